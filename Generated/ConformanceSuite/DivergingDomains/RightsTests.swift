// Specs/diverging-domains/rights.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/diverging-domains/rights.yaml",
  reference: "cover letter v2, change log; landlock(7)", where: Condition(.edition(.greaterOrEqual, .v2)),
  process: ProcessSetup(noNewPrivs: true), rulesets: ["both": Ruleset(handledAccessFS: [.READ_FILE],
  rules: [.path("dir", allow: .READ_FILE), .path("other", allow: .READ_FILE)]),
  "no-bind": Ruleset(handledAccessNet: [.BIND_TCP]), "no-connect": Ruleset(handledAccessNet: [.CONNECT_TCP]),
  "no-list": Ruleset(handledAccessFS: [.READ_DIR]), "no-make-dir": Ruleset(handledAccessFS: [.MAKE_DIR]),
  "no-make-fifo": Ruleset(handledAccessFS: [.MAKE_FIFO]), "no-make-reg": Ruleset(handledAccessFS: [.MAKE_REG]),
  "no-make-sock": Ruleset(handledAccessFS: [.MAKE_SOCK]), "no-make-sym": Ruleset(handledAccessFS: [.MAKE_SYM]),
  "no-read": Ruleset(handledAccessFS: [.READ_FILE]), "no-remove-dir": Ruleset(handledAccessFS: [.REMOVE_DIR]),
  "no-remove-file": Ruleset(handledAccessFS: [.REMOVE_FILE]), "no-truncate": Ruleset(handledAccessFS: [.TRUNCATE]),
  "no-write": Ruleset(handledAccessFS: [.WRITE_FILE]), "only-dir": Ruleset(handledAccessFS: [.READ_FILE],
  rules: [.path("dir", allow: .READ_FILE)]), "only-other": Ruleset(handledAccessFS: [.READ_FILE],
  rules: [.path("other", allow: .READ_FILE)])])

