// SPDX-License-Identifier: MIT

import ScenarioYAML
import Scenarios
import Testing

/// Conditions that no kernel comes to say nothing, and are errors.
@Suite struct ReachTests {
  @Test("a condition that says nothing has its place and its words", arguments: mistakes)
  func diagnostics(mistake: Mistake) { mistake.check() }

  static let mistakes = [
    Mistake(
      "an arm behind one that takes all of its kernels",
      in: .steps("- main: {restrict_self: no-read, expect: {abi >= 1: ok, abi >= 8: EINVAL}}"),
      is: """
        11:63~8 error: no kernel comes to this condition; those before it, or 'where', leave none of its kernels
        """),
    Mistake(
      "'otherwise' behind arms that take every kernel",
      in: .steps(
        "- main: {restrict_self: no-read, expect: {abi < 8: ok, abi >= 8: EINVAL, otherwise: EPERM}}"
      ),
      is: """
        11:80~9 error: no kernel comes to this condition; those before it, or 'where', leave none of its kernels
        """),
    Mistake(
      "several arms that take the kernels of another one together",
      in: .steps(
        "- main: {restrict_self: no-read, expect: {release < 7.0.4: ok, release >= 7.0.4 and abi < 9: ok, release > 7.1 and abi < 9: EPERM, otherwise: ok}}"
      ),
      is: """
        11:104~25 error: no kernel comes to this condition; those before it, or 'where', leave none of its kernels
        """),
    Mistake(
      "an arm that no kernel satisfies",
      in: .steps(
        "- main: {restrict_self: no-read, expect: {edition = 7.1 and abi = 8: ok, otherwise: EPERM}}"
      ),
      is: "11:49~25 error: no kernel satisfies this condition"),
    Mistake(
      "an erratum that is fixed and is not",
      in: .steps(
        "- main: {restrict_self: no-read, expect: {erratum = 2: ok, erratum != 2: EPERM, abi >= 1: ok}}"
      ),
      is: """
        11:87~8 error: no kernel comes to this condition; those before it, or 'where', leave none of its kernels
        """),
    Mistake(
      "a 'where' that no kernel satisfies",
      in: .scenario(
        """
        id: one
        name: one
        where: edition >= 7.0 and abi < 6
        threads: [main]
        steps: [{main: {restrict_self: no-read, expect: ok}}]
        """),
      is: "8:12~26 error: no kernel satisfies this condition"),
    Mistake(
      "a 'where' of the file that no kernel satisfies",
      in: .file(
        """
        suite: s
        about: a
        where: release < 7.0 and release > 7.0.3
        rulesets: {r: {handled_access_fs: []}}
        scenarios: [{id: i, name: n, threads: [m], steps: [{m: {restrict_self: r}}, {m: {get: uid, expect: 0}}]}]
        """),
      is: "3:8~33 error: no kernel satisfies this condition"),
    Mistake(
      "an arm outside of 'where'",
      in: .scenario(
        """
        id: one
        name: one
        where: edition >= 7.0
        threads: [main]
        steps: [{main: {restrict_self: no-read, expect: {abi < 7: EPERM, otherwise: ok}}}]
        """),
      is: """
        10:54~7 error: no kernel comes to this condition; those before it, or 'where', leave none of its kernels
        """),
    Mistake(
      "a known issue of no kernel",
      in: .scenario(
        """
        id: one
        name: one
        threads: [main]
        known_issues: [{when: abi < 3 and abi > 5, bug: b, because: c}]
        steps: [{main: {restrict_self: no-read, expect: ok}}]
        """),
      is: "9:27~19 error: no kernel satisfies this condition"),
    Mistake(
      "an arm and a step of values that the matrix leaves out",
      in: .scenario(
        """
        id: one
        name: one
        threads: [main]
        matrix:
          axes: {a: [x, y, z]}
          exclude: [{a: z}]
        steps:
          - main: {restrict_self: no-read, expect: {a = z: EPERM, otherwise: ok}}
          - main: {get: uid, expect: 0, when: {a: z}}
        """),
      is: """
        13:49~5 error: no permutation comes to this condition
        14:37~4 error: no permutation has these axis values
        """),
    Mistake(
      "a 'where' of values that the matrix leaves out, and what is expected there",
      in: .scenario(
        """
        id: one
        name: one
        threads: [main]
        matrix:
          axes: {a: [x, y, z]}
          exclude: [{a: z}]
        where: a = z
        steps: [{main: {restrict_self: no-read, expect: {abi < 8: EPERM, otherwise: ok}}}]
        """),
      is: """
        12:12~5 error: no kernel satisfies this condition
        13:54~7 error: no kernel comes to this condition; those before it, or 'where', leave none of its kernels
        13:70~9 error: no kernel comes to this condition; those before it, or 'where', leave none of its kernels
        """),
  ]

  @Test("a 'where' that names too much is refused at its own place")
  func tooMuchInWhere() {
    let comparisons = (0...Limits.releases).map { "release != 6.\($0 + 1)" }
    let spec = SpecText.scenario(
      """
      id: one
      name: one
      where: \(comparisons.joined(separator: " and "))
      threads: [main]
      steps: [{main: {restrict_self: no-read, expect: ok}}]
      """)
    let rendered = spec.compilation.diagnostics.rendered
    #expect(rendered.hasPrefix("8:12~"))
    #expect(rendered.contains("error: too many releases or errata"))
  }

  @Test("one permutation is enough for a condition to say something")
  func onePermutation() {
    let scenarios = SpecText.scenario(
      """
      id: one
      name: one
      threads: [main]
      matrix: {axes: {a: [x, y]}}
      where: edition >= v2
      steps:
        - main: {restrict_self: no-read, expect: {a = x: ok, edition >= 7.0: ok, otherwise: EPERM}}
      """
    ).scenarios()
    #expect(scenarios.count == 2)
  }

  @Test("a kernel newer than every known one, and a release candidate, satisfy conditions")
  func edges() throws {
    for condition in [
      "abi > 11", "release > 7.0 and release < 7.1", "release < 5.13",
      "release > 7.0.3 and release < 7.0.5",
      "edition = v2", "edition != 7.3 and abi = 7", "abi = 0", "release >= 6.1 and abi >= 8",
      "release > 7.1-rc1 and release < 7.1-rc3",
    ] {
      let text =
        "- main: {restrict_self: no-read, expect: {\(condition): ok, otherwise: EPERM}}"
      _ = try SpecText.steps(text).scenario()
    }
  }

  @Test("conditions that name too much are refused, since nothing can be said of them")
  func tooMuch() {
    let arms = (0...Limits.releases).map { "release < 6.\($0 + 1): ok" }.joined(separator: ", ")
    let diagnostics = SpecText.steps(
      "- main: {restrict_self: no-read, expect: {\(arms), otherwise: EPERM}}"
    ).compilation.diagnostics
    #expect(
      diagnostics.rendered.contains(
        "too many releases or errata; the conditions of an expectation, 'where' included, name at most 10 and 6"
      ))
  }
}
