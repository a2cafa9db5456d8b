// SPDX-License-Identifier: MIT

import Scenarios
import StateExplorer

/// What micro-steps mean for the kernel's state.
extension Scene {
  /// Brings the effects of a micro-step into the kernel's state.
  mutating func mirror(
    _ step: StateExplorer.Step, of slot: Int, from old: TsyncModel.State, _ phase: Phase
  ) {
    switch TsyncModel.Action(rawValue: step.action) {
    case .decide: mirrorCommit(of: slot, from: old, phase)
    case .release:
      mirrorCommit(of: slot, from: old, phase)
      if old.calls[slot].error == .ENOMEM { leaveTraces(of: slot, phase) }
    case .end: if let thread = thread(slot, phase) { machine.exit(thread) }
    case .checkSignals: mirrorSignalCheck(of: slot, phase)
    case .killOthers:
      for other in phase.cast.names.indices where tsync.threads[other].point == .parked {
        phase.model.leave(other, &tsync)
      }
    case .unlockExec: mirrorExecution(of: slot, phase)
    case .lockingKilled: break
    default: break
    }
    if step.action == TsyncModel.Action.call.rawValue { mirrorRestart(of: slot, phase) }
    if tsync.threads[slot].value == .restart, old.threads[slot].value != .restart {
      noteRestart(of: slot, phase)
    }
    mirrorSignals(of: slot, from: old, phase)
    mirrorDisturbance(of: slot, from: old, phase)
    for other in phase.cast.names.indices {
      let word = tsync.threads[other]
      guard word.noNewPrivs != old.threads[other].noNewPrivs, word.point != .gone else { continue }
      for thread in threads(other, phase) { machine.threads[thread].noNewPrivs = word.noNewPrivs }
    }
  }

  /// A thread, and those for which it stands.
  private func threads(_ slot: Int, _ phase: Phase) -> [Identity<Thread>] {
    ([phase.cast.names[slot]] + phase.cast.crowds[slot]).compactMap { machine.thread(named: $0) }
  }

  /// A bug's traces of a call that had no memory.
  private mutating func leaveTraces(of slot: Int, _ phase: Phase) {
    guard machine.kernel.leavesTraces, let caller = thread(slot, phase),
      let place = course.flight(of: phase.cast.names[slot]),
      let restriction = course.flights[place].restriction
    else { return }
    machine.leaveTraces(of: caller, new: machine.make(restriction, by: caller))
  }

  private func thread(_ slot: Int, _ phase: Phase) -> Identity<Thread>? {
    machine.thread(named: phase.cast.names[slot])
  }

  /// A thread gets the credentials that a call has prepared, or that it has prepared for a call.
  private mutating func mirrorCommit(
    of slot: Int, from old: TsyncModel.State, _ phase: Phase
  ) {
    let number = tsync.threads[slot].credentials
    guard number != old.threads[slot].credentials, let thread = thread(slot, phase) else { return }
    let isCaller = old.threads[slot].point == .callRelease
    let call = isCaller ? slot : phase.model.runningCall(old.threads[slot])
    guard let place = course.flight(of: phase.cast.names[call]),
      let restriction = course.flights[place].restriction,
      let caller = self.thread(call, phase)
    else { return }
    let made = course.flights[place].committed ?? machine.make(restriction, by: caller)
    if course.flights[place].committed == nil { course.flights[place].committed = made }
    if isCaller {
      machine.threads[thread].credentials = made
      if machine.kernel.has(.forkedProcessRestricted) {
        for other in machine.threads.identities
        where machine.threads[other].process != machine.threads[caller].process {
          machine.threads[other].credentials = machine.credentials(
            of: other, syncedWith: made, shares: false)
        }
      }
    } else {
      let shares = number == old.calls[call].newCredentials
      let copies = shares || phase.model.decisions.copiesDomain
      for sibling in threads(slot, phase) where copies {
        machine.threads[sibling].credentials = machine.credentials(
          of: sibling, syncedWith: made, shares: shares)
      }
    }
    guard restriction.domain != nil else { return }
    for _ in threads(slot, phase) { machine.traceCounts.count(.enforceDomain) }
    if isCaller { machine.traceCounts.count(.completeEnforcement) }
  }

  /// A thread that sleeps in a call is disturbed: by a task work, or by a signal with a handler.
  private mutating func mirrorDisturbance(
    of slot: Int, from old: TsyncModel.State, _ phase: Phase
  ) {
    guard let place = course.flight(of: phase.cast.names[slot]),
      let call = course.flights[place].sleep, course.flights[place].result == nil
    else { return }
    // The flag alone ends the sleep, even if the work behind it has been cancelled.
    let isNotified = old.threads[slot].isNotified && !tsync.threads[slot].isNotified
    let isHandled = old.threads[slot].hasSignal && !tsync.threads[slot].hasSignal
    var classes: [SleepCall.Class] = []
    if isNotified { classes.append(disturbed(call)) }
    if isHandled { classes.append(call.handled(restarts: stage.program.process.restartsCalls)) }
    if !classes.isEmpty && call.isCheckedAgain && !machine.kernel.has(.restartedCallsNotChecked) {
      course.flights[place].isToBeChecked = true
    }
    if classes.contains(.partial) {
      course.flights[place].result = .ok
    } else if classes.contains(.interrupted) {
      course.flights[place].result = .errno(.EINTR)
    }
  }

  /// What becomes of a call that a task work disturbs; a seeded bug may take it for one of another class.
  private func disturbed(_ call: SleepCall) -> SleepCall.Class {
    switch call.disturbed {
    case .sleepsOn where machine.kernel.has(.disturbedCallsEnd): .interrupted
    case .interrupted where machine.kernel.has(.disturbedCallsAreBegunAnew): .sleepsOn
    case .partial where machine.kernel.has(.disturbedCallsKeepNoPart): .sleepsOn
    case let usual: usual
    }
  }

  /// Handlers run on the way back to user mode.
  private mutating func mirrorSignals(
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
  private mutating func mirrorRestart(of slot: Int, _ phase: Phase) {
    noteRestart(of: slot, phase)
    guard let place = course.flight(of: phase.cast.names[slot]),
      case .restrictSelf(let ruleset, let flags) = stage.program.instructions[
        course.flights[place].instruction
      ].action, let thread = thread(slot, phase)
    else { return }
    if course.flights[place].restriction?.domain != nil { machine.traceCounts.count(.freeDomain) }
    do throws(Failure) {
      course.flights[place].restriction = try prepare(ruleset, flags, by: thread)
    } catch {
      course.flights[place].result = .errno(error.errno)
      tsync.calls[slot] = CallWord()
      tsync.threads[slot].value = .none
      tsync.threads[slot].point = .leaving
    }
  }

  /// clone(2) and fork(2) are made again if a signal is pending.
  private mutating func mirrorSignalCheck(of slot: Int, _ phase: Phase) {
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
    course.flights[place].result = perform(action, by: maker)
    if case .spawn(let name) = action, let child = phase.slot(of: name) {
      phase.model.link(child, to: slot, &tsync)
    }
  }

  /// The thread is the only one now.
  private mutating func mirrorExecution(of slot: Int, _ phase: Phase) {
    guard let thread = thread(slot, phase), let place = course.flight(of: phase.cast.names[slot])
    else { return }
    course.flights[place].result = perform(.execute, by: thread)
  }
}
