// Specs/arguments/descriptors.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/arguments/descriptors.yaml"

/// The descriptor must be that of a ruleset; -1 stands for none where only the log configuration
/// changes.
@Suite("descriptors of restrict_self", .tags(.arguments))
struct ArgumentsDescriptorsTests {
  // Specs/arguments/descriptors.yaml:7:9
  @Test("a descriptor that is none, or is no ruleset's, is refused (minus-one, none)")
  func notARuleset_minusOne_none() async throws {
    var scenario = Scenario(
      "arguments/not-a-ruleset/minus-one,none",
      "a descriptor that is none, or is no ruleset's, is refused", in: spec, at: (7, 9))
    scenario.reference = "landlock_restrict_self(2), EBADF and EBADFD"
    scenario.covers = ["man/EBADF", "man/EBADFD"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step("main", .restrictSelf(.minusOne), expect: .EBADF, at: (17, 9), (21, 13))
    scenario.step("main", .get(.layers), expect: 0, at: (26, 9), (26, 36))
    scenario.step("worker", .get(.layers), expect: 0, at: (26, 9), (26, 36))
    try await verify(scenario)
  }

  // Specs/arguments/descriptors.yaml:7:9
  @Test("a descriptor that is none, or is no ruleset's, is refused (minus-one, tsync)")
  func notARuleset_minusOne_tsync() async throws {
    var scenario = Scenario(
      "arguments/not-a-ruleset/minus-one,tsync",
      "a descriptor that is none, or is no ruleset's, is refused", in: spec, at: (7, 9))
    scenario.reference = "landlock_restrict_self(2), EBADF and EBADFD"
    scenario.covers = ["man/EBADF", "man/EBADFD"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADF), .otherwise(.EINVAL),
      at: (17, 9), (21, 13))
    scenario.step("main", .get(.layers), expect: 0, at: (26, 9), (26, 36))
    scenario.step("worker", .get(.layers), expect: 0, at: (26, 9), (26, 36))
    try await verify(scenario)
  }

  // Specs/arguments/descriptors.yaml:7:9
  @Test("a descriptor that is none, or is no ruleset's, is refused (closed, none)")
  func notARuleset_closed_none() async throws {
    var scenario = Scenario(
      "arguments/not-a-ruleset/closed,none",
      "a descriptor that is none, or is no ruleset's, is refused", in: spec, at: (7, 9))
    scenario.reference = "landlock_restrict_self(2), EBADF and EBADFD"
    scenario.covers = ["man/EBADF", "man/EBADFD"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step("main", .restrictSelf(.closedDescriptor), expect: .EBADF, at: (17, 9), (21, 13))
    scenario.step("main", .get(.layers), expect: 0, at: (26, 9), (26, 36))
    scenario.step("worker", .get(.layers), expect: 0, at: (26, 9), (26, 36))
    try await verify(scenario)
  }

  // Specs/arguments/descriptors.yaml:7:9
  @Test("a descriptor that is none, or is no ruleset's, is refused (closed, tsync)")
  func notARuleset_closed_tsync() async throws {
    var scenario = Scenario(
      "arguments/not-a-ruleset/closed,tsync",
      "a descriptor that is none, or is no ruleset's, is refused", in: spec, at: (7, 9))
    scenario.reference = "landlock_restrict_self(2), EBADF and EBADFD"
    scenario.covers = ["man/EBADF", "man/EBADFD"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADF), .otherwise(.EINVAL),
      at: (17, 9), (21, 13))
    scenario.step("main", .get(.layers), expect: 0, at: (26, 9), (26, 36))
    scenario.step("worker", .get(.layers), expect: 0, at: (26, 9), (26, 36))
    try await verify(scenario)
  }

