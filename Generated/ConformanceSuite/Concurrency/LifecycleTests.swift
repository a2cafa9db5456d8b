// Specs/concurrency/lifecycle.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/concurrency/lifecycle.yaml"

/// Threads are born, exit, fork and execute while another thread calls. No thread of the process escapes.
@Suite("threads that come and go during a call", .tags(.concurrency))
struct ConcurrencyLifecycleTests {
  // Specs/concurrency/lifecycle.yaml:9:9
  @Test("a thread that exits during the call does not disturb it")
  func exit() async throws {
    var scenario = Scenario("concurrency/exit", "a thread that exits during the call does not disturb it",
      reference: "cover letter v2, Finding all sibling threads; kernel commit 929553bbb4cd",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker", "third"], in: spec, at: (9, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (15, 13), (15, 70))
      $0.step("worker", "exit", at: (16, 13))
    }
    scenario.step("main", ["get": "layers"], expect: 1, at: (17, 9), (17, 38))
    scenario.step("third", ["get": "layers"], expect: 1, at: (18, 9), (18, 38))
    scenario.step("main", ["same_domain_as": "third"], expect: true, at: (19, 9), (19, 48))
    try await verify(scenario)
  }

  // Specs/concurrency/lifecycle.yaml:21:9
  @Test("two threads that exit during the call, one of them the leader, do not disturb it")
  func twoExits() async throws {
    var scenario = Scenario("concurrency/two-exits",
      "two threads that exit during the call, one of them the leader, do not disturb it",
      reference: "cover letter v2, Finding all sibling threads; kernel commit 929553bbb4cd",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker", "third", "caller"], in: spec, at: (21, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.together {
      $0.step("caller", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (27, 13), (27, 70))
      $0.step("main", "exit", at: (28, 13))
      $0.step("worker", "exit", at: (29, 13))
    }
    scenario.step("caller", ["get": "layers"], expect: 1, at: (30, 9), (30, 39))
    scenario.step("third", ["get": "layers"], expect: 1, at: (31, 9), (31, 39))
    scenario.step("third", ["same_domain_as": "caller"], expect: true, at: (32, 9), (32, 50))
    try await verify(scenario)
  }

  // Specs/concurrency/lifecycle.yaml:34:9
  @Test("a process whose leader has exited can be restricted, parked threads and all")
  func leaderHasExited() async throws {
    var scenario = Scenario("concurrency/leader-has-exited",
      "a process whose leader has exited can be restricted, parked threads and all",
      reference: "cover letter v2, Finding all sibling threads; kernel commit 929553bbb4cd",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker", "parked"], in: spec, at: (34, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", "exit", at: (39, 9))
    scenario.step("parked", ["park": "vfork"], blocks: true, at: (40, 9))
    scenario.step("worker", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: (41, 9), (41, 81))
    scenario.step("outside", ["tgkill": "worker"], expect: .ok, at: (42, 9), (42, 43))
    scenario.step("outside", ["release": "parked"], at: (43, 9))
    scenario.step("worker", ["finish": "restrict_self"], expect: .ok, at: (44, 9), (44, 50))
    scenario.step("parked", ["finish": "park"], expect: .ok, at: (45, 9), (45, 41))
    scenario.step("worker", ["get": "handled_signals"], expect: 1, at: (46, 9), (46, 49))
    scenario.step("parked", ["open": "file", "for": "reading"], expect: .EACCES, at: (47, 9), (47, 53))
    scenario.step("parked", ["same_domain_as": "worker"], expect: true, at: (48, 9), (48, 51))
    try await verify(scenario)
  }

