// Specs/concurrency/contention.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/concurrency/contention.yaml"

/// Several threads call at once. One after the other succeeds, and each adds its layer to the domain of all.
@Suite("several callers", .tags(.concurrency))
struct ConcurrencyContentionTests {
  // Specs/concurrency/contention.yaml:10:9
  @Test("two callers at the same time both succeed, and all threads have both layers")
  func twoCallers() async throws {
    var scenario = Scenario("concurrency/two-callers",
      "two callers at the same time both succeed, and all threads have both layers",
      reference: "kernel commits ff88df67dbf7 and 697f514ad9db", covers: ["selftest/tsync/competing-enablement"],
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker", "third", "fourth"], in: spec, at: (10, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (17, 13), (17, 70))
      $0.step("worker", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (18, 13), (18, 71))
    }
    scenario.step(["main", "worker", "third", "fourth"], ["get": "layers"], expect: 2, at: (19, 9), (19, 37))
    scenario.step(["main", "worker", "third", "fourth"], ["open": "file", "for": "reading"], expect: .EACCES,
      at: (20, 9), (20, 50))
    scenario.step(["main", "worker", "third", "fourth"], ["open": "file", "for": "writing"], expect: .EACCES,
      at: (21, 9), (21, 50))
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: (22, 9), (22, 48))
    scenario.step("main", ["same_domain_as": "fourth"], expect: true, at: (23, 9), (23, 48))
    try await verify(scenario)
  }

  // Specs/concurrency/contention.yaml:25:9
  @Test("three callers at the same time all succeed, and all threads have all layers")
  func threeCallers() async throws {
    var scenario = Scenario("concurrency/three-callers",
      "three callers at the same time all succeed, and all threads have all layers",
      reference: "kernel commits ff88df67dbf7 and 697f514ad9db", where: Condition(.edition(.greaterOrEqual, .linux7_0)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker", "third", "fourth"], in: spec, at: (25, 9))
    scenario.rulesets["no-dirs"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (31, 13), (31, 70))
      $0.step("worker", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (32, 13), (32, 71))
      $0.step("third", ["restrict_self": "no-dirs", "flags": ["TSYNC"]], expect: .ok, at: (33, 13), (33, 70))
    }
    scenario.step(["main", "worker", "third", "fourth"], ["get": "layers"], expect: 3, at: (34, 9), (34, 38))
    scenario.step(["main", "worker", "third", "fourth"], ["open": "file", "for": "reading"], expect: .EACCES,
      at: (35, 9), (35, 51))
    scenario.step(["main", "worker", "third", "fourth"], ["open": "file", "for": "writing"], expect: .EACCES,
      at: (36, 9), (36, 51))
    scenario.step(["main", "worker", "third", "fourth"], ["read_dir": "dir"], expect: .EACCES, at: (37, 9), (37, 40))
    scenario.step("third", ["same_domain_as": "main"], expect: true, at: (38, 9), (38, 47))
    scenario.step("third", ["same_domain_as": "fourth"], expect: true, at: (39, 9), (39, 49))
    try await verify(scenario)
  }

  // Specs/concurrency/contention.yaml:41:9
  @Test("a second caller waits for the first, through a signal, and then succeeds")
  func secondCallerWaits() async throws {
    var scenario = Scenario("concurrency/second-caller-waits",
      "a second caller waits for the first, through a signal, and then succeeds",
      reference: "kernel commits ff88df67dbf7 and 697f514ad9db",
      because: "the second one has either prepared its credentials for the first and waits for its word, or finds the lock taken and begins anew until it has it",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "second", "parked"], in: spec, at: (41, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("parked", ["park": "vfork"], blocks: true, at: (49, 9))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked, at: (50, 9),
      (50, 81))
    scenario.step("second", ["restrict_self": "no-write", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: (51, 9), (51, 82))
    scenario.step("outside", ["tgkill": "main"], expect: .ok, at: (52, 9), (52, 41))
    scenario.step("outside", ["tgkill": "second"], expect: .ok, at: (53, 9), (53, 43))
    scenario.step("outside", ["tgkill": "main"], expect: .ok, at: (54, 9), (54, 41))
    scenario.step("outside", ["release": "parked"], at: (55, 9))
    scenario.step("main", ["finish": "restrict_self"], expect: .ok, at: (56, 9), (56, 50))
    scenario.step("second", ["finish": "restrict_self"], expect: .ok, at: (57, 9), (57, 50))
    scenario.step("parked", ["finish": "park"], expect: .ok, at: (58, 9), (58, 41))
    scenario.step("main", ["get": "handled_signals"], expect: 2, 3,
      because: "if main still keeps its first signal the second one is lost", at: (59, 9), (59, 49))
    scenario.step(["main", "second", "parked"], ["get": "layers"], expect: 2, at: (61, 9), (61, 40))
    scenario.step("main", ["same_domain_as": "second"], expect: true, at: (62, 9), (62, 51))
    scenario.step("main", ["same_domain_as": "parked"], expect: true, at: (63, 9), (63, 51))
    try await verify(scenario)
  }

  // Specs/concurrency/contention.yaml:65:9
  @Test("a second caller that finds the lock taken begins its call anew, and succeeds",
    arguments: permutations(of: ["restarts": ["true", "false"], "first": ["main", "worker"]]))
  func lockIsTaken(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/lock-is-taken",
      "a second caller that finds the lock taken begins its call anew, and succeeds", p,
      reference: "kernel commits ff88df67dbf7 and 697f514ad9db",
      because: "a debugger stops the second caller at the entry of its call, so that it comes to the lock when the first one has it already, and sees the call return ERESTARTNOINTR, which user space never does",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), threads: ["main", "second", "worker"], in: spec,
      at: (65, 9))
    scenario.process = p.choose("restarts", ["true": ProcessSetup(noNewPrivs: true),
      "false": ProcessSetup(noNewPrivs: true, restartsCalls: false)])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("outside", ["hold": "second"], at: (77, 9))
    scenario.step("second", ["restrict_self": "no-write", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: (78, 9), (78, 82))
    scenario.step(p.choose("first", ["main": "main", "worker": "worker"]),
      ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked, at: (79, 9), (79, 81))
    scenario.step("outside", ["restarted": "second"], expect: false, at: (80, 9), (80, 46))
    scenario.step("outside", ["release": "second"], at: (81, 9))
    scenario.step(p.choose("first", ["main": "main", "worker": "worker"]), ["finish": "restrict_self"], expect: .ok,
      at: (82, 9), (82, 50))
    scenario.step("second", ["finish": "restrict_self"], expect: .ok, at: (83, 9), (83, 50))
    scenario.step("outside", ["restarted": "second"], expect: true, at: (84, 9), (84, 46))
    scenario.step(["main", "second", "worker"], ["get": "layers"], expect: 2, at: (85, 9), (85, 40))
    scenario.step(["main", "second", "worker"], ["open": "file", "for": "reading"], expect: .EACCES, at: (86, 9),
      (86, 53))
    scenario.step(["main", "second", "worker"], ["open": "file", "for": "writing"], expect: .EACCES, at: (87, 9),
      (87, 53))
    scenario.step("main", ["same_domain_as": "second"], expect: true, at: (88, 9), (88, 51))
    scenario.step("main", ["get": "handled_signals"], expect: 0, at: (89, 9), (89, 49))
    try await verify(scenario)
  }

  // Specs/concurrency/contention.yaml:91:9
  @Test("two callers that find the lock taken begin their calls anew, one after the other")
  func lockIsTakenTwice() async throws {
    var scenario = Scenario("concurrency/lock-is-taken-twice",
      "two callers that find the lock taken begin their calls anew, one after the other",
      reference: "kernel commits ff88df67dbf7 and 697f514ad9db", where: Condition(.edition(.greaterOrEqual, .linux7_0)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "second", "third"], in: spec, at: (91, 9))
    scenario.rulesets["no-dirs"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("outside", ["hold": "second"], at: (96, 9))
    scenario.step("outside", ["hold": "third"], at: (97, 9))
    scenario.step("second", ["restrict_self": "no-write", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: (98, 9), (98, 82))
    scenario.step("third", ["restrict_self": "no-dirs", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: (99, 9), (99, 81))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: (100, 9), (100, 81))
    scenario.step("outside", ["release": "second"], at: (101, 9))
    scenario.step("outside", ["restarted": "third"], expect: false, at: (102, 9), (102, 45))
    scenario.step("outside", ["release": "third"], at: (103, 9))
    scenario.step("main", ["finish": "restrict_self"], expect: .ok, at: (104, 9), (104, 50))
    scenario.step("second", ["finish": "restrict_self"], expect: .ok, at: (105, 9), (105, 50))
    scenario.step("third", ["finish": "restrict_self"], expect: .ok, at: (106, 9), (106, 50))
    scenario.step("outside", ["restarted": "second"], expect: true, at: (107, 9), (107, 46))
    scenario.step("outside", ["restarted": "third"], expect: true, at: (108, 9), (108, 45))
    scenario.step(["main", "second", "third"], ["get": "layers"], expect: 3, at: (109, 9), (109, 40))
    scenario.step("main", ["same_domain_as": "third"], expect: true, at: (110, 9), (110, 50))
    try await verify(scenario)
  }

  // Specs/concurrency/contention.yaml:112:9
  @Test("the call of an interrupted caller returns ERESTARTNOINTR to its debugger, and 0 to the caller")
  func interruptionIsSeen() async throws {
    var scenario = Scenario("concurrency/interruption-is-seen",
      "the call of an interrupted caller returns ERESTARTNOINTR to its debugger, and 0 to the caller",
      reference: "kernel commits ff88df67dbf7 and 697f514ad9db", where: Condition(.edition(.greaterOrEqual, .linux7_0)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker", "parked"], in: spec, at: (112, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("parked", ["park": "vfork"], blocks: true, at: (117, 9))
    scenario.step("outside", ["hold": "main"], at: (118, 9))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: (119, 9), (119, 81))
    scenario.step("outside", ["release": "main"], at: (120, 9))
    scenario.step("outside", ["restarted": "main"], expect: false, at: (121, 9), (121, 44))
    scenario.step("outside", ["tgkill": "main"], expect: .ok, at: (122, 9), (122, 41))
    scenario.step("outside", ["restarted": "main"], expect: true, at: (123, 9), (123, 44))
    scenario.step("outside", ["release": "parked"], at: (124, 9))
    scenario.step("main", ["finish": "restrict_self"], expect: .ok, at: (125, 9), (125, 50))
    scenario.step("parked", ["finish": "park"], expect: .ok, at: (126, 9), (126, 41))
    scenario.step("main", ["get": "handled_signals"], expect: 1, at: (127, 9), (127, 49))
    scenario.step(["main", "worker", "parked"], ["get": "layers"], expect: 1, at: (128, 9), (128, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/contention.yaml:130:9
  @Test("nobody enforces the domain of an attempt that finds the lock taken")
  func aLostAttemptEnforcesNothing() async throws {
    var scenario = Scenario("concurrency/a-lost-attempt-enforces-nothing",
      "nobody enforces the domain of an attempt that finds the lock taken",
      reference: "kernel commits ff88df67dbf7 and 697f514ad9db", where: Condition(.edition(.greaterOrEqual, .linux7_0)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "second", "worker"], in: spec, at: (130, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("outside", ["hold": "second"], at: (135, 9))
    scenario.step("second", ["restrict_self": "no-write", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: (136, 9), (136, 82))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: (137, 9), (137, 81))
    scenario.step("outside", ["count_events": "enforce_domain"], expect: 0, at: (138, 9), (138, 57))
    scenario.step("outside", ["release": "second"], at: (139, 9))
    scenario.step("main", ["finish": "restrict_self"], expect: .ok, at: (140, 9), (140, 50))
    scenario.step("second", ["finish": "restrict_self"], expect: .ok, at: (141, 9), (141, 50))
    scenario.step("outside", ["restarted": "second"], expect: true, at: (142, 9), (142, 46))
    scenario.step("outside", ["count_events": "enforce_domain"], expect: 6, at: (143, 9), (143, 57))
    scenario.step("outside", ["count_events": "complete_enforcement"], expect: 2, at: (144, 9), (144, 63))
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: (145, 9), (145, 51))
    try await verify(scenario)
  }

  // Specs/concurrency/contention.yaml:147:9
  @Test("a process can be killed while one of its callers waits for a thread that a debugger holds")
  func killedWhileHeld() async throws {
    var scenario = Scenario("concurrency/killed-while-held",
      "a process can be killed while one of its callers waits for a thread that a debugger holds",
      reference: "kernel commits ff88df67dbf7 and 697f514ad9db", where: Condition(.edition(.greaterOrEqual, .linux7_0)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "second"], in: spec, at: (147, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("outside", ["hold": "second"], at: (152, 9))
    scenario.step("second", ["restrict_self": "no-write", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: (153, 9), (153, 82))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: (154, 9), (154, 81))
    scenario.step("outside", ["kill": "main", "signal": "KILL"], expect: .ok, at: (155, 9), (155, 53))
    scenario.step("main", ["finish": "restrict_self"], expect: .ended, at: (156, 9), (156, 50))
    scenario.step("second", ["finish": "restrict_self"], expect: .ended, at: (157, 9), (157, 50))
    try await verify(scenario)
  }

  // Specs/concurrency/contention.yaml:159:9
  @Test("a second and a third caller wait for the first, and all succeed")
  func thirdCallerWaits() async throws {
    var scenario = Scenario("concurrency/third-caller-waits",
      "a second and a third caller wait for the first, and all succeed",
      reference: "kernel commits ff88df67dbf7 and 697f514ad9db", where: Condition(.edition(.greaterOrEqual, .linux7_0)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "second", "third", "parked"], in: spec, at: (159, 9))
    scenario.rulesets["no-dirs"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("parked", ["park": "vfork"], blocks: true, at: (164, 9))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: (165, 9), (165, 81))
    scenario.step("second", ["restrict_self": "no-write", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: (166, 9), (166, 82))
    scenario.step("third", ["restrict_self": "no-dirs", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: (167, 9), (167, 81))
    scenario.step("outside", ["release": "parked"], at: (168, 9))
    scenario.step("main", ["finish": "restrict_self"], expect: .ok, at: (169, 9), (169, 50))
    scenario.step("second", ["finish": "restrict_self"], expect: .ok, at: (170, 9), (170, 50))
    scenario.step("third", ["finish": "restrict_self"], expect: .ok, at: (171, 9), (171, 50))
    scenario.step("parked", ["finish": "park"], expect: .ok, at: (172, 9), (172, 41))
    scenario.step(["main", "second", "third", "parked"], ["get": "layers"], expect: 3, at: (173, 9), (173, 40))
    scenario.step("main", ["same_domain_as": "parked"], expect: true, at: (174, 9), (174, 51))
    try await verify(scenario)
  }

  // Specs/concurrency/contention.yaml:176:9
  @Test("two callers in a storm of signals from a third thread both succeed")
  func signalsAgainstBoth() async throws {
    var scenario = Scenario("concurrency/signals-against-both",
      "two callers in a storm of signals from a third thread both succeed",
      reference: "kernel commits ff88df67dbf7 and 697f514ad9db", where: Condition(.edition(.greaterOrEqual, .linux7_0)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker", "third"], in: spec, at: (176, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (182, 13), (182, 70))
      $0.step("worker", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (183, 13), (183, 71))
    } meanwhile: {
      $0.step("third", ["kill": "main"], expect: .ok, at: (185, 13), (185, 41))
    }
    scenario.step(["main", "worker", "third"], ["get": "layers"], expect: 2, at: (186, 9), (186, 37))
    scenario.step("main", ["same_domain_as": "third"], expect: true, at: (187, 9), (187, 47))
    try await verify(scenario)
  }

  // Specs/concurrency/contention.yaml:189:9
  @Test("a thread that restricts itself alone loses that layer, or adds it")
  func callerWithoutTsync() async throws {
    var scenario = Scenario("concurrency/caller-without-tsync",
      "a thread that restricts itself alone loses that layer, or adds it",
      reference: "kernel commits ff88df67dbf7 and 697f514ad9db",
      because: "it does so before the other thread's call has taken its credentials away, or after",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (189, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (196, 13), (196, 70))
      $0.step("worker", ["restrict_self": "no-write"], expect: .ok, at: (197, 13), (197, 55))
    }
    scenario.step("main", ["get": "layers"], expect: 1, at: (198, 9), (198, 39))
    scenario.step("worker", ["get": "layers"], expect: 1, 2, because: "the one before the call is replaced",
      at: (199, 9), (199, 39))
    scenario.step("worker", ["open": "file", "for": "reading"], expect: .EACCES, at: (200, 9), (200, 52))
    try await verify(scenario)
  }
}
