// SPDX-License-Identifier: MIT

import Scenarios
import StateExplorer

extension ProgramContext {
  /// Calls `visit` once for each thing that can happen next, always in the same order.
  func visitMoves(from programState: ProgramState, _ visit: (Move, ProgramState) -> Void) {
    let enabledSet = enabledSet(of: programState.counter)
    guard let section = enabledSet.section else { return }
    if enabledSet.mayBegin(programState.tsync) {
      if let calls = enabledSet.plainCalls, takesShortcuts {
        for call in calls where programState.tsync.threads[call.slot].point == .user {
          visitBeginning(of: call, from: programState, section, visit)
        }
      } else {
        WorkingState(programState, on: self).visitBeginnings { visit($0, $1.programState) }
      }
    }
    for slot in section.slots.names.indices {
      visitMicroSteps(of: slot, from: programState, enabledSet, section, visit)
    }
    if enabledSet.mayNotice(programState.tsync) {
      WorkingState(programState, on: self).visitNotices(section) { visit($0, $1.programState) }
    }
  }

  /// The micro-steps of one thread, and what they mean for the kernel's state.
  private func visitMicroSteps(
    of slot: Int, from programState: ProgramState, _ enabledSet: EnabledSet,
    _ section: ConcurrentSection,
    _ visit: (Move, ProgramState) -> Void
  ) {
    let point = programState.tsync.threads[slot].point
    guard point != .unused, point != .gone else { return }
    if point == .parked || point == .cloneLink || enabledSet.isWatching || !takesShortcuts {
      WorkingState(programState, on: self).visitMicroSteps(of: slot, section) {
        visit($0, $1.programState)
      }
      return
    }
    let knownNumbers = machines[programState.machine].derived
    section.model.visitThread(slot, programState.tsync) { step, state in
      let isKnown =
        sharedCommitsAreHot
        && knownNumbers &>> UInt32(state.threads[slot].credentials) & 1 == 1
      if enabledSet.isInternal(
        step, of: slot, from: programState.tsync, to: state, commits: isKnown)
      {
        var next = programState
        next.tsync = state
        visit(.micro(step), next)
        return
      }
      let key =
        enabledSet.dependsOnWords
        ? nil
        : TsyncModel.MicroStep(rawValue: step.action).flatMap {
          EffectCache.Key(
            $0, of: slot, from: programState.tsync, to: state, in: programState, section.model)
        }
      if let key, let effect = effects[key] {
        visit(
          .micro(step),
          ProgramState(machine: effect.machine, counter: effect.counter, tsync: state))
        return
      }
      let next = WorkingState(programState, on: self).taking(step, to: state, of: slot, section)
        .programState
      if let key, next.tsync.isSame(as: state) {
        effects.keep(.init(machine: next.machine, counter: next.counter), for: key)
      }
      visit(.micro(step), next)
    }
  }

  /// The beginning of a call with TSYNC.
  func visitBeginning(
    of call: EnabledSet.PlainCall, from programState: ProgramState, _ section: ConcurrentSection,
    _ visit: (Move, ProgramState) -> Void
  ) {
    var words = programState.tsync
    let key = EffectCache.Key(
      beginning: call.instruction, by: programState.tsync.threads[call.slot], in: programState)
    // What begins a call changes nothing else in the words.
    let isRenewed =
      section.model.renewNumbers(of: call.slot, &words)
      == section.model.credentials(ofCall: call.slot)
    words.threads[call.slot].passesNoNewPrivs = call.passesNoNewPrivs
    section.model.visitCallPrepare(call.slot, words, optional: false) { _, state in
      if isRenewed, let effect = effects[key] {
        visit(
          .begin(instruction: call.instruction, choice: 0),
          ProgramState(machine: effect.machine, counter: effect.counter, tsync: state))
        return
      }
      WorkingState(programState, on: self).begin(call.instruction, again: nil) {
        move, workingState in
        let next = workingState.programState
        if isRenewed, next.tsync.isSame(as: state) {
          effects.keep(.init(machine: next.machine, counter: next.counter), for: key)
        }
        visit(move, next)
      }
    }
  }
}

