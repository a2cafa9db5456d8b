// SPDX-License-Identifier: MIT

import Scenarios

/// Writes the test of one scenario: its permutations are the arguments of the test.
struct ScenarioWriter {
  /// The scenario.
  let template: ScenarioTemplate
  private let matrix: MatrixExpression

  /// Prepares the test of a scenario.
  init(template: ScenarioTemplate) {
    self.template = template
    matrix = MatrixExpression(axes: template.axes)
  }

  /// Writes the test as a function with a name.
  func write(function: String, to text: inout SwiftText) {
    let title = SwiftText.literal(template.first.name)
    // Swift Testing prints the comment above a test when the test fails.
    text.line("// \(SwiftText.plain(template.first.location.description))")
    if template.axes.isEmpty {
      text.line("@Test(\(title))")
    } else {
      text.call(
        "@Test", [title, "arguments: permutations("], matrix.permutations(template.permutations))
    }
    let parameter = template.axes.isEmpty ? "" : "_ p: Permutation"
    text.block("func \(function)(\(parameter)) async throws") { text in
      writeHead(to: &text)
      for run in runs {
        if run.beginsTogether {
          write(group: run.steps, to: &text)
        } else {
          write(run.steps, on: "scenario", to: &text)
        }
      }
      text.line("try await verify(scenario)")
    }
  }

  private func writeHead(to text: inout SwiftText) {
    writeBeginning(to: &text)
    if template.whereCondition.only == nil {
      let condition = matrix.choice(template.whereCondition) { condition in
        condition.map(SwiftExpression.condition) ?? "nil"
      }
      text.flow("scenario.whereCondition = \(condition)")
    }
    if template.process.only == nil {
      text.flow("scenario.process = \(matrix.choice(template.process, Self.process))")
    }
    if template.requires != Choice([]) {
      let features = matrix.choice(template.requires) {
        SwiftExpression.cases($0.map { String(describing: $0) })
      }
      text.flow("scenario.requires = \(features)")
    }
    for part in template.rulesets {
      text.conditional(matrix.selection(part.when)) { write(part.value, to: &$0) }
    }
    for part in template.knownIssues {
      text.conditional(matrix.selection(part.when)) { write(part.value, to: &$0) }
    }
  }

  /// Writes what is the same in all permutations, as far as it is not usual.
  private func writeBeginning(to text: inout SwiftText) {
    let scenario = template.first
    func list(_ texts: [String]) -> String {
      "[\(texts.map(SwiftText.literal).joined(separator: ", "))]"
    }
    var arguments = [
      SwiftText.literal(template.id.description), SwiftText.literal(scenario.name),
    ]
    if !template.axes.isEmpty { arguments.append("p") }
    if let reference = scenario.reference {
      arguments.append("reference: \(SwiftText.literal(reference))")
    }
    if !scenario.covers.isEmpty { arguments.append("covers: \(list(scenario.covers))") }
    if let because = scenario.because {
      arguments.append("because: \(SwiftText.literal(because))")
    }
    if let condition = template.whereCondition.only, condition != Condition([]) {
      arguments.append("where: \(condition.map(SwiftExpression.condition) ?? "nil")")
    }
    if let process = template.process.only, process != ProcessSetup() {
      arguments.append("process: \(Self.process(process))")
    }
    arguments += [
      "threads: \(list(scenario.threads))", "in: spec",
      "at: \(SwiftExpression.position(scenario.location))",
    ]
    text.call("var scenario = Scenario", arguments)
  }

  private static func process(_ process: ProcessSetup) -> String {
    "ProcessSetup(\(SwiftExpression.process(process).joined(separator: ", ")))"
  }

  private func write(_ named: ScenarioTemplate.NamedRuleset, to text: inout SwiftText) {
    let rules = named.ruleset.rules.map(SwiftExpression.rule).joined(separator: ", ")
    text.call(
      "scenario.rulesets[\(SwiftText.literal(named.name))] = Ruleset",
      SwiftExpression.ruleset(named.ruleset) + (rules.isEmpty ? [] : ["rules: [\(rules)]"]))
  }

