// Specs/thread-lifecycle/births.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/thread-lifecycle/births.yaml",
  reference: "cover letter v2, Finding all sibling threads; credentials(7)",
  where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
  rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE]), "no-write": Ruleset(handledAccessFS: [.WRITE_FILE])])

/// A new thread starts with the credentials of the thread that creates it, and TSYNC finds all of them.
@Suite("threads that are born", .tags(.threadLifecycle))
struct ThreadLifecycleBirthsTests {
  @Test("a thread born before TSYNC is restricted, whoever created it",
    arguments: permutations(of: ["parent": ["main", "worker"], "caller": ["main", "worker", "late"]]))
  func bornBefore(_ p: Permutation) async throws {
    var scenario = spec.scenario("thread-lifecycle/born-before", p, threads: ["main", "worker"], at: "9:9")
    scenario.step(p["parent"], ["spawn": "late"], expect: .ok, at: "18:9-40")
    scenario.step(p["caller"], ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "19:9-67")
    scenario.step(["main", "worker", "late"], ["open": "file", "for": "reading"], expect: .EACCES, at: "20:9-53")
    scenario.step(["main", "worker", "late"], ["get": "layers"], expect: 1, at: "21:9-40")
    scenario.step("main", ["same_domain_as": "late"], expect: true, at: "22:9-49")
    try await verify(scenario)
  }

  @Test("a thread born after TSYNC starts in the common domain",
    arguments: permutations(of: ["parent": ["main", "worker"]]))
  func bornAfter(_ p: Permutation) async throws {
    var scenario = spec.scenario("thread-lifecycle/born-after", p, threads: ["main", "worker"], at: "24:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "32:9-67")
    scenario.step(p["parent"], ["spawn": "late"], expect: .ok, at: "33:9-40")
    scenario.step("late", ["open": "file", "for": "reading"], expect: .EACCES, at: "34:9-53")
    scenario.step("late", ["get": "no_new_privs"], expect: true, at: "35:9-46")
    scenario.step("main", ["same_domain_as": "late"], expect: true, at: "36:9-49")
    try await verify(scenario)
  }

  @Test("a thread born of a restricted thread shares that thread's domain until TSYNC")
  func bornOfADivergingThread() async throws {
    var scenario = spec.scenario("thread-lifecycle/born-of-a-diverging-thread", threads: ["main", "worker"], at: "38:9")
    scenario.step("worker", ["restrict_self": "no-read"], expect: .ok, at: "43:9-50")
    scenario.step("worker", ["spawn": "late"], expect: .ok, at: "44:9-39")
    scenario.step("late", ["same_domain_as": "worker"], expect: true, at: "45:9-50")
    scenario.step("late", ["same_domain_as": "main"], expect: false, at: "46:9-48")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "47:9-67")
    scenario.step("late", ["open": "file", "for": "reading"], expect: .ok, at: "48:9-52")
    scenario.step("late", ["same_domain_as": "main"], expect: true, at: "49:9-48")
    try await verify(scenario)
  }

  @Test("a chain of threads, each created by the one before, is found to its end")
  func chainOfBirths() async throws {
    var scenario = spec.scenario("thread-lifecycle/chain-of-births", covers: ["cover-letter/finds-every-thread"],
      threads: ["main"], at: "51:9")
    scenario.step("main", ["spawn": "one"], expect: .ok, at: "57:9-37")
    scenario.step("one", ["spawn": "two"], expect: .ok, at: "58:9-37")
    scenario.step("two", ["spawn": "three"], expect: .ok, at: "59:9-39")
    scenario.step("three", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "60:9-65")
    scenario.step(["main", "one", "two", "three"], ["open": "file", "for": "reading"], expect: .EACCES, at: "61:9-51")
    scenario.step("main", ["same_domain_as": "three"], expect: true, at: "62:9-48")
    try await verify(scenario)
  }

  @Test("a process of one thread may use TSYNC as well")
  func loneThread() async throws {
    var scenario = spec.scenario("thread-lifecycle/lone-thread", threads: ["main"], at: "64:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "69:9-64")
    scenario.step("main", ["get": "layers"], expect: 1, at: "70:9-37")
    scenario.step("main", ["open": "file", "for": "reading"], expect: .EACCES, at: "71:9-50")
    try await verify(scenario)
  }

  @Test("sixteen threads change together", arguments: permutations(of: ["caller": ["main", "t07", "t15"]]))
  func sixteenThreads(_ p: Permutation) async throws {
    var scenario = spec.scenario("thread-lifecycle/sixteen-threads", p,
      covers: ["cover-letter/many-threads", "cover-letter/finds-every-thread"],
      threads: ["main", "t01", "t02", "t03", "t04", "t05", "t06", "t07", "t08", "t09", "t10", "t11", "t12", "t13", "t14", "t15"],
      at: "73:9")
    scenario.step("t03", ["restrict_self": "no-write"], times: 2, expect: .ok, at: "82:9-62")
    scenario.step(p["caller"], ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "83:9-67")
    scenario.step(
      ["main", "t01", "t02", "t03", "t04", "t05", "t06", "t07", "t08", "t09", "t10", "t11", "t12", "t13", "t14", "t15"],
      ["open": "file", "for": "reading"], expect: .EACCES, at: "84:9-53")
    scenario.step(
      ["main", "t01", "t02", "t03", "t04", "t05", "t06", "t07", "t08", "t09", "t10", "t11", "t12", "t13", "t14", "t15"],
      ["open": "file", "for": "writing"], expect: .ok, at: "85:9-53")
    scenario.step(
      ["main", "t01", "t02", "t03", "t04", "t05", "t06", "t07", "t08", "t09", "t10", "t11", "t12", "t13", "t14", "t15"],
      ["get": "no_new_privs"], expect: true, at: "86:9-46")
    scenario.step("t01", ["same_domain_as": "t03"], expect: true, at: "87:9-48")
    try await verify(scenario)
  }
}
