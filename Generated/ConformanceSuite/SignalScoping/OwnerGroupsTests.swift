// Specs/signal-scoping/owner-groups.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/signal-scoping/owner-groups.yaml",
  rulesets: ["no-write": Ruleset(handledAccessFS: [.WRITE_FILE]), "scoped": Ruleset(scoped: [.SIGNAL])])

/// A pipe whose owner is a process group sends SIGIO to each member. The domain at F_SETOWN is recorded for a group
/// even if the setter is a member.
@Suite("owners that are process groups", .tags(.signalScoping))
struct SignalScopingOwnerGroupsTests {
  @Test("SIGIO to a group leaves the scope if the owner was set before the scope",
    arguments: permutations(of: ["set": ["before", "between"], "setter": ["main", "worker"],
    "caller": ["main", "worker"]]))
  func groupAcrossTsync(_ p: Permutation) async throws {
    var scenario = spec.scenario("signal-scoping/group-across-tsync", p, reference: "fcntl(2), F_SETOWN_EX",
      where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], at: "13:9")
    scenario.step("main", ["fork": "child"], expect: .ok, at: "23:9-40")
    scenario.step(p["setter"], ["watch_io": "pipe", "owner": "main", "as": "group"], when: p["set", in: "before"],
      expect: .ok, at: "24:9-88")
    scenario.step(p["caller"], ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "25:9-68")
    scenario.step(p["setter"], ["watch_io": "pipe", "owner": "main", "as": "group"], when: p["set", in: "between"],
      expect: .ok, at: "26:9-89")
    scenario.step(p["caller"], ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: "27:9-66")
    scenario.step("worker", ["write_pipe": "pipe"], expect: .ok, at: "28:9-45")
    scenario.step("child", ["get": "handled_signals"], expect: 1, at: "29:9-49")
    scenario.step("main", ["get": "handled_signals"], expect: 1, at: "30:9-49")
    try await verify(scenario)
  }
}
