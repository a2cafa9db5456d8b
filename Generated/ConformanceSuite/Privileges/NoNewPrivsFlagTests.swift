// Specs/privileges/no-new-privs-flag.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/privileges/no-new-privs-flag.yaml"

/// LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS (ABI 11) sets no_new_privs together with the domain, and only if the call
/// succeeds. With TSYNC it does so in every thread.
@Suite("the NO_NEW_PRIVS flag", .tags(.privileges))
struct PrivilegesNoNewPrivsFlagTests {
  // Specs/privileges/no-new-privs-flag.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling",
    arguments: permutations(of: ["caller": ["none", "nnp", "cap", "both"], "sibling": ["none", "nnp", "cap", "both"]]))
  func flagForEveryCombination(_ p: Permutation) async throws {
    var scenario = Scenario("privileges/flag-for-every-combination",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", p,
      reference: "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS", covers: ["man/NO_NEW_PRIVS"],
      where: Condition(.abi(.greaterOrEqual, 11)), process: ProcessSetup(capabilities: [.CAP_SYS_ADMIN]),
      threads: ["main", "worker"], in: spec, at: (10, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    if p["caller", in: "none", "nnp"] { scenario.step("main", ["drop_capability": "CAP_SYS_ADMIN"], at: (20, 9)) }
    if p["sibling", in: "none", "nnp"] { scenario.step("worker", ["drop_capability": "CAP_SYS_ADMIN"], at: (21, 9)) }
    if p["caller", in: "nnp", "both"] { scenario.step("main", "set_no_new_privs", at: (22, 9)) }
    if p["sibling", in: "nnp", "both"] { scenario.step("worker", "set_no_new_privs", at: (23, 9)) }
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC", "NO_NEW_PRIVS"]], expect: .ok, at: (24, 9),
      (24, 80))
    scenario.step(["main", "worker"], ["get": "no_new_privs"], expect: true, at: (25, 9), (25, 45))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 1, at: (26, 9), (26, 39))
    try await verify(scenario)
  }

  // Specs/privileges/no-new-privs-flag.yaml:28:9
  @Test("kernels that do not know the flag refuse it and change nothing",
    arguments: permutations(of: ["flags": ["alone", "with-tsync"]]))
  func flagBeforeItExisted(_ p: Permutation) async throws {
    var scenario = Scenario("privileges/flag-before-it-existed",
      "kernels that do not know the flag refuse it and change nothing", p,
      reference: "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS", where: Condition(.abi(.less, 11)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (28, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", p.choose("flags", ["alone": ["restrict_self": "no-read", "flags": ["NO_NEW_PRIVS"]],
      "with-tsync": ["restrict_self": "no-read", "flags": ["TSYNC", "NO_NEW_PRIVS"]]]), expect: .EINVAL, at: (37, 9),
      (37, 65))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: (38, 9), (38, 39))
    try await verify(scenario)
  }

  // Specs/privileges/no-new-privs-flag.yaml:40:9
  @Test("without TSYNC the flag is the caller's alone")
  func flagWithoutTsync() async throws {
    var scenario = Scenario("privileges/flag-without-tsync", "without TSYNC the flag is the caller's alone",
      reference: "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS", where: Condition(.abi(.greaterOrEqual, 11)),
      threads: ["main", "worker"], in: spec, at: (40, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", ["restrict_self": "no-read", "flags": ["NO_NEW_PRIVS"]], expect: .ok, at: (44, 9), (44, 73))
    scenario.step("main", ["get": "no_new_privs"], expect: true, at: (45, 9), (45, 45))
    scenario.step("worker", ["get": "no_new_privs"], expect: false, at: (46, 9), (46, 45))
    scenario.step("worker", ["get": "layers"], expect: 0, at: (47, 9), (47, 39))
    try await verify(scenario)
  }

  // Specs/privileges/no-new-privs-flag.yaml:49:9
  @Test("a call that fails sets no_new_privs in no thread",
    arguments: permutations(of: ["failure": ["bad-descriptor", "no-ruleset", "minus-one"],
    "tsync": ["with", "without"]]))
  func flagOfACallThatFails(_ p: Permutation) async throws {
    var scenario = Scenario("privileges/flag-of-a-call-that-fails", "a call that fails sets no_new_privs in no thread",
      p, reference: "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS", covers: ["man/NO_NEW_PRIVS"],
      where: Condition(.abi(.greaterOrEqual, 11)), process: ProcessSetup(capabilities: [.CAP_SYS_ADMIN]),
      threads: ["main", "worker"], in: spec, at: (49, 9))
    scenario.step("main",
      p.choose("failure,tsync", ["bad-descriptor,with": ["restrict_self": "closed_descriptor", "flags": ["TSYNC", "NO_NEW_PRIVS"]],
      "bad-descriptor,without": ["restrict_self": "closed_descriptor", "flags": ["NO_NEW_PRIVS"]],
      "no-ruleset,with": ["restrict_self": "file_descriptor", "flags": ["TSYNC", "NO_NEW_PRIVS"]],
      "no-ruleset,without": ["restrict_self": "file_descriptor", "flags": ["NO_NEW_PRIVS"]],
      "minus-one,with": ["restrict_self": -1, "flags": ["TSYNC", "NO_NEW_PRIVS"]],
      "minus-one,without": ["restrict_self": -1, "flags": ["NO_NEW_PRIVS"]]]),
      expectBy: .when(p["failure", in: "no-ruleset"], expect: .EBADFD), .otherwise(.EBADF), at: (59, 9), (59, 66))
    scenario.step(["main", "worker"], ["get": "no_new_privs"], expect: false, at: (60, 9), (60, 45))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: (61, 9), (61, 39))
    try await verify(scenario)
  }

  // Specs/privileges/no-new-privs-flag.yaml:63:9
  @Test("E2BIG sets no_new_privs in no thread", arguments: permutations(of: ["tsync": ["with", "without"]]))
  func flagAtTheLayerLimit(_ p: Permutation) async throws {
    var scenario = Scenario("privileges/flag-at-the-layer-limit", "E2BIG sets no_new_privs in no thread", p,
      reference: "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS", where: Condition(.abi(.greaterOrEqual, 11)),
      process: ProcessSetup(capabilities: [.CAP_SYS_ADMIN]), threads: ["main", "worker"], in: spec, at: (63, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", ["restrict_self": "no-read"], times: 16, expect: .ok, at: (71, 9), (71, 61))
    scenario.step("main", p.choose("tsync", ["with": ["restrict_self": "no-read", "flags": ["TSYNC", "NO_NEW_PRIVS"]],
      "without": ["restrict_self": "no-read", "flags": ["NO_NEW_PRIVS"]]]), expect: .E2BIG, at: (72, 9), (72, 65))
    scenario.step(["main", "worker"], ["get": "no_new_privs"], expect: false, at: (73, 9), (73, 45))
    scenario.step("worker", ["get": "layers"], expect: 0, at: (74, 9), (74, 39))
    try await verify(scenario)
  }

  // Specs/privileges/no-new-privs-flag.yaml:76:9
  @Test("an unknown flag beside NO_NEW_PRIVS sets no_new_privs in no thread")
  func flagWithUnknownBits() async throws {
    var scenario = Scenario("privileges/flag-with-unknown-bits",
      "an unknown flag beside NO_NEW_PRIVS sets no_new_privs in no thread",
      reference: "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS", where: Condition(.abi(.greaterOrEqual, 11)),
      threads: ["main", "worker"], in: spec, at: (76, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC", "NO_NEW_PRIVS", "1<<30"]], expect: .EINVAL,
      at: (80, 9), (80, 87))
    scenario.step(["main", "worker"], ["get": "no_new_privs"], expect: false, at: (81, 9), (81, 45))
    try await verify(scenario)
  }
}
