// Specs/signal-scoping/own-process.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/signal-scoping/own-process.yaml",
  reference: "landlock(7), Signal scoping, Abstract UNIX socket scoping; commit 54a6e6bbf3be",
  where: Condition(.erratum(.equal, 2)), process: ProcessSetup(noNewPrivs: true),
  rulesets: ["both": Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET, .SIGNAL]), "signals": Ruleset(scoped: [.SIGNAL]),
  "sockets": Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET])])

/// Signals between threads of one process are exempt from every scope, whatever domains the threads hold. Sockets have
/// no such exemption, and nobody may trace the own process anyway.
@Suite("what a scope allows within a process", .tags(.signalScoping))
struct SignalScopingOwnProcessTests {
  @Test("a thread may signal its own process in every way and from every scope",
    arguments: permutations(of: ["ruleset": ["signals", "both"],
    "scoped": ["main", "worker", "main-and-worker", "nested"], "call": ["tgkill", "kill", "pidfd_send_signal"]]))
  func signalsInEveryScope(_ p: Permutation) async throws {
    var scenario = spec.scenario("signal-scoping/signals-in-every-scope", p, threads: ["main", "worker", "third"],
      at: "12:9")
    scenario.step("main", ["restrict_self": p["ruleset"]], when: p["scoped", in: "main", "main-and-worker", "nested"],
      expect: .ok, at: "23:9-100")
    scenario.step("worker", ["restrict_self": p["ruleset"]], when: p["scoped", in: "worker", "main-and-worker"],
      expect: .ok, at: "24:9-94")
    scenario.step("main", ["restrict_self": p["ruleset"]], when: p["scoped", in: "nested"], expect: .ok, at: "25:9-75")
    scenario.step("main", p.choose("call", ["tgkill": ["tgkill": "worker"], "kill": ["kill": "worker"],
      "pidfd_send_signal": ["pidfd_send_signal": "worker"]]), expect: .ok, at: "26:9-41")
    scenario.step("worker", p.choose("call", ["tgkill": ["tgkill": "third"], "kill": ["kill": "third"],
      "pidfd_send_signal": ["pidfd_send_signal": "third"]]), expect: .ok, at: "27:9-40")
    scenario.step("third", p.choose("call", ["tgkill": ["tgkill": "main"], "kill": ["kill": "main"],
      "pidfd_send_signal": ["pidfd_send_signal": "main"]]), expect: .ok, at: "28:9-39")
    scenario.step("main", p.choose("call", ["tgkill": ["tgkill": "third"], "kill": ["kill": "third"],
      "pidfd_send_signal": ["pidfd_send_signal": "third"]]), expect: .ok, at: "29:9-40")
    scenario.step("third", ["get": "handled_signals"], expect: 4, at: "30:9-48")
    try await verify(scenario)
  }

  @Test("SIGIO reaches a thread of the own process from every scope",
    arguments: permutations(of: ["scoped": ["main", "worker"], "setter": ["main", "worker"],
    "owner": ["main", "worker"], "as": ["thread", "process"]]))
  func ownersInEveryScope(_ p: Permutation) async throws {
    var scenario = spec.scenario("signal-scoping/owners-in-every-scope", p, threads: ["main", "worker"], at: "32:9")
    scenario.step(p["scoped"], ["restrict_self": "both"], expect: .ok, at: "43:9-48")
    scenario.step(p["setter"], ["watch_io": "pipe", "owner": p["owner"], "as": p["as"]], expect: .ok, at: "44:9-67")
    scenario.step("main", ["write_pipe": "pipe"], expect: .ok, at: "45:9-45")
    scenario.step("worker", ["write_pipe": "pipe"], expect: .ok, at: "46:9-45")
    scenario.step(p["owner"], ["get": "handled_signals"], expect: 2, at: "47:9-49")
    try await verify(scenario)
  }

  @Test("a scoped thread reaches no abstract socket of a sibling outside of its domain, until they share one",
    arguments: permutations(of: ["ruleset": ["sockets", "both"], "scoped": ["main", "worker"],
    "maker": ["main", "worker"], "caller": ["main", "worker"]]))
  func socketsHaveNoExemption(_ p: Permutation) async throws {
    var scenario = spec.scenario("signal-scoping/sockets-have-no-exemption", p,
      where: Condition(.edition(.greaterOrEqual, .v2)), threads: ["main", "worker"], at: "49:9")
    scenario.step(p["scoped"], ["restrict_self": p["ruleset"]], expect: .ok, at: "61:9-52")
    scenario.step(p["maker"], ["listen_abstract": "socket"], expect: .ok, at: "62:9-52")
    scenario.step("main", ["connect_abstract": "socket"], expectBy: .when(p["scoped", in: "worker"], expect: .ok),
      .when(p["maker", in: "main"], expect: .ok), .otherwise(.EPERM), at: "63:9-53")
    scenario.step("worker", ["connect_abstract": "socket"], expectBy: .when(p["scoped", in: "main"], expect: .ok),
      .when(p["maker", in: "worker"], expect: .ok), .otherwise(.EPERM), at: "64:9-53")
    scenario.step(p["caller"], ["restrict_self": p["ruleset"], "flags": ["TSYNC"]], expect: .ok, at: "65:9-68")
    scenario.step(p["maker"], ["listen_abstract": "later"], expect: .ok, at: "66:9-51")
    scenario.step(["main", "worker"], ["connect_abstract": "later"], expect: .ok, at: "67:9-52")
    scenario.step(["main", "worker"], ["connect_abstract": "socket"], expect: .EPERM, at: "68:9-53")
    try await verify(scenario)
  }

  @Test("scopes change nothing about tracing within a process, which is refused",
    arguments: permutations(of: ["scoped": ["main", "worker", "all"]]))
  func tracingTheOwnProcess(_ p: Permutation) async throws {
    var scenario = spec.scenario("signal-scoping/tracing-the-own-process", p, threads: ["main", "worker"], at: "70:9")
    scenario.step("main", ["restrict_self": "both"], when: p["scoped", in: "main", "all"], expect: .ok, at: "78:9-76")
    scenario.step("worker", ["restrict_self": "both"], when: p["scoped", in: "worker", "all"], expect: .ok,
      at: "79:9-78")
    scenario.step("main", ["ptrace": "worker"], expect: .EPERM, at: "80:9-42")
    scenario.step("worker", ["ptrace": "main"], expect: .EPERM, at: "81:9-40")
    try await verify(scenario)
  }
}
