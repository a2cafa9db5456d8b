// Specs/diverging-domains/rights.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/diverging-domains/rights.yaml"

/// After TSYNC the accesses of every thread are decided by the caller's earlier layers and the new one. What a sibling
/// had denied itself is allowed again, and what the caller had denied itself is denied to all.
@Suite("whose rights count", .tags(.divergingDomains))
struct DivergingDomainsRightsTests {
  // Specs/diverging-domains/rights.yaml:20:9
  @Test("the caller's own layer and the new one count, the sibling's does not",
    arguments: permutations(of: ["caller": ["nothing", "no-read", "no-write", "no-list"],
    "sibling": ["nothing", "no-read", "no-write", "no-list"], "new": ["no-read", "no-write", "no-list"]]))
  func callerSiblingAndNewLayer(_ p: Permutation) async throws {
    var scenario = Scenario("diverging-domains/caller-sibling-and-new-layer",
      "the caller's own layer and the new one count, the sibling's does not", p,
      reference: "cover letter v2, change log; landlock(7)", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (20, 9))
    if p["caller", in: "no-list"] || p["sibling", in: "no-list"] || p["new", in: "no-list"] {
      scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR])
    }
    if p["caller", in: "no-read"] || p["sibling", in: "no-read"] || p["new", in: "no-read"] {
      scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    }
    if p["caller", in: "no-write"] || p["sibling", in: "no-write"] || p["new", in: "no-write"] {
      scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    }
    if p["caller", in: "no-read", "no-write", "no-list"] {
      scenario.step("main", p.choose("caller", ["no-read": ["restrict_self": "no-read"],
        "no-write": ["restrict_self": "no-write"], "no-list": ["restrict_self": "no-list"]]), expect: .ok, at: (30, 9),
        (30, 96))
    }
    if p["sibling", in: "no-read", "no-write", "no-list"] {
      scenario.step("worker", p.choose("sibling", ["no-read": ["restrict_self": "no-read"],
        "no-write": ["restrict_self": "no-write"], "no-list": ["restrict_self": "no-list"]]), expect: .ok, at: (31, 9),
        (31, 98))
    }
    scenario.step("main", p.choose("new", ["no-read": ["restrict_self": "no-read", "flags": ["TSYNC"]],
      "no-write": ["restrict_self": "no-write", "flags": ["TSYNC"]],
      "no-list": ["restrict_self": "no-list", "flags": ["TSYNC"]]]), expect: .ok, at: (32, 9), (32, 63))
    scenario.step(["main", "worker"], ["open": "file", "for": "reading"],
      expectBy: .when(p["caller", in: "no-read"], expect: .EACCES), .when(p["new", in: "no-read"], expect: .EACCES),
      .otherwise(.ok), at: (33, 9), (33, 52))
    scenario.step(["main", "worker"], ["open": "file", "for": "writing"],
      expectBy: .when(p["caller", in: "no-write"], expect: .EACCES), .when(p["new", in: "no-write"], expect: .EACCES),
      .otherwise(.ok), at: (34, 9), (34, 52))
    scenario.step(["main", "worker"], ["read_dir": "dir"], expectBy: .when(p["caller", in: "no-list"], expect: .EACCES),
      .when(p["new", in: "no-list"], expect: .EACCES), .otherwise(.ok), at: (35, 9), (35, 41))
    scenario.step(["main", "worker"], ["get": "layers"], expectBy: .when(p["caller", in: "nothing"], expect: 1),
      .otherwise(2), at: (36, 9), (36, 39))
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: (37, 9), (37, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:39:9
  @Test("each right over files is denied in every thread, and no other one",
    arguments: permutations(of: ["denied": ["no-read", "no-write", "no-list", "no-truncate", "no-make-dir", "no-make-reg", "no-make-fifo", "no-make-sock", "no-make-sym", "no-remove-file", "no-remove-dir"],
    "caller": ["main", "worker"]]))
  func eachRightInEachThread(_ p: Permutation) async throws {
    var scenario = Scenario("diverging-domains/each-right-in-each-thread",
      "each right over files is denied in every thread, and no other one", p,
      reference: "cover letter v2, change log; landlock(7)", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (39, 9))
    if p["denied", in: "no-list"] { scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR]) }
    if p["denied", in: "no-make-dir"] { scenario.rulesets["no-make-dir"] = Ruleset(handledAccessFS: [.MAKE_DIR]) }
    if p["denied", in: "no-make-fifo"] { scenario.rulesets["no-make-fifo"] = Ruleset(handledAccessFS: [.MAKE_FIFO]) }
    if p["denied", in: "no-make-reg"] { scenario.rulesets["no-make-reg"] = Ruleset(handledAccessFS: [.MAKE_REG]) }
    if p["denied", in: "no-make-sock"] { scenario.rulesets["no-make-sock"] = Ruleset(handledAccessFS: [.MAKE_SOCK]) }
    if p["denied", in: "no-make-sym"] { scenario.rulesets["no-make-sym"] = Ruleset(handledAccessFS: [.MAKE_SYM]) }
    if p["denied", in: "no-read"] { scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE]) }
    if p["denied", in: "no-remove-dir"] { scenario.rulesets["no-remove-dir"] = Ruleset(handledAccessFS: [.REMOVE_DIR]) }
    if p["denied", in: "no-remove-file"] {
      scenario.rulesets["no-remove-file"] = Ruleset(handledAccessFS: [.REMOVE_FILE])
    }
    if p["denied", in: "no-truncate"] { scenario.rulesets["no-truncate"] = Ruleset(handledAccessFS: [.TRUNCATE]) }
    if p["denied", in: "no-write"] { scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE]) }
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]),
      p.choose("denied", ["no-read": ["restrict_self": "no-read", "flags": ["TSYNC"]],
      "no-write": ["restrict_self": "no-write", "flags": ["TSYNC"]],
      "no-list": ["restrict_self": "no-list", "flags": ["TSYNC"]],
      "no-truncate": ["restrict_self": "no-truncate", "flags": ["TSYNC"]],
      "no-make-dir": ["restrict_self": "no-make-dir", "flags": ["TSYNC"]],
      "no-make-reg": ["restrict_self": "no-make-reg", "flags": ["TSYNC"]],
      "no-make-fifo": ["restrict_self": "no-make-fifo", "flags": ["TSYNC"]],
      "no-make-sock": ["restrict_self": "no-make-sock", "flags": ["TSYNC"]],
      "no-make-sym": ["restrict_self": "no-make-sym", "flags": ["TSYNC"]],
      "no-remove-file": ["restrict_self": "no-remove-file", "flags": ["TSYNC"]],
      "no-remove-dir": ["restrict_self": "no-remove-dir", "flags": ["TSYNC"]]]), expect: .ok, at: (48, 9), (48, 67))
    scenario.step(["main", "worker"], ["open": "file", "for": "reading"],
      expectBy: .when(p["denied", in: "no-read"], expect: .EACCES), .otherwise(.ok), at: (49, 9), (49, 52))
    scenario.step(["main", "worker"], ["open": "file", "for": "writing"],
      expectBy: .when(p["denied", in: "no-write"], expect: .EACCES), .otherwise(.ok), at: (50, 9), (50, 52))
    scenario.step(["main", "worker"], ["read_dir": "dir"], expectBy: .when(p["denied", in: "no-list"], expect: .EACCES),
      .otherwise(.ok), at: (51, 9), (51, 41))
    scenario.step(["main", "worker"], ["truncate": "file"],
      expectBy: .when(p["denied", in: "no-truncate"], expect: .EACCES), .otherwise(.ok), at: (52, 9), (52, 42))
    scenario.step("main", ["make": "dir/d1", "as": "directory"],
      expectBy: .when(p["denied", in: "no-make-dir"], expect: .EACCES), .otherwise(.ok), at: (53, 9), (53, 55))
    scenario.step("worker", ["make": "dir/d2", "as": "directory"],
      expectBy: .when(p["denied", in: "no-make-dir"], expect: .EACCES), .otherwise(.ok), at: (54, 9), (54, 55))
    scenario.step("main", ["make": "dir/r1", "as": "regular"],
      expectBy: .when(p["denied", in: "no-make-reg"], expect: .EACCES), .otherwise(.ok), at: (55, 9), (55, 53))
    scenario.step("worker", ["make": "dir/r2", "as": "regular"],
      expectBy: .when(p["denied", in: "no-make-reg"], expect: .EACCES), .otherwise(.ok), at: (56, 9), (56, 53))
    scenario.step("main", ["make": "dir/f1", "as": "fifo"],
      expectBy: .when(p["denied", in: "no-make-fifo"], expect: .EACCES), .otherwise(.ok), at: (57, 9), (57, 50))
    scenario.step("worker", ["make": "dir/f2", "as": "fifo"],
      expectBy: .when(p["denied", in: "no-make-fifo"], expect: .EACCES), .otherwise(.ok), at: (58, 9), (58, 50))
    scenario.step("main", ["make": "dir/s1", "as": "socket"],
      expectBy: .when(p["denied", in: "no-make-sock"], expect: .EACCES), .otherwise(.ok), at: (59, 9), (59, 52))
    scenario.step("worker", ["make": "dir/s2", "as": "socket"],
      expectBy: .when(p["denied", in: "no-make-sock"], expect: .EACCES), .otherwise(.ok), at: (60, 9), (60, 52))
    scenario.step("main", ["make": "dir/y1", "as": "symlink"],
      expectBy: .when(p["denied", in: "no-make-sym"], expect: .EACCES), .otherwise(.ok), at: (61, 9), (61, 53))
    scenario.step("worker", ["make": "dir/y2", "as": "symlink"],
      expectBy: .when(p["denied", in: "no-make-sym"], expect: .EACCES), .otherwise(.ok), at: (62, 9), (62, 53))
    scenario.step("main", ["remove_file": "dir/file"],
      expectBy: .when(p["denied", in: "no-remove-file"], expect: .EACCES), .otherwise(.ok), at: (63, 9), (63, 49))
    scenario.step("worker", ["remove_file": "other/file"],
      expectBy: .when(p["denied", in: "no-remove-file"], expect: .EACCES), .otherwise(.ok), at: (64, 9), (64, 51))
    scenario.step("worker", ["remove_dir": "empty"], expectBy: .when(p["denied", in: "no-remove-dir"], expect: .EACCES),
      .otherwise(.ok), at: (65, 9), (65, 45))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:67:9
  @Test("the caller's rules intersect with the new ones, the sibling's are forgotten",
    arguments: permutations(of: ["caller": ["only-dir", "only-other", "both"],
    "sibling": ["only-dir", "only-other", "both"], "new": ["only-dir", "both"]]))
  func rulesOfCallerAndSibling(_ p: Permutation) async throws {
    var scenario = Scenario("diverging-domains/rules-of-caller-and-sibling",
      "the caller's rules intersect with the new ones, the sibling's are forgotten", p,
      reference: "cover letter v2, change log; landlock(7)", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (67, 9))
    if p["caller", in: "both"] || p["sibling", in: "both"] || p["new", in: "both"] {
      scenario.rulesets["both"] = Ruleset(handledAccessFS: [.READ_FILE],
        rules: [.path("dir", allow: .READ_FILE), .path("other", allow: .READ_FILE)])
    }
    if p["caller", in: "only-dir"] || p["sibling", in: "only-dir"] || p["new", in: "only-dir"] {
      scenario.rulesets["only-dir"] = Ruleset(handledAccessFS: [.READ_FILE], rules: [.path("dir", allow: .READ_FILE)])
    }
    if p["caller", in: "only-other"] || p["sibling", in: "only-other"] {
      scenario.rulesets["only-other"] = Ruleset(handledAccessFS: [.READ_FILE],
        rules: [.path("other", allow: .READ_FILE)])
    }
    scenario.step("main", p.choose("caller", ["only-dir": ["restrict_self": "only-dir"],
      "only-other": ["restrict_self": "only-other"], "both": ["restrict_self": "both"]]), expect: .ok, at: (81, 9),
      (81, 50))
    scenario.step("worker", p.choose("sibling", ["only-dir": ["restrict_self": "only-dir"],
      "only-other": ["restrict_self": "only-other"], "both": ["restrict_self": "both"]]), expect: .ok, at: (82, 9),
      (82, 51))
    scenario.step("main", p.choose("new", ["only-dir": ["restrict_self": "only-dir", "flags": ["TSYNC"]],
      "both": ["restrict_self": "both", "flags": ["TSYNC"]]]), expect: .ok, at: (83, 9), (83, 63))
    scenario.step(["main", "worker"], ["open": "dir/file", "for": "reading"],
      expectBy: .when(p["caller", in: "only-other"], expect: .EACCES), .otherwise(.ok), at: (84, 9), (84, 56))
    scenario.step(["main", "worker"], ["open": "other/file", "for": "reading"],
      expectBy: .when(p["caller", in: "only-dir"], expect: .EACCES), .when(p["new", in: "only-dir"], expect: .EACCES),
      .otherwise(.ok), at: (85, 9), (85, 58))
    scenario.step(["main", "worker"], ["open": "file", "for": "reading"], expect: .EACCES, at: (86, 9), (86, 52))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 2, at: (87, 9), (87, 39))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:89:9
  @Test("a sibling's closed ports open again, the caller's close for all",
    arguments: permutations(of: ["caller": ["nothing", "no-connect", "no-bind"],
    "sibling": ["nothing", "no-connect", "no-bind"]]))
  func portsOfCallerAndSibling(_ p: Permutation) async throws {
    var scenario = Scenario("diverging-domains/ports-of-caller-and-sibling",
      "a sibling's closed ports open again, the caller's close for all", p, reference: "landlock(7), Network flags",
      where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (89, 9))
    if p["caller", in: "no-bind"] || p["sibling", in: "no-bind"] {
      scenario.rulesets["no-bind"] = Ruleset(handledAccessNet: [.BIND_TCP])
    }
    if p["caller", in: "no-connect"] || p["sibling", in: "no-connect"] {
      scenario.rulesets["no-connect"] = Ruleset(handledAccessNet: [.CONNECT_TCP])
    }
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    if p["caller", in: "no-connect", "no-bind"] {
      scenario.step("main", p.choose("caller", ["no-connect": ["restrict_self": "no-connect"],
        "no-bind": ["restrict_self": "no-bind"]]), expect: .ok, at: (102, 9), (102, 89))
    }
    if p["sibling", in: "no-connect", "no-bind"] {
      scenario.step("worker", p.choose("sibling", ["no-connect": ["restrict_self": "no-connect"],
        "no-bind": ["restrict_self": "no-bind"]]), expect: .ok, at: (103, 9), (103, 91))
    }
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (104, 9), (104, 66))
    scenario.step(["main", "worker"], ["connect_tcp": "listening"],
      expectBy: .when(p["caller", in: "no-connect"], expect: .EACCES), .otherwise(.ok), at: (105, 9), (105, 50))
    scenario.step(["main", "worker"], ["bind_tcp": "free"],
      expectBy: .when(p["caller", in: "no-bind"], expect: .EACCES), .otherwise(.ok), at: (106, 9), (106, 42))
    try await verify(scenario)
  }

  // Specs/diverging-domains/rights.yaml:108:9
  @Test("without a ruleset the caller's domain alone replaces the siblings'",
    arguments: permutations(of: ["caller": ["0", "1", "16"], "first-has": ["0", "1", "16"], "second-has": ["0", "2"]]))
  func logConfigurationAndDomains(_ p: Permutation) async throws {
    var scenario = Scenario("diverging-domains/log-configuration-and-domains",
      "without a ruleset the caller's domain alone replaces the siblings'", p, reference: "commit e75e38055b9d",
      where: Condition(.edition(.greaterOrEqual, .linux7_0_4)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "first", "second"], in: spec, at: (108, 9))
    if p["second-has", in: "2"] { scenario.rulesets["no-list"] = Ruleset(handledAccessFS: [.READ_DIR]) }
    if p["caller", in: "1", "16"] { scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE]) }
    if p["first-has", in: "1", "16"] { scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE]) }
    if p["caller", in: "1", "16"] {
      scenario.step("main", ["restrict_self": "no-read"], times: p.choose("caller", ["1": 1, "16": 16]), expect: .ok,
        at: (120, 9), (120, 66))
    }
    if p["first-has", in: "1", "16"] {
      scenario.step("first", ["restrict_self": "no-write"], times: p.choose("first-has", ["1": 1, "16": 16]),
        expect: .ok, at: (121, 9), (121, 70))
    }
    if p["second-has", in: "2"] {
      scenario.step("second", ["restrict_self": "no-list"], times: 2, expect: .ok, at: (122, 9), (122, 70))
    }
    scenario.step("main", ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC"]], expect: .ok, at: (123, 9),
      (123, 81))
    scenario.step(["main", "first", "second"], ["get": "layers"], expect: p.choose("caller", ["0": 0, "1": 1,
      "16": 16]), at: (124, 9), (124, 39))
    scenario.step(["main", "first", "second"], ["open": "file", "for": "reading"],
      expectBy: .when(p["caller", in: "0"], expect: .ok), .otherwise(.EACCES), at: (125, 9), (125, 52))
    scenario.step(["main", "first", "second"], ["open": "file", "for": "writing"], expect: .ok, at: (126, 9), (126, 52))
    scenario.step(["main", "first", "second"], ["read_dir": "dir"], expect: .ok, at: (127, 9), (127, 41))
    scenario.step("first", ["same_domain_as": "second"], expect: true, at: (128, 9), (128, 50))
    try await verify(scenario)
  }
}
