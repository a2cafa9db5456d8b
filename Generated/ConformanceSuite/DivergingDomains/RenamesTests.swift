// Specs/diverging-domains/renames.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/diverging-domains/renames.yaml",
  reference: "landlock(7), LANDLOCK_ACCESS_FS_REFER", where: Condition(.edition(.greaterOrEqual, .v2)),
  process: ProcessSetup(noNewPrivs: true), rulesets: ["no-listing": Ruleset(handledAccessFS: [.READ_DIR]),
  "no-make": Ruleset(handledAccessFS: [.MAKE_REG]), "no-read": Ruleset(handledAccessFS: [.READ_FILE]),
  "read-dir": Ruleset(handledAccessFS: [.READ_FILE], rules: [.path("dir", allow: .READ_FILE)])])

/// Moving an entry to another directory needs REFER, which every domain handles, and the rights to make and to remove
/// entries where the domain handles them.
@Suite("renames in every thread", .tags(.divergingDomains))
struct DivergingDomainsRenamesTests {
  @Test("a domain that handles nothing of it still denies a move to another directory")
  func toAnotherDirectory() async throws {
    var scenario = spec.scenario("diverging-domains/to-another-directory", threads: ["main", "worker"], at: "15:9")
    scenario.step("worker", ["rename": "file", "to": "dir/moved"], expect: .ok, at: "20:9-55")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "21:9-66")
    scenario.step("worker", ["rename": "dir/moved", "to": "other/moved"], expect: .EXDEV, at: "22:9-62")
    scenario.step("worker", ["rename": "dir/moved", "to": "dir/renamed"], expect: .ok, at: "23:9-62")
    try await verify(scenario)
  }

  @Test("a missing right to make the entry is told before the missing REFER")
  func missingRightBeforeRefer() async throws {
    var scenario = spec.scenario("diverging-domains/missing-right-before-refer", threads: ["main", "worker"],
      at: "25:9")
    scenario.step("main", ["restrict_self": "no-make", "flags": ["TSYNC"]], expect: .ok, at: "30:9-66")
    scenario.step(["main", "worker"], ["rename": "file", "to": "dir/moved"], expect: .EACCES, at: "31:9-55")
    scenario.step("worker", ["rename": "dir/file", "to": "dir/moved"], expect: .EACCES, at: "32:9-59")
    try await verify(scenario)
  }

  @Test("a rule stays with its directory when that is renamed")
  func rulesStayWithEntries() async throws {
    var scenario = spec.scenario("diverging-domains/rules-stay-with-entries", threads: ["main", "worker"], at: "34:9")
    scenario.step("main", ["restrict_self": "read-dir", "flags": ["TSYNC"]], expect: .ok, at: "39:9-67")
    scenario.step("worker", ["rename": "dir", "to": "moved"], expect: .ok, at: "40:9-50")
    scenario.step(["main", "worker"], ["open": "moved/file", "for": "reading"], expect: .ok, at: "41:9-58")
    scenario.step(["main", "worker"], ["open": "other/file", "for": "reading"], expect: .EACCES, at: "42:9-58")
    try await verify(scenario)
  }

  @Test("listing a directory and reading a file are rights of their own",
    arguments: permutations(of: ["denied": ["no-read", "no-listing"]]))
  func listingIsNotReading(_ p: Permutation) async throws {
    var scenario = spec.scenario("diverging-domains/listing-is-not-reading", p, threads: ["main", "worker"], at: "44:9")
    scenario.step("main", ["restrict_self": p["denied"], "flags": ["TSYNC"]], expect: .ok, at: "52:9-64")
    scenario.step(["main", "worker"], ["read_dir": "dir"], expectBy: .when(p["denied", in: "no-read"], expect: .ok),
      .otherwise(.EACCES), at: "53:9-39")
    scenario.step(["main", "worker"], ["open": "dir/file", "for": "reading"],
      expectBy: .when(p["denied", in: "no-read"], expect: .EACCES), .otherwise(.ok), at: "54:9-54")
    try await verify(scenario)
  }
}
