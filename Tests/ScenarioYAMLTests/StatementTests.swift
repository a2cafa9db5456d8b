// SPDX-License-Identifier: MIT

import ScenarioYAML
import Scenarios
import Testing

/// What documents say, beside scenarios or in files of its own.
@Suite struct StatementTests {
  private static let head = "suite: a suite\nabout: About it.\n"

  @Test("a file of statements alone is a spec, and keeps them in its order")
  func statements() {
    let spec = SpecText.file(
      Self.head + """
        statements:
          - {id: man/E2BIG, says: There are sixteen layers., reference: ERRORS}
          - id: man/EOVERFLOW
            says: "There are too many: threads."
            reference: sources
            exempt: >
              no process
              has so many
        """)
    #expect(spec.compilation.diagnostics == [])
    #expect(spec.compilation.scenarios == [])
    #expect(
      spec.compilation.statements == [
        Statement(id: "man/E2BIG", text: "There are sixteen layers.", reference: "ERRORS"),
        Statement(
          id: "man/EOVERFLOW", text: "There are too many: threads.", reference: "sources",
          exemption: "no process has so many"),
      ])
  }

  @Test("a mistake has its place and its words", arguments: mistakes)
  func diagnostics(mistake: Mistake) { mistake.check() }

  static let mistakes = [
    Mistake(
      "no statement",
      in: .file(head + "statements: []"),
      is: "3:13~2 error: 'statements' needs at least one statement"),
    Mistake(
      "no list",
      in: .file(head + "statements: {id: man/E2BIG}"),
      is: "3:13~15 error: 'statements' must be a list, not a mapping"),
    Mistake(
      "missing and misspelled keys, all at once",
      in: .file(
        head + """
          statements:
            - {id: man/E2BIG, say: a}
            - {id: E2BIG, says: [], reference: "", exempt: ""}
          """),
      is: """
        4:5~23 error: a statement needs the key 'reference'
        4:21~3 error: unknown key 'say' in a statement; did you mean 'says'?
        5:10~5 error: a statement goes by an id like 'man/E2BIG'
        5:23~2 error: 'says' must be a single value, not a list
        5:38~2 error: 'reference' must not be empty
        5:50~2 error: 'exempt' must not be empty
        """),
    Mistake(
      "an id that stands twice",
      in: .file(
        head + """
          statements:
            - {id: man/E2BIG, says: a, reference: b}
            - {id: man/E2BIG, says: c, reference: d}
          """),
      is: """
        5:10~9 error: there is a statement 'man/E2BIG' already
          4:10~9 note: the first one is here
        """),
  ]

  @Test("an id that another file has is an error that names both")
  func otherFile() {
    let text = SpecText.file(
      Self.head + "statements: [{id: man/E2BIG, says: a, reference: b}]")
    let compilation = SpecCompiler.compile([
      text.source(path: "topic/b.yaml"), text.source(path: "other/a.yaml"),
    ])
    #expect(compilation.specs.map(\.path) == ["other/a.yaml"])
    #expect(compilation.diagnostics.map(\.location.path) == ["topic/b.yaml"])
    #expect(compilation.diagnostics.first?.notes.map(\.location.path) == ["other/a.yaml"])
  }
}
