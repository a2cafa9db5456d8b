// Specs/enomem/afterwards.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/enomem/afterwards.yaml",
  reference: "security/landlock/tsync.c, tsync_works_release()", where: Condition(.edition(.greaterOrEqual, .linux7_0)),
  process: ProcessSetup(noNewPrivs: true), rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE]),
  "no-write": Ruleset(handledAccessFS: [.WRITE_FILE]), "scoped": Ruleset(scoped: [.SIGNAL])])

/// A call that fails with ENOMEM gives everything back: another thread can call at once, threads and processes that are
/// made afterwards are free, and the ruleset is what it was.
@Suite("what a failed call leaves behind", .tags(.enomem))
struct EnomemAfterwardsTests {
  @Test("after a failed TSYNC another thread can make one",
    arguments: permutations(of: ["site": ["domain", "details", "array", "first-work", "second-work"]]))
  func anotherThreadCalls(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/another-thread-calls", p, threads: ["main", "worker", "third"], at: "12:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]],
      failAllocation: p.choose("site", ["domain": .nth(3), "details": .nth(6), "array": .nth(7), "first-work": .nth(8),
      "second-work": .nth(9)]), expect: .ENOMEM, at: "20:9-91")
    scenario.step("worker", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "21:9-66")
    scenario.step(["main", "worker", "third"], ["open": "file", "for": "writing"], expect: .ok, at: "22:9-52")
    scenario.step(["main", "worker", "third"], ["open": "file", "for": "reading"], expect: .EACCES, at: "23:9-52")
    scenario.step("main", ["same_domain_as": "third"], expect: true, at: "24:9-49")
    try await verify(scenario)
  }

  @Test("calls may fail one after the other, and the first that does not succeeds",
    arguments: permutations(of: ["first": ["credentials", "work"], "second": ["domain", "array"]]))
  func failsAgainAndAgain(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/fails-again-and-again", p, threads: ["main", "worker"], at: "26:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]],
      failAllocation: p.choose("first", ["credentials": .nth(2), "work": .nth(8)]), expect: .ENOMEM, at: "35:9-90")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]],
      failAllocation: p.choose("second", ["domain": .nth(4), "array": .nth(7)]), expect: .ENOMEM, at: "36:9-91")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]],
      failAllocation: p.choose("first", ["credentials": .nth(2), "work": .nth(8)]), expect: .ENOMEM, at: "37:9-90")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: "38:9-37")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "39:9-65")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 1, at: "40:9-37")
    try await verify(scenario)
  }

  @Test("a second sweep finds as many allocations as the first")
  func sweepAfterSweep() async throws {
    var scenario = spec.scenario("enomem/sweep-after-sweep", threads: ["main", "worker"], at: "42:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], failAllocation: .every, expect: 8,
      at: "47:9-89")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], failAllocation: .every, expect: 8,
      at: "48:9-88")
    scenario.step("worker", ["restrict_self": "no-read", "flags": ["TSYNC"]], failAllocation: .every, expect: 8,
      at: "49:9-90")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 3, at: "50:9-37")
    try await verify(scenario)
  }

  @Test("threads and processes that are made after a failed call are free",
    arguments: permutations(of: ["site": ["credentials", "details", "work"]]))
  func bornAfterAFailure(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/born-after-a-failure", p, threads: ["main", "worker"], at: "52:9")
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]],
      failAllocation: p.choose("site", ["credentials": .nth(1), "details": .nth(6), "work": .nth(8)]), expect: .ENOMEM,
      at: "60:9-89")
    scenario.step("worker", ["spawn": "late"], at: "61:9")
    scenario.step("main", ["fork": "child"], at: "62:9")
    scenario.step("late", ["get": "layers"], expect: 0, at: "63:9-39")
    scenario.step("child", ["get": "layers"], expect: 0, at: "64:9-39")
    scenario.step("child", ["kill": "main"], expect: .ok, at: "65:9-38")
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: "66:9-65")
    scenario.step("late", ["get": "layers"], expect: 1, at: "67:9-39")
    scenario.step("late", ["kill": "child"], expect: .EPERM, at: "68:9-39")
    try await verify(scenario)
  }

  @Test("a ruleset whose enforcement failed takes further rules, and is enforced with them",
    arguments: permutations(of: ["site": ["domain", "log", "work"]]))
  func rulesAfterAFailure(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/rules-after-a-failure", p, threads: ["main", "worker"], at: "70:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]],
      failAllocation: p.choose("site", ["domain": .nth(3), "log": .nth(5), "work": .nth(8)]), expect: .ENOMEM,
      at: "78:9-88")
    scenario.step("main", ["add_rule": "no-read", "path": "dir", "allow": ["READ_FILE"]], expect: .ok, at: "79:9-74")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "80:9-64")
    scenario.step(["main", "worker"], ["open": "dir/file", "for": "reading"], expect: .ok, at: "81:9-54")
    scenario.step(["main", "worker"], ["open": "file", "for": "reading"], expect: .EACCES, at: "82:9-50")
    try await verify(scenario)
  }

  @Test("after a failed TSYNC a thread can still restrict itself alone")
  func oneThreadAfterAFailedTsync() async throws {
    var scenario = spec.scenario("enomem/one-thread-after-a-failed-tsync", threads: ["main", "worker"], at: "84:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], failAllocation: .nth(8), expect: .ENOMEM,
      at: "89:9-87")
    scenario.step("worker", ["restrict_self": "no-write"], expect: .ok, at: "90:9-51")
    scenario.step("worker", ["get": "layers"], expect: 1, at: "91:9-39")
    scenario.step("main", ["get": "layers"], expect: 0, at: "92:9-39")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], failAllocation: .every(in: "worker"),
      expect: 2, at: "93:9-111")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 1, at: "94:9-39")
    try await verify(scenario)
  }

  @Test("a TSYNC that fails in its works has made a domain that nobody enforces",
    arguments: permutations(of: ["site": ["details", "array", "work"]]))
  func eventsOfFailedCalls(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/events-of-failed-calls", p, where: Condition(.abi(.greaterOrEqual, 11)),
      threads: ["main", "worker"], at: "96:9")
    scenario.requires = [.landlockTracepoints]
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]],
      failAllocation: p.choose("site", ["details": .nth(6), "array": .nth(7), "work": .nth(8)]), expect: .ENOMEM,
      at: "106:9-89")
    scenario.step("main", ["count_events": "create_domain"], expectBy: .when(p["site", in: "details"], expect: 0),
      .otherwise(1), at: "107:9-53")
    scenario.step("main", ["count_events": "enforce_domain"], expect: 0, at: "108:9-54")
    scenario.step("main", ["count_events": "free_domain"], expectBy: .when(p["site", in: "details"], expect: 0),
      .otherwise(1), at: "109:9-51")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "110:9-65")
    scenario.step("main", ["count_events": "create_domain"], expectBy: .when(p["site", in: "details"], expect: 1),
      .otherwise(2), at: "111:9-53")
    scenario.step("main", ["count_events": "enforce_domain"], expect: 2, at: "112:9-54")
    scenario.step("main", ["count_events": "complete_enforcement"], expect: 1, at: "113:9-60")
    try await verify(scenario)
  }

  @Test("version 2 of the patches takes missing memory for works, and the kernel faults at a null pointer",
    arguments: permutations(of: ["site": ["details", "array", "work"]]))
  func version2UsesWhatItHasNot(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/version-2-uses-what-it-has-not", p,
      reference: "review of version 2 of the patches, IS_ERR() of the results of krealloc_array() and kzalloc()",
      where: Condition(.edition(.equal, .v2)), threads: ["main", "worker"], at: "115:9")
    scenario.step("worker", ["restrict_self": "no-write", "flags": ["TSYNC"]],
      failAllocation: p.choose("site", ["details": .nth(6), "array": .nth(7), "work": .nth(8)]),
      expectBy: .when(p["site", in: "details"], expect: .ENOMEM), .otherwise(.kernelFault), at: "125:9-91")
    scenario.step("main", ["get": "layers"], expect: 0, at: "126:9-39")
    scenario.step("main", ["open": "file", "for": "writing"], expect: .ok, at: "127:9-52")
    try await verify(scenario)
  }
}
