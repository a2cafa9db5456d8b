// Specs/thread-lifecycle/execute.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/thread-lifecycle/execute.yaml", reference: "execve(2); landlock(7), Inheritance",
  where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
  rulesets: ["no-execute": Ruleset(handledAccessFS: [.EXECUTE]), "no-make": Ruleset(handledAccessFS: [.MAKE_REG]),
  "no-write": Ruleset(handledAccessFS: [.WRITE_FILE])])

/// execve(2) ends the other threads of the process and keeps domain and no_new_privs of the one that goes on.
@Suite("threads that execute", .tags(.threadLifecycle))
struct ThreadLifecycleExecuteTests {
  @Test("whichever thread executes after TSYNC goes on in the common domain",
    arguments: permutations(of: ["executes": ["main", "worker"], "layers": ["1", "16"]]))
  func domainStays(_ p: Permutation) async throws {
    var scenario = spec.scenario("thread-lifecycle/domain-stays", p, threads: ["main", "worker"], at: "10:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], times: p.number("layers"), expect: .ok,
      at: "19:9-86")
    scenario.step(p["executes"], "execute", expect: .ok, at: "20:9-44")
    scenario.step(p["executes"], ["get": "layers"], expect: p.number("layers"), at: "21:9-42")
    scenario.step(p["executes"], ["get": "no_new_privs"], expect: true, at: "22:9-48")
    scenario.step(p["executes"], ["open": "file", "for": "writing"], expect: .EACCES, at: "23:9-55")
    try await verify(scenario)
  }

  @Test("the other thread ends with execve")
  func othersEnd() async throws {
    var scenario = spec.scenario("thread-lifecycle/others-end", threads: ["main", "worker"], at: "25:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "30:9-67")
    scenario.step("worker", "execute", expect: .ok, at: "31:9-41")
    scenario.step("main", ["get": "layers"], expect: .ended, at: "32:9-39")
    scenario.step("worker", ["get": "layers"], expect: 1, at: "33:9-39")
    try await verify(scenario)
  }

  @Test("a domain that denies execution does so in every thread, and all live on",
    arguments: permutations(of: ["caller": ["main", "worker"]]))
  func deniedInEveryThread(_ p: Permutation) async throws {
    var scenario = spec.scenario("thread-lifecycle/denied-in-every-thread", p, threads: ["main", "worker"], at: "35:9")
    scenario.step(p["caller"], ["restrict_self": "no-execute", "flags": ["TSYNC"]], expect: .ok, at: "43:9-70")
    scenario.step("main", "execute", expect: .EACCES, at: "44:9-41")
    scenario.step("worker", "execute", expect: .EACCES, at: "45:9-41")
    scenario.step("main", ["get": "layers"], expect: 1, at: "46:9-39")
    scenario.step("worker", ["get": "layers"], expect: 1, at: "47:9-39")
    try await verify(scenario)
  }

  @Test("a thread that executes in a domain of its own takes it along, and the others' are gone",
    arguments: permutations(of: ["executes": ["main", "worker"]]))
  func ownDomainGoesOn(_ p: Permutation) async throws {
    var scenario = spec.scenario("thread-lifecycle/own-domain-goes-on", p, threads: ["main", "worker"], at: "49:9")
    scenario.step("main", ["restrict_self": "no-write"], times: 2, expect: .ok, at: "57:9-64")
    scenario.step("worker", ["restrict_self": "no-make"], expect: .ok, at: "58:9-53")
    scenario.step(p["executes"], "execute", expect: .ok, at: "59:9-44")
    scenario.step(p["executes"], ["get": "layers"], expectBy: .when(p["executes", in: "main"], expect: 2),
      .otherwise(1), at: "60:9-42")
    scenario.step(p["executes"], ["open": "file", "for": "writing"],
      expectBy: .when(p["executes", in: "main"], expect: .EACCES), .otherwise(.ok), at: "61:9-55")
    scenario.step(p["executes"], ["make": "dir/new", "as": "regular"],
      expectBy: .when(p["executes", in: "main"], expect: .ok), .otherwise(.EACCES), at: "62:9-57")
    try await verify(scenario)
  }

  @Test("a child that executes keeps the common domain and leaves its parent alone")
  func childExecutes() async throws {
    var scenario = spec.scenario("thread-lifecycle/child-executes", threads: ["main", "worker"], at: "64:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "69:9-67")
    scenario.step("worker", ["fork": "child"], expect: .ok, at: "70:9-39")
    scenario.step("child", "execute", expect: .ok, at: "71:9-41")
    scenario.step("child", ["get": "layers"], expect: 1, at: "72:9-39")
    scenario.step("child", ["open": "file", "for": "writing"], expect: .EACCES, at: "73:9-52")
    scenario.step("main", ["get": "layers"], expect: 1, at: "74:9-39")
    scenario.step("worker", ["get": "layers"], expect: 1, at: "75:9-39")
    try await verify(scenario)
  }

  @Test("a program that was executed may spawn threads and restrict them together")
  func callsAfterExecution() async throws {
    var scenario = spec.scenario("thread-lifecycle/calls-after-execution", threads: ["main", "worker"], at: "77:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "82:9-67")
    scenario.step("worker", "execute", expect: .ok, at: "83:9-41")
    scenario.step("worker", ["spawn": "late"], expect: .ok, at: "84:9-39")
    scenario.step("late", ["restrict_self": "no-make", "flags": ["TSYNC"]], expect: .ok, at: "85:9-66")
    scenario.step("worker", ["get": "layers"], expect: 2, at: "86:9-39")
    scenario.step("late", ["get": "layers"], expect: 2, at: "87:9-39")
    scenario.step("worker", ["same_domain_as": "late"], expect: true, at: "88:9-48")
    try await verify(scenario)
  }

  @Test("a late thread holds its parent's domain until TSYNC, and the common one after it",
    arguments: permutations(of: ["parent": ["main", "worker"], "born": ["before", "after"],
    "parent-has": ["0", "1", "5"], "caller": ["main", "worker"]]))
  func bornAndDiverged(_ p: Permutation) async throws {
    var scenario = spec.scenario("thread-lifecycle/born-and-diverged", p, threads: ["main", "worker"], at: "90:9")
    if p["parent-has", in: "1", "5"] {
      scenario.step(p["parent"], ["restrict_self": "no-make"], times: p.number("parent-has"), expect: .ok,
        at: "101:9-71")
    }
    scenario.step(p["parent"], ["spawn": "late"], when: p["born", in: "before"], expect: .ok, at: "102:9-62")
    scenario.step("late", ["get": "layers"], when: p["born", in: "before"], expect: p.number("parent-has"),
      at: "103:9-62")
    scenario.step(p["caller"], ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "104:9-68")
    scenario.step(p["parent"], ["spawn": "late"], when: p["born", in: "after"], expect: .ok, at: "105:9-61")
    scenario.step("late", ["open": "file", "for": "writing"], expect: .EACCES, at: "106:9-53")
    scenario.step("late", ["same_domain_as": "main"], expect: true, at: "107:9-49")
    scenario.step("late", ["same_domain_as": "worker"], expect: true, at: "108:9-51")
    try await verify(scenario)
  }
}
