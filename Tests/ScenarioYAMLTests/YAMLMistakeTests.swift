// SPDX-License-Identifier: MIT

import Scenarios
import Testing

/// The diagnostics of mistakes in YAML.
@Suite struct YAMLMistakeTests {
  @Test("a mistake has its place and its words", arguments: mistakes)
  func diagnostics(mistake: Mistake) { mistake.check() }

  static let mistakes = [
    Mistake(
      "an anchor",
      in: .file(
        """
        suite: &a s
        about: b
        scenarios: []
        """),
      is: """
        1:8~2 error: a spec has no anchors; remove '&a'
        3:12~2 error: a spec needs at least one scenario
        """),
    Mistake(
      "an alias",
      in: .file(
        """
        suite: &a s
        about: *a
        scenarios: []
        """),
      is: """
        1:8~2 error: a spec has no anchors; remove '&a'
        2:8~2 error: a spec has no aliases; write out what '*a' stands for
        3:12~2 error: a spec needs at least one scenario
        """),
    Mistake(
      "a tag",
      in: .file(
        """
        suite: !!str s
        about: !mine b
        scenarios: !!seq []
        """),
      is: """
        1:8~5 error: a spec has no tags; a value gets its type from the key in front of it
        2:8~5 error: a spec has no tags; a value gets its type from the key in front of it
        3:12~5 error: a spec has no tags; a value gets its type from the key in front of it
        3:12~8 error: a spec needs at least one scenario
        """),
    Mistake(
      "a directive",
      in: .file(
        """
        %YAML 1.1
        ---
        suite: s
        about: b
        scenarios: []
        """),
      is: """
        1:1~9 error: a spec has no YAML directives; remove the lines with '%'
        5:12~2 error: a spec needs at least one scenario
        """),
    Mistake(
      "a merge key",
      in: .file(
        """
        suite: s
        about: b
        scenarios: []
        <<: {a: b}
        """),
      is: """
        3:12~2 error: a spec needs at least one scenario
        4:1~2 error: a spec has no merge keys; write the keys out
        """),
    Mistake(
      "a duplicate key",
      in: .file(
        """
        suite: s
        about: b
        suite: t
        scenarios: []
        """),
      is: """
        3:1~5 error: duplicate key 'suite'
          1:1~5 note: the first one is here
        4:12~2 error: a spec needs at least one scenario
        """),
    Mistake(
      "a key that is no word",
      in: .file(
        """
        suite: s
        about: b
        scenarios: []
        ? [a, b]
        : c
        """),
      is: """
        3:12~2 error: a spec needs at least one scenario
        4:3~6 error: a key is a word, not a list
        """),
    Mistake(
      "a tab",
      in: .file(
        """
        suite: s
        about: b
        scenarios:
        \t- id: x
        """),
      is: """
        4:1~1 error: a tab cannot indent YAML; use spaces
        """),
    Mistake(
      "a tab in a mapping",
      in: .file(
        """
        suite: s
        about: b
        rulesets:
          a:
        \tb: c
        """),
      is: """
        5:1~1 error: a tab cannot indent YAML; use spaces
        """),
    Mistake(
      "an open bracket",
      in: .file(
        """
        suite: s
        about: [b
        scenarios: []
        """),
      is: """
        3:10~1 error: did not find expected ',' or ']'
          2:8~1 note: while parsing a flow sequence
        """),
    Mistake(
      "an open quote",
      in: .file(
        """
        suite: "s
        about: b
        """),
      is: """
        3:1~1 error: found unexpected end of stream
          1:8~1 note: while scanning a quoted scalar
        """),
    Mistake(
      "a colon too many",
      in: .file(
        """
        suite: s: t
        about: b
        """),
      is: """
        1:9~1 error: mapping values are not allowed in this context
        """),
    Mistake(
      "wrong indentation",
      in: .file(
        """
        suite: s
          about: b
        """),
      is: """
        2:8~1 error: mapping values are not allowed in this context
        """),
    Mistake(
      "too deep",
      in: .file(
        """
        suite: [[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]
        """),
      is: """
        1:23~1 error: too deep; a spec nests at most 16 lists and mappings
        """),
  ]
}
