// Specs/signal-scoping/owner-groups.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/signal-scoping/owner-groups.yaml"

/// A pipe whose owner is a process group sends SIGIO to each member. The domain at F_SETOWN is recorded for a group
/// even if the setter is a member, and its own process is exempt when a signal is delivered.
@Suite("owners that are process groups", .tags(.signalScoping))
struct SignalScopingOwnerGroupsTests {
  // Specs/signal-scoping/owner-groups.yaml:11:9
  @Test("SIGIO to a group leaves the scope exactly if the owner was set before the scope",
    arguments: permutations(of: ["set": ["before", "between", "after"], "setter": ["main", "worker"],
    "caller": ["main", "worker"]]))
  func groupAcrossTsync(_ p: Permutation) async throws {
    var scenario = Scenario("signal-scoping/group-across-tsync", p,
      "SIGIO to a group leaves the scope exactly if the owner was set before the scope", in: spec, at: (11, 9))
    scenario.reference = "fcntl(2), F_SETOWN_EX"
    scenario.whereCondition = Condition(.release(.greaterOrEqual, "7.2"))
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step("main", ["fork": "child"], expect: .ok, at: (22, 9), (22, 40))
    if p["set", in: "before"] {
      scenario.step(p.choose("setter", ["main": "main", "worker": "worker"]),
        ["watch_io": "pipe", "owner": "main", "as": "group"], expect: .ok, at: (23, 9), (23, 88))
    }
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]),
      ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (24, 9), (24, 68))
    if p["set", in: "between"] {
      scenario.step(p.choose("setter", ["main": "main", "worker": "worker"]),
        ["watch_io": "pipe", "owner": "main", "as": "group"], expect: .ok, at: (25, 9), (25, 89))
    }
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]),
      ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: (26, 9), (26, 66))
    if p["set", in: "after"] {
      scenario.step(p.choose("setter", ["main": "main", "worker": "worker"]),
        ["watch_io": "pipe", "owner": "main", "as": "group"], expect: .ok, at: (27, 9), (27, 87))
    }
    scenario.step("worker", ["write_pipe": "pipe"], expect: .ok, at: (28, 9), (28, 45))
    scenario.step("child", ["get": "handled_signals"], expectBy: .when(p["set", in: "after"], expect: 0), .otherwise(1),
      at: (29, 9), (29, 49))
    scenario.step("main", ["get": "handled_signals"], expect: 1, at: (30, 9), (30, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/owner-groups.yaml:32:9
  @Test("a group's owner that a sibling set in its own scope stays confined after TSYNC has lifted that scope",
    arguments: permutations(of: ["writer": ["main", "worker"]]))
  func groupOfADroppedScope(_ p: Permutation) async throws {
    var scenario = Scenario("signal-scoping/group-of-a-dropped-scope", p,
      "a group's owner that a sibling set in its own scope stays confined after TSYNC has lifted that scope", in: spec,
      at: (32, 9))
    scenario.reference = "fcntl(2), F_SETOWN_EX"
    scenario.whereCondition = Condition(.release(.greaterOrEqual, "7.2"))
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step("main", ["fork": "child"], expect: .ok, at: (41, 9), (41, 40))
    scenario.step("worker", ["restrict_self": "scoped"], expect: .ok, at: (42, 9), (42, 50))
    scenario.step("worker", ["watch_io": "pipe", "owner": "main", "as": "group"], expect: .ok, at: (43, 9), (43, 67))
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (44, 9), (44, 68))
    scenario.step("worker", ["kill": "child"], expect: .ok, at: (45, 9), (45, 40))
    scenario.step(p.choose("writer", ["main": "main", "worker": "worker"]), ["write_pipe": "pipe"], expect: .ok,
      at: (46, 9), (46, 45))
    scenario.step("child", ["get": "handled_signals"], expect: 1, because: "kill(2) was allowed and SIGIO was not",
      at: (47, 9), (47, 49))
    scenario.step("main", ["get": "handled_signals"], expect: 1, at: (48, 9), (48, 49))
    try await verify(scenario)
  }
}
