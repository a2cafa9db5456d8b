// Specs/signal-scoping/libpsx.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/signal-scoping/libpsx.yaml", reference: "cover letter v2, motivation (1)",
  where: Condition(.abi(.greaterOrEqual, 6)), process: ProcessSetup(noNewPrivs: true),
  rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE]), "scoped": Ruleset(scoped: [.SIGNAL])])

/// libpsx lets every thread enforce the same ruleset for itself. The threads end in distinct domains, so that what
/// belongs to one of them is outside of the domain of another.
@Suite("what programs did before TSYNC", .tags(.signalScoping))
struct SignalScopingLibpsxTests {
  @Test("the threads enforce one ruleset and hold different domains of one layer")
  func distinctDomains() async throws {
    var scenario = spec.scenario("signal-scoping/distinct-domains", covers: ["cover-letter/psx-domains"],
      threads: ["main", "worker"], at: "11:9")
    scenario.step("main", ["psx_restrict_self": "no-read"], expect: .ok, at: "17:9-54")
    scenario.step(["main", "worker"], ["open": "file", "for": "reading"], expect: .EACCES, at: "18:9-52")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 1, at: "19:9-39")
    scenario.step("main", ["same_domain_as": "worker"], expect: false, at: "20:9-50")
    scenario.step("worker", ["same_domain_as": "main"], expect: false, at: "21:9-48")
    try await verify(scenario)
  }

  @Test("the children of two threads cannot signal each other, and could if the threads shared a domain",
    arguments: permutations(of: ["enforced": ["by-each-thread", "for-all-threads"]]))
  func childrenCannotSignalEachOther(_ p: Permutation) async throws {
    var scenario = spec.scenario("signal-scoping/children-cannot-signal-each-other", p,
      covers: ["cover-letter/psx-signals"], threads: ["main", "worker"], at: "23:9")
    scenario.step("main", ["psx_restrict_self": "scoped"], when: p["enforced", in: "by-each-thread"], expect: .ok,
      at: "32:9-59")
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], when: p["enforced", in: "for-all-threads"],
      expectBy: .when(.edition(.greaterOrEqual, .v2), expect: .ok), .otherwise(.EINVAL), at: "33:9-71")
    scenario.step("main", ["fork": "first"], expect: .ok, at: "34:9-45")
    scenario.step("worker", ["fork": "second"], expect: .ok, at: "35:9-46")
    scenario.step("first", ["kill": "second"], expectBy: .when(p["enforced", in: "by-each-thread"], expect: .EPERM),
      .otherwise(.ok), at: "36:9-46")
    scenario.step("second", ["kill": "first"], expectBy: .when(p["enforced", in: "by-each-thread"], expect: .EPERM),
      .otherwise(.ok), at: "37:9-45")
    try await verify(scenario)
  }
}
