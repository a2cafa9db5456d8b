// Specs/enomem/siblings.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/enomem/siblings.yaml"

/// A sibling that holds the very credentials of the caller takes over the caller's new ones and asks for no memory. One
/// whose credentials have diverged prepares its own, which can fail: then the call fails for all.
@Suite("allocations of the siblings", .tags(.enomem))
struct EnomemSiblingsTests {
  // Specs/enomem/siblings.yaml:11:9
  @Test("a sibling with the caller's credentials asks for no memory")
  func siblingThatShares() async throws {
    var scenario = Scenario("enomem/sibling-that-shares", "a sibling with the caller's credentials asks for no memory",
      reference: "security/landlock/tsync.c, restrict_one_thread()", covers: ["cover-letter/shared-credentials"],
      where: Condition(.edition(.greaterOrEqual, .linux7_0)),
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID, .CAP_SETPCAP, .CAP_SETUID]),
      threads: ["main", "worker", "third"], in: spec, at: (11, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], failAllocation: .every(in: "worker"),
      expect: 0, at: (17, 9), (17, 109))
    scenario.step(["main", "worker", "third"], ["get": "layers"], expect: 1, at: (18, 9), (18, 37))
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], failAllocation: .nth(1, in: "third"),
      expect: .notReached, at: (19, 9), (19, 104))
    scenario.step(["main", "worker", "third"], ["get": "layers"], expect: 2, at: (20, 9), (20, 37))
    try await verify(scenario)
  }

  // Specs/enomem/siblings.yaml:22:9
  @Test("after a TSYNC a sibling shares only if it shared before")
  func siblingSharesAgain() async throws {
    var scenario = Scenario("enomem/sibling-shares-again", "after a TSYNC a sibling shares only if it shared before",
      reference: "security/landlock/tsync.c, restrict_one_thread()",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)),
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID, .CAP_SETPCAP, .CAP_SETUID]),
      threads: ["main", "worker", "third"], in: spec, at: (22, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("worker", ["drop_capability": "CAP_SETPCAP"], expect: .ok, at: (27, 9), (27, 56))
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (28, 9), (28, 67))
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], failAllocation: .every(in: "third"),
      expect: 0, at: (29, 9), (29, 110))
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], failAllocation: .every(in: "worker"),
      expect: 2, at: (30, 9), (30, 111))
    scenario.step(["main", "worker", "third"], ["get": "layers"], expect: 3, at: (31, 9), (31, 39))
    try await verify(scenario)
  }

  // Specs/enomem/siblings.yaml:33:9
  @Test("whatever made the credentials of a sibling diverge, it asks for memory twice",
    arguments: permutations(of: ["by": ["domain", "capability", "uid", "gid", "groups", "securebits", "nothing-but-no-new-privs"]]))
  func siblingDiverges(_ p: Permutation) async throws {
    var scenario = Scenario("enomem/sibling-diverges",
      "whatever made the credentials of a sibling diverge, it asks for memory twice", p,
      reference: "security/landlock/tsync.c, restrict_one_thread()",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)),
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID, .CAP_SETPCAP, .CAP_SETUID]),
      threads: ["main", "worker"], in: spec, at: (33, 9))
    if p["by", in: "domain"] { scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE]) }
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    if p["by", in: "domain"] {
      scenario.step("worker", ["restrict_self": "no-read"], expect: .ok, at: (41, 9), (41, 50))
    }
    if p["by", in: "capability"] {
      scenario.step("worker", ["drop_capability": "CAP_SETUID"], expect: .ok, at: (42, 9), (42, 55))
    }
    if p["by", in: "uid"] { scenario.step("worker", ["set_uid": 1001], expect: .ok, at: (43, 9), (43, 41)) }
    if p["by", in: "gid"] { scenario.step("worker", ["set_gid": 1001], expect: .ok, at: (44, 9), (44, 41)) }
    if p["by", in: "groups"] { scenario.step("worker", ["set_groups": 1001], expect: .ok, at: (45, 9), (45, 44)) }
    if p["by", in: "securebits"] { scenario.step("worker", ["set_securebits": 1], expect: .ok, at: (46, 9), (46, 45)) }
    if p["by", in: "nothing-but-no-new-privs"] { scenario.step("worker", "set_no_new_privs", at: (47, 9)) }
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], failAllocation: .every(in: "worker"),
      expectBy: .when(p["by", in: "nothing-but-no-new-privs"], expect: 0), .otherwise(2), at: (48, 9), (52, 19))
    scenario.step(["main", "worker"], ["open": "file", "for": "writing"], expect: .EACCES, at: (53, 9), (53, 52))
    scenario.step("worker", ["open": "file", "for": "reading"], expect: .ok, at: (54, 9), (54, 52))
    try await verify(scenario)
  }

  // Specs/enomem/siblings.yaml:56:9
  @Test("a sibling that has no memory for its credentials fails the call for all",
    arguments: permutations(of: ["by": ["domain", "capability"], "site": ["first", "second", "third"]]))
  func siblingFails(_ p: Permutation) async throws {
    var scenario = Scenario("enomem/sibling-fails",
      "a sibling that has no memory for its credentials fails the call for all", p,
      reference: "security/landlock/tsync.c, restrict_one_thread()",
      covers: ["cover-letter/preparation-error", "cover-letter/only-enomem", "cover-letter/all-or-nothing", "man/ENOMEM"],
      where: Condition(.edition(.greaterOrEqual, .linux7_0)),
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID, .CAP_SETPCAP, .CAP_SETUID]),
      threads: ["main", "worker", "third"], in: spec, at: (56, 9))
    if p["by", in: "domain"] { scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE]) }
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    if p["by", in: "domain"] {
      scenario.step("worker", ["restrict_self": "no-read"], expect: .ok, at: (66, 9), (66, 50))
    }
    if p["by", in: "capability"] {
      scenario.step("worker", ["drop_capability": "CAP_SETUID"], expect: .ok, at: (67, 9), (67, 55))
    }
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]],
      failAllocation: p.choose("site", ["first": .nth(1, in: "worker"), "second": .nth(2, in: "worker"),
      "third": .nth(3, in: "worker")]), expectBy: .when(p["site", in: "third"], expect: .notReached),
      .otherwise(.ENOMEM), at: (68, 9), (72, 19))
    scenario.step("main", ["get": "layers"], expectBy: .when(p["site", in: "third"], expect: 1), .otherwise(0),
      at: (73, 9), (73, 39))
    scenario.step("third", ["get": "layers"], expectBy: .when(p["site", in: "third"], expect: 1), .otherwise(0),
      at: (74, 9), (74, 39))
    scenario.step("worker", ["get": "layers"], at: (75, 9))
    scenario.step("worker", ["has_capability": "CAP_SETUID"], expectBy: .when(p["by", in: "capability"], expect: false),
      .otherwise(true), at: (76, 9), (76, 54))
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (77, 9), (77, 67))
    scenario.step(["main", "worker", "third"], ["open": "file", "for": "writing"], expect: .EACCES, at: (78, 9),
      (78, 52))
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: (79, 9), (79, 50))
    scenario.step("main", ["same_domain_as": "third"], expect: true, at: (80, 9), (80, 49))
    try await verify(scenario)
  }

  // Specs/enomem/siblings.yaml:82:9
  @Test("a sibling that has no memory keeps its uid and gid",
    arguments: permutations(of: ["site": ["first", "second"]]))
  func uidStaysAfterAFailure(_ p: Permutation) async throws {
    var scenario = Scenario("enomem/uid-stays-after-a-failure", "a sibling that has no memory keeps its uid and gid", p,
      reference: "security/landlock/tsync.c, restrict_one_thread()",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)),
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID, .CAP_SETPCAP, .CAP_SETUID]),
      threads: ["main", "worker"], in: spec, at: (82, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("worker", ["set_gid": 1001], expect: .ok, at: (90, 9), (90, 41))
    scenario.step("worker", ["set_uid": 1001], expect: .ok, at: (91, 9), (91, 41))
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]],
      failAllocation: p.choose("site", ["first": .nth(1, in: "worker"), "second": .nth(2, in: "worker")]),
      expect: .ENOMEM, at: (92, 9), (92, 111))
    scenario.step("worker", ["get": "uid"], expect: 1001, at: (93, 9), (93, 36))
    scenario.step("worker", ["get": "gid"], expect: 1001, at: (94, 9), (94, 36))
    scenario.step("main", ["get": "uid"], expect: 1000, at: (95, 9), (95, 36))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: (96, 9), (96, 39))
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (97, 9), (97, 67))
    scenario.step("worker", ["get": "uid"], expect: 1001, at: (98, 9), (98, 36))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 1, at: (99, 9), (99, 39))
    try await verify(scenario)
  }

  // Specs/enomem/siblings.yaml:101:9
  @Test("one sibling of several has no memory, whichever it is",
    arguments: permutations(of: ["failing": ["a", "b", "c"], "site": ["first", "second"]]))
  func oneOfSeveralFails(_ p: Permutation) async throws {
    var scenario = Scenario("enomem/one-of-several-fails", "one sibling of several has no memory, whichever it is", p,
      reference: "security/landlock/tsync.c, restrict_one_thread()",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)),
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID, .CAP_SETPCAP, .CAP_SETUID]),
      threads: ["main", "a", "b", "c"], in: spec, at: (101, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("a", ["restrict_self": "no-read"], expect: .ok, at: (110, 9), (110, 48))
    scenario.step("b", ["drop_capability": "CAP_SETUID"], expect: .ok, at: (111, 9), (111, 53))
    scenario.step("c", ["restrict_self": "no-write"], times: 3, expect: .ok, at: (112, 9), (112, 59))
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]],
      failAllocation: p.choose("failing,site", ["a,first": .nth(1, in: "a"), "a,second": .nth(2, in: "a"),
      "b,first": .nth(1, in: "b"), "b,second": .nth(2, in: "b"), "c,first": .nth(1, in: "c"),
      "c,second": .nth(2, in: "c")]), expect: .ENOMEM, at: (113, 9), (113, 111))
    scenario.step("main", ["get": "layers"], expect: 0, at: (114, 9), (114, 37))
    scenario.step("a", ["get": "layers"], expect: 1, at: (115, 9), (115, 37))
    scenario.step("b", ["get": "layers"], expect: 0, at: (116, 9), (116, 37))
    scenario.step("c", ["get": "layers"], expect: 3, at: (117, 9), (117, 37))
    scenario.step("main", ["same_domain_as": "b"], expect: true, at: (118, 9), (118, 43))
    scenario.step("main", ["same_domain_as": "a"], expect: false, at: (119, 9), (119, 43))
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (120, 9), (120, 65))
    scenario.step(["main", "a", "b", "c"], ["get": "layers"], expect: 1, at: (121, 9), (121, 37))
    try await verify(scenario)
  }

  // Specs/enomem/siblings.yaml:123:9
  @Test("two siblings that have no memory one after the other fail a call each",
    arguments: permutations(of: ["first": ["a", "b"], "second": ["a", "b"]]))
  func twoSiblingsFail(_ p: Permutation) async throws {
    var scenario = Scenario("enomem/two-siblings-fail",
      "two siblings that have no memory one after the other fail a call each", p,
      reference: "security/landlock/tsync.c, restrict_one_thread()",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)),
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID, .CAP_SETPCAP, .CAP_SETUID]),
      threads: ["main", "a", "b"], in: spec, at: (123, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("a", ["restrict_self": "no-read"], expect: .ok, at: (132, 9), (132, 48))
    scenario.step("b", ["restrict_self": "no-read"], expect: .ok, at: (133, 9), (133, 48))
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]],
      failAllocation: p.choose("first", ["a": .nth(1, in: "a"), "b": .nth(1, in: "b")]), expect: .ENOMEM, at: (134, 9),
      (134, 105))
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]],
      failAllocation: p.choose("second", ["a": .nth(2, in: "a"), "b": .nth(2, in: "b")]), expect: .ENOMEM, at: (135, 9),
      (135, 106))
    scenario.step("main", ["get": "layers"], expect: 0, at: (136, 9), (136, 37))
    scenario.step("a", ["open": "file", "for": "reading"], expect: .EACCES, at: (137, 9), (137, 50))
    scenario.step("b", ["open": "file", "for": "reading"], expect: .EACCES, at: (138, 9), (138, 50))
    scenario.step("a", ["same_domain_as": "b"], expect: false, at: (139, 9), (139, 43))
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (140, 9), (140, 65))
    scenario.step("a", ["same_domain_as": "b"], expect: true, at: (141, 9), (141, 43))
    try await verify(scenario)
  }

  // Specs/enomem/siblings.yaml:143:9
  @Test("what the siblings hold makes no difference to the allocations of the caller",
    arguments: permutations(of: ["diverging": ["none", "one", "both"]]))
  func callerSweepWithDivergingSiblings(_ p: Permutation) async throws {
    var scenario = Scenario("enomem/caller-sweep-with-diverging-siblings",
      "what the siblings hold makes no difference to the allocations of the caller", p,
      reference: "security/landlock/tsync.c, restrict_one_thread()",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)),
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID, .CAP_SETPCAP, .CAP_SETUID]),
      threads: ["main", "a", "b"], in: spec, at: (143, 9))
    if p["diverging", in: "one", "both"] { scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE]) }
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    if p["diverging", in: "one", "both"] {
      scenario.step("a", ["restrict_self": "no-read"], expect: .ok, at: (151, 9), (151, 48))
    }
    if p["diverging", in: "both"] {
      scenario.step("b", ["drop_capability": "CAP_SETUID"], expect: .ok, at: (152, 9), (152, 53))
    }
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], failAllocation: .every, expect: 9,
      at: (153, 9), (153, 89))
    scenario.step(["main", "a", "b"], ["get": "layers"], expect: 1, at: (154, 9), (154, 37))
    try await verify(scenario)
  }

  // Specs/enomem/siblings.yaml:156:9
  @Test("without TSYNC no sibling asks for memory")
  func siblingIsLeftAloneWithoutTsync() async throws {
    var scenario = Scenario("enomem/sibling-is-left-alone-without-tsync", "without TSYNC no sibling asks for memory",
      reference: "security/landlock/tsync.c, restrict_one_thread()",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)),
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID, .CAP_SETPCAP, .CAP_SETUID]),
      threads: ["main", "worker"], in: spec, at: (156, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("worker", ["drop_capability": "CAP_SETUID"], expect: .ok, at: (161, 9), (161, 55))
    scenario.step("main", ["restrict_self": "no-write"], failAllocation: .every(in: "worker"), expect: 0, at: (162, 9),
      (162, 95))
    scenario.step("worker", ["get": "layers"], expect: 0, at: (163, 9), (163, 39))
    try await verify(scenario)
  }
}
