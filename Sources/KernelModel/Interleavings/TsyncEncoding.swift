// SPDX-License-Identifier: MIT

// States as the explorer keeps them. What is shared, the calls and the threads that may exist are
// written one behind the other without gaps, because the time of an exploration is that of
// fetching states from memory.
extension TsyncModel {
  /// The 64-bit words that hold the bits of what is shared, of each call and of each thread.
  public var wordCount: Int { State.wordCount(slots: slots, callers: callers) }

  /// Writes the bits that are used.
  public func encode(_ state: State, into words: UnsafeMutablePointer<UInt64>) {
    state.encode(slots: slots, callers: callers, into: words)
  }

  /// Reads them back.
  public func decode(_ words: UnsafePointer<UInt64>) -> State {
    State(slots: slots, callers: callers, from: words)
  }
}

extension TsyncModel.State {
  /// The words for some threads and calls; those of a program have more bits of each thread.
  static func wordCount(slots: Int, callers: Int, isProgram: Bool = false) -> Int {
    let calls = CallWord.width(callers: callers) * UInt64(callers)
    let threads = ThreadWord.width(isProgram: isProgram, callers: callers) * UInt64(slots)
    return Int((SharedWord.width(callers: callers) + calls + threads + 63) / 64)
  }

  /// Writes the bits that are used.
  @inline(__always)
  func encode(
    slots: Int, callers: Int, isProgram: Bool = false, into words: UnsafeMutablePointer<UInt64>
  ) {
    let width = ThreadWord.width(isProgram: isProgram, callers: callers)
    let callWidth = CallWord.width(callers: callers)
    var writer = BitWriter(words)
    writer.write(shared.bits, SharedWord.width(callers: callers))
    for call in 0..<callers { writer.write(calls[call].bits, callWidth) }
    for thread in 0..<slots { writer.write(threads[thread].bits, width) }
    writer.finish()
  }

  /// Reads them back.
  @inline(__always)
  init(
    slots: Int, callers: Int, isProgram: Bool = false, from words: UnsafePointer<UInt64>
  ) {
    let width = ThreadWord.width(isProgram: isProgram, callers: callers)
    let callWidth = CallWord.width(callers: callers)
    var reader = BitReader(words)
    shared.bits = reader.read(SharedWord.width(callers: callers))
    for call in 0..<callers { calls[call].bits = reader.read(callWidth) }
    for thread in 0..<slots { threads[thread].bits = reader.read(width) }
  }
}

/// Writes numbers of less than 64 bits without gaps.
private struct BitWriter {
  private var next: UnsafeMutablePointer<UInt64>
  private var word: UInt64 = 0
  private var used: UInt64 = 0

  init(_ words: UnsafeMutablePointer<UInt64>) { next = words }

  @inline(__always)
  mutating func write(_ value: UInt64, _ width: UInt64) {
    word |= value &<< used
    used &+= width
    guard used >= 64 else { return }
    next.pointee = word
    next += 1
    used &-= 64
    // What did not fit; a shift by all 64 bits would be none.
    word = used == 0 ? 0 : value &>> (width &- used)
  }

  @inline(__always)
  func finish() {
    if used > 0 { next.pointee = word }
  }
}

/// Reads what a `BitWriter` wrote.
private struct BitReader {
  private var next: UnsafePointer<UInt64>
  private var used: UInt64 = 0

  init(_ words: UnsafePointer<UInt64>) { next = words }

  @inline(__always)
  mutating func read(_ width: UInt64) -> UInt64 {
    var value = next.pointee &>> used
    used &+= width
    if used >= 64 {
      next += 1
      used &-= 64
      if used > 0 { value |= next.pointee &<< (width &- used) }
    }
    return value & ((1 &<< width) &- 1)
  }
}
