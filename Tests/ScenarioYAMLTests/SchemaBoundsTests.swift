// SPDX-License-Identifier: MIT

import Foundation
import ScenarioYAML
import SpecMutation
import Testing

/// At each bound of the schema, the compiler begins to refuse where the schema does.
@Suite struct SchemaBoundsTests {
  /// The specs of the library, which have every action and nearly every key.
  private static let library: [[UInt8]] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Specs")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { $0.pathExtension == "yaml" }.sorted { $0.path < $1.path }
      .compactMap { try? Array(Data(contentsOf: $0)) }
  }()

  private static let bounds = SchemaBounds(of: OriginalSpecs.all + library)

  @Test("right specs come to every part of the schema")
  func parts() {
    for pointer in Self.bounds.unreached { Issue.record("no right spec comes to \(pointer)") }
    for specs in OriginalSpecs.all {
      let source = SpecSource(path: "topic/name.yaml", text: specs)
      #expect(SpecCompiler.compile([source]).diagnostics == [])
    }
  }

  @Test(
    "compiler and schema have the same bounds",
    .enabled(if: SchemaAgreementTests.validator != nil, SchemaAgreementTests.absence))
  func agreement() throws {
    let validator = try #require(SchemaAgreementTests.validator)
    let agreement = try SchemaAgreement(validator: validator, bounds: Self.bounds)
    for disagreement in agreement.disagreements { Issue.record("\(disagreement)") }
    #expect(agreement.comparedCount == Self.bounds.cases.count)
    #expect(agreement.acceptedCount > 500)
    #expect(agreement.refusedCount > 2000)
  }
}
