// Specs/ptrace/children-of-generations.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/ptrace/children-of-generations.yaml"

/// Each TSYNC nests the common domain once more. Whoever was born between two calls holds the domain of that moment,
/// and may trace exactly those whose domain is the same one or nested in it.
@Suite("ptrace across generations of domains", .tags(.ptrace))
struct PtraceChildrenOfGenerationsTests {
  // Specs/ptrace/children-of-generations.yaml:10:9
  @Test("of two children the one that was born no later may trace the other",
    arguments: permutations(of: ["born": ["before", "between", "after"], "other-born": ["before", "between", "after"],
    "caller": ["main", "worker"]]))
  func betweenChildren(_ p: Permutation) async throws {
    var scenario = Scenario("ptrace/between-children",
      "of two children the one that was born no later may trace the other", p,
      reference: "landlock(7), Ptrace restrictions; ptrace(2)", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (10, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    if p["born", in: "before"] { scenario.step("main", ["fork": "one"], expect: .ok, at: (20, 9), (20, 60)) }
    if p["other-born", in: "before"] { scenario.step("worker", ["fork": "other"], expect: .ok, at: (21, 9), (21, 68)) }
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (22, 9), (22, 68))
    if p["born", in: "between"] { scenario.step("main", ["fork": "one"], expect: .ok, at: (23, 9), (23, 61)) }
    if p["other-born", in: "between"] { scenario.step("worker", ["fork": "other"], expect: .ok, at: (24, 9), (24, 69)) }
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]),
      ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (25, 9), (25, 68))
    if p["born", in: "after"] { scenario.step("main", ["fork": "one"], expect: .ok, at: (26, 9), (26, 59)) }
    if p["other-born", in: "after"] { scenario.step("worker", ["fork": "other"], expect: .ok, at: (27, 9), (27, 67)) }
    scenario.step("one", ["ptrace": "other"], expectBy: .when(p["born", in: "before"], expect: .ok),
      .when(p["other-born", in: "after"], expect: .ok),
      .when(p["born", in: "between"] && p["other-born", in: "between"], expect: .ok), .otherwise(.EPERM), at: (28, 9),
      (30, 19))
    scenario.step("other", ["ptrace": "one"], expectBy: .when(p["other-born", in: "before"], expect: .ok),
      .when(p["born", in: "after"], expect: .ok),
      .when(p["born", in: "between"] && p["other-born", in: "between"], expect: .ok), .otherwise(.EPERM), at: (31, 9),
      (33, 19))
    try await verify(scenario)
  }

  // Specs/ptrace/children-of-generations.yaml:35:9
  @Test("after three calls each thread may trace only a child that was born behind the last of them",
    arguments: permutations(of: ["born": ["0", "1", "2", "3"], "parent": ["main", "worker"],
    "middle": ["main", "worker"]]))
  func threeGenerations(_ p: Permutation) async throws {
    var scenario = Scenario("ptrace/three-generations",
      "after three calls each thread may trace only a child that was born behind the last of them", p,
      reference: "landlock(7), Ptrace restrictions; ptrace(2)", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (35, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    if p["born", in: "0"] {
      scenario.step(p.choose("parent", ["main": "main", "worker": "worker"]), ["fork": "child"], expect: .ok,
        at: (45, 9), (45, 57))
    }
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (46, 9), (46, 68))
    if p["born", in: "1"] {
      scenario.step(p.choose("parent", ["main": "main", "worker": "worker"]), ["fork": "child"], expect: .ok,
        at: (47, 9), (47, 57))
    }
    scenario.step(p.choose("middle", ["main": "main", "worker": "worker"]),
      ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (48, 9), (48, 68))
    if p["born", in: "2"] {
      scenario.step(p.choose("parent", ["main": "main", "worker": "worker"]), ["fork": "child"], expect: .ok,
        at: (49, 9), (49, 57))
    }
    scenario.step("worker", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (50, 9), (50, 68))
    if p["born", in: "3"] {
      scenario.step(p.choose("parent", ["main": "main", "worker": "worker"]), ["fork": "child"], expect: .ok,
        at: (51, 9), (51, 57))
    }
    scenario.step("main", ["ptrace": "child"], expectBy: .when(p["born", in: "3"], expect: .ok), .otherwise(.EPERM),
      at: (52, 9), (52, 42))
    scenario.step("worker", ["ptrace": "child"], expectBy: .when(p["born", in: "3"], expect: .ok), .otherwise(.EPERM),
      at: (53, 9), (53, 42))
    scenario.step("child", ["ptrace": "main"], expect: .ok, at: (54, 9), (54, 41))
    scenario.step("child", ["get": "layers"], expect: p.choose("born", ["0": 0, "1": 1, "2": 2, "3": 3]), at: (55, 9),
      (55, 40))
    try await verify(scenario)
  }

  // Specs/ptrace/children-of-generations.yaml:57:9
  @Test("a child that nests deeper for itself leaves the common line for good",
    arguments: permutations(of: ["caller": ["main", "worker"], "when": ["before", "after"]]))
  func childRestrictsItselfBetween(_ p: Permutation) async throws {
    var scenario = Scenario("ptrace/child-restricts-itself-between",
      "a child that nests deeper for itself leaves the common line for good", p,
      reference: "landlock(7), Ptrace restrictions; ptrace(2)", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (57, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (66, 9), (66, 68))
    scenario.step("worker", ["fork": "child"], expect: .ok, at: (67, 9), (67, 40))
    if p["when", in: "before"] {
      scenario.step("child", ["restrict_self": "no-write"], expect: .ok, at: (68, 9), (68, 74))
    }
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]),
      ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (69, 9), (69, 68))
    if p["when", in: "after"] {
      scenario.step("child", ["restrict_self": "no-write"], expect: .ok, at: (70, 9), (70, 73))
    }
    scenario.step("main", ["ptrace": "child"], expect: .EPERM, at: (71, 9), (71, 42))
    scenario.step("worker", ["ptrace": "child"], expect: .EPERM, at: (72, 9), (72, 42))
    scenario.step("child", ["ptrace": "main"], expect: .EPERM, at: (73, 9), (73, 41))
    scenario.step("child", ["get": "layers"], expect: 2, at: (74, 9), (74, 40))
    try await verify(scenario)
  }

  // Specs/ptrace/children-of-generations.yaml:76:9
  @Test("a grandchild holds its parent's generation, whoever of the process is the caller",
    arguments: permutations(of: ["caller": ["main", "worker"], "parent": ["main", "worker"]]))
  func grandchildren(_ p: Permutation) async throws {
    var scenario = Scenario("ptrace/grandchildren",
      "a grandchild holds its parent's generation, whoever of the process is the caller", p,
      reference: "landlock(7), Ptrace restrictions; ptrace(2)", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (76, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(p.choose("parent", ["main": "main", "worker": "worker"]), ["fork": "child"], expect: .ok, at: (85, 9),
      (85, 40))
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]),
      ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (86, 9), (86, 68))
    scenario.step("child", ["fork": "grandchild"], expect: .ok, at: (87, 9), (87, 45))
    scenario.step("main", ["ptrace": "grandchild"], expect: .EPERM, at: (88, 9), (88, 47))
    scenario.step("worker", ["ptrace": "grandchild"], expect: .EPERM, at: (89, 9), (89, 47))
    scenario.step("grandchild", ["ptrace": "main"], expect: .ok, at: (90, 9), (90, 44))
    scenario.step("grandchild", ["ptrace": "child"], expect: .ok, at: (91, 9), (91, 45))
    scenario.step("child", ["ptrace": "grandchild"], expect: .ok, at: (92, 9), (92, 47))
    try await verify(scenario)
  }
}
