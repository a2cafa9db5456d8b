// SPDX-License-Identifier: MIT

import ScenarioYAML
import Scenarios
import SpecMutation
import Testing

/// Whatever the bytes are, compiling ends with diagnostics or with a spec, and never with a crash.
@Suite struct RobustnessTests {
  private static let text = OriginalSpecs.all[0]

  /// Compiles some bytes and checks what holds for all of them.
  private func check(_ bytes: [UInt8], _ name: @autoclosure () -> String) {
    #expect(CompilerPromise.violation(compiling: bytes) == nil, "\(name())")
  }

  @Test("a text that ends at any byte")
  func truncations() {
    for count in Self.text.indices { check(Array(Self.text.prefix(count)), "first \(count) bytes") }
  }

  @Test("a text that lacks any line")
  func missingLines() {
    let lines = Self.text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for index in lines.indices {
      var rest = lines
      rest.remove(at: index)
      check(Array(rest.joined(separator: [UInt8(ascii: "\n")])), "without line \(index + 1)")
    }
  }

  @Test(
    "bytes that are no UTF-8 are located",
    arguments: [
      ("suite: s\nabout: \u{e9}t\u{e9}", [0xFF] as [UInt8], "2:11 0xff"),
      ("suite: s", [0xC3], "1:9 0xc3"),
      ("", [0xFF, 0xFE, 0x73, 0x00], "1:1 0xff"),
      ("a\r\nb\r\n", [0xED, 0xA0, 0x80], "3:1 0xed"),
      ("a\rb\u{85}c\u{2028}d\u{2029}ef", [0xFF], "5:3 0xff"),
    ])
  func invalidUTF8(start: String, rest: [UInt8], expected: String) throws {
    let source = SpecSource(path: "topic/name.yaml", text: Array(start.utf8) + rest)
    let diagnostics = SpecCompiler.compile([source]).diagnostics
    let diagnostic = try #require(diagnostics.first)
    let byte = expected.split(separator: " ")[1]
    #expect(diagnostics.count == 1)
    #expect(diagnostic.message == "the file is not UTF-8: the byte \(byte) does not belong here")
    #expect("\(diagnostic.location.line):\(diagnostic.location.column) \(byte)" == expected)
  }

  @Test("control characters are located and never printed")
  func controlCharacters() throws {
    let text = "suite: s\nabout: „b“\u{7}ell \u{1B}[31m\n"
    let source = SpecSource(path: "topic/name.yaml", text: Array(text.utf8))
    let diagnostics = SpecCompiler.compile([source]).diagnostics
    #expect(diagnostics.rendered == "2:11~1 error: control characters are not allowed")
    let printed = diagnostics.map(\.description).joined()
    #expect(!printed.unicodeScalars.contains("\u{7}"))
    #expect(!printed.unicodeScalars.contains("\u{1B}"))
  }

