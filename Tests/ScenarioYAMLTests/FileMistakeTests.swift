// SPDX-License-Identifier: MIT

import Scenarios
import Testing

/// The diagnostics of mistakes in files as a whole.
@Suite struct FileMistakeTests {
  @Test("a mistake has its place and its words", arguments: mistakes)
  func diagnostics(mistake: Mistake) { mistake.check() }

  static let mistakes = [
    Mistake(
      "misspelled rulesets",
      in: .file(
        """
        suite: s
        about: a
        ruleset: {no-read: {scoped: [SIGNAL]}}
        scenarios:
          - id: one
            name: one
            threads: [main]
            steps:
              - main: {restrict_self: no-read, expect: ok}
        """),
      is: """
        3:1~7 error: unknown key 'ruleset' in a spec; did you mean 'rulesets'?
        """),
    Mistake(
      "an empty file",
      in: .file(
        """

        """),
      is: """
        1:1~1 error: the file is empty; a spec has 'suite', 'about' and 'scenarios'
        """),
    Mistake(
      "a file of comments",
      in: .file(
        """
        # nothing
        """),
      is: """
        1:1~1 error: the file is empty; a spec has 'suite', 'about' and 'scenarios'
        """),
    Mistake(
      "an empty document",
      in: .file(
        """
        ---
        ...
        """),
      is: """
        1:1~1 error: the file is empty; a spec has 'suite', 'about' and 'scenarios'
        """),
    Mistake(
      "a text",
      in: .file(
        """
        hello
        """),
      is: """
        1:1~5 error: a spec must be a mapping, not a single value
        """),
    Mistake(
      "a list",
      in: .file(
        """
        - a
        - b
        """),
      is: """
        1:1~3 error: a spec must be a mapping, not a list
        """),
    Mistake(
      "missing keys",
      in: .file(
        """
        suite: s
        """),
      is: """
        1:1~8 error: a spec needs the key 'about'
        1:1~8 error: a spec needs the key 'scenarios' or 'statements'
        """),
    Mistake(
      "an unknown key",
      in: .file(
        """
        suite: s
        abuot: a
        scenarios: []
        version: 1
        """),
      is: """
        2:1~5 error: unknown key 'abuot' in a spec; did you mean 'about'?
        3:12~2 error: a spec needs at least one scenario
        4:1~7 error: unknown key 'version' in a spec; possible: about, reference, where, rulesets, statements
        """),
    Mistake(
      "no scenarios",
      in: .file(
        """
        suite: s
        about: a
        scenarios: []
        """),
      is: """
        3:12~2 error: a spec needs at least one scenario
        """),
    Mistake(
      "scenarios that are no list",
      in: .file(
        """
        suite: s
        about: a
        scenarios: {id: x}
        """),
      is: """
        3:12~7 error: 'scenarios' must be a list, not a mapping
        """),
    Mistake(
      "a scenario that is no mapping",
      in: .file(
        """
        suite: s
        about: a
        scenarios:
          - one
        """),
      is: """
        4:5~3 error: a scenario must be a mapping, not a single value
        """),
    Mistake(
      "two documents",
      in: .file(
        """
        suite: s
        ---
        suite: t
        """),
      is: """
        2:1~3 error: a spec is one YAML document; this is a second one
        """),
  ]
}
