// SPDX-License-Identifier: MIT

import Scenarios
import StateExplorer

/// What micro-steps mean beyond the hot part: for the cold part, and for how far the program has come.
extension Scene {
  /// Brings about what a micro-step means beyond the hot part.
  mutating func effect(
    of step: StateExplorer.Step, at slot: Int, from old: TsyncModel.State, _ phase: Phase
  ) {
    switch TsyncModel.Action(rawValue: step.action) {
    case .decide: commit(of: slot, from: old, phase)
    case .release:
      commit(of: slot, from: old, phase)
      if old.calls[slot].error == .ENOMEM { leaveTraces(of: slot, phase) }
    case .end:
      if let thread = thread(slot, phase) { giveBack(thread, holding: old.threads[slot]) }
    case .checkSignals: checkSignals(of: slot, phase)
    case .killOthers:
      for other in phase.cast.names.indices where tsync.threads[other].point == .parked {
        phase.model.leave(other, &tsync)
      }
    case .unlockExec: execute(slot, phase)
    case .call: restart(slot, phase)
    default: break
    }
    if tsync.threads[slot].value == .restart, old.threads[slot].value != .restart {
      noteRestart(of: slot, phase)
    }
    countHandledSignals(of: slot, from: old, phase)
    disturb(slot, from: old, phase)
    // Threads that have no place in the hot part fare as the one that stands for them.
    for name in phase.cast.crowds[slot] {
      guard tsync.threads[slot].noNewPrivs != old.threads[slot].noNewPrivs,
        let thread = machine.thread(named: name)
      else { continue }
      machine.threads[thread].noNewPrivs = tsync.threads[slot].noNewPrivs
    }
  }

  /// A bug's traces of a call that had no memory.
  private mutating func leaveTraces(of slot: Int, _ phase: Phase) {
    guard machine.kernel.looksAtSiblings, let caller = thread(slot, phase),
      let restriction = machine.numbers.restrictions[slot]
    else { return }
    var kernel = whole
    kernel.leaveTraces(of: caller, new: kernel.make(restriction, by: caller))
    take(kernel)
  }

  private func thread(_ slot: Int, _ phase: Phase) -> Identity<Thread>? {
    machine.thread(named: phase.cast.names[slot])
  }

  /// A thread has committed: the first to do so for a call makes what the call is to put in force, and a sibling with
  /// credentials of its own takes over a part of that.
  private mutating func commit(of slot: Int, from old: TsyncModel.State, _ phase: Phase) {
    let before = old.threads[slot]
    let number = tsync.threads[slot].credentials
    guard number != before.credentials, let thread = thread(slot, phase) else { return }
    let isCaller = before.point == .callRelease
    let call = isCaller ? slot : phase.model.runningCall(before)
    guard let restriction = machine.numbers.restrictions[call],
      let caller = self.thread(call, phase)
    else { return }
    let shared = phase.model.credentials(ofCall: call)
    let made = machine.numbers[shared] ?? machine.make(restriction, by: caller)
    if machine.numbers[shared] == nil { machine.numbers[shared] = made }
    if isCaller {
      restrictOthers(than: caller, made)
    } else {
      let shares = number == old.calls[call].newCredentials
      commit(made, shares: shares, by: thread, at: slot, before: before, phase)
    }
    guard restriction.domain != nil else { return }
    for _ in 0...phase.cast.crowds[slot].count { machine.traceCounts.count(.enforceDomain) }
    if isCaller { machine.traceCounts.count(.completeEnforcement) }
  }

  /// A sibling has committed what a call has made, or what it has prepared for itself.
  private mutating func commit(
    _ made: Identity<Credentials>, shares: Bool, by thread: Identity<Thread>, at slot: Int,
    before: ThreadWord, _ phase: Phase
  ) {
    guard let held = machine.numbers[before.credentials] else { return }
    let copies = shares || phase.model.decisions.copiesDomain
    func credentials(of thread: Identity<Thread>, _ held: Identity<Credentials>)
      -> Identity<Credentials>
    {
      copies
        ? machine.credentials(of: thread, holding: held, syncedWith: made, shares: shares) : held
    }
    let new = credentials(of: thread, held)
    if !shares || new != made {
      // A bug may let a sibling have others than those that it was to share.
      if shares { tsync.threads[slot].credentials = phase.model.ownCredentials(slot, before) }
      machine.numbers[tsync.threads[slot].credentials] = new
    }
    for name in phase.cast.crowds[slot] where copies {
      guard let other = machine.thread(named: name) else { continue }
      machine.threads[other].credentials = credentials(
        of: other, machine.threads[other].credentials)
    }
  }

