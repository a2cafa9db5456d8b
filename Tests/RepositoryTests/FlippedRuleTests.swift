import Conformance
import KernelModel
import ScenarioYAML
import Scenarios
import Testing

@Suite("The checked-in specs notice a simulator that is wrong")
struct FlippedRuleTests {
  /// The judgements that contradict the specs if the simulator has a seeded bug.
  private func disagreements(with mutant: ModelMutant) throws -> [Judgement] {
    try Repository.compiledSpecs.get().scenarios.flatMap { scenario in
      AssumedKernel.checks(of: scenario) { scenario, profile in
        Simulator(profile: profile, mutants: [mutant]).allowedOutcomes(of: scenario.program)
      }
    }.filter { $0.verdict == .disagrees }
  }

  @Test(
    "a flipped rule of the simulator is reported as a disagreement",
    arguments: ModelMutant.allCases.filter { !outOfReach.contains($0) }
  )
  func flippedRule(mutant: ModelMutant) throws {
    let found = try disagreements(with: mutant)
    #expect(!found.isEmpty, "no scenario notices that \(mutant.summary)")
    for judgement in found.prefix(1) {
      #expect(judgement.rows.contains { $0.marker == .disagrees })
      #expect(judgement.location.path.hasPrefix("Specs/"))
    }
  }
}
