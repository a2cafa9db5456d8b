// SPDX-License-Identifier: MIT

import Scenarios
import StateExplorer

extension Stage {
  /// Calls `visit` once for each thing that can happen next, always in the same order.
  func visitMoves(from situation: Situation, _ visit: (Move, Situation) -> Void) {
    let agenda = agenda(of: situation.course)
    guard let phase = agenda.phase else { return }
    if agenda.mayBegin(situation.tsync) {
      if let calls = agenda.plainCalls, takesShortcuts {
        for call in calls where situation.tsync.threads[call.slot].point == .user {
          visitBeginning(of: call, from: situation, phase, visit)
        }
      } else {
        Scene(situation, on: self).visitBeginnings { visit($0, $1.situation) }
      }
    }
    for slot in phase.cast.names.indices {
      visitMicroSteps(of: slot, from: situation, agenda, phase, visit)
    }
    if agenda.mayNotice(situation.tsync) {
      Scene(situation, on: self).visitNotices(phase) { visit($0, $1.situation) }
    }
  }

  /// The micro-steps of one thread, and what they mean for the kernel's state.
  private func visitMicroSteps(
    of slot: Int, from situation: Situation, _ agenda: Agenda, _ phase: Phase,
    _ visit: (Move, Situation) -> Void
  ) {
    let point = situation.tsync.threads[slot].point
    guard point != .unused, point != .gone else { return }
    if point == .parked || point == .cloneLink || agenda.isWatching || !takesShortcuts {
      Scene(situation, on: self).visitMicroSteps(of: slot, phase) { visit($0, $1.situation) }
      return
    }
    let knownNumbers = machines[situation.machine].derived
    phase.model.visitThread(slot, situation.tsync) { step, state in
      let isKnown =
        sharedCommitsAreHot
        && knownNumbers &>> UInt32(state.threads[slot].credentials) & 1 == 1
      if agenda.isInternal(step, of: slot, from: situation.tsync, to: state, commits: isKnown) {
        var next = situation
        next.tsync = state
        visit(.micro(step), next)
        return
      }
      let key =
        agenda.dependsOnWords
        ? nil
        : TsyncModel.Action(rawValue: step.action).flatMap {
          EffectCache.Key(
            $0, of: slot, from: situation.tsync, to: state, in: situation, phase.model)
        }
      if let key, let effect = effects[key] {
        visit(
          .micro(step),
          Situation(machine: effect.machine, course: effect.course, tsync: state))
        return
      }
      let next = Scene(situation, on: self).taking(step, to: state, of: slot, phase).situation
      if let key, next.tsync.isSame(as: state) {
        effects.keep(.init(machine: next.machine, course: next.course), for: key)
      }
      visit(.micro(step), next)
    }
  }

  /// The beginning of a call with TSYNC.
  func visitBeginning(
    of call: Agenda.PlainCall, from situation: Situation, _ phase: Phase,
    _ visit: (Move, Situation) -> Void
  ) {
    var words = situation.tsync
    let key = EffectCache.Key(
      beginning: call.instruction, by: situation.tsync.threads[call.slot], in: situation)
    // What begins a call changes nothing else in the words.
    let isRenewed =
      phase.model.renewNumbers(of: call.slot, &words) == phase.model.credentials(ofCall: call.slot)
    words.threads[call.slot].passesNoNewPrivs = call.passesNoNewPrivs
    phase.model.visitCallPrepare(call.slot, words, optional: false) { _, state in
      if isRenewed, let effect = effects[key] {
        visit(
          .begin(instruction: call.instruction, choice: 0),
          Situation(machine: effect.machine, course: effect.course, tsync: state))
        return
      }
      Scene(situation, on: self).begin(call.instruction, again: nil) { move, scene in
        let next = scene.situation
        if isRenewed, next.tsync.isSame(as: state) {
          effects.keep(.init(machine: next.machine, course: next.course), for: key)
        }
        visit(move, next)
      }
    }
  }
}

