// SPDX-License-Identifier: MIT

import Scenarios
import StateExplorer

/// What threads begin.
extension WorkingState {
  /// Begins an instruction, in each way in which it may.
  ///
  /// - Parameter again: the pending call of an instruction that goes on with its next time, or tries again.
  func begin(_ number: Int, again: PendingCall?, _ visit: (Move, WorkingState) -> Void) {
    let instruction = context.program.instructions[number]
    var pending =
      again
      ?? PendingCall(
        thread: instruction.thread, instruction: number, repetitions: max(1, instruction.times))
    if again == nil, case .resting(let failure) = status(of: number) {
      pending.firstFailure = failure
    }
    pending.hasBegun = true
    if pending.watch == nil { beginWatch(for: &pending) }
    var successor = self
    if again == nil { successor.set(number, .underWay) }
    guard let thread = machine.thread(named: instruction.thread) else { return }
    guard let section = counter.section, let slot = section.slot(of: instruction.thread) else {
      successor.beginElsewhere(pending, by: thread, visit)
      return
    }
    if again == nil {
      successor.counter.add(pending)
    } else {
      successor.replace(pending, by: pending)
    }
    guard context.isStepwise[number] else {
      successor.beginInOneGo(pending, by: thread, slot, section, visit)
      return
    }
    switch instruction.action {
    case .restrictSelf where machine.threads[thread].isToBeHeld,
      .spawn where machine.threads[thread].isToBeHeld:
      successor.machine.threads[thread].isToBeHeld = false
      pending.isHeld = true
      successor.replace(pending, by: pending)
      successor.tsync.threads[slot].point = .parked
    case .restrictSelf(let ruleset, let flags) where flags.contains(.TSYNC):
      successor.beginCall(pending, ruleset, flags, slot, section, visit)
      return
    case .spawn, .fork:
      successor.tsync.threads[slot].point = .cloneCheck
    case .exit:
      section.model.beginExit(slot, &successor.tsync)
    case .park:
      pending.result = .ok
      successor.replace(pending, by: pending)
      successor.tsync.threads[slot].point = .parked
    case .sleep(let call):
      pending.sleep = call
      pending.isToBeChecked = call.isCheckedAgain
      successor.machine.threads[thread].waitsAtFIFO = call == .openFIFO
      successor.replace(pending, by: pending)
    case .psxRestrictSelf:
      pending.remaining = machine.processes[section.slots.process].liveThreads
        .map { machine.threads[$0].name }
      successor.replace(pending, by: pending)
    case .execute:
      var trial = successor.whole
      let result = trial.perform(instruction.action, by: thread, definitions: [:])
      successor.tsync.threads[slot].point = .execKill
      if case .errno = result {
        pending.result = result
        successor.replace(pending, by: pending)
        section.model.leave(slot, &successor.tsync)
      }
    case .restrictSelf:
      successor.beginInOneGo(pending, by: thread, slot, section, visit)
      return
    default: preconditionFailure("'\(instruction.action)' is not taken in steps")
    }
    successor.runToQuiescence()
    visit(.begin(instruction: number, choice: 0), successor)
  }

  /// The call of a thread that a debugger has held at its entry; whatever has come to the thread meanwhile waits
  /// until it leaves the kernel.
  func beginHeld(
    _ pending: PendingCall, _ slot: Int, _ section: ConcurrentSection,
    _ visit: (Move, WorkingState) -> Void
  ) {
    var pending = pending
    var successor = self
    pending.isHeld = false
    successor.replace(pending, by: pending)
    successor.tsync.threads[slot].point = .user
    if case .spawn = context.program.instructions[pending.instruction].action {
      successor.tsync.threads[slot].point = .cloneCheck
      successor.runToQuiescence()
      visit(.unpark(slot: slot), successor)
      return
    }
    guard
      case .restrictSelf(let ruleset, let flags) =
        context.program.instructions[pending.instruction].action,
      let thread = machine.thread(named: pending.thread)
    else { return }
    if flags.contains(.TSYNC) {
      successor.beginCall(pending, ruleset, flags, slot, section, visit)
    } else {
      successor.beginInOneGo(pending, by: thread, slot, section, visit)
    }
  }

