// SPDX-License-Identifier: MIT

import Conformance
import KernelModel
import ScenarioYAML
import Scenarios
import Testing

@Suite("The checked-in specs notice a simulator that is wrong")
struct FlippedRuleTests {
  /// The first judgement that contradicts the specs if the simulator has a seeded bug.
  ///
  /// Scenarios in which one thing happens after the other come first: they cost least and notice most.
  private func disagreement(with mutant: ModelMutant) throws -> Judgement? {
    let scenarios = try Repository.compiledSpecs.get().scenarios
    let sequential = scenarios.filter { !$0.program.isConcurrent }
    for scenario in sequential + scenarios.filter(\.program.isConcurrent) {
      let checks = AssumedKernel.checks(of: scenario) { scenario, profile in
        Simulator(profile: profile, mutants: [mutant]).allowedOutcomes(of: scenario.program)
      }
      if let found = checks.first(where: { $0.verdict == .disagrees }) { return found }
    }
    return nil
  }

  @Test(
    "a flipped rule of the simulator is reported as a disagreement",
    // One at a time, so that tests with deadlines get a turn between two of these long calculations.
    .serialized,
    arguments: ModelMutant.allCases)
  func flippedRule(mutant: ModelMutant) throws {
    let found = try #require(
      try disagreement(with: mutant), "no scenario notices that \(mutant.rawValue)")
    #expect(found.rows.contains { $0.marker == .disagrees })
    #expect(found.location.path.hasPrefix("Specs/"))
  }
}
