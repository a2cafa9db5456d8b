// Specs/ptrace/traceme.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/ptrace/traceme.yaml",
  reference: "landlock(7), Ptrace restrictions; ptrace(2), PTRACE_TRACEME",
  where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
  rulesets: ["no-write": Ruleset(handledAccessFS: [.WRITE_FILE]), "scoped": Ruleset(scoped: [.SIGNAL])])

/// A process may make its parent its tracer only if the parent's domain is its own, or one in which that is nested. It
/// is the other direction of ptrace(2), and the parent is the thread that made the process.
@Suite("children that let their parents trace them", .tags(.ptrace))
struct PtraceTracemeTests {
  @Test("only a child that was born behind the last call may be traced by its parent, whoever called",
    arguments: permutations(of: ["born": ["before", "between", "after"], "parent": ["main", "worker"],
    "caller": ["main", "worker"], "ruleset": ["no-write", "scoped"]]))
  func tracedByTheParent(_ p: Permutation) async throws {
    var scenario = spec.scenario("ptrace/traced-by-the-parent", p, threads: ["main", "worker"], at: "11:9")
    scenario.step(p["parent"], ["fork": "child"], when: p["born", in: "before"], expect: .ok, at: "22:9-62")
    scenario.step("main", ["restrict_self": p["ruleset"], "flags": ["TSYNC"]], expect: .ok, at: "23:9-68")
    scenario.step(p["parent"], ["fork": "child"], when: p["born", in: "between"], expect: .ok, at: "24:9-63")
    scenario.step(p["caller"], ["restrict_self": p["ruleset"], "flags": ["TSYNC"]], expect: .ok, at: "25:9-68")
    scenario.step(p["parent"], ["fork": "child"], when: p["born", in: "after"], expect: .ok, at: "26:9-61")
    scenario.step("child", "traceme", expectBy: .when(p["born", in: "after"], expect: .ok), .otherwise(.EPERM),
      at: "27:9-42")
    scenario.step("child", ["ptrace": "main"], expect: .ok, at: "28:9-41")
    scenario.step(p["parent"], ["ptrace": "child"], expectBy: .when(p["born", in: "after"], expect: .ok),
      .otherwise(.EPERM), at: "29:9-42")
    try await verify(scenario)
  }

  @Test("a child that nests deeper may be traced by its parent, until the parent has nested as well",
    arguments: permutations(of: ["parent": ["main", "worker"], "caller": ["main", "worker"], "deeper": ["1", "3"]]))
  func deeperChildAndItsParent(_ p: Permutation) async throws {
    var scenario = spec.scenario("ptrace/deeper-child-and-its-parent", p, threads: ["main", "worker"], at: "31:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "41:9-68")
    scenario.step(p["parent"], ["fork": "child"], expect: .ok, at: "42:9-40")
    scenario.step("child", ["restrict_self": "no-write"], times: p.number("deeper"), expect: .ok, at: "43:9-68")
    scenario.step("child", "traceme", expect: .ok, at: "44:9-42")
    scenario.step(p["caller"], ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: "45:9-66")
    scenario.step("child", "traceme", expect: .EPERM, at: "46:9-42")
    try await verify(scenario)
  }

  @Test("without TSYNC it depends on which thread made the child",
    arguments: permutations(of: ["parent": ["main", "worker"], "restricted": ["main", "worker"]]))
  func parentByParent(_ p: Permutation) async throws {
    var scenario = spec.scenario("ptrace/parent-by-parent", p, threads: ["main", "worker"], at: "48:9")
    scenario.step(p["parent"], ["fork": "child"], expect: .ok, at: "57:9-44")
    scenario.step(p["restricted"], ["restrict_self": "no-write"], expect: .ok, at: "58:9-56")
    scenario.step("child", "traceme",
      expectBy: .when(p["parent", in: "main"] && p["restricted", in: "main"], expect: .EPERM),
      .when(p["parent", in: "worker"] && p["restricted", in: "worker"], expect: .EPERM), .otherwise(.ok),
      at: "59:9-61:19")
    try await verify(scenario)
  }
}
