import Scenarios

/// Writes lines of Swift.
struct SwiftText {
  /// The lines so far, without newlines.
  private(set) var lines: [String] = []
  private var depth = 0

  /// The longest line that is written if it can be helped.
  static let width = 100

  /// The whole text, which ends with a newline.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// Writes one line, or an empty one.
  mutating func line(_ text: String = "") {
    lines.append(text.isEmpty ? "" : String(repeating: "  ", count: depth) + text)
  }

  /// Writes a block between a line that ends with a brace and a closing brace.
  mutating func block(_ opening: String, _ body: (inout SwiftText) -> Void) {
    line(opening + " {")
    depth += 1
    body(&self)
    depth -= 1
    line("}")
  }

  /// Writes a block behind the closing brace of the last one.
  mutating func continueBlock(_ opening: String, _ body: (inout SwiftText) -> Void) {
    lines.removeLast()
    block("} " + opening, body)
  }

  /// Writes a text as a comment, wrapped at spaces.
  ///
  /// - Parameter mark: `//` or `///`.
  mutating func comment(_ text: String, mark: String = "//") {
    let room = Self.width - depth * 2 - mark.count - 1
    for paragraph in text.unicodeScalars.split(separator: "\n") {
      var current = ""
      for word in Self.plain(String(paragraph)).split(separator: " ") {
        if !current.isEmpty && current.count + 1 + word.count > room {
          line("\(mark) \(current)")
          current = ""
        }
        current += current.isEmpty ? String(word) : " " + word
      }
      if !current.isEmpty { line("\(mark) \(current)") }
    }
  }

  /// Writes a call: on one line if it fits, else with its arguments on as few lines as they need.
  mutating func call(_ function: String, _ arguments: [String]) {
    let whole = "\(function)(\(arguments.joined(separator: ", ")))"
    guard depth * 2 + whole.count > Self.width else { return line(whole) }
    line("\(function)(")
    depth += 1
    var current = ""
    for (index, argument) in arguments.enumerated() {
      let piece = argument + (index == arguments.count - 1 ? ")" : ",")
      if current.isEmpty {
        current = piece
      } else if depth * 2 + current.count + 1 + piece.count <= Self.width {
        current += " " + piece
      } else {
        line(current)
        current = piece
      }
    }
    line(current)
    depth -= 1
  }

  /// A text as a string literal of Swift.
  static func literal(_ text: String) -> String { "\"\(escaped(text, isQuoted: true))\"" }

  /// A text on one line of a comment.
  static func plain(_ text: String) -> String { escaped(text, isQuoted: false) }

  /// The one way by which a text of a spec, or a path, comes into generated code: nothing of it can end the comment or
  /// the literal that it stands in, and nothing of it is invisible.
  ///
  /// It goes by Unicode scalars, as the compiler does. What is not printable becomes an escape of Swift, so a literal
  /// has the same value.
  private static func escaped(_ text: String, isQuoted: Bool) -> String {
    guard isQuoted else { return text.printable }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result.append(contentsOf: ["\\", scalar])
      case "\t": result.append(contentsOf: ["\\", "t"])
      default: result.append(contentsOf: String(scalar).printable.unicodeScalars)
      }
    }
    return String(result)
  }
}
