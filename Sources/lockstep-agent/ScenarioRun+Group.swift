// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc
import Scenarios
import ThreadWatch

/// An instruction that is being carried out.
struct StepInFlight {
  /// The place of the instruction.
  let place: Int
  /// The acting thread, by its mailbox; `PreparedInstruction.outside` for the controller.
  let thread: Int
  let isRepeated: Bool
  /// Whether the thread is still to be born of a step that has blocked, and gets its order then.
  var awaitsBirth = false
  var result: StepResult?
  /// The first failure, or `ok`, of what the controller repeats.
  var resultSoFar: StepResult?
  var quiescence = QuiescenceDetector()

  var isOutside: Bool { thread == PreparedInstruction.outside }
}

extension ScenarioRun {
  /// The first and the longest pause between two looks at what is no event, in nanoseconds.
  static let pauses: (first: UInt64, longest: UInt64) = (20_000, QuiescenceDetector.pause)

  /// The pause between two repetitions of what the controller repeats, in nanoseconds.
  private static let pauseOutside: UInt64 = 20_000

  /// The share of a step's deadline, as a divisor, in which no thread moves before the step counts as hung.
  ///
  /// A thread that could move is runnable, whatever the machine does with its CPUs; what only sleeps for so long waits
  /// for another one that sleeps, as in a deadlock. The whole deadline is for steps in which something moves.
  private static let stillShare: UInt64 = 5

  /// Finds out that nothing has moved for so long that a step counts as hung.
  func watchForHang(from start: UInt64) -> QuiescenceDetector {
    QuiescenceDetector(lasting: stepDeadline / Self.stillShare, from: start)
  }

  /// The time that handlers have at least, in nanoseconds, when all steps of a group have ended.
  private static let settlingTime: UInt64 = 1_000_000_000

  /// Carries out the instructions of a group.
  ///
  /// - Parameter number: the number of the group, from 1.
  /// - Returns: the results in the order of the program, up to the first that hung.
  /// - Throws: `RunFailure` if the harness failed.
  func run(_ group: Range<Int>, number: UInt32) throws(RunFailure) -> [StepResult] {
    // The clock is a system call in a User-Mode Linux guest, so it is read only where time may have passed.
    let start = lki_now()
    let deadline = start + stepDeadline
    var steps = group.map { place in
      StepInFlight(
        place: place, thread: prepared.instructions[place].thread,
        isRepeated: program.instructions[place].timing == .meanwhile)
    }
    for index in steps.indices { try admit(&steps[index]) }
    let first = prepared.instructions[group.lowerBound]
    if case .sameDomain(let peer) = first.action, group.count == 1 {
      return [try compareDomains(first.thread, peer, times: first.times, until: deadline)]
    }
    if group.count == 1, first.action.asksForEvents {
      if let known = steps[0].result { return [known] }
      return [try reported(to: first)]
    }
    if let failure = first.failure, failure.site == nil {
      guard group.count == 1 else {
        throw RunFailure.harness("a step that fails every allocation in turn is in a group")
      }
      if let known = steps[0].result { return [known] }
      return [try sweep(group.lowerBound, until: deadline)]
    }
    defer { dropConnections(of: group) }
    noteSignals(of: steps)
    // A step begins when all are at the gate, however long the machine lets them wait for a CPU before.
    let begun = try begin(steps: &steps, number: number, from: start)
    let end = begun + stepDeadline
    try settle(&steps, from: begun, until: end) { !$0.isRepeated }
    lki_call_off(board, number)
    if steps.contains(where: { $0.isRepeated }),
      steps.allSatisfy({ $0.isRepeated || $0.result != nil })
    {
      // What is repeated gets time of its own to come to an end.
      let calledOff = lki_now()
      try settle(&steps, from: calledOff, until: calledOff + stepDeadline) { $0.isRepeated }
    }
    awaitDoomed(by: steps, until: end)
    let results = try results(of: steps)
    guard let sender = steps.firstIndex(where: isSender), results.last != .hung else {
      return results
    }
    let isSettled = settleSignals(until: max(end, lki_now() + Self.settlingTime))
    return isSettled ? results : results[..<sender] + [try hang(of: [])]
  }

  private func isSender(_ step: StepInFlight) -> Bool {
    program.instructions[step.place].action.effects.contains(.signals)
  }

