// Specs/concurrency/readers.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/concurrency/readers.yaml"

/// A caller and a sibling that reads a file guarded by exec_update_lock must both get on with their work.
@Suite("readers of a process's own /proc files", .tags(.concurrency))
struct ConcurrencyReadersTests {
  // Specs/concurrency/readers.yaml:49:9
  @Test("a caller does not wait for ever for a sibling that opens its own maps")
  func readersMaps() async throws {
    var scenario = Scenario("concurrency/readers-maps",
      "a caller does not wait for ever for a sibling that opens its own maps", in: spec, at: (49, 9))
    scenario.reference = "the report in this file; none is known upstream"
    scenario.whereCondition = Condition(.edition(.greaterOrEqual, .linux7_0))
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "reader"]
    scenario.rulesets["empty"] = Ruleset(handledAccessFS: [.EXECUTE])
    scenario.knownIssue("exec_update_lock", when: .edition(.greaterOrEqual, .linux7_0),
      because: "the reader sleeps where no task work reaches it", at: (54, 9))
    scenario.together {
      $0.step("main", .restrictSelf("empty", .TSYNC), times: 8, expect: .ok, at: (57, 13, 76))
    } meanwhile: {
      $0.step("reader", .readProc(.maps), expect: .ok, at: (59, 13, 47))
    }
    scenario.step("main", .get(.layers), expect: 8, at: (60, 9, 37))
    scenario.step("main", .sameDomain(as: "reader"), expect: true, at: (61, 9, 48))
    try await verify(scenario)
  }

  // Specs/concurrency/readers.yaml:63:9
  @Test("a caller does not wait for ever for a sibling that reads its own exe or stat",
    arguments: permutations(of: ["file": ["exe", "stat"]]))
  func readersExe(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/readers-exe", p,
      "a caller does not wait for ever for a sibling that reads its own exe or stat", in: spec, at: (63, 9))
    scenario.reference = "the report in this file; none is known upstream"
    scenario.whereCondition = Condition(.edition(.greaterOrEqual, .linux7_0))
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "reader"]
    scenario.rulesets["empty"] = Ruleset(handledAccessFS: [.EXECUTE])
    scenario.knownIssue("exec_update_lock", when: .release(.greaterOrEqual, "7.1.7"),
      because: "the reader sleeps where no task work reaches it", at: (68, 9))
    scenario.together {
      $0.step("main", .restrictSelf("empty", .TSYNC), times: 8, expect: .ok, at: (74, 13, 76))
    } meanwhile: {
      $0.step("reader", p.choose("file", ["exe": .readProc(.exe), "stat": .readProc(.stat)]), expect: .ok,
        at: (76, 13, 48))
    }
    scenario.step("main", .get(.layers), expect: 8, at: (77, 9, 37))
    scenario.step("main", .sameDomain(as: "reader"), expect: true, at: (78, 9, 48))
    try await verify(scenario)
  }

  // Specs/concurrency/readers.yaml:80:9
  @Test("readers in other processes do not keep a caller from its lock")
  func readersElsewhere() async throws {
    var scenario = Scenario("concurrency/readers-elsewhere",
      "readers in other processes do not keep a caller from its lock", in: spec, at: (80, 9))
    scenario.reference = "the report in this file; none is known upstream"
    scenario.whereCondition = Condition(.edition(.greaterOrEqual, .linux7_0))
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["empty"] = Ruleset(handledAccessFS: [.EXECUTE])
    scenario.step("main", .fork("one"), at: (85, 9))
    scenario.step("main", .fork("two"), at: (86, 9))
    scenario.together {
      $0.step("main", .restrictSelf("empty", .TSYNC), times: 8, expect: .ok, at: (88, 13, 76))
    } meanwhile: {
      $0.step("one", .readMaps("main"), expect: .ok, at: (90, 13, 44))
      $0.step("two", .readMaps("worker"), expect: .ok, at: (91, 13, 46))
    }
    scenario.step("main", .get(.layers), expect: 8, at: (92, 9, 39))
    scenario.step("worker", .get(.layers), expect: 8, at: (93, 9, 39))
    scenario.step("main", .sameDomain(as: "worker"), expect: true, at: (94, 9, 50))
    try await verify(scenario)
  }

  // Specs/concurrency/readers.yaml:96:9
  @Test("a sibling that reads its own status, which no lock guards, disturbs nobody")
  func readersStatus() async throws {
    var scenario = Scenario("concurrency/readers-status",
      "a sibling that reads its own status, which no lock guards, disturbs nobody", in: spec, at: (96, 9))
    scenario.reference = "the report in this file; none is known upstream"
    scenario.whereCondition = Condition(.edition(.greaterOrEqual, .linux7_0))
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "reader"]
    scenario.rulesets["empty"] = Ruleset(handledAccessFS: [.EXECUTE])
    scenario.together {
      $0.step("main", .restrictSelf("empty", .TSYNC), times: 8, expect: .ok, at: (102, 13, 76))
    } meanwhile: {
      $0.step("reader", .readProc(.status), expect: .ok, at: (104, 13, 49))
    }
    scenario.step(["main", "reader"], .get(.layers), expect: 8, at: (105, 9, 37))
    scenario.step("main", .sameDomain(as: "reader"), expect: true, at: (106, 9, 48))
    try await verify(scenario)
  }
}
