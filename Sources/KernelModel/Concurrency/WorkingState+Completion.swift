// SPDX-License-Identifier: MIT

import Scenarios
import StateExplorer

/// What happens by itself: results, the ends of groups, and what is alone.
extension WorkingState {
  /// Begins the present group: nothing in it has begun.
  mutating func enterGroup() {
    counter.statuses = group.map { _ in .waiting }
  }

  /// The most steps of lone calls in a row: one that only spins is given up.
  static let mostStepsAlone = 1_000_000

  /// Takes note of all that has ended, goes on to the next group as often as one is over, and runs lone calls to their
  /// end.
  mutating func runToQuiescence() {
    noteEnds()
    guard counter.isAlone, !isRunningAlone else { return }
    isRunningAlone = true
    var steps = 0
    while counter.isAlone, !group.isEmpty, !counter.isCut, let next = firstStepAlone() {
      self = next
      steps += 1
      if steps > Self.mostStepsAlone {
        let _: ConcurrentSection? = cut(.steps)
      }
    }
    isRunningAlone = false
  }

  /// The first step that a lone call may take: the caller goes as far as it can, then one sibling after the other.
  private func firstStepAlone() -> WorkingState? {
    guard let section = counter.section else { return nil }
    var first: WorkingState?
    visitBeginnings { if first == nil { first = $1 } }
    let isWatching = counter.pendingCalls.contains { $0.watch != nil }
    for slot in section.slots.names.indices where first == nil {
      let point = tsync.threads[slot].point
      if isWatching || point == .parked || point == .cloneLink {
        visitMicroSteps(of: slot, section) { if first == nil { first = $1 } }
        continue
      }
      section.model.visitThread(slot, tsync) { step, state in
        guard first == nil else { return }
        let after = state.threads[slot].point
        if after != .user, after != .gone,
          TsyncModel.MicroStep(rawValue: step.action)?.concernsTsyncAlone ?? false
        {
          var next = self
          next.tsync = state
          first = next
        } else {
          first = taking(step, to: state, of: slot, section)
        }
      }
    }
    return first
  }

  /// Takes note of all that has ended, and goes on to the next group as often as one is over.
  private mutating func noteEnds() {
    while true {
      completeCalls()
      finishExitedThreads()
      guard !group.isEmpty else { return }
      if isGroupOver {
        leaveGroup()
        continue
      }
      if counter.isBehindSection { endSectionIfQuiet() }
      guard counter.section == nil else { return }
      if needsSection {
        counter.section = makeSection()
        guard counter.section != nil else { return }
        counter.firstGroupOfSection = counter.group
        counter.isAlone = context.runsLoneCallsInOneOrder && isLoneCall
        beginSection()
        continue
      }
      guard performAlone() else { return }
    }
  }

  /// Whether all that begins once has ended, and nothing that is repeated is under way.
  private var isGroupOver: Bool {
    zip(group, counter.statuses).allSatisfy { instruction, status in
      switch status {
      case .ended: true
      case .resting: context.program.instructions[instruction].timing == .meanwhile && hasGroupEnded
      default: false
      }
    } && areSignalsHandled
  }

  /// Whether every signal has run its handler, or nothing moves any more: an engine waits for that before it goes on.
  private var areSignalsHandled: Bool {
    guard let section = counter.section else { return true }
    let isAnyPending = section.slots.names.indices.contains { slot in
      tsync.threads[slot].hasSignal && tsync.threads[slot].isLive
    }
    return !isAnyPending || isStill(section)
  }

  /// Whether the instructions of the group that are not repeated have ended.
  var hasGroupEnded: Bool {
    zip(group, counter.statuses).allSatisfy { instruction, status in
      context.program.instructions[instruction].timing == .meanwhile || status.result != nil
    }
  }

