// SPDX-License-Identifier: MIT

import Scenarios
import StateExplorer

/// What threads begin.
extension Scene {
  /// Begins an instruction, in each way in which it may.
  ///
  /// - Parameter again: the flight of an instruction that goes on with its next time, or tries again.
  func begin(_ number: Int, again: Flight?, _ visit: (Move, Scene) -> Void) {
    let instruction = stage.program.instructions[number]
    var flight =
      again
      ?? Flight(
        thread: instruction.thread, instruction: number, repetitions: max(1, instruction.times))
    if again == nil, case .resting(let failure) = standing(of: number) {
      flight.firstFailure = failure
    }
    flight.hasBegun = true
    if flight.watch == nil { beginWatch(for: &flight) }
    var play = self
    if again == nil { play.set(number, .underWay) }
    guard let thread = machine.thread(named: instruction.thread) else { return }
    guard let phase = course.phase, let slot = phase.slot(of: instruction.thread) else {
      play.beginElsewhere(flight, by: thread, visit)
      return
    }
    if again == nil { play.course.add(flight) } else { play.replace(flight, by: flight) }
    guard stage.isStepwise[number] else {
      play.beginInOneGo(flight, by: thread, slot, phase, visit)
      return
    }
    switch instruction.action {
    case .restrictSelf where machine.threads[thread].isToBeHeld,
      .spawn where machine.threads[thread].isToBeHeld:
      play.machine.threads[thread].isToBeHeld = false
      flight.isHeld = true
      play.replace(flight, by: flight)
      play.tsync.threads[slot].point = .parked
    case .restrictSelf(let ruleset, let flags) where flags.contains(.TSYNC):
      play.beginCall(flight, ruleset, flags, slot, phase, visit)
      return
    case .spawn, .fork:
      play.tsync.threads[slot].point = .cloneCheck
    case .exit:
      phase.model.beginExit(slot, &play.tsync)
    case .park:
      flight.result = .ok
      play.replace(flight, by: flight)
      play.tsync.threads[slot].point = .parked
    case .sleep(let call):
      flight.sleep = call
      flight.isToBeChecked = call.isCheckedAgain
      play.machine.threads[thread].waitsAtFIFO = call == .openFIFO
      play.replace(flight, by: flight)
    case .psxRestrictSelf:
      flight.remaining = machine.processes[phase.cast.process].liveThreads
        .map { machine.threads[$0].name }
      play.replace(flight, by: flight)
    case .execute:
      var trial = play.whole
      let result = trial.perform(instruction.action, by: thread, definitions: [:])
      play.tsync.threads[slot].point = .execKill
      if case .errno = result {
        flight.result = result
        play.replace(flight, by: flight)
        phase.model.leave(slot, &play.tsync)
      }
    case .restrictSelf:
      play.beginInOneGo(flight, by: thread, slot, phase, visit)
      return
    default: preconditionFailure("'\(instruction.action)' is not taken in steps")
    }
    play.settle()
    visit(.begin(instruction: number, choice: 0), play)
  }

  /// The call of a thread that a debugger has held at its entry; whatever has come to the thread meanwhile waits
  /// until it leaves the kernel.
  func beginHeld(_ flight: Flight, _ slot: Int, _ phase: Phase, _ visit: (Move, Scene) -> Void) {
    var flight = flight
    var play = self
    flight.isHeld = false
    play.replace(flight, by: flight)
    play.tsync.threads[slot].point = .user
    if case .spawn = stage.program.instructions[flight.instruction].action {
      play.tsync.threads[slot].point = .cloneCheck
      play.settle()
      visit(.unpark(slot: slot), play)
      return
    }
    guard
      case .restrictSelf(let ruleset, let flags) =
        stage.program.instructions[flight.instruction].action,
      let thread = machine.thread(named: flight.thread)
    else { return }
    if flags.contains(.TSYNC) {
      play.beginCall(flight, ruleset, flags, slot, phase, visit)
    } else {
      play.beginInOneGo(flight, by: thread, slot, phase, visit)
    }
  }

  /// An action of a thread that is not followed in micro-steps.
  private mutating func beginElsewhere(
    _ flight: Flight, by thread: Identity<Thread>, _ visit: (Move, Scene) -> Void
  ) {
    let instruction = stage.program.instructions[flight.instruction]
    var flight = flight
    machine.allocations = flight.watch
    let result = perform(instruction.action, by: thread)
    flight.watch = machine.allocations
    machine.allocations = nil
    visitArrivals { [flight] play, choice in
      var play = play
      let isLast = flight.repetitions <= 1
      if result == .hung { return }
      if case .errno = result {
        play.end(flight, with: result)
      } else if isLast || play.machine.threads[thread].life != .live {
        play.end(flight, with: result)
      } else {
        var next = flight
        next.repetitions -= 1
        next.startAnew()
        if play.course.flight(of: flight.thread) == nil {
          play.course.add(next)
        } else {
          play.replace(flight, by: next)
        }
      }
      play.settle()
      visit(.begin(instruction: flight.instruction, choice: choice), play)
    }
  }