  /// Waits until all threads have handled the signals that they were sent; false at the deadline.
  private func settleSignals(until deadline: UInt64) -> Bool {
    SignalDrain.wait(
      for: livingThreads.filter { mailbox($0).pointee.held == 0 }.map(watched), until: deadline)
  }

  /// The results of a group up to the first that is missing.
  private func results(of steps: [StepInFlight]) throws(RunFailure) -> [StepResult] {
    let results = steps.prefix { $0.result != nil }.map { $0.result! }
    if results.count == steps.count { return results }
    return results + [
      try hang(of: steps.filter { $0.result == nil && !$0.isOutside }.map { $0.thread })
    ]
  }

  // MARK: Beginning

  /// Gives the orders of a group.
  ///
  /// - Parameter start: the time of the call.
  /// - Returns: the time from which the deadline of the steps counts.
  private func begin(steps: inout [StepInFlight], number: UInt32, from start: UInt64)
    throws(RunFailure) -> UInt64
  {
    let ordered = steps.indices.filter {
      steps[$0].result == nil && !isAwaiting(steps[$0]) && !steps[$0].awaitsBirth
    }
    // Who sleeps for another's sake cannot come to the gate; it acts when it wakes up.
    let gated =
      steps.count == 1
      ? [] : ordered.filter { !steps[$0].isOutside && isReady(steps[$0].thread) }
    lki_gate_prepare(board, UInt32(gated.count + 1))
    for index in ordered where !steps[index].isOutside {
      let step = steps[index]
      if let site = prepared.instructions[step.place].failure?.site {
        try arm(site, for: step.place)
      }
      lki_mailbox_order(
        mailbox(step.thread), Order.instruction.rawValue, UInt32(step.place),
        variation.start(
          of: step.place, group: number, isGated: gated.contains(index), repeats: step.isRepeated))
    }
    lki_gate_arrive(board, number)
    let actsItself = ordered.contains { steps[$0].isOutside }
    if !gated.isEmpty { try awaitGate(number, isAboutToAct: actsItself) }
    for index in ordered where steps[index].isOutside {
      let place = steps[index].place
      let start = variation.start(of: place, group: number, isGated: true, repeats: false)
      lki_spin(UInt64(steps.count == 1 ? 0 : start.delay))
      let result = try performOutside(at: place)
      if steps[index].isRepeated {
        steps[index].resultSoFar = result
      } else {
        steps[index].result = result
      }
    }
    return gated.isEmpty ? start : lki_now()
  }

  /// Whether a step orders nothing but waits for what was ordered before.
  private func isAwaiting(_ step: StepInFlight) -> Bool {
    if case .finish = prepared.instructions[step.place].action { true } else { false }
  }

  /// Whether a thread waits for orders.
  private func isReady(_ thread: Int) -> Bool {
    let mailbox = mailbox(thread).pointee
    let state = HangReport.state(process: mailbox.process, thread: mailbox.thread) ?? ""
    return state.hasPrefix("S") || state.hasPrefix("R")
  }

  /// Checks that a step can be carried out. One of a thread that has ended is over at once.
  private func admit(_ step: inout StepInFlight) throws(RunFailure) {
    guard !step.isOutside else { return }
    let name = prepared.threads[step.thread]
    if !lki_mailbox_is_occupied(mailbox(step.thread)), isBeingBorn(step.thread) {
      step.awaitsBirth = true
      return
    }
    guard lki_mailbox_is_occupied(mailbox(step.thread)), !exited.contains(step.thread) else {
      throw RunFailure.harness("thread '\(name)' cannot act: it does not live")
    }
    let action = prepared.instructions[step.place].action
    if case .finish = action {
      if awaited[step.thread] != nil { return }
      guard hasEnded(step.thread) else {
        throw RunFailure.harness("thread '\(name)' has nothing to finish")
      }
    }
    if hasEnded(step.thread) {
      step.result = .ended
      return
    }
    guard !blocked.contains(step.thread) else {
      throw RunFailure.harness("thread '\(name)' cannot act: it has blocked")
    }
    if case .exit = action { exited.insert(step.thread) }
    if case .sameDomain = action, step.isRepeated {
      throw RunFailure.harness("the domains of two threads cannot be compared while others act")
    }
    if mayBlock(step) { awaited[step.thread] = step.place }
  }

