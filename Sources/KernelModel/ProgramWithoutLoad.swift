// SPDX-License-Identifier: MIT

import Scenarios

/// A program without those actions of a background load that the simulator takes to have no effect.
///
/// Threads that come and go and signals to all threads change nothing that a step could see, so every order of them is
/// one too many to explore: with them a group of three threads has millions of states, without them a few.
/// What they claim, that calls bear with births, exits and signals at every moment, is shown by exploring TSYNC alone
/// with each of these.
struct ProgramWithoutLoad {
  /// What is left.
  let program: Program
  /// Whether each instruction of the whole program is a part of a background load.
  private let isLoad: [Bool]

  /// Leaves background loads out; `nil` if there is none, or if something else could end one.
  init?(_ program: Program) {
    var isLoad = Array(repeating: false, count: program.instructions.count)
    let mayDenyReading = program.rulesets.values.contains {
      $0.handledAccessFS.contains(.READ_FILE)
    }
    for group in program.groups {
      let instructions = program.instructions[group]
      // A background load of a process that ends is over, and then its result is not `ok`.
      if instructions.contains(where: { $0.action.effects.contains(.ends) }) { continue }
      guard instructions.contains(where: \.isLoad) else { continue }
      for place in group {
        // No lock guards this file, so a reader of it is one more that disturbs nobody.
        let isReader = program.instructions[place].action == .readProc(file: .status)
        isLoad[place] =
          program.instructions[place].isLoad
          || isReader && !mayDenyReading && program.instructions[place].timing == .meanwhile
      }
    }
    guard isLoad.contains(true) else { return nil }
    var rest = program
    rest.instructions = zip(program.instructions, isLoad).filter { !$1 }.map(\.0)
    self.program = rest
    self.isLoad = isLoad
  }

  /// The place in the whole program of an instruction of what is left.
  func placeInWhole(_ place: Int) -> Int {
    isLoad.indices.filter { !isLoad[$0] }[place]
  }

  /// The outcome of the whole program for one of what is left: a background load is always `ok`, unless something hung
  /// before it.
  func whole(_ outcome: Outcome) -> Outcome {
    var results: [StepResult] = []
    var rest = outcome.results[...]
    for isLoad in isLoad where results.last != .hung {
      results.append(isLoad ? .ok : rest.popFirst() ?? .hung)
    }
    return Outcome(results)
  }
}

extension Program.Instruction {
  /// Whether the instruction is a part of a background load.
  fileprivate var isLoad: Bool {
    timing == .meanwhile && action.effects.contains(.invisible)
  }
}
