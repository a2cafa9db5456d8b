// Specs/concurrency/disturbance.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/concurrency/disturbance.yaml"

/// A call with TSYNC disturbs a sibling that sleeps. What the kernel resumes sleeps on; everything else returns EINTR,
/// though no handler has run.
@Suite("siblings that sleep in a call", .tags(.concurrency))
struct ConcurrencyDisturbanceTests {
  // Specs/concurrency/disturbance.yaml:19:9
  @Test("a sibling's call that the kernel does not resume returns EINTR, though no handler has run",
    arguments: permutations(of: ["call": ["epoll_wait", "sigtimedwait", "recv_timeout"],
    "restarts": ["true", "false"]]))
  func disturbed(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/disturbed", p,
      "a sibling's call that the kernel does not resume returns EINTR, though no handler has run", in: spec,
      at: (19, 9))
    scenario.reference = "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)"
    scenario.whereCondition = Condition(.edition(.greaterOrEqual, .v2))
    scenario.process = p.choose("restarts", ["true": ProcessSetup(noNewPrivs: true),
      "false": ProcessSetup(noNewPrivs: true, restartsCalls: false)])
    scenario.threads = ["main", "sleeper"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("sleeper", p.choose("call", ["epoll_wait": ["sleep_in": "epoll_wait"],
      "sigtimedwait": ["sleep_in": "sigtimedwait"], "recv_timeout": ["sleep_in": "recv_timeout"]]), blocks: true,
      expect: .blocked, at: (28, 9, 58))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (29, 9, 67))
    scenario.step("sleeper", ["finish": "sleep_in"], expect: .EINTR, at: (30, 9, 45))
    scenario.step("main", ["get": "handled_signals"], expect: 0, at: (31, 9, 49))
    scenario.step(["main", "sleeper"], ["get": "layers"], expect: 1, at: (32, 9, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:34:9
  @Test("a sibling's call that the kernel resumes sleeps on until it is woken",
    arguments: permutations(of: ["call": ["recv", "poll"], "restarts": ["true", "false"]]))
  func resumed(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/resumed", p,
      "a sibling's call that the kernel resumes sleeps on until it is woken", in: spec, at: (34, 9))
    scenario.reference = "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)"
    scenario.whereCondition = Condition(.edition(.greaterOrEqual, .v2))
    scenario.process = p.choose("restarts", ["true": ProcessSetup(noNewPrivs: true),
      "false": ProcessSetup(noNewPrivs: true, restartsCalls: false)])
    scenario.threads = ["main", "sleeper"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("sleeper", p.choose("call", ["recv": ["sleep_in": "recv"], "poll": ["sleep_in": "poll"]]),
      blocks: true, expect: .blocked, at: (43, 9, 58))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (44, 9, 67))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (45, 9, 67))
    scenario.step("main", ["wake": "sleeper"], expect: .ok, at: (46, 9, 42))
    scenario.step("sleeper", ["finish": "sleep_in"], expect: .ok, at: (47, 9, 45))
    scenario.step(["main", "sleeper"], ["get": "layers"], expect: 2, at: (48, 9, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:50:9
  @Test("a thread that restricts itself alone disturbs no other",
    arguments: permutations(of: ["call": ["recv", "poll", "epoll_wait", "sigtimedwait", "recv_timeout"]]))
  func undisturbed(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/undisturbed", p, "a thread that restricts itself alone disturbs no other",
      in: spec, at: (50, 9))
    scenario.reference = "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)"
    scenario.whereCondition = Condition(.edition(.greaterOrEqual, .v2))
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "sleeper"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("sleeper", p.choose("call", ["recv": ["sleep_in": "recv"], "poll": ["sleep_in": "poll"],
      "epoll_wait": ["sleep_in": "epoll_wait"], "sigtimedwait": ["sleep_in": "sigtimedwait"],
      "recv_timeout": ["sleep_in": "recv_timeout"]]), blocks: true, expect: .blocked, at: (58, 9, 58))
    scenario.step("main", ["restrict_self": "no-read"], expect: .ok, at: (59, 9, 51))
    scenario.step("main", ["wake": "sleeper"], expect: .ok, at: (60, 9, 42))
    scenario.step("sleeper", ["finish": "sleep_in"], expect: .ok, at: (61, 9, 45))
    scenario.step("sleeper", ["get": "layers"], expect: 0, at: (62, 9, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:64:9
  @Test("a signal with a handler ends every call but the one that SA_RESTART begins anew",
    arguments: permutations(of: ["call": ["recv", "poll", "epoll_wait", "sigtimedwait", "recv_timeout"],
    "restarts": ["true", "false"]], except: ["recv,true"]))
  func handled(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/handled", p,
      "a signal with a handler ends every call but the one that SA_RESTART begins anew", in: spec, at: (64, 9))
    scenario.reference = "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)"
    scenario.whereCondition = Condition(.edition(.greaterOrEqual, .v2))
    scenario.process = p.choose("restarts", ["true": ProcessSetup(noNewPrivs: true),
      "false": ProcessSetup(noNewPrivs: true, restartsCalls: false)])
    scenario.threads = ["main", "sleeper"]
    scenario.step("sleeper", p.choose("call", ["recv": ["sleep_in": "recv"], "poll": ["sleep_in": "poll"],
      "epoll_wait": ["sleep_in": "epoll_wait"], "sigtimedwait": ["sleep_in": "sigtimedwait"],
      "recv_timeout": ["sleep_in": "recv_timeout"]]), blocks: true, expect: .blocked, at: (75, 9, 58))
    scenario.step("outside", ["tgkill": "sleeper"], expect: .ok, at: (76, 9, 44))
    scenario.step("sleeper", ["finish": "sleep_in"], expect: .EINTR, at: (77, 9, 45))
    scenario.step("main", ["get": "handled_signals"], expect: 1, at: (78, 9, 49))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:80:9
  @Test("recv begins anew behind a handler with SA_RESTART, and behind a call with TSYNC")
  func handledAndBegunAnew() async throws {
    var scenario = Scenario("concurrency/handled-and-begun-anew",
      "recv begins anew behind a handler with SA_RESTART, and behind a call with TSYNC", in: spec, at: (80, 9))
    scenario.reference = "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)"
    scenario.whereCondition = Condition(.edition(.greaterOrEqual, .v2))
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "sleeper"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("sleeper", ["sleep_in": "recv"], blocks: true, expect: .blocked, at: (85, 9, 57))
    scenario.step("outside", ["tgkill": "sleeper"], expect: .ok, at: (86, 9, 44))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (87, 9, 67))
    scenario.step("main", ["wake": "sleeper"], expect: .ok, at: (88, 9, 42))
    scenario.step("sleeper", ["finish": "sleep_in"], expect: .ok, at: (89, 9, 45))
    scenario.step("main", ["get": "handled_signals"], expect: 1, at: (90, 9, 49))
    scenario.step(["main", "sleeper"], ["get": "layers"], expect: 1, at: (91, 9, 40))
    try await verify(scenario)
  }
}
