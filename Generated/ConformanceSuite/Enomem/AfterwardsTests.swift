// Specs/enomem/afterwards.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/enomem/afterwards.yaml"

/// A call that fails with ENOMEM gives everything back: another thread can call at once, threads and processes that are
/// made afterwards are free, and the ruleset is what it was.
@Suite("what a failed call leaves behind", .tags(.enomem))
struct EnomemAfterwardsTests {
  // Specs/enomem/afterwards.yaml:12:9
  @Test("after a failed TSYNC another thread can make one",
    arguments: permutations(of: ["site": ["domain", "details", "array", "first-work", "second-work"]]))
  func anotherThreadCalls(_ p: Permutation) async throws {
    var scenario = Scenario("enomem/another-thread-calls", "after a failed TSYNC another thread can make one", p,
      reference: "security/landlock/tsync.c, tsync_works_release()",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker", "third"], in: spec, at: (12, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]],
      failAllocation: p.choose("site", ["domain": .nth(3), "details": .nth(6), "array": .nth(7), "first-work": .nth(8),
      "second-work": .nth(9)]), expect: .ENOMEM, at: (20, 9), (20, 91))
    scenario.step("worker", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (21, 9), (21, 66))
    scenario.step(["main", "worker", "third"], ["open": "file", "for": "writing"], expect: .ok, at: (22, 9), (22, 52))
    scenario.step(["main", "worker", "third"], ["open": "file", "for": "reading"], expect: .EACCES, at: (23, 9),
      (23, 52))
    scenario.step("main", ["same_domain_as": "third"], expect: true, at: (24, 9), (24, 49))
    try await verify(scenario)
  }

