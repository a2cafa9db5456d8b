// Specs/concurrency/rare-orders.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/concurrency/rare-orders.yaml",
  reference: "kernel commits 929553bbb4cd and 697f514ad9db", where: Condition(.edition(.greaterOrEqual, .linux7_0)),
  process: ProcessSetup(noNewPrivs: true), rulesets: ["no-write": Ruleset(handledAccessFS: [.WRITE_FILE])])

/// Exits, births and executions at moments of a call that seldom come together.
@Suite("rare orders", .tags(.concurrency))
struct ConcurrencyRareOrdersTests {
  @Test("a sibling that exits while a signal interrupts the call leaves no trace in either",
    arguments: permutations(of: ["caller": ["main", "third"]]))
  func exitAndSignal(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/exit-and-signal", p,
      because: "a thread that exits when its work is to be queued gets none, and an interrupted call takes back only what was queued",
      threads: ["main", "worker", "third"], at: "8:9")
    scenario.together {
      $0.step(p["caller"], ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "19:13-72")
      $0.step("worker", "exit", at: "20:13")
      $0.step("outside", ["tgkill": p["caller"]], expect: .ok, at: "21:13-48")
    }
    scenario.step(p["caller"], ["get": "layers"], expect: 1, at: "22:9-40")
    scenario.step(p["caller"], ["get": "handled_signals"], expect: 1, at: "23:9-49")
    scenario.step("main", ["same_domain_as": "third"], expect: true, at: "24:9-50")
    try await verify(scenario)
  }

  @Test("a thread that the leader has while a worker's call waits executes a program")
  func newbornOfTheLeaderExecutes() async throws {
    var scenario = spec.scenario("concurrency/newborn-of-the-leader-executes",
      because: "the call waits for each round of new threads in a way that SIGKILL ends, so the caller can die and execve(2) go on",
      threads: ["main", "caller", "parked"], at: "26:9")
    scenario.step("parked", ["park": "vfork"], blocks: true, at: "33:9")
    scenario.together {
      $0.step("caller", ["restrict_self": "no-write", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
        at: "35:13-85")
      $0.step("main", ["spawn": "late"], blocks: true, expect: .ok, .blocked,
        because: "the thread is born before the call looks at the threads, while it waits, or behind it",
        at: "36:13-39:23")
    }
    scenario.together {
      $0.step("outside", ["release": "parked"], expect: .ok, at: "42:13-48")
      $0.step("late", "execute", expect: .ok, at: "43:13-46")
    }
    scenario.step("caller", ["finish": "restrict_self"], expect: .ok, .ended, because: "the call may be over before",
      at: "44:9-49")
    try await verify(scenario)
  }
}
