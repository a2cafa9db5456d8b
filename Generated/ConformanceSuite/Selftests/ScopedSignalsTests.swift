// Specs/selftests/scoped-signals.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/selftests/scoped-signals.yaml",
  reference: "tools/testing/selftests/landlock/scoped_signal_test.c", where: Condition(.abi(.greaterOrEqual, 6)),
  process: ProcessSetup(noNewPrivs: true), rulesets: ["scoped": Ruleset(scoped: [.SIGNAL])])

/// Who may signal whom across two processes, across the threads of one, and by SIGIO.
@Suite("what the kernel's own tests of signal scoping assert", .tags(.selftests))
struct SelftestsScopedSignalsTests {
  @Test("a domain that one process does not share keeps it from the other, and not the reverse",
    arguments: permutations(of: ["inherited": ["no-domain", "domain"], "parent": ["stays", "nests"],
    "child": ["stays", "nests"]]))
  func twoProcesses(_ p: Permutation) async throws {
    var scenario = spec.scenario("selftests/two-processes", p,
      covers: ["selftest/scoped-signal/unrestricted", "selftest/scoped-signal/child-domain", "selftest/scoped-signal/parent-domain", "selftest/scoped-signal/sibling-domains", "selftest/scoped-signal/inherited-domain", "selftest/scoped-signal/nested-domain", "selftest/scoped-signal/nested-and-parent-domain", "selftest/scoped-signal/forked-domains", "selftest/scoped-signal/child-to-parent", "selftest/scoped-signal/to-itself", "cover-letter/signal-scoping"],
      threads: ["main"], at: "8:9")
    scenario.step("main", ["restrict_self": "scoped"], when: p["inherited", in: "domain"], expect: .ok, at: "30:9-48")
    scenario.step("main", ["fork": "child"], expect: .ok, at: "31:9-38")
    scenario.step("child", ["restrict_self": "scoped"], when: p["child", in: "nests"], expect: .ok, at: "32:9-48")
    scenario.step("main", ["restrict_self": "scoped"], when: p["parent", in: "nests"], expect: .ok, at: "33:9-48")
    scenario.step("main", ["kill": "child"], expectBy: .when(p["parent", in: "nests"], expect: .EPERM), .otherwise(.ok),
      at: "34:9-38")
    scenario.step("child", ["kill": "main"], expectBy: .when(p["child", in: "nests"], expect: .EPERM), .otherwise(.ok),
      at: "35:9-37")
    scenario.step("main", ["get": "handled_signals"], at: "36:9")
    scenario.step("main", ["kill": "main"], expect: .ok, at: "37:9-37")
    scenario.step("child", ["kill": "child"], expect: .ok, at: "38:9-38")
    try await verify(scenario)
  }

  @Test("a scoped thread signals the threads of its process, older and younger ones")
  func threads() async throws {
    var scenario = spec.scenario("selftests/threads",
      covers: ["selftest/scoped-signal/thread-before", "selftest/scoped-signal/thread-after"],
      threads: ["main", "before"], at: "40:9")
    scenario.step("main", ["restrict_self": "scoped"], expect: .ok, at: "46:9-47")
    scenario.step("main", ["spawn": "after"], expect: .ok, at: "47:9-38")
    scenario.step("main", ["tgkill": "before"], expectBy: .when(.erratum(.equal, 2), expect: .ok), .otherwise(.EPERM),
      at: "48:9-40")
    scenario.step("main", ["tgkill": "after"], expect: .ok, at: "49:9-39")
    try await verify(scenario)
  }

  @Test("the signals by which the C library's setuid reaches the other threads arrive across domains")
  func setuidOfTheLibrary() async throws {
    var scenario = spec.scenario("selftests/setuid-of-the-library",
      reference: "nptl(7); tools/testing/selftests/landlock/scoped_signal_test.c",
      covers: ["selftest/scoped-signal/thread-setuid"], threads: ["main", "worker"], at: "51:9")
    scenario.step("main", ["restrict_self": "scoped"], expect: .ok, at: "58:9-49")
    scenario.step("worker", ["restrict_self": "scoped"], expect: .ok, at: "59:9-49")
    scenario.step("main", ["tgkill": "worker"], expectBy: .when(.erratum(.equal, 2), expect: .ok), .otherwise(.EPERM),
      at: "60:9-42")
    scenario.step("worker", ["tgkill": "main"], expectBy: .when(.erratum(.equal, 2), expect: .ok), .otherwise(.EPERM),
      at: "61:9-40")
    try await verify(scenario)
  }

  @Test("the domain at the time of F_SETOWN decides whether SIGIO leaves it",
    arguments: permutations(of: ["enforced": ["never", "before-fork", "before-setown", "after-setown"]]))
  func ownerInAnotherProcess(_ p: Permutation) async throws {
    var scenario = spec.scenario("selftests/owner-in-another-process", p,
      covers: ["selftest/scoped-signal/fown-unrestricted", "selftest/scoped-signal/fown-before-fork", "selftest/scoped-signal/fown-before-setown", "selftest/scoped-signal/fown-after-setown"],
      threads: ["main"], at: "63:9")
    scenario.step("main", ["restrict_self": "scoped"], when: p["enforced", in: "before-fork"], expect: .ok,
      at: "76:9-48")
    scenario.step("main", ["fork": "child"], expect: .ok, at: "77:9-38")
    scenario.step("main", ["restrict_self": "scoped"], when: p["enforced", in: "before-setown"], expect: .ok,
      at: "78:9-48")
    scenario.step("main", ["watch_io": "pipe", "owner": "child", "as": "process"], expect: .ok, at: "79:9-68")
    scenario.step("main", ["restrict_self": "scoped"], when: p["enforced", in: "after-setown"], expect: .ok,
      at: "80:9-48")
    scenario.step("main", ["write_pipe": "pipe"], expect: .ok, at: "81:9-43")
    scenario.step("child", ["get": "handled_signals"], expectBy: .when(p["enforced", in: "before-setown"], expect: 0),
      .otherwise(1), at: "82:9-47")
    try await verify(scenario)
  }

  @Test("SIGIO to the own group reaches the own process, whichever thread has set the owner")
  func ownProcessGroup() async throws {
    var scenario = spec.scenario("selftests/own-process-group", covers: ["selftest/scoped-signal/sigio-to-pgid-self"],
      threads: ["main", "worker"], at: "84:9")
    scenario.step("worker", ["restrict_self": "scoped"], expect: .ok, at: "90:9-49")
    scenario.step("worker", ["watch_io": "pipe", "owner": "main", "as": "group"], expect: .ok, at: "91:9-66")
    scenario.step("worker", ["write_pipe": "pipe"], expect: .ok, at: "92:9-44")
    scenario.step("main", ["get": "handled_signals"], expect: 1, at: "93:9-48")
    try await verify(scenario)
  }
}
