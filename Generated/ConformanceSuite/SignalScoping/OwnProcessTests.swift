// Specs/signal-scoping/own-process.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/signal-scoping/own-process.yaml"

/// Signals between threads of one process are exempt from every scope, whatever domains the threads hold. Sockets have
/// no such exemption, and nobody may trace the own process anyway.
@Suite("what a scope allows within a process", .tags(.signalScoping))
struct SignalScopingOwnProcessTests {
  // Specs/signal-scoping/own-process.yaml:12:9
  @Test("a thread may signal its own process in every way and from every scope",
    arguments: permutations(of: ["ruleset": ["signals", "both"],
    "scoped": ["main", "worker", "main-and-worker", "nested"], "call": ["tgkill", "kill", "pidfd_send_signal"]]))
  func signalsInEveryScope(_ p: Permutation) async throws {
    var scenario = Scenario("signal-scoping/signals-in-every-scope",
      "a thread may signal its own process in every way and from every scope", p,
      reference: "landlock(7), Signal scoping, Abstract UNIX socket scoping; commit 54a6e6bbf3be",
      where: Condition(.erratum(.equal, 2)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker", "third"], in: spec, at: (12, 9))
    if p["ruleset", in: "both"] { scenario.rulesets["both"] = Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET, .SIGNAL]) }
    if p["ruleset", in: "signals"] { scenario.rulesets["signals"] = Ruleset(scoped: [.SIGNAL]) }
    if p["scoped", in: "main", "main-and-worker", "nested"] {
      scenario.step("main", p.choose("ruleset", ["signals": ["restrict_self": "signals"],
        "both": ["restrict_self": "both"]]), expect: .ok, at: (23, 9), (23, 100))
    }
    if p["scoped", in: "worker", "main-and-worker"] {
      scenario.step("worker", p.choose("ruleset", ["signals": ["restrict_self": "signals"],
        "both": ["restrict_self": "both"]]), expect: .ok, at: (24, 9), (24, 94))
    }
    if p["scoped", in: "nested"] {
      scenario.step("main", p.choose("ruleset", ["signals": ["restrict_self": "signals"],
        "both": ["restrict_self": "both"]]), expect: .ok, at: (25, 9), (25, 75))
    }
    scenario.step("main", p.choose("call", ["tgkill": ["tgkill": "worker"], "kill": ["kill": "worker"],
      "pidfd_send_signal": ["pidfd_send_signal": "worker"]]), expect: .ok, at: (26, 9), (26, 41))
    scenario.step("worker", p.choose("call", ["tgkill": ["tgkill": "third"], "kill": ["kill": "third"],
      "pidfd_send_signal": ["pidfd_send_signal": "third"]]), expect: .ok, at: (27, 9), (27, 40))
    scenario.step("third", p.choose("call", ["tgkill": ["tgkill": "main"], "kill": ["kill": "main"],
      "pidfd_send_signal": ["pidfd_send_signal": "main"]]), expect: .ok, at: (28, 9), (28, 39))
    scenario.step("main", p.choose("call", ["tgkill": ["tgkill": "third"], "kill": ["kill": "third"],
      "pidfd_send_signal": ["pidfd_send_signal": "third"]]), expect: .ok, at: (29, 9), (29, 40))
    scenario.step("third", ["get": "handled_signals"], expect: 4, at: (30, 9), (30, 48))
    try await verify(scenario)
  }

