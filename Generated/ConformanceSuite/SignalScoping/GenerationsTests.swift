// Specs/signal-scoping/generations.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/signal-scoping/generations.yaml"

/// Each TSYNC makes a new common domain inside of the last one. Who was born between two calls is inside of the first
/// domain and outside of the second.
@Suite("scopes across two generations of domains", .tags(.signalScoping))
struct SignalScopingGenerationsTests {
  // Specs/signal-scoping/generations.yaml:12:9
  @Test("the scopes of the caller and of the new layer count, the sibling's does not",
    arguments: permutations(of: ["caller": ["nothing", "scoped", "no-write"], "sibling": ["nothing", "scoped"],
    "new": ["scoped", "no-write"], "call": ["tgkill", "kill", "pidfd_send_signal"]]))
  func callerSiblingAndNewScope(_ p: Permutation) async throws {
    var scenario = Scenario("signal-scoping/caller-sibling-and-new-scope",
      "the scopes of the caller and of the new layer count, the sibling's does not", p,
      reference: "landlock(7), Signal scoping; cover letter v2, motivation (2)",
      where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (12, 9))
    if p["caller", in: "no-write"] || p["new", in: "no-write"] {
      scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    }
    if p["caller", in: "scoped"] || p["sibling", in: "scoped"] || p["new", in: "scoped"] {
      scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    }
    scenario.step("main", ["fork": "child"], expect: .ok, at: (23, 9), (23, 39))
    if p["caller", in: "scoped", "no-write"] {
      scenario.step("main", p.choose("caller", ["scoped": ["restrict_self": "scoped"],
        "no-write": ["restrict_self": "no-write"]]), expect: .ok, at: (24, 9), (24, 86))
    }
    if p["sibling", in: "scoped"] {
      scenario.step("worker", ["restrict_self": "scoped"], expect: .ok, at: (25, 9), (25, 76))
    }
    scenario.step("main", p.choose("new", ["scoped": ["restrict_self": "scoped", "flags": ["TSYNC"]],
      "no-write": ["restrict_self": "no-write", "flags": ["TSYNC"]]]), expect: .ok, at: (26, 9), (26, 63))
    scenario.step(["main", "worker"], p.choose("call", ["tgkill": ["tgkill": "child"], "kill": ["kill": "child"],
      "pidfd_send_signal": ["pidfd_send_signal": "child"]]), expectBy: .when(p["caller", in: "scoped"], expect: .EPERM),
      .when(p["new", in: "scoped"], expect: .EPERM), .otherwise(.ok), at: (27, 9), (27, 40))
    scenario.step("child", p.choose("call", ["tgkill": ["tgkill": "worker"], "kill": ["kill": "worker"],
      "pidfd_send_signal": ["pidfd_send_signal": "worker"]]), expect: .ok, at: (28, 9), (28, 41))
    scenario.step("main", p.choose("call", ["tgkill": ["tgkill": "worker"], "kill": ["kill": "worker"],
      "pidfd_send_signal": ["pidfd_send_signal": "worker"]]), expect: .ok, at: (29, 9), (29, 41))
    scenario.step("worker", p.choose("call", ["tgkill": ["tgkill": "main"], "kill": ["kill": "main"],
      "pidfd_send_signal": ["pidfd_send_signal": "main"]]), expect: .ok, at: (30, 9), (30, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:32:9
  @Test("a child may be signalled exactly by threads whose scoped domains hold it",
    arguments: permutations(of: ["born": ["before", "between", "after"], "second": ["scoped", "no-write"],
    "parent": ["main", "worker"], "call": ["kill", "tgkill"]]))
  func childOfAGeneration(_ p: Permutation) async throws {
    var scenario = Scenario("signal-scoping/child-of-a-generation",
      "a child may be signalled exactly by threads whose scoped domains hold it", p,
      reference: "landlock(7), Signal scoping; cover letter v2, motivation (2)",
      where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (32, 9))
    if p["second", in: "no-write"] { scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE]) }
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    if p["born", in: "before"] {
      scenario.step(p.choose("parent", ["main": "main", "worker": "worker"]), ["fork": "child"], expect: .ok,
        at: (43, 9), (43, 62))
    }
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: (44, 9), (44, 66))
    if p["born", in: "between"] {
      scenario.step(p.choose("parent", ["main": "main", "worker": "worker"]), ["fork": "child"], expect: .ok,
        at: (45, 9), (45, 63))
    }
    scenario.step("worker", p.choose("second", ["scoped": ["restrict_self": "scoped", "flags": ["TSYNC"]],
      "no-write": ["restrict_self": "no-write", "flags": ["TSYNC"]]]), expect: .ok, at: (46, 9), (46, 67))
    if p["born", in: "after"] {
      scenario.step(p.choose("parent", ["main": "main", "worker": "worker"]), ["fork": "child"], expect: .ok,
        at: (47, 9), (47, 61))
    }
    scenario.step(["main", "worker"], p.choose("call", ["kill": ["kill": "child"], "tgkill": ["tgkill": "child"]]),
      expectBy: .when(p["born", in: "before"], expect: .EPERM),
      .when(p["born", in: "between"] && p["second", in: "scoped"], expect: .EPERM), .otherwise(.ok), at: (48, 9),
      (48, 41))
    scenario.step("child", p.choose("call", ["kill": ["kill": "main"], "tgkill": ["tgkill": "main"]]), expect: .ok,
      at: (49, 9), (49, 40))
    scenario.step("child", p.choose("call", ["kill": ["kill": "worker"], "tgkill": ["tgkill": "worker"]]), expect: .ok,
      at: (50, 9), (50, 42))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:52:9
  @Test("a socket may be reached exactly from scoped domains that hold its maker at the time it was made",
    arguments: permutations(of: ["made": ["before", "between", "after"], "second": ["sockets", "no-write"],
    "maker": ["main", "worker"]]))
  func socketOfAGeneration(_ p: Permutation) async throws {
    var scenario = Scenario("signal-scoping/socket-of-a-generation",
      "a socket may be reached exactly from scoped domains that hold its maker at the time it was made", p,
      reference: "landlock(7), Abstract UNIX socket scoping", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (52, 9))
    if p["second", in: "no-write"] { scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE]) }
    scenario.rulesets["sockets"] = Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET])
    if p["made", in: "before"] {
      scenario.step(p.choose("maker", ["main": "main", "worker": "worker"]), ["listen_abstract": "socket"], expect: .ok,
        at: (63, 9), (63, 73))
    }
    scenario.step("main", ["restrict_self": "sockets", "flags": ["TSYNC"]], expect: .ok, at: (64, 9), (64, 66))
    if p["made", in: "between"] {
      scenario.step(p.choose("maker", ["main": "main", "worker": "worker"]), ["listen_abstract": "socket"], expect: .ok,
        at: (65, 9), (65, 74))
    }
    scenario.step("worker", p.choose("second", ["sockets": ["restrict_self": "sockets", "flags": ["TSYNC"]],
      "no-write": ["restrict_self": "no-write", "flags": ["TSYNC"]]]), expect: .ok, at: (66, 9), (66, 66))
    if p["made", in: "after"] {
      scenario.step(p.choose("maker", ["main": "main", "worker": "worker"]), ["listen_abstract": "socket"], expect: .ok,
        at: (67, 9), (67, 72))
    }
    scenario.step(["main", "worker"], ["connect_abstract": "socket"],
      expectBy: .when(p["made", in: "before"], expect: .EPERM),
      .when(p["made", in: "between"] && p["second", in: "sockets"], expect: .EPERM), .otherwise(.ok), at: (68, 9),
      (68, 52))
    scenario.step("worker", ["fork": "child"], expect: .ok, at: (69, 9), (69, 39))
    scenario.step("child", ["connect_abstract": "socket"], expectBy: .when(p["made", in: "before"], expect: .EPERM),
      .when(p["made", in: "between"] && p["second", in: "sockets"], expect: .EPERM), .otherwise(.ok), at: (70, 9),
      (70, 52))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:72:9
  @Test("a scope keeps signals in, not out",
    arguments: permutations(of: ["call": ["tgkill", "kill", "pidfd_send_signal"], "calls": ["1", "2"]]))
  func signalsFromOutside(_ p: Permutation) async throws {
    var scenario = Scenario("signal-scoping/signals-from-outside", "a scope keeps signals in, not out", p,
      reference: "landlock(7), Signal scoping; cover letter v2, motivation (2)",
      where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (72, 9))
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], times: p.choose("calls", ["1": 1, "2": 2]),
      expect: .ok, at: (81, 9), (81, 81))
    scenario.step("outside", p.choose("call", ["tgkill": ["tgkill": "main"], "kill": ["kill": "main"],
      "pidfd_send_signal": ["pidfd_send_signal": "main"]]), expect: .ok, at: (82, 9), (82, 40))
    scenario.step("main", ["get": "handled_signals"], expect: 1, at: (83, 9), (83, 49))
    scenario.step("outside", p.choose("call", ["tgkill": ["tgkill": "worker"], "kill": ["kill": "worker"],
      "pidfd_send_signal": ["pidfd_send_signal": "worker"]]), expect: .ok, at: (84, 9), (84, 42))
    scenario.step("worker", ["get": "handled_signals"], expect: 2, at: (85, 9), (85, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:87:9
  @Test("a scope saves a process outside of it from SIGKILL", arguments: permutations(of: ["born": ["before", "after"],
    "call": ["kill", "pidfd_send_signal"], "killer": ["main", "worker"]]))
  func killAcrossTheBorder(_ p: Permutation) async throws {
    var scenario = Scenario("signal-scoping/kill-across-the-border",
      "a scope saves a process outside of it from SIGKILL", p,
      reference: "landlock(7), Signal scoping; cover letter v2, motivation (2)",
      where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (87, 9))
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    if p["born", in: "before"] { scenario.step("main", ["fork": "child"], expect: .ok, at: (97, 9), (97, 62)) }
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: (98, 9), (98, 66))
    if p["born", in: "after"] { scenario.step("main", ["fork": "child"], expect: .ok, at: (99, 9), (99, 61)) }
    scenario.step(p.choose("killer", ["main": "main", "worker": "worker"]),
      p.choose("call", ["kill": ["kill": "child", "signal": "KILL"],
      "pidfd_send_signal": ["pidfd_send_signal": "child", "signal": "KILL"]]),
      expectBy: .when(p["born", in: "before"], expect: .EPERM), .otherwise(.ok), at: (100, 9), (100, 55))
    scenario.step("child", ["get": "layers"], expectBy: .when(p["born", in: "before"], expect: 0), .otherwise(.ended),
      at: (101, 9), (101, 40))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:103:9
  @Test("SIGIO reaches a thread of the own process, whenever the owner was set",
    arguments: permutations(of: ["set": ["before", "after"], "as": ["thread", "process"],
    "setter": ["main", "worker"]]))
  func ownerWithinTheProcess(_ p: Permutation) async throws {
    var scenario = Scenario("signal-scoping/owner-within-the-process",
      "SIGIO reaches a thread of the own process, whenever the owner was set", p,
      reference: "fcntl(2), F_SETOWN_EX; landlock(7), Signal scoping", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (103, 9))
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    if p["set", in: "before"] {
      scenario.step(p.choose("setter", ["main": "main", "worker": "worker"]),
        p.choose("as", ["thread": ["watch_io": "pipe", "owner": "worker", "as": "thread"],
        "process": ["watch_io": "pipe", "owner": "worker", "as": "process"]]), expect: .ok, at: (114, 9), (114, 88))
    }
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: (115, 9), (115, 66))
    if p["set", in: "after"] {
      scenario.step(p.choose("setter", ["main": "main", "worker": "worker"]),
        p.choose("as", ["thread": ["watch_io": "pipe", "owner": "worker", "as": "thread"],
        "process": ["watch_io": "pipe", "owner": "worker", "as": "process"]]), expect: .ok, at: (116, 9), (116, 87))
    }
    scenario.step("main", ["write_pipe": "pipe"], expect: .ok, at: (117, 9), (117, 45))
    scenario.step("worker", ["get": "handled_signals"], expect: 1, at: (118, 9), (118, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:120:9
  @Test("SIGIO to a child is decided by the domain in which the owner was set",
    arguments: permutations(of: ["set": ["before", "after"], "born": ["before", "after"], "as": ["thread", "process"],
    "setter": ["main", "worker"]],
    except: ["before,after,thread,main", "before,after,thread,worker", "before,after,process,main", "before,after,process,worker"]))
  func ownerInAnotherProcess(_ p: Permutation) async throws {
    var scenario = Scenario("signal-scoping/owner-in-another-process",
      "SIGIO to a child is decided by the domain in which the owner was set", p,
      reference: "fcntl(2), F_SETOWN_EX; commit 54a6e6bbf3be",
      because: "the domain at F_SETOWN is recorded; TSYNC does not change it afterwards",
      where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (120, 9))
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    if p["born", in: "before"] { scenario.step("main", ["fork": "child"], expect: .ok, at: (134, 9), (134, 62)) }
    if p["set", in: "before"] {
      scenario.step(p.choose("setter", ["main": "main", "worker": "worker"]),
        p.choose("as", ["thread": ["watch_io": "pipe", "owner": "child", "as": "thread"],
        "process": ["watch_io": "pipe", "owner": "child", "as": "process"]]), expect: .ok, at: (135, 9), (135, 87))
    }
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: (136, 9), (136, 66))
    if p["born", in: "after"] { scenario.step("main", ["fork": "child"], expect: .ok, at: (137, 9), (137, 61)) }
    if p["set", in: "after"] {
      scenario.step(p.choose("setter", ["main": "main", "worker": "worker"]),
        p.choose("as", ["thread": ["watch_io": "pipe", "owner": "child", "as": "thread"],
        "process": ["watch_io": "pipe", "owner": "child", "as": "process"]]), expect: .ok, at: (138, 9), (138, 86))
    }
    scenario.step("worker", ["write_pipe": "pipe"], expect: .ok, at: (139, 9), (139, 45))
    scenario.step("child", ["get": "handled_signals"],
      expectBy: .when(p["set", in: "after"] && p["born", in: "before"], expect: 0), .otherwise(1), at: (140, 9),
      (140, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/generations.yaml:142:9
  @Test("the scope under which a sibling set an owner stays with the pipe after TSYNC has lifted it from the sibling")
  func ownerSetInADroppedDomain() async throws {
    var scenario = Scenario("signal-scoping/owner-set-in-a-dropped-domain",
      "the scope under which a sibling set an owner stays with the pipe after TSYNC has lifted it from the sibling",
      reference: "landlock(7), Signal scoping; cover letter v2, motivation (2)",
      because: "the domain at F_SETOWN is recorded; TSYNC does not change it afterwards",
      where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (142, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step("main", ["fork": "child"], expect: .ok, at: (148, 9), (148, 39))
    scenario.step("worker", ["restrict_self": "scoped"], expect: .ok, at: (149, 9), (149, 49))
    scenario.step("worker", ["watch_io": "pipe", "owner": "child", "as": "process"], expect: .ok, at: (150, 9),
      (150, 69))
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (151, 9), (151, 67))
    scenario.step("worker", ["kill": "child"], expect: .ok, at: (152, 9), (152, 39))
    scenario.step("worker", ["write_pipe": "pipe"], expect: .ok, at: (153, 9), (153, 44))
    scenario.step("child", ["get": "handled_signals"], expect: 1, because: "kill(2) was allowed and SIGIO was not",
      at: (154, 9), (154, 48))
    try await verify(scenario)
  }
}