  /// Whether a step that has blocked is about to create a thread.
  private func isBeingBorn(_ thread: Int) -> Bool {
    let name = prepared.threads[thread]
    return awaited.values.contains { program.instructions[$0].action == .spawn(thread: name) }
  }

  /// Gives its order to a thread that has been born meanwhile.
  private func orderNewborn(_ step: inout StepInFlight) throws(RunFailure) {
    guard step.awaitsBirth, lki_mailbox_is_occupied(mailbox(step.thread)) else { return }
    step.awaitsBirth = false
    let instruction = prepared.instructions[step.place]
    if let site = instruction.failure?.site { try arm(site, for: step.place) }
    if mayBlock(step) { awaited[step.thread] = step.place }
    lki_mailbox_order(
      mailbox(step.thread), Order.instruction.rawValue, UInt32(step.place),
      variation.start(of: step.place, group: 0, isGated: false, repeats: step.isRepeated))
  }

  /// The process that a step kills, if it is allowed to.
  func victim(of step: StepInFlight) -> pid_t? {
    guard case .signal(let name, _, .KILL) = program.instructions[step.place].action else {
      return nil
    }
    return prepared.threads.firstIndex(of: name).map { mailbox($0).pointee.process }
  }

  /// Takes connections away that a step of the group has made.
  private func dropConnections(of group: Range<Int>) {
    let connects = group.contains {
      if case .connectTCP = program.instructions[$0].action { true } else { false }
    }
    if connects { ports.dropConnections() }
  }

  // MARK: Ending

  /// Waits until those steps that `matter` have a result, or until the deadline; `start` is the time of the call.
  private func settle(
    _ steps: inout [StepInFlight], from start: UInt64, until deadline: UInt64,
    _ matter: (StepInFlight) -> Bool
  ) throws(RunFailure) {
    var pause = Self.pauses.first
    var watch = watchForHang(from: start)
    var isFirst = true
    while true {
      let seen = lki_board_events(board)
      var hasChanged = false
      for index in steps.indices where matter(steps[index]) && steps[index].result == nil {
        try orderNewborn(&steps[index])
        steps[index].result = try settled(&steps[index], among: steps)
        if steps[index].result != nil { hasChanged = true }
      }
      let open = steps.filter { matter($0) && $0.result == nil }
      if open.isEmpty { return }
      // One step can settle an earlier one, as execve(2) ends all other threads; no event says so.
      if hasChanged { continue }
      try checkForDeath()
      let now = isFirst ? start : lki_now()
      isFirst = false
      if now >= deadline { return }
      if try performRepeatedlyOutside(&steps) { continue }
      let isWatched = open.allSatisfy(endsByItsThread)
      if isWatched, now >= watch.nextLook, watch.holds(forAll: livingThreads.map(watched)) {
        return
      }
      if open.contains(where: isNoEvent) {
        _ = lki_board_wait(board, seen, min(deadline, now + pause))
        pause = min(pause * 2, Self.pauses.longest)
      } else {
        _ = lki_board_wait(board, seen, isWatched ? min(deadline, watch.nextLook) : deadline)
      }
    }
  }

  /// Carries out what the controller repeats; false if there is nothing of the kind.
  private func performRepeatedlyOutside(_ steps: inout [StepInFlight]) throws(RunFailure) -> Bool {
    var isAny = false
    for index in steps.indices
    where steps[index].isOutside && steps[index].isRepeated && steps[index].result == nil {
      let result = try performOutside(at: steps[index].place)
      if steps[index].resultSoFar?.isFailure == false { steps[index].resultSoFar = result }
      isAny = true
    }
    if isAny { lki_pause(Self.pauseOutside) }
    return isAny
  }

  /// The threads of the scenario that have been born and were not killed.
  var livingThreads: [Int] {
    prepared.threads.indices
      .filter { lki_mailbox_is_occupied(mailbox($0)) && !ended.contains($0) }
  }

  /// A thread as it is watched.
  func watched(_ thread: Int) -> WatchedThread {
    let mailbox = mailbox(thread).pointee
    let isAtGate = mailbox.held != 0 && mailbox.released == 0
    return WatchedThread(
      process: mailbox.process, thread: mailbox.thread,
      isPassing: mailbox.debugger > 0 && !isAtGate, hasBlocked: blocked.contains(thread))
  }

