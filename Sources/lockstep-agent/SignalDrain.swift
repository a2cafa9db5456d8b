// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc
import ThreadWatch

/// Waiting until every signal that was sent has run its handler.
///
/// A call that sends a signal returns when the signal is pending, and the thread that it is meant for
/// handles it some time later. A second one that comes before that is lost: ordinary signals do not
/// queue. So a count of handled signals means something only if each was handled before the next step.
enum SignalDrain {
  /// The first and the longest pause between two looks, in nanoseconds.
  private static let pauses: (first: UInt64, longest: UInt64) = (20_000, 2_000_000)

  /// The signals that have a counting handler, and those that stop and end a process.
  private static let awaited: UInt64 = [SIGUSR1, SIGIO, SIGURG, SIGSTOP, SIGKILL].reduce(0) {
    $0 | 1 << UInt64($1 - 1)
  }

  /// Waits until no thread has a signal left that it could handle; false at the deadline.
  ///
  /// - Parameter threads: threads that carry out nothing, or sleep in what they do.
  static func wait(for threads: [WatchedThread], until deadline: UInt64) -> Bool {
    var pause = pauses.first
    var quiescence = QuiescenceDetector()
    while true {
      let answers = answers(of: threads)
      let isSettled = answers.allSatisfy { $0 != .busy }
      // Nothing can be pending where all rest. One that cannot be reached may be on its way to a handler:
      // a caller that takes back what it has prepared sleeps for a moment in the same way.
      if isSettled, !answers.contains(.unreachable) || quiescence.holds(forAll: threads) {
        return true
      }
      if lki_now() >= deadline { return false }
      lki_pause(pause)
      pause = min(pause * 2, pauses.longest)
    }
  }

  /// What a thread's status says of its signals.
  private enum Answer {
    /// It sleeps with nothing pending, or handles nothing for good.
    case resting
    /// It sleeps where signals do not wake it.
    case unreachable
    /// It sleeps, and its process has a signal that it may handle, unless another thread is to.
    case sharing
    /// It runs, or is about to run a handler.
    case busy
  }

  /// What each thread's status says.
  ///
  /// A signal to a process is for one thread, which the status does not tell. While a thread of the process sleeps
  /// where signals do not wake it, that may be the one.
  private static func answers(of threads: [WatchedThread]) -> [Answer] {
    let answers = threads.map { answer(process: $0.process, thread: $0.thread) }
    let unreachable = Set(zip(threads, answers).filter { $1 == .unreachable }.map { $0.0.process })
    return zip(threads, answers).map { thread, answer in
      guard answer == .sharing else { return answer }
      return unreachable.contains(thread.process) ? .unreachable : .busy
    }
  }

  private static func answer(process: pid_t, thread: pid_t) -> Answer {
    guard let status = TextFile.read("/proc/\(process)/task/\(thread)/status") else {
      return .resting
    }
    var state: Character = "R"
    var pending: UInt64 = 0
    var shared: UInt64 = 0
    var blocked: UInt64 = 0
    for line in status.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0.isWhitespace }
      switch line[..<colon] {
      case "State": state = value.first ?? "R"
      case "SigPnd": pending = UInt64(value, radix: 16) ?? 0
      case "ShdPnd": shared = UInt64(value, radix: 16) ?? 0
      case "SigBlk": blocked = UInt64(value, radix: 16) ?? 0
      default: break
      }
    }
    switch state {
    // A debugged thread is stopped for a moment at every system call; who is held is not asked.
    case "R", "t": return .busy
    case "S":
      if pending & ~blocked & awaited != 0 { return .busy }
      return shared & ~blocked & awaited == 0 ? .resting : .sharing
    case "D": return .unreachable
    default: return .resting
    }
  }
}
