// Specs/arguments/order-of-checks.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
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
    var scenario = Scenario("arguments/privileges-or-flags", p,
      "privileges are asked before flags up to 7.2, after them since 7.3", in: spec, at: (9, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/order-of-checks"]
    scenario.threads = ["main", "worker"]
    if p["descriptor", in: "good"] { scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE]) }
    scenario.step("main", p.choose("descriptor,flags", ["good,all": .restrictSelf("no-read", plusBits: 0xffffffff),
      "good,unknown": .restrictSelf("no-read", plusBits: 0x100000),
      "good,tsync-and-unknown": .restrictSelf("no-read", .TSYNC, plusBits: 0x100000),
      "minus-one,all": .restrictSelf(.minusOne, plusBits: 0xffffffff),
      "minus-one,unknown": .restrictSelf(.minusOne, plusBits: 0x100000),
      "minus-one,tsync-and-unknown": .restrictSelf(.minusOne, .TSYNC, plusBits: 0x100000),
      "closed,all": .restrictSelf(.closedDescriptor, plusBits: 0xffffffff),
      "closed,unknown": .restrictSelf(.closedDescriptor, plusBits: 0x100000),
      "closed,tsync-and-unknown": .restrictSelf(.closedDescriptor, .TSYNC, plusBits: 0x100000),
      "file,all": .restrictSelf(.fileDescriptor, plusBits: 0xffffffff),
      "file,unknown": .restrictSelf(.fileDescriptor, plusBits: 0x100000),
      "file,tsync-and-unknown": .restrictSelf(.fileDescriptor, .TSYNC, plusBits: 0x100000)]),
      expectBy: .when(.edition(.greaterOrEqual, .linux7_3), expect: .EINVAL), .otherwise(.EPERM), at: (18, 9), (18, 67))
    scenario.step(["main", "worker"], .get(.noNewPrivs), expect: false, at: (19, 9), (19, 43))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:21:9
  @Test("privileges are asked before the descriptor",
    arguments: permutations(of: ["descriptor": ["minus-one", "closed", "file"], "flags": ["none", "subdomains-off"]]))
  func privilegesOrDescriptor(_ p: Permutation) async throws {
    var scenario = Scenario("arguments/privileges-or-descriptor", p, "privileges are asked before the descriptor",
      in: spec, at: (21, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/order-of-checks"]
    scenario.threads = ["main", "worker"]
    scenario.step("main", p.choose("descriptor,flags", ["minus-one,none": .restrictSelf(.minusOne),
      "minus-one,subdomains-off": .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF),
      "closed,none": .restrictSelf(.closedDescriptor),
      "closed,subdomains-off": .restrictSelf(.closedDescriptor, .LOG_SUBDOMAINS_OFF),
      "file,none": .restrictSelf(.fileDescriptor),
      "file,subdomains-off": .restrictSelf(.fileDescriptor, .LOG_SUBDOMAINS_OFF)]), expect: .EPERM, at: (30, 9),
      (30, 67))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:32:9
  @Test("flags are asked before the descriptor",
    arguments: permutations(of: ["descriptor": ["minus-one", "closed", "file"],
    "flags": ["unknown", "tsync-and-unknown"]]))
  func flagsOrDescriptor(_ p: Permutation) async throws {
    var scenario = Scenario("arguments/flags-or-descriptor", p, "flags are asked before the descriptor", in: spec,
      at: (32, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/order-of-checks"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step("main",
      p.choose("descriptor,flags", ["minus-one,unknown": .restrictSelf(.minusOne, plusBits: 0x100000),
      "minus-one,tsync-and-unknown": .restrictSelf(.minusOne, .TSYNC, plusBits: 0x100000),
      "closed,unknown": .restrictSelf(.closedDescriptor, plusBits: 0x100000),
      "closed,tsync-and-unknown": .restrictSelf(.closedDescriptor, .TSYNC, plusBits: 0x100000),
      "file,unknown": .restrictSelf(.fileDescriptor, plusBits: 0x100000),
      "file,tsync-and-unknown": .restrictSelf(.fileDescriptor, .TSYNC, plusBits: 0x100000)]), expect: .EINVAL,
      at: (42, 9), (42, 67))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:44:9
  @Test("the descriptor is asked before the number of layers",
    arguments: permutations(of: ["descriptor": ["good", "closed", "file"]]))
  func descriptorOrDepth(_ p: Permutation) async throws {
    var scenario = Scenario("arguments/descriptor-or-depth", p, "the descriptor is asked before the number of layers",
      in: spec, at: (44, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/order-of-checks"]
    scenario.whereCondition = Condition(.edition(.greaterOrEqual, .v2))
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .restrictSelf("no-read"), times: 16, expect: .ok, at: (54, 9), (54, 59))
    scenario.step("main", p.choose("descriptor", ["good": .restrictSelf("no-read", .TSYNC),
      "closed": .restrictSelf(.closedDescriptor, .TSYNC), "file": .restrictSelf(.fileDescriptor, .TSYNC)]),
      expectBy: .when(p["descriptor", in: "good"], expect: .E2BIG), .when(p["descriptor", in: "file"], expect: .EBADFD),
      .otherwise(.EBADF), at: (55, 9), (58, 19))
    scenario.step("worker", .get(.layers), expect: 0, at: (59, 9), (59, 39))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:61:9
  @Test("without privileges TSYNC is refused with EPERM where the flag is known or privileges come first")
  func tsyncOfAnUnprivilegedCaller() async throws {
    var scenario = Scenario("arguments/tsync-of-an-unprivileged-caller",
      "without privileges TSYNC is refused with EPERM where the flag is known or privileges come first", in: spec,
      at: (61, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/EPERM"]
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .restrictSelf("no-read", .TSYNC), expect: .EPERM, at: (66, 9), (66, 64))
    scenario.step(["main", "worker"], .get(.layers), expect: 0, at: (67, 9), (67, 37))
    try await verify(scenario)
  }
}
