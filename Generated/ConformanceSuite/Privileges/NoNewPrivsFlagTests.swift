// Specs/privileges/no-new-privs-flag.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/privileges/no-new-privs-flag.yaml",
  reference: "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS", where: Condition(.abi(.greaterOrEqual, 11)),
  process: ProcessSetup(capabilities: [.CAP_SYS_ADMIN]), rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE])])

/// LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS (ABI 11) sets no_new_privs together with the domain, and only if the call
/// succeeds. With TSYNC it does so in every thread.
@Suite("the NO_NEW_PRIVS flag", .tags(.privileges))
struct PrivilegesNoNewPrivsFlagTests {
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling",
    arguments: permutations(of: ["caller": ["none", "nnp", "cap", "both"], "sibling": ["none", "nnp", "cap", "both"]]))
  func flagForEveryCombination(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/flag-for-every-combination", p, covers: ["man/NO_NEW_PRIVS"],
      threads: ["main", "worker"], at: "10:9")
    scenario.step("main", ["drop_capability": "CAP_SYS_ADMIN"], when: p["caller", in: "none", "nnp"], at: "20:9")
    scenario.step("worker", ["drop_capability": "CAP_SYS_ADMIN"], when: p["sibling", in: "none", "nnp"], at: "21:9")
    scenario.step("main", "set_no_new_privs", when: p["caller", in: "nnp", "both"], at: "22:9")
    scenario.step("worker", "set_no_new_privs", when: p["sibling", in: "nnp", "both"], at: "23:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC", "NO_NEW_PRIVS"]], expect: .ok, at: "24:9-80")
    scenario.step(["main", "worker"], ["get": "no_new_privs"], expect: true, at: "25:9-45")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 1, at: "26:9-39")
    try await verify(scenario)
  }

  @Test("kernels that do not know the flag refuse it and change nothing",
    arguments: permutations(of: ["flags": ["alone", "with-tsync"]]))
  func flagBeforeItExisted(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/flag-before-it-existed", p, where: Condition(.abi(.less, 11)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], at: "28:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": p.choose("flags", ["alone": ["NO_NEW_PRIVS"],
      "with-tsync": ["TSYNC", "NO_NEW_PRIVS"]])], expect: .EINVAL, at: "37:9-65")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: "38:9-39")
    try await verify(scenario)
  }

  @Test("without TSYNC the flag is the caller's alone")
  func flagWithoutTsync() async throws {
    var scenario = spec.scenario("privileges/flag-without-tsync", process: ProcessSetup(), threads: ["main", "worker"],
      at: "40:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["NO_NEW_PRIVS"]], expect: .ok, at: "44:9-73")
    scenario.step("main", ["get": "no_new_privs"], expect: true, at: "45:9-45")
    scenario.step("worker", ["get": "no_new_privs"], expect: false, at: "46:9-45")
    scenario.step("worker", ["get": "layers"], expect: 0, at: "47:9-39")
    try await verify(scenario)
  }

  @Test("a call that fails sets no_new_privs in no thread",
    arguments: permutations(of: ["failure": ["bad-descriptor", "no-ruleset", "minus-one"],
    "tsync": ["with", "without"]]))
  func flagOfACallThatFails(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/flag-of-a-call-that-fails", p, covers: ["man/NO_NEW_PRIVS"],
      threads: ["main", "worker"], at: "49:9")
    scenario.step("main", ["restrict_self": p.choose("failure", ["bad-descriptor": "closed_descriptor",
      "no-ruleset": "file_descriptor", "minus-one": -1]), "flags": p.choose("tsync", ["with": ["TSYNC", "NO_NEW_PRIVS"],
      "without": ["NO_NEW_PRIVS"]])], expectBy: .when(p["failure", in: "no-ruleset"], expect: .EBADFD),
      .otherwise(.EBADF), at: "59:9-66")
    scenario.step(["main", "worker"], ["get": "no_new_privs"], expect: false, at: "60:9-45")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: "61:9-39")
    try await verify(scenario)
  }

  @Test("E2BIG sets no_new_privs in no thread", arguments: permutations(of: ["tsync": ["with", "without"]]))
  func flagAtTheLayerLimit(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/flag-at-the-layer-limit", p, threads: ["main", "worker"], at: "63:9")
    scenario.step("main", ["restrict_self": "no-read"], times: 16, expect: .ok, at: "71:9-61")
    scenario.step("main", ["restrict_self": "no-read", "flags": p.choose("tsync", ["with": ["TSYNC", "NO_NEW_PRIVS"],
      "without": ["NO_NEW_PRIVS"]])], expect: .E2BIG, at: "72:9-65")
    scenario.step(["main", "worker"], ["get": "no_new_privs"], expect: false, at: "73:9-45")
    scenario.step("worker", ["get": "layers"], expect: 0, at: "74:9-39")
    try await verify(scenario)
  }

  @Test("an unknown flag beside NO_NEW_PRIVS sets no_new_privs in no thread")
  func flagWithUnknownBits() async throws {
    var scenario = spec.scenario("privileges/flag-with-unknown-bits", process: ProcessSetup(),
      threads: ["main", "worker"], at: "76:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC", "NO_NEW_PRIVS", "1<<30"]], expect: .EINVAL,
      at: "80:9-87")
    scenario.step(["main", "worker"], ["get": "no_new_privs"], expect: false, at: "81:9-45")
    try await verify(scenario)
  }
}
