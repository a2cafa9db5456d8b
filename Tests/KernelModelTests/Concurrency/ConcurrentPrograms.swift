// SPDX-License-Identifier: MIT

import Scenarios

@testable import KernelModel

/// A program in which things happen at the same time.
struct Piece: Sendable {
  var process = ProcessSetup(noNewPrivs: true)
  var threads = ["main", "worker"]
  var rulesets = standardRulesets
  var instructions: [Program.Instruction]

  init(
    threads: [String] = ["main", "worker"], process: ProcessSetup = ProcessSetup(noNewPrivs: true),
    _ instructions: [[Program.Instruction]]
  ) {
    self.threads = threads
    self.process = process
    self.instructions = instructions.flatMap { $0 }
  }

  var program: Program {
    Program(process: process, threads: threads, rulesets: rulesets, instructions: instructions)
  }

  func explore(_ edition: Edition) -> ProgramExploration {
    Simulator(profile: .assumed(for: edition)).explore(program)
  }

  /// The outcomes as texts, sorted.
  func outcomes(_ edition: Edition) -> [String] { explore(edition).texts }
}

extension ProgramExploration {
  var texts: [String] {
    endings.map { $0.outcome.results.map(\.description).joined(separator: " ") }.sorted()
  }
}

/// A step that begins when all before it have ended.
func then(
  _ thread: String, _ action: Action, blocks: Bool = false, times: Int = 1
) -> [Program.Instruction] {
  [.init(thread: thread, action: action, times: times, mayBlock: blocks)]
}

/// Steps that begin at the same time, and such that are repeated meanwhile.
func together(
  _ actions: [(String, Action)], meanwhile repeated: [(String, Action)] = []
) -> [Program.Instruction] {
  actions.enumerated().map { number, line in
    .init(thread: line.0, action: line.1, timing: number == 0 ? .after : .together)
  } + repeated.map { .init(thread: $0.0, action: $0.1, timing: .meanwhile) }
}
