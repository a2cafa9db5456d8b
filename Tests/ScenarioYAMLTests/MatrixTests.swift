// SPDX-License-Identifier: MIT

import ScenarioYAML
import Scenarios
import Testing

/// Matrices are spelled out as their permutations.
@Suite struct MatrixTests {
  private func spec(_ matrix: String, steps: String) -> SpecText {
    let keys = ["id: one", "name: one", "threads: [main, worker]", "matrix:"]
    let lines = keys + matrix.split(separator: "\n").map { "  " + $0 } + ["steps:"]
    let all = lines + steps.split(separator: "\n").map { "  " + $0 }
    // Every permutation uses the ruleset and expects a result.
    return .scenario(
      (all + ["  - main: {restrict_self: no-read, expect: ok}"]).joined(separator: "\n"))
  }

  private func names(_ spec: SpecText) -> [String] {
    spec.scenarios().map { $0.id.permutation.joined(separator: ",") }
  }

  @Test("the last axis changes fastest, and names are those of the values")
  func order() {
    let spec = spec(
      "axes:\n  depth: {shallow: 1, deep: 15}\n  mode: [reading, writing]",
      steps: "- main: {open: file, for: $mode, times: $depth}")
    #expect(
      names(spec) == ["shallow,reading", "shallow,writing", "deep,reading", "deep,writing"])
    #expect(spec.scenarios().map { $0.steps[0].times } == [1, 1, 15, 15])
    #expect(
      spec.scenarios().map { $0.steps[0].action }.prefix(2) == [
        .open(path: "file", mode: .reading), .open(path: "file", mode: .writing),
      ])
    #expect(spec.scenarios()[2].id.description == "topic/one/deep,reading")
  }

  @Test("exclude matches partial assignments and lists; include brings full ones back in order")
  func selection() {
    let axes = "axes:\n  a: [p, q]\n  b: [1, 2, 3]\n"
    let steps = "- main: {get: layers, when: {a: p}}\n- main: {get: uid, when: {b: [1, 2]}}"
    #expect(names(spec(axes + "exclude: [{a: q}]", steps: steps)) == ["p,1", "p,2", "p,3"])
    #expect(
      names(spec(axes + "exclude: [{a: q, b: [1, 3]}]", steps: steps)) == [
        "p,1", "p,2", "p,3", "q,2",
      ])
    #expect(
      names(spec(axes + "exclude: [{a: p}, {b: 3}]\ninclude: [{a: p, b: 2}]", steps: steps)) == [
        "p,2", "q,1", "q,2",
      ])
  }

  @Test("a step with 'when' is done in the permutations it selects")
  func when() {
    let spec = spec(
      "axes:\n  a: [p, q]\n  b: [x, y]",
      steps: """
        - main: {get: layers, when: {a: p}}
        - main: {get: uid, when: {a: [p, q], b: y}}
        """)
    let actions = spec.scenarios().map { $0.steps.dropLast().map(\.action.description) }
    #expect(actions == [["get layers"], ["get layers", "get uid"], [], ["get uid"]])
  }

  @Test("a step that is left out brings nothing into being and is not checked")
  func leftOutSteps() {
    let spec = spec(
      "axes:\n  who: [helper, child]\n  none: {zero: 0, two: 2}",
      steps: """
        - main: {spawn: helper, when: {who: helper}}
        - main: {fork: child, when: {who: child}}
        - $who: {get: layers, times: $none}
        """)
    let steps = spec.scenarios().map { $0.steps.dropLast().map { "\($0.thread) \($0.times)" } }
    #expect(steps == [["main 1"], ["main 1", "helper 2"], ["main 1"], ["main 1", "child 2"]])
  }

  @Test("an axis stands for any node: scalars, lists, mappings, keys, and parts of texts")
  func substitution() {
    let spec = spec(
      """
      axes:
        flags: {none: [], both: [TSYNC, LOG_NEW_EXEC_ON]}
        result: {plain: EPERM, by-abi: {abi < 8: EINVAL, otherwise: [ok, EPERM]}}
        dir: [dir, other]
        act: [truncate, remove_file]
      """,
      steps: """
        - main: {restrict_self: no-read, flags: [$flags, LOG_SAME_EXEC_OFF], expect: $result, because: 5$ for $dir}
        - main: {$act: $dir/file}
        - main: {restrict_self: no-read, flags: $flags}
        """)
    let scenarios = spec.scenarios()
    #expect(scenarios.count == 16)
    let first = scenarios[0].steps
    let last = scenarios[15].steps
    #expect(first[0].action.description == "restrict_self no-read LOG_SAME_EXEC_OFF")
    #expect(
      last[0].action.description
        == "restrict_self no-read LOG_SAME_EXEC_OFF LOG_NEW_EXEC_ON TSYNC")
    #expect(last[2].action.description == "restrict_self no-read LOG_NEW_EXEC_ON TSYNC")
    #expect(first[1].action == .truncate(path: "dir/file"))
    #expect(last[1].action == .removeFile(path: "other/file"))
    #expect(last[0].because == "5$ for other")
    #expect(first[0].expectation?.arms.map(\.results) == [[.errno(.EPERM)]])
    #expect(
      last[0].expectation?.arms.map(\.results) == [[.errno(.EINVAL)], [.ok, .errno(.EPERM)]])
  }

  @Test("quotes keep a '$' from being an axis")
  func quotes() throws {
    let spec = spec(
      "axes:\n  a: [p]",
      steps: "- main: {get: layers, when: {a: p}, because: \"costs $a\"}")
    #expect(spec.scenarios().first?.steps.first?.because == "costs $a")
  }

  @Test("process and requires can depend on an axis")
  func processAndRequires() {
    let spec = SpecText.scenario(
      """
      id: one
      name: one
      threads: [main]
      process: {no_new_privs: $nnp, capabilities: $caps, uid: $uid, user_namespace: true}
      requires: [$features]
      matrix:
        axes:
          nnp: [true, false]
          caps: {none: [], admin: [CAP_SYS_ADMIN]}
          uid: [0, 1000]
          features: {none: [], more: [loopback, failing_allocations]}
      steps:
        - main: {restrict_self: no-read, expect: ok}
      """)
    let scenarios = spec.scenarios()
    #expect(scenarios.count == 16)
    #expect(
      scenarios[0].process
        == ProcessSetup(noNewPrivs: true, capabilities: [], uid: 0, userNamespace: true))
    #expect(scenarios[0].requires == [])
    #expect(
      scenarios[15].process
        == ProcessSetup(
          noNewPrivs: false, capabilities: [.CAP_SYS_ADMIN], uid: 1000, userNamespace: true))
    #expect(scenarios[15].requires == [.loopback, .failingAllocations])
  }

  @Test("conditions of axes are resolved: false arms go, true ones stand for 'otherwise'")
  func conditions() throws {
    let spec = spec(
      "axes:\n  caller: [plain, privileged]",
      steps: """
        - main:
            restrict_self: no-read
            expect:
              caller = plain and abi < 8: EPERM
              caller != plain: ok
              abi >= 8 and erratum != 2: EACCES
        """)
    let arms = spec.scenarios().map { $0.steps[0].expectation?.arms ?? [] }
    let plain = try #require(arms.first)
    #expect(
      plain.map { $0.condition?.description } == ["abi < 8", "abi >= 8 and erratum != 2"])
    #expect(plain.map(\.results) == [[.errno(.EPERM)], [.errno(.EACCES)]])
    #expect(arms.last == [Expectation.Arm(nil, [.ok])])
  }

  @Test("a known issue can be one of some permutations")
  func knownIssues() {
    let spec = SpecText.scenario(
      """
      id: one
      name: one
      threads: [main]
      matrix: {axes: {caller: [plain, privileged]}}
      known_issues:
        - {when: caller = plain and release >= 7.0-rc3, bug: CVE-2026-1, because: it is broken}
        - {when: caller = privileged, bug: a mail, because: it is broken too}
      steps:
        - main: {restrict_self: no-read, expect: ok}
      """)
    let issues = spec.scenarios().map(\.knownIssues)
    #expect(issues.map { $0.map(\.bug) } == [["CVE-2026-1"], ["a mail"]])
    #expect(issues[0][0].condition.description == "release >= 7.0-rc3")
    #expect(issues[0][0].location.description == "topic/name.yaml:11:9")
    #expect(issues[1][0].condition.comparisons.isEmpty)
  }

  @Test("a value from an axis is located where the axis stands in the step")
  func locations() throws {
    let spec = spec(
      "axes:\n  who: [main]\n  result: [ok]",
      steps: "- $who: {truncate: file, expect: $result}")
    let step = try #require(spec.scenarios().first?.steps.first)
    #expect(step.location.description == "topic/name.yaml:14:9")
    #expect(step.expectation?.location.description == "topic/name.yaml:14:40")
  }
}
