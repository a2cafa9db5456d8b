// Specs/nesting/three-depths.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/nesting/three-depths.yaml",
  reference: "landlock(7), LIMITATIONS; landlock_restrict_self(2), E2BIG",
  where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
  rulesets: ["no-list": Ruleset(handledAccessFS: [.READ_DIR]), "no-read": Ruleset(handledAccessFS: [.READ_FILE]),
  "no-write": Ruleset(handledAccessFS: [.WRITE_FILE])])

/// The depth of the common domain is the caller's plus one, whatever the depth of the siblings; only the caller's depth
/// can be too large.
@Suite("three threads of different depth", .tags(.nesting))
struct NestingThreeDepthsTests {
  @Test("two siblings of any depth end with the caller's depth plus one, or stay as they are",
    arguments: permutations(of: ["caller": ["0", "1", "15", "16"], "first-has": ["0", "1", "15", "16"],
    "second-has": ["0", "2", "16"]]))
  func callerAndTwoSiblings(_ p: Permutation) async throws {
    var scenario = spec.scenario("nesting/caller-and-two-siblings", p, threads: ["main", "first", "second"], at: "12:9")
    if p["caller", in: "1", "15", "16"] {
      scenario.step("main", ["restrict_self": "no-list"], times: p.number("caller"), expect: .ok, at: "22:9-66")
    }
    if p["first-has", in: "1", "15", "16"] {
      scenario.step("first", ["restrict_self": "no-read"], times: p.number("first-has"), expect: .ok, at: "23:9-69")
    }
    if p["second-has", in: "2", "16"] {
      scenario.step("second", ["restrict_self": "no-read"], times: p.number("second-has"), expect: .ok, at: "24:9-70")
    }
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]],
      expectBy: .when(p["caller", in: "16"], expect: .E2BIG), .otherwise(.ok), at: "25:9-67")
    scenario.step("main", ["get": "layers"], expectBy: .when(p["caller", in: "0"], expect: 1),
      .when(p["caller", in: "1"], expect: 2), .otherwise(16), at: "26:9-39")
    scenario.step("first", ["get": "layers"],
      expectBy: .whenever(p["caller", in: "16"], nil, expect: p.choose("first-has", ["0": [0], "1": [1], "15": [15],
      "16": [16]])), .when(p["caller", in: "0"], expect: 1), .when(p["caller", in: "1"], expect: 2), .otherwise(16),
      at: "27:9-39")
    scenario.step("second", ["get": "layers"],
      expectBy: .whenever(p["caller", in: "16"], nil, expect: p.choose("second-has", ["0": [0], "2": [2], "16": [16]])),
      .when(p["caller", in: "0"], expect: 1), .when(p["caller", in: "1"], expect: 2), .otherwise(16), at: "28:9-39")
    scenario.step(["main", "first", "second"], ["open": "file", "for": "writing"],
      expectBy: .when(p["caller", in: "16"], expect: .ok), .otherwise(.EACCES), at: "29:9-52")
    scenario.step("first", ["open": "file", "for": "reading"],
      expectBy: .when(p["caller", in: "16"] && p["first-has", in: "1", "15", "16"], expect: .EACCES), .otherwise(.ok),
      at: "30:9-52")
    scenario.step("second", ["read_dir": "dir"], expectBy: .when(p["caller", in: "0", "16"], expect: .ok),
      .otherwise(.EACCES), at: "31:9-41")
    try await verify(scenario)
  }

  @Test("each of several calls in a row adds one layer to every thread",
    arguments: permutations(of: ["times": ["1", "2", "3", "15", "16"], "caller": ["main", "first", "second"]]))
  func repeatedCalls(_ p: Permutation) async throws {
    var scenario = spec.scenario("nesting/repeated-calls", p, threads: ["main", "first", "second"], at: "33:9")
    scenario.step(p["caller"], ["restrict_self": "no-read", "flags": ["TSYNC"]], times: p.number("times"), expect: .ok,
      at: "42:9-82")
    scenario.step(["main", "first", "second"], ["get": "layers"], expect: p.number("times"), at: "43:9-39")
    scenario.step(["main", "first", "second"], ["open": "file", "for": "reading"], expect: .EACCES, at: "44:9-52")
    scenario.step("main", ["same_domain_as": "first"], expect: true, at: "45:9-49")
    scenario.step("first", ["same_domain_as": "second"], expect: true, at: "46:9-50")
    scenario.step(p["caller"], ["restrict_self": "no-write", "flags": ["TSYNC"]],
      expectBy: .when(p["times", in: "16"], expect: .E2BIG), .otherwise(.ok), at: "47:9-68")
    scenario.step(["main", "first", "second"], ["open": "file", "for": "writing"],
      expectBy: .when(p["times", in: "16"], expect: .ok), .otherwise(.EACCES), at: "48:9-52")
    try await verify(scenario)
  }

  @Test("E2BIG leaves every sibling its own domain, with each flag",
    arguments: permutations(of: ["sibling": ["0", "1", "16"], "flags": ["tsync", "subdomains-off", "same-exec-off"]]))
  func fullCallerKeepsEverything(_ p: Permutation) async throws {
    var scenario = spec.scenario("nesting/full-caller-keeps-everything", p, threads: ["main", "worker"], at: "50:9")
    scenario.step("main", ["restrict_self": "no-list"], times: 16, expect: .ok, at: "62:9-61")
    if p["sibling", in: "1", "16"] {
      scenario.step("worker", ["restrict_self": "no-read"], times: p.number("sibling"), expect: .ok, at: "63:9-67")
    }
    scenario.step("main", ["restrict_self": "no-write", "flags": p.choose("flags", ["tsync": ["TSYNC"],
      "subdomains-off": ["LOG_SUBDOMAINS_OFF", "TSYNC"], "same-exec-off": ["LOG_SAME_EXEC_OFF", "TSYNC"]])],
      expect: .E2BIG, at: "64:9-66")
    scenario.step("worker", ["get": "layers"], expect: p.number("sibling"), at: "65:9-39")
    scenario.step("worker", ["open": "file", "for": "reading"], expectBy: .when(p["sibling", in: "0"], expect: .ok),
      .otherwise(.EACCES), at: "66:9-52")
    scenario.step("worker", ["read_dir": "dir"], expect: .ok, at: "67:9-41")
    scenario.step(["main", "worker"], ["open": "file", "for": "writing"], expect: .ok, at: "68:9-52")
    scenario.step("main", ["same_domain_as": "worker"], expect: false, at: "69:9-50")
    try await verify(scenario)
  }

  @Test("a child counts the layers it has inherited, and its TSYNC leaves the parent alone",
    arguments: permutations(of: ["inherited": ["0", "1", "15", "16"], "caller": ["child", "helper"],
    "parent": ["main", "worker"]]))
  func depthInAChild(_ p: Permutation) async throws {
    var scenario = spec.scenario("nesting/depth-in-a-child", p, threads: ["main", "worker"], at: "71:9")
    if p["inherited", in: "1", "15", "16"] {
      scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], times: p.number("inherited"), expect: .ok,
        at: "81:9-86")
    }
    scenario.step(p["parent"], ["fork": "child"], expect: .ok, at: "82:9-40")
    scenario.step("child", ["spawn": "helper"], expect: .ok, at: "83:9-42")
    scenario.step(p["caller"], ["restrict_self": "no-write", "flags": ["TSYNC"]],
      expectBy: .when(p["inherited", in: "16"], expect: .E2BIG), .otherwise(.ok), at: "84:9-68")
    scenario.step("child", ["get": "layers"], expectBy: .when(p["inherited", in: "0"], expect: 1),
      .when(p["inherited", in: "1"], expect: 2), .otherwise(16), at: "85:9-40")
    scenario.step("helper", ["get": "layers"], expectBy: .when(p["inherited", in: "0"], expect: 1),
      .when(p["inherited", in: "1"], expect: 2), .otherwise(16), at: "86:9-40")
    scenario.step("child", ["same_domain_as": "helper"], expect: true, at: "87:9-51")
    scenario.step(["main", "worker"], ["get": "layers"], expect: p.number("inherited"), at: "88:9-40")
    scenario.step(["main", "worker"], ["open": "file", "for": "writing"], expect: .ok, at: "89:9-53")
    try await verify(scenario)
  }

  @Test("what a sibling nests between two calls is dropped by the second one",
    arguments: permutations(of: ["between": ["1", "2", "15"], "caller": ["main", "worker"]]))
  func ownLayersBetweenCalls(_ p: Permutation) async throws {
    var scenario = spec.scenario("nesting/own-layers-between-calls", p, threads: ["main", "worker"], at: "91:9")
    scenario.step("main", ["restrict_self": "no-list", "flags": ["TSYNC"]], expect: .ok, at: "100:9-66")
    scenario.step("worker", ["restrict_self": "no-read"], times: p.number("between"), expect: .ok, at: "101:9-67")
    scenario.step("main", ["open": "file", "for": "reading"], expect: .ok, at: "102:9-52")
    scenario.step(p["caller"], ["restrict_self": "no-write", "flags": ["TSYNC"]],
      expectBy: .when(p["between", in: "15"] && p["caller", in: "worker"], expect: .E2BIG), .otherwise(.ok),
      at: "103:9-68")
    scenario.step("main", ["get": "layers"], expectBy: .when(p["caller", in: "main"], expect: 2),
      .when(p["between", in: "1"], expect: 3), .when(p["between", in: "2"], expect: 4), .otherwise(1),
      at: "104:9-106:19")
    scenario.step("main", ["open": "file", "for": "reading"], expectBy: .when(p["caller", in: "main"], expect: .ok),
      .when(p["between", in: "15"], expect: .ok), .otherwise(.EACCES), at: "107:9-52")
    scenario.step("worker", ["open": "file", "for": "reading"], expectBy: .when(p["caller", in: "main"], expect: .ok),
      .otherwise(.EACCES), at: "108:9-52")
    try await verify(scenario)
  }
}
