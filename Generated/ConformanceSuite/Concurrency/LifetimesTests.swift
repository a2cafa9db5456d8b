// Specs/concurrency/lifetimes.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/concurrency/lifetimes.yaml"

/// Each attempt of a call makes a domain before it looks at any thread. What nobody enforces is freed, however the
/// attempt ended; what was refused before has made none.
@Suite("domains of attempts that fail", .tags(.concurrency))
struct ConcurrencyLifetimesTests {
  // Specs/concurrency/lifetimes.yaml:11:9
  @Test("each interrupted attempt frees its domain, whatever its siblings held and whoever calls",
    arguments: permutations(of: ["caller": ["main", "worker"], "sibling": ["shares", "diverged", "restricted"],
    "signals": ["1", "3"]]))
  func interruptedAttemptsAreFreed(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/interrupted-attempts-are-freed",
      "each interrupted attempt frees its domain, whatever its siblings held and whoever calls", p,
      reference: "include/trace/events/landlock.h, landlock_create_domain and landlock_free_domain",
      where: Condition(.edition(.greaterOrEqual, .linux7_3)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker", "parked"], in: spec, at: (11, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    if p["sibling", in: "restricted"] { scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE]) }
    if p["sibling", in: "diverged"] {
      scenario.step("parked", ["drop_capability": "CAP_CHOWN"], expect: .ok, at: (21, 9), (21, 82))
    }
    if p["sibling", in: "restricted"] {
      scenario.step("parked", ["restrict_self": "no-write"], expect: .ok, at: (22, 9), (22, 81))
    }
    scenario.step("parked", ["park": "vfork"], blocks: true, at: (23, 9))
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]),
      ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked, at: (24, 9), (24, 81))
    scenario.step("outside", p.choose("caller", ["main": ["tgkill": "main"], "worker": ["tgkill": "worker"]]),
      expect: .ok, at: (25, 9), (25, 44))
    if p["signals", in: "3"] {
      scenario.step("outside", p.choose("caller", ["main": ["tgkill": "main"], "worker": ["tgkill": "worker"]]),
        expect: .ok, at: (26, 9), (26, 64))
    }
    if p["signals", in: "3"] {
      scenario.step("outside", p.choose("caller", ["main": ["tgkill": "main"], "worker": ["tgkill": "worker"]]),
        expect: .ok, at: (27, 9), (27, 64))
    }
    scenario.step("outside", ["count_events": "free_domain"], expect: p.choose("signals", ["1": 1, "3": 3]),
      at: (28, 9), (28, 54))
    scenario.step("outside", ["release": "parked"], at: (29, 9))
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]), ["finish": "restrict_self"], expect: .ok,
      at: (30, 9), (30, 50))
    scenario.step("parked", ["finish": "park"], expect: .ok, at: (31, 9), (31, 41))
    scenario.step("outside", ["count_events": "free_domain"], expect: p.choose("signals", ["1": 1, "3": 3]),
      at: (32, 9), (32, 54))
    scenario.step("outside", ["count_events": "create_domain"],
      expectBy: .when(p["sibling", in: "restricted"] && p["signals", in: "3"], expect: 5),
      .when(p["sibling", in: "restricted"], expect: 3), .when(p["signals", in: "3"], expect: 4), .otherwise(2),
      at: (33, 9), (35, 19))
    scenario.step(["main", "worker", "parked"], ["get": "layers"], expect: 1, at: (36, 9), (36, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/lifetimes.yaml:38:9
  @Test("a call that fails because of a sibling's memory frees its domain, and a later one makes another")
  func siblingWithoutMemory() async throws {
    var scenario = Scenario("concurrency/sibling-without-memory",
      "a call that fails because of a sibling's memory frees its domain, and a later one makes another",
      reference: "include/trace/events/landlock.h, landlock_create_domain and landlock_free_domain",
      where: Condition(.edition(.greaterOrEqual, .linux7_3)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (38, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("worker", ["drop_capability": "CAP_CHOWN"], expect: .ok, at: (43, 9), (43, 55))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], failAllocation: .nth(1, in: "worker"),
      expect: .ENOMEM, at: (44, 9), (44, 107))
    scenario.step("outside", ["count_events": "create_domain"], expect: 1, at: (45, 9), (45, 56))
    scenario.step("outside", ["count_events": "enforce_domain"], expect: 0, at: (46, 9), (46, 57))
    scenario.step("outside", ["count_events": "free_domain"], expect: 1, at: (47, 9), (47, 54))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (48, 9), (48, 67))
    scenario.step("outside", ["count_events": "create_domain"], expect: 2, at: (49, 9), (49, 56))
    scenario.step("outside", ["count_events": "enforce_domain"], expect: 2, at: (50, 9), (50, 57))
    scenario.step("outside", ["count_events": "free_domain"], expect: 1, at: (51, 9), (51, 54))
    try await verify(scenario)
  }

  // Specs/concurrency/lifetimes.yaml:53:9
  @Test("a call that is refused for its arguments or its depth makes no domain",
    arguments: permutations(of: ["failure": ["ebadf", "ebadfd", "e2big"], "caller": ["main", "worker"]]))
  func refusedBeforeADomain(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/refused-before-a-domain",
      "a call that is refused for its arguments or its depth makes no domain", p,
      reference: "include/trace/events/landlock.h, landlock_create_domain and landlock_free_domain",
      where: Condition(.edition(.greaterOrEqual, .linux7_3)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (53, 9))
    if p["failure", in: "e2big"] { scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE]) }
    if p["failure", in: "e2big"] {
      scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]), ["restrict_self": "no-read"], times: 16,
        expect: .ok, at: (62, 9), (62, 86))
    }
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]),
      p.choose("failure", ["ebadf": ["restrict_self": "closed_descriptor", "flags": ["TSYNC"]],
      "ebadfd": ["restrict_self": "file_descriptor", "flags": ["TSYNC"]],
      "e2big": ["restrict_self": "no-read", "flags": ["TSYNC"]]]),
      expectBy: .when(p["failure", in: "ebadf"], expect: .EBADF), .when(p["failure", in: "ebadfd"], expect: .EBADFD),
      .otherwise(.E2BIG), at: (63, 9), (66, 19))
    scenario.step("outside", ["count_events": "create_domain"], expectBy: .when(p["failure", in: "e2big"], expect: 16),
      .otherwise(0), at: (67, 9), (67, 56))
    scenario.step("outside", ["count_events": "enforce_domain"], expectBy: .when(p["failure", in: "e2big"], expect: 16),
      .otherwise(0), at: (68, 9), (68, 57))
    scenario.step("outside", ["count_events": "free_domain"], expect: 0, at: (69, 9), (69, 54))
    try await verify(scenario)
  }
}
