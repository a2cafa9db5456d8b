// Specs/concurrency/disturbance.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/concurrency/disturbance.yaml"

/// A call with TSYNC disturbs a sibling that sleeps. What the kernel resumes sleeps on; everything else returns EINTR,
/// though no handler has run.
@Suite("siblings that sleep in a call", .tags(.concurrency))
struct ConcurrencyDisturbanceTests {
  // Specs/concurrency/disturbance.yaml:21:9
  @Test("a sibling's call that the kernel does not resume returns EINTR, though no handler has run",
    arguments: permutations(of: ["call": ["epoll_wait", "epoll_pwait", "sigtimedwait", "recv_timeout", "accept_timeout"],
    "restarts": ["true", "false"]]))
  func disturbed(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/disturbed",
      "a sibling's call that the kernel does not resume returns EINTR, though no handler has run", p,
      reference: "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)",
      where: Condition(.edition(.greaterOrEqual, .v2)), threads: ["main", "sleeper"], in: spec, at: (21, 9))
    scenario.process = p.choose("restarts", ["true": ProcessSetup(noNewPrivs: true),
      "false": ProcessSetup(noNewPrivs: true, restartsCalls: false)])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("sleeper", p.choose("call", ["epoll_wait": ["sleep_in": "epoll_wait"],
      "epoll_pwait": ["sleep_in": "epoll_pwait"], "sigtimedwait": ["sleep_in": "sigtimedwait"],
      "recv_timeout": ["sleep_in": "recv_timeout"], "accept_timeout": ["sleep_in": "accept_timeout"]]), blocks: true,
      expect: .blocked, at: (30, 9), (30, 58))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (31, 9), (31, 67))
    scenario.step("sleeper", ["finish": "sleep_in"], expect: .EINTR, at: (32, 9), (32, 45))
    scenario.step("main", ["get": "handled_signals"], expect: 0, at: (33, 9), (33, 49))
    scenario.step(["main", "sleeper"], ["get": "layers"], expect: 1, at: (34, 9), (34, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:36:9
  @Test("a sibling's call that the kernel resumes sleeps on until it is woken",
    arguments: permutations(of: ["call": ["recv", "read", "accept", "flock", "futex", "poll", "ppoll", "pselect6", "nanosleep", "pause", "sigsuspend"],
    "restarts": ["true", "false"]]))
  func resumed(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/resumed",
      "a sibling's call that the kernel resumes sleeps on until it is woken", p,
      reference: "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)",
      where: Condition(.edition(.greaterOrEqual, .v2)), threads: ["main", "sleeper"], in: spec, at: (36, 9))
    scenario.process = p.choose("restarts", ["true": ProcessSetup(noNewPrivs: true),
      "false": ProcessSetup(noNewPrivs: true, restartsCalls: false)])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("sleeper", p.choose("call", ["recv": ["sleep_in": "recv"], "read": ["sleep_in": "read"],
      "accept": ["sleep_in": "accept"], "flock": ["sleep_in": "flock"], "futex": ["sleep_in": "futex"],
      "poll": ["sleep_in": "poll"], "ppoll": ["sleep_in": "ppoll"], "pselect6": ["sleep_in": "pselect6"],
      "nanosleep": ["sleep_in": "nanosleep"], "pause": ["sleep_in": "pause"],
      "sigsuspend": ["sleep_in": "sigsuspend"]]), blocks: true, expect: .blocked, at: (45, 9), (45, 58))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (46, 9), (46, 67))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (47, 9), (47, 67))
    scenario.step("main", ["wake": "sleeper"], expect: .ok, at: (48, 9), (48, 42))
    scenario.step("sleeper", ["finish": "sleep_in"], expect: .ok, at: (49, 9), (49, 45))
    scenario.step(["main", "sleeper"], ["get": "layers"], expect: 2, at: (50, 9), (50, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:52:9
  @Test("a thread that restricts itself alone disturbs no other",
    arguments: permutations(of: ["call": ["recv", "read", "accept", "flock", "futex", "poll", "ppoll", "pselect6", "nanosleep", "pause", "sigsuspend", "epoll_wait", "epoll_pwait", "sigtimedwait", "recv_timeout", "accept_timeout", "recv_waitall", "write", "send"]]))
  func undisturbed(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/undisturbed", "a thread that restricts itself alone disturbs no other", p,
      reference: "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)",
      where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "sleeper"], in: spec, at: (52, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("sleeper", p.choose("call", ["recv": ["sleep_in": "recv"], "read": ["sleep_in": "read"],
      "accept": ["sleep_in": "accept"], "flock": ["sleep_in": "flock"], "futex": ["sleep_in": "futex"],
      "poll": ["sleep_in": "poll"], "ppoll": ["sleep_in": "ppoll"], "pselect6": ["sleep_in": "pselect6"],
      "nanosleep": ["sleep_in": "nanosleep"], "pause": ["sleep_in": "pause"], "sigsuspend": ["sleep_in": "sigsuspend"],
      "epoll_wait": ["sleep_in": "epoll_wait"], "epoll_pwait": ["sleep_in": "epoll_pwait"],
      "sigtimedwait": ["sleep_in": "sigtimedwait"], "recv_timeout": ["sleep_in": "recv_timeout"],
      "accept_timeout": ["sleep_in": "accept_timeout"], "recv_waitall": ["sleep_in": "recv_waitall"],
      "write": ["sleep_in": "write"], "send": ["sleep_in": "send"]]), blocks: true, expect: .blocked, at: (61, 9),
      (61, 58))
    scenario.step("main", ["restrict_self": "no-read"], expect: .ok, at: (62, 9), (62, 51))
    scenario.step("main", ["wake": "sleeper"], expect: .ok, at: (63, 9), (63, 42))
    scenario.step("sleeper", ["finish": "sleep_in"], expect: .ok, at: (64, 9), (64, 45))
    scenario.step("sleeper", ["get": "layers"], expect: 0, at: (65, 9), (65, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:67:9
  @Test("a signal with a handler ends every call but the one that SA_RESTART begins anew",
    arguments: permutations(of: ["call": ["recv", "read", "accept", "flock", "futex", "poll", "ppoll", "pselect6", "nanosleep", "pause", "sigsuspend", "epoll_wait", "epoll_pwait", "sigtimedwait", "recv_timeout", "accept_timeout"],
    "restarts": ["true", "false"]], except: ["recv,true", "read,true", "accept,true", "flock,true", "futex,true"]))
  func handled(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/handled",
      "a signal with a handler ends every call but the one that SA_RESTART begins anew", p,
      reference: "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)",
      where: Condition(.edition(.greaterOrEqual, .v2)), threads: ["main", "sleeper"], in: spec, at: (67, 9))
    scenario.process = p.choose("restarts", ["true": ProcessSetup(noNewPrivs: true),
      "false": ProcessSetup(noNewPrivs: true, restartsCalls: false)])
    scenario.step("sleeper", p.choose("call", ["recv": ["sleep_in": "recv"], "read": ["sleep_in": "read"],
      "accept": ["sleep_in": "accept"], "flock": ["sleep_in": "flock"], "futex": ["sleep_in": "futex"],
      "poll": ["sleep_in": "poll"], "ppoll": ["sleep_in": "ppoll"], "pselect6": ["sleep_in": "pselect6"],
      "nanosleep": ["sleep_in": "nanosleep"], "pause": ["sleep_in": "pause"], "sigsuspend": ["sleep_in": "sigsuspend"],
      "epoll_wait": ["sleep_in": "epoll_wait"], "epoll_pwait": ["sleep_in": "epoll_pwait"],
      "sigtimedwait": ["sleep_in": "sigtimedwait"], "recv_timeout": ["sleep_in": "recv_timeout"],
      "accept_timeout": ["sleep_in": "accept_timeout"]]), blocks: true, expect: .blocked, at: (83, 9), (83, 58))
    scenario.step("outside", ["tgkill": "sleeper"], expect: .ok, at: (84, 9), (84, 44))
    scenario.step("sleeper", ["finish": "sleep_in"], expect: .EINTR, at: (85, 9), (85, 45))
    scenario.step("main", ["get": "handled_signals"], expect: 1, at: (86, 9), (86, 49))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:88:9
  @Test("a call begins anew behind a handler with SA_RESTART, and behind a call with TSYNC",
    arguments: permutations(of: ["call": ["recv", "read", "accept", "flock", "futex"]]))
  func handledAndBegunAnew(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/handled-and-begun-anew",
      "a call begins anew behind a handler with SA_RESTART, and behind a call with TSYNC", p,
      reference: "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)",
      where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "sleeper"], in: spec, at: (88, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("sleeper", p.choose("call", ["recv": ["sleep_in": "recv"], "read": ["sleep_in": "read"],
      "accept": ["sleep_in": "accept"], "flock": ["sleep_in": "flock"], "futex": ["sleep_in": "futex"]]), blocks: true,
      expect: .blocked, at: (96, 9), (96, 58))
    scenario.step("outside", ["tgkill": "sleeper"], expect: .ok, at: (97, 9), (97, 44))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (98, 9), (98, 67))
    scenario.step("main", ["wake": "sleeper"], expect: .ok, at: (99, 9), (99, 42))
    scenario.step("sleeper", ["finish": "sleep_in"], expect: .ok, at: (100, 9), (100, 45))
    scenario.step("main", ["get": "handled_signals"], expect: 1, at: (101, 9), (101, 49))
    scenario.step(["main", "sleeper"], ["get": "layers"], expect: 1, at: (102, 9), (102, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:104:9
  @Test("a call that has done a part returns that, and no error, though nobody has woken it",
    arguments: permutations(of: ["call": ["recv_waitall", "write", "send"], "restarts": ["true", "false"],
    "by": ["tsync", "flags-alone"]]))
  func endsWithAPart(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/ends-with-a-part",
      "a call that has done a part returns that, and no error, though nobody has woken it", p,
      reference: "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)",
      because: "what was received or written can't be undone, so the call says how much that was",
      where: Condition(.edition(.greaterOrEqual, .linux7_0_4)), threads: ["main", "sleeper"], in: spec, at: (104, 9))
    scenario.process = p.choose("restarts", ["true": ProcessSetup(noNewPrivs: true),
      "false": ProcessSetup(noNewPrivs: true, restartsCalls: false)])
    if p["by", in: "tsync"] { scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE]) }
    scenario.step("sleeper", p.choose("call", ["recv_waitall": ["sleep_in": "recv_waitall"],
      "write": ["sleep_in": "write"], "send": ["sleep_in": "send"]]), blocks: true, expect: .blocked, at: (116, 9),
      (116, 58))
    if p["by", in: "tsync"] {
      scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (117, 9), (117, 86))
    }
    if p["by", in: "flags-alone"] {
      scenario.step("main", ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC"]], expect: .ok, at: (118, 9),
        (118, 107))
    }
    scenario.step("sleeper", ["finish": "sleep_in"], expect: .ok, at: (119, 9), (119, 45))
    scenario.step("main", ["get": "handled_signals"], expect: 0, at: (120, 9), (120, 49))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:122:9
  @Test("several siblings that have done a part all return it at the first call",
    arguments: permutations(of: ["caller": ["main", "third"]]))
  func eachPartIsOfItsOwnCall(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/each-part-is-of-its-own-call",
      "several siblings that have done a part all return it at the first call", p,
      reference: "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)",
      where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "first", "second", "third"], in: spec, at: (122, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", ["sleep_in": "recv_waitall"], blocks: true, expect: .blocked, at: (130, 9), (130, 65))
    scenario.step("second", ["sleep_in": "write"], blocks: true, expect: .blocked, at: (131, 9), (131, 58))
    scenario.step(p.choose("caller", ["main": "main", "third": "third"]),
      ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (132, 9), (132, 67))
    scenario.step("first", ["finish": "sleep_in"], expect: .ok, at: (133, 9), (133, 45))
    scenario.step("second", ["finish": "sleep_in"], expect: .ok, at: (134, 9), (134, 45))
    scenario.step(["main", "first", "second", "third"], ["get": "layers"], expect: 1, at: (135, 9), (135, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:137:9
  @Test("a call that fails before it touches other threads disturbs none of them",
    arguments: permutations(of: ["call": ["epoll_wait", "sigtimedwait", "recv_timeout"],
    "failure": ["e2big", "ebadf", "ebadfd"]]))
  func refusedCallsDisturbNobody(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/refused-calls-disturb-nobody",
      "a call that fails before it touches other threads disturbs none of them", p,
      reference: "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)",
      because: "arguments, privileges and depth are checked, and the domain is made, before any thread is looked at",
      where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "caller", "sleeper"], in: spec, at: (137, 9))
    if p["failure", in: "e2big"] { scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE]) }
    if p["failure", in: "e2big"] {
      scenario.step("caller", ["restrict_self": "no-read"], times: 16, expect: .ok, at: (147, 9), (147, 86))
    }
    scenario.step("sleeper", p.choose("call", ["epoll_wait": ["sleep_in": "epoll_wait"],
      "sigtimedwait": ["sleep_in": "sigtimedwait"], "recv_timeout": ["sleep_in": "recv_timeout"]]), blocks: true,
      expect: .blocked, at: (148, 9), (148, 58))
    scenario.step("caller", p.choose("failure", ["e2big": ["restrict_self": "no-read", "flags": ["TSYNC"]],
      "ebadf": ["restrict_self": "closed_descriptor", "flags": ["TSYNC"]],
      "ebadfd": ["restrict_self": "file_descriptor", "flags": ["TSYNC"]]]),
      expectBy: .when(p["failure", in: "e2big"], expect: .E2BIG), .when(p["failure", in: "ebadf"], expect: .EBADF),
      .otherwise(.EBADFD), at: (149, 9), (152, 19))
    scenario.step("main", ["wake": "sleeper"], expect: .ok, at: (153, 9), (153, 42))
    scenario.step("sleeper", ["finish": "sleep_in"], expect: .ok, at: (154, 9), (154, 45))
    scenario.step("sleeper", ["get": "layers"], expect: 0, at: (155, 9), (155, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:157:9
  @Test("a caller that is refused for want of privileges disturbs nobody",
    arguments: permutations(of: ["call": ["epoll_wait", "recv_timeout"], "flags": ["tsync", "unknown"]]))
  func unprivilegedCallsDisturbNobody(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/unprivileged-calls-disturb-nobody",
      "a caller that is refused for want of privileges disturbs nobody", p,
      reference: "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)",
      where: Condition(.edition(.greaterOrEqual, .v2)), threads: ["main", "sleeper"], in: spec, at: (157, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("sleeper", p.choose("call", ["epoll_wait": ["sleep_in": "epoll_wait"],
      "recv_timeout": ["sleep_in": "recv_timeout"]]), blocks: true, expect: .blocked, at: (165, 9), (165, 58))
    scenario.step("main", p.choose("flags", ["tsync": ["restrict_self": "no-read", "flags": ["TSYNC"]],
      "unknown": ["restrict_self": "no-read", "flags": ["TSYNC", "1<<30"]]]),
      expectBy: .when(p["flags", in: "unknown"], .edition(.greaterOrEqual, .linux7_3), expect: .EINVAL),
      .otherwise(.EPERM), at: (166, 9), (166, 66))
    scenario.step("main", ["wake": "sleeper"], expect: .ok, at: (167, 9), (167, 42))
    scenario.step("sleeper", ["finish": "sleep_in"], expect: .ok, at: (168, 9), (168, 45))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:170:9
  @Test("a call that changes flags alone goes to every thread, and disturbs it",
    arguments: permutations(of: ["call": ["epoll_wait", "sigtimedwait", "recv_timeout"], "caller": ["main", "second"]]))
  func flagsAloneDisturbEverybody(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/flags-alone-disturb-everybody",
      "a call that changes flags alone goes to every thread, and disturbs it", p,
      reference: "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)",
      where: Condition(.edition(.greaterOrEqual, .linux7_0_4)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "first", "second"], in: spec, at: (170, 9))
    scenario.step("first", p.choose("call", ["epoll_wait": ["sleep_in": "epoll_wait"],
      "sigtimedwait": ["sleep_in": "sigtimedwait"], "recv_timeout": ["sleep_in": "recv_timeout"]]), blocks: true,
      expect: .blocked, at: (180, 9), (180, 58))
    scenario.step(p.choose("caller", ["main": "main", "second": "second"]),
      ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC"]], expect: .ok, at: (181, 9), (181, 82))
    scenario.step("first", ["finish": "sleep_in"], expect: .EINTR, at: (182, 9), (182, 45))
    scenario.step(["main", "first", "second"], ["get": "layers"], expect: 0, at: (183, 9), (183, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:185:9
  @Test("each of several sleepers is disturbed as its own call has it, whoever calls",
    arguments: permutations(of: ["sleeper": ["main", "first"], "other": ["first", "second"],
    "caller": ["main", "first", "second"], "ends": ["epoll_wait", "sigtimedwait"], "resumes": ["recv", "poll"]],
    only: ["main,first,second,epoll_wait,recv", "main,first,second,epoll_wait,poll", "main,first,second,sigtimedwait,recv", "main,first,second,sigtimedwait,poll", "main,second,first,epoll_wait,recv", "main,second,first,epoll_wait,poll", "main,second,first,sigtimedwait,recv", "main,second,first,sigtimedwait,poll", "first,second,main,epoll_wait,recv", "first,second,main,epoll_wait,poll", "first,second,main,sigtimedwait,recv", "first,second,main,sigtimedwait,poll"]))
  func everySleeperIsDisturbed(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/every-sleeper-is-disturbed",
      "each of several sleepers is disturbed as its own call has it, whoever calls", p,
      reference: "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)",
      where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "first", "second"], in: spec, at: (185, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(p.choose("sleeper", ["main": "main", "first": "first"]),
      p.choose("ends", ["epoll_wait": ["sleep_in": "epoll_wait"], "sigtimedwait": ["sleep_in": "sigtimedwait"]]),
      blocks: true, expect: .blocked, at: (203, 9), (203, 59))
    scenario.step(p.choose("other", ["first": "first", "second": "second"]),
      p.choose("resumes", ["recv": ["sleep_in": "recv"], "poll": ["sleep_in": "poll"]]), blocks: true, expect: .blocked,
      at: (204, 9), (204, 62))
    scenario.step(p.choose("sleeper,other", ["main,first": "second", "main,second": "first", "first,second": "main"]),
      ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (205, 9), (205, 68))
    scenario.step(p.choose("sleeper", ["main": "main", "first": "first"]), ["finish": "sleep_in"], expect: .EINTR,
      at: (206, 9), (206, 46))
    scenario.step(p.choose("sleeper,other", ["main,first": "second", "main,second": "first", "first,second": "main"]),
      p.choose("other", ["first": ["wake": "first"], "second": ["wake": "second"]]), expect: .ok, at: (207, 9),
      (207, 42))
    scenario.step(p.choose("other", ["first": "first", "second": "second"]), ["finish": "sleep_in"], expect: .ok,
      at: (208, 9), (208, 46))
    scenario.step(["main", "first", "second"], ["get": "layers"], expect: 1, at: (209, 9), (209, 41))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:211:9
  @Test("a sibling that sleeps once more is disturbed once more",
    arguments: permutations(of: ["call": ["epoll_wait", "recv_timeout"]]))
  func secondCallDisturbsAgain(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/second-call-disturbs-again",
      "a sibling that sleeps once more is disturbed once more", p,
      reference: "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)",
      where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "sleeper"], in: spec, at: (211, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("sleeper", p.choose("call", ["epoll_wait": ["sleep_in": "epoll_wait"],
      "recv_timeout": ["sleep_in": "recv_timeout"]]), blocks: true, expect: .blocked, at: (219, 9), (219, 58))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (220, 9), (220, 67))
    scenario.step("sleeper", ["finish": "sleep_in"], expect: .EINTR, at: (221, 9), (221, 45))
    scenario.step("sleeper", p.choose("call", ["epoll_wait": ["sleep_in": "epoll_wait"],
      "recv_timeout": ["sleep_in": "recv_timeout"]]), blocks: true, expect: .blocked, at: (222, 9), (222, 58))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (223, 9), (223, 67))
    scenario.step("sleeper", ["finish": "sleep_in"], expect: .EINTR, at: (224, 9), (224, 45))
    scenario.step(["main", "sleeper"], ["get": "layers"], expect: 2, at: (225, 9), (225, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:227:9
  @Test("an open that begins anew is checked by the domain that the thread has then",
    arguments: permutations(of: ["caller": ["main", "third"], "restarts": ["true", "false"]]))
  func checkedAgain(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/checked-again",
      "an open that begins anew is checked by the domain that the thread has then", p,
      reference: "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)",
      because: "the kernel looks the path up again, and Landlock is asked again",
      where: Condition(.edition(.greaterOrEqual, .v2)), threads: ["main", "sleeper", "third"], in: spec, at: (227, 9))
    scenario.process = p.choose("restarts", ["true": ProcessSetup(noNewPrivs: true),
      "false": ProcessSetup(noNewPrivs: true, restartsCalls: false)])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", ["make": "fifo", "as": "fifo"], expect: .ok, at: (237, 9), (237, 49))
    scenario.step("sleeper", ["sleep_in": "open_fifo"], blocks: true, expect: .blocked, at: (238, 9), (238, 62))
    scenario.step(p.choose("caller", ["main": "main", "third": "third"]),
      ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (239, 9), (239, 67))
    scenario.step("sleeper", ["finish": "sleep_in"], expect: .EACCES, at: (240, 9), (240, 45))
    scenario.step("main", ["get": "handled_signals"], expect: 0, at: (241, 9), (241, 49))
    scenario.step("main", ["get": "layers"], expect: 1, at: (242, 9), (242, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:244:9
  @Test("an open that nothing begins anew is not checked again, and sleeps on where the domain allows it",
    arguments: permutations(of: ["call": ["alone", "tsync"], "ruleset": ["no-read", "no-make"]],
    except: ["tsync,no-read"]))
  func notCheckedAgain(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/not-checked-again",
      "an open that nothing begins anew is not checked again, and sleeps on where the domain allows it", p,
      reference: "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)",
      where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "sleeper"], in: spec, at: (244, 9))
    if p["ruleset", in: "no-make"] { scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_REG]) }
    if p["ruleset", in: "no-read"] { scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE]) }
    scenario.step("main", ["make": "fifo", "as": "fifo"], expect: .ok, at: (254, 9), (254, 49))
    scenario.step("sleeper", ["sleep_in": "open_fifo"], blocks: true, expect: .blocked, at: (255, 9), (255, 62))
    scenario.step("main", p.choose("call,ruleset", ["alone,no-read": ["restrict_self": "no-read"],
      "alone,no-make": ["restrict_self": "no-make"],
      "tsync,no-make": ["restrict_self": "no-make", "flags": ["TSYNC"]]]), expect: .ok, at: (256, 9), (256, 66))
    scenario.step("main", ["wake": "sleeper"], expect: .ok, at: (257, 9), (257, 42))
    scenario.step("sleeper", ["finish": "sleep_in"], expect: .ok, at: (258, 9), (258, 45))
    scenario.step("main", ["get": "layers"], expect: 1, at: (259, 9), (259, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:261:9
  @Test("of several siblings that wait for one FIFO each is checked again, and only a second call denies it",
    arguments: permutations(of: ["calls": ["one", "two"]]))
  func eachOpenForItself(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/each-open-for-itself",
      "of several siblings that wait for one FIFO each is checked again, and only a second call denies it", p,
      reference: "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)",
      where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "first", "second"], in: spec, at: (261, 9))
    if p["calls", in: "two"] { scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_REG]) }
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", ["make": "fifo", "as": "fifo"], expect: .ok, at: (269, 9), (269, 48))
    scenario.step("first", ["sleep_in": "open_fifo"], blocks: true, expect: .blocked, at: (270, 9), (270, 61))
    scenario.step("second", ["sleep_in": "open_fifo"], blocks: true, expect: .blocked, at: (271, 9), (271, 61))
    if p["calls", in: "two"] {
      scenario.step("main", ["restrict_self": "no-make", "flags": ["TSYNC"]], expect: .ok, at: (272, 9), (272, 86))
    }
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (273, 9), (273, 66))
    scenario.step("first", ["finish": "sleep_in"], expect: .EACCES, at: (274, 9), (274, 44))
    scenario.step("second", ["finish": "sleep_in"], expect: .EACCES, at: (275, 9), (275, 44))
    scenario.step(["main", "first", "second"], ["get": "layers"], expectBy: .when(p["calls", in: "two"], expect: 2),
      .otherwise(1), at: (276, 9), (276, 39))
    try await verify(scenario)
  }
}
