// SPDX-License-Identifier: MIT

import CKernelInterface
import Foundation
import Glibc
import Testing

/// The start gate, which waits by progress and not by time.
@Suite(.serialized) struct GateTests {
  /// A board of this process' own, and a gate for two.
  private final class Gate: @unchecked Sendable {
    let board: UnsafeMutablePointer<lki_board>
    private let finished = DispatchSemaphore(value: 0)
    private var hasOpened: Bool?

    init() throws {
      board = try #require(lki_board_create())
      board.pointee.controller = getpid()
      lki_gate_prepare(board, 2)
    }

    deinit { lki_board_destroy(board) }

    /// Comes to the gate of group 1 in a thread of its own.
    func come() {
      Thread.detachNewThread { [self] in
        var start = lki_start(group: 1, is_gated: 1, repeats: 0, delay: 0, cpu: -1, is_batch: 0)
        hasOpened = lki_start(board, &start)
        finished.signal()
      }
    }

    /// Waits until the thread sleeps at the gate: it has looked for longer than the others mostly need.
    func awaitSleeper() -> Bool {
      let deadline = Date(timeIntervalSinceNow: 20)
      while board.pointee.sleepers == 0 {
        if Date() > deadline { return false }
        sched_yield()
      }
      return true
    }

    /// Whether the gate has opened for the thread; `nil` if that does not come back.
    var opened: Bool? {
      finished.wait(timeout: .now() + 20) == .success ? hasOpened : nil
    }
  }

  @Test func `who waits at the gate is woken by the last to come, however late`() throws {
    let gate = try Gate()
    gate.come()
    #expect(gate.awaitSleeper())
    #expect(!lki_gate_is_open(gate.board, 1))
    lki_gate_arrive(gate.board, 1)
    #expect(gate.opened == true)
  }

  @Test func `who waits at the gate is told when the controller gives up`() throws {
    let gate = try Gate()
    gate.come()
    #expect(gate.awaitSleeper())
    lki_gate_give_up(gate.board, 1)
    #expect(gate.opened == false)
  }
}
