// SPDX-License-Identifier: MIT

import Foundation
import Scenarios
import Testing

@Suite("texts from outside are made printable")
struct PrintableTextTests {
  @Test(
    "what commands a terminal, ends a line or hides becomes an escape",
    arguments: [
      ("plain ÄÖ 漢字 é\u{301} 🙂\t|", "plain ÄÖ 漢字 é\u{301} 🙂\t|"),
      ("\u{1b}[31mred\u{7}", "\\u{1b}[31mred\\u{7}"),
      ("one\ntwo\r\nthree\0", "one\\ntwo\\r\\nthree\\0"),
      ("\u{9b}31m \u{7f}", "\\u{9b}31m \\u{7f}"),
      ("a\u{202e}b\u{2066}c\u{200b}d\u{feff}e", "a\\u{202e}b\\u{2066}c\\u{200b}d\\u{feff}e"),
      ("\u{85}\u{2028}\u{2029}", "\\u{85}\\u{2028}\\u{2029}"),
      ("\u{fffe}\u{e0041}\u{115f}", "\\u{fffe}\\u{e0041}\\u{115f}"),
      ("a\\n stays", "a\\n stays"),
    ])
  func examples(text: String, printable: String) {
    #expect(text.printable == printable)
    #expect(text.printable.printable == printable)
    #expect(
      text.printableLines == printable.replacing("\\n", with: text.contains("\n") ? "\n" : "\\n"))
  }

  @Test(
    "no character of the kinds that terminals and browsers obey is printable, and no other is lost")
  func everyCharacter() {
    var wrong: [UInt32] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let mustGo =
        switch scalar.properties.generalCategory {
        case .control: scalar != "\t"
        case .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
      let mustStay =
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .decimalNumber, .mathSymbol, .currencySymbol,
          .openPunctuation, .otherPunctuation, .spaceSeparator:
          true
        default: false
        }
      if (mustGo && scalar.isPrintable) || (mustStay && !scalar.isPrintable) { wrong.append(value) }
    }
    #expect(wrong == [])
  }

  @Test("a JSON document means the same, and shows nothing that is not printable")
  func json() throws {
    let text = "a\u{1b}\u{7f}\u{9b}\u{202e}\u{2028}\u{e0041}\n\"\\"
    let encoder = JSONEncoder()
    encoder.outputFormatting = .prettyPrinted
    let document = String(decoding: try encoder.encode([text]), as: UTF8.self)
    // Otherwise the test would show nothing.
    #expect(!document.unicodeScalars.allSatisfy { $0.isPrintable || $0 == "\n" })
    let shown = document.printableJSON
    #expect(shown.unicodeScalars.allSatisfy { $0.isPrintable || $0 == "\n" })
    #expect(try JSONDecoder().decode([String].self, from: Data(shown.utf8)) == [text])
    #expect(shown.contains("\\u202e"))
    #expect(shown.contains("\\udb40\\udc41"))
  }

  @Test("a place of a file with a strange name is one line")
  func location() {
    let location = SpecLocation(path: "a\nb\u{1b}.yaml", line: 1, column: 2)
    #expect(location.description == "a\\nb\\u{1b}.yaml:1:2")
    let diagnostic = Diagnostic(
      .error, "no '\u{202e}'", at: location, sourceLine: "x\u{1b}", notes: [])
    #expect(
      diagnostic.description == """
        a\\nb\\u{1b}.yaml:1:2: error: no '\\u{202e}'
          x\\u{1b}
           ^
        """)
  }
}
