// SPDX-License-Identifier: MIT

/// Some states whose steps are taken together by one thread, and the states that these lead to.
///
/// A round of an exploration consists of chunks. Their order is the order of the states in them, so
/// what is found does not depend on which thread was quicker.
@usableFromInline struct Chunk {
  /// A state that was expanded.
  @usableFromInline struct Source {
    @usableFromInline var state: UInt32
    /// Its candidates begin here.
    @usableFromInline var start: UInt32
    @usableFromInline var count: UInt32
    /// Whether only the steps of one actor were taken.
    @usableFromInline var isReduced: Bool
    /// Whether something has begun and no step must happen.
    @usableFromInline var isStuck: Bool

    @inlinable
    init(state: UInt32, start: UInt32) {
      self.state = state
      self.start = start
      count = 0
      isReduced = false
      isStuck = false
    }
  }

  /// A state that violates a rule, or is stuck.
  @usableFromInline struct Finding {
    /// The rules, as a set of bits; zero if the state is stuck.
    @usableFromInline var rules: UInt64
    @usableFromInline var state: Int

    @inlinable
    init(rules: UInt64, state: Int) {
      self.rules = rules
      self.state = state
    }
  }

  /// The most states of a chunk.
  @usableFromInline static var states: Int { 256 }
  /// The most chunks of a round.
  @usableFromInline static var perRound: Int { 64 }
  /// The bits that number a candidate in its chunk: with those of the chunk they fit behind
  /// `StateTable.firstProvisional`.
  @usableFromInline static var candidateShift: UInt32 { 22 }
  /// The candidates that are looked for together, so that the processor waits for memory once
  /// instead of once for each.
  @usableFromInline static var groupSize: Int { 32 }
  /// The candidates for which there is room at first.
  @usableFromInline static var firstCapacity: Int { 256 }

  @usableFromInline let wordCount: Int
  @usableFromInline let sources: UnsafeMutablePointer<Source>
  @usableFromInline var sourceCount = 0

  // Candidates: the states that steps lead to, known or not.
  @usableFromInline var words: UnsafeMutablePointer<UInt64>
  /// The hash of each; once it has been added, the position of its slot.
  @usableFromInline var hashes: UnsafeMutablePointer<UInt64>
  @usableFromInline var steps: UnsafeMutablePointer<Transition>
  /// What the lowest 32 bits of a candidate's slot say: a known state (from 1) or a candidate.
  @usableFromInline var targets: UnsafeMutablePointer<UInt32>
  /// The candidates in the order of the regions they belong to.
  @usableFromInline var byRegion: UnsafeMutablePointer<UInt32>
  @usableFromInline var capacity: Int
  @usableFromInline var count = 0

  /// Where each region begins in `byRegion`.
  @usableFromInline let regionStarts: UnsafeMutablePointer<Int>
  /// The number of the first new state.
  @usableFromInline var firstNew = 0
  /// The position of the first edge.
  @usableFromInline var firstEdge = 0
  /// The new states in each region.
  @usableFromInline let newInRegion: UnsafeMutablePointer<Int>

  // What the commit finds out.
  @usableFromInline var findings: ContiguousArray<Finding> = []
  /// States whose few steps lead only to states that have been expanded.
  @usableFromInline var again: ContiguousArray<UInt32> = []
  @usableFromInline var reducedCount = 0
  /// The candidates without those of states that are expanded again.
  @usableFromInline var stepCount = 0

  @inlinable
  init(wordCount: Int) {
    self.wordCount = wordCount
    capacity = Self.firstCapacity
    sources = .allocate(capacity: Self.states)
    words = .allocate(capacity: capacity * wordCount)
    hashes = .allocate(capacity: capacity)
    steps = .allocate(capacity: capacity)
    targets = .allocate(capacity: capacity)
    byRegion = .allocate(capacity: capacity)
    regionStarts = .allocate(capacity: StateTable.regionCount + 1)
    newInRegion = .allocate(capacity: StateTable.regionCount)
    newInRegion.initialize(repeating: 0, count: StateTable.regionCount)
  }

  @inlinable
  func deallocate() {
    sources.deallocate()
    words.deallocate()
    hashes.deallocate()
    steps.deallocate()
    targets.deallocate()
    byRegion.deallocate()
    regionStarts.deallocate()
    newInRegion.deallocate()
  }

  /// The name of a candidate in a slot.
  @inlinable
  static func code(_ candidate: Int, _ chunk: Int) -> UInt32 {
    StateTable.firstProvisional &+ UInt32(truncatingIfNeeded: chunk) &<< candidateShift
      &+ UInt32(truncatingIfNeeded: candidate)
  }

  /// The candidate that a slot names.
  @inlinable
  static func place(_ code: UInt32) -> (chunk: Int, candidate: Int) {
    let number = code &- StateTable.firstProvisional
    return (Int(number &>> candidateShift), Int(number & ((1 &<< candidateShift) &- 1)))
  }

  /// The bytes in use.
  @inlinable var byteCount: Int { capacity * (wordCount * 8 + 8 + 4 + 4 + 4) }

  /// The new states of all regions.
  @inlinable var newCount: Int {
    (0..<StateTable.regionCount).reduce(0) { $0 + newInRegion[$1] }
  }

  @usableFromInline
  mutating func empty() {
    sourceCount = 0
    count = 0
    reducedCount = 0
    stepCount = 0
    findings.removeAll(keepingCapacity: true)
    again.removeAll(keepingCapacity: true)
  }

  /// Doubles the room for candidates.
  @usableFromInline
  mutating func grow() {
    precondition(
      capacity < 1 << Self.candidateShift,
      "a state has more than \(ExplorerLimits.successors) successors")
    func doubled<Element>(
      _ old: UnsafeMutablePointer<Element>, width: Int = 1
    ) -> UnsafeMutablePointer<Element> {
      let new = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2 * width)
      new.update(from: old, count: count * width)
      old.deallocate()
      return new
    }
    words = doubled(words, width: wordCount)
    hashes = doubled(hashes)
    steps = doubled(steps)
    targets = doubled(targets)
    byRegion = doubled(byRegion)
    capacity *= 2
  }

  /// Orders the candidates by region, and those of a region by their number.
  @usableFromInline
  mutating func sortByRegion() {
    let regions = StateTable.regionCount
    for region in 0...regions { regionStarts[region] = 0 }
    for candidate in 0..<count { regionStarts[StateTable.region(hashes[candidate])] += 1 }
    var start = 0
    for region in 0...regions {
      let size = regionStarts[region]
      regionStarts[region] = start
      start += size
    }
    for candidate in 0..<count {
      let region = StateTable.region(hashes[candidate])
      byRegion[regionStarts[region]] = UInt32(truncatingIfNeeded: candidate)
      regionStarts[region] += 1
    }
    for region in stride(from: regions, to: 0, by: -1) {
      regionStarts[region] = regionStarts[region - 1]
    }
    regionStarts[0] = 0
  }
}
