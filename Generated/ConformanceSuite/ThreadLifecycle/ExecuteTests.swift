// Specs/thread-lifecycle/execute.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/thread-lifecycle/execute.yaml"

/// execve(2) ends the other threads of the process and keeps domain and no_new_privs of the one that goes on.
@Suite("threads that execute", .tags(.threadLifecycle))
struct ThreadLifecycleExecuteTests {
  // Specs/thread-lifecycle/execute.yaml:10:9
  @Test("whichever thread executes after TSYNC goes on in the common domain",
    arguments: permutations(of: ["executes": ["main", "worker"], "layers": ["1", "16"]]))
  func domainStays(_ p: Permutation) async throws {
    var scenario = Scenario("thread-lifecycle/domain-stays",
      "whichever thread executes after TSYNC goes on in the common domain", p,
      reference: "execve(2); landlock(7), Inheritance", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (10, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], times: p.choose("layers", ["1": 1,
      "16": 16]), expect: .ok, at: (19, 9), (19, 86))
    scenario.step(p.choose("executes", ["main": "main", "worker": "worker"]), "execute", expect: .ok, at: (20, 9),
      (20, 44))
    scenario.step(p.choose("executes", ["main": "main", "worker": "worker"]), ["get": "layers"],
      expect: p.choose("layers", ["1": 1, "16": 16]), at: (21, 9), (21, 42))
    scenario.step(p.choose("executes", ["main": "main", "worker": "worker"]), ["get": "no_new_privs"], expect: true,
      at: (22, 9), (22, 48))
    scenario.step(p.choose("executes", ["main": "main", "worker": "worker"]), ["open": "file", "for": "writing"],
      expect: .EACCES, at: (23, 9), (23, 55))
    try await verify(scenario)
  }

