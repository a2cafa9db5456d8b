// Specs/concurrency/interruption.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/concurrency/interruption.yaml",
  reference: "signal(7), Interruption of system calls; kernel commit 697f514ad9db",
  where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
  rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE])])

/// A caller that waits for a sibling handles signals meanwhile. The kernel takes back what it has prepared and begins
/// anew behind the handler's back; user space sees neither an error nor a second layer.
@Suite("interruption", .tags(.concurrency))
struct ConcurrencyInterruptionTests {
  @Test("a call that a signal interrupts is restarted, with SA_RESTART and without",
    arguments: permutations(of: ["restarts": ["true", "false"], "caller": ["main", "worker"]]))
  func once(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/once", p, covers: ["man/restart"], threads: ["main", "worker", "parked"],
      at: "10:9")
    scenario.process = p.choose("restarts", ["true": ProcessSetup(noNewPrivs: true),
      "false": ProcessSetup(noNewPrivs: true, restartsCalls: false)])
    scenario.step("parked", ["park": "vfork"], blocks: true, at: "20:9")
    scenario.step(p["caller"], ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      because: "parked sleeps where no task work reaches it", at: "21:9-81")
    scenario.step("outside", ["tgkill": p["caller"]], expect: .ok, at: "23:9-44")
    scenario.step("outside", ["release": "parked"], at: "24:9")
    scenario.step(p["caller"], ["finish": "restrict_self"], expect: .ok, at: "25:9-50")
    scenario.step("parked", ["finish": "park"], expect: .ok, at: "26:9-41")
    scenario.step("main", ["get": "handled_signals"], expect: 1, at: "27:9-49")
    scenario.step(["main", "worker", "parked"], ["open": "file", "for": "reading"], expect: .EACCES, at: "28:9-53")
    scenario.step(["main", "worker", "parked"], ["get": "layers"], expect: 1, at: "29:9-40")
    scenario.step("main", ["same_domain_as": "parked"], expect: true, at: "30:9-51")
    try await verify(scenario)
  }

  @Test("each of three signals is handled while the call still waits",
    arguments: permutations(of: ["restarts": ["true", "false"], "call": ["tgkill", "kill", "pidfd_send_signal"]]))
  func eachSignalIsHandledAtOnce(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/each-signal-is-handled-at-once", p,
      because: "a signal that comes while the same one is pending is lost, so all three are counted only if each handler ran before the next signal was sent",
      threads: ["main", "worker", "parked"], at: "32:9")
    scenario.process = p.choose("restarts", ["true": ProcessSetup(noNewPrivs: true),
      "false": ProcessSetup(noNewPrivs: true, restartsCalls: false)])
    scenario.step("parked", ["park": "vfork"], blocks: true, at: "44:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: "45:9-81")
    scenario.step("outside", p.choose("call", ["tgkill": ["tgkill": "main"], "kill": ["kill": "main"],
      "pidfd_send_signal": ["pidfd_send_signal": "main"]]), expect: .ok, at: "46:9-40")
    scenario.step("outside", p.choose("call", ["tgkill": ["tgkill": "main"], "kill": ["kill": "main"],
      "pidfd_send_signal": ["pidfd_send_signal": "main"]]), expect: .ok, at: "47:9-40")
    scenario.step("outside", p.choose("call", ["tgkill": ["tgkill": "main"], "kill": ["kill": "main"],
      "pidfd_send_signal": ["pidfd_send_signal": "main"]]), expect: .ok, at: "48:9-40")
    scenario.step("outside", ["release": "parked"], at: "49:9")
    scenario.step("main", ["finish": "restrict_self"], expect: .ok, at: "50:9-50")
    scenario.step("parked", ["finish": "park"], expect: .ok, at: "51:9-41")
    scenario.step("worker", ["get": "handled_signals"], expect: 3, at: "52:9-49")
    scenario.step(["main", "worker", "parked"], ["get": "layers"], expect: 1, at: "53:9-40")
    try await verify(scenario)
  }

  @Test("each interrupted attempt makes a domain that nobody enforces")
  func eachAttemptMakesADomain() async throws {
    var scenario = spec.scenario("concurrency/each-attempt-makes-a-domain",
      because: "the call begins anew from its first check, so it makes another domain; threads enforce the last one alone",
      threads: ["main", "worker", "parked"], at: "55:9")
    scenario.step("parked", ["park": "vfork"], blocks: true, at: "61:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: "62:9-81")
    scenario.step("outside", ["count_events": "create_domain"], expect: 1, at: "63:9-56")
    scenario.step("outside", ["tgkill": "main"], expect: .ok, at: "64:9-41")
    scenario.step("outside", ["tgkill": "main"], expect: .ok, at: "65:9-41")
    scenario.step("outside", ["count_events": "create_domain"], expect: 3, at: "66:9-56")
    scenario.step("outside", ["count_events": "enforce_domain"], expect: 0, at: "67:9-57")
    scenario.step("outside", ["count_events": "free_domain"], expect: 2, at: "68:9-54")
    scenario.step("outside", ["release": "parked"], at: "69:9")
    scenario.step("main", ["finish": "restrict_self"], expect: .ok, at: "70:9-50")
    scenario.step("parked", ["finish": "park"], expect: .ok, at: "71:9-41")
    scenario.step("outside", ["count_events": "create_domain"], expect: 3, at: "72:9-56")
    scenario.step("outside", ["count_events": "enforce_domain"], expect: 3, at: "73:9-57")
    scenario.step("outside", ["count_events": "complete_enforcement"], expect: 1, at: "74:9-63")
    scenario.step("outside", ["count_events": "free_domain"], expect: 2, at: "75:9-54")
    try await verify(scenario)
  }

  @Test("a sibling that has prepared its credentials handles a signal when the call is over")
  func preparedSiblingWaitsWithItsSignal() async throws {
    var scenario = spec.scenario("concurrency/prepared-sibling-waits-with-its-signal",
      covers: ["cover-letter/ready-to-commit"],
      because: "it waits for the word to commit, and nothing but that word or SIGKILL wakes it",
      threads: ["main", "worker", "parked"], at: "77:9")
    scenario.step("parked", ["park": "vfork"], blocks: true, at: "84:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: "85:9-81")
    scenario.step("outside", ["tgkill": "worker"], expect: .ok, at: "86:9-43")
    scenario.step("outside", ["tgkill": "worker"], expect: .ok, at: "87:9-43")
    scenario.step("outside", ["release": "parked"], at: "88:9")
    scenario.step("main", ["finish": "restrict_self"], expect: .ok, at: "89:9-50")
    scenario.step("parked", ["finish": "park"], expect: .ok, at: "90:9-41")
    scenario.step("worker", ["get": "handled_signals"], expect: 1, at: "91:9-49")
    scenario.step(["main", "worker", "parked"], ["get": "layers"], expect: 1, at: "92:9-40")
    try await verify(scenario)
  }

  @Test("the call waits for the last parked sibling, through signals and a release",
    arguments: permutations(of: ["first": ["parked", "another"], "second": ["another", "parked"]],
    except: ["parked,parked", "another,another"]))
  func twoParkedSiblings(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/two-parked-siblings", p, threads: ["main", "parked", "another"],
      at: "94:9")
    scenario.step("parked", ["park": "vfork"], blocks: true, at: "106:9")
    scenario.step("another", ["park": "vfork"], blocks: true, at: "107:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: "108:9-81")
    scenario.step("outside", ["tgkill": "main"], expect: .ok, at: "109:9-41")
    scenario.step("outside", ["release": p["first"]], at: "110:9")
    scenario.step("outside", ["tgkill": "main"], expect: .ok, at: "111:9-41")
    scenario.step("outside", ["release": p.choose("first", ["parked": "another", "another": "parked"])], at: "112:9")
    scenario.step("main", ["finish": "restrict_self"], expect: .ok, at: "113:9-50")
    scenario.step("parked", ["finish": "park"], expect: .ok, at: "114:9-41")
    scenario.step("another", ["finish": "park"], expect: .ok, at: "115:9-41")
    scenario.step("main", ["get": "handled_signals"], expect: 2, at: "116:9-49")
    scenario.step(["main", "parked", "another"], ["get": "layers"], expect: 1, at: "117:9-40")
    scenario.step("parked", ["same_domain_as": "another"], expect: true, at: "118:9-52")
    try await verify(scenario)
  }

  @Test("a process that is stopped while the call waits goes on as if nothing had been")
  func stopAndContinue() async throws {
    var scenario = spec.scenario("concurrency/stop-and-continue", threads: ["main", "worker", "parked"], at: "120:9")
    scenario.step("parked", ["park": "vfork"], blocks: true, at: "125:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: "126:9-81")
    scenario.step("outside", ["kill": "main", "signal": "STOP"], expect: .ok, at: "127:9-53")
    scenario.step("outside", ["kill": "main", "signal": "CONT"], expect: .ok, at: "128:9-53")
    scenario.step("outside", ["release": "parked"], at: "129:9")
    scenario.step("main", ["finish": "restrict_self"], expect: .ok, at: "130:9-50")
    scenario.step("parked", ["finish": "park"], expect: .ok, at: "131:9-41")
    scenario.step(["main", "worker", "parked"], ["get": "layers"], expect: 1, at: "132:9-40")
    try await verify(scenario)
  }

  @Test("a signal at any moment of the call disturbs nothing",
    arguments: permutations(of: ["restarts": ["true", "false"], "target": ["main", "worker"]]))
  func signalAtAnyMoment(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/signal-at-any-moment", p,
      covers: ["selftest/tsync/interrupt", "man/restart"], threads: ["main", "worker"], at: "134:9")
    scenario.process = p.choose("restarts", ["true": ProcessSetup(noNewPrivs: true),
      "false": ProcessSetup(noNewPrivs: true, restartsCalls: false)])
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "145:13-71")
      $0.step("outside", ["tgkill": p["target"]], expect: .ok, at: "146:13-48")
    }
    scenario.step(["main", "worker"], ["get": "layers"], expect: 1, at: "147:9-37")
    scenario.step("main", ["get": "handled_signals"], expect: 1, at: "148:9-46")
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: "149:9-48")
    try await verify(scenario)
  }

  @Test("a call succeeds in a storm of signals from outside",
    arguments: permutations(of: ["restarts": ["true", "false"]]))
  func storm(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/storm", p, covers: ["selftest/tsync/interrupt", "man/restart"],
      threads: ["main", "worker", "third"], at: "151:9")
    scenario.process = p.choose("restarts", ["true": ProcessSetup(noNewPrivs: true),
      "false": ProcessSetup(noNewPrivs: true, restartsCalls: false)])
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], times: 8, expect: .ok, at: "161:13-78")
    } meanwhile: {
      $0.step("outside", ["tgkill": "main"], expect: .ok, at: "163:13-45")
    }
    scenario.step(["main", "worker", "third"], ["get": "layers"], expect: 8, at: "164:9-37")
    scenario.step("main", ["same_domain_as": "third"], expect: true, at: "165:9-47")
    try await verify(scenario)
  }

  @Test("of two signals to a process whose leader handles none now, the second is lost",
    arguments: permutations(of: ["call": ["kill", "pidfd_send_signal"]]))
  func signalsToAProcessWhoseLeaderIsParked(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/signals-to-a-process-whose-leader-is-parked", p,
      reference: "signal(7), Queueing and delivery semantics for standard signals",
      because: "the kernel gives a signal for a process to its leader, and another one of the same number is dropped while the first is pending; the caller is not interrupted",
      threads: ["main", "worker"], at: "167:9")
    scenario.step("main", ["park": "vfork"], blocks: true, at: "179:9")
    scenario.step("worker", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: "180:9-81")
    scenario.step("outside", p.choose("call", ["kill": ["kill": "worker"],
      "pidfd_send_signal": ["pidfd_send_signal": "worker"]]), expect: .ok, at: "181:9-42")
    scenario.step("outside", p.choose("call", ["kill": ["kill": "worker"],
      "pidfd_send_signal": ["pidfd_send_signal": "worker"]]), expect: .ok, at: "182:9-42")
    scenario.step("outside", ["release": "main"], at: "183:9")
    scenario.step("worker", ["finish": "restrict_self"], expect: .ok, at: "184:9-50")
    scenario.step("main", ["finish": "park"], expect: .ok, at: "185:9-41")
    scenario.step("worker", ["get": "handled_signals"], expect: 1, at: "186:9-49")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 1, at: "187:9-40")
    try await verify(scenario)
  }
}
