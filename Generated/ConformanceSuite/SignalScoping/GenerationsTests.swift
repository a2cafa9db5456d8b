// Specs/signal-scoping/generations.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/signal-scoping/generations.yaml",
  reference: "landlock(7), Signal scoping; cover letter v2, motivation (2)",
  where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
  rulesets: ["no-write": Ruleset(handledAccessFS: [.WRITE_FILE]), "scoped": Ruleset(scoped: [.SIGNAL]),
  "sockets": Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET])])

/// Each TSYNC makes a new common domain inside of the last one. Who was born between two calls is inside of the first
/// domain and outside of the second.
@Suite("scopes across two generations of domains", .tags(.signalScoping))
struct SignalScopingGenerationsTests {
  @Test("the scopes of the caller and of the new layer count, the sibling's does not",
    arguments: permutations(of: ["caller": ["nothing", "scoped", "no-write"], "sibling": ["nothing", "scoped"],
    "new": ["scoped", "no-write"], "call": ["tgkill", "kill", "pidfd_send_signal"]]))
  func callerSiblingAndNewScope(_ p: Permutation) async throws {
    var scenario = spec.scenario("signal-scoping/caller-sibling-and-new-scope", p, threads: ["main", "worker"],
      at: "12:9")
    scenario.step("main", ["fork": "child"], expect: .ok, at: "23:9-39")
    if p["caller", in: "scoped", "no-write"] {
      scenario.step("main", ["restrict_self": p["caller"]], expect: .ok, at: "24:9-86")
    }
    scenario.step("worker", ["restrict_self": "scoped"], when: p["sibling", in: "scoped"], expect: .ok, at: "25:9-76")
    scenario.step("main", ["restrict_self": p["new"], "flags": ["TSYNC"]], expect: .ok, at: "26:9-63")
    scenario.step(["main", "worker"], p.choose("call", ["tgkill": ["tgkill": "child"], "kill": ["kill": "child"],
      "pidfd_send_signal": ["pidfd_send_signal": "child"]]), expectBy: .when(p["caller", in: "scoped"], expect: .EPERM),
      .when(p["new", in: "scoped"], expect: .EPERM), .otherwise(.ok), at: "27:9-40")
    scenario.step("child", p.choose("call", ["tgkill": ["tgkill": "worker"], "kill": ["kill": "worker"],
      "pidfd_send_signal": ["pidfd_send_signal": "worker"]]), expect: .ok, at: "28:9-41")
    scenario.step("main", p.choose("call", ["tgkill": ["tgkill": "worker"], "kill": ["kill": "worker"],
      "pidfd_send_signal": ["pidfd_send_signal": "worker"]]), expect: .ok, at: "29:9-41")
    scenario.step("worker", p.choose("call", ["tgkill": ["tgkill": "main"], "kill": ["kill": "main"],
      "pidfd_send_signal": ["pidfd_send_signal": "main"]]), expect: .ok, at: "30:9-39")
    try await verify(scenario)
  }

