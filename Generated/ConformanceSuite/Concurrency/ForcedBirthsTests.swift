// Specs/concurrency/forced-births.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/concurrency/forced-births.yaml"

/// A debugger stops a thread at the entry of its clone(2), a call with TSYNC begins and waits for it, and the thread is
/// released: its child is born with the credentials from before while the call is under way, and must be found.
@Suite("births that are forced", .tags(.concurrency))
struct ConcurrencyForcedBirthsTests {
  // Specs/concurrency/forced-births.yaml:11:9
  @Test("a thread that is born behind the back of a call is restricted in its next round",
    arguments: permutations(of: ["caller": ["main", "third"], "maker": ["worker", "main"]], except: ["main,main"]))
  func bornDuringTheCall(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/born-during-the-call",
      "a thread that is born behind the back of a call is restricted in its next round", p,
      reference: "cover letter v2, first paragraph; kernel commit 66ae0d1e2d9f (fork with TIF_NOTIFY_SIGNAL pending)",
      because: "a queued task work does not make clone(2) begin anew, so the child has the old credentials",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker", "third"], in: spec, at: (11, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("outside", p.choose("maker", ["worker": ["hold": "worker"], "main": ["hold": "main"]]), at: (22, 9))
    scenario.step(p.choose("maker", ["worker": "worker", "main": "main"]), ["spawn": "late"], blocks: true,
      expect: .blocked, at: (23, 9), (23, 54))
    scenario.step(p.choose("caller", ["main": "main", "third": "third"]),
      ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked, at: (24, 9), (24, 81))
    scenario.step("outside", p.choose("maker", ["worker": ["restarted": "worker"], "main": ["restarted": "main"]]),
      expect: false, at: (25, 9), (25, 46))
    scenario.step("outside", p.choose("maker", ["worker": ["release": "worker"], "main": ["release": "main"]]),
      at: (26, 9))
    scenario.step(p.choose("caller", ["main": "main", "third": "third"]), ["finish": "restrict_self"], expect: .ok,
      at: (27, 9), (27, 50))
    scenario.step(p.choose("maker", ["worker": "worker", "main": "main"]), ["finish": "spawn"], expect: .ok,
      at: (28, 9), (28, 42))
    scenario.step("outside", p.choose("maker", ["worker": ["restarted": "worker"], "main": ["restarted": "main"]]),
      expect: false, at: (29, 9), (29, 46))
    scenario.step(["main", "worker", "third", "late"], ["get": "layers"], expect: 1, at: (30, 9), (30, 40))
    scenario.step(["main", "worker", "third", "late"], ["open": "file", "for": "reading"], expect: .EACCES, at: (31, 9),
      (31, 53))
    scenario.step("main", ["same_domain_as": "late"], expect: true, at: (32, 9), (32, 49))
    try await verify(scenario)
  }

