// SPDX-License-Identifier: MIT

import Testing

@testable import ScenarioYAML

/// Suggestions find what was meant, and say nothing where nothing is near.
@Suite struct SuggestionTests {
  @Test(
    "the nearest candidate",
    arguments: [
      ("restrct_self", "restrict_self"), ("restrictself", "restrict_self"),
      ("RESTRICT_SELF", "restrict_self"), ("restrict-self", "restrict_self"),
      ("truncat", "truncate"), ("trunctae", "truncate"), ("opne", "open"), ("exti", "exit"),
      ("spawn_thread", nil), ("x", nil), ("", nil), ("open", nil), ("ok", nil),
      ("completely_different_and_long", nil),
    ] as [(String, String?)])
  func nearest(name: String, expected: String?) {
    let candidates = ["restrict_self", "truncate", "open", "exit", "spawn"]
    #expect(Suggestion.nearest(to: name, among: candidates) == expected)
  }

  @Test("of equally near candidates the first one, whatever their order")
  func ties() {
    #expect(Suggestion.nearest(to: "bat", among: ["cat", "hat"]) == "cat")
    #expect(Suggestion.nearest(to: "bat", among: ["hat", "cat"]) == "hat")
    #expect(Suggestion.nearest(to: "bat", among: ["but", "bat"]) == "but")
  }

  @Test("a short list of possibilities stands in for a suggestion, a long one does not")
  func possibilities() {
    let report = FileReport(path: "topic/name.yaml", text: "")
    #expect(report.suggestion(for: "zzz", among: ["a", "b"]) == "; possible: a, b")
    #expect(report.suggestion(for: "zzz", among: []) == "")
    #expect(report.suggestion(for: "zzz", among: (0..<9).map { "name\($0)" }) == "")
  }
}
