// Specs/enomem/making-rulesets.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/enomem/making-rulesets.yaml"

/// landlock_create_ruleset(2) and landlock_add_rule(2) ask for memory too; a failure leaves neither a descriptor nor a
/// rule behind.
@Suite("allocations of rulesets and rules", .tags(.enomem))
struct EnomemMakingRulesetsTests {
  // Specs/enomem/making-rulesets.yaml:15:9
  @Test("a ruleset takes memory for itself and for its file")
  func createSweep() async throws {
    var scenario = Scenario("enomem/create-sweep", "a ruleset takes memory for itself and for its file",
      reference: "landlock_create_ruleset(2), landlock_add_rule(2), ENOMEM", process: ProcessSetup(noNewPrivs: true),
      threads: ["main"], in: spec, at: (15, 9))
    scenario.rulesets["made"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", ["create_ruleset": "made"], failAllocation: .every, expect: 4, at: (20, 9), (20, 70))
    scenario.step("main", ["restrict_self": "made"], expect: .ok, at: (21, 9), (21, 45))
    scenario.step("main", ["open": "file", "for": "reading"], expect: .EACCES, at: (22, 9), (22, 50))
    try await verify(scenario)
  }

  // Specs/enomem/making-rulesets.yaml:24:9
  @Test("a ruleset that could not be made has no descriptor, and can be made later",
    arguments: permutations(of: ["site": ["ruleset", "name", "file", "blob"]]))
  func createFails(_ p: Permutation) async throws {
    var scenario = Scenario("enomem/create-fails",
      "a ruleset that could not be made has no descriptor, and can be made later", p,
      reference: "landlock_create_ruleset(2), landlock_add_rule(2), ENOMEM", process: ProcessSetup(noNewPrivs: true),
      threads: ["main"], in: spec, at: (24, 9))
    scenario.rulesets["made"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", ["create_ruleset": "made"], failAllocation: p.choose("site", ["ruleset": .nth(1),
      "name": .nth(2), "file": .nth(3), "blob": .nth(4)]), expect: .ENOMEM, at: (32, 9), (32, 70))
    scenario.step("main", ["restrict_self": "made"], expect: .EBADF, at: (33, 9), (33, 45))
    scenario.step("main", ["create_ruleset": "made"], expect: .ok, at: (34, 9), (34, 46))
    scenario.step("main", ["restrict_self": "made"], expect: .ok, at: (35, 9), (35, 45))
    scenario.step("main", ["open": "file", "for": "reading"], expect: .EACCES, at: (36, 9), (36, 50))
    try await verify(scenario)
  }

  // Specs/enomem/making-rulesets.yaml:38:9
  @Test("a rule takes memory for itself, and for its entry if no rule knows it yet",
    arguments: permutations(of: ["entry": ["new", "known-elsewhere", "known-here", "port", "port-again"]]))
  func addRuleSweep(_ p: Permutation) async throws {
    var scenario = Scenario("enomem/add-rule-sweep",
      "a rule takes memory for itself, and for its entry if no rule knows it yet", p,
      reference: "landlock_create_ruleset(2), landlock_add_rule(2), ENOMEM", where: Condition(.abi(.greaterOrEqual, 4)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main"], in: spec, at: (38, 9))
    if p["entry", in: "port", "port-again"] { scenario.rulesets["bound"] = Ruleset(handledAccessNet: [.BIND_TCP]) }
    scenario.rulesets["known"] = Ruleset(handledAccessFS: [.READ_FILE], rules: [.path("dir", allow: .READ_FILE)])
    if p["entry", in: "new", "known-elsewhere", "known-here"] {
      scenario.rulesets["ready"] = Ruleset(handledAccessFS: [.READ_FILE])
    }
    if p["entry", in: "known-here"] {
      scenario.step("main", ["add_rule": "ready", "path": "file", "allow": ["READ_FILE"]], expect: .ok, at: (47, 9),
        (47, 73))
    }
    if p["entry", in: "port-again"] {
      scenario.step("main", ["add_rule": "bound", "port": "free", "allow": ["BIND_TCP"]], expect: .ok, at: (48, 9),
        (48, 72))
    }
    if p["entry", in: "new"] {
      scenario.step("main", ["add_rule": "ready", "path": "file", "allow": ["READ_FILE"]], failAllocation: .every,
        expect: 2, at: (49, 9), (49, 97))
    }
    if p["entry", in: "known-elsewhere"] {
      scenario.step("main", ["add_rule": "ready", "path": "dir", "allow": ["READ_FILE"]], failAllocation: .every,
        expect: 1, at: (50, 9), (50, 96))
    }
    if p["entry", in: "known-here"] {
      scenario.step("main", ["add_rule": "ready", "path": "file", "allow": ["READ_FILE"]], failAllocation: .every,
        expect: 0, at: (51, 9), (51, 97))
    }
    if p["entry", in: "port"] {
      scenario.step("main", ["add_rule": "bound", "port": "free", "allow": ["BIND_TCP"]], failAllocation: .every,
        expect: 1, at: (52, 9), (52, 96))
    }
    if p["entry", in: "port-again"] {
      scenario.step("main", ["add_rule": "bound", "port": "free", "allow": ["BIND_TCP"]], failAllocation: .every,
        expect: 0, at: (53, 9), (53, 96))
    }
    scenario.step("main", ["restrict_self": "known"], expect: .ok, at: (54, 9), (54, 46))
    try await verify(scenario)
  }

  // Specs/enomem/making-rulesets.yaml:56:9
  @Test("a rule that could not be added allows nothing", arguments: permutations(of: ["site": ["object", "rule"],
    "again": ["yes", "no"]]))
  func addRuleFails(_ p: Permutation) async throws {
    var scenario = Scenario("enomem/add-rule-fails", "a rule that could not be added allows nothing", p,
      reference: "landlock_create_ruleset(2), landlock_add_rule(2), ENOMEM", process: ProcessSetup(noNewPrivs: true),
      threads: ["main"], in: spec, at: (56, 9))
    scenario.rulesets["ready"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", ["add_rule": "ready", "path": "dir/subdir", "allow": ["READ_FILE"]],
      failAllocation: p.choose("site", ["object": .nth(1), "rule": .nth(2)]), expect: .ENOMEM, at: (65, 9), (65, 103))
    if p["again", in: "yes"] {
      scenario.step("main", ["add_rule": "ready", "path": "dir/subdir", "allow": ["READ_FILE"]], expect: .ok,
        at: (66, 9), (66, 79))
    }
    scenario.step("main", ["restrict_self": "ready"], expect: .ok, at: (67, 9), (67, 46))
    scenario.step("main", ["open": "dir/subdir/file", "for": "reading"],
      expectBy: .when(p["again", in: "yes"], expect: .ok), .otherwise(.EACCES), at: (68, 9), (68, 61))
    try await verify(scenario)
  }

  // Specs/enomem/making-rulesets.yaml:70:9
  @Test("a port whose rule could not be added stays closed")
  func addPortFails() async throws {
    var scenario = Scenario("enomem/add-port-fails", "a port whose rule could not be added stays closed",
      reference: "landlock_create_ruleset(2), landlock_add_rule(2), ENOMEM", where: Condition(.abi(.greaterOrEqual, 4)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main"], in: spec, at: (70, 9))
    scenario.rulesets["bound"] = Ruleset(handledAccessNet: [.BIND_TCP])
    scenario.step("main", ["add_rule": "bound", "port": "free", "allow": ["BIND_TCP"]], failAllocation: .nth(1),
      expect: .ENOMEM, at: (76, 9), (76, 92))
    scenario.step("main", ["restrict_self": "bound"], expect: .ok, at: (77, 9), (77, 46))
    scenario.step("main", ["bind_tcp": "free"], expect: .EACCES, at: (78, 9), (78, 40))
    try await verify(scenario)
  }

  // Specs/enomem/making-rulesets.yaml:80:9
  @Test("what a rule is refused for comes before any allocation",
    arguments: permutations(of: ["rights": ["unhandled", "none"]]))
  func addRuleIsRefusedFirst(_ p: Permutation) async throws {
    var scenario = Scenario("enomem/add-rule-is-refused-first",
      "what a rule is refused for comes before any allocation", p,
      reference: "landlock_create_ruleset(2), landlock_add_rule(2), ENOMEM", process: ProcessSetup(noNewPrivs: true),
      threads: ["main"], in: spec, at: (80, 9))
    scenario.rulesets["ready"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main",
      p.choose("rights", ["unhandled": ["add_rule": "ready", "path": "file", "allow": ["WRITE_FILE"]],
      "none": ["add_rule": "ready", "path": "file", "allow": []]]), failAllocation: .nth(1),
      expectBy: .when(p["rights", in: "none"], expect: .ENOMSG), .otherwise(.EINVAL), at: (88, 9), (93, 19))
    try await verify(scenario)
  }

  // Specs/enomem/making-rulesets.yaml:95:9
  @Test("a rule that could not be added takes nothing from a ruleset that knows the entry")
  func otherRulesetsKeepTheirRules() async throws {
    var scenario = Scenario("enomem/other-rulesets-keep-their-rules",
      "a rule that could not be added takes nothing from a ruleset that knows the entry",
      reference: "landlock_create_ruleset(2), landlock_add_rule(2), ENOMEM", process: ProcessSetup(noNewPrivs: true),
      threads: ["main"], in: spec, at: (95, 9))
    scenario.rulesets["known"] = Ruleset(handledAccessFS: [.READ_FILE], rules: [.path("dir", allow: .READ_FILE)])
    scenario.rulesets["ready"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", ["add_rule": "ready", "path": "dir", "allow": ["READ_FILE"]], failAllocation: .nth(1),
      expect: .ENOMEM, at: (100, 9), (100, 92))
    scenario.step("main", ["restrict_self": "known"], expect: .ok, at: (101, 9), (101, 46))
    scenario.step("main", ["open": "dir/file", "for": "reading"], expect: .ok, at: (102, 9), (102, 54))
    scenario.step("main", ["open": "file", "for": "reading"], expect: .EACCES, at: (103, 9), (103, 50))
    try await verify(scenario)
  }
}
