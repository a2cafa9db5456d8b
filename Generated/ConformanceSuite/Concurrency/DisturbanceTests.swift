// Specs/concurrency/disturbance.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/concurrency/disturbance.yaml"

/// A call with TSYNC disturbs a sibling that sleeps. What the kernel resumes sleeps on; everything
/// else returns EINTR, though no handler has run.
@Suite("siblings that sleep in a call", .tags(.concurrency))
struct ConcurrencyDisturbanceTests {
  // Specs/concurrency/disturbance.yaml:19:9
  @Test("a sibling's call that the kernel does not resume returns EINTR, though no handler has run (epoll_wait, true)")
  func disturbed_epoll_wait_true() async throws {
    var scenario = Scenario(
      "concurrency/disturbed/epoll_wait,true",
      "a sibling's call that the kernel does not resume returns EINTR, though no handler has run",
      in: spec, at: (19, 9))
    scenario.reference = "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "sleeper"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "sleeper", .sleepIn(.epollWait), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .blocked),
      at: (28, 9), (28, 58))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 67))
    scenario.step(
      "sleeper", .finish("sleep_in"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EINTR), at: (30, 9), (30, 45))
    scenario.step(
      "main", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0), at: (31, 9), (31, 49))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (32, 9), (32, 40))
    scenario.step(
      "sleeper", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (32, 9), (32, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:19:9
  @Test("a sibling's call that the kernel does not resume returns EINTR, though no handler has run (epoll_wait, false)")
  func disturbed_epoll_wait_false() async throws {
    var scenario = Scenario(
      "concurrency/disturbed/epoll_wait,false",
      "a sibling's call that the kernel does not resume returns EINTR, though no handler has run",
      in: spec, at: (19, 9))
    scenario.reference = "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)"
    scenario.process = ProcessSetup(noNewPrivs: true, restartsCalls: false)
    scenario.threads = ["main", "sleeper"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "sleeper", .sleepIn(.epollWait), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .blocked),
      at: (28, 9), (28, 58))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 67))
    scenario.step(
      "sleeper", .finish("sleep_in"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EINTR), at: (30, 9), (30, 45))
    scenario.step(
      "main", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0), at: (31, 9), (31, 49))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (32, 9), (32, 40))
    scenario.step(
      "sleeper", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (32, 9), (32, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:19:9
  @Test("a sibling's call that the kernel does not resume returns EINTR, though no handler has run (sigtimedwait, true)")
  func disturbed_sigtimedwait_true() async throws {
    var scenario = Scenario(
      "concurrency/disturbed/sigtimedwait,true",
      "a sibling's call that the kernel does not resume returns EINTR, though no handler has run",
      in: spec, at: (19, 9))
    scenario.reference = "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "sleeper"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "sleeper", .sleepIn(.sigtimedwait), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .blocked),
      at: (28, 9), (28, 58))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 67))
    scenario.step(
      "sleeper", .finish("sleep_in"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EINTR), at: (30, 9), (30, 45))
    scenario.step(
      "main", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0), at: (31, 9), (31, 49))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (32, 9), (32, 40))
    scenario.step(
      "sleeper", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (32, 9), (32, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:19:9
  @Test("a sibling's call that the kernel does not resume returns EINTR, though no handler has run (sigtimedwait, false)")
  func disturbed_sigtimedwait_false() async throws {
    var scenario = Scenario(
      "concurrency/disturbed/sigtimedwait,false",
      "a sibling's call that the kernel does not resume returns EINTR, though no handler has run",
      in: spec, at: (19, 9))
    scenario.reference = "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)"
    scenario.process = ProcessSetup(noNewPrivs: true, restartsCalls: false)
    scenario.threads = ["main", "sleeper"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "sleeper", .sleepIn(.sigtimedwait), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .blocked),
      at: (28, 9), (28, 58))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 67))
    scenario.step(
      "sleeper", .finish("sleep_in"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EINTR), at: (30, 9), (30, 45))
    scenario.step(
      "main", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0), at: (31, 9), (31, 49))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (32, 9), (32, 40))
    scenario.step(
      "sleeper", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (32, 9), (32, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:19:9
  @Test("a sibling's call that the kernel does not resume returns EINTR, though no handler has run (recv_timeout, true)")
  func disturbed_recv_timeout_true() async throws {
    var scenario = Scenario(
      "concurrency/disturbed/recv_timeout,true",
      "a sibling's call that the kernel does not resume returns EINTR, though no handler has run",
      in: spec, at: (19, 9))
    scenario.reference = "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "sleeper"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "sleeper", .sleepIn(.recvTimeout), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .blocked),
      at: (28, 9), (28, 58))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 67))
    scenario.step(
      "sleeper", .finish("sleep_in"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EINTR), at: (30, 9), (30, 45))
    scenario.step(
      "main", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0), at: (31, 9), (31, 49))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (32, 9), (32, 40))
    scenario.step(
      "sleeper", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (32, 9), (32, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:19:9
  @Test("a sibling's call that the kernel does not resume returns EINTR, though no handler has run (recv_timeout, false)")
  func disturbed_recv_timeout_false() async throws {
    var scenario = Scenario(
      "concurrency/disturbed/recv_timeout,false",
      "a sibling's call that the kernel does not resume returns EINTR, though no handler has run",
      in: spec, at: (19, 9))
    scenario.reference = "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)"
    scenario.process = ProcessSetup(noNewPrivs: true, restartsCalls: false)
    scenario.threads = ["main", "sleeper"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "sleeper", .sleepIn(.recvTimeout), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .blocked),
      at: (28, 9), (28, 58))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 67))
    scenario.step(
      "sleeper", .finish("sleep_in"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EINTR), at: (30, 9), (30, 45))
    scenario.step(
      "main", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0), at: (31, 9), (31, 49))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (32, 9), (32, 40))
    scenario.step(
      "sleeper", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (32, 9), (32, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:34:9
  @Test("a sibling's call that the kernel resumes sleeps on until it is woken (recv, true)")
  func resumed_recv_true() async throws {
    var scenario = Scenario(
      "concurrency/resumed/recv,true",
      "a sibling's call that the kernel resumes sleeps on until it is woken", in: spec, at: (34, 9))
    scenario.reference = "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "sleeper"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "sleeper", .sleepIn(.recv), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .blocked),
      at: (43, 9), (43, 58))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (44, 9), (44, 67))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (45, 9), (45, 67))
    scenario.step(
      "main", .wake("sleeper"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (46, 9), (46, 42))
    scenario.step(
      "sleeper", .finish("sleep_in"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (47, 9), (47, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (48, 9), (48, 40))
    scenario.step(
      "sleeper", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (48, 9), (48, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:34:9
  @Test("a sibling's call that the kernel resumes sleeps on until it is woken (recv, false)")
  func resumed_recv_false() async throws {
    var scenario = Scenario(
      "concurrency/resumed/recv,false",
      "a sibling's call that the kernel resumes sleeps on until it is woken", in: spec, at: (34, 9))
    scenario.reference = "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)"
    scenario.process = ProcessSetup(noNewPrivs: true, restartsCalls: false)
    scenario.threads = ["main", "sleeper"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "sleeper", .sleepIn(.recv), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .blocked),
      at: (43, 9), (43, 58))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (44, 9), (44, 67))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (45, 9), (45, 67))
    scenario.step(
      "main", .wake("sleeper"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (46, 9), (46, 42))
    scenario.step(
      "sleeper", .finish("sleep_in"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (47, 9), (47, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (48, 9), (48, 40))
    scenario.step(
      "sleeper", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (48, 9), (48, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:34:9
  @Test("a sibling's call that the kernel resumes sleeps on until it is woken (poll, true)")
  func resumed_poll_true() async throws {
    var scenario = Scenario(
      "concurrency/resumed/poll,true",
      "a sibling's call that the kernel resumes sleeps on until it is woken", in: spec, at: (34, 9))
    scenario.reference = "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "sleeper"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "sleeper", .sleepIn(.poll), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .blocked),
      at: (43, 9), (43, 58))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (44, 9), (44, 67))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (45, 9), (45, 67))
    scenario.step(
      "main", .wake("sleeper"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (46, 9), (46, 42))
    scenario.step(
      "sleeper", .finish("sleep_in"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (47, 9), (47, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (48, 9), (48, 40))
    scenario.step(
      "sleeper", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (48, 9), (48, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:34:9
  @Test("a sibling's call that the kernel resumes sleeps on until it is woken (poll, false)")
  func resumed_poll_false() async throws {
    var scenario = Scenario(
      "concurrency/resumed/poll,false",
      "a sibling's call that the kernel resumes sleeps on until it is woken", in: spec, at: (34, 9))
    scenario.reference = "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)"
    scenario.process = ProcessSetup(noNewPrivs: true, restartsCalls: false)
    scenario.threads = ["main", "sleeper"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "sleeper", .sleepIn(.poll), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .blocked),
      at: (43, 9), (43, 58))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (44, 9), (44, 67))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (45, 9), (45, 67))
    scenario.step(
      "main", .wake("sleeper"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (46, 9), (46, 42))
    scenario.step(
      "sleeper", .finish("sleep_in"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (47, 9), (47, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (48, 9), (48, 40))
    scenario.step(
      "sleeper", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (48, 9), (48, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:50:9
  @Test("a thread that restricts itself alone disturbs no other (recv)")
  func undisturbed_recv() async throws {
    var scenario = Scenario(
      "concurrency/undisturbed/recv", "a thread that restricts itself alone disturbs no other",
      in: spec, at: (50, 9))
    scenario.reference = "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "sleeper"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "sleeper", .sleepIn(.recv), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .blocked),
      at: (58, 9), (58, 58))
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (59, 9), (59, 51))
    scenario.step(
      "main", .wake("sleeper"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (60, 9), (60, 42))
    scenario.step(
      "sleeper", .finish("sleep_in"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (61, 9), (61, 45))
    scenario.step(
      "sleeper", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (62, 9), (62, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:50:9
  @Test("a thread that restricts itself alone disturbs no other (poll)")
  func undisturbed_poll() async throws {
    var scenario = Scenario(
      "concurrency/undisturbed/poll", "a thread that restricts itself alone disturbs no other",
      in: spec, at: (50, 9))
    scenario.reference = "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "sleeper"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "sleeper", .sleepIn(.poll), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .blocked),
      at: (58, 9), (58, 58))
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (59, 9), (59, 51))
    scenario.step(
      "main", .wake("sleeper"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (60, 9), (60, 42))
    scenario.step(
      "sleeper", .finish("sleep_in"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (61, 9), (61, 45))
    scenario.step(
      "sleeper", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (62, 9), (62, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:50:9
  @Test("a thread that restricts itself alone disturbs no other (epoll_wait)")
  func undisturbed_epoll_wait() async throws {
    var scenario = Scenario(
      "concurrency/undisturbed/epoll_wait",
      "a thread that restricts itself alone disturbs no other", in: spec, at: (50, 9))
    scenario.reference = "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "sleeper"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "sleeper", .sleepIn(.epollWait), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .blocked),
      at: (58, 9), (58, 58))
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (59, 9), (59, 51))
    scenario.step(
      "main", .wake("sleeper"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (60, 9), (60, 42))
    scenario.step(
      "sleeper", .finish("sleep_in"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (61, 9), (61, 45))
    scenario.step(
      "sleeper", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (62, 9), (62, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:50:9
  @Test("a thread that restricts itself alone disturbs no other (sigtimedwait)")
  func undisturbed_sigtimedwait() async throws {
    var scenario = Scenario(
      "concurrency/undisturbed/sigtimedwait",
      "a thread that restricts itself alone disturbs no other", in: spec, at: (50, 9))
    scenario.reference = "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "sleeper"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "sleeper", .sleepIn(.sigtimedwait), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .blocked),
      at: (58, 9), (58, 58))
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (59, 9), (59, 51))
    scenario.step(
      "main", .wake("sleeper"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (60, 9), (60, 42))
    scenario.step(
      "sleeper", .finish("sleep_in"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (61, 9), (61, 45))
    scenario.step(
      "sleeper", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (62, 9), (62, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:50:9
  @Test("a thread that restricts itself alone disturbs no other (recv_timeout)")
  func undisturbed_recv_timeout() async throws {
    var scenario = Scenario(
      "concurrency/undisturbed/recv_timeout",
      "a thread that restricts itself alone disturbs no other", in: spec, at: (50, 9))
    scenario.reference = "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "sleeper"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "sleeper", .sleepIn(.recvTimeout), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .blocked),
      at: (58, 9), (58, 58))
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (59, 9), (59, 51))
    scenario.step(
      "main", .wake("sleeper"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (60, 9), (60, 42))
    scenario.step(
      "sleeper", .finish("sleep_in"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (61, 9), (61, 45))
    scenario.step(
      "sleeper", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (62, 9), (62, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:64:9
  @Test("a signal with a handler ends every call but the one that SA_RESTART begins anew (recv, false)")
  func handled_recv_false() async throws {
    var scenario = Scenario(
      "concurrency/handled/recv,false",
      "a signal with a handler ends every call but the one that SA_RESTART begins anew", in: spec,
      at: (64, 9))
    scenario.reference = "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)"
    scenario.process = ProcessSetup(noNewPrivs: true, restartsCalls: false)
    scenario.threads = ["main", "sleeper"]
    scenario.step(
      "sleeper", .sleepIn(.recv), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .blocked),
      at: (75, 9), (75, 58))
    scenario.step(
      "outside", .tgkill("sleeper"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (76, 9), (76, 44))
    scenario.step(
      "sleeper", .finish("sleep_in"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EINTR), at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1), at: (78, 9), (78, 49))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:64:9
  @Test("a signal with a handler ends every call but the one that SA_RESTART begins anew (poll, true)")
  func handled_poll_true() async throws {
    var scenario = Scenario(
      "concurrency/handled/poll,true",
      "a signal with a handler ends every call but the one that SA_RESTART begins anew", in: spec,
      at: (64, 9))
    scenario.reference = "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "sleeper"]
    scenario.step(
      "sleeper", .sleepIn(.poll), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .blocked),
      at: (75, 9), (75, 58))
    scenario.step(
      "outside", .tgkill("sleeper"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (76, 9), (76, 44))
    scenario.step(
      "sleeper", .finish("sleep_in"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EINTR), at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1), at: (78, 9), (78, 49))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:64:9
  @Test("a signal with a handler ends every call but the one that SA_RESTART begins anew (poll, false)")
  func handled_poll_false() async throws {
    var scenario = Scenario(
      "concurrency/handled/poll,false",
      "a signal with a handler ends every call but the one that SA_RESTART begins anew", in: spec,
      at: (64, 9))
    scenario.reference = "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)"
    scenario.process = ProcessSetup(noNewPrivs: true, restartsCalls: false)
    scenario.threads = ["main", "sleeper"]
    scenario.step(
      "sleeper", .sleepIn(.poll), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .blocked),
      at: (75, 9), (75, 58))
    scenario.step(
      "outside", .tgkill("sleeper"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (76, 9), (76, 44))
    scenario.step(
      "sleeper", .finish("sleep_in"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EINTR), at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1), at: (78, 9), (78, 49))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:64:9
  @Test("a signal with a handler ends every call but the one that SA_RESTART begins anew (epoll_wait, true)")
  func handled_epoll_wait_true() async throws {
    var scenario = Scenario(
      "concurrency/handled/epoll_wait,true",
      "a signal with a handler ends every call but the one that SA_RESTART begins anew", in: spec,
      at: (64, 9))
    scenario.reference = "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "sleeper"]
    scenario.step(
      "sleeper", .sleepIn(.epollWait), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .blocked),
      at: (75, 9), (75, 58))
    scenario.step(
      "outside", .tgkill("sleeper"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (76, 9), (76, 44))
    scenario.step(
      "sleeper", .finish("sleep_in"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EINTR), at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1), at: (78, 9), (78, 49))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:64:9
  @Test("a signal with a handler ends every call but the one that SA_RESTART begins anew (epoll_wait, false)")
  func handled_epoll_wait_false() async throws {
    var scenario = Scenario(
      "concurrency/handled/epoll_wait,false",
      "a signal with a handler ends every call but the one that SA_RESTART begins anew", in: spec,
      at: (64, 9))
    scenario.reference = "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)"
    scenario.process = ProcessSetup(noNewPrivs: true, restartsCalls: false)
    scenario.threads = ["main", "sleeper"]
    scenario.step(
      "sleeper", .sleepIn(.epollWait), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .blocked),
      at: (75, 9), (75, 58))
    scenario.step(
      "outside", .tgkill("sleeper"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (76, 9), (76, 44))
    scenario.step(
      "sleeper", .finish("sleep_in"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EINTR), at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1), at: (78, 9), (78, 49))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:64:9
  @Test("a signal with a handler ends every call but the one that SA_RESTART begins anew (sigtimedwait, true)")
  func handled_sigtimedwait_true() async throws {
    var scenario = Scenario(
      "concurrency/handled/sigtimedwait,true",
      "a signal with a handler ends every call but the one that SA_RESTART begins anew", in: spec,
      at: (64, 9))
    scenario.reference = "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "sleeper"]
    scenario.step(
      "sleeper", .sleepIn(.sigtimedwait), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .blocked),
      at: (75, 9), (75, 58))
    scenario.step(
      "outside", .tgkill("sleeper"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (76, 9), (76, 44))
    scenario.step(
      "sleeper", .finish("sleep_in"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EINTR), at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1), at: (78, 9), (78, 49))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:64:9
  @Test("a signal with a handler ends every call but the one that SA_RESTART begins anew (sigtimedwait, false)")
  func handled_sigtimedwait_false() async throws {
    var scenario = Scenario(
      "concurrency/handled/sigtimedwait,false",
      "a signal with a handler ends every call but the one that SA_RESTART begins anew", in: spec,
      at: (64, 9))
    scenario.reference = "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)"
    scenario.process = ProcessSetup(noNewPrivs: true, restartsCalls: false)
    scenario.threads = ["main", "sleeper"]
    scenario.step(
      "sleeper", .sleepIn(.sigtimedwait), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .blocked),
      at: (75, 9), (75, 58))
    scenario.step(
      "outside", .tgkill("sleeper"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (76, 9), (76, 44))
    scenario.step(
      "sleeper", .finish("sleep_in"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EINTR), at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1), at: (78, 9), (78, 49))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:64:9
  @Test("a signal with a handler ends every call but the one that SA_RESTART begins anew (recv_timeout, true)")
  func handled_recv_timeout_true() async throws {
    var scenario = Scenario(
      "concurrency/handled/recv_timeout,true",
      "a signal with a handler ends every call but the one that SA_RESTART begins anew", in: spec,
      at: (64, 9))
    scenario.reference = "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "sleeper"]
    scenario.step(
      "sleeper", .sleepIn(.recvTimeout), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .blocked),
      at: (75, 9), (75, 58))
    scenario.step(
      "outside", .tgkill("sleeper"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (76, 9), (76, 44))
    scenario.step(
      "sleeper", .finish("sleep_in"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EINTR), at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1), at: (78, 9), (78, 49))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:64:9
  @Test("a signal with a handler ends every call but the one that SA_RESTART begins anew (recv_timeout, false)")
  func handled_recv_timeout_false() async throws {
    var scenario = Scenario(
      "concurrency/handled/recv_timeout,false",
      "a signal with a handler ends every call but the one that SA_RESTART begins anew", in: spec,
      at: (64, 9))
    scenario.reference = "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)"
    scenario.process = ProcessSetup(noNewPrivs: true, restartsCalls: false)
    scenario.threads = ["main", "sleeper"]
    scenario.step(
      "sleeper", .sleepIn(.recvTimeout), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .blocked),
      at: (75, 9), (75, 58))
    scenario.step(
      "outside", .tgkill("sleeper"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (76, 9), (76, 44))
    scenario.step(
      "sleeper", .finish("sleep_in"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EINTR), at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1), at: (78, 9), (78, 49))
    try await verify(scenario)
  }

  // Specs/concurrency/disturbance.yaml:80:9
  @Test("recv begins anew behind a handler with SA_RESTART, and behind a call with TSYNC")
  func handledAndBegunAnew() async throws {
    var scenario = Scenario(
      "concurrency/handled-and-begun-anew",
      "recv begins anew behind a handler with SA_RESTART, and behind a call with TSYNC", in: spec,
      at: (80, 9))
    scenario.reference = "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "sleeper"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "sleeper", .sleepIn(.recv), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .blocked),
      at: (85, 9), (85, 57))
    scenario.step(
      "outside", .tgkill("sleeper"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (86, 9), (86, 44))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (87, 9), (87, 67))
    scenario.step(
      "main", .wake("sleeper"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (88, 9), (88, 42))
    scenario.step(
      "sleeper", .finish("sleep_in"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 45))
    scenario.step(
      "main", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1), at: (90, 9), (90, 49))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (91, 9), (91, 40))
    scenario.step(
      "sleeper", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (91, 9), (91, 40))
    try await verify(scenario)
  }
}