  @Test(
    "control characters are located in lines as libyaml counts them",
    arguments: ["\n", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{2029}"])
  func controlCharactersBehindLineEnds(lineEnd: String) {
    let text = Array("suite: s\(lineEnd)about: a\u{7}b\n".utf8)
    let source = SpecSource(path: "topic/name.yaml", text: text)
    let diagnostics = SpecCompiler.compile([source]).diagnostics
    #expect(diagnostics.rendered == "2:9~1 error: control characters are not allowed")
  }

  @Test("escaped control characters in names are reported and never printed")
  func escapedControlCharacters() {
    let steps = #"- main: {truncate: "\e[31m", because: "a\x07b"}"#
    let diagnostics = SpecText.steps(steps).compilation.diagnostics
    #expect(
      diagnostics.rendered == """
        11:26~8 error: the path '\\u{1b}[31m' may only have letters, digits, '_', '-' and '.'
        11:45~8 error: 'because' must not have the control character U+0007
        """)
  }

  @Test(
    "names and texts may hold nothing that cannot be seen, and the place is that of the character",
    arguments: [
      (#"name: "a\x1b[31mb""#, "11~12 error: 'name' must not have the control character U+001B"),
      ("name: ab\u{202e}c", "13~1 error: 'name' must not have the invisible character U+202E"),
      ("name: \"ab\u{2066}c\"", "14~1 error: 'name' must not have the invisible character U+2066"),
      ("name: a\u{200b}", "12~1 error: 'name' must not have the invisible character U+200B"),
      ("name: a\u{ad}b", "12~1 error: 'name' must not have the invisible character U+00AD"),
      (#"name: "a\Lb""#, "11~6 error: 'name' must not have the invisible character U+2028"),
      (#"name: "a\nb""#, "11~6 error: 'name' must be one line"),
      (#"name: "a\tb""#, "11~6 error: 'name' must not have the control character U+0009"),
      ("name: \u{e9}t\u{e9} \u{6f22} \u{301}", ""),
    ])
  func hiddenCharacters(line: String, expected: String) {
    let text = SpecText.scenario(
      "id: one\n\(line)\nthreads: [main]\nsteps: [{main: {get: layers, expect: 0}}]")
    let compilation = text.compilation
    let errors = compilation.diagnostics.filter { $0.severity == .error }
    #expect(errors.rendered == (expected.isEmpty ? "" : "7:\(expected)"))
    #expect(
      compilation.diagnostics.flatMap(\.description.unicodeScalars).allSatisfy {
        $0.isPrintable || $0 == "\n"
      })
  }

  @Test(
    "texts of several lines may have line breaks and nothing else", arguments: ["about", "because"])
  func hiddenCharactersInLines(key: String) {
    let spec = { (text: String) in
      key == "about"
        ? SpecText.file(
          """
          suite: s
          about: "\(text)"
          scenarios: [{id: one, name: n, threads: [main], steps: [{main: {get: layers, expect: 0}}]}]
          """)
        : SpecText.steps("- main: {get: layers, because: \"\(text)\"}")
    }
    #expect(spec(#"a\nb"#).compilation.diagnostics.rendered == "")
    let diagnostics = spec(#"a\nb\e[31m"#).compilation.diagnostics
    #expect(
      diagnostics.map(\.message) == ["'\(key)' must not have the control character U+001B"])
  }

  @Test(
    "every folder below the one that was named has a name, and no path has what cannot be seen",
    arguments: [
      ("Specs/topic/x.yaml", "Specs", ""),
      ("My Specs/topic/x.yaml", "My Specs", ""),
      ("Specs/deep/topic/x.yaml", "Specs", ""),
      (
        "Specs/Deep One/topic/x.yaml", "Specs",
        "the folder 'Deep One' must be named in lower-case words joined by '-', as all folders of specs"
      ),
      (
        "Specs/a\nb/topic/x.yaml", "Specs",
        """
        the path of a spec must have no control or invisible characters
        the folder 'a\\nb' must be named in lower-case words joined by '-', as all folders of specs
        """
      ),
      (
        "a\u{202e}b/topic/x.yaml", nil,
        "the path of a spec must have no control or invisible characters"
      ),
    ] as [(String, String?, String)])
  func folders(path: String, root: String?, expected: String) {
    let text = SpecText.steps("- main: exit").text
    let source = SpecSource(path: path, text: Array(text.utf8), root: root)
    let compilation = SpecCompiler.compile([source])
    #expect(compilation.diagnostics.map(\.message).joined(separator: "\n") == expected)
    #expect(compilation.specs.isEmpty == !expected.isEmpty)
    for diagnostic in compilation.diagnostics {
      #expect(
        diagnostic.description.split(separator: "\n").first?.contains("x.yaml:1:1: error: ") == true
      )
    }
  }

  @Test("a byte-order mark, CRLF line ends and a missing last line end change nothing")
  func lineEnds() {
    let plain = SpecText.steps("- main: {get: layers}\n- main: exit")
    let text = plain.text.dropLast().split(separator: "\n").joined(separator: "\r\n")
    let source = SpecSource(path: "topic/name.yaml", text: [0xEF, 0xBB, 0xBF] + Array(text.utf8))
    let compilation = SpecCompiler.compile([source])
    #expect(compilation.diagnostics.isEmpty)
    #expect(compilation == plain.compilation)
  }

  @Test("a long line is not shown, and a long name is cut")
  func longLines() throws {
    let name = String(repeating: "x", count: 300)
    let compilation = SpecText.steps("- main: {truncate: file, \(name): 1}").compilation
    let diagnostic = try #require(compilation.diagnostics.first)
    #expect(diagnostic.sourceLine == nil)
    #expect(diagnostic.length == 300)
    #expect(diagnostic.message.count < 160)
    #expect(diagnostic.message.hasPrefix("unknown key 'xxx"))
  }

  @Test("many brackets do not take long and do not overflow the stack")
  func manyBrackets() {
    for bracket in ["[", "{", "- ", "? ", "a: {"] {
      let text = "suite: " + String(repeating: bracket, count: 50_000 / bracket.count)
      check(Array(text.utf8), bracket)
    }
  }
}
