// SPDX-License-Identifier: MIT

public import Scenarios

/// One step of a program.
public typealias Instruction = Program.Instruction

extension Program {
  /// A program whose steps say who does what, one after the other.
  public init(
    _ threads: [String], process: ProcessSetup = ProcessSetup(),
    rulesets: [String: Ruleset] = [:], _ steps: [(String, Action)]
  ) {
    self.init(
      threads, process: process, rulesets: rulesets,
      instructions: steps.map { .step($0.0, $0.1) })
  }

  /// A program of instructions that have more to say than who does what.
  public init(
    _ threads: [String], process: ProcessSetup = ProcessSetup(noNewPrivs: true),
    rulesets: [String: Ruleset] = [:], instructions: [Instruction]
  ) {
    self.init(
      process: process, threads: threads, rulesets: rulesets, instructions: instructions)
  }
}

extension Instruction {
  /// A step that begins when all before it have ended.
  public static func step(
    _ thread: String, _ action: Action, blocks: Bool = false, times: Int = 1,
    failing allocation: FailedAllocation? = nil
  ) -> Instruction {
    Instruction(
      thread: thread, action: action, times: times, mayBlock: blocks,
      failedAllocation: allocation)
  }

  /// A step that is over when its thread sleeps in it.
  public static func blocking(_ thread: String, _ action: Action) -> Instruction {
    .step(thread, action, blocks: true)
  }

  /// A step that begins with the one before it.
  public static func together(_ thread: String, _ action: Action) -> Instruction {
    Instruction(thread: thread, action: action, timing: .together)
  }

  /// A step that is repeated until those that began with it have ended.
  public static func meanwhile(_ thread: String, _ action: Action) -> Instruction {
    Instruction(thread: thread, action: action, timing: .meanwhile)
  }
}

/// A step that begins when all before it have ended, among groups of steps.
public func then(
  _ thread: String, _ action: Action, blocks: Bool = false, times: Int = 1
) -> [Instruction] {
  [.step(thread, action, blocks: blocks, times: times)]
}

/// Steps that begin at the same time, and such that are repeated meanwhile.
public func together(
  _ actions: [(String, Action)], meanwhile repeated: [(String, Action)] = []
) -> [Instruction] {
  actions.prefix(1).map { .step($0.0, $0.1) }
    + actions.dropFirst().map { .together($0.0, $0.1) }
    + repeated.map { .meanwhile($0.0, $0.1) }
}
