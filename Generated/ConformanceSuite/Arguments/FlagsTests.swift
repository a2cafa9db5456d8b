// Specs/arguments/flags.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/arguments/flags.yaml"

/// Each kernel knows the flags of its ABI version, and refuses every other bit.
@Suite("flags of restrict_self", .tags(.arguments))
struct ArgumentsFlagsTests {
  // Specs/arguments/flags.yaml:7:9
  @Test("every flag is accepted from the ABI version on that brought it (none)")
  func knownFlags_none() async throws {
    var scenario = Scenario(
      "arguments/known-flags/none",
      "every flag is accepted from the ABI version on that brought it", in: spec, at: (7, 9))
    scenario.reference = "landlock_restrict_self(2), EINVAL"
    scenario.covers = ["man/LOG_SAME_EXEC_OFF", "man/LOG_NEW_EXEC_ON", "man/LOG_SUBDOMAINS_OFF"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .restrictSelf("no-read"), expect: .ok, at: (21, 9), (21, 65))
    scenario.step("worker", .get(.layers), expect: 0, at: (22, 9), (22, 39))
    try await verify(scenario)
  }

  // Specs/arguments/flags.yaml:7:9
  @Test("every flag is accepted from the ABI version on that brought it (same-exec-off)")
  func knownFlags_sameExecOff() async throws {
    var scenario = Scenario(
      "arguments/known-flags/same-exec-off",
      "every flag is accepted from the ABI version on that brought it", in: spec, at: (7, 9))
    scenario.reference = "landlock_restrict_self(2), EINVAL"
    scenario.covers = ["man/LOG_SAME_EXEC_OFF", "man/LOG_NEW_EXEC_ON", "man/LOG_SUBDOMAINS_OFF"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .LOG_SAME_EXEC_OFF),
      expectByKernel: .when(.abi(.less, 7), expect: .EINVAL), .otherwise(.ok),
      at: (21, 9), (21, 65))
    scenario.step("worker", .get(.layers), expect: 0, at: (22, 9), (22, 39))
    try await verify(scenario)
  }

  // Specs/arguments/flags.yaml:7:9
  @Test("every flag is accepted from the ABI version on that brought it (new-exec-on)")
  func knownFlags_newExecOn() async throws {
    var scenario = Scenario(
      "arguments/known-flags/new-exec-on",
      "every flag is accepted from the ABI version on that brought it", in: spec, at: (7, 9))
    scenario.reference = "landlock_restrict_self(2), EINVAL"
    scenario.covers = ["man/LOG_SAME_EXEC_OFF", "man/LOG_NEW_EXEC_ON", "man/LOG_SUBDOMAINS_OFF"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .LOG_NEW_EXEC_ON),
      expectByKernel: .when(.abi(.less, 7), expect: .EINVAL), .otherwise(.ok),
      at: (21, 9), (21, 65))
    scenario.step("worker", .get(.layers), expect: 0, at: (22, 9), (22, 39))
    try await verify(scenario)
  }

  // Specs/arguments/flags.yaml:7:9
  @Test("every flag is accepted from the ABI version on that brought it (subdomains-off)")
  func knownFlags_subdomainsOff() async throws {
    var scenario = Scenario(
      "arguments/known-flags/subdomains-off",
      "every flag is accepted from the ABI version on that brought it", in: spec, at: (7, 9))
    scenario.reference = "landlock_restrict_self(2), EINVAL"
    scenario.covers = ["man/LOG_SAME_EXEC_OFF", "man/LOG_NEW_EXEC_ON", "man/LOG_SUBDOMAINS_OFF"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .LOG_SUBDOMAINS_OFF),
      expectByKernel: .when(.abi(.less, 7), expect: .EINVAL), .otherwise(.ok),
      at: (21, 9), (21, 65))
    scenario.step("worker", .get(.layers), expect: 0, at: (22, 9), (22, 39))
    try await verify(scenario)
  }

  // Specs/arguments/flags.yaml:7:9
  @Test("every flag is accepted from the ABI version on that brought it (all-log-flags)")
  func knownFlags_allLogFlags() async throws {
    var scenario = Scenario(
      "arguments/known-flags/all-log-flags",
      "every flag is accepted from the ABI version on that brought it", in: spec, at: (7, 9))
    scenario.reference = "landlock_restrict_self(2), EINVAL"
    scenario.covers = ["man/LOG_SAME_EXEC_OFF", "man/LOG_NEW_EXEC_ON", "man/LOG_SUBDOMAINS_OFF"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .LOG_SAME_EXEC_OFF, .LOG_NEW_EXEC_ON, .LOG_SUBDOMAINS_OFF),
      expectByKernel: .when(.abi(.less, 7), expect: .EINVAL), .otherwise(.ok),
      at: (21, 9), (21, 65))
    scenario.step("worker", .get(.layers), expect: 0, at: (22, 9), (22, 39))
    try await verify(scenario)
  }

  // Specs/arguments/flags.yaml:24:9
  @Test("TSYNC goes together with every log flag (none)")
  func tsyncWithLogFlags_none() async throws {
    var scenario = Scenario(
      "arguments/tsync-with-log-flags/none", "TSYNC goes together with every log flag", in: spec,
      at: (24, 9))
    scenario.reference = "landlock_restrict_self(2), EINVAL"
    scenario.covers = ["man/LOG_SAME_EXEC_OFF", "man/LOG_NEW_EXEC_ON", "man/LOG_SUBDOMAINS_OFF", "man/TSYNC"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (39, 9), (39, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (41, 9), (41, 52))
    try await verify(scenario)
  }

  // Specs/arguments/flags.yaml:24:9
  @Test("TSYNC goes together with every log flag (same-exec-off)")
  func tsyncWithLogFlags_sameExecOff() async throws {
    var scenario = Scenario(
      "arguments/tsync-with-log-flags/same-exec-off", "TSYNC goes together with every log flag",
      in: spec, at: (24, 9))
    scenario.reference = "landlock_restrict_self(2), EINVAL"
    scenario.covers = ["man/LOG_SAME_EXEC_OFF", "man/LOG_NEW_EXEC_ON", "man/LOG_SUBDOMAINS_OFF", "man/TSYNC"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .LOG_SAME_EXEC_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (39, 9), (39, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (41, 9), (41, 52))
    try await verify(scenario)
  }

  // Specs/arguments/flags.yaml:24:9
  @Test("TSYNC goes together with every log flag (new-exec-on)")
  func tsyncWithLogFlags_newExecOn() async throws {
    var scenario = Scenario(
      "arguments/tsync-with-log-flags/new-exec-on", "TSYNC goes together with every log flag",
      in: spec, at: (24, 9))
    scenario.reference = "landlock_restrict_self(2), EINVAL"
    scenario.covers = ["man/LOG_SAME_EXEC_OFF", "man/LOG_NEW_EXEC_ON", "man/LOG_SUBDOMAINS_OFF", "man/TSYNC"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .LOG_NEW_EXEC_ON, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (39, 9), (39, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (41, 9), (41, 52))
    try await verify(scenario)
  }

  // Specs/arguments/flags.yaml:24:9
  @Test("TSYNC goes together with every log flag (subdomains-off)")
  func tsyncWithLogFlags_subdomainsOff() async throws {
    var scenario = Scenario(
      "arguments/tsync-with-log-flags/subdomains-off", "TSYNC goes together with every log flag",
      in: spec, at: (24, 9))
    scenario.reference = "landlock_restrict_self(2), EINVAL"
    scenario.covers = ["man/LOG_SAME_EXEC_OFF", "man/LOG_NEW_EXEC_ON", "man/LOG_SUBDOMAINS_OFF", "man/TSYNC"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (39, 9), (39, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (41, 9), (41, 52))
    try await verify(scenario)
  }

  // Specs/arguments/flags.yaml:24:9
  @Test("TSYNC goes together with every log flag (all-log-flags)")
  func tsyncWithLogFlags_allLogFlags() async throws {
    var scenario = Scenario(
      "arguments/tsync-with-log-flags/all-log-flags", "TSYNC goes together with every log flag",
      in: spec, at: (24, 9))
    scenario.reference = "landlock_restrict_self(2), EINVAL"
    scenario.covers = ["man/LOG_SAME_EXEC_OFF", "man/LOG_NEW_EXEC_ON", "man/LOG_SUBDOMAINS_OFF", "man/TSYNC"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main",
      .restrictSelf("no-read", .LOG_SAME_EXEC_OFF, .LOG_NEW_EXEC_ON, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (39, 9), (39, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (41, 9), (41, 52))
    try await verify(scenario)
  }

  // Specs/arguments/flags.yaml:43:9
  @Test("a kernel without TSYNC refuses the flag and restricts nobody")
  func tsyncBeforeItExisted() async throws {
    var scenario = Scenario(
      "arguments/tsync-before-it-existed",
      "a kernel without TSYNC refuses the flag and restricts nobody", in: spec, at: (43, 9))
    scenario.reference = "landlock_restrict_self(2), EINVAL"
    scenario.covers = ["cover-letter/new-flag", "man/TSYNC"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), .otherwise(.EINVAL),
      at: (49, 9), (49, 64))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      .otherwise(0), at: (50, 9), (50, 37))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      .otherwise(0), at: (50, 9), (50, 37))
    try await verify(scenario)
  }

  // Specs/arguments/flags.yaml:52:9
  @Test("an unknown bit is refused, with TSYNC and without, and changes nothing (b5, nothing)")
  func unknownBits_b5_nothing() async throws {
    var scenario = Scenario(
      "arguments/unknown-bits/b5,nothing",
      "an unknown bit is refused, with TSYNC and without, and changes nothing", in: spec,
      at: (52, 9))
    scenario.reference = "landlock_restrict_self(2), EINVAL"
    scenario.covers = ["man/EINVAL"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", plusBits: 0x20), expect: .EINVAL, at: (62, 9), (62, 70))
    scenario.step("main", .get(.layers), expect: 0, at: (63, 9), (63, 37))
    scenario.step("worker", .get(.layers), expect: 0, at: (63, 9), (63, 37))
    scenario.step("main", .open("file", for: .reading), expect: .ok, at: (64, 9), (64, 50))
    scenario.step("worker", .open("file", for: .reading), expect: .ok, at: (64, 9), (64, 50))
    try await verify(scenario)
  }

  // Specs/arguments/flags.yaml:52:9
  @Test("an unknown bit is refused, with TSYNC and without, and changes nothing (b5, tsync)")
  func unknownBits_b5_tsync() async throws {
    var scenario = Scenario(
      "arguments/unknown-bits/b5,tsync",
      "an unknown bit is refused, with TSYNC and without, and changes nothing", in: spec,
      at: (52, 9))
    scenario.reference = "landlock_restrict_self(2), EINVAL"
    scenario.covers = ["man/EINVAL"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, plusBits: 0x20), expect: .EINVAL,
      at: (62, 9), (62, 70))
    scenario.step("main", .get(.layers), expect: 0, at: (63, 9), (63, 37))
    scenario.step("worker", .get(.layers), expect: 0, at: (63, 9), (63, 37))
    scenario.step("main", .open("file", for: .reading), expect: .ok, at: (64, 9), (64, 50))
    scenario.step("worker", .open("file", for: .reading), expect: .ok, at: (64, 9), (64, 50))
    try await verify(scenario)
  }

  // Specs/arguments/flags.yaml:52:9
  @Test("an unknown bit is refused, with TSYNC and without, and changes nothing (b8, nothing)")
  func unknownBits_b8_nothing() async throws {
    var scenario = Scenario(
      "arguments/unknown-bits/b8,nothing",
      "an unknown bit is refused, with TSYNC and without, and changes nothing", in: spec,
      at: (52, 9))
    scenario.reference = "landlock_restrict_self(2), EINVAL"
    scenario.covers = ["man/EINVAL"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", plusBits: 0x100), expect: .EINVAL, at: (62, 9), (62, 70))
    scenario.step("main", .get(.layers), expect: 0, at: (63, 9), (63, 37))
    scenario.step("worker", .get(.layers), expect: 0, at: (63, 9), (63, 37))
    scenario.step("main", .open("file", for: .reading), expect: .ok, at: (64, 9), (64, 50))
    scenario.step("worker", .open("file", for: .reading), expect: .ok, at: (64, 9), (64, 50))
    try await verify(scenario)
  }

  // Specs/arguments/flags.yaml:52:9
  @Test("an unknown bit is refused, with TSYNC and without, and changes nothing (b8, tsync)")
  func unknownBits_b8_tsync() async throws {
    var scenario = Scenario(
      "arguments/unknown-bits/b8,tsync",
      "an unknown bit is refused, with TSYNC and without, and changes nothing", in: spec,
      at: (52, 9))
    scenario.reference = "landlock_restrict_self(2), EINVAL"
    scenario.covers = ["man/EINVAL"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, plusBits: 0x100), expect: .EINVAL,
      at: (62, 9), (62, 70))
    scenario.step("main", .get(.layers), expect: 0, at: (63, 9), (63, 37))
    scenario.step("worker", .get(.layers), expect: 0, at: (63, 9), (63, 37))
    scenario.step("main", .open("file", for: .reading), expect: .ok, at: (64, 9), (64, 50))
    scenario.step("worker", .open("file", for: .reading), expect: .ok, at: (64, 9), (64, 50))
    try await verify(scenario)
  }

  // Specs/arguments/flags.yaml:52:9
  @Test("an unknown bit is refused, with TSYNC and without, and changes nothing (b30, nothing)")
  func unknownBits_b30_nothing() async throws {
    var scenario = Scenario(
      "arguments/unknown-bits/b30,nothing",
      "an unknown bit is refused, with TSYNC and without, and changes nothing", in: spec,
      at: (52, 9))
    scenario.reference = "landlock_restrict_self(2), EINVAL"
    scenario.covers = ["man/EINVAL"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", plusBits: 0x40000000), expect: .EINVAL,
      at: (62, 9), (62, 70))
    scenario.step("main", .get(.layers), expect: 0, at: (63, 9), (63, 37))
    scenario.step("worker", .get(.layers), expect: 0, at: (63, 9), (63, 37))
    scenario.step("main", .open("file", for: .reading), expect: .ok, at: (64, 9), (64, 50))
    scenario.step("worker", .open("file", for: .reading), expect: .ok, at: (64, 9), (64, 50))
    try await verify(scenario)
  }

  // Specs/arguments/flags.yaml:52:9
  @Test("an unknown bit is refused, with TSYNC and without, and changes nothing (b30, tsync)")
  func unknownBits_b30_tsync() async throws {
    var scenario = Scenario(
      "arguments/unknown-bits/b30,tsync",
      "an unknown bit is refused, with TSYNC and without, and changes nothing", in: spec,
      at: (52, 9))
    scenario.reference = "landlock_restrict_self(2), EINVAL"
    scenario.covers = ["man/EINVAL"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, plusBits: 0x40000000), expect: .EINVAL,
      at: (62, 9), (62, 70))
    scenario.step("main", .get(.layers), expect: 0, at: (63, 9), (63, 37))
    scenario.step("worker", .get(.layers), expect: 0, at: (63, 9), (63, 37))
    scenario.step("main", .open("file", for: .reading), expect: .ok, at: (64, 9), (64, 50))
    scenario.step("worker", .open("file", for: .reading), expect: .ok, at: (64, 9), (64, 50))
    try await verify(scenario)
  }

  // Specs/arguments/flags.yaml:52:9
  @Test("an unknown bit is refused, with TSYNC and without, and changes nothing (b31, nothing)")
  func unknownBits_b31_nothing() async throws {
    var scenario = Scenario(
      "arguments/unknown-bits/b31,nothing",
      "an unknown bit is refused, with TSYNC and without, and changes nothing", in: spec,
      at: (52, 9))
    scenario.reference = "landlock_restrict_self(2), EINVAL"
    scenario.covers = ["man/EINVAL"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", plusBits: 0x80000000), expect: .EINVAL,
      at: (62, 9), (62, 70))
    scenario.step("main", .get(.layers), expect: 0, at: (63, 9), (63, 37))
    scenario.step("worker", .get(.layers), expect: 0, at: (63, 9), (63, 37))
    scenario.step("main", .open("file", for: .reading), expect: .ok, at: (64, 9), (64, 50))
    scenario.step("worker", .open("file", for: .reading), expect: .ok, at: (64, 9), (64, 50))
    try await verify(scenario)
  }

  // Specs/arguments/flags.yaml:52:9
  @Test("an unknown bit is refused, with TSYNC and without, and changes nothing (b31, tsync)")
  func unknownBits_b31_tsync() async throws {
    var scenario = Scenario(
      "arguments/unknown-bits/b31,tsync",
      "an unknown bit is refused, with TSYNC and without, and changes nothing", in: spec,
      at: (52, 9))
    scenario.reference = "landlock_restrict_self(2), EINVAL"
    scenario.covers = ["man/EINVAL"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, plusBits: 0x80000000), expect: .EINVAL,
      at: (62, 9), (62, 70))
    scenario.step("main", .get(.layers), expect: 0, at: (63, 9), (63, 37))
    scenario.step("worker", .get(.layers), expect: 0, at: (63, 9), (63, 37))
    scenario.step("main", .open("file", for: .reading), expect: .ok, at: (64, 9), (64, 50))
    scenario.step("worker", .open("file", for: .reading), expect: .ok, at: (64, 9), (64, 50))
    try await verify(scenario)
  }

  // Specs/arguments/flags.yaml:66:9
  @Test("all 32 bits at once are refused")
  func allBits() async throws {
    var scenario = Scenario(
      "arguments/all-bits", "all 32 bits at once are refused", in: spec, at: (66, 9))
    scenario.reference = "landlock_restrict_self(2), EINVAL"
    scenario.covers = ["man/EINVAL"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", plusBits: 0xffffffff), expect: .EINVAL,
      at: (72, 9), (72, 69))
    scenario.step("main", .get(.layers), expect: 0, at: (73, 9), (73, 37))
    scenario.step("worker", .get(.layers), expect: 0, at: (73, 9), (73, 37))
    try await verify(scenario)
  }
}
