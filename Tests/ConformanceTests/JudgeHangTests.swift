// SPDX-License-Identifier: MIT

import Conformance
import Scenarios
import Testing

@Suite("judging a hang")
struct JudgeHangTests {
  private let hungAtThird = EngineRun(
    .outcome(Outcome([.ok, .errno(.EACCES), .hung])),
    threadStates: [
      ThreadState(thread: "main", state: "D (disk sleep)"),
      ThreadState(thread: "worker", state: "S (sleeping)"),
    ])

  @Test("a step that missed its deadline hung, with the state of each thread")
  func hung() {
    let judgement = Example.judge().judge(hungAtThird)
    #expect(judgement.verdict == .hung)
    #expect(judgement.rows.map(\.marker) == [nil, nil, .hung, nil, nil])
    #expect(judgement.rows.map(\.kernel) == [.ok, .errno(.EACCES), .hung, nil, nil])
    #expect(judgement.threadStates == hungAtThird.threadStates)
    #expect(judgement.reasons.first == "step 3 did not end")
  }

  @Test("a divergence before the hang keeps its own arrow")
  func divergedBefore() {
    let run = EngineRun(.outcome(Outcome([.ok, .ok, .hung])))
    let judgement = Example.judge().judge(run)
    #expect(judgement.verdict == .hung)
    #expect(judgement.rows.map(\.marker) == [nil, .diverges, .hung, nil, nil])
  }

  @Test("a hang that the spec and the simulator allow conforms")
  func allowedHang() {
    var scenario = Example.scenario
    scenario.steps[2].expectation?.arms[0].results = [.hung]
    let allowed = AllowedOutcomes([Outcome([.ok, .errno(.EACCES), .hung])])
    let judgement = Example.judge(scenario, allowed: allowed).judge(hungAtThird)
    #expect(judgement.verdict == .conforms)
  }

  @Test("a hang that only the spec allows hung")
  func hangAllowedBySpecAlone() {
    var scenario = Example.scenario
    scenario.steps[2].expectation?.arms[0].results = [.ok, .hung]
    #expect(Example.judge(scenario).judge(hungAtThird).verdict == .hung)
  }

  @Test("a hang that only the simulator allows is a disagreement, on whose side the kernel is")
  func hangAllowedBySimulatorAlone() {
    let allowed = AllowedOutcomes([Outcome([.ok, .errno(.EACCES), .hung])])
    let judgement = Example.judge(allowed: allowed).judge(hungAtThird)
    #expect(judgement.verdict == .disagrees)
    #expect(judgement.reasons.last == "the kernel sides with the simulator")
  }

  @Test("the spec forbids a hang of a step that it leaves open when it says what comes after")
  func hangBeforePinnedStep() {
    var scenario = Example.scenario
    scenario.steps[2].expectation = nil
    let allowed = AllowedOutcomes([Outcome([.ok, .errno(.EACCES), .hung])])
    let judgement = Example.judge(scenario, allowed: allowed).check()
    #expect(judgement.verdict == .disagrees)
    #expect(judgement.rows[2].marker == .disagrees)
    let reason = "the simulator lets step 3 hang; the spec says what happens after it"
    #expect(judgement.reasons.last == reason)

    // With nothing pinned behind it, the simulator alone judges the step.
    scenario.steps[3].expectation = nil
    #expect(Example.judge(scenario, allowed: allowed).check().verdict == .conforms)
  }
}
