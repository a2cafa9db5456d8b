// Specs/concurrency/contention.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/concurrency/contention.yaml"

/// Several threads call at once. One after the other succeeds, and each adds its layer to the
/// domain of all.
@Suite("several callers", .tags(.concurrency))
struct ConcurrencyContentionTests {
  // Specs/concurrency/contention.yaml:10:9
  @Test("two callers at the same time both succeed, and all threads have both layers")
  func twoCallers() async throws {
    var scenario = Scenario(
      "concurrency/two-callers",
      "two callers at the same time both succeed, and all threads have both layers", in: spec,
      at: (10, 9))
    scenario.reference = "kernel commits ff88df67dbf7 and 697f514ad9db"
    scenario.covers = ["selftest/tsync/competing-enablement"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker", "third", "fourth"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.together {
      $0.step(
        "main", .restrictSelf("no-read", .TSYNC),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (17, 13), (17, 70))
      $0.step(
        "worker", .restrictSelf("no-write", .TSYNC),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (18, 13), (18, 71))
    }
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 2),
      at: (19, 9), (19, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 2), at: (19, 9), (19, 37))
    scenario.step(
      "third", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 2), at: (19, 9), (19, 37))
    scenario.step(
      "fourth", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 2), at: (19, 9), (19, 37))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (20, 9), (20, 50))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (20, 9), (20, 50))
    scenario.step(
      "third", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (20, 9), (20, 50))
    scenario.step(
      "fourth", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (20, 9), (20, 50))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (21, 9), (21, 50))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (21, 9), (21, 50))
    scenario.step(
      "third", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (21, 9), (21, 50))
    scenario.step(
      "fourth", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (21, 9), (21, 50))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (22, 9), (22, 48))
    scenario.step(
      "main", .sameDomain(as: "fourth"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (23, 9), (23, 48))
    try await verify(scenario)
  }

  // Specs/concurrency/contention.yaml:25:9
  @Test("three callers at the same time all succeed, and all threads have all layers")
  func threeCallers() async throws {
    var scenario = Scenario(
      "concurrency/three-callers",
      "three callers at the same time all succeed, and all threads have all layers", in: spec,
      at: (25, 9))
    scenario.reference = "kernel commits ff88df67dbf7 and 697f514ad9db"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker", "third", "fourth"]
    scenario.rulesets["no-dirs"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.together {
      $0.step(
        "main", .restrictSelf("no-read", .TSYNC),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (31, 13), (31, 70))
      $0.step(
        "worker", .restrictSelf("no-write", .TSYNC),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (32, 13), (32, 71))
      $0.step(
        "third", .restrictSelf("no-dirs", .TSYNC),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (33, 13), (33, 70))
    }
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 3),
      at: (34, 9), (34, 38))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 3), at: (34, 9), (34, 38))
    scenario.step(
      "third", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 3), at: (34, 9), (34, 38))
    scenario.step(
      "fourth", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 3), at: (34, 9), (34, 38))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (35, 9), (35, 51))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (35, 9), (35, 51))
    scenario.step(
      "third", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (35, 9), (35, 51))
    scenario.step(
      "fourth", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (35, 9), (35, 51))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (36, 9), (36, 51))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (36, 9), (36, 51))
    scenario.step(
      "third", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (36, 9), (36, 51))
    scenario.step(
      "fourth", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (36, 9), (36, 51))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (37, 9), (37, 40))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (37, 9), (37, 40))
    scenario.step(
      "third", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (37, 9), (37, 40))
    scenario.step(
      "fourth", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (37, 9), (37, 40))
    scenario.step(
      "third", .sameDomain(as: "main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (38, 9), (38, 47))
    scenario.step(
      "third", .sameDomain(as: "fourth"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (39, 9), (39, 49))
    try await verify(scenario)
  }

  // Specs/concurrency/contention.yaml:41:9
  @Test("a second caller waits for the first, through a signal, and then succeeds")
  func secondCallerWaits() async throws {
    var scenario = Scenario(
      "concurrency/second-caller-waits",
      "a second caller waits for the first, through a signal, and then succeeds", in: spec,
      at: (41, 9))
    scenario.reference = "kernel commits ff88df67dbf7 and 697f514ad9db"
    scenario.because = "the second one has either prepared its credentials for the first and waits for its word, or finds the lock taken and begins anew until it has it"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "second", "parked"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("parked", .park(.vfork), blocks: true, at: (49, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .blocked),
      at: (50, 9), (50, 81))
    scenario.step(
      "second", .restrictSelf("no-write", .TSYNC), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .blocked),
      at: (51, 9), (51, 82))
    scenario.step(
      "outside", .tgkill("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (52, 9), (52, 41))
    scenario.step(
      "outside", .tgkill("second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (53, 9), (53, 43))
    scenario.step(
      "outside", .tgkill("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (54, 9), (54, 41))
    scenario.step("outside", .release("parked"), at: (55, 9))
    scenario.step(
      "main", .finish("restrict_self"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (56, 9), (56, 50))
    scenario.step(
      "second", .finish("restrict_self"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (57, 9), (57, 50))
    scenario.step(
      "parked", .finish("park"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (58, 9), (58, 41))
    scenario.step(
      "main", .get(.handledSignals),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 2, 3),
      because: "if main still keeps its first signal the second one is lost", at: (59, 9), (59, 49))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 2),
      at: (61, 9), (61, 40))
    scenario.step(
      "second", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 2), at: (61, 9), (61, 40))
    scenario.step(
      "parked", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 2), at: (61, 9), (61, 40))
    scenario.step(
      "main", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (62, 9), (62, 51))
    scenario.step(
      "main", .sameDomain(as: "parked"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (63, 9), (63, 51))
    try await verify(scenario)
  }

  // Specs/concurrency/contention.yaml:65:9
  @Test("a second and a third caller wait for the first, and all succeed")
  func thirdCallerWaits() async throws {
    var scenario = Scenario(
      "concurrency/third-caller-waits",
      "a second and a third caller wait for the first, and all succeed", in: spec, at: (65, 9))
    scenario.reference = "kernel commits ff88df67dbf7 and 697f514ad9db"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "second", "third", "parked"]
    scenario.rulesets["no-dirs"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("parked", .park(.vfork), blocks: true, at: (70, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .blocked),
      at: (71, 9), (71, 81))
    scenario.step(
      "second", .restrictSelf("no-write", .TSYNC), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .blocked),
      at: (72, 9), (72, 82))
    scenario.step(
      "third", .restrictSelf("no-dirs", .TSYNC), blocks: true,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .blocked),
      at: (73, 9), (73, 81))
    scenario.step("outside", .release("parked"), at: (74, 9))
    scenario.step(
      "main", .finish("restrict_self"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (75, 9), (75, 50))
    scenario.step(
      "second", .finish("restrict_self"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (76, 9), (76, 50))
    scenario.step(
      "third", .finish("restrict_self"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (77, 9), (77, 50))
    scenario.step(
      "parked", .finish("park"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (78, 9), (78, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 3),
      at: (79, 9), (79, 40))
    scenario.step(
      "second", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 3), at: (79, 9), (79, 40))
    scenario.step(
      "third", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 3), at: (79, 9), (79, 40))
    scenario.step(
      "parked", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 3), at: (79, 9), (79, 40))
    scenario.step(
      "main", .sameDomain(as: "parked"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (80, 9), (80, 51))
    try await verify(scenario)
  }

  // Specs/concurrency/contention.yaml:82:9
  @Test("two callers in a storm of signals from a third thread both succeed")
  func signalsAgainstBoth() async throws {
    var scenario = Scenario(
      "concurrency/signals-against-both",
      "two callers in a storm of signals from a third thread both succeed", in: spec, at: (82, 9))
    scenario.reference = "kernel commits ff88df67dbf7 and 697f514ad9db"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker", "third"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.together {
      $0.step(
        "main", .restrictSelf("no-read", .TSYNC),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (88, 13), (88, 70))
      $0.step(
        "worker", .restrictSelf("no-write", .TSYNC),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (89, 13), (89, 71))
    } meanwhile: {
      $0.step(
        "third", .kill("main"),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (91, 13), (91, 41))
    }
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 2),
      at: (92, 9), (92, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 2), at: (92, 9), (92, 37))
    scenario.step(
      "third", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 2), at: (92, 9), (92, 37))
    scenario.step(
      "main", .sameDomain(as: "third"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (93, 9), (93, 47))
    try await verify(scenario)
  }

  // Specs/concurrency/contention.yaml:95:9
  @Test("a thread that restricts itself alone loses that layer, or adds it")
  func callerWithoutTsync() async throws {
    var scenario = Scenario(
      "concurrency/caller-without-tsync",
      "a thread that restricts itself alone loses that layer, or adds it", in: spec, at: (95, 9))
    scenario.reference = "kernel commits ff88df67dbf7 and 697f514ad9db"
    scenario.because = "it does so before the other thread's call has taken its credentials away, or after"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.together {
      $0.step(
        "main", .restrictSelf("no-read", .TSYNC),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (102, 13), (102, 70))
      $0.step(
        "worker", .restrictSelf("no-write"),
        expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
        at: (103, 13), (103, 55))
    }
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (104, 9), (104, 39))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1, 2),
      because: "the one before the call is replaced", at: (105, 9), (105, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (106, 9), (106, 52))
    try await verify(scenario)
  }
}
