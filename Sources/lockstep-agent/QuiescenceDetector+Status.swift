// SPDX-License-Identifier: MIT

import CKernelInterface
import ThreadWatch

/// Threads of this machine, watched by their `status` and the clock of the engine (`lki_now`).
extension QuiescenceDetector {
  /// Looks often, to notice soon that a thread has blocked.
  init() { self.init(now: lki_now, values: Self.status) }

  /// Looks for a long time, to know that nothing will ever happen.
  init(lasting duration: UInt64, from start: UInt64) {
    self.init(lasting: duration, from: start, now: lki_now, values: Self.status)
  }

  private static func status(of thread: WatchedThread) -> [String]? {
    HangReport.values(of: keys, process: thread.process, thread: thread.thread)
  }
}
