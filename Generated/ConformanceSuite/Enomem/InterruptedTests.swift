// Specs/enomem/interrupted.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/enomem/interrupted.yaml",
  reference: "security/landlock/tsync.c, landlock_restrict_sibling_threads()",
  where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
  rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE]), "no-write": Ruleset(handledAccessFS: [.WRITE_FILE])])

/// A sibling in vfork(2) keeps a TSYNC waiting, so that memory can run out before it, in it, and after a signal has
/// interrupted the wait. A call that is made again goes on counting its allocations.
@Suite("failures while a call waits", .tags(.enomem))
struct EnomemInterruptedTests {
  @Test("a call that has no memory for its works waits for nobody",
    arguments: permutations(of: ["site": ["array", "work"]]))
  func failsBeforeItWaits(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/fails-before-it-waits", p, threads: ["main", "worker"], at: "11:9")
    scenario.step("worker", ["park": "vfork"], blocks: true, at: "19:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]],
      failAllocation: p.choose("site", ["array": .nth(7), "work": .nth(8)]), expect: .ENOMEM, at: "20:9-92")
    scenario.step("main", ["get": "layers"], expect: 0, at: "21:9-40")
    scenario.step("outside", ["release": "worker"], expect: .ok, at: "22:9-44")
    scenario.step("worker", ["finish": "park"], expect: .ok, at: "23:9-41")
    scenario.step("worker", ["get": "layers"], expect: 0, at: "24:9-40")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "25:9-68")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 1, at: "26:9-40")
    try await verify(scenario)
  }

  @Test("a sibling that has no memory once it wakes fails the call that waited for it",
    arguments: permutations(of: ["site": ["first", "second", "third"]]))
  func failsInASiblingThatWakes(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/fails-in-a-sibling-that-wakes", p,
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETPCAP]), threads: ["main", "worker", "third"],
      at: "28:9")
    scenario.step("worker", ["drop_capability": "CAP_SETPCAP"], expect: .ok, at: "36:9-57")
    scenario.step("worker", ["park": "vfork"], blocks: true, at: "37:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], blocks: true,
      failAllocation: p.choose("site", ["first": .nth(1, in: "worker"), "second": .nth(2, in: "worker"),
      "third": .nth(3, in: "worker")]), expect: .blocked, at: "38:9-43:19")
    scenario.step("outside", ["release": "worker"], expect: .ok, at: "44:9-44")
    scenario.step("main", ["finish": "restrict_self"], expectBy: .when(p["site", in: "third"], expect: .notReached),
      .otherwise(.ENOMEM), at: "45:9-50")
    scenario.step("worker", ["finish": "park"], expect: .ok, at: "46:9-41")
    scenario.step(["main", "worker", "third"], ["get": "layers"], expectBy: .when(p["site", in: "third"], expect: 1),
      .otherwise(0), at: "47:9-40")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "48:9-67")
    scenario.step(["main", "worker", "third"], ["open": "file", "for": "reading"], expect: .EACCES, at: "49:9-53")
    try await verify(scenario)
  }

  @Test("with the flag NO_NEW_PRIVS such a failure leaves no_new_privs unset everywhere")
  func flagFailsInASiblingThatWakes() async throws {
    var scenario = spec.scenario("enomem/flag-fails-in-a-sibling-that-wakes",
      where: Condition(.abi(.greaterOrEqual, 11)), process: ProcessSetup(capabilities: [.CAP_SETPCAP]),
      threads: ["main", "worker", "third"], at: "51:9")
    scenario.step("worker", ["drop_capability": "CAP_SETPCAP"], expect: .ok, at: "57:9-57")
    scenario.step("worker", ["park": "vfork"], blocks: true, at: "58:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC", "NO_NEW_PRIVS"]], blocks: true,
      failAllocation: .nth(1, in: "worker"), expect: .blocked, at: "59:9-64:19")
    scenario.step("outside", ["release": "worker"], expect: .ok, at: "65:9-44")
    scenario.step("main", ["finish": "restrict_self"], expect: .ENOMEM, at: "66:9-50")
    scenario.step("worker", ["finish": "park"], expect: .ok, at: "67:9-41")
    scenario.step(["main", "worker", "third"], ["get": "no_new_privs"], expect: false, at: "68:9-46")
    scenario.step(["main", "worker", "third"], ["get": "layers"], expect: 0, at: "69:9-40")
    try await verify(scenario)
  }

  @Test("a call that a signal makes start again counts its allocations from the first attempt on",
    arguments: permutations(of: ["signal": ["with", "without"]]))
  func countsOnAfterASignal(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/counts-on-after-a-signal", p, threads: ["main", "worker"], at: "71:9")
    scenario.step("worker", ["park": "vfork"], blocks: true, at: "79:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], blocks: true, failAllocation: .nth(9),
      expect: .blocked, at: "80:9-102")
    scenario.step("outside", ["tgkill": "main"], when: p["signal", in: "with"], expect: .ok, at: "81:9-41")
    scenario.step("outside", ["release": "worker"], expect: .ok, at: "82:9-44")
    scenario.step("main", ["finish": "restrict_self"], expectBy: .when(p["signal", in: "with"], expect: .ENOMEM),
      .otherwise(.notReached), at: "83:9-50")
    scenario.step("worker", ["finish": "park"], expect: .ok, at: "84:9-41")
    scenario.step(["main", "worker"], ["get": "layers"], expectBy: .when(p["signal", in: "with"], expect: 0),
      .otherwise(1), at: "85:9-40")
    scenario.step("main", ["get": "handled_signals"], expectBy: .when(p["signal", in: "with"], expect: 1),
      .otherwise(0), at: "86:9-49")
    try await verify(scenario)
  }

  @Test("a signal before the sibling wakes changes nothing about its failure")
  func signalBeforeTheFailure() async throws {
    var scenario = spec.scenario("enomem/signal-before-the-failure",
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETPCAP]), threads: ["main", "worker"], at: "88:9")
    scenario.step("worker", ["drop_capability": "CAP_SETPCAP"], expect: .ok, at: "93:9-57")
    scenario.step("worker", ["park": "vfork"], blocks: true, at: "94:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], blocks: true,
      failAllocation: .nth(2, in: "worker"), expect: .blocked, at: "95:9-100:19")
    scenario.step("outside", ["tgkill": "main"], expect: .ok, at: "101:9-41")
    scenario.step("outside", ["release": "worker"], expect: .ok, at: "102:9-44")
    scenario.step("main", ["finish": "restrict_self"], expect: .ENOMEM, at: "103:9-50")
    scenario.step("worker", ["finish": "park"], expect: .ok, at: "104:9-41")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: "105:9-40")
    scenario.step("main", ["get": "handled_signals"], expect: 1, at: "106:9-49")
    try await verify(scenario)
  }

  @Test("a signal after a sibling's failure makes the call start again, and the second attempt succeeds",
    arguments: permutations(of: ["signal": ["with", "without"]]))
  func signalAfterTheFailure(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/signal-after-the-failure", p,
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETPCAP]), threads: ["main", "worker", "third"],
      at: "108:9")
    scenario.step("third", ["drop_capability": "CAP_SETPCAP"], expect: .ok, at: "116:9-57")
    scenario.step("worker", ["park": "vfork"], blocks: true, at: "117:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], blocks: true,
      failAllocation: .nth(1, in: "third"), expect: .blocked, at: "118:9-123:19")
    scenario.step("outside", ["tgkill": "main"], when: p["signal", in: "with"], expect: .ok, at: "124:9-41")
    scenario.step("outside", ["release": "worker"], expect: .ok, at: "125:9-44")
    scenario.step("main", ["finish": "restrict_self"], expectBy: .when(p["signal", in: "with"], expect: .ok, .ENOMEM),
      .otherwise(.ENOMEM),
      because: "the interruption overwrites the sibling's error with the one that starts the call again; if the sibling's work was cancelled before it ran, the failure is still to come",
      at: "126:9-128:19")
    scenario.step("worker", ["finish": "park"], expect: .ok, at: "132:9-41")
    scenario.step("main", ["get": "handled_signals"], expectBy: .when(p["signal", in: "with"], expect: 1),
      .otherwise(0), at: "133:9-49")
    scenario.step("main", ["get": "layers"], at: "134:9")
    scenario.step("main", ["same_domain_as": "third"], expect: true, at: "135:9-50")
    try await verify(scenario)
  }

  @Test("of two calls at once one fails for want of memory, and the other restricts all threads",
    arguments: permutations(of: ["site": ["credentials", "details", "array", "work"]]))
  func twoCallersOneFails(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/two-callers-one-fails", p, threads: ["main", "worker"], at: "137:9")
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]],
        failAllocation: p.choose("site", ["credentials": .nth(1), "details": .nth(6), "array": .nth(7),
        "work": .nth(8)]), expect: .ENOMEM, at: "146:13-94")
      $0.step("worker", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "147:13-71")
    }
    scenario.step(["main", "worker"], ["get": "layers"], expect: 1, at: "148:9-36")
    scenario.step(["main", "worker"], ["open": "file", "for": "reading"], expect: .ok, at: "149:9-49")
    scenario.step(["main", "worker"], ["open": "file", "for": "writing"], expect: .EACCES, at: "150:9-49")
    try await verify(scenario)
  }

  @Test("a thread that is born during the call takes memory in a second round, which can fail too")
  func failsInALaterRound() async throws {
    var scenario = spec.scenario("enomem/fails-in-a-later-round", threads: ["main", "worker"], at: "152:9")
    scenario.together {
      $0.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], failAllocation: .nth(10),
        expect: .ENOMEM, .notReached, because: "the tenth allocation is the work of the second round, if there is one",
        at: "158:13-162:23")
      $0.step("worker", ["spawn": "late"], expect: .ok, at: "164:13-43")
    }
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: "165:9-48")
    scenario.step("main", ["same_domain_as": "late"], expect: true, at: "166:9-46")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "167:9-65")
    try await verify(scenario)
  }
}
