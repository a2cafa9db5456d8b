// SPDX-License-Identifier: MIT

import ScenarioYAML
import Scenarios
import Testing

/// The text of a spec, of which a test writes only the part that matters.
///
/// The parts around it always have the same number of lines, so that tests can name lines.
enum SpecText: Sendable {
  /// Steps behind a first one that expects a result and uses the ruleset; they begin in line 11.
  case steps(String)
  /// The keys of the only scenario, which begin in line 6.
  case scenario(String)
  /// Further rulesets, which begin in line 5.
  case rulesets(String)
  /// The whole file.
  case file(String)

  /// The text of the file.
  var text: String {
    let head = """
      suite: a suite
      about: About it.
      rulesets:
        no-read: {handled_access_fs: [READ_FILE]}

      """
    let scenario = """
      scenarios:
        - id: one
          name: one scenario
          threads: [main, worker]
          steps:
            - main: {restrict_self: no-read, expect: ok}

      """
    switch self {
    case .steps(let steps): return head + scenario + steps.indented(by: 6)
    case .scenario(let keys):
      return head + "scenarios:\n  - " + keys.indented(by: 4).dropFirst(4)
    case .rulesets(let rulesets): return head + rulesets.indented(by: 2) + scenario
    case .file(let text): return text.isEmpty ? "" : text + "\n"
    }
  }

  /// What the compiler says of the file, as `topic/name.yaml`.
  var compilation: Compilation { SpecCompiler.compile([source()]) }

  /// The file under a path.
  func source(path: String = "topic/name.yaml") -> SpecSource {
    SpecSource(path: path, text: Array(text.utf8))
  }

  /// The only scenario of a text that must be right.
  func scenario(_ location: SourceLocation = #_sourceLocation) throws -> Scenario {
    try #require(scenarios(location).count == 1, sourceLocation: location)
    return scenarios(location)[0]
  }

  /// The scenarios of a text that must be right.
  func scenarios(_ location: SourceLocation = #_sourceLocation) -> [Scenario] {
    let compilation = compilation
    #expect(compilation.diagnostics.rendered == "", sourceLocation: location)
    return compilation.scenarios
  }
}

/// A spec with mistakes, and what the compiler must say of it.
struct Mistake: Sendable, CustomTestStringConvertible {
  var name: String
  var spec: SpecText
  /// One line for each diagnostic, as `rendered` writes them.
  var diagnostics: String

  init(_ name: String, in spec: SpecText, is diagnostics: String) {
    self.name = name
    self.spec = spec
    self.diagnostics = diagnostics
  }

  var testDescription: String { name }

  /// Expects exactly these diagnostics, and a spec only if there is no error.
  func check(_ location: SourceLocation = #_sourceLocation) {
    let compilation = spec.compilation
    #expect(compilation.diagnostics.rendered == diagnostics, sourceLocation: location)
    #expect(compilation.specs.isEmpty == compilation.hasErrors, sourceLocation: location)
  }
}

extension [Diagnostic] {
  /// Diagnostics as `line:column~length severity: message`, notes indented beneath.
  var rendered: String {
    flatMap { [$0.renderedLine] + $0.notes.map { "  " + $0.renderedLine } }.joined(separator: "\n")
  }
}

extension Diagnostic {
  fileprivate var renderedLine: String {
    "\(location.line):\(location.column)~\(length) \(severity.rawValue): \(message)"
  }
}

extension String {
  /// All lines moved to the right, with a line break at the end.
  fileprivate func indented(by count: Int) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "\n" : String(repeating: " ", count: count) + $0 + "\n" }.joined()
  }
}
