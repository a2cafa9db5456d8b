// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc
import Scenarios

/// Reads what threads are doing without touching anything that a hung process could hold.
///
/// That is `status` alone: of a process whose TSYNC hangs, it is the one source that no lock of the process guards
/// (measured on 7.0.4 and 7.3.4).
enum HangReport {
  /// The states of these threads, in this order.
  static func states(of threads: [(name: String, process: pid_t, thread: pid_t)]) -> [ThreadState] {
    threads.map { entry in
      ThreadState(
        thread: entry.name,
        state: state(process: entry.process, thread: entry.thread) ?? "gone")
    }
  }

  /// The letter and the word of the `State:` line; `nil` if there is no such thread.
  static func state(process: pid_t, thread: pid_t) -> String? {
    values(of: ["State:"], process: process, thread: thread)?[0]
  }

  /// The values of lines of a thread's `status`; `nil` if there is no such thread.
  static func values(of keys: [String], process: pid_t, thread: pid_t) -> [String]? {
    guard let status = TextFile.read("/proc/\(process)/task/\(thread)/status") else { return nil }
    let lines = status.split(separator: "\n")
    return keys.map { key in
      let line = lines.first { $0.hasPrefix(key) }
      return line?.dropFirst(key.count).drop { $0.isWhitespace }.description ?? ""
    }
  }
}