  // Specs/thread-lifecycle/execute.yaml:25:9
  @Test("the other thread ends with execve")
  func othersEnd() async throws {
    var scenario = Scenario("thread-lifecycle/others-end", "the other thread ends with execve",
      reference: "execve(2); landlock(7), Inheritance", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (25, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (30, 9), (30, 67))
    scenario.step("worker", "execute", expect: .ok, at: (31, 9), (31, 41))
    scenario.step("main", ["get": "layers"], expect: .ended, at: (32, 9), (32, 39))
    scenario.step("worker", ["get": "layers"], expect: 1, at: (33, 9), (33, 39))
    try await verify(scenario)
  }

  // Specs/thread-lifecycle/execute.yaml:35:9
  @Test("a domain that denies execution does so in every thread, and all live on",
    arguments: permutations(of: ["caller": ["main", "worker"]]))
  func deniedInEveryThread(_ p: Permutation) async throws {
    var scenario = Scenario("thread-lifecycle/denied-in-every-thread",
      "a domain that denies execution does so in every thread, and all live on", p,
      reference: "execve(2); landlock(7), Inheritance", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (35, 9))
    scenario.rulesets["no-execute"] = Ruleset(handledAccessFS: [.EXECUTE])
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]),
      ["restrict_self": "no-execute", "flags": ["TSYNC"]], expect: .ok, at: (43, 9), (43, 70))
    scenario.step("main", "execute", expect: .EACCES, at: (44, 9), (44, 41))
    scenario.step("worker", "execute", expect: .EACCES, at: (45, 9), (45, 41))
    scenario.step("main", ["get": "layers"], expect: 1, at: (46, 9), (46, 39))
    scenario.step("worker", ["get": "layers"], expect: 1, at: (47, 9), (47, 39))
    try await verify(scenario)
  }

  // Specs/thread-lifecycle/execute.yaml:49:9
  @Test("a thread that executes in a domain of its own takes it along, and the others' are gone",
    arguments: permutations(of: ["executes": ["main", "worker"]]))
  func ownDomainGoesOn(_ p: Permutation) async throws {
    var scenario = Scenario("thread-lifecycle/own-domain-goes-on",
      "a thread that executes in a domain of its own takes it along, and the others' are gone", p,
      reference: "execve(2); landlock(7), Inheritance", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (49, 9))
    scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_REG])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", ["restrict_self": "no-write"], times: 2, expect: .ok, at: (57, 9), (57, 64))
    scenario.step("worker", ["restrict_self": "no-make"], expect: .ok, at: (58, 9), (58, 53))
    scenario.step(p.choose("executes", ["main": "main", "worker": "worker"]), "execute", expect: .ok, at: (59, 9),
      (59, 44))
    scenario.step(p.choose("executes", ["main": "main", "worker": "worker"]), ["get": "layers"],
      expectBy: .when(p["executes", in: "main"], expect: 2), .otherwise(1), at: (60, 9), (60, 42))
    scenario.step(p.choose("executes", ["main": "main", "worker": "worker"]), ["open": "file", "for": "writing"],
      expectBy: .when(p["executes", in: "main"], expect: .EACCES), .otherwise(.ok), at: (61, 9), (61, 55))
    scenario.step(p.choose("executes", ["main": "main", "worker": "worker"]), ["make": "dir/new", "as": "regular"],
      expectBy: .when(p["executes", in: "main"], expect: .ok), .otherwise(.EACCES), at: (62, 9), (62, 57))
    try await verify(scenario)
  }

  // Specs/thread-lifecycle/execute.yaml:64:9
  @Test("a child that executes keeps the common domain and leaves its parent alone")
  func childExecutes() async throws {
    var scenario = Scenario("thread-lifecycle/child-executes",
      "a child that executes keeps the common domain and leaves its parent alone",
      reference: "execve(2); landlock(7), Inheritance", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (64, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (69, 9), (69, 67))
    scenario.step("worker", ["fork": "child"], expect: .ok, at: (70, 9), (70, 39))
    scenario.step("child", "execute", expect: .ok, at: (71, 9), (71, 41))
    scenario.step("child", ["get": "layers"], expect: 1, at: (72, 9), (72, 39))
    scenario.step("child", ["open": "file", "for": "writing"], expect: .EACCES, at: (73, 9), (73, 52))
    scenario.step("main", ["get": "layers"], expect: 1, at: (74, 9), (74, 39))
    scenario.step("worker", ["get": "layers"], expect: 1, at: (75, 9), (75, 39))
    try await verify(scenario)
  }

  // Specs/thread-lifecycle/execute.yaml:77:9
  @Test("a program that was executed may spawn threads and restrict them together")
  func callsAfterExecution() async throws {
    var scenario = Scenario("thread-lifecycle/calls-after-execution",
      "a program that was executed may spawn threads and restrict them together",
      reference: "execve(2); landlock(7), Inheritance", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (77, 9))
    scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_REG])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (82, 9), (82, 67))
    scenario.step("worker", "execute", expect: .ok, at: (83, 9), (83, 41))
    scenario.step("worker", ["spawn": "late"], expect: .ok, at: (84, 9), (84, 39))
    scenario.step("late", ["restrict_self": "no-make", "flags": ["TSYNC"]], expect: .ok, at: (85, 9), (85, 66))
    scenario.step("worker", ["get": "layers"], expect: 2, at: (86, 9), (86, 39))
    scenario.step("late", ["get": "layers"], expect: 2, at: (87, 9), (87, 39))
    scenario.step("worker", ["same_domain_as": "late"], expect: true, at: (88, 9), (88, 48))
    try await verify(scenario)
  }

  // Specs/thread-lifecycle/execute.yaml:90:9
  @Test("a late thread holds its parent's domain until TSYNC, and the common one after it",
    arguments: permutations(of: ["parent": ["main", "worker"], "born": ["before", "after"],
    "parent-has": ["0", "1", "5"], "caller": ["main", "worker"]]))
  func bornAndDiverged(_ p: Permutation) async throws {
    var scenario = Scenario("thread-lifecycle/born-and-diverged",
      "a late thread holds its parent's domain until TSYNC, and the common one after it", p,
      reference: "execve(2); landlock(7), Inheritance", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (90, 9))
    if p["parent-has", in: "1", "5"] { scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_REG]) }
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    if p["parent-has", in: "1", "5"] {
      scenario.step(p.choose("parent", ["main": "main", "worker": "worker"]), ["restrict_self": "no-make"],
        times: p.choose("parent-has", ["1": 1, "5": 5]), expect: .ok, at: (101, 9), (101, 71))
    }
    if p["born", in: "before"] {
      scenario.step(p.choose("parent", ["main": "main", "worker": "worker"]), ["spawn": "late"], expect: .ok,
        at: (102, 9), (102, 62))
    }
    if p["born", in: "before"] {
      scenario.step("late", ["get": "layers"], expect: p.choose("parent-has", ["0": 0, "1": 1, "5": 5]), at: (103, 9),
        (103, 62))
    }
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]),
      ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (104, 9), (104, 68))
    if p["born", in: "after"] {
      scenario.step(p.choose("parent", ["main": "main", "worker": "worker"]), ["spawn": "late"], expect: .ok,
        at: (105, 9), (105, 61))
    }
    scenario.step("late", ["open": "file", "for": "writing"], expect: .EACCES, at: (106, 9), (106, 53))
    scenario.step("late", ["same_domain_as": "main"], expect: true, at: (107, 9), (107, 49))
    scenario.step("late", ["same_domain_as": "worker"], expect: true, at: (108, 9), (108, 51))
    try await verify(scenario)
  }
}
