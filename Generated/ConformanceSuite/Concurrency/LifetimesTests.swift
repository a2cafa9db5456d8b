// Specs/concurrency/lifetimes.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/concurrency/lifetimes.yaml",
  reference: "include/trace/events/landlock.h, landlock_create_domain and landlock_free_domain",
  where: Condition(.edition(.greaterOrEqual, .linux7_3)), process: ProcessSetup(noNewPrivs: true),
  rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE]), "no-write": Ruleset(handledAccessFS: [.WRITE_FILE])])

/// Each attempt of a call makes a domain before it looks at any thread. What nobody enforces is freed, however the
/// attempt ended; what was refused before has made none.
@Suite("domains of attempts that fail", .tags(.concurrency))
struct ConcurrencyLifetimesTests {
  @Test("each interrupted attempt frees its domain, whatever its siblings held and whoever calls",
    arguments: permutations(of: ["caller": ["main", "worker"], "sibling": ["shares", "diverged", "restricted"],
    "signals": ["1", "3"]]))
  func interruptedAttemptsAreFreed(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/interrupted-attempts-are-freed", p, threads: ["main", "worker", "parked"],
      at: "11:9")
    scenario.step("parked", ["drop_capability": "CAP_CHOWN"], when: p["sibling", in: "diverged"], expect: .ok,
      at: "21:9-82")
    scenario.step("parked", ["restrict_self": "no-write"], when: p["sibling", in: "restricted"], expect: .ok,
      at: "22:9-81")
    scenario.step("parked", ["park": "vfork"], blocks: true, at: "23:9")
    scenario.step(p["caller"], ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: "24:9-81")
    scenario.step("outside", ["tgkill": p["caller"]], expect: .ok, at: "25:9-44")
    scenario.step("outside", ["tgkill": p["caller"]], when: p["signals", in: "3"], expect: .ok, at: "26:9-64")
    scenario.step("outside", ["tgkill": p["caller"]], when: p["signals", in: "3"], expect: .ok, at: "27:9-64")
    scenario.step("outside", ["count_events": "free_domain"], expect: p.number("signals"), at: "28:9-54")
    scenario.step("outside", ["release": "parked"], at: "29:9")
    scenario.step(p["caller"], ["finish": "restrict_self"], expect: .ok, at: "30:9-50")
    scenario.step("parked", ["finish": "park"], expect: .ok, at: "31:9-41")
    scenario.step("outside", ["count_events": "free_domain"], expect: p.number("signals"), at: "32:9-54")
    scenario.step("outside", ["count_events": "create_domain"],
      expectBy: .when(p["sibling", in: "restricted"] && p["signals", in: "3"], expect: 5),
      .when(p["sibling", in: "restricted"], expect: 3), .when(p["signals", in: "3"], expect: 4), .otherwise(2),
      at: "33:9-35:19")
    scenario.step(["main", "worker", "parked"], ["get": "layers"], expect: 1, at: "36:9-40")
    try await verify(scenario)
  }

  @Test("a call that fails because of a sibling's memory frees its domain, and a later one makes another")
  func siblingWithoutMemory() async throws {
    var scenario = spec.scenario("concurrency/sibling-without-memory", threads: ["main", "worker"], at: "38:9")
    scenario.step("worker", ["drop_capability": "CAP_CHOWN"], expect: .ok, at: "43:9-55")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], failAllocation: .nth(1, in: "worker"),
      expect: .ENOMEM, at: "44:9-107")
    scenario.step("outside", ["count_events": "create_domain"], expect: 1, at: "45:9-56")
    scenario.step("outside", ["count_events": "enforce_domain"], expect: 0, at: "46:9-57")
    scenario.step("outside", ["count_events": "free_domain"], expect: 1, at: "47:9-54")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "48:9-67")
    scenario.step("outside", ["count_events": "create_domain"], expect: 2, at: "49:9-56")
    scenario.step("outside", ["count_events": "enforce_domain"], expect: 2, at: "50:9-57")
    scenario.step("outside", ["count_events": "free_domain"], expect: 1, at: "51:9-54")
    try await verify(scenario)
  }

  @Test("a call that is refused for its arguments or its depth makes no domain",
    arguments: permutations(of: ["failure": ["ebadf", "ebadfd", "e2big"], "caller": ["main", "worker"]]))
  func refusedBeforeADomain(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/refused-before-a-domain", p, threads: ["main", "worker"], at: "53:9")
    scenario.step(p["caller"], ["restrict_self": "no-read"], when: p["failure", in: "e2big"], times: 16, expect: .ok,
      at: "62:9-86")
    scenario.step(p["caller"], ["restrict_self": p.choose("failure", ["ebadf": "closed_descriptor",
      "ebadfd": "file_descriptor", "e2big": "no-read"]), "flags": ["TSYNC"]],
      expectBy: .when(p["failure", in: "ebadf"], expect: .EBADF), .when(p["failure", in: "ebadfd"], expect: .EBADFD),
      .otherwise(.E2BIG), at: "63:9-66:19")
    scenario.step("outside", ["count_events": "create_domain"], expectBy: .when(p["failure", in: "e2big"], expect: 16),
      .otherwise(0), at: "67:9-56")
    scenario.step("outside", ["count_events": "enforce_domain"], expectBy: .when(p["failure", in: "e2big"], expect: 16),
      .otherwise(0), at: "68:9-57")
    scenario.step("outside", ["count_events": "free_domain"], expect: 0, at: "69:9-54")
    try await verify(scenario)
  }
}
