// Specs/diverging-domains/renames.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/diverging-domains/renames.yaml"

/// Moving an entry to another directory needs REFER, which every domain handles, and the rights to make and to remove
/// entries where the domain handles them.
@Suite("renames in every thread", .tags(.divergingDomains))
struct DivergingDomainsRenamesTests {
  // Specs/diverging-domains/renames.yaml:15:9
  @Test("a domain that handles nothing of it still denies a move to another directory")
  func toAnotherDirectory() async throws {
    var scenario = Scenario("diverging-domains/to-another-directory",
      "a domain that handles nothing of it still denies a move to another directory",
      reference: "landlock(7), LANDLOCK_ACCESS_FS_REFER", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (15, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("worker", ["rename": "file", "to": "dir/moved"], expect: .ok, at: (20, 9), (20, 55))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (21, 9), (21, 66))
    scenario.step("worker", ["rename": "dir/moved", "to": "other/moved"], expect: .EXDEV, at: (22, 9), (22, 62))
    scenario.step("worker", ["rename": "dir/moved", "to": "dir/renamed"], expect: .ok, at: (23, 9), (23, 62))
    try await verify(scenario)
  }

  // Specs/diverging-domains/renames.yaml:25:9
  @Test("a missing right to make the entry is told before the missing REFER")
  func missingRightBeforeRefer() async throws {
    var scenario = Scenario("diverging-domains/missing-right-before-refer",
      "a missing right to make the entry is told before the missing REFER",
      reference: "landlock(7), LANDLOCK_ACCESS_FS_REFER", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (25, 9))
    scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_REG])
    scenario.step("main", ["restrict_self": "no-make", "flags": ["TSYNC"]], expect: .ok, at: (30, 9), (30, 66))
    scenario.step(["main", "worker"], ["rename": "file", "to": "dir/moved"], expect: .EACCES, at: (31, 9), (31, 55))
    scenario.step("worker", ["rename": "dir/file", "to": "dir/moved"], expect: .EACCES, at: (32, 9), (32, 59))
    try await verify(scenario)
  }

  // Specs/diverging-domains/renames.yaml:34:9
  @Test("a rule stays with its directory when that is renamed")
  func rulesStayWithEntries() async throws {
    var scenario = Scenario("diverging-domains/rules-stay-with-entries",
      "a rule stays with its directory when that is renamed", reference: "landlock(7), LANDLOCK_ACCESS_FS_REFER",
      where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (34, 9))
    scenario.rulesets["read-dir"] = Ruleset(handledAccessFS: [.READ_FILE], rules: [.path("dir", allow: .READ_FILE)])
    scenario.step("main", ["restrict_self": "read-dir", "flags": ["TSYNC"]], expect: .ok, at: (39, 9), (39, 67))
    scenario.step("worker", ["rename": "dir", "to": "moved"], expect: .ok, at: (40, 9), (40, 50))
    scenario.step(["main", "worker"], ["open": "moved/file", "for": "reading"], expect: .ok, at: (41, 9), (41, 58))
    scenario.step(["main", "worker"], ["open": "other/file", "for": "reading"], expect: .EACCES, at: (42, 9), (42, 58))
    try await verify(scenario)
  }

  // Specs/diverging-domains/renames.yaml:44:9
  @Test("listing a directory and reading a file are rights of their own",
    arguments: permutations(of: ["denied": ["no-read", "no-listing"]]))
  func listingIsNotReading(_ p: Permutation) async throws {
    var scenario = Scenario("diverging-domains/listing-is-not-reading",
      "listing a directory and reading a file are rights of their own", p,
      reference: "landlock(7), LANDLOCK_ACCESS_FS_REFER", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (44, 9))
    if p["denied", in: "no-listing"] { scenario.rulesets["no-listing"] = Ruleset(handledAccessFS: [.READ_DIR]) }
    if p["denied", in: "no-read"] { scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE]) }
    scenario.step("main", p.choose("denied", ["no-read": ["restrict_self": "no-read", "flags": ["TSYNC"]],
      "no-listing": ["restrict_self": "no-listing", "flags": ["TSYNC"]]]), expect: .ok, at: (52, 9), (52, 64))
    scenario.step(["main", "worker"], ["read_dir": "dir"], expectBy: .when(p["denied", in: "no-read"], expect: .ok),
      .otherwise(.EACCES), at: (53, 9), (53, 39))
    scenario.step(["main", "worker"], ["open": "dir/file", "for": "reading"],
      expectBy: .when(p["denied", in: "no-read"], expect: .EACCES), .otherwise(.ok), at: (54, 9), (54, 54))
    try await verify(scenario)
  }
}