  /// An action that no other can come in between.
  private mutating func beginInOneGo(
    _ flight: Flight, by thread: Identity<Thread>, _ slot: Int, _ phase: Phase,
    _ visit: (Move, Scene) -> Void
  ) {
    var flight = flight
    let place = beginWatch(of: thread)
    let result = perform(stage.program.instructions[flight.instruction].action, by: thread)
    endWatch(at: place)
    flight.watch = watch(of: flight)
    if machine.processes[phase.cast.process].isStopped {
      let _: Phase? = cut(.stop)
    }
    if result == .hung { flight.sleepsForEver = true } else { flight.result = result }
    replace(flight, by: flight)
    visitArrivals { play, choice in
      var play = play
      if play.tsync.threads[slot].point == .user { phase.model.leave(slot, &play.tsync) }
      play.settle()
      visit(.begin(instruction: flight.instruction, choice: choice), play)
    }
  }

  /// Lets signals arrive, in each way in which they may: one to a process may go to several threads.
  private mutating func visitArrivals(_ visit: (Scene, Int) -> Void) {
    let arrivals = machine.arrivals
    if !arrivals.isEmpty { machine.arrivals = [] }
    var plays = [self]
    for arrival in arrivals {
      plays = plays.flatMap { play in
        play.targets(of: arrival).map { target in
          var next = play
          next.receive(arrival, at: target)
          return next
        }
      }
    }
    for (choice, play) in plays.enumerated() { visit(play, choice) }
  }

  /// The places of the threads that a signal may come to.
  ///
  /// One to a process goes to the leader unless that has a signal already; then to any thread that has none. It is lost
  /// if one to the process is pending already, whatever thread is to handle that: ordinary signals do not queue.
  ///
  /// Source: `complete_signal()`.
  private func targets(of arrival: Arrival) -> [Int?] {
    guard let phase = course.phase, case .signal(let thread) = arrival else { return [nil] }
    if let thread { return [phase.slot(of: machine.threads[thread].name)] }
    if course.placeOfProcessSignal != nil { return [nil] }
    let willing = phase.cast.names.indices.filter { slot in
      let word = tsync.threads[slot]
      return word.isLive && !word.hasSignal && !word.seemsSignalled
    }
    if let leader = phase.cast.leader, willing.contains(leader) { return [leader] }
    return willing.isEmpty ? [nil] : willing
  }

  private mutating func receive(_ arrival: Arrival, at target: Int?) {
    guard let phase = course.phase else { return }
    switch arrival {
    case .signal(let thread):
      if let target, tsync.threads[target].isLive {
        tsync.threads[target].hasSignal = true
        if thread == nil { course.placeOfProcessSignal = target }
      }
    case .kill:
      for slot in phase.cast.names.indices where tsync.threads[slot].isLive {
        tsync.threads[slot].isKilled = true
        if tsync.threads[slot].point == .parked { phase.model.leave(slot, &tsync) }
      }
    }
  }

  /// Begins a call with TSYNC: checks and preparation, which nothing comes in between.
  private mutating func beginCall(
    _ flight: Flight, _ ruleset: RulesetReference, _ flags: RestrictFlags, _ slot: Int,
    _ phase: Phase, _ visit: (Move, Scene) -> Void
  ) {
    let keepsSiblings = !machine.kernel.syncsWithoutRuleset && ruleset == .minusOne
    guard let thread = machine.thread(named: flight.thread), !keepsSiblings else {
      if let thread = machine.thread(named: flight.thread) {
        beginInOneGo(flight, by: thread, slot, phase, visit)
      }
      return
    }
    var flight = flight
    do throws(Failure) {
      machine.numbers.restrictions[slot] = try prepare(ruleset, flags, by: thread)
      flight.watch = watch(of: flight)
      replace(flight, by: flight)
    } catch {
      flight.watch = watch(of: flight)
      flight.result = .errno(error.errno)
      replace(flight, by: flight)
      phase.model.leave(slot, &tsync)
      settle()
      visit(.begin(instruction: flight.instruction, choice: 0), self)
      return
    }
    renewNumbers(of: slot, phase)
    tsync.threads[slot].passesNoNewPrivs = flags.contains(.NO_NEW_PRIVS)
    phase.model.visitCallPrepare(slot, tsync, optional: false) { step, state in
      var next = self
      next.tsync = state
      next.settle()
      visit(.begin(instruction: flight.instruction, choice: 0), next)
    }
  }

  /// The checks of a call and what it is about to put in force.
  mutating func prepare(
    _ ruleset: RulesetReference, _ flags: RestrictFlags, by thread: Identity<Thread>
  ) throws(Failure) -> Restriction {
    let place = beginWatch(of: thread)
    defer { endWatch(at: place) }
    var kernel = whole
    defer { take(kernel) }
    let restriction = try kernel.prepareRestriction(ruleset, flags: flags, by: thread)
    if kernel.traceCounts[.createDomain] > Stage.mostCountedDomains {
      let _: Phase? = cut(.domains)
    }
    return restriction
  }

  /// Takes the numbers of an earlier call of the same thread out of use.
  private mutating func renewNumbers(of slot: Int, _ phase: Phase) {
    let number = phase.model.credentials(ofCall: slot)
    let successor = phase.model.renewNumbers(of: slot, &tsync)
    if let successor {
      if successor != number { machine.numbers[successor] = machine.numbers[number] }
      machine.numbers[number] = nil
    } else {
      let _: Phase? = cut(.credentials)
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
