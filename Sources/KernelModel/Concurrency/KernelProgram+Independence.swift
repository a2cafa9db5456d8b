// SPDX-License-Identifier: MIT

import Scenarios
import StateExplorer

// Which steps of a program may be taken before all others, because no order of them with anything else changes what the
// program comes to.
//
// The first two kinds need what `TsyncModel` needs for its own independence (siblings and caller keep to the barriers, so
// while one caller holds `exec_update_lock` no other call gets past the lock). All need a program counter at which
// nothing may disturb: nobody exits, is born, executes, signals or is stopped as long as the call may last; no allocation
// is to fail; and no step waits for a thread to fall asleep, because then the moments matter in which one sleeps.
// Independent are then:
// - those of the caller that holds the lock up to its waits, and between them: nobody else can do anything about them;
// - those by which a sibling does the work of that caller while the caller waits for it, also one that calls itself and
//   finds the lock busy;
// - those by which such a call is made anew, and those by which a call begins and comes to the lock, as long as nothing but
//   calls is under way;
// - those by which a thread without instructions of its own goes back to user mode. A work that comes to it on the way
//   is taken a step earlier or later, which nobody can see.
extension KernelProgram {
  /// What the program may still do while the calls of a program counter are under way.
  struct Horizon: OptionSet {
    let rawValue: UInt8
    /// Threads may end, or processes be stopped.
    static let ends = Horizon(rawValue: 1)
    /// Threads may be born.
    static let births = Horizon(rawValue: 2)
    /// Signals may arrive.
    static let signals = Horizon(rawValue: 4)
    /// Somebody may look at another thread's credentials, or at what Landlock reports.
    static let observers = Horizon(rawValue: 8)
    /// What an action does is not known to be harmless.
    static let others = Horizon(rawValue: 16)
  }

  func footprint(of actor: Int, in state: ProgramState) -> Footprint? {
    let enabledSet = context.enabledSet(of: state.counter)
    guard enabledSet.mayReduce, let section = enabledSet.section,
      let slot = section.slot(ofColumn: UInt8(actor))
    else { return nil }
    if isIndependent(slot, state.tsync, section, enabledSet) { return Footprint() }
    return beginsBehindLock(slot, state, section, enabledSet) ? Footprint() : nil
  }

  // The footprints above are those of steps that depend on nothing at all.
  func futureFootprint(of other: Int, while actor: Int, in state: ProgramState) -> Footprint {
    Footprint()
  }

  private func isIndependent(
    _ slot: Int, _ state: TsyncModel.State, _ section: ConcurrentSection, _ enabledSet: EnabledSet
  ) -> Bool {
    let word = state.threads[slot]
    guard !word.hasSignal, !word.isKilled else { return false }
    let isPassive = enabledSet.passives &>> UInt8(slot) & 1 == 1
    let holder = Int(state.shared.writer) - 1
    let isAwaited =
      section.model.declaresIndependence && holder >= 0 && holder < section.model.callers
      && !state.threads[holder].hasFlags && isWaiting(holder, state)
    switch word.point {
    case .user, .deliver, .leaving:
      // A call that found the lock busy is made anew; that prepares what nobody else sees.
      let callsAnew =
        word.point != .user && word.callState == .inProgress && word.value == .restart
        && enabledSet.hasOnlyCalls && section.model.declaresIndependence
      guard isPassive || callsAnew, word.hasFlags || word.point != .user else { return false }
      if word.queue.isEmpty { return !section.model.decisions.siblingsWaitInterruptibly }
      return isAwaited && word.queue.contains(UInt8(holder + 1))
    case .callLock:
      // The lock is busy until this thread has done its work for the holder.
      return isAwaited && enabledSet.hasOnlyCalls && word.queue.isOnly(UInt8(holder + 1))
    case .prepare, .waitReady, .finish, .announceFinished:
      guard isAwaited, word.taken.isOnly(UInt8(holder + 1)) else { return false }
      guard word.point == .waitReady else { return true }
      return state.calls[holder].ready && !enabledSet.horizon.contains(.observers)
        && !showsInRules(word, state.calls[holder], state, section)
    case .callCount, .callGrow, .callSchedule, .callAdd, .callCountDown, .callReady, .callFinish:
      return section.model.declaresIndependence && Int(state.shared.writer) == slot + 1
    case .callWaitPrepared:
      return section.model.declaresIndependence && Int(state.shared.writer) == slot + 1
        && state.calls[slot].allPrepared && !word.hasFlags
    case .callWaitFinished:
      return section.model.declaresIndependence && Int(state.shared.writer) == slot + 1
        && state.calls[slot].allFinished
    default: return false
    }
  }

  /// Whether the only thing that a thread can do is to begin a call, and that comes to the lock.
  ///
  /// A thread at the lock can do all that it can do before its call: take the works of others while the lock is busy, and
  /// then make its call anew. Only a call that fails at its checks could fare better later.
  private func beginsBehindLock(
    _ slot: Int, _ state: ProgramState, _ section: ConcurrentSection, _ enabledSet: EnabledSet
  ) -> Bool {
    guard enabledSet.hasOnlyCalls, section.model.declaresIndependence,
      state.tsync.threads[slot].point == .user, !state.tsync.threads[slot].hasFlags,
      state.tsync.threads[slot].callState != .over,
      let call = enabledSet.plainCalls?.first(where: { $0.slot == slot })
    else { return false }
    var comesToLock = false
    context.visitBeginning(of: call, from: state, section) {
      comesToLock = $1.tsync.threads[slot].point == .callLock
    }
    return comesToLock
  }

  /// Whether a rule about a call that is over could tell that a sibling commits for another call.
  private func showsInRules(
    _ word: ThreadWord, _ call: CallWord, _ state: TsyncModel.State, _ section: ConcurrentSection
  ) -> Bool {
    (0..<section.model.callers).contains { caller in
      guard state.threads[caller].callState == .over else { return false }
      return (word.domain ^ call.newDomain) & section.model.layer(ofCall: caller) != 0
        || call.setsNoNewPrivs && !word.noNewPrivs
    }
  }

  /// Whether the holder of the lock can do nothing before those that it waits for have counted down.
  private func isWaiting(_ holder: Int, _ state: TsyncModel.State) -> Bool {
    switch state.threads[holder].point {
    case .callWaitPrepared: !state.calls[holder].allPrepared
    case .callWaitFinished: !state.calls[holder].allFinished
    default: false
    }
  }
}

extension KernelProgram.Horizon {
  /// What some instructions may do to the threads of calls that are under way.
  init(of instructions: some Sequence<Program.Instruction>) {
    self = []
    for instruction in instructions { formUnion(Self(of: instruction.action)) }
  }

  private init(of action: Action) {
    self = []
    let effects = action.effects
    if effects.contains(.ends) { insert(.ends) }
    if effects.contains(.signals) { insert(.signals) }
    if effects.contains(.observes) { insert(.observers) }
    if action.bornThread != nil { insert(.births) }
    if case .hold = action { insert(.others) }
    // What was stopped goes on.
    if case .signal(_, _, .CONT) = action { insert(.ends) }
  }
}
