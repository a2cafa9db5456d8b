// Specs/concurrency/lifecycle.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/concurrency/lifecycle.yaml",
  reference: "cover letter v2, Finding all sibling threads; kernel commit 929553bbb4cd",
  where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
  rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE]), "no-write": Ruleset(handledAccessFS: [.WRITE_FILE])])

/// Threads are born, exit, fork and execute while another thread calls. No thread of the process escapes.
@Suite("threads that come and go during a call", .tags(.concurrency))
struct ConcurrencyLifecycleTests {
  @Test("a thread that exits during the call does not disturb it")
  func exit() async throws {
    var scenario = spec.scenario("concurrency/exit", threads: ["main", "worker", "third"], at: "9:9")
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "15:13-70")
      $0.step("worker", "exit", at: "16:13")
    }
    scenario.step("main", ["get": "layers"], expect: 1, at: "17:9-38")
    scenario.step("third", ["get": "layers"], expect: 1, at: "18:9-38")
    scenario.step("main", ["same_domain_as": "third"], expect: true, at: "19:9-48")
    try await verify(scenario)
  }

  @Test("two threads that exit during the call, one of them the leader, do not disturb it")
  func twoExits() async throws {
    var scenario = spec.scenario("concurrency/two-exits", threads: ["main", "worker", "third", "caller"], at: "21:9")
    scenario.together {
      $0.step("caller", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "27:13-70")
      $0.step("main", "exit", at: "28:13")
      $0.step("worker", "exit", at: "29:13")
    }
    scenario.step("caller", ["get": "layers"], expect: 1, at: "30:9-39")
    scenario.step("third", ["get": "layers"], expect: 1, at: "31:9-39")
    scenario.step("third", ["same_domain_as": "caller"], expect: true, at: "32:9-50")
    try await verify(scenario)
  }

  @Test("a process whose leader has exited can be restricted, parked threads and all")
  func leaderHasExited() async throws {
    var scenario = spec.scenario("concurrency/leader-has-exited", threads: ["main", "worker", "parked"], at: "34:9")
    scenario.step("main", "exit", at: "39:9")
    scenario.step("parked", ["park": "vfork"], blocks: true, at: "40:9")
    scenario.step("worker", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: "41:9-81")
    scenario.step("outside", ["tgkill": "worker"], expect: .ok, at: "42:9-43")
    scenario.step("outside", ["release": "parked"], at: "43:9")
    scenario.step("worker", ["finish": "restrict_self"], expect: .ok, at: "44:9-50")
    scenario.step("parked", ["finish": "park"], expect: .ok, at: "45:9-41")
    scenario.step("worker", ["get": "handled_signals"], expect: 1, at: "46:9-49")
    scenario.step("parked", ["open": "file", "for": "reading"], expect: .EACCES, at: "47:9-53")
    scenario.step("parked", ["same_domain_as": "worker"], expect: true, at: "48:9-51")
    try await verify(scenario)
  }

  @Test("a thread born during the call is restricted like all others")
  func birth() async throws {
    var scenario = spec.scenario("concurrency/birth", covers: ["cover-letter/born-meanwhile"],
      because: "the child has its parent's credentials, or the call finds it in a later round",
      threads: ["main", "worker", "third"], at: "50:9")
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "58:13-70")
      $0.step("worker", ["spawn": "late"], expect: .ok, at: "59:13-43")
    }
    scenario.step(["main", "worker", "third", "late"], ["get": "layers"], expect: 1, at: "60:9-37")
    scenario.step("late", ["open": "file", "for": "reading"], expect: .EACCES, at: "61:9-50")
    scenario.step("main", ["same_domain_as": "late"], expect: true, at: "62:9-46")
    try await verify(scenario)
  }

  @Test("two threads born during the call are restricted like all others")
  func twoBirths() async throws {
    var scenario = spec.scenario("concurrency/two-births", covers: ["cover-letter/born-meanwhile"],
      threads: ["main", "worker", "third"], at: "64:9")
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "71:13-70")
      $0.step("worker", ["spawn": "late"], expect: .ok, at: "72:13-43")
      $0.step("third", ["spawn": "later"], expect: .ok, at: "73:13-44")
    }
    scenario.step(["main", "worker", "third", "late", "later"], ["get": "layers"], expect: 1, at: "74:9-37")
    scenario.step("late", ["same_domain_as": "later"], expect: true, at: "75:9-47")
    try await verify(scenario)
  }

  @Test("a process forked during the call has the credentials of its parent at that moment")
  func fork() async throws {
    var scenario = spec.scenario("concurrency/fork",
      because: "a process is no thread, so the call does not look for it", threads: ["main", "worker"], at: "77:9")
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "84:13-70")
      $0.step("worker", ["fork": "child"], expect: .ok, at: "85:13-43")
    }
    scenario.step("main", ["get": "layers"], expect: 1, at: "86:9-39")
    scenario.step("worker", ["get": "layers"], expect: 1, at: "87:9-39")
    scenario.step("child", ["get": "layers"], expect: 0, 1, at: "88:9-39")
    try await verify(scenario)
  }

  @Test("a process that was forked before the call keeps its credentials, whatever its parent waits for")
  func childOfTheGate() async throws {
    var scenario = spec.scenario("concurrency/child-of-the-gate", threads: ["main", "parked"], at: "90:9")
    scenario.step("parked", ["fork": "child"], expect: .ok, at: "95:9-40")
    scenario.step("parked", ["park": "vfork"], blocks: true, at: "96:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: "97:9-81")
    scenario.step("child", ["get": "layers"], expect: 0, at: "98:9-40")
    scenario.step("child", ["open": "file", "for": "reading"], expect: .ok, at: "99:9-53")
    scenario.step("child", ["release": "parked"], at: "100:9")
    scenario.step("main", ["finish": "restrict_self"], expect: .ok, at: "101:9-50")
    scenario.step("parked", ["finish": "park"], expect: .ok, at: "102:9-41")
    scenario.step("parked", ["get": "layers"], expect: 1, at: "103:9-40")
    scenario.step("child", ["get": "layers"], expect: 0, at: "104:9-40")
    try await verify(scenario)
  }

  @Test("a sibling that executes a program during the call ends the caller, or comes second")
  func execution() async throws {
    var scenario = spec.scenario("concurrency/execution",
      because: "execve(2) kills all other threads; the new program is restricted only if the call was over before",
      threads: ["main", "worker"], at: "106:9")
    scenario.together {
      $0.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, .ended, at: "113:13-71")
      $0.step("worker", "execute", expect: .ok, at: "114:13-45")
    }
    scenario.step("worker", ["get": "layers"], expect: 0, 1, at: "115:9-39")
    scenario.step("main", ["get": "layers"], expect: .ended, at: "116:9-39")
    try await verify(scenario)
  }

  @Test("a thread that is born while a call and a signal arrive is born once, and restricted")
  func birthAndSignal() async throws {
    var scenario = spec.scenario("concurrency/birth-and-signal",
      because: "the signal waits until the child is there, and the call finds the child in a later round",
      threads: ["main", "worker"], at: "118:9")
    scenario.together {
      $0.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "125:13-72")
      $0.step("worker", ["spawn": "late"], expect: .ok, at: "126:13-44")
      $0.step("outside", ["tgkill": "worker"], expect: .ok, at: "127:13-47")
    }
    scenario.step(["main", "worker", "late"], ["get": "layers"], expect: 1, at: "128:9-37")
    scenario.step("main", ["get": "handled_signals"], expect: 1, at: "129:9-46")
    scenario.step("main", ["same_domain_as": "late"], expect: true, at: "130:9-46")
    try await verify(scenario)
  }

  @Test("a thread that is born when the call has looked at all others executes a program")
  func newbornExecutes() async throws {
    var scenario = spec.scenario("concurrency/newborn-executes",
      because: "the call waits for each round of new threads in a way that SIGKILL ends, so the caller can die and execve(2) go on",
      threads: ["main", "worker", "parked"], at: "132:9")
    scenario.step("parked", ["park": "vfork"], blocks: true, at: "139:9")
    scenario.together {
      $0.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
        at: "141:13-85")
      $0.step("worker", ["spawn": "late"], blocks: true, expect: .ok, .blocked,
        because: "the thread is born before the call looks at the threads, while it waits, or behind it",
        at: "142:13-145:23")
    }
    scenario.together {
      $0.step("outside", ["release": "parked"], expect: .ok, at: "148:13-48")
      $0.step("late", "execute", expect: .ok, at: "149:13-46")
    }
    scenario.step("main", ["finish": "restrict_self"], expect: .ok, .ended, because: "the call may be over before",
      at: "150:9-47")
    try await verify(scenario)
  }

  @Test("a newborn thread executes a program while the call waits, which never returns, and the program is free",
    arguments: permutations(of: ["caller": ["main", "parked"], "waits-for": ["parked", "main"]],
    except: ["main,main", "parked,parked"]))
  func executionWhileItWaits(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/execution-while-it-waits", p,
      because: "the newborn thread has not been found yet; execve(2) kills all others, the caller in its wait among them, and whoever is killed commits nothing",
      threads: ["main", "worker", "parked"], at: "152:9")
    scenario.step(p.choose("caller", ["main": "parked", "parked": "main"]), ["park": "vfork"], blocks: true,
      at: "167:9")
    scenario.step("outside", ["hold": "worker"], at: "168:9")
    scenario.step("worker", ["spawn": "late"], blocks: true, expect: .blocked, at: "169:9-54")
    scenario.step(p["caller"], ["restrict_self": "no-write", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: "170:9-82")
    scenario.step("outside", ["release": "worker"], at: "171:9")
    scenario.step("late", "execute", expect: .ok, at: "172:9-42")
    scenario.step(p["caller"], ["finish": "restrict_self"], expect: .ended, at: "173:9-50")
    scenario.step("late", ["get": "layers"], expect: 0, at: "174:9-40")
    scenario.step("late", ["open": "file", "for": "writing"], expect: .ok, at: "175:9-53")
    try await verify(scenario)
  }

  @Test("a domain of all threads lives on in the program that one of them executes",
    arguments: permutations(of: ["acting": ["main", "worker"]]))
  func executionByTheCaller(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/execution-by-the-caller", p, threads: ["main", "worker"], at: "177:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "185:9-68")
    scenario.step(p["acting"], "execute", expect: .ok, at: "186:9-42")
    scenario.step(p["acting"], ["get": "layers"], expect: 1, at: "187:9-40")
    scenario.step(p["acting"], ["open": "file", "for": "writing"], expect: .EACCES, at: "188:9-53")
    scenario.step(p["acting"], ["spawn": "late"], expect: .ok, at: "189:9-40")
    scenario.step("late", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "190:9-68")
    scenario.step(p["acting"], ["get": "layers"], expect: 2, at: "191:9-40")
    try await verify(scenario)
  }

  @Test("a sibling that sets no_new_privs during the call ends up with it, and restricted")
  func changeOfCredentials() async throws {
    var scenario = spec.scenario("concurrency/change-of-credentials",
      process: ProcessSetup(capabilities: [.CAP_SYS_ADMIN]), threads: ["main", "worker"], at: "193:9")
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "199:13-70")
      $0.step("worker", "set_no_new_privs", expect: .ok, at: "200:13-54")
    }
    scenario.step("worker", ["get": "no_new_privs"], expect: true, at: "201:9-45")
    scenario.step("main", ["get": "no_new_privs"], expect: false, at: "202:9-45")
    scenario.step("worker", ["get": "layers"], expect: 1, at: "203:9-39")
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: "204:9-50")
    try await verify(scenario)
  }
}
