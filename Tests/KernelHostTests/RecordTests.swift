// SPDX-License-Identifier: MIT

import Scenarios
import Testing

@testable import KernelHost

/// Kernels that record.
private enum RecordingKernels {
  /// The kernels that this machine has, with what they cannot tell.
  static let all = [
    StockKernel.image.map { ($0, []) }, oldest.map { ($0, ["landlock"]) },
    StockKernel.foreignImage.map { ($0, []) },
    UserModeKernel.image.map { ($0, ["syscalls", "functions (kprobe_events)"]) },
  ].compactMap(\.self)

  /// The first kernel with TSYNC in which it takes `exec_update_lock`; Landlock's tracepoints came later.
  private static let oldest =
    StockKernel.image == nil
    ? nil
    : KernelCache.ofUser.keptKernels().first { $0.release.numbers == [7, 0, 4] }?.image
}

@Suite(
  "Runs that a real kernel records", .serialized, .timeLimit(.minutes(15)),
  .enabled(if: !RecordingKernels.all.isEmpty, UserModeKernel.missing))
struct RecordTests {
  @Test(
    "the phases of TSYNC come in their order, from steps, calls, functions and the scheduler",
    arguments: RecordingKernels.all)
  func phases(image: KernelImage, missing: [String]) async throws {
    let engine = KernelEngine(kernel: image, options: EngineOptions())
    let plain = await engine.run(Scenarios.tsync)
    let run = await engine.run(Scenarios.tsync, records: true)
    #expect(run.ending == .outcome(Outcome([.ok, .errno(.EACCES)])))
    let recording = try #require(run.recording, "\(run.ending)")
    #expect(recording.missing == missing && recording.leftOut == 0)
    let told = recording.events.map { event in
      [event.thread, event.kind.rawValue, event.what, event.target].compactMap(\.self)
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
    // What comes between these goes by the machine.
    let hasFunctions = !missing.contains { $0.hasPrefix("functions") }
    var order = ["main step_begins"]
    if hasFunctions {
      order += [
        "main call_begins landlock_restrict_self", "main function task_work_add worker",
        "worker function restrict_one_thread_callback", "worker function commit_creds",
        "worker function_returns restrict_one_thread_callback", "main call_ends 0",
      ]
    } else {
      order += ["main landlock create_domain", "main wakes worker", "worker wakes main"]
    }
    if !missing.contains("landlock") {
      #expect(told.contains("worker landlock enforce_domain"))
      #expect(told.contains("main landlock enforce_domain complete"))
      #expect(told.contains("worker landlock deny_access_fs"))
    }
    order += ["main step_ends ok", "worker step_begins", "worker step_ends EACCES"]
    var rest = told[...]
    for event in order {
      let place = try #require(rest.firstIndex(of: event), "\(event) in \(told)")
      rest = rest[(place + 1)...]
    }
    // What was recorded leaves nothing behind.
    #expect(await engine.run(Scenarios.tsync).ending == plain.ending)
    #expect(await engine.run(Scenarios.tsync, records: true).recording?.missing == missing)
    await engine.shutDown()
  }
}
