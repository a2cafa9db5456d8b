// Specs/concurrency/killing.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/concurrency/killing.yaml", reference: "signal(7); kernel commit ff88df67dbf7",
  where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
  rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE])])

/// SIGKILL ends a call that waits, and the process with it; a process forked before keeps its own credentials.
@Suite("killing a caller", .tags(.concurrency))
struct ConcurrencyKillingTests {
  @Test("a caller that waits for a sibling can be killed",
    arguments: permutations(of: ["target": ["main", "worker", "parked"],
    "call": ["tgkill", "kill", "pidfd_send_signal"]]))
  func whileItWaits(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/while-it-waits", p, threads: ["main", "worker", "parked"], at: "8:9")
    scenario.step("main", ["fork": "child"], expect: .ok, at: "17:9-40")
    scenario.step("parked", ["park": "vfork"], blocks: true, at: "18:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: "19:9-81")
    scenario.step("outside", p.choose("target,call", ["main,tgkill": ["tgkill": "main", "signal": "KILL"],
      "main,kill": ["kill": "main", "signal": "KILL"],
      "main,pidfd_send_signal": ["pidfd_send_signal": "main", "signal": "KILL"],
      "worker,tgkill": ["tgkill": "worker", "signal": "KILL"], "worker,kill": ["kill": "worker", "signal": "KILL"],
      "worker,pidfd_send_signal": ["pidfd_send_signal": "worker", "signal": "KILL"],
      "parked,tgkill": ["tgkill": "parked", "signal": "KILL"], "parked,kill": ["kill": "parked", "signal": "KILL"],
      "parked,pidfd_send_signal": ["pidfd_send_signal": "parked", "signal": "KILL"]]), expect: .ok, at: "20:9-57")
    scenario.step("main", ["finish": "restrict_self"], expect: .ended, at: "21:9-50")
    scenario.step("parked", ["finish": "park"], expect: .ended, at: "22:9-41")
    scenario.step("worker", ["get": "layers"], expect: .ended, at: "23:9-40")
    scenario.step("child", ["get": "layers"], expect: 0, at: "24:9-40")
    scenario.step("child", ["open": "file", "for": "reading"], expect: .ok, at: "25:9-53")
    try await verify(scenario)
  }

  @Test("a process that is killed during a call leaves nothing behind",
    arguments: permutations(of: ["target": ["main", "worker"]]))
  func atAnyMoment(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/at-any-moment", p, threads: ["main", "worker", "third"], at: "27:9")
    scenario.step("worker", ["fork": "child"], expect: .ok, at: "35:9-39")
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, .ended,
        because: "the call may be over when the signal comes", at: "37:13-69")
      $0.step("child", ["tgkill": p["target"], "signal": "KILL"], expect: .ok, at: "39:13-60")
    }
    scenario.step("main", ["get": "layers"], expect: .ended, at: "40:9-39")
    scenario.step("worker", ["get": "layers"], expect: .ended, at: "41:9-39")
    scenario.step("child", ["get": "layers"], expect: 0, at: "42:9-39")
    try await verify(scenario)
  }

  @Test("SIGKILL ends a call and whatever another thread does beside it",
    arguments: permutations(of: ["beside": ["call", "execution"]]))
  func besideOthers(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/beside-others", p,
      because: "a caller that finds the lock taken tries again until a signal ends it; execve(2) waits in a way that SIGKILL ends",
      threads: ["main", "worker"], at: "44:9")
    scenario.step("worker", ["fork": "child"], expect: .ok, at: "54:9-39")
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, .ended,
        because: "the call may be over when the signal comes", at: "56:13-70")
      $0.step("worker", ["restrict_self": "no-read", "flags": ["TSYNC"]], when: p["beside", in: "call"],
        expect: .ok, .ended, at: "58:13-70")
      $0.step("worker", "execute", when: p["beside", in: "execution"], expect: .ok, .EACCES, .ended, at: "59:13-45")
      $0.step("child", ["kill": "main", "signal": "KILL"], expect: .ok, at: "60:13-56")
    }
    scenario.step("main", ["get": "layers"], expect: .ended, at: "61:9-39")
    scenario.step("worker", ["get": "layers"], expect: .ended, at: "62:9-39")
    scenario.step("child", ["get": "layers"], expect: 0, at: "63:9-39")
    try await verify(scenario)
  }
}
