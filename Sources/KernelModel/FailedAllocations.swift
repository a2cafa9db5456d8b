import Scenarios

/// What comes of an action while an allocation fails.
extension Machine {
  /// Lets a live thread act while an allocation fails in it or in another thread.
  ///
  /// An attempt whose allocation fails must come to `ENOMEM` and change nothing; what it did instead is the
  /// result. The result of a sweep is the number of attempts that failed; the one after them takes effect.
  mutating func perform(
    _ action: Action, by thread: Identity<Thread>, definitions: [String: Ruleset],
    failing failure: FailedAllocation
  ) -> StepResult {
    let victim = failure.thread.map { self.thread(named: $0) } ?? thread
    guard let victim else { return perform(action, by: thread, definitions: definitions) }
    switch failure.site {
    case .nth(let number):
      let attempt = attempt(
        action, by: thread, definitions: definitions, failing: number, in: victim)
      let isReached = attempt.failed != nil
      return !isReached && attempt.result == .ok ? .notReached : attempt.result
    case .every:
      return sweep(action, by: thread, definitions: definitions, in: victim)
    }
  }

  private mutating func sweep(
    _ action: Action, by thread: Identity<Thread>, definitions: [String: Ruleset],
    in victim: Identity<Thread>
  ) -> StepResult {
    for number in 1...Limits.sweep {
      let before = statesOfThreads(beside: thread)
      let attempt = attempt(
        action, by: thread, definitions: definitions, failing: number, in: victim)
      if attempt.failed == nil {
        return attempt.result == .ok ? .number(number - 1) : attempt.result
      }
      guard attempt.result == .errno(.ENOMEM) else { return attempt.result }
      if statesOfThreads(beside: thread) != before { return .changed }
    }
    return .number(Limits.sweep)
  }

  /// One attempt, and the site that failed in it.
  private mutating func attempt(
    _ action: Action, by thread: Identity<Thread>, definitions: [String: Ruleset],
    failing number: Int, in victim: Identity<Thread>
  ) -> (result: StepResult, failed: AllocationSite?) {
    allocations = AllocationWatch(of: victim, failing: number)
    var result = perform(action, by: thread, definitions: definitions)
    let failed = allocations!.failed
    allocations = nil
    // Version 2 took a null pointer for memory, because it looked for error codes alone: an oops, of which the
    // thread dies. Source: the review of that version; the spec language has no word for an oops.
    switch failed {
    case .workArray where kernel.usesUncheckedWorks, .work where kernel.usesUncheckedWorks:
      exit(thread)
      result = .ended
    default: break
    }
    return (result, failed)
  }

  /// What a failed call must leave as it is, of every thread of a process.
  private func statesOfThreads(beside thread: Identity<Thread>) -> [StateOfThread] {
    processes[threads[thread].process].liveThreads.map { sibling in
      let credentials = credentials(of: sibling)
      return StateOfThread(
        noNewPrivs: threads[sibling].noNewPrivs, uid: credentials.uid,
        capabilities: credentials.capabilities, domain: credentials.domain)
    }
  }

  private struct StateOfThread: Equatable {
    let noNewPrivs: Bool
    let uid: UInt32
    let capabilities: Set<Capability>
    let domain: Identity<Domain>?
  }

  /// A mutant's rule: what a failed TSYNC leaves behind.
  mutating func leaveTraces(of caller: Identity<Thread>, new: Identity<Credentials>) {
    let siblings = processes[threads[caller].process].liveThreads.filter { $0 != caller }
    if kernel.has(.failedCallRestrictsCaller) { threads[caller].credentials = new }
    if kernel.has(.failedCallRestrictsSibling), let sibling = siblings.first {
      threads[sibling].credentials = new
    }
    if kernel.has(.failedCallKeepsNoNewPrivs) {
      for sibling in siblings { threads[sibling].noNewPrivs = true }
    }
  }
}

extension Simulator {
  /// What the memory is for that the actions with a failing allocation ask for, by the number of the instruction:
  /// the sites of the thread in which one fails, in their order.
  ///
  /// The actions before must run one after the other; there is no order of sites in what runs concurrently.
  public func allocationSites(of program: Program) -> [Int: [String]] {
    guard !program.isConcurrent else { return [:] }
    var machine = Machine(kernel: kernel, program: program)
    var sites: [Int: [String]] = [:]
    for (number, instruction) in program.instructions.enumerated() {
      guard let thread = machine.thread(named: instruction.thread),
        machine.threads[thread].life == .live
      else { continue }
      if let failure = instruction.failedAllocation {
        let victim = failure.thread.flatMap { machine.thread(named: $0) } ?? thread
        var trial = machine
        trial.allocations = AllocationWatch(of: victim, failing: nil)
        _ = trial.perform(instruction.action, by: thread, definitions: program.rulesets)
        sites[number] = trial.allocations!.sites.map(\.description)
      }
      _ = machine.perform(instruction, by: thread, definitions: program.rulesets)
    }
    return sites
  }
}
