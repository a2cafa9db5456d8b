/// Text for XML 1.0 and HTML documents.
enum XMLText {
  /// A text in which nothing is markup, for the content of elements.
  ///
  /// It goes by Unicode scalars: a quote with a combining mark behind it is still a quote to a parser. A character
  /// that XML 1.0 cannot hold at all becomes U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\n", "\t": result.append(scalar)
      case "\u{0}"..<"\u{20}", "\u{7f}", "\u{fffe}", "\u{ffff}": result.append("\u{fffd}")
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
