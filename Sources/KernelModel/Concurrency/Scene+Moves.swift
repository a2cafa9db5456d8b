import Scenarios
import StateExplorer

extension Stage {
  /// Calls `visit` once for each thing that can happen next, always in the same order.
  func visitMoves(from situation: Situation, _ visit: (Move, Situation) -> Void) {
    let agenda = agenda(of: situation.course)
    guard let phase = agenda.phase else {
      Scene(situation, on: self).visitBeginnings(visit)
      return
    }
    if agenda.mayBegin(situation.tsync) { Scene(situation, on: self).visitBeginnings(visit) }
    for slot in phase.cast.names.indices {
      visitMicroSteps(of: slot, from: situation, agenda, phase, visit)
    }
    if agenda.mayNotice(situation.tsync) { Scene(situation, on: self).visitNotices(phase, visit) }
  }

  /// The micro-steps of one thread, and what they mean for the kernel's state.
  private func visitMicroSteps(
    of slot: Int, from situation: Situation, _ agenda: Agenda, _ phase: Phase,
    _ visit: (Move, Situation) -> Void
  ) {
    var isPlain = takesShortcuts
    switch situation.tsync.threads[slot].point {
    case .unused, .gone: return
    case .parked, .cloneLink: isPlain = false
    case _ where !takesShortcuts: break
    default:
      phase.model.visitThread(slot, situation.tsync) { step, state in
        if !agenda.isInternal(step, of: slot, from: situation.tsync, to: state) { isPlain = false }
      }
    }
    guard isPlain else {
      Scene(situation, on: self).visitMicroSteps(of: slot, phase, visit)
      return
    }
    phase.model.visitThread(slot, situation.tsync) { step, state in
      var next = situation
      next.tsync = state
      visit(.micro(step), next)
    }
  }

  /// The names of all who act: the columns of a schedule.
  var actors: [String] {
    let names = program.namesOfThreads
    return names.contains(.outside) ? names : names + [.outside]
  }

  /// Who takes a step.
  func actor(of move: Move, in situation: Situation) -> String {
    let names = courses[situation.course].value.phase?.cast.names ?? []
    return switch move {
    case .micro(let step): Int(step.actor) < names.count ? names[Int(step.actor)] : .outside
    case .begin(let instruction, _), .finish(let instruction):
      program.instructions[instruction].thread
    case .notice(let instruction): program.instructions[instruction].thread
    case .unpark(let slot), .appear(let slot): names[slot]
    case .enforce(_, let thread): thread
    }
  }

  /// What a step does, unique among the steps of its thread.
  func label(of move: Move, in situation: Situation) -> String {
    switch move {
    case .micro(let step):
      guard let phase = courses[situation.course].value.phase else { return "" }
      return phase.model.label(of: step, in: situation.tsync)
    case .begin(let instruction, let choice):
      let text = program.instructions[instruction].action.description
      return choice == 0 ? text : "\(text) (\(choice + 1))"
    case .notice: return "sleeps"
    case .unpark: return "child ends"
    case .enforce(let instruction, _): return program.instructions[instruction].action.description
    case .finish(let instruction): return program.instructions[instruction].action.description
    case .appear: return "fork: child appears"
    }
  }
}

extension Scene {
  /// The instructions that can begin, or begin anew.
  func visitBeginnings(_ visit: (Move, Situation) -> Void) {
    guard !group.isEmpty, !course.isCut, !isWindingDown else { return }
    for number in group {
      let instruction = stage.program.instructions[number]
      switch standing(of: number) {
      case .waiting: visitBeginning(number, instruction, visit)
      case .resting: if !hasGroupEnded { visitBeginning(number, instruction, visit) }
      case .underWay, .ended: break
      }
    }
    for flight in course.flights {
      if !flight.hasBegun {
        guard let slot = course.phase?.slot(of: flight.thread), tsync.threads[slot].point == .user
        else { continue }
        begin(flight.instruction, again: flight, visit)
      }
      visitEnforcements(flight, visit)
    }
  }

  private func visitBeginning(
    _ number: Int, _ instruction: Program.Instruction, _ visit: (Move, Situation) -> Void
  ) {
    switch instruction.action {
    case .finish:
      guard let result = course.landed[instruction.thread] else { return }
      var next = self
      next.course.landed[instruction.thread] = nil
      next.set(number, .ended(result))
      next.settle()
      visit(.finish(instruction: number), next.situation)
    case .release(let target):
      guard course.flight(of: instruction.thread) == nil, canAct(instruction.thread) else { return }
      var next = self
      next.course.openGates.insert(target)
      next.set(number, .ended(.ok))
      next.settle()
      visit(.begin(instruction: number, choice: 0), next.situation)
    default:
      guard course.flight(of: instruction.thread) == nil, canAct(instruction.thread) else { return }
      begin(number, again: nil, visit)
    }
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
  private func visitEnforcements(_ flight: Flight, _ visit: (Move, Situation) -> Void) {
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
      visit(.enforce(instruction: flight.instruction, thread: name), next.situation)
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
  func visitNotices(_ phase: Phase, _ visit: (Move, Situation) -> Void) {
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
      visit(.notice(instruction: number), next.situation)
    }
  }

  /// The micro-steps of one thread, and what they mean for the kernel's state.
  func visitMicroSteps(
    of slot: Int, _ phase: Phase, _ visit: (Move, Situation) -> Void
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
      visit(.unpark(slot: slot), next.situation)
    case .cloneLink:
      var next = self
      next.link(slot, phase)
      next.settle()
      visit(.appear(slot: slot), next.situation)
    default:
      let allocation = coming(of: slot, phase)
      var start = tsync
      if allocation?.fails == true { start.shared.failures = 1 }
      phase.model.visitThread(slot, start) { step, state in
        if allocation?.fails == true && !step.isFailure { return }
        var next = self
        next.tsync = state
        next.tsync.shared.failures = 0
        if let allocation { next.take(allocation, of: slot, phase) }
        next.mirror(step, of: slot, from: tsync, phase)
        next.settle()
        visit(.micro(step), next.situation)
      }
    }
  }
}
