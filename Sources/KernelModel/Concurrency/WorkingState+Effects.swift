// SPDX-License-Identifier: MIT

import Scenarios
import StateExplorer

/// What micro-steps mean beyond the hot part: for the cold part, and for how far the program has come.
extension WorkingState {
  /// Brings about what a micro-step means beyond the hot part.
  mutating func effect(
    of step: Transition, at slot: Int, from old: TsyncModel.State, _ section: ConcurrentSection
  ) {
    switch TsyncModel.MicroStep(rawValue: step.action) {
    case .decide: commit(of: slot, from: old, section)
    case .release:
      commit(of: slot, from: old, section)
      if old.calls[slot].error == .ENOMEM { leaveTraces(of: slot, section) }
    case .end:
      if let thread = thread(slot, section) { giveBack(thread, holding: old.threads[slot]) }
    case .checkSignals: checkSignals(of: slot, section)
    case .killOthers:
      for other in section.slots.names.indices where tsync.threads[other].point == .parked {
        section.model.leave(other, &tsync)
      }
    case .unlockExec: execute(slot, section)
    case .call: restart(slot, section)
    default: break
    }
    if tsync.threads[slot].value == .restart, old.threads[slot].value != .restart {
      noteRestart(of: slot, section)
    }
    countHandledSignals(of: slot, from: old, section)
    disturb(slot, from: old, section)
    // Threads that have no place in the hot part fare as the one that stands for them.
    for name in section.slots.crowds[slot] {
      guard tsync.threads[slot].noNewPrivs != old.threads[slot].noNewPrivs,
        let thread = machine.thread(named: name)
      else { continue }
      machine.threads[thread].noNewPrivs = tsync.threads[slot].noNewPrivs
    }
  }

  /// A bug's traces of a call that had no memory.
  private mutating func leaveTraces(of slot: Int, _ section: ConcurrentSection) {
    guard machine.kernel.looksAtSiblings, let caller = thread(slot, section),
      let restriction = machine.numbers.restrictions[slot]
    else { return }
    var kernel = whole
    kernel.leaveTraces(of: caller, new: kernel.make(restriction, by: caller))
    take(kernel)
  }

  private func thread(_ slot: Int, _ section: ConcurrentSection) -> Identity<Task>? {
    machine.thread(named: section.slots.names[slot])
  }

  /// A thread has committed: the first to do so for a call makes what the call is to put in force, and a sibling with
  /// credentials of its own takes over a part of that.
  private mutating func commit(
    of slot: Int, from old: TsyncModel.State, _ section: ConcurrentSection
  ) {
    let before = old.threads[slot]
    let number = tsync.threads[slot].credentials
    guard number != before.credentials, let thread = thread(slot, section) else { return }
    let isCaller = before.point == .callRelease
    let call = isCaller ? slot : section.model.runningCall(before)
    guard let restriction = machine.numbers.restrictions[call],
      let caller = self.thread(call, section)
    else { return }
    let shared = section.model.credentials(ofCall: call)
    let made = machine.numbers[shared] ?? machine.make(restriction, by: caller)
    if machine.numbers[shared] == nil { machine.numbers[shared] = made }
    if isCaller {
      restrictOthers(than: caller, made)
    } else {
      let shares = number == old.calls[call].newCredentials
      commit(made, shares: shares, by: thread, at: slot, before: before, section)
    }
    guard restriction.domain != nil else { return }
    for _ in 0...section.slots.crowds[slot].count { machine.traceCounts.count(.enforceDomain) }
    if isCaller { machine.traceCounts.count(.completeEnforcement) }
  }

  /// A sibling has committed what a call has made, or what it has prepared for itself.
  private mutating func commit(
    _ made: Identity<Credentials>, shares: Bool, by thread: Identity<Task>, at slot: Int,
    before: ThreadWord, _ section: ConcurrentSection
  ) {
    guard let held = machine.numbers[before.credentials] else { return }
    let copies = shares || section.model.decisions.copiesDomain
    func credentials(of thread: Identity<Task>, _ held: Identity<Credentials>)
      -> Identity<Credentials>
    {
      copies
        ? machine.credentials(of: thread, holding: held, syncedWith: made, shares: shares) : held
    }
    let new = credentials(of: thread, held)
    if !shares || new != made {
      // A bug may let a sibling have others than those that it was to share.
      if shares { tsync.threads[slot].credentials = section.model.ownCredentials(slot, before) }
      machine.numbers[tsync.threads[slot].credentials] = new
    }
    for name in section.slots.crowds[slot] where copies {
      guard let other = machine.thread(named: name) else { continue }
      machine.threads[other].credentials = credentials(
        of: other, machine.threads[other].credentials)
    }
  }

  /// A bug lets a call restrict processes that were forked before.
  private mutating func restrictOthers(
    than caller: Identity<Task>, _ made: Identity<Credentials>
  ) {
    guard !machine.kernel.keepsToProcess else { return }
    for other in machine.threads.identities
    where machine.threads[other].process != machine.threads[caller].process {
      machine.threads[other].credentials = machine.credentials(
        of: other, holding: machine.threads[other].credentials, syncedWith: made, shares: false)
    }
  }

