import Scenarios

/// Writes the tests of one spec.
struct SuiteWriter {
  /// The spec.
  let spec: Spec
  /// The name of the suite's type.
  let type: String
  /// The name of the topic's tag.
  let tag: String

  /// The whole file.
  func text() -> String {
    var text = SwiftText()
    GeneratedSuite.head(spec.path, of: &text)
    text.line("import ConformanceTesting")
    text.line("import Testing")
    text.line()
    text.line("private let spec = \(SwiftText.literal(spec.path))")
    text.line()
    text.comment(spec.about, mark: "///")
    text.line("@Suite(\(SwiftText.literal(spec.suite)), .tags(.\(tag)))")
    text.block("struct \(type)") { text in
      let names = SwiftName.unique(
        spec.scenarios.map {
          SwiftName.function(slug: $0.id.slug, permutation: $0.id.permutation)
        })
      for (index, scenario) in spec.scenarios.enumerated() {
        if index > 0 { text.line() }
        write(scenario, function: names[index], to: &text)
      }
    }
    return text.text
  }

  private func write(_ scenario: Scenario, function: String, to text: inout SwiftText) {
    let values = scenario.id.permutation
    let title =
      values.isEmpty ? scenario.name : "\(scenario.name) (\(values.joined(separator: ", ")))"
    // Swift Testing prints the comment above a test when the test fails.
    text.line("// \(SwiftText.plain(scenario.location.description))")
    text.line("@Test(\(SwiftText.literal(title)))")
    text.block("func \(function)() async throws") { text in
      writeHead(of: scenario, to: &text)
      for group in scenario.program.groups { write(scenario.steps[group], to: &text) }
      text.line("try await verify(scenario)")
    }
  }

  private func writeHead(of scenario: Scenario, to text: inout SwiftText) {
    text.call(
      "var scenario = Scenario",
      [
        SwiftText.literal(scenario.id.description), SwiftText.literal(scenario.name), "in: spec",
        "at: \(SwiftExpression.position(scenario.location))",
      ])
    if let reference = scenario.reference {
      text.line("scenario.reference = \(SwiftText.literal(reference))")
    }
    if !scenario.covers.isEmpty {
      let ids = scenario.covers.map(SwiftText.literal).joined(separator: ", ")
      text.line("scenario.covers = [\(ids)]")
    }
    if let because = scenario.because {
      text.line("scenario.because = \(SwiftText.literal(because))")
    }
    let process = SwiftExpression.process(scenario.process)
    if !process.isEmpty { text.call("scenario.process = ProcessSetup", process) }
    let threads = scenario.threads.map(SwiftText.literal).joined(separator: ", ")
    text.line("scenario.threads = [\(threads)]")
    if !scenario.requires.isEmpty {
      let features = scenario.requires.map { String(describing: $0) }
      text.line("scenario.requires = \(SwiftExpression.cases(features))")
    }
    for (name, ruleset) in scenario.rulesets.sorted(by: { $0.key < $1.key }) {
      let name = SwiftText.literal(name)
      text.call("scenario.rulesets[\(name)] = Ruleset", SwiftExpression.ruleset(ruleset))
      for rule in ruleset.rules {
        text.call("scenario.rule", [SwiftExpression.rule(rule), "of: \(name)"])
      }
    }
    for issue in scenario.knownIssues {
      var comparisons = issue.condition.comparisons.map(SwiftExpression.comparison)
      if let first = comparisons.first { comparisons[0] = "when: \(first)" }
      text.call(
        "scenario.knownIssue",
        [SwiftText.literal(issue.bug)] + comparisons + [
          "because: \(SwiftText.literal(issue.because))",
          "at: \(SwiftExpression.position(issue.location))",
        ])
    }
  }

  /// Writes a step, or steps that begin at the same time.
  private func write(_ group: ArraySlice<Step>, to text: inout SwiftText) {
    guard group.count > 1 else { return group.forEach { write($0, to: &text) } }
    let writeAll = { (steps: ArraySlice<Step>, text: inout SwiftText) in
      for step in steps { self.write(step, on: "$0", to: &text) }
    }
    // The repeated steps are the last ones of their group.
    let repeated = group.firstIndex { $0.timing == .meanwhile } ?? group.endIndex
    text.block("scenario.together") { writeAll(group[..<repeated], &$0) }
    if repeated < group.endIndex {
      text.continueBlock("meanwhile:") { writeAll(group[repeated...], &$0) }
    }
  }

  private func write(_ step: Step, on scenario: String = "scenario", to text: inout SwiftText) {
    var arguments = [SwiftText.literal(step.thread), SwiftExpression.action(step.action)]
    if step.times != 1 { arguments.append("times: \(step.times)") }
    if step.mayBlock { arguments.append("blocks: true") }
    if let failure = step.failedAllocation {
      arguments.append("failAllocation: \(SwiftExpression.failedAllocation(failure))")
    }
    if let expectation = step.expectation {
      arguments += SwiftExpression.expectation(expectation)
    }
    if let because = step.because { arguments.append("because: \(SwiftText.literal(because))") }
    var places = "at: \(SwiftExpression.position(step.location))"
    if let expectation = step.expectation, expectation.location != step.location {
      places += ", \(SwiftExpression.position(expectation.location))"
    }
    text.call("\(scenario).step", arguments + [places])
  }
}