  private mutating func leaveGroup() {
    for status in counter.statuses {
      switch status {
      case .ended(let result): counter.results.append(result)
      case .resting(let failure): counter.results.append(failure ?? .ok)
      default: break
      }
    }
    counter.group += 1
    enterGroup()
    endSectionIfQuiet()
  }

  /// Leaves micro-steps behind where nothing is under way.
  mutating func endSectionIfQuiet() {
    guard let section = counter.section, counter.pendingCalls.isEmpty, isQuiet(section) else {
      return
    }
    machine = whole
    counter.section = nil
    counter.isAlone = false
    counter.firstGroupOfSection = 0
    counter.placeOfProcessSignal = nil
    tsync = TsyncModel.State()
  }

  /// Whether threads are still on their way out of what has ended.
  ///
  /// The present group belongs to no concurrent section that has begun: its threads may have no parts in that. What is
  /// left of it happens first; only threads that can never go on are not waited for.
  var isDraining: Bool {
    guard counter.isBehindSection, let section = counter.section, !isQuiet(section) else {
      return false
    }
    return section.slots.names.indices.contains { slot in
      var canGoOn = false
      if tsync.threads[slot].point != .user || tsync.threads[slot].hasFlags {
        section.model.visitThread(slot, tsync) { _, _ in canGoOn = true }
      }
      return canGoOn
    }
  }

  /// Whether all threads are in user mode with nothing to react to.
  func isQuiet(_ section: ConcurrentSection) -> Bool {
    section.model.pendingGoals(in: tsync) == 0
  }

