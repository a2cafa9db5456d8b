// SPDX-License-Identifier: MIT

import CKernelInterface

/// Memory of the board, given out piece by piece and given back as a whole.
///
/// What lies in it has the same address in every process of a scenario, also after `execve(2)`.
struct Arena {
  private let start: UnsafeMutableRawPointer
  /// How many bytes are given out.
  private(set) var used = 0

  /// The whole memory of a board.
  init(of board: UnsafeMutablePointer<lki_board>) { start = lki_board_arena(board) }

  /// Room for `count` elements.
  ///
  /// - Throws: `RunFailure` if it is full.
  mutating func buffer<Element>(of count: Int) throws(RunFailure) -> UnsafeMutableBufferPointer<
    Element
  > {
    let alignment = MemoryLayout<Element>.alignment
    let offset = (used + alignment - 1) / alignment * alignment
    // At least one element, so that there is an address.
    let end = offset + max(1, count) * MemoryLayout<Element>.stride
    guard end <= Int(LKI_ARENA_BYTES) else {
      throw RunFailure.harness(
        "the program takes more than the \(LKI_ARENA_BYTES) bytes that an engine has for it")
    }
    used = end
    let elements = (start + offset).bindMemory(to: Element.self, capacity: max(1, count))
    return UnsafeMutableBufferPointer(start: elements, count: count)
  }

  /// Where something of this memory is, in bytes from its beginning.
  func offset(of element: UnsafeMutableRawPointer) -> Int { element - start }

  /// What lies so many bytes from the beginning of a board's memory; `nil` if that is outside of it.
  static func element<Element>(
    _ type: Element.Type, at offset: Int, of board: UnsafeMutablePointer<lki_board>
  ) -> UnsafeMutablePointer<Element>? {
    guard offset >= 0, offset % MemoryLayout<Element>.alignment == 0,
      offset + MemoryLayout<Element>.stride <= Int(LKI_ARENA_BYTES)
    else { return nil }
    return (lki_board_arena(board) + offset).assumingMemoryBound(to: Element.self)
  }
}
