// SPDX-License-Identifier: MIT

import Conformance
import Scenarios
import Testing

@Suite("which statements scenarios check")
struct CoverageTests {
  private func scenario(_ slug: String, covers: [String]) -> Scenario {
    var scenario = Sample.renamed(slug)
    scenario.covers = covers
    return scenario
  }

  private let checkable = Statement(
    id: "man/E2BIG", text: "There are at most sixteen layers.", reference: "ERRORS")
  private let exempt = Statement(
    id: "man/EOVERFLOW", text: "There are too many threads.", reference: "sources",
    exemption: "no process has so many")

  @Test("a statement without a scenario is missing, one with a scenario or an exemption is not")
  func missing() {
    let statements = [checkable, exempt]
    let without = CoverageReport(of: [scenario("a", covers: [])], statements: statements)
    #expect(!without.isComplete)
    #expect(without.text().contains("MISSING"))
    #expect(without.text().contains("2 statements: 0 checked, 1 exempt, 1 missing; 0 unknown"))
    let with = CoverageReport(
      of: [scenario("a", covers: [checkable.id])], statements: statements)
    #expect(with.isComplete)
    #expect(with.text().contains("  - nesting/a\n"))
  }

  @Test("a claim of what cannot be checked, or of nothing that exists, is an error with its place")
  func wrongClaims() {
    let contradiction = CoverageReport(
      of: [scenario("a", covers: [checkable.id, exempt.id])], statements: [checkable, exempt])
    #expect(!contradiction.isComplete)
    #expect(contradiction.text().contains("CONTRADICTORY"))
    let unknown = CoverageReport(
      of: [scenario("a", covers: [checkable.id, "mann/E2BIG"])],
      statements: [checkable])
    #expect(!unknown.isComplete)
    #expect(
      unknown.text().contains(
        "override.yaml:14:5: error: nesting/a covers 'mann/E2BIG', which is no statement; did you "
          + "mean 'man/E2BIG'?"))
  }

  @Test("verdicts of kernels stand behind a scenario, the gravest of its permutations")
  func verdicts() {
    let permutations = ["1", "2"].map { number in
      var scenario = Sample.renamed("depth", permutation: [number])
      scenario.covers = [checkable.id]
      return scenario
    }
    let judgements = [
      Example.judge(permutations[0]).judge(Example.run()),
      Example.judge(permutations[1]).judge(Example.run(replacing: [3: .errno(.EACCES)])),
    ]
    let report = CoverageReport(
      of: permutations, statements: [checkable], kernels: [Sample.kernel(judgements)])
    #expect(report.text().contains("  - nesting/depth (2 permutations)\n      7.3.4 diverges\n"))
  }
}
