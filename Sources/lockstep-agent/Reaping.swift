// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc

/// Waiting for the end of children without waiting for ever.
enum Reaping {
  /// Waits until a child has ended; its `waitpid(2)` status, or `nil` at the deadline, when it gets SIGKILL.
  ///
  /// `lki_watch_children` must have been called with the board.
  static func wait(
    for child: pid_t, on board: UnsafeMutablePointer<lki_board>, until deadline: UInt64
  ) -> Int32? {
    var status: Int32 = 0
    while true {
      let seen = lki_board_events(board)
      if waitpid(child, &status, WNOHANG) == child { return status }
      if !lki_board_wait(board, seen, deadline) {
        kill(child, SIGKILL)
        return nil
      }
    }
  }

  /// Waits until a process group has no children of ours left; false at the deadline.
  static func waitForGroup(
    _ group: pid_t, on board: UnsafeMutablePointer<lki_board>, until deadline: UInt64
  ) -> Bool {
    while true {
      let seen = lki_board_events(board)
      var reaped = waitpid(-group, nil, WNOHANG)
      while reaped > 0 { reaped = waitpid(-group, nil, WNOHANG) }
      if reaped < 0 && errno == ECHILD { return true }
      if !lki_board_wait(board, seen, deadline) { return false }
    }
  }

  /// Reaps whatever orphans have ended since.
  static func reapOrphans() {
    while waitpid(-1, nil, WNOHANG) > 0 {}
  }
}
