// Specs/concurrency/killing.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/concurrency/killing.yaml"

/// SIGKILL ends a call that waits, and the process with it; a process forked before keeps its own credentials.
@Suite("killing a caller", .tags(.concurrency))
struct ConcurrencyKillingTests {
  // Specs/concurrency/killing.yaml:8:9
  @Test("a caller that waits for a sibling can be killed",
    arguments: permutations(of: ["target": ["main", "worker", "parked"],
    "call": ["tgkill", "kill", "pidfd_send_signal"]]))
  func whileItWaits(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/while-it-waits", "a caller that waits for a sibling can be killed", p,
      reference: "signal(7); kernel commit ff88df67dbf7", where: Condition(.edition(.greaterOrEqual, .linux7_0)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker", "parked"], in: spec, at: (8, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", ["fork": "child"], expect: .ok, at: (17, 9), (17, 40))
    scenario.step("parked", ["park": "vfork"], blocks: true, at: (18, 9))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked, at: (19, 9),
      (19, 81))
    scenario.step("outside", p.choose("target,call", ["main,tgkill": ["tgkill": "main", "signal": "KILL"],
      "main,kill": ["kill": "main", "signal": "KILL"],
      "main,pidfd_send_signal": ["pidfd_send_signal": "main", "signal": "KILL"],
      "worker,tgkill": ["tgkill": "worker", "signal": "KILL"], "worker,kill": ["kill": "worker", "signal": "KILL"],
      "worker,pidfd_send_signal": ["pidfd_send_signal": "worker", "signal": "KILL"],
      "parked,tgkill": ["tgkill": "parked", "signal": "KILL"], "parked,kill": ["kill": "parked", "signal": "KILL"],
      "parked,pidfd_send_signal": ["pidfd_send_signal": "parked", "signal": "KILL"]]), expect: .ok, at: (20, 9),
      (20, 57))
    scenario.step("main", ["finish": "restrict_self"], expect: .ended, at: (21, 9), (21, 50))
    scenario.step("parked", ["finish": "park"], expect: .ended, at: (22, 9), (22, 41))
    scenario.step("worker", ["get": "layers"], expect: .ended, at: (23, 9), (23, 40))
    scenario.step("child", ["get": "layers"], expect: 0, at: (24, 9), (24, 40))
    scenario.step("child", ["open": "file", "for": "reading"], expect: .ok, at: (25, 9), (25, 53))
    try await verify(scenario)
  }

  // Specs/concurrency/killing.yaml:27:9
  @Test("a process that is killed during a call leaves nothing behind",
    arguments: permutations(of: ["target": ["main", "worker"]]))
  func atAnyMoment(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/at-any-moment", "a process that is killed during a call leaves nothing behind",
      p, reference: "signal(7); kernel commit ff88df67dbf7", where: Condition(.edition(.greaterOrEqual, .linux7_0)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker", "third"], in: spec, at: (27, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("worker", ["fork": "child"], expect: .ok, at: (35, 9), (35, 39))
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, .ended,
        because: "the call may be over when the signal comes", at: (37, 13), (37, 69))
      $0.step("child", p.choose("target", ["main": ["tgkill": "main", "signal": "KILL"],
        "worker": ["tgkill": "worker", "signal": "KILL"]]), expect: .ok, at: (39, 13), (39, 60))
    }
    scenario.step("main", ["get": "layers"], expect: .ended, at: (40, 9), (40, 39))
    scenario.step("worker", ["get": "layers"], expect: .ended, at: (41, 9), (41, 39))
    scenario.step("child", ["get": "layers"], expect: 0, at: (42, 9), (42, 39))
    try await verify(scenario)
  }

  // Specs/concurrency/killing.yaml:44:9
  @Test("SIGKILL ends a call and whatever another thread does beside it",
    arguments: permutations(of: ["beside": ["call", "execution"]]))
  func besideOthers(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/beside-others",
      "SIGKILL ends a call and whatever another thread does beside it", p,
      reference: "signal(7); kernel commit ff88df67dbf7",
      because: "a caller that finds the lock taken tries again until a signal ends it; execve(2) waits in a way that SIGKILL ends",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (44, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("worker", ["fork": "child"], expect: .ok, at: (54, 9), (54, 39))
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, .ended,
        because: "the call may be over when the signal comes", at: (56, 13), (56, 70))
      if p["beside", in: "call"] {
        $0.step("worker", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, .ended, at: (58, 13), (58, 70))
      }
      if p["beside", in: "execution"] {
        $0.step("worker", "execute", expect: .ok, .EACCES, .ended, at: (59, 13), (59, 45))
      }
      $0.step("child", ["kill": "main", "signal": "KILL"], expect: .ok, at: (60, 13), (60, 56))
    }
    scenario.step("main", ["get": "layers"], expect: .ended, at: (61, 9), (61, 39))
    scenario.step("worker", ["get": "layers"], expect: .ended, at: (62, 9), (62, 39))
    scenario.step("child", ["get": "layers"], expect: 0, at: (63, 9), (63, 39))
    try await verify(scenario)
  }
}
