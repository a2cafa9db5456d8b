// Specs/signal-scoping/abstract-sockets.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/signal-scoping/abstract-sockets.yaml",
  reference: "landlock(7), Abstract UNIX socket scoping", where: Condition(.edition(.greaterOrEqual, .v2)),
  process: ProcessSetup(noNewPrivs: true), rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE]),
  "scoped": Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET])])

/// A scoped domain may connect only to abstract UNIX sockets that were made inside of it. A socket remembers the
/// credentials of its maker, so sockets made before TSYNC stay outside.
@Suite("abstract sockets across TSYNC", .tags(.signalScoping))
struct SignalScopingAbstractSocketsTests {
  @Test("a socket made before TSYNC cannot be reached afterwards, by any thread",
    arguments: permutations(of: ["maker": ["main", "worker"]]))
  func socketFromBefore(_ p: Permutation) async throws {
    var scenario = spec.scenario("signal-scoping/socket-from-before", p, threads: ["main", "worker"], at: "11:9")
    scenario.step(p["maker"], ["listen_abstract": "early"], expect: .ok, at: "19:9-50")
    scenario.step(["main", "worker"], ["connect_abstract": "early"], expect: .ok, at: "20:9-51")
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: "21:9-65")
    scenario.step(["main", "worker"], ["connect_abstract": "early"], expect: .EPERM, at: "22:9-51")
    try await verify(scenario)
  }

  @Test("a socket made after TSYNC can be reached by every thread and by later children")
  func socketFromAfter() async throws {
    var scenario = spec.scenario("signal-scoping/socket-from-after", threads: ["main", "worker"], at: "24:9")
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: "29:9-65")
    scenario.step("worker", ["listen_abstract": "late"], expect: .ok, at: "30:9-49")
    scenario.step(["main", "worker"], ["connect_abstract": "late"], expect: .ok, at: "31:9-50")
    scenario.step("main", ["fork": "child"], expect: .ok, at: "32:9-39")
    scenario.step("child", ["connect_abstract": "late"], expect: .ok, at: "33:9-50")
    try await verify(scenario)
  }

  @Test("a socket made in a sibling's own domain is outside of the domain that replaces it")
  func socketOfADivergingSibling() async throws {
    var scenario = spec.scenario("signal-scoping/socket-of-a-diverging-sibling", threads: ["main", "worker"],
      at: "35:9")
    scenario.step("worker", ["restrict_self": "no-read"], expect: .ok, at: "40:9-50")
    scenario.step("worker", ["listen_abstract": "own"], expect: .ok, at: "41:9-48")
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: "42:9-65")
    scenario.step(["main", "worker"], ["connect_abstract": "own"], expect: .EPERM, at: "43:9-49")
    try await verify(scenario)
  }

  @Test("a socket of a child from before TSYNC is outside, one of a child from after is inside")
  func socketOfAChild() async throws {
    var scenario = spec.scenario("signal-scoping/socket-of-a-child", threads: ["main", "worker"], at: "45:9")
    scenario.step("worker", ["fork": "before"], expect: .ok, at: "50:9-40")
    scenario.step("before", ["listen_abstract": "early"], expect: .ok, at: "51:9-50")
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: "52:9-65")
    scenario.step("worker", ["fork": "after"], expect: .ok, at: "53:9-39")
    scenario.step("after", ["listen_abstract": "inside"], expect: .ok, at: "54:9-51")
    scenario.step(["main", "worker"], ["connect_abstract": "early"], expect: .EPERM, at: "55:9-51")
    scenario.step(["main", "worker"], ["connect_abstract": "inside"], expect: .ok, at: "56:9-52")
    scenario.step("before", ["connect_abstract": "inside"], expect: .ok, at: "57:9-52")
    try await verify(scenario)
  }
}
