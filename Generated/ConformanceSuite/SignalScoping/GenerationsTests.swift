// Specs/signal-scoping/generations.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/signal-scoping/generations.yaml"

/// Each TSYNC makes a new common domain inside of the last one. Who was born between two calls is
/// inside of the first domain and outside of the second.
@Suite("scopes across two generations of domains", .tags(.signalScoping))
struct SignalScopingGenerationsTests {
  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (nothing, nothing, scoped, tgkill)")
  func callerSiblingAndNewScope_nothing_nothing_scoped_tgkill() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/nothing,nothing,scoped,tgkill",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "worker", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "child", .tgkill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 41))
    scenario.step(
      "main", .tgkill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (29, 9), (29, 41))
    scenario.step(
      "worker", .tgkill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (nothing, nothing, scoped, kill)")
  func callerSiblingAndNewScope_nothing_nothing_scoped_kill() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/nothing,nothing,scoped,kill",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (27, 9), (27, 40))
    scenario.step(
      "worker", .kill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "child", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (28, 9), (28, 41))
    scenario.step(
      "main", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (29, 9), (29, 41))
    scenario.step(
      "worker", .kill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (nothing, nothing, scoped, pidfd_send_signal)")
  func callerSiblingAndNewScope_nothing_nothing_scoped_pidfd_send_signal() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/nothing,nothing,scoped,pidfd_send_signal",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .pidfdSendSignal("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "worker", .pidfdSendSignal("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "child", .pidfdSendSignal("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 41))
    scenario.step(
      "main", .pidfdSendSignal("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 41))
    scenario.step(
      "worker", .pidfdSendSignal("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (nothing, nothing, no-write, tgkill)")
  func callerSiblingAndNewScope_nothing_nothing_noWrite_tgkill() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/nothing,nothing,no-write,tgkill",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .tgkill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (27, 9), (27, 40))
    scenario.step(
      "worker", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 40))
    scenario.step(
      "child", .tgkill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 41))
    scenario.step(
      "main", .tgkill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (29, 9), (29, 41))
    scenario.step(
      "worker", .tgkill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (nothing, nothing, no-write, kill)")
  func callerSiblingAndNewScope_nothing_nothing_noWrite_kill() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/nothing,nothing,no-write,kill",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (27, 9), (27, 40))
    scenario.step(
      "worker", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (27, 9), (27, 40))
    scenario.step(
      "child", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (28, 9), (28, 41))
    scenario.step(
      "main", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (29, 9), (29, 41))
    scenario.step(
      "worker", .kill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (nothing, nothing, no-write, pidfd_send_signal)")
  func callerSiblingAndNewScope_nothing_nothing_noWrite_pidfd_send_signal() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/nothing,nothing,no-write,pidfd_send_signal",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .pidfdSendSignal("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 40))
    scenario.step(
      "worker", .pidfdSendSignal("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 40))
    scenario.step(
      "child", .pidfdSendSignal("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 41))
    scenario.step(
      "main", .pidfdSendSignal("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 41))
    scenario.step(
      "worker", .pidfdSendSignal("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (nothing, scoped, scoped, tgkill)")
  func callerSiblingAndNewScope_nothing_scoped_scoped_tgkill() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/nothing,scoped,scoped,tgkill",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "worker", .restrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 76))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "worker", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "child", .tgkill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 41))
    scenario.step(
      "main", .tgkill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (29, 9), (29, 41))
    scenario.step(
      "worker", .tgkill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (nothing, scoped, scoped, kill)")
  func callerSiblingAndNewScope_nothing_scoped_scoped_kill() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/nothing,scoped,scoped,kill",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "worker", .restrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 76))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (27, 9), (27, 40))
    scenario.step(
      "worker", .kill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "child", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (28, 9), (28, 41))
    scenario.step(
      "main", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (29, 9), (29, 41))
    scenario.step(
      "worker", .kill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (nothing, scoped, scoped, pidfd_send_signal)")
  func callerSiblingAndNewScope_nothing_scoped_scoped_pidfd_send_signal() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/nothing,scoped,scoped,pidfd_send_signal",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "worker", .restrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 76))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .pidfdSendSignal("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "worker", .pidfdSendSignal("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "child", .pidfdSendSignal("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 41))
    scenario.step(
      "main", .pidfdSendSignal("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 41))
    scenario.step(
      "worker", .pidfdSendSignal("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (nothing, scoped, no-write, tgkill)")
  func callerSiblingAndNewScope_nothing_scoped_noWrite_tgkill() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/nothing,scoped,no-write,tgkill",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "worker", .restrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 76))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .tgkill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (27, 9), (27, 40))
    scenario.step(
      "worker", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 40))
    scenario.step(
      "child", .tgkill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 41))
    scenario.step(
      "main", .tgkill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (29, 9), (29, 41))
    scenario.step(
      "worker", .tgkill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (nothing, scoped, no-write, kill)")
  func callerSiblingAndNewScope_nothing_scoped_noWrite_kill() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/nothing,scoped,no-write,kill",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "worker", .restrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 76))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (27, 9), (27, 40))
    scenario.step(
      "worker", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (27, 9), (27, 40))
    scenario.step(
      "child", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (28, 9), (28, 41))
    scenario.step(
      "main", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (29, 9), (29, 41))
    scenario.step(
      "worker", .kill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (nothing, scoped, no-write, pidfd_send_signal)")
  func callerSiblingAndNewScope_nothing_scoped_noWrite_pidfd_send_signal() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/nothing,scoped,no-write,pidfd_send_signal",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "worker", .restrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 76))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .pidfdSendSignal("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 40))
    scenario.step(
      "worker", .pidfdSendSignal("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 40))
    scenario.step(
      "child", .pidfdSendSignal("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 41))
    scenario.step(
      "main", .pidfdSendSignal("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 41))
    scenario.step(
      "worker", .pidfdSendSignal("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (scoped, nothing, scoped, tgkill)")
  func callerSiblingAndNewScope_scoped_nothing_scoped_tgkill() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/scoped,nothing,scoped,tgkill",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "main", .restrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 86))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "worker", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "child", .tgkill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 41))
    scenario.step(
      "main", .tgkill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (29, 9), (29, 41))
    scenario.step(
      "worker", .tgkill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (scoped, nothing, scoped, kill)")
  func callerSiblingAndNewScope_scoped_nothing_scoped_kill() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/scoped,nothing,scoped,kill",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "main", .restrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 86))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (27, 9), (27, 40))
    scenario.step(
      "worker", .kill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "child", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (28, 9), (28, 41))
    scenario.step(
      "main", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (29, 9), (29, 41))
    scenario.step(
      "worker", .kill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (scoped, nothing, scoped, pidfd_send_signal)")
  func callerSiblingAndNewScope_scoped_nothing_scoped_pidfd_send_signal() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/scoped,nothing,scoped,pidfd_send_signal",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "main", .restrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 86))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .pidfdSendSignal("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "worker", .pidfdSendSignal("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "child", .pidfdSendSignal("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 41))
    scenario.step(
      "main", .pidfdSendSignal("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 41))
    scenario.step(
      "worker", .pidfdSendSignal("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (scoped, nothing, no-write, tgkill)")
  func callerSiblingAndNewScope_scoped_nothing_noWrite_tgkill() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/scoped,nothing,no-write,tgkill",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "main", .restrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 86))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "worker", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "child", .tgkill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 41))
    scenario.step(
      "main", .tgkill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (29, 9), (29, 41))
    scenario.step(
      "worker", .tgkill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (scoped, nothing, no-write, kill)")
  func callerSiblingAndNewScope_scoped_nothing_noWrite_kill() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/scoped,nothing,no-write,kill",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "main", .restrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 86))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (27, 9), (27, 40))
    scenario.step(
      "worker", .kill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "child", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (28, 9), (28, 41))
    scenario.step(
      "main", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (29, 9), (29, 41))
    scenario.step(
      "worker", .kill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (scoped, nothing, no-write, pidfd_send_signal)")
  func callerSiblingAndNewScope_scoped_nothing_noWrite_pidfd_send_signal() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/scoped,nothing,no-write,pidfd_send_signal",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "main", .restrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 86))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .pidfdSendSignal("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "worker", .pidfdSendSignal("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "child", .pidfdSendSignal("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 41))
    scenario.step(
      "main", .pidfdSendSignal("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 41))
    scenario.step(
      "worker", .pidfdSendSignal("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (scoped, scoped, scoped, tgkill)")
  func callerSiblingAndNewScope_scoped_scoped_scoped_tgkill() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/scoped,scoped,scoped,tgkill",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "main", .restrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 86))
    scenario.step(
      "worker", .restrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 76))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "worker", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "child", .tgkill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 41))
    scenario.step(
      "main", .tgkill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (29, 9), (29, 41))
    scenario.step(
      "worker", .tgkill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (scoped, scoped, scoped, kill)")
  func callerSiblingAndNewScope_scoped_scoped_scoped_kill() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/scoped,scoped,scoped,kill",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "main", .restrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 86))
    scenario.step(
      "worker", .restrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 76))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (27, 9), (27, 40))
    scenario.step(
      "worker", .kill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "child", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (28, 9), (28, 41))
    scenario.step(
      "main", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (29, 9), (29, 41))
    scenario.step(
      "worker", .kill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (scoped, scoped, scoped, pidfd_send_signal)")
  func callerSiblingAndNewScope_scoped_scoped_scoped_pidfd_send_signal() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/scoped,scoped,scoped,pidfd_send_signal",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "main", .restrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 86))
    scenario.step(
      "worker", .restrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 76))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .pidfdSendSignal("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "worker", .pidfdSendSignal("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "child", .pidfdSendSignal("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 41))
    scenario.step(
      "main", .pidfdSendSignal("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 41))
    scenario.step(
      "worker", .pidfdSendSignal("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (scoped, scoped, no-write, tgkill)")
  func callerSiblingAndNewScope_scoped_scoped_noWrite_tgkill() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/scoped,scoped,no-write,tgkill",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "main", .restrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 86))
    scenario.step(
      "worker", .restrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 76))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "worker", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "child", .tgkill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 41))
    scenario.step(
      "main", .tgkill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (29, 9), (29, 41))
    scenario.step(
      "worker", .tgkill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (scoped, scoped, no-write, kill)")
  func callerSiblingAndNewScope_scoped_scoped_noWrite_kill() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/scoped,scoped,no-write,kill",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "main", .restrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 86))
    scenario.step(
      "worker", .restrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 76))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (27, 9), (27, 40))
    scenario.step(
      "worker", .kill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "child", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (28, 9), (28, 41))
    scenario.step(
      "main", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (29, 9), (29, 41))
    scenario.step(
      "worker", .kill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (scoped, scoped, no-write, pidfd_send_signal)")
  func callerSiblingAndNewScope_scoped_scoped_noWrite_pidfd_send_signal() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/scoped,scoped,no-write,pidfd_send_signal",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "main", .restrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 86))
    scenario.step(
      "worker", .restrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 76))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .pidfdSendSignal("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "worker", .pidfdSendSignal("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "child", .pidfdSendSignal("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 41))
    scenario.step(
      "main", .pidfdSendSignal("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 41))
    scenario.step(
      "worker", .pidfdSendSignal("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (no-write, nothing, scoped, tgkill)")
  func callerSiblingAndNewScope_noWrite_nothing_scoped_tgkill() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/no-write,nothing,scoped,tgkill",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 86))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "worker", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "child", .tgkill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 41))
    scenario.step(
      "main", .tgkill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (29, 9), (29, 41))
    scenario.step(
      "worker", .tgkill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (no-write, nothing, scoped, kill)")
  func callerSiblingAndNewScope_noWrite_nothing_scoped_kill() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/no-write,nothing,scoped,kill",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 86))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (27, 9), (27, 40))
    scenario.step(
      "worker", .kill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "child", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (28, 9), (28, 41))
    scenario.step(
      "main", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (29, 9), (29, 41))
    scenario.step(
      "worker", .kill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (no-write, nothing, scoped, pidfd_send_signal)")
  func callerSiblingAndNewScope_noWrite_nothing_scoped_pidfd_send_signal() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/no-write,nothing,scoped,pidfd_send_signal",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 86))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .pidfdSendSignal("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "worker", .pidfdSendSignal("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "child", .pidfdSendSignal("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 41))
    scenario.step(
      "main", .pidfdSendSignal("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 41))
    scenario.step(
      "worker", .pidfdSendSignal("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (no-write, nothing, no-write, tgkill)")
  func callerSiblingAndNewScope_noWrite_nothing_noWrite_tgkill() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/no-write,nothing,no-write,tgkill",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 86))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .tgkill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (27, 9), (27, 40))
    scenario.step(
      "worker", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 40))
    scenario.step(
      "child", .tgkill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 41))
    scenario.step(
      "main", .tgkill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (29, 9), (29, 41))
    scenario.step(
      "worker", .tgkill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (no-write, nothing, no-write, kill)")
  func callerSiblingAndNewScope_noWrite_nothing_noWrite_kill() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/no-write,nothing,no-write,kill",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 86))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (27, 9), (27, 40))
    scenario.step(
      "worker", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (27, 9), (27, 40))
    scenario.step(
      "child", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (28, 9), (28, 41))
    scenario.step(
      "main", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (29, 9), (29, 41))
    scenario.step(
      "worker", .kill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (no-write, nothing, no-write, pidfd_send_signal)")
  func callerSiblingAndNewScope_noWrite_nothing_noWrite_pidfd_send_signal() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/no-write,nothing,no-write,pidfd_send_signal",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 86))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .pidfdSendSignal("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 40))
    scenario.step(
      "worker", .pidfdSendSignal("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 40))
    scenario.step(
      "child", .pidfdSendSignal("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 41))
    scenario.step(
      "main", .pidfdSendSignal("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 41))
    scenario.step(
      "worker", .pidfdSendSignal("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (no-write, scoped, scoped, tgkill)")
  func callerSiblingAndNewScope_noWrite_scoped_scoped_tgkill() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/no-write,scoped,scoped,tgkill",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 86))
    scenario.step(
      "worker", .restrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 76))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "worker", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "child", .tgkill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 41))
    scenario.step(
      "main", .tgkill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (29, 9), (29, 41))
    scenario.step(
      "worker", .tgkill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (no-write, scoped, scoped, kill)")
  func callerSiblingAndNewScope_noWrite_scoped_scoped_kill() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/no-write,scoped,scoped,kill",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 86))
    scenario.step(
      "worker", .restrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 76))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (27, 9), (27, 40))
    scenario.step(
      "worker", .kill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "child", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (28, 9), (28, 41))
    scenario.step(
      "main", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (29, 9), (29, 41))
    scenario.step(
      "worker", .kill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (no-write, scoped, scoped, pidfd_send_signal)")
  func callerSiblingAndNewScope_noWrite_scoped_scoped_pidfd_send_signal() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/no-write,scoped,scoped,pidfd_send_signal",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 86))
    scenario.step(
      "worker", .restrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 76))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .pidfdSendSignal("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "worker", .pidfdSendSignal("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 40))
    scenario.step(
      "child", .pidfdSendSignal("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 41))
    scenario.step(
      "main", .pidfdSendSignal("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 41))
    scenario.step(
      "worker", .pidfdSendSignal("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (no-write, scoped, no-write, tgkill)")
  func callerSiblingAndNewScope_noWrite_scoped_noWrite_tgkill() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/no-write,scoped,no-write,tgkill",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 86))
    scenario.step(
      "worker", .restrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 76))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .tgkill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (27, 9), (27, 40))
    scenario.step(
      "worker", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 40))
    scenario.step(
      "child", .tgkill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 41))
    scenario.step(
      "main", .tgkill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (29, 9), (29, 41))
    scenario.step(
      "worker", .tgkill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (no-write, scoped, no-write, kill)")
  func callerSiblingAndNewScope_noWrite_scoped_noWrite_kill() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/no-write,scoped,no-write,kill",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 86))
    scenario.step(
      "worker", .restrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 76))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (27, 9), (27, 40))
    scenario.step(
      "worker", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (27, 9), (27, 40))
    scenario.step(
      "child", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (28, 9), (28, 41))
    scenario.step(
      "main", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (29, 9), (29, 41))
    scenario.step(
      "worker", .kill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not (no-write, scoped, no-write, pidfd_send_signal)")
  func callerSiblingAndNewScope_noWrite_scoped_noWrite_pidfd_send_signal() async throws {
    var scenario = Scenario(
      "signal-scoping/caller-sibling-and-new-scope/no-write,scoped,no-write,pidfd_send_signal",
      "the scopes of the caller and of the new layer count, the sibling's does not", in: spec,
      at: (12, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (23, 9), (23, 39))
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 86))
    scenario.step(
      "worker", .restrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 76))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 63))
    scenario.step(
      "main", .pidfdSendSignal("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 40))
    scenario.step(
      "worker", .pidfdSendSignal("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 40))
    scenario.step(
      "child", .pidfdSendSignal("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 41))
    scenario.step(
      "main", .pidfdSendSignal("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 41))
    scenario.step(
      "worker", .pidfdSendSignal("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:32:9
  @Test("a child may be signalled exactly by threads whose scoped domains hold it (before, scoped, main, kill)")
  func childOfAGeneration_before_scoped_main_kill() async throws {
    var scenario = Scenario(
      "signal-scoping/child-of-a-generation/before,scoped,main,kill",
      "a child may be signalled exactly by threads whose scoped domains hold it", in: spec,
      at: (32, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (43, 9), (43, 62))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (44, 9), (44, 66))
    scenario.step(
      "worker", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (46, 9), (46, 67))
    scenario.step(
      "main", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (48, 9), (48, 41))
    scenario.step(
      "worker", .kill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (48, 9), (48, 41))
    scenario.step(
      "child", .kill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (49, 9), (49, 40))
    scenario.step(
      "child", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (50, 9), (50, 42))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:32:9
  @Test("a child may be signalled exactly by threads whose scoped domains hold it (before, scoped, main, tgkill)")
  func childOfAGeneration_before_scoped_main_tgkill() async throws {
    var scenario = Scenario(
      "signal-scoping/child-of-a-generation/before,scoped,main,tgkill",
      "a child may be signalled exactly by threads whose scoped domains hold it", in: spec,
      at: (32, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (43, 9), (43, 62))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (44, 9), (44, 66))
    scenario.step(
      "worker", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (46, 9), (46, 67))
    scenario.step(
      "main", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (48, 9), (48, 41))
    scenario.step(
      "worker", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (48, 9), (48, 41))
    scenario.step(
      "child", .tgkill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (49, 9), (49, 40))
    scenario.step(
      "child", .tgkill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 42))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:32:9
  @Test("a child may be signalled exactly by threads whose scoped domains hold it (before, scoped, worker, kill)")
  func childOfAGeneration_before_scoped_worker_kill() async throws {
    var scenario = Scenario(
      "signal-scoping/child-of-a-generation/before,scoped,worker,kill",
      "a child may be signalled exactly by threads whose scoped domains hold it", in: spec,
      at: (32, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (43, 9), (43, 62))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (44, 9), (44, 66))
    scenario.step(
      "worker", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (46, 9), (46, 67))
    scenario.step(
      "main", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (48, 9), (48, 41))
    scenario.step(
      "worker", .kill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (48, 9), (48, 41))
    scenario.step(
      "child", .kill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (49, 9), (49, 40))
    scenario.step(
      "child", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (50, 9), (50, 42))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:32:9
  @Test("a child may be signalled exactly by threads whose scoped domains hold it (before, scoped, worker, tgkill)")
  func childOfAGeneration_before_scoped_worker_tgkill() async throws {
    var scenario = Scenario(
      "signal-scoping/child-of-a-generation/before,scoped,worker,tgkill",
      "a child may be signalled exactly by threads whose scoped domains hold it", in: spec,
      at: (32, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (43, 9), (43, 62))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (44, 9), (44, 66))
    scenario.step(
      "worker", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (46, 9), (46, 67))
    scenario.step(
      "main", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (48, 9), (48, 41))
    scenario.step(
      "worker", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (48, 9), (48, 41))
    scenario.step(
      "child", .tgkill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (49, 9), (49, 40))
    scenario.step(
      "child", .tgkill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 42))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:32:9
  @Test("a child may be signalled exactly by threads whose scoped domains hold it (before, no-write, main, kill)")
  func childOfAGeneration_before_noWrite_main_kill() async throws {
    var scenario = Scenario(
      "signal-scoping/child-of-a-generation/before,no-write,main,kill",
      "a child may be signalled exactly by threads whose scoped domains hold it", in: spec,
      at: (32, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (43, 9), (43, 62))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (44, 9), (44, 66))
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (46, 9), (46, 67))
    scenario.step(
      "main", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (48, 9), (48, 41))
    scenario.step(
      "worker", .kill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (48, 9), (48, 41))
    scenario.step(
      "child", .kill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (49, 9), (49, 40))
    scenario.step(
      "child", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (50, 9), (50, 42))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:32:9
  @Test("a child may be signalled exactly by threads whose scoped domains hold it (before, no-write, main, tgkill)")
  func childOfAGeneration_before_noWrite_main_tgkill() async throws {
    var scenario = Scenario(
      "signal-scoping/child-of-a-generation/before,no-write,main,tgkill",
      "a child may be signalled exactly by threads whose scoped domains hold it", in: spec,
      at: (32, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (43, 9), (43, 62))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (44, 9), (44, 66))
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (46, 9), (46, 67))
    scenario.step(
      "main", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (48, 9), (48, 41))
    scenario.step(
      "worker", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (48, 9), (48, 41))
    scenario.step(
      "child", .tgkill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (49, 9), (49, 40))
    scenario.step(
      "child", .tgkill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 42))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:32:9
  @Test("a child may be signalled exactly by threads whose scoped domains hold it (before, no-write, worker, kill)")
  func childOfAGeneration_before_noWrite_worker_kill() async throws {
    var scenario = Scenario(
      "signal-scoping/child-of-a-generation/before,no-write,worker,kill",
      "a child may be signalled exactly by threads whose scoped domains hold it", in: spec,
      at: (32, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (43, 9), (43, 62))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (44, 9), (44, 66))
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (46, 9), (46, 67))
    scenario.step(
      "main", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (48, 9), (48, 41))
    scenario.step(
      "worker", .kill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (48, 9), (48, 41))
    scenario.step(
      "child", .kill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (49, 9), (49, 40))
    scenario.step(
      "child", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (50, 9), (50, 42))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:32:9
  @Test("a child may be signalled exactly by threads whose scoped domains hold it (before, no-write, worker, tgkill)")
  func childOfAGeneration_before_noWrite_worker_tgkill() async throws {
    var scenario = Scenario(
      "signal-scoping/child-of-a-generation/before,no-write,worker,tgkill",
      "a child may be signalled exactly by threads whose scoped domains hold it", in: spec,
      at: (32, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (43, 9), (43, 62))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (44, 9), (44, 66))
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (46, 9), (46, 67))
    scenario.step(
      "main", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (48, 9), (48, 41))
    scenario.step(
      "worker", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (48, 9), (48, 41))
    scenario.step(
      "child", .tgkill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (49, 9), (49, 40))
    scenario.step(
      "child", .tgkill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 42))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:32:9
  @Test("a child may be signalled exactly by threads whose scoped domains hold it (between, scoped, main, kill)")
  func childOfAGeneration_between_scoped_main_kill() async throws {
    var scenario = Scenario(
      "signal-scoping/child-of-a-generation/between,scoped,main,kill",
      "a child may be signalled exactly by threads whose scoped domains hold it", in: spec,
      at: (32, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (44, 9), (44, 66))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (45, 9), (45, 63))
    scenario.step(
      "worker", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (46, 9), (46, 67))
    scenario.step(
      "main", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (48, 9), (48, 41))
    scenario.step(
      "worker", .kill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (48, 9), (48, 41))
    scenario.step(
      "child", .kill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (49, 9), (49, 40))
    scenario.step(
      "child", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (50, 9), (50, 42))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:32:9
  @Test("a child may be signalled exactly by threads whose scoped domains hold it (between, scoped, main, tgkill)")
  func childOfAGeneration_between_scoped_main_tgkill() async throws {
    var scenario = Scenario(
      "signal-scoping/child-of-a-generation/between,scoped,main,tgkill",
      "a child may be signalled exactly by threads whose scoped domains hold it", in: spec,
      at: (32, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (44, 9), (44, 66))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (45, 9), (45, 63))
    scenario.step(
      "worker", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (46, 9), (46, 67))
    scenario.step(
      "main", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (48, 9), (48, 41))
    scenario.step(
      "worker", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (48, 9), (48, 41))
    scenario.step(
      "child", .tgkill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (49, 9), (49, 40))
    scenario.step(
      "child", .tgkill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 42))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:32:9
  @Test("a child may be signalled exactly by threads whose scoped domains hold it (between, scoped, worker, kill)")
  func childOfAGeneration_between_scoped_worker_kill() async throws {
    var scenario = Scenario(
      "signal-scoping/child-of-a-generation/between,scoped,worker,kill",
      "a child may be signalled exactly by threads whose scoped domains hold it", in: spec,
      at: (32, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (44, 9), (44, 66))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (45, 9), (45, 63))
    scenario.step(
      "worker", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (46, 9), (46, 67))
    scenario.step(
      "main", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (48, 9), (48, 41))
    scenario.step(
      "worker", .kill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (48, 9), (48, 41))
    scenario.step(
      "child", .kill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (49, 9), (49, 40))
    scenario.step(
      "child", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (50, 9), (50, 42))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:32:9
  @Test("a child may be signalled exactly by threads whose scoped domains hold it (between, scoped, worker, tgkill)")
  func childOfAGeneration_between_scoped_worker_tgkill() async throws {
    var scenario = Scenario(
      "signal-scoping/child-of-a-generation/between,scoped,worker,tgkill",
      "a child may be signalled exactly by threads whose scoped domains hold it", in: spec,
      at: (32, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (44, 9), (44, 66))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (45, 9), (45, 63))
    scenario.step(
      "worker", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (46, 9), (46, 67))
    scenario.step(
      "main", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (48, 9), (48, 41))
    scenario.step(
      "worker", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (48, 9), (48, 41))
    scenario.step(
      "child", .tgkill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (49, 9), (49, 40))
    scenario.step(
      "child", .tgkill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 42))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:32:9
  @Test("a child may be signalled exactly by threads whose scoped domains hold it (between, no-write, main, kill)")
  func childOfAGeneration_between_noWrite_main_kill() async throws {
    var scenario = Scenario(
      "signal-scoping/child-of-a-generation/between,no-write,main,kill",
      "a child may be signalled exactly by threads whose scoped domains hold it", in: spec,
      at: (32, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (44, 9), (44, 66))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (45, 9), (45, 63))
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (46, 9), (46, 67))
    scenario.step(
      "main", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (48, 9), (48, 41))
    scenario.step(
      "worker", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (48, 9), (48, 41))
    scenario.step(
      "child", .kill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (49, 9), (49, 40))
    scenario.step(
      "child", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (50, 9), (50, 42))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:32:9
  @Test("a child may be signalled exactly by threads whose scoped domains hold it (between, no-write, main, tgkill)")
  func childOfAGeneration_between_noWrite_main_tgkill() async throws {
    var scenario = Scenario(
      "signal-scoping/child-of-a-generation/between,no-write,main,tgkill",
      "a child may be signalled exactly by threads whose scoped domains hold it", in: spec,
      at: (32, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (44, 9), (44, 66))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (45, 9), (45, 63))
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (46, 9), (46, 67))
    scenario.step(
      "main", .tgkill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (48, 9), (48, 41))
    scenario.step(
      "worker", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 41))
    scenario.step(
      "child", .tgkill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (49, 9), (49, 40))
    scenario.step(
      "child", .tgkill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 42))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:32:9
  @Test("a child may be signalled exactly by threads whose scoped domains hold it (between, no-write, worker, kill)")
  func childOfAGeneration_between_noWrite_worker_kill() async throws {
    var scenario = Scenario(
      "signal-scoping/child-of-a-generation/between,no-write,worker,kill",
      "a child may be signalled exactly by threads whose scoped domains hold it", in: spec,
      at: (32, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (44, 9), (44, 66))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (45, 9), (45, 63))
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (46, 9), (46, 67))
    scenario.step(
      "main", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (48, 9), (48, 41))
    scenario.step(
      "worker", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (48, 9), (48, 41))
    scenario.step(
      "child", .kill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (49, 9), (49, 40))
    scenario.step(
      "child", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (50, 9), (50, 42))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:32:9
  @Test("a child may be signalled exactly by threads whose scoped domains hold it (between, no-write, worker, tgkill)")
  func childOfAGeneration_between_noWrite_worker_tgkill() async throws {
    var scenario = Scenario(
      "signal-scoping/child-of-a-generation/between,no-write,worker,tgkill",
      "a child may be signalled exactly by threads whose scoped domains hold it", in: spec,
      at: (32, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (44, 9), (44, 66))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (45, 9), (45, 63))
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (46, 9), (46, 67))
    scenario.step(
      "main", .tgkill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (48, 9), (48, 41))
    scenario.step(
      "worker", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 41))
    scenario.step(
      "child", .tgkill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (49, 9), (49, 40))
    scenario.step(
      "child", .tgkill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 42))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:32:9
  @Test("a child may be signalled exactly by threads whose scoped domains hold it (after, scoped, main, kill)")
  func childOfAGeneration_after_scoped_main_kill() async throws {
    var scenario = Scenario(
      "signal-scoping/child-of-a-generation/after,scoped,main,kill",
      "a child may be signalled exactly by threads whose scoped domains hold it", in: spec,
      at: (32, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (44, 9), (44, 66))
    scenario.step(
      "worker", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (46, 9), (46, 67))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (47, 9), (47, 61))
    scenario.step(
      "main", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (48, 9), (48, 41))
    scenario.step(
      "worker", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (48, 9), (48, 41))
    scenario.step(
      "child", .kill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (49, 9), (49, 40))
    scenario.step(
      "child", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (50, 9), (50, 42))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:32:9
  @Test("a child may be signalled exactly by threads whose scoped domains hold it (after, scoped, main, tgkill)")
  func childOfAGeneration_after_scoped_main_tgkill() async throws {
    var scenario = Scenario(
      "signal-scoping/child-of-a-generation/after,scoped,main,tgkill",
      "a child may be signalled exactly by threads whose scoped domains hold it", in: spec,
      at: (32, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (44, 9), (44, 66))
    scenario.step(
      "worker", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (46, 9), (46, 67))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (47, 9), (47, 61))
    scenario.step(
      "main", .tgkill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (48, 9), (48, 41))
    scenario.step(
      "worker", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 41))
    scenario.step(
      "child", .tgkill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (49, 9), (49, 40))
    scenario.step(
      "child", .tgkill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 42))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:32:9
  @Test("a child may be signalled exactly by threads whose scoped domains hold it (after, scoped, worker, kill)")
  func childOfAGeneration_after_scoped_worker_kill() async throws {
    var scenario = Scenario(
      "signal-scoping/child-of-a-generation/after,scoped,worker,kill",
      "a child may be signalled exactly by threads whose scoped domains hold it", in: spec,
      at: (32, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (44, 9), (44, 66))
    scenario.step(
      "worker", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (46, 9), (46, 67))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (47, 9), (47, 61))
    scenario.step(
      "main", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (48, 9), (48, 41))
    scenario.step(
      "worker", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (48, 9), (48, 41))
    scenario.step(
      "child", .kill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (49, 9), (49, 40))
    scenario.step(
      "child", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (50, 9), (50, 42))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:32:9
  @Test("a child may be signalled exactly by threads whose scoped domains hold it (after, scoped, worker, tgkill)")
  func childOfAGeneration_after_scoped_worker_tgkill() async throws {
    var scenario = Scenario(
      "signal-scoping/child-of-a-generation/after,scoped,worker,tgkill",
      "a child may be signalled exactly by threads whose scoped domains hold it", in: spec,
      at: (32, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (44, 9), (44, 66))
    scenario.step(
      "worker", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (46, 9), (46, 67))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (47, 9), (47, 61))
    scenario.step(
      "main", .tgkill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (48, 9), (48, 41))
    scenario.step(
      "worker", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 41))
    scenario.step(
      "child", .tgkill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (49, 9), (49, 40))
    scenario.step(
      "child", .tgkill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 42))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:32:9
  @Test("a child may be signalled exactly by threads whose scoped domains hold it (after, no-write, main, kill)")
  func childOfAGeneration_after_noWrite_main_kill() async throws {
    var scenario = Scenario(
      "signal-scoping/child-of-a-generation/after,no-write,main,kill",
      "a child may be signalled exactly by threads whose scoped domains hold it", in: spec,
      at: (32, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (44, 9), (44, 66))
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (46, 9), (46, 67))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (47, 9), (47, 61))
    scenario.step(
      "main", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (48, 9), (48, 41))
    scenario.step(
      "worker", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (48, 9), (48, 41))
    scenario.step(
      "child", .kill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (49, 9), (49, 40))
    scenario.step(
      "child", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (50, 9), (50, 42))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:32:9
  @Test("a child may be signalled exactly by threads whose scoped domains hold it (after, no-write, main, tgkill)")
  func childOfAGeneration_after_noWrite_main_tgkill() async throws {
    var scenario = Scenario(
      "signal-scoping/child-of-a-generation/after,no-write,main,tgkill",
      "a child may be signalled exactly by threads whose scoped domains hold it", in: spec,
      at: (32, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (44, 9), (44, 66))
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (46, 9), (46, 67))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (47, 9), (47, 61))
    scenario.step(
      "main", .tgkill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (48, 9), (48, 41))
    scenario.step(
      "worker", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 41))
    scenario.step(
      "child", .tgkill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (49, 9), (49, 40))
    scenario.step(
      "child", .tgkill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 42))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:32:9
  @Test("a child may be signalled exactly by threads whose scoped domains hold it (after, no-write, worker, kill)")
  func childOfAGeneration_after_noWrite_worker_kill() async throws {
    var scenario = Scenario(
      "signal-scoping/child-of-a-generation/after,no-write,worker,kill",
      "a child may be signalled exactly by threads whose scoped domains hold it", in: spec,
      at: (32, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (44, 9), (44, 66))
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (46, 9), (46, 67))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (47, 9), (47, 61))
    scenario.step(
      "main", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (48, 9), (48, 41))
    scenario.step(
      "worker", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (48, 9), (48, 41))
    scenario.step(
      "child", .kill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (49, 9), (49, 40))
    scenario.step(
      "child", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (50, 9), (50, 42))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:32:9
  @Test("a child may be signalled exactly by threads whose scoped domains hold it (after, no-write, worker, tgkill)")
  func childOfAGeneration_after_noWrite_worker_tgkill() async throws {
    var scenario = Scenario(
      "signal-scoping/child-of-a-generation/after,no-write,worker,tgkill",
      "a child may be signalled exactly by threads whose scoped domains hold it", in: spec,
      at: (32, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (44, 9), (44, 66))
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (46, 9), (46, 67))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (47, 9), (47, 61))
    scenario.step(
      "main", .tgkill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (48, 9), (48, 41))
    scenario.step(
      "worker", .tgkill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 41))
    scenario.step(
      "child", .tgkill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (49, 9), (49, 40))
    scenario.step(
      "child", .tgkill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 42))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:52:9
  @Test("a socket may be reached exactly from scoped domains that hold its maker at the time it was made (before, sockets, main)")
  func socketOfAGeneration_before_sockets_main() async throws {
    var scenario = Scenario(
      "signal-scoping/socket-of-a-generation/before,sockets,main",
      "a socket may be reached exactly from scoped domains that hold its maker at the time it was made",
      in: spec, at: (52, 9))
    scenario.reference = "landlock(7), Abstract UNIX socket scoping"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["sockets"] = Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET])
    scenario.step(
      "main", .listenAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (63, 9), (63, 73))
    scenario.step(
      "main", .restrictSelf("sockets", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 66))
    scenario.step(
      "worker", .restrictSelf("sockets", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (66, 9), (66, 66))
    scenario.step(
      "main", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (69, 9), (69, 39))
    scenario.step(
      "child", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (70, 9), (70, 52))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:52:9
  @Test("a socket may be reached exactly from scoped domains that hold its maker at the time it was made (before, sockets, worker)")
  func socketOfAGeneration_before_sockets_worker() async throws {
    var scenario = Scenario(
      "signal-scoping/socket-of-a-generation/before,sockets,worker",
      "a socket may be reached exactly from scoped domains that hold its maker at the time it was made",
      in: spec, at: (52, 9))
    scenario.reference = "landlock(7), Abstract UNIX socket scoping"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["sockets"] = Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET])
    scenario.step(
      "worker", .listenAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (63, 9), (63, 73))
    scenario.step(
      "main", .restrictSelf("sockets", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 66))
    scenario.step(
      "worker", .restrictSelf("sockets", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (66, 9), (66, 66))
    scenario.step(
      "main", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (69, 9), (69, 39))
    scenario.step(
      "child", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (70, 9), (70, 52))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:52:9
  @Test("a socket may be reached exactly from scoped domains that hold its maker at the time it was made (before, no-write, main)")
  func socketOfAGeneration_before_noWrite_main() async throws {
    var scenario = Scenario(
      "signal-scoping/socket-of-a-generation/before,no-write,main",
      "a socket may be reached exactly from scoped domains that hold its maker at the time it was made",
      in: spec, at: (52, 9))
    scenario.reference = "landlock(7), Abstract UNIX socket scoping"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["sockets"] = Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET])
    scenario.step(
      "main", .listenAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (63, 9), (63, 73))
    scenario.step(
      "main", .restrictSelf("sockets", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 66))
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (66, 9), (66, 66))
    scenario.step(
      "main", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (69, 9), (69, 39))
    scenario.step(
      "child", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (70, 9), (70, 52))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:52:9
  @Test("a socket may be reached exactly from scoped domains that hold its maker at the time it was made (before, no-write, worker)")
  func socketOfAGeneration_before_noWrite_worker() async throws {
    var scenario = Scenario(
      "signal-scoping/socket-of-a-generation/before,no-write,worker",
      "a socket may be reached exactly from scoped domains that hold its maker at the time it was made",
      in: spec, at: (52, 9))
    scenario.reference = "landlock(7), Abstract UNIX socket scoping"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["sockets"] = Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET])
    scenario.step(
      "worker", .listenAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (63, 9), (63, 73))
    scenario.step(
      "main", .restrictSelf("sockets", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 66))
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (66, 9), (66, 66))
    scenario.step(
      "main", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (69, 9), (69, 39))
    scenario.step(
      "child", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (70, 9), (70, 52))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:52:9
  @Test("a socket may be reached exactly from scoped domains that hold its maker at the time it was made (between, sockets, main)")
  func socketOfAGeneration_between_sockets_main() async throws {
    var scenario = Scenario(
      "signal-scoping/socket-of-a-generation/between,sockets,main",
      "a socket may be reached exactly from scoped domains that hold its maker at the time it was made",
      in: spec, at: (52, 9))
    scenario.reference = "landlock(7), Abstract UNIX socket scoping"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["sockets"] = Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET])
    scenario.step(
      "main", .restrictSelf("sockets", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 66))
    scenario.step(
      "main", .listenAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (65, 9), (65, 74))
    scenario.step(
      "worker", .restrictSelf("sockets", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (66, 9), (66, 66))
    scenario.step(
      "main", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (69, 9), (69, 39))
    scenario.step(
      "child", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (70, 9), (70, 52))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:52:9
  @Test("a socket may be reached exactly from scoped domains that hold its maker at the time it was made (between, sockets, worker)")
  func socketOfAGeneration_between_sockets_worker() async throws {
    var scenario = Scenario(
      "signal-scoping/socket-of-a-generation/between,sockets,worker",
      "a socket may be reached exactly from scoped domains that hold its maker at the time it was made",
      in: spec, at: (52, 9))
    scenario.reference = "landlock(7), Abstract UNIX socket scoping"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["sockets"] = Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET])
    scenario.step(
      "main", .restrictSelf("sockets", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 66))
    scenario.step(
      "worker", .listenAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (65, 9), (65, 74))
    scenario.step(
      "worker", .restrictSelf("sockets", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (66, 9), (66, 66))
    scenario.step(
      "main", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (69, 9), (69, 39))
    scenario.step(
      "child", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (70, 9), (70, 52))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:52:9
  @Test("a socket may be reached exactly from scoped domains that hold its maker at the time it was made (between, no-write, main)")
  func socketOfAGeneration_between_noWrite_main() async throws {
    var scenario = Scenario(
      "signal-scoping/socket-of-a-generation/between,no-write,main",
      "a socket may be reached exactly from scoped domains that hold its maker at the time it was made",
      in: spec, at: (52, 9))
    scenario.reference = "landlock(7), Abstract UNIX socket scoping"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["sockets"] = Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET])
    scenario.step(
      "main", .restrictSelf("sockets", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 66))
    scenario.step(
      "main", .listenAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (65, 9), (65, 74))
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (66, 9), (66, 66))
    scenario.step(
      "main", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (69, 9), (69, 39))
    scenario.step(
      "child", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (70, 9), (70, 52))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:52:9
  @Test("a socket may be reached exactly from scoped domains that hold its maker at the time it was made (between, no-write, worker)")
  func socketOfAGeneration_between_noWrite_worker() async throws {
    var scenario = Scenario(
      "signal-scoping/socket-of-a-generation/between,no-write,worker",
      "a socket may be reached exactly from scoped domains that hold its maker at the time it was made",
      in: spec, at: (52, 9))
    scenario.reference = "landlock(7), Abstract UNIX socket scoping"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["sockets"] = Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET])
    scenario.step(
      "main", .restrictSelf("sockets", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 66))
    scenario.step(
      "worker", .listenAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (65, 9), (65, 74))
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (66, 9), (66, 66))
    scenario.step(
      "main", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (69, 9), (69, 39))
    scenario.step(
      "child", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (70, 9), (70, 52))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:52:9
  @Test("a socket may be reached exactly from scoped domains that hold its maker at the time it was made (after, sockets, main)")
  func socketOfAGeneration_after_sockets_main() async throws {
    var scenario = Scenario(
      "signal-scoping/socket-of-a-generation/after,sockets,main",
      "a socket may be reached exactly from scoped domains that hold its maker at the time it was made",
      in: spec, at: (52, 9))
    scenario.reference = "landlock(7), Abstract UNIX socket scoping"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["sockets"] = Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET])
    scenario.step(
      "main", .restrictSelf("sockets", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 66))
    scenario.step(
      "worker", .restrictSelf("sockets", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (66, 9), (66, 66))
    scenario.step(
      "main", .listenAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (67, 9), (67, 72))
    scenario.step(
      "main", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (69, 9), (69, 39))
    scenario.step(
      "child", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (70, 9), (70, 52))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:52:9
  @Test("a socket may be reached exactly from scoped domains that hold its maker at the time it was made (after, sockets, worker)")
  func socketOfAGeneration_after_sockets_worker() async throws {
    var scenario = Scenario(
      "signal-scoping/socket-of-a-generation/after,sockets,worker",
      "a socket may be reached exactly from scoped domains that hold its maker at the time it was made",
      in: spec, at: (52, 9))
    scenario.reference = "landlock(7), Abstract UNIX socket scoping"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["sockets"] = Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET])
    scenario.step(
      "main", .restrictSelf("sockets", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 66))
    scenario.step(
      "worker", .restrictSelf("sockets", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (66, 9), (66, 66))
    scenario.step(
      "worker", .listenAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (67, 9), (67, 72))
    scenario.step(
      "main", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (69, 9), (69, 39))
    scenario.step(
      "child", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (70, 9), (70, 52))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:52:9
  @Test("a socket may be reached exactly from scoped domains that hold its maker at the time it was made (after, no-write, main)")
  func socketOfAGeneration_after_noWrite_main() async throws {
    var scenario = Scenario(
      "signal-scoping/socket-of-a-generation/after,no-write,main",
      "a socket may be reached exactly from scoped domains that hold its maker at the time it was made",
      in: spec, at: (52, 9))
    scenario.reference = "landlock(7), Abstract UNIX socket scoping"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["sockets"] = Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET])
    scenario.step(
      "main", .restrictSelf("sockets", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 66))
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (66, 9), (66, 66))
    scenario.step(
      "main", .listenAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (67, 9), (67, 72))
    scenario.step(
      "main", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (69, 9), (69, 39))
    scenario.step(
      "child", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (70, 9), (70, 52))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:52:9
  @Test("a socket may be reached exactly from scoped domains that hold its maker at the time it was made (after, no-write, worker)")
  func socketOfAGeneration_after_noWrite_worker() async throws {
    var scenario = Scenario(
      "signal-scoping/socket-of-a-generation/after,no-write,worker",
      "a socket may be reached exactly from scoped domains that hold its maker at the time it was made",
      in: spec, at: (52, 9))
    scenario.reference = "landlock(7), Abstract UNIX socket scoping"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["sockets"] = Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET])
    scenario.step(
      "main", .restrictSelf("sockets", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 66))
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (66, 9), (66, 66))
    scenario.step(
      "worker", .listenAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (67, 9), (67, 72))
    scenario.step(
      "main", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (69, 9), (69, 39))
    scenario.step(
      "child", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (70, 9), (70, 52))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:72:9
  @Test("a scope keeps signals in, not out (tgkill, 1)")
  func signalsFromOutside_tgkill_1() async throws {
    var scenario = Scenario(
      "signal-scoping/signals-from-outside/tgkill,1", "a scope keeps signals in, not out", in: spec,
      at: (72, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 81))
    scenario.step(
      "outside", .tgkill("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (82, 9), (82, 40))
    scenario.step(
      "main", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1), at: (83, 9), (83, 49))
    scenario.step(
      "outside", .tgkill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 42))
    scenario.step(
      "worker", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2), at: (85, 9), (85, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:72:9
  @Test("a scope keeps signals in, not out (tgkill, 2)")
  func signalsFromOutside_tgkill_2() async throws {
    var scenario = Scenario(
      "signal-scoping/signals-from-outside/tgkill,2", "a scope keeps signals in, not out", in: spec,
      at: (72, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 81))
    scenario.step(
      "outside", .tgkill("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (82, 9), (82, 40))
    scenario.step(
      "main", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1), at: (83, 9), (83, 49))
    scenario.step(
      "outside", .tgkill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 42))
    scenario.step(
      "worker", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2), at: (85, 9), (85, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:72:9
  @Test("a scope keeps signals in, not out (kill, 1)")
  func signalsFromOutside_kill_1() async throws {
    var scenario = Scenario(
      "signal-scoping/signals-from-outside/kill,1", "a scope keeps signals in, not out", in: spec,
      at: (72, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 81))
    scenario.step(
      "outside", .kill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (82, 9), (82, 40))
    scenario.step(
      "main", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1), at: (83, 9), (83, 49))
    scenario.step(
      "outside", .kill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 42))
    scenario.step(
      "worker", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2), at: (85, 9), (85, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:72:9
  @Test("a scope keeps signals in, not out (kill, 2)")
  func signalsFromOutside_kill_2() async throws {
    var scenario = Scenario(
      "signal-scoping/signals-from-outside/kill,2", "a scope keeps signals in, not out", in: spec,
      at: (72, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 81))
    scenario.step(
      "outside", .kill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (82, 9), (82, 40))
    scenario.step(
      "main", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1), at: (83, 9), (83, 49))
    scenario.step(
      "outside", .kill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 42))
    scenario.step(
      "worker", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2), at: (85, 9), (85, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:72:9
  @Test("a scope keeps signals in, not out (pidfd_send_signal, 1)")
  func signalsFromOutside_pidfd_send_signal_1() async throws {
    var scenario = Scenario(
      "signal-scoping/signals-from-outside/pidfd_send_signal,1",
      "a scope keeps signals in, not out", in: spec, at: (72, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 81))
    scenario.step(
      "outside", .pidfdSendSignal("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (82, 9), (82, 40))
    scenario.step(
      "main", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1), at: (83, 9), (83, 49))
    scenario.step(
      "outside", .pidfdSendSignal("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 42))
    scenario.step(
      "worker", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2), at: (85, 9), (85, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:72:9
  @Test("a scope keeps signals in, not out (pidfd_send_signal, 2)")
  func signalsFromOutside_pidfd_send_signal_2() async throws {
    var scenario = Scenario(
      "signal-scoping/signals-from-outside/pidfd_send_signal,2",
      "a scope keeps signals in, not out", in: spec, at: (72, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 81))
    scenario.step(
      "outside", .pidfdSendSignal("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (82, 9), (82, 40))
    scenario.step(
      "main", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1), at: (83, 9), (83, 49))
    scenario.step(
      "outside", .pidfdSendSignal("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 42))
    scenario.step(
      "worker", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2), at: (85, 9), (85, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:87:9
  @Test("a scope saves a process outside of it from SIGKILL (before, kill, main)")
  func killAcrossTheBorder_before_kill_main() async throws {
    var scenario = Scenario(
      "signal-scoping/kill-across-the-border/before,kill,main",
      "a scope saves a process outside of it from SIGKILL", in: spec, at: (87, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (97, 9), (97, 62))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (98, 9), (98, 66))
    scenario.step(
      "main", .kill("child", .KILL),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (100, 9), (100, 55))
    scenario.step(
      "child", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (101, 9), (101, 40))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:87:9
  @Test("a scope saves a process outside of it from SIGKILL (before, kill, worker)")
  func killAcrossTheBorder_before_kill_worker() async throws {
    var scenario = Scenario(
      "signal-scoping/kill-across-the-border/before,kill,worker",
      "a scope saves a process outside of it from SIGKILL", in: spec, at: (87, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (97, 9), (97, 62))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (98, 9), (98, 66))
    scenario.step(
      "worker", .kill("child", .KILL),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (100, 9), (100, 55))
    scenario.step(
      "child", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (101, 9), (101, 40))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:87:9
  @Test("a scope saves a process outside of it from SIGKILL (before, pidfd_send_signal, main)")
  func killAcrossTheBorder_before_pidfd_send_signal_main() async throws {
    var scenario = Scenario(
      "signal-scoping/kill-across-the-border/before,pidfd_send_signal,main",
      "a scope saves a process outside of it from SIGKILL", in: spec, at: (87, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (97, 9), (97, 62))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (98, 9), (98, 66))
    scenario.step(
      "main", .pidfdSendSignal("child", .KILL),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (100, 9), (100, 55))
    scenario.step(
      "child", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (101, 9), (101, 40))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:87:9
  @Test("a scope saves a process outside of it from SIGKILL (before, pidfd_send_signal, worker)")
  func killAcrossTheBorder_before_pidfd_send_signal_worker() async throws {
    var scenario = Scenario(
      "signal-scoping/kill-across-the-border/before,pidfd_send_signal,worker",
      "a scope saves a process outside of it from SIGKILL", in: spec, at: (87, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (97, 9), (97, 62))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (98, 9), (98, 66))
    scenario.step(
      "worker", .pidfdSendSignal("child", .KILL),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (100, 9), (100, 55))
    scenario.step(
      "child", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (101, 9), (101, 40))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:87:9
  @Test("a scope saves a process outside of it from SIGKILL (after, kill, main)")
  func killAcrossTheBorder_after_kill_main() async throws {
    var scenario = Scenario(
      "signal-scoping/kill-across-the-border/after,kill,main",
      "a scope saves a process outside of it from SIGKILL", in: spec, at: (87, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (98, 9), (98, 66))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (99, 9), (99, 61))
    scenario.step(
      "main", .kill("child", .KILL),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (100, 9), (100, 55))
    scenario.step(
      "child", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ended),
      at: (101, 9), (101, 40))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:87:9
  @Test("a scope saves a process outside of it from SIGKILL (after, kill, worker)")
  func killAcrossTheBorder_after_kill_worker() async throws {
    var scenario = Scenario(
      "signal-scoping/kill-across-the-border/after,kill,worker",
      "a scope saves a process outside of it from SIGKILL", in: spec, at: (87, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (98, 9), (98, 66))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (99, 9), (99, 61))
    scenario.step(
      "worker", .kill("child", .KILL),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (100, 9), (100, 55))
    scenario.step(
      "child", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ended),
      at: (101, 9), (101, 40))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:87:9
  @Test("a scope saves a process outside of it from SIGKILL (after, pidfd_send_signal, main)")
  func killAcrossTheBorder_after_pidfd_send_signal_main() async throws {
    var scenario = Scenario(
      "signal-scoping/kill-across-the-border/after,pidfd_send_signal,main",
      "a scope saves a process outside of it from SIGKILL", in: spec, at: (87, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (98, 9), (98, 66))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (99, 9), (99, 61))
    scenario.step(
      "main", .pidfdSendSignal("child", .KILL),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (100, 9), (100, 55))
    scenario.step(
      "child", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ended),
      at: (101, 9), (101, 40))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:87:9
  @Test("a scope saves a process outside of it from SIGKILL (after, pidfd_send_signal, worker)")
  func killAcrossTheBorder_after_pidfd_send_signal_worker() async throws {
    var scenario = Scenario(
      "signal-scoping/kill-across-the-border/after,pidfd_send_signal,worker",
      "a scope saves a process outside of it from SIGKILL", in: spec, at: (87, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (98, 9), (98, 66))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (99, 9), (99, 61))
    scenario.step(
      "worker", .pidfdSendSignal("child", .KILL),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (100, 9), (100, 55))
    scenario.step(
      "child", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ended),
      at: (101, 9), (101, 40))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:103:9
  @Test("SIGIO reaches a thread of the own process, whenever the owner was set (before, thread, main)")
  func ownerWithinTheProcess_before_thread_main() async throws {
    var scenario = Scenario(
      "signal-scoping/owner-within-the-process/before,thread,main",
      "SIGIO reaches a thread of the own process, whenever the owner was set", in: spec,
      at: (103, 9))
    scenario.reference = "fcntl(2), F_SETOWN_EX; landlock(7), Signal scoping"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .watchIO("pipe", owner: "worker", as: .thread),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (114, 9), (114, 88))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (115, 9), (115, 66))
    scenario.step(
      "main", .writePipe("pipe"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (117, 9), (117, 45))
    scenario.step(
      "worker", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1), at: (118, 9), (118, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:103:9
  @Test("SIGIO reaches a thread of the own process, whenever the owner was set (before, thread, worker)")
  func ownerWithinTheProcess_before_thread_worker() async throws {
    var scenario = Scenario(
      "signal-scoping/owner-within-the-process/before,thread,worker",
      "SIGIO reaches a thread of the own process, whenever the owner was set", in: spec,
      at: (103, 9))
    scenario.reference = "fcntl(2), F_SETOWN_EX; landlock(7), Signal scoping"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "worker", .watchIO("pipe", owner: "worker", as: .thread),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (114, 9), (114, 88))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (115, 9), (115, 66))
    scenario.step(
      "main", .writePipe("pipe"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (117, 9), (117, 45))
    scenario.step(
      "worker", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1), at: (118, 9), (118, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:103:9
  @Test("SIGIO reaches a thread of the own process, whenever the owner was set (before, process, main)")
  func ownerWithinTheProcess_before_process_main() async throws {
    var scenario = Scenario(
      "signal-scoping/owner-within-the-process/before,process,main",
      "SIGIO reaches a thread of the own process, whenever the owner was set", in: spec,
      at: (103, 9))
    scenario.reference = "fcntl(2), F_SETOWN_EX; landlock(7), Signal scoping"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .watchIO("pipe", owner: "worker", as: .process),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (114, 9), (114, 88))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (115, 9), (115, 66))
    scenario.step(
      "main", .writePipe("pipe"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (117, 9), (117, 45))
    scenario.step(
      "worker", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1), at: (118, 9), (118, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:103:9
  @Test("SIGIO reaches a thread of the own process, whenever the owner was set (before, process, worker)")
  func ownerWithinTheProcess_before_process_worker() async throws {
    var scenario = Scenario(
      "signal-scoping/owner-within-the-process/before,process,worker",
      "SIGIO reaches a thread of the own process, whenever the owner was set", in: spec,
      at: (103, 9))
    scenario.reference = "fcntl(2), F_SETOWN_EX; landlock(7), Signal scoping"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "worker", .watchIO("pipe", owner: "worker", as: .process),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (114, 9), (114, 88))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (115, 9), (115, 66))
    scenario.step(
      "main", .writePipe("pipe"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (117, 9), (117, 45))
    scenario.step(
      "worker", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1), at: (118, 9), (118, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:103:9
  @Test("SIGIO reaches a thread of the own process, whenever the owner was set (after, thread, main)")
  func ownerWithinTheProcess_after_thread_main() async throws {
    var scenario = Scenario(
      "signal-scoping/owner-within-the-process/after,thread,main",
      "SIGIO reaches a thread of the own process, whenever the owner was set", in: spec,
      at: (103, 9))
    scenario.reference = "fcntl(2), F_SETOWN_EX; landlock(7), Signal scoping"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (115, 9), (115, 66))
    scenario.step(
      "main", .watchIO("pipe", owner: "worker", as: .thread),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (116, 9), (116, 87))
    scenario.step(
      "main", .writePipe("pipe"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (117, 9), (117, 45))
    scenario.step(
      "worker", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1), at: (118, 9), (118, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:103:9
  @Test("SIGIO reaches a thread of the own process, whenever the owner was set (after, thread, worker)")
  func ownerWithinTheProcess_after_thread_worker() async throws {
    var scenario = Scenario(
      "signal-scoping/owner-within-the-process/after,thread,worker",
      "SIGIO reaches a thread of the own process, whenever the owner was set", in: spec,
      at: (103, 9))
    scenario.reference = "fcntl(2), F_SETOWN_EX; landlock(7), Signal scoping"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (115, 9), (115, 66))
    scenario.step(
      "worker", .watchIO("pipe", owner: "worker", as: .thread),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (116, 9), (116, 87))
    scenario.step(
      "main", .writePipe("pipe"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (117, 9), (117, 45))
    scenario.step(
      "worker", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1), at: (118, 9), (118, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:103:9
  @Test("SIGIO reaches a thread of the own process, whenever the owner was set (after, process, main)")
  func ownerWithinTheProcess_after_process_main() async throws {
    var scenario = Scenario(
      "signal-scoping/owner-within-the-process/after,process,main",
      "SIGIO reaches a thread of the own process, whenever the owner was set", in: spec,
      at: (103, 9))
    scenario.reference = "fcntl(2), F_SETOWN_EX; landlock(7), Signal scoping"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (115, 9), (115, 66))
    scenario.step(
      "main", .watchIO("pipe", owner: "worker", as: .process),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (116, 9), (116, 87))
    scenario.step(
      "main", .writePipe("pipe"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (117, 9), (117, 45))
    scenario.step(
      "worker", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1), at: (118, 9), (118, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:103:9
  @Test("SIGIO reaches a thread of the own process, whenever the owner was set (after, process, worker)")
  func ownerWithinTheProcess_after_process_worker() async throws {
    var scenario = Scenario(
      "signal-scoping/owner-within-the-process/after,process,worker",
      "SIGIO reaches a thread of the own process, whenever the owner was set", in: spec,
      at: (103, 9))
    scenario.reference = "fcntl(2), F_SETOWN_EX; landlock(7), Signal scoping"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (115, 9), (115, 66))
    scenario.step(
      "worker", .watchIO("pipe", owner: "worker", as: .process),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (116, 9), (116, 87))
    scenario.step(
      "main", .writePipe("pipe"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (117, 9), (117, 45))
    scenario.step(
      "worker", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1), at: (118, 9), (118, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:120:9
  @Test("SIGIO to a child is decided by the domain in which the owner was set (before, before, thread, main)")
  func ownerInAnotherProcess_before_before_thread_main() async throws {
    var scenario = Scenario(
      "signal-scoping/owner-in-another-process/before,before,thread,main",
      "SIGIO to a child is decided by the domain in which the owner was set", in: spec,
      at: (120, 9))
    scenario.reference = "fcntl(2), F_SETOWN_EX; commit 54a6e6bbf3be"
    scenario.because = "the domain at F_SETOWN is recorded; TSYNC does not change it afterwards"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (134, 9), (134, 62))
    scenario.step(
      "main", .watchIO("pipe", owner: "child", as: .thread),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (135, 9), (135, 87))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (136, 9), (136, 66))
    scenario.step(
      "worker", .writePipe("pipe"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (139, 9), (139, 45))
    scenario.step(
      "child", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1), at: (140, 9), (140, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:120:9
  @Test("SIGIO to a child is decided by the domain in which the owner was set (before, before, thread, worker)")
  func ownerInAnotherProcess_before_before_thread_worker() async throws {
    var scenario = Scenario(
      "signal-scoping/owner-in-another-process/before,before,thread,worker",
      "SIGIO to a child is decided by the domain in which the owner was set", in: spec,
      at: (120, 9))
    scenario.reference = "fcntl(2), F_SETOWN_EX; commit 54a6e6bbf3be"
    scenario.because = "the domain at F_SETOWN is recorded; TSYNC does not change it afterwards"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (134, 9), (134, 62))
    scenario.step(
      "worker", .watchIO("pipe", owner: "child", as: .thread),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (135, 9), (135, 87))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (136, 9), (136, 66))
    scenario.step(
      "worker", .writePipe("pipe"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (139, 9), (139, 45))
    scenario.step(
      "child", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1), at: (140, 9), (140, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:120:9
  @Test("SIGIO to a child is decided by the domain in which the owner was set (before, before, process, main)")
  func ownerInAnotherProcess_before_before_process_main() async throws {
    var scenario = Scenario(
      "signal-scoping/owner-in-another-process/before,before,process,main",
      "SIGIO to a child is decided by the domain in which the owner was set", in: spec,
      at: (120, 9))
    scenario.reference = "fcntl(2), F_SETOWN_EX; commit 54a6e6bbf3be"
    scenario.because = "the domain at F_SETOWN is recorded; TSYNC does not change it afterwards"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (134, 9), (134, 62))
    scenario.step(
      "main", .watchIO("pipe", owner: "child", as: .process),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (135, 9), (135, 87))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (136, 9), (136, 66))
    scenario.step(
      "worker", .writePipe("pipe"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (139, 9), (139, 45))
    scenario.step(
      "child", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1), at: (140, 9), (140, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:120:9
  @Test("SIGIO to a child is decided by the domain in which the owner was set (before, before, process, worker)")
  func ownerInAnotherProcess_before_before_process_worker() async throws {
    var scenario = Scenario(
      "signal-scoping/owner-in-another-process/before,before,process,worker",
      "SIGIO to a child is decided by the domain in which the owner was set", in: spec,
      at: (120, 9))
    scenario.reference = "fcntl(2), F_SETOWN_EX; commit 54a6e6bbf3be"
    scenario.because = "the domain at F_SETOWN is recorded; TSYNC does not change it afterwards"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (134, 9), (134, 62))
    scenario.step(
      "worker", .watchIO("pipe", owner: "child", as: .process),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (135, 9), (135, 87))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (136, 9), (136, 66))
    scenario.step(
      "worker", .writePipe("pipe"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (139, 9), (139, 45))
    scenario.step(
      "child", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1), at: (140, 9), (140, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:120:9
  @Test("SIGIO to a child is decided by the domain in which the owner was set (after, before, thread, main)")
  func ownerInAnotherProcess_after_before_thread_main() async throws {
    var scenario = Scenario(
      "signal-scoping/owner-in-another-process/after,before,thread,main",
      "SIGIO to a child is decided by the domain in which the owner was set", in: spec,
      at: (120, 9))
    scenario.reference = "fcntl(2), F_SETOWN_EX; commit 54a6e6bbf3be"
    scenario.because = "the domain at F_SETOWN is recorded; TSYNC does not change it afterwards"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (134, 9), (134, 62))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (136, 9), (136, 66))
    scenario.step(
      "main", .watchIO("pipe", owner: "child", as: .thread),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (138, 9), (138, 86))
    scenario.step(
      "worker", .writePipe("pipe"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (139, 9), (139, 45))
    scenario.step(
      "child", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0), at: (140, 9), (140, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:120:9
  @Test("SIGIO to a child is decided by the domain in which the owner was set (after, before, thread, worker)")
  func ownerInAnotherProcess_after_before_thread_worker() async throws {
    var scenario = Scenario(
      "signal-scoping/owner-in-another-process/after,before,thread,worker",
      "SIGIO to a child is decided by the domain in which the owner was set", in: spec,
      at: (120, 9))
    scenario.reference = "fcntl(2), F_SETOWN_EX; commit 54a6e6bbf3be"
    scenario.because = "the domain at F_SETOWN is recorded; TSYNC does not change it afterwards"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (134, 9), (134, 62))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (136, 9), (136, 66))
    scenario.step(
      "worker", .watchIO("pipe", owner: "child", as: .thread),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (138, 9), (138, 86))
    scenario.step(
      "worker", .writePipe("pipe"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (139, 9), (139, 45))
    scenario.step(
      "child", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0), at: (140, 9), (140, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:120:9
  @Test("SIGIO to a child is decided by the domain in which the owner was set (after, before, process, main)")
  func ownerInAnotherProcess_after_before_process_main() async throws {
    var scenario = Scenario(
      "signal-scoping/owner-in-another-process/after,before,process,main",
      "SIGIO to a child is decided by the domain in which the owner was set", in: spec,
      at: (120, 9))
    scenario.reference = "fcntl(2), F_SETOWN_EX; commit 54a6e6bbf3be"
    scenario.because = "the domain at F_SETOWN is recorded; TSYNC does not change it afterwards"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (134, 9), (134, 62))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (136, 9), (136, 66))
    scenario.step(
      "main", .watchIO("pipe", owner: "child", as: .process),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (138, 9), (138, 86))
    scenario.step(
      "worker", .writePipe("pipe"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (139, 9), (139, 45))
    scenario.step(
      "child", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0), at: (140, 9), (140, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:120:9
  @Test("SIGIO to a child is decided by the domain in which the owner was set (after, before, process, worker)")
  func ownerInAnotherProcess_after_before_process_worker() async throws {
    var scenario = Scenario(
      "signal-scoping/owner-in-another-process/after,before,process,worker",
      "SIGIO to a child is decided by the domain in which the owner was set", in: spec,
      at: (120, 9))
    scenario.reference = "fcntl(2), F_SETOWN_EX; commit 54a6e6bbf3be"
    scenario.because = "the domain at F_SETOWN is recorded; TSYNC does not change it afterwards"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (134, 9), (134, 62))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (136, 9), (136, 66))
    scenario.step(
      "worker", .watchIO("pipe", owner: "child", as: .process),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (138, 9), (138, 86))
    scenario.step(
      "worker", .writePipe("pipe"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (139, 9), (139, 45))
    scenario.step(
      "child", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0), at: (140, 9), (140, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:120:9
  @Test("SIGIO to a child is decided by the domain in which the owner was set (after, after, thread, main)")
  func ownerInAnotherProcess_after_after_thread_main() async throws {
    var scenario = Scenario(
      "signal-scoping/owner-in-another-process/after,after,thread,main",
      "SIGIO to a child is decided by the domain in which the owner was set", in: spec,
      at: (120, 9))
    scenario.reference = "fcntl(2), F_SETOWN_EX; commit 54a6e6bbf3be"
    scenario.because = "the domain at F_SETOWN is recorded; TSYNC does not change it afterwards"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (136, 9), (136, 66))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (137, 9), (137, 61))
    scenario.step(
      "main", .watchIO("pipe", owner: "child", as: .thread),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (138, 9), (138, 86))
    scenario.step(
      "worker", .writePipe("pipe"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (139, 9), (139, 45))
    scenario.step(
      "child", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1), at: (140, 9), (140, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:120:9
  @Test("SIGIO to a child is decided by the domain in which the owner was set (after, after, thread, worker)")
  func ownerInAnotherProcess_after_after_thread_worker() async throws {
    var scenario = Scenario(
      "signal-scoping/owner-in-another-process/after,after,thread,worker",
      "SIGIO to a child is decided by the domain in which the owner was set", in: spec,
      at: (120, 9))
    scenario.reference = "fcntl(2), F_SETOWN_EX; commit 54a6e6bbf3be"
    scenario.because = "the domain at F_SETOWN is recorded; TSYNC does not change it afterwards"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (136, 9), (136, 66))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (137, 9), (137, 61))
    scenario.step(
      "worker", .watchIO("pipe", owner: "child", as: .thread),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (138, 9), (138, 86))
    scenario.step(
      "worker", .writePipe("pipe"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (139, 9), (139, 45))
    scenario.step(
      "child", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1), at: (140, 9), (140, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:120:9
  @Test("SIGIO to a child is decided by the domain in which the owner was set (after, after, process, main)")
  func ownerInAnotherProcess_after_after_process_main() async throws {
    var scenario = Scenario(
      "signal-scoping/owner-in-another-process/after,after,process,main",
      "SIGIO to a child is decided by the domain in which the owner was set", in: spec,
      at: (120, 9))
    scenario.reference = "fcntl(2), F_SETOWN_EX; commit 54a6e6bbf3be"
    scenario.because = "the domain at F_SETOWN is recorded; TSYNC does not change it afterwards"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (136, 9), (136, 66))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (137, 9), (137, 61))
    scenario.step(
      "main", .watchIO("pipe", owner: "child", as: .process),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (138, 9), (138, 86))
    scenario.step(
      "worker", .writePipe("pipe"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (139, 9), (139, 45))
    scenario.step(
      "child", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1), at: (140, 9), (140, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:120:9
  @Test("SIGIO to a child is decided by the domain in which the owner was set (after, after, process, worker)")
  func ownerInAnotherProcess_after_after_process_worker() async throws {
    var scenario = Scenario(
      "signal-scoping/owner-in-another-process/after,after,process,worker",
      "SIGIO to a child is decided by the domain in which the owner was set", in: spec,
      at: (120, 9))
    scenario.reference = "fcntl(2), F_SETOWN_EX; commit 54a6e6bbf3be"
    scenario.because = "the domain at F_SETOWN is recorded; TSYNC does not change it afterwards"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (136, 9), (136, 66))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (137, 9), (137, 61))
    scenario.step(
      "worker", .watchIO("pipe", owner: "child", as: .process),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (138, 9), (138, 86))
    scenario.step(
      "worker", .writePipe("pipe"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (139, 9), (139, 45))
    scenario.step(
      "child", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1), at: (140, 9), (140, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:142:9
  @Test("the scope under which a sibling set an owner stays with the pipe after TSYNC has lifted it from the sibling")
  func ownerSetInADroppedDomain() async throws {
    var scenario = Scenario(
      "signal-scoping/owner-set-in-a-dropped-domain",
      "the scope under which a sibling set an owner stays with the pipe after TSYNC has lifted it from the sibling",
      in: spec, at: (142, 9))
    scenario.reference = "landlock(7), Signal scoping; cover letter v2, motivation (2)"
    scenario.because = "the domain at F_SETOWN is recorded; TSYNC does not change it afterwards"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (148, 9), (148, 39))
    scenario.step(
      "worker", .restrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (149, 9), (149, 49))
    scenario.step(
      "worker", .watchIO("pipe", owner: "child", as: .process),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (150, 9), (150, 69))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (151, 9), (151, 67))
    scenario.step(
      "worker", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (152, 9), (152, 39))
    scenario.step(
      "worker", .writePipe("pipe"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (153, 9), (153, 44))
    scenario.step(
      "child", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      because: "kill(2) was allowed and SIGIO was not", at: (154, 9), (154, 48))
    try await verify(scenario)
  }
}
