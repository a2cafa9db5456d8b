// Specs/concurrency/contention.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/concurrency/contention.yaml",
  reference: "kernel commits ff88df67dbf7 and 697f514ad9db", where: Condition(.edition(.greaterOrEqual, .linux7_0)),
  process: ProcessSetup(noNewPrivs: true), rulesets: ["no-dirs": Ruleset(handledAccessFS: [.READ_DIR]),
  "no-read": Ruleset(handledAccessFS: [.READ_FILE]), "no-write": Ruleset(handledAccessFS: [.WRITE_FILE])])

/// Several threads call at once. One after the other succeeds, and each adds its layer to the domain of all.
@Suite("several callers", .tags(.concurrency))
struct ConcurrencyContentionTests {
  @Test("two callers at the same time both succeed, and all threads have both layers")
  func twoCallers() async throws {
    var scenario = spec.scenario("concurrency/two-callers", covers: ["selftest/tsync/competing-enablement"],
      threads: ["main", "worker", "third", "fourth"], at: "10:9")
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "17:13-70")
      $0.step("worker", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "18:13-71")
    }
    scenario.step(["main", "worker", "third", "fourth"], ["get": "layers"], expect: 2, at: "19:9-37")
    scenario.step(["main", "worker", "third", "fourth"], ["open": "file", "for": "reading"], expect: .EACCES,
      at: "20:9-50")
    scenario.step(["main", "worker", "third", "fourth"], ["open": "file", "for": "writing"], expect: .EACCES,
      at: "21:9-50")
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: "22:9-48")
    scenario.step("main", ["same_domain_as": "fourth"], expect: true, at: "23:9-48")
    try await verify(scenario)
  }

  @Test("three callers at the same time all succeed, and all threads have all layers")
  func threeCallers() async throws {
    var scenario = spec.scenario("concurrency/three-callers", threads: ["main", "worker", "third", "fourth"],
      at: "25:9")
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "31:13-70")
      $0.step("worker", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "32:13-71")
      $0.step("third", ["restrict_self": "no-dirs", "flags": ["TSYNC"]], expect: .ok, at: "33:13-70")
    }
    scenario.step(["main", "worker", "third", "fourth"], ["get": "layers"], expect: 3, at: "34:9-38")
    scenario.step(["main", "worker", "third", "fourth"], ["open": "file", "for": "reading"], expect: .EACCES,
      at: "35:9-51")
    scenario.step(["main", "worker", "third", "fourth"], ["open": "file", "for": "writing"], expect: .EACCES,
      at: "36:9-51")
    scenario.step(["main", "worker", "third", "fourth"], ["read_dir": "dir"], expect: .EACCES, at: "37:9-40")
    scenario.step("third", ["same_domain_as": "main"], expect: true, at: "38:9-47")
    scenario.step("third", ["same_domain_as": "fourth"], expect: true, at: "39:9-49")
    try await verify(scenario)
  }

  @Test("a second caller waits for the first, through a signal, and then succeeds")
  func secondCallerWaits() async throws {
    var scenario = spec.scenario("concurrency/second-caller-waits",
      because: "the second one has either prepared its credentials for the first and waits for its word, or finds the lock taken and begins anew until it has it",
      threads: ["main", "second", "parked"], at: "41:9")
    scenario.step("parked", ["park": "vfork"], blocks: true, at: "49:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: "50:9-81")
    scenario.step("second", ["restrict_self": "no-write", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: "51:9-82")
    scenario.step("outside", ["tgkill": "main"], expect: .ok, at: "52:9-41")
    scenario.step("outside", ["tgkill": "second"], expect: .ok, at: "53:9-43")
    scenario.step("outside", ["tgkill": "main"], expect: .ok, at: "54:9-41")
    scenario.step("outside", ["release": "parked"], at: "55:9")
    scenario.step("main", ["finish": "restrict_self"], expect: .ok, at: "56:9-50")
    scenario.step("second", ["finish": "restrict_self"], expect: .ok, at: "57:9-50")
    scenario.step("parked", ["finish": "park"], expect: .ok, at: "58:9-41")
    scenario.step("main", ["get": "handled_signals"], expect: 2, 3,
      because: "if main still keeps its first signal the second one is lost", at: "59:9-49")
    scenario.step(["main", "second", "parked"], ["get": "layers"], expect: 2, at: "61:9-40")
    scenario.step("main", ["same_domain_as": "second"], expect: true, at: "62:9-51")
    scenario.step("main", ["same_domain_as": "parked"], expect: true, at: "63:9-51")
    try await verify(scenario)
  }

  @Test("a second caller that finds the lock taken begins its call anew, and succeeds",
    arguments: permutations(of: ["restarts": ["true", "false"], "first": ["main", "worker"]]))
  func lockIsTaken(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/lock-is-taken", p,
      because: "a debugger stops the second caller at the entry of its call, so that it comes to the lock when the first one has it already, and sees the call return ERESTARTNOINTR, which user space never does",
      threads: ["main", "second", "worker"], at: "65:9")
    scenario.process = p.choose("restarts", ["true": ProcessSetup(noNewPrivs: true),
      "false": ProcessSetup(noNewPrivs: true, restartsCalls: false)])
    scenario.step("outside", ["hold": "second"], at: "77:9")
    scenario.step("second", ["restrict_self": "no-write", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: "78:9-82")
    scenario.step(p["first"], ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: "79:9-81")
    scenario.step("outside", ["restarted": "second"], expect: false, at: "80:9-46")
    scenario.step("outside", ["release": "second"], at: "81:9")
    scenario.step(p["first"], ["finish": "restrict_self"], expect: .ok, at: "82:9-50")
    scenario.step("second", ["finish": "restrict_self"], expect: .ok, at: "83:9-50")
    scenario.step("outside", ["restarted": "second"], expect: true, at: "84:9-46")
    scenario.step(["main", "second", "worker"], ["get": "layers"], expect: 2, at: "85:9-40")
    scenario.step(["main", "second", "worker"], ["open": "file", "for": "reading"], expect: .EACCES, at: "86:9-53")
    scenario.step(["main", "second", "worker"], ["open": "file", "for": "writing"], expect: .EACCES, at: "87:9-53")
    scenario.step("main", ["same_domain_as": "second"], expect: true, at: "88:9-51")
    scenario.step("main", ["get": "handled_signals"], expect: 0, at: "89:9-49")
    try await verify(scenario)
  }

  @Test("two callers that find the lock taken begin their calls anew, one after the other")
  func lockIsTakenTwice() async throws {
    var scenario = spec.scenario("concurrency/lock-is-taken-twice", threads: ["main", "second", "third"], at: "91:9")
    scenario.step("outside", ["hold": "second"], at: "96:9")
    scenario.step("outside", ["hold": "third"], at: "97:9")
    scenario.step("second", ["restrict_self": "no-write", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: "98:9-82")
    scenario.step("third", ["restrict_self": "no-dirs", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: "99:9-81")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: "100:9-81")
    scenario.step("outside", ["release": "second"], at: "101:9")
    scenario.step("outside", ["restarted": "third"], expect: false, at: "102:9-45")
    scenario.step("outside", ["release": "third"], at: "103:9")
    scenario.step("main", ["finish": "restrict_self"], expect: .ok, at: "104:9-50")
    scenario.step("second", ["finish": "restrict_self"], expect: .ok, at: "105:9-50")
    scenario.step("third", ["finish": "restrict_self"], expect: .ok, at: "106:9-50")
    scenario.step("outside", ["restarted": "second"], expect: true, at: "107:9-46")
    scenario.step("outside", ["restarted": "third"], expect: true, at: "108:9-45")
    scenario.step(["main", "second", "third"], ["get": "layers"], expect: 3, at: "109:9-40")
    scenario.step("main", ["same_domain_as": "third"], expect: true, at: "110:9-50")
    try await verify(scenario)
  }

  @Test("the call of an interrupted caller returns ERESTARTNOINTR to its debugger, and 0 to the caller")
  func interruptionIsSeen() async throws {
    var scenario = spec.scenario("concurrency/interruption-is-seen", threads: ["main", "worker", "parked"], at: "112:9")
    scenario.step("parked", ["park": "vfork"], blocks: true, at: "117:9")
    scenario.step("outside", ["hold": "main"], at: "118:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: "119:9-81")
    scenario.step("outside", ["release": "main"], at: "120:9")
    scenario.step("outside", ["restarted": "main"], expect: false, at: "121:9-44")
    scenario.step("outside", ["tgkill": "main"], expect: .ok, at: "122:9-41")
    scenario.step("outside", ["restarted": "main"], expect: true, at: "123:9-44")
    scenario.step("outside", ["release": "parked"], at: "124:9")
    scenario.step("main", ["finish": "restrict_self"], expect: .ok, at: "125:9-50")
    scenario.step("parked", ["finish": "park"], expect: .ok, at: "126:9-41")
    scenario.step("main", ["get": "handled_signals"], expect: 1, at: "127:9-49")
    scenario.step(["main", "worker", "parked"], ["get": "layers"], expect: 1, at: "128:9-40")
    try await verify(scenario)
  }

  @Test("nobody enforces the domain of an attempt that finds the lock taken")
  func aLostAttemptEnforcesNothing() async throws {
    var scenario = spec.scenario("concurrency/a-lost-attempt-enforces-nothing", threads: ["main", "second", "worker"],
      at: "130:9")
    scenario.step("outside", ["hold": "second"], at: "135:9")
    scenario.step("second", ["restrict_self": "no-write", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: "136:9-82")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: "137:9-81")
    scenario.step("outside", ["count_events": "enforce_domain"], expect: 0, at: "138:9-57")
    scenario.step("outside", ["release": "second"], at: "139:9")
    scenario.step("main", ["finish": "restrict_self"], expect: .ok, at: "140:9-50")
    scenario.step("second", ["finish": "restrict_self"], expect: .ok, at: "141:9-50")
    scenario.step("outside", ["restarted": "second"], expect: true, at: "142:9-46")
    scenario.step("outside", ["count_events": "enforce_domain"], expect: 6, at: "143:9-57")
    scenario.step("outside", ["count_events": "complete_enforcement"], expect: 2, at: "144:9-63")
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: "145:9-51")
    try await verify(scenario)
  }

  @Test("a process can be killed while one of its callers waits for a thread that a debugger holds")
  func killedWhileHeld() async throws {
    var scenario = spec.scenario("concurrency/killed-while-held", threads: ["main", "second"], at: "147:9")
    scenario.step("outside", ["hold": "second"], at: "152:9")
    scenario.step("second", ["restrict_self": "no-write", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: "153:9-82")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: "154:9-81")
    scenario.step("outside", ["kill": "main", "signal": "KILL"], expect: .ok, at: "155:9-53")
    scenario.step("main", ["finish": "restrict_self"], expect: .ended, at: "156:9-50")
    scenario.step("second", ["finish": "restrict_self"], expect: .ended, at: "157:9-50")
    try await verify(scenario)
  }

  @Test("a second and a third caller wait for the first, and all succeed")
  func thirdCallerWaits() async throws {
    var scenario = spec.scenario("concurrency/third-caller-waits", threads: ["main", "second", "third", "parked"],
      at: "159:9")
    scenario.step("parked", ["park": "vfork"], blocks: true, at: "164:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: "165:9-81")
    scenario.step("second", ["restrict_self": "no-write", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: "166:9-82")
    scenario.step("third", ["restrict_self": "no-dirs", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: "167:9-81")
    scenario.step("outside", ["release": "parked"], at: "168:9")
    scenario.step("main", ["finish": "restrict_self"], expect: .ok, at: "169:9-50")
    scenario.step("second", ["finish": "restrict_self"], expect: .ok, at: "170:9-50")
    scenario.step("third", ["finish": "restrict_self"], expect: .ok, at: "171:9-50")
    scenario.step("parked", ["finish": "park"], expect: .ok, at: "172:9-41")
    scenario.step(["main", "second", "third", "parked"], ["get": "layers"], expect: 3, at: "173:9-40")
    scenario.step("main", ["same_domain_as": "parked"], expect: true, at: "174:9-51")
    try await verify(scenario)
  }

  @Test("two callers in a storm of signals from a third thread both succeed")
  func signalsAgainstBoth() async throws {
    var scenario = spec.scenario("concurrency/signals-against-both", threads: ["main", "worker", "third"], at: "176:9")
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "182:13-70")
      $0.step("worker", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "183:13-71")
    } meanwhile: {
      $0.step("third", ["kill": "main"], expect: .ok, at: "185:13-41")
    }
    scenario.step(["main", "worker", "third"], ["get": "layers"], expect: 2, at: "186:9-37")
    scenario.step("main", ["same_domain_as": "third"], expect: true, at: "187:9-47")
    try await verify(scenario)
  }

  @Test("a thread that restricts itself alone loses that layer, or adds it")
  func callerWithoutTsync() async throws {
    var scenario = spec.scenario("concurrency/caller-without-tsync",
      because: "it does so before the other thread's call has taken its credentials away, or after",
      threads: ["main", "worker"], at: "189:9")
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "196:13-70")
      $0.step("worker", ["restrict_self": "no-write"], expect: .ok, at: "197:13-55")
    }
    scenario.step("main", ["get": "layers"], expect: 1, at: "198:9-39")
    scenario.step("worker", ["get": "layers"], expect: 1, 2, because: "the one before the call is replaced",
      at: "199:9-39")
    scenario.step("worker", ["open": "file", "for": "reading"], expect: .EACCES, at: "200:9-52")
    try await verify(scenario)
  }
}
