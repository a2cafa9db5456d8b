// Specs/nesting/depth.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/nesting/depth.yaml",
  reference: "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG",
  where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
  rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE]), "no-write": Ruleset(handledAccessFS: [.WRITE_FILE])])

/// A domain has at most 16 layers. TSYNC counts the caller's layers, and every thread ends with the caller's layers
/// plus one.
@Suite("depth of nesting", .tags(.nesting))
struct NestingDepthTests {
  @Test("the caller's layers decide between success and E2BIG",
    arguments: permutations(of: ["layers": ["0", "1", "2", "14", "15", "16"], "sibling-layers": ["0", "1", "16"]]))
  func callerLayersCount(_ p: Permutation) async throws {
    var scenario = spec.scenario("nesting/caller-layers-count", p, covers: ["man/E2BIG", "cover-letter/only-enomem"],
      because: "the limit is 16 layers, and only the caller's count", threads: ["main", "worker"], at: "11:9")
    if p["layers", in: "1", "2", "14", "15", "16"] {
      scenario.step("main", ["restrict_self": "no-read"], times: p.number("layers"), expect: .ok, at: "22:9-66")
    }
    if p["sibling-layers", in: "1", "16"] {
      scenario.step("worker", ["restrict_self": "no-read"], times: p.number("sibling-layers"), expect: .ok,
        at: "23:9-74")
    }
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]],
      expectBy: .when(p["layers", in: "16"], expect: .E2BIG), .otherwise(.ok), at: "24:9-67")
    scenario.step("main", ["get": "layers"], expectBy: .when(p["layers", in: "0"], expect: 1),
      .when(p["layers", in: "1"], expect: 2), .when(p["layers", in: "2"], expect: 3),
      .when(p["layers", in: "14"], expect: 15), .otherwise(16), at: "25:9-27:19")
    scenario.step("worker", ["get": "layers"],
      expectBy: .whenever(p["layers", in: "16"], nil, expect: p.choose("sibling-layers", ["0": [0], "1": [1],
      "16": [16]])), .when(p["layers", in: "0"], expect: 1), .when(p["layers", in: "1"], expect: 2),
      .when(p["layers", in: "2"], expect: 3), .when(p["layers", in: "14"], expect: 15), .otherwise(16),
      at: "28:9-30:19")
    scenario.step("worker", ["open": "file", "for": "writing"], expectBy: .when(p["layers", in: "16"], expect: .ok),
      .otherwise(.EACCES), at: "31:9-52")
    try await verify(scenario)
  }

  @Test("sixteen TSYNC calls stack sixteen layers in every thread, the seventeenth none")
  func sixteenCalls() async throws {
    var scenario = spec.scenario("nesting/sixteen-calls", threads: ["main", "first", "second"], at: "33:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], times: 16, expect: .ok, at: "38:9-77")
    scenario.step(["main", "first", "second"], ["get": "layers"], expect: 16, at: "39:9-39")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .E2BIG, at: "40:9-66")
    scenario.step("first", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .E2BIG, at: "41:9-66")
    scenario.step("second", ["restrict_self": "no-read"], expect: .E2BIG, at: "42:9-50")
    scenario.step(["main", "first", "second"], ["get": "layers"], expect: 16, at: "43:9-39")
    scenario.step("first", ["same_domain_as": "second"], expect: true, at: "44:9-50")
    try await verify(scenario)
  }

  @Test("each call adds one layer to the common domain, whoever makes it")
  func callersTakeTurns() async throws {
    var scenario = spec.scenario("nesting/callers-take-turns", threads: ["main", "first", "second"], at: "46:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "51:9-66")
    scenario.step("first", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "52:9-67")
    scenario.step("second", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "53:9-67")
    scenario.step(["main", "first", "second"], ["get": "layers"], expect: 3, at: "54:9-39")
    scenario.step(["main", "first", "second"], ["open": "file", "for": "reading"], expect: .EACCES, at: "55:9-52")
    scenario.step(["main", "first", "second"], ["open": "file", "for": "writing"], expect: .EACCES, at: "56:9-52")
    scenario.step("main", ["same_domain_as": "second"], expect: true, at: "57:9-50")
    try await verify(scenario)
  }

  @Test("a thread at the limit is refused alone, and freed by a shallower caller")
  func deepSiblingCannotAdd() async throws {
    var scenario = spec.scenario("nesting/deep-sibling-cannot-add", threads: ["main", "worker"], at: "59:9")
    scenario.step("worker", ["restrict_self": "no-read"], times: 16, expect: .ok, at: "64:9-61")
    scenario.step("worker", ["restrict_self": "no-read"], expect: .E2BIG, at: "65:9-50")
    scenario.step("worker", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .E2BIG, at: "66:9-66")
    scenario.step("main", ["get": "layers"], expect: 0, at: "67:9-39")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "68:9-67")
    scenario.step("worker", ["restrict_self": "no-read"], expect: .ok, at: "69:9-50")
    scenario.step("worker", ["get": "layers"], expect: 2, at: "70:9-39")
    try await verify(scenario)
  }

  @Test("the limit of one thread is sixteen on every kernel")
  func limitBeforeTsyncExisted() async throws {
    var scenario = spec.scenario("nesting/limit-before-tsync-existed", where: Condition(.abi(.greaterOrEqual, 2)),
      threads: ["main"], at: "72:9")
    scenario.step("main", ["restrict_self": "no-read"], times: 16, expect: .ok, at: "78:9-61")
    scenario.step("main", ["restrict_self": "no-read"], expect: .E2BIG, at: "79:9-50")
    scenario.step("main", ["get": "layers"], expect: 16, at: "80:9-39")
    try await verify(scenario)
  }
}
