// SPDX-License-Identifier: MIT

/// How reports for people are laid out.
public struct ReportStyle: Hashable, Sendable {
  /// Whether ANSI colours are used; only ever true because somebody asked for them or sits at a terminal.
  public var usesColours: Bool
  /// The number of columns that a line should not exceed, at least `narrowest`.
  public var width: Int

  /// The least number of columns that a table can be laid out in.
  public static let narrowest = 60

  /// The style of a terminal or a file.
  ///
  /// - Parameters:
  ///   - usesColours: whether to print ANSI colours.
  ///   - width: the number of columns; less than `narrowest` counts as `narrowest`.
  public init(usesColours: Bool = false, width: Int = 100) {
    self.usesColours = usesColours
    self.width = max(Self.narrowest, width)
  }

  /// A text in the colour of a verdict.
  package func coloured(_ text: String, as verdict: Verdict) -> String {
    guard usesColours else { return text }
    // The standard colours of ECMA-48, which every terminal has: red 31, green 32, yellow 33, magenta 35.
    let colour =
      switch verdict {
      case .conforms, .unseen: 32
      case .known, .unsupported: 33
      case .harnessFault: 35
      case .diverges, .disagrees, .hung, .kernelFault, .staleKnownIssue: 31
      }
    return "\u{1b}[\(colour)m\(text)\u{1b}[0m"
  }
}

/// Texts in columns.
struct TextTable {
  /// The texts of one row and what stands behind its last column.
  struct Row {
    var cells: [String]
    var remark: String?
  }

  /// The widest that each column may become before its texts are wrapped; `nil` for no bound.
  var limits: [Int?]
  /// The columns whose width follows from the rows; a header counts as a row.
  var rows: [Row] = []

  /// What stands between two columns.
  static let gap = "  "

  init(limits: [Int?]) { self.limits = limits }

  /// Adds a row.
  mutating func add(_ cells: [String], remark: String? = nil) {
    rows.append(Row(cells: cells, remark: remark))
  }

  /// The width of the widest row, without its remark.
  var width: Int { widths.reduce(0, +) + Self.gap.count * (limits.count - 1) }

  private var widths: [Int] {
    limits.indices.map { column in
      let lines = rows.flatMap { wrapped($0.cells[column], to: limits[column]) }
      return lines.map(\.count).max() ?? 0
    }
  }

  /// The lines of the table, without spaces at their ends.
  func lines() -> [String] {
    let widths = widths
    return rows.flatMap { row in
      let cells = limits.indices.map { wrapped(row.cells[$0], to: limits[$0]) }
      let height = cells.map(\.count).max() ?? 1
      return (0..<height).map { line in
        let texts = limits.indices.map { column in
          let text = line < cells[column].count ? cells[column][line] : ""
          return text + String(repeating: " ", count: widths[column] - text.count)
        }
        var text = texts.joined(separator: Self.gap)
        if line == 0, let remark = row.remark { text += Self.gap + remark }
        return String(text.reversed().drop { $0 == " " }.reversed())
      }
    }
  }
}

/// A text in lines of at most `limit` characters, broken at spaces and behind `|`; a longer word stays whole.
///
/// Lines after the first are indented by two spaces, to tell them from a text of their own.
package func wrapped(_ text: String, to limit: Int?) -> [String] {
  guard let limit, text.count > limit else { return [text] }
  var lines: [String] = []
  var line = ""
  for (gap, word) in breakable(text) {
    let isFresh = line.allSatisfy { $0 == " " }
    if isFresh || line.count + gap.count + word.count <= limit {
      line += (isFresh ? "" : gap) + word
    } else {
      lines.append(line)
      line = "  " + word
    }
  }
  lines.append(line)
  return lines
}

/// The pieces of a text between which a line may be broken, each with what stands before it otherwise.
private func breakable(_ text: String) -> [(gap: String, word: String)] {
  text.split(separator: " ").flatMap { word in
    let parts = word.split(separator: "|", omittingEmptySubsequences: false)
    return parts.enumerated().map { index, part in
      (index == 0 ? " " : "", String(part) + (index < parts.count - 1 ? "|" : ""))
    }
  }
}

/// `1 error`, `2 errors`.
package func counted(_ number: Int, _ noun: String) -> String {
  number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
}
