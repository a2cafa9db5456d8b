// SPDX-License-Identifier: MIT

import Glibc
import Scenarios

/// Makes a recording of the lines that an agent has sent: events with names of threads, without what the harness does
/// between the steps.
///
/// A thread that waits for orders sleeps in futex(2), so a call of that name is not told, and neither is a sleep in it.
struct TraceReading {
  /// What is known of a thread while the lines are read.
  private struct State {
    /// The call that it is in; `nil` if it is in none, or the kernel does not tell calls.
    var call: Substring?
    /// The call that was interrupted last.
    var interrupted: Substring?
    /// Whether a step of it has begun, and has not ended.
    var isInStep = false
    /// Whether it has been told that it sleeps.
    var isAsleep = false
  }

  /// How the agent calls the events of system calls where a kernel has none.
  private static let calls = "syscalls"

  /// What waits for orders is in this call.
  private static let callOfHarness: Substring = "futex"

  /// The codes with which a call ends inside the kernel to begin anew, or to be interrupted (`linux/errno.h`).
  private static let restartCodes = -516...(-512)

  /// The names of the signals that scenarios send, or die of.
  private static let signals: [Int32: String] = [
    SIGKILL: "SIGKILL", SIGUSR1: "SIGUSR1", SIGSTOP: "SIGSTOP", SIGCONT: "SIGCONT",
    SIGTRAP: "SIGTRAP", SIGCHLD: "SIGCHLD", SIGTERM: "SIGTERM", SIGSEGV: "SIGSEGV",
    SIGSYS: "SIGSYS", SIGIO: "SIGIO", SIGXCPU: "SIGXCPU",
  ]

  /// The highest number of an error.
  private static let highestError = 4095

  /// The names by the numbers of threads, as they are at the line at hand.
  private var names: [Int: String] = [:]
  /// The names that threads get later: what a thread does before it is marked is its own all the same.
  private var laterNames: [Int: String] = [:]
  private var states: [String: State] = [:]
  /// Who writes the marks.
  private var controller: Int?
  private var lost = 0
  private var events: [Recording.Event] = []
  /// The time of the first event, in microseconds.
  private var start: UInt64?
  private var now: UInt64 = 0

  /// Reads all lines of a run.
  ///
  /// - Parameters:
  ///   - lines: the lines in their order.
  ///   - missing: what the kernel cannot tell.
  ///   - leftOut: how many lines there were beyond those.
  /// - Throws: ``TraceFault`` if they are not what a kernel and an agent say of a run.
  static func recording(of lines: [String], missing: [String] = [], leftOut: Int = 0)
    throws(TraceFault) -> Recording
  {
    var parsed: [TraceLine] = []
    for (number, line) in lines.enumerated() {
      do throws(TraceFault) {
        parsed.append(try TraceLine(line))
      } catch {
        throw TraceFault(description: "line \(number + 1), '\(line.prefix(120))': \(error)")
      }
    }
    var reading = TraceReading()
    for line in parsed {
      if let (number, name) = line.naming, reading.laterNames[number] == nil {
        reading.laterNames[number] = name
      }
    }
    for (number, line) in parsed.enumerated() {
      do throws(TraceFault) {
        try reading.read(line)
      } catch {
        throw TraceFault(
          description: "line \(number + 1), '\(lines[number].prefix(120))': \(error)")
      }
    }
    if missing.contains(Self.calls) { reading.leaveOutIdleSleeps() }
    let shown = reading.events.prefix(Recording.mostEvents)
    let losses = reading.lost == 0 ? [] : ["\(reading.lost) events that the kernel has lost"]
    return Recording(
      events: Array(shown), missing: missing + losses,
      leftOut: leftOut + reading.events.count - shown.count)
  }

  private mutating func read(_ line: TraceLine) throws(TraceFault) {
    if case .lost(let count) = line.content {
      lost += count
      return
    }
    guard line.time >= now else { throw TraceFault(description: "it is older than the one before") }
    now = line.time
    start = start ?? now
    switch line.content {
    case .lost: break
    case .mark(let words): try read(mark: words, by: line.thread)
    case .call(let call): noteCall(call, in: line.thread)
    case .returned(let result): noteReturn(result, in: line.thread)
    case .event(let event, let fields): read(event, fields, line)
    case .function(let function, let fields):
      if let name = name(of: line.thread) { read(function, fields, in: name) }
    }
  }

  private func name(of thread: Int) -> String? { names[thread] ?? laterNames[thread] }

  /// Whether a call belongs to a step, and not to the harness.
  private func isTold(_ call: Substring?, in name: String) -> Bool {
    states[name]?.isInStep == true && call != Self.callOfHarness
  }

  private mutating func add(
    _ thread: String, _ kind: Recording.Event.Kind, _ what: String = "", to target: String? = nil,
    step: Int? = nil
  ) {
    events.append(
      Recording.Event(
        time: (now - (start ?? now)) * 1000, thread: thread, kind: kind, what: what,
        target: target, step: step))
  }

  /// Where the kernel does not tell calls: leaves out the sleeps of threads that wait for orders, which are the last that
  /// they do in a step, or come between two.
  private mutating func leaveOutIdleSleeps() {
    var idle: Set<Int> = []
    var last: [String: Int] = [:]
    var asleep: [String: Int] = [:]
    for (place, event) in events.enumerated() {
      let isEnd = event.kind == .stepEnds && event.what != StepResult.blocked.description
      if isEnd || event.kind == .stepBegins, let before = last[event.thread],
        events[before].kind == .sleeps, events[before].what == "S"
      {
        idle.insert(before)
      }
      if event.kind == .runs, let begun = asleep.removeValue(forKey: event.thread),
        idle.contains(begun)
      {
        idle.insert(place)
      }
      if event.kind == .sleeps { asleep[event.thread] = place }
      last[event.thread] = place
    }
    events = events.enumerated().filter { !idle.contains($0.offset) }.map(\.element)
  }

