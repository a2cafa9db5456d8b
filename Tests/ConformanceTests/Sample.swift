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

  /// What a kernel might have recorded of the third step, in which `main` calls and `worker` sleeps.
  static let recording = Recording(
    events: [
      .init(time: 0, thread: "main", kind: .stepBegins, step: 3),
      .init(time: 9_000, thread: "main", kind: .callBegins, what: "landlock_restrict_self"),
      .init(time: 21_000, thread: "main", kind: .function, what: "task_work_add", target: "worker"),
      .init(time: 22_000, thread: "main", kind: .wakes, target: "worker"),
      .init(time: 30_000, thread: "main", kind: .sleeps, what: "S"),
      .init(time: 41_000, thread: "worker", kind: .callEnds, what: "interrupted"),
      .init(time: 50_000, thread: "worker", kind: .function, what: "restrict_one_thread_callback"),
      .init(time: 1_260_000, thread: "worker", kind: .landlock, what: "enforce_domain"),
      .init(
        time: 1_270_000, thread: "worker", kind: .functionReturns,
        what: "restrict_one_thread_callback"),
      .init(time: 1_280_000, thread: "main", kind: .runs),
      .init(time: 1_290_000, thread: "main", kind: .callEnds, what: "0"),
      .init(time: 1_300_000, thread: "main", kind: .stepEnds, what: "ok", step: 3),
    ], missing: ["syscalls"], leftOut: 7)

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
