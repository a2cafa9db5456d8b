// Specs/nesting/three-depths.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/nesting/three-depths.yaml"

/// The depth of the common domain is the caller's plus one, whatever the depth of the siblings;
/// only the caller's depth can be too large.
@Suite("three threads of different depth", .tags(.nesting))
struct NestingThreeDepthsTests {
  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (0, 0, 0)")
  func callerAndTwoSiblings_0_0_0() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/0,0,0",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (0, 0, 2)")
  func callerAndTwoSiblings_0_0_2() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/0,0,2",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "second", .restrictSelf("no-read"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 70))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (0, 0, 16)")
  func callerAndTwoSiblings_0_0_16() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/0,0,16",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "second", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 70))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (0, 1, 0)")
  func callerAndTwoSiblings_0_1_0() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/0,1,0",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "first", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (0, 1, 2)")
  func callerAndTwoSiblings_0_1_2() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/0,1,2",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "first", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "second", .restrictSelf("no-read"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 70))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (0, 1, 16)")
  func callerAndTwoSiblings_0_1_16() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/0,1,16",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "first", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "second", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 70))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (0, 15, 0)")
  func callerAndTwoSiblings_0_15_0() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/0,15,0",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "first", .restrictSelf("no-read"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (0, 15, 2)")
  func callerAndTwoSiblings_0_15_2() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/0,15,2",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "first", .restrictSelf("no-read"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "second", .restrictSelf("no-read"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 70))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (0, 15, 16)")
  func callerAndTwoSiblings_0_15_16() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/0,15,16",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "first", .restrictSelf("no-read"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "second", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 70))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (0, 16, 0)")
  func callerAndTwoSiblings_0_16_0() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/0,16,0",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "first", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (0, 16, 2)")
  func callerAndTwoSiblings_0_16_2() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/0,16,2",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "first", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "second", .restrictSelf("no-read"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 70))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (0, 16, 16)")
  func callerAndTwoSiblings_0_16_16() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/0,16,16",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "first", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "second", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 70))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (1, 0, 0)")
  func callerAndTwoSiblings_1_0_0() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/1,0,0",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (1, 0, 2)")
  func callerAndTwoSiblings_1_0_2() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/1,0,2",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "second", .restrictSelf("no-read"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 70))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (1, 0, 16)")
  func callerAndTwoSiblings_1_0_16() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/1,0,16",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "second", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 70))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (1, 1, 0)")
  func callerAndTwoSiblings_1_1_0() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/1,1,0",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "first", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (1, 1, 2)")
  func callerAndTwoSiblings_1_1_2() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/1,1,2",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "first", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "second", .restrictSelf("no-read"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 70))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (1, 1, 16)")
  func callerAndTwoSiblings_1_1_16() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/1,1,16",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "first", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "second", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 70))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (1, 15, 0)")
  func callerAndTwoSiblings_1_15_0() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/1,15,0",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "first", .restrictSelf("no-read"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (1, 15, 2)")
  func callerAndTwoSiblings_1_15_2() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/1,15,2",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "first", .restrictSelf("no-read"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "second", .restrictSelf("no-read"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 70))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (1, 15, 16)")
  func callerAndTwoSiblings_1_15_16() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/1,15,16",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "first", .restrictSelf("no-read"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "second", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 70))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (1, 16, 0)")
  func callerAndTwoSiblings_1_16_0() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/1,16,0",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "first", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (1, 16, 2)")
  func callerAndTwoSiblings_1_16_2() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/1,16,2",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "first", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "second", .restrictSelf("no-read"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 70))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (1, 16, 16)")
  func callerAndTwoSiblings_1_16_16() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/1,16,16",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "first", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "second", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 70))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (15, 0, 0)")
  func callerAndTwoSiblings_15_0_0() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/15,0,0",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (15, 0, 2)")
  func callerAndTwoSiblings_15_0_2() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/15,0,2",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "second", .restrictSelf("no-read"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 70))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (15, 0, 16)")
  func callerAndTwoSiblings_15_0_16() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/15,0,16",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "second", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 70))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (15, 1, 0)")
  func callerAndTwoSiblings_15_1_0() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/15,1,0",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "first", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (15, 1, 2)")
  func callerAndTwoSiblings_15_1_2() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/15,1,2",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "first", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "second", .restrictSelf("no-read"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 70))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (15, 1, 16)")
  func callerAndTwoSiblings_15_1_16() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/15,1,16",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "first", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "second", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 70))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (15, 15, 0)")
  func callerAndTwoSiblings_15_15_0() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/15,15,0",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "first", .restrictSelf("no-read"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (15, 15, 2)")
  func callerAndTwoSiblings_15_15_2() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/15,15,2",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "first", .restrictSelf("no-read"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "second", .restrictSelf("no-read"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 70))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (15, 15, 16)")
  func callerAndTwoSiblings_15_15_16() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/15,15,16",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "first", .restrictSelf("no-read"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "second", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 70))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (15, 16, 0)")
  func callerAndTwoSiblings_15_16_0() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/15,16,0",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "first", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (15, 16, 2)")
  func callerAndTwoSiblings_15_16_2() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/15,16,2",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "first", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "second", .restrictSelf("no-read"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 70))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (15, 16, 16)")
  func callerAndTwoSiblings_15_16_16() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/15,16,16",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "first", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "second", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 70))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (16, 0, 0)")
  func callerAndTwoSiblings_16_0_0() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/16,0,0",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (16, 0, 2)")
  func callerAndTwoSiblings_16_0_2() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/16,0,2",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "second", .restrictSelf("no-read"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 70))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (16, 0, 16)")
  func callerAndTwoSiblings_16_0_16() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/16,0,16",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "second", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 70))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (16, 1, 0)")
  func callerAndTwoSiblings_16_1_0() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/16,1,0",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "first", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (16, 1, 2)")
  func callerAndTwoSiblings_16_1_2() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/16,1,2",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "first", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "second", .restrictSelf("no-read"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 70))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (16, 1, 16)")
  func callerAndTwoSiblings_16_1_16() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/16,1,16",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "first", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "second", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 70))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (16, 15, 0)")
  func callerAndTwoSiblings_16_15_0() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/16,15,0",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "first", .restrictSelf("no-read"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 15),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (16, 15, 2)")
  func callerAndTwoSiblings_16_15_2() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/16,15,2",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "first", .restrictSelf("no-read"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "second", .restrictSelf("no-read"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 70))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 15),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (16, 15, 16)")
  func callerAndTwoSiblings_16_15_16() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/16,15,16",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "first", .restrictSelf("no-read"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "second", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 70))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 15),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (16, 16, 0)")
  func callerAndTwoSiblings_16_16_0() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/16,16,0",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "first", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (16, 16, 2)")
  func callerAndTwoSiblings_16_16_2() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/16,16,2",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "first", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "second", .restrictSelf("no-read"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 70))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:12:9
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are (16, 16, 16)")
  func callerAndTwoSiblings_16_16_16() async throws {
    var scenario = Scenario(
      "nesting/caller-and-two-siblings/16,16,16",
      "two siblings of any depth end with the caller's depth plus one, or stay as they are",
      in: spec, at: (12, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (22, 9), (22, 66))
    scenario.step(
      "first", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (23, 69))
    scenario.step(
      "second", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 70))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (25, 9), (25, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (27, 9), (27, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (28, 9), (28, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (30, 9), (30, 52))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 41))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:33:9
  @Test("each of several calls in a row adds one layer to every thread (1, main)")
  func repeatedCalls_1_main() async throws {
    var scenario = Scenario(
      "nesting/repeated-calls/1,main",
      "each of several calls in a row adds one layer to every thread", in: spec, at: (33, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (42, 9), (42, 82))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (43, 9), (43, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (43, 9), (43, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (43, 9), (43, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "main", .sameDomain(as: "first"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (45, 9), (45, 49))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (46, 9), (46, 50))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (47, 9), (47, 68))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:33:9
  @Test("each of several calls in a row adds one layer to every thread (1, first)")
  func repeatedCalls_1_first() async throws {
    var scenario = Scenario(
      "nesting/repeated-calls/1,first",
      "each of several calls in a row adds one layer to every thread", in: spec, at: (33, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "first", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (42, 9), (42, 82))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (43, 9), (43, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (43, 9), (43, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (43, 9), (43, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "main", .sameDomain(as: "first"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (45, 9), (45, 49))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (46, 9), (46, 50))
    scenario.step(
      "first", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (47, 9), (47, 68))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:33:9
  @Test("each of several calls in a row adds one layer to every thread (1, second)")
  func repeatedCalls_1_second() async throws {
    var scenario = Scenario(
      "nesting/repeated-calls/1,second",
      "each of several calls in a row adds one layer to every thread", in: spec, at: (33, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "second", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (42, 9), (42, 82))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (43, 9), (43, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (43, 9), (43, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (43, 9), (43, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "main", .sameDomain(as: "first"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (45, 9), (45, 49))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (46, 9), (46, 50))
    scenario.step(
      "second", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (47, 9), (47, 68))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:33:9
  @Test("each of several calls in a row adds one layer to every thread (2, main)")
  func repeatedCalls_2_main() async throws {
    var scenario = Scenario(
      "nesting/repeated-calls/2,main",
      "each of several calls in a row adds one layer to every thread", in: spec, at: (33, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (42, 9), (42, 82))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (43, 9), (43, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (43, 9), (43, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (43, 9), (43, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "main", .sameDomain(as: "first"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (45, 9), (45, 49))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (46, 9), (46, 50))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (47, 9), (47, 68))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:33:9
  @Test("each of several calls in a row adds one layer to every thread (2, first)")
  func repeatedCalls_2_first() async throws {
    var scenario = Scenario(
      "nesting/repeated-calls/2,first",
      "each of several calls in a row adds one layer to every thread", in: spec, at: (33, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "first", .restrictSelf("no-read", .TSYNC), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (42, 9), (42, 82))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (43, 9), (43, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (43, 9), (43, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (43, 9), (43, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "main", .sameDomain(as: "first"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (45, 9), (45, 49))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (46, 9), (46, 50))
    scenario.step(
      "first", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (47, 9), (47, 68))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:33:9
  @Test("each of several calls in a row adds one layer to every thread (2, second)")
  func repeatedCalls_2_second() async throws {
    var scenario = Scenario(
      "nesting/repeated-calls/2,second",
      "each of several calls in a row adds one layer to every thread", in: spec, at: (33, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "second", .restrictSelf("no-read", .TSYNC), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (42, 9), (42, 82))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (43, 9), (43, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (43, 9), (43, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (43, 9), (43, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "main", .sameDomain(as: "first"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (45, 9), (45, 49))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (46, 9), (46, 50))
    scenario.step(
      "second", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (47, 9), (47, 68))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:33:9
  @Test("each of several calls in a row adds one layer to every thread (3, main)")
  func repeatedCalls_3_main() async throws {
    var scenario = Scenario(
      "nesting/repeated-calls/3,main",
      "each of several calls in a row adds one layer to every thread", in: spec, at: (33, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), times: 3,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (42, 9), (42, 82))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 3),
      at: (43, 9), (43, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 3),
      at: (43, 9), (43, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 3),
      at: (43, 9), (43, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "main", .sameDomain(as: "first"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (45, 9), (45, 49))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (46, 9), (46, 50))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (47, 9), (47, 68))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:33:9
  @Test("each of several calls in a row adds one layer to every thread (3, first)")
  func repeatedCalls_3_first() async throws {
    var scenario = Scenario(
      "nesting/repeated-calls/3,first",
      "each of several calls in a row adds one layer to every thread", in: spec, at: (33, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "first", .restrictSelf("no-read", .TSYNC), times: 3,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (42, 9), (42, 82))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 3),
      at: (43, 9), (43, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 3),
      at: (43, 9), (43, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 3),
      at: (43, 9), (43, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "main", .sameDomain(as: "first"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (45, 9), (45, 49))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (46, 9), (46, 50))
    scenario.step(
      "first", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (47, 9), (47, 68))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:33:9
  @Test("each of several calls in a row adds one layer to every thread (3, second)")
  func repeatedCalls_3_second() async throws {
    var scenario = Scenario(
      "nesting/repeated-calls/3,second",
      "each of several calls in a row adds one layer to every thread", in: spec, at: (33, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "second", .restrictSelf("no-read", .TSYNC), times: 3,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (42, 9), (42, 82))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 3),
      at: (43, 9), (43, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 3),
      at: (43, 9), (43, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 3),
      at: (43, 9), (43, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "main", .sameDomain(as: "first"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (45, 9), (45, 49))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (46, 9), (46, 50))
    scenario.step(
      "second", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (47, 9), (47, 68))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:33:9
  @Test("each of several calls in a row adds one layer to every thread (15, main)")
  func repeatedCalls_15_main() async throws {
    var scenario = Scenario(
      "nesting/repeated-calls/15,main",
      "each of several calls in a row adds one layer to every thread", in: spec, at: (33, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (42, 9), (42, 82))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 15),
      at: (43, 9), (43, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 15),
      at: (43, 9), (43, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 15),
      at: (43, 9), (43, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "main", .sameDomain(as: "first"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (45, 9), (45, 49))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (46, 9), (46, 50))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (47, 9), (47, 68))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:33:9
  @Test("each of several calls in a row adds one layer to every thread (15, first)")
  func repeatedCalls_15_first() async throws {
    var scenario = Scenario(
      "nesting/repeated-calls/15,first",
      "each of several calls in a row adds one layer to every thread", in: spec, at: (33, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "first", .restrictSelf("no-read", .TSYNC), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (42, 9), (42, 82))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 15),
      at: (43, 9), (43, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 15),
      at: (43, 9), (43, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 15),
      at: (43, 9), (43, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "main", .sameDomain(as: "first"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (45, 9), (45, 49))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (46, 9), (46, 50))
    scenario.step(
      "first", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (47, 9), (47, 68))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:33:9
  @Test("each of several calls in a row adds one layer to every thread (15, second)")
  func repeatedCalls_15_second() async throws {
    var scenario = Scenario(
      "nesting/repeated-calls/15,second",
      "each of several calls in a row adds one layer to every thread", in: spec, at: (33, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "second", .restrictSelf("no-read", .TSYNC), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (42, 9), (42, 82))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 15),
      at: (43, 9), (43, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 15),
      at: (43, 9), (43, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 15),
      at: (43, 9), (43, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "main", .sameDomain(as: "first"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (45, 9), (45, 49))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (46, 9), (46, 50))
    scenario.step(
      "second", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (47, 9), (47, 68))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (48, 9), (48, 52))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:33:9
  @Test("each of several calls in a row adds one layer to every thread (16, main)")
  func repeatedCalls_16_main() async throws {
    var scenario = Scenario(
      "nesting/repeated-calls/16,main",
      "each of several calls in a row adds one layer to every thread", in: spec, at: (33, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (42, 9), (42, 82))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (43, 9), (43, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (43, 9), (43, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (43, 9), (43, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "main", .sameDomain(as: "first"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (45, 9), (45, 49))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (46, 9), (46, 50))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (47, 9), (47, 68))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 52))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:33:9
  @Test("each of several calls in a row adds one layer to every thread (16, first)")
  func repeatedCalls_16_first() async throws {
    var scenario = Scenario(
      "nesting/repeated-calls/16,first",
      "each of several calls in a row adds one layer to every thread", in: spec, at: (33, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "first", .restrictSelf("no-read", .TSYNC), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (42, 9), (42, 82))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (43, 9), (43, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (43, 9), (43, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (43, 9), (43, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "main", .sameDomain(as: "first"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (45, 9), (45, 49))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (46, 9), (46, 50))
    scenario.step(
      "first", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (47, 9), (47, 68))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 52))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:33:9
  @Test("each of several calls in a row adds one layer to every thread (16, second)")
  func repeatedCalls_16_second() async throws {
    var scenario = Scenario(
      "nesting/repeated-calls/16,second",
      "each of several calls in a row adds one layer to every thread", in: spec, at: (33, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "second", .restrictSelf("no-read", .TSYNC), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (42, 9), (42, 82))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (43, 9), (43, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (43, 9), (43, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (43, 9), (43, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (44, 9), (44, 52))
    scenario.step(
      "main", .sameDomain(as: "first"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (45, 9), (45, 49))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (46, 9), (46, 50))
    scenario.step(
      "second", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (47, 9), (47, 68))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 52))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:50:9
  @Test("E2BIG leaves every sibling its own domain, with each flag (0, tsync)")
  func fullCallerKeepsEverything_0_tsync() async throws {
    var scenario = Scenario(
      "nesting/full-caller-keeps-everything/0,tsync",
      "E2BIG leaves every sibling its own domain, with each flag", in: spec, at: (50, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (62, 9), (62, 61))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (64, 9), (64, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (65, 9), (65, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (66, 9), (66, 52))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (67, 9), (67, 41))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (69, 9), (69, 50))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:50:9
  @Test("E2BIG leaves every sibling its own domain, with each flag (0, subdomains-off)")
  func fullCallerKeepsEverything_0_subdomainsOff() async throws {
    var scenario = Scenario(
      "nesting/full-caller-keeps-everything/0,subdomains-off",
      "E2BIG leaves every sibling its own domain, with each flag", in: spec, at: (50, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (62, 9), (62, 61))
    scenario.step(
      "main", .restrictSelf("no-write", .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (64, 9), (64, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (65, 9), (65, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (66, 9), (66, 52))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (67, 9), (67, 41))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (69, 9), (69, 50))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:50:9
  @Test("E2BIG leaves every sibling its own domain, with each flag (0, same-exec-off)")
  func fullCallerKeepsEverything_0_sameExecOff() async throws {
    var scenario = Scenario(
      "nesting/full-caller-keeps-everything/0,same-exec-off",
      "E2BIG leaves every sibling its own domain, with each flag", in: spec, at: (50, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (62, 9), (62, 61))
    scenario.step(
      "main", .restrictSelf("no-write", .LOG_SAME_EXEC_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (64, 9), (64, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (65, 9), (65, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (66, 9), (66, 52))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (67, 9), (67, 41))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (69, 9), (69, 50))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:50:9
  @Test("E2BIG leaves every sibling its own domain, with each flag (1, tsync)")
  func fullCallerKeepsEverything_1_tsync() async throws {
    var scenario = Scenario(
      "nesting/full-caller-keeps-everything/1,tsync",
      "E2BIG leaves every sibling its own domain, with each flag", in: spec, at: (50, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (62, 9), (62, 61))
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (63, 9), (63, 67))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (64, 9), (64, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (65, 9), (65, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (66, 9), (66, 52))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (67, 9), (67, 41))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (69, 9), (69, 50))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:50:9
  @Test("E2BIG leaves every sibling its own domain, with each flag (1, subdomains-off)")
  func fullCallerKeepsEverything_1_subdomainsOff() async throws {
    var scenario = Scenario(
      "nesting/full-caller-keeps-everything/1,subdomains-off",
      "E2BIG leaves every sibling its own domain, with each flag", in: spec, at: (50, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (62, 9), (62, 61))
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (63, 9), (63, 67))
    scenario.step(
      "main", .restrictSelf("no-write", .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (64, 9), (64, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (65, 9), (65, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (66, 9), (66, 52))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (67, 9), (67, 41))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (69, 9), (69, 50))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:50:9
  @Test("E2BIG leaves every sibling its own domain, with each flag (1, same-exec-off)")
  func fullCallerKeepsEverything_1_sameExecOff() async throws {
    var scenario = Scenario(
      "nesting/full-caller-keeps-everything/1,same-exec-off",
      "E2BIG leaves every sibling its own domain, with each flag", in: spec, at: (50, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (62, 9), (62, 61))
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (63, 9), (63, 67))
    scenario.step(
      "main", .restrictSelf("no-write", .LOG_SAME_EXEC_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (64, 9), (64, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (65, 9), (65, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (66, 9), (66, 52))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (67, 9), (67, 41))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (69, 9), (69, 50))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:50:9
  @Test("E2BIG leaves every sibling its own domain, with each flag (16, tsync)")
  func fullCallerKeepsEverything_16_tsync() async throws {
    var scenario = Scenario(
      "nesting/full-caller-keeps-everything/16,tsync",
      "E2BIG leaves every sibling its own domain, with each flag", in: spec, at: (50, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (62, 9), (62, 61))
    scenario.step(
      "worker", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (63, 9), (63, 67))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (64, 9), (64, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (65, 9), (65, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (66, 9), (66, 52))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (67, 9), (67, 41))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (69, 9), (69, 50))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:50:9
  @Test("E2BIG leaves every sibling its own domain, with each flag (16, subdomains-off)")
  func fullCallerKeepsEverything_16_subdomainsOff() async throws {
    var scenario = Scenario(
      "nesting/full-caller-keeps-everything/16,subdomains-off",
      "E2BIG leaves every sibling its own domain, with each flag", in: spec, at: (50, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (62, 9), (62, 61))
    scenario.step(
      "worker", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (63, 9), (63, 67))
    scenario.step(
      "main", .restrictSelf("no-write", .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (64, 9), (64, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (65, 9), (65, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (66, 9), (66, 52))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (67, 9), (67, 41))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (69, 9), (69, 50))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:50:9
  @Test("E2BIG leaves every sibling its own domain, with each flag (16, same-exec-off)")
  func fullCallerKeepsEverything_16_sameExecOff() async throws {
    var scenario = Scenario(
      "nesting/full-caller-keeps-everything/16,same-exec-off",
      "E2BIG leaves every sibling its own domain, with each flag", in: spec, at: (50, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (62, 9), (62, 61))
    scenario.step(
      "worker", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (63, 9), (63, 67))
    scenario.step(
      "main", .restrictSelf("no-write", .LOG_SAME_EXEC_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (64, 9), (64, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (65, 9), (65, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (66, 9), (66, 52))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (67, 9), (67, 41))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (69, 9), (69, 50))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:71:9
  @Test("a child counts the layers it has inherited, and its TSYNC leaves the parent alone (0, child, main)")
  func depthInAChild_0_child_main() async throws {
    var scenario = Scenario(
      "nesting/depth-in-a-child/0,child,main",
      "a child counts the layers it has inherited, and its TSYNC leaves the parent alone", in: spec,
      at: (71, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (82, 9), (82, 40))
    scenario.step(
      "child", .spawn("helper"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (83, 9), (83, 42))
    scenario.step(
      "child", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 68))
    scenario.step(
      "child", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (85, 9), (85, 40))
    scenario.step(
      "helper", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (86, 9), (86, 40))
    scenario.step(
      "child", .sameDomain(as: "helper"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (87, 9), (87, 51))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (88, 9), (88, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (88, 9), (88, 40))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 53))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 53))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:71:9
  @Test("a child counts the layers it has inherited, and its TSYNC leaves the parent alone (0, child, worker)")
  func depthInAChild_0_child_worker() async throws {
    var scenario = Scenario(
      "nesting/depth-in-a-child/0,child,worker",
      "a child counts the layers it has inherited, and its TSYNC leaves the parent alone", in: spec,
      at: (71, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (82, 9), (82, 40))
    scenario.step(
      "child", .spawn("helper"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (83, 9), (83, 42))
    scenario.step(
      "child", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 68))
    scenario.step(
      "child", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (85, 9), (85, 40))
    scenario.step(
      "helper", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (86, 9), (86, 40))
    scenario.step(
      "child", .sameDomain(as: "helper"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (87, 9), (87, 51))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (88, 9), (88, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (88, 9), (88, 40))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 53))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 53))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:71:9
  @Test("a child counts the layers it has inherited, and its TSYNC leaves the parent alone (0, helper, main)")
  func depthInAChild_0_helper_main() async throws {
    var scenario = Scenario(
      "nesting/depth-in-a-child/0,helper,main",
      "a child counts the layers it has inherited, and its TSYNC leaves the parent alone", in: spec,
      at: (71, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (82, 9), (82, 40))
    scenario.step(
      "child", .spawn("helper"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (83, 9), (83, 42))
    scenario.step(
      "helper", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 68))
    scenario.step(
      "child", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (85, 9), (85, 40))
    scenario.step(
      "helper", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (86, 9), (86, 40))
    scenario.step(
      "child", .sameDomain(as: "helper"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (87, 9), (87, 51))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (88, 9), (88, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (88, 9), (88, 40))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 53))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 53))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:71:9
  @Test("a child counts the layers it has inherited, and its TSYNC leaves the parent alone (0, helper, worker)")
  func depthInAChild_0_helper_worker() async throws {
    var scenario = Scenario(
      "nesting/depth-in-a-child/0,helper,worker",
      "a child counts the layers it has inherited, and its TSYNC leaves the parent alone", in: spec,
      at: (71, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (82, 9), (82, 40))
    scenario.step(
      "child", .spawn("helper"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (83, 9), (83, 42))
    scenario.step(
      "helper", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 68))
    scenario.step(
      "child", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (85, 9), (85, 40))
    scenario.step(
      "helper", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (86, 9), (86, 40))
    scenario.step(
      "child", .sameDomain(as: "helper"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (87, 9), (87, 51))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (88, 9), (88, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (88, 9), (88, 40))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 53))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 53))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:71:9
  @Test("a child counts the layers it has inherited, and its TSYNC leaves the parent alone (1, child, main)")
  func depthInAChild_1_child_main() async throws {
    var scenario = Scenario(
      "nesting/depth-in-a-child/1,child,main",
      "a child counts the layers it has inherited, and its TSYNC leaves the parent alone", in: spec,
      at: (71, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 86))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (82, 9), (82, 40))
    scenario.step(
      "child", .spawn("helper"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (83, 9), (83, 42))
    scenario.step(
      "child", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 68))
    scenario.step(
      "child", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (85, 9), (85, 40))
    scenario.step(
      "helper", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (86, 9), (86, 40))
    scenario.step(
      "child", .sameDomain(as: "helper"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (87, 9), (87, 51))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (88, 9), (88, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (88, 9), (88, 40))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 53))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 53))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:71:9
  @Test("a child counts the layers it has inherited, and its TSYNC leaves the parent alone (1, child, worker)")
  func depthInAChild_1_child_worker() async throws {
    var scenario = Scenario(
      "nesting/depth-in-a-child/1,child,worker",
      "a child counts the layers it has inherited, and its TSYNC leaves the parent alone", in: spec,
      at: (71, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 86))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (82, 9), (82, 40))
    scenario.step(
      "child", .spawn("helper"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (83, 9), (83, 42))
    scenario.step(
      "child", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 68))
    scenario.step(
      "child", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (85, 9), (85, 40))
    scenario.step(
      "helper", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (86, 9), (86, 40))
    scenario.step(
      "child", .sameDomain(as: "helper"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (87, 9), (87, 51))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (88, 9), (88, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (88, 9), (88, 40))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 53))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 53))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:71:9
  @Test("a child counts the layers it has inherited, and its TSYNC leaves the parent alone (1, helper, main)")
  func depthInAChild_1_helper_main() async throws {
    var scenario = Scenario(
      "nesting/depth-in-a-child/1,helper,main",
      "a child counts the layers it has inherited, and its TSYNC leaves the parent alone", in: spec,
      at: (71, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 86))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (82, 9), (82, 40))
    scenario.step(
      "child", .spawn("helper"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (83, 9), (83, 42))
    scenario.step(
      "helper", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 68))
    scenario.step(
      "child", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (85, 9), (85, 40))
    scenario.step(
      "helper", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (86, 9), (86, 40))
    scenario.step(
      "child", .sameDomain(as: "helper"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (87, 9), (87, 51))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (88, 9), (88, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (88, 9), (88, 40))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 53))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 53))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:71:9
  @Test("a child counts the layers it has inherited, and its TSYNC leaves the parent alone (1, helper, worker)")
  func depthInAChild_1_helper_worker() async throws {
    var scenario = Scenario(
      "nesting/depth-in-a-child/1,helper,worker",
      "a child counts the layers it has inherited, and its TSYNC leaves the parent alone", in: spec,
      at: (71, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 86))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (82, 9), (82, 40))
    scenario.step(
      "child", .spawn("helper"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (83, 9), (83, 42))
    scenario.step(
      "helper", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 68))
    scenario.step(
      "child", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (85, 9), (85, 40))
    scenario.step(
      "helper", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (86, 9), (86, 40))
    scenario.step(
      "child", .sameDomain(as: "helper"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (87, 9), (87, 51))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (88, 9), (88, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (88, 9), (88, 40))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 53))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 53))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:71:9
  @Test("a child counts the layers it has inherited, and its TSYNC leaves the parent alone (15, child, main)")
  func depthInAChild_15_child_main() async throws {
    var scenario = Scenario(
      "nesting/depth-in-a-child/15,child,main",
      "a child counts the layers it has inherited, and its TSYNC leaves the parent alone", in: spec,
      at: (71, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 86))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (82, 9), (82, 40))
    scenario.step(
      "child", .spawn("helper"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (83, 9), (83, 42))
    scenario.step(
      "child", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 68))
    scenario.step(
      "child", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (85, 9), (85, 40))
    scenario.step(
      "helper", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (86, 9), (86, 40))
    scenario.step(
      "child", .sameDomain(as: "helper"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (87, 9), (87, 51))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 15),
      at: (88, 9), (88, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 15),
      at: (88, 9), (88, 40))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 53))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 53))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:71:9
  @Test("a child counts the layers it has inherited, and its TSYNC leaves the parent alone (15, child, worker)")
  func depthInAChild_15_child_worker() async throws {
    var scenario = Scenario(
      "nesting/depth-in-a-child/15,child,worker",
      "a child counts the layers it has inherited, and its TSYNC leaves the parent alone", in: spec,
      at: (71, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 86))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (82, 9), (82, 40))
    scenario.step(
      "child", .spawn("helper"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (83, 9), (83, 42))
    scenario.step(
      "child", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 68))
    scenario.step(
      "child", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (85, 9), (85, 40))
    scenario.step(
      "helper", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (86, 9), (86, 40))
    scenario.step(
      "child", .sameDomain(as: "helper"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (87, 9), (87, 51))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 15),
      at: (88, 9), (88, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 15),
      at: (88, 9), (88, 40))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 53))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 53))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:71:9
  @Test("a child counts the layers it has inherited, and its TSYNC leaves the parent alone (15, helper, main)")
  func depthInAChild_15_helper_main() async throws {
    var scenario = Scenario(
      "nesting/depth-in-a-child/15,helper,main",
      "a child counts the layers it has inherited, and its TSYNC leaves the parent alone", in: spec,
      at: (71, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 86))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (82, 9), (82, 40))
    scenario.step(
      "child", .spawn("helper"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (83, 9), (83, 42))
    scenario.step(
      "helper", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 68))
    scenario.step(
      "child", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (85, 9), (85, 40))
    scenario.step(
      "helper", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (86, 9), (86, 40))
    scenario.step(
      "child", .sameDomain(as: "helper"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (87, 9), (87, 51))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 15),
      at: (88, 9), (88, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 15),
      at: (88, 9), (88, 40))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 53))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 53))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:71:9
  @Test("a child counts the layers it has inherited, and its TSYNC leaves the parent alone (15, helper, worker)")
  func depthInAChild_15_helper_worker() async throws {
    var scenario = Scenario(
      "nesting/depth-in-a-child/15,helper,worker",
      "a child counts the layers it has inherited, and its TSYNC leaves the parent alone", in: spec,
      at: (71, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 86))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (82, 9), (82, 40))
    scenario.step(
      "child", .spawn("helper"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (83, 9), (83, 42))
    scenario.step(
      "helper", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 68))
    scenario.step(
      "child", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (85, 9), (85, 40))
    scenario.step(
      "helper", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (86, 9), (86, 40))
    scenario.step(
      "child", .sameDomain(as: "helper"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (87, 9), (87, 51))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 15),
      at: (88, 9), (88, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 15),
      at: (88, 9), (88, 40))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 53))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 53))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:71:9
  @Test("a child counts the layers it has inherited, and its TSYNC leaves the parent alone (16, child, main)")
  func depthInAChild_16_child_main() async throws {
    var scenario = Scenario(
      "nesting/depth-in-a-child/16,child,main",
      "a child counts the layers it has inherited, and its TSYNC leaves the parent alone", in: spec,
      at: (71, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 86))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (82, 9), (82, 40))
    scenario.step(
      "child", .spawn("helper"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (83, 9), (83, 42))
    scenario.step(
      "child", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (84, 9), (84, 68))
    scenario.step(
      "child", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (85, 9), (85, 40))
    scenario.step(
      "helper", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (86, 9), (86, 40))
    scenario.step(
      "child", .sameDomain(as: "helper"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (87, 9), (87, 51))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (88, 9), (88, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (88, 9), (88, 40))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 53))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 53))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:71:9
  @Test("a child counts the layers it has inherited, and its TSYNC leaves the parent alone (16, child, worker)")
  func depthInAChild_16_child_worker() async throws {
    var scenario = Scenario(
      "nesting/depth-in-a-child/16,child,worker",
      "a child counts the layers it has inherited, and its TSYNC leaves the parent alone", in: spec,
      at: (71, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 86))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (82, 9), (82, 40))
    scenario.step(
      "child", .spawn("helper"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (83, 9), (83, 42))
    scenario.step(
      "child", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (84, 9), (84, 68))
    scenario.step(
      "child", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (85, 9), (85, 40))
    scenario.step(
      "helper", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (86, 9), (86, 40))
    scenario.step(
      "child", .sameDomain(as: "helper"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (87, 9), (87, 51))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (88, 9), (88, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (88, 9), (88, 40))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 53))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 53))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:71:9
  @Test("a child counts the layers it has inherited, and its TSYNC leaves the parent alone (16, helper, main)")
  func depthInAChild_16_helper_main() async throws {
    var scenario = Scenario(
      "nesting/depth-in-a-child/16,helper,main",
      "a child counts the layers it has inherited, and its TSYNC leaves the parent alone", in: spec,
      at: (71, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 86))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (82, 9), (82, 40))
    scenario.step(
      "child", .spawn("helper"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (83, 9), (83, 42))
    scenario.step(
      "helper", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (84, 9), (84, 68))
    scenario.step(
      "child", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (85, 9), (85, 40))
    scenario.step(
      "helper", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (86, 9), (86, 40))
    scenario.step(
      "child", .sameDomain(as: "helper"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (87, 9), (87, 51))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (88, 9), (88, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (88, 9), (88, 40))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 53))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 53))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:71:9
  @Test("a child counts the layers it has inherited, and its TSYNC leaves the parent alone (16, helper, worker)")
  func depthInAChild_16_helper_worker() async throws {
    var scenario = Scenario(
      "nesting/depth-in-a-child/16,helper,worker",
      "a child counts the layers it has inherited, and its TSYNC leaves the parent alone", in: spec,
      at: (71, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 86))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (82, 9), (82, 40))
    scenario.step(
      "child", .spawn("helper"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (83, 9), (83, 42))
    scenario.step(
      "helper", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (84, 9), (84, 68))
    scenario.step(
      "child", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (85, 9), (85, 40))
    scenario.step(
      "helper", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (86, 9), (86, 40))
    scenario.step(
      "child", .sameDomain(as: "helper"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (87, 9), (87, 51))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (88, 9), (88, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (88, 9), (88, 40))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 53))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 53))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:91:9
  @Test("what a sibling nests between two calls is dropped by the second one (1, main)")
  func ownLayersBetweenCalls_1_main() async throws {
    var scenario = Scenario(
      "nesting/own-layers-between-calls/1,main",
      "what a sibling nests between two calls is dropped by the second one", in: spec, at: (91, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (100, 9), (100, 66))
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (101, 9), (101, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (102, 9), (102, 52))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (103, 9), (103, 68))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (104, 9), (106, 19))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (107, 9), (107, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (108, 9), (108, 52))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:91:9
  @Test("what a sibling nests between two calls is dropped by the second one (1, worker)")
  func ownLayersBetweenCalls_1_worker() async throws {
    var scenario = Scenario(
      "nesting/own-layers-between-calls/1,worker",
      "what a sibling nests between two calls is dropped by the second one", in: spec, at: (91, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (100, 9), (100, 66))
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (101, 9), (101, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (102, 9), (102, 52))
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (103, 9), (103, 68))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 3),
      at: (104, 9), (106, 19))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (107, 9), (107, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (108, 9), (108, 52))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:91:9
  @Test("what a sibling nests between two calls is dropped by the second one (2, main)")
  func ownLayersBetweenCalls_2_main() async throws {
    var scenario = Scenario(
      "nesting/own-layers-between-calls/2,main",
      "what a sibling nests between two calls is dropped by the second one", in: spec, at: (91, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (100, 9), (100, 66))
    scenario.step(
      "worker", .restrictSelf("no-read"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (101, 9), (101, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (102, 9), (102, 52))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (103, 9), (103, 68))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (104, 9), (106, 19))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (107, 9), (107, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (108, 9), (108, 52))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:91:9
  @Test("what a sibling nests between two calls is dropped by the second one (2, worker)")
  func ownLayersBetweenCalls_2_worker() async throws {
    var scenario = Scenario(
      "nesting/own-layers-between-calls/2,worker",
      "what a sibling nests between two calls is dropped by the second one", in: spec, at: (91, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (100, 9), (100, 66))
    scenario.step(
      "worker", .restrictSelf("no-read"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (101, 9), (101, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (102, 9), (102, 52))
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (103, 9), (103, 68))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 4),
      at: (104, 9), (106, 19))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (107, 9), (107, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (108, 9), (108, 52))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:91:9
  @Test("what a sibling nests between two calls is dropped by the second one (15, main)")
  func ownLayersBetweenCalls_15_main() async throws {
    var scenario = Scenario(
      "nesting/own-layers-between-calls/15,main",
      "what a sibling nests between two calls is dropped by the second one", in: spec, at: (91, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (100, 9), (100, 66))
    scenario.step(
      "worker", .restrictSelf("no-read"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (101, 9), (101, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (102, 9), (102, 52))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (103, 9), (103, 68))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (104, 9), (106, 19))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (107, 9), (107, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (108, 9), (108, 52))
    try await verify(scenario)
  }

  // Specs/nesting/three-depths.yaml:91:9
  @Test("what a sibling nests between two calls is dropped by the second one (15, worker)")
  func ownLayersBetweenCalls_15_worker() async throws {
    var scenario = Scenario(
      "nesting/own-layers-between-calls/15,worker",
      "what a sibling nests between two calls is dropped by the second one", in: spec, at: (91, 9))
    scenario.reference = "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (100, 9), (100, 66))
    scenario.step(
      "worker", .restrictSelf("no-read"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (101, 9), (101, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (102, 9), (102, 52))
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG),
      at: (103, 9), (103, 68))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (104, 9), (106, 19))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (107, 9), (107, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (108, 9), (108, 52))
    try await verify(scenario)
  }
}
