// Specs/arguments/rulesets.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/arguments/rulesets.yaml",
  reference: "landlock_create_ruleset(2) and landlock_add_rule(2), ERRORS", rulesets: ["nothing": Ruleset(),
  "ports": Ruleset(handledAccessNet: [.CONNECT_TCP]), "readers": Ruleset(handledAccessFS: [.READ_DIR, .READ_FILE]),
  "resolving": Ruleset(handledAccessFS: [.RESOLVE_UNIX]), "sending": Ruleset(handledAccessNet: [.CONNECT_SEND_UDP]),
  "truncating": Ruleset(handledAccessFS: [.TRUNCATE])])

/// What create_ruleset and add_rule accept and refuse, before any enforcement.
@Suite("rulesets and their rules", .tags(.arguments))
struct ArgumentsRulesetsTests {
  @Test("a right is refused by kernels that do not know it",
    arguments: permutations(of: ["ruleset": ["truncating", "resolving", "sending"]]))
  func rightsOfLaterKernels(_ p: Permutation) async throws {
    var scenario = spec.scenario("arguments/rights-of-later-kernels", p, threads: ["main"], at: "8:9")
    scenario.step("main", ["create_ruleset": p["ruleset"]],
      expectBy: .when(p["ruleset", in: "truncating"], .abi(.greaterOrEqual, 3), expect: .ok),
      .when(p["ruleset", in: "resolving"], .abi(.greaterOrEqual, 9), expect: .ok),
      .when(p["ruleset", in: "sending"], .abi(.greaterOrEqual, 10), expect: .ok),
      .when(p["ruleset", in: "sending"], .abi(.less, 4), expect: .E2BIG), .otherwise(.EINVAL), at: "19:9-22:13")
    try await verify(scenario)
  }

  @Test("a ruleset that handles and scopes nothing is refused")
  func nothingHandled() async throws {
    var scenario = spec.scenario("arguments/nothing-handled", threads: ["main"], at: "29:9")
    scenario.step("main", ["create_ruleset": "nothing"], expect: .ENOMSG, at: "35:9-49")
    try await verify(scenario)
  }

  @Test("a rule must allow something that the ruleset handles and that its file can have")
  func rulesOfFiles() async throws {
    var scenario = spec.scenario("arguments/rules-of-files", threads: ["main"], at: "37:9")
    scenario.step("main", ["add_rule": "readers", "path": "dir", "allow": ["READ_DIR", "READ_FILE"]], expect: .ok,
      at: "41:9-84")
    scenario.step("main", ["add_rule": "readers", "path": "file", "allow": ["READ_FILE"]], expect: .ok, at: "42:9-75")
    scenario.step("main", ["add_rule": "readers", "path": "dir", "allow": []], expect: .ENOMSG, at: "43:9-65")
    scenario.step("main", ["add_rule": "readers", "path": "dir", "allow": ["WRITE_FILE"]], expect: .EINVAL,
      at: "44:9-75")
    scenario.step("main", ["add_rule": "readers", "path": "dir", "allow": ["READ_FILE", "WRITE_FILE"]], expect: .EINVAL,
      at: "45:9-86")
    scenario.step("main", ["add_rule": "readers", "path": "file", "allow": ["READ_DIR"]], expect: .EINVAL,
      at: "46:9-74")
    try await verify(scenario)
  }

  @Test("a rule of a port must allow something that the ruleset handles")
  func rulesOfPorts() async throws {
    var scenario = spec.scenario("arguments/rules-of-ports", threads: ["main"], at: "48:9")
    scenario.step("main", ["add_rule": "ports", "port": "free", "allow": ["CONNECT_TCP"]], expect: .ok, at: "52:9-75")
    scenario.step("main", ["add_rule": "ports", "port": "free", "allow": []], expect: .ENOMSG, at: "53:9-64")
    scenario.step("main", ["add_rule": "ports", "port": "free", "allow": ["BIND_TCP"]], expect: .EINVAL, at: "54:9-72")
    scenario.step("main", ["add_rule": "readers", "port": "free", "allow": ["CONNECT_TCP"]], expect: .EINVAL,
      at: "55:9-77")
    try await verify(scenario)
  }
}
