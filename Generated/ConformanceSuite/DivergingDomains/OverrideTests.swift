// Specs/diverging-domains/override.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/diverging-domains/override.yaml"

/// Threads may hold different domains when TSYNC starts. Since version 2 of the patch set the caller's domain, plus the
/// new layer, replaces them all.
@Suite("override of diverging domains", .tags(.divergingDomains))
struct DivergingDomainsOverrideTests {
  // Specs/diverging-domains/override.yaml:12:9
  @Test("a sibling's own domain is replaced, even a stricter one")
  func siblingDomainIsReplaced() async throws {
    var scenario = Scenario("diverging-domains/sibling-domain-is-replaced",
      "a sibling's own domain is replaced, even a stricter one", reference: "cover letter v2, change log",
      covers: ["cover-letter/override", "cover-letter/diverging-domains", "man/TSYNC-irrespective"],
      because: "the sibling kept its own domain; the caller's must replace it",
      where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (12, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step("worker", ["restrict_self": "no-read"], expect: .ok, at: (19, 9), (19, 50))
    scenario.step("worker", ["open": "file", "for": "reading"], expect: .EACCES, at: (20, 9), (20, 52))
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (21, 9), (21, 67))
    scenario.step("worker", ["open": "file", "for": "reading"], expect: .ok, at: (22, 9), (22, 52))
    scenario.step("worker", ["open": "file", "for": "writing"], expect: .EACCES, at: (23, 9), (23, 52))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 1, at: (24, 9), (24, 39))
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: (25, 9), (25, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:27:9
  @Test("a sibling's layers are dropped, however many there are",
    arguments: permutations(of: ["sibling-layers": ["1", "2", "15", "16"], "caller-layers": ["0", "1", "3"],
    "flags": ["tsync", "alone"]]))
  func siblingLayersAreDropped(_ p: Permutation) async throws {
    var scenario = Scenario("diverging-domains/sibling-layers-are-dropped",
      "a sibling's layers are dropped, however many there are", p, reference: "cover letter v2, change log",
      covers: ["cover-letter/override"], where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (27, 9))
    if p["caller-layers", in: "1", "3"] {
      scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_DIR, .MAKE_REG])
    }
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step("worker", ["restrict_self": "no-read"], times: p.choose("sibling-layers", ["1": 1, "2": 2, "15": 15,
      "16": 16]), expect: .ok, at: (39, 9), (39, 74))
    if p["caller-layers", in: "1", "3"] {
      scenario.step("main", ["restrict_self": "no-make"], times: p.choose("caller-layers", ["1": 1, "3": 3]),
        expect: .ok, at: (40, 9), (40, 73))
    }
    scenario.step("main", p.choose("flags", ["tsync": ["restrict_self": "no-write", "flags": ["TSYNC"]],
      "alone": ["restrict_self": "no-write"]]), expect: .ok, at: (41, 9), (41, 66))
    scenario.step("worker", ["get": "layers"],
      expectBy: .whenever(p["flags", in: "alone"], nil, expect: p.choose("sibling-layers", ["1": [1], "2": [2],
      "15": [15], "16": [16]])), .when(p["caller-layers", in: "0"], expect: 1),
      .when(p["caller-layers", in: "1"], expect: 2), .otherwise(4), at: (42, 9), (42, 39))
    scenario.step("worker", ["open": "file", "for": "reading"],
      expectBy: .when(p["flags", in: "alone"], expect: .EACCES), .otherwise(.ok), at: (43, 9), (43, 52))
    scenario.step("worker", ["open": "file", "for": "writing"], expectBy: .when(p["flags", in: "alone"], expect: .ok),
      .otherwise(.EACCES), at: (44, 9), (44, 52))
    scenario.step("main", ["same_domain_as": "worker"], expectBy: .when(p["flags", in: "alone"], expect: false),
      .otherwise(true), at: (45, 9), (45, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:47:9
  @Test("what the caller had enforced before, for itself alone, reaches its siblings too")
  func callerDomainReachesUnrestrictedSibling() async throws {
    var scenario = Scenario("diverging-domains/caller-domain-reaches-unrestricted-sibling",
      "what the caller had enforced before, for itself alone, reaches its siblings too",
      reference: "cover letter v2, change log", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (47, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step("main", ["restrict_self": "no-read"], expect: .ok, at: (52, 9), (52, 50))
    scenario.step("worker", ["open": "file", "for": "reading"], expect: .ok, at: (53, 9), (53, 52))
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (54, 9), (54, 67))
    scenario.step("worker", ["open": "file", "for": "reading"], expect: .EACCES, at: (55, 9), (55, 52))
    scenario.step("worker", ["open": "file", "for": "writing"], expect: .EACCES, at: (56, 9), (56, 52))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 2, at: (57, 9), (57, 39))
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: (58, 9), (58, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:60:9
  @Test("an unrestricted, a shallow and a deep sibling end in one domain")
  func threeWaysToDiffer() async throws {
    var scenario = Scenario("diverging-domains/three-ways-to-differ",
      "an unrestricted, a shallow and a deep sibling end in one domain", reference: "cover letter v2, change log",
      covers: ["cover-letter/diverging-domains"], where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "bare", "shallow", "deep"], in: spec, at: (60, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step("shallow", ["restrict_self": "no-read"], expect: .ok, at: (66, 9), (66, 51))
    scenario.step("deep", ["restrict_self": "no-read"], times: 5, expect: .ok, at: (67, 9), (67, 61))
    scenario.step("shallow", ["same_domain_as": "deep"], expect: false, at: (68, 9), (68, 49))
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (69, 9), (69, 68))
    scenario.step(["main", "bare", "shallow", "deep"], ["get": "layers"], expect: 1, at: (70, 9), (70, 40))
    scenario.step(["main", "bare", "shallow", "deep"], ["open": "file", "for": "reading"], expect: .ok, at: (71, 9),
      (71, 53))
    scenario.step(["main", "bare", "shallow", "deep"], ["open": "file", "for": "writing"], expect: .EACCES, at: (72, 9),
      (72, 53))
    scenario.step("main", ["same_domain_as": "bare"], expect: true, at: (73, 9), (73, 49))
    scenario.step("main", ["same_domain_as": "shallow"], expect: true, at: (74, 9), (74, 52))
    scenario.step("main", ["same_domain_as": "deep"], expect: true, at: (75, 9), (75, 49))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:77:9
  @Test("threads that enforce the same ruleset by themselves hold different domains until TSYNC")
  func equalRulesetsAreNotOneDomain() async throws {
    var scenario = Scenario("diverging-domains/equal-rulesets-are-not-one-domain",
      "threads that enforce the same ruleset by themselves hold different domains until TSYNC",
      reference: "cover letter v2, motivation (1)", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (77, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step("main", ["same_domain_as": "worker"], expect: true, because: "no thread has a domain yet",
      at: (83, 9), (83, 50))
    scenario.step(["main", "worker"], ["restrict_self": "no-read"], expect: .ok, at: (84, 9), (84, 50))
    scenario.step("main", ["same_domain_as": "worker"], expect: false, at: (85, 9), (85, 50))
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (86, 9), (86, 67))
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: (87, 9), (87, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:89:9
  @Test("the call may come from any thread, and replaces the leader's domain as well")
  func siblingMayCall() async throws {
    var scenario = Scenario("diverging-domains/sibling-may-call",
      "the call may come from any thread, and replaces the leader's domain as well",
      reference: "cover letter v2, change log", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (89, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step("main", ["restrict_self": "no-read"], times: 3, expect: .ok, at: (94, 9), (94, 60))
    scenario.step("worker", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (95, 9), (95, 67))
    scenario.step("main", ["open": "file", "for": "reading"], expect: .ok, at: (96, 9), (96, 52))
    scenario.step("main", ["open": "file", "for": "writing"], expect: .EACCES, at: (97, 9), (97, 52))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 1, at: (98, 9), (98, 39))
    scenario.step("worker", ["same_domain_as": "main"], expect: true, at: (99, 9), (99, 48))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:101:9
  @Test("a sibling may restrict itself further after TSYNC, and the next TSYNC drops that again")
  func siblingDivergesAgain() async throws {
    var scenario = Scenario("diverging-domains/sibling-diverges-again",
      "a sibling may restrict itself further after TSYNC, and the next TSYNC drops that again",
      reference: "cover letter v2, change log", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (101, 9))
    scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_DIR, .MAKE_REG])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (106, 9), (106, 67))
    scenario.step("worker", ["restrict_self": "no-read"], expect: .ok, at: (107, 9), (107, 50))
    scenario.step("worker", ["get": "layers"], expect: 2, at: (108, 9), (108, 39))
    scenario.step("main", ["get": "layers"], expect: 1, at: (109, 9), (109, 39))
    scenario.step("main", ["open": "file", "for": "reading"], expect: .ok, at: (110, 9), (110, 52))
    scenario.step("main", ["restrict_self": "no-make", "flags": ["TSYNC"]], expect: .ok, at: (111, 9), (111, 66))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 2, at: (112, 9), (112, 39))
    scenario.step("worker", ["open": "file", "for": "reading"], expect: .ok, at: (113, 9), (113, 52))
    scenario.step(["main", "worker"], ["make": "dir/new", "as": "regular"], expect: .EACCES, at: (114, 9), (114, 54))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:116:9
  @Test("without TSYNC nothing happens to the siblings")
  func withoutTheFlagSiblingsStayFree() async throws {
    var scenario = Scenario("diverging-domains/without-the-flag-siblings-stay-free",
      "without TSYNC nothing happens to the siblings", reference: "landlock_restrict_self(2), DESCRIPTION",
      covers: ["cover-letter/one-thread"], where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (116, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", ["restrict_self": "no-read"], expect: .ok, at: (123, 9), (123, 50))
    scenario.step("main", ["open": "file", "for": "reading"], expect: .EACCES, at: (124, 9), (124, 52))
    scenario.step("worker", ["open": "file", "for": "reading"], expect: .ok, at: (125, 9), (125, 52))
    scenario.step("worker", ["get": "layers"], expect: 0, at: (126, 9), (126, 39))
    scenario.step("main", ["same_domain_as": "worker"], expect: false, at: (127, 9), (127, 50))
    try await verify(scenario)
  }
}
