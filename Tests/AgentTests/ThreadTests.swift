// SPDX-License-Identifier: MIT

import EngineProtocol
import Glibc
import ProgramBuilding
import Scenarios
import Testing

/// Shows that the threads of a program are threads of one process, each with its own credentials.
@Suite struct ThreadTests {
  let agent: AgentConnection
  let noRead = ["no-read": Ruleset(handledAccessFS: [.READ_FILE])]
  let confined = ProcessSetup(noNewPrivs: true)

  init() throws { agent = try AgentConnection() }

  @Test func `restrict_self in one thread leaves the others alone`() throws {
    let results = try agent.results(
      Program(
        ["main", "worker"], process: confined, rulesets: noRead,
        [
          ("worker", .restrict("no-read")), ("worker", .open(path: "file", mode: .reading)),
          ("main", .open(path: "file", mode: .reading)), ("main", .get(attribute: .layers)),
          ("worker", .get(attribute: .layers)),
        ]))
    #expect(results == [.ok, .errno(.EACCES), .ok, .number(0), .number(1)])
  }

  @Test func `TSYNC restricts every thread, or is unknown below ABI 8`() throws {
    let results = try agent.results(
      Program(
        ["main", "worker"], process: confined, rulesets: noRead,
        [
          ("main", .restrict("no-read", [.TSYNC])),
          ("worker", .open(path: "file", mode: .reading)), ("worker", .get(attribute: .layers)),
        ]))
    #expect(
      results
        == (agent.profile.abi >= 8
          ? [.ok, .errno(.EACCES), .number(1)] : [.errno(.EINVAL), .ok, .number(0)]))
  }

  @Test func `same_domain_as says yes and no`() throws {
    let results = try agent.results(
      Program(
        ["main", "worker"], process: confined, rulesets: noRead,
        [
          ("main", .sameDomain(as: "worker")), ("worker", .restrict("no-read")),
          ("main", .sameDomain(as: "worker")), ("worker", .sameDomain(as: "main")),
          ("main", .restrict("no-read")), ("main", .sameDomain(as: "worker")),
          ("main", .spawn(thread: "heir")), ("heir", .sameDomain(as: "main")),
        ]))
    #expect(
      results == [
        .truth(true), .ok, .truth(false), .truth(false), .ok, .truth(false), .ok, .truth(true),
      ])
  }

  @Test func `same_domain_as gives the same answer each time`() throws {
    var program = Program(
      ["main", "worker"], process: confined, rulesets: noRead,
      [
        ("main", .sameDomain(as: "worker")), ("worker", .restrict("no-read")),
        ("worker", .sameDomain(as: "main")),
      ])
    program.instructions[0].times = 64
    program.instructions[2].times = 64
    #expect(try agent.results(program) == [.truth(true), .ok, .truth(false)])
  }

  @Test(.enabled(if: RunningKernel.has(.privileged), "needs the feature privileged"))
  func `same_domain_as looks through privileges and uids where it can`() throws {
    let steps: [(String, Action)] = [
      ("worker", .setUID(uid: 2000)), ("main", .sameDomain(as: "worker")),
    ]
    let setup = ProcessSetup(capabilities: [.CAP_SETUID])
    #expect(
      try agent.results(Program(["main", "worker"], process: setup, steps)) == [.ok, .truth(true)])

    let dropped: [(String, Action)] = [
      steps[0], ("worker", .dropCapability(capability: .CAP_SETUID)), steps[1],
    ]
    let response = try agent.run(Program(["main", "worker"], process: setup, dropped))
    guard case .failed(_, let reason, _) = response else {
      Issue.record("not failed, but \(response)")
      return
    }
    #expect(reason.contains("different uids"))
  }

  @Test func `spawned threads belong to the process, forked ones to another`() throws {
    let results = try agent.results(
      Program(
        ["main"], process: confined, rulesets: noRead,
        [
          ("main", .spawn(thread: "sibling")), ("main", .fork(thread: "child")),
          ("main", .restrict("no-read", [.TSYNC])),
          ("sibling", .open(path: "file", mode: .reading)),
          ("child", .open(path: "file", mode: .reading)),
          ("child", .spawn(thread: "nephew")), ("nephew", .get(attribute: .layers)),
        ]))
    let denied = agent.profile.abi >= 8
    #expect(
      results == [
        .ok, .ok, denied ? .ok : .errno(.EINVAL), denied ? .errno(.EACCES) : .ok, .ok, .ok,
        .number(0),
      ])
  }

  @Test func `a worker that exits is gone`() throws {
    let results = try agent.results(
      Program(
        ["main", "worker"],
        [
          ("main", .signal(thread: "worker", call: .tgkill, signal: .USR1)), ("worker", .exit),
          ("main", .signal(thread: "worker", call: .tgkill, signal: .USR1)),
          ("main", .get(attribute: .layers)),
        ]))
    #expect(results == [.ok, .ok, .errno(.ESRCH), .number(0)])
  }

  @Test func `a leader that exits is a zombie that can be signalled`() throws {
    let results = try agent.results(
      Program(
        ["main", "worker"],
        [
          ("main", .exit), ("worker", .signal(thread: "main", call: .tgkill, signal: .USR1)),
          ("worker", .signal(thread: "main", call: .kill, signal: .USR1)),
          ("worker", .spawn(thread: "late")), ("late", .open(path: "file", mode: .reading)),
          ("worker", .exit), ("late", .exit),
        ]))
    #expect(results == Array(repeating: .ok, count: 7))
  }

  @Test func `a forked child that exits stays a zombie`() throws {
    let results = try agent.results(
      Program(
        ["main"],
        [
          ("main", .fork(thread: "child")), ("child", .exit),
          ("main", .signal(thread: "child", call: .kill, signal: .USR1)),
          ("main", .signal(thread: "child", call: .pidfdSendSignal, signal: .USR1)),
        ]))
    #expect(results == Array(repeating: .ok, count: 4))
  }

  @Test func `a child of a thread that exits lives on`() throws {
    let results = try agent.results(
      Program(
        ["main", "worker"],
        [
          ("worker", .fork(thread: "child")), ("worker", .exit),
          ("child", .signal(thread: "main", call: .kill, signal: .USR1)),
          ("main", .signal(thread: "child", call: .tgkill, signal: .USR1)),
        ]))
    #expect(results == Array(repeating: .ok, count: 4))
  }

  @Test(.enabled(if: RunningKernel.hasABI(6), "needs Landlock ABI 6"))
  func `signals stop at a scope`() throws {
    let results = try agent.results(
      Program(
        ["main", "worker"], process: confined, rulesets: ["scoped": Ruleset(scoped: [.SIGNAL])],
        [
          ("main", .fork(thread: "child")), ("child", .restrict("scoped")),
          ("child", .signal(thread: "main", call: .kill, signal: .USR1)),
          ("child", .signal(thread: "worker", call: .tgkill, signal: .USR1)),
          ("child", .signal(thread: "main", call: .pidfdSendSignal, signal: .USR1)),
          ("child", .signal(thread: "child", call: .kill, signal: .USR1)),
          ("worker", .signal(thread: "child", call: .kill, signal: .USR1)),
        ]))
    #expect(
      results == [.ok, .ok, .errno(.EPERM), .errno(.EPERM), .errno(.EPERM), .ok, .ok])
  }

  @Test(.enabled(if: RunningKernel.hasABI(6), "needs Landlock ABI 6"))
  func `signals between threads follow erratum 2`() throws {
    let results = try agent.results(
      Program(
        ["main", "worker"], process: confined, rulesets: ["scoped": Ruleset(scoped: [.SIGNAL])],
        [
          ("worker", .restrict("scoped")),
          ("worker", .signal(thread: "main", call: .tgkill, signal: .USR1)),
        ]))
    #expect(results == [.ok, agent.profile.hasErratum(2) ? .ok : .errno(.EPERM)])
  }

  @Test func `sixteen threads and no more`() throws {
    let names = (1...16).map { "thread-\($0)" }
    #expect(
      try agent.results(Program(names, names.map { ($0, .get(attribute: .layers)) }))
        == Array(repeating: .number(0), count: 16))
    let response = try agent.run(Program(names, [("thread-1", .spawn(thread: "one-more"))]))
    guard case .failed(_, let reason, _) = response else {
      Issue.record("not failed, but \(response)")
      return
    }
    #expect(reason.contains("17 threads"))
  }
}
