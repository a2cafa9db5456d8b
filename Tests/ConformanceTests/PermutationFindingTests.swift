// SPDX-License-Identifier: MIT

import Conformance
import Scenarios
import Testing

/// A contradiction that shows in several permutations of a scenario is told once, with the axes on which it depends.
@Suite("findings across permutations")
struct PermutationFindingTests {
  private static let axes = [Axis("caller", ["none", "cap"]), Axis("flags", ["plain", "tsync"])]

  private static let scenarios = ["none", "cap"].flatMap { caller in
    ["plain", "tsync"].map { Sample.renamed("depth", permutation: [caller, $0]) }
  }

  private static let template = ScenarioTemplate(
    scenarios.map { ScenarioTemplate.Permutation($0) }, axes: axes)

  /// What is found if spec and simulator contradict each other in these permutations, at a step for each.
  private func findings(
    in wrong: [Int], at steps: [Int] = [3, 3, 3, 3], templates: [ScenarioTemplate] = [template]
  ) -> [Finding] {
    let judgements = Self.scenarios.enumerated().map { position, scenario in
      var results = Example.results
      if wrong.contains(position) { results[steps[position]] = .errno(.EPERM) }
      return Example.judge(scenario, allowed: AllowedOutcomes([Outcome(results)])).check()
    }
    return Finding.acrossPermutations(Finding.gathered(from: judgements), of: templates)
  }

  @Test("in all permutations, on some values of an axis, on some combinations")
  func extents() {
    #expect(findings(in: []).isEmpty)
    #expect(findings(in: [0, 1, 2, 3]).map(\.extent) == ["in all 4 permutations"])
    #expect(
      findings(in: [2, 3]).map(\.extent) == ["in 2 of 4 permutations, where caller = cap"])
    #expect(
      findings(in: [1]).map(\.extent)
        == ["in 1 of 4 permutations, where caller = none, flags = tsync"])
    #expect(
      findings(in: [0, 1, 2]).map(\.extent)
        == ["in 3 of 4 permutations, where caller = none, or flags = plain"])
    #expect(
      findings(in: [0, 3]).map(\.extent) == [
        "in 2 of 4 permutations, where caller = cap, flags = tsync; "
          + "or caller = none, flags = plain"
      ])
  }

  @Test("the first permutation stands for all, and the report says for which")
  func report() {
    let found = findings(in: [2, 3])
    #expect(found.first?.judgement.scenario == Self.scenarios[2].id)
    #expect(found.first?.permutations == [["cap", "plain"], ["cap", "tsync"]])
    #expect(
      found.first?.report().contains("  in 2 of 4 permutations, where caller = cap") == true)
  }

  @Test("what contradicts at another step is another finding")
  func otherStep() {
    #expect(findings(in: [0, 1], at: [3, 1, 3, 3]).count == 2)
  }

  @Test("without the matrix the permutations are named")
  func withoutMatrix() {
    #expect(
      findings(in: [0, 1, 2], templates: []).map(\.extent)
        == ["the same in permutation none,tsync and cap,plain"])
    #expect(findings(in: [0], templates: []).map(\.extent) == [nil])
  }
}
