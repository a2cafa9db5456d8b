// SPDX-License-Identifier: MIT

import Conformance
import Scenarios
import Synchronization

/// The scenarios of one kernel, which its guests share out among themselves: each takes the next that nobody has.
///
/// Where there is a time for all, those that have not shown all that is allowed are given out again and again when
/// everything has been given out once.
final class SharedWork: Sendable {
  /// A scenario that somebody is to run.
  struct Task {
    /// Its position.
    var position: Int
    /// The runs that it has had.
    var runs: [EngineRun] = []
  }

  private struct State {
    var next = 0
    var judgements: [Judgement?]
    var failure: (any Error)?
    /// What may be run once more, the first to be given out next.
    var open: [Task] = []
    var judging = Duration.zero
  }

  private let state: Mutex<State>
  private let order: [Int]
  private let end: ContinuousClock.Instant?

  /// Begins with so many scenarios, none of them taken.
  ///
  /// - Parameters:
  ///   - end: when nothing is given out any more; `nil` for never.
  ///   - order: their positions in the order in which they are given out; `nil` for that of the positions.
  init(scenarios: Int, until end: ContinuousClock.Instant? = nil, order: [Int]? = nil) {
    self.end = end
    self.order = order ?? Array(0..<scenarios)
    state = Mutex(State(judgements: Array(repeating: nil, count: scenarios)))
  }

  /// Whether the time for all is over.
  var isOver: Bool { end.map { ContinuousClock.now >= $0 } ?? false }

  /// Whether scenarios have no run because the time was over.
  var isOutOfTime: Bool { isOver && state.withLock { $0.judgements.contains(nil) } }

  /// A scenario that nobody has taken; `nil` if there is none, the time is over, or somebody failed.
  func take() -> Task? {
    if isOver { return nil }
    return state.withLock { state in
      guard state.failure == nil else { return nil }
      if state.next < order.count {
        defer { state.next += 1 }
        return Task(position: order[state.next])
      }
      return state.open.isEmpty ? nil : state.open.removeFirst()
    }
  }

  /// Hands in the judgement of the scenario at a position.
  ///
  /// - Parameters:
  ///   - openRuns: the runs of a scenario that is to have more; `nil` if it is done with.
  ///   - judging: how long all but the runs took.
  func finish(
    _ position: Int, _ judgement: Judgement, openRuns: [EngineRun]? = nil, judging: Duration = .zero
  ) {
    state.withLock { state in
      state.judgements[position] = judgement
      state.judging += judging
      if let openRuns { state.open.append(Task(position: position, runs: openRuns)) }
    }
  }

  /// Ends the work of all, after the scenarios at hand; the first reason counts.
  func fail(_ error: any Error) {
    state.withLock { $0.failure = $0.failure ?? error }
  }

  /// Why the work ended early, if it did.
  var failure: (any Error)? { state.withLock(\.failure) }

  /// How long simulating and judging took.
  var judging: Duration { state.withLock(\.judging) }

  /// What was judged, in the order of the scenarios.
  var judgements: [Judgement] { state.withLock { $0.judgements.compactMap(\.self) } }
}
