// SPDX-License-Identifier: MIT

import Conformance
import ScenarioYAML
import Scenarios
import Testing

@Suite("What is said of TSYNC is checked")
struct StatementCoverageTests {
  private func statements() throws -> [Statement] {
    try Repository.compiledSpecs.get().statements
  }

  @Test("every statement of the cover letter, the man page and the kernel's tests has a scenario")
  func coverage() throws {
    let report = CoverageReport(
      of: try Repository.compiledSpecs.get().scenarios, statements: try statements())
    #expect(report.isComplete, "\(report.text())")
    #expect(report.entries.count >= 70)
  }

  @Test("statements are sentences, and exemptions the ends of sentences")
  func sentences() throws {
    for statement in try statements() {
      #expect(statement.text.hasSuffix("."), "\(statement.id)")
      #expect(statement.exemption?.hasSuffix(".") != true, "\(statement.id)")
    }
  }

  @Test("statements that are written as YAML and read again are the same")
  func roundTrip() throws {
    let statements = try statements()
    let lines = statements.map { statement in
      var members: [JSON.Member] = [
        .init("id", .text(statement.id)), .init("says", .text(statement.text)),
        .init("reference", .text(statement.reference)),
      ]
      if let exemption = statement.exemption { members.append(.init("exempt", .text(exemption))) }
      return "  - \(JSON.mapping(members).line)\n"
    }
    let text = "suite: all\nabout: All statements.\nstatements:\n" + lines.joined()
    let compilation = SpecCompiler.compile([
      SpecSource(path: "Specs/statements/all.yaml", text: Array(text.utf8))
    ])
    #expect(compilation.diagnostics == [])
    #expect(compilation.statements == statements)
  }
}
