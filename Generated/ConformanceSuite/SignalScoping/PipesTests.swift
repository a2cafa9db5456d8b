// Specs/signal-scoping/pipes.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/signal-scoping/pipes.yaml"

/// A pipe sends SIGIO to whom F_SETOWN named. Landlock keeps the domain that the setter had then, and checks each
/// signal against it, unless the receiver is the setter's own process.
@Suite("signals of pipes", .tags(.signalScoping))
struct SignalScopingPipesTests {
  // Specs/signal-scoping/pipes.yaml:9:9
  @Test("a thread or process outside of the scope gets no signal",
    arguments: permutations(of: ["owner": ["thread", "process"]]))
  func pipeDoesNotLeaveTheScope(_ p: Permutation) async throws {
    var scenario = Scenario("signal-scoping/pipe-does-not-leave-the-scope",
      "a thread or process outside of the scope gets no signal", p, reference: "fcntl(2), F_SETOWN_EX",
      where: Condition(.abi(.greaterOrEqual, 6)), process: ProcessSetup(noNewPrivs: true), threads: ["main"], in: spec,
      at: (9, 9))
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step("main", ["fork": "child"], at: (18, 9))
    scenario.step("child", ["restrict_self": "scoped"], expect: .ok, at: (19, 9), (19, 48))
    scenario.step("child", p.choose("owner", ["thread": ["watch_io": "p", "owner": "main", "as": "thread"],
      "process": ["watch_io": "p", "owner": "main", "as": "process"]]), expect: .ok, at: (20, 9), (20, 63))
    scenario.step("child", ["write_pipe": "p"], expect: .ok, at: (21, 9), (21, 40))
    scenario.step("main", ["get": "handled_signals"], expect: 0, at: (22, 9), (22, 47))
    scenario.step("main", ["write_pipe": "p"], expect: .ok, at: (23, 9), (23, 40))
    scenario.step("main", ["get": "handled_signals"], expect: 0, at: (24, 9), (24, 47))
    try await verify(scenario)
  }

  // Specs/signal-scoping/pipes.yaml:26:9
  @Test("threads of one process signal each other through pipes, whatever their domains",
    arguments: permutations(of: ["owner": ["thread", "process"]]))
  func pipeOfASibling(_ p: Permutation) async throws {
    var scenario = Scenario("signal-scoping/pipe-of-a-sibling",
      "threads of one process signal each other through pipes, whatever their domains", p,
      reference: "fcntl(2), F_SETOWN_EX", where: Condition(.erratum(.equal, 2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (26, 9))
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step("worker", ["restrict_self": "scoped"], expect: .ok, at: (35, 9), (35, 49))
    scenario.step("worker", p.choose("owner", ["thread": ["watch_io": "p", "owner": "main", "as": "thread"],
      "process": ["watch_io": "p", "owner": "main", "as": "process"]]), expect: .ok, at: (36, 9), (36, 64))
    scenario.step("worker", ["write_pipe": "p"], expect: .ok, at: (37, 9), (37, 41))
    scenario.step("main", ["get": "handled_signals"], expect: 1, at: (38, 9), (38, 48))
    try await verify(scenario)
  }

  // Specs/signal-scoping/pipes.yaml:40:9
  @Test("the domain at F_SETOWN counts, and TSYNC changes nothing about it")
  func pipeIsOlderThanTheScope() async throws {
    var scenario = Scenario("signal-scoping/pipe-is-older-than-the-scope",
      "the domain at F_SETOWN counts, and TSYNC changes nothing about it", reference: "fcntl(2), F_SETOWN_EX",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (40, 9))
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step("main", ["fork": "child"], at: (46, 9))
    scenario.step("worker", ["watch_io": "early", "owner": "child", "as": "process"], expect: .ok, at: (47, 9),
      (47, 70))
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: (48, 9), (48, 65))
    scenario.step("main", ["write_pipe": "early"], expect: .ok, at: (49, 9), (49, 45))
    scenario.step("child", ["get": "handled_signals"], expect: 1, at: (50, 9), (50, 48))
    scenario.step("worker", ["watch_io": "late", "owner": "child", "as": "process"], expect: .ok, at: (51, 9), (51, 69))
    scenario.step("main", ["write_pipe": "late"], expect: .ok, at: (52, 9), (52, 44))
    scenario.step("child", ["get": "handled_signals"], expect: 1, at: (53, 9), (53, 48))
    try await verify(scenario)
  }
}