  private func write(_ issue: KnownIssue, to text: inout SwiftText) {
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

// Steps.
extension ScenarioWriter {
  /// Steps that begin at the same time in some permutation, or steps that follow each other in all.
  private struct Run {
    var steps: ArraySlice<StepTemplate>
    var beginsTogether: Bool
  }

  /// All steps, in runs as long as possible.
  private var runs: [Run] {
    var runs: [Run] = []
    for (index, step) in template.steps.enumerated() {
      let steps = template.steps[index...index]
      if step.timing != Choice(.after), let last = runs.indices.last {
        // The step joins the one before it, which so far looked like one that others follow.
        if !runs[last].beginsTogether {
          runs[last].steps.removeLast()
          if runs[last].steps.isEmpty { runs.removeLast() }
          runs.append(Run(steps: template.steps[index - 1...index], beginsTogether: true))
        } else {
          runs[last].steps = template.steps[runs[last].steps.startIndex...index]
        }
      } else if let last = runs.indices.last, !runs[last].beginsTogether {
        runs[last].steps = template.steps[runs[last].steps.startIndex...index]
      } else {
        runs.append(Run(steps: steps, beginsTogether: false))
      }
    }
    return runs
  }

  /// Writes steps that begin at the same time.
  private func write(group: ArraySlice<StepTemplate>, to text: inout SwiftText) {
    // The repeated steps are the last ones of their group.
    let repeated =
      group.firstIndex { $0.timing.values.values.contains(.meanwhile) } ?? group.endIndex
    text.block("scenario.together") { write(group[..<repeated], on: "$0", to: &$0) }
    if repeated < group.endIndex {
      text.continueBlock("meanwhile:") { write(group[repeated...], on: "$0", to: &$0) }
    }
  }

  /// Writes steps, those of several threads at one place as one.
  private func write(
    _ steps: ArraySlice<StepTemplate>, on scenario: String, to text: inout SwiftText
  ) {
    var rest = steps
    while let step = rest.first {
      let same = rest.prefix { $0.isSameStep(as: step) }
      rest = rest.dropFirst(same.count)
      let threads = same.map { matrix.choice($0.thread, SwiftText.literal) }
      let thread = threads.count == 1 ? threads[0] : "[\(threads.joined(separator: ", "))]"
      text.conditional(matrix.selection(step.when)) {
        $0.call("\(scenario).step", [thread] + arguments(step))
      }
    }
  }

  private func arguments(_ step: StepTemplate) -> [String] {
    var arguments = [matrix.choice(step.action, SwiftExpression.action)]
    if step.times != Choice(1) {
      arguments.append("times: \(matrix.choice(step.times) { String($0) })")
    }
    if step.mayBlock != Choice(false) {
      arguments.append("blocks: \(matrix.choice(step.mayBlock) { String($0) })")
    }
    if step.failedAllocation != Choice(nil) {
      let failure = matrix.choice(step.failedAllocation) {
        $0.map(SwiftExpression.failedAllocation) ?? "nil"
      }
      arguments.append("failAllocation: \(failure)")
    }
    arguments += expectation(step)
    if step.because != Choice(nil) {
      let because = matrix.choice(step.because) { $0.map(SwiftText.literal) ?? "nil" }
      arguments.append("because: \(because)")
    }
    return arguments + places(step)
  }

  /// Where the spec says so, and where it says what is expected, if that is another place.
  private func places(_ step: StepTemplate) -> [String] {
    let place = "at: \(SwiftExpression.position(step.location))"
    guard !step.arms.isEmpty, step.expectationLocation != Choice(step.location) else {
      return [place]
    }
    let expected = matrix.choice(step.expectationLocation) {
      SwiftExpression.position($0 ?? step.location)
    }
    return [place, expected]
  }

  /// What is expected of a step, as arguments of `step`; none if the spec says nothing.
  private func expectation(_ step: StepTemplate) -> [String] {
    guard let first = step.arms.first else { return [] }
    // A list of results cannot be chosen by an axis without saying for which kernels.
    if step.arms.count == 1, first.when == .all, first.condition == Choice(nil) {
      if let results = first.results.only {
        return ["expect: " + results.map(SwiftExpression.result).joined(separator: ", ")]
      }
      if first.results.values.values.allSatisfy({ $0.count == 1 }) {
        return ["expect: " + matrix.choice(first.results) { SwiftExpression.result($0[0]) }]
      }
    }
    let arms = step.arms.map(arm)
    return ["expectBy: \(arms[0])"] + arms.dropFirst()
  }

  private func arm(_ arm: ArmTemplate) -> String {
    let selection = matrix.selection(arm.when)
    guard let condition = arm.condition.only, let results = arm.results.only else {
      let condition = matrix.choice(arm.condition) {
        $0.map(SwiftExpression.condition) ?? "nil"
      }
      let results = matrix.choice(arm.results) { results in
        "[\(results.map(SwiftExpression.result).joined(separator: ", "))]"
      }
      return ".whenever(\(selection ?? "true"), \(condition), expect: \(results))"
    }
    let texts = results.map(SwiftExpression.result).joined(separator: ", ")
    var arguments = selection.map { [$0] } ?? []
    arguments += condition.map { $0.comparisons.map(SwiftExpression.comparison) } ?? []
    guard !arguments.isEmpty else { return ".otherwise(\(texts))" }
    return ".when(\(arguments.joined(separator: ", ")), expect: \(texts))"
  }
}

extension StepTemplate {
  /// Whether another step says the same of another thread, as the steps of `all` do.
  fileprivate func isSameStep(as other: StepTemplate) -> Bool {
    var copy = self
    copy.thread = other.thread
    return copy == other
  }
}
