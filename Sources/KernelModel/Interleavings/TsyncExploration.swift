// SPDX-License-Identifier: MIT

import StateExplorer

extension TsyncModel {
  /// Explores the interleavings.
  ///
  /// This function exists so that the explorer is specialised for this model where both can be
  /// seen.
  public func exploreInterleavings(
    _ options: ExplorationOptions = ExplorationOptions(),
    progress: (Progress) -> Continuation = { _ in .goOn }
  ) -> Exploration {
    explore(options, progress: progress)
  }

  /// A shortest schedule that violates a rule, with the fewest context switches.
  public func shortestSchedule(
    violating rule: TsyncRule, bounds: Bounds = Bounds()
  ) -> ShortestViolation {
    shortestViolation(of: rule.rawValue, bounds: bounds)
  }
}
