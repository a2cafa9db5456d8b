// Specs/signal-scoping/abstract-sockets.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/signal-scoping/abstract-sockets.yaml"

/// A scoped domain may connect only to abstract UNIX sockets that were made inside of it. A socket remembers the
/// credentials of its maker, so sockets made before TSYNC stay outside.
@Suite("abstract sockets across TSYNC", .tags(.signalScoping))
struct SignalScopingAbstractSocketsTests {
  // Specs/signal-scoping/abstract-sockets.yaml:11:9
  @Test("a socket made before TSYNC cannot be reached afterwards, by any thread",
    arguments: permutations(of: ["maker": ["main", "worker"]]))
  func socketFromBefore(_ p: Permutation) async throws {
    var scenario = Scenario("signal-scoping/socket-from-before",
      "a socket made before TSYNC cannot be reached afterwards, by any thread", p,
      reference: "landlock(7), Abstract UNIX socket scoping", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (11, 9))
    scenario.rulesets["scoped"] = Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET])
    scenario.step(p.choose("maker", ["main": "main", "worker": "worker"]), ["listen_abstract": "early"], expect: .ok,
      at: (19, 9), (19, 50))
    scenario.step(["main", "worker"], ["connect_abstract": "early"], expect: .ok, at: (20, 9), (20, 51))
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: (21, 9), (21, 65))
    scenario.step(["main", "worker"], ["connect_abstract": "early"], expect: .EPERM, at: (22, 9), (22, 51))
    try await verify(scenario)
  }

  // Specs/signal-scoping/abstract-sockets.yaml:24:9
  @Test("a socket made after TSYNC can be reached by every thread and by later children")
  func socketFromAfter() async throws {
    var scenario = Scenario("signal-scoping/socket-from-after",
      "a socket made after TSYNC can be reached by every thread and by later children",
      reference: "landlock(7), Abstract UNIX socket scoping", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (24, 9))
    scenario.rulesets["scoped"] = Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET])
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: (29, 9), (29, 65))
    scenario.step("worker", ["listen_abstract": "late"], expect: .ok, at: (30, 9), (30, 49))
    scenario.step(["main", "worker"], ["connect_abstract": "late"], expect: .ok, at: (31, 9), (31, 50))
    scenario.step("main", ["fork": "child"], expect: .ok, at: (32, 9), (32, 39))
    scenario.step("child", ["connect_abstract": "late"], expect: .ok, at: (33, 9), (33, 50))
    try await verify(scenario)
  }

  // Specs/signal-scoping/abstract-sockets.yaml:35:9
  @Test("a socket made in a sibling's own domain is outside of the domain that replaces it")
  func socketOfADivergingSibling() async throws {
    var scenario = Scenario("signal-scoping/socket-of-a-diverging-sibling",
      "a socket made in a sibling's own domain is outside of the domain that replaces it",
      reference: "landlock(7), Abstract UNIX socket scoping", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (35, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET])
    scenario.step("worker", ["restrict_self": "no-read"], expect: .ok, at: (40, 9), (40, 50))
    scenario.step("worker", ["listen_abstract": "own"], expect: .ok, at: (41, 9), (41, 48))
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: (42, 9), (42, 65))
    scenario.step(["main", "worker"], ["connect_abstract": "own"], expect: .EPERM, at: (43, 9), (43, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/abstract-sockets.yaml:45:9
  @Test("a socket of a child from before TSYNC is outside, one of a child from after is inside")
  func socketOfAChild() async throws {
    var scenario = Scenario("signal-scoping/socket-of-a-child",
      "a socket of a child from before TSYNC is outside, one of a child from after is inside",
      reference: "landlock(7), Abstract UNIX socket scoping", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (45, 9))
    scenario.rulesets["scoped"] = Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET])
    scenario.step("worker", ["fork": "before"], expect: .ok, at: (50, 9), (50, 40))
    scenario.step("before", ["listen_abstract": "early"], expect: .ok, at: (51, 9), (51, 50))
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: (52, 9), (52, 65))
    scenario.step("worker", ["fork": "after"], expect: .ok, at: (53, 9), (53, 39))
    scenario.step("after", ["listen_abstract": "inside"], expect: .ok, at: (54, 9), (54, 51))
    scenario.step(["main", "worker"], ["connect_abstract": "early"], expect: .EPERM, at: (55, 9), (55, 51))
    scenario.step(["main", "worker"], ["connect_abstract": "inside"], expect: .ok, at: (56, 9), (56, 52))
    scenario.step("before", ["connect_abstract": "inside"], expect: .ok, at: (57, 9), (57, 52))
    try await verify(scenario)
  }
}
