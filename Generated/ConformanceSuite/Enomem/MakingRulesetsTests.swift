// Specs/enomem/making-rulesets.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/enomem/making-rulesets.yaml",
  reference: "landlock_create_ruleset(2), landlock_add_rule(2), ENOMEM", process: ProcessSetup(noNewPrivs: true),
  rulesets: ["bound": Ruleset(handledAccessNet: [.BIND_TCP]), "known": Ruleset(handledAccessFS: [.READ_FILE],
  rules: [.path("dir", allow: .READ_FILE)]), "made": Ruleset(handledAccessFS: [.READ_FILE]),
  "ready": Ruleset(handledAccessFS: [.READ_FILE])])

/// landlock_create_ruleset(2) and landlock_add_rule(2) ask for memory too; a failure leaves neither a descriptor nor a
/// rule behind.
@Suite("allocations of rulesets and rules", .tags(.enomem))
struct EnomemMakingRulesetsTests {
  @Test("a ruleset takes memory for itself and for its file")
  func createSweep() async throws {
    var scenario = spec.scenario("enomem/create-sweep", threads: ["main"], at: "15:9")
    scenario.step("main", ["create_ruleset": "made"], failAllocation: .every, expect: 4, at: "20:9-70")
    scenario.step("main", ["restrict_self": "made"], expect: .ok, at: "21:9-45")
    scenario.step("main", ["open": "file", "for": "reading"], expect: .EACCES, at: "22:9-50")
    try await verify(scenario)
  }

  @Test("a ruleset that could not be made has no descriptor, and can be made later",
    arguments: permutations(of: ["site": ["ruleset", "name", "file", "blob"]]))
  func createFails(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/create-fails", p, threads: ["main"], at: "24:9")
    scenario.step("main", ["create_ruleset": "made"], failAllocation: p.choose("site", ["ruleset": .nth(1),
      "name": .nth(2), "file": .nth(3), "blob": .nth(4)]), expect: .ENOMEM, at: "32:9-70")
    scenario.step("main", ["restrict_self": "made"], expect: .EBADF, at: "33:9-45")
    scenario.step("main", ["create_ruleset": "made"], expect: .ok, at: "34:9-46")
    scenario.step("main", ["restrict_self": "made"], expect: .ok, at: "35:9-45")
    scenario.step("main", ["open": "file", "for": "reading"], expect: .EACCES, at: "36:9-50")
    try await verify(scenario)
  }

  @Test("a rule takes memory for itself, and for its entry if no rule knows it yet",
    arguments: permutations(of: ["entry": ["new", "known-elsewhere", "known-here", "port", "port-again"]]))
  func addRuleSweep(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/add-rule-sweep", p, where: Condition(.abi(.greaterOrEqual, 4)),
      threads: ["main"], at: "38:9")
    scenario.step("main", ["add_rule": "ready", "path": "file", "allow": ["READ_FILE"]],
      when: p["entry", in: "known-here"], expect: .ok, at: "47:9-73")
    scenario.step("main", ["add_rule": "bound", "port": "free", "allow": ["BIND_TCP"]],
      when: p["entry", in: "port-again"], expect: .ok, at: "48:9-72")
    scenario.step("main", ["add_rule": "ready", "path": "file", "allow": ["READ_FILE"]], when: p["entry", in: "new"],
      failAllocation: .every, expect: 2, at: "49:9-97")
    scenario.step("main", ["add_rule": "ready", "path": "dir", "allow": ["READ_FILE"]],
      when: p["entry", in: "known-elsewhere"], failAllocation: .every, expect: 1, at: "50:9-96")
    scenario.step("main", ["add_rule": "ready", "path": "file", "allow": ["READ_FILE"]],
      when: p["entry", in: "known-here"], failAllocation: .every, expect: 0, at: "51:9-97")
    scenario.step("main", ["add_rule": "bound", "port": "free", "allow": ["BIND_TCP"]], when: p["entry", in: "port"],
      failAllocation: .every, expect: 1, at: "52:9-96")
    scenario.step("main", ["add_rule": "bound", "port": "free", "allow": ["BIND_TCP"]],
      when: p["entry", in: "port-again"], failAllocation: .every, expect: 0, at: "53:9-96")
    scenario.step("main", ["restrict_self": "known"], expect: .ok, at: "54:9-46")
    try await verify(scenario)
  }

  @Test("a rule that could not be added allows nothing", arguments: permutations(of: ["site": ["object", "rule"],
    "again": ["yes", "no"]]))
  func addRuleFails(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/add-rule-fails", p, threads: ["main"], at: "56:9")
    scenario.step("main", ["add_rule": "ready", "path": "dir/subdir", "allow": ["READ_FILE"]],
      failAllocation: p.choose("site", ["object": .nth(1), "rule": .nth(2)]), expect: .ENOMEM, at: "65:9-103")
    scenario.step("main", ["add_rule": "ready", "path": "dir/subdir", "allow": ["READ_FILE"]],
      when: p["again", in: "yes"], expect: .ok, at: "66:9-79")
    scenario.step("main", ["restrict_self": "ready"], expect: .ok, at: "67:9-46")
    scenario.step("main", ["open": "dir/subdir/file", "for": "reading"],
      expectBy: .when(p["again", in: "yes"], expect: .ok), .otherwise(.EACCES), at: "68:9-61")
    try await verify(scenario)
  }

  @Test("a port whose rule could not be added stays closed")
  func addPortFails() async throws {
    var scenario = spec.scenario("enomem/add-port-fails", where: Condition(.abi(.greaterOrEqual, 4)), threads: ["main"],
      at: "70:9")
    scenario.step("main", ["add_rule": "bound", "port": "free", "allow": ["BIND_TCP"]], failAllocation: .nth(1),
      expect: .ENOMEM, at: "76:9-92")
    scenario.step("main", ["restrict_self": "bound"], expect: .ok, at: "77:9-46")
    scenario.step("main", ["bind_tcp": "free"], expect: .EACCES, at: "78:9-40")
    try await verify(scenario)
  }

  @Test("what a rule is refused for comes before any allocation",
    arguments: permutations(of: ["rights": ["unhandled", "none"]]))
  func addRuleIsRefusedFirst(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/add-rule-is-refused-first", p, threads: ["main"], at: "80:9")
    scenario.step("main",
      ["add_rule": "ready", "path": "file", "allow": p.choose("rights", ["unhandled": ["WRITE_FILE"], "none": []])],
      failAllocation: .nth(1), expectBy: .when(p["rights", in: "none"], expect: .ENOMSG), .otherwise(.EINVAL),
      at: "88:9-93:19")
    try await verify(scenario)
  }

  @Test("a rule that could not be added takes nothing from a ruleset that knows the entry")
  func otherRulesetsKeepTheirRules() async throws {
    var scenario = spec.scenario("enomem/other-rulesets-keep-their-rules", threads: ["main"], at: "95:9")
    scenario.step("main", ["add_rule": "ready", "path": "dir", "allow": ["READ_FILE"]], failAllocation: .nth(1),
      expect: .ENOMEM, at: "100:9-92")
    scenario.step("main", ["restrict_self": "known"], expect: .ok, at: "101:9-46")
    scenario.step("main", ["open": "dir/file", "for": "reading"], expect: .ok, at: "102:9-54")
    scenario.step("main", ["open": "file", "for": "reading"], expect: .EACCES, at: "103:9-50")
    try await verify(scenario)
  }
}
