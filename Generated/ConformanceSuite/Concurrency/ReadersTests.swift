// Specs/concurrency/readers.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/concurrency/readers.yaml",
  rulesets: ["empty": Ruleset(handledAccessFS: [.EXECUTE])])

/// A sibling that reads what no lock guards neither waits for a caller nor keeps it waiting.
@Suite("readers of a process's own status", .tags(.concurrency))
struct ConcurrencyReadersTests {
  @Test("a sibling that reads its own status, which no lock guards, disturbs nobody")
  func readersStatus() async throws {
    var scenario = spec.scenario("concurrency/readers-status", reference: "proc(5)",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "reader"], at: "29:9")
    scenario.together {
      $0.step("main", ["restrict_self": "empty", "flags": ["TSYNC"]], times: 8, expect: .ok, at: "35:13-76")
    } meanwhile: {
      $0.step("reader", ["read_proc": "status"], expect: .ok, at: "37:13-49")
    }
    scenario.step(["main", "reader"], ["get": "layers"], expect: 8, at: "38:9-37")
    scenario.step("main", ["same_domain_as": "reader"], expect: true, at: "39:9-48")
    try await verify(scenario)
  }
}
