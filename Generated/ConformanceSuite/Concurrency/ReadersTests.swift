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
  // Specs/concurrency/readers.yaml:35:9
  @Test("a caller does not wait for ever for a sibling that opens its own maps or environ (maps)")
  func readersMaps_maps() async throws {
    var scenario = Scenario(
      "concurrency/readers-maps/maps",
      "a caller does not wait for ever for a sibling that opens its own maps or environ", in: spec,
      at: (35, 9))
    scenario.reference = "no report is known"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "reader", "another", "third"]
    scenario.rulesets["empty"] = Ruleset(handledAccessFS: [.EXECUTE])
    scenario.together {
      $0.step(
        "main", .restrictSelf("empty", .TSYNC), times: 16,
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (44, 13), (44, 77))
    } meanwhile: {
      $0.step(
        "reader", .readProc(.maps),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (46, 13), (46, 49))
      $0.step(
        "another", .readProc(.maps),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (47, 13), (47, 49))
      $0.step(
        "third", .readProc(.maps),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (48, 13), (48, 49))
    }
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 16),
      at: (49, 9), (49, 37))
    scenario.step(
      "main", .sameDomain(as: "reader"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (50, 9), (50, 48))
    try await verify(scenario)
  }

  // Specs/concurrency/readers.yaml:35:9
  @Test("a caller does not wait for ever for a sibling that opens its own maps or environ (environ)")
  func readersMaps_environ() async throws {
    var scenario = Scenario(
      "concurrency/readers-maps/environ",
      "a caller does not wait for ever for a sibling that opens its own maps or environ", in: spec,
      at: (35, 9))
    scenario.reference = "no report is known"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "reader", "another", "third"]
    scenario.rulesets["empty"] = Ruleset(handledAccessFS: [.EXECUTE])
    scenario.together {
      $0.step(
        "main", .restrictSelf("empty", .TSYNC), times: 16,
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (44, 13), (44, 77))
    } meanwhile: {
      $0.step(
        "reader", .readProc(.environ),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (46, 13), (46, 49))
      $0.step(
        "another", .readProc(.environ),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (47, 13), (47, 49))
      $0.step(
        "third", .readProc(.environ),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (48, 13), (48, 49))
    }
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 16),
      at: (49, 9), (49, 37))
    scenario.step(
      "main", .sameDomain(as: "reader"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (50, 9), (50, 48))
    try await verify(scenario)
  }

  // Specs/concurrency/readers.yaml:51:9
  @Test("a caller does not wait for ever for a sibling that reads its own exe or stat (exe)")
  func readersExe_exe() async throws {
    var scenario = Scenario(
      "concurrency/readers-exe/exe",
      "a caller does not wait for ever for a sibling that reads its own exe or stat", in: spec,
      at: (51, 9))
    scenario.reference = "no report is known"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "reader", "another", "third"]
    scenario.rulesets["empty"] = Ruleset(handledAccessFS: [.EXECUTE])
    scenario.together {
      $0.step(
        "main", .restrictSelf("empty", .TSYNC), times: 16,
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (60, 13), (60, 77))
    } meanwhile: {
      $0.step(
        "reader", .readProc(.exe),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (62, 13), (62, 49))
      $0.step(
        "another", .readProc(.exe),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (63, 13), (63, 49))
      $0.step(
        "third", .readProc(.exe),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (64, 13), (64, 49))
    }
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 16),
      at: (65, 9), (65, 37))
    try await verify(scenario)
  }

  // Specs/concurrency/readers.yaml:51:9
  @Test("a caller does not wait for ever for a sibling that reads its own exe or stat (stat)")
  func readersExe_stat() async throws {
    var scenario = Scenario(
      "concurrency/readers-exe/stat",
      "a caller does not wait for ever for a sibling that reads its own exe or stat", in: spec,
      at: (51, 9))
    scenario.reference = "no report is known"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "reader", "another", "third"]
    scenario.rulesets["empty"] = Ruleset(handledAccessFS: [.EXECUTE])
    scenario.together {
      $0.step(
        "main", .restrictSelf("empty", .TSYNC), times: 16,
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (60, 13), (60, 77))
    } meanwhile: {
      $0.step(
        "reader", .readProc(.stat),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (62, 13), (62, 49))
      $0.step(
        "another", .readProc(.stat),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (63, 13), (63, 49))
      $0.step(
        "third", .readProc(.stat),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (64, 13), (64, 49))
    }
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 16),
      at: (65, 9), (65, 37))
    try await verify(scenario)
  }

  // Specs/concurrency/readers.yaml:66:9
  @Test("a sibling that reads its own status, which no lock guards, disturbs nobody")
  func readersStatus() async throws {
    var scenario = Scenario(
      "concurrency/readers-status",
      "a sibling that reads its own status, which no lock guards, disturbs nobody", in: spec,
      at: (66, 9))
    scenario.reference = "no report is known"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "reader", "another", "third"]
    scenario.rulesets["empty"] = Ruleset(handledAccessFS: [.EXECUTE])
    scenario.together {
      $0.step(
        "main", .restrictSelf("empty", .TSYNC), times: 16,
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (72, 13), (72, 77))
    } meanwhile: {
      $0.step(
        "reader", .readProc(.status),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (74, 13), (74, 50))
      $0.step(
        "another", .readProc(.status),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (75, 13), (75, 50))
      $0.step(
        "third", .readProc(.status),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (76, 13), (76, 50))
    }
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 16),
      at: (77, 9), (77, 37))
    scenario.step(
      "reader", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 16),
      at: (77, 9), (77, 37))
    scenario.step(
      "another", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 16),
      at: (77, 9), (77, 37))
    scenario.step(
      "third", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 16),
      at: (77, 9), (77, 37))
    scenario.step(
      "main", .sameDomain(as: "reader"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (78, 9), (78, 48))
    try await verify(scenario)
  }
}
