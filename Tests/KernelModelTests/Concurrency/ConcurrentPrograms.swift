// SPDX-License-Identifier: MIT

import ProgramBuilding
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
    Program(threads, process: process, rulesets: rulesets, instructions: instructions)
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
