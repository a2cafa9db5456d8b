// SPDX-License-Identifier: MIT

import Foundation
import Scenarios
import Testing

@testable import KernelHost

@Suite("What a kernel's tracepoints say of a run")
struct TraceReadingTests {
  /// The lines that the agent has sent of a run on Debian's 7.3.4: one call with TSYNC, and one sibling that sleeps in
  /// recv(2).
  private static var captured: [String] {
    get throws {
      let path = #filePath.replacing("TraceReadingTests.swift", with: "Traces/tsync-7.3.4.txt")
      let text = try String(contentsOfFile: path, encoding: .utf8)
      return text.split(separator: "\n").map(String.init)
    }
  }

  /// Why lines cannot be read; `nil` if they can.
  private func fault(_ lines: [String]) -> String? {
    do throws(TraceFault) {
      _ = try TraceReading.recording(of: lines)
      return nil
    } catch {
      return error.description
    }
  }

  @Test("the phases of a call with TSYNC are told, and nothing of what the harness does")
  func phases() throws {
    let recording = try TraceReading.recording(of: Self.captured)
    // The first of two calls.
    let end = try #require(recording.events.firstIndex { $0.kind == .stepEnds && $0.step == 2 })
    let told = recording.events[...end].map { event in
      [event.thread, event.kind.rawValue, event.what, event.target].compactMap(\.self)
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
    #expect(
      told == [
        "sleeper step_begins", "sleeper call_begins socketpair", "sleeper call_ends 0",
        "sleeper call_begins recvfrom", "sleeper sleeps S", "sleeper step_ends blocked",
        "main step_begins", "main call_begins landlock_restrict_self",
        "main function prepare_creds", "main landlock create_domain",
        "main function landlock_restrict_sibling_threads", "main function task_work_add sleeper",
        "main wakes sleeper", "main sleeps S", "sleeper runs", "sleeper call_ends interrupted",
        "sleeper function restrict_one_thread_callback", "sleeper wakes main", "sleeper sleeps D",
        "main runs", "main wakes sleeper", "main sleeps D", "sleeper runs",
        "sleeper function commit_creds", "sleeper landlock enforce_domain", "sleeper wakes main",
        "sleeper function_returns restrict_one_thread_callback", "sleeper call_begins recvfrom",
        "sleeper sleeps S", "main runs", "main function commit_creds",
        "main landlock enforce_domain complete", "main call_ends 0", "main step_ends ok",
      ])
    #expect(recording.events.first?.time == 561_000 && recording.events[end].time == 66_803_000)
    #expect(recording.missing == [] && recording.leftOut == 0)
  }

  @Test("where a kernel does not tell calls, a thread that waits for orders does not sleep")
  func withoutCalls() throws {
    let lines = try Self.captured.filter { !$0.contains(": sys_") }
    let recording = try TraceReading.recording(of: lines, missing: ["syscalls"])
    let sleeps = recording.events.filter { $0.kind == .sleeps }
    // recv(2) three times, and two waits of each thread in each of two calls.
    #expect(sleeps.map(\.what) == ["S", "S", "D", "D", "S", "S", "D", "D", "S"])
  }

  @Test("a line that was cut off is no line", arguments: [10, 30, 45])
  func truncated(length: Int) throws {
    var lines = try Self.captured
    lines[7] = String(lines[7].prefix(length))
    #expect(fault(lines)?.hasPrefix("line 8, '\(lines[7])': it ") == true)
  }

  @Test("lines that are in another order than their times are refused")
  func order() throws {
    var lines = try Self.captured
    lines.swapAt(3, lines.count - 3)
    #expect(fault(lines)?.hasSuffix("it is older than the one before") == true)
  }

  @Test("marks come of one process alone, and say what marks say")
  func marks() throws {
    let mark = "agent-1 [000] ..... 5.000001: tracing_mark_write: lockstep: thread 60 is main"
    #expect(fault([mark]) == nil)
    #expect(
      fault([mark, mark.replacing("agent-1", with: "agent-60")])?.hasSuffix(
        "it is a mark of another process than the one before") == true)
    #expect(
      fault([mark.replacing("lockstep:", with: "forged:")])?.hasSuffix(
        "it is a mark of somebody else") == true)
    for other in ["thread x is main", "step 1 begins", "step 1 ends main", "step 1 ends main ko"] {
      #expect(
        fault([mark.replacing("thread 60 is main", with: other)])?.hasSuffix(
          "it is no mark of the agent's") == true)
    }
  }

  @Test("what threads do that are not of the scenario is not told")
  func foreign() throws {
    let lines = try Self.captured
    let own = try TraceReading.recording(of: lines)
    let time = try #require(lines.last?.firstMatch(of: /\d+\.\d{6}/)).output
    let foreign = [
      "stranger-999999 [000] ..... \(time): sys_pause()",
      "stranger-999999 [000] ..... \(time): sys_pause -> 0xfffffffffffffdfe",
      "stranger-999999 [000] d..2. \(time): sched_switch: prev_comm=s prev_pid=999999 prev_prio=120 "
        + "prev_state=S ==> next_comm=t next_pid=999998 next_prio=120",
      "stranger-999999 [000] d..2. \(time): sched_process_exit: comm=s pid=999999 prio=120",
    ]
    #expect(try TraceReading.recording(of: lines + foreign) == own)
  }

  @Test("losses of the kernel, and what is more than may be drawn, are told")
  func losses() throws {
    let lines = try Self.captured
    let recording = try TraceReading.recording(
      of: lines + ["CPU:1 [LOST 12 EVENTS]"], missing: ["landlock"], leftOut: 4)
    #expect(recording.missing == ["landlock", "12 events that the kernel has lost"])
    #expect(recording.leftOut == 4)
    let time = try #require(lines.last?.firstMatch(of: /\d+\.\d{6}/)).output
    let threads = lines.compactMap { $0.firstMatch(of: /thread (\d+) is main/)?.output.1 }
    let thread = try #require(threads.first)
    let more = Array(
      repeating: "agent-\(thread) [000] ..... \(time): commit_creds: (commit_creds+0x0/0x1)",
      count: Recording.mostEvents)
    let long = try TraceReading.recording(of: lines + more)
    #expect(long.events.count == Recording.mostEvents)
    #expect(long.leftOut == recording.events.count)
  }
}
