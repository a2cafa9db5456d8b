// SPDX-License-Identifier: MIT

import EngineProtocol
import ProgramBuilding
import Scenarios
import Testing

/// Shows that steps which threads hand on to each other come to what they would come to one by one.
@Suite struct ChainTests {
  let agent: AgentConnection
  let noRead = ["no-read": Ruleset(handledAccessFS: [.READ_FILE])]
  let confined = ProcessSetup(noNewPrivs: true)

  init() throws { agent = try AgentConnection() }

  @Test func `a failing step does not end the row, and every result is that of its own step`()
    throws
  {
    let results = try agent.results(
      Program(
        ["main", "worker"], process: confined, rulesets: noRead,
        [
          ("main", .get(attribute: .layers)), ("worker", .restrict("no-read")),
          ("worker", .get(attribute: .layers)), ("worker", .open(path: "file", mode: .reading)),
          ("main", .open(path: "file", mode: .reading)),
          ("main", .removeFile(path: "missing")),
          ("main", .restrict("no-read")), ("main", .restrict("no-read")),
          ("main", .get(attribute: .layers)), ("worker", .get(attribute: .layers)),
        ]))
    #expect(
      results == [
        .number(0), .ok, .number(1), .errno(.EACCES), .ok, .errno(.ENOENT), .ok, .ok, .number(2),
        .number(1),
      ])
  }

  @Test func `a step of the row that never ends is found, and those before it keep their results`()
    throws
  {
    let response = try agent.run(
      Program(
        ["main", "worker"], process: confined,
        [
          ("worker", .get(attribute: .noNewPrivs)), ("main", .make(path: "pipe", kind: .fifo)),
          ("worker", .open(path: "pipe", mode: .reading)), ("main", .get(attribute: .layers)),
        ]), stepDeadline: 400)
    guard case .outcome(_, let outcome, let states, _, let left, _) = response else {
      Issue.record("no outcome, but \(response)")
      return
    }
    #expect(outcome.results == [.truth(true), .ok, .hung])
    #expect(left == nil)
    #expect(states.map(\.thread) == ["main", "worker"])
  }

  @Test func `a thread that wakes up from an earlier step has no part in the row`() throws {
    var program = Program(
      ["main", "parked", "other"], process: confined, rulesets: noRead,
      [
        ("parked", .park(gate: .vfork)), ("main", .get(attribute: .layers)),
        ("other", .restrict("no-read")), ("main", .get(attribute: .noNewPrivs)),
        ("other", .get(attribute: .layers)), (.outside, .release(thread: "parked")),
        ("parked", .finish(action: "park")), ("parked", .get(attribute: .layers)),
        ("other", .get(attribute: .layers)),
      ])
    program.instructions[0].mayBlock = true
    // Its place lies before those of the row. One that took itself for a part of it would begin the row again, and
    // the other thread would restrict itself twice.
    #expect(
      try agent.results(program) == [
        .blocked, .number(0), .ok, .truth(true), .number(1), .ok, .ok, .number(0),
        .number(1),
      ])
  }
}
