// Specs/concurrency/version-2.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/concurrency/version-2.yaml"

/// What the patch set's second version did that no released kernel does: it kept calls apart by nothing, and broke at a
/// thread that exits.
@Suite("version 2 of the patch set", .tags(.concurrency))
struct ConcurrencyVersion2Tests {
  // Specs/concurrency/version-2.yaml:11:9
  @Test("two callers of version 2 can wait for each other for ever")
  func version2CallersDeadlock() async throws {
    var scenario = Scenario("concurrency/version-2-callers-deadlock",
      "two callers of version 2 can wait for each other for ever",
      reference: "review of version 2 of the patch set, October 2025; kernel commits ff88df67dbf7 and 929553bbb4cd",
      because: "each waits for the other to prepare, and no signal ends that wait",
      where: Condition(.edition(.equal, .v2)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker", "third"], in: spec, at: (11, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, .hung, at: (18, 13), (18, 70))
      $0.step("worker", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, .hung, at: (19, 13), (19, 71))
    }
    try await verify(scenario)
  }

  // Specs/concurrency/version-2.yaml:21:9
  @Test("the kernel of version 2 faults if a sibling exits at the wrong moment")
  func version2ExitIsAnError() async throws {
    var scenario = Scenario("concurrency/version-2-exit-is-an-error",
      "the kernel of version 2 faults if a sibling exits at the wrong moment",
      reference: "review of version 2 of the patch set, October 2025; kernel commits ff88df67dbf7 and 929553bbb4cd",
      because: "the thread exits before the call looks at it, behind its end, or just when its work is to be queued; then the work has no thread, and the kernel faults when it gives that thread back, before the call could return ESRCH",
      where: Condition(.edition(.equal, .v2)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker", "third"], in: spec, at: (21, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, .ended, .kernelFault, at: (30, 13),
        (30, 70))
      $0.step("worker", "exit", at: (31, 13))
    }
    try await verify(scenario)
  }
}
