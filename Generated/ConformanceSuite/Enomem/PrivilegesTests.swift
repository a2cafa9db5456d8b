// Specs/enomem/privileges.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/enomem/privileges.yaml",
  reference: "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS", where: Condition(.abi(.greaterOrEqual, 11)),
  rulesets: ["no-write": Ruleset(handledAccessFS: [.WRITE_FILE])])

/// no_new_privs is set in the siblings right before they commit, and in the caller after that: a call that fails with
/// ENOMEM sets it nowhere. uid, capabilities and the rest of the credentials stay as they are.
@Suite("privileges of calls that fail for want of memory", .tags(.enomem))
struct EnomemPrivilegesTests {
  @Test("the flag NO_NEW_PRIVS of a call that fails leaves no trace",
    arguments: permutations(of: ["site": ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"]]))
  func flagIsNotKept(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/flag-is-not-kept", p, threads: ["main", "worker"], at: "10:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC", "NO_NEW_PRIVS"]],
      failAllocation: p.choose("site", ["first": .nth(1), "second": .nth(2), "third": .nth(3), "fourth": .nth(4),
      "fifth": .nth(5), "sixth": .nth(6), "seventh": .nth(7), "eighth": .nth(8)]), expect: .ENOMEM, at: "18:9-103")
    scenario.step(["main", "worker"], ["get": "no_new_privs"], expect: false, at: "19:9-43")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: "20:9-37")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .EPERM, at: "21:9-65")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC", "NO_NEW_PRIVS"]], expect: .ok, at: "22:9-79")
    scenario.step(["main", "worker"], ["get": "no_new_privs"], expect: true, at: "23:9-43")
    try await verify(scenario)
  }

  @Test("a sweep with the flag finds the same allocations, and each failure changes nothing",
    arguments: permutations(of: ["flags": ["alone", "with-tsync"]]))
  func flagSweep(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/flag-sweep", p, threads: ["main", "worker"], at: "25:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": p.choose("flags", ["alone": ["NO_NEW_PRIVS"],
      "with-tsync": ["TSYNC", "NO_NEW_PRIVS"]])], failAllocation: .every,
      expectBy: .when(p["flags", in: "alone"], expect: 6), .otherwise(8), at: "33:9-88")
    scenario.step("main", ["get": "no_new_privs"], expect: true, at: "34:9-43")
    try await verify(scenario)
  }

  @Test("no_new_privs is set nowhere if one sibling has no memory for its credentials",
    arguments: permutations(of: ["site": ["first", "second"]]))
  func flagFailsInASibling(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/flag-fails-in-a-sibling", p,
      process: ProcessSetup(capabilities: [.CAP_SYS_ADMIN]), threads: ["main", "worker", "third"], at: "36:9")
    scenario.step("worker", ["drop_capability": "CAP_SYS_ADMIN"], expect: .ok, at: "45:9-58")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC", "NO_NEW_PRIVS"]],
      failAllocation: p.choose("site", ["first": .nth(1, in: "worker"), "second": .nth(2, in: "worker")]),
      expect: .ENOMEM, at: "46:9-50:19")
    scenario.step(["main", "worker", "third"], ["get": "no_new_privs"], expect: false, at: "51:9-45")
    scenario.step(["main", "worker", "third"], ["get": "layers"], expect: 0, at: "52:9-39")
    scenario.step("main", ["has_capability": "CAP_SYS_ADMIN"], expect: true, at: "53:9-57")
    scenario.step("worker", ["has_capability": "CAP_SYS_ADMIN"], expect: false, at: "54:9-57")
    try await verify(scenario)
  }

  @Test("siblings get the caller's no_new_privs only from a call that succeeds",
    arguments: permutations(of: ["site": ["credentials", "domain", "details", "array", "first-work", "second-work"]]))
  func callersNoNewPrivsIsNotPassedOn(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/callers-no-new-privs-is-not-passed-on", p,
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), threads: ["main", "worker", "third"], at: "56:9")
    scenario.step("main", "set_no_new_privs", at: "63:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]],
      failAllocation: p.choose("site", ["credentials": .nth(1), "domain": .nth(3), "details": .nth(6), "array": .nth(7),
      "first-work": .nth(8), "second-work": .nth(9)]), expect: .ENOMEM, at: "64:9-91")
    scenario.step("worker", ["get": "no_new_privs"], expect: false, at: "65:9-45")
    scenario.step("third", ["get": "no_new_privs"], expect: false, at: "66:9-45")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "67:9-67")
    scenario.step(["main", "worker", "third"], ["get": "no_new_privs"], expect: true, at: "68:9-45")
    try await verify(scenario)
  }

  @Test("a caller without privileges is refused before any allocation")
  func refusedForWantOfPrivileges() async throws {
    var scenario = spec.scenario("enomem/refused-for-want-of-privileges",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), threads: ["main", "worker"], at: "70:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], failAllocation: .nth(1), expect: .EPERM,
      at: "74:9-85")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: "75:9-37")
    try await verify(scenario)
  }

  @Test("a caller with CAP_SYS_ADMIN makes the same allocations, and no_new_privs stays unset")
  func capableCaller() async throws {
    var scenario = spec.scenario("enomem/capable-caller", where: Condition(.edition(.greaterOrEqual, .linux7_0)),
      process: ProcessSetup(capabilities: [.CAP_SYS_ADMIN]), threads: ["main", "worker"], at: "77:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], failAllocation: .every, expect: 8,
      at: "82:9-89")
    scenario.step(["main", "worker"], ["get": "no_new_privs"], expect: false, at: "83:9-43")
    scenario.step(["main", "worker"], ["has_capability": "CAP_SYS_ADMIN"], expect: true, at: "84:9-55")
    try await verify(scenario)
  }
}
