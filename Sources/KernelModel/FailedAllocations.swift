// SPDX-License-Identifier: MIT

import Scenarios

/// What comes of an action while an allocation fails.
extension Machine {
  /// Lets a live thread act while an allocation fails in it or in another thread.
  ///
  /// An attempt whose allocation fails must come to `ENOMEM` and change nothing; what it did instead is the
  /// result. The result of a sweep is the number of attempts that failed; the one after them takes effect.
  mutating func perform(
    _ action: Action, by thread: Identity<Task>, definitions: [String: Ruleset],
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
    _ action: Action, by thread: Identity<Task>, definitions: [String: Ruleset],
    in victim: Identity<Task>
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
    _ action: Action, by thread: Identity<Task>, definitions: [String: Ruleset],
    failing number: Int, in victim: Identity<Task>
  ) -> (result: StepResult, failed: AllocationSite?) {
    allocations = AllocationWatch(of: victim, failing: number)
    let result = perform(action, by: thread, definitions: definitions)
    let failed = allocations!.failed
    allocations = nil
    return (result, failed)
  }

  /// What a failed call must leave as it is, of every thread of a process.
  func statesOfThreads(beside thread: Identity<Task>) -> [StateOfThread] {
    processes[threads[thread].process].liveThreads.map { sibling in
      let credentials = credentials(of: sibling)
      return StateOfThread(
        noNewPrivs: threads[sibling].noNewPrivs, uid: credentials.uid,
        capabilities: credentials.capabilities, domain: credentials.domain)
    }
  }

  /// A mutant's rule: what a failed TSYNC leaves behind.
  mutating func leaveTraces(of caller: Identity<Task>, new: Identity<Credentials>) {
    let siblings = processes[threads[caller].process].liveThreads.filter { $0 != caller }
    if !kernel.failureFreesCaller { threads[caller].credentials = new }
    if !kernel.failureKeepsNoNewPrivs {
      for sibling in siblings { threads[sibling].noNewPrivs = true }
    }
  }
}

/// What a failed call must leave as it is, of one thread.
struct StateOfThread: Hashable, Sendable {
  /// `no_new_privs`.
  let noNewPrivs: Bool
  /// The uid.
  let uid: UInt32
  /// The capabilities.
  let capabilities: Set<Capability>
  /// The domain.
  let domain: Identity<Domain>?
}

extension Simulator {
  /// What the memory is for that the actions with a failing allocation ask for, by the number of the instruction:
  /// the sites of the thread in which one fails, in their order.
  ///
  /// The actions before must run one after the other; there is no order of sites in what runs concurrently.
  public func allocationSites(of program: Program) -> [Int: [String]] {
    guard !program.isConcurrent,
      program.instructions.contains(where: { $0.failedAllocation != nil })
    else { return [:] }
    var sites: [Int: [String]] = [:]
    for (number, instruction) in program.instructions.enumerated() {
      guard let failure = instruction.failedAllocation else { continue }
      // Everything before, and then this action with no allocation that fails.
      var trial = program
      trial.instructions.removeSubrange((number + 1)...)
      trial.instructions[number].failedAllocation = FailedAllocation(
        in: failure.thread, .nth(Limits.sweep * Limits.sweep))
      let context = context(of: trial, recordsSites: true)
      _ = context.beginning()
      if let found = context.sites(at: number) { sites[number] = found.map(\.description) }
    }
    return sites
  }
}
