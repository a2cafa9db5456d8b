// SPDX-License-Identifier: MIT

import StateExplorer

/// The waits of the calling thread, interruption, and the end of the call.
extension TsyncModel {
  /// Whether a counter of four bits is above zero.
  @inline(__always) func isPositive(_ counter: UInt8) -> Bool { counter != 0 && counter < 8 }

  /// After a round: another one if threads were found and nothing failed.
  @inline(__always)
  func endRound(_ me: Int, _ state: inout State) {
    let call = state.calls[me]
    if decisions.rescans && call.found && call.error == .none {
      beginDiscovery(me, &state)
    } else {
      beginEnd(me, &state)
    }
  }

  /// `wait_for_completion_interruptible()`: an interruption counts only while the barrier is
  /// closed.
  func visitWaitPrepared(_ me: Int, _ state: State, _ visit: (Transition, State) -> Void) {
    var next = state
    if state.calls[me].allPrepared {
      endRound(me, &next)
      visit(step(me, .goOn), next)
      return
    }
    guard decisions.isInterruptible && state.threads[me].isInterrupted else { return }
    if decisions.interruptionFails { next.calls[me].error = decisions.interruptionError }
    next.calls[me].unseen = decisions.cancels ? state.calls[me].known : 0
    if decisions.cancels && state.calls[me].emptySlots > 0 { raise(.emptySlotUsed, &next) }
    if next.calls[me].unseen == 0 {
      endCancelling(me, &next)
    } else {
      next.threads[me].point = .callCancel
    }
    visit(step(me, .interrupted), next)
  }

  @inline(__always)
  func endCancelling(_ me: Int, _ state: inout State) {
    switch decisions.afterCancelling {
    case .finish: beginEnd(me, &state)
    case .waitUntilPrepared: state.threads[me].point = .callWaitCancelled
    }
  }

  /// `task_work_cancel()` for each slot: works that the target has taken from its queue are out of
  /// reach.
  func visitCancel(_ me: Int, _ state: State, _ visit: (Transition, State) -> Void) {
    var unseen = state.calls[me].unseen
    while unseen != 0 {
      let thread = next(of: unseen)
      unseen &= unseen &- 1
      var next = state
      next.calls[me].unseen &= ~(1 &<< UInt8(truncatingIfNeeded: thread))
      let number = UInt8(me + 1)
      if state.threads[thread].queue.contains(number) {
        next.threads[thread].queue.remove(number)
        countDownPreparing(me, &next)
        if next.calls[me].preparing == 0 { next.calls[me].allPrepared = true }
        if decisions.cancelledCountsAsFinished {
          next.calls[me].unfinished = (next.calls[me].unfinished &- 1) & 15
          if next.calls[me].unfinished == 0 { next.calls[me].allFinished = true }
        }
      }
      if next.calls[me].unseen == 0 { endCancelling(me, &next) }
      visit(step(me, .cancel, UInt8(thread)), next)
      if walksInCreationOrder { return }
    }
  }

  @inline(__always)
  func countDownPreparing(_ call: Int, _ state: inout State) {
    state.calls[call].preparing = (state.calls[call].preparing &- 1) & 15
  }

  @inline(__always)
  func visitCallEnd(_ me: Int, _ state: State, _ visit: (Transition, State) -> Void) {
    var next = state
    let call = state.calls[me]
    switch state.threads[me].point {
    case .callCountDown:
      if decisions.callerCountsAsPreparing { countDownPreparing(me, &next) }
      if isPositive(next.calls[me].preparing) && decisions.waitsUntilPrepared {
        next.threads[me].point = .callWaitPrepared
      } else {
        endRound(me, &next)
      }
      visit(step(me, .countDown), next)
    case .callWaitCancelled:
      guard call.allPrepared else { return }
      endRound(me, &next)
      visit(step(me, .goOn), next)
    case .callReady:
      if call.error == .none || decisions.letsGoAfterError { next.calls[me].ready = true }
      if call.error == .none { next.shared.succeeded |= 1 &<< UInt8(me) }
      next.threads[me].point = .callFinish
      visit(step(me, .letGo), next)
    case .callFinish:
      let mustWait: Bool
      if decisions.callerCountsAsUnfinished {
        next.calls[me].unfinished = (call.unfinished &- 1) & 15
        mustWait = isPositive(next.calls[me].unfinished)
      } else {
        mustWait = call.size > 0
      }
      next.threads[me].point =
        mustWait && decisions.waitsUntilFinished ? .callWaitFinished : .callRelease
      visit(step(me, .finishCall), next)
    case .callWaitFinished:
      guard call.allFinished else { return }
      next.threads[me].point = .callRelease
      visit(step(me, .goOn), next)
    default:
      release(me, &next)
      visit(step(me, .release), next)
    }
  }

  @inline(__always)
  func unlock(_ me: Int, _ state: inout State) {
    if state.shared.writer == UInt8(me + 1) { state.shared.writer = 0 }
  }

  /// Frees the works, unlocks, and commits or aborts; from here on the context is gone.
  @inline(__always)
  func release(_ me: Int, _ state: inout State) {
    let call = state.calls[me]
    // Version 2 gives back a thread that is not there: the thread dies of the oops before the call could return. Measured
    // on a kernel with that version's code, 7 of 7 times.
    if call.emptySlots > 0 && decisions.unqueuedIsError {
      raise(.emptySlotUsed, &state)
      state.calls[me] = CallWord()
      beginExit(me, &state)
      return
    }
    if decisions.serialisation != .none && decisions.releasesLock { unlock(me, &state) }
    if call.error != .none && decisions.callerReadsError {
      abandon(me, call.error, &state)
      return
    }
    commit(me, &state)
  }

  @inline(__always)
  func commit(_ me: Int, _ state: inout State) {
    if passesNoNewPrivs(state.threads[me]) && decisions.noNewPrivs != .untouched
      && decisions.noNewPrivs != .unlessAdmin
    {
      state.threads[me].noNewPrivs = true
    }
    if decisions.callerCommits {
      state.threads[me].credentials = state.calls[me].newCredentials
      state.threads[me].domain = state.calls[me].newDomain
    }
    state.shared.succeeded |= 1 &<< UInt8(me)
    state.calls[me] = CallWord()
    state.threads[me].value = .none
    state.threads[me].point = .leaving
  }
}
