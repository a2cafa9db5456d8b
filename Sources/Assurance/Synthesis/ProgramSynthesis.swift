// SPDX-License-Identifier: MIT

public import Scenarios

/// Makes up small programs about TSYNC: threads with and without privileges and domains of their own, births, exits
/// and executions, calls with all kinds of arguments, with failing allocations, and with events while they wait for
/// a thread at a gate; and then looks at every thread.
///
/// The same seed and index always make the same program.
public struct ProgramSynthesis: Sendable {
  /// The seed.
  public var seed: UInt64
  /// Whether allocations may be made to fail, which not every kernel can do.
  public var failsAllocations: Bool

  /// The most threads and processes of a program beyond those that it starts with.
  static let mostBirths = 2
  /// How many of a hundred calls are to wait at a gate; these cost the simulator and a kernel most.
  static let waitingCalls = 20

  /// Chooses what programs are made.
  public init(seed: UInt64, failsAllocations: Bool = false) {
    self.seed = seed
    self.failsAllocations = failsAllocations
  }

  /// The program with this number, from 0.
  public func program(_ index: Int) -> Program {
    var draft = ProgramDraft(numbers: SeededNumbers(seed: seed, index: index))
    draft.begin()
    for _ in 0..<draft.numbers.number(0...4) { draft.event() }
    for _ in 0..<draft.numbers.number(1...3) {
      let waits = draft.numbers.happens(Self.waitingCalls)
      if !(waits && draft.callThatWaits(failsAllocations: failsAllocations)) {
        draft.call(failsAllocations: failsAllocations)
      }
      for _ in 0..<draft.numbers.number(0...2) { draft.event() }
    }
    draft.look()
    return draft.program.withoutUnusedRulesets
  }
}

extension Program {
  /// The program without rulesets that no instruction names.
  var withoutUnusedRulesets: Program {
    let used = instructions.flatMap(\.action.namedRulesets)
    var program = self
    program.rulesets = rulesets.filter { used.contains($0.key) }
    return program
  }
}
