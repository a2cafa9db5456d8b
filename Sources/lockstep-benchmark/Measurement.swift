// SPDX-License-Identifier: MIT

import Foundation
import Glibc
import StateExplorer

/// An exploration with the processor time that it took.
struct Measurement {
  var exploration: Exploration
  /// The time on the clock, in seconds.
  var seconds: Double
  /// The time of all processors together, in seconds.
  var processorSeconds: Double

  /// The quickest of several runs: whatever else the machine does only makes runs slower.
  static func best(of runs: Int, _ explore: () -> Exploration) -> Measurement {
    (0..<runs).map { _ in
      let before = processorTime()
      let start = ContinuousClock.now
      let exploration = explore()
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      return Measurement(
        exploration: exploration, seconds: seconds, processorSeconds: processorTime() - before)
    }.min { $0.seconds < $1.seconds }!
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// A line of the table.
struct Row {
  static let titles =
    "workload          how                                    states      steps    seconds  "
    + "CPU s  M states/s  a CPU s  bytes/state"

  var line: String

  init(_ workload: Workload, _ how: String, _ measurement: Measurement) {
    let coverage = measurement.exploration.coverage
    let millions = Double(coverage.states) / 1e6
    line = [
      workload.name.padding(toLength: 16, withPad: " ", startingAt: 0),
      how.padding(toLength: 37, withPad: " ", startingAt: 0),
      String(format: "%8d", coverage.states), String(format: "%9d", coverage.steps),
      String(format: "%9.3f", measurement.seconds),
      String(format: "%5.2f", measurement.processorSeconds),
      String(format: "%10.2f", millions / measurement.seconds),
      String(format: "%7.2f", millions / measurement.processorSeconds),
      String(format: "%11d", coverage.bytes / max(1, coverage.states)),
    ].joined(separator: "  ")
    if let truncation = coverage.truncation, truncation != .firstViolation {
      line += "  not everything: \(truncation)"
    }
  }
}
