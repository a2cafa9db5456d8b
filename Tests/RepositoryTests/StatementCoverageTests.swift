// SPDX-License-Identifier: MIT

import Conformance
import ScenarioYAML
import Testing

@Suite("What is said of TSYNC is checked")
struct StatementCoverageTests {
  @Test("every statement of the cover letter, the man page and the kernel's tests has a scenario")
  func coverage() throws {
    let report = CoverageReport(of: try Repository.compiledSpecs.get().scenarios)
    #expect(report.isComplete, "\(report.text())")
    #expect(report.entries.count >= 70)
  }
}
