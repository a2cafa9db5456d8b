// Specs/arguments/rulesets.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/arguments/rulesets.yaml"

/// What create_ruleset and add_rule accept and refuse, before any enforcement.
@Suite("rulesets and their rules", .tags(.arguments))
struct ArgumentsRulesetsTests {
  // Specs/arguments/rulesets.yaml:8:9
  @Test("a right is refused by kernels that do not know it (truncating)")
  func rightsOfLaterKernels_truncating() async throws {
    var scenario = Scenario(
      "arguments/rights-of-later-kernels/truncating",
      "a right is refused by kernels that do not know it", in: spec, at: (8, 9))
    scenario.reference = "landlock_create_ruleset(2) and landlock_add_rule(2), ERRORS"
    scenario.threads = ["main"]
    scenario.rulesets["truncating"] = Ruleset(handledAccessFS: [.TRUNCATE])
    scenario.step(
      "main", .createRuleset("truncating"),
      expectByKernel: .when(.abi(.greaterOrEqual, 3), expect: .ok), .otherwise(.EINVAL),
      at: (19, 9), (22, 13))
    try await verify(scenario)
  }

  // Specs/arguments/rulesets.yaml:8:9
  @Test("a right is refused by kernels that do not know it (resolving)")
  func rightsOfLaterKernels_resolving() async throws {
    var scenario = Scenario(
      "arguments/rights-of-later-kernels/resolving",
      "a right is refused by kernels that do not know it", in: spec, at: (8, 9))
    scenario.reference = "landlock_create_ruleset(2) and landlock_add_rule(2), ERRORS"
    scenario.threads = ["main"]
    scenario.rulesets["resolving"] = Ruleset(handledAccessFS: [.RESOLVE_UNIX])
    scenario.step(
      "main", .createRuleset("resolving"),
      expectByKernel: .when(.abi(.greaterOrEqual, 9), expect: .ok), .otherwise(.EINVAL),
      at: (19, 9), (22, 13))
    try await verify(scenario)
  }

  // Specs/arguments/rulesets.yaml:8:9
  @Test("a right is refused by kernels that do not know it (sending)")
  func rightsOfLaterKernels_sending() async throws {
    var scenario = Scenario(
      "arguments/rights-of-later-kernels/sending",
      "a right is refused by kernels that do not know it", in: spec, at: (8, 9))
    scenario.reference = "landlock_create_ruleset(2) and landlock_add_rule(2), ERRORS"
    scenario.threads = ["main"]
    scenario.rulesets["sending"] = Ruleset(handledAccessNet: [.CONNECT_SEND_UDP])
    scenario.step(
      "main", .createRuleset("sending"),
      expectByKernel: .when(.abi(.greaterOrEqual, 10), expect: .ok), .otherwise(.EINVAL),
      at: (19, 9), (22, 13))
    try await verify(scenario)
  }

  // Specs/arguments/rulesets.yaml:27:9
  @Test("a ruleset that handles and scopes nothing is refused")
  func nothingHandled() async throws {
    var scenario = Scenario(
      "arguments/nothing-handled", "a ruleset that handles and scopes nothing is refused", in: spec,
      at: (27, 9))
    scenario.reference = "landlock_create_ruleset(2) and landlock_add_rule(2), ERRORS"
    scenario.threads = ["main"]
    scenario.rulesets["nothing"] = Ruleset()
    scenario.step("main", .createRuleset("nothing"), expect: .ENOMSG, at: (33, 9), (33, 49))
    try await verify(scenario)
  }

  // Specs/arguments/rulesets.yaml:35:9
  @Test("a rule must allow something that the ruleset handles and that its file can have")
  func rulesOfFiles() async throws {
    var scenario = Scenario(
      "arguments/rules-of-files",
      "a rule must allow something that the ruleset handles and that its file can have", in: spec,
      at: (35, 9))
    scenario.reference = "landlock_create_ruleset(2) and landlock_add_rule(2), ERRORS"
    scenario.threads = ["main"]
    scenario.rulesets["readers"] = Ruleset(handledAccessFS: [.READ_DIR, .READ_FILE])
    scenario.step(
      "main", .addRule("readers", .path("dir", allow: .READ_DIR, .READ_FILE)), expect: .ok,
      at: (39, 9), (39, 84))
    scenario.step(
      "main", .addRule("readers", .path("file", allow: .READ_FILE)), expect: .ok,
      at: (40, 9), (40, 75))
    scenario.step("main", .addRule("readers", .path("dir")), expect: .ENOMSG, at: (41, 9), (41, 65))
    scenario.step(
      "main", .addRule("readers", .path("dir", allow: .WRITE_FILE)), expect: .EINVAL,
      at: (42, 9), (42, 75))
    scenario.step(
      "main", .addRule("readers", .path("dir", allow: .READ_FILE, .WRITE_FILE)), expect: .EINVAL,
      at: (43, 9), (43, 86))
    scenario.step(
      "main", .addRule("readers", .path("file", allow: .READ_DIR)), expect: .EINVAL,
      at: (44, 9), (44, 74))
    try await verify(scenario)
  }

  // Specs/arguments/rulesets.yaml:46:9
  @Test("a rule of a port must allow something that the ruleset handles")
  func rulesOfPorts() async throws {
    var scenario = Scenario(
      "arguments/rules-of-ports", "a rule of a port must allow something that the ruleset handles",
      in: spec, at: (46, 9))
    scenario.reference = "landlock_create_ruleset(2) and landlock_add_rule(2), ERRORS"
    scenario.threads = ["main"]
    scenario.rulesets["ports"] = Ruleset(handledAccessNet: [.CONNECT_TCP])
    scenario.rulesets["readers"] = Ruleset(handledAccessFS: [.READ_DIR, .READ_FILE])
    scenario.step(
      "main", .addRule("ports", .port(.free, allow: .CONNECT_TCP)), expect: .ok,
      at: (50, 9), (50, 75))
    scenario.step("main", .addRule("ports", .port(.free)), expect: .ENOMSG, at: (51, 9), (51, 64))
    scenario.step(
      "main", .addRule("ports", .port(.free, allow: .BIND_TCP)), expect: .EINVAL,
      at: (52, 9), (52, 72))
    scenario.step(
      "main", .addRule("readers", .port(.free, allow: .CONNECT_TCP)), expect: .EINVAL,
      at: (53, 9), (53, 77))
    try await verify(scenario)
  }
}
