// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc
import Scenarios

/// Records what the kernel does while a program runs: the events of its tracepoints, and of probes at functions of TSYNC,
/// as far as the threads of the process under test are concerned.
///
/// Steps and names of threads stand between the events, as marks of the controller's.
final class Recorder {
  /// The most lines that one run may come to: a picture of a tenth of them is hard to read.
  static let mostLines = 4000

  /// The most bytes that are read for them.
  private static let mostBytes = 1024 * 1024

  /// The memory of the buffer for each CPU, in KiB.
  private static let bufferSize = 2048

  /// The folders of tracepoints without which there is nothing to draw.
  private static let needed = ["sched/sched_switch", "sched/sched_waking"]

  /// What else is recorded where the kernel has it.
  private static let wanted = [
    "sched/sched_process_fork", "sched/sched_process_exec", "sched/sched_process_exit",
    "signal/signal_generate", "signal/signal_deliver", "syscalls", "landlock",
  ]

  /// The group of the probes among the kernel's events.
  private static let group = "lockstep"

  private let instance: TraceInstance
  /// Where marks are written.
  private let marker: Int32
  /// The probes that were made.
  private var probes: [String] = []
  /// What this kernel cannot tell, by the names of events and functions.
  private(set) var missing: [String] = []
  /// The numbers of threads by their names, as they have been marked.
  private var marked: [String: pid_t] = [:]

  /// Prepares to record; `end` must follow.
  ///
  /// - Parameter probesFunctions: whether probes may be made, which the kernel shows to everybody.
  /// - Throws: `RunFailure` if the kernel has no tracepoints of the scheduler, or does not let it.
  init(probesFunctions: Bool) throws(RunFailure) {
    let mount = TraceInstance.mount { mount in
      Self.needed.allSatisfy { access("\(mount)/events/\($0)/enable", W_OK) == 0 }
    }
    guard let mount else {
      throw RunFailure.unsupported("tracefs with the tracepoints of the scheduler, and root")
    }
    instance = try TraceInstance(
      on: mount, clock: "mono", size: Self.bufferSize, suffix: "-record")
    marker = instance.descriptor(of: "trace_marker")
    do throws(RunFailure) {
      guard marker >= 0 else {
        throw RunFailure.harness("cannot open trace_marker: \(errorText())")
      }
      try instance.set("tracing_on", "0")
      try instance.set("options/event-fork", "1")
      for name in Self.needed { try instance.set("events/\(name)/enable", "1") }
    } catch {
      end()
      throw error
    }
    for name in Self.wanted where !instance.trySet("events/\(name)/enable", "1") {
      missing.append(name)
    }
    if probesFunctions { makeProbes() }
  }

  /// Makes and enables the probes; those at functions that this kernel lacks, or has not as functions, are missing.
  private func makeProbes() {
    guard access("\(instance.mount)/kprobe_events", W_OK) == 0 else {
      return missing.append("functions (kprobe_events)")
    }
    for probe in FunctionProbe.all {
      let isMade = probe.definitions.contains {
        TextFile.write("\($0)\n", to: "\(instance.mount)/kprobe_events")
      }
      if isMade { probes.append(probe.name) }
      if !isMade || !instance.trySet("events/\(Self.group)/\(probe.name)/enable", "1") {
        missing.append("\(probe.function)()")
      }
    }
  }

  /// Begins to record the threads of a process, and those that they create.
  ///
  /// - Throws: `RunFailure` if the kernel does not let it.
  func begin(with threads: [pid_t]) throws(RunFailure) {
    var numbers = ""
    for thread in threads { numbers += "\(thread) " }
    try instance.set("set_event_pid", numbers)
    try instance.set("tracing_on", "1")
  }

  /// Marks the names of threads that are new, or have other numbers now.
  func mark(_ threads: [(name: String, number: pid_t)]) {
    for (name, number) in threads where number > 0 && marked[name] != number {
      marked[name] = number
      mark("thread \(number) is \(name)")
    }
  }

  /// Marks that the step at a place begins.
  func markBegin(of place: Int, by thread: String) { mark("step \(place + 1) begins \(thread)") }

  /// Marks what the step at a place has come to.
  func markEnd(of place: Int, by thread: String, _ result: StepResult) {
    mark("step \(place + 1) ends \(thread) \(result.description)")
  }

  private func mark(_ text: String) {
    let line = "lockstep: \(text)\n"
    _ = line.withCString { write(marker, $0, strlen($0)) }
  }

  /// Records no more: what the harness does at the end is no part of the run.
  func stop() { _ = instance.trySet("tracing_on", "0") }

  /// What was recorded.
  ///
  /// - Returns: the lines of `trace_pipe`, as many as there may be, and how many more there are.
  /// - Throws: `RunFailure` if they cannot be read.
  func lines() throws(RunFailure) -> (lines: ArraySlice<String>, leftOut: Int) {
    let lines = try instance.lines(most: Self.mostBytes)
    return (lines.prefix(Self.mostLines), max(0, lines.count - Self.mostLines))
  }

  /// Gives the buffer and the probes back.
  func end() {
    if marker >= 0 { close(marker) }
    instance.end()
    for probe in probes {
      _ = TextFile.write("-:\(Self.group)/\(probe)\n", to: "\(instance.mount)/kprobe_events")
    }
  }
}

/// A probe at a function that has a part in TSYNC.
private struct FunctionProbe {
  /// The name of its event.
  let name: String
  /// The function.
  let function: String
  /// What the kernel is asked for, the most telling first: not every kernel can find out whom a function is called for.
  let definitions: [String]

  /// A probe where a function begins.
  private static func at(_ function: String, telling argument: String? = nil) -> Self {
    let plain = "p:lockstep/\(function) \(function)"
    return Self(
      name: function, function: function,
      definitions: (argument.map { ["\(plain) \($0)"] } ?? []) + [plain])
  }

  /// A probe where a function returns.
  private static func atReturn(of function: String) -> Self {
    let name = "\(function)_returns"
    return Self(name: name, function: function, definitions: ["r:lockstep/\(name) \(function)"])
  }

  static let all = [
    at("landlock_restrict_sibling_threads"), at("task_work_add", telling: "pid=task->pid"),
    at("task_work_cancel", telling: "pid=task->pid"), at("restrict_one_thread_callback"),
    at("prepare_creds"), at("commit_creds"), at("abort_creds"),
    atReturn(of: "restrict_one_thread_callback"),
  ]
}
