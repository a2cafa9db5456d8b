// SPDX-License-Identifier: MIT

import Scenarios

/// Writes lines of Swift.
struct SwiftText {
  /// The lines so far, without newlines.
  private(set) var lines: [String] = []
  private var depth = 0

  /// The longest line that is written if it can be helped.
  static let width = 120

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

  /// Writes what a body writes, under a condition if there is one: in one line if it fits.
  mutating func conditional(_ condition: String?, _ body: (inout SwiftText) -> Void) {
    guard let condition else { return body(&self) }
    var inner = SwiftText()
    body(&inner)
    if inner.lines.count == 1, let only = inner.lines.first {
      let whole = "if \(condition) { \(only) }"
      if depth * 2 + whole.count <= Self.width { return line(whole) }
    }
    block("if \(condition)", body)
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

  /// Writes a call whose last argument is itself a call.
  ///
  /// - Parameters:
  ///   - function: the outer function.
  ///   - arguments: its arguments; the last one ends with the opening parenthesis of the inner call.
  ///   - inner: the arguments of the inner call.
  mutating func call(_ function: String, _ arguments: [String], _ inner: [String]) {
    let last = arguments.count - 1
    call(
      function,
      arguments[..<last]
        + inner.enumerated().map { index, argument in
          (index == 0 ? arguments[last] : "") + argument + (index == inner.count - 1 ? ")" : "")
        })
  }

  /// Where an expression may go on in the next line; else it stands for a space. No literal holds it.
  static let breakOrSpace: Character = "\u{1}"
  /// Where an expression may go on in the next line; else it stands for nothing.
  private static let breakOrNothing: Character = "\u{2}"

  /// Writes a call on as few lines as it needs.
  mutating func call(_ function: String, _ arguments: [String]) {
    let arguments = arguments.joined(separator: ",\(Self.breakOrSpace)")
    flow("\(function)(\(Self.breakOrNothing)\(arguments))")
  }

  /// Writes a statement on as few lines as it needs, broken where it allows that; all but the first are indented.
  mutating func flow(_ statement: String) {
    var current = ""
    var space = ""
    var piece = ""
    var isFirst = true
    func width() -> Int { depth * 2 + current.count + space.count + piece.count }
    for character in statement + String(Self.breakOrNothing) {
      guard character == Self.breakOrSpace || character == Self.breakOrNothing else {
        piece.append(character)
        continue
      }
      if !current.isEmpty, width() > Self.width {
        line(current)
        if isFirst { depth += 1 }
        isFirst = false
        current = piece
      } else {
        current += space + piece
      }
      piece = ""
      space = character == Self.breakOrSpace ? " " : ""
    }
    line(current)
    if !isFirst { depth -= 1 }
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
