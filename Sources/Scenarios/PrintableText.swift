// SPDX-License-Identifier: MIT

extension Unicode.Scalar {
  /// Whether this character shows as itself, so that a terminal, a browser or a reviewer sees what is there.
  ///
  /// Control characters are not printable, because terminals obey them and readers of lines end lines at them. Nor
  /// are format characters (those that reorder, join or hide their neighbours, the bidirectional ones among them),
  /// separators of lines and paragraphs, characters that are shown as nothing, and noncharacters, which XML cannot
  /// hold. A tab is printable: it moves on and does nothing else.
  public var isPrintable: Bool {
    if value < 0x7F { return value >= 0x20 || self == "\t" }
    return switch properties.generalCategory {
    case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: false
    default: !properties.isDefaultIgnorableCodePoint && !properties.isNoncharacterCodePoint
    }
  }

  /// This character as an escape of Swift, such as `\n` or `\u{1b}`.
  var escape: String {
    switch self {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\0": "\\0"
    default: "\\u{\(String(value, radix: 16))}"
    }
  }
}

extension StringProtocol {
  /// The text on one line, with an escape such as `\n` or `\u{1b}` for each character that is not printable.
  ///
  /// This is how every text from outside (of a spec, a guest, a console, a program, the command line) comes to a
  /// terminal or into a report. A text that is printable stays what it is, a backslash included: so the escapes
  /// are for people, and nothing can tell them from the same characters in the text.
  public var printable: String { escaping { !$0.isPrintable } }

  /// The text with its line breaks, and with an escape for every other character that is not printable.
  public var printableLines: String { escaping { !$0.isPrintable && $0 != "\n" } }

  /// A JSON document with a JSON escape for each character that is not printable, so that it means the same.
  ///
  /// Line breaks stay: outside of JSON's texts they are space, and inside no encoder leaves them.
  public var printableJSON: String {
    guard unicodeScalars.contains(where: { !$0.isPrintable && $0 != "\n" }) else {
      return String(self)
    }
    var result = ""
    for scalar in unicodeScalars {
      if scalar.isPrintable || scalar == "\n" {
        result.unicodeScalars.append(scalar)
      } else {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
    return result
  }

  private func escaping(_ needsEscape: (Unicode.Scalar) -> Bool) -> String {
    guard unicodeScalars.contains(where: needsEscape) else { return String(self) }
    var result = ""
    for scalar in unicodeScalars {
      if needsEscape(scalar) {
        result += scalar.escape
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Sequence where Element: StringProtocol {
  /// Each text on one line of its own; see ``Swift/StringProtocol/printable``.
  public var printable: [String] { map { $0.printable } }
}
