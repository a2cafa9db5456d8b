// SPDX-License-Identifier: MIT

import Dispatch
import FoundationEssentials
import Synchronization

/// Threads that share the work of an exploration. What they find does not depend on how many they
/// are, nor on which of them does what.
@usableFromInline struct Workers: Sendable {
  /// How many work at the same time.
  @usableFromInline let count: Int

  /// The states that a round must have before it is worth waking other threads.
  @usableFromInline static var leastStates: Int { 512 }
  /// The slots that a table must have before it is worth waking other threads.
  @usableFromInline static var leastSlots: Int { 1 << 16 }

  /// As many as asked for, or one for each active processor.
  @usableFromInline
  init(_ wanted: Int?) {
    count = max(1, wanted ?? ProcessInfo.processInfo.activeProcessorCount)
  }

  /// Does jobs 0 to `jobs` - 1, each once, and returns when all are done. Jobs must not depend on
  /// each other.
  @usableFromInline
  func perform(_ jobs: Int, isWorthwhile: Bool, _ job: @Sendable (Int) -> Void) {
    guard isWorthwhile && count > 1 && jobs > 1 else {
      for number in 0..<jobs { job(number) }
      return
    }
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(count, jobs)) { _ in
      while true {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number < jobs else { return }
        job(number)
      }
    }
  }
}

/// A pointer that several threads use. Whoever makes one says why no two of them write to the same
/// place, or one writes what another reads.
@usableFromInline struct Shared<Pointer>: @unchecked Sendable {
  @usableFromInline let pointer: Pointer

  @inlinable init(_ pointer: Pointer) { self.pointer = pointer }
}
