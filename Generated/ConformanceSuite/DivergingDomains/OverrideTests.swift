// Specs/diverging-domains/override.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/diverging-domains/override.yaml", reference: "cover letter v2, change log",
  where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
  rulesets: ["no-make": Ruleset(handledAccessFS: [.MAKE_DIR, .MAKE_REG]),
  "no-read": Ruleset(handledAccessFS: [.READ_FILE]), "no-write": Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])])

/// Threads may hold different domains when TSYNC starts. Since version 2 of the patch set the caller's domain, plus the
/// new layer, replaces them all.
@Suite("override of diverging domains", .tags(.divergingDomains))
struct DivergingDomainsOverrideTests {
  @Test("a sibling's own domain is replaced, even a stricter one")
  func siblingDomainIsReplaced() async throws {
    var scenario = spec.scenario("diverging-domains/sibling-domain-is-replaced",
      covers: ["cover-letter/override", "cover-letter/diverging-domains", "man/TSYNC-irrespective"],
      because: "the sibling kept its own domain; the caller's must replace it", threads: ["main", "worker"], at: "12:9")
    scenario.step("worker", ["restrict_self": "no-read"], expect: .ok, at: "19:9-50")
    scenario.step("worker", ["open": "file", "for": "reading"], expect: .EACCES, at: "20:9-52")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "21:9-67")
    scenario.step("worker", ["open": "file", "for": "reading"], expect: .ok, at: "22:9-52")
    scenario.step("worker", ["open": "file", "for": "writing"], expect: .EACCES, at: "23:9-52")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 1, at: "24:9-39")
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: "25:9-50")
    try await verify(scenario)
  }

  @Test("a sibling's layers are dropped, however many there are",
    arguments: permutations(of: ["sibling-layers": ["1", "2", "15", "16"], "caller-layers": ["0", "1", "3"],
    "flags": ["tsync", "alone"]]))
  func siblingLayersAreDropped(_ p: Permutation) async throws {
    var scenario = spec.scenario("diverging-domains/sibling-layers-are-dropped", p, covers: ["cover-letter/override"],
      threads: ["main", "worker"], at: "27:9")
    scenario.step("worker", ["restrict_self": "no-read"], times: p.number("sibling-layers"), expect: .ok, at: "39:9-74")
    if p["caller-layers", in: "1", "3"] {
      scenario.step("main", ["restrict_self": "no-make"], times: p.number("caller-layers"), expect: .ok, at: "40:9-73")
    }
    scenario.step("main", p.choose("flags", ["tsync": ["restrict_self": "no-write", "flags": ["TSYNC"]],
      "alone": ["restrict_self": "no-write"]]), expect: .ok, at: "41:9-66")
    scenario.step("worker", ["get": "layers"],
      expectBy: .whenever(p["flags", in: "alone"], nil, expect: p.choose("sibling-layers", ["1": [1], "2": [2],
      "15": [15], "16": [16]])), .when(p["caller-layers", in: "0"], expect: 1),
      .when(p["caller-layers", in: "1"], expect: 2), .otherwise(4), at: "42:9-39")
    scenario.step("worker", ["open": "file", "for": "reading"],
      expectBy: .when(p["flags", in: "alone"], expect: .EACCES), .otherwise(.ok), at: "43:9-52")
    scenario.step("worker", ["open": "file", "for": "writing"], expectBy: .when(p["flags", in: "alone"], expect: .ok),
      .otherwise(.EACCES), at: "44:9-52")
    scenario.step("main", ["same_domain_as": "worker"], expectBy: .when(p["flags", in: "alone"], expect: false),
      .otherwise(true), at: "45:9-50")
    try await verify(scenario)
  }

  @Test("what the caller had enforced before, for itself alone, reaches its siblings too")
  func callerDomainReachesUnrestrictedSibling() async throws {
    var scenario = spec.scenario("diverging-domains/caller-domain-reaches-unrestricted-sibling",
      threads: ["main", "worker"], at: "47:9")
    scenario.step("main", ["restrict_self": "no-read"], expect: .ok, at: "52:9-50")
    scenario.step("worker", ["open": "file", "for": "reading"], expect: .ok, at: "53:9-52")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "54:9-67")
    scenario.step("worker", ["open": "file", "for": "reading"], expect: .EACCES, at: "55:9-52")
    scenario.step("worker", ["open": "file", "for": "writing"], expect: .EACCES, at: "56:9-52")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 2, at: "57:9-39")
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: "58:9-50")
    try await verify(scenario)
  }

  @Test("an unrestricted, a shallow and a deep sibling end in one domain")
  func threeWaysToDiffer() async throws {
    var scenario = spec.scenario("diverging-domains/three-ways-to-differ", covers: ["cover-letter/diverging-domains"],
      threads: ["main", "bare", "shallow", "deep"], at: "60:9")
    scenario.step("shallow", ["restrict_self": "no-read"], expect: .ok, at: "66:9-51")
    scenario.step("deep", ["restrict_self": "no-read"], times: 5, expect: .ok, at: "67:9-61")
    scenario.step("shallow", ["same_domain_as": "deep"], expect: false, at: "68:9-49")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "69:9-68")
    scenario.step(["main", "bare", "shallow", "deep"], ["get": "layers"], expect: 1, at: "70:9-40")
    scenario.step(["main", "bare", "shallow", "deep"], ["open": "file", "for": "reading"], expect: .ok, at: "71:9-53")
    scenario.step(["main", "bare", "shallow", "deep"], ["open": "file", "for": "writing"], expect: .EACCES,
      at: "72:9-53")
    scenario.step("main", ["same_domain_as": "bare"], expect: true, at: "73:9-49")
    scenario.step("main", ["same_domain_as": "shallow"], expect: true, at: "74:9-52")
    scenario.step("main", ["same_domain_as": "deep"], expect: true, at: "75:9-49")
    try await verify(scenario)
  }

  @Test("threads that enforce the same ruleset by themselves hold different domains until TSYNC")
  func equalRulesetsAreNotOneDomain() async throws {
    var scenario = spec.scenario("diverging-domains/equal-rulesets-are-not-one-domain",
      reference: "cover letter v2, motivation (1)", threads: ["main", "worker"], at: "77:9")
    scenario.step("main", ["same_domain_as": "worker"], expect: true, because: "no thread has a domain yet",
      at: "83:9-50")
    scenario.step(["main", "worker"], ["restrict_self": "no-read"], expect: .ok, at: "84:9-50")
    scenario.step("main", ["same_domain_as": "worker"], expect: false, at: "85:9-50")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "86:9-67")
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: "87:9-50")
    try await verify(scenario)
  }

  @Test("the call may come from any thread, and replaces the leader's domain as well")
  func siblingMayCall() async throws {
    var scenario = spec.scenario("diverging-domains/sibling-may-call", threads: ["main", "worker"], at: "89:9")
    scenario.step("main", ["restrict_self": "no-read"], times: 3, expect: .ok, at: "94:9-60")
    scenario.step("worker", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "95:9-67")
    scenario.step("main", ["open": "file", "for": "reading"], expect: .ok, at: "96:9-52")
    scenario.step("main", ["open": "file", "for": "writing"], expect: .EACCES, at: "97:9-52")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 1, at: "98:9-39")
    scenario.step("worker", ["same_domain_as": "main"], expect: true, at: "99:9-48")
    try await verify(scenario)
  }

  @Test("a sibling may restrict itself further after TSYNC, and the next TSYNC drops that again")
  func siblingDivergesAgain() async throws {
    var scenario = spec.scenario("diverging-domains/sibling-diverges-again", threads: ["main", "worker"], at: "101:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "106:9-67")
    scenario.step("worker", ["restrict_self": "no-read"], expect: .ok, at: "107:9-50")
    scenario.step("worker", ["get": "layers"], expect: 2, at: "108:9-39")
    scenario.step("main", ["get": "layers"], expect: 1, at: "109:9-39")
    scenario.step("main", ["open": "file", "for": "reading"], expect: .ok, at: "110:9-52")
    scenario.step("main", ["restrict_self": "no-make", "flags": ["TSYNC"]], expect: .ok, at: "111:9-66")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 2, at: "112:9-39")
    scenario.step("worker", ["open": "file", "for": "reading"], expect: .ok, at: "113:9-52")
    scenario.step(["main", "worker"], ["make": "dir/new", "as": "regular"], expect: .EACCES, at: "114:9-54")
    try await verify(scenario)
  }

  @Test("without TSYNC nothing happens to the siblings")
  func withoutTheFlagSiblingsStayFree() async throws {
    var scenario = spec.scenario("diverging-domains/without-the-flag-siblings-stay-free",
      reference: "landlock_restrict_self(2), DESCRIPTION", covers: ["cover-letter/one-thread"],
      threads: ["main", "worker"], at: "116:9")
    scenario.step("main", ["restrict_self": "no-read"], expect: .ok, at: "123:9-50")
    scenario.step("main", ["open": "file", "for": "reading"], expect: .EACCES, at: "124:9-52")
    scenario.step("worker", ["open": "file", "for": "reading"], expect: .ok, at: "125:9-52")
    scenario.step("worker", ["get": "layers"], expect: 0, at: "126:9-39")
    scenario.step("main", ["same_domain_as": "worker"], expect: false, at: "127:9-50")
    try await verify(scenario)
  }
}
