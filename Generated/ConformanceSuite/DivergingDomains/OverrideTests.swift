// Specs/diverging-domains/override.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/diverging-domains/override.yaml"

/// Threads may hold different domains when TSYNC starts. Since version 2 of the patch set the
/// caller's domain, plus the new layer, replaces them all.
@Suite("override of diverging domains", .tags(.divergingDomains))
struct DivergingDomainsOverrideTests {
  // Specs/diverging-domains/override.yaml:12:9
  @Test("a sibling's own domain is replaced, even a stricter one")
  func siblingDomainIsReplaced() async throws {
    var scenario = Scenario(
      "diverging-domains/sibling-domain-is-replaced",
      "a sibling's own domain is replaced, even a stricter one", in: spec, at: (12, 9))
    scenario.reference = "cover letter v2, change log"
    scenario.because = "the sibling kept its own domain; the caller's must replace it"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (18, 9), (18, 50))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (19, 9), (19, 52))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (20, 9), (20, 67))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (21, 9), (21, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (22, 9), (22, 52))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (23, 9), (23, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (23, 9), (23, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (24, 9), (24, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:26:9
  @Test("a sibling's layers are dropped, however many there are (1, 0, tsync)")
  func siblingLayersAreDropped_1_0_tsync() async throws {
    var scenario = Scenario(
      "diverging-domains/sibling-layers-are-dropped/1,0,tsync",
      "a sibling's layers are dropped, however many there are", in: spec, at: (26, 9))
    scenario.reference = "cover letter v2, change log"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 74))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (39, 9), (39, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (41, 9), (41, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (42, 9), (42, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (43, 9), (43, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:26:9
  @Test("a sibling's layers are dropped, however many there are (1, 0, alone)")
  func siblingLayersAreDropped_1_0_alone() async throws {
    var scenario = Scenario(
      "diverging-domains/sibling-layers-are-dropped/1,0,alone",
      "a sibling's layers are dropped, however many there are", in: spec, at: (26, 9))
    scenario.reference = "cover letter v2, change log"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 74))
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (39, 9), (39, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (41, 9), (41, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (42, 9), (42, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (43, 9), (43, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:26:9
  @Test("a sibling's layers are dropped, however many there are (1, 1, tsync)")
  func siblingLayersAreDropped_1_1_tsync() async throws {
    var scenario = Scenario(
      "diverging-domains/sibling-layers-are-dropped/1,1,tsync",
      "a sibling's layers are dropped, however many there are", in: spec, at: (26, 9))
    scenario.reference = "cover letter v2, change log"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_DIR, .MAKE_REG])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 74))
    scenario.step(
      "main", .restrictSelf("no-make"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (38, 9), (38, 73))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (39, 9), (39, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (41, 9), (41, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (42, 9), (42, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (43, 9), (43, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:26:9
  @Test("a sibling's layers are dropped, however many there are (1, 1, alone)")
  func siblingLayersAreDropped_1_1_alone() async throws {
    var scenario = Scenario(
      "diverging-domains/sibling-layers-are-dropped/1,1,alone",
      "a sibling's layers are dropped, however many there are", in: spec, at: (26, 9))
    scenario.reference = "cover letter v2, change log"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_DIR, .MAKE_REG])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 74))
    scenario.step(
      "main", .restrictSelf("no-make"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (38, 9), (38, 73))
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (39, 9), (39, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (41, 9), (41, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (42, 9), (42, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (43, 9), (43, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:26:9
  @Test("a sibling's layers are dropped, however many there are (1, 3, tsync)")
  func siblingLayersAreDropped_1_3_tsync() async throws {
    var scenario = Scenario(
      "diverging-domains/sibling-layers-are-dropped/1,3,tsync",
      "a sibling's layers are dropped, however many there are", in: spec, at: (26, 9))
    scenario.reference = "cover letter v2, change log"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_DIR, .MAKE_REG])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 74))
    scenario.step(
      "main", .restrictSelf("no-make"), times: 3,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (38, 9), (38, 73))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (39, 9), (39, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 4),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (41, 9), (41, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (42, 9), (42, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (43, 9), (43, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:26:9
  @Test("a sibling's layers are dropped, however many there are (1, 3, alone)")
  func siblingLayersAreDropped_1_3_alone() async throws {
    var scenario = Scenario(
      "diverging-domains/sibling-layers-are-dropped/1,3,alone",
      "a sibling's layers are dropped, however many there are", in: spec, at: (26, 9))
    scenario.reference = "cover letter v2, change log"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_DIR, .MAKE_REG])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 74))
    scenario.step(
      "main", .restrictSelf("no-make"), times: 3,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (38, 9), (38, 73))
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (39, 9), (39, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (41, 9), (41, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (42, 9), (42, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (43, 9), (43, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:26:9
  @Test("a sibling's layers are dropped, however many there are (2, 0, tsync)")
  func siblingLayersAreDropped_2_0_tsync() async throws {
    var scenario = Scenario(
      "diverging-domains/sibling-layers-are-dropped/2,0,tsync",
      "a sibling's layers are dropped, however many there are", in: spec, at: (26, 9))
    scenario.reference = "cover letter v2, change log"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 74))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (39, 9), (39, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (41, 9), (41, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (42, 9), (42, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (43, 9), (43, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:26:9
  @Test("a sibling's layers are dropped, however many there are (2, 0, alone)")
  func siblingLayersAreDropped_2_0_alone() async throws {
    var scenario = Scenario(
      "diverging-domains/sibling-layers-are-dropped/2,0,alone",
      "a sibling's layers are dropped, however many there are", in: spec, at: (26, 9))
    scenario.reference = "cover letter v2, change log"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 74))
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (39, 9), (39, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (41, 9), (41, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (42, 9), (42, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (43, 9), (43, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:26:9
  @Test("a sibling's layers are dropped, however many there are (2, 1, tsync)")
  func siblingLayersAreDropped_2_1_tsync() async throws {
    var scenario = Scenario(
      "diverging-domains/sibling-layers-are-dropped/2,1,tsync",
      "a sibling's layers are dropped, however many there are", in: spec, at: (26, 9))
    scenario.reference = "cover letter v2, change log"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_DIR, .MAKE_REG])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 74))
    scenario.step(
      "main", .restrictSelf("no-make"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (38, 9), (38, 73))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (39, 9), (39, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (41, 9), (41, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (42, 9), (42, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (43, 9), (43, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:26:9
  @Test("a sibling's layers are dropped, however many there are (2, 1, alone)")
  func siblingLayersAreDropped_2_1_alone() async throws {
    var scenario = Scenario(
      "diverging-domains/sibling-layers-are-dropped/2,1,alone",
      "a sibling's layers are dropped, however many there are", in: spec, at: (26, 9))
    scenario.reference = "cover letter v2, change log"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_DIR, .MAKE_REG])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 74))
    scenario.step(
      "main", .restrictSelf("no-make"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (38, 9), (38, 73))
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (39, 9), (39, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (41, 9), (41, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (42, 9), (42, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (43, 9), (43, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:26:9
  @Test("a sibling's layers are dropped, however many there are (2, 3, tsync)")
  func siblingLayersAreDropped_2_3_tsync() async throws {
    var scenario = Scenario(
      "diverging-domains/sibling-layers-are-dropped/2,3,tsync",
      "a sibling's layers are dropped, however many there are", in: spec, at: (26, 9))
    scenario.reference = "cover letter v2, change log"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_DIR, .MAKE_REG])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 74))
    scenario.step(
      "main", .restrictSelf("no-make"), times: 3,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (38, 9), (38, 73))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (39, 9), (39, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 4),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (41, 9), (41, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (42, 9), (42, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (43, 9), (43, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:26:9
  @Test("a sibling's layers are dropped, however many there are (2, 3, alone)")
  func siblingLayersAreDropped_2_3_alone() async throws {
    var scenario = Scenario(
      "diverging-domains/sibling-layers-are-dropped/2,3,alone",
      "a sibling's layers are dropped, however many there are", in: spec, at: (26, 9))
    scenario.reference = "cover letter v2, change log"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_DIR, .MAKE_REG])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 74))
    scenario.step(
      "main", .restrictSelf("no-make"), times: 3,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (38, 9), (38, 73))
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (39, 9), (39, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (41, 9), (41, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (42, 9), (42, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (43, 9), (43, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:26:9
  @Test("a sibling's layers are dropped, however many there are (15, 0, tsync)")
  func siblingLayersAreDropped_15_0_tsync() async throws {
    var scenario = Scenario(
      "diverging-domains/sibling-layers-are-dropped/15,0,tsync",
      "a sibling's layers are dropped, however many there are", in: spec, at: (26, 9))
    scenario.reference = "cover letter v2, change log"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 74))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (39, 9), (39, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (41, 9), (41, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (42, 9), (42, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (43, 9), (43, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:26:9
  @Test("a sibling's layers are dropped, however many there are (15, 0, alone)")
  func siblingLayersAreDropped_15_0_alone() async throws {
    var scenario = Scenario(
      "diverging-domains/sibling-layers-are-dropped/15,0,alone",
      "a sibling's layers are dropped, however many there are", in: spec, at: (26, 9))
    scenario.reference = "cover letter v2, change log"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 74))
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (39, 9), (39, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 15),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (41, 9), (41, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (42, 9), (42, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (43, 9), (43, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:26:9
  @Test("a sibling's layers are dropped, however many there are (15, 1, tsync)")
  func siblingLayersAreDropped_15_1_tsync() async throws {
    var scenario = Scenario(
      "diverging-domains/sibling-layers-are-dropped/15,1,tsync",
      "a sibling's layers are dropped, however many there are", in: spec, at: (26, 9))
    scenario.reference = "cover letter v2, change log"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_DIR, .MAKE_REG])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 74))
    scenario.step(
      "main", .restrictSelf("no-make"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (38, 9), (38, 73))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (39, 9), (39, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (41, 9), (41, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (42, 9), (42, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (43, 9), (43, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:26:9
  @Test("a sibling's layers are dropped, however many there are (15, 1, alone)")
  func siblingLayersAreDropped_15_1_alone() async throws {
    var scenario = Scenario(
      "diverging-domains/sibling-layers-are-dropped/15,1,alone",
      "a sibling's layers are dropped, however many there are", in: spec, at: (26, 9))
    scenario.reference = "cover letter v2, change log"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_DIR, .MAKE_REG])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 74))
    scenario.step(
      "main", .restrictSelf("no-make"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (38, 9), (38, 73))
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (39, 9), (39, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 15),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (41, 9), (41, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (42, 9), (42, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (43, 9), (43, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:26:9
  @Test("a sibling's layers are dropped, however many there are (15, 3, tsync)")
  func siblingLayersAreDropped_15_3_tsync() async throws {
    var scenario = Scenario(
      "diverging-domains/sibling-layers-are-dropped/15,3,tsync",
      "a sibling's layers are dropped, however many there are", in: spec, at: (26, 9))
    scenario.reference = "cover letter v2, change log"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_DIR, .MAKE_REG])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 74))
    scenario.step(
      "main", .restrictSelf("no-make"), times: 3,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (38, 9), (38, 73))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (39, 9), (39, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 4),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (41, 9), (41, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (42, 9), (42, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (43, 9), (43, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:26:9
  @Test("a sibling's layers are dropped, however many there are (15, 3, alone)")
  func siblingLayersAreDropped_15_3_alone() async throws {
    var scenario = Scenario(
      "diverging-domains/sibling-layers-are-dropped/15,3,alone",
      "a sibling's layers are dropped, however many there are", in: spec, at: (26, 9))
    scenario.reference = "cover letter v2, change log"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_DIR, .MAKE_REG])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 74))
    scenario.step(
      "main", .restrictSelf("no-make"), times: 3,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (38, 9), (38, 73))
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (39, 9), (39, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 15),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (41, 9), (41, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (42, 9), (42, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (43, 9), (43, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:26:9
  @Test("a sibling's layers are dropped, however many there are (16, 0, tsync)")
  func siblingLayersAreDropped_16_0_tsync() async throws {
    var scenario = Scenario(
      "diverging-domains/sibling-layers-are-dropped/16,0,tsync",
      "a sibling's layers are dropped, however many there are", in: spec, at: (26, 9))
    scenario.reference = "cover letter v2, change log"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 74))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (39, 9), (39, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (41, 9), (41, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (42, 9), (42, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (43, 9), (43, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:26:9
  @Test("a sibling's layers are dropped, however many there are (16, 0, alone)")
  func siblingLayersAreDropped_16_0_alone() async throws {
    var scenario = Scenario(
      "diverging-domains/sibling-layers-are-dropped/16,0,alone",
      "a sibling's layers are dropped, however many there are", in: spec, at: (26, 9))
    scenario.reference = "cover letter v2, change log"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 74))
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (39, 9), (39, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (41, 9), (41, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (42, 9), (42, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (43, 9), (43, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:26:9
  @Test("a sibling's layers are dropped, however many there are (16, 1, tsync)")
  func siblingLayersAreDropped_16_1_tsync() async throws {
    var scenario = Scenario(
      "diverging-domains/sibling-layers-are-dropped/16,1,tsync",
      "a sibling's layers are dropped, however many there are", in: spec, at: (26, 9))
    scenario.reference = "cover letter v2, change log"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_DIR, .MAKE_REG])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 74))
    scenario.step(
      "main", .restrictSelf("no-make"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (38, 9), (38, 73))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (39, 9), (39, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (41, 9), (41, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (42, 9), (42, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (43, 9), (43, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:26:9
  @Test("a sibling's layers are dropped, however many there are (16, 1, alone)")
  func siblingLayersAreDropped_16_1_alone() async throws {
    var scenario = Scenario(
      "diverging-domains/sibling-layers-are-dropped/16,1,alone",
      "a sibling's layers are dropped, however many there are", in: spec, at: (26, 9))
    scenario.reference = "cover letter v2, change log"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_DIR, .MAKE_REG])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 74))
    scenario.step(
      "main", .restrictSelf("no-make"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (38, 9), (38, 73))
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (39, 9), (39, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (41, 9), (41, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (42, 9), (42, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (43, 9), (43, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:26:9
  @Test("a sibling's layers are dropped, however many there are (16, 3, tsync)")
  func siblingLayersAreDropped_16_3_tsync() async throws {
    var scenario = Scenario(
      "diverging-domains/sibling-layers-are-dropped/16,3,tsync",
      "a sibling's layers are dropped, however many there are", in: spec, at: (26, 9))
    scenario.reference = "cover letter v2, change log"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_DIR, .MAKE_REG])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 74))
    scenario.step(
      "main", .restrictSelf("no-make"), times: 3,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (38, 9), (38, 73))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (39, 9), (39, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 4),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (41, 9), (41, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (42, 9), (42, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (43, 9), (43, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:26:9
  @Test("a sibling's layers are dropped, however many there are (16, 3, alone)")
  func siblingLayersAreDropped_16_3_alone() async throws {
    var scenario = Scenario(
      "diverging-domains/sibling-layers-are-dropped/16,3,alone",
      "a sibling's layers are dropped, however many there are", in: spec, at: (26, 9))
    scenario.reference = "cover letter v2, change log"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_DIR, .MAKE_REG])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 74))
    scenario.step(
      "main", .restrictSelf("no-make"), times: 3,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (38, 9), (38, 73))
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (39, 9), (39, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (40, 9), (40, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (41, 9), (41, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (42, 9), (42, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (43, 9), (43, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:45:9
  @Test("what the caller had enforced before, for itself alone, reaches its siblings too")
  func callerDomainReachesUnrestrictedSibling() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-domain-reaches-unrestricted-sibling",
      "what the caller had enforced before, for itself alone, reaches its siblings too", in: spec,
      at: (45, 9))
    scenario.reference = "cover letter v2, change log"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 50))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 52))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 67))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (53, 9), (53, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (54, 9), (54, 52))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (55, 9), (55, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (55, 9), (55, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:58:9
  @Test("an unrestricted, a shallow and a deep sibling end in one domain")
  func threeWaysToDiffer() async throws {
    var scenario = Scenario(
      "diverging-domains/three-ways-to-differ",
      "an unrestricted, a shallow and a deep sibling end in one domain", in: spec, at: (58, 9))
    scenario.reference = "cover letter v2, change log"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "bare", "shallow", "deep"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(
      "shallow", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (63, 9), (63, 51))
    scenario.step(
      "deep", .restrictSelf("no-read"), times: 5,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 61))
    scenario.step(
      "shallow", .sameDomain(as: "deep"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (65, 9), (65, 49))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (66, 9), (66, 68))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (67, 9), (67, 40))
    scenario.step(
      "bare", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (67, 9), (67, 40))
    scenario.step(
      "shallow", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (67, 9), (67, 40))
    scenario.step(
      "deep", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (67, 9), (67, 40))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 53))
    scenario.step(
      "bare", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 53))
    scenario.step(
      "shallow", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 53))
    scenario.step(
      "deep", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (68, 9), (68, 53))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (69, 9), (69, 53))
    scenario.step(
      "bare", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (69, 9), (69, 53))
    scenario.step(
      "shallow", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (69, 9), (69, 53))
    scenario.step(
      "deep", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (69, 9), (69, 53))
    scenario.step(
      "main", .sameDomain(as: "bare"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (70, 9), (70, 49))
    scenario.step(
      "main", .sameDomain(as: "shallow"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (71, 9), (71, 52))
    scenario.step(
      "main", .sameDomain(as: "deep"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (72, 9), (72, 49))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:74:9
  @Test("threads that enforce the same ruleset by themselves hold different domains until TSYNC")
  func equalRulesetsAreNotOneDomain() async throws {
    var scenario = Scenario(
      "diverging-domains/equal-rulesets-are-not-one-domain",
      "threads that enforce the same ruleset by themselves hold different domains until TSYNC",
      in: spec, at: (74, 9))
    scenario.reference = "cover letter v2, motivation (1)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true),
      because: "no thread has a domain yet", at: (80, 9), (80, 50))
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 50))
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 50))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (82, 9), (82, 50))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (83, 9), (83, 67))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (84, 9), (84, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:86:9
  @Test("the call may come from any thread, and replaces the leader's domain as well")
  func siblingMayCall() async throws {
    var scenario = Scenario(
      "diverging-domains/sibling-may-call",
      "the call may come from any thread, and replaces the leader's domain as well", in: spec,
      at: (86, 9))
    scenario.reference = "cover letter v2, change log"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 3,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (91, 9), (91, 60))
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (92, 9), (92, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (93, 9), (93, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (94, 9), (94, 52))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (95, 9), (95, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (95, 9), (95, 39))
    scenario.step(
      "worker", .sameDomain(as: "main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (96, 9), (96, 48))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:98:9
  @Test("a sibling may restrict itself further after TSYNC, and the next TSYNC drops that again")
  func siblingDivergesAgain() async throws {
    var scenario = Scenario(
      "diverging-domains/sibling-diverges-again",
      "a sibling may restrict itself further after TSYNC, and the next TSYNC drops that again",
      in: spec, at: (98, 9))
    scenario.reference = "cover letter v2, change log"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_DIR, .MAKE_REG])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (103, 9), (103, 67))
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (104, 9), (104, 50))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (105, 9), (105, 39))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (106, 9), (106, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (107, 9), (107, 52))
    scenario.step(
      "main", .restrictSelf("no-make", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (108, 9), (108, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (109, 9), (109, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (109, 9), (109, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (110, 9), (110, 52))
    scenario.step(
      "main", .make("dir/new", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (111, 9), (111, 54))
    scenario.step(
      "worker", .make("dir/new", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (111, 9), (111, 54))
    try await verify(scenario)
  }

  // Specs/diverging-domains/override.yaml:113:9
  @Test("without TSYNC nothing happens to the siblings")
  func withoutTheFlagSiblingsStayFree() async throws {
    var scenario = Scenario(
      "diverging-domains/without-the-flag-siblings-stay-free",
      "without TSYNC nothing happens to the siblings", in: spec, at: (113, 9))
    scenario.reference = "landlock_restrict_self(2), DESCRIPTION"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (119, 9), (119, 50))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (120, 9), (120, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (121, 9), (121, 52))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (122, 9), (122, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (123, 9), (123, 50))
    try await verify(scenario)
  }
}
