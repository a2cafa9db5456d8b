// SPDX-License-Identifier: MIT

import ArgumentParser
import Foundation
import KernelModel
import StateExplorer

/// `lockstep-benchmark`
@main
struct BenchmarkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lockstep-benchmark",
    abstract: "Measures how fast Lockstep is.",
    subcommands: [
      ExploreBenchmark.self, ProgramsBenchmark.self, SourceBenchmark.self, VerifyBenchmark.self,
      PageBenchmark.self,
    ],
    defaultSubcommand: ExploreBenchmark.self)
}

/// `lockstep-benchmark explore`
struct ExploreBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explore",
    abstract: "Measures how fast the interleavings of TSYNC are explored, next to SPIN and Rumur.",
    discussion: """
      Each line is the best of several runs. The comparisons need 'spin', 'rumur' and 'gcc' (Debian packages of the \
      same names); without them they are left out, and the output says so. Build it with '-c release'.
      """)

  @Option(help: "How often each measurement is repeated; the best counts.")
  var runs = 3

  @Flag(help: "Also explore the processes with the most states: minutes, and 6 GB of memory.")
  var large = false

  func validate() throws {
    guard (1...100).contains(runs) else { throw ValidationError("--runs must be from 1 to 100") }
  }

  func run() throws {
    #if DEBUG
      print("This is a debug build; its times mean nothing.")
    #endif
    print("\(ProcessInfo.processInfo.activeProcessorCount) processors, best of \(runs)\n")
    measureExploration()
    try SpinComparison(runs: runs, isLarge: large).run()
    try RumurComparison(runs: runs, isLarge: large).run()
  }

  /// Everything that `lockstep explore` looks for, with each reduction and number of threads.
  private func measureExploration() {
    print("Lockstep: every rule, deadlocks and hangs")
    print(Row.titles)
    for workload in large ? Workload.verified : Array(Workload.verified.dropLast()) {
      for reductions in Reductions.allCases where large || reductions != .none {
        for workers in [1, ProcessInfo.processInfo.activeProcessorCount] {
          let best = Measurement.best(of: runs) {
            workload.explore(reductions, workers: workers, hangs: .unaided)
          }
          print(Row(workload, "\(reductions.rawValue), \(workers) threads", best).line)
        }
      }
    }
    print()
  }
}

/// What is left out of an exploration.
enum Reductions: String, CaseIterable {
  case none = "no reduction"
  case symmetry = "symmetry"
  case both = "symmetry and partial order"
}

/// A process whose interleavings are explored, in an edition.
struct Workload {
  var name: String
  var edition = TsyncEdition.linux7_3
  var process: TsyncConfiguration

  init(
    _ name: String, _ edition: TsyncEdition = .linux7_3, threads: Int, callers: Int,
    _ change: (inout TsyncConfiguration) -> Void = { _ in }
  ) {
    self.name = name
    self.edition = edition
    process = TsyncConfiguration(threads: threads, callers: callers)
    change(&process)
  }

  /// Processes in which no rule is violated; the last one is the largest.
  static let verified = [
    Workload("three-threads", threads: 3, callers: 2) { $0.addOneOfEach() },
    Workload("four-threads", threads: 4, callers: 2) { $0.addOneOfEach() },
  ]

  /// Processes that deadlock.
  static let violated = [
    Workload("v2-two-callers", .v2, threads: 4, callers: 2),
    Workload("v3-two-siblings", .v3, threads: 4, callers: 2),
    Workload("7.3-reader", threads: 4, callers: 2) {
      $0.reads = 1
      $0.exits = 1
      $0.failedAllocations = 1
    },
  ]

  /// Explores all interleavings, or those up to the first violation.
  func explore(
    _ reductions: Reductions, workers: Int, hangs: ExplorationOptions.HangSearch,
    stopsAtFirstViolation: Bool = false, order: ExplorationOptions.Order = .breadthFirst
  ) -> Exploration {
    TsyncModel(edition: edition, configuration: process).exploreInterleavings(
      ExplorationOptions(
        order: order, usesSymmetry: reductions != .none,
        usesPartialOrderReduction: reductions == .both, hangs: hangs,
        stopsAtFirstViolation: stopsAtFirstViolation, workers: workers,
        bounds: Bounds(bytes: 12 << 30, duration: .seconds(600))))
  }
}

extension TsyncConfiguration {
  /// One birth, one exit, one signal and one failed allocation.
  mutating func addOneOfEach() {
    spawns = 1
    exits = 1
    signals = 1
    failedAllocations = 1
  }
}
