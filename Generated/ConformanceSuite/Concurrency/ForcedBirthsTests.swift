// Specs/concurrency/forced-births.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/concurrency/forced-births.yaml",
  reference: "cover letter v2, first paragraph; kernel commit 66ae0d1e2d9f (fork with TIF_NOTIFY_SIGNAL pending)",
  where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
  rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE]), "no-write": Ruleset(handledAccessFS: [.WRITE_FILE])])

/// A debugger stops a thread at the entry of its clone(2), a call with TSYNC begins and waits for it, and the thread is
/// released: its child is born with the credentials from before while the call is under way, and must be found.
@Suite("births that are forced", .tags(.concurrency))
struct ConcurrencyForcedBirthsTests {
  @Test("a thread that is born behind the back of a call is restricted in its next round",
    arguments: permutations(of: ["caller": ["main", "third"], "maker": ["worker", "main"]], except: ["main,main"]))
  func bornDuringTheCall(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/born-during-the-call", p,
      because: "a queued task work does not make clone(2) begin anew, so the child has the old credentials",
      threads: ["main", "worker", "third"], at: "11:9")
    scenario.step("outside", ["hold": p["maker"]], at: "22:9")
    scenario.step(p["maker"], ["spawn": "late"], blocks: true, expect: .blocked, at: "23:9-54")
    scenario.step(p["caller"], ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: "24:9-81")
    scenario.step("outside", ["restarted": p["maker"]], expect: false, at: "25:9-46")
    scenario.step("outside", ["release": p["maker"]], at: "26:9")
    scenario.step(p["caller"], ["finish": "restrict_self"], expect: .ok, at: "27:9-50")
    scenario.step(p["maker"], ["finish": "spawn"], expect: .ok, at: "28:9-42")
    scenario.step("outside", ["restarted": p["maker"]], expect: false, at: "29:9-46")
    scenario.step(["main", "worker", "third", "late"], ["get": "layers"], expect: 1, at: "30:9-40")
    scenario.step(["main", "worker", "third", "late"], ["open": "file", "for": "reading"], expect: .EACCES,
      at: "31:9-53")
    scenario.step("main", ["same_domain_as": "late"], expect: true, at: "32:9-49")
    try await verify(scenario)
  }

  @Test("the child that is born during the call enforces the domain by a work of its own")
  func newbornEnforcesForItself() async throws {
    var scenario = spec.scenario("concurrency/newborn-enforces-for-itself", threads: ["main", "worker"], at: "34:9")
    scenario.step("outside", ["hold": "worker"], at: "39:9")
    scenario.step("worker", ["spawn": "late"], blocks: true, expect: .blocked, at: "40:9-54")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: "41:9-81")
    scenario.step("outside", ["release": "worker"], at: "42:9")
    scenario.step("main", ["finish": "restrict_self"], expect: .ok, at: "43:9-50")
    scenario.step("worker", ["finish": "spawn"], expect: .ok, at: "44:9-42")
    scenario.step("outside", ["count_events": "enforce_domain"], expect: 3, at: "45:9-57")
    scenario.step("outside", ["count_events": "complete_enforcement"], expect: 1, at: "46:9-63")
    scenario.step("main", ["same_domain_as": "late"], expect: true, at: "47:9-49")
    try await verify(scenario)
  }

  @Test("the child is found in a later round, after a sibling that kept the first one waiting",
    arguments: permutations(of: ["released-first": ["worker", "parked"], "then": ["parked", "worker"]],
    except: ["worker,worker", "parked,parked"]))
  func bornBesideAParkedSibling(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/born-beside-a-parked-sibling", p, threads: ["main", "worker", "parked"],
      at: "49:9")
    scenario.step("parked", ["park": "vfork"], blocks: true, at: "61:9")
    scenario.step("outside", ["hold": "worker"], at: "62:9")
    scenario.step("worker", ["spawn": "late"], blocks: true, expect: .blocked, at: "63:9-54")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: "64:9-81")
    scenario.step("outside", ["release": p["released-first"]], at: "65:9")
    scenario.step("outside", ["release": p.choose("released-first", ["worker": "parked", "parked": "worker"])],
      at: "66:9")
    scenario.step("main", ["finish": "restrict_self"], expect: .ok, at: "67:9-50")
    scenario.step("worker", ["finish": "spawn"], expect: .ok, at: "68:9-42")
    scenario.step("parked", ["finish": "park"], expect: .ok, at: "69:9-41")
    scenario.step(["main", "worker", "parked", "late"], ["get": "layers"], expect: 1, at: "70:9-40")
    scenario.step("late", ["open": "file", "for": "reading"], expect: .EACCES, at: "71:9-53")
    scenario.step("parked", ["same_domain_as": "late"], expect: true, at: "72:9-49")
    try await verify(scenario)
  }

  @Test("two children that are born at different moments of one call are both restricted")
  func twoBirthsOneAfterTheOther() async throws {
    var scenario = spec.scenario("concurrency/two-births-one-after-the-other", threads: ["main", "worker", "third"],
      at: "74:9")
    scenario.step("outside", ["hold": "worker"], at: "79:9")
    scenario.step("outside", ["hold": "third"], at: "80:9")
    scenario.step("worker", ["spawn": "late"], blocks: true, expect: .blocked, at: "81:9-54")
    scenario.step("third", ["spawn": "later"], blocks: true, expect: .blocked, at: "82:9-55")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: "83:9-81")
    scenario.step("outside", ["release": "worker"], at: "84:9")
    scenario.step("outside", ["release": "third"], at: "85:9")
    scenario.step("main", ["finish": "restrict_self"], expect: .ok, at: "86:9-50")
    scenario.step("worker", ["finish": "spawn"], expect: .ok, at: "87:9-42")
    scenario.step("third", ["finish": "spawn"], expect: .ok, at: "88:9-42")
    scenario.step(["main", "worker", "third", "late", "later"], ["get": "layers"], expect: 1, at: "89:9-40")
    scenario.step("late", ["same_domain_as": "later"], expect: true, at: "90:9-50")
    scenario.step("main", ["same_domain_as": "late"], expect: true, at: "91:9-49")
    try await verify(scenario)
  }

  @Test("a signal to a thread that is held at its clone(2) is handled when the child is there",
    arguments: permutations(of: ["beside-a-call": ["true", "false"]]))
  func signalWaitsForTheBirth(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/signal-waits-for-the-birth", p,
      because: "the C library blocks signals while it makes a thread, so that none makes clone(2) begin anew",
      threads: ["main", "worker"], at: "93:9")
    scenario.step("outside", ["hold": "worker"], at: "102:9")
    scenario.step("worker", ["spawn": "late"], blocks: true, expect: .blocked, at: "103:9-54")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], when: p["beside-a-call", in: "true"],
      blocks: true, expect: .blocked, at: "104:9-110")
    scenario.step("outside", ["tgkill": "worker"], expect: .ok, at: "105:9-43")
    scenario.step("outside", ["release": "worker"], at: "106:9")
    scenario.step("main", ["finish": "restrict_self"], when: p["beside-a-call", in: "true"], expect: .ok,
      at: "107:9-79")
    scenario.step("worker", ["finish": "spawn"], expect: .ok, at: "108:9-42")
    scenario.step("outside", ["restarted": "worker"], expect: false, at: "109:9-46")
    scenario.step("main", ["get": "handled_signals"], expect: 1, at: "110:9-49")
    scenario.step(["main", "worker", "late"], ["get": "layers"],
      expectBy: .when(p["beside-a-call", in: "true"], expect: 1), .otherwise(0), at: "111:9-40")
    try await verify(scenario)
  }

  @Test("a child that is born with credentials of its maker's own keeps what is its maker's, and gets the caller's domain")
  func newbornOfADivergedMaker() async throws {
    var scenario = spec.scenario("concurrency/newborn-of-a-diverged-maker",
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID], uid: 0), threads: ["main", "worker"],
      at: "113:9")
    scenario.step("worker", ["restrict_self": "no-write"], expect: .ok, at: "118:9-52")
    scenario.step("worker", ["set_groups": 2000], expect: .ok, at: "119:9-45")
    scenario.step("outside", ["hold": "worker"], at: "120:9")
    scenario.step("worker", ["spawn": "late"], blocks: true, expect: .blocked, at: "121:9-54")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: "122:9-81")
    scenario.step("outside", ["release": "worker"], at: "123:9")
    scenario.step("main", ["finish": "restrict_self"], expect: .ok, at: "124:9-50")
    scenario.step("worker", ["finish": "spawn"], expect: .ok, at: "125:9-42")
    scenario.step("late", ["get": "groups"], expect: 2000, at: "126:9-40")
    scenario.step("late", ["get": "layers"], expect: 1, at: "127:9-40")
    scenario.step("late", ["open": "file", "for": "writing"], expect: .ok, at: "128:9-53")
    scenario.step(["main", "worker", "late"], ["open": "file", "for": "reading"], expect: .EACCES, at: "129:9-53")
    scenario.step("main", ["same_domain_as": "late"], expect: true, at: "130:9-49")
    try await verify(scenario)
  }
}
