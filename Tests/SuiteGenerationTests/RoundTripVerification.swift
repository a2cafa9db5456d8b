// SPDX-License-Identifier: MIT

import ConformanceTesting
import Foundation
import Scenarios
import SuiteGeneration
import Testing

// The generated fixture declares its tests with these tags in a suite of its own.
extension Tag {
  @Tag static var roundTrip: Self
}

/// Stands in for the function that generated tests call, in this module alone: what the generated code has
/// built must be what the generator was given.
func verify(_ builder: ScenarioBuilder) async throws { try compare(builder.scenario) }

private func compare(_ scenario: Scenario) throws {
  let compiled = RoundTrip.scenarios[scenario.id]
  let original = try #require(compiled)
  for (built, wanted) in zip(scenario.steps, original.steps) where built != wanted {
    Issue.record("\(wanted) became \(built)")
  }
  // A failure of `scenario == original` would print both of them, which nobody could read.
  let isFaithful = scenario == original
  #expect(isFaithful)
}

@Suite("the round trip through generated Swift")
struct RoundTripFixtureTests {
  /// The compiled fixture beside this file.
  private let fixture = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/RoundTripTests.swift")

  @Test("the compiled fixture is what the generator makes of the spec")
  func fixtureIsFresh() throws {
    let files = GeneratedSuite.files(for: [RoundTrip.spec])
    let text = try #require(files.first { $0.path != "Topics.swift" }).text
    if ProcessInfo.processInfo.environment["LOCKSTEP_RECORD"] != nil {
      try text.write(to: fixture, atomically: true, encoding: .utf8)
      Issue.record("recorded the fixture; run again without LOCKSTEP_RECORD")
    }
    #expect(try String(contentsOf: fixture, encoding: .utf8) == text)
  }

  @Test("a scenario that was built differently would be noticed")
  func checkerFails() throws {
    var scenario = try #require(RoundTrip.spec.scenarios.first)
    scenario.steps[2].location.column += 1
    let changed = scenario
    withKnownIssue {
      try compare(changed)
    }
  }
}
