// Specs/enomem/afterwards.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/enomem/afterwards.yaml"

/// A call that fails with ENOMEM gives everything back: another thread can call at once, threads
/// and processes that are made afterwards are free, and the ruleset is what it was.
@Suite("what a failed call leaves behind", .tags(.enomem))
struct EnomemAfterwardsTests {
  // Specs/enomem/afterwards.yaml:12:9
  @Test("after a failed TSYNC another thread can make one (domain)")
  func anotherThreadCalls_domain() async throws {
    var scenario = Scenario(
      "enomem/another-thread-calls/domain", "after a failed TSYNC another thread can make one",
      in: spec, at: (12, 9))
    scenario.reference = "security/landlock/tsync.c, tsync_works_release()"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker", "third"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(3),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (20, 9), (20, 91))
    scenario.step(
      "worker", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (21, 9), (21, 66))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (22, 9), (22, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (22, 9), (22, 52))
    scenario.step(
      "third", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (22, 9), (22, 52))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (23, 9), (23, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (23, 9), (23, 52))
    scenario.step(
      "third", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (23, 9), (23, 52))
    scenario.step(
      "main", .sameDomain(as: "third"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (24, 9), (24, 49))
    try await verify(scenario)
  }

  // Specs/enomem/afterwards.yaml:12:9
  @Test("after a failed TSYNC another thread can make one (details)")
  func anotherThreadCalls_details() async throws {
    var scenario = Scenario(
      "enomem/another-thread-calls/details", "after a failed TSYNC another thread can make one",
      in: spec, at: (12, 9))
    scenario.reference = "security/landlock/tsync.c, tsync_works_release()"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker", "third"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(6),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (20, 9), (20, 91))
    scenario.step(
      "worker", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (21, 9), (21, 66))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (22, 9), (22, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (22, 9), (22, 52))
    scenario.step(
      "third", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (22, 9), (22, 52))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (23, 9), (23, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (23, 9), (23, 52))
    scenario.step(
      "third", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (23, 9), (23, 52))
    scenario.step(
      "main", .sameDomain(as: "third"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (24, 9), (24, 49))
    try await verify(scenario)
  }

  // Specs/enomem/afterwards.yaml:12:9
  @Test("after a failed TSYNC another thread can make one (array)")
  func anotherThreadCalls_array() async throws {
    var scenario = Scenario(
      "enomem/another-thread-calls/array", "after a failed TSYNC another thread can make one",
      in: spec, at: (12, 9))
    scenario.reference = "security/landlock/tsync.c, tsync_works_release()"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker", "third"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(7),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (20, 9), (20, 91))
    scenario.step(
      "worker", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (21, 9), (21, 66))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (22, 9), (22, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (22, 9), (22, 52))
    scenario.step(
      "third", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (22, 9), (22, 52))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (23, 9), (23, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (23, 9), (23, 52))
    scenario.step(
      "third", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (23, 9), (23, 52))
    scenario.step(
      "main", .sameDomain(as: "third"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (24, 9), (24, 49))
    try await verify(scenario)
  }

  // Specs/enomem/afterwards.yaml:12:9
  @Test("after a failed TSYNC another thread can make one (first-work)")
  func anotherThreadCalls_firstWork() async throws {
    var scenario = Scenario(
      "enomem/another-thread-calls/first-work", "after a failed TSYNC another thread can make one",
      in: spec, at: (12, 9))
    scenario.reference = "security/landlock/tsync.c, tsync_works_release()"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker", "third"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(8),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (20, 9), (20, 91))
    scenario.step(
      "worker", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (21, 9), (21, 66))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (22, 9), (22, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (22, 9), (22, 52))
    scenario.step(
      "third", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (22, 9), (22, 52))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (23, 9), (23, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (23, 9), (23, 52))
    scenario.step(
      "third", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (23, 9), (23, 52))
    scenario.step(
      "main", .sameDomain(as: "third"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (24, 9), (24, 49))
    try await verify(scenario)
  }

  // Specs/enomem/afterwards.yaml:12:9
  @Test("after a failed TSYNC another thread can make one (second-work)")
  func anotherThreadCalls_secondWork() async throws {
    var scenario = Scenario(
      "enomem/another-thread-calls/second-work", "after a failed TSYNC another thread can make one",
      in: spec, at: (12, 9))
    scenario.reference = "security/landlock/tsync.c, tsync_works_release()"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker", "third"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(9),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (20, 9), (20, 91))
    scenario.step(
      "worker", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (21, 9), (21, 66))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (22, 9), (22, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (22, 9), (22, 52))
    scenario.step(
      "third", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (22, 9), (22, 52))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (23, 9), (23, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (23, 9), (23, 52))
    scenario.step(
      "third", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (23, 9), (23, 52))
    scenario.step(
      "main", .sameDomain(as: "third"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (24, 9), (24, 49))
    try await verify(scenario)
  }

  // Specs/enomem/afterwards.yaml:26:9
  @Test("calls may fail one after the other, and the first that does not succeeds (credentials, domain)")
  func failsAgainAndAgain_credentials_domain() async throws {
    var scenario = Scenario(
      "enomem/fails-again-and-again/credentials,domain",
      "calls may fail one after the other, and the first that does not succeeds", in: spec,
      at: (26, 9))
    scenario.reference = "security/landlock/tsync.c, tsync_works_release()"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(2),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (35, 9), (35, 90))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(4),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (36, 9), (36, 91))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(2),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (37, 9), (37, 90))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (38, 9), (38, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0), at: (38, 9), (38, 37))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (39, 9), (39, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (40, 9), (40, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1), at: (40, 9), (40, 37))
    try await verify(scenario)
  }

  // Specs/enomem/afterwards.yaml:26:9
  @Test("calls may fail one after the other, and the first that does not succeeds (credentials, array)")
  func failsAgainAndAgain_credentials_array() async throws {
    var scenario = Scenario(
      "enomem/fails-again-and-again/credentials,array",
      "calls may fail one after the other, and the first that does not succeeds", in: spec,
      at: (26, 9))
    scenario.reference = "security/landlock/tsync.c, tsync_works_release()"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(2),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (35, 9), (35, 90))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(7),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (36, 9), (36, 91))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(2),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (37, 9), (37, 90))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (38, 9), (38, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0), at: (38, 9), (38, 37))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (39, 9), (39, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (40, 9), (40, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1), at: (40, 9), (40, 37))
    try await verify(scenario)
  }

  // Specs/enomem/afterwards.yaml:26:9
  @Test("calls may fail one after the other, and the first that does not succeeds (work, domain)")
  func failsAgainAndAgain_work_domain() async throws {
    var scenario = Scenario(
      "enomem/fails-again-and-again/work,domain",
      "calls may fail one after the other, and the first that does not succeeds", in: spec,
      at: (26, 9))
    scenario.reference = "security/landlock/tsync.c, tsync_works_release()"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(8),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (35, 9), (35, 90))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(4),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (36, 9), (36, 91))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(8),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (37, 9), (37, 90))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (38, 9), (38, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0), at: (38, 9), (38, 37))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (39, 9), (39, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (40, 9), (40, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1), at: (40, 9), (40, 37))
    try await verify(scenario)
  }

  // Specs/enomem/afterwards.yaml:26:9
  @Test("calls may fail one after the other, and the first that does not succeeds (work, array)")
  func failsAgainAndAgain_work_array() async throws {
    var scenario = Scenario(
      "enomem/fails-again-and-again/work,array",
      "calls may fail one after the other, and the first that does not succeeds", in: spec,
      at: (26, 9))
    scenario.reference = "security/landlock/tsync.c, tsync_works_release()"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(8),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (35, 9), (35, 90))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(7),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (36, 9), (36, 91))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(8),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (37, 9), (37, 90))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (38, 9), (38, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0), at: (38, 9), (38, 37))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (39, 9), (39, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (40, 9), (40, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1), at: (40, 9), (40, 37))
    try await verify(scenario)
  }

  // Specs/enomem/afterwards.yaml:42:9
  @Test("a second sweep finds as many allocations as the first")
  func sweepAfterSweep() async throws {
    var scenario = Scenario(
      "enomem/sweep-after-sweep", "a second sweep finds as many allocations as the first", in: spec,
      at: (42, 9))
    scenario.reference = "security/landlock/tsync.c, tsync_works_release()"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .every,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 8), at: (47, 9), (47, 89))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), failAllocation: .every,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 8), at: (48, 9), (48, 88))
    scenario.step(
      "worker", .restrictSelf("no-read", .TSYNC), failAllocation: .every,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 8), at: (49, 9), (49, 90))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 3),
      at: (50, 9), (50, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 3), at: (50, 9), (50, 37))
    try await verify(scenario)
  }

  // Specs/enomem/afterwards.yaml:52:9
  @Test("threads and processes that are made after a failed call are free (credentials)")
  func bornAfterAFailure_credentials() async throws {
    var scenario = Scenario(
      "enomem/born-after-a-failure/credentials",
      "threads and processes that are made after a failed call are free", in: spec, at: (52, 9))
    scenario.reference = "security/landlock/tsync.c, tsync_works_release()"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC), failAllocation: .nth(1),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (60, 9), (60, 89))
    scenario.step("worker", .spawn("late"), at: (61, 9))
    scenario.step("main", .fork("child"), at: (62, 9))
    scenario.step(
      "late", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (63, 9), (63, 39))
    scenario.step(
      "child", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0), at: (64, 9), (64, 39))
    scenario.step(
      "child", .kill("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (65, 9), (65, 38))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (66, 9), (66, 65))
    scenario.step(
      "late", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (67, 9), (67, 39))
    scenario.step(
      "late", .kill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EPERM),
      at: (68, 9), (68, 39))
    try await verify(scenario)
  }

  // Specs/enomem/afterwards.yaml:52:9
  @Test("threads and processes that are made after a failed call are free (details)")
  func bornAfterAFailure_details() async throws {
    var scenario = Scenario(
      "enomem/born-after-a-failure/details",
      "threads and processes that are made after a failed call are free", in: spec, at: (52, 9))
    scenario.reference = "security/landlock/tsync.c, tsync_works_release()"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC), failAllocation: .nth(6),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (60, 9), (60, 89))
    scenario.step("worker", .spawn("late"), at: (61, 9))
    scenario.step("main", .fork("child"), at: (62, 9))
    scenario.step(
      "late", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (63, 9), (63, 39))
    scenario.step(
      "child", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0), at: (64, 9), (64, 39))
    scenario.step(
      "child", .kill("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (65, 9), (65, 38))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (66, 9), (66, 65))
    scenario.step(
      "late", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (67, 9), (67, 39))
    scenario.step(
      "late", .kill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EPERM),
      at: (68, 9), (68, 39))
    try await verify(scenario)
  }

  // Specs/enomem/afterwards.yaml:52:9
  @Test("threads and processes that are made after a failed call are free (work)")
  func bornAfterAFailure_work() async throws {
    var scenario = Scenario(
      "enomem/born-after-a-failure/work",
      "threads and processes that are made after a failed call are free", in: spec, at: (52, 9))
    scenario.reference = "security/landlock/tsync.c, tsync_works_release()"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC), failAllocation: .nth(8),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (60, 9), (60, 89))
    scenario.step("worker", .spawn("late"), at: (61, 9))
    scenario.step("main", .fork("child"), at: (62, 9))
    scenario.step(
      "late", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (63, 9), (63, 39))
    scenario.step(
      "child", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0), at: (64, 9), (64, 39))
    scenario.step(
      "child", .kill("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (65, 9), (65, 38))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (66, 9), (66, 65))
    scenario.step(
      "late", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (67, 9), (67, 39))
    scenario.step(
      "late", .kill("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EPERM),
      at: (68, 9), (68, 39))
    try await verify(scenario)
  }

  // Specs/enomem/afterwards.yaml:70:9
  @Test("a ruleset whose enforcement failed takes further rules, and is enforced with them (domain)")
  func rulesAfterAFailure_domain() async throws {
    var scenario = Scenario(
      "enomem/rules-after-a-failure/domain",
      "a ruleset whose enforcement failed takes further rules, and is enforced with them", in: spec,
      at: (70, 9))
    scenario.reference = "security/landlock/tsync.c, tsync_works_release()"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), failAllocation: .nth(3),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (78, 9), (78, 88))
    scenario.step(
      "main", .addRule("no-read", .path("dir", allow: .READ_FILE)),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (79, 9), (79, 74))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (80, 9), (80, 64))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (81, 9), (81, 54))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (81, 9), (81, 54))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (82, 9), (82, 50))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (82, 9), (82, 50))
    try await verify(scenario)
  }

  // Specs/enomem/afterwards.yaml:70:9
  @Test("a ruleset whose enforcement failed takes further rules, and is enforced with them (log)")
  func rulesAfterAFailure_log() async throws {
    var scenario = Scenario(
      "enomem/rules-after-a-failure/log",
      "a ruleset whose enforcement failed takes further rules, and is enforced with them", in: spec,
      at: (70, 9))
    scenario.reference = "security/landlock/tsync.c, tsync_works_release()"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), failAllocation: .nth(5),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (78, 9), (78, 88))
    scenario.step(
      "main", .addRule("no-read", .path("dir", allow: .READ_FILE)),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (79, 9), (79, 74))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (80, 9), (80, 64))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (81, 9), (81, 54))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (81, 9), (81, 54))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (82, 9), (82, 50))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (82, 9), (82, 50))
    try await verify(scenario)
  }

  // Specs/enomem/afterwards.yaml:70:9
  @Test("a ruleset whose enforcement failed takes further rules, and is enforced with them (work)")
  func rulesAfterAFailure_work() async throws {
    var scenario = Scenario(
      "enomem/rules-after-a-failure/work",
      "a ruleset whose enforcement failed takes further rules, and is enforced with them", in: spec,
      at: (70, 9))
    scenario.reference = "security/landlock/tsync.c, tsync_works_release()"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), failAllocation: .nth(8),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (78, 9), (78, 88))
    scenario.step(
      "main", .addRule("no-read", .path("dir", allow: .READ_FILE)),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (79, 9), (79, 74))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (80, 9), (80, 64))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (81, 9), (81, 54))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (81, 9), (81, 54))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (82, 9), (82, 50))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (82, 9), (82, 50))
    try await verify(scenario)
  }

  // Specs/enomem/afterwards.yaml:84:9
  @Test("after a failed TSYNC a thread can still restrict itself alone")
  func oneThreadAfterAFailedTsync() async throws {
    var scenario = Scenario(
      "enomem/one-thread-after-a-failed-tsync",
      "after a failed TSYNC a thread can still restrict itself alone", in: spec, at: (84, 9))
    scenario.reference = "security/landlock/tsync.c, tsync_works_release()"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(8),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (89, 9), (89, 87))
    scenario.step(
      "worker", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (90, 9), (90, 51))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1), at: (91, 9), (91, 39))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (92, 9), (92, 39))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .every(in: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 2),
      at: (93, 9), (93, 111))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (94, 9), (94, 39))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1), at: (94, 9), (94, 39))
    try await verify(scenario)
  }

  // Specs/enomem/afterwards.yaml:96:9
  @Test("a TSYNC that fails in its works has made a domain that nobody enforces (details)")
  func eventsOfFailedCalls_details() async throws {
    var scenario = Scenario(
      "enomem/events-of-failed-calls/details",
      "a TSYNC that fails in its works has made a domain that nobody enforces", in: spec,
      at: (96, 9))
    scenario.reference = "security/landlock/tsync.c, tsync_works_release()"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.requires = [.landlockTracepoints]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(6),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ENOMEM), at: (106, 9), (106, 89))
    scenario.step(
      "main", .countEvents(.createDomain),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0), at: (107, 9), (107, 53))
    scenario.step(
      "main", .countEvents(.enforceDomain),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0), at: (108, 9), (108, 54))
    scenario.step(
      "main", .countEvents(.freeDomain),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0), at: (109, 9), (109, 51))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (110, 9), (110, 65))
    scenario.step(
      "main", .countEvents(.createDomain),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1), at: (111, 9), (111, 53))
    scenario.step(
      "main", .countEvents(.enforceDomain),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 2), at: (112, 9), (112, 54))
    scenario.step(
      "main", .countEvents(.completeEnforcement),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1), at: (113, 9), (113, 60))
    try await verify(scenario)
  }

  // Specs/enomem/afterwards.yaml:96:9
  @Test("a TSYNC that fails in its works has made a domain that nobody enforces (array)")
  func eventsOfFailedCalls_array() async throws {
    var scenario = Scenario(
      "enomem/events-of-failed-calls/array",
      "a TSYNC that fails in its works has made a domain that nobody enforces", in: spec,
      at: (96, 9))
    scenario.reference = "security/landlock/tsync.c, tsync_works_release()"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.requires = [.landlockTracepoints]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(7),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ENOMEM), at: (106, 9), (106, 89))
    scenario.step(
      "main", .countEvents(.createDomain),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1), at: (107, 9), (107, 53))
    scenario.step(
      "main", .countEvents(.enforceDomain),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0), at: (108, 9), (108, 54))
    scenario.step(
      "main", .countEvents(.freeDomain),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1), at: (109, 9), (109, 51))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (110, 9), (110, 65))
    scenario.step(
      "main", .countEvents(.createDomain),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 2), at: (111, 9), (111, 53))
    scenario.step(
      "main", .countEvents(.enforceDomain),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 2), at: (112, 9), (112, 54))
    scenario.step(
      "main", .countEvents(.completeEnforcement),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1), at: (113, 9), (113, 60))
    try await verify(scenario)
  }

  // Specs/enomem/afterwards.yaml:96:9
  @Test("a TSYNC that fails in its works has made a domain that nobody enforces (work)")
  func eventsOfFailedCalls_work() async throws {
    var scenario = Scenario(
      "enomem/events-of-failed-calls/work",
      "a TSYNC that fails in its works has made a domain that nobody enforces", in: spec,
      at: (96, 9))
    scenario.reference = "security/landlock/tsync.c, tsync_works_release()"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.requires = [.landlockTracepoints]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(8),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ENOMEM), at: (106, 9), (106, 89))
    scenario.step(
      "main", .countEvents(.createDomain),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1), at: (107, 9), (107, 53))
    scenario.step(
      "main", .countEvents(.enforceDomain),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0), at: (108, 9), (108, 54))
    scenario.step(
      "main", .countEvents(.freeDomain),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1), at: (109, 9), (109, 51))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (110, 9), (110, 65))
    scenario.step(
      "main", .countEvents(.createDomain),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 2), at: (111, 9), (111, 53))
    scenario.step(
      "main", .countEvents(.enforceDomain),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 2), at: (112, 9), (112, 54))
    scenario.step(
      "main", .countEvents(.completeEnforcement),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1), at: (113, 9), (113, 60))
    try await verify(scenario)
  }

  // Specs/enomem/afterwards.yaml:115:9
  @Test("version 2 of the patches takes missing memory for works, and its caller dies of a null pointer (details)")
  func version2UsesWhatItHasNot_details() async throws {
    var scenario = Scenario(
      "enomem/version-2-uses-what-it-has-not/details",
      "version 2 of the patches takes missing memory for works, and its caller dies of a null pointer",
      in: spec, at: (115, 9))
    scenario.reference = "review of version 2 of the patches, IS_ERR() of the results of krealloc_array() and kzalloc()"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(6),
      expectByKernel: .when(.edition(.equal, .v2), expect: .ENOMEM), at: (125, 9), (125, 91))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.equal, .v2), expect: 0),
      at: (126, 9), (126, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.equal, .v2), expect: .ok), at: (127, 9), (127, 52))
    try await verify(scenario)
  }

  // Specs/enomem/afterwards.yaml:115:9
  @Test("version 2 of the patches takes missing memory for works, and its caller dies of a null pointer (array)")
  func version2UsesWhatItHasNot_array() async throws {
    var scenario = Scenario(
      "enomem/version-2-uses-what-it-has-not/array",
      "version 2 of the patches takes missing memory for works, and its caller dies of a null pointer",
      in: spec, at: (115, 9))
    scenario.reference = "review of version 2 of the patches, IS_ERR() of the results of krealloc_array() and kzalloc()"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(7),
      expectByKernel: .when(.edition(.equal, .v2), expect: .ended), at: (125, 9), (125, 91))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.equal, .v2), expect: 0),
      at: (126, 9), (126, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.equal, .v2), expect: .ok), at: (127, 9), (127, 52))
    try await verify(scenario)
  }

  // Specs/enomem/afterwards.yaml:115:9
  @Test("version 2 of the patches takes missing memory for works, and its caller dies of a null pointer (work)")
  func version2UsesWhatItHasNot_work() async throws {
    var scenario = Scenario(
      "enomem/version-2-uses-what-it-has-not/work",
      "version 2 of the patches takes missing memory for works, and its caller dies of a null pointer",
      in: spec, at: (115, 9))
    scenario.reference = "review of version 2 of the patches, IS_ERR() of the results of krealloc_array() and kzalloc()"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(8),
      expectByKernel: .when(.edition(.equal, .v2), expect: .ended), at: (125, 9), (125, 91))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.equal, .v2), expect: 0),
      at: (126, 9), (126, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.equal, .v2), expect: .ok), at: (127, 9), (127, 52))
    try await verify(scenario)
  }
}
