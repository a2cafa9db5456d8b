// SPDX-License-Identifier: MIT

import Scenarios

/// How often Landlock's tracepoints have fired.
struct TraceCounts: Hashable, Sendable {
  /// The events that anybody asks for; states need not be told apart by the others.
  let counted: Set<TraceEvent>
  /// Whether anybody asks what the last denial was.
  let keepsDenials: Bool
  /// Whether anybody asks how many domains are freed.
  let countsFreedDomains: Bool
  private var counts: [TraceEvent: Int] = [:]
  /// The last denial of each thread.
  var lastDenials: [Identity<Task>: Denial] = [:]
  /// Domains that a seeded bug keeps for ever.
  var leaked: Set<Identity<Domain>> = []

  /// Begins with none of the events that instructions ask for.
  init(askedForIn program: Program) {
    let asked = program.instructions.compactMap {
      if case .countEvents(let event) = $0.action { event } else { nil }
    }
    countsFreedDomains = program.instructions.contains {
      if case .awaitFreedDomains = $0.action { true } else { false }
    }
    keepsDenials = program.instructions.contains {
      if case .lastDenial = $0.action { true } else { false }
    }
    counted = Set(asked).union(
      countsFreedDomains ? [.createDomain, .freeDomain, .completeEnforcement] : [])
  }

  /// The number of one event.
  subscript(event: TraceEvent) -> Int { counts[event] ?? 0 }

  /// Another event.
  mutating func count(_ event: TraceEvent) {
    if counted.contains(event) { counts[event, default: 0] += 1 }
  }
}
