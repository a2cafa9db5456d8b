// Specs/concurrency/interruption.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/concurrency/interruption.yaml"

/// A caller that waits for a sibling handles signals meanwhile. The kernel takes back what it has prepared and begins
/// anew behind the handler's back; user space sees neither an error nor a second layer.
@Suite("interruption", .tags(.concurrency))
struct ConcurrencyInterruptionTests {
  // Specs/concurrency/interruption.yaml:10:9
  @Test("a call that a signal interrupts is restarted, with SA_RESTART and without",
    arguments: permutations(of: ["restarts": ["true", "false"], "caller": ["main", "worker"]]))
  func once(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/once",
      "a call that a signal interrupts is restarted, with SA_RESTART and without", p,
      reference: "signal(7), Interruption of system calls; kernel commit 697f514ad9db", covers: ["man/restart"],
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), threads: ["main", "worker", "parked"], in: spec,
      at: (10, 9))
    scenario.process = p.choose("restarts", ["true": ProcessSetup(noNewPrivs: true),
      "false": ProcessSetup(noNewPrivs: true, restartsCalls: false)])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("parked", ["park": "vfork"], blocks: true, at: (20, 9))
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]),
      ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      because: "parked sleeps where no task work reaches it", at: (21, 9), (21, 81))
    scenario.step("outside", p.choose("caller", ["main": ["tgkill": "main"], "worker": ["tgkill": "worker"]]),
      expect: .ok, at: (23, 9), (23, 44))
    scenario.step("outside", ["release": "parked"], at: (24, 9))
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]), ["finish": "restrict_self"], expect: .ok,
      at: (25, 9), (25, 50))
    scenario.step("parked", ["finish": "park"], expect: .ok, at: (26, 9), (26, 41))
    scenario.step("main", ["get": "handled_signals"], expect: 1, at: (27, 9), (27, 49))
    scenario.step(["main", "worker", "parked"], ["open": "file", "for": "reading"], expect: .EACCES, at: (28, 9),
      (28, 53))
    scenario.step(["main", "worker", "parked"], ["get": "layers"], expect: 1, at: (29, 9), (29, 40))
    scenario.step("main", ["same_domain_as": "parked"], expect: true, at: (30, 9), (30, 51))
    try await verify(scenario)
  }

  // Specs/concurrency/interruption.yaml:32:9
  @Test("each of three signals is handled while the call still waits",
    arguments: permutations(of: ["restarts": ["true", "false"], "call": ["tgkill", "kill", "pidfd_send_signal"]]))
  func eachSignalIsHandledAtOnce(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/each-signal-is-handled-at-once",
      "each of three signals is handled while the call still waits", p,
      reference: "signal(7), Interruption of system calls; kernel commit 697f514ad9db",
      because: "a signal that comes while the same one is pending is lost, so all three are counted only if each handler ran before the next signal was sent",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), threads: ["main", "worker", "parked"], in: spec,
      at: (32, 9))
    scenario.process = p.choose("restarts", ["true": ProcessSetup(noNewPrivs: true),
      "false": ProcessSetup(noNewPrivs: true, restartsCalls: false)])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("parked", ["park": "vfork"], blocks: true, at: (44, 9))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked, at: (45, 9),
      (45, 81))
    scenario.step("outside", p.choose("call", ["tgkill": ["tgkill": "main"], "kill": ["kill": "main"],
      "pidfd_send_signal": ["pidfd_send_signal": "main"]]), expect: .ok, at: (46, 9), (46, 40))
    scenario.step("outside", p.choose("call", ["tgkill": ["tgkill": "main"], "kill": ["kill": "main"],
      "pidfd_send_signal": ["pidfd_send_signal": "main"]]), expect: .ok, at: (47, 9), (47, 40))
    scenario.step("outside", p.choose("call", ["tgkill": ["tgkill": "main"], "kill": ["kill": "main"],
      "pidfd_send_signal": ["pidfd_send_signal": "main"]]), expect: .ok, at: (48, 9), (48, 40))
    scenario.step("outside", ["release": "parked"], at: (49, 9))
    scenario.step("main", ["finish": "restrict_self"], expect: .ok, at: (50, 9), (50, 50))
    scenario.step("parked", ["finish": "park"], expect: .ok, at: (51, 9), (51, 41))
    scenario.step("worker", ["get": "handled_signals"], expect: 3, at: (52, 9), (52, 49))
    scenario.step(["main", "worker", "parked"], ["get": "layers"], expect: 1, at: (53, 9), (53, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/interruption.yaml:55:9
  @Test("each interrupted attempt makes a domain that nobody enforces")
  func eachAttemptMakesADomain() async throws {
    var scenario = Scenario("concurrency/each-attempt-makes-a-domain",
      "each interrupted attempt makes a domain that nobody enforces",
      reference: "signal(7), Interruption of system calls; kernel commit 697f514ad9db",
      because: "the call begins anew from its first check, so it makes another domain; threads enforce the last one alone",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker", "parked"], in: spec, at: (55, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("parked", ["park": "vfork"], blocks: true, at: (61, 9))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked, at: (62, 9),
      (62, 81))
    scenario.step("outside", ["count_events": "create_domain"], expect: 1, at: (63, 9), (63, 56))
    scenario.step("outside", ["tgkill": "main"], expect: .ok, at: (64, 9), (64, 41))
    scenario.step("outside", ["tgkill": "main"], expect: .ok, at: (65, 9), (65, 41))
    scenario.step("outside", ["count_events": "create_domain"], expect: 3, at: (66, 9), (66, 56))
    scenario.step("outside", ["count_events": "enforce_domain"], expect: 0, at: (67, 9), (67, 57))
    scenario.step("outside", ["count_events": "free_domain"], expect: 2, at: (68, 9), (68, 54))
    scenario.step("outside", ["release": "parked"], at: (69, 9))
    scenario.step("main", ["finish": "restrict_self"], expect: .ok, at: (70, 9), (70, 50))
    scenario.step("parked", ["finish": "park"], expect: .ok, at: (71, 9), (71, 41))
    scenario.step("outside", ["count_events": "create_domain"], expect: 3, at: (72, 9), (72, 56))
    scenario.step("outside", ["count_events": "enforce_domain"], expect: 3, at: (73, 9), (73, 57))
    scenario.step("outside", ["count_events": "complete_enforcement"], expect: 1, at: (74, 9), (74, 63))
    scenario.step("outside", ["count_events": "free_domain"], expect: 2, at: (75, 9), (75, 54))
    try await verify(scenario)
  }

  // Specs/concurrency/interruption.yaml:77:9
  @Test("a sibling that has prepared its credentials handles a signal when the call is over")
  func preparedSiblingWaitsWithItsSignal() async throws {
    var scenario = Scenario("concurrency/prepared-sibling-waits-with-its-signal",
      "a sibling that has prepared its credentials handles a signal when the call is over",
      reference: "signal(7), Interruption of system calls; kernel commit 697f514ad9db",
      covers: ["cover-letter/ready-to-commit"],
      because: "it waits for the word to commit, and nothing but that word or SIGKILL wakes it",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker", "parked"], in: spec, at: (77, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("parked", ["park": "vfork"], blocks: true, at: (84, 9))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked, at: (85, 9),
      (85, 81))
    scenario.step("outside", ["tgkill": "worker"], expect: .ok, at: (86, 9), (86, 43))
    scenario.step("outside", ["tgkill": "worker"], expect: .ok, at: (87, 9), (87, 43))
    scenario.step("outside", ["release": "parked"], at: (88, 9))
    scenario.step("main", ["finish": "restrict_self"], expect: .ok, at: (89, 9), (89, 50))
    scenario.step("parked", ["finish": "park"], expect: .ok, at: (90, 9), (90, 41))
    scenario.step("worker", ["get": "handled_signals"], expect: 1, at: (91, 9), (91, 49))
    scenario.step(["main", "worker", "parked"], ["get": "layers"], expect: 1, at: (92, 9), (92, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/interruption.yaml:94:9
  @Test("the call waits for the last parked sibling, through signals and a release",
    arguments: permutations(of: ["first": ["parked", "another"], "second": ["another", "parked"]],
    except: ["parked,parked", "another,another"]))
  func twoParkedSiblings(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/two-parked-siblings",
      "the call waits for the last parked sibling, through signals and a release", p,
      reference: "signal(7), Interruption of system calls; kernel commit 697f514ad9db",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "parked", "another"], in: spec, at: (94, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("parked", ["park": "vfork"], blocks: true, at: (106, 9))
    scenario.step("another", ["park": "vfork"], blocks: true, at: (107, 9))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: (108, 9), (108, 81))
    scenario.step("outside", ["tgkill": "main"], expect: .ok, at: (109, 9), (109, 41))
    scenario.step("outside", p.choose("first", ["parked": ["release": "parked"], "another": ["release": "another"]]),
      at: (110, 9))
    scenario.step("outside", ["tgkill": "main"], expect: .ok, at: (111, 9), (111, 41))
    scenario.step("outside", p.choose("first", ["parked": ["release": "another"], "another": ["release": "parked"]]),
      at: (112, 9))
    scenario.step("main", ["finish": "restrict_self"], expect: .ok, at: (113, 9), (113, 50))
    scenario.step("parked", ["finish": "park"], expect: .ok, at: (114, 9), (114, 41))
    scenario.step("another", ["finish": "park"], expect: .ok, at: (115, 9), (115, 41))
    scenario.step("main", ["get": "handled_signals"], expect: 2, at: (116, 9), (116, 49))
    scenario.step(["main", "parked", "another"], ["get": "layers"], expect: 1, at: (117, 9), (117, 40))
    scenario.step("parked", ["same_domain_as": "another"], expect: true, at: (118, 9), (118, 52))
    try await verify(scenario)
  }

  // Specs/concurrency/interruption.yaml:120:9
  @Test("a process that is stopped while the call waits goes on as if nothing had been")
  func stopAndContinue() async throws {
    var scenario = Scenario("concurrency/stop-and-continue",
      "a process that is stopped while the call waits goes on as if nothing had been",
      reference: "signal(7), Interruption of system calls; kernel commit 697f514ad9db",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker", "parked"], in: spec, at: (120, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("parked", ["park": "vfork"], blocks: true, at: (125, 9))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: (126, 9), (126, 81))
    scenario.step("outside", ["kill": "main", "signal": "STOP"], expect: .ok, at: (127, 9), (127, 53))
    scenario.step("outside", ["kill": "main", "signal": "CONT"], expect: .ok, at: (128, 9), (128, 53))
    scenario.step("outside", ["release": "parked"], at: (129, 9))
    scenario.step("main", ["finish": "restrict_self"], expect: .ok, at: (130, 9), (130, 50))
    scenario.step("parked", ["finish": "park"], expect: .ok, at: (131, 9), (131, 41))
    scenario.step(["main", "worker", "parked"], ["get": "layers"], expect: 1, at: (132, 9), (132, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/interruption.yaml:134:9
  @Test("a signal at any moment of the call disturbs nothing",
    arguments: permutations(of: ["restarts": ["true", "false"], "target": ["main", "worker"]]))
  func signalAtAnyMoment(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/signal-at-any-moment", "a signal at any moment of the call disturbs nothing",
      p, reference: "signal(7), Interruption of system calls; kernel commit 697f514ad9db",
      covers: ["selftest/tsync/interrupt", "man/restart"], where: Condition(.edition(.greaterOrEqual, .linux7_0)),
      threads: ["main", "worker"], in: spec, at: (134, 9))
    scenario.process = p.choose("restarts", ["true": ProcessSetup(noNewPrivs: true),
      "false": ProcessSetup(noNewPrivs: true, restartsCalls: false)])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (145, 13), (145, 71))
      $0.step("outside", p.choose("target", ["main": ["tgkill": "main"], "worker": ["tgkill": "worker"]]), expect: .ok,
        at: (146, 13), (146, 48))
    }
    scenario.step(["main", "worker"], ["get": "layers"], expect: 1, at: (147, 9), (147, 37))
    scenario.step("main", ["get": "handled_signals"], expect: 1, at: (148, 9), (148, 46))
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: (149, 9), (149, 48))
    try await verify(scenario)
  }

  // Specs/concurrency/interruption.yaml:151:9
  @Test("a call succeeds in a storm of signals from outside",
    arguments: permutations(of: ["restarts": ["true", "false"]]))
  func storm(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/storm", "a call succeeds in a storm of signals from outside", p,
      reference: "signal(7), Interruption of system calls; kernel commit 697f514ad9db",
      covers: ["selftest/tsync/interrupt", "man/restart"], where: Condition(.edition(.greaterOrEqual, .linux7_0)),
      threads: ["main", "worker", "third"], in: spec, at: (151, 9))
    scenario.process = p.choose("restarts", ["true": ProcessSetup(noNewPrivs: true),
      "false": ProcessSetup(noNewPrivs: true, restartsCalls: false)])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], times: 8, expect: .ok, at: (161, 13), (161, 78))
    } meanwhile: {
      $0.step("outside", ["tgkill": "main"], expect: .ok, at: (163, 13), (163, 45))
    }
    scenario.step(["main", "worker", "third"], ["get": "layers"], expect: 8, at: (164, 9), (164, 37))
    scenario.step("main", ["same_domain_as": "third"], expect: true, at: (165, 9), (165, 47))
    try await verify(scenario)
  }

  // Specs/concurrency/interruption.yaml:167:9
  @Test("of two signals to a process whose leader handles none now, the second is lost",
    arguments: permutations(of: ["call": ["kill", "pidfd_send_signal"]]))
  func signalsToAProcessWhoseLeaderIsParked(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/signals-to-a-process-whose-leader-is-parked",
      "of two signals to a process whose leader handles none now, the second is lost", p,
      reference: "signal(7), Queueing and delivery semantics for standard signals",
      because: "the kernel gives a signal for a process to its leader, and another one of the same number is dropped while the first is pending; the caller is not interrupted",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (167, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", ["park": "vfork"], blocks: true, at: (179, 9))
    scenario.step("worker", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: (180, 9), (180, 81))
    scenario.step("outside", p.choose("call", ["kill": ["kill": "worker"],
      "pidfd_send_signal": ["pidfd_send_signal": "worker"]]), expect: .ok, at: (181, 9), (181, 42))
    scenario.step("outside", p.choose("call", ["kill": ["kill": "worker"],
      "pidfd_send_signal": ["pidfd_send_signal": "worker"]]), expect: .ok, at: (182, 9), (182, 42))
    scenario.step("outside", ["release": "main"], at: (183, 9))
    scenario.step("worker", ["finish": "restrict_self"], expect: .ok, at: (184, 9), (184, 50))
    scenario.step("main", ["finish": "park"], expect: .ok, at: (185, 9), (185, 41))
    scenario.step("worker", ["get": "handled_signals"], expect: 1, at: (186, 9), (186, 49))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 1, at: (187, 9), (187, 40))
    try await verify(scenario)
  }
}
