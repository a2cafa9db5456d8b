// SPDX-License-Identifier: MIT

import Assurance
import KernelModel
import Scenarios
import StateExplorer
import Testing

@testable import Conformance

@Suite("Pictures of runs")
struct TimelineTests {
  private func step(_ actor: String, _ label: String, _ column: Int) -> NamedStep {
    NamedStep(actor: actor, label: label, column: column)
  }

  @Test("a lane for each thread that acts, and an aim for each step that names one")
  func lanes() {
    let schedule = Schedule(
      steps: [
        step("main", "restrict_self no-read TSYNC", 0), step("main", "queue work to third", 0),
        step("third", "take works", 2), step("main", "count worker", 0),
      ], actors: ["main", "worker", "third"])
    let timeline = Timeline(schedule)
    #expect(timeline.lanes == ["main", "third"])
    #expect(timeline.steps.map(\.lane) == [0, 0, 1, 0])
    #expect(timeline.steps.map(\.target) == [nil, 1, nil, nil])
    #expect(timeline.steps.map(\.phase) == [.step, .queue, .prepare, .count])
  }

  @Test("every micro-step of the algorithm has a phase, and no step of a scenario has one")
  func phases() {
    var process = TsyncConfiguration(threads: 3, callers: 2)
    process.exits = 1
    process.spawns = 1
    process.signals = 1
    let model = TsyncModel(edition: TsyncEdition(.linux7_3), configuration: process)
    for seed in UInt64(0)..<200 {
      for step in model.runRandomly(seed: seed, depth: 400).schedule.steps {
        #expect(Timeline.Phase(label: step.label) != .step, "\(step.label)")
      }
    }
    #expect(Timeline.Phase(label: "open file for reading") == .step)
  }

  @Test("what a kernel recorded is drawn with its times, its ends, and where it comes from")
  func recorded() throws {
    var judgement = Sample.judgements[0]
    #expect(Timeline(recordedFor: judgement) == nil)
    judgement.recording = Sample.recording
    let timeline = try #require(Timeline(recordedFor: judgement))
    #expect(timeline.lanes == ["main", "worker"])
    #expect(
      timeline.steps.map(\.label) == [
        "3 restrict_self no-write TSYNC", "landlock_restrict_self()", "task_work_add()",
        "wakes worker", "sleeps (S)", "the call is interrupted", "restrict_one_thread_callback()",
        "landlock: enforce_domain", "restrict_one_thread_callback() ends", "runs again",
        "the call returns 0", "3 comes to ok",
      ])
    #expect(
      timeline.steps.map(\.phase) == [
        .step, .call, .queue, .wait, .wait, .restart, .prepare, .commit, .prepare, .wait, .call,
        .step,
      ])
    #expect(timeline.steps.map(\.target) == [nil, nil, 1, 1] + Array(repeating: nil, count: 8))
    #expect(
      timeline.steps.map(\.end) == [11, 10, nil, nil, 9, nil, 8, nil, nil, nil, nil, nil])
    #expect(timeline.steps.last?.time == 1300)
    #expect(
      timeline.caption
        == "Recorded in a further run on 7.3.4 (debian, qemu/tcg), by its tracepoints and probes at its "
        + "functions. It could not tell: syscalls. 7 further events left out: it has more than are drawn."
    )
  }

  @Test("the picture comes to what the judgement shows, and is missing where time is over")
  func simulated() {
    let scenario = Sample.renamed("plain")
    let found = Timelines.simulated(of: Sample.report, scenarios: [scenario])
    #expect(found.missing == 0)
    let judgement = Sample.judgements[0]
    #expect(found[judgement]?.steps.contains { $0.phase == .queue } == true)
    // A kernel that diverges does what no run of the simulator does.
    var diverging = judgement
    diverging.rows[3].kernel = .errno(.EPERM)
    let none = Timelines.simulated(
      of: RunReport(kernels: [Sample.kernel([diverging])]), scenarios: [scenario])
    #expect(none[diverging] == nil)
    let late = Timelines.simulated(
      of: Sample.report, scenarios: [scenario], mostTime: .seconds(-1))
    #expect(late.missing > 0)
    #expect(late.found.isEmpty)
  }
}
