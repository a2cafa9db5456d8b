// Specs/diverging-domains/log-configuration.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/diverging-domains/log-configuration.yaml"

/// With -1 for the ruleset and LOG_SUBDOMAINS_OFF, restrict_self changes the log configuration and
/// adds no layer. Together with TSYNC, which works since e75e38055b9d (7.0.4, 7.1), it still hands
/// the caller's domain to every sibling.
@Suite("log configuration without a ruleset", .tags(.divergingDomains))
struct DivergingDomainsLogConfigurationTests {
  // Specs/diverging-domains/log-configuration.yaml:11:9
  @Test("changing the log configuration of all threads adds no layer to any (0)")
  func logConfigurationAddsNoLayer_0() async throws {
    var scenario = Scenario(
      "diverging-domains/log-configuration-adds-no-layer/0",
      "changing the log configuration of all threads adds no layer to any", in: spec, at: (11, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (20, 9), (20, 81))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (21, 9), (21, 39))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (21, 9), (21, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: true),
      at: (22, 9), (22, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/log-configuration.yaml:11:9
  @Test("changing the log configuration of all threads adds no layer to any (1)")
  func logConfigurationAddsNoLayer_1() async throws {
    var scenario = Scenario(
      "diverging-domains/log-configuration-adds-no-layer/1",
      "changing the log configuration of all threads adds no layer to any", in: spec, at: (11, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (19, 9), (19, 73))
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (20, 9), (20, 81))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 1),
      at: (21, 9), (21, 39))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 1),
      at: (21, 9), (21, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: true),
      at: (22, 9), (22, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/log-configuration.yaml:11:9
  @Test("changing the log configuration of all threads adds no layer to any (16)")
  func logConfigurationAddsNoLayer_16() async throws {
    var scenario = Scenario(
      "diverging-domains/log-configuration-adds-no-layer/16",
      "changing the log configuration of all threads adds no layer to any", in: spec, at: (11, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (19, 9), (19, 73))
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (20, 9), (20, 81))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 16),
      at: (21, 9), (21, 39))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 16),
      at: (21, 9), (21, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: true),
      at: (22, 9), (22, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/log-configuration.yaml:24:9
  @Test("a sibling's own domain is replaced by the caller's even where no ruleset is enforced (1)")
  func logConfigurationReplacesDomain_1() async throws {
    var scenario = Scenario(
      "diverging-domains/log-configuration-replaces-domain/1",
      "a sibling's own domain is replaced by the caller's even where no ruleset is enforced",
      in: spec, at: (24, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (32, 9), (32, 74))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (33, 9), (33, 52))
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (34, 9), (34, 81))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (35, 9), (35, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (36, 9), (36, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: true),
      at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/log-configuration.yaml:24:9
  @Test("a sibling's own domain is replaced by the caller's even where no ruleset is enforced (16)")
  func logConfigurationReplacesDomain_16() async throws {
    var scenario = Scenario(
      "diverging-domains/log-configuration-replaces-domain/16",
      "a sibling's own domain is replaced by the caller's even where no ruleset is enforced",
      in: spec, at: (24, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (32, 9), (32, 74))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (33, 9), (33, 52))
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (34, 9), (34, 81))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (35, 9), (35, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (36, 9), (36, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: true),
      at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/log-configuration.yaml:39:9
  @Test("without TSYNC the log configuration is the caller's alone and moves no domain")
  func logConfigurationOfOneThread() async throws {
    var scenario = Scenario(
      "diverging-domains/log-configuration-of-one-thread",
      "without TSYNC the log configuration is the caller's alone and moves no domain", in: spec,
      at: (39, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.abi(.greaterOrEqual, 7), expect: .ok), at: (45, 9), (45, 50))
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF),
      expectByKernel: .when(.abi(.greaterOrEqual, 7), expect: .ok), at: (46, 9), (46, 74))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 7), expect: 1),
      at: (47, 9), (47, 39))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 7), expect: 0),
      at: (48, 9), (48, 39))
    try await verify(scenario)
  }
}
