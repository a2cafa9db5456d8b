// Specs/diverging-domains/log-configuration.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/diverging-domains/log-configuration.yaml", reference: "commit e75e38055b9d",
  where: Condition(.edition(.greaterOrEqual, .linux7_0_4)), process: ProcessSetup(noNewPrivs: true),
  rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE])])

/// With -1 for the ruleset and LOG_SUBDOMAINS_OFF, restrict_self changes the log configuration and adds no layer.
/// Together with TSYNC, which works since e75e38055b9d (7.0.4, 7.1), it still hands the caller's domain to every
/// sibling.
@Suite("log configuration without a ruleset", .tags(.divergingDomains))
struct DivergingDomainsLogConfigurationTests {
  @Test("changing the log configuration of all threads adds no layer to any",
    arguments: permutations(of: ["caller-layers": ["0", "1", "16"]]))
  func logConfigurationAddsNoLayer(_ p: Permutation) async throws {
    var scenario = spec.scenario("diverging-domains/log-configuration-adds-no-layer", p, threads: ["main", "worker"],
      at: "11:9")
    if p["caller-layers", in: "1", "16"] {
      scenario.step("main", ["restrict_self": "no-read"], times: p.number("caller-layers"), expect: .ok, at: "19:9-73")
    }
    scenario.step("main", ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC"]], expect: .ok, at: "20:9-81")
    scenario.step(["main", "worker"], ["get": "layers"], expect: p.number("caller-layers"), at: "21:9-39")
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: "22:9-50")
    try await verify(scenario)
  }

  @Test("a sibling's own domain is replaced by the caller's even where no ruleset is enforced",
    arguments: permutations(of: ["sibling-layers": ["1", "16"]]))
  func logConfigurationReplacesDomain(_ p: Permutation) async throws {
    var scenario = spec.scenario("diverging-domains/log-configuration-replaces-domain", p, threads: ["main", "worker"],
      at: "24:9")
    scenario.step("worker", ["restrict_self": "no-read"], times: p.number("sibling-layers"), expect: .ok, at: "32:9-74")
    scenario.step("worker", ["open": "file", "for": "reading"], expect: .EACCES, at: "33:9-52")
    scenario.step("main", ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC"]], expect: .ok, at: "34:9-81")
    scenario.step("worker", ["get": "layers"], expect: 0, at: "35:9-39")
    scenario.step("worker", ["open": "file", "for": "reading"], expect: .ok, at: "36:9-52")
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: "37:9-50")
    try await verify(scenario)
  }

  @Test("without TSYNC the log configuration is the caller's alone and moves no domain")
  func logConfigurationOfOneThread() async throws {
    var scenario = spec.scenario("diverging-domains/log-configuration-of-one-thread",
      where: Condition(.abi(.greaterOrEqual, 7)), threads: ["main", "worker"], at: "39:9")
    scenario.step("worker", ["restrict_self": "no-read"], expect: .ok, at: "45:9-50")
    scenario.step("main", ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF"]], expect: .ok, at: "46:9-74")
    scenario.step("worker", ["get": "layers"], expect: 1, at: "47:9-39")
    scenario.step("main", ["get": "layers"], expect: 0, at: "48:9-39")
    try await verify(scenario)
  }
}
