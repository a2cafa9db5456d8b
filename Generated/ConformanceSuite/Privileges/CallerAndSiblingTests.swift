// Specs/privileges/caller-and-sibling.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/privileges/caller-and-sibling.yaml",
  reference: "cover letter v2, Enforcement prerequisites", where: Condition(.edition(.greaterOrEqual, .v2)),
  process: ProcessSetup(capabilities: [.CAP_SYS_ADMIN]), rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE])])

/// The caller needs no_new_privs or CAP_SYS_ADMIN. What its siblings have never decides whether the call succeeds.
/// Whether it gives them no_new_privs differs between the editions.
@Suite("privileges of caller and sibling", .tags(.privileges))
struct PrivilegesCallerAndSiblingTests {
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling",
    arguments: permutations(of: ["caller": ["none", "nnp", "cap", "both"], "sibling": ["none", "nnp", "cap", "both"]]))
  func everyCombination(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/every-combination", p,
      covers: ["cover-letter/caller-prerequisite", "cover-letter/sibling-no-new-privs", "man/EPERM", "man/TSYNC-no-new-privs"],
      because: "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN",
      threads: ["main", "worker"], at: "10:9")
    scenario.step("main", ["drop_capability": "CAP_SYS_ADMIN"], when: p["caller", in: "none", "nnp"], at: "23:9")
    scenario.step("worker", ["drop_capability": "CAP_SYS_ADMIN"], when: p["sibling", in: "none", "nnp"], at: "24:9")
    scenario.step("main", "set_no_new_privs", when: p["caller", in: "nnp", "both"], at: "25:9")
    scenario.step("worker", "set_no_new_privs", when: p["sibling", in: "nnp", "both"], at: "26:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]],
      expectBy: .when(p["caller", in: "none"], expect: .EPERM), .otherwise(.ok), at: "27:9-66")
    scenario.step(["main", "worker"], ["open": "file", "for": "reading"],
      expectBy: .when(p["caller", in: "none"], expect: .ok), .otherwise(.EACCES), at: "28:9-52")
    scenario.step("worker", ["get": "no_new_privs"], expectBy: .when(p["sibling", in: "nnp", "both"], expect: true),
      .when(p["caller", in: "none"], expect: false),
      .when(p["sibling", in: "none"], .edition(.equal, .v2), expect: true), .when(.edition(.equal, .v2), expect: false),
      .when(p["caller", in: "cap"], expect: false), .otherwise(true), at: "29:9-32:13")
    scenario.step("main", ["get": "no_new_privs"], expectBy: .when(p["caller", in: "nnp", "both"], expect: true),
      .otherwise(false), at: "39:9-45")
    scenario.step("main", ["has_capability": "CAP_SYS_ADMIN"],
      expectBy: .when(p["caller", in: "cap", "both"], expect: true), .otherwise(false), at: "40:9-57")
    scenario.step("worker", ["has_capability": "CAP_SYS_ADMIN"],
      expectBy: .when(p["sibling", in: "cap", "both"], expect: true), .otherwise(false), at: "41:9-57")
    try await verify(scenario)
  }

  @Test("CAP_SYS_ADMIN counts in the caller's own user namespace",
    arguments: permutations(of: ["caller": ["none", "nnp", "cap", "both"], "sibling": ["none", "nnp", "cap", "both"]]))
  func everyCombinationInAUserNamespace(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/every-combination-in-a-user-namespace", p,
      reference: "landlock_restrict_self(2), EPERM", covers: ["man/EPERM"],
      process: ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true), threads: ["main", "worker"],
      at: "43:9")
    scenario.step("main", ["drop_capability": "CAP_SYS_ADMIN"], when: p["caller", in: "none", "nnp"], at: "54:9")
    scenario.step("worker", ["drop_capability": "CAP_SYS_ADMIN"], when: p["sibling", in: "none", "nnp"], at: "55:9")
    scenario.step("main", "set_no_new_privs", when: p["caller", in: "nnp", "both"], at: "56:9")
    scenario.step("worker", "set_no_new_privs", when: p["sibling", in: "nnp", "both"], at: "57:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]],
      expectBy: .when(p["caller", in: "none"], expect: .EPERM), .otherwise(.ok), at: "58:9-66")
    scenario.step("worker", ["get": "layers"], expectBy: .when(p["caller", in: "none"], expect: 0), .otherwise(1),
      at: "59:9-39")
    scenario.step("worker", ["get": "no_new_privs"], expectBy: .when(p["sibling", in: "nnp", "both"], expect: true),
      .when(p["caller", in: "none"], expect: false),
      .when(p["sibling", in: "none"], .edition(.equal, .v2), expect: true), .when(.edition(.equal, .v2), expect: false),
      .when(p["caller", in: "cap"], expect: false), .otherwise(true), at: "60:9-63:13")
    scenario.step("worker", ["has_capability": "CAP_SYS_ADMIN"],
      expectBy: .when(p["sibling", in: "cap", "both"], expect: true), .otherwise(false), at: "70:9-57")
    try await verify(scenario)
  }

  @Test("each sibling is judged for itself", arguments: permutations(of: ["caller": ["nnp", "cap"],
    "first-is": ["none", "cap"], "second-is": ["none", "nnp"]]))
  func twoUnlikeSiblings(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/two-unlike-siblings", p, covers: ["cover-letter/sibling-no-new-privs"],
      threads: ["main", "first", "second"], at: "72:9")
    scenario.step("main", ["drop_capability": "CAP_SYS_ADMIN"], when: p["caller", in: "nnp"], at: "83:9")
    scenario.step("main", "set_no_new_privs", when: p["caller", in: "nnp"], at: "84:9")
    scenario.step("first", ["drop_capability": "CAP_SYS_ADMIN"], when: p["first-is", in: "none"], at: "85:9")
    scenario.step("second", ["drop_capability": "CAP_SYS_ADMIN"], at: "86:9")
    scenario.step("second", "set_no_new_privs", when: p["second-is", in: "nnp"], at: "87:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "88:9-66")
    scenario.step("first", ["get": "no_new_privs"],
      expectBy: .when(p["first-is", in: "none"], .edition(.equal, .v2), expect: true),
      .when(.edition(.equal, .v2), expect: false), .when(p["caller", in: "nnp"], expect: true), .otherwise(false),
      at: "89:9-91:19")
    scenario.step("second", ["get": "no_new_privs"], expectBy: .when(p["second-is", in: "nnp"], expect: true),
      .when(.edition(.equal, .v2), expect: true), .when(p["caller", in: "nnp"], expect: true), .otherwise(false),
      at: "92:9-94:19")
    scenario.step("main", ["same_domain_as": "first"], expect: true, at: "95:9-49")
    scenario.step("main", ["same_domain_as": "second"], expect: true, at: "96:9-50")
    try await verify(scenario)
  }
}
