// SPDX-License-Identifier: MIT

import ArgumentParser
import Conformance
import KernelModel
import Scenarios
import StateExplorer

/// Whether to follow random runs instead of exploring everything.
struct WalkOptions: ParsableArguments {
  @Option(
    name: .customLong("walks"),
    help: ArgumentHelp(
      "Follow so many runs chosen at random, which proves nothing, instead of exploring all.",
      valueName: "n"))
  var count: Int?

  @Option(help: "The seed of the runs; the same seed gives the same ones.")
  var seed: UInt64 = 1

  @OptionGroup var shards: ShardOptions

  /// The most runs.
  private static let most = 1_000_000_000

  func validate() throws {
    if let count, !(1...Self.most).contains(count) {
      throw ValidationError("--walks must be from 1 to \(Self.most)")
    }
    guard count != nil || shards.choice == nil else {
      throw ValidationError("--shard cuts random walks; give --walks")
    }
  }
}

extension ExploreCommand {
  /// The most steps of a run: what cannot end in so many is cut short, and counted.
  private static let mostSteps = 10_000

  /// How many runs pass until the next look at the clock and at the terminal.
  private static let runsBetweenLooks = 64

  /// Follows random runs of the process that the options describe.
  @MainActor
  func walk(_ count: Int) throws {
    let model = TsyncModel(edition: edition.algorithm, configuration: process)
    let shard = try walks.shards.shard()
    let line = ProgressLine()
    let interruption = Interruption()
    var bounds = Bounds()
    bounds.depth = Self.mostSteps
    let started = ContinuousClock.now
    var total = RandomWalks.Totals()
    var found: [(walk: Int, violation: Violation)] = []
    var isWhole = true
    let numbers = shard?.positions(of: count) ?? Array(0..<count)
    for (place, number) in numbers.enumerated() {
      if place % Self.runsBetweenLooks == 0 {
        line.show("\(place)/\(numbers.count) walks, \(total.steps) steps")
        if interruption.isRequested || ContinuousClock.now - started > .seconds(seconds) {
          isWhole = false
          break
        }
      }
      // Each run has a seed of its own, so that it is the same in whichever part it is.
      let walk = model.walkRandomly(
        count: 1, seed: (walks.seed ^ UInt64(number)) &* Self.spread, bounds: bounds)
      total.add(walk)
      for violation in walk.violations
      where !found.contains(where: { $0.violation.rule.name == violation.rule.name }) {
        found.append((number, violation))
      }
    }
    line.clear()
    report(found, total, of: count, shard: shard, took: ContinuousClock.now - started)
    if !found.isEmpty { throw ExitStatus.diverges }
    if !isWhole {
      StandardOutput.write(line: "not all of them were made")
      throw ExitStatus.couldNotRun
    }
  }

  /// An odd number by which neighbouring seeds come far from each other (Steele and Vigna, 2021).
  private static let spread: UInt64 = 0xd134_2543_de82_ef95

  private func report(
    _ found: [(walk: Int, violation: Violation)], _ total: RandomWalks.Totals, of count: Int,
    shard: Shard?, took: Duration
  ) {
    StandardOutput.write(line: "edition \(edition.name): \(process.summary)")
    for (walk, violation) in found {
      StandardOutput.write(line: "")
      StandardOutput.write(line: "VIOLATED  \(violation.rule.name): \(violation.rule.summary)")
      StandardOutput.write(line: "walk \(walk) of seed \(walks.seed)")
      StandardOutput.write(line: Self.text(of: violation.kind))
      StandardOutput.write(text: violation.schedule.table.printableLines)
    }
    if !found.isEmpty { StandardOutput.write(line: "") }
    let part = shard.map { "shard \($0): " } ?? ""
    StandardOutput.write(
      line:
        "\(part)\(total.walks) of \(count) random walks of seed \(walks.seed), \(total.steps) steps, "
        + "\(total.cutWalks) cut at \(Self.mostSteps) steps (\(took.components.seconds) s)")
    if found.isEmpty { StandardOutput.write(line: "no rule was violated, which proves nothing") }
  }
}

extension RandomWalks {
  /// What several random walks come to.
  struct Totals {
    var walks = 0
    var cutWalks = 0
    var steps = 0

    /// Adds some.
    mutating func add(_ other: RandomWalks) {
      walks += other.walks
      cutWalks += other.cutWalks
      steps += other.steps
    }
  }
}
