/// The steps between states, by the position of the state they start from.
@usableFromInline struct EdgeList {
  /// For each expanded state where its edges begin, and after it where they end.
  @usableFromInline var ranges: ContiguousArray<(start: UInt64, count: UInt32)> = []
  /// The states that the edges lead to.
  @usableFromInline var targets: ContiguousArray<UInt32> = []
  /// The actors of the edges; the highest bit is set if the step is optional.
  @usableFromInline var actors: ContiguousArray<UInt8> = []

  @usableFromInline static var optionalBit: UInt8 { 0x80 }

  @inlinable init() {}

  /// The bytes in use.
  @inlinable var byteCount: Int { ranges.count * 16 + targets.count * 5 }

  /// The positions of the edges of a state; empty if it was not expanded.
  @inlinable
  func edges(of state: Int) -> Range<Int> {
    guard state < ranges.count else { return 0..<0 }
    let range = ranges[state]
    return Int(range.start)..<Int(range.start) + Int(range.count)
  }

  @inlinable
  mutating func append(target: Int, step: Step) {
    targets.append(UInt32(truncatingIfNeeded: target))
    actors.append(step.actor | (step.isOptional ? Self.optionalBit : 0))
  }

  /// Gives all edges from position `start` on to `state`.
  @inlinable
  mutating func close(state: Int, start: Int) {
    while ranges.count <= state { ranges.append((0, 0)) }
    ranges[state] = (UInt64(start), UInt32(targets.count - start))
  }

  /// Forgets all edges from position `start` on.
  @inlinable
  mutating func discard(from start: Int) {
    targets.removeSubrange(start...)
    actors.removeSubrange(start...)
  }

  @inlinable func isOptional(_ edge: Int) -> Bool { actors[edge] & Self.optionalBit != 0 }
  @inlinable func actor(_ edge: Int) -> Int { Int(actors[edge] & ~Self.optionalBit) }
}
