// Specs/selftests/scoped-signals.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/selftests/scoped-signals.yaml"

/// Who may signal whom across two processes, across the threads of one, and by SIGIO.
@Suite("what the kernel's own tests of signal scoping assert", .tags(.selftests))
struct SelftestsScopedSignalsTests {
  // Specs/selftests/scoped-signals.yaml:8:9
  @Test("a domain that one process does not share keeps it from the other, and not the reverse",
    arguments: permutations(of: ["inherited": ["no-domain", "domain"], "parent": ["stays", "nests"],
    "child": ["stays", "nests"]]))
  func twoProcesses(_ p: Permutation) async throws {
    var scenario = Scenario("selftests/two-processes",
      "a domain that one process does not share keeps it from the other, and not the reverse", p,
      reference: "tools/testing/selftests/landlock/scoped_signal_test.c",
      covers: ["selftest/scoped-signal/unrestricted", "selftest/scoped-signal/child-domain", "selftest/scoped-signal/parent-domain", "selftest/scoped-signal/sibling-domains", "selftest/scoped-signal/inherited-domain", "selftest/scoped-signal/nested-domain", "selftest/scoped-signal/nested-and-parent-domain", "selftest/scoped-signal/forked-domains", "selftest/scoped-signal/child-to-parent", "selftest/scoped-signal/to-itself", "cover-letter/signal-scoping"],
      where: Condition(.abi(.greaterOrEqual, 6)), process: ProcessSetup(noNewPrivs: true), threads: ["main"], in: spec,
      at: (8, 9))
    if p["inherited", in: "domain"] || p["parent", in: "nests"] || p["child", in: "nests"] {
      scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    }
    if p["inherited", in: "domain"] {
      scenario.step("main", ["restrict_self": "scoped"], expect: .ok, at: (30, 9), (30, 48))
    }
    scenario.step("main", ["fork": "child"], expect: .ok, at: (31, 9), (31, 38))
    if p["child", in: "nests"] {
      scenario.step("child", ["restrict_self": "scoped"], expect: .ok, at: (32, 9), (32, 48))
    }
    if p["parent", in: "nests"] {
      scenario.step("main", ["restrict_self": "scoped"], expect: .ok, at: (33, 9), (33, 48))
    }
    scenario.step("main", ["kill": "child"], expectBy: .when(p["parent", in: "nests"], expect: .EPERM), .otherwise(.ok),
      at: (34, 9), (34, 38))
    scenario.step("child", ["kill": "main"], expectBy: .when(p["child", in: "nests"], expect: .EPERM), .otherwise(.ok),
      at: (35, 9), (35, 37))
    scenario.step("main", ["get": "handled_signals"], at: (36, 9))
    scenario.step("main", ["kill": "main"], expect: .ok, at: (37, 9), (37, 37))
    scenario.step("child", ["kill": "child"], expect: .ok, at: (38, 9), (38, 38))
    try await verify(scenario)
  }

  // Specs/selftests/scoped-signals.yaml:40:9
  @Test("a scoped thread signals the threads of its process, older and younger ones")
  func threads() async throws {
    var scenario = Scenario("selftests/threads",
      "a scoped thread signals the threads of its process, older and younger ones",
      reference: "tools/testing/selftests/landlock/scoped_signal_test.c",
      covers: ["selftest/scoped-signal/thread-before", "selftest/scoped-signal/thread-after"],
      where: Condition(.abi(.greaterOrEqual, 6)), process: ProcessSetup(noNewPrivs: true), threads: ["main", "before"],
      in: spec, at: (40, 9))
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step("main", ["restrict_self": "scoped"], expect: .ok, at: (46, 9), (46, 47))
    scenario.step("main", ["spawn": "after"], expect: .ok, at: (47, 9), (47, 38))
    scenario.step("main", ["tgkill": "before"], expectBy: .when(.erratum(.equal, 2), expect: .ok), .otherwise(.EPERM),
      at: (48, 9), (48, 40))
    scenario.step("main", ["tgkill": "after"], expect: .ok, at: (49, 9), (49, 39))
    try await verify(scenario)
  }

