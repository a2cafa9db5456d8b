// SPDX-License-Identifier: MIT

import Conformance
import Scenarios
import Testing

@Suite("a fault on the console, whatever the run came to")
struct JudgeConsoleTests {
  private static let warning = "WARNING: CPU: 0 PID: 1 at a.c:1"

  private func judge(_ ending: EngineRun.Ending, _ judge: Judge = Example.judge()) -> Judgement {
    judge.judge(EngineRun(ending, consoleFaults: [Self.warning]))
  }

  @Test("is in every report of a run that the engine could not do")
  func unsupported() {
    let judgement = judge(.unsupported(reason: "more memory"))
    #expect(judgement.verdict == .kernelFault)
    #expect(
      judgement.reasons == [
        "the kernel reported a fault on its console",
        "the scenario itself could not run: needs more memory",
      ])
    let report = RunReport(kernels: [Sample.kernel([judgement])])
    for text in [
      report.humanText(), report.ktapText(), report.tapText(), report.jsonText(),
      report.junitText(), report.htmlText(), report.matrixText(),
    ] {
      #expect(text.contains(Self.warning))
    }
    #expect(report.exitStatus == 1)
  }

  @Test(
    "is not lost for what the kernel lacks, for a fault of Lockstep, or for want of a simulation")
  func others() {
    var scenario = Example.scenario
    scenario.requires = [.failingAllocations]
    var poor = Example.profile
    poor.features = []
    let lacking = judge(
      .unsupported(reason: "x"),
      Example.judge(scenario, profile: poor, allowed: AllowedOutcomes([])))
    #expect(lacking.verdict == .kernelFault)
    let unsimulated = judge(
      .outcome(Outcome(Example.results)), Example.judge(allowed: AllowedOutcomes([])))
    #expect(unsimulated.verdict == .kernelFault)
    #expect(unsimulated.reasons.last == "the simulator gave no outcome at all")
    let broken = judge(.harnessFault(reason: "x"))
    #expect(broken.verdict == .harnessFault)
    for judgement in [lacking, unsimulated, broken] {
      #expect(judgement.consoleLines == [Self.warning])
    }
  }

  @Test("that belongs to no scenario fails the run, and is in every report with its name")
  func outsideOfRuns() {
    let clean = Sample.kernel([Sample.judgements[0]])
    var kernel = clean
    kernel.faultsOutsideScenarios = [Self.warning]
    kernel.unwatched = ["lockdep makes one report in a boot"]
    #expect(clean.exitStatus == 0)
    #expect(kernel.exitStatus == 1)
    let report = RunReport(kernels: [kernel])
    #expect(report.exitStatus == 1)
    let texts = [
      report.humanText(), report.ktapText(), report.tapText(), report.junitText(),
      report.htmlText(), report.matrixText(),
    ]
    for text in texts {
      #expect(text.contains("the kernel reported a fault while no scenario ran"), "\(text)")
      #expect(text.contains("lockdep makes one report"), "\(text)")
    }
    for text in texts + [report.jsonText()] { #expect(text.contains(Self.warning), "\(text)") }
    #expect(report.summary().contains("1 kernel reported a fault while no scenario ran"))
    #expect(report.jsonText().contains("faults_outside_scenarios"))
    #expect(report.junitText().contains("failures=\"1\""))
    #expect(report.tapText().contains("reports-no-fault-outside-of-scenarios"))
    #expect(report.ktapText().contains("not ok 2 no fault outside of scenarios"))
    let plan = report.tapText().split(separator: "\n")[1]
    let results = report.tapText().split(separator: "\n").count {
      $0.hasPrefix("ok ") || $0.hasPrefix("not ok ")
    }
    #expect(plan == "1..\(results)")
  }
}
