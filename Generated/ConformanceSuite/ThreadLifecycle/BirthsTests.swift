// Specs/thread-lifecycle/births.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/thread-lifecycle/births.yaml"

/// A new thread starts with the credentials of the thread that creates it, and TSYNC finds all of
/// them.
@Suite("threads that are born", .tags(.threadLifecycle))
struct ThreadLifecycleBirthsTests {
  // Specs/thread-lifecycle/births.yaml:9:9
  @Test("a thread born before TSYNC is restricted, whoever created it (main, main)")
  func bornBefore_main_main() async throws {
    var scenario = Scenario(
      "thread-lifecycle/born-before/main,main",
      "a thread born before TSYNC is restricted, whoever created it", in: spec, at: (9, 9))
    scenario.reference = "cover letter v2, Finding all sibling threads; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .spawn("late"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (18, 9), (18, 40))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (19, 9), (19, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (20, 9), (20, 53))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (20, 9), (20, 53))
    scenario.step(
      "late", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (20, 9), (20, 53))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (21, 9), (21, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (21, 9), (21, 40))
    scenario.step(
      "late", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (21, 9), (21, 40))
    scenario.step(
      "main", .sameDomain(as: "late"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (22, 9), (22, 49))
    try await verify(scenario)
  }

  // Specs/thread-lifecycle/births.yaml:9:9
  @Test("a thread born before TSYNC is restricted, whoever created it (main, worker)")
  func bornBefore_main_worker() async throws {
    var scenario = Scenario(
      "thread-lifecycle/born-before/main,worker",
      "a thread born before TSYNC is restricted, whoever created it", in: spec, at: (9, 9))
    scenario.reference = "cover letter v2, Finding all sibling threads; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .spawn("late"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (18, 9), (18, 40))
    scenario.step(
      "worker", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (19, 9), (19, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (20, 9), (20, 53))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (20, 9), (20, 53))
    scenario.step(
      "late", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (20, 9), (20, 53))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (21, 9), (21, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (21, 9), (21, 40))
    scenario.step(
      "late", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (21, 9), (21, 40))
    scenario.step(
      "main", .sameDomain(as: "late"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (22, 9), (22, 49))
    try await verify(scenario)
  }

  // Specs/thread-lifecycle/births.yaml:9:9
  @Test("a thread born before TSYNC is restricted, whoever created it (main, late)")
  func bornBefore_main_late() async throws {
    var scenario = Scenario(
      "thread-lifecycle/born-before/main,late",
      "a thread born before TSYNC is restricted, whoever created it", in: spec, at: (9, 9))
    scenario.reference = "cover letter v2, Finding all sibling threads; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .spawn("late"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (18, 9), (18, 40))
    scenario.step(
      "late", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (19, 9), (19, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (20, 9), (20, 53))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (20, 9), (20, 53))
    scenario.step(
      "late", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (20, 9), (20, 53))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (21, 9), (21, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (21, 9), (21, 40))
    scenario.step(
      "late", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (21, 9), (21, 40))
    scenario.step(
      "main", .sameDomain(as: "late"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (22, 9), (22, 49))
    try await verify(scenario)
  }

  // Specs/thread-lifecycle/births.yaml:9:9
  @Test("a thread born before TSYNC is restricted, whoever created it (worker, main)")
  func bornBefore_worker_main() async throws {
    var scenario = Scenario(
      "thread-lifecycle/born-before/worker,main",
      "a thread born before TSYNC is restricted, whoever created it", in: spec, at: (9, 9))
    scenario.reference = "cover letter v2, Finding all sibling threads; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .spawn("late"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (18, 9), (18, 40))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (19, 9), (19, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (20, 9), (20, 53))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (20, 9), (20, 53))
    scenario.step(
      "late", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (20, 9), (20, 53))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (21, 9), (21, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (21, 9), (21, 40))
    scenario.step(
      "late", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (21, 9), (21, 40))
    scenario.step(
      "main", .sameDomain(as: "late"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (22, 9), (22, 49))
    try await verify(scenario)
  }

  // Specs/thread-lifecycle/births.yaml:9:9
  @Test("a thread born before TSYNC is restricted, whoever created it (worker, worker)")
  func bornBefore_worker_worker() async throws {
    var scenario = Scenario(
      "thread-lifecycle/born-before/worker,worker",
      "a thread born before TSYNC is restricted, whoever created it", in: spec, at: (9, 9))
    scenario.reference = "cover letter v2, Finding all sibling threads; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .spawn("late"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (18, 9), (18, 40))
    scenario.step(
      "worker", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (19, 9), (19, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (20, 9), (20, 53))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (20, 9), (20, 53))
    scenario.step(
      "late", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (20, 9), (20, 53))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (21, 9), (21, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (21, 9), (21, 40))
    scenario.step(
      "late", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (21, 9), (21, 40))
    scenario.step(
      "main", .sameDomain(as: "late"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (22, 9), (22, 49))
    try await verify(scenario)
  }

  // Specs/thread-lifecycle/births.yaml:9:9
  @Test("a thread born before TSYNC is restricted, whoever created it (worker, late)")
  func bornBefore_worker_late() async throws {
    var scenario = Scenario(
      "thread-lifecycle/born-before/worker,late",
      "a thread born before TSYNC is restricted, whoever created it", in: spec, at: (9, 9))
    scenario.reference = "cover letter v2, Finding all sibling threads; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .spawn("late"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (18, 9), (18, 40))
    scenario.step(
      "late", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (19, 9), (19, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (20, 9), (20, 53))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (20, 9), (20, 53))
    scenario.step(
      "late", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (20, 9), (20, 53))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (21, 9), (21, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (21, 9), (21, 40))
    scenario.step(
      "late", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (21, 9), (21, 40))
    scenario.step(
      "main", .sameDomain(as: "late"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (22, 9), (22, 49))
    try await verify(scenario)
  }

  // Specs/thread-lifecycle/births.yaml:24:9
  @Test("a thread born after TSYNC starts in the common domain (main)")
  func bornAfter_main() async throws {
    var scenario = Scenario(
      "thread-lifecycle/born-after/main", "a thread born after TSYNC starts in the common domain",
      in: spec, at: (24, 9))
    scenario.reference = "cover letter v2, Finding all sibling threads; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 67))
    scenario.step(
      "main", .spawn("late"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (33, 9), (33, 40))
    scenario.step(
      "late", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 53))
    scenario.step(
      "late", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (35, 9), (35, 46))
    scenario.step(
      "main", .sameDomain(as: "late"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (36, 9), (36, 49))
    try await verify(scenario)
  }

  // Specs/thread-lifecycle/births.yaml:24:9
  @Test("a thread born after TSYNC starts in the common domain (worker)")
  func bornAfter_worker() async throws {
    var scenario = Scenario(
      "thread-lifecycle/born-after/worker", "a thread born after TSYNC starts in the common domain",
      in: spec, at: (24, 9))
    scenario.reference = "cover letter v2, Finding all sibling threads; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 67))
    scenario.step(
      "worker", .spawn("late"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (33, 9), (33, 40))
    scenario.step(
      "late", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 53))
    scenario.step(
      "late", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (35, 9), (35, 46))
    scenario.step(
      "main", .sameDomain(as: "late"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (36, 9), (36, 49))
    try await verify(scenario)
  }

  // Specs/thread-lifecycle/births.yaml:38:9
  @Test("a thread born of a restricted thread shares that thread's domain until TSYNC")
  func bornOfADivergingThread() async throws {
    var scenario = Scenario(
      "thread-lifecycle/born-of-a-diverging-thread",
      "a thread born of a restricted thread shares that thread's domain until TSYNC", in: spec,
      at: (38, 9))
    scenario.reference = "cover letter v2, Finding all sibling threads; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (43, 9), (43, 50))
    scenario.step(
      "worker", .spawn("late"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (44, 9), (44, 39))
    scenario.step(
      "late", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (45, 9), (45, 50))
    scenario.step(
      "late", .sameDomain(as: "main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (46, 9), (46, 48))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (47, 9), (47, 67))
    scenario.step(
      "late", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 52))
    scenario.step(
      "late", .sameDomain(as: "main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (49, 9), (49, 48))
    try await verify(scenario)
  }

  // Specs/thread-lifecycle/births.yaml:51:9
  @Test("a chain of threads, each created by the one before, is found to its end")
  func chainOfBirths() async throws {
    var scenario = Scenario(
      "thread-lifecycle/chain-of-births",
      "a chain of threads, each created by the one before, is found to its end", in: spec,
      at: (51, 9))
    scenario.reference = "cover letter v2, Finding all sibling threads; credentials(7)"
    scenario.covers = ["cover-letter/finds-every-thread"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .spawn("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (57, 9), (57, 37))
    scenario.step(
      "one", .spawn("two"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (58, 9), (58, 37))
    scenario.step(
      "two", .spawn("three"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (59, 9), (59, 39))
    scenario.step(
      "three", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (60, 9), (60, 65))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (61, 9), (61, 51))
    scenario.step(
      "one", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (61, 9), (61, 51))
    scenario.step(
      "two", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (61, 9), (61, 51))
    scenario.step(
      "three", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (61, 9), (61, 51))
    scenario.step(
      "main", .sameDomain(as: "three"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (62, 9), (62, 48))
    try await verify(scenario)
  }

  // Specs/thread-lifecycle/births.yaml:64:9
  @Test("a process of one thread may use TSYNC as well")
  func loneThread() async throws {
    var scenario = Scenario(
      "thread-lifecycle/lone-thread", "a process of one thread may use TSYNC as well", in: spec,
      at: (64, 9))
    scenario.reference = "cover letter v2, Finding all sibling threads; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (69, 9), (69, 64))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (70, 9), (70, 37))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (71, 9), (71, 50))
    try await verify(scenario)
  }

  // Specs/thread-lifecycle/births.yaml:73:9
  @Test("sixteen threads change together (main)")
  func sixteenThreads_main() async throws {
    var scenario = Scenario(
      "thread-lifecycle/sixteen-threads/main", "sixteen threads change together", in: spec,
      at: (73, 9))
    scenario.reference = "cover letter v2, Finding all sibling threads; credentials(7)"
    scenario.covers = ["cover-letter/many-threads", "cover-letter/finds-every-thread"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "t01", "t02", "t03", "t04", "t05", "t06", "t07", "t08", "t09", "t10", "t11", "t12", "t13", "t14", "t15"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "t03", .restrictSelf("no-write"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (82, 9), (82, 62))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (83, 9), (83, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t01", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t02", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t03", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t04", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t05", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t06", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t07", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t08", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t09", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t10", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t11", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t12", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t13", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t14", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t15", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t01", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t02", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t03", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t04", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t05", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t06", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t07", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t08", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t09", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t10", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t11", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t12", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t13", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t14", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t15", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (86, 9), (86, 46))
    scenario.step(
      "t01", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t02", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t03", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t04", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t05", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t06", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t07", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t08", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t09", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t10", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t11", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t12", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t13", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t14", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t15", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t01", .sameDomain(as: "t03"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (87, 9), (87, 48))
    try await verify(scenario)
  }

  // Specs/thread-lifecycle/births.yaml:73:9
  @Test("sixteen threads change together (t07)")
  func sixteenThreads_t07() async throws {
    var scenario = Scenario(
      "thread-lifecycle/sixteen-threads/t07", "sixteen threads change together", in: spec,
      at: (73, 9))
    scenario.reference = "cover letter v2, Finding all sibling threads; credentials(7)"
    scenario.covers = ["cover-letter/many-threads", "cover-letter/finds-every-thread"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "t01", "t02", "t03", "t04", "t05", "t06", "t07", "t08", "t09", "t10", "t11", "t12", "t13", "t14", "t15"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "t03", .restrictSelf("no-write"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (82, 9), (82, 62))
    scenario.step(
      "t07", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (83, 9), (83, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t01", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t02", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t03", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t04", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t05", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t06", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t07", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t08", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t09", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t10", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t11", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t12", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t13", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t14", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t15", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t01", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t02", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t03", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t04", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t05", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t06", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t07", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t08", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t09", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t10", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t11", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t12", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t13", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t14", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t15", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (86, 9), (86, 46))
    scenario.step(
      "t01", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t02", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t03", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t04", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t05", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t06", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t07", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t08", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t09", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t10", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t11", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t12", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t13", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t14", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t15", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t01", .sameDomain(as: "t03"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (87, 9), (87, 48))
    try await verify(scenario)
  }

  // Specs/thread-lifecycle/births.yaml:73:9
  @Test("sixteen threads change together (t15)")
  func sixteenThreads_t15() async throws {
    var scenario = Scenario(
      "thread-lifecycle/sixteen-threads/t15", "sixteen threads change together", in: spec,
      at: (73, 9))
    scenario.reference = "cover letter v2, Finding all sibling threads; credentials(7)"
    scenario.covers = ["cover-letter/many-threads", "cover-letter/finds-every-thread"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "t01", "t02", "t03", "t04", "t05", "t06", "t07", "t08", "t09", "t10", "t11", "t12", "t13", "t14", "t15"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "t03", .restrictSelf("no-write"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (82, 9), (82, 62))
    scenario.step(
      "t15", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (83, 9), (83, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t01", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t02", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t03", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t04", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t05", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t06", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t07", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t08", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t09", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t10", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t11", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t12", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t13", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t14", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "t15", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 53))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t01", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t02", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t03", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t04", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t05", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t06", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t07", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t08", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t09", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t10", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t11", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t12", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t13", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t14", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "t15", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 53))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (86, 9), (86, 46))
    scenario.step(
      "t01", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t02", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t03", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t04", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t05", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t06", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t07", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t08", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t09", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t10", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t11", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t12", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t13", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t14", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t15", .get(.noNewPrivs), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      at: (86, 9), (86, 46))
    scenario.step(
      "t01", .sameDomain(as: "t03"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (87, 9), (87, 48))
    try await verify(scenario)
  }
}
