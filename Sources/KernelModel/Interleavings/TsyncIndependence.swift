// SPDX-License-Identifier: MIT

import StateExplorer

/// Which steps are independent of whatever all other threads may do.
///
/// Two kinds of steps are declared; everything else counts as dependent, which is always safe.
/// - Steps of a caller that holds `exec_update_lock`: while it rests, no other call gets past the
///   lock, so all that others can touch is known.
/// - Steps by which a sibling does the work of such a caller, while the caller waits for it and
///   nothing can interrupt the wait: the caller then rests until the sibling has counted down. The
///   counts of several siblings commute, because none reaches zero before the last has counted.
extension TsyncModel {
  /// The objects of footprints. Those of a thread or of a call are followed by one for each of
  /// them.
  enum Object: UInt64 {
    /// Whether a thread is exiting: one for each thread.
    case exiting = 0
    /// A thread's works and flags: one for each thread.
    case inbox = 6
    /// Those that prepare and the first barrier: one for each call.
    case preparing = 12
    /// The unfinished and the last barrier: one for each call.
    case unfinished = 17
    /// The error: one for each call.
    case error = 22
    /// The threads that a walk has not seen yet: one for each call.
    case walk = 27
    case lock = 32
    case failures = 33
    case budgets = 34
    case credentials = 35

    func bit(_ index: Int = 0) -> UInt64 { 1 << (rawValue + UInt64(index)) }
  }

  static let allThreads: UInt64 = 0b111111

  /// The next steps of a caller that holds the lock or of a sibling that it waits for, where others
  /// cannot see them.
  public func footprint(of actor: Int, in state: State) -> Footprint? {
    guard declaresIndependence, state.shared.writer != 0, actor < slots else { return nil }
    let holder = Int(state.shared.writer) - 1
    guard holder < callers else { return nil }
    return actor == holder
      ? holderFootprint(actor, state) : awaitedFootprint(actor, holder, state)
  }

  /// The next step of a sibling that the holder of the lock waits for.
  func awaitedFootprint(_ actor: Int, _ holder: Int, _ state: State) -> Footprint? {
    guard !isInterruptible(holder, state) else { return nil }
    let isAtRest = isAtRest(holder, state)
    let word = state.threads[actor]
    let number = UInt8(holder + 1)
    switch word.point {
    case .leaving, .deliver, .exitWorks:
      // A caller that still queues works does not come back to this sibling before it has prepared.
      return word.queue.contains(number) && (isAtRest || queues(holder, state))
        ? Footprint() : nil
    case .user:
      let mayBegin =
        word.callState == .possible
        || state.shared.spawns | state.shared.exits | state.shared.reads | state.shared.parks != 0
      return word.queue.contains(number) && !mayBegin && (isAtRest || queues(holder, state))
        ? Footprint() : nil
    case .prepare where word.taken.isOnly(number) && isAtRest:
      let mayFail =
        state.shared.failures > 0 && word.credentials != state.calls[holder].oldCredentials
      return Footprint(writes: mayFail ? Object.failures.bit() : 0)
    case .waitReady where word.taken.isOnly(number) && isAtRest && state.calls[holder].ready:
      for caller in 0..<callers where state.threads[caller].callState == .over {
        return Footprint(isVisible: true)
      }
      return Footprint()
    case .finish where word.taken.isOnly(number) && isAtRest:
      return Footprint()
    default:
      return nil
    }
  }

  /// Whether anything can interrupt the holder of the lock in its wait.
  @inline(__always)
  func isInterruptible(_ holder: Int, _ state: State) -> Bool {
    state.threads[holder].hasFlags || configuration.mayExecute
      || state.shared.signals | state.shared.kills != 0
  }

  /// Whether a caller is giving works to siblings.
  @inline(__always)
  func queues(_ holder: Int, _ state: State) -> Bool {
    switch state.threads[holder].point {
    case .callSchedule, .callAdd, .callCountDown: true
    default: false
    }
  }