  /// A bug lets a call restrict processes that were forked before.
  private mutating func restrictOthers(
    than caller: Identity<Thread>, _ made: Identity<Credentials>
  ) {
    guard !machine.kernel.keepsToProcess else { return }
    for other in machine.threads.identities
    where machine.threads[other].process != machine.threads[caller].process {
      machine.threads[other].credentials = machine.credentials(
        of: other, holding: machine.threads[other].credentials, syncedWith: made, shares: false)
    }
  }

  /// A thread that sleeps in a call is disturbed: by a task work, or by a signal with a handler.
  private mutating func disturb(_ slot: Int, from old: TsyncModel.State, _ phase: Phase) {
    guard let place = course.flight(of: phase.cast.names[slot]),
      let call = course.flights[place].sleep, course.flights[place].result == nil
    else { return }
    // The flag alone ends the sleep, even if the work behind it has been cancelled.
    let isNotified = old.threads[slot].isNotified && !tsync.threads[slot].isNotified
    let isHandled = old.threads[slot].hasSignal && !tsync.threads[slot].hasSignal
    var classes: [SleepCall.Class] = []
    if isNotified { classes.append(machine.kernel.disturbed[call.disturbed] ?? call.disturbed) }
    if isHandled { classes.append(call.handled(restarts: stage.program.process.restartsCalls)) }
    if !classes.isEmpty && call.isCheckedAgain && machine.kernel.checksCallsBegunAnew {
      course.flights[place].isToBeChecked = true
    }
    if classes.contains(.partial) {
      course.flights[place].result = .ok
    } else if classes.contains(.interrupted) {
      course.flights[place].result = .errno(.EINTR)
    }
  }

  /// Handlers run on the way back to user mode.
  private mutating func countHandledSignals(
    of slot: Int, from old: TsyncModel.State, _ phase: Phase
  ) {
    guard old.threads[slot].hasSignal, !tsync.threads[slot].hasSignal else { return }
    if course.placeOfProcessSignal == slot { course.placeOfProcessSignal = nil }
    guard tsync.threads[slot].point != .gone else { return }
    machine.noteHandledSignals(1, in: phase.cast.process)
    if machine.processes[phase.cast.process].handledSignals > Stage.mostCountedSignals {
      let _: Phase? = cut(.signals)
    }
  }

  /// The debugger of a thread sees how its call returns.
  private mutating func noteRestart(of slot: Int, _ phase: Phase) {
    guard let thread = thread(slot, phase), machine.threads[thread].isDebugged,
      !machine.threads[thread].wasRestarted
    else { return }
    machine.threads[thread].wasRestarted = true
  }

  /// A call that is made again looks at everything anew: its descriptor, its layers, its privileges.
  private mutating func restart(_ slot: Int, _ phase: Phase) {
    noteRestart(of: slot, phase)
    guard let place = course.flight(of: phase.cast.names[slot]),
      case .restrictSelf(let ruleset, let flags) = stage.program.instructions[
        course.flights[place].instruction
      ].action, let thread = thread(slot, phase)
    else { return }
    if machine.numbers.restrictions[slot]?.domain != nil { machine.traceCounts.count(.freeDomain) }
    do throws(Failure) {
      machine.numbers.restrictions[slot] = try prepare(ruleset, flags, by: thread)
    } catch {
      course.flights[place].result = .errno(error.errno)
      tsync.calls[slot] = CallWord()
      tsync.threads[slot].value = .none
      tsync.threads[slot].point = .leaving
    }
  }

  /// clone(2) and fork(2) are made again if a signal is pending.
  private mutating func checkSignals(of slot: Int, _ phase: Phase) {
    tsync.shared.spawns = 0
    guard tsync.threads[slot].point != .cloneLink,
      let place = course.flight(of: phase.cast.names[slot])
    else { return }
    // A debugger sees nothing of it: the C library, which makes the threads of a program, blocks signals meanwhile, so
    // that a signal waits until the child is there. In all else that is as if clone(2) had begun anew.
    course.flights[place].startAnew()
  }

  /// A new thread or process appears, unless its maker has been killed meanwhile.
  mutating func link(_ slot: Int, _ phase: Phase) {
    let word = tsync.threads[slot]
    guard let place = course.flight(of: phase.cast.names[slot]), let maker = thread(slot, phase)
    else { return }
    let action = stage.program.instructions[course.flights[place].instruction].action
    phase.model.leave(slot, &tsync)
    guard !word.isKilled else {
      course.flights[place].startAnew()
      return
    }
    if case .spawn(let name) = action, let child = phase.slot(of: name) {
      phase.model.link(child, to: slot, &tsync)
    }
    course.flights[place].result = perform(action, by: maker)
  }

  /// The thread is the only one now.
  private mutating func execute(_ slot: Int, _ phase: Phase) {
    guard let thread = thread(slot, phase), let place = course.flight(of: phase.cast.names[slot])
    else { return }
    course.flights[place].result = perform(.execute, by: thread)
  }
}
