// SPDX-License-Identifier: MIT

import StateExplorer

/// The call itself: what landlock_restrict_self(2) does in the calling thread.
///
/// The corresponding C function is `landlock_restrict_sibling_threads()`, with `prepare_creds()`
/// before and `commit_creds()` after it.
extension TsyncModel {
  @inline(__always)
  func visitCall(_ me: Int, _ state: State, _ visit: (Transition, State) -> Void) {
    switch state.threads[me].point {
    case .callLock: visitCallLock(me, state, visit)
    case .callCount, .callSchedule: visitWalk(me, state, visit)
    case .callGrow: visitGrow(me, state, visit)
    case .callAdd: visitAdd(me, state, visit)
    case .callWaitPrepared: visitWaitPrepared(me, state, visit)
    case .callCancel: visitCancel(me, state, visit)
    default: visitCallEnd(me, state, visit)
    }
  }

  /// `prepare_creds()` and the merge; all of it is the caller's own business but for the
  /// allocations.
  func visitCallPrepare(
    _ me: Int, _ state: State, optional: Bool, _ visit: (Transition, State) -> Void
  ) {
    if state.shared.failures > 0 {
      var next = state
      next.shared.failures -= 1
      next.threads[me].callState = .inProgress
      next.threads[me].value = .ENOMEM
      next.threads[me].point = .leaving
      visit(step(me, .callFailing, optional: optional), next)
    }
    var next = state
    if isReferenced(call: me, state) { raise(.contextTouchedAfterReturn, &next) }
    var call = CallWord()
    call.isAlive = true
    call.oldCredentials = state.threads[me].credentials
    call.newCredentials = credentials(ofCall: me)
    call.newDomain = state.threads[me].domain | layer(ofCall: me)
    call.unfinished = decisions.callerCountsAsUnfinished ? 1 : 0
    switch decisions.noNewPrivs {
    case .untouched: break
    case .unlessAdmin, .always: call.setsNoNewPrivs = true
    case .likeCaller:
      call.setsNoNewPrivs =
        decisions.setsNoNewPrivs
        && (state.threads[me].noNewPrivs || passesNoNewPrivs(state.threads[me]))
    }
    if passesNoNewPrivs(state.threads[me]) && !decisions.setsCallersNoNewPrivsLast {
      next.threads[me].noNewPrivs = true
    }
    next.calls[me] = call
    next.threads[me].callState = .inProgress
    next.threads[me].value = .none
    if decisions.serialisation == .none {
      beginDiscovery(me, &next)
    } else {
      next.threads[me].point = .callLock
    }
    visit(step(me, .call, optional: optional), next)
  }

  /// Whether some thread still has a work of this call.
  func isReferenced(call: Int, _ state: State) -> Bool {
    let number = UInt8(call + 1)
    for thread in 0..<slots {
      let word = state.threads[thread]
      if word.queue.contains(number) || word.taken.contains(number) { return true }
    }
    return false
  }

  @inline(__always)
  func raise(_ fault: Fault, _ state: inout State) { state.shared.faults |= fault.rawValue }

  func visitCallLock(_ me: Int, _ state: State, _ visit: (Transition, State) -> Void) {
    let isFree = state.shared.writer == 0 && state.shared.readers == 0
    if isFree {
      var next = state
      next.shared.writer = UInt8(me + 1)
      beginDiscovery(me, &next)
      visit(step(me, .lock), next)
      return
    }
    if decisions.serialisation == .killableWait {
      guard state.threads[me].isKilled else { return }
      var next = state
      abandon(me, .EINTR, &next)
      visit(step(me, .lockInterrupted), next)
      return
    }
    var next = state
    abandon(me, .restart, &next)
    guard decisions.serialisation == .trylockOrRestart else {
      visit(step(me, .lockInterrupted), next)
      return
    }
    // restart_syscall() marks a signal as pending, so that the thread goes through the restart
    // path. Whatever comes to the thread between the two might as well have come before it found
    // the lock busy.
    next.threads[me].seemsSignalled = true
    visitTake(me, next, visit)
  }

  /// Ends an attempt before anyone else knows of it.
  func abandon(_ me: Int, _ error: TsyncError, _ state: inout State) {
    state.calls[me] = CallWord()
    state.threads[me].value = error
    state.threads[me].point = .leaving
  }

  @inline(__always)
  func beginDiscovery(_ me: Int, _ state: inout State) {
    if decisions.allocatesWhileWalking {
      beginScheduling(me, &state)
    } else {
      beginWalk(me, .callCount, &state)
      if state.calls[me].unseen == 0 { endCounting(me, &state) }
    }
  }

  /// Starts to walk the list of threads. Threads that already have slots are passed over, which
  /// only the caller can see.
  @inline(__always)
  func beginWalk(_ me: Int, _ point: Point, _ state: inout State) {
    var unseen: UInt8 = 0
    for thread in 0..<slots where thread != me && isLinked(thread, state) {
      unseen |= 1 &<< UInt8(truncatingIfNeeded: thread)
    }
    if decisions.skipsKnown { unseen &= ~state.calls[me].known }
    state.calls[me].unseen = unseen
    state.calls[me].counted = 0
    state.threads[me].point = point
  }

  /// Whether a thread is in the list of its process. A leader that has exited stays in it while
  /// others live.
  @inline(__always)
  func isLinked(_ thread: Int, _ state: State) -> Bool {
    switch state.threads[thread].point {
    case .unused: false
    case .gone: thread == leader
    default: true
    }
  }

