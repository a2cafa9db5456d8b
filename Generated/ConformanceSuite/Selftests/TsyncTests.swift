// Specs/selftests/tsync.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/selftests/tsync.yaml", reference: "tools/testing/selftests/landlock/tsync_test.c",
  where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
  rulesets: ["no-write": Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])])

/// The assertions of the kernel's selftest, with what that test does not look at: that every thread is restricted, and
/// that all hold one domain.
@Suite("what the kernel's own tests of TSYNC assert", .tags(.selftests))
struct SelftestsTsyncTests {
  @Test("a process of one thread enforces with TSYNC")
  func singleThreadedSuccess() async throws {
    var scenario = spec.scenario("selftests/single-threaded-success",
      covers: ["selftest/tsync/single-threaded-success"], threads: ["main"], at: "10:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "16:9-65")
    scenario.step("main", ["truncate": "file"], expect: .EACCES, at: "17:9-40")
    try await verify(scenario)
  }

  @Test("a caller with no_new_privs gives it, and its domain, to two idle siblings")
  func success() async throws {
    var scenario = spec.scenario("selftests/success", covers: ["selftest/tsync/success", "cover-letter/all-finished"],
      process: ProcessSetup(), threads: ["main", "one", "two"], at: "19:9")
    scenario.step("main", "set_no_new_privs", expect: .ok, at: "24:9-48")
    scenario.step(["main", "one", "two"], ["get": "no_new_privs"], at: "25:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "26:9-65")
    scenario.step(["main", "one", "two"], ["get": "no_new_privs"], expect: true, at: "27:9-29:19")
    scenario.step(["main", "one", "two"], ["open": "file", "for": "writing"], expect: .EACCES, at: "30:9-50")
    scenario.step("one", ["same_domain_as": "main"], expect: true, at: "31:9-46")
    scenario.step("two", ["same_domain_as": "main"], expect: true, at: "32:9-46")
    try await verify(scenario)
  }

  @Test("with NO_NEW_PRIVS a caller without privileges restricts all threads")
  func noNewPrivs() async throws {
    var scenario = spec.scenario("selftests/no-new-privs", covers: ["selftest/tsync/no-new-privs", "man/NO_NEW_PRIVS"],
      process: ProcessSetup(), threads: ["main", "one", "two"], at: "34:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC", "NO_NEW_PRIVS"]],
      expectBy: .when(.edition(.greaterOrEqual, .linux7_3), expect: .ok), .otherwise(.EPERM), at: "39:9-79")
    scenario.step(["main", "one", "two"], ["get": "no_new_privs"],
      expectBy: .when(.edition(.greaterOrEqual, .linux7_3), expect: true), .otherwise(false), at: "40:9-43")
    scenario.step(["main", "one", "two"], ["get": "layers"],
      expectBy: .when(.edition(.greaterOrEqual, .linux7_3), expect: 1), .otherwise(0), at: "41:9-37")
    try await verify(scenario)
  }

  @Test("NO_NEW_PRIVS at the limit of layers is E2BIG and changes no thread")
  func noNewPrivsMaxLayers() async throws {
    var scenario = spec.scenario("selftests/no-new-privs-max-layers",
      covers: ["selftest/tsync/no-new-privs-max-layers", "man/E2BIG"],
      where: Condition(.edition(.greaterOrEqual, .linux7_3)), process: ProcessSetup(capabilities: [.CAP_SYS_ADMIN]),
      threads: ["main", "one", "two"], at: "43:9")
    scenario.step("main", ["restrict_self": "no-write"], times: 16, expect: .ok, at: "50:9-60")
    scenario.step("main", ["drop_capability": "CAP_SYS_ADMIN"], expect: .ok, at: "51:9-56")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC", "NO_NEW_PRIVS"]], expect: .E2BIG,
      at: "52:9-79")
    scenario.step(["main", "one", "two"], ["get": "no_new_privs"], expect: false, at: "53:9-43")
    try await verify(scenario)
  }

  @Test("a caller that has restricted itself alone brings all threads together again")
  func divergingDomains() async throws {
    var scenario = spec.scenario("selftests/diverging-domains",
      covers: ["selftest/tsync/diverging-domains", "cover-letter/diverging-domains"], threads: ["main", "one", "two"],
      at: "55:9")
    scenario.step("main", ["restrict_self": "no-write"], expect: .ok, at: "61:9-49")
    scenario.step("main", ["same_domain_as": "one"], expect: false, at: "62:9-45")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "63:9-65")
    scenario.step(["main", "one", "two"], ["get": "layers"], expect: 2, at: "64:9-37")
    scenario.step("main", ["same_domain_as": "one"], expect: true, at: "65:9-45")
    scenario.step("one", ["same_domain_as": "two"], expect: true, at: "66:9-45")
    try await verify(scenario)
  }

  @Test("-1 with TSYNC is accepted with LOG_SUBDOMAINS_OFF and no other log flag",
    arguments: permutations(of: ["flags": ["tsync-only", "same-exec-off", "new-exec-on", "all-flags", "subdomains-off"]]))
  func withoutRuleset(_ p: Permutation) async throws {
    var scenario = spec.scenario("selftests/without-ruleset", p,
      covers: ["selftest/tsync/without-ruleset-tsync-only", "selftest/tsync/without-ruleset-same-exec-off", "selftest/tsync/without-ruleset-new-exec-on", "selftest/tsync/without-ruleset-all-flags", "selftest/tsync/without-ruleset-subdomains-off", "man/minus-one-TSYNC"],
      threads: ["main"], at: "68:9")
    scenario.step("main", ["restrict_self": -1, "flags": p.choose("flags", ["tsync-only": ["TSYNC"],
      "same-exec-off": ["LOG_SAME_EXEC_OFF", "LOG_SUBDOMAINS_OFF", "TSYNC"],
      "new-exec-on": ["LOG_NEW_EXEC_ON", "LOG_SUBDOMAINS_OFF", "TSYNC"],
      "all-flags": ["LOG_SAME_EXEC_OFF", "LOG_NEW_EXEC_ON", "LOG_SUBDOMAINS_OFF", "TSYNC"],
      "subdomains-off": ["LOG_SUBDOMAINS_OFF", "TSYNC"]])],
      expectBy: .when(p["flags", in: "subdomains-off"], .edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      .otherwise(.EBADF), at: "88:9-91:19")
    scenario.step("main", ["get": "layers"], expect: 0, at: "92:9-37")
    try await verify(scenario)
  }
}