extension WorkingState {
  /// The instructions that can begin, or begin anew.
  func visitBeginnings(_ visit: (Move, WorkingState) -> Void) {
    guard !group.isEmpty, !counter.isCut, !isDraining else { return }
    for number in group {
      let instruction = context.program.instructions[number]
      switch status(of: number) {
      case .waiting: visitBeginning(number, instruction, visit)
      case .resting: if !hasGroupEnded { visitBeginning(number, instruction, visit) }
      case .underWay, .ended: break
      }
    }
    for (place, pending) in counter.pendingCalls.enumerated() {
      if !pending.hasBegun {
        guard let section = counter.section, let slot = section.slot(of: pending.thread),
          tsync.threads[slot].point == .user
        else { continue }
        // An attempt of a sweep begins when nothing of the one before is left.
        if pending.sweep != nil && !isQuiet(section) { continue }
        begin(pending.instruction, again: pending, visit)
      }
      visitEnforcements(pending, at: place, visit)
    }
  }

  private func visitBeginning(
    _ number: Int, _ instruction: Program.Instruction, _ visit: (Move, WorkingState) -> Void
  ) {
    var next = self
    if case .finish = instruction.action {
      guard let result = counter.completed[instruction.thread] else { return }
      next.counter.completed[instruction.thread] = nil
      next.set(number, .ended(result))
      next.runToQuiescence()
      visit(.finish(instruction: number), next)
      return
    }
    guard counter.pending(of: instruction.thread) == nil, canAct(instruction.thread) else { return }
    guard case .release(let target) = instruction.action else {
      begin(number, again: nil, visit)
      return
    }
    next.counter.openGates.insert(target)
    next.set(number, .ended(.ok))
    next.runToQuiescence()
    visit(.begin(instruction: number, choice: 0), next)
  }

  /// Whether a thread is in user mode.
  private func canAct(_ name: String) -> Bool {
    if let section = counter.section, let slot = section.slot(of: name) {
      return tsync.threads[slot].point == .user
    }
    guard let thread = machine.thread(named: name) else { return false }
    return machine.threads[thread].life == .live
      && !machine.processes[machine.threads[thread].process].isStopped
  }

  /// A step of libpsx: a thread enforces for itself.
  private func visitEnforcements(
    _ pending: PendingCall, at place: Int, _ visit: (Move, WorkingState) -> Void
  ) {
    guard
      case .psxRestrictSelf(let ruleset) = context.program.instructions[pending.instruction].action,
      pending.hasBegun, pending.result == nil
    else { return }
    // As libpsx does it: the caller begins, and if it fails the others are left alone.
    let isFirst = pending.remaining.contains(pending.thread)
    for name in pending.remaining where !isFirst || name == pending.thread {
      guard let thread = machine.thread(named: name) else { continue }
      var next = self
      var pending = pending
      pending.remaining.removeAll { $0 == name }
      if machine.threads[thread].life == .live {
        guard canAct(name) else { continue }
        let result = next.perform(
          .restrictSelf(ruleset: ruleset, flags: RestrictFlags()), by: thread)
        if case .errno = result {
          pending.firstFailure = pending.firstFailure ?? result
          if isFirst { pending.remaining = [] }
        }
      }
      if pending.remaining.isEmpty {
        pending.result = pending.firstFailure ?? .ok
        pending.firstFailure = nil
      }
      next.replace(pending, by: pending)
      next.runToQuiescence()
      visit(.enforce(pending: place, thread: name), next)
    }
  }

  /// Whether a thread sleeps in the kernel: it has left user mode and cannot go on by itself.
  func sleeps(_ slot: Int, _ section: ConcurrentSection) -> Bool {
    switch tsync.threads[slot].point {
    case .unused, .user, .gone: return false
    case .cloneLink: return false
    default:
      var canGoOn = false
      section.model.visitThread(slot, tsync) { _, _ in canGoOn = true }
      return !canGoOn
    }
  }

