// States as the explorer keeps them. What is shared, the calls and the threads that may exist are
// written one behind the other without gaps, because the time of an exploration is that of
// fetching states from memory.
extension TsyncModel {
  /// The 64-bit words that hold the bits of what is shared, of each call and of each thread.
  public var wordCount: Int {
    let calls = CallWord.width * UInt64(callers)
    let threads = ThreadWord.width * UInt64(slots)
    return Int((SharedWord.width + calls + threads + 63) / 64)
  }

  /// Writes the bits that are used.
  public func encode(_ state: State, into words: UnsafeMutablePointer<UInt64>) {
    var writer = BitWriter(words)
    writer.write(state.shared.bits, SharedWord.width)
    for call in 0..<callers { writer.write(state.calls[call].bits, CallWord.width) }
    for thread in 0..<slots { writer.write(state.threads[thread].bits, ThreadWord.width) }
    writer.finish()
  }

  /// Reads them back.
  public func decode(_ words: UnsafePointer<UInt64>) -> State {
    var state = State()
    var reader = BitReader(words)
    state.shared.bits = reader.read(SharedWord.width)
    for call in 0..<callers { state.calls[call].bits = reader.read(CallWord.width) }
    for thread in 0..<slots { state.threads[thread].bits = reader.read(ThreadWord.width) }
    return state
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
