// Specs/arguments/every-fault.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/arguments/every-fault.yaml",
  reference: "landlock_restrict_self(2), ERRORS; commit c2fe8b60b8e4",
  rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE])])

/// Privileges, flags, descriptor and depth are each right or wrong, in every combination: the error is that of the
/// first check that fails, and no thread changes.
@Suite("every combination of faults", .tags(.arguments))
struct ArgumentsEveryFaultTests {
  @Test("the first of four checks decides the error", arguments: permutations(of: ["privileged": ["with", "without"],
    "flags": ["known", "unknown"], "descriptor": ["good", "closed", "file", "minus-one"], "depth": ["0", "16"]]))
  func fourFaultsAtOnce(_ p: Permutation) async throws {
    var scenario = spec.scenario("arguments/four-faults-at-once", p, where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(capabilities: [.CAP_SYS_ADMIN]), threads: ["main", "worker"], at: "10:9")
    scenario.step("main", ["restrict_self": "no-read"], when: p["depth", in: "16"], times: 16, expect: .ok,
      at: "21:9-63")
    scenario.step("main", ["drop_capability": "CAP_SYS_ADMIN"], when: p["privileged", in: "without"], at: "22:9")
    scenario.step("main", ["restrict_self": p.choose("descriptor", ["good": "no-read", "closed": "closed_descriptor",
      "file": "file_descriptor", "minus-one": -1]), "flags": p.choose("flags", ["known": ["TSYNC"],
      "unknown": ["TSYNC", "1<<30"]])],
      expectBy: .when(p["privileged", in: "without"], .edition(.less, .linux7_3), expect: .EPERM),
      .when(p["flags", in: "unknown"], expect: .EINVAL), .when(p["privileged", in: "without"], expect: .EPERM),
      .when(p["descriptor", in: "file"], expect: .EBADFD),
      .when(p["descriptor", in: "closed", "minus-one"], expect: .EBADF), .when(p["depth", in: "16"], expect: .E2BIG),
      .otherwise(.ok), at: "23:9-27:13")
    scenario.step("main", ["get": "no_new_privs"], expect: false, at: "35:9-43")
    scenario.step("worker", ["open": "file", "for": "reading"],
      expectBy: .when(p["privileged", in: "with"] && p["flags", in: "known"] && p["descriptor", in: "good"] && p["depth", in: "0"], expect: .EACCES),
      .otherwise(.ok), at: "36:9-52")
    try await verify(scenario)
  }

  @Test("the flag NO_NEW_PRIVS takes the place of privileges, and of nothing else",
    arguments: permutations(of: ["flags": ["known", "unknown"], "descriptor": ["good", "closed", "file", "minus-one"]]))
  func faultsWithTheFlag(_ p: Permutation) async throws {
    var scenario = spec.scenario("arguments/faults-with-the-flag", p, where: Condition(.abi(.greaterOrEqual, 11)),
      threads: ["main", "worker"], at: "38:9")
    scenario.step("main", ["restrict_self": p.choose("descriptor", ["good": "no-read", "closed": "closed_descriptor",
      "file": "file_descriptor", "minus-one": -1]), "flags": p.choose("flags", ["known": ["TSYNC", "NO_NEW_PRIVS"],
      "unknown": ["TSYNC", "NO_NEW_PRIVS", "1<<30"]])], expectBy: .when(p["flags", in: "unknown"], expect: .EINVAL),
      .when(p["descriptor", in: "file"], expect: .EBADFD), .when(p["descriptor", in: "good"], expect: .ok),
      .otherwise(.EBADF), at: "47:9-50:19")
    scenario.step(["main", "worker"], ["get": "no_new_privs"],
      expectBy: .when(p["flags", in: "known"] && p["descriptor", in: "good"], expect: true), .otherwise(false),
      at: "51:9-42")
    scenario.step(["main", "worker"], ["get": "layers"],
      expectBy: .when(p["flags", in: "known"] && p["descriptor", in: "good"], expect: 1), .otherwise(0), at: "52:9-36")
    try await verify(scenario)
  }
}
