// SPDX-License-Identifier: MIT

import Conformance
import Scenarios
import Testing

@Suite("A fault of the kernel that the spec expects")
struct JudgeKernelFaultTests {
  private static let oops = ["BUG: kernel NULL pointer dereference, address: 0"]

  private var ending: Outcome {
    Outcome([.ok, .errno(.EACCES), .ended, .ok, .errno(.EACCES)])
  }

  private func judge(_ results: StepResult..., allowed: [Outcome]? = nil) -> Judge {
    var scenario = Example.scenario
    scenario.steps[2].expectation?.arms[0].results = results
    return Example.judge(scenario, allowed: AllowedOutcomes(Set(allowed ?? [ending])))
  }

  private func dying(console: [String] = oops) -> EngineRun {
    EngineRun(.kernelDied(reason: "Kernel panic: Fatal exception"), consoleFaults: console)
  }

  @Test("a simulator whose thread ends agrees with it; one whose call returns does not")
  func check() {
    #expect(judge(.kernelFault).check().verdict == .conforms)
    #expect(judge(.ok, .ended, .kernelFault).check().verdict == .conforms)
    #expect(
      judge(.kernelFault, allowed: [Outcome(Example.results)]).check().verdict == .disagrees)
  }

  @Test("a kernel that dies of it conforms, and the step shows it")
  func death() {
    let judgement = judge(.kernelFault).judge(dying())
    #expect(judgement.verdict == .conforms)
    #expect(judgement.rows.map(\.kernel) == [nil, nil, .kernelFault, nil, nil])
    #expect(
      judgement.reasons == [
        "the kernel died as the spec expects of step 3: Kernel panic: Fatal exception"
      ])
    #expect(judgement.consoleLines == Self.oops)
  }

  @Test("a death without a word on the console, or that nobody expects, stays a kernel fault")
  func unexpected() {
    #expect(judge(.kernelFault).judge(dying(console: [])).verdict == .kernelFault)
    #expect(judge(.ended).judge(dying()).verdict == .kernelFault)
    #expect(Example.judge().judge(dying()).verdict == .kernelFault)
    // The spec alone does not excuse it: the simulator must let the thread end, too.
    let returning = judge(.ok, .kernelFault, allowed: [Outcome(Example.results)])
    #expect(returning.judge(dying()).verdict == .kernelFault)
  }

  @Test("a kernel that lives on conforms if the step has ended and the console tells why")
  func livingOn() {
    let told = EngineRun(.outcome(ending), consoleFaults: Self.oops)
    #expect(judge(.kernelFault).judge(told).verdict == .conforms)
    #expect(
      judge(.kernelFault).judge(told).reasons
        == ["the kernel reported the fault that the spec expects"])
    let silent = judge(.kernelFault).judge(EngineRun(.outcome(ending)))
    #expect(silent.verdict == .diverges)
    #expect(silent.rows[2].marker == .diverges)
    #expect(
      silent.reasons.contains("step 3 ended, and the kernel reported no fault on its console"))
    #expect(judge(.ended, .kernelFault).judge(EngineRun(.outcome(ending))).verdict == .conforms)
    // A fault beside a step that did not end belongs to something else.
    let other = EngineRun(.outcome(Outcome(Example.results)), consoleFaults: Self.oops)
    let both = judge(.ok, .kernelFault, allowed: [ending, Outcome(Example.results)])
    #expect(both.judge(other).verdict == .kernelFault)
  }

  @Test("of several runs the deaths count as seen, and what else may happen does not")
  func unseen() {
    let both = judge(.ok, .kernelFault, allowed: [ending, Outcome(Example.results)])
    let deaths = both.judge([dying(), dying()])
    #expect(deaths.verdict == .unseen)
    #expect(deaths.unseenOutcomes == [Outcome(Example.results)])
    #expect(both.judge([dying(), Example.run()]).verdict == .conforms)
  }

  @Test("an engine that says so itself is not understood")
  func engine() {
    let run = Example.run(replacing: [2: .kernelFault])
    #expect(judge(.kernelFault).judge(run).verdict == .harnessFault)
  }
}
