// SPDX-License-Identifier: MIT

import Scenarios
import StateExplorer

/// Allocations that fail while several things happen.
extension Scene {
  /// What the next micro-step of a thread allocates.
  struct Allocation {
    /// The place of the flight during which an allocation of this thread fails.
    let flight: Int
    /// The allocations with those of the step.
    let watch: AllocationWatch
    /// Whether one of them fails now.
    let fails: Bool
  }

  /// Begins to watch the allocations that an instruction asks to watch, if it does.
  func beginWatch(for flight: inout Flight) {
    let instruction = stage.program.instructions[flight.instruction]
    guard let failure = instruction.failedAllocation,
      let victim = machine.thread(named: failure.thread ?? instruction.thread)
    else { return }
    switch failure.site {
    case .nth(let number): flight.watch = AllocationWatch(of: victim, failing: number)
    case .every:
      guard let thread = machine.thread(named: flight.thread) else { return }
      let sweep = Sweep(before: whole.statesOfThreads(beside: thread))
      flight.sweep = sweep
      flight.watch = AllocationWatch(of: victim, failing: sweep.number)
    }
  }

  /// The result of a sweep behind an attempt; `nil` if there is a further attempt.
  ///
  /// It is the number of attempts that failed as they must: with ENOMEM, and without a trace.
  func result(of sweep: Sweep, of flight: Flight, after result: StepResult) -> StepResult? {
    guard let watch = flight.watch, watch.failed != nil else {
      return result == .ok ? .number(sweep.number - 1) : result
    }
    guard result == .errno(.ENOMEM), let thread = machine.thread(named: flight.thread) else {
      return result
    }
    if whole.statesOfThreads(beside: thread) != sweep.before { return .changed }
    return sweep.number == Limits.sweep ? .number(Limits.sweep) : nil
  }

  /// Lets the next allocation fail in a further attempt.
  mutating func tryNext(_ sweep: Sweep, of flight: Flight) {
    guard let victim = flight.watch?.thread else { return }
    var next = flight
    next.startAnew()
    next.sweep?.number += 1
    next.watch = AllocationWatch(of: victim, failing: sweep.number + 1)
    replace(flight, by: next)
  }

  /// The present watch of a flight.
  func watch(of flight: Flight) -> AllocationWatch? {
    course.flight(of: flight.thread).flatMap { course.flights[$0].watch } ?? flight.watch
  }

  /// The flight during which an allocation of a thread is still to fail, whoever asked for it.
  private func watchedFlight(of thread: Identity<Thread>) -> Int? {
    course.flights.firstIndex { flight in
      flight.watch.map { $0.thread == thread && $0.failed == nil } ?? false
    }
  }

  /// Lets what the kernel's state does next count for the flight that watches a thread.
  mutating func beginWatch(of thread: Identity<Thread>) -> Int? {
    guard let place = watchedFlight(of: thread) else { return nil }
    machine.allocations = course.flights[place].watch
    return place
  }

  /// Ends what `beginWatch` began.
  mutating func endWatch(at place: Int?) {
    guard let place else { return }
    course.flights[place].watch = machine.allocations
    machine.allocations = nil
  }

  /// What the next micro-step of a thread allocates; `nil` if it allocates nothing, or nobody watches.
  func coming(of slot: Int, _ phase: Phase) -> Allocation? {
    let point = tsync.threads[slot].point
    guard point == .prepare || point == .callGrow,
      let thread = machine.thread(named: phase.cast.names[slot]),
      let place = watchedFlight(of: thread), var watch = course.flights[place].watch
    else { return nil }
    // The model of TSYNC knows best whether this step allocates: then there is a step that fails.
    var trial = tsync
    trial.shared.failures = 1
    var allocates = false
    phase.model.visitThread(slot, trial) { step, _ in if step.isFailure { allocates = true } }
    guard allocates, point == .callGrow || machine.kernel.siblingsAllocate else {
      return nil
    }
    let sites = point == .prepare ? [.credentials, .securityBlob] : sitesOfGrowth(slot)
    for site in sites where watch.note(site) {
      return Allocation(flight: place, watch: watch, fails: true)
    }
    return Allocation(flight: place, watch: watch, fails: false)
  }

  /// The allocations of `tsync_works_grow_by()`: the array, unless there is room in its memory, and the works.
  private func sitesOfGrowth(_ slot: Int) -> [AllocationSite] {
    let call = tsync.calls[slot]
    let capacity = Int(call.capacity)
    let crowd = course.phase?.cast.crowds.reduce(0) { $0 + $1.count } ?? 0
    let needed = Int(call.size) + Int(call.counted) + crowd
    let works = (capacity..<max(capacity, needed)).map { AllocationSite.work(number: $0 + 1) }
    let hasRoom = capacity > 0 && needed <= Self.pointers(inArrayOf: capacity)
    return hasRoom ? works : [.workArray] + works
  }

  /// The pointers for which there is room in the memory of an array of some: slabs have certain sizes.
  ///
  /// Source: `krealloc()`, mm/slub.c; the sizes are those of `kmalloc_caches` up to 96 bytes.
  static func pointers(inArrayOf count: Int) -> Int {
    [1, 2, 4, 8, 12].first { $0 >= count } ?? count
  }

  /// Brings about what an allocation means beside the micro-step.
  mutating func take(_ allocation: Allocation, of slot: Int, _ phase: Phase) {
    course.flights[allocation.flight].watch = allocation.watch
    guard allocation.fails, !phase.model.decisions.noticesFailedAllocation,
      allocation.watch.failed != .credentials, allocation.watch.failed != .securityBlob,
      let thread = machine.thread(named: phase.cast.names[slot])
    else { return }
    // Version 2 uses a null pointer, of which the caller dies.
    giveBack(thread, holding: tsync.threads[slot])
    tsync.calls[slot] = CallWord()
    tsync.threads[slot].point = .gone
    tsync.threads[slot].isExiting = true
  }
}

extension StateExplorer.Step {
  /// Whether it is the step of an allocation that fails.
  var isFailure: Bool {
    switch TsyncModel.Action(rawValue: action) {
    case .growFailing, .prepareFailing, .lookFailing, .callFailing: true
    default: false
    }
  }
}
