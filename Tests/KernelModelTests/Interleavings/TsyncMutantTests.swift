// SPDX-License-Identifier: MIT

import KernelModel
import StateExplorer
import Testing

/// Seeded bugs: each changes one decision, and a rule must notice.
@Suite("Mutants of TSYNC")
struct TsyncMutantTests {
  static let options = ExplorationOptions(usesPartialOrderReduction: false)

  @Test("a rule notices the mutant", arguments: TsyncMutant.all.map(\.name))
  func isKilled(name: String) throws {
    let mutant = try #require(TsyncMutant.all.first { $0.name == name })
    let result = mutant.model.exploreInterleavings(Self.options)
    #expect(
      result.violatedRules.contains(mutant.rule.rule.name),
      "\(name) violates \(result.violatedRules.sorted())")
  }

  @Test("Linux 7.3 violates no rule where a mutant does", arguments: TsyncMutant.all.map(\.name))
  func originalPasses(name: String) throws {
    let mutant = try #require(TsyncMutant.all.first { $0.name == name })
    let original = TsyncModel(edition: .linux7_3, configuration: mutant.configuration)
    let result = original.exploreInterleavings(Self.options)
    #expect(result.passes, "\(result.violatedRules.sorted()), \(result.coverage.statement)")
  }

  @Test("there are at least 30, with names of their own, and each changes something")
  func registry() {
    #expect(TsyncMutant.all.count >= 30)
    #expect(Set(TsyncMutant.all.map(\.name)).count == TsyncMutant.all.count)
    #expect(TsyncMutant.all.allSatisfy { $0.decisions != TsyncEdition.linux7_3.decisions })
    #expect(Set(TsyncMutant.all.map(\.decisions)).count == TsyncMutant.all.count)
  }

  @Test("each rule is violated by some mutant", arguments: TsyncRule.allCases)
  func rulesAreNotVacuous(rule: TsyncRule) {
    #expect(TsyncMutant.all.contains { $0.rule == rule })
  }
}
