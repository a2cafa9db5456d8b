// Specs/concurrency/readers.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/concurrency/readers.yaml"

/// A caller and a sibling that reads a file guarded by exec_update_lock must both get on with their
/// work.
@Suite("readers of a process's own /proc files", .tags(.concurrency))
struct ConcurrencyReadersTests {
  // Specs/concurrency/readers.yaml:48:9
  @Test("a caller does not wait for ever for a sibling that opens its own maps")
  func readersMaps() async throws {
    var scenario = Scenario(
      "concurrency/readers-maps",
      "a caller does not wait for ever for a sibling that opens its own maps", in: spec,
      at: (48, 9))
    scenario.reference = "no report is known"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "reader"]
    scenario.rulesets["empty"] = Ruleset(handledAccessFS: [.EXECUTE])
    scenario.knownIssue(
      "exec_update_lock", when: .edition(.greaterOrEqual, .linux7_0),
      because: "the reader sleeps where no task work reaches it", at: (53, 9))
    scenario.together {
      $0.step(
        "main", .restrictSelf("empty", .TSYNC), times: 8,
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (56, 13), (56, 76))
    } meanwhile: {
      $0.step(
        "reader", .readProc(.maps),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (58, 13), (58, 47))
    }
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 8),
      at: (59, 9), (59, 37))
    scenario.step(
      "main", .sameDomain(as: "reader"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (60, 9), (60, 48))
    try await verify(scenario)
  }

  // Specs/concurrency/readers.yaml:62:9
  @Test("a caller does not wait for ever for a sibling that reads its own exe or stat (exe)")
  func readersExe_exe() async throws {
    var scenario = Scenario(
      "concurrency/readers-exe/exe",
      "a caller does not wait for ever for a sibling that reads its own exe or stat", in: spec,
      at: (62, 9))
    scenario.reference = "no report is known"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "reader"]
    scenario.rulesets["empty"] = Ruleset(handledAccessFS: [.EXECUTE])
    scenario.knownIssue(
      "exec_update_lock", when: .release(.greaterOrEqual, "7.1.7"),
      because: "the reader sleeps where no task work reaches it", at: (67, 9))
    scenario.together {
      $0.step(
        "main", .restrictSelf("empty", .TSYNC), times: 8,
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (73, 13), (73, 76))
    } meanwhile: {
      $0.step(
        "reader", .readProc(.exe),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (75, 13), (75, 48))
    }
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 8),
      at: (76, 9), (76, 37))
    scenario.step(
      "main", .sameDomain(as: "reader"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (77, 9), (77, 48))
    try await verify(scenario)
  }

  // Specs/concurrency/readers.yaml:62:9
  @Test("a caller does not wait for ever for a sibling that reads its own exe or stat (stat)")
  func readersExe_stat() async throws {
    var scenario = Scenario(
      "concurrency/readers-exe/stat",
      "a caller does not wait for ever for a sibling that reads its own exe or stat", in: spec,
      at: (62, 9))
    scenario.reference = "no report is known"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "reader"]
    scenario.rulesets["empty"] = Ruleset(handledAccessFS: [.EXECUTE])
    scenario.knownIssue(
      "exec_update_lock", when: .release(.greaterOrEqual, "7.1.7"),
      because: "the reader sleeps where no task work reaches it", at: (67, 9))
    scenario.together {
      $0.step(
        "main", .restrictSelf("empty", .TSYNC), times: 8,
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (73, 13), (73, 76))
    } meanwhile: {
      $0.step(
        "reader", .readProc(.stat),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (75, 13), (75, 48))
    }
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 8),
      at: (76, 9), (76, 37))
    scenario.step(
      "main", .sameDomain(as: "reader"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (77, 9), (77, 48))
    try await verify(scenario)
  }

  // Specs/concurrency/readers.yaml:79:9
  @Test("a sibling that reads its own status, which no lock guards, disturbs nobody")
  func readersStatus() async throws {
    var scenario = Scenario(
      "concurrency/readers-status",
      "a sibling that reads its own status, which no lock guards, disturbs nobody", in: spec,
      at: (79, 9))
    scenario.reference = "no report is known"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "reader"]
    scenario.rulesets["empty"] = Ruleset(handledAccessFS: [.EXECUTE])
    scenario.together {
      $0.step(
        "main", .restrictSelf("empty", .TSYNC), times: 8,
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (85, 13), (85, 76))
    } meanwhile: {
      $0.step(
        "reader", .readProc(.status),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (87, 13), (87, 49))
    }
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 8),
      at: (88, 9), (88, 37))
    scenario.step(
      "reader", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 8), at: (88, 9), (88, 37))
    scenario.step(
      "main", .sameDomain(as: "reader"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (89, 9), (89, 48))
    try await verify(scenario)
  }
}