  // Specs/arguments/descriptors.yaml:7:9
  @Test("a descriptor that is none, or is no ruleset's, is refused (file, none)")
  func notARuleset_file_none() async throws {
    var scenario = Scenario(
      "arguments/not-a-ruleset/file,none",
      "a descriptor that is none, or is no ruleset's, is refused", in: spec, at: (7, 9))
    scenario.reference = "landlock_restrict_self(2), EBADF and EBADFD"
    scenario.covers = ["man/EBADF", "man/EBADFD"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step("main", .restrictSelf(.fileDescriptor), expect: .EBADFD, at: (17, 9), (21, 13))
    scenario.step("main", .get(.layers), expect: 0, at: (26, 9), (26, 36))
    scenario.step("worker", .get(.layers), expect: 0, at: (26, 9), (26, 36))
    try await verify(scenario)
  }

  // Specs/arguments/descriptors.yaml:7:9
  @Test("a descriptor that is none, or is no ruleset's, is refused (file, tsync)")
  func notARuleset_file_tsync() async throws {
    var scenario = Scenario(
      "arguments/not-a-ruleset/file,tsync",
      "a descriptor that is none, or is no ruleset's, is refused", in: spec, at: (7, 9))
    scenario.reference = "landlock_restrict_self(2), EBADF and EBADFD"
    scenario.covers = ["man/EBADF", "man/EBADFD"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADFD),
      .when(.edition(.greaterOrEqual, .v2), expect: .EBADF), .otherwise(.EINVAL),
      at: (17, 9), (21, 13))
    scenario.step("main", .get(.layers), expect: 0, at: (26, 9), (26, 36))
    scenario.step("worker", .get(.layers), expect: 0, at: (26, 9), (26, 36))
    try await verify(scenario)
  }

