// Specs/arguments/negative-descriptors.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/arguments/negative-descriptors.yaml",
  reference: "landlock_restrict_self(2), EBADF; commit e75e38055b9d", where: Condition(.abi(.greaterOrEqual, 7)),
  process: ProcessSetup(noNewPrivs: true), rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE])])

/// Only -1 stands for no ruleset; every other number below zero is a descriptor that nothing is behind.
@Suite("descriptors below zero", .tags(.arguments))
struct ArgumentsNegativeDescriptorsTests {
  @Test("a number below -1 is EBADF with every flag, and changes no thread",
    arguments: permutations(of: ["descriptor": ["minus-two", "at-fdcwd", "lowest"],
    "flags": ["none", "same-exec-off", "new-exec-on", "subdomains-off"]]))
  func belowMinusOne(_ p: Permutation) async throws {
    var scenario = spec.scenario("arguments/below-minus-one", p, threads: ["main", "worker"], at: "8:9")
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
      at: "21:9-67")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: "22:9-37")
    try await verify(scenario)
  }

  @Test("with TSYNC a number below -1 is EBADF with every flag, and the siblings keep their domains",
    arguments: permutations(of: ["descriptor": ["minus-two", "lowest"],
    "flags": ["none", "same-exec-off", "new-exec-on", "subdomains-off"], "caller": ["main", "worker"]]))
  func belowMinusOneWithTsync(_ p: Permutation) async throws {
    var scenario = spec.scenario("arguments/below-minus-one-with-tsync", p,
      where: Condition(.edition(.greaterOrEqual, .v2)), threads: ["main", "worker"], at: "24:9")
    scenario.step("worker", ["restrict_self": "no-read"], expect: .ok, at: "39:9-51")
    scenario.step(p["caller"], ["restrict_self": p.choose("descriptor", ["minus-two": -2,
      "lowest": -2147483648]), "flags": p.choose("flags", ["none": ["TSYNC"],
      "same-exec-off": ["LOG_SAME_EXEC_OFF", "TSYNC"], "new-exec-on": ["LOG_NEW_EXEC_ON", "TSYNC"],
      "subdomains-off": ["LOG_SUBDOMAINS_OFF", "TSYNC"]])], expect: .EBADF, at: "40:9-70")
    scenario.step("main", ["get": "layers"], expect: 0, at: "41:9-40")
    scenario.step("worker", ["get": "layers"], expect: 1, at: "42:9-40")
    scenario.step("main", ["same_domain_as": "worker"], expect: false, at: "43:9-51")
    try await verify(scenario)
  }

  @Test("a number below -1 is EBADF with NO_NEW_PRIVS too, which nobody gets then",
    arguments: permutations(of: ["descriptor": ["minus-two", "lowest"], "flags": ["alone", "tsync", "log"]]))
  func belowMinusOneWithNoNewPrivs(_ p: Permutation) async throws {
    var scenario = spec.scenario("arguments/below-minus-one-with-no-new-privs", p,
      where: Condition(.abi(.greaterOrEqual, 11)), process: ProcessSetup(capabilities: [.CAP_SYS_ADMIN]),
      threads: ["main", "worker"], at: "45:9")
    scenario.step("main", ["restrict_self": p.choose("descriptor", ["minus-two": -2,
      "lowest": -2147483648]), "flags": p.choose("flags", ["alone": ["NO_NEW_PRIVS"],
      "tsync": ["TSYNC", "NO_NEW_PRIVS"], "log": ["LOG_SUBDOMAINS_OFF", "TSYNC", "NO_NEW_PRIVS"]])], expect: .EBADF,
      at: "55:9-67")
    scenario.step(["main", "worker"], ["get": "no_new_privs"], expect: false, at: "56:9-43")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: "57:9-37")
    try await verify(scenario)
  }

  @Test("no rule can be added to a number below zero",
    arguments: permutations(of: ["descriptor": ["minus-one", "minus-two", "lowest"]]))
  func rulesForBelowMinusOne(_ p: Permutation) async throws {
    var scenario = spec.scenario("arguments/rules-for-below-minus-one", p, reference: "landlock_add_rule(2), EBADF",
      process: ProcessSetup(), threads: ["main"], at: "59:9")
    scenario.step("main", ["add_rule": p.choose("descriptor", ["minus-one": -1, "minus-two": -2,
      "lowest": -2147483648]), "path": "dir", "allow": ["READ_FILE"]], expect: .EBADF, at: "67:9-78")
    try await verify(scenario)
  }

  @Test("a call that changes flags alone keeps the caller's domain, hands it to all, and makes no domain",
    arguments: permutations(of: ["caller": ["main", "first", "second"],
    "before": ["together", "caller-alone", "sibling-alone"]]))
  func flagsOnlyInARestrictedProcess(_ p: Permutation) async throws {
    var scenario = spec.scenario("arguments/flags-only-in-a-restricted-process", p,
      where: Condition(.edition(.greaterOrEqual, .linux7_0_4)), threads: ["main", "first", "second"], at: "69:9")
    scenario.step(p["caller"], ["restrict_self": "no-read", "flags": ["TSYNC"]], when: p["before", in: "together"],
      expect: .ok, at: "79:9-93")
    scenario.step(p["caller"], ["restrict_self": "no-read"], when: p["before", in: "caller-alone"], expect: .ok,
      at: "80:9-81")
    scenario.step("first", ["restrict_self": "no-read"], when: p["before", in: "sibling-alone"], expect: .ok,
      at: "81:9-82")
    scenario.step(p["caller"], ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC"]], expect: .ok,
      at: "82:9-82")
    scenario.step(p["caller"], ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC"]], expect: .ok,
      at: "83:9-82")
    scenario.step(["main", "first", "second"], ["get": "layers"],
      expectBy: .when(p["caller", in: "main"] && p["before", in: "sibling-alone"], expect: 0),
      .when(p["caller", in: "second"] && p["before", in: "sibling-alone"], expect: 0), .otherwise(1), at: "84:9-86:19")
    scenario.step("main", ["same_domain_as": "first"], expect: true, at: "87:9-50")
    scenario.step("first", ["same_domain_as": "second"], expect: true, at: "88:9-51")
    try await verify(scenario)
  }

  @Test("a call that changes flags alone fires no tracepoint",
    arguments: permutations(of: ["caller": ["main", "worker"], "flags": ["alone", "tsync"]]))
  func flagsOnlyIsSilent(_ p: Permutation) async throws {
    var scenario = spec.scenario("arguments/flags-only-is-silent", p,
      where: Condition(.edition(.greaterOrEqual, .linux7_3)), threads: ["main", "worker"], at: "90:9")
    scenario.step(p["caller"], ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "100:9-67")
    scenario.step("outside", ["count_events": "create_domain"], expect: 1, at: "101:9-56")
    scenario.step("outside", ["count_events": "enforce_domain"], expect: 2, at: "102:9-57")
    scenario.step(p["caller"], ["restrict_self": -1, "flags": p.choose("flags", ["alone": ["LOG_SUBDOMAINS_OFF"],
      "tsync": ["LOG_SUBDOMAINS_OFF", "TSYNC"]])], expect: .ok, at: "103:9-61")
    scenario.step("outside", ["count_events": "create_domain"], expect: 1, at: "104:9-56")
    scenario.step("outside", ["count_events": "enforce_domain"], expect: 2, at: "105:9-57")
    scenario.step("outside", ["count_events": "complete_enforcement"], expect: 1, at: "106:9-63")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 1, at: "107:9-40")
    try await verify(scenario)
  }
}
