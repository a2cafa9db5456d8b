// Specs/signal-scoping/pipes.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/signal-scoping/pipes.yaml", reference: "fcntl(2), F_SETOWN_EX",
  process: ProcessSetup(noNewPrivs: true), rulesets: ["scoped": Ruleset(scoped: [.SIGNAL])])

/// A pipe sends SIGIO to whom F_SETOWN named. Landlock keeps the domain that the setter had then, and checks each
/// signal against it, unless the receiver is the setter's own process.
@Suite("signals of pipes", .tags(.signalScoping))
struct SignalScopingPipesTests {
  @Test("a thread or process outside of the scope gets no signal",
    arguments: permutations(of: ["owner": ["thread", "process"]]))
  func pipeDoesNotLeaveTheScope(_ p: Permutation) async throws {
    var scenario = spec.scenario("signal-scoping/pipe-does-not-leave-the-scope", p,
      where: Condition(.abi(.greaterOrEqual, 6)), threads: ["main"], at: "9:9")
    scenario.step("main", ["fork": "child"], at: "18:9")
    scenario.step("child", ["restrict_self": "scoped"], expect: .ok, at: "19:9-48")
    scenario.step("child", ["watch_io": "p", "owner": "main", "as": p["owner"]], expect: .ok, at: "20:9-63")
    scenario.step("child", ["write_pipe": "p"], expect: .ok, at: "21:9-40")
    scenario.step("main", ["get": "handled_signals"], expect: 0, at: "22:9-47")
    scenario.step("main", ["write_pipe": "p"], expect: .ok, at: "23:9-40")
    scenario.step("main", ["get": "handled_signals"], expect: 0, at: "24:9-47")
    try await verify(scenario)
  }

  @Test("threads of one process signal each other through pipes, whatever their domains",
    arguments: permutations(of: ["owner": ["thread", "process"]]))
  func pipeOfASibling(_ p: Permutation) async throws {
    var scenario = spec.scenario("signal-scoping/pipe-of-a-sibling", p, where: Condition(.erratum(.equal, 2)),
      threads: ["main", "worker"], at: "26:9")
    scenario.step("worker", ["restrict_self": "scoped"], expect: .ok, at: "35:9-49")
    scenario.step("worker", ["watch_io": "p", "owner": "main", "as": p["owner"]], expect: .ok, at: "36:9-64")
    scenario.step("worker", ["write_pipe": "p"], expect: .ok, at: "37:9-41")
    scenario.step("main", ["get": "handled_signals"], expect: 1, at: "38:9-48")
    try await verify(scenario)
  }

  @Test("the domain at F_SETOWN counts, and TSYNC changes nothing about it")
  func pipeIsOlderThanTheScope() async throws {
    var scenario = spec.scenario("signal-scoping/pipe-is-older-than-the-scope",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), threads: ["main", "worker"], at: "40:9")
    scenario.step("main", ["fork": "child"], at: "46:9")
    scenario.step("worker", ["watch_io": "early", "owner": "child", "as": "process"], expect: .ok, at: "47:9-70")
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: "48:9-65")
    scenario.step("main", ["write_pipe": "early"], expect: .ok, at: "49:9-45")
    scenario.step("child", ["get": "handled_signals"], expect: 1, at: "50:9-48")
    scenario.step("worker", ["watch_io": "late", "owner": "child", "as": "process"], expect: .ok, at: "51:9-69")
    scenario.step("main", ["write_pipe": "late"], expect: .ok, at: "52:9-44")
    scenario.step("child", ["get": "handled_signals"], expect: 1, at: "53:9-48")
    try await verify(scenario)
  }
}
