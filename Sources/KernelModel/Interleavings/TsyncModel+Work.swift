// SPDX-License-Identifier: MIT

import StateExplorer

/// The way back to user mode, the task works on it, and the end of a thread.
///
/// The corresponding C functions are `exit_to_user_mode_loop()`, `get_signal()`, `task_work_run()`
/// and `restrict_one_thread()`.
extension TsyncModel {
  @inline(__always)
  func visitWork(_ me: Int, _ state: State, _ visit: (Transition, State) -> Void) {
    var next = state
    let word = state.threads[me]
    switch word.point {
    case .leaving:
      if word.hasFlags {
        visitTake(me, state, visit)
      } else {
        next.threads[me].point = .user
        if word.callState == .inProgress { next.threads[me].callState = .over }
        visit(step(me, .return_, word.value.rawValue), next)
      }
    case .deliver:
      visitTake(me, state, visit)
    case .prepare:
      visitPrepare(me, state, visit)
    case .waitReady:
      visitDecide(me, state, visit)
    case .finish:
      if touch(me, &next) { countDownUnfinished(me, &next) }
      visit(step(me, .finish, runningNumber(word)), next)
    case .announceFinished:
      if touch(me, &next) {
        next.calls[runningCall(word)].allFinished = true
        endWork(me, &next)
      }
      visit(step(me, .announceFinished, runningNumber(word)), next)
    default:
      visitExit(me, state, visit)
    }
  }

  /// What the argument of a decision has besides the number of the call if the work is given up.
  static let abort: UInt8 = 8

  /// The call whose work runs.
  @inline(__always)
  func runningCall(_ word: ThreadWord) -> Int { Int(word.taken.first) - 1 }
  @inline(__always)
  func runningNumber(_ word: ThreadWord) -> UInt8 { word.taken.first }

  /// Whether the context of the running work still exists; otherwise the fault is noted and the
  /// work is dropped.
  @inline(__always)
  func touch(_ me: Int, _ state: inout State) -> Bool {
    if state.calls[runningCall(state.threads[me])].isAlive { return true }
    raise(.contextTouchedAfterReturn, &state)
    endWork(me, &state)
    return false
  }

  /// Takes the queued works, or deals with signals if there are none.
  @inline(__always)
  func visitTake(_ me: Int, _ state: State, _ visit: (Transition, State) -> Void) {
    var next = state
    if state.threads[me].point != .deliver { next.threads[me].isNotified = false }
    if !state.threads[me].queue.isEmpty {
      takeWorks(me, &next)
      visit(step(me, .takeWorks), next)
      return
    }
    let word = state.threads[me]
    let restarts = !word.isKilled && word.callState == .inProgress && word.value == .restart
    dealWithSignals(me, &next)
    if restarts {
      visitCallPrepare(me, next, optional: false, visit)
    } else {
      visit(step(me, .dealWithSignals), next)
    }
  }

  /// `task_work_run()`: the whole list at once, so that none of it can be cancelled any more.
  @inline(__always)
  func takeWorks(_ me: Int, _ state: inout State) {
    state.threads[me].taken = state.threads[me].queue
    state.threads[me].queue = WorkList()
    state.threads[me].point = .prepare
  }

  /// The end of a work: the next of the list, or back to where the thread was.
  @inline(__always)
  func endWork(_ me: Int, _ state: inout State) {
    state.threads[me].taken.removeFirst()
    state.threads[me].prepared = 0
    state.threads[me].hasFailed = false
    if !state.threads[me].taken.isEmpty {
      state.threads[me].point = .prepare
    } else {
      state.threads[me].point = state.threads[me].isExiting ? .exitWorks : .deliver
    }
  }

  /// `get_signal()` behind the works: SIGKILL ends the thread, a handler runs, a restart code
  /// restarts the call.
  @inline(__always)
  func dealWithSignals(_ me: Int, _ state: inout State) {
    if state.threads[me].isKilled {
      beginExit(me, &state)
      return
    }
    state.threads[me].hasSignal = false
    state.threads[me].seemsSignalled = false
    if state.threads[me].callState != .inProgress {
      leave(me, &state)
    } else {
      state.threads[me].point = .leaving
    }
  }

  @inline(__always)
  func beginExit(_ me: Int, _ state: inout State) {
    state.threads[me].isExiting = true
    state.threads[me].point = .exitWorks
    if state.threads[me].callState != .over {
      state.threads[me].callState = .none
      state.threads[me].value = .none
    }
  }

