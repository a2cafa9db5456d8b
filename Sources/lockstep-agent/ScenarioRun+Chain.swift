// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc
import Scenarios
import ThreadWatch

// A chain is a row of steps of which each is one thread's and plain: nothing is to be done around it but to note its
// result. The threads hand it on to each other, so the controller, a process of its own, does not run between any two
// of its steps; in a User-Mode Linux guest that saves four traps and two changes of address space a step.

extension ScenarioRun {
  /// How often in a step's deadline the controller looks how far a chain has come.
  private static let looksAtChain: UInt64 = 20

  /// The instructions, each a group of its own, that make a chain from the first of these groups on; empty if that one
  /// needs the controller.
  func chain(of groups: ArraySlice<Range<Int>>) -> Range<Int> {
    let start = groups.first!.lowerBound
    if recorder != nil { return start..<start }
    let length = groups.prefix { $0.count == 1 && isPlain($0.lowerBound) }.count
    return start..<start + length
  }

  /// Whether a thread can carry an instruction out without the controller.
  private func isPlain(_ place: Int) -> Bool {
    let instruction = prepared.instructions[place]
    let thread = instruction.thread
    return !program.instructions[place].mayBlock
      && program.instructions[place].action.effects.contains(.plain)
      && instruction.failure == nil && thread != PreparedInstruction.outside
      && lki_mailbox_is_occupied(mailbox(thread)) && !exited.contains(thread)
      && !blocked.contains(thread) && !hasEnded(thread)
  }

  /// Carries out a chain.
  ///
  /// - Returns: the results in the order of the program, up to the first that hung.
  /// - Throws: `RunFailure` if the harness failed.
  func run(chain: Range<Int>) throws(RunFailure) -> [StepResult] {
    let start = lki_now()
    lki_chain_begin(board, UInt32(chain.lowerBound), UInt32(chain.upperBound))
    lki_mailbox_order(
      mailbox(prepared.instructions[chain.lowerBound].thread), Order.instruction.rawValue,
      UInt32(chain.lowerBound), .atOnce)
    var place = chain.lowerBound
    var deadline = start + stepDeadline
    var watch = watchForHang(from: start)
    var isFirst = true
    while true {
      let seen = lki_board_events(board)
      if try isOver(chain) { return try results(of: chain) }
      try checkForDeath()
      let now = isFirst ? start : lki_now()
      isFirst = false
      let reached = try self.place(in: chain)
      if reached != place {
        place = reached
        deadline = now + stepDeadline
        watch = watchForHang(from: now)
      }
      let isWatched = !program.instructions[place].action.effects.contains(.helpers)
      let isStill =
        isWatched && now >= watch.nextLook
        && watch.holds(forAll: livingThreads.map(watched))
      if now >= deadline || isStill {
        return try results(of: chain.lowerBound..<place)
          + [hang(of: [prepared.instructions[place].thread])]
      }
      // Nobody says that a step is over, so the time of the next one begins when that is noticed.
      let look = isWatched ? watch.nextLook : now + stepDeadline / Self.looksAtChain
      _ = lki_board_wait(board, seen, min(deadline, look))
    }
  }

  /// Whether the chain has ended, and its last thread waits for orders.
  private func isOver(_ chain: Range<Int>) throws(RunFailure) -> Bool {
    guard lki_chain_is_over(board) else { return false }
    return lki_mailbox_is_complete(mailbox(prepared.instructions[try place(in: chain)].thread))
  }

  /// The place that a chain has come to.
  private func place(in chain: Range<Int>) throws(RunFailure) -> Int {
    let place = Int(lki_chain_place(board))
    guard chain.contains(place) else {
      throw RunFailure.harness("a thread handed on an instruction that is not of its chain")
    }
    return place
  }

  private func results(of places: Range<Int>) throws(RunFailure) -> [StepResult] {
    try places.map { place throws(RunFailure) in
      try result(
        of: memory.pointee.tables.pointee.callResults[place],
        by: prepared.threads[prepared.instructions[place].thread],
        for: program.instructions[place].action)
    }
  }
}

extension UnsafeMutablePointer<ThreadContext> {
  /// Says what a thread's order has come to: to the controller, or in a chain to who is next; true if that is the
  /// thread itself, with its next order in the mailbox.
  func handOff(
    _ callResult: CallResult, _ mailbox: UnsafeMutablePointer<lki_mailbox>, _ ordered: UInt32
  ) -> Bool {
    let memory = pointee.memory
    let board = memory.pointee.board
    let place = mailbox.pointee.operand
    let isInChain =
      mailbox.pointee.order == Order.instruction.rawValue && lki_chain_has(board, place)
    if isInChain {
      memory.pointee.tables.pointee.callResults[Int(place)] = callResult
    }
    guard isInChain, lki_chain_has(board, place + 1), callResult.fault == .none else {
      if isInChain { lki_chain_finish(board) }
      lki_mailbox_complete(board, mailbox, ordered, callResult.result, callResult.fault.rawValue)
      return false
    }
    lki_chain_go_on(board, place + 1)
    let next = memory.pointee.instructions[Int(place) + 1].thread
    if next == pointee.thread {
      mailbox.pointee.operand = place + 1
      return true
    }
    lki_mailbox_complete_quietly(
      mailbox, ordered, callResult.result, callResult.fault.rawValue)
    lki_mailbox_order(
      lki_board_mailbox(board, Int32(next)), Order.instruction.rawValue, place + 1, .atOnce)
    return false
  }
}
