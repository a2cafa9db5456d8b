// SPDX-License-Identifier: MIT

import Synchronization

/// A large value of which copies cost nothing until one is changed.
struct CopyOnWrite<Value: Sendable>: @unchecked Sendable {
  // A storage is changed only while one copy alone refers to it.
  private final class Storage {
    var value: Value
    init(_ value: Value) { self.value = value }
  }

  private var storage: Storage

  init(_ value: Value) { storage = Storage(value) }

  /// The value; to change it makes a copy first if others share it.
  var value: Value {
    _read { yield storage.value }
    _modify {
      if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.value) }
      yield &storage.value
    }
  }
}

/// Keeps each value once and gives it a number: comparing two kept values is comparing two numbers, and a state that
/// refers to one is as small as a number.
///
/// Several threads may keep values at the same time. Which number a value gets depends on who is first; that equal
/// values have equal numbers does not.
final class Interner<Value: Hashable & Sendable, Derived: Sendable>: @unchecked Sendable {
  /// A kept value, and what follows from it.
  struct Entry: Sendable {
    /// The value.
    let value: CopyOnWrite<Value>
    /// What was derived from it when it was first kept.
    let derived: Derived
  }

  private struct Index {
    var numbers: [Int: [Int32]] = [:]
    var count: Int32 = 0
  }

  /// The size of the first block, as a power of two; each further block is twice as large, so that no entry ever moves
  /// and whoever knows a number can read its entry without a lock.
  private static var firstBlockShift: Int { 6 }
  private static var blockCount: Int { 32 - firstBlockShift }

  private let index = Mutex(Index())
  // A block is added, and an entry written, under the lock of the index and before anybody knows the number.
  private let blocks: UnsafeMutablePointer<UnsafeMutablePointer<Entry>?>
  private let derive: @Sendable (Value) -> Derived

  init(_ derive: @escaping @Sendable (Value) -> Derived) {
    self.derive = derive
    blocks = .allocate(capacity: Self.blockCount)
    blocks.initialize(repeating: nil, count: Self.blockCount)
  }

  deinit {
    let count = index.withLock { Int($0.count) }
    for number in 0..<count {
      let (block, offset) = Self.place(number)
      (blocks[block]! + offset).deinitialize(count: 1)
    }
    for block in 0..<Self.blockCount { blocks[block]?.deallocate() }
    blocks.deallocate()
  }

  private static func place(_ number: Int) -> (block: Int, offset: Int) {
    let shifted = number + 1 << firstBlockShift
    let block = Int.bitWidth - 1 - shifted.leadingZeroBitCount - firstBlockShift
    return (block, shifted - 1 << (block + firstBlockShift))
  }

  /// The number of the kept value that equals this one, from 0.
  func number(of value: CopyOnWrite<Value>) -> Int32 {
    let hash = value.value.hashValue
    var known = index.withLock { $0.numbers[hash] ?? [] }
    var compared = 0
    while true {
      // Values are compared without the lock, because that takes time.
      for number in known[compared...] where self[number].value.value == value.value {
        return number
      }
      compared = known.count
      let entry = Entry(value: value, derived: derive(value.value))
      let added: Int32? = index.withLock { index in
        known = index.numbers[hash] ?? []
        guard known.count == compared else { return nil }
        let (block, offset) = Self.place(Int(index.count))
        if blocks[block] == nil {
          blocks[block] = .allocate(capacity: 1 << (block + Self.firstBlockShift))
        }
        (blocks[block]! + offset).initialize(to: entry)
        index.numbers[hash, default: []].append(index.count)
        index.count += 1
        return index.count - 1
      }
      if let added { return added }
    }
  }

  /// The entry with this number.
  subscript(number: Int32) -> Entry {
    let (block, offset) = Self.place(Int(number))
    return blocks[block]![offset]
  }

  /// How many values are kept.
  var count: Int { index.withLock { Int($0.count) } }
}
