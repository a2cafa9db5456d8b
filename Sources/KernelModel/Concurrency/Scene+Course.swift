// SPDX-License-Identifier: MIT

import Scenarios
import StateExplorer

/// What happens by itself: results, the ends of groups, and what is alone.
extension Scene {
  /// Begins the present group: nothing in it has begun.
  mutating func enterGroup() {
    course.standings = group.map { _ in .waiting }
  }

  /// The most steps of lone calls in a row: one that only spins is given up.
  static let mostStepsAlone = 1_000_000

  /// Takes note of all that has ended, goes on to the next group as often as one is over, and runs lone calls to their
  /// end.
  mutating func settle() {
    noteEnds()
    guard course.isAlone, !isRunningAlone else { return }
    isRunningAlone = true
    var steps = 0
    while course.isAlone, !group.isEmpty, !course.isCut, let next = firstStepAlone() {
      self = next
      steps += 1
      if steps > Self.mostStepsAlone {
        let _: Phase? = cut(.steps)
      }
    }
    isRunningAlone = false
  }

  /// The first step that a lone call may take: the caller goes as far as it can, then one sibling after the other.
  private func firstStepAlone() -> Scene? {
    guard let phase = course.phase else { return nil }
    var first: Scene?
    visitBeginnings { if first == nil { first = $1 } }
    let isWatching = course.flights.contains { $0.watch != nil }
    for slot in phase.cast.names.indices where first == nil {
      let point = tsync.threads[slot].point
      if isWatching || point == .parked || point == .cloneLink {
        visitMicroSteps(of: slot, phase) { if first == nil { first = $1 } }
        continue
      }
      phase.model.visitThread(slot, tsync) { step, state in
        guard first == nil else { return }
        let after = state.threads[slot].point
        if after != .user, after != .gone,
          TsyncModel.Action(rawValue: step.action)?.concernsTsyncAlone ?? false
        {
          var next = self
          next.tsync = state
          first = next
        } else {
          first = taking(step, to: state, of: slot, phase)
        }
      }
    }
    return first
  }

  /// Takes note of all that has ended, and goes on to the next group as often as one is over.
  private mutating func noteEnds() {
    while true {
      landFlights()
      endInstructionsOfTheDead()
      guard !group.isEmpty else { return }
      if isGroupOver {
        leaveGroup()
        continue
      }
      if course.isBehindPhase { endPhaseIfQuiet() }
      guard course.phase == nil else { return }
      if needsPhase {
        course.phase = makePhase()
        guard course.phase != nil else { return }
        course.firstGroupOfPhase = course.group
        course.isAlone = stage.runsLoneCallsInOneOrder && isLoneCall
        beginPhase()
        continue
      }
      guard performAlone() else { return }
    }
  }

  /// Whether all that begins once has ended, and nothing that is repeated is under way.
  private var isGroupOver: Bool {
    zip(group, course.standings).allSatisfy { instruction, standing in
      switch standing {
      case .ended: true
      case .resting: stage.program.instructions[instruction].timing == .meanwhile && hasGroupEnded
      default: false
      }
    } && areSignalsHandled
  }

  /// Whether every signal has run its handler, or nothing moves any more: an engine waits for that before it goes on.
  private var areSignalsHandled: Bool {
    guard let phase = course.phase else { return true }
    let isAnyPending = phase.cast.names.indices.contains { slot in
      tsync.threads[slot].hasSignal && tsync.threads[slot].isLive
    }
    return !isAnyPending || isStill(phase)
  }

  /// Whether the instructions of the group that are not repeated have ended.
  var hasGroupEnded: Bool {
    zip(group, course.standings).allSatisfy { instruction, standing in
      stage.program.instructions[instruction].timing == .meanwhile || standing.result != nil
    }
  }

  private mutating func leaveGroup() {
    for standing in course.standings {
      switch standing {
      case .ended(let result): course.results.append(result)
      case .resting(let failure): course.results.append(failure ?? .ok)
      default: break
      }
    }
    course.group += 1
    enterGroup()
    endPhaseIfQuiet()
  }

