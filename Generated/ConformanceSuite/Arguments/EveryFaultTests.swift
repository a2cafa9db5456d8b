// Specs/arguments/every-fault.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/arguments/every-fault.yaml"

/// Privileges, flags, descriptor and depth are each right or wrong, in every combination: the error
/// is that of the first check that fails, and no thread changes.
@Suite("every combination of faults", .tags(.arguments))
struct ArgumentsEveryFaultTests {
  // Specs/arguments/every-fault.yaml:10:9
  @Test("the first of four checks decides the error (with, known, good, 0)")
  func fourFaultsAtOnce_with_known_good_0() async throws {
    var scenario = Scenario(
      "arguments/four-faults-at-once/with,known,good,0",
      "the first of four checks decides the error", in: spec, at: (10, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (23, 9), (27, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (35, 9), (35, 43))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (36, 9), (36, 52))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:10:9
  @Test("the first of four checks decides the error (with, known, good, 16)")
  func fourFaultsAtOnce_with_known_good_16() async throws {
    var scenario = Scenario(
      "arguments/four-faults-at-once/with,known,good,16",
      "the first of four checks decides the error", in: spec, at: (10, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (21, 9), (21, 63))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (23, 9), (27, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (35, 9), (35, 43))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 52))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:10:9
  @Test("the first of four checks decides the error (with, known, closed, 0)")
  func fourFaultsAtOnce_with_known_closed_0() async throws {
    var scenario = Scenario(
      "arguments/four-faults-at-once/with,known,closed,0",
      "the first of four checks decides the error", in: spec, at: (10, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADF), at: (23, 9), (27, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (35, 9), (35, 43))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 52))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:10:9
  @Test("the first of four checks decides the error (with, known, closed, 16)")
  func fourFaultsAtOnce_with_known_closed_16() async throws {
    var scenario = Scenario(
      "arguments/four-faults-at-once/with,known,closed,16",
      "the first of four checks decides the error", in: spec, at: (10, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (21, 9), (21, 63))
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADF), at: (23, 9), (27, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (35, 9), (35, 43))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 52))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:10:9
  @Test("the first of four checks decides the error (with, known, file, 0)")
  func fourFaultsAtOnce_with_known_file_0() async throws {
    var scenario = Scenario(
      "arguments/four-faults-at-once/with,known,file,0",
      "the first of four checks decides the error", in: spec, at: (10, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADFD), at: (23, 9), (27, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (35, 9), (35, 43))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 52))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:10:9
  @Test("the first of four checks decides the error (with, known, file, 16)")
  func fourFaultsAtOnce_with_known_file_16() async throws {
    var scenario = Scenario(
      "arguments/four-faults-at-once/with,known,file,16",
      "the first of four checks decides the error", in: spec, at: (10, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (21, 9), (21, 63))
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADFD), at: (23, 9), (27, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (35, 9), (35, 43))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 52))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:10:9
  @Test("the first of four checks decides the error (with, known, minus-one, 0)")
  func fourFaultsAtOnce_with_known_minusOne_0() async throws {
    var scenario = Scenario(
      "arguments/four-faults-at-once/with,known,minus-one,0",
      "the first of four checks decides the error", in: spec, at: (10, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADF), at: (23, 9), (27, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (35, 9), (35, 43))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 52))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:10:9
  @Test("the first of four checks decides the error (with, known, minus-one, 16)")
  func fourFaultsAtOnce_with_known_minusOne_16() async throws {
    var scenario = Scenario(
      "arguments/four-faults-at-once/with,known,minus-one,16",
      "the first of four checks decides the error", in: spec, at: (10, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (21, 9), (21, 63))
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADF), at: (23, 9), (27, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (35, 9), (35, 43))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 52))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:10:9
  @Test("the first of four checks decides the error (with, unknown, good, 0)")
  func fourFaultsAtOnce_with_unknown_good_0() async throws {
    var scenario = Scenario(
      "arguments/four-faults-at-once/with,unknown,good,0",
      "the first of four checks decides the error", in: spec, at: (10, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, plusBits: 0x40000000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EINVAL), at: (23, 9), (27, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (35, 9), (35, 43))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 52))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:10:9
  @Test("the first of four checks decides the error (with, unknown, good, 16)")
  func fourFaultsAtOnce_with_unknown_good_16() async throws {
    var scenario = Scenario(
      "arguments/four-faults-at-once/with,unknown,good,16",
      "the first of four checks decides the error", in: spec, at: (10, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (21, 9), (21, 63))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, plusBits: 0x40000000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EINVAL), at: (23, 9), (27, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (35, 9), (35, 43))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 52))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:10:9
  @Test("the first of four checks decides the error (with, unknown, closed, 0)")
  func fourFaultsAtOnce_with_unknown_closed_0() async throws {
    var scenario = Scenario(
      "arguments/four-faults-at-once/with,unknown,closed,0",
      "the first of four checks decides the error", in: spec, at: (10, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC, plusBits: 0x40000000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EINVAL), at: (23, 9), (27, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (35, 9), (35, 43))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 52))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:10:9
  @Test("the first of four checks decides the error (with, unknown, closed, 16)")
  func fourFaultsAtOnce_with_unknown_closed_16() async throws {
    var scenario = Scenario(
      "arguments/four-faults-at-once/with,unknown,closed,16",
      "the first of four checks decides the error", in: spec, at: (10, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (21, 9), (21, 63))
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC, plusBits: 0x40000000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EINVAL), at: (23, 9), (27, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (35, 9), (35, 43))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 52))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:10:9
  @Test("the first of four checks decides the error (with, unknown, file, 0)")
  func fourFaultsAtOnce_with_unknown_file_0() async throws {
    var scenario = Scenario(
      "arguments/four-faults-at-once/with,unknown,file,0",
      "the first of four checks decides the error", in: spec, at: (10, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC, plusBits: 0x40000000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EINVAL), at: (23, 9), (27, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (35, 9), (35, 43))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 52))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:10:9
  @Test("the first of four checks decides the error (with, unknown, file, 16)")
  func fourFaultsAtOnce_with_unknown_file_16() async throws {
    var scenario = Scenario(
      "arguments/four-faults-at-once/with,unknown,file,16",
      "the first of four checks decides the error", in: spec, at: (10, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (21, 9), (21, 63))
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC, plusBits: 0x40000000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EINVAL), at: (23, 9), (27, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (35, 9), (35, 43))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 52))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:10:9
  @Test("the first of four checks decides the error (with, unknown, minus-one, 0)")
  func fourFaultsAtOnce_with_unknown_minusOne_0() async throws {
    var scenario = Scenario(
      "arguments/four-faults-at-once/with,unknown,minus-one,0",
      "the first of four checks decides the error", in: spec, at: (10, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC, plusBits: 0x40000000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EINVAL), at: (23, 9), (27, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (35, 9), (35, 43))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 52))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:10:9
  @Test("the first of four checks decides the error (with, unknown, minus-one, 16)")
  func fourFaultsAtOnce_with_unknown_minusOne_16() async throws {
    var scenario = Scenario(
      "arguments/four-faults-at-once/with,unknown,minus-one,16",
      "the first of four checks decides the error", in: spec, at: (10, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (21, 9), (21, 63))
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC, plusBits: 0x40000000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EINVAL), at: (23, 9), (27, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (35, 9), (35, 43))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 52))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:10:9
  @Test("the first of four checks decides the error (without, known, good, 0)")
  func fourFaultsAtOnce_without_known_good_0() async throws {
    var scenario = Scenario(
      "arguments/four-faults-at-once/without,known,good,0",
      "the first of four checks decides the error", in: spec, at: (10, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (22, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.less, .linux7_3), expect: .EPERM),
      .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (23, 9), (27, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (35, 9), (35, 43))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 52))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:10:9
  @Test("the first of four checks decides the error (without, known, good, 16)")
  func fourFaultsAtOnce_without_known_good_16() async throws {
    var scenario = Scenario(
      "arguments/four-faults-at-once/without,known,good,16",
      "the first of four checks decides the error", in: spec, at: (10, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (21, 9), (21, 63))
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (22, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.less, .linux7_3), expect: .EPERM),
      .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (23, 9), (27, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (35, 9), (35, 43))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 52))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:10:9
  @Test("the first of four checks decides the error (without, known, closed, 0)")
  func fourFaultsAtOnce_without_known_closed_0() async throws {
    var scenario = Scenario(
      "arguments/four-faults-at-once/without,known,closed,0",
      "the first of four checks decides the error", in: spec, at: (10, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (22, 9))
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.less, .linux7_3), expect: .EPERM),
      .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (23, 9), (27, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (35, 9), (35, 43))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 52))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:10:9
  @Test("the first of four checks decides the error (without, known, closed, 16)")
  func fourFaultsAtOnce_without_known_closed_16() async throws {
    var scenario = Scenario(
      "arguments/four-faults-at-once/without,known,closed,16",
      "the first of four checks decides the error", in: spec, at: (10, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (21, 9), (21, 63))
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (22, 9))
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.less, .linux7_3), expect: .EPERM),
      .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (23, 9), (27, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (35, 9), (35, 43))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 52))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:10:9
  @Test("the first of four checks decides the error (without, known, file, 0)")
  func fourFaultsAtOnce_without_known_file_0() async throws {
    var scenario = Scenario(
      "arguments/four-faults-at-once/without,known,file,0",
      "the first of four checks decides the error", in: spec, at: (10, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (22, 9))
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.less, .linux7_3), expect: .EPERM),
      .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (23, 9), (27, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (35, 9), (35, 43))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 52))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:10:9
  @Test("the first of four checks decides the error (without, known, file, 16)")
  func fourFaultsAtOnce_without_known_file_16() async throws {
    var scenario = Scenario(
      "arguments/four-faults-at-once/without,known,file,16",
      "the first of four checks decides the error", in: spec, at: (10, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (21, 9), (21, 63))
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (22, 9))
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.less, .linux7_3), expect: .EPERM),
      .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (23, 9), (27, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (35, 9), (35, 43))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 52))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:10:9
  @Test("the first of four checks decides the error (without, known, minus-one, 0)")
  func fourFaultsAtOnce_without_known_minusOne_0() async throws {
    var scenario = Scenario(
      "arguments/four-faults-at-once/without,known,minus-one,0",
      "the first of four checks decides the error", in: spec, at: (10, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (22, 9))
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.less, .linux7_3), expect: .EPERM),
      .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (23, 9), (27, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (35, 9), (35, 43))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 52))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:10:9
  @Test("the first of four checks decides the error (without, known, minus-one, 16)")
  func fourFaultsAtOnce_without_known_minusOne_16() async throws {
    var scenario = Scenario(
      "arguments/four-faults-at-once/without,known,minus-one,16",
      "the first of four checks decides the error", in: spec, at: (10, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (21, 9), (21, 63))
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (22, 9))
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.less, .linux7_3), expect: .EPERM),
      .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (23, 9), (27, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (35, 9), (35, 43))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 52))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:10:9
  @Test("the first of four checks decides the error (without, unknown, good, 0)")
  func fourFaultsAtOnce_without_unknown_good_0() async throws {
    var scenario = Scenario(
      "arguments/four-faults-at-once/without,unknown,good,0",
      "the first of four checks decides the error", in: spec, at: (10, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (22, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, plusBits: 0x40000000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.less, .linux7_3), expect: .EPERM),
      .when(.edition(.greaterOrEqual, .v2), expect: .EINVAL), at: (23, 9), (27, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (35, 9), (35, 43))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 52))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:10:9
  @Test("the first of four checks decides the error (without, unknown, good, 16)")
  func fourFaultsAtOnce_without_unknown_good_16() async throws {
    var scenario = Scenario(
      "arguments/four-faults-at-once/without,unknown,good,16",
      "the first of four checks decides the error", in: spec, at: (10, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (21, 9), (21, 63))
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (22, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, plusBits: 0x40000000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.less, .linux7_3), expect: .EPERM),
      .when(.edition(.greaterOrEqual, .v2), expect: .EINVAL), at: (23, 9), (27, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (35, 9), (35, 43))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 52))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:10:9
  @Test("the first of four checks decides the error (without, unknown, closed, 0)")
  func fourFaultsAtOnce_without_unknown_closed_0() async throws {
    var scenario = Scenario(
      "arguments/four-faults-at-once/without,unknown,closed,0",
      "the first of four checks decides the error", in: spec, at: (10, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (22, 9))
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC, plusBits: 0x40000000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.less, .linux7_3), expect: .EPERM),
      .when(.edition(.greaterOrEqual, .v2), expect: .EINVAL), at: (23, 9), (27, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (35, 9), (35, 43))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 52))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:10:9
  @Test("the first of four checks decides the error (without, unknown, closed, 16)")
  func fourFaultsAtOnce_without_unknown_closed_16() async throws {
    var scenario = Scenario(
      "arguments/four-faults-at-once/without,unknown,closed,16",
      "the first of four checks decides the error", in: spec, at: (10, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (21, 9), (21, 63))
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (22, 9))
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC, plusBits: 0x40000000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.less, .linux7_3), expect: .EPERM),
      .when(.edition(.greaterOrEqual, .v2), expect: .EINVAL), at: (23, 9), (27, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (35, 9), (35, 43))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 52))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:10:9
  @Test("the first of four checks decides the error (without, unknown, file, 0)")
  func fourFaultsAtOnce_without_unknown_file_0() async throws {
    var scenario = Scenario(
      "arguments/four-faults-at-once/without,unknown,file,0",
      "the first of four checks decides the error", in: spec, at: (10, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (22, 9))
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC, plusBits: 0x40000000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.less, .linux7_3), expect: .EPERM),
      .when(.edition(.greaterOrEqual, .v2), expect: .EINVAL), at: (23, 9), (27, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (35, 9), (35, 43))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 52))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:10:9
  @Test("the first of four checks decides the error (without, unknown, file, 16)")
  func fourFaultsAtOnce_without_unknown_file_16() async throws {
    var scenario = Scenario(
      "arguments/four-faults-at-once/without,unknown,file,16",
      "the first of four checks decides the error", in: spec, at: (10, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (21, 9), (21, 63))
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (22, 9))
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC, plusBits: 0x40000000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.less, .linux7_3), expect: .EPERM),
      .when(.edition(.greaterOrEqual, .v2), expect: .EINVAL), at: (23, 9), (27, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (35, 9), (35, 43))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 52))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:10:9
  @Test("the first of four checks decides the error (without, unknown, minus-one, 0)")
  func fourFaultsAtOnce_without_unknown_minusOne_0() async throws {
    var scenario = Scenario(
      "arguments/four-faults-at-once/without,unknown,minus-one,0",
      "the first of four checks decides the error", in: spec, at: (10, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (22, 9))
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC, plusBits: 0x40000000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.less, .linux7_3), expect: .EPERM),
      .when(.edition(.greaterOrEqual, .v2), expect: .EINVAL), at: (23, 9), (27, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (35, 9), (35, 43))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 52))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:10:9
  @Test("the first of four checks decides the error (without, unknown, minus-one, 16)")
  func fourFaultsAtOnce_without_unknown_minusOne_16() async throws {
    var scenario = Scenario(
      "arguments/four-faults-at-once/without,unknown,minus-one,16",
      "the first of four checks decides the error", in: spec, at: (10, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (21, 9), (21, 63))
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (22, 9))
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC, plusBits: 0x40000000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.less, .linux7_3), expect: .EPERM),
      .when(.edition(.greaterOrEqual, .v2), expect: .EINVAL), at: (23, 9), (27, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (35, 9), (35, 43))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 52))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:38:9
  @Test("the flag NO_NEW_PRIVS takes the place of privileges, and of nothing else (known, good)")
  func faultsWithTheFlag_known_good() async throws {
    var scenario = Scenario(
      "arguments/faults-with-the-flag/known,good",
      "the flag NO_NEW_PRIVS takes the place of privileges, and of nothing else", in: spec,
      at: (38, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (47, 9), (50, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (51, 9), (51, 42))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (51, 9), (51, 42))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (52, 9), (52, 36))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (52, 9), (52, 36))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:38:9
  @Test("the flag NO_NEW_PRIVS takes the place of privileges, and of nothing else (known, closed)")
  func faultsWithTheFlag_known_closed() async throws {
    var scenario = Scenario(
      "arguments/faults-with-the-flag/known,closed",
      "the flag NO_NEW_PRIVS takes the place of privileges, and of nothing else", in: spec,
      at: (38, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (47, 9), (50, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (51, 9), (51, 42))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (51, 9), (51, 42))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (52, 9), (52, 36))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (52, 9), (52, 36))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:38:9
  @Test("the flag NO_NEW_PRIVS takes the place of privileges, and of nothing else (known, file)")
  func faultsWithTheFlag_known_file() async throws {
    var scenario = Scenario(
      "arguments/faults-with-the-flag/known,file",
      "the flag NO_NEW_PRIVS takes the place of privileges, and of nothing else", in: spec,
      at: (38, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADFD), at: (47, 9), (50, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (51, 9), (51, 42))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (51, 9), (51, 42))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (52, 9), (52, 36))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (52, 9), (52, 36))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:38:9
  @Test("the flag NO_NEW_PRIVS takes the place of privileges, and of nothing else (known, minus-one)")
  func faultsWithTheFlag_known_minusOne() async throws {
    var scenario = Scenario(
      "arguments/faults-with-the-flag/known,minus-one",
      "the flag NO_NEW_PRIVS takes the place of privileges, and of nothing else", in: spec,
      at: (38, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (47, 9), (50, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (51, 9), (51, 42))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (51, 9), (51, 42))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (52, 9), (52, 36))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (52, 9), (52, 36))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:38:9
  @Test("the flag NO_NEW_PRIVS takes the place of privileges, and of nothing else (unknown, good)")
  func faultsWithTheFlag_unknown_good() async throws {
    var scenario = Scenario(
      "arguments/faults-with-the-flag/unknown,good",
      "the flag NO_NEW_PRIVS takes the place of privileges, and of nothing else", in: spec,
      at: (38, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS, plusBits: 0x40000000),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EINVAL), at: (47, 9), (50, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (51, 9), (51, 42))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (51, 9), (51, 42))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (52, 9), (52, 36))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (52, 9), (52, 36))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:38:9
  @Test("the flag NO_NEW_PRIVS takes the place of privileges, and of nothing else (unknown, closed)")
  func faultsWithTheFlag_unknown_closed() async throws {
    var scenario = Scenario(
      "arguments/faults-with-the-flag/unknown,closed",
      "the flag NO_NEW_PRIVS takes the place of privileges, and of nothing else", in: spec,
      at: (38, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC, .NO_NEW_PRIVS, plusBits: 0x40000000),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EINVAL), at: (47, 9), (50, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (51, 9), (51, 42))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (51, 9), (51, 42))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (52, 9), (52, 36))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (52, 9), (52, 36))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:38:9
  @Test("the flag NO_NEW_PRIVS takes the place of privileges, and of nothing else (unknown, file)")
  func faultsWithTheFlag_unknown_file() async throws {
    var scenario = Scenario(
      "arguments/faults-with-the-flag/unknown,file",
      "the flag NO_NEW_PRIVS takes the place of privileges, and of nothing else", in: spec,
      at: (38, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC, .NO_NEW_PRIVS, plusBits: 0x40000000),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EINVAL), at: (47, 9), (50, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (51, 9), (51, 42))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (51, 9), (51, 42))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (52, 9), (52, 36))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (52, 9), (52, 36))
    try await verify(scenario)
  }

  // Specs/arguments/every-fault.yaml:38:9
  @Test("the flag NO_NEW_PRIVS takes the place of privileges, and of nothing else (unknown, minus-one)")
  func faultsWithTheFlag_unknown_minusOne() async throws {
    var scenario = Scenario(
      "arguments/faults-with-the-flag/unknown,minus-one",
      "the flag NO_NEW_PRIVS takes the place of privileges, and of nothing else", in: spec,
      at: (38, 9))
    scenario.reference = "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4"
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC, .NO_NEW_PRIVS, plusBits: 0x40000000),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EINVAL), at: (47, 9), (50, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (51, 9), (51, 42))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (51, 9), (51, 42))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (52, 9), (52, 36))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (52, 9), (52, 36))
    try await verify(scenario)
  }
}
