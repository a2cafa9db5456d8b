// SPDX-License-Identifier: MIT

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

  /// Characters that cannot be seen, of each kind, and some that look as if.
  static let characters: [(code: String, isHidden: Bool)] = [
    ("0007", true), ("001b", true), ("007f", true), ("0085", true), ("00ad", true), ("034f", true),
    ("061c", true), ("180e", true), ("200b", true), ("200f", true), ("2028", true),
    ("202e", true), ("2060", true), ("2069", true), ("3164", true), ("fe0f", true),
    ("feff", true), ("fff9", true), ("0001d173", true), ("000e0041", true), ("000e01ef", true),
    ("00e9", false), ("0301", false), ("3000", false), ("6f22", false), ("e000", false),
    ("fffd", false), ("0001f600", false), ("00010000", false), ("000f0000", false),
  ]

  @Test(
    "names and texts with characters that cannot be seen are refused by both",
    .enabled(if: validator != nil, absence))
  func hiddenCharacters() throws {
    let places = [
      "suite: X\nabout: a\nSCENARIO", "suite: s\nabout: X\nSCENARIO",
      "suite: s\nabout: a\nrulesets: {X: {handled_access_fs: [EXECUTE]}}\nSCENARIO",
    ]
    let scenario =
      "scenarios: [{id: one, name: n, threads: [main], steps: [{main: {get: uid, expect: 0}}]}]\n"
    let keys = ["id: one", "name: n", "threads: [main]", "get: uid"]
    let names = [
      "id: X", "name: X", "threads: [main, X]", "get: uid, because: X",
    ]
    var specs: [[UInt8]] = []
    for (code, _) in Self.characters {
      let text = "\"ab\\\(code.count == 4 ? "u" : "U")\(code)c\""
      for place in places {
        specs.append(
          Array(place.replacing("X", with: text).replacing("SCENARIO", with: scenario).utf8))
      }
      for (key, name) in zip(keys, names) {
        let changed = scenario.replacing(key, with: name.replacing("X", with: text))
        specs.append(Array("suite: s\nabout: a\n\(changed)".utf8))
      }
    }
    let agreement = try SchemaAgreement(validator: try #require(Self.validator), specs: specs)
    for disagreement in agreement.disagreements { Issue.record("\(disagreement)") }
    #expect(agreement.comparedCount == specs.count)
    // Texts may have what can be seen; rulesets, scenarios and threads have names of letters.
    let texts = 4
    #expect(agreement.acceptedCount == texts * Self.characters.count { !$0.isHidden })
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