  @Test("a child may be signalled exactly by threads whose scoped domains hold it",
    arguments: permutations(of: ["born": ["before", "between", "after"], "second": ["scoped", "no-write"],
    "parent": ["main", "worker"], "call": ["kill", "tgkill"]]))
  func childOfAGeneration(_ p: Permutation) async throws {
    var scenario = spec.scenario("signal-scoping/child-of-a-generation", p, threads: ["main", "worker"], at: "32:9")
    scenario.step(p["parent"], ["fork": "child"], when: p["born", in: "before"], expect: .ok, at: "43:9-62")
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: "44:9-66")
    scenario.step(p["parent"], ["fork": "child"], when: p["born", in: "between"], expect: .ok, at: "45:9-63")
    scenario.step("worker", ["restrict_self": p["second"], "flags": ["TSYNC"]], expect: .ok, at: "46:9-67")
    scenario.step(p["parent"], ["fork": "child"], when: p["born", in: "after"], expect: .ok, at: "47:9-61")
    scenario.step(["main", "worker"], p.choose("call", ["kill": ["kill": "child"], "tgkill": ["tgkill": "child"]]),
      expectBy: .when(p["born", in: "before"], expect: .EPERM),
      .when(p["born", in: "between"] && p["second", in: "scoped"], expect: .EPERM), .otherwise(.ok), at: "48:9-41")
    scenario.step("child", p.choose("call", ["kill": ["kill": "main"], "tgkill": ["tgkill": "main"]]), expect: .ok,
      at: "49:9-40")
    scenario.step("child", p.choose("call", ["kill": ["kill": "worker"], "tgkill": ["tgkill": "worker"]]), expect: .ok,
      at: "50:9-42")
    try await verify(scenario)
  }

  @Test("a socket may be reached exactly from scoped domains that hold its maker at the time it was made",
    arguments: permutations(of: ["made": ["before", "between", "after"], "second": ["sockets", "no-write"],
    "maker": ["main", "worker"]]))
  func socketOfAGeneration(_ p: Permutation) async throws {
    var scenario = spec.scenario("signal-scoping/socket-of-a-generation", p,
      reference: "landlock(7), Abstract UNIX socket scoping", threads: ["main", "worker"], at: "52:9")
    scenario.step(p["maker"], ["listen_abstract": "socket"], when: p["made", in: "before"], expect: .ok, at: "63:9-73")
    scenario.step("main", ["restrict_self": "sockets", "flags": ["TSYNC"]], expect: .ok, at: "64:9-66")
    scenario.step(p["maker"], ["listen_abstract": "socket"], when: p["made", in: "between"], expect: .ok, at: "65:9-74")
    scenario.step("worker", ["restrict_self": p["second"], "flags": ["TSYNC"]], expect: .ok, at: "66:9-66")
    scenario.step(p["maker"], ["listen_abstract": "socket"], when: p["made", in: "after"], expect: .ok, at: "67:9-72")
    scenario.step(["main", "worker"], ["connect_abstract": "socket"],
      expectBy: .when(p["made", in: "before"], expect: .EPERM),
      .when(p["made", in: "between"] && p["second", in: "sockets"], expect: .EPERM), .otherwise(.ok), at: "68:9-52")
    scenario.step("worker", ["fork": "child"], expect: .ok, at: "69:9-39")
    scenario.step("child", ["connect_abstract": "socket"], expectBy: .when(p["made", in: "before"], expect: .EPERM),
      .when(p["made", in: "between"] && p["second", in: "sockets"], expect: .EPERM), .otherwise(.ok), at: "70:9-52")
    try await verify(scenario)
  }

  @Test("a scope keeps signals in, not out",
    arguments: permutations(of: ["call": ["tgkill", "kill", "pidfd_send_signal"], "calls": ["1", "2"]]))
  func signalsFromOutside(_ p: Permutation) async throws {
    var scenario = spec.scenario("signal-scoping/signals-from-outside", p, threads: ["main", "worker"], at: "72:9")
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], times: p.number("calls"), expect: .ok,
      at: "81:9-81")
    scenario.step("outside", p.choose("call", ["tgkill": ["tgkill": "main"], "kill": ["kill": "main"],
      "pidfd_send_signal": ["pidfd_send_signal": "main"]]), expect: .ok, at: "82:9-40")
    scenario.step("main", ["get": "handled_signals"], expect: 1, at: "83:9-49")
    scenario.step("outside", p.choose("call", ["tgkill": ["tgkill": "worker"], "kill": ["kill": "worker"],
      "pidfd_send_signal": ["pidfd_send_signal": "worker"]]), expect: .ok, at: "84:9-42")
    scenario.step("worker", ["get": "handled_signals"], expect: 2, at: "85:9-49")
    try await verify(scenario)
  }

  @Test("a scope saves a process outside of it from SIGKILL", arguments: permutations(of: ["born": ["before", "after"],
    "call": ["kill", "pidfd_send_signal"], "killer": ["main", "worker"]]))
  func killAcrossTheBorder(_ p: Permutation) async throws {
    var scenario = spec.scenario("signal-scoping/kill-across-the-border", p, threads: ["main", "worker"], at: "87:9")
    scenario.step("main", ["fork": "child"], when: p["born", in: "before"], expect: .ok, at: "97:9-62")
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: "98:9-66")
    scenario.step("main", ["fork": "child"], when: p["born", in: "after"], expect: .ok, at: "99:9-61")
    scenario.step(p["killer"], p.choose("call", ["kill": ["kill": "child", "signal": "KILL"],
      "pidfd_send_signal": ["pidfd_send_signal": "child", "signal": "KILL"]]),
      expectBy: .when(p["born", in: "before"], expect: .EPERM), .otherwise(.ok), at: "100:9-55")
    scenario.step("child", ["get": "layers"], expectBy: .when(p["born", in: "before"], expect: 0), .otherwise(.ended),
      at: "101:9-40")
    try await verify(scenario)
  }

  @Test("SIGIO reaches a thread of the own process, whenever the owner was set",
    arguments: permutations(of: ["set": ["before", "after"], "as": ["thread", "process"],
    "setter": ["main", "worker"]]))
  func ownerWithinTheProcess(_ p: Permutation) async throws {
    var scenario = spec.scenario("signal-scoping/owner-within-the-process", p,
      reference: "fcntl(2), F_SETOWN_EX; landlock(7), Signal scoping", threads: ["main", "worker"], at: "103:9")
    scenario.step(p["setter"], ["watch_io": "pipe", "owner": "worker", "as": p["as"]], when: p["set", in: "before"],
      expect: .ok, at: "114:9-88")
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: "115:9-66")
    scenario.step(p["setter"], ["watch_io": "pipe", "owner": "worker", "as": p["as"]], when: p["set", in: "after"],
      expect: .ok, at: "116:9-87")
    scenario.step("main", ["write_pipe": "pipe"], expect: .ok, at: "117:9-45")
    scenario.step("worker", ["get": "handled_signals"], expect: 1, at: "118:9-49")
    try await verify(scenario)
  }

  @Test("SIGIO to a child is decided by the domain in which the owner was set",
    arguments: permutations(of: ["set": ["before", "after"], "born": ["before", "after"], "as": ["thread", "process"],
    "setter": ["main", "worker"]],
    except: ["before,after,thread,main", "before,after,thread,worker", "before,after,process,main", "before,after,process,worker"]))
  func ownerInAnotherProcess(_ p: Permutation) async throws {
    var scenario = spec.scenario("signal-scoping/owner-in-another-process", p,
      reference: "fcntl(2), F_SETOWN_EX; commit 54a6e6bbf3be",
      because: "the domain at F_SETOWN is recorded; TSYNC does not change it afterwards", threads: ["main", "worker"],
      at: "120:9")
    scenario.step("main", ["fork": "child"], when: p["born", in: "before"], expect: .ok, at: "134:9-62")
    scenario.step(p["setter"], ["watch_io": "pipe", "owner": "child", "as": p["as"]], when: p["set", in: "before"],
      expect: .ok, at: "135:9-87")
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: "136:9-66")
    scenario.step("main", ["fork": "child"], when: p["born", in: "after"], expect: .ok, at: "137:9-61")
    scenario.step(p["setter"], ["watch_io": "pipe", "owner": "child", "as": p["as"]], when: p["set", in: "after"],
      expect: .ok, at: "138:9-86")
    scenario.step("worker", ["write_pipe": "pipe"], expect: .ok, at: "139:9-45")
    scenario.step("child", ["get": "handled_signals"],
      expectBy: .when(p["set", in: "after"] && p["born", in: "before"], expect: 0), .otherwise(1), at: "140:9-49")
    try await verify(scenario)
  }

  @Test("the scope under which a sibling set an owner stays with the pipe after TSYNC has lifted it from the sibling")
  func ownerSetInADroppedDomain() async throws {
    var scenario = spec.scenario("signal-scoping/owner-set-in-a-dropped-domain",
      because: "the domain at F_SETOWN is recorded; TSYNC does not change it afterwards", threads: ["main", "worker"],
      at: "142:9")
    scenario.step("main", ["fork": "child"], expect: .ok, at: "148:9-39")
    scenario.step("worker", ["restrict_self": "scoped"], expect: .ok, at: "149:9-49")
    scenario.step("worker", ["watch_io": "pipe", "owner": "child", "as": "process"], expect: .ok, at: "150:9-69")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "151:9-67")
    scenario.step("worker", ["kill": "child"], expect: .ok, at: "152:9-39")
    scenario.step("worker", ["write_pipe": "pipe"], expect: .ok, at: "153:9-44")
    scenario.step("child", ["get": "handled_signals"], expect: 1, because: "kill(2) was allowed and SIGIO was not",
      at: "154:9-48")
    try await verify(scenario)
  }
}
