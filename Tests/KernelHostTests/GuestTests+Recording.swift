// SPDX-License-Identifier: MIT

import EngineProtocol
import Scenarios
import Testing

@testable import KernelHost

/// What guests record.
extension GuestTests {
  private static let lines = [
    "agent-1 [000] ..... 5.000001: tracing_mark_write: lockstep: thread 60 is main",
    "agent-1 [000] ..... 5.000002: tracing_mark_write: lockstep: step 1 begins main",
    "agent-60 [001] ..... 5.000010: sys_prctl(option: 26, arg2: 1)",
    "agent-60 [001] ..... 5.000012: sys_prctl -> 0x0",
    "agent-1 [000] ..... 5.000030: tracing_mark_write: lockstep: step 1 ends main ok",
  ]

  /// What a shell says in answer to one request.
  private func answer(_ responses: Response...) -> String {
    responses.map { "echo '\(MessageCoding.line($0).replacing(">", with: "\\u003e"))'" }
      .joined(separator: "; ")
  }

  private func outcome(_ id: Int) -> Response {
    .outcome(id: id, outcome: Outcome([.ok]), threadStates: [], injectedFailures: [])
  }

  @Test("what a guest records comes in parts before the outcome, and runs beside it as ever")
  func recording() async throws {
    let engine = try engine(
      """
      \(Agents.hello)
      next; case $line in '{"run":'*) answer;; esac
      next; case $line in '{"record":'*) \(answer(
        .recorded(id: 2, lines: Array(Self.lines[..<2]), missing: [], leftOut: 0),
        .recorded(id: 2, lines: Array(Self.lines[2...]), missing: [], leftOut: 0),
        .recorded(id: 2, lines: [], missing: ["landlock"], leftOut: 3), outcome(2)));; esac
      next; case $line in '{"runAgain":'*) answer;; esac
      next
      """)
    #expect(await engine.run(Scenarios.one).recording == nil)
    let run = await engine.run(Scenarios.one, records: true)
    #expect(run.ending == .outcome(Outcome([.ok])))
    #expect(
      run.recording
        == Recording(
          events: [
            .init(time: 1000, thread: "main", kind: .stepBegins, step: 1),
            .init(time: 9000, thread: "main", kind: .callBegins, what: "prctl"),
            .init(time: 11000, thread: "main", kind: .callEnds, what: "0"),
            .init(time: 29000, thread: "main", kind: .stepEnds, what: "ok", step: 1),
          ], missing: ["landlock"], leftOut: 3))
    #expect(await engine.run(Scenarios.one).ending == .outcome(Outcome([.ok])))
    await engine.shutDown()
  }

  @Test(
    "a guest that can record nothing says so, and one that records nonsense has an outcome all the same"
  )
  func noRecording() async throws {
    let engine = try engine(
      """
      \(Agents.hello)
      next; \(answer(.unsupported(id: 1, reason: "tracefs")))
      next; \(answer(
        .recorded(id: 2, lines: ["agent-1 [000] ....."], missing: [], leftOut: 0),
        .recorded(id: 2, lines: [], missing: [], leftOut: 0), outcome(2)))
      next; \(answer(.recorded(id: 9, lines: [], missing: [], leftOut: 0), outcome(3)))
      next
      """)
    let run = await engine.run(Scenarios.one, records: true)
    #expect(run.ending == .unsupported(reason: "tracefs") && run.recording == nil)
    let nonsense = await engine.run(Scenarios.one, records: true)
    #expect(nonsense.ending == .outcome(Outcome([.ok])) && nonsense.recording == nil)
    let stranger = await engine.run(Scenarios.one, records: true)
    #expect(
      stranger.ending == .harnessFault(reason: "the agent answered request 9 out of turn"))
    await engine.shutDown()
  }
}
