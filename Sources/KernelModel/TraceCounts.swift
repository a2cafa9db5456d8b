// SPDX-License-Identifier: MIT

import Scenarios

/// How often Landlock's tracepoints have fired.
struct TraceCounts: Hashable, Sendable {
  /// The events that anybody asks for; states need not be told apart by the others.
  let counted: Set<TraceEvent>
  private var counts: [TraceEvent: Int] = [:]

  /// Begins with none of the events that instructions ask for.
  init(askedForIn program: Program) {
    counted = Set(
      program.instructions.compactMap {
        if case .countEvents(let event) = $0.action { event } else { nil }
      })
  }

  /// The number of one event.
  subscript(event: TraceEvent) -> Int { counts[event] ?? 0 }

  /// Another event.
  mutating func count(_ event: TraceEvent) {
    if counted.contains(event) { counts[event, default: 0] += 1 }
  }
}
