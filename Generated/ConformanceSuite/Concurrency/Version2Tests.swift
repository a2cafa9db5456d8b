// Specs/concurrency/version-2.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/concurrency/version-2.yaml",
  reference: "review of version 2 of the patch set, October 2025; kernel commits ff88df67dbf7 and 929553bbb4cd",
  where: Condition(.edition(.equal, .v2)), process: ProcessSetup(noNewPrivs: true),
  rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE]), "no-write": Ruleset(handledAccessFS: [.WRITE_FILE])])

/// What the patch set's second version did that no released kernel does: it kept calls apart by nothing, and broke at a
/// thread that exits.
@Suite("version 2 of the patch set", .tags(.concurrency))
struct ConcurrencyVersion2Tests {
  @Test("two callers of version 2 can wait for each other for ever")
  func version2CallersDeadlock() async throws {
    var scenario = spec.scenario("concurrency/version-2-callers-deadlock",
      because: "each waits for the other to prepare, and no signal ends that wait",
      threads: ["main", "worker", "third"], at: "11:9")
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, .hung, at: "18:13-70")
      $0.step("worker", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, .hung, at: "19:13-71")
    }
    try await verify(scenario)
  }

  @Test("the kernel of version 2 faults if a sibling exits at the wrong moment")
  func version2ExitIsAnError() async throws {
    var scenario = spec.scenario("concurrency/version-2-exit-is-an-error",
      because: "the thread exits before the call looks at it, behind its end, or just when its work is to be queued; then the work has no thread, and the kernel faults when it gives that thread back, before the call could return ESRCH",
      threads: ["main", "worker", "third"], at: "21:9")
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, .ended, .kernelFault,
        at: "30:13-70")
      $0.step("worker", "exit", at: "31:13")
    }
    try await verify(scenario)
  }
}