  // Specs/concurrency/forced-births.yaml:34:9
  @Test("the child that is born during the call enforces the domain by a work of its own")
  func newbornEnforcesForItself() async throws {
    var scenario = Scenario("concurrency/newborn-enforces-for-itself",
      "the child that is born during the call enforces the domain by a work of its own",
      reference: "cover letter v2, first paragraph; kernel commit 66ae0d1e2d9f (fork with TIF_NOTIFY_SIGNAL pending)",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (34, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("outside", ["hold": "worker"], at: (39, 9))
    scenario.step("worker", ["spawn": "late"], blocks: true, expect: .blocked, at: (40, 9), (40, 54))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked, at: (41, 9),
      (41, 81))
    scenario.step("outside", ["release": "worker"], at: (42, 9))
    scenario.step("main", ["finish": "restrict_self"], expect: .ok, at: (43, 9), (43, 50))
    scenario.step("worker", ["finish": "spawn"], expect: .ok, at: (44, 9), (44, 42))
    scenario.step("outside", ["count_events": "enforce_domain"], expect: 3, at: (45, 9), (45, 57))
    scenario.step("outside", ["count_events": "complete_enforcement"], expect: 1, at: (46, 9), (46, 63))
    scenario.step("main", ["same_domain_as": "late"], expect: true, at: (47, 9), (47, 49))
    try await verify(scenario)
  }

  // Specs/concurrency/forced-births.yaml:49:9
  @Test("the child is found in a later round, after a sibling that kept the first one waiting",
    arguments: permutations(of: ["released-first": ["worker", "parked"], "then": ["parked", "worker"]],
    except: ["worker,worker", "parked,parked"]))
  func bornBesideAParkedSibling(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/born-beside-a-parked-sibling",
      "the child is found in a later round, after a sibling that kept the first one waiting", p,
      reference: "cover letter v2, first paragraph; kernel commit 66ae0d1e2d9f (fork with TIF_NOTIFY_SIGNAL pending)",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker", "parked"], in: spec, at: (49, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("parked", ["park": "vfork"], blocks: true, at: (61, 9))
    scenario.step("outside", ["hold": "worker"], at: (62, 9))
    scenario.step("worker", ["spawn": "late"], blocks: true, expect: .blocked, at: (63, 9), (63, 54))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked, at: (64, 9),
      (64, 81))
    scenario.step("outside", p.choose("released-first", ["worker": ["release": "worker"],
      "parked": ["release": "parked"]]), at: (65, 9))
    scenario.step("outside", p.choose("released-first", ["worker": ["release": "parked"],
      "parked": ["release": "worker"]]), at: (66, 9))
    scenario.step("main", ["finish": "restrict_self"], expect: .ok, at: (67, 9), (67, 50))
    scenario.step("worker", ["finish": "spawn"], expect: .ok, at: (68, 9), (68, 42))
    scenario.step("parked", ["finish": "park"], expect: .ok, at: (69, 9), (69, 41))
    scenario.step(["main", "worker", "parked", "late"], ["get": "layers"], expect: 1, at: (70, 9), (70, 40))
    scenario.step("late", ["open": "file", "for": "reading"], expect: .EACCES, at: (71, 9), (71, 53))
    scenario.step("parked", ["same_domain_as": "late"], expect: true, at: (72, 9), (72, 49))
    try await verify(scenario)
  }

  // Specs/concurrency/forced-births.yaml:74:9
  @Test("two children that are born at different moments of one call are both restricted")
  func twoBirthsOneAfterTheOther() async throws {
    var scenario = Scenario("concurrency/two-births-one-after-the-other",
      "two children that are born at different moments of one call are both restricted",
      reference: "cover letter v2, first paragraph; kernel commit 66ae0d1e2d9f (fork with TIF_NOTIFY_SIGNAL pending)",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker", "third"], in: spec, at: (74, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("outside", ["hold": "worker"], at: (79, 9))
    scenario.step("outside", ["hold": "third"], at: (80, 9))
    scenario.step("worker", ["spawn": "late"], blocks: true, expect: .blocked, at: (81, 9), (81, 54))
    scenario.step("third", ["spawn": "later"], blocks: true, expect: .blocked, at: (82, 9), (82, 55))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked, at: (83, 9),
      (83, 81))
    scenario.step("outside", ["release": "worker"], at: (84, 9))
    scenario.step("outside", ["release": "third"], at: (85, 9))
    scenario.step("main", ["finish": "restrict_self"], expect: .ok, at: (86, 9), (86, 50))
    scenario.step("worker", ["finish": "spawn"], expect: .ok, at: (87, 9), (87, 42))
    scenario.step("third", ["finish": "spawn"], expect: .ok, at: (88, 9), (88, 42))
    scenario.step(["main", "worker", "third", "late", "later"], ["get": "layers"], expect: 1, at: (89, 9), (89, 40))
    scenario.step("late", ["same_domain_as": "later"], expect: true, at: (90, 9), (90, 50))
    scenario.step("main", ["same_domain_as": "late"], expect: true, at: (91, 9), (91, 49))
    try await verify(scenario)
  }

