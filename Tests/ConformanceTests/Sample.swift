// SPDX-License-Identifier: MIT

import Conformance
import Scenarios

/// A report with every verdict in it.
enum Sample {
  static func renamed(_ slug: String, topic: String = "nesting", permutation: [String] = [])
    -> Scenario
  {
    var scenario = Example.scenario
    scenario.id = ScenarioID(topic: topic, slug: slug, permutation: permutation)
    return scenario
  }

  /// One judgement of each verdict, in two topics.
  static var judgements: [Judgement] {
    var known = renamed("known", topic: "threads")
    known.knownIssues = [Example.issue(.abi(11), .equal)]
    var stale = known
    stale.id.slug = "stale"
    var open = renamed("unseen", topic: "threads")
    open.steps[4].expectation = nil
    var other = Example.results
    other[4] = .ok
    let two = AllowedOutcomes([Outcome(Example.results), Outcome(other)])
    var contradictory = renamed("disagrees")
    contradictory.steps[1].expectation?.arms[0].results = [.ok]
    let diverging = Example.run(replacing: [3: .errno(.EACCES)])
    let hung = EngineRun(
      .outcome(Outcome([.ok, .errno(.EACCES), .hung])),
      threadStates: [ThreadState(thread: "main", state: "D (disk sleep)")])
    let died = EngineRun(
      .kernelDied(reason: "the guest ended"), consoleExcerpt: ["Oops: general protection fault"])
    return [
      Example.judge(renamed("plain")).judge(Example.run()),
      Example.judge(renamed("depth", permutation: ["plain", "15"])).judge(diverging),
      Example.judge(renamed("depth", permutation: ["plain", "16"])).judge(hung),
      Example.judge(contradictory).judge(Example.run()),
      Example.judge(renamed("dies")).judge(died),
      Example.judge(open, allowed: two).judge(Example.run()),
      Example.judge(known).judge(diverging),
      Example.judge(stale).judge(Example.run()),
      Example.judge(renamed("poor", topic: "threads"))
        .judge(EngineRun(.unsupported(reason: "IPv4 # and more"))),
      Example.judge(renamed("broken", topic: "threads"))
        .judge(EngineRun(.harnessFault(reason: "QEMU was killed"))),
    ]
  }

  static func kernel(_ judgements: [Judgement], alsoPlanned: [ScenarioID] = [])
    -> RunReport.KernelReport
  {
    RunReport.KernelReport(
      engine: Example.engine, profile: Example.profile,
      planned: judgements.map(\.scenario) + alsoPlanned, judgements: judgements,
      duration: .milliseconds(12_345))
  }

  static var report: RunReport {
    RunReport(kernels: [kernel(judgements)], duration: .milliseconds(20_099))
  }

  /// A kernel that never came up.
  static var absentKernel: RunReport.KernelReport {
    RunReport.KernelReport(
      engine: .kernel("./bzImage", title: "./bzImage"), profile: nil,
      planned: judgements.map(\.scenario), failure: "it said nothing for 60 s",
      consoleExcerpt: ["Decompressing Linux..."])
  }
}
