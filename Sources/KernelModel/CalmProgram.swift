// SPDX-License-Identifier: MIT

import Scenarios

/// A program without those actions of a storm that the simulator takes to have no effect.
///
/// Threads that come and go and signals to all threads change nothing that a step could see, so every order of them is
/// one too many to explore: with them a group of three threads has millions of states, without them a few.
/// What they claim, that calls bear with births, exits and signals at every moment, is shown by exploring TSYNC alone
/// with each of these.
struct CalmProgram {
  /// What is left.
  let program: Program
  /// Whether each instruction of the whole program is a part of a storm.
  private let isStorm: [Bool]

  /// Leaves storms out; `nil` if there is none, or if something else could end one.
  init?(_ program: Program) {
    var isStorm = Array(repeating: false, count: program.instructions.count)
    let mayDenyReading = program.rulesets.values.contains {
      $0.handledAccessFS.contains(.READ_FILE)
    }
    for group in program.groups {
      let instructions = program.instructions[group]
      // A storm of a process that ends is over, and then its result is not `ok`.
      if instructions.contains(where: { $0.action.effects.contains(.ends) }) { continue }
      guard instructions.contains(where: \.isStorm) else { continue }
      for place in group {
        // No lock guards this file, so a reader of it is one more that disturbs nobody.
        let isReader = program.instructions[place].action == .readProc(file: .status)
        isStorm[place] =
          program.instructions[place].isStorm
          || isReader && !mayDenyReading && program.instructions[place].timing == .meanwhile
      }
    }
    guard isStorm.contains(true) else { return nil }
    var rest = program
    rest.instructions = zip(program.instructions, isStorm).filter { !$1 }.map(\.0)
    self.program = rest
    self.isStorm = isStorm
  }

  /// The place in the whole program of an instruction of what is left.
  func placeInWhole(_ place: Int) -> Int {
    isStorm.indices.filter { !isStorm[$0] }[place]
  }

  /// The outcome of the whole program for one of what is left: a storm is always `ok`, unless something hung before it.
  func whole(_ outcome: Outcome) -> Outcome {
    var results: [StepResult] = []
    var rest = outcome.results[...]
    for isStorm in isStorm where results.last != .hung {
      results.append(isStorm ? .ok : rest.popFirst() ?? .hung)
    }
    return Outcome(results)
  }
}

extension Program.Instruction {
  /// Whether the instruction is a part of a storm.
  fileprivate var isStorm: Bool {
    timing == .meanwhile && action.effects.contains(.invisible)
  }
}
