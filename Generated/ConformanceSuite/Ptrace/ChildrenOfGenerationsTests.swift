// Specs/ptrace/children-of-generations.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/ptrace/children-of-generations.yaml",
  reference: "landlock(7), Ptrace restrictions; ptrace(2)", where: Condition(.edition(.greaterOrEqual, .v2)),
  process: ProcessSetup(noNewPrivs: true), rulesets: ["no-write": Ruleset(handledAccessFS: [.WRITE_FILE])])

/// Each TSYNC nests the common domain once more. Whoever was born between two calls holds the domain of that moment,
/// and may trace exactly those whose domain is the same one or nested in it.
@Suite("ptrace across generations of domains", .tags(.ptrace))
struct PtraceChildrenOfGenerationsTests {
  @Test("of two children the one that was born no later may trace the other",
    arguments: permutations(of: ["born": ["before", "between", "after"], "other-born": ["before", "between", "after"],
    "caller": ["main", "worker"]]))
  func betweenChildren(_ p: Permutation) async throws {
    var scenario = spec.scenario("ptrace/between-children", p, threads: ["main", "worker"], at: "10:9")
    scenario.step("main", ["fork": "one"], when: p["born", in: "before"], expect: .ok, at: "20:9-60")
    scenario.step("worker", ["fork": "other"], when: p["other-born", in: "before"], expect: .ok, at: "21:9-68")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "22:9-68")
    scenario.step("main", ["fork": "one"], when: p["born", in: "between"], expect: .ok, at: "23:9-61")
    scenario.step("worker", ["fork": "other"], when: p["other-born", in: "between"], expect: .ok, at: "24:9-69")
    scenario.step(p["caller"], ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "25:9-68")
    scenario.step("main", ["fork": "one"], when: p["born", in: "after"], expect: .ok, at: "26:9-59")
    scenario.step("worker", ["fork": "other"], when: p["other-born", in: "after"], expect: .ok, at: "27:9-67")
    scenario.step("one", ["ptrace": "other"], expectBy: .when(p["born", in: "before"], expect: .ok),
      .when(p["other-born", in: "after"], expect: .ok),
      .when(p["born", in: "between"] && p["other-born", in: "between"], expect: .ok), .otherwise(.EPERM),
      at: "28:9-30:19")
    scenario.step("other", ["ptrace": "one"], expectBy: .when(p["other-born", in: "before"], expect: .ok),
      .when(p["born", in: "after"], expect: .ok),
      .when(p["born", in: "between"] && p["other-born", in: "between"], expect: .ok), .otherwise(.EPERM),
      at: "31:9-33:19")
    try await verify(scenario)
  }

  @Test("after three calls each thread may trace only a child that was born behind the last of them",
    arguments: permutations(of: ["born": ["0", "1", "2", "3"], "parent": ["main", "worker"],
    "middle": ["main", "worker"]]))
  func threeGenerations(_ p: Permutation) async throws {
    var scenario = spec.scenario("ptrace/three-generations", p, threads: ["main", "worker"], at: "35:9")
    scenario.step(p["parent"], ["fork": "child"], when: p["born", in: "0"], expect: .ok, at: "45:9-57")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "46:9-68")
    scenario.step(p["parent"], ["fork": "child"], when: p["born", in: "1"], expect: .ok, at: "47:9-57")
    scenario.step(p["middle"], ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "48:9-68")
    scenario.step(p["parent"], ["fork": "child"], when: p["born", in: "2"], expect: .ok, at: "49:9-57")
    scenario.step("worker", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "50:9-68")
    scenario.step(p["parent"], ["fork": "child"], when: p["born", in: "3"], expect: .ok, at: "51:9-57")
    scenario.step("main", ["ptrace": "child"], expectBy: .when(p["born", in: "3"], expect: .ok), .otherwise(.EPERM),
      at: "52:9-42")
    scenario.step("worker", ["ptrace": "child"], expectBy: .when(p["born", in: "3"], expect: .ok), .otherwise(.EPERM),
      at: "53:9-42")
    scenario.step("child", ["ptrace": "main"], expect: .ok, at: "54:9-41")
    scenario.step("child", ["get": "layers"], expect: p.number("born"), at: "55:9-40")
    try await verify(scenario)
  }

  @Test("a child that nests deeper for itself leaves the common line for good",
    arguments: permutations(of: ["caller": ["main", "worker"], "when": ["before", "after"]]))
  func childRestrictsItselfBetween(_ p: Permutation) async throws {
    var scenario = spec.scenario("ptrace/child-restricts-itself-between", p, threads: ["main", "worker"], at: "57:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "66:9-68")
    scenario.step("worker", ["fork": "child"], expect: .ok, at: "67:9-40")
    scenario.step("child", ["restrict_self": "no-write"], when: p["when", in: "before"], expect: .ok, at: "68:9-74")
    scenario.step(p["caller"], ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "69:9-68")
    scenario.step("child", ["restrict_self": "no-write"], when: p["when", in: "after"], expect: .ok, at: "70:9-73")
    scenario.step("main", ["ptrace": "child"], expect: .EPERM, at: "71:9-42")
    scenario.step("worker", ["ptrace": "child"], expect: .EPERM, at: "72:9-42")
    scenario.step("child", ["ptrace": "main"], expect: .EPERM, at: "73:9-41")
    scenario.step("child", ["get": "layers"], expect: 2, at: "74:9-40")
    try await verify(scenario)
  }

  @Test("a grandchild holds its parent's generation, whoever of the process is the caller",
    arguments: permutations(of: ["caller": ["main", "worker"], "parent": ["main", "worker"]]))
  func grandchildren(_ p: Permutation) async throws {
    var scenario = spec.scenario("ptrace/grandchildren", p, threads: ["main", "worker"], at: "76:9")
    scenario.step(p["parent"], ["fork": "child"], expect: .ok, at: "85:9-40")
    scenario.step(p["caller"], ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "86:9-68")
    scenario.step("child", ["fork": "grandchild"], expect: .ok, at: "87:9-45")
    scenario.step("main", ["ptrace": "grandchild"], expect: .EPERM, at: "88:9-47")
    scenario.step("worker", ["ptrace": "grandchild"], expect: .EPERM, at: "89:9-47")
    scenario.step("grandchild", ["ptrace": "main"], expect: .ok, at: "90:9-44")
    scenario.step("grandchild", ["ptrace": "child"], expect: .ok, at: "91:9-45")
    scenario.step("child", ["ptrace": "grandchild"], expect: .ok, at: "92:9-47")
    try await verify(scenario)
  }
}
