// Specs/privileges/no-new-privs-flag.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/privileges/no-new-privs-flag.yaml"

/// LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS (ABI 11) sets no_new_privs together with the domain, and
/// only if the call succeeds. With TSYNC it does so in every thread.
@Suite("the NO_NEW_PRIVS flag", .tags(.privileges))
struct PrivilegesNoNewPrivsFlagTests {
  // Specs/privileges/no-new-privs-flag.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling (none, none)")
  func flagForEveryCombination_none_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-every-combination/none,none",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", in: spec,
      at: (10, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.covers = ["man/NO_NEW_PRIVS"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (20, 9))
    scenario.step("worker", .dropCapability(.CAP_SYS_ADMIN), at: (21, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (24, 9), (24, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (25, 9), (25, 45))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (25, 9), (25, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (26, 9), (26, 39))
    try await verify(scenario)
  }

  // Specs/privileges/no-new-privs-flag.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling (none, nnp)")
  func flagForEveryCombination_none_nnp() async throws {
    var scenario = Scenario(
      "privileges/flag-for-every-combination/none,nnp",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", in: spec,
      at: (10, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.covers = ["man/NO_NEW_PRIVS"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (20, 9))
    scenario.step("worker", .dropCapability(.CAP_SYS_ADMIN), at: (21, 9))
    scenario.step("worker", .setNoNewPrivs, at: (23, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (24, 9), (24, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (25, 9), (25, 45))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (25, 9), (25, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (26, 9), (26, 39))
    try await verify(scenario)
  }

  // Specs/privileges/no-new-privs-flag.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling (none, cap)")
  func flagForEveryCombination_none_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-every-combination/none,cap",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", in: spec,
      at: (10, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.covers = ["man/NO_NEW_PRIVS"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (20, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (24, 9), (24, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (25, 9), (25, 45))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (25, 9), (25, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (26, 9), (26, 39))
    try await verify(scenario)
  }

  // Specs/privileges/no-new-privs-flag.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling (none, both)")
  func flagForEveryCombination_none_both() async throws {
    var scenario = Scenario(
      "privileges/flag-for-every-combination/none,both",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", in: spec,
      at: (10, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.covers = ["man/NO_NEW_PRIVS"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (20, 9))
    scenario.step("worker", .setNoNewPrivs, at: (23, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (24, 9), (24, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (25, 9), (25, 45))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (25, 9), (25, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (26, 9), (26, 39))
    try await verify(scenario)
  }

  // Specs/privileges/no-new-privs-flag.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling (nnp, none)")
  func flagForEveryCombination_nnp_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-every-combination/nnp,none",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", in: spec,
      at: (10, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.covers = ["man/NO_NEW_PRIVS"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (20, 9))
    scenario.step("worker", .dropCapability(.CAP_SYS_ADMIN), at: (21, 9))
    scenario.step("main", .setNoNewPrivs, at: (22, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (24, 9), (24, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (25, 9), (25, 45))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (25, 9), (25, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (26, 9), (26, 39))
    try await verify(scenario)
  }

  // Specs/privileges/no-new-privs-flag.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling (nnp, nnp)")
  func flagForEveryCombination_nnp_nnp() async throws {
    var scenario = Scenario(
      "privileges/flag-for-every-combination/nnp,nnp",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", in: spec,
      at: (10, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.covers = ["man/NO_NEW_PRIVS"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (20, 9))
    scenario.step("worker", .dropCapability(.CAP_SYS_ADMIN), at: (21, 9))
    scenario.step("main", .setNoNewPrivs, at: (22, 9))
    scenario.step("worker", .setNoNewPrivs, at: (23, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (24, 9), (24, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (25, 9), (25, 45))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (25, 9), (25, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (26, 9), (26, 39))
    try await verify(scenario)
  }

  // Specs/privileges/no-new-privs-flag.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling (nnp, cap)")
  func flagForEveryCombination_nnp_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-every-combination/nnp,cap",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", in: spec,
      at: (10, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.covers = ["man/NO_NEW_PRIVS"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (20, 9))
    scenario.step("main", .setNoNewPrivs, at: (22, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (24, 9), (24, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (25, 9), (25, 45))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (25, 9), (25, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (26, 9), (26, 39))
    try await verify(scenario)
  }

  // Specs/privileges/no-new-privs-flag.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling (nnp, both)")
  func flagForEveryCombination_nnp_both() async throws {
    var scenario = Scenario(
      "privileges/flag-for-every-combination/nnp,both",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", in: spec,
      at: (10, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.covers = ["man/NO_NEW_PRIVS"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (20, 9))
    scenario.step("main", .setNoNewPrivs, at: (22, 9))
    scenario.step("worker", .setNoNewPrivs, at: (23, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (24, 9), (24, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (25, 9), (25, 45))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (25, 9), (25, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (26, 9), (26, 39))
    try await verify(scenario)
  }

  // Specs/privileges/no-new-privs-flag.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling (cap, none)")
  func flagForEveryCombination_cap_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-every-combination/cap,none",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", in: spec,
      at: (10, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.covers = ["man/NO_NEW_PRIVS"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("worker", .dropCapability(.CAP_SYS_ADMIN), at: (21, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (24, 9), (24, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (25, 9), (25, 45))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (25, 9), (25, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (26, 9), (26, 39))
    try await verify(scenario)
  }

  // Specs/privileges/no-new-privs-flag.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling (cap, nnp)")
  func flagForEveryCombination_cap_nnp() async throws {
    var scenario = Scenario(
      "privileges/flag-for-every-combination/cap,nnp",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", in: spec,
      at: (10, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.covers = ["man/NO_NEW_PRIVS"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("worker", .dropCapability(.CAP_SYS_ADMIN), at: (21, 9))
    scenario.step("worker", .setNoNewPrivs, at: (23, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (24, 9), (24, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (25, 9), (25, 45))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (25, 9), (25, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (26, 9), (26, 39))
    try await verify(scenario)
  }

  // Specs/privileges/no-new-privs-flag.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling (cap, cap)")
  func flagForEveryCombination_cap_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-every-combination/cap,cap",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", in: spec,
      at: (10, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.covers = ["man/NO_NEW_PRIVS"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (24, 9), (24, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (25, 9), (25, 45))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (25, 9), (25, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (26, 9), (26, 39))
    try await verify(scenario)
  }

  // Specs/privileges/no-new-privs-flag.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling (cap, both)")
  func flagForEveryCombination_cap_both() async throws {
    var scenario = Scenario(
      "privileges/flag-for-every-combination/cap,both",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", in: spec,
      at: (10, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.covers = ["man/NO_NEW_PRIVS"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("worker", .setNoNewPrivs, at: (23, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (24, 9), (24, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (25, 9), (25, 45))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (25, 9), (25, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (26, 9), (26, 39))
    try await verify(scenario)
  }

  // Specs/privileges/no-new-privs-flag.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling (both, none)")
  func flagForEveryCombination_both_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-every-combination/both,none",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", in: spec,
      at: (10, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.covers = ["man/NO_NEW_PRIVS"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("worker", .dropCapability(.CAP_SYS_ADMIN), at: (21, 9))
    scenario.step("main", .setNoNewPrivs, at: (22, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (24, 9), (24, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (25, 9), (25, 45))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (25, 9), (25, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (26, 9), (26, 39))
    try await verify(scenario)
  }

  // Specs/privileges/no-new-privs-flag.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling (both, nnp)")
  func flagForEveryCombination_both_nnp() async throws {
    var scenario = Scenario(
      "privileges/flag-for-every-combination/both,nnp",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", in: spec,
      at: (10, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.covers = ["man/NO_NEW_PRIVS"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("worker", .dropCapability(.CAP_SYS_ADMIN), at: (21, 9))
    scenario.step("main", .setNoNewPrivs, at: (22, 9))
    scenario.step("worker", .setNoNewPrivs, at: (23, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (24, 9), (24, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (25, 9), (25, 45))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (25, 9), (25, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (26, 9), (26, 39))
    try await verify(scenario)
  }

  // Specs/privileges/no-new-privs-flag.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling (both, cap)")
  func flagForEveryCombination_both_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-every-combination/both,cap",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", in: spec,
      at: (10, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.covers = ["man/NO_NEW_PRIVS"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .setNoNewPrivs, at: (22, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (24, 9), (24, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (25, 9), (25, 45))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (25, 9), (25, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (26, 9), (26, 39))
    try await verify(scenario)
  }

  // Specs/privileges/no-new-privs-flag.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling (both, both)")
  func flagForEveryCombination_both_both() async throws {
    var scenario = Scenario(
      "privileges/flag-for-every-combination/both,both",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", in: spec,
      at: (10, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.covers = ["man/NO_NEW_PRIVS"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .setNoNewPrivs, at: (22, 9))
    scenario.step("worker", .setNoNewPrivs, at: (23, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (24, 9), (24, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (25, 9), (25, 45))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (25, 9), (25, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (26, 9), (26, 39))
    try await verify(scenario)
  }

  // Specs/privileges/no-new-privs-flag.yaml:28:9
  @Test("kernels that do not know the flag refuse it and change nothing (alone)")
  func flagBeforeItExisted_alone() async throws {
    var scenario = Scenario(
      "privileges/flag-before-it-existed/alone",
      "kernels that do not know the flag refuse it and change nothing", in: spec, at: (28, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.less, 11), expect: .EINVAL), at: (37, 9), (37, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.less, 11), expect: 0),
      at: (38, 9), (38, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.less, 11), expect: 0),
      at: (38, 9), (38, 39))
    try await verify(scenario)
  }

  // Specs/privileges/no-new-privs-flag.yaml:28:9
  @Test("kernels that do not know the flag refuse it and change nothing (with-tsync)")
  func flagBeforeItExisted_withTsync() async throws {
    var scenario = Scenario(
      "privileges/flag-before-it-existed/with-tsync",
      "kernels that do not know the flag refuse it and change nothing", in: spec, at: (28, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.less, 11), expect: .EINVAL), at: (37, 9), (37, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.less, 11), expect: 0),
      at: (38, 9), (38, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.less, 11), expect: 0),
      at: (38, 9), (38, 39))
    try await verify(scenario)
  }

  // Specs/privileges/no-new-privs-flag.yaml:40:9
  @Test("without TSYNC the flag is the caller's alone")
  func flagWithoutTsync() async throws {
    var scenario = Scenario(
      "privileges/flag-without-tsync", "without TSYNC the flag is the caller's alone", in: spec,
      at: (40, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (44, 9), (44, 73))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (45, 9), (45, 45))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (46, 9), (46, 45))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (47, 9), (47, 39))
    try await verify(scenario)
  }

  // Specs/privileges/no-new-privs-flag.yaml:49:9
  @Test("a call that fails sets no_new_privs in no thread (bad-descriptor, with)")
  func flagOfACallThatFails_badDescriptor_with() async throws {
    var scenario = Scenario(
      "privileges/flag-of-a-call-that-fails/bad-descriptor,with",
      "a call that fails sets no_new_privs in no thread", in: spec, at: (49, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.covers = ["man/NO_NEW_PRIVS"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (59, 9), (59, 66))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (60, 9), (60, 45))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (60, 9), (60, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (61, 9), (61, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (61, 9), (61, 39))
    try await verify(scenario)
  }

  // Specs/privileges/no-new-privs-flag.yaml:49:9
  @Test("a call that fails sets no_new_privs in no thread (bad-descriptor, without)")
  func flagOfACallThatFails_badDescriptor_without() async throws {
    var scenario = Scenario(
      "privileges/flag-of-a-call-that-fails/bad-descriptor,without",
      "a call that fails sets no_new_privs in no thread", in: spec, at: (49, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.covers = ["man/NO_NEW_PRIVS"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (59, 9), (59, 66))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (60, 9), (60, 45))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (60, 9), (60, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (61, 9), (61, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (61, 9), (61, 39))
    try await verify(scenario)
  }

  // Specs/privileges/no-new-privs-flag.yaml:49:9
  @Test("a call that fails sets no_new_privs in no thread (no-ruleset, with)")
  func flagOfACallThatFails_noRuleset_with() async throws {
    var scenario = Scenario(
      "privileges/flag-of-a-call-that-fails/no-ruleset,with",
      "a call that fails sets no_new_privs in no thread", in: spec, at: (49, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.covers = ["man/NO_NEW_PRIVS"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADFD), at: (59, 9), (59, 66))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (60, 9), (60, 45))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (60, 9), (60, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (61, 9), (61, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (61, 9), (61, 39))
    try await verify(scenario)
  }

  // Specs/privileges/no-new-privs-flag.yaml:49:9
  @Test("a call that fails sets no_new_privs in no thread (no-ruleset, without)")
  func flagOfACallThatFails_noRuleset_without() async throws {
    var scenario = Scenario(
      "privileges/flag-of-a-call-that-fails/no-ruleset,without",
      "a call that fails sets no_new_privs in no thread", in: spec, at: (49, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.covers = ["man/NO_NEW_PRIVS"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADFD), at: (59, 9), (59, 66))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (60, 9), (60, 45))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (60, 9), (60, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (61, 9), (61, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (61, 9), (61, 39))
    try await verify(scenario)
  }

  // Specs/privileges/no-new-privs-flag.yaml:49:9
  @Test("a call that fails sets no_new_privs in no thread (minus-one, with)")
  func flagOfACallThatFails_minusOne_with() async throws {
    var scenario = Scenario(
      "privileges/flag-of-a-call-that-fails/minus-one,with",
      "a call that fails sets no_new_privs in no thread", in: spec, at: (49, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.covers = ["man/NO_NEW_PRIVS"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (59, 9), (59, 66))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (60, 9), (60, 45))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (60, 9), (60, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (61, 9), (61, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (61, 9), (61, 39))
    try await verify(scenario)
  }

  // Specs/privileges/no-new-privs-flag.yaml:49:9
  @Test("a call that fails sets no_new_privs in no thread (minus-one, without)")
  func flagOfACallThatFails_minusOne_without() async throws {
    var scenario = Scenario(
      "privileges/flag-of-a-call-that-fails/minus-one,without",
      "a call that fails sets no_new_privs in no thread", in: spec, at: (49, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.covers = ["man/NO_NEW_PRIVS"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.minusOne, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (59, 9), (59, 66))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (60, 9), (60, 45))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (60, 9), (60, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (61, 9), (61, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (61, 9), (61, 39))
    try await verify(scenario)
  }

  // Specs/privileges/no-new-privs-flag.yaml:63:9
  @Test("E2BIG sets no_new_privs in no thread (with)")
  func flagAtTheLayerLimit_with() async throws {
    var scenario = Scenario(
      "privileges/flag-at-the-layer-limit/with", "E2BIG sets no_new_privs in no thread", in: spec,
      at: (63, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (71, 9), (71, 61))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .E2BIG), at: (72, 9), (72, 65))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (73, 9), (73, 45))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (73, 9), (73, 45))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (74, 9), (74, 39))
    try await verify(scenario)
  }

  // Specs/privileges/no-new-privs-flag.yaml:63:9
  @Test("E2BIG sets no_new_privs in no thread (without)")
  func flagAtTheLayerLimit_without() async throws {
    var scenario = Scenario(
      "privileges/flag-at-the-layer-limit/without", "E2BIG sets no_new_privs in no thread",
      in: spec, at: (63, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (71, 9), (71, 61))
    scenario.step(
      "main", .restrictSelf("no-read", .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .E2BIG), at: (72, 9), (72, 65))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (73, 9), (73, 45))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (73, 9), (73, 45))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (74, 9), (74, 39))
    try await verify(scenario)
  }

  // Specs/privileges/no-new-privs-flag.yaml:76:9
  @Test("an unknown flag beside NO_NEW_PRIVS sets no_new_privs in no thread")
  func flagWithUnknownBits() async throws {
    var scenario = Scenario(
      "privileges/flag-with-unknown-bits",
      "an unknown flag beside NO_NEW_PRIVS sets no_new_privs in no thread", in: spec, at: (76, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS, plusBits: 0x40000000),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EINVAL), at: (80, 9), (80, 87))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (81, 9), (81, 45))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (81, 9), (81, 45))
    try await verify(scenario)
  }
}