  // Specs/concurrency/lifecycle.yaml:50:9
  @Test("a thread born during the call is restricted like all others")
  func birth() async throws {
    var scenario = Scenario("concurrency/birth", "a thread born during the call is restricted like all others",
      reference: "cover letter v2, Finding all sibling threads; kernel commit 929553bbb4cd",
      covers: ["cover-letter/born-meanwhile"],
      because: "the child has its parent's credentials, or the call finds it in a later round",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker", "third"], in: spec, at: (50, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (58, 13), (58, 70))
      $0.step("worker", ["spawn": "late"], expect: .ok, at: (59, 13), (59, 43))
    }
    scenario.step(["main", "worker", "third", "late"], ["get": "layers"], expect: 1, at: (60, 9), (60, 37))
    scenario.step("late", ["open": "file", "for": "reading"], expect: .EACCES, at: (61, 9), (61, 50))
    scenario.step("main", ["same_domain_as": "late"], expect: true, at: (62, 9), (62, 46))
    try await verify(scenario)
  }

  // Specs/concurrency/lifecycle.yaml:64:9
  @Test("two threads born during the call are restricted like all others")
  func twoBirths() async throws {
    var scenario = Scenario("concurrency/two-births", "two threads born during the call are restricted like all others",
      reference: "cover letter v2, Finding all sibling threads; kernel commit 929553bbb4cd",
      covers: ["cover-letter/born-meanwhile"], where: Condition(.edition(.greaterOrEqual, .linux7_0)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker", "third"], in: spec, at: (64, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (71, 13), (71, 70))
      $0.step("worker", ["spawn": "late"], expect: .ok, at: (72, 13), (72, 43))
      $0.step("third", ["spawn": "later"], expect: .ok, at: (73, 13), (73, 44))
    }
    scenario.step(["main", "worker", "third", "late", "later"], ["get": "layers"], expect: 1, at: (74, 9), (74, 37))
    scenario.step("late", ["same_domain_as": "later"], expect: true, at: (75, 9), (75, 47))
    try await verify(scenario)
  }

  // Specs/concurrency/lifecycle.yaml:77:9
  @Test("a process forked during the call has the credentials of its parent at that moment")
  func fork() async throws {
    var scenario = Scenario("concurrency/fork",
      "a process forked during the call has the credentials of its parent at that moment",
      reference: "cover letter v2, Finding all sibling threads; kernel commit 929553bbb4cd",
      because: "a process is no thread, so the call does not look for it",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (77, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (84, 13), (84, 70))
      $0.step("worker", ["fork": "child"], expect: .ok, at: (85, 13), (85, 43))
    }
    scenario.step("main", ["get": "layers"], expect: 1, at: (86, 9), (86, 39))
    scenario.step("worker", ["get": "layers"], expect: 1, at: (87, 9), (87, 39))
    scenario.step("child", ["get": "layers"], expect: 0, 1, at: (88, 9), (88, 39))
    try await verify(scenario)
  }

  // Specs/concurrency/lifecycle.yaml:90:9
  @Test("a process that was forked before the call keeps its credentials, whatever its parent waits for")
  func childOfTheGate() async throws {
    var scenario = Scenario("concurrency/child-of-the-gate",
      "a process that was forked before the call keeps its credentials, whatever its parent waits for",
      reference: "cover letter v2, Finding all sibling threads; kernel commit 929553bbb4cd",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "parked"], in: spec, at: (90, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("parked", ["fork": "child"], expect: .ok, at: (95, 9), (95, 40))
    scenario.step("parked", ["park": "vfork"], blocks: true, at: (96, 9))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked, at: (97, 9),
      (97, 81))
    scenario.step("child", ["get": "layers"], expect: 0, at: (98, 9), (98, 40))
    scenario.step("child", ["open": "file", "for": "reading"], expect: .ok, at: (99, 9), (99, 53))
    scenario.step("child", ["release": "parked"], at: (100, 9))
    scenario.step("main", ["finish": "restrict_self"], expect: .ok, at: (101, 9), (101, 50))
    scenario.step("parked", ["finish": "park"], expect: .ok, at: (102, 9), (102, 41))
    scenario.step("parked", ["get": "layers"], expect: 1, at: (103, 9), (103, 40))
    scenario.step("child", ["get": "layers"], expect: 0, at: (104, 9), (104, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/lifecycle.yaml:106:9
  @Test("a sibling that executes a program during the call ends the caller, or comes second")
  func execution() async throws {
    var scenario = Scenario("concurrency/execution",
      "a sibling that executes a program during the call ends the caller, or comes second",
      reference: "cover letter v2, Finding all sibling threads; kernel commit 929553bbb4cd",
      because: "execve(2) kills all other threads; the new program is restricted only if the call was over before",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (106, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.together {
      $0.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, .ended, at: (113, 13), (113, 71))
      $0.step("worker", "execute", expect: .ok, at: (114, 13), (114, 45))
    }
    scenario.step("worker", ["get": "layers"], expect: 0, 1, at: (115, 9), (115, 39))
    scenario.step("main", ["get": "layers"], expect: .ended, at: (116, 9), (116, 39))
    try await verify(scenario)
  }

  // Specs/concurrency/lifecycle.yaml:118:9
  @Test("a thread that is born while a call and a signal arrive is born once, and restricted")
  func birthAndSignal() async throws {
    var scenario = Scenario("concurrency/birth-and-signal",
      "a thread that is born while a call and a signal arrive is born once, and restricted",
      reference: "cover letter v2, Finding all sibling threads; kernel commit 929553bbb4cd",
      because: "the signal waits until the child is there, and the call finds the child in a later round",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (118, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.together {
      $0.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (125, 13), (125, 72))
      $0.step("worker", ["spawn": "late"], expect: .ok, at: (126, 13), (126, 44))
      $0.step("outside", ["tgkill": "worker"], expect: .ok, at: (127, 13), (127, 47))
    }
    scenario.step(["main", "worker", "late"], ["get": "layers"], expect: 1, at: (128, 9), (128, 37))
    scenario.step("main", ["get": "handled_signals"], expect: 1, at: (129, 9), (129, 46))
    scenario.step("main", ["same_domain_as": "late"], expect: true, at: (130, 9), (130, 46))
    try await verify(scenario)
  }

  // Specs/concurrency/lifecycle.yaml:132:9
  @Test("a thread that is born when the call has looked at all others executes a program")
  func newbornExecutes() async throws {
    var scenario = Scenario("concurrency/newborn-executes",
      "a thread that is born when the call has looked at all others executes a program",
      reference: "cover letter v2, Finding all sibling threads; kernel commit 929553bbb4cd",
      because: "the call waits for each round of new threads in a way that SIGKILL ends, so the caller can die and execve(2) go on",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker", "parked"], in: spec, at: (132, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("parked", ["park": "vfork"], blocks: true, at: (139, 9))
    scenario.together {
      $0.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], blocks: true, expect: .blocked, at: (141, 13),
        (141, 85))
      $0.step("worker", ["spawn": "late"], blocks: true, expect: .ok, .blocked,
        because: "the thread is born before the call looks at the threads, while it waits, or behind it", at: (142, 13),
        (145, 23))
    }
    scenario.together {
      $0.step("outside", ["release": "parked"], expect: .ok, at: (148, 13), (148, 48))
      $0.step("late", "execute", expect: .ok, at: (149, 13), (149, 46))
    }
    scenario.step("main", ["finish": "restrict_self"], expect: .ok, .ended, because: "the call may be over before",
      at: (150, 9), (150, 47))
    try await verify(scenario)
  }

  // Specs/concurrency/lifecycle.yaml:152:9
  @Test("a newborn thread executes a program while the call waits, which never returns, and the program is free",
    arguments: permutations(of: ["caller": ["main", "parked"], "waits-for": ["parked", "main"]],
    except: ["main,main", "parked,parked"]))
  func executionWhileItWaits(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/execution-while-it-waits",
      "a newborn thread executes a program while the call waits, which never returns, and the program is free", p,
      reference: "cover letter v2, Finding all sibling threads; kernel commit 929553bbb4cd",
      because: "the newborn thread has not been found yet; execve(2) kills all others, the caller in its wait among them, and whoever is killed commits nothing",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker", "parked"], in: spec, at: (152, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(p.choose("caller", ["main": "parked", "parked": "main"]), ["park": "vfork"], blocks: true,
      at: (167, 9))
    scenario.step("outside", ["hold": "worker"], at: (168, 9))
    scenario.step("worker", ["spawn": "late"], blocks: true, expect: .blocked, at: (169, 9), (169, 54))
    scenario.step(p.choose("caller", ["main": "main", "parked": "parked"]),
      ["restrict_self": "no-write", "flags": ["TSYNC"]], blocks: true, expect: .blocked, at: (170, 9), (170, 82))
    scenario.step("outside", ["release": "worker"], at: (171, 9))
    scenario.step("late", "execute", expect: .ok, at: (172, 9), (172, 42))
    scenario.step(p.choose("caller", ["main": "main", "parked": "parked"]), ["finish": "restrict_self"], expect: .ended,
      at: (173, 9), (173, 50))
    scenario.step("late", ["get": "layers"], expect: 0, at: (174, 9), (174, 40))
    scenario.step("late", ["open": "file", "for": "writing"], expect: .ok, at: (175, 9), (175, 53))
    try await verify(scenario)
  }

  // Specs/concurrency/lifecycle.yaml:177:9
  @Test("a domain of all threads lives on in the program that one of them executes",
    arguments: permutations(of: ["acting": ["main", "worker"]]))
  func executionByTheCaller(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/execution-by-the-caller",
      "a domain of all threads lives on in the program that one of them executes", p,
      reference: "cover letter v2, Finding all sibling threads; kernel commit 929553bbb4cd",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (177, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (185, 9), (185, 68))
    scenario.step(p.choose("acting", ["main": "main", "worker": "worker"]), "execute", expect: .ok, at: (186, 9),
      (186, 42))
    scenario.step(p.choose("acting", ["main": "main", "worker": "worker"]), ["get": "layers"], expect: 1, at: (187, 9),
      (187, 40))
    scenario.step(p.choose("acting", ["main": "main", "worker": "worker"]), ["open": "file", "for": "writing"],
      expect: .EACCES, at: (188, 9), (188, 53))
    scenario.step(p.choose("acting", ["main": "main", "worker": "worker"]), ["spawn": "late"], expect: .ok,
      at: (189, 9), (189, 40))
    scenario.step("late", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (190, 9), (190, 68))
    scenario.step(p.choose("acting", ["main": "main", "worker": "worker"]), ["get": "layers"], expect: 2, at: (191, 9),
      (191, 40))
    try await verify(scenario)
  }

  // Specs/concurrency/lifecycle.yaml:193:9
  @Test("a sibling that sets no_new_privs during the call ends up with it, and restricted")
  func changeOfCredentials() async throws {
    var scenario = Scenario("concurrency/change-of-credentials",
      "a sibling that sets no_new_privs during the call ends up with it, and restricted",
      reference: "cover letter v2, Finding all sibling threads; kernel commit 929553bbb4cd",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(capabilities: [.CAP_SYS_ADMIN]),
      threads: ["main", "worker"], in: spec, at: (193, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (199, 13), (199, 70))
      $0.step("worker", "set_no_new_privs", expect: .ok, at: (200, 13), (200, 54))
    }
    scenario.step("worker", ["get": "no_new_privs"], expect: true, at: (201, 9), (201, 45))
    scenario.step("main", ["get": "no_new_privs"], expect: false, at: (202, 9), (202, 45))
    scenario.step("worker", ["get": "layers"], expect: 1, at: (203, 9), (203, 39))
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: (204, 9), (204, 50))
    try await verify(scenario)
  }
}
