// SPDX-License-Identifier: MIT

/// All states seen so far, each once, addressed by the order of discovery.
///
/// A state is a row of words. An open-addressing table maps a hash to rows; a row counts as found
/// only if all its words are equal, so a collision of hashes can never hide a state. Each row ends
/// with one more word: the state it was first reached from, and the step taken.
///
/// The table is divided into regions by the highest bits of the hash. A search never leaves its
/// region, so that several threads can fill one region each.
@usableFromInline struct StateTable: ~Copyable {
  /// The number of words of a state.
  @usableFromInline let wordCount: Int
  /// The number of states.
  @usableFromInline var count = 0

  @usableFromInline var rows: StableArray<UInt64>
  @usableFromInline var slots: UnsafeMutablePointer<UInt64>
  @usableFromInline var slotCount: Int
  /// How far a hash is shifted to give a position: the highest bits, which each slot keeps, are
  /// the position.
  @usableFromInline var positionShift: UInt64
  /// The states in each region.
  @usableFromInline let regionCounts: UnsafeMutablePointer<Int>

  /// The number of regions, as a power of two: enough that threads seldom wait for the last one.
  @usableFromInline static var regionShift: Int { 4 }
  @usableFromInline static var regionCount: Int { 1 << regionShift }
  /// The slots of an empty table: small enough that short explorations are cheap.
  @usableFromInline static var firstSlotCount: Int { 1 << 13 }
  /// The rows of a block of memory, as a power of two.
  @usableFromInline static var blockShift: Int { 15 }
  /// In the lowest 32 bits of a slot: from here on they name a state that waits for its row.
  @usableFromInline static var firstProvisional: UInt32 { 0xf000_0000 }
  /// The bits of a slot that it shares with the hash.
  @usableFromInline static var tagMask: UInt64 { 0xffff_ffff_0000_0000 }

  @inlinable
  init(wordCount: Int) {
    self.wordCount = wordCount
    rows = StableArray(width: wordCount + 1, shift: Self.blockShift)
    slotCount = Self.firstSlotCount
    slots = .allocate(capacity: Self.firstSlotCount)
    slots.initialize(repeating: 0, count: Self.firstSlotCount)
    positionShift = UInt64(64 - Self.firstSlotCount.trailingZeroBitCount)
    regionCounts = .allocate(capacity: Self.regionCount)
    regionCounts.initialize(repeating: 0, count: Self.regionCount)
  }

  @inlinable deinit {
    slots.deallocate()
    regionCounts.deallocate()
  }

  /// The bytes that the table holds.
  @inlinable var byteCount: Int { slotCount * 8 + rows.byteCount }

  /// Where a search for a hash begins.
  @inlinable
  func position(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> positionShift) }

  /// The position that follows in the same region.
  @inlinable
  func position(after position: Int) -> Int {
    let mask = slotCount &>> Self.regionShift &- 1
    return position & ~mask | (position &+ 1) & mask
  }

  /// The region that a hash belongs to.
  @inlinable
  static func region(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash &>> UInt64(64 - regionShift))
  }

  /// The words of a state; the word behind them holds its origin.
  @inlinable
  func row(_ index: Int) -> UnsafeMutablePointer<UInt64> { rows.entry(index) }

  /// The state from which a state was first reached; `nil` for the initial state.
  @inlinable
  func origin(of index: Int) -> (index: Int, step: Transition)? {
    let word = row(index)[wordCount]
    let parent = Int(word & 0xffff_ffff)
    return parent == 0 ? nil : (parent - 1, Transition(packed: UInt32(word >> 32)))
  }

  /// Writes where a state was first reached from; -1 stands for nowhere.
  @inlinable
  func setOrigin(of index: Int, from origin: Int, step: UInt32) {
    row(index)[wordCount] = UInt64(origin &+ 1) | UInt64(step) << 32
  }

  /// A mix of all words. Speed matters here, secrecy does not: a multiplication of full width per
  /// word.
  @inlinable @inline(__always)
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
    var position = position(hash)
    while true {
      let slot = slots[position]
      if slot == 0 { return nil }
      if (slot ^ hash) & Self.tagMask == 0 {
        let index = Int(slot & ~Self.tagMask) &- 1
        if isEqual(row(index), words) { return index }
      }
      position = self.position(after: position)
    }
  }

  @inlinable @inline(__always)
  func isEqual(_ row: UnsafeMutablePointer<UInt64>, _ words: UnsafePointer<UInt64>) -> Bool {
    for index in 0..<wordCount where row[index] != words[index] { return false }
    return true
  }

  /// Reads where candidates will be looked for, so that looking finds it in the cache. The reads do
  /// not depend on each other.
  @usableFromInline
  func bringNear(_ chunk: Chunk, _ range: Range<Int>) -> UInt64 {
    var touched: UInt64 = 0
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Chunk.groupSize) { found in
      for position in range {
        let hash = chunk.hashes[Int(chunk.byRegion[position])]
        found[position &- range.lowerBound] = slots[self.position(hash)]
      }
      for position in range {
        let hash = chunk.hashes[Int(chunk.byRegion[position])]
        let slot = found[position &- range.lowerBound]
        let low = UInt32(truncatingIfNeeded: slot)
        if slot != 0 && (slot ^ hash) & Self.tagMask == 0 && low < Self.firstProvisional {
          touched ^= row(Int(low) &- 1)[0]
        }
      }
    }
    return touched
  }

  /// Whether the table must grow before `newCounts` more states can be added to the regions: the
  /// chains of linear probing grow long above five eighths, and a full region has no end.
  @usableFromInline
  func isTooSmall(for newCounts: UnsafePointer<Int>) -> Bool {
    let regionSlots = slotCount >> Self.regionShift
    var total = 0
    for region in 0..<Self.regionCount {
      let states = regionCounts[region] + newCounts[region]
      if states * 8 > regionSlots * 7 { return true }
      total += states
    }
    return total * 8 > slotCount * 5
  }

  /// Doubles the table. A slot keeps the half of its hash that decides its position, so no state
  /// is read, and regions stay regions.
  @usableFromInline
  mutating func grow(_ workers: Workers) {
    let old = slots
    let oldCount = slotCount
    slotCount *= 2
    slots = .allocate(capacity: slotCount)
    positionShift -= 1
    let oldRegion = oldCount >> Self.regionShift
    withUnsafePointer(to: self) { table in
      let shared = Shared(table)
      let from = Shared(UnsafePointer(old))
      workers.perform(Self.regionCount, isWorthwhile: oldCount >= Workers.leastSlots) { region in
        shared.pointer.pointee.refill(region, from: from.pointer, count: oldRegion)
      }
    }
    old.deallocate()
  }

  /// Moves the slots of one region to their new positions.
  @usableFromInline
  func refill(_ region: Int, from old: UnsafePointer<UInt64>, count: Int) {
    (slots + region * count * 2).initialize(repeating: 0, count: count * 2)
    for oldPosition in region * count..<(region + 1) * count where old[oldPosition] != 0 {
      var position = position(old[oldPosition])
      while slots[position] != 0 { position = self.position(after: position) }
      slots[position] = old[oldPosition]
    }
  }
}