  /// Leaves micro-steps behind where nothing is under way.
  mutating func endPhaseIfQuiet() {
    guard let phase = course.phase, course.flights.isEmpty, isQuiet(phase) else { return }
    machine = whole
    course.phase = nil
    course.isAlone = false
    course.firstGroupOfPhase = 0
    course.placeOfProcessSignal = nil
    tsync = TsyncModel.State()
  }

  /// Whether threads are still on their way out of what has ended.
  ///
  /// The present group belongs to no phase that has begun: its threads may have no parts in that. What is left of
  /// it happens first; only threads that can never go on are not waited for.
  var isWindingDown: Bool {
    guard course.isBehindPhase, let phase = course.phase, !isQuiet(phase) else { return false }
    return phase.cast.names.indices.contains { slot in
      var canGoOn = false
      if tsync.threads[slot].point != .user || tsync.threads[slot].hasFlags {
        phase.model.visitThread(slot, tsync) { _, _ in canGoOn = true }
      }
      return canGoOn
    }
  }

  /// Whether all threads are in user mode with nothing to react to.
  func isQuiet(_ phase: Phase) -> Bool {
    phase.model.pendingGoals(in: tsync) == 0
  }

  /// Performs the only instruction of a group in one go; whether it has ended.
  private mutating func performAlone() -> Bool {
    let number = group.lowerBound
    let instruction = stage.program.instructions[number]
    if case .finish = instruction.action {
      guard let result = course.landed[instruction.thread] else { return false }
      course.landed[instruction.thread] = nil
      set(number, .ended(result))
      return true
    }
    guard let thread = machine.thread(named: instruction.thread) else { return false }
    if machine.processes[machine.threads[thread].process].isStopped { return false }
    if case .release(let target) = instruction.action {
      course.openGates.insert(target)
      set(number, .ended(.ok))
      return true
    }
    noteSites(of: instruction, number, by: thread)
    let result = perform(instruction, by: thread)
    guard result != .hung else { return false }
    set(number, .ended(result))
    return true
  }

  /// Notes what an action asks memory for, if anybody wants to know.
  private func noteSites(
    of instruction: Program.Instruction, _ number: Int, by thread: Identity<Thread>
  ) {
    guard stage.recordsSites, let failure = instruction.failedAllocation else { return }
    var trial = machine
    trial.allocations = AllocationWatch(
      of: failure.thread.flatMap { machine.thread(named: $0) } ?? thread, failing: nil)
    _ = trial.perform(instruction.action, by: thread, definitions: stage.program.rulesets)
    stage.note(trial.allocations?.sites ?? [], at: number)
  }

  /// Performs an instruction in one go as often as it says, until it fails.
  ///
  /// A thread that exits has no result of its own; `ok` stands in its place, so that results and instructions stay in
  /// line.
  private mutating func perform(
    _ instruction: Program.Instruction, by thread: Identity<Thread>
  ) -> StepResult {
    var result = StepResult.ok
    for _ in 0..<max(1, instruction.times) {
      result = machine.perform(instruction, by: thread, definitions: stage.program.rulesets)
      if case .errno = result { return result }
      if result == .hung { return result }
      if machine.threads[thread].life != .live { return result }
    }
    return result
  }

  /// Ends the actions whose threads are back in user mode or gone.
  private mutating func landFlights() {
    guard let phase = course.phase else { return }
    for flight in course.flights {
      guard let slot = phase.slot(of: flight.thread) else { continue }
      let word = tsync.threads[slot]
      if word.point == .gone {
        let isExit = stage.program.instructions[flight.instruction].action == .exit
        end(flight, with: isExit && !word.isKilled ? .ok : .ended)
      } else if word.point == .user && flight.hasBegun && !flight.sleepsForEver {
        land(flight, word)
      }
    }
  }

