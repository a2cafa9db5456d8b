// Specs/selftests/scoped-signals.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/selftests/scoped-signals.yaml"

/// Who may signal whom across two processes, across the threads of one, and by SIGIO.
@Suite("what the kernel's own tests of signal scoping assert", .tags(.selftests))
struct SelftestsScopedSignalsTests {
  // Specs/selftests/scoped-signals.yaml:8:9
  @Test("a domain that one process does not share keeps it from the other, and not the reverse (no-domain, stays, stays)")
  func twoProcesses_noDomain_stays_stays() async throws {
    var scenario = Scenario(
      "selftests/two-processes/no-domain,stays,stays",
      "a domain that one process does not share keeps it from the other, and not the reverse",
      in: spec, at: (8, 9))
    scenario.reference = "tools/testing/selftests/landlock/scoped_signal_test.c"
    scenario.covers = ["selftest/scoped-signal/unrestricted", "selftest/scoped-signal/child-domain", "selftest/scoped-signal/parent-domain", "selftest/scoped-signal/sibling-domains", "selftest/scoped-signal/inherited-domain", "selftest/scoped-signal/nested-domain", "selftest/scoped-signal/nested-and-parent-domain", "selftest/scoped-signal/forked-domains", "selftest/scoped-signal/child-to-parent", "selftest/scoped-signal/to-itself", "cover-letter/signal-scoping"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (31, 9), (31, 38))
    scenario.step(
      "main", .kill("child"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (34, 9), (34, 38))
    scenario.step(
      "child", .kill("main"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (35, 9), (35, 37))
    scenario.step("main", .get(.handledSignals), at: (36, 9))
    scenario.step(
      "main", .kill("main"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (37, 9), (37, 37))
    scenario.step(
      "child", .kill("child"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (38, 9), (38, 38))
    try await verify(scenario)
  }

  // Specs/selftests/scoped-signals.yaml:8:9
  @Test("a domain that one process does not share keeps it from the other, and not the reverse (no-domain, stays, nests)")
  func twoProcesses_noDomain_stays_nests() async throws {
    var scenario = Scenario(
      "selftests/two-processes/no-domain,stays,nests",
      "a domain that one process does not share keeps it from the other, and not the reverse",
      in: spec, at: (8, 9))
    scenario.reference = "tools/testing/selftests/landlock/scoped_signal_test.c"
    scenario.covers = ["selftest/scoped-signal/unrestricted", "selftest/scoped-signal/child-domain", "selftest/scoped-signal/parent-domain", "selftest/scoped-signal/sibling-domains", "selftest/scoped-signal/inherited-domain", "selftest/scoped-signal/nested-domain", "selftest/scoped-signal/nested-and-parent-domain", "selftest/scoped-signal/forked-domains", "selftest/scoped-signal/child-to-parent", "selftest/scoped-signal/to-itself", "cover-letter/signal-scoping"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (31, 9), (31, 38))
    scenario.step(
      "child", .restrictSelf("scoped"),
      expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok), at: (32, 9), (32, 48))
    scenario.step(
      "main", .kill("child"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (34, 9), (34, 38))
    scenario.step(
      "child", .kill("main"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .EPERM),
      at: (35, 9), (35, 37))
    scenario.step("main", .get(.handledSignals), at: (36, 9))
    scenario.step(
      "main", .kill("main"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (37, 9), (37, 37))
    scenario.step(
      "child", .kill("child"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (38, 9), (38, 38))
    try await verify(scenario)
  }

  // Specs/selftests/scoped-signals.yaml:8:9
  @Test("a domain that one process does not share keeps it from the other, and not the reverse (no-domain, nests, stays)")
  func twoProcesses_noDomain_nests_stays() async throws {
    var scenario = Scenario(
      "selftests/two-processes/no-domain,nests,stays",
      "a domain that one process does not share keeps it from the other, and not the reverse",
      in: spec, at: (8, 9))
    scenario.reference = "tools/testing/selftests/landlock/scoped_signal_test.c"
    scenario.covers = ["selftest/scoped-signal/unrestricted", "selftest/scoped-signal/child-domain", "selftest/scoped-signal/parent-domain", "selftest/scoped-signal/sibling-domains", "selftest/scoped-signal/inherited-domain", "selftest/scoped-signal/nested-domain", "selftest/scoped-signal/nested-and-parent-domain", "selftest/scoped-signal/forked-domains", "selftest/scoped-signal/child-to-parent", "selftest/scoped-signal/to-itself", "cover-letter/signal-scoping"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (31, 9), (31, 38))
    scenario.step(
      "main", .restrictSelf("scoped"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (33, 9), (33, 48))
    scenario.step(
      "main", .kill("child"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .EPERM),
      at: (34, 9), (34, 38))
    scenario.step(
      "child", .kill("main"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (35, 9), (35, 37))
    scenario.step("main", .get(.handledSignals), at: (36, 9))
    scenario.step(
      "main", .kill("main"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (37, 9), (37, 37))
    scenario.step(
      "child", .kill("child"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (38, 9), (38, 38))
    try await verify(scenario)
  }

  // Specs/selftests/scoped-signals.yaml:8:9
  @Test("a domain that one process does not share keeps it from the other, and not the reverse (no-domain, nests, nests)")
  func twoProcesses_noDomain_nests_nests() async throws {
    var scenario = Scenario(
      "selftests/two-processes/no-domain,nests,nests",
      "a domain that one process does not share keeps it from the other, and not the reverse",
      in: spec, at: (8, 9))
    scenario.reference = "tools/testing/selftests/landlock/scoped_signal_test.c"
    scenario.covers = ["selftest/scoped-signal/unrestricted", "selftest/scoped-signal/child-domain", "selftest/scoped-signal/parent-domain", "selftest/scoped-signal/sibling-domains", "selftest/scoped-signal/inherited-domain", "selftest/scoped-signal/nested-domain", "selftest/scoped-signal/nested-and-parent-domain", "selftest/scoped-signal/forked-domains", "selftest/scoped-signal/child-to-parent", "selftest/scoped-signal/to-itself", "cover-letter/signal-scoping"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (31, 9), (31, 38))
    scenario.step(
      "child", .restrictSelf("scoped"),
      expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok), at: (32, 9), (32, 48))
    scenario.step(
      "main", .restrictSelf("scoped"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (33, 9), (33, 48))
    scenario.step(
      "main", .kill("child"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .EPERM),
      at: (34, 9), (34, 38))
    scenario.step(
      "child", .kill("main"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .EPERM),
      at: (35, 9), (35, 37))
    scenario.step("main", .get(.handledSignals), at: (36, 9))
    scenario.step(
      "main", .kill("main"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (37, 9), (37, 37))
    scenario.step(
      "child", .kill("child"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (38, 9), (38, 38))
    try await verify(scenario)
  }

  // Specs/selftests/scoped-signals.yaml:8:9
  @Test("a domain that one process does not share keeps it from the other, and not the reverse (domain, stays, stays)")
  func twoProcesses_domain_stays_stays() async throws {
    var scenario = Scenario(
      "selftests/two-processes/domain,stays,stays",
      "a domain that one process does not share keeps it from the other, and not the reverse",
      in: spec, at: (8, 9))
    scenario.reference = "tools/testing/selftests/landlock/scoped_signal_test.c"
    scenario.covers = ["selftest/scoped-signal/unrestricted", "selftest/scoped-signal/child-domain", "selftest/scoped-signal/parent-domain", "selftest/scoped-signal/sibling-domains", "selftest/scoped-signal/inherited-domain", "selftest/scoped-signal/nested-domain", "selftest/scoped-signal/nested-and-parent-domain", "selftest/scoped-signal/forked-domains", "selftest/scoped-signal/child-to-parent", "selftest/scoped-signal/to-itself", "cover-letter/signal-scoping"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (30, 9), (30, 48))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (31, 9), (31, 38))
    scenario.step(
      "main", .kill("child"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (34, 9), (34, 38))
    scenario.step(
      "child", .kill("main"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (35, 9), (35, 37))
    scenario.step("main", .get(.handledSignals), at: (36, 9))
    scenario.step(
      "main", .kill("main"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (37, 9), (37, 37))
    scenario.step(
      "child", .kill("child"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (38, 9), (38, 38))
    try await verify(scenario)
  }

  // Specs/selftests/scoped-signals.yaml:8:9
  @Test("a domain that one process does not share keeps it from the other, and not the reverse (domain, stays, nests)")
  func twoProcesses_domain_stays_nests() async throws {
    var scenario = Scenario(
      "selftests/two-processes/domain,stays,nests",
      "a domain that one process does not share keeps it from the other, and not the reverse",
      in: spec, at: (8, 9))
    scenario.reference = "tools/testing/selftests/landlock/scoped_signal_test.c"
    scenario.covers = ["selftest/scoped-signal/unrestricted", "selftest/scoped-signal/child-domain", "selftest/scoped-signal/parent-domain", "selftest/scoped-signal/sibling-domains", "selftest/scoped-signal/inherited-domain", "selftest/scoped-signal/nested-domain", "selftest/scoped-signal/nested-and-parent-domain", "selftest/scoped-signal/forked-domains", "selftest/scoped-signal/child-to-parent", "selftest/scoped-signal/to-itself", "cover-letter/signal-scoping"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (30, 9), (30, 48))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (31, 9), (31, 38))
    scenario.step(
      "child", .restrictSelf("scoped"),
      expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok), at: (32, 9), (32, 48))
    scenario.step(
      "main", .kill("child"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (34, 9), (34, 38))
    scenario.step(
      "child", .kill("main"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .EPERM),
      at: (35, 9), (35, 37))
    scenario.step("main", .get(.handledSignals), at: (36, 9))
    scenario.step(
      "main", .kill("main"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (37, 9), (37, 37))
    scenario.step(
      "child", .kill("child"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (38, 9), (38, 38))
    try await verify(scenario)
  }

  // Specs/selftests/scoped-signals.yaml:8:9
  @Test("a domain that one process does not share keeps it from the other, and not the reverse (domain, nests, stays)")
  func twoProcesses_domain_nests_stays() async throws {
    var scenario = Scenario(
      "selftests/two-processes/domain,nests,stays",
      "a domain that one process does not share keeps it from the other, and not the reverse",
      in: spec, at: (8, 9))
    scenario.reference = "tools/testing/selftests/landlock/scoped_signal_test.c"
    scenario.covers = ["selftest/scoped-signal/unrestricted", "selftest/scoped-signal/child-domain", "selftest/scoped-signal/parent-domain", "selftest/scoped-signal/sibling-domains", "selftest/scoped-signal/inherited-domain", "selftest/scoped-signal/nested-domain", "selftest/scoped-signal/nested-and-parent-domain", "selftest/scoped-signal/forked-domains", "selftest/scoped-signal/child-to-parent", "selftest/scoped-signal/to-itself", "cover-letter/signal-scoping"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (30, 9), (30, 48))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (31, 9), (31, 38))
    scenario.step(
      "main", .restrictSelf("scoped"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (33, 9), (33, 48))
    scenario.step(
      "main", .kill("child"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .EPERM),
      at: (34, 9), (34, 38))
    scenario.step(
      "child", .kill("main"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (35, 9), (35, 37))
    scenario.step("main", .get(.handledSignals), at: (36, 9))
    scenario.step(
      "main", .kill("main"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (37, 9), (37, 37))
    scenario.step(
      "child", .kill("child"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (38, 9), (38, 38))
    try await verify(scenario)
  }

  // Specs/selftests/scoped-signals.yaml:8:9
  @Test("a domain that one process does not share keeps it from the other, and not the reverse (domain, nests, nests)")
  func twoProcesses_domain_nests_nests() async throws {
    var scenario = Scenario(
      "selftests/two-processes/domain,nests,nests",
      "a domain that one process does not share keeps it from the other, and not the reverse",
      in: spec, at: (8, 9))
    scenario.reference = "tools/testing/selftests/landlock/scoped_signal_test.c"
    scenario.covers = ["selftest/scoped-signal/unrestricted", "selftest/scoped-signal/child-domain", "selftest/scoped-signal/parent-domain", "selftest/scoped-signal/sibling-domains", "selftest/scoped-signal/inherited-domain", "selftest/scoped-signal/nested-domain", "selftest/scoped-signal/nested-and-parent-domain", "selftest/scoped-signal/forked-domains", "selftest/scoped-signal/child-to-parent", "selftest/scoped-signal/to-itself", "cover-letter/signal-scoping"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (30, 9), (30, 48))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (31, 9), (31, 38))
    scenario.step(
      "child", .restrictSelf("scoped"),
      expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok), at: (32, 9), (32, 48))
    scenario.step(
      "main", .restrictSelf("scoped"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (33, 9), (33, 48))
    scenario.step(
      "main", .kill("child"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .EPERM),
      at: (34, 9), (34, 38))
    scenario.step(
      "child", .kill("main"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .EPERM),
      at: (35, 9), (35, 37))
    scenario.step("main", .get(.handledSignals), at: (36, 9))
    scenario.step(
      "main", .kill("main"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (37, 9), (37, 37))
    scenario.step(
      "child", .kill("child"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (38, 9), (38, 38))
    try await verify(scenario)
  }

  // Specs/selftests/scoped-signals.yaml:40:9
  @Test("a scoped thread signals the threads of its process, older and younger ones")
  func threads() async throws {
    var scenario = Scenario(
      "selftests/threads",
      "a scoped thread signals the threads of its process, older and younger ones", in: spec,
      at: (40, 9))
    scenario.reference = "tools/testing/selftests/landlock/scoped_signal_test.c"
    scenario.covers = ["selftest/scoped-signal/thread-before", "selftest/scoped-signal/thread-after"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "before"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (46, 9), (46, 47))
    scenario.step(
      "main", .spawn("after"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (47, 9), (47, 38))
    scenario.step(
      "main", .tgkill("before"),
      expectByKernel: .when(.abi(.greaterOrEqual, 6), .erratum(.equal, 2), expect: .ok),
      .when(.abi(.greaterOrEqual, 6), expect: .EPERM), at: (48, 9), (48, 40))
    scenario.step(
      "main", .tgkill("after"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (49, 9), (49, 39))
    try await verify(scenario)
  }

  // Specs/selftests/scoped-signals.yaml:51:9
  @Test("the signals by which the C library's setuid reaches the other threads arrive across domains")
  func setuidOfTheLibrary() async throws {
    var scenario = Scenario(
      "selftests/setuid-of-the-library",
      "the signals by which the C library's setuid reaches the other threads arrive across domains",
      in: spec, at: (51, 9))
    scenario.reference = "nptl(7); tools/testing/selftests/landlock/scoped_signal_test.c"
    scenario.covers = ["selftest/scoped-signal/thread-setuid"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (58, 9), (58, 49))
    scenario.step(
      "worker", .restrictSelf("scoped"),
      expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok), at: (59, 9), (59, 49))
    scenario.step(
      "main", .tgkill("worker"),
      expectByKernel: .when(.abi(.greaterOrEqual, 6), .erratum(.equal, 2), expect: .ok),
      .when(.abi(.greaterOrEqual, 6), expect: .EPERM), at: (60, 9), (60, 42))
    scenario.step(
      "worker", .tgkill("main"),
      expectByKernel: .when(.abi(.greaterOrEqual, 6), .erratum(.equal, 2), expect: .ok),
      .when(.abi(.greaterOrEqual, 6), expect: .EPERM), at: (61, 9), (61, 40))
    try await verify(scenario)
  }

  // Specs/selftests/scoped-signals.yaml:63:9
  @Test("the domain at the time of F_SETOWN decides whether SIGIO leaves it (never)")
  func ownerInAnotherProcess_never() async throws {
    var scenario = Scenario(
      "selftests/owner-in-another-process/never",
      "the domain at the time of F_SETOWN decides whether SIGIO leaves it", in: spec, at: (63, 9))
    scenario.reference = "tools/testing/selftests/landlock/scoped_signal_test.c"
    scenario.covers = ["selftest/scoped-signal/fown-unrestricted", "selftest/scoped-signal/fown-before-fork", "selftest/scoped-signal/fown-before-setown", "selftest/scoped-signal/fown-after-setown"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (77, 9), (77, 38))
    scenario.step(
      "main", .watchIO("pipe", owner: "child", as: .process),
      expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok), at: (79, 9), (79, 68))
    scenario.step(
      "main", .writePipe("pipe"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (81, 9), (81, 43))
    scenario.step(
      "child", .get(.handledSignals), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: 1),
      at: (82, 9), (82, 47))
    try await verify(scenario)
  }

  // Specs/selftests/scoped-signals.yaml:63:9
  @Test("the domain at the time of F_SETOWN decides whether SIGIO leaves it (before-fork)")
  func ownerInAnotherProcess_beforeFork() async throws {
    var scenario = Scenario(
      "selftests/owner-in-another-process/before-fork",
      "the domain at the time of F_SETOWN decides whether SIGIO leaves it", in: spec, at: (63, 9))
    scenario.reference = "tools/testing/selftests/landlock/scoped_signal_test.c"
    scenario.covers = ["selftest/scoped-signal/fown-unrestricted", "selftest/scoped-signal/fown-before-fork", "selftest/scoped-signal/fown-before-setown", "selftest/scoped-signal/fown-after-setown"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (76, 9), (76, 48))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (77, 9), (77, 38))
    scenario.step(
      "main", .watchIO("pipe", owner: "child", as: .process),
      expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok), at: (79, 9), (79, 68))
    scenario.step(
      "main", .writePipe("pipe"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (81, 9), (81, 43))
    scenario.step(
      "child", .get(.handledSignals), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: 1),
      at: (82, 9), (82, 47))
    try await verify(scenario)
  }

  // Specs/selftests/scoped-signals.yaml:63:9
  @Test("the domain at the time of F_SETOWN decides whether SIGIO leaves it (before-setown)")
  func ownerInAnotherProcess_beforeSetown() async throws {
    var scenario = Scenario(
      "selftests/owner-in-another-process/before-setown",
      "the domain at the time of F_SETOWN decides whether SIGIO leaves it", in: spec, at: (63, 9))
    scenario.reference = "tools/testing/selftests/landlock/scoped_signal_test.c"
    scenario.covers = ["selftest/scoped-signal/fown-unrestricted", "selftest/scoped-signal/fown-before-fork", "selftest/scoped-signal/fown-before-setown", "selftest/scoped-signal/fown-after-setown"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (77, 9), (77, 38))
    scenario.step(
      "main", .restrictSelf("scoped"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (78, 9), (78, 48))
    scenario.step(
      "main", .watchIO("pipe", owner: "child", as: .process),
      expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok), at: (79, 9), (79, 68))
    scenario.step(
      "main", .writePipe("pipe"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (81, 9), (81, 43))
    scenario.step(
      "child", .get(.handledSignals), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: 0),
      at: (82, 9), (82, 47))
    try await verify(scenario)
  }

  // Specs/selftests/scoped-signals.yaml:63:9
  @Test("the domain at the time of F_SETOWN decides whether SIGIO leaves it (after-setown)")
  func ownerInAnotherProcess_afterSetown() async throws {
    var scenario = Scenario(
      "selftests/owner-in-another-process/after-setown",
      "the domain at the time of F_SETOWN decides whether SIGIO leaves it", in: spec, at: (63, 9))
    scenario.reference = "tools/testing/selftests/landlock/scoped_signal_test.c"
    scenario.covers = ["selftest/scoped-signal/fown-unrestricted", "selftest/scoped-signal/fown-before-fork", "selftest/scoped-signal/fown-before-setown", "selftest/scoped-signal/fown-after-setown"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (77, 9), (77, 38))
    scenario.step(
      "main", .watchIO("pipe", owner: "child", as: .process),
      expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok), at: (79, 9), (79, 68))
    scenario.step(
      "main", .restrictSelf("scoped"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (80, 9), (80, 48))
    scenario.step(
      "main", .writePipe("pipe"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (81, 9), (81, 43))
    scenario.step(
      "child", .get(.handledSignals), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: 1),
      at: (82, 9), (82, 47))
    try await verify(scenario)
  }

  // Specs/selftests/scoped-signals.yaml:84:9
  @Test("SIGIO to a process group reaches the own process, and no member outside of the scope")
  func processGroup() async throws {
    var scenario = Scenario(
      "selftests/process-group",
      "SIGIO to a process group reaches the own process, and no member outside of the scope",
      in: spec, at: (84, 9))
    scenario.reference = "CVE-2026-72183"
    scenario.covers = ["selftest/scoped-signal/sigio-to-pgid-members"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.erratum(.equal, 4), expect: .ok),
      at: (92, 9), (92, 38))
    scenario.step(
      "child", .restrictSelf("scoped"), expectByKernel: .when(.erratum(.equal, 4), expect: .ok),
      at: (93, 9), (93, 48))
    scenario.step(
      "child", .watchIO("pipe", owner: "child", as: .group),
      expectByKernel: .when(.erratum(.equal, 4), expect: .ok), at: (94, 9), (94, 66))
    scenario.step(
      "child", .writePipe("pipe"), expectByKernel: .when(.erratum(.equal, 4), expect: .ok),
      at: (95, 9), (95, 43))
    scenario.step(
      "child", .get(.handledSignals), expectByKernel: .when(.erratum(.equal, 4), expect: 1),
      at: (96, 9), (96, 47))
    scenario.step(
      "main", .get(.handledSignals), expectByKernel: .when(.erratum(.equal, 4), expect: 0),
      at: (97, 9), (97, 47))
    try await verify(scenario)
  }

  // Specs/selftests/scoped-signals.yaml:99:9
  @Test("SIGIO to the own group reaches the own process, whichever thread has set the owner")
  func ownProcessGroup() async throws {
    var scenario = Scenario(
      "selftests/own-process-group",
      "SIGIO to the own group reaches the own process, whichever thread has set the owner",
      in: spec, at: (99, 9))
    scenario.reference = "tools/testing/selftests/landlock/scoped_signal_test.c"
    scenario.covers = ["selftest/scoped-signal/sigio-to-pgid-self"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "worker", .restrictSelf("scoped"),
      expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok), at: (105, 9), (105, 49))
    scenario.step(
      "worker", .watchIO("pipe", owner: "main", as: .group),
      expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok), at: (106, 9), (106, 66))
    scenario.step(
      "worker", .writePipe("pipe"), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: .ok),
      at: (107, 9), (107, 44))
    scenario.step(
      "main", .get(.handledSignals), expectByKernel: .when(.abi(.greaterOrEqual, 6), expect: 1),
      at: (108, 9), (108, 48))
    try await verify(scenario)
  }
}