  /// Prepares credentials and counts down, in one step: an error is seen only by those who see the
  /// count.
  @inline(__always)
  func visitPrepare(_ me: Int, _ state: State, _ visit: (Transition, State) -> Void) {
    let word = state.threads[me]
    let number = runningNumber(word)
    let call = state.calls[runningCall(word)]
    var next = state
    guard touch(me, &next) else {
      visit(step(me, .prepare, number), next)
      return
    }
    if decisions.checksSiblings, word.domain != call.newDomain & ~layer(ofCall: runningCall(word)) {
      next.calls[runningCall(word)].error = .ESRCH
      next.threads[me].hasFailed = true
    } else if decisions.sharesAlways
      || decisions.sharesCredentials && word.credentials == call.oldCredentials
    {
      next.threads[me].prepared = call.newCredentials
    } else {
      if state.shared.failures > 0 {
        var failing = next
        failing.shared.failures -= 1
        failPreparation(me, &failing)
        visit(step(me, .prepareFailing, number), failing)
      }
      next.threads[me].prepared = ownCredentials(me, word)
    }
    if call.setsNoNewPrivs && !decisions.setsNoNewPrivsOnCommit && !next.threads[me].hasFailed {
      next.threads[me].noNewPrivs = true
    }
    endPreparation(me, countsDown: true, &next)
    visit(step(me, .prepare, number), next)
  }

  @inline(__always)
  func failPreparation(_ me: Int, _ state: inout State) {
    if decisions.reportsFailedPreparation {
      state.calls[runningCall(state.threads[me])].error = .ENOMEM
    }
    state.threads[me].hasFailed = true
    endPreparation(me, countsDown: decisions.countsDownAfterFailedPreparation, &state)
  }

  @inline(__always)
  func endPreparation(_ me: Int, countsDown: Bool, _ state: inout State) {
    let call = runningCall(state.threads[me])
    if countsDown {
      countDownPreparing(call, &state)
      if state.calls[call].preparing == 0 { state.calls[call].allPrepared = true }
    }
    state.threads[me].point = state.threads[me].hasFailed ? .finish : .waitReady
  }

  /// The second barrier, then commit or abort, then counting down.
  @inline(__always)
  func visitDecide(_ me: Int, _ state: State, _ visit: (Transition, State) -> Void) {
    let word = state.threads[me]
    let number = runningNumber(word)
    let call = state.calls[runningCall(word)]
    let isInterrupted = decisions.siblingsWaitInterruptibly && word.isInterrupted
    guard call.ready || !decisions.siblingsWait || isInterrupted || !call.isAlive else { return }
    var next = state
    guard touch(me, &next) else {
      visit(step(me, .decide, number), next)
      return
    }
    if call.error == .none || !decisions.siblingsReadError {
      commitWork(me, call, &next)
    }
    next.threads[me].prepared = 0
    countDownUnfinished(me, &next)
    visit(step(me, .decide, call.error == .none ? number : number | Self.abort), next)
  }

  @inline(__always)
  func commitWork(_ me: Int, _ call: CallWord, _ state: inout State) {
    let word = state.threads[me]
    let shares = word.prepared == call.newCredentials
    if call.setsNoNewPrivs && !(decisions.noNewPrivs == .unlessAdmin && (hasAdmin || word.hasAdmin))
    {
      if decisions.setsNoNewPrivsOnCommit { state.threads[me].noNewPrivs = true }
    } else if !decisions.keepsNoNewPrivs {
      if word.noNewPrivs { raise(.noNewPrivsCleared, &state) }
      state.threads[me].noNewPrivs = false
    }
    state.threads[me].credentials = word.prepared
    if shares || decisions.copiesDomain { state.threads[me].domain = call.newDomain }
    if shares {
      let identity = state.threads[runningCall(word)].identity
      if identity != word.identity { raise(.identityChanged, &state) }
      state.threads[me].identity = identity
    }
  }

  @inline(__always)
  func countDownUnfinished(_ me: Int, _ state: inout State) {
    let call = runningCall(state.threads[me])
    if state.threads[me].hasFailed && !decisions.finishesAfterFailedPreparation {
      endWork(me, &state)
      return
    }
    state.calls[call].unfinished = (state.calls[call].unfinished &- 1) & 15
    if state.calls[call].unfinished == 0 {
      state.threads[me].point = .announceFinished
    } else {
      endWork(me, &state)
    }
  }

  /// `exit_task_work()`: runs what is queued; when nothing is, no more can be queued.
  @inline(__always)
  func visitExit(_ me: Int, _ state: State, _ visit: (Transition, State) -> Void) {
    var next = state
    if !state.threads[me].queue.isEmpty {
      takeWorks(me, &next)
      visit(step(me, .runExitWorks), next)
      return
    }
    let word = state.threads[me]
    // What is left of a thread is what its process still sees: that it ended, and how its call
    // ended.
    var rest = ThreadWord()
    rest.point = .gone
    rest.isExiting = true
    rest.callState = word.callState == .over ? .over : .none
    rest.value = word.callState == .over ? word.value : .none
    next.threads[me] = rest
    visit(step(me, .end), next)
  }
}
