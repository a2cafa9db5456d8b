// Specs/arguments/rulesets.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/arguments/rulesets.yaml"

/// What create_ruleset and add_rule accept and refuse, before any enforcement.
@Suite("rulesets and their rules", .tags(.arguments))
struct ArgumentsRulesetsTests {
  // Specs/arguments/rulesets.yaml:8:9
  @Test("a right is refused by kernels that do not know it",
    arguments: permutations(of: ["ruleset": ["truncating", "resolving", "sending"]]))
  func rightsOfLaterKernels(_ p: Permutation) async throws {
    var scenario = Scenario("arguments/rights-of-later-kernels", "a right is refused by kernels that do not know it", p,
      reference: "landlock_create_ruleset(2) and landlock_add_rule(2), ERRORS", threads: ["main"], in: spec, at: (8, 9))
    if p["ruleset", in: "resolving"] { scenario.rulesets["resolving"] = Ruleset(handledAccessFS: [.RESOLVE_UNIX]) }
    if p["ruleset", in: "sending"] { scenario.rulesets["sending"] = Ruleset(handledAccessNet: [.CONNECT_SEND_UDP]) }
    if p["ruleset", in: "truncating"] { scenario.rulesets["truncating"] = Ruleset(handledAccessFS: [.TRUNCATE]) }
    scenario.step("main", p.choose("ruleset", ["truncating": ["create_ruleset": "truncating"],
      "resolving": ["create_ruleset": "resolving"], "sending": ["create_ruleset": "sending"]]),
      expectBy: .when(p["ruleset", in: "truncating"], .abi(.greaterOrEqual, 3), expect: .ok),
      .when(p["ruleset", in: "resolving"], .abi(.greaterOrEqual, 9), expect: .ok),
      .when(p["ruleset", in: "sending"], .abi(.greaterOrEqual, 10), expect: .ok),
      .when(p["ruleset", in: "sending"], .abi(.less, 4), expect: .E2BIG), .otherwise(.EINVAL), at: (19, 9), (22, 13))
    try await verify(scenario)
  }

  // Specs/arguments/rulesets.yaml:29:9
  @Test("a ruleset that handles and scopes nothing is refused")
  func nothingHandled() async throws {
    var scenario = Scenario("arguments/nothing-handled", "a ruleset that handles and scopes nothing is refused",
      reference: "landlock_create_ruleset(2) and landlock_add_rule(2), ERRORS", threads: ["main"], in: spec,
      at: (29, 9))
    scenario.rulesets["nothing"] = Ruleset()
    scenario.step("main", ["create_ruleset": "nothing"], expect: .ENOMSG, at: (35, 9), (35, 49))
    try await verify(scenario)
  }

  // Specs/arguments/rulesets.yaml:37:9
  @Test("a rule must allow something that the ruleset handles and that its file can have")
  func rulesOfFiles() async throws {
    var scenario = Scenario("arguments/rules-of-files",
      "a rule must allow something that the ruleset handles and that its file can have",
      reference: "landlock_create_ruleset(2) and landlock_add_rule(2), ERRORS", threads: ["main"], in: spec,
      at: (37, 9))
    scenario.rulesets["readers"] = Ruleset(handledAccessFS: [.READ_DIR, .READ_FILE])
    scenario.step("main", ["add_rule": "readers", "path": "dir", "allow": ["READ_DIR", "READ_FILE"]], expect: .ok,
      at: (41, 9), (41, 84))
    scenario.step("main", ["add_rule": "readers", "path": "file", "allow": ["READ_FILE"]], expect: .ok, at: (42, 9),
      (42, 75))
    scenario.step("main", ["add_rule": "readers", "path": "dir", "allow": []], expect: .ENOMSG, at: (43, 9), (43, 65))
    scenario.step("main", ["add_rule": "readers", "path": "dir", "allow": ["WRITE_FILE"]], expect: .EINVAL, at: (44, 9),
      (44, 75))
    scenario.step("main", ["add_rule": "readers", "path": "dir", "allow": ["READ_FILE", "WRITE_FILE"]], expect: .EINVAL,
      at: (45, 9), (45, 86))
    scenario.step("main", ["add_rule": "readers", "path": "file", "allow": ["READ_DIR"]], expect: .EINVAL, at: (46, 9),
      (46, 74))
    try await verify(scenario)
  }

  // Specs/arguments/rulesets.yaml:48:9
  @Test("a rule of a port must allow something that the ruleset handles")
  func rulesOfPorts() async throws {
    var scenario = Scenario("arguments/rules-of-ports",
      "a rule of a port must allow something that the ruleset handles",
      reference: "landlock_create_ruleset(2) and landlock_add_rule(2), ERRORS", threads: ["main"], in: spec,
      at: (48, 9))
    scenario.rulesets["ports"] = Ruleset(handledAccessNet: [.CONNECT_TCP])
    scenario.rulesets["readers"] = Ruleset(handledAccessFS: [.READ_DIR, .READ_FILE])
    scenario.step("main", ["add_rule": "ports", "port": "free", "allow": ["CONNECT_TCP"]], expect: .ok, at: (52, 9),
      (52, 75))
    scenario.step("main", ["add_rule": "ports", "port": "free", "allow": []], expect: .ENOMSG, at: (53, 9), (53, 64))
    scenario.step("main", ["add_rule": "ports", "port": "free", "allow": ["BIND_TCP"]], expect: .EINVAL, at: (54, 9),
      (54, 72))
    scenario.step("main", ["add_rule": "readers", "port": "free", "allow": ["CONNECT_TCP"]], expect: .EINVAL,
      at: (55, 9), (55, 77))
    try await verify(scenario)
  }
}
