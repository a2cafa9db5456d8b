// Specs/arguments/order-of-checks.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/arguments/order-of-checks.yaml", reference: "commit c2fe8b60b8e4",
  rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE])])

/// With several faults at once, the first check decides the error. Up to 7.2 privileges come before flags; 7.3 asks for
/// the flags first (c2fe8b60b8e4).
@Suite("order of checks", .tags(.arguments))
struct ArgumentsOrderOfChecksTests {
  @Test("privileges are asked before flags up to 7.2, after them since 7.3",
    arguments: permutations(of: ["descriptor": ["good", "minus-one", "closed", "file"],
    "flags": ["all", "unknown", "tsync-and-unknown"]]))
  func privilegesOrFlags(_ p: Permutation) async throws {
    var scenario = spec.scenario("arguments/privileges-or-flags", p, covers: ["man/order-of-checks"],
      threads: ["main", "worker"], at: "9:9")
    scenario.step("main", ["restrict_self": p.choose("descriptor", ["good": "no-read", "minus-one": -1,
      "closed": "closed_descriptor", "file": "file_descriptor"]), "flags": p.choose("flags", ["all": ["0xffffffff"],
      "unknown": ["1<<20"], "tsync-and-unknown": ["TSYNC", "1<<20"]])],
      expectBy: .when(.edition(.greaterOrEqual, .linux7_3), expect: .EINVAL), .otherwise(.EPERM), at: "18:9-67")
    scenario.step(["main", "worker"], ["get": "no_new_privs"], expect: false, at: "19:9-43")
    try await verify(scenario)
  }

  @Test("privileges are asked before the descriptor",
    arguments: permutations(of: ["descriptor": ["minus-one", "closed", "file"], "flags": ["none", "subdomains-off"]]))
  func privilegesOrDescriptor(_ p: Permutation) async throws {
    var scenario = spec.scenario("arguments/privileges-or-descriptor", p, covers: ["man/order-of-checks"],
      threads: ["main", "worker"], at: "21:9")
    scenario.step("main", p.choose("descriptor,flags", ["minus-one,none": ["restrict_self": -1],
      "minus-one,subdomains-off": ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF"]],
      "closed,none": ["restrict_self": "closed_descriptor"],
      "closed,subdomains-off": ["restrict_self": "closed_descriptor", "flags": ["LOG_SUBDOMAINS_OFF"]],
      "file,none": ["restrict_self": "file_descriptor"],
      "file,subdomains-off": ["restrict_self": "file_descriptor", "flags": ["LOG_SUBDOMAINS_OFF"]]]), expect: .EPERM,
      at: "30:9-67")
    try await verify(scenario)
  }

  @Test("flags are asked before the descriptor",
    arguments: permutations(of: ["descriptor": ["minus-one", "closed", "file"],
    "flags": ["unknown", "tsync-and-unknown"]]))
  func flagsOrDescriptor(_ p: Permutation) async throws {
    var scenario = spec.scenario("arguments/flags-or-descriptor", p, covers: ["man/order-of-checks"],
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], at: "32:9")
    scenario.step("main", ["restrict_self": p.choose("descriptor", ["minus-one": -1, "closed": "closed_descriptor",
      "file": "file_descriptor"]), "flags": p.choose("flags", ["unknown": ["1<<20"],
      "tsync-and-unknown": ["TSYNC", "1<<20"]])], expect: .EINVAL, at: "42:9-67")
    try await verify(scenario)
  }

  @Test("the descriptor is asked before the number of layers",
    arguments: permutations(of: ["descriptor": ["good", "closed", "file"]]))
  func descriptorOrDepth(_ p: Permutation) async throws {
    var scenario = spec.scenario("arguments/descriptor-or-depth", p, covers: ["man/order-of-checks"],
      where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], at: "44:9")
    scenario.step("main", ["restrict_self": "no-read"], times: 16, expect: .ok, at: "54:9-59")
    scenario.step("main", ["restrict_self": p.choose("descriptor", ["good": "no-read", "closed": "closed_descriptor",
      "file": "file_descriptor"]), "flags": ["TSYNC"]], expectBy: .when(p["descriptor", in: "good"], expect: .E2BIG),
      .when(p["descriptor", in: "file"], expect: .EBADFD), .otherwise(.EBADF), at: "55:9-58:19")
    scenario.step("worker", ["get": "layers"], expect: 0, at: "59:9-39")
    try await verify(scenario)
  }

  @Test("without privileges TSYNC is refused with EPERM where the flag is known or privileges come first")
  func tsyncOfAnUnprivilegedCaller() async throws {
    var scenario = spec.scenario("arguments/tsync-of-an-unprivileged-caller", covers: ["man/EPERM"],
      threads: ["main", "worker"], at: "61:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .EPERM, at: "66:9-64")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: "67:9-37")
    try await verify(scenario)
  }
}
