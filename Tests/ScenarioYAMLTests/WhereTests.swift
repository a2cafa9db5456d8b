// SPDX-License-Identifier: MIT

import ScenarioYAML
import Scenarios
import Testing

/// With `where`, expected results hold for some kernels only.
@Suite struct WhereTests {
  private func conditions(_ scenario: Scenario) -> [[String?]] {
    scenario.steps.map { $0.expectation?.arms.map { $0.condition?.description } ?? [] }
  }

  private static let steps = """
    steps:
      - main: {restrict_self: no-read, expect: ok}
      - main: {get: layers, expect: {abi >= 9: 1, edition = v2: 2, otherwise: 3}}
      - main: {get: uid}
    """

  /// What the spec expects of each step on the kernel of an edition, or on one of an ABI version without TSYNC.
  private func expected(
    _ scenario: Scenario, on edition: Edition?, abi: Int
  ) -> [[StepResult]?] {
    let profile = Profile(
      release: nil, abi: abi, errata: 0, edition: edition, features: [], cpus: 1)
    return scenario.steps.map { scenario.expectedResults(of: $0, on: profile) }
  }

  @Test("a scenario's where is a condition of all that it expects, and of none of its arms")
  func scenario() throws {
    let scenario = try SpecText.scenario(
      "id: one\nname: one\nthreads: [main]\nwhere: edition >= v2\n" + Self.steps
    ).scenario()
    #expect(scenario.whereCondition?.description == "edition >= v2")
    #expect(conditions(scenario) == [[nil], ["abi >= 9", "edition = v2", nil], []])
    #expect(expected(scenario, on: .linux7_1, abi: 9) == [[.ok], [.number(1)], nil])
    #expect(expected(scenario, on: .v2, abi: 7) == [[.ok], [.number(2)], nil])
    #expect(expected(scenario, on: .linux7_0, abi: 8) == [[.ok], [.number(3)], nil])
    #expect(expected(scenario, on: nil, abi: 7) == [nil, nil, nil])
  }

  @Test("a file's where holds for scenarios without one of their own")
  func file() {
    let spec = SpecText.file(
      """
      suite: s
      about: a
      where: abi >= 6
      scenarios:
        - {id: one, name: n, threads: [main], steps: [{main: {get: layers, expect: 0}}]}
        - id: two
          name: n
          where: abi < 6
          threads: [main]
          steps: [{main: {get: layers, expect: 0}}]
      """)
    let scenarios = spec.scenarios()
    #expect(scenarios.map { $0.whereCondition?.description } == ["abi >= 6", "abi < 6"])
    #expect(scenarios.map { conditions($0) } == [[[nil]], [[nil]]])
    #expect(scenarios.map { expected($0, on: nil, abi: 6) } == [[[.number(0)]], [nil]])
    #expect(scenarios.map { expected($0, on: nil, abi: 5) } == [[nil], [[.number(0)]]])
  }

  @Test("where can ask for an axis; a permutation for which it is false expects nothing")
  func axis() {
    let spec = SpecText.scenario(
      """
      id: one
      name: one
      threads: [main]
      matrix: {axes: {caller: [plain, privileged]}}
      where: caller = plain and abi >= 8
      steps:
        - main: {restrict_self: no-read, expect: ok}
      """)
    let scenarios = spec.scenarios()
    #expect(scenarios.map { $0.whereCondition?.description } == ["abi >= 8", nil])
    #expect(scenarios.map { conditions($0) } == [[[nil]], [[nil]]])
    #expect(scenarios.map { expected($0, on: .linux7_0, abi: 8) } == [[[.ok]], [nil]])
    #expect(scenarios.map { expected($0, on: nil, abi: 7) } == [[nil], [nil]])
  }

  @Test("a wrong where is reported once, in a file and in a scenario", arguments: mistakes)
  func mistake(mistake: Mistake) { mistake.check() }

  static let mistakes = [
    Mistake(
      "of a file",
      in: .file(
        """
        suite: s
        about: a
        where: editon >= v2 and caller = plain
        scenarios:
          - {id: one, name: n, threads: [main], steps: [{main: {get: layers, expect: 0}}]}
          - {id: two, name: n, threads: [main], steps: [{main: {get: layers, expect: 0}}]}
        """),
      is: """
        3:8~6 error: unknown subject 'editon'; did you mean 'edition'?
        3:25~6 error: unknown subject 'caller'; possible: abi, edition, release, erratum
        """),
    Mistake(
      "of a scenario",
      in: .scenario(
        """
        id: one
        name: one
        threads: [main]
        where: {abi: 8}
        matrix: {axes: {depth: [1, 2]}}
        steps:
          - main: {restrict_self: no-read, expect: ok, times: $depth}
        """),
      is: "9:12~8 error: a condition must be a single value, not a mapping"),
  ]
}
