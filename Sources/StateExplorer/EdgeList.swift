/// The steps between states, by the position of the state they start from.
@usableFromInline struct EdgeList: ~Copyable {
  /// For each state where its edges begin (40 bits) and how many they are (24 bits); zero if it was
  /// not expanded.
  @usableFromInline var ranges = StableArray<UInt64>(shift: 15)
  /// The states that the edges lead to.
  @usableFromInline var targets = StableArray<UInt32>(shift: 17)
  /// The actors of the edges; the highest bit is set if the step is optional.
  @usableFromInline var actors = StableArray<UInt8>(shift: 17)
  /// The edges.
  @usableFromInline var count = 0
  /// The states that have a range.
  @usableFromInline var stateCount = 0

  @usableFromInline static var optionalBit: UInt8 { 0x80 }

  @inlinable init() {}

  /// The bytes in use.
  @inlinable var byteCount: Int { ranges.byteCount + targets.byteCount + actors.byteCount }

  /// The positions of the edges of a state; empty if it was not expanded.
  @inlinable
  func edges(of state: Int) -> Range<Int> {
    guard state < stateCount else { return 0..<0 }
    let range = ranges.entry(state).pointee
    let start = Int(range >> 24)
    return start..<start + Int(range & 0xff_ffff)
  }

  /// Makes room for more states and edges; the new ranges are empty.
  @usableFromInline
  mutating func reserve(states: Int, edges: Int) {
    ranges.reserve(states)
    while stateCount < states {
      ranges.entry(stateCount).pointee = 0
      stateCount += 1
    }
    targets.reserve(edges)
    actors.reserve(edges)
  }

  /// Gives `count` edges from `start` on to a state.
  @inlinable
  func setRange(of state: Int, start: Int, count: Int) {
    ranges.entry(state).pointee = UInt64(start) << 24 | UInt64(count)
  }

  /// Writes an edge for which there is room.
  @inlinable
  func set(_ edge: Int, target: Int, step: Step) {
    targets.entry(edge).pointee = UInt32(truncatingIfNeeded: target)
    actors.entry(edge).pointee = step.actor | (step.isOptional ? Self.optionalBit : 0)
  }

  @inlinable func target(_ edge: Int) -> Int { Int(targets.entry(edge).pointee) }
  @inlinable func isOptional(_ edge: Int) -> Bool {
    actors.entry(edge).pointee & Self.optionalBit != 0
  }
  @inlinable func actor(_ edge: Int) -> Int {
    Int(actors.entry(edge).pointee & ~Self.optionalBit)
  }
}
