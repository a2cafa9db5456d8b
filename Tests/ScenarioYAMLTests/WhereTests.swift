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
      - main: {get: layers, expect: {abi >= 8: 1, edition >= v2 and abi < 9: 2, otherwise: 3}}
      - main: {get: uid}
    """

  @Test("a scenario's where is a condition of each of its arms, once")
  func scenario() throws {
    let spec = SpecText.scenario(
      "id: one\nname: one\nthreads: [main]\nwhere: edition >= v2\n" + Self.steps)
    #expect(
      conditions(try spec.scenario()) == [
        ["edition >= v2"],
        ["edition >= v2 and abi >= 8", "edition >= v2 and abi < 9", "edition >= v2"], [],
      ])
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
    #expect(spec.scenarios().map { conditions($0) } == [[["abi >= 6"]], [["abi < 6"]]])
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
    #expect(spec.scenarios().map { conditions($0) } == [[["abi >= 8"]], [[]]])
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
