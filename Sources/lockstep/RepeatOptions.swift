// SPDX-License-Identifier: MIT

import ArgumentParser
import Conformance
import Foundation

/// How often scenarios are run, and what saves a run.
struct RepeatOptions: ParsableArguments {
  @Option(
    name: .customLong("repeat"),
    help: ArgumentHelp(
      "Run every scenario so many times, with variation 0, 1, 2, ...",
      discussion: """
        The variation chooses the delays of actions that begin together. Without this option, scenarios whose \
        threads race are run \(Repetition.usualRaces) times (\(Repetition.racesInMatrix) with --matrix), up to the \
        first failure, and all others once; \(Repetition.decidingRaces) times do where they show all that is \
        allowed, and what is spared goes to scenarios that have not shown all. \
        An allowed outcome that n runs do not show has, with 95 % confidence, a probability of at most 3/n.
        """, valueName: "n"))
  var runs: Int?

  @Option(
    help: ArgumentHelp(
      "Run each scenario whose threads race again and again for so long.", valueName: "s"))
  var seconds: Double?

  @Option(help: ArgumentHelp("The variation of the first run.", valueName: "n"))
  var variation = 0

  func validate() throws {
    if let runs, !(1...Repetition.mostRuns).contains(runs) {
      throw ValidationError("--repeat must be from 1 to \(Repetition.mostRuns)")
    }
    if let seconds, !(seconds > 0 && seconds <= Self.mostSeconds) {
      throw ValidationError("--seconds must be more than 0 and at most \(Int(Self.mostSeconds))")
    }
    guard variation >= 0 else { throw ValidationError("--variation must be at least 0") }
  }

  /// The longest time for one scenario: a day.
  static let mostSeconds: Double = 24 * 60 * 60

  /// What the command line says.
  ///
  /// - Parameter races: how often scenarios whose threads race are run if it says nothing.
  func repetition(races: Int = Repetition.usualRaces) -> Repetition {
    Repetition(
      runs: runs, time: seconds.map { .seconds($0) }, firstVariation: variation, races: races)
  }
}
