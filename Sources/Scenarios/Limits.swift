// SPDX-License-Identifier: MIT

/// The bounds of the spec language. Reaching one is an error that names it.
public enum Limits {
  /// The most layers a Landlock domain can have (`LANDLOCK_MAX_NUM_LAYERS`); one more is `E2BIG`.
  public static let layers = 16
  /// The most bytes of a spec file.
  public static let specBytes = 256 * 1024
  /// The deepest nesting of YAML collections in a spec.
  public static let nesting = 16
  /// The most keys of a mapping, and the most items of a list.
  public static let items = 512
  /// The most scenarios in a spec, before matrices.
  public static let scenarios = 64
  /// The most permutations of one scenario.
  public static let permutations = 512
  /// The most permutations of all scenarios of a spec.
  public static let permutationsOfSpec = 4096
  /// The most axes of a matrix.
  public static let axes = 16
  /// The most values that the permutations of a spec come to: each key, each value and each 64 bytes of text
  /// counts in each permutation that reads it, axes replaced. The largest spec of the project has 50,000.
  public static let expandedValues = 400_000
  /// The most conditions of one expectation.
  public static let arms = 32
  /// The most comparisons of one condition, a `where` that is joined to it not counted.
  public static let comparisons = 16
  /// The most different releases that one expectation can name: an arm is compared with every arm before it.
  public static let releases = 10
  /// The highest number in a release that a condition names, so that all readers can compare it.
  public static let releaseNumber = 9999
  /// The most different errata that one expectation can name.
  public static let errata = 6
  /// The most threads of a scenario, spawned and forked ones included.
  public static let threads = 16
  /// The most steps of a permutation, after `all` has been spelled out.
  public static let steps = 256
  /// The most attempts of a step that fails every allocation in turn, and the highest number of a site.
  public static let sweep = 64
  /// The most entries that the steps of a permutation can make or move, those that exist before included.
  public static let paths = 256
  /// The most repetitions of a step.
  public static let times = 64
  /// The most diagnostics that are printed for one file.
  public static let diagnostics = 100
  /// The most diagnostics that the permutations of one scenario repeat before the others are left unread.
  public static let repeatedDiagnostics = 10_000
  /// The most pairs of characters that are compared in one file to find the names that were meant; mistakes
  /// beyond it are reported without a suggestion.
  public static let comparedCharacters = 4_000_000
}