  // Specs/signal-scoping/own-process.yaml:32:9
  @Test("SIGIO reaches a thread of the own process from every scope",
    arguments: permutations(of: ["scoped": ["main", "worker"], "setter": ["main", "worker"],
    "owner": ["main", "worker"], "as": ["thread", "process"]]))
  func ownersInEveryScope(_ p: Permutation) async throws {
    var scenario = Scenario("signal-scoping/owners-in-every-scope",
      "SIGIO reaches a thread of the own process from every scope", p,
      reference: "landlock(7), Signal scoping, Abstract UNIX socket scoping; commit 54a6e6bbf3be",
      where: Condition(.erratum(.equal, 2)), process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"],
      in: spec, at: (32, 9))
    scenario.rulesets["both"] = Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET, .SIGNAL])
    scenario.step(p.choose("scoped", ["main": "main", "worker": "worker"]), ["restrict_self": "both"], expect: .ok,
      at: (43, 9), (43, 48))
    scenario.step(p.choose("setter", ["main": "main", "worker": "worker"]),
      p.choose("owner,as", ["main,thread": ["watch_io": "pipe", "owner": "main", "as": "thread"],
      "main,process": ["watch_io": "pipe", "owner": "main", "as": "process"],
      "worker,thread": ["watch_io": "pipe", "owner": "worker", "as": "thread"],
      "worker,process": ["watch_io": "pipe", "owner": "worker", "as": "process"]]), expect: .ok, at: (44, 9), (44, 67))
    scenario.step("main", ["write_pipe": "pipe"], expect: .ok, at: (45, 9), (45, 45))
    scenario.step("worker", ["write_pipe": "pipe"], expect: .ok, at: (46, 9), (46, 45))
    scenario.step(p.choose("owner", ["main": "main", "worker": "worker"]), ["get": "handled_signals"], expect: 2,
      at: (47, 9), (47, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/own-process.yaml:49:9
  @Test("a scoped thread reaches no abstract socket of a sibling outside of its domain, until they share one",
    arguments: permutations(of: ["ruleset": ["sockets", "both"], "scoped": ["main", "worker"],
    "maker": ["main", "worker"], "caller": ["main", "worker"]]))
  func socketsHaveNoExemption(_ p: Permutation) async throws {
    var scenario = Scenario("signal-scoping/sockets-have-no-exemption",
      "a scoped thread reaches no abstract socket of a sibling outside of its domain, until they share one", p,
      reference: "landlock(7), Signal scoping, Abstract UNIX socket scoping; commit 54a6e6bbf3be",
      where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (49, 9))
    if p["ruleset", in: "both"] { scenario.rulesets["both"] = Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET, .SIGNAL]) }
    if p["ruleset", in: "sockets"] { scenario.rulesets["sockets"] = Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET]) }
    scenario.step(p.choose("scoped", ["main": "main", "worker": "worker"]),
      p.choose("ruleset", ["sockets": ["restrict_self": "sockets"], "both": ["restrict_self": "both"]]), expect: .ok,
      at: (61, 9), (61, 52))
    scenario.step(p.choose("maker", ["main": "main", "worker": "worker"]), ["listen_abstract": "socket"], expect: .ok,
      at: (62, 9), (62, 52))
    scenario.step("main", ["connect_abstract": "socket"], expectBy: .when(p["scoped", in: "worker"], expect: .ok),
      .when(p["maker", in: "main"], expect: .ok), .otherwise(.EPERM), at: (63, 9), (63, 53))
    scenario.step("worker", ["connect_abstract": "socket"], expectBy: .when(p["scoped", in: "main"], expect: .ok),
      .when(p["maker", in: "worker"], expect: .ok), .otherwise(.EPERM), at: (64, 9), (64, 53))
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]),
      p.choose("ruleset", ["sockets": ["restrict_self": "sockets", "flags": ["TSYNC"]],
      "both": ["restrict_self": "both", "flags": ["TSYNC"]]]), expect: .ok, at: (65, 9), (65, 68))
    scenario.step(p.choose("maker", ["main": "main", "worker": "worker"]), ["listen_abstract": "later"], expect: .ok,
      at: (66, 9), (66, 51))
    scenario.step(["main", "worker"], ["connect_abstract": "later"], expect: .ok, at: (67, 9), (67, 52))
    scenario.step(["main", "worker"], ["connect_abstract": "socket"], expect: .EPERM, at: (68, 9), (68, 53))
    try await verify(scenario)
  }

  // Specs/signal-scoping/own-process.yaml:70:9
  @Test("scopes change nothing about tracing within a process, which is refused",
    arguments: permutations(of: ["scoped": ["main", "worker", "all"]]))
  func tracingTheOwnProcess(_ p: Permutation) async throws {
    var scenario = Scenario("signal-scoping/tracing-the-own-process",
      "scopes change nothing about tracing within a process, which is refused", p,
      reference: "landlock(7), Signal scoping, Abstract UNIX socket scoping; commit 54a6e6bbf3be",
      where: Condition(.erratum(.equal, 2)), process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"],
      in: spec, at: (70, 9))
    scenario.rulesets["both"] = Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET, .SIGNAL])
    if p["scoped", in: "main", "all"] {
      scenario.step("main", ["restrict_self": "both"], expect: .ok, at: (78, 9), (78, 76))
    }
    if p["scoped", in: "worker", "all"] {
      scenario.step("worker", ["restrict_self": "both"], expect: .ok, at: (79, 9), (79, 78))
    }
    scenario.step("main", ["ptrace": "worker"], expect: .EPERM, at: (80, 9), (80, 42))
    scenario.step("worker", ["ptrace": "main"], expect: .EPERM, at: (81, 9), (81, 40))
    try await verify(scenario)
  }
}
