import Foundation
import SpecMutation
import Testing

/// What editors accept by the schema, and what the compiler accepts, is the same as far as a schema can know it.
@Suite struct SchemaAgreementTests {
  /// The validator in the folder where `.ci/run` installs it, or the one that is installed for everybody.
  static let validator: String? = {
    let repository = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let own = repository.appending(path: ".build/readers/bin/check-jsonschema").path
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return ([own] + folders.map { "\($0)/check-jsonschema" })
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  static let absence: Comment =
    "there is no check-jsonschema; python3 -m venv .build/readers && .build/readers/bin/pip install check-jsonschema"

  @Test("mutated specs", .enabled(if: validator != nil, absence))
  func mutants() throws {
    let agreement = try SchemaAgreement(
      validator: try #require(Self.validator), seed: 20_261_130, count: 1500)
    for disagreement in agreement.disagreements { Issue.record("\(disagreement)") }
    // The mutants would prove nothing if one side refused all of them.
    #expect(agreement.comparedCount > 1000)
    #expect(agreement.acceptedCount > 50)
    #expect(agreement.refusedCount > 200)
  }

  @Test("specs on which the two once differed", .enabled(if: validator != nil, absence))
  func oldDifferences() throws {
    let steps = [
      "{restrict_self: no-read, flags: [8], expect: ok}", "{get: uid, expect: \"5\"}",
      "{get: uid, because: 12}",
      "{spawn: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}",
      "{spawn: null}", "{open: file, for: reading, because: \" \"}", "{make: 12, as: file}",
      "{restrict_self: no-read, flags: [\"0x+8\"]}", "{get: uid, expect: {abi >= 99: 0}}",
    ]
    let specs = steps.map { Array(SpecText.steps("- main: \($0)").text.utf8) }
    let agreement = try SchemaAgreement(
      validator: try #require(Self.validator),
      specs: specs + [Array(SpecText.steps("").text.replacing("a suite", with: "12").utf8)])
    for disagreement in agreement.disagreements { Issue.record("\(disagreement)") }
    #expect(agreement.comparedCount == specs.count + 1)
    #expect(agreement.acceptedCount == 1)
  }

  @Test("a difference is found", .enabled(if: validator != nil, absence))
  func difference() throws {
    // No schema can count what the compiler counts, so this stands for any error it does not know of.
    let spec = SpecText.file("suite: s\nabout: a\nscenarios: &a []")
    let agreement = try SchemaAgreement(
      validator: try #require(Self.validator),
      specs: [
        Array((SpecText.steps("- main: {get: uid, expect: 0}").text + "# &\n").utf8),
        Array(
          spec.text.replacing(
            "[]", with: "[{id: a, name: a, threads: [a], steps: [a: {get: uid, expect: 0}]}]"
          ).utf8),
      ])
    #expect(agreement.acceptedCount == 1)
    #expect(agreement.disagreements.map(\.number) == [1])
  }
}
