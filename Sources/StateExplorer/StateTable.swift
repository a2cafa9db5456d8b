/// All states seen so far, each once, addressed by the order of discovery.
///
/// States are rows of fixed width in blocks of memory that never move. An open-addressing table
/// maps a hash to rows; a row counts as found only if all its words are equal, so a collision of
/// hashes can never hide a state. Each row ends with one more word: the state it was first reached
/// from and the step taken.
@usableFromInline struct StateTable: ~Copyable {
  /// The number of words of a state.
  @usableFromInline let wordCount: Int
  /// The number of states.
  @usableFromInline var count = 0

  @usableFromInline var blocks: ContiguousArray<UnsafeMutablePointer<UInt64>> = []
  @usableFromInline var slots: UnsafeMutablePointer<UInt64>
  @usableFromInline var slotMask: Int
  /// How far a hash is shifted to give a position: the highest bits, which each slot keeps, are the position.
  @usableFromInline var positionShift: UInt64

  /// The number of rows of a block, as a power of two.
  @usableFromInline static var blockShift: Int { 15 }
  @usableFromInline static var blockRows: Int { 1 << blockShift }
  /// The slots of an empty table: small enough that short explorations are cheap.
  @usableFromInline static var firstSlotCount: Int { 1 << 12 }

  @inlinable
  init(wordCount: Int) {
    self.wordCount = wordCount
    slots = .allocate(capacity: Self.firstSlotCount)
    slots.initialize(repeating: 0, count: Self.firstSlotCount)
    slotMask = Self.firstSlotCount - 1
    positionShift = UInt64(64 - Self.firstSlotCount.trailingZeroBitCount)
  }

