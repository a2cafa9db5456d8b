// Specs/execution/tracing.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/execution/tracing.yaml", reference: "landlock(7), ptrace restrictions",
  process: ProcessSetup(noNewPrivs: true), rulesets: ["no-write": Ruleset(handledAccessFS: [.WRITE_FILE])])

/// A process may trace another only in its own domain or in one nested in it. TSYNC puts all threads, and so all their
/// later children, into one domain; a domain for each thread keeps their children apart.
@Suite("ptrace", .tags(.execution))
struct ExecutionTracingTests {
  @Test("an outer process may trace a nested one, and not the other way round")
  func tracerAndTracee() async throws {
    var scenario = spec.scenario("execution/tracer-and-tracee", threads: ["main"], at: "9:9")
    scenario.step("main", ["fork": "child"], at: "14:9")
    scenario.step("child", ["ptrace": "main"], expect: .ok, at: "15:9-39")
    scenario.step("child", ["restrict_self": "no-write"], expect: .ok, at: "16:9-50")
    scenario.step("child", ["ptrace": "main"], expect: .EPERM, at: "17:9-39")
    scenario.step("main", ["ptrace": "child"], expect: .ok, at: "18:9-40")
    scenario.step("main", ["restrict_self": "no-write"], expect: .ok, at: "19:9-50")
    scenario.step("main", ["ptrace": "child"], expect: .EPERM, at: "20:9-40")
    try await verify(scenario)
  }

  @Test("children of two threads may trace each other after TSYNC, and not after libpsx's way",
    arguments: permutations(of: ["way": ["tsync", "psx"]]))
  func childrenOfThreads(_ p: Permutation) async throws {
    var scenario = spec.scenario("execution/children-of-threads", p,
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), threads: ["main", "worker"], at: "22:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], when: p["way", in: "tsync"], expect: .ok,
      at: "31:9-67")
    scenario.step("main", ["psx_restrict_self": "no-write"], when: p["way", in: "psx"], expect: .ok, at: "32:9-55")
    scenario.step("main", ["fork": "one"], at: "33:9")
    scenario.step("worker", ["fork": "two"], at: "34:9")
    scenario.step("one", ["ptrace": "two"], expectBy: .when(p["way", in: "tsync"], expect: .ok), .otherwise(.EPERM),
      at: "35:9-39")
    scenario.step("two", ["ptrace": "one"], expectBy: .when(p["way", in: "tsync"], expect: .ok), .otherwise(.EPERM),
      at: "36:9-39")
    try await verify(scenario)
  }

  @Test("nobody traces the own process")
  func ownProcess() async throws {
    var scenario = spec.scenario("execution/own-process", process: ProcessSetup(), threads: ["main", "worker"],
      at: "38:9")
    scenario.step("main", ["ptrace": "worker"], expect: .EPERM, at: "42:9-40")
    try await verify(scenario)
  }
}
