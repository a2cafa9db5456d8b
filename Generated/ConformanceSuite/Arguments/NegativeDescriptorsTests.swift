// Specs/arguments/negative-descriptors.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/arguments/negative-descriptors.yaml"

/// Only -1 stands for no ruleset; every other number below zero is a descriptor that nothing is behind.
@Suite("descriptors below zero", .tags(.arguments))
struct ArgumentsNegativeDescriptorsTests {
  // Specs/arguments/negative-descriptors.yaml:8:9
  @Test("a number below -1 is EBADF with every flag, and changes no thread",
    arguments: permutations(of: ["descriptor": ["minus-two", "at-fdcwd", "lowest"],
    "flags": ["none", "same-exec-off", "new-exec-on", "subdomains-off"]]))
  func belowMinusOne(_ p: Permutation) async throws {
    var scenario = Scenario("arguments/below-minus-one",
      "a number below -1 is EBADF with every flag, and changes no thread", p,
      reference: "landlock_restrict_self(2), EBADF; commit e75e38055b9d", where: Condition(.abi(.greaterOrEqual, 7)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (8, 9))
    scenario.step("main", p.choose("descriptor,flags", ["minus-two,none": ["restrict_self": -2],
      "minus-two,same-exec-off": ["restrict_self": -2, "flags": ["LOG_SAME_EXEC_OFF"]],
      "minus-two,new-exec-on": ["restrict_self": -2, "flags": ["LOG_NEW_EXEC_ON"]],
      "minus-two,subdomains-off": ["restrict_self": -2, "flags": ["LOG_SUBDOMAINS_OFF"]],
      "at-fdcwd,none": ["restrict_self": -100],
      "at-fdcwd,same-exec-off": ["restrict_self": -100, "flags": ["LOG_SAME_EXEC_OFF"]],
      "at-fdcwd,new-exec-on": ["restrict_self": -100, "flags": ["LOG_NEW_EXEC_ON"]],
      "at-fdcwd,subdomains-off": ["restrict_self": -100, "flags": ["LOG_SUBDOMAINS_OFF"]],
      "lowest,none": ["restrict_self": -2147483648],
      "lowest,same-exec-off": ["restrict_self": -2147483648, "flags": ["LOG_SAME_EXEC_OFF"]],
      "lowest,new-exec-on": ["restrict_self": -2147483648, "flags": ["LOG_NEW_EXEC_ON"]],
      "lowest,subdomains-off": ["restrict_self": -2147483648, "flags": ["LOG_SUBDOMAINS_OFF"]]]), expect: .EBADF,
      at: (21, 9), (21, 67))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: (22, 9), (22, 37))
    try await verify(scenario)
  }

