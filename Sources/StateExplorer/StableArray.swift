// SPDX-License-Identifier: MIT

/// Entries in blocks of memory that never move.
///
/// One thread adds blocks while no other works; between that, several may read all entries and
/// write to different ones.
@usableFromInline struct StableArray<Element: BitwiseCopyable>: ~Copyable {
  /// The elements of an entry.
  @usableFromInline let width: Int
  /// The entries of a block, as a power of two.
  @usableFromInline let shift: Int
  @usableFromInline var blocks: UnsafeMutablePointer<UnsafeMutablePointer<Element>>
  @usableFromInline var blockCount = 0
  @usableFromInline var blockCapacity: Int

  /// The blocks that can be added before the list of blocks itself grows.
  @usableFromInline static var firstBlockCapacity: Int { 64 }

  @inlinable
  init(width: Int = 1, shift: Int) {
    self.width = width
    self.shift = shift
    blockCapacity = Self.firstBlockCapacity
    blocks = .allocate(capacity: Self.firstBlockCapacity)
  }

  @inlinable deinit {
    for block in 0..<blockCount { blocks[block].deallocate() }
    blocks.deallocate()
  }

  /// The bytes that the blocks hold.
  @inlinable var byteCount: Int { (blockCount * width * MemoryLayout<Element>.stride) << shift }

  /// The first element of an entry.
  @inlinable
  func entry(_ index: Int) -> UnsafeMutablePointer<Element> {
    blocks[index &>> shift] + (index & ((1 &<< shift) &- 1)) &* width
  }

  /// Adds blocks until there is room for `count` entries.
  @usableFromInline
  mutating func reserve(_ count: Int) {
    while blockCount << shift < count {
      if blockCount == blockCapacity {
        let moved = UnsafeMutablePointer<UnsafeMutablePointer<Element>>.allocate(
          capacity: blockCapacity * 2)
        moved.update(from: blocks, count: blockCount)
        blocks.deallocate()
        blocks = moved
        blockCapacity *= 2
      }
      blocks[blockCount] = .allocate(capacity: width << shift)
      blockCount += 1
    }
  }
}
