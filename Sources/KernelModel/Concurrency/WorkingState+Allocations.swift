// SPDX-License-Identifier: MIT

import Scenarios
import StateExplorer

/// Allocations that fail while several things happen.
extension WorkingState {
  /// What the next micro-step of a thread allocates.
  struct Allocation {
    /// The place of the pending call during which an allocation of this thread fails.
    let pending: Int
    /// The allocations with those of the step.
    let watch: AllocationWatch
    /// Whether one of them fails now.
    let fails: Bool
  }

  /// Begins to watch the allocations that an instruction asks to watch, if it does.
  func beginWatch(for pending: inout PendingCall) {
    let instruction = context.program.instructions[pending.instruction]
    guard let failure = instruction.failedAllocation,
      let victim = machine.thread(named: failure.thread ?? instruction.thread)
    else { return }
    switch failure.site {
    case .nth(let number): pending.watch = AllocationWatch(of: victim, failing: number)
    case .every:
      guard let thread = machine.thread(named: pending.thread) else { return }
      let sweep = Sweep(before: whole.statesOfThreads(beside: thread))
      pending.sweep = sweep
      pending.watch = AllocationWatch(of: victim, failing: sweep.number)
    }
  }

  /// The result of a sweep behind an attempt; `nil` if there is a further attempt.
  ///
  /// It is the number of attempts that failed as they must: with ENOMEM, and without a trace.
  func result(of sweep: Sweep, of pending: PendingCall, after result: StepResult) -> StepResult? {
    guard let watch = pending.watch, watch.failed != nil else {
      return result == .ok ? .number(sweep.number - 1) : result
    }
    guard result == .errno(.ENOMEM), let thread = machine.thread(named: pending.thread) else {
      return result
    }
    if whole.statesOfThreads(beside: thread) != sweep.before { return .changed }
    return sweep.number == Limits.sweep ? .number(Limits.sweep) : nil
  }

  /// Lets the next allocation fail in a further attempt.
  mutating func tryNext(_ sweep: Sweep, of pending: PendingCall) {
    guard let victim = pending.watch?.thread else { return }
    var next = pending
    next.startAnew()
    next.sweep?.number += 1
    next.watch = AllocationWatch(of: victim, failing: sweep.number + 1)
    replace(pending, by: next)
  }

  /// The present watch of a pending call.
  func watch(of pending: PendingCall) -> AllocationWatch? {
    counter.pending(of: pending.thread).flatMap { counter.pendingCalls[$0].watch } ?? pending.watch
  }

  /// The pending call during which an allocation of a thread is still to fail, whoever asked for it.
  private func watchedCall(of thread: Identity<Task>) -> Int? {
    counter.pendingCalls.firstIndex { pending in
      pending.watch.map { $0.thread == thread && $0.failed == nil } ?? false
    }
  }

  /// Lets what the kernel's state does next count for the pending call that watches a thread.
  mutating func beginWatch(of thread: Identity<Task>) -> Int? {
    guard let place = watchedCall(of: thread) else { return nil }
    machine.allocations = counter.pendingCalls[place].watch
    return place
  }

  /// Ends what `beginWatch` began.
  mutating func endWatch(at place: Int?) {
    guard let place else { return }
    counter.pendingCalls[place].watch = machine.allocations
    machine.allocations = nil
  }

  /// What the next micro-step of a thread allocates; `nil` if it allocates nothing, or nobody watches.
  func coming(of slot: Int, _ section: ConcurrentSection) -> Allocation? {
    let point = tsync.threads[slot].point
    guard point == .prepare || point == .callGrow,
      let thread = machine.thread(named: section.slots.names[slot]),
      let place = watchedCall(of: thread), var watch = counter.pendingCalls[place].watch
    else { return nil }
    // The model of TSYNC knows best whether this step allocates: then there is a step that fails.
    var trial = tsync
    trial.shared.failures = 1
    var allocates = false
    section.model.visitThread(slot, trial) { step, _ in if step.isFailure { allocates = true } }
    guard allocates, point == .callGrow || machine.kernel.siblingsAllocate else {
      return nil
    }
    let sites = point == .prepare ? [.credentials, .securityBlob] : sitesOfGrowth(slot)
    for site in sites where watch.note(site) {
      return Allocation(pending: place, watch: watch, fails: true)
    }
    return Allocation(pending: place, watch: watch, fails: false)
  }

  /// The allocations of `tsync_works_grow_by()`: the array, unless there is room in its memory, and the works.
  private func sitesOfGrowth(_ slot: Int) -> [AllocationSite] {
    let call = tsync.calls[slot]
    let capacity = Int(call.capacity)
    let crowd = counter.section?.slots.crowds.reduce(0) { $0 + $1.count } ?? 0
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
  mutating func take(_ allocation: Allocation, of slot: Int, _ section: ConcurrentSection) {
    counter.pendingCalls[allocation.pending].watch = allocation.watch
    guard allocation.fails, !section.model.decisions.noticesFailedAllocation,
      allocation.watch.failed != .credentials, allocation.watch.failed != .securityBlob,
      let thread = machine.thread(named: section.slots.names[slot])
    else { return }
    // Version 2 uses a null pointer, of which the caller dies.
    giveBack(thread, holding: tsync.threads[slot])
    tsync.calls[slot] = CallWord()
    tsync.threads[slot].point = .gone
    tsync.threads[slot].isExiting = true
  }
}

extension Transition {
  /// Whether it is the step of an allocation that fails.
  var isFailure: Bool {
    switch TsyncModel.MicroStep(rawValue: action) {
    case .growFailing, .prepareFailing, .lookFailing, .callFailing: true
    default: false
    }
  }
}
