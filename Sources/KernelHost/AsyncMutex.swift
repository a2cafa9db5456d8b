// SPDX-License-Identifier: MIT

import Synchronization

/// Lets one caller in at a time, in their order: an actor alone would mix them at every `await`.
final class AsyncMutex: Sendable {
  private struct State {
    var isFree = true
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let state = Mutex(State())

  /// Waits until it is the caller's turn; ``unlock()`` must follow.
  func lock() async {
    await withCheckedContinuation { continuation in
      let isIn = state.withLock { state in
        if state.isFree {
          state.isFree = false
          return true
        }
        state.waiting.append(continuation)
        return false
      }
      if isIn { continuation.resume() }
    }
  }

  /// Lets the next caller in.
  func unlock() {
    let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
      if state.waiting.isEmpty {
        state.isFree = true
        return nil
      }
      return state.waiting.removeFirst()
    }
    next?.resume()
  }
}
