// SPDX-License-Identifier: MIT

/// Breaks long lines of C as the kernel's style has them: at most 100 columns, a tab being 8.
enum LineWrap {
  /// The most columns of a line.
  static let width = 100
  private static let tab = 8

  /// A line as one or more lines; what follows the first is two tabs deeper.
  static func lines(_ line: String) -> [String] {
    guard columns(line) > width, !line.hasPrefix("#"), !line.hasSuffix("\\"),
      !line.trimmedStart.hasPrefix("*"), !line.trimmedStart.hasPrefix("/*")
    else { return [line] }
    let depth = line.prefix { $0 == "\t" }
    var lines: [String] = []
    var rest = line
    while columns(rest) > width, let place = breakingPlace(of: rest, deeper: !lines.isEmpty) {
      lines.append(String(rest[..<place]))
      rest = depth + "\t\t" + rest[place...].drop { $0 == " " }
    }
    return lines + [rest]
  }

  private static func columns(_ line: String) -> Int {
    // Most lines need no counting.
    if line.utf8.count * tab <= width { return line.utf8.count }
    return counted(line)
  }

  private static func counted(_ line: String) -> Int {
    line.utf8.reduce(0) { $1 == UInt8(ascii: "\t") ? ($0 / tab + 1) * tab : $0 + 1 }
  }

  /// The last place, behind a comma or an operator and outside of quotes, up to which the line is short enough.
  private static func breakingPlace(of line: String, deeper: Bool) -> String.Index? {
    var column = 0
    var isQuoted = false
    var best: String.Index?
    var index = line.startIndex
    while index < line.endIndex {
      let character = line[index]
      column = character == "\t" ? (column / tab + 1) * tab : column + 1
      if column > width { break }
      if character == "\\" && isQuoted {
        index = line.index(after: index)
        column += 1
      } else if character == "\"" {
        isQuoted.toggle()
      } else if character == " ", !isQuoted, index > line.startIndex {
        let before = line[line.index(before: index)]
        if before == "," || before == "|" || before == "&" { best = line.index(after: index) }
      }
      index = line.index(after: index)
    }
    return best
  }
}
