// SPDX-License-Identifier: MIT

import Conformance
import Scenarios
import Testing

@Suite("judging a run on a kernel")
struct JudgeTests {
  @Test("a run in which all three columns agree conforms")
  func conforms() {
    let judgement = Example.judge().judge(Example.run())
    #expect(judgement.verdict == .conforms)
    #expect(judgement.rows.map(\.kernel) == Example.results)
    #expect(judgement.rows.allSatisfy { $0.marker == nil })
    #expect(judgement.reasons.isEmpty)
    #expect(judgement.runs == 1)
    #expect(judgement.duration == .milliseconds(1234))
  }

  @Test("a result that the spec forbids diverges, at the place of the expectation")
  func divergesFromSpec() {
    let judgement = Example.judge().judge(Example.run(replacing: [3: .errno(.EACCES)]))
    #expect(judgement.verdict == .diverges)
    #expect(judgement.rows.map(\.marker) == [nil, nil, nil, .diverges, nil])
    #expect(judgement.location.description == "\(Example.path):24:40")
    #expect(
      judgement.reasons == [
        "the sibling kept its own domain; the caller's must replace it (cover letter v2, change log)"
      ])
    #expect(
      judgement.again
        == "lockstep run diverging-domains/sibling-domain-is-replaced --kernel debian:7.3.4")
  }

  @Test("a result that only the simulator forbids diverges too, and the report says so")
  func divergesFromSimulator() {
    let judgement = Example.judge().judge(Example.run(replacing: [4: .ok]))
    #expect(judgement.verdict == .diverges)
    #expect(judgement.location.description == "\(Example.path):25:9")
    #expect(
      judgement.reasons == [
        "see cover letter v2, change log",
        "the spec says nothing of step 5; the simulator forbids what the kernel did",
      ])
  }

  @Test("a result that the spec allows and the simulator forbids diverges")
  func divergesWithinSpec() {
    var scenario = Example.scenario
    scenario.steps[3].expectation?.arms[0].results = [.ok, .errno(.EPERM)]
    let judgement = Example.judge(scenario).judge(Example.run(replacing: [3: .errno(.EPERM)]))
    #expect(judgement.verdict == .diverges)
    #expect(
      judgement.reasons.last == "the spec allows step 4 as it was; the simulator forbids it")
  }

  @Test("the first of several divergences gets the arrow")
  func firstDivergence() {
    let run = Example.run(replacing: [1: .ok, 3: .errno(.EACCES)])
    let judgement = Example.judge().judge(run)
    #expect(judgement.rows.map(\.marker) == [nil, .diverges, nil, nil, nil])
  }

  @Test("the scenario's reason stands in for that of a step")
  func reasonOfScenario() {
    var scenario = Example.scenario
    scenario.because = "that is how it is"
    scenario.reference = nil
    let judgement = Example.judge(scenario).judge(Example.run(replacing: [0: .errno(.EPERM)]))
    #expect(judgement.reasons == ["that is how it is"])
  }

  @Test("a result that fits no allowed outcome as a whole diverges where the paths part")
  func mixtureOfOutcomes() {
    // Each result alone is allowed, their combination is not.
    var scenario = Example.scenario
    scenario.steps = [
      Example.step(1, "main", .fork(thread: "a")), Example.step(2, "main", .fork(thread: "b"), .ok),
      Example.step(3, "main", .fork(thread: "c")),
    ]
    let allowed = AllowedOutcomes([
      Outcome([.ok, .ok, .ok]), Outcome([.errno(.EAGAIN), .ok, .errno(.EAGAIN)]),
    ])
    let run = EngineRun(.outcome(Outcome([.ok, .ok, .errno(.EAGAIN)])))
    let judgement = Example.judge(scenario, allowed: allowed).judge(run)
    #expect(judgement.verdict == .diverges)
    #expect(judgement.rows.map(\.marker) == [nil, nil, .diverges])
    #expect(judgement.rows[0].simulator == [.errno(.EAGAIN), .ok])
    #expect(judgement.rows[2].simulator == [.ok])
  }

  @Test("a fault on the console outweighs an outcome that is allowed")
  func consoleFault() {
    var run = Example.run()
    run.consoleFaults = ["BUG: KASAN: slab-use-after-free in tsync_works_release"]
    let judgement = Example.judge().judge(run)
    #expect(judgement.verdict == .kernelFault)
    #expect(judgement.consoleLines == run.consoleFaults)
    #expect(judgement.reasons == ["the kernel reported a fault on its console"])
  }

  @Test("a kernel that died is a kernel fault with the end of its console")
  func kernelDied() {
    let run = EngineRun(
      .kernelDied(reason: "the guest ended during step 3"), consoleExcerpt: ["Oops: 0000"])
    let judgement = Example.judge().judge(run)
    #expect(judgement.verdict == .kernelFault)
    #expect(judgement.reasons == ["the guest ended during step 3"])
    #expect(judgement.consoleLines == ["Oops: 0000"])
    #expect(judgement.rows.allSatisfy { $0.kernel == nil })
  }

  @Test("a missing feature is unsupported, whoever finds it")
  func unsupported() {
    var scenario = Example.scenario
    scenario.requires = [.failingAllocations]
    let profile = Profile.assumed(forABIWithoutTSYNC: 7)
    var poor = profile
    poor.features = []
    let byProfile = Example.judge(scenario, profile: poor).judge(Example.run())
    #expect(byProfile.verdict == .unsupported)
    #expect(byProfile.reasons == ["needs \(Feature.failingAllocations.requirement)"])
    #expect(!byProfile.verdict.isPass)

    let byEngine = Example.judge().judge(EngineRun(.unsupported(reason: "IPv4")))
    #expect(byEngine.verdict == .unsupported)
    #expect(byEngine.reasons == ["needs IPv4"])
  }

  @Test("a fault of Lockstep says nothing about the kernel")
  func harnessFault() {
    let judgement = Example.judge().judge(EngineRun(.harnessFault(reason: "QEMU was killed")))
    #expect(judgement.verdict == .harnessFault)
    #expect(judgement.verdict.exitStatus == 3)
    #expect(judgement.reasons == ["QEMU was killed"])
  }

  @Test(
    "an outcome with too few, too many or impossible results is a fault of Lockstep",
    arguments: [
      [.ok], [.ok, .ok, .ok, .ok, .ok, .ok], [.ok, .hung, .ok, .ok, .ok],
    ] as [[StepResult]])
  func malformedOutcome(results: [StepResult]) {
    let fromKernel = Example.judge().judge(EngineRun(.outcome(Outcome(results))))
    #expect(fromKernel.verdict == .harnessFault)
    let fromSimulator = Example.judge(allowed: AllowedOutcomes([Outcome(results)]))
    #expect(fromSimulator.judge(Example.run()).verdict == .harnessFault)
    #expect(fromSimulator.check().verdict == .harnessFault)
  }

  @Test("the gravest of several runs decides")
  func severalRuns() {
    let runs = [Example.run(), Example.run(replacing: [3: .errno(.EACCES)]), Example.run()]
    let judgement = Example.judge().judge(runs)
    #expect(judgement.verdict == .diverges)
    #expect(judgement.runs == 3)
    #expect(judgement.duration == .milliseconds(3 * 1234))
  }

  @Test("allowed outcomes that no run showed are noted with the number of runs")
  func unseen() {
    var scenario = Example.scenario
    scenario.steps[2].expectation?.arms[0].results = [.ok, .errno(.EINTR)]
    var other = Example.results
    other[2] = .errno(.EINTR)
    let allowed = AllowedOutcomes([Outcome(Example.results), Outcome(other)])
    let judge = Example.judge(scenario, allowed: allowed)

    let once = judge.judge(Example.run())
    #expect(once.verdict == .unseen)
    #expect(!once.verdict.isFailure)
    #expect(once.unseenOutcomes == [Outcome(other)])
    #expect(once.reasons == ["1 of 2 allowed outcomes not observed in 1 run"])

    let both = judge.judge([Example.run(), Example.run(replacing: [2: .errno(.EINTR)])])
    #expect(both.verdict == .conforms)
  }
}
