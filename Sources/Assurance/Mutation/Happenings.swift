// SPDX-License-Identifier: MIT

import KernelModel
import Scenarios

/// What happens in a process beside a call: a bug that needs an exit shows in no scenario without one.
struct Happenings: OptionSet {
  let rawValue: Int

  /// Several threads call at once.
  static let calls = Happenings(rawValue: 1)
  /// A thread exits.
  static let exits = Happenings(rawValue: 2)
  /// A thread is created.
  static let births = Happenings(rawValue: 4)
  /// A signal arrives.
  static let signals = Happenings(rawValue: 8)
  /// An allocation fails.
  static let failures = Happenings(rawValue: 16)
  /// A thread executes a program.
  static let executions = Happenings(rawValue: 32)

  /// How many kinds of things happen.
  var count: Int { rawValue.nonzeroBitCount }

  init(rawValue: Int) { self.rawValue = rawValue }

  /// What may happen in the process of a mutant.
  init(of configuration: TsyncConfiguration) {
    self = []
    if configuration.callers > 1 { insert(.calls) }
    if configuration.exits > 0 { insert(.exits) }
    if configuration.spawns > 0 { insert(.births) }
    if configuration.signals > 0 { insert(.signals) }
    if configuration.failedAllocations > 0 { insert(.failures) }
    if configuration.mayExecute { insert(.executions) }
  }

  /// What happens in a scenario while something else may be under way; a failed allocation counts anywhere.
  init(in scenario: Scenario) {
    self = []
    let program = scenario.program
    var blocked: Set<String> = []
    for group in program.groups {
      let instructions = program.instructions[group]
      let isAlone = group.count == 1 && blocked.isEmpty && !instructions.contains { $0.mayBlock }
      for instruction in instructions {
        if instruction.failedAllocation != nil { insert(.failures) }
        if !isAlone { formUnion(Happenings(in: instruction.action)) }
        if instruction.mayBlock { blocked.insert(instruction.thread) }
        if case .finish = instruction.action { blocked.remove(instruction.thread) }
      }
      if instructions.count(where: { $0.action.isSync }) + (blocked.isEmpty ? 0 : 1) > 1 {
        insert(.calls)
      }
    }
  }

  private init(in action: Action) {
    self = []
    if action == .exit { insert(.exits) }
    if action == .execute { insert(.executions) }
    if case .spawn = action { insert(.births) }
    if case .signal = action { insert(.signals) }
  }
}

extension Action {
  /// Whether the action is a call with TSYNC.
  var isSync: Bool {
    if case .restrictSelf(_, let flags) = self { flags.contains(.TSYNC) } else { false }
  }
}

extension Scenario {
  /// A number that grows with the states of a simulation, as far as it can be told without one.
  var simulationCost: Int {
    /// What a step that begins at the same time as another, or that may block, adds in comparison to a thread.
    let weightOfOverlap = 20_000
    let atOnce = program.groups.map(\.count).max() ?? 1
    let blocking = steps.count { $0.mayBlock }
    return ((atOnce - 1) * 2 + blocking) * weightOfOverlap + threads.count * 100 + steps.count
  }
}
