// Specs/signal-scoping/pipes.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/signal-scoping/pipes.yaml"

/// A pipe sends SIGIO to whom F_SETOWN named. Landlock keeps the domain that the setter had then,
/// and checks each signal against it, unless the receiver is the setter's own process.
@Suite("signals of pipes", .tags(.signalScoping))
struct SignalScopingPipesTests {
  // Specs/signal-scoping/pipes.yaml:9:9
  @Test("a thread or process outside of the scope gets no signal (thread)")
  func pipeDoesNotLeaveTheScope_thread() async throws {
    var scenario = Scenario(
      "signal-scoping/pipe-does-not-leave-the-scope/thread",
      "a thread or process outside of the scope gets no signal", in: spec, at: (9, 9))
    scenario.reference = "fcntl(2), F_SETOWN_EX; CVE-2026-72183"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step("main", .fork("child"), at: (18, 9))
    scenario.step(
      "child", .restrictSelf("scoped"),
      expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok), at: (19, 9), (19, 48))
    scenario.step(
      "child", .watchIO("p", owner: "main", as: .thread),
      expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok), at: (20, 9), (20, 63))
    scenario.step(
      "child", .writePipe("p"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (21, 9), (21, 40))
    scenario.step(
      "main", .get(.handledSignals), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: 0),
      at: (22, 9), (22, 47))
    scenario.step(
      "main", .writePipe("p"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (23, 9), (23, 40))
    scenario.step(
      "main", .get(.handledSignals), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: 0),
      at: (24, 9), (24, 47))
    try await verify(scenario)
  }

  // Specs/signal-scoping/pipes.yaml:9:9
  @Test("a thread or process outside of the scope gets no signal (process)")
  func pipeDoesNotLeaveTheScope_process() async throws {
    var scenario = Scenario(
      "signal-scoping/pipe-does-not-leave-the-scope/process",
      "a thread or process outside of the scope gets no signal", in: spec, at: (9, 9))
    scenario.reference = "fcntl(2), F_SETOWN_EX; CVE-2026-72183"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step("main", .fork("child"), at: (18, 9))
    scenario.step(
      "child", .restrictSelf("scoped"),
      expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok), at: (19, 9), (19, 48))
    scenario.step(
      "child", .watchIO("p", owner: "main", as: .process),
      expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok), at: (20, 9), (20, 63))
    scenario.step(
      "child", .writePipe("p"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (21, 9), (21, 40))
    scenario.step(
      "main", .get(.handledSignals), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: 0),
      at: (22, 9), (22, 47))
    scenario.step(
      "main", .writePipe("p"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (23, 9), (23, 40))
    scenario.step(
      "main", .get(.handledSignals), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: 0),
      at: (24, 9), (24, 47))
    try await verify(scenario)
  }

  // Specs/signal-scoping/pipes.yaml:26:9
  @Test("of a process group only the members within the scope get the signal")
  func pipeOfAGroup() async throws {
    var scenario = Scenario(
      "signal-scoping/pipe-of-a-group",
      "of a process group only the members within the scope get the signal", in: spec, at: (26, 9))
    scenario.reference = "fcntl(2), F_SETOWN_EX; CVE-2026-72183"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step("main", .fork("child"), at: (32, 9))
    scenario.step(
      "child", .restrictSelf("scoped"),
      expectByKernel: .when(.abi(.greaterOrEqual, 8), expect: .ok), at: (33, 9), (33, 48))
    scenario.step(
      "child", .watchIO("p", owner: "child", as: .group),
      expectByKernel: .when(.abi(.greaterOrEqual, 8), expect: .ok), at: (34, 9), (34, 63))
    scenario.step(
      "child", .writePipe("p"), expectByKernel: .when(.abi(.greaterOrEqual, 8), expect: .ok),
      at: (35, 9), (35, 40))
    scenario.step(
      "child", .get(.handledSignals), expectByKernel: .when(.abi(.greaterOrEqual, 8), expect: 1),
      at: (36, 9), (36, 47))
    scenario.step(
      "main", .get(.handledSignals),
      expectByKernel: .when(.abi(.greaterOrEqual, 8), .release(.greaterOrEqual, "7.2"), expect: 0),
      .when(.abi(.greaterOrEqual, 8), expect: 0, 1),
      because: "before the fix the signals to all members of the setter's own group left the scope",
      at: (37, 9), (39, 19))
    try await verify(scenario)
  }

  // Specs/signal-scoping/pipes.yaml:42:9
  @Test("threads of one process signal each other through pipes, whatever their domains (thread)")
  func pipeOfASibling_thread() async throws {
    var scenario = Scenario(
      "signal-scoping/pipe-of-a-sibling/thread",
      "threads of one process signal each other through pipes, whatever their domains", in: spec,
      at: (42, 9))
    scenario.reference = "fcntl(2), F_SETOWN_EX; CVE-2026-72183"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "worker", .restrictSelf("scoped"), expectByKernel: .when(.erratum(.equal, 2), expect: .ok),
      at: (51, 9), (51, 49))
    scenario.step(
      "worker", .watchIO("p", owner: "main", as: .thread),
      expectByKernel: .when(.erratum(.equal, 2), expect: .ok), at: (52, 9), (52, 64))
    scenario.step(
      "worker", .writePipe("p"), expectByKernel: .when(.erratum(.equal, 2), expect: .ok),
      at: (53, 9), (53, 41))
    scenario.step(
      "main", .get(.handledSignals), expectByKernel: .when(.erratum(.equal, 2), expect: 1),
      at: (54, 9), (54, 48))
    try await verify(scenario)
  }

  // Specs/signal-scoping/pipes.yaml:42:9
  @Test("threads of one process signal each other through pipes, whatever their domains (process)")
  func pipeOfASibling_process() async throws {
    var scenario = Scenario(
      "signal-scoping/pipe-of-a-sibling/process",
      "threads of one process signal each other through pipes, whatever their domains", in: spec,
      at: (42, 9))
    scenario.reference = "fcntl(2), F_SETOWN_EX; CVE-2026-72183"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "worker", .restrictSelf("scoped"), expectByKernel: .when(.erratum(.equal, 2), expect: .ok),
      at: (51, 9), (51, 49))
    scenario.step(
      "worker", .watchIO("p", owner: "main", as: .process),
      expectByKernel: .when(.erratum(.equal, 2), expect: .ok), at: (52, 9), (52, 64))
    scenario.step(
      "worker", .writePipe("p"), expectByKernel: .when(.erratum(.equal, 2), expect: .ok),
      at: (53, 9), (53, 41))
    scenario.step(
      "main", .get(.handledSignals), expectByKernel: .when(.erratum(.equal, 2), expect: 1),
      at: (54, 9), (54, 48))
    try await verify(scenario)
  }

  // Specs/signal-scoping/pipes.yaml:56:9
  @Test("the domain at F_SETOWN counts, and TSYNC changes nothing about it")
  func pipeIsOlderThanTheScope() async throws {
    var scenario = Scenario(
      "signal-scoping/pipe-is-older-than-the-scope",
      "the domain at F_SETOWN counts, and TSYNC changes nothing about it", in: spec, at: (56, 9))
    scenario.reference = "fcntl(2), F_SETOWN_EX; CVE-2026-72183"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step("main", .fork("child"), at: (62, 9))
    scenario.step(
      "worker", .watchIO("early", owner: "child", as: .process),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (63, 9), (63, 70))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (64, 9), (64, 65))
    scenario.step(
      "main", .writePipe("early"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (65, 9), (65, 45))
    scenario.step(
      "child", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1), at: (66, 9), (66, 48))
    scenario.step(
      "worker", .watchIO("late", owner: "child", as: .process),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (67, 9), (67, 69))
    scenario.step(
      "main", .writePipe("late"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (68, 9), (68, 44))
    scenario.step(
      "child", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1), at: (69, 9), (69, 48))
    try await verify(scenario)
  }
}