  /// Whether the holder of the lock can do nothing before those that it waits for have counted
  /// down.
  @inline(__always)
  func isAtRest(_ holder: Int, _ state: State) -> Bool {
    switch state.threads[holder].point {
    case .callWaitPrepared: !state.calls[holder].allPrepared
    case .callWaitFinished: !state.calls[holder].allFinished
    default: false
    }
  }

  /// The next steps of the caller that holds the lock.
  func holderFootprint(_ actor: Int, _ state: State) -> Footprint? {
    var footprint = Footprint()
    let call = state.calls[actor]
    switch state.threads[actor].point {
    case .callCount:
      footprint.reads = UInt64(call.unseen) << Object.exiting.rawValue | Object.walk.bit(actor)
      footprint.writes = Object.walk.bit(actor)
    // Whether the walk begins anew or ends depends on the threads that exist.
    case .callGrow:
      footprint.reads = Object.walk.bit(actor)
      footprint.writes = Object.preparing.bit(actor) | Object.walk.bit(actor)
      if state.shared.failures > 0 {
        footprint.writes |= Object.failures.bit() | Object.error.bit(actor)
      }
    case .callSchedule:
      footprint.reads = UInt64(call.unseen) << Object.exiting.rawValue
      footprint.writes =
        Object.walk.bit(actor) | Object.preparing.bit(actor) | Object.unfinished.bit(actor)
    case .callFinish:
      footprint.writes = Object.unfinished.bit(actor)
    default:
      return nil
    }
    return footprint
  }

  /// What others may touch while a caller that holds the lock rests, or a sibling that it waits
  /// for.
  public func futureFootprint(of other: Int, while actor: Int, in state: State) -> Footprint {
    guard state.shared.writer == UInt8(actor + 1) else {
      // Of all that the awaited sibling touches, others can only reach the allocations that may
      // fail.
      return Footprint(writes: Object.failures.bit())
    }
    var touched: UInt64 = 0
    if other == slots {
      // From outside come signals and SIGKILL, which makes threads exit.
      touched = Object.budgets.bit()
      if state.shared.signals > 0 || state.shared.kills > 0 {
        touched |= Self.allThreads << Object.inbox.rawValue
      }
      if state.shared.kills > 0 { touched |= Self.allThreads << Object.exiting.rawValue }
      return Footprint(reads: touched, writes: touched)
    }
    let word = state.threads[other]
    let number = UInt8(actor + 1)
    switch word.point {
    case .unused, .gone:
      return Footprint()
    case .waitReady where word.taken.first == number && !state.calls[actor].ready:
      // Only the caller lets it go.
      return Footprint()
    default:
      break
    }
    touched = Object.inbox.bit(other) | Object.budgets.bit() | Object.credentials.bit()
    touched |= Object.lock.bit()
    if word.queue.contains(number) || word.taken.contains(number) {
      touched |= Object.preparing.bit(actor) | Object.unfinished.bit(actor)
      touched |= Object.error.bit(actor) | Object.failures.bit()
    }
    if word.callState == .possible || word.callState == .inProgress {
      touched |= Object.failures.bit()
    }
    if state.shared.exits > 0 || word.isKilled || word.isExiting || state.shared.kills > 0 {
      touched |= Object.exiting.bit(other)
    }
    if mayExecuteNow(word, state) {
      touched |= Self.allThreads << Object.exiting.rawValue
      touched |= Self.allThreads << Object.inbox.rawValue
    }
    if state.shared.spawns > 0 || word.point == .cloneCheck || word.point == .cloneLink {
      // The child may do whatever a sibling may.
      for call in 0..<callers { touched |= Object.walk.bit(call) }
      touched |= Self.allThreads << Object.exiting.rawValue
      touched |= Self.allThreads << Object.inbox.rawValue
    }
    return Footprint(reads: touched, writes: touched)
  }

  func mayExecuteNow(_ word: ThreadWord, _ state: State) -> Bool {
    switch word.point {
    case .execKill, .execWait, .execLock, .execUnlock: true
    default: state.shared.execs > 0
    }
  }
}