  /// One thread of the walk: the caller looks at its flags, either to count it or to give it a
  /// work.
  func visitWalk(_ me: Int, _ state: State, _ visit: (Transition, State) -> Void) {
    var unseen = state.calls[me].unseen
    while unseen != 0 {
      let thread = next(of: unseen)
      unseen &= unseen &- 1
      if state.threads[me].point == .callCount {
        visitCount(me, thread, state, visit)
      } else {
        visitLook(me, thread, state, visit)
      }
      if walksInCreationOrder { return }
    }
  }

  /// The thread that a walk over some threads comes to first.
  @inline(__always)
  func next(of unseen: UInt8) -> Int {
    guard walksInCreationOrder else { return unseen.trailingZeroBitCount }
    for place in 0..<slots where unseen &>> UInt8(truncatingIfNeeded: creationOrder[place]) & 1 == 1
    {
      return creationOrder[place]
    }
    return unseen.trailingZeroBitCount
  }

  @inline(__always)
  func visitCount(_ me: Int, _ thread: Int, _ state: State, _ visit: (Transition, State) -> Void) {
    var next = state
    next.calls[me].unseen &= ~(1 &<< UInt8(truncatingIfNeeded: thread))
    if !(decisions.skipsExiting && state.threads[thread].isExiting) {
      next.calls[me].counted += 1
    }
    if next.calls[me].unseen == 0 { endCounting(me, &next) }
    visit(step(me, .count, UInt8(thread)), next)
  }

  func endCounting(_ me: Int, _ state: inout State) {
    if state.calls[me].counted == 0 {
      beginEnd(me, &state)
    } else {
      state.threads[me].point = .callGrow
    }
  }

  func beginEnd(_ me: Int, _ state: inout State) {
    state.calls[me].unseen = 0
    state.calls[me].counted = 0
    state.threads[me].point = .callReady
  }

  /// `tsync_works_grow_by()`: allocates the array and the works of a round.
  func visitGrow(_ me: Int, _ state: State, _ visit: (Transition, State) -> Void) {
    let call = state.calls[me]
    let needed = call.size + call.counted - min(call.counted, UInt8(decisions.missingWorks))
    if state.shared.failures > 0 && needed > call.capacity {
      var next = state
      next.shared.failures -= 1
      next.calls[me].error = .ENOMEM
      if !decisions.noticesFailedAllocation { raise(.emptySlotUsed, &next) }
      beginEnd(me, &next)
      visit(step(me, .growFailing), next)
    }
    var next = state
    next.calls[me].capacity = min(15, max(call.capacity, needed))
    beginScheduling(me, &next)
    visit(step(me, .grow), next)
  }

  @inline(__always)
  func beginScheduling(_ me: Int, _ state: inout State) {
    state.calls[me].preparing = decisions.callerCountsAsPreparing ? 1 : 0
    if decisions.closesBarrierEachRound { state.calls[me].allPrepared = false }
    state.calls[me].found = false
    beginWalk(me, .callSchedule, &state)
    if state.calls[me].unseen == 0 { state.threads[me].point = .callCountDown }
  }

  /// Gives a thread a slot and a work unless it is exiting; queueing the work is the next step.
  @inline(__always)
  func visitLook(_ me: Int, _ thread: Int, _ state: State, _ visit: (Transition, State) -> Void) {
    var next = state
    let bit: UInt8 = 1 &<< UInt8(truncatingIfNeeded: thread)
    next.calls[me].unseen &= ~bit
    if decisions.skipsExiting && state.threads[thread].isExiting {
      if next.calls[me].unseen == 0 { next.threads[me].point = .callCountDown }
      visit(step(me, .look, UInt8(thread)), next)
      return
    }
    next.calls[me].found = true
    if decisions.allocatesWhileWalking {
      if state.shared.failures > 0 {
        var failing = next
        failing.shared.failures -= 1
        failing.calls[me].error = .ENOMEM
        failing.calls[me].unseen = 0
        failing.threads[me].point = .callCountDown
        visit(step(me, .lookFailing, UInt8(thread)), failing)
      }
    } else if state.calls[me].size >= state.calls[me].capacity {
      next.calls[me].unseen = 0
      next.threads[me].point = .callCountDown
      visit(step(me, .look, UInt8(thread)), next)
      return
    }
    next.calls[me].known |= bit
    next.calls[me].preparing = (next.calls[me].preparing &+ 1) & 15
    next.calls[me].unfinished = (next.calls[me].unfinished &+ 1) & 15
    next.calls[me].target = UInt8(thread)
    next.threads[me].point = .callAdd
    visit(step(me, .look, UInt8(thread)), next)
  }

  /// `task_work_add()`, which fails if the thread has run its last works.
  func visitAdd(_ me: Int, _ state: State, _ visit: (Transition, State) -> Void) {
    var next = state
    let thread = Int(state.calls[me].target)
    next.calls[me].target = 0
    if state.threads[thread].point == .gone {
      next.calls[me].known &= ~(1 &<< UInt8(truncatingIfNeeded: thread))
      if decisions.unqueuedSlot == .leftEmpty { next.calls[me].emptySlots += 1 }
      if decisions.unqueuedIsError { next.calls[me].error = .ESRCH }
      if decisions.uncountsPreparing {
        next.calls[me].preparing = (next.calls[me].preparing &- 1) & 15
      }
      if decisions.uncountsUnfinished {
        next.calls[me].unfinished = (next.calls[me].unfinished &- 1) & 15
      }
    } else {
      next.threads[thread].queue.add(UInt8(truncatingIfNeeded: me + 1))
      if decisions.notifiesTarget { next.threads[thread].isNotified = true }
    }
    next.threads[me].point = next.calls[me].unseen == 0 ? .callCountDown : .callSchedule
    visit(step(me, .queue, UInt8(thread)), next)
  }
}
