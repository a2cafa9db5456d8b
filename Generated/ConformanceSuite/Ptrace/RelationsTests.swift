// Specs/ptrace/relations.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/ptrace/relations.yaml", reference: "landlock(7), Ptrace restrictions; ptrace(2)",
  where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
  rulesets: ["no-write": Ruleset(handledAccessFS: [.WRITE_FILE]), "scoped": Ruleset(scoped: [.SIGNAL])])

/// A process may trace another one only if its domain is that of the other one, or one in which the other's is nested.
/// TSYNC puts all threads of a process in one domain, so it decides for their children, too.
@Suite("who may trace whom", .tags(.ptrace))
struct PtraceRelationsTests {
  @Test("a child from before TSYNC is outside of the domain, one from after is inside",
    arguments: permutations(of: ["born": ["before", "after"], "parent": ["main", "worker"],
    "caller": ["main", "worker"], "ruleset": ["no-write", "scoped"]]))
  func parentAndChild(_ p: Permutation) async throws {
    var scenario = spec.scenario("ptrace/parent-and-child", p, threads: ["main", "worker"], at: "11:9")
    scenario.step(p["parent"], ["fork": "child"], when: p["born", in: "before"], expect: .ok, at: "22:9-62")
    scenario.step(p["caller"], ["restrict_self": p["ruleset"], "flags": ["TSYNC"]], expect: .ok, at: "23:9-68")
    scenario.step(p["parent"], ["fork": "child"], when: p["born", in: "after"], expect: .ok, at: "24:9-61")
    scenario.step("main", ["ptrace": "child"], expectBy: .when(p["born", in: "before"], expect: .EPERM),
      .otherwise(.ok), at: "25:9-42")
    scenario.step("worker", ["ptrace": "child"], expectBy: .when(p["born", in: "before"], expect: .EPERM),
      .otherwise(.ok), at: "26:9-42")
    scenario.step("child", ["ptrace": "main"], expect: .ok, at: "27:9-41")
    try await verify(scenario)
  }

  @Test("without any domain parent and child may trace each other")
  func withoutDomains() async throws {
    var scenario = spec.scenario("ptrace/without-domains", where: Condition(.abi(.greaterOrEqual, 1)),
      threads: ["main", "worker"], at: "29:9")
    scenario.step("worker", ["fork": "child"], expect: .ok, at: "35:9-39")
    scenario.step(["main", "worker"], ["ptrace": "child"], expect: .ok, at: "36:9-41")
    scenario.step("child", ["ptrace": "main"], expect: .ok, at: "37:9-40")
    try await verify(scenario)
  }

  @Test("a child that nests deeper may be traced from above and may not trace upwards",
    arguments: permutations(of: ["deeper": ["1", "3", "15"], "flags": ["alone", "tsync"]]))
  func deeperChild(_ p: Permutation) async throws {
    var scenario = spec.scenario("ptrace/deeper-child", p, threads: ["main", "worker"], at: "39:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "48:9-67")
    scenario.step("worker", ["fork": "child"], expect: .ok, at: "49:9-39")
    scenario.step("child", p.choose("flags", ["alone": ["restrict_self": "no-write"],
      "tsync": ["restrict_self": "no-write", "flags": ["TSYNC"]]]), times: p.number("deeper"), expect: .ok,
      at: "50:9-82")
    scenario.step(["main", "worker"], ["ptrace": "child"], expect: .ok, at: "51:9-41")
    scenario.step("child", ["ptrace": "main"], expect: .EPERM, at: "52:9-40")
    try await verify(scenario)
  }

  @Test("a child between two TSYNC calls is outside of the second domain and inside of the first",
    arguments: permutations(of: ["born": ["before", "between", "after"], "caller": ["main", "worker"]]))
  func twoGenerations(_ p: Permutation) async throws {
    var scenario = spec.scenario("ptrace/two-generations", p, threads: ["main", "worker"], at: "54:9")
    scenario.step("worker", ["fork": "child"], when: p["born", in: "before"], expect: .ok, at: "63:9-61")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "64:9-67")
    scenario.step("worker", ["fork": "child"], when: p["born", in: "between"], expect: .ok, at: "65:9-62")
    scenario.step(p["caller"], ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "66:9-68")
    scenario.step("worker", ["fork": "child"], when: p["born", in: "after"], expect: .ok, at: "67:9-60")
    scenario.step(["main", "worker"], ["ptrace": "child"], expectBy: .when(p["born", in: "after"], expect: .ok),
      .otherwise(.EPERM), at: "68:9-41")
    scenario.step("child", ["ptrace": "main"], expect: .ok, at: "69:9-40")
    try await verify(scenario)
  }

