// Specs/ptrace/relations.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/ptrace/relations.yaml"

/// A process may trace another one only if its domain is that of the other one, or one in which the other's is nested.
/// TSYNC puts all threads of a process in one domain, so it decides for their children, too.
@Suite("who may trace whom", .tags(.ptrace))
struct PtraceRelationsTests {
  // Specs/ptrace/relations.yaml:11:9
  @Test("a child from before TSYNC is outside of the domain, one from after is inside",
    arguments: permutations(of: ["born": ["before", "after"], "parent": ["main", "worker"],
    "caller": ["main", "worker"], "ruleset": ["no-write", "scoped"]]))
  func parentAndChild(_ p: Permutation) async throws {
    var scenario = Scenario("ptrace/parent-and-child",
      "a child from before TSYNC is outside of the domain, one from after is inside", p,
      reference: "landlock(7), Ptrace restrictions; ptrace(2)", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (11, 9))
    if p["ruleset", in: "no-write"] { scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE]) }
    if p["ruleset", in: "scoped"] { scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL]) }
    if p["born", in: "before"] {
      scenario.step(p.choose("parent", ["main": "main", "worker": "worker"]), ["fork": "child"], expect: .ok,
        at: (22, 9), (22, 62))
    }
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]),
      p.choose("ruleset", ["no-write": ["restrict_self": "no-write", "flags": ["TSYNC"]],
      "scoped": ["restrict_self": "scoped", "flags": ["TSYNC"]]]), expect: .ok, at: (23, 9), (23, 68))
    if p["born", in: "after"] {
      scenario.step(p.choose("parent", ["main": "main", "worker": "worker"]), ["fork": "child"], expect: .ok,
        at: (24, 9), (24, 61))
    }
    scenario.step("main", ["ptrace": "child"], expectBy: .when(p["born", in: "before"], expect: .EPERM),
      .otherwise(.ok), at: (25, 9), (25, 42))
    scenario.step("worker", ["ptrace": "child"], expectBy: .when(p["born", in: "before"], expect: .EPERM),
      .otherwise(.ok), at: (26, 9), (26, 42))
    scenario.step("child", ["ptrace": "main"], expect: .ok, at: (27, 9), (27, 41))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:29:9
  @Test("without any domain parent and child may trace each other")
  func withoutDomains() async throws {
    var scenario = Scenario("ptrace/without-domains", "without any domain parent and child may trace each other",
      reference: "landlock(7), Ptrace restrictions; ptrace(2)", where: Condition(.abi(.greaterOrEqual, 1)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (29, 9))
    scenario.step("worker", ["fork": "child"], expect: .ok, at: (35, 9), (35, 39))
    scenario.step(["main", "worker"], ["ptrace": "child"], expect: .ok, at: (36, 9), (36, 41))
    scenario.step("child", ["ptrace": "main"], expect: .ok, at: (37, 9), (37, 40))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:39:9
  @Test("a child that nests deeper may be traced from above and may not trace upwards",
    arguments: permutations(of: ["deeper": ["1", "3", "15"], "flags": ["alone", "tsync"]]))
  func deeperChild(_ p: Permutation) async throws {
    var scenario = Scenario("ptrace/deeper-child",
      "a child that nests deeper may be traced from above and may not trace upwards", p,
      reference: "landlock(7), Ptrace restrictions; ptrace(2)", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (39, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (48, 9), (48, 67))
    scenario.step("worker", ["fork": "child"], expect: .ok, at: (49, 9), (49, 39))
    scenario.step("child", p.choose("flags", ["alone": ["restrict_self": "no-write"],
      "tsync": ["restrict_self": "no-write", "flags": ["TSYNC"]]]), times: p.choose("deeper", ["1": 1, "3": 3,
      "15": 15]), expect: .ok, at: (50, 9), (50, 82))
    scenario.step(["main", "worker"], ["ptrace": "child"], expect: .ok, at: (51, 9), (51, 41))
    scenario.step("child", ["ptrace": "main"], expect: .EPERM, at: (52, 9), (52, 40))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:54:9
  @Test("a child between two TSYNC calls is outside of the second domain and inside of the first",
    arguments: permutations(of: ["born": ["before", "between", "after"], "caller": ["main", "worker"]]))
  func twoGenerations(_ p: Permutation) async throws {
    var scenario = Scenario("ptrace/two-generations",
      "a child between two TSYNC calls is outside of the second domain and inside of the first", p,
      reference: "landlock(7), Ptrace restrictions; ptrace(2)", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (54, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    if p["born", in: "before"] { scenario.step("worker", ["fork": "child"], expect: .ok, at: (63, 9), (63, 61)) }
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (64, 9), (64, 67))
    if p["born", in: "between"] { scenario.step("worker", ["fork": "child"], expect: .ok, at: (65, 9), (65, 62)) }
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]),
      ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (66, 9), (66, 68))
    if p["born", in: "after"] { scenario.step("worker", ["fork": "child"], expect: .ok, at: (67, 9), (67, 60)) }
    scenario.step(["main", "worker"], ["ptrace": "child"], expectBy: .when(p["born", in: "after"], expect: .ok),
      .otherwise(.EPERM), at: (68, 9), (68, 41))
    scenario.step("child", ["ptrace": "main"], expect: .ok, at: (69, 9), (69, 40))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:71:9
  @Test("a child that holds a sibling's dropped domain and the threads that lost it cannot trace each other",
    arguments: permutations(of: ["flags": ["tsync", "alone"]]))
  func domainThatWasDropped(_ p: Permutation) async throws {
    var scenario = Scenario("ptrace/domain-that-was-dropped",
      "a child that holds a sibling's dropped domain and the threads that lost it cannot trace each other", p,
      reference: "landlock(7), Ptrace restrictions; ptrace(2)", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (71, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("worker", ["restrict_self": "no-write"], expect: .ok, at: (79, 9), (79, 51))
    scenario.step("worker", ["fork": "child"], expect: .ok, at: (80, 9), (80, 39))
    scenario.step("worker", ["ptrace": "child"], expect: .ok, at: (81, 9), (81, 41))
    scenario.step("main", p.choose("flags", ["tsync": ["restrict_self": "no-write", "flags": ["TSYNC"]],
      "alone": ["restrict_self": "no-write"]]), expect: .ok, at: (82, 9), (82, 66))
    scenario.step("worker", ["ptrace": "child"], expectBy: .when(p["flags", in: "alone"], expect: .ok),
      .otherwise(.EPERM), at: (83, 9), (83, 41))
    scenario.step("main", ["ptrace": "child"], expect: .EPERM, at: (84, 9), (84, 41))
    scenario.step("child", ["ptrace": "main"], expect: .EPERM, at: (85, 9), (85, 40))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:87:9
  @Test("two children from after TSYNC may trace each other, of whichever threads they are",
    arguments: permutations(of: ["enforced": ["together", "one-by-one", "by-nobody"],
    "second-parent": ["main", "worker"]]))
  func twoChildren(_ p: Permutation) async throws {
    var scenario = Scenario("ptrace/two-children",
      "two children from after TSYNC may trace each other, of whichever threads they are", p,
      reference: "landlock(7), Ptrace restrictions; ptrace(2)", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (87, 9))
    if p["enforced", in: "together", "one-by-one"] {
      scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    }
    if p["enforced", in: "together"] {
      scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (96, 9), (96, 95))
    }
    if p["enforced", in: "one-by-one"] {
      scenario.step(["main", "worker"], ["restrict_self": "no-write"], expect: .ok, at: (97, 9), (97, 81))
    }
    scenario.step("main", ["fork": "one"], expect: .ok, at: (98, 9), (98, 37))
    scenario.step(p.choose("second-parent", ["main": "main", "worker": "worker"]), ["fork": "other"], expect: .ok,
      at: (99, 9), (99, 47))
    scenario.step("one", ["ptrace": "other"],
      expectBy: .when(p["enforced", in: "one-by-one"] && p["second-parent", in: "worker"], expect: .EPERM),
      .otherwise(.ok), at: (100, 9), (100, 41))
    scenario.step("other", ["ptrace": "one"],
      expectBy: .when(p["enforced", in: "one-by-one"] && p["second-parent", in: "worker"], expect: .EPERM),
      .otherwise(.ok), at: (101, 9), (101, 39))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:103:9
  @Test("the uid is asked as well as the domain")
  func otherUid() async throws {
    var scenario = Scenario("ptrace/other-uid", "the uid is asked as well as the domain",
      reference: "landlock(7), Ptrace restrictions; ptrace(2)", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETUID], uid: 0), threads: ["main", "worker"],
      in: spec, at: (103, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (108, 9), (108, 67))
    scenario.step("worker", ["fork": "child"], expect: .ok, at: (109, 9), (109, 39))
    scenario.step("child", ["set_uid": 1000], expect: .ok, at: (110, 9), (110, 41))
    scenario.step("child", ["ptrace": "main"], expect: .EPERM, at: (111, 9), (111, 40))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:113:9
  @Test("no process traces itself, in whatever domains its threads are",
    arguments: permutations(of: ["enforced": ["together", "one-by-one", "by-nobody"]]))
  func ownProcess(_ p: Permutation) async throws {
    var scenario = Scenario("ptrace/own-process", "no process traces itself, in whatever domains its threads are", p,
      reference: "landlock(7), Ptrace restrictions; ptrace(2)", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (113, 9))
    if p["enforced", in: "together", "one-by-one"] {
      scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    }
    if p["enforced", in: "together"] {
      scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (121, 9), (121, 95))
    }
    if p["enforced", in: "one-by-one"] {
      scenario.step(["main", "worker"], ["restrict_self": "no-write"], expect: .ok, at: (122, 9), (122, 81))
    }
    scenario.step("main", ["ptrace": "worker"], expect: .EPERM, at: (123, 9), (123, 42))
    scenario.step("worker", ["ptrace": "main"], expect: .EPERM, at: (124, 9), (124, 40))
    try await verify(scenario)
  }

  // Specs/ptrace/relations.yaml:126:9
  @Test("tracing is confined by domains, not by their scopes",
    arguments: permutations(of: ["ruleset": ["no-write", "scoped"]]))
  func scopeDoesNotMatter(_ p: Permutation) async throws {
    var scenario = Scenario("ptrace/scope-does-not-matter", "tracing is confined by domains, not by their scopes", p,
      reference: "landlock(7), Ptrace restrictions; ptrace(2)", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (126, 9))
    if p["ruleset", in: "no-write"] { scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE]) }
    if p["ruleset", in: "scoped"] { scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL]) }
    scenario.step("main", ["fork": "child"], expect: .ok, at: (134, 9), (134, 39))
    scenario.step("main", p.choose("ruleset", ["no-write": ["restrict_self": "no-write", "flags": ["TSYNC"]],
      "scoped": ["restrict_self": "scoped", "flags": ["TSYNC"]]]), expect: .ok, at: (135, 9), (135, 67))
    scenario.step("worker", ["ptrace": "child"], expect: .EPERM, at: (136, 9), (136, 41))
    scenario.step("worker", ["kill": "child"], expectBy: .when(p["ruleset", in: "scoped"], expect: .EPERM),
      .otherwise(.ok), at: (137, 9), (137, 39))
    try await verify(scenario)
  }
}
