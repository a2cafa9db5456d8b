// Specs/concurrency/rare-orders.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/concurrency/rare-orders.yaml"

/// Exits, births and executions at moments of a call that seldom come together.
@Suite("rare orders", .tags(.concurrency))
struct ConcurrencyRareOrdersTests {
  // Specs/concurrency/rare-orders.yaml:8:9
  @Test("a sibling that exits while a signal interrupts the call leaves no trace in either",
    arguments: permutations(of: ["caller": ["main", "third"]]))
  func exitAndSignal(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/exit-and-signal",
      "a sibling that exits while a signal interrupts the call leaves no trace in either", p,
      reference: "kernel commits 929553bbb4cd and 697f514ad9db",
      because: "a thread that exits when its work is to be queued gets none, and an interrupted call takes back only what was queued",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker", "third"], in: spec, at: (8, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.together {
      $0.step(p.choose("caller", ["main": "main", "third": "third"]), ["restrict_self": "no-write", "flags": ["TSYNC"]],
        expect: .ok, at: (19, 13), (19, 72))
      $0.step("worker", "exit", at: (20, 13))
      $0.step("outside", p.choose("caller", ["main": ["tgkill": "main"], "third": ["tgkill": "third"]]), expect: .ok,
        at: (21, 13), (21, 48))
    }
    scenario.step(p.choose("caller", ["main": "main", "third": "third"]), ["get": "layers"], expect: 1, at: (22, 9),
      (22, 40))
    scenario.step(p.choose("caller", ["main": "main", "third": "third"]), ["get": "handled_signals"], expect: 1,
      at: (23, 9), (23, 49))
    scenario.step("main", ["same_domain_as": "third"], expect: true, at: (24, 9), (24, 50))
    try await verify(scenario)
  }

  // Specs/concurrency/rare-orders.yaml:26:9
  @Test("a thread that the leader has while a worker's call waits executes a program")
  func newbornOfTheLeaderExecutes() async throws {
    var scenario = Scenario("concurrency/newborn-of-the-leader-executes",
      "a thread that the leader has while a worker's call waits executes a program",
      reference: "kernel commits 929553bbb4cd and 697f514ad9db",
      because: "the call waits for each round of new threads in a way that SIGKILL ends, so the caller can die and execve(2) go on",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "caller", "parked"], in: spec, at: (26, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("parked", ["park": "vfork"], blocks: true, at: (33, 9))
    scenario.together {
      $0.step("caller", ["restrict_self": "no-write", "flags": ["TSYNC"]], blocks: true, expect: .blocked, at: (35, 13),
        (35, 85))
      $0.step("main", ["spawn": "late"], blocks: true, expect: .ok, .blocked,
        because: "the thread is born before the call looks at the threads, while it waits, or behind it", at: (36, 13),
        (39, 23))
    }
    scenario.together {
      $0.step("outside", ["release": "parked"], expect: .ok, at: (42, 13), (42, 48))
      $0.step("late", "execute", expect: .ok, at: (43, 13), (43, 46))
    }
    scenario.step("caller", ["finish": "restrict_self"], expect: .ok, .ended, because: "the call may be over before",
      at: (44, 9), (44, 49))
    try await verify(scenario)
  }
}
