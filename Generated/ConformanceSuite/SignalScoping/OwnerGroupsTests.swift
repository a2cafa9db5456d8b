// Specs/signal-scoping/owner-groups.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/signal-scoping/owner-groups.yaml"

/// A pipe whose owner is a process group sends SIGIO to each member. The domain at F_SETOWN is recorded for a group
/// even if the setter is a member.
@Suite("owners that are process groups", .tags(.signalScoping))
struct SignalScopingOwnerGroupsTests {
  // Specs/signal-scoping/owner-groups.yaml:13:9
  @Test("SIGIO to a group leaves the scope if the owner was set before the scope",
    arguments: permutations(of: ["set": ["before", "between"], "setter": ["main", "worker"],
    "caller": ["main", "worker"]]))
  func groupAcrossTsync(_ p: Permutation) async throws {
    var scenario = Scenario("signal-scoping/group-across-tsync",
      "SIGIO to a group leaves the scope if the owner was set before the scope", p, reference: "fcntl(2), F_SETOWN_EX",
      where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (13, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step("main", ["fork": "child"], expect: .ok, at: (23, 9), (23, 40))
    if p["set", in: "before"] {
      scenario.step(p.choose("setter", ["main": "main", "worker": "worker"]),
        ["watch_io": "pipe", "owner": "main", "as": "group"], expect: .ok, at: (24, 9), (24, 88))
    }
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]),
      ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (25, 9), (25, 68))
    if p["set", in: "between"] {
      scenario.step(p.choose("setter", ["main": "main", "worker": "worker"]),
        ["watch_io": "pipe", "owner": "main", "as": "group"], expect: .ok, at: (26, 9), (26, 89))
    }
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]),
      ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: (27, 9), (27, 66))
    scenario.step("worker", ["write_pipe": "pipe"], expect: .ok, at: (28, 9), (28, 45))
    scenario.step("child", ["get": "handled_signals"], expect: 1, at: (29, 9), (29, 49))
    scenario.step("main", ["get": "handled_signals"], expect: 1, at: (30, 9), (30, 49))
    try await verify(scenario)
  }
}