  // Specs/selftests/scoped-signals.yaml:51:9
  @Test("the signals by which the C library's setuid reaches the other threads arrive across domains")
  func setuidOfTheLibrary() async throws {
    var scenario = Scenario("selftests/setuid-of-the-library",
      "the signals by which the C library's setuid reaches the other threads arrive across domains",
      reference: "nptl(7); tools/testing/selftests/landlock/scoped_signal_test.c",
      covers: ["selftest/scoped-signal/thread-setuid"], where: Condition(.abi(.greaterOrEqual, 6)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (51, 9))
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step("main", ["restrict_self": "scoped"], expect: .ok, at: (58, 9), (58, 49))
    scenario.step("worker", ["restrict_self": "scoped"], expect: .ok, at: (59, 9), (59, 49))
    scenario.step("main", ["tgkill": "worker"], expectBy: .when(.erratum(.equal, 2), expect: .ok), .otherwise(.EPERM),
      at: (60, 9), (60, 42))
    scenario.step("worker", ["tgkill": "main"], expectBy: .when(.erratum(.equal, 2), expect: .ok), .otherwise(.EPERM),
      at: (61, 9), (61, 40))
    try await verify(scenario)
  }

  // Specs/selftests/scoped-signals.yaml:63:9
  @Test("the domain at the time of F_SETOWN decides whether SIGIO leaves it",
    arguments: permutations(of: ["enforced": ["never", "before-fork", "before-setown", "after-setown"]]))
  func ownerInAnotherProcess(_ p: Permutation) async throws {
    var scenario = Scenario("selftests/owner-in-another-process",
      "the domain at the time of F_SETOWN decides whether SIGIO leaves it", p,
      reference: "tools/testing/selftests/landlock/scoped_signal_test.c",
      covers: ["selftest/scoped-signal/fown-unrestricted", "selftest/scoped-signal/fown-before-fork", "selftest/scoped-signal/fown-before-setown", "selftest/scoped-signal/fown-after-setown"],
      where: Condition(.abi(.greaterOrEqual, 6)), process: ProcessSetup(noNewPrivs: true), threads: ["main"], in: spec,
      at: (63, 9))
    if p["enforced", in: "before-fork", "before-setown", "after-setown"] {
      scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    }
    if p["enforced", in: "before-fork"] {
      scenario.step("main", ["restrict_self": "scoped"], expect: .ok, at: (76, 9), (76, 48))
    }
    scenario.step("main", ["fork": "child"], expect: .ok, at: (77, 9), (77, 38))
    if p["enforced", in: "before-setown"] {
      scenario.step("main", ["restrict_self": "scoped"], expect: .ok, at: (78, 9), (78, 48))
    }
    scenario.step("main", ["watch_io": "pipe", "owner": "child", "as": "process"], expect: .ok, at: (79, 9), (79, 68))
    if p["enforced", in: "after-setown"] {
      scenario.step("main", ["restrict_self": "scoped"], expect: .ok, at: (80, 9), (80, 48))
    }
    scenario.step("main", ["write_pipe": "pipe"], expect: .ok, at: (81, 9), (81, 43))
    scenario.step("child", ["get": "handled_signals"], expectBy: .when(p["enforced", in: "before-setown"], expect: 0),
      .otherwise(1), at: (82, 9), (82, 47))
    try await verify(scenario)
  }

  // Specs/selftests/scoped-signals.yaml:84:9
  @Test("SIGIO to the own group reaches the own process, whichever thread has set the owner")
  func ownProcessGroup() async throws {
    var scenario = Scenario("selftests/own-process-group",
      "SIGIO to the own group reaches the own process, whichever thread has set the owner",
      reference: "tools/testing/selftests/landlock/scoped_signal_test.c",
      covers: ["selftest/scoped-signal/sigio-to-pgid-self"], where: Condition(.abi(.greaterOrEqual, 6)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (84, 9))
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step("worker", ["restrict_self": "scoped"], expect: .ok, at: (90, 9), (90, 49))
    scenario.step("worker", ["watch_io": "pipe", "owner": "main", "as": "group"], expect: .ok, at: (91, 9), (91, 66))
    scenario.step("worker", ["write_pipe": "pipe"], expect: .ok, at: (92, 9), (92, 44))
    scenario.step("main", ["get": "handled_signals"], expect: 1, at: (93, 9), (93, 48))
    try await verify(scenario)
  }
}