  // MARK: Marks

  private mutating func read(mark words: [Substring], by thread: Int) throws(TraceFault) {
    guard controller == nil || controller == thread else {
      throw TraceFault(description: "it is a mark of another process than the one before")
    }
    controller = thread
    if let (number, name) = TraceLine.naming(words) {
      names = names.filter { $0.value != name }
      names[number] = name
    } else if words.count == 4, words[0] == "step", let step = Int(words[1]), words[2] == "begins" {
      let name = String(words[3])
      states[name, default: State()].isInStep = true
      add(name, .stepBegins, step: step)
    } else if words.count > 4, words[0] == "step", let step = Int(words[1]), words[2] == "ends",
      let result = StepResult(word: words[4...].joined(separator: " "))
    {
      let name = String(words[3])
      // Who has blocked is still in the step.
      states[name, default: State()].isInStep = result == .blocked
      add(name, .stepEnds, result.description, step: step)
    } else {
      throw TraceFault(description: "it is no mark of the agent's")
    }
  }

  // MARK: System calls

  private mutating func noteCall(_ call: Substring, in thread: Int) {
    guard let name = name(of: thread) else { return }
    var state = states[name] ?? State()
    // What begins anew with this call is the one that was interrupted.
    state.call = call == "restart_syscall" ? state.interrupted ?? call : call
    states[name] = state
    if isTold(state.call, in: name) { add(name, .callBegins, String(call)) }
  }

  private mutating func noteReturn(_ result: Int, in thread: Int) {
    guard let name = name(of: thread) else { return }
    let call = states[name]?.call
    states[name]?.call = nil
    if Self.restartCodes.contains(result) {
      states[name]?.interrupted = call
      add(name, .callEnds, "interrupted")
    } else if isTold(call, in: name), call != nil {
      let error = -Self.highestError...(-1) ~= result ? Errno(number: Int32(-result)) : nil
      add(name, .callEnds, error?.rawValue ?? String(result))
    }
  }

  // MARK: Events

  private mutating func read(
    _ event: Substring, _ fields: [Substring: Substring], _ line: TraceLine
  ) {
    let name = name(of: line.thread)
    let target = number(fields["pid"]).flatMap { self.name(of: $0) }
    switch event {
    case "sched_switch": noteSwitch(fields)
    case "sched_waking":
      // In an interrupt the thread that runs is there by chance.
      guard !line.isInterrupt, let name, let target, name != target else { return }
      if states[name]?.call != Self.callOfHarness { add(name, .wakes, to: target) }
    case "sched_process_fork":
      let child = number(fields["child_pid"]).flatMap { self.name(of: $0) }
      if let name, let child { add(name, .creates, to: child) }
    case "sched_process_exec":
      if let name = number(fields["old_pid"]).flatMap({ self.name(of: $0) }) {
        names = names.filter { $0.value != name }
        names[line.thread] = name
        states[name]?.call = nil
        add(name, .executes)
      }
    case "sched_process_exit": if let name { add(name, .exits) }
    case "signal_generate":
      if let name, let target { add(name, .sends, signal(fields), to: target) }
    case "signal_deliver": if let name { add(name, .takes, signal(fields)) }
    case _ where event.hasPrefix("landlock_"):
      let isComplete = fields["complete"] == "1" ? " complete" : ""
      if let name { add(name, .landlock, event.dropFirst("landlock_".count) + isComplete) }
    default: break
    }
  }

  private mutating func read(
    _ function: Substring, _ fields: [Substring: Substring], in name: String
  ) {
    if function.hasSuffix(Self.suffixOfReturns) {
      add(name, .functionReturns, String(function.dropLast(Self.suffixOfReturns.count)))
    } else {
      add(
        name, .function, String(function), to: number(fields["pid"]).flatMap { self.name(of: $0) })
    }
  }

  /// How the agent's probes where functions return are called.
  private static let suffixOfReturns = "_returns"

  private func number(_ field: Substring?) -> Int? { field.flatMap { Int($0) } }

  private func signal(_ fields: [Substring: Substring]) -> String {
    guard let number = fields["sig"].flatMap({ Int32($0) }) else { return "" }
    return Self.signals[number] ?? "signal \(number)"
  }

  private mutating func noteSwitch(_ fields: [Substring: Substring]) {
    if let name = number(fields["prev_pid"]).flatMap({ self.name(of: $0) }),
      let state = fields["prev_state"]?.first, "SDTtIP".contains(state),
      states[name]?.call != Self.callOfHarness
    {
      states[name, default: State()].isAsleep = true
      add(name, .sleeps, String(state))
    }
    if let name = number(fields["next_pid"]).flatMap({ self.name(of: $0) }),
      states[name]?.isAsleep == true
    {
      states[name]?.isAsleep = false
      add(name, .runs)
    }
  }
}

extension TraceLine {
  /// The number and the name of a thread that a mark tells.
  fileprivate static func naming(_ words: [Substring]) -> (Int, String)? {
    guard words.count == 4, words[0] == "thread", words[2] == "is", let number = Int(words[1])
    else { return nil }
    return (number, String(words[3]))
  }

  /// The number and the name of a thread that the line tells.
  fileprivate var naming: (Int, String)? {
    if case .mark(let words) = content { Self.naming(words) } else { nil }
  }
}