  /// An action of a thread that is not followed in micro-steps.
  private mutating func beginElsewhere(
    _ pending: PendingCall, by thread: Identity<Task>, _ visit: (Move, WorkingState) -> Void
  ) {
    let instruction = context.program.instructions[pending.instruction]
    var pending = pending
    machine.allocations = pending.watch
    let result = perform(instruction.action, by: thread)
    pending.watch = machine.allocations
    machine.allocations = nil
    visitArrivals { [pending] successor, choice in
      var successor = successor
      let isLast = pending.repetitions <= 1
      if result == .hung { return }
      if case .errno = result {
        successor.end(pending, with: result)
      } else if isLast || successor.machine.threads[thread].life != .live {
        successor.end(pending, with: result)
      } else {
        var next = pending
        next.repetitions -= 1
        next.startAnew()
        if successor.counter.pending(of: pending.thread) == nil {
          successor.counter.add(next)
        } else {
          successor.replace(pending, by: next)
        }
      }
      successor.runToQuiescence()
      visit(.begin(instruction: pending.instruction, choice: choice), successor)
    }
  }

  /// An action that no other can come in between.
  private mutating func beginInOneGo(
    _ pending: PendingCall, by thread: Identity<Task>, _ slot: Int, _ section: ConcurrentSection,
    _ visit: (Move, WorkingState) -> Void
  ) {
    var pending = pending
    let place = beginWatch(of: thread)
    let result = perform(context.program.instructions[pending.instruction].action, by: thread)
    endWatch(at: place)
    pending.watch = watch(of: pending)
    if machine.processes[section.slots.process].isStopped {
      let _: ConcurrentSection? = cut(.stop)
    }
    if result == .hung { pending.sleepsForEver = true } else { pending.result = result }
    replace(pending, by: pending)
    visitArrivals { successor, choice in
      var successor = successor
      if successor.tsync.threads[slot].point == .user {
        section.model.leave(slot, &successor.tsync)
      }
      successor.runToQuiescence()
      visit(.begin(instruction: pending.instruction, choice: choice), successor)
    }
  }

  /// Lets signals arrive, in each way in which they may: one to a process may go to several threads.
  private mutating func visitArrivals(_ visit: (WorkingState, Int) -> Void) {
    let arrivals = machine.arrivals
    if !arrivals.isEmpty { machine.arrivals = [] }
    var successors = [self]
    for arrival in arrivals {
      successors = successors.flatMap { successor in
        successor.targets(of: arrival).map { target in
          var next = successor
          next.receive(arrival, at: target)
          return next
        }
      }
    }
    for (choice, successor) in successors.enumerated() { visit(successor, choice) }
  }

  /// The places of the threads that a signal may come to.
  ///
  /// One to a process goes to the leader unless that has a signal already; then to any thread that has none. It is lost
  /// if one to the process is pending already, whatever thread is to handle that: ordinary signals do not queue.
  ///
  /// Source: `complete_signal()`.
  private func targets(of arrival: Arrival) -> [Int?] {
    guard let section = counter.section, case .signal(let thread) = arrival else { return [nil] }
    if let thread { return [section.slot(of: machine.threads[thread].name)] }
    if counter.placeOfProcessSignal != nil { return [nil] }
    let willing = section.slots.names.indices.filter { slot in
      let word = tsync.threads[slot]
      return word.isLive && !word.hasSignal && !word.seemsSignalled
    }
    if let leader = section.slots.leader, willing.contains(leader) { return [leader] }
    return willing.isEmpty ? [nil] : willing
  }

  private mutating func receive(_ arrival: Arrival, at target: Int?) {
    guard let section = counter.section else { return }
    switch arrival {
    case .signal(let thread):
      if let target, tsync.threads[target].isLive {
        tsync.threads[target].hasSignal = true
        if thread == nil { counter.placeOfProcessSignal = target }
      }
    case .kill:
      for slot in section.slots.names.indices where tsync.threads[slot].isLive {
        tsync.threads[slot].isKilled = true
        if tsync.threads[slot].point == .parked { section.model.leave(slot, &tsync) }
      }
    }
  }