  /// Where a search for a hash begins.
  @inlinable
  func position(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> positionShift) }

  @inlinable deinit {
    slots.deallocate()
    for block in blocks { block.deallocate() }
  }

  /// The bytes that the table holds.
  @inlinable var byteCount: Int {
    (slotMask + 1) * 8 + blocks.count * Self.blockRows * (wordCount + 1) * 8
  }

  /// The words of a state; the word behind them holds its origin.
  @inlinable
  func row(_ index: Int) -> UnsafeMutablePointer<UInt64> {
    let offset = (index & (Self.blockRows - 1)) &* (wordCount &+ 1)
    return blocks[index >> Self.blockShift] + offset
  }

  /// The state from which a state was first reached; `nil` for the initial state.
  @inlinable
  func origin(of index: Int) -> (index: Int, step: Step)? {
    let word = row(index)[wordCount]
    let parent = Int(word & 0xffff_ffff)
    return parent == 0 ? nil : (parent - 1, Step(packed: UInt32(word >> 32)))
  }

  /// A mix of all words. Speed matters here, secrecy does not: a multiplication of full width per
  /// word.
  @inlinable
  func hash(_ words: UnsafePointer<UInt64>) -> UInt64 {
    var hash: UInt64 = 0x9e37_79b9_7f4a_7c15
    for index in 0..<wordCount {
      let product = (hash ^ words[index]).multipliedFullWidth(by: 0xd6e8_feb8_6659_fd93)
      hash = product.high ^ product.low &+ UInt64(truncatingIfNeeded: index)
    }
    let last = hash.multipliedFullWidth(by: 0xa076_1d64_78bd_642f)
    return last.high ^ last.low
  }

  /// The index of a state, or `nil` if it has not been seen.
  @inlinable
  func find(_ words: UnsafePointer<UInt64>) -> Int? {
    let hash = hash(words)
    let tag = hash & 0xffff_ffff_0000_0000
    var position = position(hash)
    while true {
      let slot = slots[position]
      if slot == 0 { return nil }
      if slot & 0xffff_ffff_0000_0000 == tag {
        let index = Int(slot & 0xffff_ffff) &- 1
        if isEqual(row(index), words) { return index }
      }
      position = (position &+ 1) & slotMask
    }
  }

  /// Reads where the states of a batch will be looked for, so that the following insertions find it
  /// in the cache.
  ///
  /// The reads do not depend on each other, so the processor waits for memory once instead of once
  /// for each state.
  @inlinable
  func bringNear(_ batch: SuccessorBatch) {
    for position in 0..<batch.count {
      batch.slots[position] = slots[self.position(batch.hashes[position])]
    }
    var touched: UInt64 = 0
    for position in 0..<batch.count {
      let slot = batch.slots[position]
      if slot != 0 && (slot ^ batch.hashes[position]) >> 32 == 0 {
        touched ^= row(Int(slot & 0xffff_ffff) &- 1)[0]
      }
    }
    batch.touched.pointee = touched
  }

  /// Adds a state unless it is known. The caller keeps `count` below `ExplorerLimits.states`.
  @inlinable
  mutating func insert(
    _ words: UnsafePointer<UInt64>, hash: UInt64, origin: Int, step: Step
  ) -> (index: Int, isNew: Bool) {
    let tag = hash & 0xffff_ffff_0000_0000
    var position = position(hash)
    while true {
      let slot = slots[position]
      if slot == 0 { break }
      if slot & 0xffff_ffff_0000_0000 == tag {
        let index = Int(slot & 0xffff_ffff) &- 1
        if isEqual(row(index), words) { return (index, false) }
      }
      position = (position &+ 1) & slotMask
    }
    let index = append(words, origin: origin, step: step)
    slots[position] = tag | UInt64(index &+ 1)
    // Above this load the chains of linear probing grow long.
    if count &* 8 > (slotMask &+ 1) &* 5 { grow() }
    return (index, true)
  }

  @inlinable
  mutating func append(_ words: UnsafePointer<UInt64>, origin: Int, step: Step) -> Int {
    let index = count
    if index >> Self.blockShift == blocks.count {
      blocks.append(.allocate(capacity: Self.blockRows * (wordCount + 1)))
    }
    let row = row(index)
    for word in 0..<wordCount { row[word] = words[word] }
    row[wordCount] = UInt64(origin &+ 1) | UInt64(step.packed) << 32
    count &+= 1
    return index
  }

  @inlinable
  func isEqual(_ row: UnsafeMutablePointer<UInt64>, _ words: UnsafePointer<UInt64>) -> Bool {
    for index in 0..<wordCount where row[index] != words[index] { return false }
    return true
  }

  /// Doubles the table. A slot keeps the half of its hash that decides its position, so no state is read, and neighbours
  /// stay neighbours.
  @usableFromInline
  mutating func grow() {
    let old = slots
    let oldCount = slotMask + 1
    slots = .allocate(capacity: oldCount * 2)
    slots.initialize(repeating: 0, count: oldCount * 2)
    slotMask = oldCount * 2 - 1
    positionShift -= 1
    for oldPosition in 0..<oldCount where old[oldPosition] != 0 {
      var position = position(old[oldPosition])
      while slots[position] != 0 { position = (position + 1) & slotMask }
      slots[position] = old[oldPosition]
    }
    old.deallocate()
  }
}

/// The states that the steps of one state lead to, before they are looked up.
@usableFromInline struct SuccessorBatch {
  /// The states one batch can hold; a state with more successors takes several batches.
  @usableFromInline static var capacity: Int { 64 }

  @usableFromInline let words: UnsafeMutablePointer<UInt64>
  @usableFromInline let hashes: UnsafeMutablePointer<UInt64>
  @usableFromInline let slots: UnsafeMutablePointer<UInt64>
  @usableFromInline let steps: UnsafeMutablePointer<Step>
  /// Keeps the compiler from leaving out reads whose values are not needed.
  @usableFromInline let touched: UnsafeMutablePointer<UInt64>
  @usableFromInline var count = 0

  @inlinable
  init(wordCount: Int) {
    words = .allocate(capacity: Self.capacity * wordCount)
    hashes = .allocate(capacity: Self.capacity)
    slots = .allocate(capacity: Self.capacity)
    steps = .allocate(capacity: Self.capacity)
    touched = .allocate(capacity: 1)
  }

  @inlinable
  func deallocate() {
    words.deallocate()
    hashes.deallocate()
    slots.deallocate()
    steps.deallocate()
    touched.deallocate()
  }
}
