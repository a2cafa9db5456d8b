// Specs/thread-lifecycle/exits.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/thread-lifecycle/exits.yaml"

/// TSYNC skips threads that have exited, also a leader that stays as a zombie, and reaches all others.
@Suite("threads that exit", .tags(.threadLifecycle))
struct ThreadLifecycleExitsTests {
  // Specs/thread-lifecycle/exits.yaml:9:9
  @Test("an exited sibling does not hold the call up")
  func exitedSibling() async throws {
    var scenario = Scenario("thread-lifecycle/exited-sibling", "an exited sibling does not hold the call up",
      reference: "cover letter v2, Finding all sibling threads", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker", "other"], in: spec, at: (9, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("worker", "exit", at: (14, 9))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (15, 9), (15, 66))
    scenario.step(["main", "other"], ["open": "file", "for": "reading"], expect: .EACCES, at: (16, 9), (16, 52))
    scenario.step("main", ["same_domain_as": "other"], expect: true, at: (17, 9), (17, 49))
    try await verify(scenario)
  }

  // Specs/thread-lifecycle/exits.yaml:19:9
  @Test("a caller whose siblings have all exited succeeds")
  func allSiblingsExited() async throws {
    var scenario = Scenario("thread-lifecycle/all-siblings-exited", "a caller whose siblings have all exited succeeds",
      reference: "cover letter v2, Finding all sibling threads", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "one", "two"], in: spec, at: (19, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("one", "exit", at: (24, 9))
    scenario.step("two", "exit", at: (25, 9))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (26, 9), (26, 64))
    scenario.step("main", ["get": "layers"], expect: 1, at: (27, 9), (27, 37))
    try await verify(scenario)
  }

  // Specs/thread-lifecycle/exits.yaml:29:9
  @Test("a leader that has exited does not hold the call up, and the others are restricted",
    arguments: permutations(of: ["caller": ["worker", "other"]]))
  func exitedLeader(_ p: Permutation) async throws {
    var scenario = Scenario("thread-lifecycle/exited-leader",
      "a leader that has exited does not hold the call up, and the others are restricted", p,
      reference: "cover letter v2, Finding all sibling threads", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker", "other"], in: spec, at: (29, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", "exit", at: (37, 9))
    scenario.step(p.choose("caller", ["worker": "worker", "other": "other"]),
      ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (38, 9), (38, 67))
    scenario.step(["worker", "other"], ["open": "file", "for": "reading"], expect: .EACCES, at: (39, 9), (39, 53))
    scenario.step("worker", ["same_domain_as": "other"], expect: true, at: (40, 9), (40, 50))
    scenario.step("worker", ["get": "no_new_privs"], expect: true, at: (41, 9), (41, 46))
    try await verify(scenario)
  }

  // Specs/thread-lifecycle/exits.yaml:43:9
  @Test("the last living thread of a process without a leader may call")
  func lastThread() async throws {
    var scenario = Scenario("thread-lifecycle/last-thread",
      "the last living thread of a process without a leader may call",
      reference: "cover letter v2, Finding all sibling threads", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (43, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", "exit", at: (48, 9))
    scenario.step("worker", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (49, 9), (49, 66))
    scenario.step("worker", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (50, 9), (50, 67))
    scenario.step("worker", ["get": "layers"], expect: 2, at: (51, 9), (51, 39))
    scenario.step("worker", ["open": "file", "for": "reading"], expect: .EACCES, at: (52, 9), (52, 52))
    try await verify(scenario)
  }

  // Specs/thread-lifecycle/exits.yaml:54:9
  @Test("the domain outlives the thread that made it", arguments: permutations(of: ["caller": ["main", "worker"]]))
  func callerExits(_ p: Permutation) async throws {
    var scenario = Scenario("thread-lifecycle/caller-exits", "the domain outlives the thread that made it", p,
      reference: "cover letter v2, Finding all sibling threads", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker", "other"], in: spec, at: (54, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]),
      ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (62, 9), (62, 67))
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]), "exit", at: (63, 9))
    scenario.step("other", ["open": "file", "for": "reading"], expect: .EACCES, at: (64, 9), (64, 53))
    scenario.step("other", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (65, 9), (65, 68))
    scenario.step([p.choose("caller", ["main": "worker", "worker": "main"]), "other"], ["get": "layers"], expect: 2,
      at: (66, 9), (66, 40))
    try await verify(scenario)
  }

  // Specs/thread-lifecycle/exits.yaml:68:9
  @Test("threads may come and go between two calls")
  func exitBetweenCalls() async throws {
    var scenario = Scenario("thread-lifecycle/exit-between-calls", "threads may come and go between two calls",
      reference: "cover letter v2, Finding all sibling threads", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (68, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (73, 9), (73, 66))
    scenario.step("worker", ["spawn": "late"], expect: .ok, at: (74, 9), (74, 39))
    scenario.step("worker", "exit", at: (75, 9))
    scenario.step("late", ["spawn": "later"], expect: .ok, at: (76, 9), (76, 40))
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (77, 9), (77, 67))
    scenario.step(["main", "late", "later"], ["get": "layers"], expect: 2, at: (78, 9), (78, 39))
    scenario.step("late", ["same_domain_as": "later"], expect: true, at: (79, 9), (79, 49))
    try await verify(scenario)
  }
}