  /// A thread that sleeps in a call is disturbed: by a task work, or by a signal with a handler.
  private mutating func disturb(
    _ slot: Int, from old: TsyncModel.State, _ section: ConcurrentSection
  ) {
    guard let place = counter.pending(of: section.slots.names[slot]),
      let call = counter.pendingCalls[place].sleep, counter.pendingCalls[place].result == nil
    else { return }
    // The flag alone ends the sleep, even if the work behind it has been cancelled.
    let isNotified = old.threads[slot].isNotified && !tsync.threads[slot].isNotified
    let isHandled = old.threads[slot].hasSignal && !tsync.threads[slot].hasSignal
    var classes: [SleepCall.Class] = []
    if isNotified { classes.append(machine.kernel.disturbed[call.disturbed] ?? call.disturbed) }
    if isHandled { classes.append(call.handled(restarts: context.program.process.restartsCalls)) }
    if !classes.isEmpty && call.isCheckedAgain && machine.kernel.checksCallsBegunAnew {
      counter.pendingCalls[place].isToBeChecked = true
    }
    if classes.contains(.partial) {
      counter.pendingCalls[place].result = .ok
    } else if classes.contains(.interrupted) {
      counter.pendingCalls[place].result = .errno(.EINTR)
    }
  }

  /// Handlers run on the way back to user mode.
  private mutating func countHandledSignals(
    of slot: Int, from old: TsyncModel.State, _ section: ConcurrentSection
  ) {
    guard old.threads[slot].hasSignal, !tsync.threads[slot].hasSignal else { return }
    if counter.placeOfProcessSignal == slot { counter.placeOfProcessSignal = nil }
    guard tsync.threads[slot].point != .gone else { return }
    machine.noteHandledSignals(1, in: section.slots.process)
    if machine.processes[section.slots.process].handledSignals > ProgramContext.mostCountedSignals {
      let _: ConcurrentSection? = cut(.signals)
    }
  }

  /// The debugger of a thread sees how its call returns.
  private mutating func noteRestart(of slot: Int, _ section: ConcurrentSection) {
    guard let thread = thread(slot, section), machine.threads[thread].isDebugged,
      !machine.threads[thread].wasRestarted
    else { return }
    machine.threads[thread].wasRestarted = true
  }

  /// A call that is made again looks at everything anew: its descriptor, its layers, its privileges.
  private mutating func restart(_ slot: Int, _ section: ConcurrentSection) {
    noteRestart(of: slot, section)
    guard let place = counter.pending(of: section.slots.names[slot]),
      case .restrictSelf(let ruleset, let flags) = context.program.instructions[
        counter.pendingCalls[place].instruction
      ].action, let thread = thread(slot, section)
    else { return }
    if machine.numbers.restrictions[slot]?.domain != nil { machine.traceCounts.count(.freeDomain) }
    do throws(Failure) {
      machine.numbers.restrictions[slot] = try prepare(ruleset, flags, by: thread)
    } catch {
      counter.pendingCalls[place].result = .errno(error.errno)
      tsync.calls[slot] = CallWord()
      tsync.threads[slot].value = .none
      tsync.threads[slot].point = .leaving
    }
  }

  /// clone(2) and fork(2) are made again if a signal is pending.
  private mutating func checkSignals(of slot: Int, _ section: ConcurrentSection) {
    tsync.shared.spawns = 0
    guard tsync.threads[slot].point != .cloneLink,
      let place = counter.pending(of: section.slots.names[slot])
    else { return }
    // A debugger sees nothing of it: the C library, which makes the threads of a program, blocks signals meanwhile, so
    // that a signal waits until the child is there. In all else that is as if clone(2) had begun anew.
    counter.pendingCalls[place].startAnew()
  }

  /// A new thread or process appears, unless its maker has been killed meanwhile.
  mutating func link(_ slot: Int, _ section: ConcurrentSection) {
    let word = tsync.threads[slot]
    guard let place = counter.pending(of: section.slots.names[slot]),
      let maker = thread(slot, section)
    else { return }
    let action = context.program.instructions[counter.pendingCalls[place].instruction].action
    section.model.leave(slot, &tsync)
    guard !word.isKilled else {
      counter.pendingCalls[place].startAnew()
      return
    }
    if case .spawn(let name) = action, let child = section.slot(of: name) {
      section.model.link(child, to: slot, &tsync)
    }
    counter.pendingCalls[place].result = perform(action, by: maker)
  }

  /// The thread is the only one now.
  private mutating func execute(_ slot: Int, _ section: ConcurrentSection) {
    guard let thread = thread(slot, section),
      let place = counter.pending(of: section.slots.names[slot])
    else { return }
    counter.pendingCalls[place].result = perform(.execute, by: thread)
  }
}
