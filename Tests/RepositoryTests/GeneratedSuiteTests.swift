// SPDX-License-Identifier: MIT

import Foundation
import ScenarioYAML
import Scenarios
import SuiteGeneration
import Testing

@Suite("The checked-in specs and what is generated from them")
struct GeneratedSuiteTests {
  private func compilation() throws -> Compilation { try Repository.compiledSpecs.get() }

  @Test("every spec compiles without an error or a warning")
  func specsCompile() throws {
    let compilation = try compilation()
    #expect(
      compilation.diagnostics.isEmpty,
      "\(compilation.diagnostics.map(\.description).joined(separator: "\n"))")
    #expect(compilation.specs.count >= 12)
    #expect(compilation.scenarios.count >= 150)
  }

  @Test("the generated suite is what the specs ask for: nothing stale, missing or orphaned")
  func generatedSuiteIsFresh() throws {
    let folder = Repository.root.appending(path: GeneratedSuite.folder).path
    let tree = GeneratedTree(GeneratedSuite.files(for: try compilation().specs), in: folder)
    let differences = try tree.differences()
    #expect(
      differences.isEmpty,
      "run 'swift run lockstep generate':\n\(differences.map(\.description).joined(separator: "\n"))"
    )
  }

  @Test("every scenario has its own test")
  func everyScenarioIsGenerated() throws {
    let generated = try Repository.files(under: "Generated/ConformanceSuite")
      .map { try Repository.text(of: $0) }
      .reduce(0) { $0 + $1.matches(of: /\n\s*@Test\(/).count }
    #expect(generated == (try compilation().specs.reduce(0) { $0 + $1.templates.count }))
  }

  @Test("the suite can be read: at most 8,000 lines")
  func suiteIsShort() throws {
    let lines = try Repository.files(under: "Generated/ConformanceSuite")
      .map { try Repository.text(of: $0).count { $0 == "\n" } }
    #expect(lines.reduce(0, +) <= 8_000)
  }
}
