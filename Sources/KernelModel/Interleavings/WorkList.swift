// SPDX-License-Identifier: MIT

/// Works of a thread, the newest first; each is the number of a call, from 1.
///
/// There are at most four: none but the caller's own call leaves a thread without a work, and a call has one for each.
struct WorkList: Equatable, BitwiseCopyable {
  /// The lowest two bits of each number, the first work's in the lowest.
  private(set) var low: UInt8 = 0
  /// The highest bit of each number, the first work's in the lowest.
  private(set) var high: UInt8 = 0

  @inline(__always) var isEmpty: Bool { low | high == 0 }
  /// The number of the call whose work comes first; 0 if there is none.
  @inline(__always) var first: UInt8 { low & 3 | (high & 1) &<< 2 }
  /// Whether there is more than one work.
  @inline(__always) var hasSeveral: Bool { low > 3 || high > 1 }

  /// Whether the work of one call is all there is.
  @inline(__always)
  func isOnly(_ number: UInt8) -> Bool { first == number && !hasSeveral }

  @inline(__always)
  func contains(_ number: UInt8) -> Bool {
    var rest = self
    while !rest.isEmpty {
      if rest.first == number { return true }
      rest.removeFirst()
    }
    return false
  }

  @inline(__always)
  mutating func removeFirst() {
    low &>>= 2
    high &>>= 1
  }

  /// Puts a work before the others.
  @inline(__always)
  mutating func add(_ number: UInt8) {
    low = low &<< 2 | number & 3
    high = (high &<< 1 | number &>> 2) & 0b1111
  }

  /// Takes the newest work of a call out of the list.
  mutating func remove(_ number: UInt8) {
    guard !isEmpty else { return }
    let first = first
    removeFirst()
    if first == number { return }
    remove(number)
    add(first)
  }
}