  // Specs/concurrency/forced-births.yaml:93:9
  @Test("a signal to a thread that is held at its clone(2) is handled when the child is there",
    arguments: permutations(of: ["beside-a-call": ["true", "false"]]))
  func signalWaitsForTheBirth(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/signal-waits-for-the-birth",
      "a signal to a thread that is held at its clone(2) is handled when the child is there", p,
      reference: "cover letter v2, first paragraph; kernel commit 66ae0d1e2d9f (fork with TIF_NOTIFY_SIGNAL pending)",
      because: "the C library blocks signals while it makes a thread, so that none makes clone(2) begin anew",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (93, 9))
    if p["beside-a-call", in: "true"] { scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE]) }
    scenario.step("outside", ["hold": "worker"], at: (102, 9))
    scenario.step("worker", ["spawn": "late"], blocks: true, expect: .blocked, at: (103, 9), (103, 54))
    if p["beside-a-call", in: "true"] {
      scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
        at: (104, 9), (104, 110))
    }
    scenario.step("outside", ["tgkill": "worker"], expect: .ok, at: (105, 9), (105, 43))
    scenario.step("outside", ["release": "worker"], at: (106, 9))
    if p["beside-a-call", in: "true"] {
      scenario.step("main", ["finish": "restrict_self"], expect: .ok, at: (107, 9), (107, 79))
    }
    scenario.step("worker", ["finish": "spawn"], expect: .ok, at: (108, 9), (108, 42))
    scenario.step("outside", ["restarted": "worker"], expect: false, at: (109, 9), (109, 46))
    scenario.step("main", ["get": "handled_signals"], expect: 1, at: (110, 9), (110, 49))
    scenario.step(["main", "worker", "late"], ["get": "layers"],
      expectBy: .when(p["beside-a-call", in: "true"], expect: 1), .otherwise(0), at: (111, 9), (111, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/forced-births.yaml:113:9
  @Test("a child that is born with credentials of its maker's own keeps what is its maker's, and gets the caller's domain")
  func newbornOfADivergedMaker() async throws {
    var scenario = Scenario("concurrency/newborn-of-a-diverged-maker",
      "a child that is born with credentials of its maker's own keeps what is its maker's, and gets the caller's domain",
      reference: "cover letter v2, first paragraph; kernel commit 66ae0d1e2d9f (fork with TIF_NOTIFY_SIGNAL pending)",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)),
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID], uid: 0), threads: ["main", "worker"],
      in: spec, at: (113, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("worker", ["restrict_self": "no-write"], expect: .ok, at: (118, 9), (118, 52))
    scenario.step("worker", ["set_groups": 2000], expect: .ok, at: (119, 9), (119, 45))
    scenario.step("outside", ["hold": "worker"], at: (120, 9))
    scenario.step("worker", ["spawn": "late"], blocks: true, expect: .blocked, at: (121, 9), (121, 54))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: (122, 9), (122, 81))
    scenario.step("outside", ["release": "worker"], at: (123, 9))
    scenario.step("main", ["finish": "restrict_self"], expect: .ok, at: (124, 9), (124, 50))
    scenario.step("worker", ["finish": "spawn"], expect: .ok, at: (125, 9), (125, 42))
    scenario.step("late", ["get": "groups"], expect: 2000, at: (126, 9), (126, 40))
    scenario.step("late", ["get": "layers"], expect: 1, at: (127, 9), (127, 40))
    scenario.step("late", ["open": "file", "for": "writing"], expect: .ok, at: (128, 9), (128, 53))
    scenario.step(["main", "worker", "late"], ["open": "file", "for": "reading"], expect: .EACCES, at: (129, 9),
      (129, 53))
    scenario.step("main", ["same_domain_as": "late"], expect: true, at: (130, 9), (130, 49))
    try await verify(scenario)
  }
}
