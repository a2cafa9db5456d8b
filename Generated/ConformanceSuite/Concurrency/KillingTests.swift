// Specs/concurrency/killing.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/concurrency/killing.yaml"

/// SIGKILL ends a call that waits, and the process with it; a process forked before keeps its own
/// credentials.
@Suite("killing a caller", .tags(.concurrency))
struct ConcurrencyKillingTests {
  // Specs/concurrency/killing.yaml:8:9
  @Test("a caller that waits for a sibling can be killed (main, tgkill)")
  func whileItWaits_main_tgkill() async throws {
    var scenario = Scenario(
      "concurrency/while-it-waits/main,tgkill", "a caller that waits for a sibling can be killed",
      in: spec, at: (8, 9))
    scenario.reference = "signal(7); kernel commit ff88df67dbf7"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker", "parked"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .fork("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (17, 9), (17, 40))
    scenario.step("parked", .park(.vfork), blocks: true, at: (18, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .blocked),
      at: (19, 9), (19, 81))
    scenario.step(
      "outside", .tgkill("main", .KILL),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (20, 9), (20, 57))
    scenario.step(
      "main", .finish("restrict_self"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (21, 9), (21, 50))
    scenario.step(
      "parked", .finish("park"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (22, 9), (22, 41))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (23, 9), (23, 40))
    scenario.step(
      "child", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0), at: (24, 9), (24, 40))
    scenario.step(
      "child", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (25, 9), (25, 53))
    try await verify(scenario)
  }

  // Specs/concurrency/killing.yaml:8:9
  @Test("a caller that waits for a sibling can be killed (main, kill)")
  func whileItWaits_main_kill() async throws {
    var scenario = Scenario(
      "concurrency/while-it-waits/main,kill", "a caller that waits for a sibling can be killed",
      in: spec, at: (8, 9))
    scenario.reference = "signal(7); kernel commit ff88df67dbf7"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker", "parked"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .fork("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (17, 9), (17, 40))
    scenario.step("parked", .park(.vfork), blocks: true, at: (18, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .blocked),
      at: (19, 9), (19, 81))
    scenario.step(
      "outside", .kill("main", .KILL),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (20, 9), (20, 57))
    scenario.step(
      "main", .finish("restrict_self"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (21, 9), (21, 50))
    scenario.step(
      "parked", .finish("park"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (22, 9), (22, 41))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (23, 9), (23, 40))
    scenario.step(
      "child", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0), at: (24, 9), (24, 40))
    scenario.step(
      "child", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (25, 9), (25, 53))
    try await verify(scenario)
  }

  // Specs/concurrency/killing.yaml:8:9
  @Test("a caller that waits for a sibling can be killed (main, pidfd_send_signal)")
  func whileItWaits_main_pidfd_send_signal() async throws {
    var scenario = Scenario(
      "concurrency/while-it-waits/main,pidfd_send_signal",
      "a caller that waits for a sibling can be killed", in: spec, at: (8, 9))
    scenario.reference = "signal(7); kernel commit ff88df67dbf7"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker", "parked"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .fork("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (17, 9), (17, 40))
    scenario.step("parked", .park(.vfork), blocks: true, at: (18, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .blocked),
      at: (19, 9), (19, 81))
    scenario.step(
      "outside", .pidfdSendSignal("main", .KILL),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (20, 9), (20, 57))
    scenario.step(
      "main", .finish("restrict_self"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (21, 9), (21, 50))
    scenario.step(
      "parked", .finish("park"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (22, 9), (22, 41))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (23, 9), (23, 40))
    scenario.step(
      "child", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0), at: (24, 9), (24, 40))
    scenario.step(
      "child", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (25, 9), (25, 53))
    try await verify(scenario)
  }

  // Specs/concurrency/killing.yaml:8:9
  @Test("a caller that waits for a sibling can be killed (worker, tgkill)")
  func whileItWaits_worker_tgkill() async throws {
    var scenario = Scenario(
      "concurrency/while-it-waits/worker,tgkill", "a caller that waits for a sibling can be killed",
      in: spec, at: (8, 9))
    scenario.reference = "signal(7); kernel commit ff88df67dbf7"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker", "parked"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .fork("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (17, 9), (17, 40))
    scenario.step("parked", .park(.vfork), blocks: true, at: (18, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .blocked),
      at: (19, 9), (19, 81))
    scenario.step(
      "outside", .tgkill("worker", .KILL),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (20, 9), (20, 57))
    scenario.step(
      "main", .finish("restrict_self"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (21, 9), (21, 50))
    scenario.step(
      "parked", .finish("park"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (22, 9), (22, 41))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (23, 9), (23, 40))
    scenario.step(
      "child", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0), at: (24, 9), (24, 40))
    scenario.step(
      "child", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (25, 9), (25, 53))
    try await verify(scenario)
  }

  // Specs/concurrency/killing.yaml:8:9
  @Test("a caller that waits for a sibling can be killed (worker, kill)")
  func whileItWaits_worker_kill() async throws {
    var scenario = Scenario(
      "concurrency/while-it-waits/worker,kill", "a caller that waits for a sibling can be killed",
      in: spec, at: (8, 9))
    scenario.reference = "signal(7); kernel commit ff88df67dbf7"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker", "parked"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .fork("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (17, 9), (17, 40))
    scenario.step("parked", .park(.vfork), blocks: true, at: (18, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .blocked),
      at: (19, 9), (19, 81))
    scenario.step(
      "outside", .kill("worker", .KILL),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (20, 9), (20, 57))
    scenario.step(
      "main", .finish("restrict_self"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (21, 9), (21, 50))
    scenario.step(
      "parked", .finish("park"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (22, 9), (22, 41))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (23, 9), (23, 40))
    scenario.step(
      "child", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0), at: (24, 9), (24, 40))
    scenario.step(
      "child", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (25, 9), (25, 53))
    try await verify(scenario)
  }

  // Specs/concurrency/killing.yaml:8:9
  @Test("a caller that waits for a sibling can be killed (worker, pidfd_send_signal)")
  func whileItWaits_worker_pidfd_send_signal() async throws {
    var scenario = Scenario(
      "concurrency/while-it-waits/worker,pidfd_send_signal",
      "a caller that waits for a sibling can be killed", in: spec, at: (8, 9))
    scenario.reference = "signal(7); kernel commit ff88df67dbf7"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker", "parked"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .fork("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (17, 9), (17, 40))
    scenario.step("parked", .park(.vfork), blocks: true, at: (18, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .blocked),
      at: (19, 9), (19, 81))
    scenario.step(
      "outside", .pidfdSendSignal("worker", .KILL),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (20, 9), (20, 57))
    scenario.step(
      "main", .finish("restrict_self"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (21, 9), (21, 50))
    scenario.step(
      "parked", .finish("park"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (22, 9), (22, 41))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (23, 9), (23, 40))
    scenario.step(
      "child", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0), at: (24, 9), (24, 40))
    scenario.step(
      "child", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (25, 9), (25, 53))
    try await verify(scenario)
  }

  // Specs/concurrency/killing.yaml:8:9
  @Test("a caller that waits for a sibling can be killed (parked, tgkill)")
  func whileItWaits_parked_tgkill() async throws {
    var scenario = Scenario(
      "concurrency/while-it-waits/parked,tgkill", "a caller that waits for a sibling can be killed",
      in: spec, at: (8, 9))
    scenario.reference = "signal(7); kernel commit ff88df67dbf7"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker", "parked"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .fork("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (17, 9), (17, 40))
    scenario.step("parked", .park(.vfork), blocks: true, at: (18, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .blocked),
      at: (19, 9), (19, 81))
    scenario.step(
      "outside", .tgkill("parked", .KILL),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (20, 9), (20, 57))
    scenario.step(
      "main", .finish("restrict_self"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (21, 9), (21, 50))
    scenario.step(
      "parked", .finish("park"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (22, 9), (22, 41))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (23, 9), (23, 40))
    scenario.step(
      "child", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0), at: (24, 9), (24, 40))
    scenario.step(
      "child", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (25, 9), (25, 53))
    try await verify(scenario)
  }

  // Specs/concurrency/killing.yaml:8:9
  @Test("a caller that waits for a sibling can be killed (parked, kill)")
  func whileItWaits_parked_kill() async throws {
    var scenario = Scenario(
      "concurrency/while-it-waits/parked,kill", "a caller that waits for a sibling can be killed",
      in: spec, at: (8, 9))
    scenario.reference = "signal(7); kernel commit ff88df67dbf7"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker", "parked"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .fork("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (17, 9), (17, 40))
    scenario.step("parked", .park(.vfork), blocks: true, at: (18, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .blocked),
      at: (19, 9), (19, 81))
    scenario.step(
      "outside", .kill("parked", .KILL),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (20, 9), (20, 57))
    scenario.step(
      "main", .finish("restrict_self"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (21, 9), (21, 50))
    scenario.step(
      "parked", .finish("park"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (22, 9), (22, 41))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (23, 9), (23, 40))
    scenario.step(
      "child", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0), at: (24, 9), (24, 40))
    scenario.step(
      "child", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (25, 9), (25, 53))
    try await verify(scenario)
  }

  // Specs/concurrency/killing.yaml:8:9
  @Test("a caller that waits for a sibling can be killed (parked, pidfd_send_signal)")
  func whileItWaits_parked_pidfd_send_signal() async throws {
    var scenario = Scenario(
      "concurrency/while-it-waits/parked,pidfd_send_signal",
      "a caller that waits for a sibling can be killed", in: spec, at: (8, 9))
    scenario.reference = "signal(7); kernel commit ff88df67dbf7"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker", "parked"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .fork("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (17, 9), (17, 40))
    scenario.step("parked", .park(.vfork), blocks: true, at: (18, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .blocked),
      at: (19, 9), (19, 81))
    scenario.step(
      "outside", .pidfdSendSignal("parked", .KILL),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (20, 9), (20, 57))
    scenario.step(
      "main", .finish("restrict_self"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (21, 9), (21, 50))
    scenario.step(
      "parked", .finish("park"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (22, 9), (22, 41))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (23, 9), (23, 40))
    scenario.step(
      "child", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0), at: (24, 9), (24, 40))
    scenario.step(
      "child", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (25, 9), (25, 53))
    try await verify(scenario)
  }

  // Specs/concurrency/killing.yaml:27:9
  @Test("a process that is killed during a call leaves nothing behind (main)")
  func atAnyMoment_main() async throws {
    var scenario = Scenario(
      "concurrency/at-any-moment/main",
      "a process that is killed during a call leaves nothing behind", in: spec, at: (27, 9))
    scenario.reference = "signal(7); kernel commit ff88df67dbf7"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker", "third"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .fork("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (35, 9), (35, 39))
    scenario.together {
      $0.step(
        "main", .restrictSelf("no-read", .TSYNC),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok, .ended),
        because: "the call may be over when the signal comes", at: (37, 13), (37, 69))
      $0.step(
        "child", .tgkill("main", .KILL),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (39, 13), (39, 60))
    }
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (41, 9), (41, 39))
    scenario.step(
      "child", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0), at: (42, 9), (42, 39))
    try await verify(scenario)
  }

  // Specs/concurrency/killing.yaml:27:9
  @Test("a process that is killed during a call leaves nothing behind (worker)")
  func atAnyMoment_worker() async throws {
    var scenario = Scenario(
      "concurrency/at-any-moment/worker",
      "a process that is killed during a call leaves nothing behind", in: spec, at: (27, 9))
    scenario.reference = "signal(7); kernel commit ff88df67dbf7"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker", "third"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .fork("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (35, 9), (35, 39))
    scenario.together {
      $0.step(
        "main", .restrictSelf("no-read", .TSYNC),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok, .ended),
        because: "the call may be over when the signal comes", at: (37, 13), (37, 69))
      $0.step(
        "child", .tgkill("worker", .KILL),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (39, 13), (39, 60))
    }
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (41, 9), (41, 39))
    scenario.step(
      "child", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0), at: (42, 9), (42, 39))
    try await verify(scenario)
  }

  // Specs/concurrency/killing.yaml:44:9
  @Test("SIGKILL ends a call and whatever another thread does beside it (call)")
  func besideOthers_call() async throws {
    var scenario = Scenario(
      "concurrency/beside-others/call",
      "SIGKILL ends a call and whatever another thread does beside it", in: spec, at: (44, 9))
    scenario.reference = "signal(7); kernel commit ff88df67dbf7"
    scenario.because = "a caller that finds the lock taken tries again until a signal ends it; execve(2) and a reader of /proc/self wait in ways that SIGKILL ends"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .fork("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (55, 9), (55, 39))
    scenario.together {
      $0.step(
        "main", .restrictSelf("no-read", .TSYNC),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok, .ended),
        because: "the call may be over when the signal comes", at: (57, 13), (57, 70))
      $0.step(
        "worker", .restrictSelf("no-read", .TSYNC),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok, .ended),
        at: (59, 13), (59, 70))
      $0.step(
        "child", .kill("main", .KILL),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (62, 13), (62, 56))
    }
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (63, 9), (63, 39))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (64, 9), (64, 39))
    scenario.step(
      "child", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0), at: (65, 9), (65, 39))
    try await verify(scenario)
  }

  // Specs/concurrency/killing.yaml:44:9
  @Test("SIGKILL ends a call and whatever another thread does beside it (read)")
  func besideOthers_read() async throws {
    var scenario = Scenario(
      "concurrency/beside-others/read",
      "SIGKILL ends a call and whatever another thread does beside it", in: spec, at: (44, 9))
    scenario.reference = "signal(7); kernel commit ff88df67dbf7"
    scenario.because = "a caller that finds the lock taken tries again until a signal ends it; execve(2) and a reader of /proc/self wait in ways that SIGKILL ends"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .fork("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (55, 9), (55, 39))
    scenario.together {
      $0.step(
        "main", .restrictSelf("no-read", .TSYNC),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok, .ended),
        because: "the call may be over when the signal comes", at: (57, 13), (57, 70))
      $0.step(
        "worker", .readProc(.maps),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok, .EACCES, .ended),
        at: (60, 13), (60, 47))
      $0.step(
        "child", .kill("main", .KILL),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (62, 13), (62, 56))
    }
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (63, 9), (63, 39))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (64, 9), (64, 39))
    scenario.step(
      "child", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0), at: (65, 9), (65, 39))
    try await verify(scenario)
  }

  // Specs/concurrency/killing.yaml:44:9
  @Test("SIGKILL ends a call and whatever another thread does beside it (execution)")
  func besideOthers_execution() async throws {
    var scenario = Scenario(
      "concurrency/beside-others/execution",
      "SIGKILL ends a call and whatever another thread does beside it", in: spec, at: (44, 9))
    scenario.reference = "signal(7); kernel commit ff88df67dbf7"
    scenario.because = "a caller that finds the lock taken tries again until a signal ends it; execve(2) and a reader of /proc/self wait in ways that SIGKILL ends"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .fork("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (55, 9), (55, 39))
    scenario.together {
      $0.step(
        "main", .restrictSelf("no-read", .TSYNC),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok, .ended),
        because: "the call may be over when the signal comes", at: (57, 13), (57, 70))
      $0.step(
        "worker", .execute,
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok, .EACCES, .ended),
        at: (61, 13), (61, 45))
      $0.step(
        "child", .kill("main", .KILL),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (62, 13), (62, 56))
    }
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (63, 9), (63, 39))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (64, 9), (64, 39))
    scenario.step(
      "child", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0), at: (65, 9), (65, 39))
    try await verify(scenario)
  }
}