  /// Whether nobody but threads with a mailbox has a part in the end of a step: where they all sleep, it never comes.
  private func endsByItsThread(_ step: StepInFlight) -> Bool {
    let place = isAwaiting(step) ? awaited[step.thread] : step.place
    return !step.isOutside
      && place.map { !program.instructions[$0].action.effects.contains(.helpers) } ?? false
  }

  /// Whether the end of a step is nothing that the controller could wait for on every kernel.
  private func isNoEvent(_ step: StepInFlight) -> Bool {
    if step.awaitsBirth { return true }
    if case .exit = prepared.instructions[step.place].action { return true }
    return mayBlock(step) || !doomed.isEmpty
  }

  private func mayBlock(_ step: StepInFlight) -> Bool {
    if case .park = prepared.instructions[step.place].action { return true }
    return program.instructions[step.place].mayBlock && !isAwaiting(step)
  }

  /// The result of a step, or `nil` if it has none yet.
  private func settled(_ step: inout StepInFlight, among steps: [StepInFlight]) throws(RunFailure)
    -> StepResult?
  {
    // What the controller repeats has ended when nobody asks for more.
    if step.isOutside { return step.resultSoFar }
    if step.awaitsBirth { return nil }
    let place = isAwaiting(step) ? awaited[step.thread]! : step.place
    let action = program.instructions[place].action
    if isComplete(place, by: step.thread) {
      blocked.remove(step.thread)
      let result = try resultOfFailure(
        at: place, try result(of: step.thread, for: action))
      if case .execute = action, result == .ok { noteExecution(by: step.thread) }
      return result
    }
    if case .exit = action, isGone(step.thread) { return .ok }
    if hasEnded(step.thread) { return .ended }
    guard mayBlock(step), hasBlocked(&step, among: steps) else { return nil }
    blocked.insert(step.thread)
    return .blocked
  }

  /// Whether a thread has carried out the instruction at a place, its last one.
  private func isComplete(_ place: Int, by thread: Int) -> Bool {
    let mailbox = mailbox(thread)
    guard lki_mailbox_is_complete(mailbox) else { return false }
    guard let name = program.instructions[place].action.bornThread,
      let born = prepared.threads.firstIndex(of: name)
    else { return true }
    return mailbox.pointee.result < 0 || mailbox.pointee.fault != HarnessFault.none.rawValue
      || lki_mailbox_is_occupied(self.mailbox(born))
  }

  /// Whether the thread sleeps in what it was told to do, and will not wake up by itself.
  private func hasBlocked(_ step: inout StepInFlight, among steps: [StepInFlight]) -> Bool {
    let mailbox = mailbox(step.thread).pointee
    // A thread that is held on its way into the gate of a child sleeps in the debugger's.
    if case .park = prepared.instructions[step.place].action, mailbox.held == 0 {
      let state = HangReport.state(process: mailbox.process, thread: mailbox.thread)
      return mailbox.parked != 0 && state?.hasPrefix("D") == true
    }
    let others = prepared.threads.indices.filter {
      $0 != step.thread && lki_mailbox_is_occupied(self.mailbox($0)) && !ended.contains($0)
    }
    let acting = watched(step.thread)
    if steps.contains(where: { $0.isRepeated }) {
      return step.quiescence.holds(acting: acting, others: nil, awaitsNewborn: false)
    }
    // What is left of a step that has been carried out is a newborn thread's to do, which has no mailbox yet.
    let awaitsNewborn = lki_mailbox_is_complete(self.mailbox(step.thread))
    let newborns = awaitsNewborn ? strangers(in: acting.process) : []
    return step.quiescence.holds(
      acting: acting, others: others.map(watched) + newborns, awaitsNewborn: awaitsNewborn)
  }

  /// The threads of a process that have no mailbox.
  private func strangers(in process: pid_t) -> [WatchedThread] {
    let known = Set(prepared.threads.indices.map { mailbox($0).pointee.thread })
    return Directory.names(in: "/proc/\(process)/task").compactMap { pid_t($0) }
      .filter { !known.contains($0) }.map { WatchedThread(process: process, thread: $0) }
  }

  // MARK: Killing

  /// Notes whom the steps may kill: their deaths are no faults from now on.
  private func noteSignals(of steps: [StepInFlight]) {
    for step in steps where step.result == nil {
      if let victim = victim(of: step) { doomed.insert(victim) }
    }
  }
}
