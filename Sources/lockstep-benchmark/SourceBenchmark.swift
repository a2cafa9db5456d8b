// SPDX-License-Identifier: MIT

import ArgumentParser
import Foundation
import SourceExplorer

/// `lockstep-benchmark source`
struct SourceBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "source",
    abstract: "Measures how fast your own tsync.c is explored.",
    discussion: """
      Each line is the best of several runs: every rule, every outcome and hangs, until everything was seen. The \
      explorer is compiled by gcc or clang, so it is as fast in a debug build.
      """)

  @Option(
    help: ArgumentHelp("A kernel tree, or its security/landlock/tsync.c.", valueName: "path"))
  var source: String

  @Option(help: "How often each process is explored; the best counts.")
  var runs = 3

  func validate() throws {
    guard (1...100).contains(runs) else { throw ValidationError("--runs must be from 1 to 100") }
  }

  /// The processes that are explored: the smallest first.
  private static let processes: [ProcessDescription] = [
    .process(4, 2), .process(5, 2), .process(4, 3),
    .process(3, 1) {
      $0.spawns = 1
      $0.exits = 1
      $0.signals = 1
      $0.failedAllocations = 1
    },
    .process(6, 3),
    .process(4, 2) {
      $0.spawns = 1
      $0.exits = 1
      $0.signals = 1
    },
    .process(5, 2) {
      $0.spawns = 1
      $0.exits = 1
      $0.signals = 1
    },
  ]

  func run() async throws {
    let code = try ExploredCode(source: source)
    let processors = min(
      ProcessInfo.processInfo.activeProcessorCount, SourceBounds.mostWorkers)
    print("\(code.path), \(processors) processors, best of \(runs)\n")
    print(
      "workers   states     steps  seconds  CPU s  M steps/s  a CPU s   MiB  process")
    let build = try await ExplorerBuild.make(code)
    defer { build.remove() }
    for process in Self.processes {
      for workers in Set([1, processors]).sorted() {
        var best: SourceExploration.Extent?
        for _ in 0..<runs {
          var bounds = SourceBounds()
          bounds.workers = workers
          let found = try await build.explore(process, bounds).extent
          if best.map({ found.seconds < $0.seconds }) ?? true { best = found }
        }
        if let best { print(Self.row(process, workers, best)) }
      }
    }
  }

  private static func row(
    _ process: ProcessDescription, _ workers: Int, _ extent: SourceExploration.Extent
  ) -> String {
    let millions = Double(extent.steps) / 1e6
    let numbers = String(
      format: "%7d %8d %9d %8.3f %6.2f %10.2f %8.2f %5d", workers, extent.states, extent.steps,
      extent.seconds, extent.processorSeconds, millions / extent.seconds,
      millions / extent.processorSeconds, extent.bytes >> 20)
    let rest = extent.truncation.isEmpty ? "" : "; not everything: \(extent.truncation)"
    return "\(numbers)  \(process.summary)\(rest)"
  }
}
