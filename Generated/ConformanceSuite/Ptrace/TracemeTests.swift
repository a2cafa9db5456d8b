// Specs/ptrace/traceme.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/ptrace/traceme.yaml"

/// A process may make its parent its tracer only if the parent's domain is its own, or one in which that is nested. It
/// is the other direction of ptrace(2), and the parent is the thread that made the process.
@Suite("children that let their parents trace them", .tags(.ptrace))
struct PtraceTracemeTests {
  // Specs/ptrace/traceme.yaml:11:9
  @Test("only a child that was born behind the last call may be traced by its parent, whoever called",
    arguments: permutations(of: ["born": ["before", "between", "after"], "parent": ["main", "worker"],
    "caller": ["main", "worker"], "ruleset": ["no-write", "scoped"]]))
  func tracedByTheParent(_ p: Permutation) async throws {
    var scenario = Scenario("ptrace/traced-by-the-parent",
      "only a child that was born behind the last call may be traced by its parent, whoever called", p,
      reference: "landlock(7), Ptrace restrictions; ptrace(2), PTRACE_TRACEME",
      where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (11, 9))
    if p["ruleset", in: "no-write"] { scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE]) }
    if p["ruleset", in: "scoped"] { scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL]) }
    if p["born", in: "before"] {
      scenario.step(p.choose("parent", ["main": "main", "worker": "worker"]), ["fork": "child"], expect: .ok,
        at: (22, 9), (22, 62))
    }
    scenario.step("main", p.choose("ruleset", ["no-write": ["restrict_self": "no-write", "flags": ["TSYNC"]],
      "scoped": ["restrict_self": "scoped", "flags": ["TSYNC"]]]), expect: .ok, at: (23, 9), (23, 68))
    if p["born", in: "between"] {
      scenario.step(p.choose("parent", ["main": "main", "worker": "worker"]), ["fork": "child"], expect: .ok,
        at: (24, 9), (24, 63))
    }
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]),
      p.choose("ruleset", ["no-write": ["restrict_self": "no-write", "flags": ["TSYNC"]],
      "scoped": ["restrict_self": "scoped", "flags": ["TSYNC"]]]), expect: .ok, at: (25, 9), (25, 68))
    if p["born", in: "after"] {
      scenario.step(p.choose("parent", ["main": "main", "worker": "worker"]), ["fork": "child"], expect: .ok,
        at: (26, 9), (26, 61))
    }
    scenario.step("child", "traceme", expectBy: .when(p["born", in: "after"], expect: .ok), .otherwise(.EPERM),
      at: (27, 9), (27, 42))
    scenario.step("child", ["ptrace": "main"], expect: .ok, at: (28, 9), (28, 41))
    scenario.step(p.choose("parent", ["main": "main", "worker": "worker"]), ["ptrace": "child"],
      expectBy: .when(p["born", in: "after"], expect: .ok), .otherwise(.EPERM), at: (29, 9), (29, 42))
    try await verify(scenario)
  }

  // Specs/ptrace/traceme.yaml:31:9
  @Test("a child that nests deeper may be traced by its parent, until the parent has nested as well",
    arguments: permutations(of: ["parent": ["main", "worker"], "caller": ["main", "worker"], "deeper": ["1", "3"]]))
  func deeperChildAndItsParent(_ p: Permutation) async throws {
    var scenario = Scenario("ptrace/deeper-child-and-its-parent",
      "a child that nests deeper may be traced by its parent, until the parent has nested as well", p,
      reference: "landlock(7), Ptrace restrictions; ptrace(2), PTRACE_TRACEME",
      where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (31, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (41, 9), (41, 68))
    scenario.step(p.choose("parent", ["main": "main", "worker": "worker"]), ["fork": "child"], expect: .ok, at: (42, 9),
      (42, 40))
    scenario.step("child", ["restrict_self": "no-write"], times: p.choose("deeper", ["1": 1, "3": 3]), expect: .ok,
      at: (43, 9), (43, 68))
    scenario.step("child", "traceme", expect: .ok, at: (44, 9), (44, 42))
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]),
      ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: (45, 9), (45, 66))
    scenario.step("child", "traceme", expect: .EPERM, at: (46, 9), (46, 42))
    try await verify(scenario)
  }

  // Specs/ptrace/traceme.yaml:48:9
  @Test("without TSYNC it depends on which thread made the child",
    arguments: permutations(of: ["parent": ["main", "worker"], "restricted": ["main", "worker"]]))
  func parentByParent(_ p: Permutation) async throws {
    var scenario = Scenario("ptrace/parent-by-parent", "without TSYNC it depends on which thread made the child", p,
      reference: "landlock(7), Ptrace restrictions; ptrace(2), PTRACE_TRACEME",
      where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (48, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(p.choose("parent", ["main": "main", "worker": "worker"]), ["fork": "child"], expect: .ok, at: (57, 9),
      (57, 44))
    scenario.step(p.choose("restricted", ["main": "main", "worker": "worker"]), ["restrict_self": "no-write"],
      expect: .ok, at: (58, 9), (58, 56))
    scenario.step("child", "traceme",
      expectBy: .when(p["parent", in: "main"] && p["restricted", in: "main"], expect: .EPERM),
      .when(p["parent", in: "worker"] && p["restricted", in: "worker"], expect: .EPERM), .otherwise(.ok), at: (59, 9),
      (61, 19))
    try await verify(scenario)
  }
}
