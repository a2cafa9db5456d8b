// Specs/signal-scoping/libpsx.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/signal-scoping/libpsx.yaml"

/// libpsx lets every thread enforce the same ruleset for itself. The threads end in distinct domains, so that what
/// belongs to one of them is outside of the domain of another.
@Suite("what programs did before TSYNC", .tags(.signalScoping))
struct SignalScopingLibpsxTests {
  // Specs/signal-scoping/libpsx.yaml:11:9
  @Test("the threads enforce one ruleset and hold different domains of one layer")
  func distinctDomains() async throws {
    var scenario = Scenario("signal-scoping/distinct-domains",
      "the threads enforce one ruleset and hold different domains of one layer",
      reference: "cover letter v2, motivation (1)", covers: ["cover-letter/psx-domains"],
      where: Condition(.abi(.greaterOrEqual, 6)), process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"],
      in: spec, at: (11, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", ["psx_restrict_self": "no-read"], expect: .ok, at: (17, 9), (17, 54))
    scenario.step(["main", "worker"], ["open": "file", "for": "reading"], expect: .EACCES, at: (18, 9), (18, 52))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 1, at: (19, 9), (19, 39))
    scenario.step("main", ["same_domain_as": "worker"], expect: false, at: (20, 9), (20, 50))
    scenario.step("worker", ["same_domain_as": "main"], expect: false, at: (21, 9), (21, 48))
    try await verify(scenario)
  }

  // Specs/signal-scoping/libpsx.yaml:23:9
  @Test("the children of two threads cannot signal each other, and could if the threads shared a domain",
    arguments: permutations(of: ["enforced": ["by-each-thread", "for-all-threads"]]))
  func childrenCannotSignalEachOther(_ p: Permutation) async throws {
    var scenario = Scenario("signal-scoping/children-cannot-signal-each-other",
      "the children of two threads cannot signal each other, and could if the threads shared a domain", p,
      reference: "cover letter v2, motivation (1)", covers: ["cover-letter/psx-signals"],
      where: Condition(.abi(.greaterOrEqual, 6)), process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"],
      in: spec, at: (23, 9))
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    if p["enforced", in: "by-each-thread"] {
      scenario.step("main", ["psx_restrict_self": "scoped"], expect: .ok, at: (32, 9), (32, 59))
    }
    if p["enforced", in: "for-all-threads"] {
      scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]],
        expectBy: .when(.edition(.greaterOrEqual, .v2), expect: .ok), .otherwise(.EINVAL), at: (33, 9), (33, 71))
    }
    scenario.step("main", ["fork": "first"], expect: .ok, at: (34, 9), (34, 45))
    scenario.step("worker", ["fork": "second"], expect: .ok, at: (35, 9), (35, 46))
    scenario.step("first", ["kill": "second"], expectBy: .when(p["enforced", in: "by-each-thread"], expect: .EPERM),
      .otherwise(.ok), at: (36, 9), (36, 46))
    scenario.step("second", ["kill": "first"], expectBy: .when(p["enforced", in: "by-each-thread"], expect: .EPERM),
      .otherwise(.ok), at: (37, 9), (37, 45))
    try await verify(scenario)
  }
}
