// SPDX-License-Identifier: MIT

import StateExplorer

/// What threads do besides TSYNC, and what happens to them from outside.
extension TsyncModel {
  /// What a thread may begin in user mode. Beginning is optional; reacting to flags is not.
  @inline(__always)
  func visitUser(_ me: Int, _ state: State, _ visit: (Transition, State) -> Void) {
    let word = state.threads[me]
    if word.hasFlags {
      visitTake(me, state, visit)
    }
    if word.callState == .possible { visitCallPrepare(me, state, optional: true, visit) }
    if state.shared.exits > 0 {
      var next = state
      next.shared.exits -= 1
      beginExit(me, &next)
      visit(step(me, .beginExit, optional: true), next)
    }
    if state.shared.spawns > 0 {
      var next = state
      next.shared.spawns -= 1
      next.threads[me].point = .cloneCheck
      visit(step(me, .clone, optional: true), next)
    }
    guard me >= callers else { return }
    if state.shared.reads > 0 { begin(.readLock, .read, me, state, visit) }
    if state.shared.parks > 0 { begin(.parked, .park, me, state, visit) }
    if state.shared.execs > 0 { begin(.execKill, .execute, me, state, visit) }
  }

  /// The end of a system call: back to user mode unless there are flags to react to.
  @inline(__always)
  func leave(_ me: Int, _ state: inout State) {
    state.threads[me].point = state.threads[me].hasFlags ? .leaving : .user
  }

  func begin(
    _ point: Point, _ action: MicroStep, _ me: Int, _ state: State,
    _ visit: (Transition, State) -> Void
  ) {
    var next = state
    switch action {
    case .read: if !readsForever { next.shared.reads -= 1 }
    case .park: next.shared.parks -= 1
    default: next.shared.execs -= 1
    }
    next.threads[me].point = point
    visit(step(me, action, optional: true), next)
  }

  @inline(__always)
  func visitOperation(_ me: Int, _ state: State, _ visit: (Transition, State) -> Void) {
    var next = state
    let word = state.threads[me]
    switch word.point {
    case .cloneCheck:
      // copy_process() gives up if a signal is pending, and clone(2) is then restarted. A task work is none
      // (task_sigpending()): a thread whose work is queued may still have a child, with the credentials from before.
      if word.hasSignal || word.isKilled {
        next.shared.spawns += 1
        leave(me, &next)
      } else {
        next.threads[me].point = .cloneLink
      }
      visit(step(me, .checkSignals), next)
    case .cloneLink:
      link(me, &next)
      visit(step(me, .link), next)
    case .readLock:
      if state.shared.writer == 0 {
        next.shared.readers |= 1 &<< UInt8(truncatingIfNeeded: me)
        next.threads[me].point = .readUnlock
        visit(step(me, .lockForReading), next)
      } else if word.isKilled {
        leave(me, &next)
        visit(step(me, .lockingKilled), next)
      }
    case .readUnlock:
      next.shared.readers &= ~(1 &<< UInt8(truncatingIfNeeded: me))
      leave(me, &next)
      visit(step(me, .unlockReading), next)
    case .parked:
      break  // Ended by the child, a step from outside.
    default:
      visitExecute(me, state, visit)
    }
  }

  /// Makes the child visible. Real signals are checked again under the same lock; TIF_NOTIFY_SIGNAL
  /// is not.
  func link(_ me: Int, _ state: inout State) {
    let word = state.threads[me]
    leave(me, &state)
    // A signal that comes while the child is made waits until it is there; only SIGKILL does not.
    guard !word.isKilled,
      let child = (0..<slots).first(where: { state.threads[$0].point == .unused })
    else {
      state.shared.spawns += 1
      return
    }
    link(child, to: me, &state)
  }

  /// Puts a child into the list of threads.
  func link(_ child: Int, to me: Int, _ state: inout State) {
    let word = state.threads[me]
    var new = ThreadWord()
    new.point = .user
    new.hasAdmin = word.hasAdmin
    new.credentials = word.credentials
    new.domain = word.domain
    new.identity = word.identity
    new.noNewPrivs = word.noNewPrivs
    new.hadNoNewPrivs = word.hadNoNewPrivs
    state.threads[child] = new
    // The child comes last in the list, so a walk that is under way still meets it, even if it has
    // just reached the thread that was the last.
    for caller in 0..<callers {
      switch state.threads[caller].point {
      case .callCount, .callSchedule, .callAdd:
        state.calls[caller].unseen |= 1 &<< UInt8(child)
      default: break
      }
    }
  }

  /// `de_thread()` kills all others and waits for their end; `exec_mmap()` then takes the lock.
  @inline(__always)
  func visitExecute(_ me: Int, _ state: State, _ visit: (Transition, State) -> Void) {
    var next = state
    let word = state.threads[me]
    switch word.point {
    case .execKill:
      if word.isKilled {
        leave(me, &next)
        visit(step(me, .lockingKilled), next)
        return
      }
      for thread in 0..<slots where thread != me && state.threads[thread].isLive {
        next.threads[thread].isKilled = true
      }
      next.threads[me].point = .execWait
      visit(step(me, .killOthers), next)
    case .execWait:
      if word.isKilled {
        leave(me, &next)
        visit(step(me, .lockingKilled), next)
        return
      }
      for thread in 0..<slots where thread != me {
        switch state.threads[thread].point {
        case .unused, .gone: continue
        default: return
        }
      }
      next.threads[me].point = .execLock
      visit(step(me, .waitForOthers), next)
    case .execLock:
      guard state.shared.writer == 0 && state.shared.readers == 0 else { return }
      next.shared.writer = UInt8(me + 1)
      next.threads[me].point = .execUnlock
      visit(step(me, .lockForExec), next)
    default:
      next.shared.writer = 0
      leave(me, &next)
      visit(step(me, .unlockExec), next)
    }
  }

  /// Signals, SIGKILL, and the end of a vfork child.
  @inline(__always)
  func visitOutside(_ state: State, _ visit: (Transition, State) -> Void) {
    for thread in 0..<slots {
      let word = state.threads[thread]
      if word.point == .parked {
        var next = state
        leave(thread, &next)
        visit(step(slots, .unpark, UInt8(thread)), next)
      }
      if state.shared.signals > 0 && word.isLive && !word.hasSignal {
        var next = state
        next.shared.signals -= 1
        next.threads[thread].hasSignal = true
        visit(step(slots, .signal, UInt8(thread), optional: true), next)
      }
    }
    if state.shared.kills > 0 {
      var next = state
      next.shared.kills = 0
      for thread in 0..<slots where state.threads[thread].isLive {
        next.threads[thread].isKilled = true
        // A killed parent does not wait for its vfork child any longer.
        if state.threads[thread].point == .parked { leave(thread, &next) }
      }
      visit(step(slots, .kill, optional: true), next)
    }
  }
}
