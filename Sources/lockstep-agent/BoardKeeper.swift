// SPDX-License-Identifier: MIT

import CKernelInterface

/// Keeps the board of a run for the next one, and the zygote that shares it.
///
/// Making a board takes five system calls, and every page of it that is touched a page fault; in a User-Mode Linux guest
/// both are dear.
final class BoardKeeper {
  private var kept: UnsafeMutablePointer<lki_board>?
  private var zygote: OpaquePointer?

  deinit {
    endZygote()
    if let kept { lki_board_destroy(kept) }
  }

  private func endZygote() {
    if let zygote { lki_zygote_destroy(zygote) }
    zygote = nil
  }

  /// A board on which nothing is written.
  ///
  /// - Throws: `RunFailure` if memory is short.
  func take() throws(RunFailure) -> UnsafeMutablePointer<lki_board> {
    defer { kept = nil }
    if let kept { return kept }
    // It has the board before.
    endZygote()
    guard let board = lki_board_create() else {
      throw RunFailure.harness("no memory to share with the process under test")
    }
    return board
  }

  /// A zygote whose children become what the board says, which was the last to be taken.
  ///
  /// - Throws: `RunFailure` if there can be none.
  func zygote(for board: UnsafeMutablePointer<lki_board>) throws(RunFailure) -> OpaquePointer {
    if let zygote, lki_zygote_lives(zygote) { return zygote }
    endZygote()
    guard let made = lki_zygote_create(board, { ScenarioProcess.run(on: $0!) }) else {
      throw RunFailure.harness("cannot fork the zygote: \(errorText())")
    }
    zygote = made
    return made
  }

  /// Takes a board back.
  ///
  /// - Parameters:
  ///   - bytesInArena: how much of its memory was given out.
  ///   - isFree: whether all processes of the run are gone; otherwise nobody may write on it again.
  func giveBack(_ board: UnsafeMutablePointer<lki_board>, bytesInArena: Int, isFree: Bool) {
    guard isFree, kept == nil else { return lki_board_destroy(board) }
    lki_board_reset(board, bytesInArena)
    kept = board
  }
}
