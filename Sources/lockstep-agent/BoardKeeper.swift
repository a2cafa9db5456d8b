import CKernelInterface

/// Keeps the board of a run for the next one.
///
/// Making one takes five system calls, and every page of it that is touched a page fault; in a User-Mode Linux guest
/// both are dear.
final class BoardKeeper {
  private var kept: UnsafeMutablePointer<lki_board>?

  deinit {
    if let kept { lki_board_destroy(kept) }
  }

  /// A board on which nothing is written.
  ///
  /// - Throws: `RunFailure` if memory is short.
  func take() throws -> UnsafeMutablePointer<lki_board> {
    defer { kept = nil }
    guard let board = kept ?? lki_board_create() else {
      throw RunFailure.harness("no memory to share with the process under test")
    }
    return board
  }

  /// Takes a board back.
  ///
  /// - Parameters:
  ///   - bytesInArena: how much of its memory was given out.
  ///   - isFree: whether all processes that had it are gone; otherwise nobody may write on it again.
  func giveBack(_ board: UnsafeMutablePointer<lki_board>, bytesInArena: Int, isFree: Bool) {
    guard isFree, kept == nil else { return lki_board_destroy(board) }
    lki_board_reset(board, bytesInArena)
    kept = board
  }
}
