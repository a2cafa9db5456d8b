// SPDX-License-Identifier: MIT

import EngineProtocol
import Glibc
import ProgramBuilding
import Scenarios
import Testing

/// Counts the signals that threads send each other, by calls and by pipes.
@Suite struct SignalActionTests {
  let agent: AgentConnection
  let confined = ProcessSetup(noNewPrivs: true)
  let scoped = ["scoped": Ruleset(scoped: [.SIGNAL])]

  init() throws { agent = try AgentConnection() }

  private func signal(_ thread: String, _ call: SignalCall, _ signal: SignalName = .USR1) -> Action
  {
    .signal(thread: thread, call: call, signal: signal)
  }

  @Test func `each process counts the signals that its own threads handled`() throws {
    var program = Program(
      ["main", "worker"],
      [
        ("main", .get(attribute: .handledSignals)), ("main", signal("worker", .tgkill)),
        ("worker", signal("main", .kill)), ("main", .fork(thread: "child")),
        ("main", .get(attribute: .handledSignals)), ("child", .get(attribute: .handledSignals)),
        ("main", signal("child", .pidfdSendSignal)),
        ("child", .get(attribute: .handledSignals)), ("worker", .get(attribute: .handledSignals)),
      ])
    #expect(
      try agent.results(program) == [
        .number(0), .ok, .ok, .ok, .number(2), .number(0), .ok, .number(1), .number(2),
      ])
    program.instructions = [
      .init(thread: "main", action: signal("main", .tgkill), times: 40),
      .init(thread: "main", action: .get(attribute: .handledSignals)),
    ]
    // A signal that a thread sends itself is handled before the call returns.
    #expect(try agent.results(program) == [.ok, .number(40)])
  }

  @Test func `a count waits for the handlers of all threads`() throws {
    let names = (1...8).map { "thread-\($0)" }
    for _ in 0..<20 {
      let sent = names.dropFirst().map { ("thread-1", signal($0, .tgkill)) }
      let results = try agent.results(
        Program(names, sent + [("thread-1", .get(attribute: .handledSignals))]))
      #expect(results == Array(repeating: .ok, count: 7) + [.number(7)])
    }
  }

  @Test func `a process can be stopped, continued and killed`() throws {
    let results = try agent.results(
      Program(
        ["main"],
        [
          ("main", .fork(thread: "child")), ("main", signal("child", .kill, .STOP)),
          ("main", signal("child", .tgkill, .USR1)), ("main", signal("child", .tgkill, .CONT)),
          ("child", .get(attribute: .handledSignals)),
          ("main", signal("child", .pidfdSendSignal, .KILL)),
          // A zombie can still be signalled: nobody reaps it before the end.
          ("main", signal("child", .kill, .KILL)),
        ]))
    #expect(results == [.ok, .ok, .ok, .ok, .number(1), .ok, .ok])
  }

  @Test(arguments: SignalOwner.allCases)
  func `a pipe signals its owner`(kind: SignalOwner) throws {
    let results = try agent.results(
      Program(
        ["main", "worker"],
        [
          ("main", .fork(thread: "child")), ("main", .writePipe(pipe: "p")),
          ("main", .watchIO(pipe: "p", owner: "worker", as: kind)),
          ("child", .writePipe(pipe: "p")), ("worker", .writePipe(pipe: "p")),
          ("main", .get(attribute: .handledSignals)), ("child", .get(attribute: .handledSignals)),
        ]))
    // The first byte was written before anybody watched. The child is in the group of its parent.
    let ofChild = kind == .group ? 2 : 0
    #expect(results == [.ok, .ok, .ok, .ok, .ok, .number(2), .number(ofChild)])
  }

  @Test func `a thread that is gone cannot own a pipe`() throws {
    let results = try agent.results(
      Program(
        ["main", "worker"],
        [("worker", .exit), ("main", .watchIO(pipe: "p", owner: "worker", as: .thread))]))
    #expect(results == [.ok, .errno(.ESRCH)])
  }

  @Test(.enabled(if: RunningKernel.hasABI(6), "needs Landlock ABI 6"))
  func `a scope stops the signals of a pipe, by the domain of who watches`() throws {
    let results = try agent.results(
      Program(
        ["main"], process: confined, rulesets: scoped,
        [
          ("main", .fork(thread: "child")), ("child", .restrict("scoped")),
          ("child", .watchIO(pipe: "p", owner: "main", as: .process)),
          ("main", .writePipe(pipe: "p")), ("main", .get(attribute: .handledSignals)),
          ("main", .watchIO(pipe: "p", owner: "main", as: .process)),
          ("child", .writePipe(pipe: "p")), ("main", .get(attribute: .handledSignals)),
          ("child", signal("main", .kill, .KILL)), ("child", signal("main", .kill, .STOP)),
        ]))
    #expect(
      results == [
        .ok, .ok, .ok, .ok, .number(0), .ok, .ok, .number(1), .errno(.EPERM), .errno(.EPERM),
      ])
  }
}
