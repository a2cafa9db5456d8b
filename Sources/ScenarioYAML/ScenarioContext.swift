// SPDX-License-Identifier: MIT

import Scenarios

/// What the steps of one permutation can refer to.
struct ScenarioContext {
  /// Reads values and reports.
  let nodes: NodeReader
  /// The threads that exist before the first step, with the places of their names.
  let threads: [(name: String, place: SourceRange)]
  /// The rulesets of the file and of the scenario.
  let rulesets: [String: DefinedRuleset]
  /// The matrix.
  let matrix: Matrix
  /// The values of its axes.
  let permutation: Permutation
  /// The kernels for which expectations hold.
  let scope: ConditionReader.Resolution
  /// Whether the scenario gives a reason for all of its steps.
  let hasReason: Bool
  /// Names that may exist although nothing is known of them.
  let unknownNames: Set<String>
}

/// The steps of one permutation.
struct PermutationSteps {
  /// The steps, `all` spelled out.
  var steps: [Step] = []
  /// For each step, where the arms of its expectation are.
  var armPlaces: [[SourceRange]] = []
  /// The rulesets that the steps name.
  var rulesetNames: Set<String> = []
  /// Whether a step says what its result must be, or would if it were not wrong.
  var isPinned = false
}
