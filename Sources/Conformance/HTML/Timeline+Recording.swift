// SPDX-License-Identifier: MIT

import Scenarios

extension Timeline {
  /// Draws what a kernel has recorded for a judgement; `nil` if it has recorded nothing.
  init?(recordedFor judgement: Judgement) {
    guard let recording = judgement.recording, !recording.events.isEmpty else { return nil }
    // The threads in the order of the scenario, then those that act from outside or are never named there.
    let acting = recording.events.flatMap { [$0.thread, $0.target].compactMap(\.self) }
    lanes = (judgement.threads.filter(acting.contains) + acting).reduce(into: []) { lanes, lane in
      if !lanes.contains(lane) { lanes.append(lane) }
    }
    caption = Self.caption(of: recording, on: judgement.engine)
    steps = []
    var open = OpenSteps()
    for event in recording.events {
      let lane = lanes.firstIndex(of: event.thread) ?? 0
      if let begun = open.take(endedBy: event) { steps[begun].end = steps.count }
      open.note(event, at: steps.count)
      steps.append(
        Step(
          lane: lane, label: event.label(in: judgement), phase: Phase(event),
          target: event.target.flatMap { lanes.firstIndex(of: $0) }, time: event.time / 1000))
    }
  }

  private static func caption(of recording: Recording, on engine: EngineIdentity) -> String {
    let functions = recording.events.contains { $0.kind == .function }
    let means = "its tracepoints" + (functions ? " and probes at its functions" : "")
    let missing =
      recording.missing.isEmpty
      ? "" : " It could not tell: \(recording.missing.joined(separator: ", "))."
    let rest =
      recording.leftOut == 0
      ? "" : " \(counted(recording.leftOut, "further event")) left out: it has more than are drawn."
    return "Recorded in a further run on \(engine.title), by \(means).\(missing)\(rest)"
  }
}

/// What has begun and not ended, while a picture is drawn.
private struct OpenSteps {
  private struct Key: Hashable {
    var thread: String
    var kind: Recording.Event.Kind
  }

  private var begun: [Key: Int] = [:]

  /// The position of the step that an event ends; `nil` if it ends none.
  mutating func take(endedBy event: Recording.Event) -> Int? {
    let kind: Recording.Event.Kind? =
      switch event.kind {
      case .stepEnds where event.what != StepResult.blocked.description: .stepBegins
      case .callEnds: .callBegins
      case .functionReturns: .function
      case .runs: .sleeps
      case .stepBegins, .stepEnds, .callBegins, .function, .sleeps, .wakes, .sends, .takes,
        .creates, .executes, .exits, .landlock:
        nil
      }
    return kind.flatMap { begun.removeValue(forKey: Key(thread: event.thread, kind: $0)) }
  }

  /// Notes what an event begins.
  mutating func note(_ event: Recording.Event, at position: Int) {
    switch event.kind {
    case .stepBegins, .callBegins, .sleeps:
      begun[Key(thread: event.thread, kind: event.kind)] = position
    case .function where event.what.hasSuffix("_callback"):
      begun[Key(thread: event.thread, kind: event.kind)] = position
    case .stepEnds, .callEnds, .function, .functionReturns, .runs, .wakes, .sends, .takes,
      .creates, .executes, .exits, .landlock:
      break
    }
  }
}

extension Timeline.Phase {
  /// What an event is about.
  fileprivate init(_ event: Recording.Event) {
    self =
      switch event.kind {
      case .stepBegins, .stepEnds: .step
      case .callBegins: .call
      case .callEnds: event.isInterruption ? .restart : .call
      case .function, .functionReturns: Self.ofFunction(event.what)
      case .sleeps, .runs, .wakes: .wait
      case .sends, .takes: .signal
      case .creates, .executes, .exits: .life
      case .landlock: event.what.hasPrefix("enforce") ? .commit : .step
      }
  }

  private static func ofFunction(_ name: String) -> Self {
    if name.hasPrefix("task_work_") { return .queue }
    if name == "commit_creds" || name == "abort_creds" { return .commit }
    return name == "landlock_restrict_sibling_threads" ? .count : .prepare
  }
}

extension Recording.Event {
  /// Whether a call ended to begin anew, or with `EINTR`.
  fileprivate var isInterruption: Bool { kind == .callEnds && what == "interrupted" }

  /// What happened, in few words.
  fileprivate func label(in judgement: Judgement) -> String {
    switch kind {
    case .stepBegins:
      let row = judgement.rows.first { $0.number == step }
      return "\(step ?? 0) \(row?.action ?? "")"
    case .stepEnds: return "\(step ?? 0) comes to \(what)"
    case .callBegins: return "\(what)()"
    case .callEnds: return isInterruption ? "the call is interrupted" : "the call returns \(what)"
    case .function: return "\(what)()"
    case .functionReturns: return "\(what)() ends"
    case .sleeps: return "sleeps (\(what))"
    case .runs: return "runs again"
    case .wakes: return "wakes \(target ?? "")"
    case .sends: return "\(what) to \(target ?? "")"
    case .takes: return "takes \(what)"
    case .creates: return "creates \(target ?? "")"
    case .executes: return "executes a program"
    case .exits: return "exits"
    case .landlock: return "landlock: \(what)"
    }
  }
}