  // Specs/arguments/negative-descriptors.yaml:24:9
  @Test("with TSYNC a number below -1 is EBADF with every flag, and the siblings keep their domains",
    arguments: permutations(of: ["descriptor": ["minus-two", "lowest"],
    "flags": ["none", "same-exec-off", "new-exec-on", "subdomains-off"], "caller": ["main", "worker"]]))
  func belowMinusOneWithTsync(_ p: Permutation) async throws {
    var scenario = Scenario("arguments/below-minus-one-with-tsync",
      "with TSYNC a number below -1 is EBADF with every flag, and the siblings keep their domains", p,
      reference: "landlock_restrict_self(2), EBADF; commit e75e38055b9d",
      where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (24, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("worker", ["restrict_self": "no-read"], expect: .ok, at: (39, 9), (39, 51))
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]),
      p.choose("descriptor,flags", ["minus-two,none": ["restrict_self": -2, "flags": ["TSYNC"]],
      "minus-two,same-exec-off": ["restrict_self": -2, "flags": ["LOG_SAME_EXEC_OFF", "TSYNC"]],
      "minus-two,new-exec-on": ["restrict_self": -2, "flags": ["LOG_NEW_EXEC_ON", "TSYNC"]],
      "minus-two,subdomains-off": ["restrict_self": -2, "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC"]],
      "lowest,none": ["restrict_self": -2147483648, "flags": ["TSYNC"]],
      "lowest,same-exec-off": ["restrict_self": -2147483648, "flags": ["LOG_SAME_EXEC_OFF", "TSYNC"]],
      "lowest,new-exec-on": ["restrict_self": -2147483648, "flags": ["LOG_NEW_EXEC_ON", "TSYNC"]],
      "lowest,subdomains-off": ["restrict_self": -2147483648, "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC"]]]),
      expect: .EBADF, at: (40, 9), (40, 70))
    scenario.step("main", ["get": "layers"], expect: 0, at: (41, 9), (41, 40))
    scenario.step("worker", ["get": "layers"], expect: 1, at: (42, 9), (42, 40))
    scenario.step("main", ["same_domain_as": "worker"], expect: false, at: (43, 9), (43, 51))
    try await verify(scenario)
  }

  // Specs/arguments/negative-descriptors.yaml:45:9
  @Test("a number below -1 is EBADF with NO_NEW_PRIVS too, which nobody gets then",
    arguments: permutations(of: ["descriptor": ["minus-two", "lowest"], "flags": ["alone", "tsync", "log"]]))
  func belowMinusOneWithNoNewPrivs(_ p: Permutation) async throws {
    var scenario = Scenario("arguments/below-minus-one-with-no-new-privs",
      "a number below -1 is EBADF with NO_NEW_PRIVS too, which nobody gets then", p,
      reference: "landlock_restrict_self(2), EBADF; commit e75e38055b9d", where: Condition(.abi(.greaterOrEqual, 11)),
      process: ProcessSetup(capabilities: [.CAP_SYS_ADMIN]), threads: ["main", "worker"], in: spec, at: (45, 9))
    scenario.step("main",
      p.choose("descriptor,flags", ["minus-two,alone": ["restrict_self": -2, "flags": ["NO_NEW_PRIVS"]],
      "minus-two,tsync": ["restrict_self": -2, "flags": ["TSYNC", "NO_NEW_PRIVS"]],
      "minus-two,log": ["restrict_self": -2, "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC", "NO_NEW_PRIVS"]],
      "lowest,alone": ["restrict_self": -2147483648, "flags": ["NO_NEW_PRIVS"]],
      "lowest,tsync": ["restrict_self": -2147483648, "flags": ["TSYNC", "NO_NEW_PRIVS"]],
      "lowest,log": ["restrict_self": -2147483648, "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC", "NO_NEW_PRIVS"]]]),
      expect: .EBADF, at: (55, 9), (55, 67))
    scenario.step(["main", "worker"], ["get": "no_new_privs"], expect: false, at: (56, 9), (56, 43))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: (57, 9), (57, 37))
    try await verify(scenario)
  }

  // Specs/arguments/negative-descriptors.yaml:59:9
  @Test("no rule can be added to a number below zero",
    arguments: permutations(of: ["descriptor": ["minus-one", "minus-two", "lowest"]]))
  func rulesForBelowMinusOne(_ p: Permutation) async throws {
    var scenario = Scenario("arguments/rules-for-below-minus-one", "no rule can be added to a number below zero", p,
      reference: "landlock_add_rule(2), EBADF", where: Condition(.abi(.greaterOrEqual, 7)), threads: ["main"], in: spec,
      at: (59, 9))
    scenario.step("main", p.choose("descriptor", ["minus-one": ["add_rule": -1, "path": "dir", "allow": ["READ_FILE"]],
      "minus-two": ["add_rule": -2, "path": "dir", "allow": ["READ_FILE"]],
      "lowest": ["add_rule": -2147483648, "path": "dir", "allow": ["READ_FILE"]]]), expect: .EBADF, at: (67, 9),
      (67, 78))
    try await verify(scenario)
  }

  // Specs/arguments/negative-descriptors.yaml:69:9
  @Test("a call that changes flags alone keeps the caller's domain, hands it to all, and makes no domain",
    arguments: permutations(of: ["caller": ["main", "first", "second"],
    "before": ["together", "caller-alone", "sibling-alone"]]))
  func flagsOnlyInARestrictedProcess(_ p: Permutation) async throws {
    var scenario = Scenario("arguments/flags-only-in-a-restricted-process",
      "a call that changes flags alone keeps the caller's domain, hands it to all, and makes no domain", p,
      reference: "landlock_restrict_self(2), EBADF; commit e75e38055b9d",
      where: Condition(.edition(.greaterOrEqual, .linux7_0_4)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "first", "second"], in: spec, at: (69, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    if p["before", in: "together"] {
      scenario.step(p.choose("caller", ["main": "main", "first": "first", "second": "second"]),
        ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (79, 9), (79, 93))
    }
    if p["before", in: "caller-alone"] {
      scenario.step(p.choose("caller", ["main": "main", "first": "first", "second": "second"]),
        ["restrict_self": "no-read"], expect: .ok, at: (80, 9), (80, 81))
    }
    if p["before", in: "sibling-alone"] {
      scenario.step("first", ["restrict_self": "no-read"], expect: .ok, at: (81, 9), (81, 82))
    }
    scenario.step(p.choose("caller", ["main": "main", "first": "first", "second": "second"]),
      ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC"]], expect: .ok, at: (82, 9), (82, 82))
    scenario.step(p.choose("caller", ["main": "main", "first": "first", "second": "second"]),
      ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC"]], expect: .ok, at: (83, 9), (83, 82))
    scenario.step(["main", "first", "second"], ["get": "layers"],
      expectBy: .when(p["caller", in: "main"] && p["before", in: "sibling-alone"], expect: 0),
      .when(p["caller", in: "second"] && p["before", in: "sibling-alone"], expect: 0), .otherwise(1), at: (84, 9),
      (86, 19))
    scenario.step("main", ["same_domain_as": "first"], expect: true, at: (87, 9), (87, 50))
    scenario.step("first", ["same_domain_as": "second"], expect: true, at: (88, 9), (88, 51))
    try await verify(scenario)
  }

  // Specs/arguments/negative-descriptors.yaml:90:9
  @Test("a call that changes flags alone fires no tracepoint",
    arguments: permutations(of: ["caller": ["main", "worker"], "flags": ["alone", "tsync"]]))
  func flagsOnlyIsSilent(_ p: Permutation) async throws {
    var scenario = Scenario("arguments/flags-only-is-silent", "a call that changes flags alone fires no tracepoint", p,
      reference: "landlock_restrict_self(2), EBADF; commit e75e38055b9d",
      where: Condition(.edition(.greaterOrEqual, .linux7_3)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (90, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]),
      ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (100, 9), (100, 67))
    scenario.step("outside", ["count_events": "create_domain"], expect: 1, at: (101, 9), (101, 56))
    scenario.step("outside", ["count_events": "enforce_domain"], expect: 2, at: (102, 9), (102, 57))
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]),
      p.choose("flags", ["alone": ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF"]],
      "tsync": ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC"]]]), expect: .ok, at: (103, 9), (103, 61))
    scenario.step("outside", ["count_events": "create_domain"], expect: 1, at: (104, 9), (104, 56))
    scenario.step("outside", ["count_events": "enforce_domain"], expect: 2, at: (105, 9), (105, 57))
    scenario.step("outside", ["count_events": "complete_enforcement"], expect: 1, at: (106, 9), (106, 63))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 1, at: (107, 9), (107, 40))
    try await verify(scenario)
  }
}
