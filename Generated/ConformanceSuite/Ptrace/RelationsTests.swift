// Specs/ptrace/relations.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/ptrace/relations.yaml"

/// A process may trace another one only if its domain is that of the other one, or one in which the
/// other's is nested. TSYNC puts all threads of a process in one domain, so it decides for their
/// children, too.
@Suite("who may trace whom", .tags(.ptrace))
struct PtraceRelationsTests {
  // Specs/ptrace/relations.yaml:11:9
  @Test("a child from before TSYNC is outside of the domain, one from after is inside (before, main, main, no-write)")
  func parentAndChild_before_main_main_noWrite() async throws {
    var scenario = Scenario(
      "ptrace/parent-and-child/before,main,main,no-write",
      "a child from before TSYNC is outside of the domain, one from after is inside", in: spec,
      at: (11, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (22, 9), (22, 62))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 68))
    scenario.step(
      "main", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (25, 9), (25, 42))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (26, 9), (26, 42))
    scenario.step(
      "child", .ptrace("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (27, 9), (27, 41))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:11:9
  @Test("a child from before TSYNC is outside of the domain, one from after is inside (before, main, main, scoped)")
  func parentAndChild_before_main_main_scoped() async throws {
    var scenario = Scenario(
      "ptrace/parent-and-child/before,main,main,scoped",
      "a child from before TSYNC is outside of the domain, one from after is inside", in: spec,
      at: (11, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (22, 9), (22, 62))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 68))
    scenario.step(
      "main", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (25, 9), (25, 42))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (26, 9), (26, 42))
    scenario.step(
      "child", .ptrace("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (27, 9), (27, 41))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:11:9
  @Test("a child from before TSYNC is outside of the domain, one from after is inside (before, main, worker, no-write)")
  func parentAndChild_before_main_worker_noWrite() async throws {
    var scenario = Scenario(
      "ptrace/parent-and-child/before,main,worker,no-write",
      "a child from before TSYNC is outside of the domain, one from after is inside", in: spec,
      at: (11, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (22, 9), (22, 62))
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 68))
    scenario.step(
      "main", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (25, 9), (25, 42))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (26, 9), (26, 42))
    scenario.step(
      "child", .ptrace("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (27, 9), (27, 41))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:11:9
  @Test("a child from before TSYNC is outside of the domain, one from after is inside (before, main, worker, scoped)")
  func parentAndChild_before_main_worker_scoped() async throws {
    var scenario = Scenario(
      "ptrace/parent-and-child/before,main,worker,scoped",
      "a child from before TSYNC is outside of the domain, one from after is inside", in: spec,
      at: (11, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (22, 9), (22, 62))
    scenario.step(
      "worker", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 68))
    scenario.step(
      "main", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (25, 9), (25, 42))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (26, 9), (26, 42))
    scenario.step(
      "child", .ptrace("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (27, 9), (27, 41))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:11:9
  @Test("a child from before TSYNC is outside of the domain, one from after is inside (before, worker, main, no-write)")
  func parentAndChild_before_worker_main_noWrite() async throws {
    var scenario = Scenario(
      "ptrace/parent-and-child/before,worker,main,no-write",
      "a child from before TSYNC is outside of the domain, one from after is inside", in: spec,
      at: (11, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (22, 9), (22, 62))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 68))
    scenario.step(
      "main", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (25, 9), (25, 42))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (26, 9), (26, 42))
    scenario.step(
      "child", .ptrace("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (27, 9), (27, 41))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:11:9
  @Test("a child from before TSYNC is outside of the domain, one from after is inside (before, worker, main, scoped)")
  func parentAndChild_before_worker_main_scoped() async throws {
    var scenario = Scenario(
      "ptrace/parent-and-child/before,worker,main,scoped",
      "a child from before TSYNC is outside of the domain, one from after is inside", in: spec,
      at: (11, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (22, 9), (22, 62))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 68))
    scenario.step(
      "main", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (25, 9), (25, 42))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (26, 9), (26, 42))
    scenario.step(
      "child", .ptrace("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (27, 9), (27, 41))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:11:9
  @Test("a child from before TSYNC is outside of the domain, one from after is inside (before, worker, worker, no-write)")
  func parentAndChild_before_worker_worker_noWrite() async throws {
    var scenario = Scenario(
      "ptrace/parent-and-child/before,worker,worker,no-write",
      "a child from before TSYNC is outside of the domain, one from after is inside", in: spec,
      at: (11, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (22, 9), (22, 62))
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 68))
    scenario.step(
      "main", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (25, 9), (25, 42))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (26, 9), (26, 42))
    scenario.step(
      "child", .ptrace("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (27, 9), (27, 41))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:11:9
  @Test("a child from before TSYNC is outside of the domain, one from after is inside (before, worker, worker, scoped)")
  func parentAndChild_before_worker_worker_scoped() async throws {
    var scenario = Scenario(
      "ptrace/parent-and-child/before,worker,worker,scoped",
      "a child from before TSYNC is outside of the domain, one from after is inside", in: spec,
      at: (11, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (22, 9), (22, 62))
    scenario.step(
      "worker", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 68))
    scenario.step(
      "main", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (25, 9), (25, 42))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (26, 9), (26, 42))
    scenario.step(
      "child", .ptrace("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (27, 9), (27, 41))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:11:9
  @Test("a child from before TSYNC is outside of the domain, one from after is inside (after, main, main, no-write)")
  func parentAndChild_after_main_main_noWrite() async throws {
    var scenario = Scenario(
      "ptrace/parent-and-child/after,main,main,no-write",
      "a child from before TSYNC is outside of the domain, one from after is inside", in: spec,
      at: (11, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 68))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (24, 9), (24, 61))
    scenario.step(
      "main", .ptrace("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (25, 9), (25, 42))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 42))
    scenario.step(
      "child", .ptrace("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (27, 9), (27, 41))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:11:9
  @Test("a child from before TSYNC is outside of the domain, one from after is inside (after, main, main, scoped)")
  func parentAndChild_after_main_main_scoped() async throws {
    var scenario = Scenario(
      "ptrace/parent-and-child/after,main,main,scoped",
      "a child from before TSYNC is outside of the domain, one from after is inside", in: spec,
      at: (11, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 68))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (24, 9), (24, 61))
    scenario.step(
      "main", .ptrace("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (25, 9), (25, 42))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 42))
    scenario.step(
      "child", .ptrace("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (27, 9), (27, 41))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:11:9
  @Test("a child from before TSYNC is outside of the domain, one from after is inside (after, main, worker, no-write)")
  func parentAndChild_after_main_worker_noWrite() async throws {
    var scenario = Scenario(
      "ptrace/parent-and-child/after,main,worker,no-write",
      "a child from before TSYNC is outside of the domain, one from after is inside", in: spec,
      at: (11, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 68))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (24, 9), (24, 61))
    scenario.step(
      "main", .ptrace("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (25, 9), (25, 42))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 42))
    scenario.step(
      "child", .ptrace("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (27, 9), (27, 41))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:11:9
  @Test("a child from before TSYNC is outside of the domain, one from after is inside (after, main, worker, scoped)")
  func parentAndChild_after_main_worker_scoped() async throws {
    var scenario = Scenario(
      "ptrace/parent-and-child/after,main,worker,scoped",
      "a child from before TSYNC is outside of the domain, one from after is inside", in: spec,
      at: (11, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "worker", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 68))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (24, 9), (24, 61))
    scenario.step(
      "main", .ptrace("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (25, 9), (25, 42))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 42))
    scenario.step(
      "child", .ptrace("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (27, 9), (27, 41))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:11:9
  @Test("a child from before TSYNC is outside of the domain, one from after is inside (after, worker, main, no-write)")
  func parentAndChild_after_worker_main_noWrite() async throws {
    var scenario = Scenario(
      "ptrace/parent-and-child/after,worker,main,no-write",
      "a child from before TSYNC is outside of the domain, one from after is inside", in: spec,
      at: (11, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 68))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (24, 9), (24, 61))
    scenario.step(
      "main", .ptrace("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (25, 9), (25, 42))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 42))
    scenario.step(
      "child", .ptrace("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (27, 9), (27, 41))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:11:9
  @Test("a child from before TSYNC is outside of the domain, one from after is inside (after, worker, main, scoped)")
  func parentAndChild_after_worker_main_scoped() async throws {
    var scenario = Scenario(
      "ptrace/parent-and-child/after,worker,main,scoped",
      "a child from before TSYNC is outside of the domain, one from after is inside", in: spec,
      at: (11, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 68))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (24, 9), (24, 61))
    scenario.step(
      "main", .ptrace("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (25, 9), (25, 42))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 42))
    scenario.step(
      "child", .ptrace("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (27, 9), (27, 41))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:11:9
  @Test("a child from before TSYNC is outside of the domain, one from after is inside (after, worker, worker, no-write)")
  func parentAndChild_after_worker_worker_noWrite() async throws {
    var scenario = Scenario(
      "ptrace/parent-and-child/after,worker,worker,no-write",
      "a child from before TSYNC is outside of the domain, one from after is inside", in: spec,
      at: (11, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 68))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (24, 9), (24, 61))
    scenario.step(
      "main", .ptrace("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (25, 9), (25, 42))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 42))
    scenario.step(
      "child", .ptrace("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (27, 9), (27, 41))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:11:9
  @Test("a child from before TSYNC is outside of the domain, one from after is inside (after, worker, worker, scoped)")
  func parentAndChild_after_worker_worker_scoped() async throws {
    var scenario = Scenario(
      "ptrace/parent-and-child/after,worker,worker,scoped",
      "a child from before TSYNC is outside of the domain, one from after is inside", in: spec,
      at: (11, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "worker", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 68))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (24, 9), (24, 61))
    scenario.step(
      "main", .ptrace("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (25, 9), (25, 42))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (26, 9), (26, 42))
    scenario.step(
      "child", .ptrace("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (27, 9), (27, 41))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:29:9
  @Test("without any domain parent and child may trace each other")
  func withoutDomains() async throws {
    var scenario = Scenario(
      "ptrace/without-domains", "without any domain parent and child may trace each other",
      in: spec, at: (29, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.abi(.greaterOrEqual, 1), expect: .ok),
      at: (35, 9), (35, 39))
    scenario.step(
      "main", .ptrace("child"), expectByKernel: .when(.abi(.greaterOrEqual, 1), expect: .ok),
      at: (36, 9), (36, 41))
    scenario.step(
      "worker", .ptrace("child"), expectByKernel: .when(.abi(.greaterOrEqual, 1), expect: .ok),
      at: (36, 9), (36, 41))
    scenario.step(
      "child", .ptrace("main"), expectByKernel: .when(.abi(.greaterOrEqual, 1), expect: .ok),
      at: (37, 9), (37, 40))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:39:9
  @Test("a child that nests deeper may be traced from above and may not trace upwards (1, alone)")
  func deeperChild_1_alone() async throws {
    var scenario = Scenario(
      "ptrace/deeper-child/1,alone",
      "a child that nests deeper may be traced from above and may not trace upwards", in: spec,
      at: (39, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 67))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (49, 9), (49, 39))
    scenario.step(
      "child", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 82))
    scenario.step(
      "main", .ptrace("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (51, 9), (51, 41))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "child", .ptrace("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (52, 9), (52, 40))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:39:9
  @Test("a child that nests deeper may be traced from above and may not trace upwards (1, tsync)")
  func deeperChild_1_tsync() async throws {
    var scenario = Scenario(
      "ptrace/deeper-child/1,tsync",
      "a child that nests deeper may be traced from above and may not trace upwards", in: spec,
      at: (39, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 67))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (49, 9), (49, 39))
    scenario.step(
      "child", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 82))
    scenario.step(
      "main", .ptrace("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (51, 9), (51, 41))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "child", .ptrace("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (52, 9), (52, 40))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:39:9
  @Test("a child that nests deeper may be traced from above and may not trace upwards (3, alone)")
  func deeperChild_3_alone() async throws {
    var scenario = Scenario(
      "ptrace/deeper-child/3,alone",
      "a child that nests deeper may be traced from above and may not trace upwards", in: spec,
      at: (39, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 67))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (49, 9), (49, 39))
    scenario.step(
      "child", .restrictSelf("no-write"), times: 3,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 82))
    scenario.step(
      "main", .ptrace("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (51, 9), (51, 41))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "child", .ptrace("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (52, 9), (52, 40))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:39:9
  @Test("a child that nests deeper may be traced from above and may not trace upwards (3, tsync)")
  func deeperChild_3_tsync() async throws {
    var scenario = Scenario(
      "ptrace/deeper-child/3,tsync",
      "a child that nests deeper may be traced from above and may not trace upwards", in: spec,
      at: (39, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 67))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (49, 9), (49, 39))
    scenario.step(
      "child", .restrictSelf("no-write", .TSYNC), times: 3,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 82))
    scenario.step(
      "main", .ptrace("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (51, 9), (51, 41))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "child", .ptrace("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (52, 9), (52, 40))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:39:9
  @Test("a child that nests deeper may be traced from above and may not trace upwards (15, alone)")
  func deeperChild_15_alone() async throws {
    var scenario = Scenario(
      "ptrace/deeper-child/15,alone",
      "a child that nests deeper may be traced from above and may not trace upwards", in: spec,
      at: (39, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 67))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (49, 9), (49, 39))
    scenario.step(
      "child", .restrictSelf("no-write"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 82))
    scenario.step(
      "main", .ptrace("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (51, 9), (51, 41))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "child", .ptrace("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (52, 9), (52, 40))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:39:9
  @Test("a child that nests deeper may be traced from above and may not trace upwards (15, tsync)")
  func deeperChild_15_tsync() async throws {
    var scenario = Scenario(
      "ptrace/deeper-child/15,tsync",
      "a child that nests deeper may be traced from above and may not trace upwards", in: spec,
      at: (39, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 67))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (49, 9), (49, 39))
    scenario.step(
      "child", .restrictSelf("no-write", .TSYNC), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 82))
    scenario.step(
      "main", .ptrace("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (51, 9), (51, 41))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "child", .ptrace("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (52, 9), (52, 40))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:54:9
  @Test("a child between two TSYNC calls is outside of the second domain and inside of the first (before, main)")
  func twoGenerations_before_main() async throws {
    var scenario = Scenario(
      "ptrace/two-generations/before,main",
      "a child between two TSYNC calls is outside of the second domain and inside of the first",
      in: spec, at: (54, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (63, 9), (63, 61))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 67))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (66, 9), (66, 68))
    scenario.step(
      "main", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (68, 9), (68, 41))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (68, 9), (68, 41))
    scenario.step(
      "child", .ptrace("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (69, 9), (69, 40))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:54:9
  @Test("a child between two TSYNC calls is outside of the second domain and inside of the first (before, worker)")
  func twoGenerations_before_worker() async throws {
    var scenario = Scenario(
      "ptrace/two-generations/before,worker",
      "a child between two TSYNC calls is outside of the second domain and inside of the first",
      in: spec, at: (54, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (63, 9), (63, 61))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 67))
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (66, 9), (66, 68))
    scenario.step(
      "main", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (68, 9), (68, 41))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (68, 9), (68, 41))
    scenario.step(
      "child", .ptrace("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (69, 9), (69, 40))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:54:9
  @Test("a child between two TSYNC calls is outside of the second domain and inside of the first (between, main)")
  func twoGenerations_between_main() async throws {
    var scenario = Scenario(
      "ptrace/two-generations/between,main",
      "a child between two TSYNC calls is outside of the second domain and inside of the first",
      in: spec, at: (54, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 67))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (65, 9), (65, 62))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (66, 9), (66, 68))
    scenario.step(
      "main", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (68, 9), (68, 41))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (68, 9), (68, 41))
    scenario.step(
      "child", .ptrace("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (69, 9), (69, 40))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:54:9
  @Test("a child between two TSYNC calls is outside of the second domain and inside of the first (between, worker)")
  func twoGenerations_between_worker() async throws {
    var scenario = Scenario(
      "ptrace/two-generations/between,worker",
      "a child between two TSYNC calls is outside of the second domain and inside of the first",
      in: spec, at: (54, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 67))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (65, 9), (65, 62))
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (66, 9), (66, 68))
    scenario.step(
      "main", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (68, 9), (68, 41))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (68, 9), (68, 41))
    scenario.step(
      "child", .ptrace("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (69, 9), (69, 40))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:54:9
  @Test("a child between two TSYNC calls is outside of the second domain and inside of the first (after, main)")
  func twoGenerations_after_main() async throws {
    var scenario = Scenario(
      "ptrace/two-generations/after,main",
      "a child between two TSYNC calls is outside of the second domain and inside of the first",
      in: spec, at: (54, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 67))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (66, 9), (66, 68))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (67, 9), (67, 60))
    scenario.step(
      "main", .ptrace("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (68, 9), (68, 41))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 41))
    scenario.step(
      "child", .ptrace("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (69, 9), (69, 40))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:54:9
  @Test("a child between two TSYNC calls is outside of the second domain and inside of the first (after, worker)")
  func twoGenerations_after_worker() async throws {
    var scenario = Scenario(
      "ptrace/two-generations/after,worker",
      "a child between two TSYNC calls is outside of the second domain and inside of the first",
      in: spec, at: (54, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 67))
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (66, 9), (66, 68))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (67, 9), (67, 60))
    scenario.step(
      "main", .ptrace("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (68, 9), (68, 41))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 41))
    scenario.step(
      "child", .ptrace("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (69, 9), (69, 40))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:71:9
  @Test("a child that holds a sibling's dropped domain and the threads that lost it cannot trace each other (tsync)")
  func domainThatWasDropped_tsync() async throws {
    var scenario = Scenario(
      "ptrace/domain-that-was-dropped/tsync",
      "a child that holds a sibling's dropped domain and the threads that lost it cannot trace each other",
      in: spec, at: (71, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (79, 9), (79, 51))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (80, 9), (80, 39))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 41))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (82, 9), (82, 66))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (83, 9), (83, 41))
    scenario.step(
      "main", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (84, 9), (84, 41))
    scenario.step(
      "child", .ptrace("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (85, 9), (85, 40))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:71:9
  @Test("a child that holds a sibling's dropped domain and the threads that lost it cannot trace each other (alone)")
  func domainThatWasDropped_alone() async throws {
    var scenario = Scenario(
      "ptrace/domain-that-was-dropped/alone",
      "a child that holds a sibling's dropped domain and the threads that lost it cannot trace each other",
      in: spec, at: (71, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (79, 9), (79, 51))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (80, 9), (80, 39))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 41))
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (82, 9), (82, 66))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (83, 9), (83, 41))
    scenario.step(
      "main", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (84, 9), (84, 41))
    scenario.step(
      "child", .ptrace("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (85, 9), (85, 40))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:87:9
  @Test("two children from after TSYNC may trace each other, of whichever threads they are (together, main)")
  func twoChildren_together_main() async throws {
    var scenario = Scenario(
      "ptrace/two-children/together,main",
      "two children from after TSYNC may trace each other, of whichever threads they are", in: spec,
      at: (87, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (96, 9), (96, 95))
    scenario.step(
      "main", .fork("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (98, 9), (98, 37))
    scenario.step(
      "main", .fork("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (99, 9), (99, 47))
    scenario.step(
      "one", .ptrace("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (100, 9), (100, 41))
    scenario.step(
      "other", .ptrace("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (101, 9), (101, 39))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:87:9
  @Test("two children from after TSYNC may trace each other, of whichever threads they are (together, worker)")
  func twoChildren_together_worker() async throws {
    var scenario = Scenario(
      "ptrace/two-children/together,worker",
      "two children from after TSYNC may trace each other, of whichever threads they are", in: spec,
      at: (87, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (96, 9), (96, 95))
    scenario.step(
      "main", .fork("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (98, 9), (98, 37))
    scenario.step(
      "worker", .fork("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (99, 9), (99, 47))
    scenario.step(
      "one", .ptrace("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (100, 9), (100, 41))
    scenario.step(
      "other", .ptrace("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (101, 9), (101, 39))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:87:9
  @Test("two children from after TSYNC may trace each other, of whichever threads they are (one-by-one, main)")
  func twoChildren_oneByOne_main() async throws {
    var scenario = Scenario(
      "ptrace/two-children/one-by-one,main",
      "two children from after TSYNC may trace each other, of whichever threads they are", in: spec,
      at: (87, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (97, 9), (97, 81))
    scenario.step(
      "worker", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (97, 9), (97, 81))
    scenario.step(
      "main", .fork("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (98, 9), (98, 37))
    scenario.step(
      "main", .fork("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (99, 9), (99, 47))
    scenario.step(
      "one", .ptrace("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (100, 9), (100, 41))
    scenario.step(
      "other", .ptrace("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (101, 9), (101, 39))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:87:9
  @Test("two children from after TSYNC may trace each other, of whichever threads they are (one-by-one, worker)")
  func twoChildren_oneByOne_worker() async throws {
    var scenario = Scenario(
      "ptrace/two-children/one-by-one,worker",
      "two children from after TSYNC may trace each other, of whichever threads they are", in: spec,
      at: (87, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (97, 9), (97, 81))
    scenario.step(
      "worker", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (97, 9), (97, 81))
    scenario.step(
      "main", .fork("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (98, 9), (98, 37))
    scenario.step(
      "worker", .fork("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (99, 9), (99, 47))
    scenario.step(
      "one", .ptrace("other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (100, 9), (100, 41))
    scenario.step(
      "other", .ptrace("one"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (101, 9), (101, 39))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:87:9
  @Test("two children from after TSYNC may trace each other, of whichever threads they are (by-nobody, main)")
  func twoChildren_byNobody_main() async throws {
    var scenario = Scenario(
      "ptrace/two-children/by-nobody,main",
      "two children from after TSYNC may trace each other, of whichever threads they are", in: spec,
      at: (87, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .fork("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (98, 9), (98, 37))
    scenario.step(
      "main", .fork("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (99, 9), (99, 47))
    scenario.step(
      "one", .ptrace("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (100, 9), (100, 41))
    scenario.step(
      "other", .ptrace("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (101, 9), (101, 39))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:87:9
  @Test("two children from after TSYNC may trace each other, of whichever threads they are (by-nobody, worker)")
  func twoChildren_byNobody_worker() async throws {
    var scenario = Scenario(
      "ptrace/two-children/by-nobody,worker",
      "two children from after TSYNC may trace each other, of whichever threads they are", in: spec,
      at: (87, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .fork("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (98, 9), (98, 37))
    scenario.step(
      "worker", .fork("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (99, 9), (99, 47))
    scenario.step(
      "one", .ptrace("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (100, 9), (100, 41))
    scenario.step(
      "other", .ptrace("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (101, 9), (101, 39))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:103:9
  @Test("the uid is asked as well as the domain")
  func otherUid() async throws {
    var scenario = Scenario(
      "ptrace/other-uid", "the uid is asked as well as the domain", in: spec, at: (103, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETUID], uid: 0)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (108, 9), (108, 67))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (109, 9), (109, 39))
    scenario.step(
      "child", .setUID(1000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (110, 9), (110, 41))
    scenario.step(
      "child", .ptrace("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (111, 9), (111, 40))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:113:9
  @Test("no process traces itself, in whatever domains its threads are (together)")
  func ownProcess_together() async throws {
    var scenario = Scenario(
      "ptrace/own-process/together",
      "no process traces itself, in whatever domains its threads are", in: spec, at: (113, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (121, 9), (121, 95))
    scenario.step(
      "main", .ptrace("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (123, 9), (123, 42))
    scenario.step(
      "worker", .ptrace("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (124, 9), (124, 40))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:113:9
  @Test("no process traces itself, in whatever domains its threads are (one-by-one)")
  func ownProcess_oneByOne() async throws {
    var scenario = Scenario(
      "ptrace/own-process/one-by-one",
      "no process traces itself, in whatever domains its threads are", in: spec, at: (113, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (122, 9), (122, 81))
    scenario.step(
      "worker", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (122, 9), (122, 81))
    scenario.step(
      "main", .ptrace("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (123, 9), (123, 42))
    scenario.step(
      "worker", .ptrace("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (124, 9), (124, 40))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:113:9
  @Test("no process traces itself, in whatever domains its threads are (by-nobody)")
  func ownProcess_byNobody() async throws {
    var scenario = Scenario(
      "ptrace/own-process/by-nobody",
      "no process traces itself, in whatever domains its threads are", in: spec, at: (113, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .ptrace("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (123, 9), (123, 42))
    scenario.step(
      "worker", .ptrace("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (124, 9), (124, 40))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:126:9
  @Test("tracing is confined by domains, not by their scopes (no-write)")
  func scopeDoesNotMatter_noWrite() async throws {
    var scenario = Scenario(
      "ptrace/scope-does-not-matter/no-write",
      "tracing is confined by domains, not by their scopes", in: spec, at: (126, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (134, 9), (134, 39))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (135, 9), (135, 67))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (136, 9), (136, 41))
    scenario.step(
      "worker", .kill("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:126:9
  @Test("tracing is confined by domains, not by their scopes (scoped)")
  func scopeDoesNotMatter_scoped() async throws {
    var scenario = Scenario(
      "ptrace/scope-does-not-matter/scoped", "tracing is confined by domains, not by their scopes",
      in: spec, at: (126, 9))
    scenario.reference = "landlock(7), Ptrace restrictions; ptrace(2)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (134, 9), (134, 39))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (135, 9), (135, 67))
    scenario.step(
      "worker", .ptrace("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (136, 9), (136, 41))
    scenario.step(
      "worker", .kill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }
}
