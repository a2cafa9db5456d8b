// SPDX-License-Identifier: MIT

import ArgumentParser
import Foundation
import SourceExplorer

/// How many processors an exploration may keep busy.
struct WorkerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many workers share the exploration; default: one for each processor.",
      discussion: "What is found, and every schedule, is the same with any number.",
      valueName: "n"))
  var workers: Int?

  func validate() throws {
    guard (1...SourceBounds.mostWorkers).contains(workers ?? 1) else {
      throw ValidationError("--workers must be from 1 to \(SourceBounds.mostWorkers)")
    }
  }

  /// How many there are.
  var count: Int {
    min(workers ?? ProcessInfo.processInfo.activeProcessorCount, SourceBounds.mostWorkers)
  }
}