  /// Performs the only instruction of a group in one go; whether it has ended.
  private mutating func performAlone() -> Bool {
    let number = group.lowerBound
    let instruction = context.program.instructions[number]
    if case .finish = instruction.action {
      guard let result = counter.completed[instruction.thread] else { return false }
      counter.completed[instruction.thread] = nil
      set(number, .ended(result))
      return true
    }
    guard let thread = machine.thread(named: instruction.thread) else { return false }
    if machine.processes[machine.threads[thread].process].isStopped { return false }
    if case .release(let target) = instruction.action {
      counter.openGates.insert(target)
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
    of instruction: Program.Instruction, _ number: Int, by thread: Identity<Task>
  ) {
    guard context.recordsSites, let failure = instruction.failedAllocation else { return }
    var trial = machine
    trial.allocations = AllocationWatch(
      of: failure.thread.flatMap { machine.thread(named: $0) } ?? thread, failing: nil)
    _ = trial.perform(instruction.action, by: thread, definitions: context.program.rulesets)
    context.note(trial.allocations?.sites ?? [], at: number)
  }

  /// Performs an instruction in one go as often as it says, until it fails.
  ///
  /// A thread that exits has no result of its own; `ok` stands in its place, so that results and instructions stay in
  /// line.
  private mutating func perform(
    _ instruction: Program.Instruction, by thread: Identity<Task>
  ) -> StepResult {
    var result = StepResult.ok
    for _ in 0..<max(1, instruction.times) {
      result = machine.perform(instruction, by: thread, definitions: context.program.rulesets)
      if case .errno = result { return result }
      if result == .hung { return result }
      if machine.threads[thread].life != .live { return result }
    }
    return result
  }

  /// Ends the actions whose threads are back in user mode or gone.
  private mutating func completeCalls() {
    guard let section = counter.section else { return }
    for pending in counter.pendingCalls {
      guard let slot = section.slot(of: pending.thread) else { continue }
      let word = tsync.threads[slot]
      if word.point == .gone {
        let isExit = context.program.instructions[pending.instruction].action == .exit
        end(pending, with: isExit && !word.isKilled ? .ok : .ended)
      } else if word.point == .user && pending.hasBegun && !pending.sleepsForEver {
        land(pending, word)
      }
    }
  }

  private mutating func land(_ pending: PendingCall, _ word: ThreadWord) {
    let result: StepResult
    if let known = pending.result {
      result = known
    } else if pending.sleep != nil {
      // What is there is seen before a flag that would disturb the call.
      guard let thread = machine.thread(named: pending.thread) else { return }
      if let refusal = refusal(of: pending, by: thread) {
        result = refusal
      } else {
        guard machine.threads[thread].isAwake else { return }
        result = .ok
      }
      machine.threads[thread].isAwake = false
      machine.threads[thread].waitsAtFIFO = false
    } else if word.callState == .over, let slot = counter.section?.slot(of: pending.thread),
      let restriction = machine.numbers.restrictions[slot]
    {
      result = StepResult(word.value)
      if word.value != .none && restriction.domain != nil { machine.traceCounts.count(.freeDomain) }
    } else {
      return
    }
    if case .errno = result {
      end(pending, with: result)
    } else if pending.repetitions > 1 {
      var next = pending
      next.repetitions -= 1
      next.startAnew()
      forgetRestriction(of: pending)
      replace(pending, by: next)
    } else {
      end(pending, with: result)
    }
  }

  /// Forgets what the call of a thread was to put in force.
  private mutating func forgetRestriction(of pending: PendingCall) {
    guard let slot = counter.section?.slot(of: pending.thread),
      machine.numbers.restrictions[slot] != nil
    else { return }
    machine.numbers.restrictions[slot] = nil
  }

  /// What a call that is checked when it begins, and whenever it begins anew, is refused with.
  private mutating func refusal(of pending: PendingCall, by thread: Identity<Task>) -> StepResult? {
    guard pending.isToBeChecked else { return nil }
    let opened = perform(.open(path: "fifo", mode: .reading), by: thread)
    if case .errno = opened { return opened }
    if let place = counter.pending(of: pending.thread) {
      counter.pendingCalls[place].isToBeChecked = false
    }
    return nil
  }

  mutating func replace(_ pending: PendingCall, by next: PendingCall) {
    guard let place = counter.pending(of: pending.thread) else { return }
    counter.pendingCalls[place] = next
  }

  /// An action is over: its step has a result now, or a later step will ask for it.
  mutating func end(_ pending: PendingCall, with result: StepResult) {
    var result = result
    forgetRestriction(of: pending)
    if let watch = pending.watch { context.note(watch.sites, at: pending.instruction) }
    if let sweep = pending.sweep {
      guard let sum = self.result(of: sweep, of: pending, after: result) else {
        tryNext(sweep, of: pending)
        return
      }
      result = sum
    }
    counter.pendingCalls.removeAll { $0.thread == pending.thread }
    if pending.sweep == nil, let watch = pending.watch, watch.failed == nil, result == .ok {
      result = .notReached
    }
    if pending.isBlocked {
      counter.completed[pending.thread] = result
      return
    }
    // A step that asks for the result of an action that never blocked gets it all the same.
    if context.program.instructions[pending.instruction].mayBlock {
      counter.completed[pending.thread] = result
    }
    if context.program.instructions[pending.instruction].timing == .meanwhile && result != .ended {
      var failure = pending.firstFailure
      if case .errno = result { failure = failure ?? result }
      set(pending.instruction, hasGroupEnded ? .ended(failure ?? .ok) : .resting(failure))
    } else {
      set(pending.instruction, .ended(result))
    }
  }

  /// A thread that has ended has no other result.
  private mutating func finishExitedThreads() {
    for instruction in group where status(of: instruction) == .waiting {
      let name = context.program.instructions[instruction].thread
      guard counter.completed[name] == nil, let thread = machine.thread(named: name) else {
        continue
      }
      if machine.threads[thread].life != .live { set(instruction, .ended(.ended)) }
    }
    for instruction in group {
      guard case .resting = status(of: instruction) else { continue }
      let name = context.program.instructions[instruction].thread
      guard let thread = machine.thread(named: name) else { continue }
      if machine.threads[thread].life != .live { set(instruction, .ended(.ended)) }
    }
  }
}

extension PendingCall {
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
