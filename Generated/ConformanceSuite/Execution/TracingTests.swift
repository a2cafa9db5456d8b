// Specs/execution/tracing.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/execution/tracing.yaml"

/// A process may trace another only in its own domain or in one nested in it. TSYNC puts all threads, and so all their
/// later children, into one domain; a domain for each thread keeps their children apart.
@Suite("ptrace", .tags(.execution))
struct ExecutionTracingTests {
  // Specs/execution/tracing.yaml:9:9
  @Test("an outer process may trace a nested one, and not the other way round")
  func tracerAndTracee() async throws {
    var scenario = Scenario("execution/tracer-and-tracee",
      "an outer process may trace a nested one, and not the other way round",
      reference: "landlock(7), ptrace restrictions", process: ProcessSetup(noNewPrivs: true), threads: ["main"],
      in: spec, at: (9, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", ["fork": "child"], at: (14, 9))
    scenario.step("child", ["ptrace": "main"], expect: .ok, at: (15, 9), (15, 39))
    scenario.step("child", ["restrict_self": "no-write"], expect: .ok, at: (16, 9), (16, 50))
    scenario.step("child", ["ptrace": "main"], expect: .EPERM, at: (17, 9), (17, 39))
    scenario.step("main", ["ptrace": "child"], expect: .ok, at: (18, 9), (18, 40))
    scenario.step("main", ["restrict_self": "no-write"], expect: .ok, at: (19, 9), (19, 50))
    scenario.step("main", ["ptrace": "child"], expect: .EPERM, at: (20, 9), (20, 40))
    try await verify(scenario)
  }

  // Specs/execution/tracing.yaml:22:9
  @Test("children of two threads may trace each other after TSYNC, and not after libpsx's way",
    arguments: permutations(of: ["way": ["tsync", "psx"]]))
  func childrenOfThreads(_ p: Permutation) async throws {
    var scenario = Scenario("execution/children-of-threads",
      "children of two threads may trace each other after TSYNC, and not after libpsx's way", p,
      reference: "landlock(7), ptrace restrictions", where: Condition(.edition(.greaterOrEqual, .linux7_0)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (22, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    if p["way", in: "tsync"] {
      scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (31, 9), (31, 67))
    }
    if p["way", in: "psx"] {
      scenario.step("main", ["psx_restrict_self": "no-write"], expect: .ok, at: (32, 9), (32, 55))
    }
    scenario.step("main", ["fork": "one"], at: (33, 9))
    scenario.step("worker", ["fork": "two"], at: (34, 9))
    scenario.step("one", ["ptrace": "two"], expectBy: .when(p["way", in: "tsync"], expect: .ok), .otherwise(.EPERM),
      at: (35, 9), (35, 39))
    scenario.step("two", ["ptrace": "one"], expectBy: .when(p["way", in: "tsync"], expect: .ok), .otherwise(.EPERM),
      at: (36, 9), (36, 39))
    try await verify(scenario)
  }

  // Specs/execution/tracing.yaml:38:9
  @Test("nobody traces the own process")
  func ownProcess() async throws {
    var scenario = Scenario("execution/own-process", "nobody traces the own process",
      reference: "landlock(7), ptrace restrictions", threads: ["main", "worker"], in: spec, at: (38, 9))
    scenario.step("main", ["ptrace": "worker"], expect: .EPERM, at: (42, 9), (42, 40))
    try await verify(scenario)
  }
}
