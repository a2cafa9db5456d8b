// SPDX-License-Identifier: MIT

import Scenarios

/// Text for XML 1.0 and HTML documents.
enum XMLText {
  /// A text in which nothing is markup, for the content of elements.
  ///
  /// It goes by Unicode scalars: a quote with a combining mark behind it is still a quote to a parser. What is not
  /// printable becomes an escape, which XML 1.0 can hold; line breaks stay.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.printableLines.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// A text for an attribute in double quotes that a parser gives back as it was: it would make spaces of plain line
  /// breaks and tabs (XML 1.0, 3.3.3).
  static func attribute(_ text: String) -> String {
    escaped(text).replacing("\n", with: "&#10;").replacing("\t", with: "&#9;")
  }
}
