// Specs/thread-lifecycle/exits.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/thread-lifecycle/exits.yaml",
  reference: "cover letter v2, Finding all sibling threads", where: Condition(.edition(.greaterOrEqual, .v2)),
  process: ProcessSetup(noNewPrivs: true), rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE]),
  "no-write": Ruleset(handledAccessFS: [.WRITE_FILE])])

/// TSYNC skips threads that have exited, also a leader that stays as a zombie, and reaches all others.
@Suite("threads that exit", .tags(.threadLifecycle))
struct ThreadLifecycleExitsTests {
  @Test("an exited sibling does not hold the call up")
  func exitedSibling() async throws {
    var scenario = spec.scenario("thread-lifecycle/exited-sibling", threads: ["main", "worker", "other"], at: "9:9")
    scenario.step("worker", "exit", at: "14:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "15:9-66")
    scenario.step(["main", "other"], ["open": "file", "for": "reading"], expect: .EACCES, at: "16:9-52")
    scenario.step("main", ["same_domain_as": "other"], expect: true, at: "17:9-49")
    try await verify(scenario)
  }

  @Test("a caller whose siblings have all exited succeeds")
  func allSiblingsExited() async throws {
    var scenario = spec.scenario("thread-lifecycle/all-siblings-exited", threads: ["main", "one", "two"], at: "19:9")
    scenario.step("one", "exit", at: "24:9")
    scenario.step("two", "exit", at: "25:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "26:9-64")
    scenario.step("main", ["get": "layers"], expect: 1, at: "27:9-37")
    try await verify(scenario)
  }

  @Test("a leader that has exited does not hold the call up, and the others are restricted",
    arguments: permutations(of: ["caller": ["worker", "other"]]))
  func exitedLeader(_ p: Permutation) async throws {
    var scenario = spec.scenario("thread-lifecycle/exited-leader", p, threads: ["main", "worker", "other"], at: "29:9")
    scenario.step("main", "exit", at: "37:9")
    scenario.step(p["caller"], ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "38:9-67")
    scenario.step(["worker", "other"], ["open": "file", "for": "reading"], expect: .EACCES, at: "39:9-53")
    scenario.step("worker", ["same_domain_as": "other"], expect: true, at: "40:9-50")
    scenario.step("worker", ["get": "no_new_privs"], expect: true, at: "41:9-46")
    try await verify(scenario)
  }

  @Test("the last living thread of a process without a leader may call")
  func lastThread() async throws {
    var scenario = spec.scenario("thread-lifecycle/last-thread", threads: ["main", "worker"], at: "43:9")
    scenario.step("main", "exit", at: "48:9")
    scenario.step("worker", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "49:9-66")
    scenario.step("worker", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "50:9-67")
    scenario.step("worker", ["get": "layers"], expect: 2, at: "51:9-39")
    scenario.step("worker", ["open": "file", "for": "reading"], expect: .EACCES, at: "52:9-52")
    try await verify(scenario)
  }

  @Test("the domain outlives the thread that made it", arguments: permutations(of: ["caller": ["main", "worker"]]))
  func callerExits(_ p: Permutation) async throws {
    var scenario = spec.scenario("thread-lifecycle/caller-exits", p, threads: ["main", "worker", "other"], at: "54:9")
    scenario.step(p["caller"], ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "62:9-67")
    scenario.step(p["caller"], "exit", at: "63:9")
    scenario.step("other", ["open": "file", "for": "reading"], expect: .EACCES, at: "64:9-53")
    scenario.step("other", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "65:9-68")
    scenario.step([p.choose("caller", ["main": "worker", "worker": "main"]), "other"], ["get": "layers"], expect: 2,
      at: "66:9-40")
    try await verify(scenario)
  }

  @Test("threads may come and go between two calls")
  func exitBetweenCalls() async throws {
    var scenario = spec.scenario("thread-lifecycle/exit-between-calls", threads: ["main", "worker"], at: "68:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "73:9-66")
    scenario.step("worker", ["spawn": "late"], expect: .ok, at: "74:9-39")
    scenario.step("worker", "exit", at: "75:9")
    scenario.step("late", ["spawn": "later"], expect: .ok, at: "76:9-40")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "77:9-67")
    scenario.step(["main", "late", "later"], ["get": "layers"], expect: 2, at: "78:9-39")
    scenario.step("late", ["same_domain_as": "later"], expect: true, at: "79:9-49")
    try await verify(scenario)
  }
}
