// SPDX-License-Identifier: MIT

import Assurance
import Conformance
import KernelModel
import ScenarioYAML
import Scenarios
import Testing

@Suite("The scenarios go everywhere in the simulated TSYNC")
struct ModelCoverageTests {
  @Test("every micro-step, and every way that one can go, is reached by a named scenario")
  func coverage() throws {
    let coverage = ModelCoverage(of: try Repository.compiledSpecs.get().scenarios)
    #expect(coverage.isComplete, "\(coverage.text())")
    #expect(coverage.entries.count >= 110)
  }

  @Test("without the scenarios about signals, what only they reach is missing, and named")
  func gap() throws {
    let scenarios = try Repository.compiledSpecs.get().scenarios.filter {
      $0.id.topic == "diverging-domains"
    }
    let coverage = ModelCoverage(of: Array(scenarios.prefix(40)))
    #expect(!coverage.isComplete)
    let missing = coverage.entries.filter(\.isMissing).map(\.place.name)
    #expect(missing.contains("interrupted: by a signal"))
    #expect(missing.contains("cancel"))
    #expect(!missing.contains("decide: commit credentials of its own"))
    #expect(coverage.text().contains("interrupted: by a signal\n  MISSING: no scenario\n"))
  }
}