extension Scene {
  /// The instructions that can begin, or begin anew.
  func visitBeginnings(_ visit: (Move, Scene) -> Void) {
    guard !group.isEmpty, !course.isCut, !isWindingDown else { return }
    for number in group {
      let instruction = stage.program.instructions[number]
      switch standing(of: number) {
      case .waiting: visitBeginning(number, instruction, visit)
      case .resting: if !hasGroupEnded { visitBeginning(number, instruction, visit) }
      case .underWay, .ended: break
      }
    }
    for (place, flight) in course.flights.enumerated() {
      if !flight.hasBegun {
        guard let phase = course.phase, let slot = phase.slot(of: flight.thread),
          tsync.threads[slot].point == .user
        else { continue }
        // An attempt of a sweep begins when nothing of the one before is left.
        if flight.sweep != nil && !isQuiet(phase) { continue }
        begin(flight.instruction, again: flight, visit)
      }
      visitEnforcements(flight, at: place, visit)
    }
  }

  private func visitBeginning(
    _ number: Int, _ instruction: Program.Instruction, _ visit: (Move, Scene) -> Void
  ) {
    var next = self
    if case .finish = instruction.action {
      guard let result = course.landed[instruction.thread] else { return }
      next.course.landed[instruction.thread] = nil
      next.set(number, .ended(result))
      next.settle()
      visit(.finish(instruction: number), next)
      return
    }
    guard course.flight(of: instruction.thread) == nil, canAct(instruction.thread) else { return }
    guard case .release(let target) = instruction.action else {
      begin(number, again: nil, visit)
      return
    }
    next.course.openGates.insert(target)
    next.set(number, .ended(.ok))
    next.settle()
    visit(.begin(instruction: number, choice: 0), next)
  }

  /// Whether a thread is in user mode.
  private func canAct(_ name: String) -> Bool {
    if let phase = course.phase, let slot = phase.slot(of: name) {
      return tsync.threads[slot].point == .user
    }
    guard let thread = machine.thread(named: name) else { return false }
    return machine.threads[thread].life == .live
      && !machine.processes[machine.threads[thread].process].isStopped
  }

  /// A step of libpsx: a thread enforces for itself.
  private func visitEnforcements(
    _ flight: Flight, at place: Int, _ visit: (Move, Scene) -> Void
  ) {
    guard
      case .psxRestrictSelf(let ruleset) = stage.program.instructions[flight.instruction].action,
      flight.hasBegun, flight.result == nil
    else { return }
    // As libpsx does it: the caller begins, and if it fails the others are left alone.
    let isFirst = flight.remaining.contains(flight.thread)
    for name in flight.remaining where !isFirst || name == flight.thread {
      guard let thread = machine.thread(named: name) else { continue }
      var next = self
      var flight = flight
      flight.remaining.removeAll { $0 == name }
      if machine.threads[thread].life == .live {
        guard canAct(name) else { continue }
        let result = next.perform(
          .restrictSelf(ruleset: ruleset, flags: RestrictFlags()), by: thread)
        if case .errno = result {
          flight.firstFailure = flight.firstFailure ?? result
          if isFirst { flight.remaining = [] }
        }
      }
      if flight.remaining.isEmpty {
        flight.result = flight.firstFailure ?? .ok
        flight.firstFailure = nil
      }
      next.replace(flight, by: flight)
      next.settle()
      visit(.enforce(flight: place, thread: name), next)
    }
  }

  /// Whether a thread sleeps in the kernel: it has left user mode and cannot go on by itself.
  func sleeps(_ slot: Int, _ phase: Phase) -> Bool {
    switch tsync.threads[slot].point {
    case .unused, .user, .gone: return false
    case .cloneLink: return false
    default:
      var canGoOn = false
      phase.model.visitThread(slot, tsync) { _, _ in canGoOn = true }
      return !canGoOn
    }
  }