  // Specs/arguments/descriptors.yaml:28:9
  @Test("-1 is accepted with LOG_SUBDOMAINS_OFF, and with TSYNC beside it since e75e38055b9d (subdomains-off)")
  func minusOne_subdomainsOff() async throws {
    var scenario = Scenario(
      "arguments/minus-one/subdomains-off",
      "-1 is accepted with LOG_SUBDOMAINS_OFF, and with TSYNC beside it since e75e38055b9d",
      in: spec, at: (28, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.covers = ["man/minus-one", "man/minus-one-TSYNC"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF),
      expectByKernel: .when(.abi(.less, 7), expect: .EINVAL), .otherwise(.ok),
      at: (43, 9), (47, 13))
    scenario.step("main", .get(.layers), expect: 0, at: (54, 9), (54, 36))
    scenario.step("worker", .get(.layers), expect: 0, at: (54, 9), (54, 36))
    try await verify(scenario)
  }

  // Specs/arguments/descriptors.yaml:28:9
  @Test("-1 is accepted with LOG_SUBDOMAINS_OFF, and with TSYNC beside it since e75e38055b9d (subdomains-off-tsync)")
  func minusOne_subdomainsOffTsync() async throws {
    var scenario = Scenario(
      "arguments/minus-one/subdomains-off-tsync",
      "-1 is accepted with LOG_SUBDOMAINS_OFF, and with TSYNC beside it since e75e38055b9d",
      in: spec, at: (28, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.covers = ["man/minus-one", "man/minus-one-TSYNC"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.abi(.less, 7), expect: .EINVAL),
      .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      .when(.edition(.greaterOrEqual, .v2), expect: .EBADF), .otherwise(.EINVAL),
      at: (43, 9), (47, 13))
    scenario.step("main", .get(.layers), expect: 0, at: (54, 9), (54, 36))
    scenario.step("worker", .get(.layers), expect: 0, at: (54, 9), (54, 36))
    try await verify(scenario)
  }

  // Specs/arguments/descriptors.yaml:28:9
  @Test("-1 is accepted with LOG_SUBDOMAINS_OFF, and with TSYNC beside it since e75e38055b9d (same-exec-off)")
  func minusOne_sameExecOff() async throws {
    var scenario = Scenario(
      "arguments/minus-one/same-exec-off",
      "-1 is accepted with LOG_SUBDOMAINS_OFF, and with TSYNC beside it since e75e38055b9d",
      in: spec, at: (28, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.covers = ["man/minus-one", "man/minus-one-TSYNC"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SAME_EXEC_OFF),
      expectByKernel: .when(.abi(.less, 7), expect: .EINVAL), .otherwise(.EBADF),
      at: (43, 9), (47, 13))
    scenario.step("main", .get(.layers), expect: 0, at: (54, 9), (54, 36))
    scenario.step("worker", .get(.layers), expect: 0, at: (54, 9), (54, 36))
    try await verify(scenario)
  }

  // Specs/arguments/descriptors.yaml:28:9
  @Test("-1 is accepted with LOG_SUBDOMAINS_OFF, and with TSYNC beside it since e75e38055b9d (subdomains-and-same-exec)")
  func minusOne_subdomainsAndSameExec() async throws {
    var scenario = Scenario(
      "arguments/minus-one/subdomains-and-same-exec",
      "-1 is accepted with LOG_SUBDOMAINS_OFF, and with TSYNC beside it since e75e38055b9d",
      in: spec, at: (28, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.covers = ["man/minus-one", "man/minus-one-TSYNC"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SAME_EXEC_OFF, .LOG_SUBDOMAINS_OFF),
      expectByKernel: .when(.abi(.less, 7), expect: .EINVAL), .otherwise(.EBADF),
      at: (43, 9), (47, 13))
    scenario.step("main", .get(.layers), expect: 0, at: (54, 9), (54, 36))
    scenario.step("worker", .get(.layers), expect: 0, at: (54, 9), (54, 36))
    try await verify(scenario)
  }

  // Specs/arguments/descriptors.yaml:28:9
  @Test("-1 is accepted with LOG_SUBDOMAINS_OFF, and with TSYNC beside it since e75e38055b9d (subdomains-and-new-exec-tsync)")
  func minusOne_subdomainsAndNewExecTsync() async throws {
    var scenario = Scenario(
      "arguments/minus-one/subdomains-and-new-exec-tsync",
      "-1 is accepted with LOG_SUBDOMAINS_OFF, and with TSYNC beside it since e75e38055b9d",
      in: spec, at: (28, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.covers = ["man/minus-one", "man/minus-one-TSYNC"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_NEW_EXEC_ON, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.abi(.less, 7), expect: .EINVAL),
      .when(.edition(.greaterOrEqual, .v2), expect: .EBADF), .otherwise(.EINVAL),
      at: (43, 9), (47, 13))
    scenario.step("main", .get(.layers), expect: 0, at: (54, 9), (54, 36))
    scenario.step("worker", .get(.layers), expect: 0, at: (54, 9), (54, 36))
    try await verify(scenario)
  }

  // Specs/arguments/descriptors.yaml:56:9
  @Test("-1 with NO_NEW_PRIVS is refused, because there is no domain to enforce (alone)")
  func minusOneWithNoNewPrivs_alone() async throws {
    var scenario = Scenario(
      "arguments/minus-one-with-no-new-privs/alone",
      "-1 with NO_NEW_PRIVS is refused, because there is no domain to enforce", in: spec,
      at: (56, 9))
    scenario.reference = "landlock_restrict_self(2), EBADF and EBADFD"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.minusOne, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (68, 9), (68, 58))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (69, 9), (69, 37))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (69, 9), (69, 37))
    try await verify(scenario)
  }

  // Specs/arguments/descriptors.yaml:56:9
  @Test("-1 with NO_NEW_PRIVS is refused, because there is no domain to enforce (subdomains-off)")
  func minusOneWithNoNewPrivs_subdomainsOff() async throws {
    var scenario = Scenario(
      "arguments/minus-one-with-no-new-privs/subdomains-off",
      "-1 with NO_NEW_PRIVS is refused, because there is no domain to enforce", in: spec,
      at: (56, 9))
    scenario.reference = "landlock_restrict_self(2), EBADF and EBADFD"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (68, 9), (68, 58))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (69, 9), (69, 37))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (69, 9), (69, 37))
    try await verify(scenario)
  }

  // Specs/arguments/descriptors.yaml:56:9
  @Test("-1 with NO_NEW_PRIVS is refused, because there is no domain to enforce (subdomains-off-tsync)")
  func minusOneWithNoNewPrivs_subdomainsOffTsync() async throws {
    var scenario = Scenario(
      "arguments/minus-one-with-no-new-privs/subdomains-off-tsync",
      "-1 with NO_NEW_PRIVS is refused, because there is no domain to enforce", in: spec,
      at: (56, 9))
    scenario.reference = "landlock_restrict_self(2), EBADF and EBADFD"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (68, 9), (68, 58))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (69, 9), (69, 37))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (69, 9), (69, 37))
    try await verify(scenario)
  }

  // Specs/arguments/descriptors.yaml:71:9
  @Test("a ruleset may be made by one thread, enforced by another, and enforced again")
  func sharedDescriptor() async throws {
    var scenario = Scenario(
      "arguments/shared-descriptor",
      "a ruleset may be made by one thread, enforced by another, and enforced again", in: spec,
      at: (71, 9))
    scenario.reference = "landlock_restrict_self(2), EBADF and EBADFD"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["later"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "worker", .createRuleset("later"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (79, 9), (79, 49))
    scenario.step(
      "main", .restrictSelf("later", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (80, 9), (80, 64))
    scenario.step(
      "worker", .restrictSelf("later", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 64))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (82, 9), (82, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (82, 9), (82, 39))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (83, 9), (83, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (83, 9), (83, 52))
    try await verify(scenario)
  }

  // Specs/arguments/descriptors.yaml:85:9
  @Test("a rule added after the enforcement counts for the next layer only")
  func rulesetChangedAfterwards() async throws {
    var scenario = Scenario(
      "arguments/ruleset-changed-afterwards",
      "a rule added after the enforcement counts for the next layer only", in: spec, at: (85, 9))
    scenario.reference = "landlock_restrict_self(2), EBADF and EBADFD"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .addRule("no-read", .path("dir", allow: .READ_FILE)),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (91, 9), (91, 76))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (92, 9), (92, 66))
    scenario.step(
      "main", .addRule("no-read", .path("other", allow: .READ_FILE)),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (93, 9), (93, 78))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (94, 9), (94, 56))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (94, 9), (94, 56))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (95, 9), (95, 58))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (95, 9), (95, 58))
    try await verify(scenario)
  }

  // Specs/arguments/descriptors.yaml:97:9
  @Test("add_rule wants a ruleset as well (minus-one)")
  func badDescriptorForAddRule_minusOne() async throws {
    var scenario = Scenario(
      "arguments/bad-descriptor-for-add-rule/minus-one", "add_rule wants a ruleset as well",
      in: spec, at: (97, 9))
    scenario.reference = "landlock_add_rule(2), EBADF and EBADFD"
    scenario.threads = ["main"]
    scenario.step(
      "main", .addRule(.minusOne, .path("dir", allow: .READ_FILE)), expect: .EBADF,
      at: (105, 9), (105, 78))
    try await verify(scenario)
  }

  // Specs/arguments/descriptors.yaml:97:9
  @Test("add_rule wants a ruleset as well (closed)")
  func badDescriptorForAddRule_closed() async throws {
    var scenario = Scenario(
      "arguments/bad-descriptor-for-add-rule/closed", "add_rule wants a ruleset as well", in: spec,
      at: (97, 9))
    scenario.reference = "landlock_add_rule(2), EBADF and EBADFD"
    scenario.threads = ["main"]
    scenario.step(
      "main", .addRule(.closedDescriptor, .path("dir", allow: .READ_FILE)), expect: .EBADF,
      at: (105, 9), (105, 78))
    try await verify(scenario)
  }

  // Specs/arguments/descriptors.yaml:97:9
  @Test("add_rule wants a ruleset as well (file)")
  func badDescriptorForAddRule_file() async throws {
    var scenario = Scenario(
      "arguments/bad-descriptor-for-add-rule/file", "add_rule wants a ruleset as well", in: spec,
      at: (97, 9))
    scenario.reference = "landlock_add_rule(2), EBADF and EBADFD"
    scenario.threads = ["main"]
    scenario.step(
      "main", .addRule(.fileDescriptor, .path("dir", allow: .READ_FILE)), expect: .EBADFD,
      at: (105, 9), (105, 78))
    try await verify(scenario)
  }
}
