// Specs/signal-scoping/threads.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/signal-scoping/threads.yaml",
  reference: "cover letter v2, motivation; commit 54a6e6bbf3be", where: Condition(.abi(.greaterOrEqual, 6)),
  process: ProcessSetup(noNewPrivs: true), rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE]),
  "scoped": Ruleset(scoped: [.SIGNAL])])

/// A scoped domain confines signals. Threads of one process in different scoped domains were cut off from each other
/// until erratum 2; with TSYNC they share one domain and the question does not arise.
@Suite("signals between threads", .tags(.signalScoping))
struct SignalScopingThreadsTests {
  @Test("threads that scope themselves one by one may signal each other since erratum 2",
    arguments: permutations(of: ["scoped": ["sender", "receiver", "both"]]))
  func threadsWithDomainsOfTheirOwn(_ p: Permutation) async throws {
    var scenario = spec.scenario("signal-scoping/threads-with-domains-of-their-own", p,
      because: "since erratum 2 a signal within one thread group is never denied", threads: ["main", "worker"],
      at: "11:9")
    scenario.step("main", ["restrict_self": "scoped"], when: p["scoped", in: "sender", "both"], expect: .ok,
      at: "21:9-81")
    scenario.step("worker", ["restrict_self": "scoped"], when: p["scoped", in: "receiver", "both"], expect: .ok,
      at: "22:9-83")
    scenario.step("main", ["tgkill": "worker"], expectBy: .when(p["scoped", in: "receiver"], expect: .ok),
      .when(.erratum(.equal, 2), expect: .ok), .otherwise(.EPERM), at: "23:9-42")
    scenario.step("main", ["same_domain_as": "worker"], expect: false, at: "24:9-50")
    try await verify(scenario)
  }

  @Test("after TSYNC threads signal each other by every call", arguments: permutations(of: ["calls": ["1", "2", "5"]]))
  func threadsAfterTsync(_ p: Permutation) async throws {
    var scenario = spec.scenario("signal-scoping/threads-after-tsync", p,
      where: Condition(.edition(.greaterOrEqual, .v2)), threads: ["main", "worker"], at: "26:9")
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], times: p.number("calls"), expect: .ok,
      at: "35:9-80")
    scenario.step("main", ["tgkill": "worker"], expect: .ok, at: "36:9-42")
    scenario.step("worker", ["tgkill": "main"], expect: .ok, at: "37:9-40")
    scenario.step("worker", ["kill": "main"], expect: .ok, at: "38:9-38")
    scenario.step("main", ["pidfd_send_signal": "worker"], expect: .ok, at: "39:9-53")
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: "40:9-50")
    try await verify(scenario)
  }

  @Test("a second enforcement reaches all threads although the first one scoped signals")
  func nestedEnforcementNeedsSignals() async throws {
    var scenario = spec.scenario("signal-scoping/nested-enforcement-needs-signals",
      reference: "cover letter v2, motivation (2)", covers: ["cover-letter/nested-enforcement"],
      because: "TSYNC does not use signals of user space, so a scope cannot stop it",
      where: Condition(.edition(.greaterOrEqual, .v2)), threads: ["main", "first", "second"], at: "42:9")
    scenario.step(["main", "first", "second"], ["restrict_self": "scoped"], expect: .ok, at: "51:9-49")
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: "52:9-65")
    scenario.step("first", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "53:9-66")
    scenario.step(["main", "first", "second"], ["get": "layers"], expect: 3, at: "54:9-39")
    scenario.step(["main", "first", "second"], ["open": "file", "for": "reading"], expect: .EACCES, at: "55:9-52")
    scenario.step("second", ["tgkill": "first"], expect: .ok, at: "56:9-41")
    try await verify(scenario)
  }

  @Test("a thread may always signal itself")
  func threadToItself() async throws {
    var scenario = spec.scenario("signal-scoping/thread-to-itself", threads: ["main", "worker"], at: "58:9")
    scenario.step("worker", ["restrict_self": "scoped"], expect: .ok, at: "63:9-49")
    scenario.step("worker", ["tgkill": "worker"], expect: .ok, at: "64:9-42")
    try await verify(scenario)
  }

  @Test("a thread that has exited is not there to be signalled")
  func threadThatHasGone() async throws {
    var scenario = spec.scenario("signal-scoping/thread-that-has-gone", reference: "tgkill(2), ESRCH",
      threads: ["main", "worker"], at: "66:9")
    scenario.step("main", ["restrict_self": "scoped"], expect: .ok, at: "72:9-49")
    scenario.step("worker", "exit", at: "73:9")
    scenario.step("main", ["tgkill": "worker"], expect: .ESRCH, at: "74:9-42")
    try await verify(scenario)
  }
}
