// SPDX-License-Identifier: MIT

import CKernelInterface
import CSandbox
import Foundation
import Synchronization
import Testing

@Suite("Waking a thread that opens a FIFO")
struct WakingTests {
  /// Wakes, in a thread whose working folder has the FIFO, and says what it came to.
  private func wake(
    _ mailbox: UnsafeMutablePointer<lki_mailbox>, in folder: URL, whenItHasBegun: () -> Void
  ) -> Int32 {
    let result = Mutex<Int32>(0)
    let isOver = DispatchSemaphore(value: 0)
    nonisolated(unsafe) let mailbox = mailbox
    Thread.detachNewThread {
      let error = sandbox_enter(folder.path)
      result.withLock { $0 = error == 0 ? lki_wake(mailbox) : error }
      isOver.signal()
    }
    whenItHasBegun()
    isOver.wait()
    return result.withLock { $0 }
  }

  @Test("waits for one whose open begins anew, and fails once nobody sleeps there any more")
  func fifo() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "lockstep-fifo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "fifo").path
    try #require(mkfifo(path, 0o600) == 0)
    let board = try #require(lki_board_create())
    defer { lki_board_destroy(board) }
    let mailbox = try #require(lki_board_mailbox(board, 0))
    mailbox.pointee.sleep = LKI_SLEEP_OPEN_FIFO.rawValue

    mailbox.pointee.ordered = 1
    var reader: Int32 = -1
    let woken = wake(mailbox, in: folder) {
      while mailbox.pointee.woken == 0 { sched_yield() }
      // The thread is back.
      reader = open(path, O_RDONLY | O_NONBLOCK)
    }
    #expect(reader >= 0)
    #expect(woken == 0)
    close(reader)

    mailbox.pointee.completed = 1
    #expect(wake(mailbox, in: folder) {} == -ENXIO)
  }
}
