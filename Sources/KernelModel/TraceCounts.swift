import Scenarios

/// How often Landlock's tracepoints have fired.
struct TraceCounts: Hashable, Sendable {
  private var counts: [TraceEvent: Int] = [:]

  /// The number of one event.
  subscript(event: TraceEvent) -> Int { counts[event] ?? 0 }

  /// Another event.
  mutating func count(_ event: TraceEvent) { counts[event, default: 0] += 1 }
}
