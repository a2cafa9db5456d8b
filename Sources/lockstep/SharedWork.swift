import Conformance
import Synchronization

/// The scenarios of one kernel, which its guests share out among themselves: each takes the next that nobody has.
final class SharedWork: Sendable {
  private struct State {
    var next = 0
    var judgements: [Judgement?]
    var failure: (any Error)?
  }

  private let state: Mutex<State>

  /// Begins with so many scenarios, none of them taken.
  init(scenarios: Int) {
    state = Mutex(State(judgements: Array(repeating: nil, count: scenarios)))
  }

  /// The position of a scenario that nobody has taken; `nil` if there is none, or somebody failed.
  func take() -> Int? {
    state.withLock { state in
      guard state.failure == nil, state.next < state.judgements.count else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  /// Hands in the judgement of the scenario at a position.
  func finish(_ position: Int, _ judgement: Judgement) {
    state.withLock { $0.judgements[position] = judgement }
  }

  /// Ends the work of all, after the scenarios at hand; the first reason counts.
  func fail(_ error: any Error) {
    state.withLock { $0.failure = $0.failure ?? error }
  }

  /// Why the work ended early, if it did.
  var failure: (any Error)? { state.withLock(\.failure) }

  /// What was judged, in the order of the scenarios.
  var judgements: [Judgement] { state.withLock { $0.judgements.compactMap(\.self) } }
}
