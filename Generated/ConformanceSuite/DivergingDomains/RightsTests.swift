// Specs/diverging-domains/rights.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/diverging-domains/rights.yaml"

/// After TSYNC the accesses of every thread are decided by the caller's earlier layers and the new
/// one. What a sibling had denied itself is allowed again, and what the caller had denied itself is
/// denied to all.
@Suite("whose rights count", .tags(.divergingDomains))
struct DivergingDomainsRightsTests {
  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (nothing, nothing, no-read)")
  func callerSiblingAndNewLayer_nothing_nothing_noRead() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/nothing,nothing,no-read",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (nothing, nothing, no-write)")
  func callerSiblingAndNewLayer_nothing_nothing_noWrite() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/nothing,nothing,no-write",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (nothing, nothing, no-list)")
  func callerSiblingAndNewLayer_nothing_nothing_noList() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/nothing,nothing,no-list",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.step(
      "main", .restrictSelf("no-list", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (nothing, no-read, no-read)")
  func callerSiblingAndNewLayer_nothing_noRead_noRead() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/nothing,no-read,no-read",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (nothing, no-read, no-write)")
  func callerSiblingAndNewLayer_nothing_noRead_noWrite() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/nothing,no-read,no-write",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (nothing, no-read, no-list)")
  func callerSiblingAndNewLayer_nothing_noRead_noList() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/nothing,no-read,no-list",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-list", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (nothing, no-write, no-read)")
  func callerSiblingAndNewLayer_nothing_noWrite_noRead() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/nothing,no-write,no-read",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (nothing, no-write, no-write)")
  func callerSiblingAndNewLayer_nothing_noWrite_noWrite() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/nothing,no-write,no-write",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (nothing, no-write, no-list)")
  func callerSiblingAndNewLayer_nothing_noWrite_noList() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/nothing,no-write,no-list",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-list", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (nothing, no-list, no-read)")
  func callerSiblingAndNewLayer_nothing_noList_noRead() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/nothing,no-list,no-read",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (nothing, no-list, no-write)")
  func callerSiblingAndNewLayer_nothing_noList_noWrite() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/nothing,no-list,no-write",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (nothing, no-list, no-list)")
  func callerSiblingAndNewLayer_nothing_noList_noList() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/nothing,no-list,no-list",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.step(
      "worker", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-list", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-read, nothing, no-read)")
  func callerSiblingAndNewLayer_noRead_nothing_noRead() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-read,nothing,no-read",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-read, nothing, no-write)")
  func callerSiblingAndNewLayer_noRead_nothing_noWrite() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-read,nothing,no-write",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-read, nothing, no-list)")
  func callerSiblingAndNewLayer_noRead_nothing_noList() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-read,nothing,no-list",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "main", .restrictSelf("no-list", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-read, no-read, no-read)")
  func callerSiblingAndNewLayer_noRead_noRead_noRead() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-read,no-read,no-read",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-read, no-read, no-write)")
  func callerSiblingAndNewLayer_noRead_noRead_noWrite() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-read,no-read,no-write",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-read, no-read, no-list)")
  func callerSiblingAndNewLayer_noRead_noRead_noList() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-read,no-read,no-list",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-list", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-read, no-write, no-read)")
  func callerSiblingAndNewLayer_noRead_noWrite_noRead() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-read,no-write,no-read",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "worker", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-read, no-write, no-write)")
  func callerSiblingAndNewLayer_noRead_noWrite_noWrite() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-read,no-write,no-write",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "worker", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-read, no-write, no-list)")
  func callerSiblingAndNewLayer_noRead_noWrite_noList() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-read,no-write,no-list",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "worker", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-list", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-read, no-list, no-read)")
  func callerSiblingAndNewLayer_noRead_noList_noRead() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-read,no-list,no-read",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "worker", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-read, no-list, no-write)")
  func callerSiblingAndNewLayer_noRead_noList_noWrite() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-read,no-list,no-write",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "worker", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-read, no-list, no-list)")
  func callerSiblingAndNewLayer_noRead_noList_noList() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-read,no-list,no-list",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "worker", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-list", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-write, nothing, no-read)")
  func callerSiblingAndNewLayer_noWrite_nothing_noRead() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-write,nothing,no-read",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-write, nothing, no-write)")
  func callerSiblingAndNewLayer_noWrite_nothing_noWrite() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-write,nothing,no-write",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-write, nothing, no-list)")
  func callerSiblingAndNewLayer_noWrite_nothing_noList() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-write,nothing,no-list",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "main", .restrictSelf("no-list", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-write, no-read, no-read)")
  func callerSiblingAndNewLayer_noWrite_noRead_noRead() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-write,no-read,no-read",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-write, no-read, no-write)")
  func callerSiblingAndNewLayer_noWrite_noRead_noWrite() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-write,no-read,no-write",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-write, no-read, no-list)")
  func callerSiblingAndNewLayer_noWrite_noRead_noList() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-write,no-read,no-list",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-list", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-write, no-write, no-read)")
  func callerSiblingAndNewLayer_noWrite_noWrite_noRead() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-write,no-write,no-read",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "worker", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-write, no-write, no-write)")
  func callerSiblingAndNewLayer_noWrite_noWrite_noWrite() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-write,no-write,no-write",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "worker", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-write, no-write, no-list)")
  func callerSiblingAndNewLayer_noWrite_noWrite_noList() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-write,no-write,no-list",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "worker", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-list", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-write, no-list, no-read)")
  func callerSiblingAndNewLayer_noWrite_noList_noRead() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-write,no-list,no-read",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "worker", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-write, no-list, no-write)")
  func callerSiblingAndNewLayer_noWrite_noList_noWrite() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-write,no-list,no-write",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "worker", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-write, no-list, no-list)")
  func callerSiblingAndNewLayer_noWrite_noList_noList() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-write,no-list,no-list",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "worker", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-list", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-list, nothing, no-read)")
  func callerSiblingAndNewLayer_noList_nothing_noRead() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-list,nothing,no-read",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-list, nothing, no-write)")
  func callerSiblingAndNewLayer_noList_nothing_noWrite() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-list,nothing,no-write",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-list, nothing, no-list)")
  func callerSiblingAndNewLayer_noList_nothing_noList() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-list,nothing,no-list",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.step(
      "main", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "main", .restrictSelf("no-list", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-list, no-read, no-read)")
  func callerSiblingAndNewLayer_noList_noRead_noRead() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-list,no-read,no-read",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-list, no-read, no-write)")
  func callerSiblingAndNewLayer_noList_noRead_noWrite() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-list,no-read,no-write",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-list, no-read, no-list)")
  func callerSiblingAndNewLayer_noList_noRead_noList() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-list,no-read,no-list",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-list", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-list, no-write, no-read)")
  func callerSiblingAndNewLayer_noList_noWrite_noRead() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-list,no-write,no-read",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "worker", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-list, no-write, no-write)")
  func callerSiblingAndNewLayer_noList_noWrite_noWrite() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-list,no-write,no-write",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "worker", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-list, no-write, no-list)")
  func callerSiblingAndNewLayer_noList_noWrite_noList() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-list,no-write,no-list",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "worker", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-list", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-list, no-list, no-read)")
  func callerSiblingAndNewLayer_noList_noList_noRead() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-list,no-list,no-read",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "worker", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-list, no-list, no-write)")
  func callerSiblingAndNewLayer_noList_noList_noWrite() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-list,no-list,no-write",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "worker", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not (no-list, no-list, no-list)")
  func callerSiblingAndNewLayer_noList_noList_noList() async throws {
    var scenario = Scenario(
      "diverging-domains/caller-sibling-and-new-layer/no-list,no-list,no-list",
      "the caller's own layer and the new one count, the sibling's does not", in: spec, at: (20, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.step(
      "main", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 96))
    scenario.step(
      "worker", .restrictSelf("no-list"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 98))
    scenario.step(
      "main", .restrictSelf("no-list", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 63))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (34, 9), (34, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (35, 9), (35, 41))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (36, 9), (36, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:39:9
  @Test("each right over files is denied in every thread, and no other one (no-read, main)")
  func eachRightInEachThread_noRead_main() async throws {
    var scenario = Scenario(
      "diverging-domains/each-right-in-each-thread/no-read,main",
      "each right over files is denied in every thread, and no other one", in: spec, at: (39, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (49, 9), (49, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (49, 9), (49, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "main", .truncate("file"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (52, 9), (52, 42))
    scenario.step(
      "worker", .truncate("file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 42))
    scenario.step(
      "main", .make("dir/d1", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 55))
    scenario.step(
      "worker", .make("dir/d2", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (54, 9), (54, 55))
    scenario.step(
      "main", .make("dir/r1", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (55, 9), (55, 53))
    scenario.step(
      "worker", .make("dir/r2", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (56, 9), (56, 53))
    scenario.step(
      "main", .make("dir/f1", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (57, 9), (57, 50))
    scenario.step(
      "worker", .make("dir/f2", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 50))
    scenario.step(
      "main", .make("dir/s1", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (59, 9), (59, 52))
    scenario.step(
      "worker", .make("dir/s2", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (60, 9), (60, 52))
    scenario.step(
      "main", .make("dir/y1", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (61, 9), (61, 53))
    scenario.step(
      "worker", .make("dir/y2", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (62, 9), (62, 53))
    scenario.step(
      "main", .removeFile("dir/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (63, 9), (63, 49))
    scenario.step(
      "worker", .removeFile("other/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 51))
    scenario.step(
      "worker", .removeDirectory("empty"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (65, 9), (65, 45))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:39:9
  @Test("each right over files is denied in every thread, and no other one (no-read, worker)")
  func eachRightInEachThread_noRead_worker() async throws {
    var scenario = Scenario(
      "diverging-domains/each-right-in-each-thread/no-read,worker",
      "each right over files is denied in every thread, and no other one", in: spec, at: (39, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (49, 9), (49, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (49, 9), (49, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "main", .truncate("file"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (52, 9), (52, 42))
    scenario.step(
      "worker", .truncate("file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 42))
    scenario.step(
      "main", .make("dir/d1", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 55))
    scenario.step(
      "worker", .make("dir/d2", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (54, 9), (54, 55))
    scenario.step(
      "main", .make("dir/r1", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (55, 9), (55, 53))
    scenario.step(
      "worker", .make("dir/r2", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (56, 9), (56, 53))
    scenario.step(
      "main", .make("dir/f1", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (57, 9), (57, 50))
    scenario.step(
      "worker", .make("dir/f2", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 50))
    scenario.step(
      "main", .make("dir/s1", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (59, 9), (59, 52))
    scenario.step(
      "worker", .make("dir/s2", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (60, 9), (60, 52))
    scenario.step(
      "main", .make("dir/y1", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (61, 9), (61, 53))
    scenario.step(
      "worker", .make("dir/y2", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (62, 9), (62, 53))
    scenario.step(
      "main", .removeFile("dir/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (63, 9), (63, 49))
    scenario.step(
      "worker", .removeFile("other/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 51))
    scenario.step(
      "worker", .removeDirectory("empty"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (65, 9), (65, 45))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:39:9
  @Test("each right over files is denied in every thread, and no other one (no-write, main)")
  func eachRightInEachThread_noWrite_main() async throws {
    var scenario = Scenario(
      "diverging-domains/each-right-in-each-thread/no-write,main",
      "each right over files is denied in every thread, and no other one", in: spec, at: (39, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (50, 9), (50, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (50, 9), (50, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "main", .truncate("file"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (52, 9), (52, 42))
    scenario.step(
      "worker", .truncate("file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 42))
    scenario.step(
      "main", .make("dir/d1", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 55))
    scenario.step(
      "worker", .make("dir/d2", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (54, 9), (54, 55))
    scenario.step(
      "main", .make("dir/r1", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (55, 9), (55, 53))
    scenario.step(
      "worker", .make("dir/r2", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (56, 9), (56, 53))
    scenario.step(
      "main", .make("dir/f1", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (57, 9), (57, 50))
    scenario.step(
      "worker", .make("dir/f2", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 50))
    scenario.step(
      "main", .make("dir/s1", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (59, 9), (59, 52))
    scenario.step(
      "worker", .make("dir/s2", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (60, 9), (60, 52))
    scenario.step(
      "main", .make("dir/y1", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (61, 9), (61, 53))
    scenario.step(
      "worker", .make("dir/y2", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (62, 9), (62, 53))
    scenario.step(
      "main", .removeFile("dir/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (63, 9), (63, 49))
    scenario.step(
      "worker", .removeFile("other/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 51))
    scenario.step(
      "worker", .removeDirectory("empty"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (65, 9), (65, 45))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:39:9
  @Test("each right over files is denied in every thread, and no other one (no-write, worker)")
  func eachRightInEachThread_noWrite_worker() async throws {
    var scenario = Scenario(
      "diverging-domains/each-right-in-each-thread/no-write,worker",
      "each right over files is denied in every thread, and no other one", in: spec, at: (39, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (50, 9), (50, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (50, 9), (50, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "main", .truncate("file"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (52, 9), (52, 42))
    scenario.step(
      "worker", .truncate("file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 42))
    scenario.step(
      "main", .make("dir/d1", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 55))
    scenario.step(
      "worker", .make("dir/d2", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (54, 9), (54, 55))
    scenario.step(
      "main", .make("dir/r1", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (55, 9), (55, 53))
    scenario.step(
      "worker", .make("dir/r2", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (56, 9), (56, 53))
    scenario.step(
      "main", .make("dir/f1", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (57, 9), (57, 50))
    scenario.step(
      "worker", .make("dir/f2", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 50))
    scenario.step(
      "main", .make("dir/s1", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (59, 9), (59, 52))
    scenario.step(
      "worker", .make("dir/s2", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (60, 9), (60, 52))
    scenario.step(
      "main", .make("dir/y1", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (61, 9), (61, 53))
    scenario.step(
      "worker", .make("dir/y2", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (62, 9), (62, 53))
    scenario.step(
      "main", .removeFile("dir/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (63, 9), (63, 49))
    scenario.step(
      "worker", .removeFile("other/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 51))
    scenario.step(
      "worker", .removeDirectory("empty"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (65, 9), (65, 45))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:39:9
  @Test("each right over files is denied in every thread, and no other one (no-list, main)")
  func eachRightInEachThread_noList_main() async throws {
    var scenario = Scenario(
      "diverging-domains/each-right-in-each-thread/no-list,main",
      "each right over files is denied in every thread, and no other one", in: spec, at: (39, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.step(
      "main", .restrictSelf("no-list", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (51, 9), (51, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (51, 9), (51, 41))
    scenario.step(
      "main", .truncate("file"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (52, 9), (52, 42))
    scenario.step(
      "worker", .truncate("file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 42))
    scenario.step(
      "main", .make("dir/d1", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 55))
    scenario.step(
      "worker", .make("dir/d2", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (54, 9), (54, 55))
    scenario.step(
      "main", .make("dir/r1", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (55, 9), (55, 53))
    scenario.step(
      "worker", .make("dir/r2", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (56, 9), (56, 53))
    scenario.step(
      "main", .make("dir/f1", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (57, 9), (57, 50))
    scenario.step(
      "worker", .make("dir/f2", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 50))
    scenario.step(
      "main", .make("dir/s1", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (59, 9), (59, 52))
    scenario.step(
      "worker", .make("dir/s2", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (60, 9), (60, 52))
    scenario.step(
      "main", .make("dir/y1", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (61, 9), (61, 53))
    scenario.step(
      "worker", .make("dir/y2", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (62, 9), (62, 53))
    scenario.step(
      "main", .removeFile("dir/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (63, 9), (63, 49))
    scenario.step(
      "worker", .removeFile("other/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 51))
    scenario.step(
      "worker", .removeDirectory("empty"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (65, 9), (65, 45))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:39:9
  @Test("each right over files is denied in every thread, and no other one (no-list, worker)")
  func eachRightInEachThread_noList_worker() async throws {
    var scenario = Scenario(
      "diverging-domains/each-right-in-each-thread/no-list,worker",
      "each right over files is denied in every thread, and no other one", in: spec, at: (39, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.step(
      "worker", .restrictSelf("no-list", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (51, 9), (51, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (51, 9), (51, 41))
    scenario.step(
      "main", .truncate("file"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (52, 9), (52, 42))
    scenario.step(
      "worker", .truncate("file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 42))
    scenario.step(
      "main", .make("dir/d1", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 55))
    scenario.step(
      "worker", .make("dir/d2", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (54, 9), (54, 55))
    scenario.step(
      "main", .make("dir/r1", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (55, 9), (55, 53))
    scenario.step(
      "worker", .make("dir/r2", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (56, 9), (56, 53))
    scenario.step(
      "main", .make("dir/f1", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (57, 9), (57, 50))
    scenario.step(
      "worker", .make("dir/f2", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 50))
    scenario.step(
      "main", .make("dir/s1", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (59, 9), (59, 52))
    scenario.step(
      "worker", .make("dir/s2", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (60, 9), (60, 52))
    scenario.step(
      "main", .make("dir/y1", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (61, 9), (61, 53))
    scenario.step(
      "worker", .make("dir/y2", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (62, 9), (62, 53))
    scenario.step(
      "main", .removeFile("dir/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (63, 9), (63, 49))
    scenario.step(
      "worker", .removeFile("other/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 51))
    scenario.step(
      "worker", .removeDirectory("empty"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (65, 9), (65, 45))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:39:9
  @Test("each right over files is denied in every thread, and no other one (no-truncate, main)")
  func eachRightInEachThread_noTruncate_main() async throws {
    var scenario = Scenario(
      "diverging-domains/each-right-in-each-thread/no-truncate,main",
      "each right over files is denied in every thread, and no other one", in: spec, at: (39, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-truncate"] = Ruleset(handledAccessFS: [.TRUNCATE])
    scenario.step(
      "main", .restrictSelf("no-truncate", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "main", .truncate("file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (52, 9), (52, 42))
    scenario.step(
      "worker", .truncate("file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (52, 9), (52, 42))
    scenario.step(
      "main", .make("dir/d1", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 55))
    scenario.step(
      "worker", .make("dir/d2", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (54, 9), (54, 55))
    scenario.step(
      "main", .make("dir/r1", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (55, 9), (55, 53))
    scenario.step(
      "worker", .make("dir/r2", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (56, 9), (56, 53))
    scenario.step(
      "main", .make("dir/f1", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (57, 9), (57, 50))
    scenario.step(
      "worker", .make("dir/f2", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 50))
    scenario.step(
      "main", .make("dir/s1", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (59, 9), (59, 52))
    scenario.step(
      "worker", .make("dir/s2", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (60, 9), (60, 52))
    scenario.step(
      "main", .make("dir/y1", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (61, 9), (61, 53))
    scenario.step(
      "worker", .make("dir/y2", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (62, 9), (62, 53))
    scenario.step(
      "main", .removeFile("dir/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (63, 9), (63, 49))
    scenario.step(
      "worker", .removeFile("other/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 51))
    scenario.step(
      "worker", .removeDirectory("empty"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (65, 9), (65, 45))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:39:9
  @Test("each right over files is denied in every thread, and no other one (no-truncate, worker)")
  func eachRightInEachThread_noTruncate_worker() async throws {
    var scenario = Scenario(
      "diverging-domains/each-right-in-each-thread/no-truncate,worker",
      "each right over files is denied in every thread, and no other one", in: spec, at: (39, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-truncate"] = Ruleset(handledAccessFS: [.TRUNCATE])
    scenario.step(
      "worker", .restrictSelf("no-truncate", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "main", .truncate("file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (52, 9), (52, 42))
    scenario.step(
      "worker", .truncate("file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (52, 9), (52, 42))
    scenario.step(
      "main", .make("dir/d1", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 55))
    scenario.step(
      "worker", .make("dir/d2", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (54, 9), (54, 55))
    scenario.step(
      "main", .make("dir/r1", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (55, 9), (55, 53))
    scenario.step(
      "worker", .make("dir/r2", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (56, 9), (56, 53))
    scenario.step(
      "main", .make("dir/f1", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (57, 9), (57, 50))
    scenario.step(
      "worker", .make("dir/f2", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 50))
    scenario.step(
      "main", .make("dir/s1", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (59, 9), (59, 52))
    scenario.step(
      "worker", .make("dir/s2", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (60, 9), (60, 52))
    scenario.step(
      "main", .make("dir/y1", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (61, 9), (61, 53))
    scenario.step(
      "worker", .make("dir/y2", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (62, 9), (62, 53))
    scenario.step(
      "main", .removeFile("dir/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (63, 9), (63, 49))
    scenario.step(
      "worker", .removeFile("other/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 51))
    scenario.step(
      "worker", .removeDirectory("empty"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (65, 9), (65, 45))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:39:9
  @Test("each right over files is denied in every thread, and no other one (no-make-dir, main)")
  func eachRightInEachThread_noMakeDir_main() async throws {
    var scenario = Scenario(
      "diverging-domains/each-right-in-each-thread/no-make-dir,main",
      "each right over files is denied in every thread, and no other one", in: spec, at: (39, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-make-dir"] = Ruleset(handledAccessFS: [.MAKE_DIR])
    scenario.step(
      "main", .restrictSelf("no-make-dir", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "main", .truncate("file"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (52, 9), (52, 42))
    scenario.step(
      "worker", .truncate("file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 42))
    scenario.step(
      "main", .make("dir/d1", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (53, 9), (53, 55))
    scenario.step(
      "worker", .make("dir/d2", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (54, 9), (54, 55))
    scenario.step(
      "main", .make("dir/r1", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (55, 9), (55, 53))
    scenario.step(
      "worker", .make("dir/r2", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (56, 9), (56, 53))
    scenario.step(
      "main", .make("dir/f1", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (57, 9), (57, 50))
    scenario.step(
      "worker", .make("dir/f2", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 50))
    scenario.step(
      "main", .make("dir/s1", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (59, 9), (59, 52))
    scenario.step(
      "worker", .make("dir/s2", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (60, 9), (60, 52))
    scenario.step(
      "main", .make("dir/y1", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (61, 9), (61, 53))
    scenario.step(
      "worker", .make("dir/y2", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (62, 9), (62, 53))
    scenario.step(
      "main", .removeFile("dir/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (63, 9), (63, 49))
    scenario.step(
      "worker", .removeFile("other/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 51))
    scenario.step(
      "worker", .removeDirectory("empty"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (65, 9), (65, 45))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:39:9
  @Test("each right over files is denied in every thread, and no other one (no-make-dir, worker)")
  func eachRightInEachThread_noMakeDir_worker() async throws {
    var scenario = Scenario(
      "diverging-domains/each-right-in-each-thread/no-make-dir,worker",
      "each right over files is denied in every thread, and no other one", in: spec, at: (39, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-make-dir"] = Ruleset(handledAccessFS: [.MAKE_DIR])
    scenario.step(
      "worker", .restrictSelf("no-make-dir", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "main", .truncate("file"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (52, 9), (52, 42))
    scenario.step(
      "worker", .truncate("file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 42))
    scenario.step(
      "main", .make("dir/d1", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (53, 9), (53, 55))
    scenario.step(
      "worker", .make("dir/d2", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (54, 9), (54, 55))
    scenario.step(
      "main", .make("dir/r1", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (55, 9), (55, 53))
    scenario.step(
      "worker", .make("dir/r2", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (56, 9), (56, 53))
    scenario.step(
      "main", .make("dir/f1", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (57, 9), (57, 50))
    scenario.step(
      "worker", .make("dir/f2", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 50))
    scenario.step(
      "main", .make("dir/s1", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (59, 9), (59, 52))
    scenario.step(
      "worker", .make("dir/s2", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (60, 9), (60, 52))
    scenario.step(
      "main", .make("dir/y1", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (61, 9), (61, 53))
    scenario.step(
      "worker", .make("dir/y2", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (62, 9), (62, 53))
    scenario.step(
      "main", .removeFile("dir/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (63, 9), (63, 49))
    scenario.step(
      "worker", .removeFile("other/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 51))
    scenario.step(
      "worker", .removeDirectory("empty"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (65, 9), (65, 45))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:39:9
  @Test("each right over files is denied in every thread, and no other one (no-make-reg, main)")
  func eachRightInEachThread_noMakeReg_main() async throws {
    var scenario = Scenario(
      "diverging-domains/each-right-in-each-thread/no-make-reg,main",
      "each right over files is denied in every thread, and no other one", in: spec, at: (39, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-make-reg"] = Ruleset(handledAccessFS: [.MAKE_REG])
    scenario.step(
      "main", .restrictSelf("no-make-reg", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "main", .truncate("file"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (52, 9), (52, 42))
    scenario.step(
      "worker", .truncate("file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 42))
    scenario.step(
      "main", .make("dir/d1", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 55))
    scenario.step(
      "worker", .make("dir/d2", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (54, 9), (54, 55))
    scenario.step(
      "main", .make("dir/r1", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (55, 9), (55, 53))
    scenario.step(
      "worker", .make("dir/r2", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (56, 9), (56, 53))
    scenario.step(
      "main", .make("dir/f1", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (57, 9), (57, 50))
    scenario.step(
      "worker", .make("dir/f2", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 50))
    scenario.step(
      "main", .make("dir/s1", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (59, 9), (59, 52))
    scenario.step(
      "worker", .make("dir/s2", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (60, 9), (60, 52))
    scenario.step(
      "main", .make("dir/y1", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (61, 9), (61, 53))
    scenario.step(
      "worker", .make("dir/y2", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (62, 9), (62, 53))
    scenario.step(
      "main", .removeFile("dir/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (63, 9), (63, 49))
    scenario.step(
      "worker", .removeFile("other/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 51))
    scenario.step(
      "worker", .removeDirectory("empty"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (65, 9), (65, 45))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:39:9
  @Test("each right over files is denied in every thread, and no other one (no-make-reg, worker)")
  func eachRightInEachThread_noMakeReg_worker() async throws {
    var scenario = Scenario(
      "diverging-domains/each-right-in-each-thread/no-make-reg,worker",
      "each right over files is denied in every thread, and no other one", in: spec, at: (39, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-make-reg"] = Ruleset(handledAccessFS: [.MAKE_REG])
    scenario.step(
      "worker", .restrictSelf("no-make-reg", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "main", .truncate("file"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (52, 9), (52, 42))
    scenario.step(
      "worker", .truncate("file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 42))
    scenario.step(
      "main", .make("dir/d1", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 55))
    scenario.step(
      "worker", .make("dir/d2", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (54, 9), (54, 55))
    scenario.step(
      "main", .make("dir/r1", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (55, 9), (55, 53))
    scenario.step(
      "worker", .make("dir/r2", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (56, 9), (56, 53))
    scenario.step(
      "main", .make("dir/f1", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (57, 9), (57, 50))
    scenario.step(
      "worker", .make("dir/f2", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 50))
    scenario.step(
      "main", .make("dir/s1", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (59, 9), (59, 52))
    scenario.step(
      "worker", .make("dir/s2", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (60, 9), (60, 52))
    scenario.step(
      "main", .make("dir/y1", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (61, 9), (61, 53))
    scenario.step(
      "worker", .make("dir/y2", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (62, 9), (62, 53))
    scenario.step(
      "main", .removeFile("dir/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (63, 9), (63, 49))
    scenario.step(
      "worker", .removeFile("other/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 51))
    scenario.step(
      "worker", .removeDirectory("empty"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (65, 9), (65, 45))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:39:9
  @Test("each right over files is denied in every thread, and no other one (no-make-fifo, main)")
  func eachRightInEachThread_noMakeFifo_main() async throws {
    var scenario = Scenario(
      "diverging-domains/each-right-in-each-thread/no-make-fifo,main",
      "each right over files is denied in every thread, and no other one", in: spec, at: (39, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-make-fifo"] = Ruleset(handledAccessFS: [.MAKE_FIFO])
    scenario.step(
      "main", .restrictSelf("no-make-fifo", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "main", .truncate("file"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (52, 9), (52, 42))
    scenario.step(
      "worker", .truncate("file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 42))
    scenario.step(
      "main", .make("dir/d1", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 55))
    scenario.step(
      "worker", .make("dir/d2", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (54, 9), (54, 55))
    scenario.step(
      "main", .make("dir/r1", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (55, 9), (55, 53))
    scenario.step(
      "worker", .make("dir/r2", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (56, 9), (56, 53))
    scenario.step(
      "main", .make("dir/f1", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (57, 9), (57, 50))
    scenario.step(
      "worker", .make("dir/f2", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (58, 9), (58, 50))
    scenario.step(
      "main", .make("dir/s1", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (59, 9), (59, 52))
    scenario.step(
      "worker", .make("dir/s2", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (60, 9), (60, 52))
    scenario.step(
      "main", .make("dir/y1", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (61, 9), (61, 53))
    scenario.step(
      "worker", .make("dir/y2", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (62, 9), (62, 53))
    scenario.step(
      "main", .removeFile("dir/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (63, 9), (63, 49))
    scenario.step(
      "worker", .removeFile("other/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 51))
    scenario.step(
      "worker", .removeDirectory("empty"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (65, 9), (65, 45))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:39:9
  @Test("each right over files is denied in every thread, and no other one (no-make-fifo, worker)")
  func eachRightInEachThread_noMakeFifo_worker() async throws {
    var scenario = Scenario(
      "diverging-domains/each-right-in-each-thread/no-make-fifo,worker",
      "each right over files is denied in every thread, and no other one", in: spec, at: (39, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-make-fifo"] = Ruleset(handledAccessFS: [.MAKE_FIFO])
    scenario.step(
      "worker", .restrictSelf("no-make-fifo", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "main", .truncate("file"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (52, 9), (52, 42))
    scenario.step(
      "worker", .truncate("file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 42))
    scenario.step(
      "main", .make("dir/d1", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 55))
    scenario.step(
      "worker", .make("dir/d2", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (54, 9), (54, 55))
    scenario.step(
      "main", .make("dir/r1", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (55, 9), (55, 53))
    scenario.step(
      "worker", .make("dir/r2", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (56, 9), (56, 53))
    scenario.step(
      "main", .make("dir/f1", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (57, 9), (57, 50))
    scenario.step(
      "worker", .make("dir/f2", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (58, 9), (58, 50))
    scenario.step(
      "main", .make("dir/s1", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (59, 9), (59, 52))
    scenario.step(
      "worker", .make("dir/s2", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (60, 9), (60, 52))
    scenario.step(
      "main", .make("dir/y1", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (61, 9), (61, 53))
    scenario.step(
      "worker", .make("dir/y2", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (62, 9), (62, 53))
    scenario.step(
      "main", .removeFile("dir/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (63, 9), (63, 49))
    scenario.step(
      "worker", .removeFile("other/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 51))
    scenario.step(
      "worker", .removeDirectory("empty"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (65, 9), (65, 45))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:39:9
  @Test("each right over files is denied in every thread, and no other one (no-make-sock, main)")
  func eachRightInEachThread_noMakeSock_main() async throws {
    var scenario = Scenario(
      "diverging-domains/each-right-in-each-thread/no-make-sock,main",
      "each right over files is denied in every thread, and no other one", in: spec, at: (39, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-make-sock"] = Ruleset(handledAccessFS: [.MAKE_SOCK])
    scenario.step(
      "main", .restrictSelf("no-make-sock", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "main", .truncate("file"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (52, 9), (52, 42))
    scenario.step(
      "worker", .truncate("file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 42))
    scenario.step(
      "main", .make("dir/d1", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 55))
    scenario.step(
      "worker", .make("dir/d2", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (54, 9), (54, 55))
    scenario.step(
      "main", .make("dir/r1", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (55, 9), (55, 53))
    scenario.step(
      "worker", .make("dir/r2", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (56, 9), (56, 53))
    scenario.step(
      "main", .make("dir/f1", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (57, 9), (57, 50))
    scenario.step(
      "worker", .make("dir/f2", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 50))
    scenario.step(
      "main", .make("dir/s1", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (59, 9), (59, 52))
    scenario.step(
      "worker", .make("dir/s2", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (60, 9), (60, 52))
    scenario.step(
      "main", .make("dir/y1", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (61, 9), (61, 53))
    scenario.step(
      "worker", .make("dir/y2", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (62, 9), (62, 53))
    scenario.step(
      "main", .removeFile("dir/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (63, 9), (63, 49))
    scenario.step(
      "worker", .removeFile("other/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 51))
    scenario.step(
      "worker", .removeDirectory("empty"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (65, 9), (65, 45))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:39:9
  @Test("each right over files is denied in every thread, and no other one (no-make-sock, worker)")
  func eachRightInEachThread_noMakeSock_worker() async throws {
    var scenario = Scenario(
      "diverging-domains/each-right-in-each-thread/no-make-sock,worker",
      "each right over files is denied in every thread, and no other one", in: spec, at: (39, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-make-sock"] = Ruleset(handledAccessFS: [.MAKE_SOCK])
    scenario.step(
      "worker", .restrictSelf("no-make-sock", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "main", .truncate("file"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (52, 9), (52, 42))
    scenario.step(
      "worker", .truncate("file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 42))
    scenario.step(
      "main", .make("dir/d1", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 55))
    scenario.step(
      "worker", .make("dir/d2", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (54, 9), (54, 55))
    scenario.step(
      "main", .make("dir/r1", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (55, 9), (55, 53))
    scenario.step(
      "worker", .make("dir/r2", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (56, 9), (56, 53))
    scenario.step(
      "main", .make("dir/f1", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (57, 9), (57, 50))
    scenario.step(
      "worker", .make("dir/f2", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 50))
    scenario.step(
      "main", .make("dir/s1", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (59, 9), (59, 52))
    scenario.step(
      "worker", .make("dir/s2", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (60, 9), (60, 52))
    scenario.step(
      "main", .make("dir/y1", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (61, 9), (61, 53))
    scenario.step(
      "worker", .make("dir/y2", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (62, 9), (62, 53))
    scenario.step(
      "main", .removeFile("dir/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (63, 9), (63, 49))
    scenario.step(
      "worker", .removeFile("other/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 51))
    scenario.step(
      "worker", .removeDirectory("empty"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (65, 9), (65, 45))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:39:9
  @Test("each right over files is denied in every thread, and no other one (no-make-sym, main)")
  func eachRightInEachThread_noMakeSym_main() async throws {
    var scenario = Scenario(
      "diverging-domains/each-right-in-each-thread/no-make-sym,main",
      "each right over files is denied in every thread, and no other one", in: spec, at: (39, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-make-sym"] = Ruleset(handledAccessFS: [.MAKE_SYM])
    scenario.step(
      "main", .restrictSelf("no-make-sym", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "main", .truncate("file"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (52, 9), (52, 42))
    scenario.step(
      "worker", .truncate("file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 42))
    scenario.step(
      "main", .make("dir/d1", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 55))
    scenario.step(
      "worker", .make("dir/d2", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (54, 9), (54, 55))
    scenario.step(
      "main", .make("dir/r1", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (55, 9), (55, 53))
    scenario.step(
      "worker", .make("dir/r2", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (56, 9), (56, 53))
    scenario.step(
      "main", .make("dir/f1", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (57, 9), (57, 50))
    scenario.step(
      "worker", .make("dir/f2", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 50))
    scenario.step(
      "main", .make("dir/s1", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (59, 9), (59, 52))
    scenario.step(
      "worker", .make("dir/s2", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (60, 9), (60, 52))
    scenario.step(
      "main", .make("dir/y1", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (61, 9), (61, 53))
    scenario.step(
      "worker", .make("dir/y2", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (62, 9), (62, 53))
    scenario.step(
      "main", .removeFile("dir/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (63, 9), (63, 49))
    scenario.step(
      "worker", .removeFile("other/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 51))
    scenario.step(
      "worker", .removeDirectory("empty"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (65, 9), (65, 45))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:39:9
  @Test("each right over files is denied in every thread, and no other one (no-make-sym, worker)")
  func eachRightInEachThread_noMakeSym_worker() async throws {
    var scenario = Scenario(
      "diverging-domains/each-right-in-each-thread/no-make-sym,worker",
      "each right over files is denied in every thread, and no other one", in: spec, at: (39, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-make-sym"] = Ruleset(handledAccessFS: [.MAKE_SYM])
    scenario.step(
      "worker", .restrictSelf("no-make-sym", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "main", .truncate("file"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (52, 9), (52, 42))
    scenario.step(
      "worker", .truncate("file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 42))
    scenario.step(
      "main", .make("dir/d1", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 55))
    scenario.step(
      "worker", .make("dir/d2", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (54, 9), (54, 55))
    scenario.step(
      "main", .make("dir/r1", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (55, 9), (55, 53))
    scenario.step(
      "worker", .make("dir/r2", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (56, 9), (56, 53))
    scenario.step(
      "main", .make("dir/f1", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (57, 9), (57, 50))
    scenario.step(
      "worker", .make("dir/f2", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 50))
    scenario.step(
      "main", .make("dir/s1", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (59, 9), (59, 52))
    scenario.step(
      "worker", .make("dir/s2", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (60, 9), (60, 52))
    scenario.step(
      "main", .make("dir/y1", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (61, 9), (61, 53))
    scenario.step(
      "worker", .make("dir/y2", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (62, 9), (62, 53))
    scenario.step(
      "main", .removeFile("dir/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (63, 9), (63, 49))
    scenario.step(
      "worker", .removeFile("other/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 51))
    scenario.step(
      "worker", .removeDirectory("empty"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (65, 9), (65, 45))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:39:9
  @Test("each right over files is denied in every thread, and no other one (no-remove-file, main)")
  func eachRightInEachThread_noRemoveFile_main() async throws {
    var scenario = Scenario(
      "diverging-domains/each-right-in-each-thread/no-remove-file,main",
      "each right over files is denied in every thread, and no other one", in: spec, at: (39, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-remove-file"] = Ruleset(handledAccessFS: [.REMOVE_FILE])
    scenario.step(
      "main", .restrictSelf("no-remove-file", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "main", .truncate("file"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (52, 9), (52, 42))
    scenario.step(
      "worker", .truncate("file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 42))
    scenario.step(
      "main", .make("dir/d1", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 55))
    scenario.step(
      "worker", .make("dir/d2", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (54, 9), (54, 55))
    scenario.step(
      "main", .make("dir/r1", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (55, 9), (55, 53))
    scenario.step(
      "worker", .make("dir/r2", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (56, 9), (56, 53))
    scenario.step(
      "main", .make("dir/f1", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (57, 9), (57, 50))
    scenario.step(
      "worker", .make("dir/f2", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 50))
    scenario.step(
      "main", .make("dir/s1", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (59, 9), (59, 52))
    scenario.step(
      "worker", .make("dir/s2", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (60, 9), (60, 52))
    scenario.step(
      "main", .make("dir/y1", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (61, 9), (61, 53))
    scenario.step(
      "worker", .make("dir/y2", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (62, 9), (62, 53))
    scenario.step(
      "main", .removeFile("dir/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (63, 9), (63, 49))
    scenario.step(
      "worker", .removeFile("other/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (64, 9), (64, 51))
    scenario.step(
      "worker", .removeDirectory("empty"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (65, 9), (65, 45))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:39:9
  @Test("each right over files is denied in every thread, and no other one (no-remove-file, worker)")
  func eachRightInEachThread_noRemoveFile_worker() async throws {
    var scenario = Scenario(
      "diverging-domains/each-right-in-each-thread/no-remove-file,worker",
      "each right over files is denied in every thread, and no other one", in: spec, at: (39, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-remove-file"] = Ruleset(handledAccessFS: [.REMOVE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-remove-file", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "main", .truncate("file"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (52, 9), (52, 42))
    scenario.step(
      "worker", .truncate("file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 42))
    scenario.step(
      "main", .make("dir/d1", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 55))
    scenario.step(
      "worker", .make("dir/d2", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (54, 9), (54, 55))
    scenario.step(
      "main", .make("dir/r1", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (55, 9), (55, 53))
    scenario.step(
      "worker", .make("dir/r2", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (56, 9), (56, 53))
    scenario.step(
      "main", .make("dir/f1", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (57, 9), (57, 50))
    scenario.step(
      "worker", .make("dir/f2", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 50))
    scenario.step(
      "main", .make("dir/s1", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (59, 9), (59, 52))
    scenario.step(
      "worker", .make("dir/s2", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (60, 9), (60, 52))
    scenario.step(
      "main", .make("dir/y1", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (61, 9), (61, 53))
    scenario.step(
      "worker", .make("dir/y2", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (62, 9), (62, 53))
    scenario.step(
      "main", .removeFile("dir/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (63, 9), (63, 49))
    scenario.step(
      "worker", .removeFile("other/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (64, 9), (64, 51))
    scenario.step(
      "worker", .removeDirectory("empty"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (65, 9), (65, 45))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:39:9
  @Test("each right over files is denied in every thread, and no other one (no-remove-dir, main)")
  func eachRightInEachThread_noRemoveDir_main() async throws {
    var scenario = Scenario(
      "diverging-domains/each-right-in-each-thread/no-remove-dir,main",
      "each right over files is denied in every thread, and no other one", in: spec, at: (39, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-remove-dir"] = Ruleset(handledAccessFS: [.REMOVE_DIR])
    scenario.step(
      "main", .restrictSelf("no-remove-dir", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "main", .truncate("file"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (52, 9), (52, 42))
    scenario.step(
      "worker", .truncate("file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 42))
    scenario.step(
      "main", .make("dir/d1", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 55))
    scenario.step(
      "worker", .make("dir/d2", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (54, 9), (54, 55))
    scenario.step(
      "main", .make("dir/r1", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (55, 9), (55, 53))
    scenario.step(
      "worker", .make("dir/r2", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (56, 9), (56, 53))
    scenario.step(
      "main", .make("dir/f1", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (57, 9), (57, 50))
    scenario.step(
      "worker", .make("dir/f2", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 50))
    scenario.step(
      "main", .make("dir/s1", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (59, 9), (59, 52))
    scenario.step(
      "worker", .make("dir/s2", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (60, 9), (60, 52))
    scenario.step(
      "main", .make("dir/y1", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (61, 9), (61, 53))
    scenario.step(
      "worker", .make("dir/y2", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (62, 9), (62, 53))
    scenario.step(
      "main", .removeFile("dir/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (63, 9), (63, 49))
    scenario.step(
      "worker", .removeFile("other/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 51))
    scenario.step(
      "worker", .removeDirectory("empty"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (65, 9), (65, 45))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:39:9
  @Test("each right over files is denied in every thread, and no other one (no-remove-dir, worker)")
  func eachRightInEachThread_noRemoveDir_worker() async throws {
    var scenario = Scenario(
      "diverging-domains/each-right-in-each-thread/no-remove-dir,worker",
      "each right over files is denied in every thread, and no other one", in: spec, at: (39, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-remove-dir"] = Ruleset(handledAccessFS: [.REMOVE_DIR])
    scenario.step(
      "worker", .restrictSelf("no-remove-dir", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (48, 9), (48, 67))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (49, 9), (49, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "worker", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 41))
    scenario.step(
      "main", .truncate("file"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (52, 9), (52, 42))
    scenario.step(
      "worker", .truncate("file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 42))
    scenario.step(
      "main", .make("dir/d1", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 55))
    scenario.step(
      "worker", .make("dir/d2", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (54, 9), (54, 55))
    scenario.step(
      "main", .make("dir/r1", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (55, 9), (55, 53))
    scenario.step(
      "worker", .make("dir/r2", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (56, 9), (56, 53))
    scenario.step(
      "main", .make("dir/f1", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (57, 9), (57, 50))
    scenario.step(
      "worker", .make("dir/f2", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 50))
    scenario.step(
      "main", .make("dir/s1", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (59, 9), (59, 52))
    scenario.step(
      "worker", .make("dir/s2", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (60, 9), (60, 52))
    scenario.step(
      "main", .make("dir/y1", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (61, 9), (61, 53))
    scenario.step(
      "worker", .make("dir/y2", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (62, 9), (62, 53))
    scenario.step(
      "main", .removeFile("dir/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (63, 9), (63, 49))
    scenario.step(
      "worker", .removeFile("other/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 51))
    scenario.step(
      "worker", .removeDirectory("empty"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (65, 9), (65, 45))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:67:9
  @Test("the caller's rules intersect with the new ones, the sibling's are forgotten (only-dir, only-dir, only-dir)")
  func rulesOfCallerAndSibling_onlyDir_onlyDir_onlyDir() async throws {
    var scenario = Scenario(
      "diverging-domains/rules-of-caller-and-sibling/only-dir,only-dir,only-dir",
      "the caller's rules intersect with the new ones, the sibling's are forgotten", in: spec,
      at: (67, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["only-dir"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("dir", allow: .READ_FILE), of: "only-dir")
    scenario.step(
      "main", .restrictSelf("only-dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 50))
    scenario.step(
      "worker", .restrictSelf("only-dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (82, 9), (82, 51))
    scenario.step(
      "main", .restrictSelf("only-dir", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (83, 9), (83, 63))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 56))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 56))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (85, 9), (85, 58))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (85, 9), (85, 58))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:67:9
  @Test("the caller's rules intersect with the new ones, the sibling's are forgotten (only-dir, only-dir, both)")
  func rulesOfCallerAndSibling_onlyDir_onlyDir_both() async throws {
    var scenario = Scenario(
      "diverging-domains/rules-of-caller-and-sibling/only-dir,only-dir,both",
      "the caller's rules intersect with the new ones, the sibling's are forgotten", in: spec,
      at: (67, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["both"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("dir", allow: .READ_FILE), of: "both")
    scenario.rule(.path("other", allow: .READ_FILE), of: "both")
    scenario.rulesets["only-dir"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("dir", allow: .READ_FILE), of: "only-dir")
    scenario.step(
      "main", .restrictSelf("only-dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 50))
    scenario.step(
      "worker", .restrictSelf("only-dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (82, 9), (82, 51))
    scenario.step(
      "main", .restrictSelf("both", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (83, 9), (83, 63))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 56))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 56))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (85, 9), (85, 58))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (85, 9), (85, 58))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:67:9
  @Test("the caller's rules intersect with the new ones, the sibling's are forgotten (only-dir, only-other, only-dir)")
  func rulesOfCallerAndSibling_onlyDir_onlyOther_onlyDir() async throws {
    var scenario = Scenario(
      "diverging-domains/rules-of-caller-and-sibling/only-dir,only-other,only-dir",
      "the caller's rules intersect with the new ones, the sibling's are forgotten", in: spec,
      at: (67, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["only-dir"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("dir", allow: .READ_FILE), of: "only-dir")
    scenario.rulesets["only-other"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("other", allow: .READ_FILE), of: "only-other")
    scenario.step(
      "main", .restrictSelf("only-dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 50))
    scenario.step(
      "worker", .restrictSelf("only-other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (82, 9), (82, 51))
    scenario.step(
      "main", .restrictSelf("only-dir", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (83, 9), (83, 63))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 56))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 56))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (85, 9), (85, 58))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (85, 9), (85, 58))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:67:9
  @Test("the caller's rules intersect with the new ones, the sibling's are forgotten (only-dir, only-other, both)")
  func rulesOfCallerAndSibling_onlyDir_onlyOther_both() async throws {
    var scenario = Scenario(
      "diverging-domains/rules-of-caller-and-sibling/only-dir,only-other,both",
      "the caller's rules intersect with the new ones, the sibling's are forgotten", in: spec,
      at: (67, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["both"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("dir", allow: .READ_FILE), of: "both")
    scenario.rule(.path("other", allow: .READ_FILE), of: "both")
    scenario.rulesets["only-dir"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("dir", allow: .READ_FILE), of: "only-dir")
    scenario.rulesets["only-other"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("other", allow: .READ_FILE), of: "only-other")
    scenario.step(
      "main", .restrictSelf("only-dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 50))
    scenario.step(
      "worker", .restrictSelf("only-other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (82, 9), (82, 51))
    scenario.step(
      "main", .restrictSelf("both", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (83, 9), (83, 63))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 56))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 56))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (85, 9), (85, 58))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (85, 9), (85, 58))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:67:9
  @Test("the caller's rules intersect with the new ones, the sibling's are forgotten (only-dir, both, only-dir)")
  func rulesOfCallerAndSibling_onlyDir_both_onlyDir() async throws {
    var scenario = Scenario(
      "diverging-domains/rules-of-caller-and-sibling/only-dir,both,only-dir",
      "the caller's rules intersect with the new ones, the sibling's are forgotten", in: spec,
      at: (67, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["both"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("dir", allow: .READ_FILE), of: "both")
    scenario.rule(.path("other", allow: .READ_FILE), of: "both")
    scenario.rulesets["only-dir"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("dir", allow: .READ_FILE), of: "only-dir")
    scenario.step(
      "main", .restrictSelf("only-dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 50))
    scenario.step(
      "worker", .restrictSelf("both"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (82, 9), (82, 51))
    scenario.step(
      "main", .restrictSelf("only-dir", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (83, 9), (83, 63))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 56))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 56))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (85, 9), (85, 58))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (85, 9), (85, 58))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:67:9
  @Test("the caller's rules intersect with the new ones, the sibling's are forgotten (only-dir, both, both)")
  func rulesOfCallerAndSibling_onlyDir_both_both() async throws {
    var scenario = Scenario(
      "diverging-domains/rules-of-caller-and-sibling/only-dir,both,both",
      "the caller's rules intersect with the new ones, the sibling's are forgotten", in: spec,
      at: (67, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["both"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("dir", allow: .READ_FILE), of: "both")
    scenario.rule(.path("other", allow: .READ_FILE), of: "both")
    scenario.rulesets["only-dir"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("dir", allow: .READ_FILE), of: "only-dir")
    scenario.step(
      "main", .restrictSelf("only-dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 50))
    scenario.step(
      "worker", .restrictSelf("both"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (82, 9), (82, 51))
    scenario.step(
      "main", .restrictSelf("both", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (83, 9), (83, 63))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 56))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 56))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (85, 9), (85, 58))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (85, 9), (85, 58))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:67:9
  @Test("the caller's rules intersect with the new ones, the sibling's are forgotten (only-other, only-dir, only-dir)")
  func rulesOfCallerAndSibling_onlyOther_onlyDir_onlyDir() async throws {
    var scenario = Scenario(
      "diverging-domains/rules-of-caller-and-sibling/only-other,only-dir,only-dir",
      "the caller's rules intersect with the new ones, the sibling's are forgotten", in: spec,
      at: (67, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["only-dir"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("dir", allow: .READ_FILE), of: "only-dir")
    scenario.rulesets["only-other"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("other", allow: .READ_FILE), of: "only-other")
    scenario.step(
      "main", .restrictSelf("only-other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 50))
    scenario.step(
      "worker", .restrictSelf("only-dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (82, 9), (82, 51))
    scenario.step(
      "main", .restrictSelf("only-dir", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (83, 9), (83, 63))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 56))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 56))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (85, 9), (85, 58))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (85, 9), (85, 58))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:67:9
  @Test("the caller's rules intersect with the new ones, the sibling's are forgotten (only-other, only-dir, both)")
  func rulesOfCallerAndSibling_onlyOther_onlyDir_both() async throws {
    var scenario = Scenario(
      "diverging-domains/rules-of-caller-and-sibling/only-other,only-dir,both",
      "the caller's rules intersect with the new ones, the sibling's are forgotten", in: spec,
      at: (67, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["both"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("dir", allow: .READ_FILE), of: "both")
    scenario.rule(.path("other", allow: .READ_FILE), of: "both")
    scenario.rulesets["only-dir"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("dir", allow: .READ_FILE), of: "only-dir")
    scenario.rulesets["only-other"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("other", allow: .READ_FILE), of: "only-other")
    scenario.step(
      "main", .restrictSelf("only-other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 50))
    scenario.step(
      "worker", .restrictSelf("only-dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (82, 9), (82, 51))
    scenario.step(
      "main", .restrictSelf("both", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (83, 9), (83, 63))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 56))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 56))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 58))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 58))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:67:9
  @Test("the caller's rules intersect with the new ones, the sibling's are forgotten (only-other, only-other, only-dir)")
  func rulesOfCallerAndSibling_onlyOther_onlyOther_onlyDir() async throws {
    var scenario = Scenario(
      "diverging-domains/rules-of-caller-and-sibling/only-other,only-other,only-dir",
      "the caller's rules intersect with the new ones, the sibling's are forgotten", in: spec,
      at: (67, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["only-dir"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("dir", allow: .READ_FILE), of: "only-dir")
    scenario.rulesets["only-other"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("other", allow: .READ_FILE), of: "only-other")
    scenario.step(
      "main", .restrictSelf("only-other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 50))
    scenario.step(
      "worker", .restrictSelf("only-other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (82, 9), (82, 51))
    scenario.step(
      "main", .restrictSelf("only-dir", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (83, 9), (83, 63))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 56))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 56))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (85, 9), (85, 58))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (85, 9), (85, 58))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:67:9
  @Test("the caller's rules intersect with the new ones, the sibling's are forgotten (only-other, only-other, both)")
  func rulesOfCallerAndSibling_onlyOther_onlyOther_both() async throws {
    var scenario = Scenario(
      "diverging-domains/rules-of-caller-and-sibling/only-other,only-other,both",
      "the caller's rules intersect with the new ones, the sibling's are forgotten", in: spec,
      at: (67, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["both"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("dir", allow: .READ_FILE), of: "both")
    scenario.rule(.path("other", allow: .READ_FILE), of: "both")
    scenario.rulesets["only-other"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("other", allow: .READ_FILE), of: "only-other")
    scenario.step(
      "main", .restrictSelf("only-other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 50))
    scenario.step(
      "worker", .restrictSelf("only-other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (82, 9), (82, 51))
    scenario.step(
      "main", .restrictSelf("both", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (83, 9), (83, 63))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 56))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 56))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 58))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 58))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:67:9
  @Test("the caller's rules intersect with the new ones, the sibling's are forgotten (only-other, both, only-dir)")
  func rulesOfCallerAndSibling_onlyOther_both_onlyDir() async throws {
    var scenario = Scenario(
      "diverging-domains/rules-of-caller-and-sibling/only-other,both,only-dir",
      "the caller's rules intersect with the new ones, the sibling's are forgotten", in: spec,
      at: (67, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["both"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("dir", allow: .READ_FILE), of: "both")
    scenario.rule(.path("other", allow: .READ_FILE), of: "both")
    scenario.rulesets["only-dir"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("dir", allow: .READ_FILE), of: "only-dir")
    scenario.rulesets["only-other"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("other", allow: .READ_FILE), of: "only-other")
    scenario.step(
      "main", .restrictSelf("only-other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 50))
    scenario.step(
      "worker", .restrictSelf("both"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (82, 9), (82, 51))
    scenario.step(
      "main", .restrictSelf("only-dir", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (83, 9), (83, 63))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 56))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 56))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (85, 9), (85, 58))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (85, 9), (85, 58))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:67:9
  @Test("the caller's rules intersect with the new ones, the sibling's are forgotten (only-other, both, both)")
  func rulesOfCallerAndSibling_onlyOther_both_both() async throws {
    var scenario = Scenario(
      "diverging-domains/rules-of-caller-and-sibling/only-other,both,both",
      "the caller's rules intersect with the new ones, the sibling's are forgotten", in: spec,
      at: (67, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["both"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("dir", allow: .READ_FILE), of: "both")
    scenario.rule(.path("other", allow: .READ_FILE), of: "both")
    scenario.rulesets["only-other"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("other", allow: .READ_FILE), of: "only-other")
    scenario.step(
      "main", .restrictSelf("only-other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 50))
    scenario.step(
      "worker", .restrictSelf("both"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (82, 9), (82, 51))
    scenario.step(
      "main", .restrictSelf("both", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (83, 9), (83, 63))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 56))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (84, 9), (84, 56))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 58))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 58))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:67:9
  @Test("the caller's rules intersect with the new ones, the sibling's are forgotten (both, only-dir, only-dir)")
  func rulesOfCallerAndSibling_both_onlyDir_onlyDir() async throws {
    var scenario = Scenario(
      "diverging-domains/rules-of-caller-and-sibling/both,only-dir,only-dir",
      "the caller's rules intersect with the new ones, the sibling's are forgotten", in: spec,
      at: (67, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["both"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("dir", allow: .READ_FILE), of: "both")
    scenario.rule(.path("other", allow: .READ_FILE), of: "both")
    scenario.rulesets["only-dir"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("dir", allow: .READ_FILE), of: "only-dir")
    scenario.step(
      "main", .restrictSelf("both"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 50))
    scenario.step(
      "worker", .restrictSelf("only-dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (82, 9), (82, 51))
    scenario.step(
      "main", .restrictSelf("only-dir", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (83, 9), (83, 63))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 56))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 56))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (85, 9), (85, 58))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (85, 9), (85, 58))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:67:9
  @Test("the caller's rules intersect with the new ones, the sibling's are forgotten (both, only-dir, both)")
  func rulesOfCallerAndSibling_both_onlyDir_both() async throws {
    var scenario = Scenario(
      "diverging-domains/rules-of-caller-and-sibling/both,only-dir,both",
      "the caller's rules intersect with the new ones, the sibling's are forgotten", in: spec,
      at: (67, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["both"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("dir", allow: .READ_FILE), of: "both")
    scenario.rule(.path("other", allow: .READ_FILE), of: "both")
    scenario.rulesets["only-dir"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("dir", allow: .READ_FILE), of: "only-dir")
    scenario.step(
      "main", .restrictSelf("both"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 50))
    scenario.step(
      "worker", .restrictSelf("only-dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (82, 9), (82, 51))
    scenario.step(
      "main", .restrictSelf("both", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (83, 9), (83, 63))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 56))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 56))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 58))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 58))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:67:9
  @Test("the caller's rules intersect with the new ones, the sibling's are forgotten (both, only-other, only-dir)")
  func rulesOfCallerAndSibling_both_onlyOther_onlyDir() async throws {
    var scenario = Scenario(
      "diverging-domains/rules-of-caller-and-sibling/both,only-other,only-dir",
      "the caller's rules intersect with the new ones, the sibling's are forgotten", in: spec,
      at: (67, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["both"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("dir", allow: .READ_FILE), of: "both")
    scenario.rule(.path("other", allow: .READ_FILE), of: "both")
    scenario.rulesets["only-dir"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("dir", allow: .READ_FILE), of: "only-dir")
    scenario.rulesets["only-other"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("other", allow: .READ_FILE), of: "only-other")
    scenario.step(
      "main", .restrictSelf("both"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 50))
    scenario.step(
      "worker", .restrictSelf("only-other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (82, 9), (82, 51))
    scenario.step(
      "main", .restrictSelf("only-dir", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (83, 9), (83, 63))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 56))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 56))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (85, 9), (85, 58))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (85, 9), (85, 58))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:67:9
  @Test("the caller's rules intersect with the new ones, the sibling's are forgotten (both, only-other, both)")
  func rulesOfCallerAndSibling_both_onlyOther_both() async throws {
    var scenario = Scenario(
      "diverging-domains/rules-of-caller-and-sibling/both,only-other,both",
      "the caller's rules intersect with the new ones, the sibling's are forgotten", in: spec,
      at: (67, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["both"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("dir", allow: .READ_FILE), of: "both")
    scenario.rule(.path("other", allow: .READ_FILE), of: "both")
    scenario.rulesets["only-other"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("other", allow: .READ_FILE), of: "only-other")
    scenario.step(
      "main", .restrictSelf("both"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 50))
    scenario.step(
      "worker", .restrictSelf("only-other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (82, 9), (82, 51))
    scenario.step(
      "main", .restrictSelf("both", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (83, 9), (83, 63))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 56))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 56))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 58))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 58))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:67:9
  @Test("the caller's rules intersect with the new ones, the sibling's are forgotten (both, both, only-dir)")
  func rulesOfCallerAndSibling_both_both_onlyDir() async throws {
    var scenario = Scenario(
      "diverging-domains/rules-of-caller-and-sibling/both,both,only-dir",
      "the caller's rules intersect with the new ones, the sibling's are forgotten", in: spec,
      at: (67, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["both"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("dir", allow: .READ_FILE), of: "both")
    scenario.rule(.path("other", allow: .READ_FILE), of: "both")
    scenario.rulesets["only-dir"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("dir", allow: .READ_FILE), of: "only-dir")
    scenario.step(
      "main", .restrictSelf("both"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 50))
    scenario.step(
      "worker", .restrictSelf("both"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (82, 9), (82, 51))
    scenario.step(
      "main", .restrictSelf("only-dir", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (83, 9), (83, 63))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 56))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 56))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (85, 9), (85, 58))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (85, 9), (85, 58))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:67:9
  @Test("the caller's rules intersect with the new ones, the sibling's are forgotten (both, both, both)")
  func rulesOfCallerAndSibling_both_both_both() async throws {
    var scenario = Scenario(
      "diverging-domains/rules-of-caller-and-sibling/both,both,both",
      "the caller's rules intersect with the new ones, the sibling's are forgotten", in: spec,
      at: (67, 9))
    scenario.reference = "cover letter v2, change log; landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["both"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("dir", allow: .READ_FILE), of: "both")
    scenario.rule(.path("other", allow: .READ_FILE), of: "both")
    scenario.step(
      "main", .restrictSelf("both"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 50))
    scenario.step(
      "worker", .restrictSelf("both"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (82, 9), (82, 51))
    scenario.step(
      "main", .restrictSelf("both", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (83, 9), (83, 63))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 56))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (84, 9), (84, 56))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 58))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (85, 9), (85, 58))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (86, 9), (86, 52))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (87, 9), (87, 39))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:89:9
  @Test("a sibling's closed ports open again, the caller's close for all (nothing, nothing)")
  func portsOfCallerAndSibling_nothing_nothing() async throws {
    var scenario = Scenario(
      "diverging-domains/ports-of-caller-and-sibling/nothing,nothing",
      "a sibling's closed ports open again, the caller's close for all", in: spec, at: (89, 9))
    scenario.reference = "landlock(7), Network flags"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (104, 9), (104, 66))
    scenario.step(
      "main", .connectTCP(.listening),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (105, 9), (105, 50))
    scenario.step(
      "worker", .connectTCP(.listening),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (105, 9), (105, 50))
    scenario.step(
      "main", .bindTCP(.free), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (106, 9), (106, 42))
    scenario.step(
      "worker", .bindTCP(.free), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (106, 9), (106, 42))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:89:9
  @Test("a sibling's closed ports open again, the caller's close for all (nothing, no-connect)")
  func portsOfCallerAndSibling_nothing_noConnect() async throws {
    var scenario = Scenario(
      "diverging-domains/ports-of-caller-and-sibling/nothing,no-connect",
      "a sibling's closed ports open again, the caller's close for all", in: spec, at: (89, 9))
    scenario.reference = "landlock(7), Network flags"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-connect"] = Ruleset(handledAccessNet: [.CONNECT_TCP])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .restrictSelf("no-connect"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (103, 9), (103, 91))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (104, 9), (104, 66))
    scenario.step(
      "main", .connectTCP(.listening),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (105, 9), (105, 50))
    scenario.step(
      "worker", .connectTCP(.listening),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (105, 9), (105, 50))
    scenario.step(
      "main", .bindTCP(.free), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (106, 9), (106, 42))
    scenario.step(
      "worker", .bindTCP(.free), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (106, 9), (106, 42))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:89:9
  @Test("a sibling's closed ports open again, the caller's close for all (nothing, no-bind)")
  func portsOfCallerAndSibling_nothing_noBind() async throws {
    var scenario = Scenario(
      "diverging-domains/ports-of-caller-and-sibling/nothing,no-bind",
      "a sibling's closed ports open again, the caller's close for all", in: spec, at: (89, 9))
    scenario.reference = "landlock(7), Network flags"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-bind"] = Ruleset(handledAccessNet: [.BIND_TCP])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .restrictSelf("no-bind"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (103, 9), (103, 91))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (104, 9), (104, 66))
    scenario.step(
      "main", .connectTCP(.listening),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (105, 9), (105, 50))
    scenario.step(
      "worker", .connectTCP(.listening),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (105, 9), (105, 50))
    scenario.step(
      "main", .bindTCP(.free), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (106, 9), (106, 42))
    scenario.step(
      "worker", .bindTCP(.free), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (106, 9), (106, 42))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:89:9
  @Test("a sibling's closed ports open again, the caller's close for all (no-connect, nothing)")
  func portsOfCallerAndSibling_noConnect_nothing() async throws {
    var scenario = Scenario(
      "diverging-domains/ports-of-caller-and-sibling/no-connect,nothing",
      "a sibling's closed ports open again, the caller's close for all", in: spec, at: (89, 9))
    scenario.reference = "landlock(7), Network flags"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-connect"] = Ruleset(handledAccessNet: [.CONNECT_TCP])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-connect"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (102, 9), (102, 89))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (104, 9), (104, 66))
    scenario.step(
      "main", .connectTCP(.listening),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (105, 9), (105, 50))
    scenario.step(
      "worker", .connectTCP(.listening),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (105, 9), (105, 50))
    scenario.step(
      "main", .bindTCP(.free), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (106, 9), (106, 42))
    scenario.step(
      "worker", .bindTCP(.free), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (106, 9), (106, 42))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:89:9
  @Test("a sibling's closed ports open again, the caller's close for all (no-connect, no-connect)")
  func portsOfCallerAndSibling_noConnect_noConnect() async throws {
    var scenario = Scenario(
      "diverging-domains/ports-of-caller-and-sibling/no-connect,no-connect",
      "a sibling's closed ports open again, the caller's close for all", in: spec, at: (89, 9))
    scenario.reference = "landlock(7), Network flags"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-connect"] = Ruleset(handledAccessNet: [.CONNECT_TCP])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-connect"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (102, 9), (102, 89))
    scenario.step(
      "worker", .restrictSelf("no-connect"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (103, 9), (103, 91))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (104, 9), (104, 66))
    scenario.step(
      "main", .connectTCP(.listening),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (105, 9), (105, 50))
    scenario.step(
      "worker", .connectTCP(.listening),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (105, 9), (105, 50))
    scenario.step(
      "main", .bindTCP(.free), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (106, 9), (106, 42))
    scenario.step(
      "worker", .bindTCP(.free), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (106, 9), (106, 42))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:89:9
  @Test("a sibling's closed ports open again, the caller's close for all (no-connect, no-bind)")
  func portsOfCallerAndSibling_noConnect_noBind() async throws {
    var scenario = Scenario(
      "diverging-domains/ports-of-caller-and-sibling/no-connect,no-bind",
      "a sibling's closed ports open again, the caller's close for all", in: spec, at: (89, 9))
    scenario.reference = "landlock(7), Network flags"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-bind"] = Ruleset(handledAccessNet: [.BIND_TCP])
    scenario.rulesets["no-connect"] = Ruleset(handledAccessNet: [.CONNECT_TCP])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-connect"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (102, 9), (102, 89))
    scenario.step(
      "worker", .restrictSelf("no-bind"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (103, 9), (103, 91))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (104, 9), (104, 66))
    scenario.step(
      "main", .connectTCP(.listening),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (105, 9), (105, 50))
    scenario.step(
      "worker", .connectTCP(.listening),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (105, 9), (105, 50))
    scenario.step(
      "main", .bindTCP(.free), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (106, 9), (106, 42))
    scenario.step(
      "worker", .bindTCP(.free), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (106, 9), (106, 42))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:89:9
  @Test("a sibling's closed ports open again, the caller's close for all (no-bind, nothing)")
  func portsOfCallerAndSibling_noBind_nothing() async throws {
    var scenario = Scenario(
      "diverging-domains/ports-of-caller-and-sibling/no-bind,nothing",
      "a sibling's closed ports open again, the caller's close for all", in: spec, at: (89, 9))
    scenario.reference = "landlock(7), Network flags"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-bind"] = Ruleset(handledAccessNet: [.BIND_TCP])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-bind"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (102, 9), (102, 89))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (104, 9), (104, 66))
    scenario.step(
      "main", .connectTCP(.listening),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (105, 9), (105, 50))
    scenario.step(
      "worker", .connectTCP(.listening),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (105, 9), (105, 50))
    scenario.step(
      "main", .bindTCP(.free),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (106, 9), (106, 42))
    scenario.step(
      "worker", .bindTCP(.free),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (106, 9), (106, 42))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:89:9
  @Test("a sibling's closed ports open again, the caller's close for all (no-bind, no-connect)")
  func portsOfCallerAndSibling_noBind_noConnect() async throws {
    var scenario = Scenario(
      "diverging-domains/ports-of-caller-and-sibling/no-bind,no-connect",
      "a sibling's closed ports open again, the caller's close for all", in: spec, at: (89, 9))
    scenario.reference = "landlock(7), Network flags"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-bind"] = Ruleset(handledAccessNet: [.BIND_TCP])
    scenario.rulesets["no-connect"] = Ruleset(handledAccessNet: [.CONNECT_TCP])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-bind"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (102, 9), (102, 89))
    scenario.step(
      "worker", .restrictSelf("no-connect"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (103, 9), (103, 91))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (104, 9), (104, 66))
    scenario.step(
      "main", .connectTCP(.listening),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (105, 9), (105, 50))
    scenario.step(
      "worker", .connectTCP(.listening),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (105, 9), (105, 50))
    scenario.step(
      "main", .bindTCP(.free),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (106, 9), (106, 42))
    scenario.step(
      "worker", .bindTCP(.free),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (106, 9), (106, 42))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:89:9
  @Test("a sibling's closed ports open again, the caller's close for all (no-bind, no-bind)")
  func portsOfCallerAndSibling_noBind_noBind() async throws {
    var scenario = Scenario(
      "diverging-domains/ports-of-caller-and-sibling/no-bind,no-bind",
      "a sibling's closed ports open again, the caller's close for all", in: spec, at: (89, 9))
    scenario.reference = "landlock(7), Network flags"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-bind"] = Ruleset(handledAccessNet: [.BIND_TCP])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-bind"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (102, 9), (102, 89))
    scenario.step(
      "worker", .restrictSelf("no-bind"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (103, 9), (103, 91))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (104, 9), (104, 66))
    scenario.step(
      "main", .connectTCP(.listening),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (105, 9), (105, 50))
    scenario.step(
      "worker", .connectTCP(.listening),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (105, 9), (105, 50))
    scenario.step(
      "main", .bindTCP(.free),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (106, 9), (106, 42))
    scenario.step(
      "worker", .bindTCP(.free),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (106, 9), (106, 42))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:108:9
  @Test("without a ruleset the caller's domain alone replaces the siblings' (0, 0, 0)")
  func logConfigurationAndDomains_0_0_0() async throws {
    var scenario = Scenario(
      "diverging-domains/log-configuration-and-domains/0,0,0",
      "without a ruleset the caller's domain alone replaces the siblings'", in: spec, at: (108, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (123, 9), (123, 81))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (124, 9), (124, 39))
    scenario.step(
      "first", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (124, 9), (124, 39))
    scenario.step(
      "second", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (124, 9), (124, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (125, 9), (125, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (125, 9), (125, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (125, 9), (125, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: true),
      at: (128, 9), (128, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:108:9
  @Test("without a ruleset the caller's domain alone replaces the siblings' (0, 0, 2)")
  func logConfigurationAndDomains_0_0_2() async throws {
    var scenario = Scenario(
      "diverging-domains/log-configuration-and-domains/0,0,2",
      "without a ruleset the caller's domain alone replaces the siblings'", in: spec, at: (108, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.step(
      "second", .restrictSelf("no-list"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (122, 9), (122, 70))
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (123, 9), (123, 81))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (124, 9), (124, 39))
    scenario.step(
      "first", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (124, 9), (124, 39))
    scenario.step(
      "second", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (124, 9), (124, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (125, 9), (125, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (125, 9), (125, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (125, 9), (125, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: true),
      at: (128, 9), (128, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:108:9
  @Test("without a ruleset the caller's domain alone replaces the siblings' (0, 1, 0)")
  func logConfigurationAndDomains_0_1_0() async throws {
    var scenario = Scenario(
      "diverging-domains/log-configuration-and-domains/0,1,0",
      "without a ruleset the caller's domain alone replaces the siblings'", in: spec, at: (108, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "first", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (121, 9), (121, 70))
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (123, 9), (123, 81))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (124, 9), (124, 39))
    scenario.step(
      "first", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (124, 9), (124, 39))
    scenario.step(
      "second", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (124, 9), (124, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (125, 9), (125, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (125, 9), (125, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (125, 9), (125, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: true),
      at: (128, 9), (128, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:108:9
  @Test("without a ruleset the caller's domain alone replaces the siblings' (0, 1, 2)")
  func logConfigurationAndDomains_0_1_2() async throws {
    var scenario = Scenario(
      "diverging-domains/log-configuration-and-domains/0,1,2",
      "without a ruleset the caller's domain alone replaces the siblings'", in: spec, at: (108, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "first", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (121, 9), (121, 70))
    scenario.step(
      "second", .restrictSelf("no-list"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (122, 9), (122, 70))
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (123, 9), (123, 81))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (124, 9), (124, 39))
    scenario.step(
      "first", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (124, 9), (124, 39))
    scenario.step(
      "second", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (124, 9), (124, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (125, 9), (125, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (125, 9), (125, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (125, 9), (125, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: true),
      at: (128, 9), (128, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:108:9
  @Test("without a ruleset the caller's domain alone replaces the siblings' (0, 16, 0)")
  func logConfigurationAndDomains_0_16_0() async throws {
    var scenario = Scenario(
      "diverging-domains/log-configuration-and-domains/0,16,0",
      "without a ruleset the caller's domain alone replaces the siblings'", in: spec, at: (108, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "first", .restrictSelf("no-write"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (121, 9), (121, 70))
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (123, 9), (123, 81))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (124, 9), (124, 39))
    scenario.step(
      "first", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (124, 9), (124, 39))
    scenario.step(
      "second", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (124, 9), (124, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (125, 9), (125, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (125, 9), (125, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (125, 9), (125, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: true),
      at: (128, 9), (128, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:108:9
  @Test("without a ruleset the caller's domain alone replaces the siblings' (0, 16, 2)")
  func logConfigurationAndDomains_0_16_2() async throws {
    var scenario = Scenario(
      "diverging-domains/log-configuration-and-domains/0,16,2",
      "without a ruleset the caller's domain alone replaces the siblings'", in: spec, at: (108, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "first", .restrictSelf("no-write"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (121, 9), (121, 70))
    scenario.step(
      "second", .restrictSelf("no-list"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (122, 9), (122, 70))
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (123, 9), (123, 81))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (124, 9), (124, 39))
    scenario.step(
      "first", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (124, 9), (124, 39))
    scenario.step(
      "second", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (124, 9), (124, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (125, 9), (125, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (125, 9), (125, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (125, 9), (125, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: true),
      at: (128, 9), (128, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:108:9
  @Test("without a ruleset the caller's domain alone replaces the siblings' (1, 0, 0)")
  func logConfigurationAndDomains_1_0_0() async throws {
    var scenario = Scenario(
      "diverging-domains/log-configuration-and-domains/1,0,0",
      "without a ruleset the caller's domain alone replaces the siblings'", in: spec, at: (108, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (120, 9), (120, 66))
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (123, 9), (123, 81))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 1),
      at: (124, 9), (124, 39))
    scenario.step(
      "first", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 1),
      at: (124, 9), (124, 39))
    scenario.step(
      "second", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 1),
      at: (124, 9), (124, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: true),
      at: (128, 9), (128, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:108:9
  @Test("without a ruleset the caller's domain alone replaces the siblings' (1, 0, 2)")
  func logConfigurationAndDomains_1_0_2() async throws {
    var scenario = Scenario(
      "diverging-domains/log-configuration-and-domains/1,0,2",
      "without a ruleset the caller's domain alone replaces the siblings'", in: spec, at: (108, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (120, 9), (120, 66))
    scenario.step(
      "second", .restrictSelf("no-list"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (122, 9), (122, 70))
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (123, 9), (123, 81))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 1),
      at: (124, 9), (124, 39))
    scenario.step(
      "first", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 1),
      at: (124, 9), (124, 39))
    scenario.step(
      "second", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 1),
      at: (124, 9), (124, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: true),
      at: (128, 9), (128, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:108:9
  @Test("without a ruleset the caller's domain alone replaces the siblings' (1, 1, 0)")
  func logConfigurationAndDomains_1_1_0() async throws {
    var scenario = Scenario(
      "diverging-domains/log-configuration-and-domains/1,1,0",
      "without a ruleset the caller's domain alone replaces the siblings'", in: spec, at: (108, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (120, 9), (120, 66))
    scenario.step(
      "first", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (121, 9), (121, 70))
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (123, 9), (123, 81))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 1),
      at: (124, 9), (124, 39))
    scenario.step(
      "first", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 1),
      at: (124, 9), (124, 39))
    scenario.step(
      "second", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 1),
      at: (124, 9), (124, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: true),
      at: (128, 9), (128, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:108:9
  @Test("without a ruleset the caller's domain alone replaces the siblings' (1, 1, 2)")
  func logConfigurationAndDomains_1_1_2() async throws {
    var scenario = Scenario(
      "diverging-domains/log-configuration-and-domains/1,1,2",
      "without a ruleset the caller's domain alone replaces the siblings'", in: spec, at: (108, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (120, 9), (120, 66))
    scenario.step(
      "first", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (121, 9), (121, 70))
    scenario.step(
      "second", .restrictSelf("no-list"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (122, 9), (122, 70))
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (123, 9), (123, 81))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 1),
      at: (124, 9), (124, 39))
    scenario.step(
      "first", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 1),
      at: (124, 9), (124, 39))
    scenario.step(
      "second", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 1),
      at: (124, 9), (124, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: true),
      at: (128, 9), (128, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:108:9
  @Test("without a ruleset the caller's domain alone replaces the siblings' (1, 16, 0)")
  func logConfigurationAndDomains_1_16_0() async throws {
    var scenario = Scenario(
      "diverging-domains/log-configuration-and-domains/1,16,0",
      "without a ruleset the caller's domain alone replaces the siblings'", in: spec, at: (108, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (120, 9), (120, 66))
    scenario.step(
      "first", .restrictSelf("no-write"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (121, 9), (121, 70))
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (123, 9), (123, 81))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 1),
      at: (124, 9), (124, 39))
    scenario.step(
      "first", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 1),
      at: (124, 9), (124, 39))
    scenario.step(
      "second", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 1),
      at: (124, 9), (124, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: true),
      at: (128, 9), (128, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:108:9
  @Test("without a ruleset the caller's domain alone replaces the siblings' (1, 16, 2)")
  func logConfigurationAndDomains_1_16_2() async throws {
    var scenario = Scenario(
      "diverging-domains/log-configuration-and-domains/1,16,2",
      "without a ruleset the caller's domain alone replaces the siblings'", in: spec, at: (108, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (120, 9), (120, 66))
    scenario.step(
      "first", .restrictSelf("no-write"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (121, 9), (121, 70))
    scenario.step(
      "second", .restrictSelf("no-list"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (122, 9), (122, 70))
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (123, 9), (123, 81))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 1),
      at: (124, 9), (124, 39))
    scenario.step(
      "first", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 1),
      at: (124, 9), (124, 39))
    scenario.step(
      "second", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 1),
      at: (124, 9), (124, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: true),
      at: (128, 9), (128, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:108:9
  @Test("without a ruleset the caller's domain alone replaces the siblings' (16, 0, 0)")
  func logConfigurationAndDomains_16_0_0() async throws {
    var scenario = Scenario(
      "diverging-domains/log-configuration-and-domains/16,0,0",
      "without a ruleset the caller's domain alone replaces the siblings'", in: spec, at: (108, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (120, 9), (120, 66))
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (123, 9), (123, 81))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 16),
      at: (124, 9), (124, 39))
    scenario.step(
      "first", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 16),
      at: (124, 9), (124, 39))
    scenario.step(
      "second", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 16),
      at: (124, 9), (124, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: true),
      at: (128, 9), (128, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:108:9
  @Test("without a ruleset the caller's domain alone replaces the siblings' (16, 0, 2)")
  func logConfigurationAndDomains_16_0_2() async throws {
    var scenario = Scenario(
      "diverging-domains/log-configuration-and-domains/16,0,2",
      "without a ruleset the caller's domain alone replaces the siblings'", in: spec, at: (108, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (120, 9), (120, 66))
    scenario.step(
      "second", .restrictSelf("no-list"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (122, 9), (122, 70))
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (123, 9), (123, 81))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 16),
      at: (124, 9), (124, 39))
    scenario.step(
      "first", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 16),
      at: (124, 9), (124, 39))
    scenario.step(
      "second", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 16),
      at: (124, 9), (124, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: true),
      at: (128, 9), (128, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:108:9
  @Test("without a ruleset the caller's domain alone replaces the siblings' (16, 1, 0)")
  func logConfigurationAndDomains_16_1_0() async throws {
    var scenario = Scenario(
      "diverging-domains/log-configuration-and-domains/16,1,0",
      "without a ruleset the caller's domain alone replaces the siblings'", in: spec, at: (108, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (120, 9), (120, 66))
    scenario.step(
      "first", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (121, 9), (121, 70))
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (123, 9), (123, 81))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 16),
      at: (124, 9), (124, 39))
    scenario.step(
      "first", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 16),
      at: (124, 9), (124, 39))
    scenario.step(
      "second", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 16),
      at: (124, 9), (124, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: true),
      at: (128, 9), (128, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:108:9
  @Test("without a ruleset the caller's domain alone replaces the siblings' (16, 1, 2)")
  func logConfigurationAndDomains_16_1_2() async throws {
    var scenario = Scenario(
      "diverging-domains/log-configuration-and-domains/16,1,2",
      "without a ruleset the caller's domain alone replaces the siblings'", in: spec, at: (108, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (120, 9), (120, 66))
    scenario.step(
      "first", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (121, 9), (121, 70))
    scenario.step(
      "second", .restrictSelf("no-list"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (122, 9), (122, 70))
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (123, 9), (123, 81))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 16),
      at: (124, 9), (124, 39))
    scenario.step(
      "first", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 16),
      at: (124, 9), (124, 39))
    scenario.step(
      "second", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 16),
      at: (124, 9), (124, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: true),
      at: (128, 9), (128, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:108:9
  @Test("without a ruleset the caller's domain alone replaces the siblings' (16, 16, 0)")
  func logConfigurationAndDomains_16_16_0() async throws {
    var scenario = Scenario(
      "diverging-domains/log-configuration-and-domains/16,16,0",
      "without a ruleset the caller's domain alone replaces the siblings'", in: spec, at: (108, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (120, 9), (120, 66))
    scenario.step(
      "first", .restrictSelf("no-write"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (121, 9), (121, 70))
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (123, 9), (123, 81))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 16),
      at: (124, 9), (124, 39))
    scenario.step(
      "first", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 16),
      at: (124, 9), (124, 39))
    scenario.step(
      "second", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 16),
      at: (124, 9), (124, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: true),
      at: (128, 9), (128, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:108:9
  @Test("without a ruleset the caller's domain alone replaces the siblings' (16, 16, 2)")
  func logConfigurationAndDomains_16_16_2() async throws {
    var scenario = Scenario(
      "diverging-domains/log-configuration-and-domains/16,16,2",
      "without a ruleset the caller's domain alone replaces the siblings'", in: spec, at: (108, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (120, 9), (120, 66))
    scenario.step(
      "first", .restrictSelf("no-write"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (121, 9), (121, 70))
    scenario.step(
      "second", .restrictSelf("no-list"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (122, 9), (122, 70))
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (123, 9), (123, 81))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 16),
      at: (124, 9), (124, 39))
    scenario.step(
      "first", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 16),
      at: (124, 9), (124, 39))
    scenario.step(
      "second", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 16),
      at: (124, 9), (124, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .EACCES),
      at: (125, 9), (125, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (126, 9), (126, 52))
    scenario.step(
      "main", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "second", .readDirectory("dir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (127, 9), (127, 41))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: true),
      at: (128, 9), (128, 50))
    try await verify(scenario)
  }
}