/// After TSYNC the accesses of every thread are decided by the caller's earlier layers and the new one. What a sibling
/// had denied itself is allowed again, and what the caller had denied itself is denied to all.
@Suite("whose rights count", .tags(.divergingDomains))
struct DivergingDomainsRightsTests {
  @Test("the caller's own layer and the new one count, the sibling's does not",
    arguments: permutations(of: ["caller": ["nothing", "no-read", "no-write", "no-list"],
    "sibling": ["nothing", "no-read", "no-write", "no-list"], "new": ["no-read", "no-write", "no-list"]]))
  func callerSiblingAndNewLayer(_ p: Permutation) async throws {
    var scenario = spec.scenario("diverging-domains/caller-sibling-and-new-layer", p, threads: ["main", "worker"],
      at: "20:9")
    if p["caller", in: "no-read", "no-write", "no-list"] {
      scenario.step("main", ["restrict_self": p["caller"]], expect: .ok, at: "30:9-96")
    }
    if p["sibling", in: "no-read", "no-write", "no-list"] {
      scenario.step("worker", ["restrict_self": p["sibling"]], expect: .ok, at: "31:9-98")
    }
    scenario.step("main", ["restrict_self": p["new"], "flags": ["TSYNC"]], expect: .ok, at: "32:9-63")
    scenario.step(["main", "worker"], ["open": "file", "for": "reading"],
      expectBy: .when(p["caller", in: "no-read"], expect: .EACCES), .when(p["new", in: "no-read"], expect: .EACCES),
      .otherwise(.ok), at: "33:9-52")
    scenario.step(["main", "worker"], ["open": "file", "for": "writing"],
      expectBy: .when(p["caller", in: "no-write"], expect: .EACCES), .when(p["new", in: "no-write"], expect: .EACCES),
      .otherwise(.ok), at: "34:9-52")
    scenario.step(["main", "worker"], ["read_dir": "dir"], expectBy: .when(p["caller", in: "no-list"], expect: .EACCES),
      .when(p["new", in: "no-list"], expect: .EACCES), .otherwise(.ok), at: "35:9-41")
    scenario.step(["main", "worker"], ["get": "layers"], expectBy: .when(p["caller", in: "nothing"], expect: 1),
      .otherwise(2), at: "36:9-39")
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: "37:9-50")
    try await verify(scenario)
  }

  @Test("each right over files is denied in every thread, and no other one",
    arguments: permutations(of: ["denied": ["no-read", "no-write", "no-list", "no-truncate", "no-make-dir", "no-make-reg", "no-make-fifo", "no-make-sock", "no-make-sym", "no-remove-file", "no-remove-dir"],
    "caller": ["main", "worker"]]))
  func eachRightInEachThread(_ p: Permutation) async throws {
    var scenario = spec.scenario("diverging-domains/each-right-in-each-thread", p, threads: ["main", "worker"],
      at: "39:9")
    scenario.step(p["caller"], ["restrict_self": p["denied"], "flags": ["TSYNC"]], expect: .ok, at: "48:9-67")
    scenario.step(["main", "worker"], ["open": "file", "for": "reading"],
      expectBy: .when(p["denied", in: "no-read"], expect: .EACCES), .otherwise(.ok), at: "49:9-52")
    scenario.step(["main", "worker"], ["open": "file", "for": "writing"],
      expectBy: .when(p["denied", in: "no-write"], expect: .EACCES), .otherwise(.ok), at: "50:9-52")
    scenario.step(["main", "worker"], ["read_dir": "dir"], expectBy: .when(p["denied", in: "no-list"], expect: .EACCES),
      .otherwise(.ok), at: "51:9-41")
    scenario.step(["main", "worker"], ["truncate": "file"],
      expectBy: .when(p["denied", in: "no-truncate"], expect: .EACCES), .otherwise(.ok), at: "52:9-42")
    scenario.step("main", ["make": "dir/d1", "as": "directory"],
      expectBy: .when(p["denied", in: "no-make-dir"], expect: .EACCES), .otherwise(.ok), at: "53:9-55")
    scenario.step("worker", ["make": "dir/d2", "as": "directory"],
      expectBy: .when(p["denied", in: "no-make-dir"], expect: .EACCES), .otherwise(.ok), at: "54:9-55")
    scenario.step("main", ["make": "dir/r1", "as": "regular"],
      expectBy: .when(p["denied", in: "no-make-reg"], expect: .EACCES), .otherwise(.ok), at: "55:9-53")
    scenario.step("worker", ["make": "dir/r2", "as": "regular"],
      expectBy: .when(p["denied", in: "no-make-reg"], expect: .EACCES), .otherwise(.ok), at: "56:9-53")
    scenario.step("main", ["make": "dir/f1", "as": "fifo"],
      expectBy: .when(p["denied", in: "no-make-fifo"], expect: .EACCES), .otherwise(.ok), at: "57:9-50")
    scenario.step("worker", ["make": "dir/f2", "as": "fifo"],
      expectBy: .when(p["denied", in: "no-make-fifo"], expect: .EACCES), .otherwise(.ok), at: "58:9-50")
    scenario.step("main", ["make": "dir/s1", "as": "socket"],
      expectBy: .when(p["denied", in: "no-make-sock"], expect: .EACCES), .otherwise(.ok), at: "59:9-52")
    scenario.step("worker", ["make": "dir/s2", "as": "socket"],
      expectBy: .when(p["denied", in: "no-make-sock"], expect: .EACCES), .otherwise(.ok), at: "60:9-52")
    scenario.step("main", ["make": "dir/y1", "as": "symlink"],
      expectBy: .when(p["denied", in: "no-make-sym"], expect: .EACCES), .otherwise(.ok), at: "61:9-53")
    scenario.step("worker", ["make": "dir/y2", "as": "symlink"],
      expectBy: .when(p["denied", in: "no-make-sym"], expect: .EACCES), .otherwise(.ok), at: "62:9-53")
    scenario.step("main", ["remove_file": "dir/file"],
      expectBy: .when(p["denied", in: "no-remove-file"], expect: .EACCES), .otherwise(.ok), at: "63:9-49")
    scenario.step("worker", ["remove_file": "other/file"],
      expectBy: .when(p["denied", in: "no-remove-file"], expect: .EACCES), .otherwise(.ok), at: "64:9-51")
    scenario.step("worker", ["remove_dir": "empty"], expectBy: .when(p["denied", in: "no-remove-dir"], expect: .EACCES),
      .otherwise(.ok), at: "65:9-45")
    try await verify(scenario)
  }

  @Test("the caller's rules intersect with the new ones, the sibling's are forgotten",
    arguments: permutations(of: ["caller": ["only-dir", "only-other", "both"],
    "sibling": ["only-dir", "only-other", "both"], "new": ["only-dir", "both"]]))
  func rulesOfCallerAndSibling(_ p: Permutation) async throws {
    var scenario = spec.scenario("diverging-domains/rules-of-caller-and-sibling", p, threads: ["main", "worker"],
      at: "67:9")
    scenario.step("main", ["restrict_self": p["caller"]], expect: .ok, at: "81:9-50")
    scenario.step("worker", ["restrict_self": p["sibling"]], expect: .ok, at: "82:9-51")
    scenario.step("main", ["restrict_self": p["new"], "flags": ["TSYNC"]], expect: .ok, at: "83:9-63")
    scenario.step(["main", "worker"], ["open": "dir/file", "for": "reading"],
      expectBy: .when(p["caller", in: "only-other"], expect: .EACCES), .otherwise(.ok), at: "84:9-56")
    scenario.step(["main", "worker"], ["open": "other/file", "for": "reading"],
      expectBy: .when(p["caller", in: "only-dir"], expect: .EACCES), .when(p["new", in: "only-dir"], expect: .EACCES),
      .otherwise(.ok), at: "85:9-58")
    scenario.step(["main", "worker"], ["open": "file", "for": "reading"], expect: .EACCES, at: "86:9-52")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 2, at: "87:9-39")
    try await verify(scenario)
  }

  @Test("a sibling's closed ports open again, the caller's close for all",
    arguments: permutations(of: ["caller": ["nothing", "no-connect", "no-bind"],
    "sibling": ["nothing", "no-connect", "no-bind"]]))
  func portsOfCallerAndSibling(_ p: Permutation) async throws {
    var scenario = spec.scenario("diverging-domains/ports-of-caller-and-sibling", p,
      reference: "landlock(7), Network flags", threads: ["main", "worker"], at: "89:9")
    if p["caller", in: "no-connect", "no-bind"] {
      scenario.step("main", ["restrict_self": p["caller"]], expect: .ok, at: "102:9-89")
    }
    if p["sibling", in: "no-connect", "no-bind"] {
      scenario.step("worker", ["restrict_self": p["sibling"]], expect: .ok, at: "103:9-91")
    }
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "104:9-66")
    scenario.step(["main", "worker"], ["connect_tcp": "listening"],
      expectBy: .when(p["caller", in: "no-connect"], expect: .EACCES), .otherwise(.ok), at: "105:9-50")
    scenario.step(["main", "worker"], ["bind_tcp": "free"],
      expectBy: .when(p["caller", in: "no-bind"], expect: .EACCES), .otherwise(.ok), at: "106:9-42")
    try await verify(scenario)
  }

  @Test("without a ruleset the caller's domain alone replaces the siblings'",
    arguments: permutations(of: ["caller": ["0", "1", "16"], "first-has": ["0", "1", "16"], "second-has": ["0", "2"]]))
  func logConfigurationAndDomains(_ p: Permutation) async throws {
    var scenario = spec.scenario("diverging-domains/log-configuration-and-domains", p, reference: "commit e75e38055b9d",
      where: Condition(.edition(.greaterOrEqual, .linux7_0_4)), threads: ["main", "first", "second"], at: "108:9")
    if p["caller", in: "1", "16"] {
      scenario.step("main", ["restrict_self": "no-read"], times: p.number("caller"), expect: .ok, at: "120:9-66")
    }
    if p["first-has", in: "1", "16"] {
      scenario.step("first", ["restrict_self": "no-write"], times: p.number("first-has"), expect: .ok, at: "121:9-70")
    }
    scenario.step("second", ["restrict_self": "no-list"], when: p["second-has", in: "2"], times: 2, expect: .ok,
      at: "122:9-70")
    scenario.step("main", ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC"]], expect: .ok, at: "123:9-81")
    scenario.step(["main", "first", "second"], ["get": "layers"], expect: p.number("caller"), at: "124:9-39")
    scenario.step(["main", "first", "second"], ["open": "file", "for": "reading"],
      expectBy: .when(p["caller", in: "0"], expect: .ok), .otherwise(.EACCES), at: "125:9-52")
    scenario.step(["main", "first", "second"], ["open": "file", "for": "writing"], expect: .ok, at: "126:9-52")
    scenario.step(["main", "first", "second"], ["read_dir": "dir"], expect: .ok, at: "127:9-41")
    scenario.step("first", ["same_domain_as": "second"], expect: true, at: "128:9-50")
    try await verify(scenario)
  }
}
