// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc
import ThreadWatch

extension ScenarioRun {
  /// The longest time that threads may need to come to a start gate, in nanoseconds, while any of them moves: shorter than
  /// what whoever asked the engine waits for beyond the deadlines of the steps.
  private static let longestWayToGate: UInt64 = 8_000_000_000

  /// The pause between two looks whether a gate is open, in nanoseconds, where no event has come: mostly the first thread
  /// that is done with its action says so long before.
  private static let pauseAtGate: UInt64 = 5_000_000

  /// Waits until all threads of a group are at its start gate.
  ///
  /// A thread that has its order and has not come is runnable, however long the machine lets it wait for a CPU. So nothing
  /// is wrong as long as some thread moves.
  ///
  /// - Parameter isAboutToAct: whether the controller acts itself when the gate opens, and so looks without a pause first.
  /// - Throws: `RunFailure.overtaken` if somebody does not come.
  func awaitGate(_ number: UInt32, isAboutToAct: Bool) throws(RunFailure) {
    if isAboutToAct, lki_gate_opens(board, number) { return }
    let start = lki_now()
    let deadline = start + Self.longestWayToGate
    var watch = watchForHang(from: start)
    while true {
      let seen = lki_board_events(board)
      if lki_gate_is_open(board, number) { return }
      try checkForDeath()
      let now = lki_now()
      let nothingMoves = now >= watch.nextLook && watch.holds(forAll: livingThreads.map(watched))
      if nothingMoves || now >= deadline {
        lki_gate_give_up(board, number)
        throw RunFailure.overtaken(HarnessFault.gateStayedShut.text)
      }
      _ = lki_board_wait(board, seen, min(deadline, now + Self.pauseAtGate))
    }
  }
}