  @Test("a child that holds a sibling's dropped domain and the threads that lost it cannot trace each other",
    arguments: permutations(of: ["flags": ["tsync", "alone"]]))
  func domainThatWasDropped(_ p: Permutation) async throws {
    var scenario = spec.scenario("ptrace/domain-that-was-dropped", p, threads: ["main", "worker"], at: "71:9")
    scenario.step("worker", ["restrict_self": "no-write"], expect: .ok, at: "79:9-51")
    scenario.step("worker", ["fork": "child"], expect: .ok, at: "80:9-39")
    scenario.step("worker", ["ptrace": "child"], expect: .ok, at: "81:9-41")
    scenario.step("main", p.choose("flags", ["tsync": ["restrict_self": "no-write", "flags": ["TSYNC"]],
      "alone": ["restrict_self": "no-write"]]), expect: .ok, at: "82:9-66")
    scenario.step("worker", ["ptrace": "child"], expectBy: .when(p["flags", in: "alone"], expect: .ok),
      .otherwise(.EPERM), at: "83:9-41")
    scenario.step("main", ["ptrace": "child"], expect: .EPERM, at: "84:9-41")
    scenario.step("child", ["ptrace": "main"], expect: .EPERM, at: "85:9-40")
    try await verify(scenario)
  }

  @Test("two children from after TSYNC may trace each other, of whichever threads they are",
    arguments: permutations(of: ["enforced": ["together", "one-by-one", "by-nobody"],
    "second-parent": ["main", "worker"]]))
  func twoChildren(_ p: Permutation) async throws {
    var scenario = spec.scenario("ptrace/two-children", p, threads: ["main", "worker"], at: "87:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], when: p["enforced", in: "together"],
      expect: .ok, at: "96:9-95")
    scenario.step(["main", "worker"], ["restrict_self": "no-write"], when: p["enforced", in: "one-by-one"], expect: .ok,
      at: "97:9-81")
    scenario.step("main", ["fork": "one"], expect: .ok, at: "98:9-37")
    scenario.step(p["second-parent"], ["fork": "other"], expect: .ok, at: "99:9-47")
    scenario.step("one", ["ptrace": "other"],
      expectBy: .when(p["enforced", in: "one-by-one"] && p["second-parent", in: "worker"], expect: .EPERM),
      .otherwise(.ok), at: "100:9-41")
    scenario.step("other", ["ptrace": "one"],
      expectBy: .when(p["enforced", in: "one-by-one"] && p["second-parent", in: "worker"], expect: .EPERM),
      .otherwise(.ok), at: "101:9-39")
    try await verify(scenario)
  }

  @Test("the uid is asked as well as the domain")
  func otherUid() async throws {
    var scenario = spec.scenario("ptrace/other-uid",
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETUID], uid: 0), threads: ["main", "worker"],
      at: "103:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "108:9-67")
    scenario.step("worker", ["fork": "child"], expect: .ok, at: "109:9-39")
    scenario.step("child", ["set_uid": 1000], expect: .ok, at: "110:9-41")
    scenario.step("child", ["ptrace": "main"], expect: .EPERM, at: "111:9-40")
    try await verify(scenario)
  }

  @Test("no process traces itself, in whatever domains its threads are",
    arguments: permutations(of: ["enforced": ["together", "one-by-one", "by-nobody"]]))
  func ownProcess(_ p: Permutation) async throws {
    var scenario = spec.scenario("ptrace/own-process", p, threads: ["main", "worker"], at: "113:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], when: p["enforced", in: "together"],
      expect: .ok, at: "121:9-95")
    scenario.step(["main", "worker"], ["restrict_self": "no-write"], when: p["enforced", in: "one-by-one"], expect: .ok,
      at: "122:9-81")
    scenario.step("main", ["ptrace": "worker"], expect: .EPERM, at: "123:9-42")
    scenario.step("worker", ["ptrace": "main"], expect: .EPERM, at: "124:9-40")
    try await verify(scenario)
  }

  @Test("tracing is confined by domains, not by their scopes",
    arguments: permutations(of: ["ruleset": ["no-write", "scoped"]]))
  func scopeDoesNotMatter(_ p: Permutation) async throws {
    var scenario = spec.scenario("ptrace/scope-does-not-matter", p, threads: ["main", "worker"], at: "126:9")
    scenario.step("main", ["fork": "child"], expect: .ok, at: "134:9-39")
    scenario.step("main", ["restrict_self": p["ruleset"], "flags": ["TSYNC"]], expect: .ok, at: "135:9-67")
    scenario.step("worker", ["ptrace": "child"], expect: .EPERM, at: "136:9-41")
    scenario.step("worker", ["kill": "child"], expectBy: .when(p["ruleset", in: "scoped"], expect: .EPERM),
      .otherwise(.ok), at: "137:9-39")
    try await verify(scenario)
  }
}
