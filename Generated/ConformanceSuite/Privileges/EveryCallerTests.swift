// Specs/privileges/every-caller.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/privileges/every-caller.yaml",
  reference: "seccomp(2), SECCOMP_FILTER_FLAG_TSYNC; landlock_restrict_self(2), EPERM",
  where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(capabilities: [.CAP_SYS_ADMIN]),
  rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE])])

/// The leader, the caller and a third thread each have no_new_privs or not, and any of them may be the caller: only
/// what the caller has is handed on, and being the leader counts for nothing.
@Suite("privileges with every thread as caller", .tags(.privileges))
struct PrivilegesEveryCallerTests {
  @Test("each thread ends with its own no_new_privs or the caller's, whoever calls",
    arguments: permutations(of: ["caller": ["main", "first", "second"], "leader-has": ["it", "nothing"],
    "first-has": ["it", "nothing"], "second-has": ["it", "nothing"]]))
  func callerHandsOnItsOwn(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/caller-hands-on-its-own", p,
      because: "TSYNC asks for no_new_privs of the caller, sets it in siblings if the caller has it, and never clears it",
      threads: ["main", "first", "second"], at: "10:9")
    scenario.step("main", "set_no_new_privs", when: p["leader-has", in: "it"], expect: .ok, at: "22:9-75")
    scenario.step("first", "set_no_new_privs", when: p["first-has", in: "it"], expect: .ok, at: "23:9-74")
    scenario.step("second", "set_no_new_privs", when: p["second-has", in: "it"], expect: .ok, at: "24:9-75")
    scenario.step(p["caller"], ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "25:9-67")
    scenario.step("main", ["get": "no_new_privs"], expectBy: .when(p["leader-has", in: "it"], expect: true),
      .when(p["caller", in: "first"] && p["first-has", in: "it"], expect: true),
      .when(p["caller", in: "second"] && p["second-has", in: "it"], expect: true), .otherwise(false), at: "26:9-28:19")
    scenario.step("first", ["get": "no_new_privs"], expectBy: .when(p["first-has", in: "it"], expect: true),
      .when(p["caller", in: "main"] && p["leader-has", in: "it"], expect: true),
      .when(p["caller", in: "second"] && p["second-has", in: "it"], expect: true), .otherwise(false), at: "29:9-31:19")
    scenario.step("second", ["get": "no_new_privs"], expectBy: .when(p["second-has", in: "it"], expect: true),
      .when(p["caller", in: "main"] && p["leader-has", in: "it"], expect: true),
      .when(p["caller", in: "first"] && p["first-has", in: "it"], expect: true), .otherwise(false), at: "32:9-34:19")
    scenario.step(["main", "first", "second"], ["get": "layers"], expect: 1, at: "35:9-40")
    scenario.step(["main", "first", "second"], ["open": "file", "for": "reading"], expect: .EACCES, at: "36:9-53")
    scenario.step("main", ["same_domain_as": "first"], expect: true, at: "37:9-50")
    scenario.step("second", ["same_domain_as": "first"], expect: true, at: "38:9-50")
    try await verify(scenario)
  }

  @Test("a caller without privileges is refused, whatever leader and sibling have",
    arguments: permutations(of: ["caller": ["main", "first", "second"], "leader-has": ["it", "nothing"],
    "first-has": ["it", "nothing"], "second-has": ["it", "nothing"]]))
  func refusedWhoeverIsPrivileged(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/refused-whoever-is-privileged", p, process: ProcessSetup(),
      threads: ["main", "first", "second"], at: "40:9")
    scenario.step("main", "set_no_new_privs", when: p["leader-has", in: "it"], expect: .ok, at: "50:9-75")
    scenario.step("first", "set_no_new_privs", when: p["first-has", in: "it"], expect: .ok, at: "51:9-74")
    scenario.step("second", "set_no_new_privs", when: p["second-has", in: "it"], expect: .ok, at: "52:9-75")
    scenario.step(p["caller"], ["restrict_self": "no-read", "flags": ["TSYNC"]],
      expectBy: .when(p["caller", in: "main"] && p["leader-has", in: "it"], expect: .ok),
      .when(p["caller", in: "first"] && p["first-has", in: "it"], expect: .ok),
      .when(p["caller", in: "second"] && p["second-has", in: "it"], expect: .ok), .otherwise(.EPERM), at: "53:9-57:13")
    scenario.step(["main", "first", "second"], ["get": "layers"],
      expectBy: .when(p["caller", in: "main"] && p["leader-has", in: "it"], expect: 1),
      .when(p["caller", in: "first"] && p["first-has", in: "it"], expect: 1),
      .when(p["caller", in: "second"] && p["second-has", in: "it"], expect: 1), .otherwise(0), at: "61:9-64:13")
    try await verify(scenario)
  }

  @Test("no_new_privs spreads with the first caller that has it, and with none before",
    arguments: permutations(of: ["first": ["main", "worker"], "second": ["worker", "main"],
    "has-it": ["first", "second"]],
    except: ["main,main,first", "main,main,second", "worker,worker,first", "worker,worker,second"]))
  func bothDirections(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/both-directions", p, threads: ["main", "worker", "third"], at: "69:9")
    scenario.step(p["first"], "set_no_new_privs", when: p["has-it", in: "first"], expect: .ok, at: "82:9-74")
    scenario.step(p.choose("first", ["main": "worker", "worker": "main"]), "set_no_new_privs",
      when: p["has-it", in: "second"], expect: .ok, at: "83:9-75")
    scenario.step(p["first"], ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "84:9-67")
    scenario.step("third", ["get": "no_new_privs"], expectBy: .when(p["has-it", in: "first"], expect: true),
      .otherwise(false), at: "85:9-46")
    scenario.step(p["first"], ["get": "no_new_privs"], expectBy: .when(p["has-it", in: "first"], expect: true),
      .otherwise(false), at: "86:9-46")
    scenario.step(p.choose("first", ["main": "worker", "worker": "main"]),
      ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "87:9-67")
    scenario.step(["main", "worker", "third"], ["get": "no_new_privs"], expect: true, at: "88:9-46")
    scenario.step(["main", "worker", "third"], ["get": "layers"], expect: 2, at: "89:9-40")
    try await verify(scenario)
  }

  @Test("credentials that equal the caller's and are not the same ones are exchanged as well",
    arguments: permutations(of: ["caller": ["main", "first", "second"], "alike": ["first", "second", "all"],
    "by": ["groups", "capabilities"]]))
  func alikeAndNotShared(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/alike-and-not-shared", p,
      because: "capset(2) and setgroups(2) give a thread credentials of its own, even where nothing in them changes",
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID], uid: 0),
      threads: ["main", "first", "second"], at: "91:9")
    scenario.step(p.choose("alike", ["first": "first", "second": "second", "all": "main"]), ["set_groups": 1000],
      when: p["by", in: "groups"], expect: .ok, at: "102:9-65")
    scenario.step(["first", "second"], ["set_groups": 1000], when: p["alike", in: "all"] && p["by", in: "groups"],
      expect: .ok, at: "102:9-65")
    scenario.step(p.choose("alike", ["first": "first", "second": "second", "all": "main"]),
      ["drop_capability": "CAP_CHOWN"], when: p["by", in: "capabilities"], expect: .ok, at: "103:9-81")
    scenario.step(["first", "second"], ["drop_capability": "CAP_CHOWN"],
      when: p["alike", in: "all"] && p["by", in: "capabilities"], expect: .ok, at: "103:9-81")
    scenario.step(p["caller"], ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "104:9-67")
    scenario.step(["main", "first", "second"], ["get": "layers"], expect: 1, at: "105:9-40")
    scenario.step(["main", "first", "second"], ["open": "file", "for": "reading"], expect: .EACCES, at: "106:9-53")
    scenario.step(["main", "first", "second"], ["get": "no_new_privs"], expect: true, at: "107:9-46")
    scenario.step("main", ["same_domain_as": "first"], expect: true, at: "108:9-50")
    scenario.step("main", ["same_domain_as": "second"], expect: true, at: "109:9-51")
    try await verify(scenario)
  }

  @Test("two threads that enforced one ruleset each for itself hold one domain afterwards",
    arguments: permutations(of: ["caller": ["main", "first", "second"], "descriptor": ["ruleset", "none"]]))
  func equalDomainsBecomeOne(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/equal-domains-become-one", p,
      because: "equal layers are no common domain; TSYNC makes one whoever calls, even -1 with LOG_SUBDOMAINS_OFF",
      where: Condition(.edition(.greaterOrEqual, .linux7_0_4)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "first", "second"], at: "111:9")
    scenario.step(["main", "first", "second"], ["restrict_self": "no-read"], expect: .ok, at: "122:9-51")
    scenario.step("main", ["same_domain_as": "first"], expect: false, at: "123:9-50")
    scenario.step("first", ["same_domain_as": "second"], expect: false, at: "124:9-51")
    scenario.step(p["caller"], ["restrict_self": p.choose("descriptor", ["ruleset": "no-read",
      "none": -1]), "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC"]], expect: .ok, at: "125:9-91")
    scenario.step("main", ["same_domain_as": "first"], expect: true, at: "126:9-50")
    scenario.step("first", ["same_domain_as": "second"], expect: true, at: "127:9-51")
    scenario.step(["main", "first", "second"], ["get": "layers"],
      expectBy: .when(p["descriptor", in: "none"], expect: 1), .otherwise(2), at: "128:9-40")
    try await verify(scenario)
  }
}
