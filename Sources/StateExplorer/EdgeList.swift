// SPDX-License-Identifier: MIT

/// The steps between states, by the position of the state they start from.
@usableFromInline struct EdgeList: ~Copyable {
  /// For each state where its edges begin (40 bits) and how many they are (24 bits); `unexpanded` if
  /// it was not expanded.
  @usableFromInline var ranges = StableArray<UInt64>(shift: 15)
  /// The states that the edges lead to.
  @usableFromInline var targets = StableArray<UInt32>(shift: 17)
  /// The actors of the edges; the highest bit is set if the step is optional.
  @usableFromInline var actors = StableArray<UInt8>(shift: 17)
  /// For each state whether nothing that has begun is unfinished in it (bit 0), and whether some
  /// run leads to such a state (bit 1).
  @usableFromInline var ends = StableArray<UInt8>(shift: 15)
  /// The edges.
  @usableFromInline var count = 0

  @usableFromInline static var optionalBit: UInt8 { 0x80 }
  /// The range of a state whose edges are not known.
  @usableFromInline static var unexpanded: UInt64 { .max }

  /// Whether the edges of a state are known.
  @inlinable func isExpanded(_ state: Int) -> Bool {
    ranges.entry(state).pointee != Self.unexpanded
  }

  @inlinable init() {}

  /// The bytes in use.
  @inlinable var byteCount: Int {
    ranges.byteCount + ends.byteCount + targets.byteCount + actors.byteCount
  }

  /// The positions of the edges of a state; empty if it was not expanded.
  @inlinable
  func edges(of state: Int) -> Range<Int> {
    let range = ranges.entry(state).pointee
    guard range != Self.unexpanded else { return 0..<0 }
    let start = Int(range >> 24)
    return start..<start + Int(range & 0xff_ffff)
  }

  /// Makes room for more states and edges.
  @usableFromInline
  mutating func reserve(states: Int, edges: Int) {
    ranges.reserve(states)
    ends.reserve(states)
    targets.reserve(edges)
    actors.reserve(edges)
  }

  /// Adds a state that has no edges yet, for which there is room.
  @inlinable
  func add(state: Int, isQuiet: Bool) {
    ranges.entry(state).pointee = Self.unexpanded
    ends.entry(state).pointee = isQuiet ? 0b11 : 0
  }

  /// Whether nothing that has begun is unfinished in a state.
  @inlinable func isQuiet(_ state: Int) -> Bool { ends.entry(state).pointee & 1 != 0 }
  /// Whether a state has been marked as one from which some run leads to a quiet state.
  @inlinable func canEnd(_ state: Int) -> Bool { ends.entry(state).pointee & 2 != 0 }
  /// Forgets what was known about the way from a state to others.
  @inlinable func clearMarks(of state: Int) { ends.entry(state).pointee = 0 }
  /// Marks it.
  @inlinable func markCanEnd(_ state: Int) { ends.entry(state).pointee |= 2 }

  /// Gives `count` edges from `start` on to a state.
  @inlinable
  func setRange(of state: Int, start: Int, count: Int) {
    ranges.entry(state).pointee = UInt64(start) << 24 | UInt64(count)
  }

  /// Writes an edge for which there is room.
  @inlinable
  func set(_ edge: Int, target: Int, step: Transition) {
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

  /// Writes the edges of the states of a chunk but those that are expanded again.
  @usableFromInline
  func keep(_ number: Int, of chunks: UnsafeMutablePointer<Chunk>) {
    let chunk = chunks[number]
    var edge = chunk.firstEdge
    var next = 0
    for position in 0..<chunk.sourceCount {
      let source = chunk.sources[position]
      if next < chunk.again.count && chunk.again[next] == source.state {
        next += 1
        continue
      }
      setRange(of: Int(source.state), start: edge, count: Int(source.count))
      for candidate in Int(source.start)..<Int(source.start + source.count) {
        var target = chunk.targets[candidate]
        if target >= StateTable.firstProvisional {
          // Another candidate for the same state; its own chunk has numbered it.
          let place = Chunk.place(target)
          target = chunks[place.chunk].targets[place.candidate]
        }
        set(edge, target: Int(target) - 1, step: chunk.steps[candidate])
        edge += 1
      }
    }
  }

  /// The first of `stateCount` states from which no run of steps that must happen (or, if aided, of
  /// any steps) leads to a quiet state.
  ///
  /// The marks spread backwards along the steps. Most steps lead to states found later, so sweeping
  /// from the last state to the first settles almost everything in one pass; cycles need a few
  /// more.
  @usableFromInline
  func firstHang(stateCount: Int, isAided: Bool) -> Int? {
    var changed = true
    while changed {
      changed = false
      for state in stride(from: stateCount - 1, through: 0, by: -1) where !canEnd(state) {
        for edge in edges(of: state)
        where (isAided || !isOptional(edge)) && canEnd(target(edge)) {
          markCanEnd(state)
          changed = true
          break
        }
      }
    }
    return (0..<stateCount).first { !canEnd($0) }
  }
}