  // Specs/enomem/afterwards.yaml:26:9
  @Test("calls may fail one after the other, and the first that does not succeeds",
    arguments: permutations(of: ["first": ["credentials", "work"], "second": ["domain", "array"]]))
  func failsAgainAndAgain(_ p: Permutation) async throws {
    var scenario = Scenario("enomem/fails-again-and-again",
      "calls may fail one after the other, and the first that does not succeeds", p,
      reference: "security/landlock/tsync.c, tsync_works_release()",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (26, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]],
      failAllocation: p.choose("first", ["credentials": .nth(2), "work": .nth(8)]), expect: .ENOMEM, at: (35, 9),
      (35, 90))
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]],
      failAllocation: p.choose("second", ["domain": .nth(4), "array": .nth(7)]), expect: .ENOMEM, at: (36, 9), (36, 91))
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]],
      failAllocation: p.choose("first", ["credentials": .nth(2), "work": .nth(8)]), expect: .ENOMEM, at: (37, 9),
      (37, 90))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: (38, 9), (38, 37))
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (39, 9), (39, 65))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 1, at: (40, 9), (40, 37))
    try await verify(scenario)
  }

  // Specs/enomem/afterwards.yaml:42:9
  @Test("a second sweep finds as many allocations as the first")
  func sweepAfterSweep() async throws {
    var scenario = Scenario("enomem/sweep-after-sweep", "a second sweep finds as many allocations as the first",
      reference: "security/landlock/tsync.c, tsync_works_release()",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (42, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], failAllocation: .every, expect: 8,
      at: (47, 9), (47, 89))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], failAllocation: .every, expect: 8,
      at: (48, 9), (48, 88))
    scenario.step("worker", ["restrict_self": "no-read", "flags": ["TSYNC"]], failAllocation: .every, expect: 8,
      at: (49, 9), (49, 90))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 3, at: (50, 9), (50, 37))
    try await verify(scenario)
  }

  // Specs/enomem/afterwards.yaml:52:9
  @Test("threads and processes that are made after a failed call are free",
    arguments: permutations(of: ["site": ["credentials", "details", "work"]]))
  func bornAfterAFailure(_ p: Permutation) async throws {
    var scenario = Scenario("enomem/born-after-a-failure",
      "threads and processes that are made after a failed call are free", p,
      reference: "security/landlock/tsync.c, tsync_works_release()",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (52, 9))
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]],
      failAllocation: p.choose("site", ["credentials": .nth(1), "details": .nth(6), "work": .nth(8)]), expect: .ENOMEM,
      at: (60, 9), (60, 89))
    scenario.step("worker", ["spawn": "late"], at: (61, 9))
    scenario.step("main", ["fork": "child"], at: (62, 9))
    scenario.step("late", ["get": "layers"], expect: 0, at: (63, 9), (63, 39))
    scenario.step("child", ["get": "layers"], expect: 0, at: (64, 9), (64, 39))
    scenario.step("child", ["kill": "main"], expect: .ok, at: (65, 9), (65, 38))
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: (66, 9), (66, 65))
    scenario.step("late", ["get": "layers"], expect: 1, at: (67, 9), (67, 39))
    scenario.step("late", ["kill": "child"], expect: .EPERM, at: (68, 9), (68, 39))
    try await verify(scenario)
  }

  // Specs/enomem/afterwards.yaml:70:9
  @Test("a ruleset whose enforcement failed takes further rules, and is enforced with them",
    arguments: permutations(of: ["site": ["domain", "log", "work"]]))
  func rulesAfterAFailure(_ p: Permutation) async throws {
    var scenario = Scenario("enomem/rules-after-a-failure",
      "a ruleset whose enforcement failed takes further rules, and is enforced with them", p,
      reference: "security/landlock/tsync.c, tsync_works_release()",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (70, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]],
      failAllocation: p.choose("site", ["domain": .nth(3), "log": .nth(5), "work": .nth(8)]), expect: .ENOMEM,
      at: (78, 9), (78, 88))
    scenario.step("main", ["add_rule": "no-read", "path": "dir", "allow": ["READ_FILE"]], expect: .ok, at: (79, 9),
      (79, 74))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (80, 9), (80, 64))
    scenario.step(["main", "worker"], ["open": "dir/file", "for": "reading"], expect: .ok, at: (81, 9), (81, 54))
    scenario.step(["main", "worker"], ["open": "file", "for": "reading"], expect: .EACCES, at: (82, 9), (82, 50))
    try await verify(scenario)
  }

  // Specs/enomem/afterwards.yaml:84:9
  @Test("after a failed TSYNC a thread can still restrict itself alone")
  func oneThreadAfterAFailedTsync() async throws {
    var scenario = Scenario("enomem/one-thread-after-a-failed-tsync",
      "after a failed TSYNC a thread can still restrict itself alone",
      reference: "security/landlock/tsync.c, tsync_works_release()",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (84, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], failAllocation: .nth(8), expect: .ENOMEM,
      at: (89, 9), (89, 87))
    scenario.step("worker", ["restrict_self": "no-write"], expect: .ok, at: (90, 9), (90, 51))
    scenario.step("worker", ["get": "layers"], expect: 1, at: (91, 9), (91, 39))
    scenario.step("main", ["get": "layers"], expect: 0, at: (92, 9), (92, 39))
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], failAllocation: .every(in: "worker"),
      expect: 2, at: (93, 9), (93, 111))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 1, at: (94, 9), (94, 39))
    try await verify(scenario)
  }

  // Specs/enomem/afterwards.yaml:96:9
  @Test("a TSYNC that fails in its works has made a domain that nobody enforces",
    arguments: permutations(of: ["site": ["details", "array", "work"]]))
  func eventsOfFailedCalls(_ p: Permutation) async throws {
    var scenario = Scenario("enomem/events-of-failed-calls",
      "a TSYNC that fails in its works has made a domain that nobody enforces", p,
      reference: "security/landlock/tsync.c, tsync_works_release()", where: Condition(.abi(.greaterOrEqual, 11)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (96, 9))
    scenario.requires = [.landlockTracepoints]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]],
      failAllocation: p.choose("site", ["details": .nth(6), "array": .nth(7), "work": .nth(8)]), expect: .ENOMEM,
      at: (106, 9), (106, 89))
    scenario.step("main", ["count_events": "create_domain"], expectBy: .when(p["site", in: "details"], expect: 0),
      .otherwise(1), at: (107, 9), (107, 53))
    scenario.step("main", ["count_events": "enforce_domain"], expect: 0, at: (108, 9), (108, 54))
    scenario.step("main", ["count_events": "free_domain"], expectBy: .when(p["site", in: "details"], expect: 0),
      .otherwise(1), at: (109, 9), (109, 51))
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (110, 9), (110, 65))
    scenario.step("main", ["count_events": "create_domain"], expectBy: .when(p["site", in: "details"], expect: 1),
      .otherwise(2), at: (111, 9), (111, 53))
    scenario.step("main", ["count_events": "enforce_domain"], expect: 2, at: (112, 9), (112, 54))
    scenario.step("main", ["count_events": "complete_enforcement"], expect: 1, at: (113, 9), (113, 60))
    try await verify(scenario)
  }

  // Specs/enomem/afterwards.yaml:115:9
  @Test("version 2 of the patches takes missing memory for works, and the kernel faults at a null pointer",
    arguments: permutations(of: ["site": ["details", "array", "work"]]))
  func version2UsesWhatItHasNot(_ p: Permutation) async throws {
    var scenario = Scenario("enomem/version-2-uses-what-it-has-not",
      "version 2 of the patches takes missing memory for works, and the kernel faults at a null pointer", p,
      reference: "review of version 2 of the patches, IS_ERR() of the results of krealloc_array() and kzalloc()",
      where: Condition(.edition(.equal, .v2)), process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"],
      in: spec, at: (115, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("worker", ["restrict_self": "no-write", "flags": ["TSYNC"]],
      failAllocation: p.choose("site", ["details": .nth(6), "array": .nth(7), "work": .nth(8)]),
      expectBy: .when(p["site", in: "details"], expect: .ENOMEM), .otherwise(.kernelFault), at: (125, 9), (125, 91))
    scenario.step("main", ["get": "layers"], expect: 0, at: (126, 9), (126, 39))
    scenario.step("main", ["open": "file", "for": "writing"], expect: .ok, at: (127, 9), (127, 52))
    try await verify(scenario)
  }
}
