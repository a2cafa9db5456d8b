// Specs/arguments/order-of-checks.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/arguments/order-of-checks.yaml"

/// With several faults at once, the first check decides the error. Up to 7.2 privileges come before flags; 7.3 asks for
/// the flags first (c2fe8b60b8e4).
@Suite("order of checks", .tags(.arguments))
struct ArgumentsOrderOfChecksTests {
  // Specs/arguments/order-of-checks.yaml:9:9
  @Test("privileges are asked before flags up to 7.2, after them since 7.3",
    arguments: permutations(of: ["descriptor": ["good", "minus-one", "closed", "file"],
    "flags": ["all", "unknown", "tsync-and-unknown"]]))
  func privilegesOrFlags(_ p: Permutation) async throws {
    var scenario = Scenario("arguments/privileges-or-flags",
      "privileges are asked before flags up to 7.2, after them since 7.3", p, reference: "commit c2fe8b60b8e4",
      covers: ["man/order-of-checks"], threads: ["main", "worker"], in: spec, at: (9, 9))
    if p["descriptor", in: "good"] { scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE]) }
    scenario.step("main",
      p.choose("descriptor,flags", ["good,all": ["restrict_self": "no-read", "flags": ["0xffffffff"]],
      "good,unknown": ["restrict_self": "no-read", "flags": ["1<<20"]],
      "good,tsync-and-unknown": ["restrict_self": "no-read", "flags": ["TSYNC", "1<<20"]],
      "minus-one,all": ["restrict_self": -1, "flags": ["0xffffffff"]],
      "minus-one,unknown": ["restrict_self": -1, "flags": ["1<<20"]],
      "minus-one,tsync-and-unknown": ["restrict_self": -1, "flags": ["TSYNC", "1<<20"]],
      "closed,all": ["restrict_self": "closed_descriptor", "flags": ["0xffffffff"]],
      "closed,unknown": ["restrict_self": "closed_descriptor", "flags": ["1<<20"]],
      "closed,tsync-and-unknown": ["restrict_self": "closed_descriptor", "flags": ["TSYNC", "1<<20"]],
      "file,all": ["restrict_self": "file_descriptor", "flags": ["0xffffffff"]],
      "file,unknown": ["restrict_self": "file_descriptor", "flags": ["1<<20"]],
      "file,tsync-and-unknown": ["restrict_self": "file_descriptor", "flags": ["TSYNC", "1<<20"]]]),
      expectBy: .when(.edition(.greaterOrEqual, .linux7_3), expect: .EINVAL), .otherwise(.EPERM), at: (18, 9), (18, 67))
    scenario.step(["main", "worker"], ["get": "no_new_privs"], expect: false, at: (19, 9), (19, 43))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:21:9
  @Test("privileges are asked before the descriptor",
    arguments: permutations(of: ["descriptor": ["minus-one", "closed", "file"], "flags": ["none", "subdomains-off"]]))
  func privilegesOrDescriptor(_ p: Permutation) async throws {
    var scenario = Scenario("arguments/privileges-or-descriptor", "privileges are asked before the descriptor", p,
      reference: "commit c2fe8b60b8e4", covers: ["man/order-of-checks"], threads: ["main", "worker"], in: spec,
      at: (21, 9))
    scenario.step("main", p.choose("descriptor,flags", ["minus-one,none": ["restrict_self": -1],
      "minus-one,subdomains-off": ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF"]],
      "closed,none": ["restrict_self": "closed_descriptor"],
      "closed,subdomains-off": ["restrict_self": "closed_descriptor", "flags": ["LOG_SUBDOMAINS_OFF"]],
      "file,none": ["restrict_self": "file_descriptor"],
      "file,subdomains-off": ["restrict_self": "file_descriptor", "flags": ["LOG_SUBDOMAINS_OFF"]]]), expect: .EPERM,
      at: (30, 9), (30, 67))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:32:9
  @Test("flags are asked before the descriptor",
    arguments: permutations(of: ["descriptor": ["minus-one", "closed", "file"],
    "flags": ["unknown", "tsync-and-unknown"]]))
  func flagsOrDescriptor(_ p: Permutation) async throws {
    var scenario = Scenario("arguments/flags-or-descriptor", "flags are asked before the descriptor", p,
      reference: "commit c2fe8b60b8e4", covers: ["man/order-of-checks"], process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (32, 9))
    scenario.step("main", p.choose("descriptor,flags", ["minus-one,unknown": ["restrict_self": -1, "flags": ["1<<20"]],
      "minus-one,tsync-and-unknown": ["restrict_self": -1, "flags": ["TSYNC", "1<<20"]],
      "closed,unknown": ["restrict_self": "closed_descriptor", "flags": ["1<<20"]],
      "closed,tsync-and-unknown": ["restrict_self": "closed_descriptor", "flags": ["TSYNC", "1<<20"]],
      "file,unknown": ["restrict_self": "file_descriptor", "flags": ["1<<20"]],
      "file,tsync-and-unknown": ["restrict_self": "file_descriptor", "flags": ["TSYNC", "1<<20"]]]), expect: .EINVAL,
      at: (42, 9), (42, 67))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:44:9
  @Test("the descriptor is asked before the number of layers",
    arguments: permutations(of: ["descriptor": ["good", "closed", "file"]]))
  func descriptorOrDepth(_ p: Permutation) async throws {
    var scenario = Scenario("arguments/descriptor-or-depth", "the descriptor is asked before the number of layers", p,
      reference: "commit c2fe8b60b8e4", covers: ["man/order-of-checks"],
      where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (44, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", ["restrict_self": "no-read"], times: 16, expect: .ok, at: (54, 9), (54, 59))
    scenario.step("main", p.choose("descriptor", ["good": ["restrict_self": "no-read", "flags": ["TSYNC"]],
      "closed": ["restrict_self": "closed_descriptor", "flags": ["TSYNC"]],
      "file": ["restrict_self": "file_descriptor", "flags": ["TSYNC"]]]),
      expectBy: .when(p["descriptor", in: "good"], expect: .E2BIG), .when(p["descriptor", in: "file"], expect: .EBADFD),
      .otherwise(.EBADF), at: (55, 9), (58, 19))
    scenario.step("worker", ["get": "layers"], expect: 0, at: (59, 9), (59, 39))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:61:9
  @Test("without privileges TSYNC is refused with EPERM where the flag is known or privileges come first")
  func tsyncOfAnUnprivilegedCaller() async throws {
    var scenario = Scenario("arguments/tsync-of-an-unprivileged-caller",
      "without privileges TSYNC is refused with EPERM where the flag is known or privileges come first",
      reference: "commit c2fe8b60b8e4", covers: ["man/EPERM"], threads: ["main", "worker"], in: spec, at: (61, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .EPERM, at: (66, 9), (66, 64))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: (67, 9), (67, 37))
    try await verify(scenario)
  }
}