  private mutating func land(_ flight: Flight, _ word: ThreadWord) {
    let result: StepResult
    if let known = flight.result {
      result = known
    } else if flight.sleep != nil {
      // What is there is seen before a flag that would disturb the call.
      guard let thread = machine.thread(named: flight.thread) else { return }
      if let refusal = refusal(of: flight, by: thread) {
        result = refusal
      } else {
        guard machine.threads[thread].isAwake else { return }
        result = .ok
      }
      machine.threads[thread].isAwake = false
      machine.threads[thread].waitsAtFIFO = false
    } else if word.callState == .over, let slot = course.phase?.slot(of: flight.thread),
      let restriction = machine.numbers.restrictions[slot]
    {
      result = StepResult(word.value)
      if word.value != .none && restriction.domain != nil { machine.traceCounts.count(.freeDomain) }
    } else {
      return
    }
    if case .errno = result {
      end(flight, with: result)
    } else if flight.repetitions > 1 {
      var next = flight
      next.repetitions -= 1
      next.startAnew()
      forgetRestriction(of: flight)
      replace(flight, by: next)
    } else {
      end(flight, with: result)
    }
  }

  /// Forgets what the call of a thread was to put in force.
  private mutating func forgetRestriction(of flight: Flight) {
    guard let slot = course.phase?.slot(of: flight.thread),
      machine.numbers.restrictions[slot] != nil
    else { return }
    machine.numbers.restrictions[slot] = nil
  }

  /// What a call that is checked when it begins, and whenever it begins anew, is refused with.
  private mutating func refusal(of flight: Flight, by thread: Identity<Thread>) -> StepResult? {
    guard flight.isToBeChecked else { return nil }
    let opened = perform(.open(path: "fifo", mode: .reading), by: thread)
    if case .errno = opened { return opened }
    if let place = course.flight(of: flight.thread) { course.flights[place].isToBeChecked = false }
    return nil
  }

  mutating func replace(_ flight: Flight, by next: Flight) {
    guard let place = course.flight(of: flight.thread) else { return }
    course.flights[place] = next
  }

  /// An action is over: its step has a result now, or a later step will ask for it.
  mutating func end(_ flight: Flight, with result: StepResult) {
    var result = result
    forgetRestriction(of: flight)
    if let watch = flight.watch { stage.note(watch.sites, at: flight.instruction) }
    if let sweep = flight.sweep {
      guard let sum = self.result(of: sweep, of: flight, after: result) else {
        tryNext(sweep, of: flight)
        return
      }
      result = sum
    }
    course.flights.removeAll { $0.thread == flight.thread }
    if flight.sweep == nil, let watch = flight.watch, watch.failed == nil, result == .ok {
      result = .notReached
    }
    if flight.isBlocked {
      course.landed[flight.thread] = result
      return
    }
    // A step that asks for the result of an action that never blocked gets it all the same.
    if stage.program.instructions[flight.instruction].mayBlock {
      course.landed[flight.thread] = result
    }
    if stage.program.instructions[flight.instruction].timing == .meanwhile && result != .ended {
      var failure = flight.firstFailure
      if case .errno = result { failure = failure ?? result }
      set(flight.instruction, hasGroupEnded ? .ended(failure ?? .ok) : .resting(failure))
    } else {
      set(flight.instruction, .ended(result))
    }
  }

  /// A thread that has ended has no other result.
  private mutating func endInstructionsOfTheDead() {
    for instruction in group where standing(of: instruction) == .waiting {
      let name = stage.program.instructions[instruction].thread
      guard course.landed[name] == nil, let thread = machine.thread(named: name) else { continue }
      if machine.threads[thread].life != .live { set(instruction, .ended(.ended)) }
    }
    for instruction in group {
      guard case .resting = standing(of: instruction) else { continue }
      let name = stage.program.instructions[instruction].thread
      guard let thread = machine.thread(named: name) else { continue }
      if machine.threads[thread].life != .live { set(instruction, .ended(.ended)) }
    }
  }
}

extension Flight {
  /// Prepares the next time, or another attempt at this one.
  mutating func startAnew() {
    hasBegun = false
    result = nil
  }
}

extension StepResult {
  /// What user space sees of the end of a call.
  init(_ error: TsyncError) {
    self =
      switch error {
      case .none: .ok
      case .ENOMEM: .errno(.ENOMEM)
      case .ESRCH: .errno(.ESRCH)
      case .EPERM: .errno(.EPERM)
      case .restart: .errno(.ERESTARTNOINTR)
      case .EINTR: .errno(.EINTR)
      }
  }
}