  /// Begins a call with TSYNC: checks and preparation, which nothing comes in between.
  private mutating func beginCall(
    _ pending: PendingCall, _ ruleset: RulesetReference, _ flags: RestrictFlags, _ slot: Int,
    _ section: ConcurrentSection, _ visit: (Move, WorkingState) -> Void
  ) {
    let keepsSiblings = !machine.kernel.syncsWithoutRuleset && ruleset == .minusOne
    guard let thread = machine.thread(named: pending.thread), !keepsSiblings else {
      if let thread = machine.thread(named: pending.thread) {
        beginInOneGo(pending, by: thread, slot, section, visit)
      }
      return
    }
    var pending = pending
    do throws(Failure) {
      machine.numbers.restrictions[slot] = try prepare(ruleset, flags, by: thread)
      pending.watch = watch(of: pending)
      replace(pending, by: pending)
    } catch {
      pending.watch = watch(of: pending)
      pending.result = .errno(error.errno)
      replace(pending, by: pending)
      section.model.leave(slot, &tsync)
      runToQuiescence()
      visit(.begin(instruction: pending.instruction, choice: 0), self)
      return
    }
    renewNumbers(of: slot, section)
    tsync.threads[slot].passesNoNewPrivs = flags.contains(.NO_NEW_PRIVS)
    section.model.visitCallPrepare(slot, tsync, optional: false) { step, state in
      var next = self
      next.tsync = state
      next.runToQuiescence()
      visit(.begin(instruction: pending.instruction, choice: 0), next)
    }
  }

  /// The checks of a call and what it is about to put in force.
  mutating func prepare(
    _ ruleset: RulesetReference, _ flags: RestrictFlags, by thread: Identity<Task>
  ) throws(Failure) -> Restriction {
    let place = beginWatch(of: thread)
    defer { endWatch(at: place) }
    var kernel = whole
    defer { take(kernel) }
    let restriction = try kernel.prepareRestriction(ruleset, flags: flags, by: thread)
    if kernel.traceCounts[.createDomain] > ProgramContext.mostCountedDomains {
      let _: ConcurrentSection? = cut(.domains)
    }
    return restriction
  }

  /// Takes the numbers of an earlier call of the same thread out of use.
  private mutating func renewNumbers(of slot: Int, _ section: ConcurrentSection) {
    let number = section.model.credentials(ofCall: slot)
    let successor = section.model.renewNumbers(of: slot, &tsync)
    if let successor {
      if successor != number { machine.numbers[successor] = machine.numbers[number] }
      machine.numbers[number] = nil
    } else {
      let _: ConcurrentSection? = cut(.credentials)
    }
  }
}

extension TsyncModel {
  /// Takes the numbers of an earlier call of the same thread out of use.
  ///
  /// - Returns: the number that now stands for the credentials of that call, the same if nobody has them any more; `nil`
  ///   if no number is left.
  func renewNumbers(of slot: Int, _ state: inout State) -> UInt8? {
    let bit = layer(ofCall: slot)
    let number = credentials(ofCall: slot)
    let used = state.usedCredentials
    state.threads[slot].callState = .possible
    state.threads[slot].value = .none
    for thread in 0..<slots { state.threads[thread].domain &= ~bit }
    for call in state.calls.indices { state.calls[call].newDomain &= ~bit }
    guard used &>> UInt32(number) & 1 == 1 else { return number }
    let own = [UInt8(slot + 1), UInt8(slot + 10)].first { used &>> UInt32($0) & 1 == 0 }
    if let own { state.replaceCredentials(number, by: own) }
    return own
  }
}

extension TsyncModel.State {
  /// The numbers of credentials that anybody refers to, as a set of bits.
  var usedCredentials: UInt32 {
    var used: UInt32 = 0
    for thread in threads.indices
    where threads[thread].point != .unused && threads[thread].point != .gone {
      used |= 1 &<< UInt32(threads[thread].credentials)
      if !threads[thread].taken.isEmpty { used |= 1 &<< UInt32(threads[thread].prepared) }
    }
    for call in calls.indices where calls[call].isAlive {
      used |= 1 &<< UInt32(calls[call].oldCredentials)
      used |= 1 &<< UInt32(calls[call].newCredentials)
    }
    return used
  }

  fileprivate mutating func replaceCredentials(_ old: UInt8, by new: UInt8) {
    for thread in threads.indices {
      if threads[thread].credentials == old { threads[thread].credentials = new }
      if !threads[thread].taken.isEmpty && threads[thread].prepared == old {
        threads[thread].prepared = new
      }
    }
    for call in calls.indices where calls[call].isAlive {
      if calls[call].oldCredentials == old { calls[call].oldCredentials = new }
      if calls[call].newCredentials == old { calls[call].newCredentials = new }
    }
  }
}
