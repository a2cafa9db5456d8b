// SPDX-License-Identifier: MIT

import EngineProtocol
import Glibc
import ProgramBuilding
import Scenarios
import Testing

extension Action {
  static func handled() -> Action { .get(attribute: .handledSignals) }

  static func tgkill(_ thread: String, _ signal: SignalName = .USR1) -> Action {
    .signal(thread: thread, call: .tgkill, signal: signal)
  }
}

/// Shows that threads act at the same time, sleep, and are waited for.
@Suite struct ConcurrencyTests {
  let agent: AgentConnection
  let noRead = ["no-read": Ruleset(handledAccessFS: [.READ_FILE])]

  init() throws { agent = try AgentConnection() }

  @Test func `the vfork gate works here`() {
    #expect(agent.profile.features.contains(.vforkGate))
  }

  @Test func `the debugger's gate works here`() {
    #expect(agent.profile.features.contains(.debuggerGate))
  }

  @Test func `a held thread acts when it is released, and not before`() throws {
    let results = try agent.results(
      Program(
        ["main", "worker"], rulesets: noRead,
        instructions: [
          .step(.outside, .hold(thread: "worker")),
          .step("worker", .get(attribute: .layers)),
          .blocking("worker", .restrict("no-read")),
          .step(.outside, .tgkill("worker")), .step("main", .handled()),
          .step(.outside, .release(thread: "worker")),
          .step("worker", .finish(action: "restrict_self")),
          .step("worker", .get(attribute: .layers)), .step("worker", .handled()),
          .step(.outside, .restarted(thread: "worker")),
        ]))
    #expect(
      results == [
        .ok, .number(0), .blocked, .ok, .number(0), .ok, .ok, .number(1), .number(1), .truth(false),
      ])
  }

  @Test func `a process can be killed while a debugger holds one of its threads`() throws {
    let results = try agent.results(
      Program(
        ["main", "worker"], rulesets: noRead,
        instructions: [
          .step(.outside, .hold(thread: "worker")),
          .blocking("worker", .restrict("no-read")),
          .step(.outside, .signal(thread: "main", call: .kill, signal: .KILL)),
          .step("worker", .finish(action: "restrict_self")),
        ]))
    #expect(results == [.ok, .blocked, .ok, .ended])
  }

  @Test(arguments: [0, 1, 2, 3, 17])
  func `threads that begin together all act`(variation: Int) throws {
    let names = (1...8).map { "thread-\($0)" }
    let results = try agent.results(
      Program(
        names, rulesets: noRead,
        instructions: [.step(names[0], .restrict("no-read"))]
          + names.dropFirst().map { .together($0, .restrict("no-read")) }
          + names.map { .step($0, .get(attribute: .layers)) }),
      variation: variation)
    #expect(results == Array(repeating: .ok, count: 8) + Array(repeating: .number(1), count: 8))
  }

  @Test func `what is repeated ends with the others`() throws {
    let results = try agent.results(
      Program(
        ["main", "worker", "other"],
        instructions: [
          .step("main", .get(attribute: .layers)),
          .meanwhile("worker", .open(path: "file", mode: .reading)),
          .meanwhile("other", .open(path: "missing", mode: .reading)),
          .step("worker", .get(attribute: .layers)),
        ]))
    #expect(results == [.number(0), .ok, .errno(.ENOENT), .number(0)])
  }

  @Test func `a parked thread gets its signal behind the gate`() throws {
    let results = try agent.results(
      Program(
        ["main", "worker"],
        instructions: [
          .step("worker", .park(gate: .vfork)),
          .step(.outside, .tgkill("worker")), .step("main", .get(attribute: .layers)),
          .step("main", .handled()), .step("main", .release(thread: "worker")),
          .step("worker", .finish(action: "park")), .step("worker", .handled()),
        ]))
    #expect(results == [.blocked, .ok, .number(0), .number(0), .ok, .ok, .number(1)])
  }

  @Test func `a call that blocks is not the end, and one that does not block is`() throws {
    let results = try agent.results(
      Program(
        ["main", "worker", "third"], rulesets: noRead,
        instructions: [
          .step("worker", .park(gate: .vfork)),
          .blocking("main", .psxRestrictSelf(ruleset: .ruleset(name: "no-read"))),
          .step("third", .get(attribute: .layers)),
          .step(.outside, .release(thread: "worker")),
          .step("main", .finish(action: "psx_restrict_self")),
          .step("worker", .finish(action: "park")),
          .step("worker", .open(path: "file", mode: .reading)),
          .blocking("main", .psxRestrictSelf(ruleset: .ruleset(name: "no-read"))),
          .step("third", .get(attribute: .layers)), .step("worker", .get(attribute: .layers)),
          .step("third", .handled()),
        ]))
    #expect(
      results == [
        .blocked, .blocked, .number(1), .ok, .ok, .ok, .errno(.EACCES), .ok, .number(2),
        .number(2), .number(0),
      ])
  }

  @Test func `a storm of signals from outside reaches a thread`() throws {
    let results = try agent.results(
      Program(
        ["main", "worker"],
        instructions: [
          Instruction(thread: "main", action: .get(attribute: .layers), times: 64),
          .meanwhile(.outside, .tgkill("main")), .step("main", .handled()),
        ]))
    #expect(results.prefix(2) == [.number(0), .ok])
    guard case .number(let count) = results.last else {
      Issue.record("no number, but \(results)")
      return
    }
    #expect(count > 0)
  }

  @Test func `each process counts its own signals`() throws {
    let results = try agent.results(
      Program(
        ["main"],
        instructions: [
          .step("main", .tgkill("main")), .step("main", .fork(thread: "child")),
          .step("child", .handled()), .step("main", .tgkill("child")),
          .step("child", .handled()), .step("main", .handled()),
        ]))
    #expect(results == [.ok, .ok, .number(0), .ok, .number(1), .number(1)])
  }

  @Test func `a killed process has ended, and its child lives`() throws {
    let results = try agent.results(
      Program(
        ["main", "worker"],
        instructions: [
          .step("worker", .fork(thread: "child")), .step("worker", .park(gate: .vfork)),
          .step(.outside, .tgkill("main", .KILL)), .step("main", .handled()),
          .step("worker", .finish(action: "park")), .step("worker", .setNoNewPrivs),
          .step("child", .get(attribute: .layers)), .step("child", .tgkill("worker")),
        ]))
    #expect(
      results == [
        .ok, .blocked, .ok, .ended, .ended, .ended, .number(0), .errno(.ESRCH),
      ])
  }

  @Test func `who kills its own process has ended`() throws {
    let results = try agent.results(
      Program(
        ["main", "worker"],
        instructions: [
          .step("main", .fork(thread: "child")),
          .step("worker", .signal(thread: "main", call: .kill, signal: .KILL)),
          .step("main", .handled()), .step("child", .handled()),
        ]))
    #expect(results == [.ok, .ended, .ended, .number(0)])
  }

  @Test func `an executed program goes on as the only thread`() throws {
    let results = try agent.results(
      Program(
        ["main", "worker"], rulesets: ["no-write": Ruleset(handledAccessFS: [.WRITE_FILE])],
        instructions: [
          .step("main", .tgkill("main")), .step("worker", .restrict("no-write")),
          .step("worker", .execute), .step("main", .handled()),
          .step("worker", .open(path: "file", mode: .writing)),
          .step("worker", .handled()), .step("worker", .tgkill("worker")),
          .step("worker", .handled()), .step("worker", .restrict("no-write")),
          .step("worker", .get(attribute: .layers)), .step("worker", .spawn(thread: "late")),
          .step("late", .get(attribute: .layers)), .step("late", .execute),
          .step("late", .get(attribute: .layers)), .step("worker", .handled()),
        ]))
    #expect(
      results == [
        .ok, .ok, .ok, .ended, .errno(.EACCES), .number(1), .ok, .number(2), .ok, .number(2), .ok,
        .number(2), .ok, .number(2), .ended,
      ])
  }

  @Test(arguments: [FileRight.EXECUTE, .READ_FILE])
  func `a domain can deny the execution`(right: FileRight) throws {
    let results = try agent.results(
      Program(
        ["main", "worker"], rulesets: ["r": Ruleset(handledAccessFS: [right])],
        instructions: [
          .step("worker", .restrict("r")), .step("worker", .execute), .step("main", .handled()),
        ]))
    #expect(results == [.ok, .errno(.EACCES), .number(0)])
  }

  @Test func `an execution ends the others in the middle of what they do`() throws {
    let results = try agent.results(
      Program(
        ["main", "worker", "third"],
        instructions: [
          .step("third", .park(gate: .vfork)), .step("worker", .execute),
          .meanwhile("main", .open(path: "file", mode: .reading)),
          .step("third", .finish(action: "park")), .step("worker", .get(attribute: .layers)),
        ]))
    #expect(results == [.blocked, .ok, .ended, .ended, .number(0)])
  }

  @Test func `libpsx's way reaches every thread of this process alone`() throws {
    let results = try agent.results(
      Program(
        ["main", "worker", "third"], rulesets: noRead,
        instructions: [
          .step("main", .fork(thread: "child")), .step("third", .exit),
          .step("worker", .psxRestrictSelf(ruleset: .ruleset(name: "no-read"))),
          .step("main", .get(attribute: .layers)), .step("worker", .get(attribute: .layers)),
          .step("main", .sameDomain(as: "worker")), .step("child", .get(attribute: .layers)),
          .step("worker", .psxRestrictSelf(ruleset: .minusOne)),
        ]))
    #expect(
      results == [
        .ok, .ok, .ok, .number(1), .number(1), .truth(false), .number(0), .errno(.EBADF),
      ])
  }

  @Test func `a step that hangs ends the outcome, and those before it keep their results`() throws {
    let response = try agent.run(
      Program(
        ["main", "worker", "third"],
        instructions: [
          .step(.outside, .signal(thread: "main", call: .kill, signal: .STOP)),
          .step("main", .handled()), .together("worker", .handled()), .step("third", .handled()),
        ]), stepDeadline: 300)
    guard case .outcome(_, let outcome, let states, _, nil, _) = response else {
      Issue.record("no outcome, but \(response)")
      return
    }
    #expect(outcome.results == [.ok, .hung])
    #expect(states.map(\.thread) == ["main", "worker", "third"])
    #expect(states.allSatisfy { $0.state == "T (stopped)" })
    #expect(try agent.results(Program(["main"], [("main", .handled())])) == [.number(0)])
  }

  @Test func `a stopped process goes on`() throws {
    let results = try agent.results(
      Program(
        ["main"],
        instructions: [
          .step(.outside, .signal(thread: "main", call: .kill, signal: .STOP)),
          .step(.outside, .signal(thread: "main", call: .kill, signal: .CONT)),
          .step("main", .handled()),
        ]))
    #expect(results == [.ok, .ok, .number(0)])
  }
}