  /// Whether no thread can go on by itself: each is in user mode with nothing to react to, or sleeps until another
  /// does something.
  func isStill(_ section: ConcurrentSection) -> Bool {
    section.slots.names.indices.allSatisfy { slot in
      switch tsync.threads[slot].point {
      case .cloneLink: return false
      case .parked: return !counter.openGates.contains(section.slots.names[slot])
      default:
        var canGoOn = false
        section.model.visitThread(slot, tsync) { _, _ in canGoOn = true }
        return !canGoOn
      }
    }
  }

  /// Whether the thread of a pending call sleeps: in the kernel, or because it waits for threads that sleep there.
  private func isAsleep(_ pending: PendingCall, in slot: Int, _ section: ConcurrentSection) -> Bool
  {
    if pending.sleepsForEver || sleeps(slot, section) { return true }
    guard pending.hasBegun, pending.result == nil else { return false }
    if pending.sleep != nil {
      return tsync.threads[slot].point == .user && !tsync.threads[slot].hasFlags
    }
    guard !pending.remaining.isEmpty else { return false }
    // libpsx waits until each thread has run its handler; who is not in user mode has not.
    return pending.remaining.allSatisfy { name in
      section.slot(of: name).map { sleeps($0, section) } ?? false
    }
  }

  /// The instructions that may be over because their threads sleep.
  func visitNotices(_ section: ConcurrentSection, _ visit: (Move, WorkingState) -> Void) {
    for number in group {
      let instruction = context.program.instructions[number]
      guard instruction.mayBlock || instruction.action.isPark,
        let slot = section.slot(of: instruction.thread)
      else { continue }
      var next = self
      switch status(of: number) {
      case .underWay:
        guard let place = counter.pending(of: instruction.thread),
          isAsleep(counter.pendingCalls[place], in: slot, section)
        else { continue }
        next.counter.pendingCalls[place].isBlocked = true
      case .waiting:
        // Whoever is told to act while it sleeps in a work of another's call does so when it wakes up.
        guard counter.pending(of: instruction.thread) == nil, sleeps(slot, section) else {
          continue
        }
        var pending = PendingCall(
          thread: instruction.thread, instruction: number, repetitions: max(1, instruction.times))
        pending.isBlocked = true
        next.counter.add(pending)
      default: continue
      }
      next.set(number, .ended(.blocked))
      next.runToQuiescence()
      visit(.observeBlocked(instruction: number), next)
    }
  }

  /// The micro-steps of one thread, and what they mean for the kernel's state.
  func visitMicroSteps(
    of slot: Int, _ section: ConcurrentSection, _ visit: (Move, WorkingState) -> Void
  ) {
    switch tsync.threads[slot].point {
    case .parked:
      guard counter.openGates.contains(section.slots.names[slot]) else { return }
      var next = self
      next.counter.openGates.remove(section.slots.names[slot])
      if let place = counter.pending(of: section.slots.names[slot]),
        counter.pendingCalls[place].isHeld
      {
        next.beginHeld(counter.pendingCalls[place], slot, section, visit)
        return
      }
      section.model.leave(slot, &next.tsync)
      next.runToQuiescence()
      visit(.unpark(slot: slot), next)
    case .cloneLink:
      var next = self
      next.link(slot, section)
      next.runToQuiescence()
      visit(.appear(slot: slot), next)
    default:
      let allocation = coming(of: slot, section)
      var start = tsync
      if allocation?.fails == true { start.shared.failures = 1 }
      section.model.visitThread(slot, start) { step, state in
        if allocation?.fails == true && !step.isFailure { return }
        visit(.micro(step), taking(step, to: state, allocating: allocation, of: slot, section))
      }
    }
  }

  /// What a micro-step leads to, with all that it means for the kernel's state.
  func taking(
    _ step: Transition, to state: TsyncModel.State,
    allocating allocation: Allocation? = nil,
    of slot: Int, _ section: ConcurrentSection
  ) -> WorkingState {
    var next = self
    next.tsync = state
    next.tsync.shared.failures = 0
    if let allocation { next.take(allocation, of: slot, section) }
    next.effect(of: step, at: slot, from: tsync, section)
    next.runToQuiescence()
    return next
  }
}
