// Specs/nesting/children.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/nesting/children.yaml", reference: "landlock(7), Inheritance",
  where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
  rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE]), "no-write": Ruleset(handledAccessFS: [.WRITE_FILE])])

/// A child starts with the domain of the thread that forked it, and nests from there.
@Suite("nesting across processes", .tags(.nesting))
struct NestingChildrenTests {
  @Test("a child forked after TSYNC holds the common domain, whichever thread forks it",
    arguments: permutations(of: ["parent": ["main", "worker"], "layers": ["1", "16"]]))
  func childInherits(_ p: Permutation) async throws {
    var scenario = spec.scenario("nesting/child-inherits", p, threads: ["main", "worker"], at: "9:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], times: p.number("layers"), expect: .ok,
      at: "18:9-83")
    scenario.step(p["parent"], ["fork": "child"], expect: .ok, at: "19:9-40")
    scenario.step("child", ["get": "layers"], expect: p.number("layers"), at: "20:9-40")
    scenario.step("child", ["open": "file", "for": "reading"], expect: .EACCES, at: "21:9-53")
    scenario.step("main", ["same_domain_as": "child"], expect: true, at: "22:9-50")
    try await verify(scenario)
  }

  @Test("a child's further layers stay in the child", arguments: permutations(of: ["flags": ["plain", "tsync"]]))
  func childNestsAlone(_ p: Permutation) async throws {
    var scenario = spec.scenario("nesting/child-nests-alone", p, threads: ["main", "worker"], at: "24:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "32:9-66")
    scenario.step("worker", ["fork": "child"], expect: .ok, at: "33:9-39")
    scenario.step("child", p.choose("flags", ["plain": ["restrict_self": "no-write"],
      "tsync": ["restrict_self": "no-write", "flags": ["TSYNC"]]]), expect: .ok, at: "34:9-66")
    scenario.step("child", ["get": "layers"], expect: 2, at: "35:9-39")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 1, at: "36:9-39")
    scenario.step(["main", "worker"], ["open": "file", "for": "writing"], expect: .ok, at: "37:9-52")
    scenario.step("main", ["same_domain_as": "child"], expect: false, at: "38:9-49")
    try await verify(scenario)
  }

  @Test("a child forked before TSYNC is another process and is left alone")
  func childFromBefore() async throws {
    var scenario = spec.scenario("nesting/child-from-before", threads: ["main", "worker"], at: "40:9")
    scenario.step("worker", ["fork": "child"], expect: .ok, at: "45:9-39")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "46:9-66")
    scenario.step("child", ["get": "layers"], expect: 0, at: "47:9-39")
    scenario.step("child", ["open": "file", "for": "reading"], expect: .ok, at: "48:9-52")
    scenario.step("worker", ["open": "file", "for": "reading"], expect: .EACCES, at: "49:9-52")
    scenario.step("child", ["same_domain_as": "worker"], expect: false, at: "50:9-50")
    try await verify(scenario)
  }

  @Test("a domain passes through generations and grows in each")
  func grandchild() async throws {
    var scenario = spec.scenario("nesting/grandchild", threads: ["main", "worker"], at: "52:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "57:9-70")
    scenario.step("worker", ["fork": "child"], expect: .ok, at: "58:9-43")
    scenario.step("child", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "59:9-71")
    scenario.step("child", ["fork": "grandchild"], expect: .ok, at: "60:9-48")
    scenario.step("grandchild", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "61:9-71")
    scenario.step("grandchild", ["get": "layers"], expect: 3, at: "62:9-43")
    scenario.step("child", ["get": "layers"], expect: 2, at: "63:9-43")
    scenario.step("main", ["get": "layers"], expect: 1, at: "64:9-43")
    try await verify(scenario)
  }
}
