// Specs/enomem/siblings.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/enomem/siblings.yaml",
  reference: "security/landlock/tsync.c, restrict_one_thread()", where: Condition(.edition(.greaterOrEqual, .linux7_0)),
  process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID, .CAP_SETPCAP, .CAP_SETUID]),
  rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE]), "no-write": Ruleset(handledAccessFS: [.WRITE_FILE])])

/// A sibling that holds the very credentials of the caller takes over the caller's new ones and asks for no memory. One
/// whose credentials have diverged prepares its own, which can fail: then the call fails for all.
@Suite("allocations of the siblings", .tags(.enomem))
struct EnomemSiblingsTests {
  @Test("a sibling with the caller's credentials asks for no memory")
  func siblingThatShares() async throws {
    var scenario = spec.scenario("enomem/sibling-that-shares", covers: ["cover-letter/shared-credentials"],
      threads: ["main", "worker", "third"], at: "11:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], failAllocation: .every(in: "worker"),
      expect: 0, at: "17:9-109")
    scenario.step(["main", "worker", "third"], ["get": "layers"], expect: 1, at: "18:9-37")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], failAllocation: .nth(1, in: "third"),
      expect: .notReached, at: "19:9-104")
    scenario.step(["main", "worker", "third"], ["get": "layers"], expect: 2, at: "20:9-37")
    try await verify(scenario)
  }

  @Test("after a TSYNC a sibling shares only if it shared before")
  func siblingSharesAgain() async throws {
    var scenario = spec.scenario("enomem/sibling-shares-again", threads: ["main", "worker", "third"], at: "22:9")
    scenario.step("worker", ["drop_capability": "CAP_SETPCAP"], expect: .ok, at: "27:9-56")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "28:9-67")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], failAllocation: .every(in: "third"),
      expect: 0, at: "29:9-110")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], failAllocation: .every(in: "worker"),
      expect: 2, at: "30:9-111")
    scenario.step(["main", "worker", "third"], ["get": "layers"], expect: 3, at: "31:9-39")
    try await verify(scenario)
  }

  @Test("whatever made the credentials of a sibling diverge, it asks for memory twice",
    arguments: permutations(of: ["by": ["domain", "capability", "uid", "gid", "groups", "securebits", "nothing-but-no-new-privs"]]))
  func siblingDiverges(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/sibling-diverges", p, threads: ["main", "worker"], at: "33:9")
    scenario.step("worker", ["restrict_self": "no-read"], when: p["by", in: "domain"], expect: .ok, at: "41:9-50")
    scenario.step("worker", ["drop_capability": "CAP_SETUID"], when: p["by", in: "capability"], expect: .ok,
      at: "42:9-55")
    scenario.step("worker", ["set_uid": 1001], when: p["by", in: "uid"], expect: .ok, at: "43:9-41")
    scenario.step("worker", ["set_gid": 1001], when: p["by", in: "gid"], expect: .ok, at: "44:9-41")
    scenario.step("worker", ["set_groups": 1001], when: p["by", in: "groups"], expect: .ok, at: "45:9-44")
    scenario.step("worker", ["set_securebits": 1], when: p["by", in: "securebits"], expect: .ok, at: "46:9-45")
    scenario.step("worker", "set_no_new_privs", when: p["by", in: "nothing-but-no-new-privs"], at: "47:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], failAllocation: .every(in: "worker"),
      expectBy: .when(p["by", in: "nothing-but-no-new-privs"], expect: 0), .otherwise(2), at: "48:9-52:19")
    scenario.step(["main", "worker"], ["open": "file", "for": "writing"], expect: .EACCES, at: "53:9-52")
    scenario.step("worker", ["open": "file", "for": "reading"], expect: .ok, at: "54:9-52")
    try await verify(scenario)
  }

  @Test("a sibling that has no memory for its credentials fails the call for all",
    arguments: permutations(of: ["by": ["domain", "capability"], "site": ["first", "second", "third"]]))
  func siblingFails(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/sibling-fails", p,
      covers: ["cover-letter/preparation-error", "cover-letter/only-enomem", "cover-letter/all-or-nothing", "man/ENOMEM"],
      threads: ["main", "worker", "third"], at: "56:9")
    scenario.step("worker", ["restrict_self": "no-read"], when: p["by", in: "domain"], expect: .ok, at: "66:9-50")
    scenario.step("worker", ["drop_capability": "CAP_SETUID"], when: p["by", in: "capability"], expect: .ok,
      at: "67:9-55")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]],
      failAllocation: p.choose("site", ["first": .nth(1, in: "worker"), "second": .nth(2, in: "worker"),
      "third": .nth(3, in: "worker")]), expectBy: .when(p["site", in: "third"], expect: .notReached),
      .otherwise(.ENOMEM), at: "68:9-72:19")
    scenario.step("main", ["get": "layers"], expectBy: .when(p["site", in: "third"], expect: 1), .otherwise(0),
      at: "73:9-39")
    scenario.step("third", ["get": "layers"], expectBy: .when(p["site", in: "third"], expect: 1), .otherwise(0),
      at: "74:9-39")
    scenario.step("worker", ["get": "layers"], at: "75:9")
    scenario.step("worker", ["has_capability": "CAP_SETUID"], expectBy: .when(p["by", in: "capability"], expect: false),
      .otherwise(true), at: "76:9-54")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "77:9-67")
    scenario.step(["main", "worker", "third"], ["open": "file", "for": "writing"], expect: .EACCES, at: "78:9-52")
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: "79:9-50")
    scenario.step("main", ["same_domain_as": "third"], expect: true, at: "80:9-49")
    try await verify(scenario)
  }

  @Test("a sibling that has no memory keeps its uid and gid",
    arguments: permutations(of: ["site": ["first", "second"]]))
  func uidStaysAfterAFailure(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/uid-stays-after-a-failure", p, threads: ["main", "worker"], at: "82:9")
    scenario.step("worker", ["set_gid": 1001], expect: .ok, at: "90:9-41")
    scenario.step("worker", ["set_uid": 1001], expect: .ok, at: "91:9-41")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]],
      failAllocation: p.choose("site", ["first": .nth(1, in: "worker"), "second": .nth(2, in: "worker")]),
      expect: .ENOMEM, at: "92:9-111")
    scenario.step("worker", ["get": "uid"], expect: 1001, at: "93:9-36")
    scenario.step("worker", ["get": "gid"], expect: 1001, at: "94:9-36")
    scenario.step("main", ["get": "uid"], expect: 1000, at: "95:9-36")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: "96:9-39")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "97:9-67")
    scenario.step("worker", ["get": "uid"], expect: 1001, at: "98:9-36")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 1, at: "99:9-39")
    try await verify(scenario)
  }

  @Test("one sibling of several has no memory, whichever it is",
    arguments: permutations(of: ["failing": ["a", "b", "c"], "site": ["first", "second"]]))
  func oneOfSeveralFails(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/one-of-several-fails", p, threads: ["main", "a", "b", "c"], at: "101:9")
    scenario.step("a", ["restrict_self": "no-read"], expect: .ok, at: "110:9-48")
    scenario.step("b", ["drop_capability": "CAP_SETUID"], expect: .ok, at: "111:9-53")
    scenario.step("c", ["restrict_self": "no-write"], times: 3, expect: .ok, at: "112:9-59")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]],
      failAllocation: p.choose("failing,site", ["a,first": .nth(1, in: "a"), "a,second": .nth(2, in: "a"),
      "b,first": .nth(1, in: "b"), "b,second": .nth(2, in: "b"), "c,first": .nth(1, in: "c"),
      "c,second": .nth(2, in: "c")]), expect: .ENOMEM, at: "113:9-111")
    scenario.step("main", ["get": "layers"], expect: 0, at: "114:9-37")
    scenario.step("a", ["get": "layers"], expect: 1, at: "115:9-37")
    scenario.step("b", ["get": "layers"], expect: 0, at: "116:9-37")
    scenario.step("c", ["get": "layers"], expect: 3, at: "117:9-37")
    scenario.step("main", ["same_domain_as": "b"], expect: true, at: "118:9-43")
    scenario.step("main", ["same_domain_as": "a"], expect: false, at: "119:9-43")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "120:9-65")
    scenario.step(["main", "a", "b", "c"], ["get": "layers"], expect: 1, at: "121:9-37")
    try await verify(scenario)
  }

  @Test("two siblings that have no memory one after the other fail a call each",
    arguments: permutations(of: ["first": ["a", "b"], "second": ["a", "b"]]))
  func twoSiblingsFail(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/two-siblings-fail", p, threads: ["main", "a", "b"], at: "123:9")
    scenario.step("a", ["restrict_self": "no-read"], expect: .ok, at: "132:9-48")
    scenario.step("b", ["restrict_self": "no-read"], expect: .ok, at: "133:9-48")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]],
      failAllocation: p.choose("first", ["a": .nth(1, in: "a"), "b": .nth(1, in: "b")]), expect: .ENOMEM,
      at: "134:9-105")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]],
      failAllocation: p.choose("second", ["a": .nth(2, in: "a"), "b": .nth(2, in: "b")]), expect: .ENOMEM,
      at: "135:9-106")
    scenario.step("main", ["get": "layers"], expect: 0, at: "136:9-37")
    scenario.step("a", ["open": "file", "for": "reading"], expect: .EACCES, at: "137:9-50")
    scenario.step("b", ["open": "file", "for": "reading"], expect: .EACCES, at: "138:9-50")
    scenario.step("a", ["same_domain_as": "b"], expect: false, at: "139:9-43")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "140:9-65")
    scenario.step("a", ["same_domain_as": "b"], expect: true, at: "141:9-43")
    try await verify(scenario)
  }

  @Test("what the siblings hold makes no difference to the allocations of the caller",
    arguments: permutations(of: ["diverging": ["none", "one", "both"]]))
  func callerSweepWithDivergingSiblings(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/caller-sweep-with-diverging-siblings", p, threads: ["main", "a", "b"],
      at: "143:9")
    scenario.step("a", ["restrict_self": "no-read"], when: p["diverging", in: "one", "both"], expect: .ok,
      at: "151:9-48")
    scenario.step("b", ["drop_capability": "CAP_SETUID"], when: p["diverging", in: "both"], expect: .ok, at: "152:9-53")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], failAllocation: .every, expect: 9,
      at: "153:9-89")
    scenario.step(["main", "a", "b"], ["get": "layers"], expect: 1, at: "154:9-37")
    try await verify(scenario)
  }

  @Test("without TSYNC no sibling asks for memory")
  func siblingIsLeftAloneWithoutTsync() async throws {
    var scenario = spec.scenario("enomem/sibling-is-left-alone-without-tsync", threads: ["main", "worker"], at: "156:9")
    scenario.step("worker", ["drop_capability": "CAP_SETUID"], expect: .ok, at: "161:9-55")
    scenario.step("main", ["restrict_self": "no-write"], failAllocation: .every(in: "worker"), expect: 0,
      at: "162:9-95")
    scenario.step("worker", ["get": "layers"], expect: 0, at: "163:9-39")
    try await verify(scenario)
  }
}