  /// Whether no thread can go on by itself: each is in user mode with nothing to react to, or sleeps until another
  /// does something.
  func isStill(_ phase: Phase) -> Bool {
    phase.cast.names.indices.allSatisfy { slot in
      switch tsync.threads[slot].point {
      case .cloneLink: return false
      case .parked: return !course.openGates.contains(phase.cast.names[slot])
      default:
        var canGoOn = false
        phase.model.visitThread(slot, tsync) { _, _ in canGoOn = true }
        return !canGoOn
      }
    }
  }

  /// Whether the thread of a flight sleeps: in the kernel, or because it waits for threads that sleep there.
  private func isAsleep(_ flight: Flight, in slot: Int, _ phase: Phase) -> Bool {
    if flight.sleepsForEver || sleeps(slot, phase) { return true }
    guard flight.hasBegun, flight.result == nil else { return false }
    if flight.sleep != nil {
      return tsync.threads[slot].point == .user && !tsync.threads[slot].hasFlags
    }
    guard !flight.remaining.isEmpty else { return false }
    // libpsx waits until each thread has run its handler; who is not in user mode has not.
    return flight.remaining.allSatisfy { name in
      phase.slot(of: name).map { sleeps($0, phase) } ?? false
    }
  }

  /// The instructions that may be over because their threads sleep.
  func visitNotices(_ phase: Phase, _ visit: (Move, Scene) -> Void) {
    for number in group {
      let instruction = stage.program.instructions[number]
      guard instruction.mayBlock || instruction.action.isPark,
        let slot = phase.slot(of: instruction.thread)
      else { continue }
      var next = self
      switch standing(of: number) {
      case .underWay:
        guard let place = course.flight(of: instruction.thread),
          isAsleep(course.flights[place], in: slot, phase)
        else { continue }
        next.course.flights[place].isBlocked = true
      case .waiting:
        // Whoever is told to act while it sleeps in a work of another's call does so when it wakes up.
        guard course.flight(of: instruction.thread) == nil, sleeps(slot, phase) else { continue }
        var flight = Flight(
          thread: instruction.thread, instruction: number, repetitions: max(1, instruction.times))
        flight.isBlocked = true
        next.course.add(flight)
      default: continue
      }
      next.set(number, .ended(.blocked))
      next.settle()
      visit(.notice(instruction: number), next)
    }
  }

  /// The micro-steps of one thread, and what they mean for the kernel's state.
  func visitMicroSteps(
    of slot: Int, _ phase: Phase, _ visit: (Move, Scene) -> Void
  ) {
    switch tsync.threads[slot].point {
    case .parked:
      guard course.openGates.contains(phase.cast.names[slot]) else { return }
      var next = self
      next.course.openGates.remove(phase.cast.names[slot])
      if let place = course.flight(of: phase.cast.names[slot]), course.flights[place].isHeld {
        next.beginHeld(course.flights[place], slot, phase, visit)
        return
      }
      phase.model.leave(slot, &next.tsync)
      next.settle()
      visit(.unpark(slot: slot), next)
    case .cloneLink:
      var next = self
      next.link(slot, phase)
      next.settle()
      visit(.appear(slot: slot), next)
    default:
      let allocation = coming(of: slot, phase)
      var start = tsync
      if allocation?.fails == true { start.shared.failures = 1 }
      phase.model.visitThread(slot, start) { step, state in
        if allocation?.fails == true && !step.isFailure { return }
        visit(.micro(step), taking(step, to: state, allocating: allocation, of: slot, phase))
      }
    }
  }

  /// What a micro-step leads to, with all that it means for the kernel's state.
  func taking(
    _ step: StateExplorer.Step, to state: TsyncModel.State,
    allocating allocation: Allocation? = nil,
    of slot: Int, _ phase: Phase
  ) -> Scene {
    var next = self
    next.tsync = state
    next.tsync.shared.failures = 0
    if let allocation { next.take(allocation, of: slot, phase) }
    next.effect(of: step, at: slot, from: tsync, phase)
    next.settle()
    return next
  }
}
