// SPDX-License-Identifier: MIT

import Scenarios

/// Calls that wait for a thread at a gate, and what happens meanwhile.
extension ProgramDraft {
  /// The most threads of a process in which a call waits: each makes the simulation several times larger.
  private static let mostThreads = 3
  /// The most things that happen while a call waits.
  private static let mostEvents = 2

  /// A call that waits for a parked sibling until that is released, or until it is killed.
  ///
  /// - Returns: whether there is a process with threads for it.
  mutating func callThatWaits(failsAllocations: Bool) -> Bool {
    let processes = Dictionary(grouping: living, by: \.process).values
      .filter { (2...Self.mostThreads).contains($0.count) }.sorted { $0[0].process < $1[0].process }
    guard !hasWaited, !processes.isEmpty else { return false }
    hasWaited = true
    var idle = numbers.one(of: processes)
    let parked = idle.remove(at: numbers.number(0...idle.count - 1))
    let caller = idle.remove(at: numbers.number(0...idle.count - 1))
    add(parked.name, .park(gate: .vfork), mayBlock: true)
    let (reference, flags) = arguments(withTSYNC: true)
    var failing: FailedAllocation?
    if failsAllocations && numbers.happens(25) {
      failing = FailedAllocation(in: nil, .nth(numbers.number(1...9)))
    }
    add(
      caller.name, .restrictSelf(ruleset: reference, flags: flags), mayBlock: true,
      failing: failing)
    let known = Set(living.map(\.name))
    var unfinished = [(thread: caller.name, action: "restrict_self")]
    for _ in 0..<numbers.number(0...Self.mostEvents) {
      happenMeanwhile(caller, &idle, &unfinished)
    }
    // Somebody must be left whom one can look at.
    let leavesOthers = living.contains {
      $0.process != caller.process && known.contains($0.name)
    }
    if leavesOthers && numbers.happens(20) {
      add(.outside, .signal(thread: caller.name, call: .kill, signal: .KILL))
      // Who was still to be born of the process never will be.
      living.removeAll { $0.process == caller.process || !known.contains($0.name) }
    } else {
      add(.outside, .release(thread: parked.name))
    }
    for step in unfinished + [(parked.name, "park")] {
      add(step.thread, .finish(action: step.action))
    }
    return true
  }

  /// Something that happens while a call waits; what a sibling begins is over when the call is, or before.
  private mutating func happenMeanwhile(
    _ caller: LivingThread, _ idle: inout [LivingThread],
    _ unfinished: inout [(thread: String, action: String)]
  ) {
    let kind = numbers.number(0...99)
    if kind < 45 || idle.isEmpty {
      // Several signals to one thread are one if the first is still pending, so the process gets the further ones.
      let call = signalled.contains(caller.process) ? .kill : numbers.one(of: SignalCall.allCases)
      signalled.insert(caller.process)
      add(.outside, .signal(thread: caller.name, call: call, signal: .USR1))
      return
    }
    let sibling = idle.remove(at: numbers.number(0...idle.count - 1))
    switch kind {
    case ..<75:
      guard let word = born(of: sibling, mayBlock: true) else { return }
      unfinished.append((sibling.name, word))
    case ..<90:
      add(
        sibling.name, .restrictSelf(ruleset: ruleset(), flags: RestrictFlags()), mayBlock: true)
      unfinished.append((sibling.name, "restrict_self"))
    default:
      add(sibling.name, .setNoNewPrivs, mayBlock: true)
      unfinished.append((sibling.name, "set_no_new_privs"))
    }
  }
}
