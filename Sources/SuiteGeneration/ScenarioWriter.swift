// SPDX-License-Identifier: MIT

import Scenarios

/// Writes the test of one scenario: its permutations are the arguments of the test.
struct ScenarioWriter {
  /// The scenario.
  let template: ScenarioTemplate
  /// What it shares with the other scenarios of its file.
  let shared: SharedParts
  private let matrix: MatrixExpression

  /// Prepares the test of a scenario.
  init(template: ScenarioTemplate, shared: SharedParts) {
    self.template = template
    self.shared = shared
    matrix = MatrixExpression(axes: template.axes)
  }

  /// Writes the test as a function with a name.
  func write(function: String, to text: inout SwiftText) {
    let title = SwiftText.literal(template.first.name)
    if template.axes.isEmpty {
      text.line("@Test(\(title))")
    } else {
      text.call(
        "@Test", [title, "arguments: permutations("], matrix.permutations(template.permutations))
    }
    let parameter = template.axes.isEmpty ? "" : "_ p: Permutation"
    text.block("func \(function)(\(parameter)) async throws") { text in
      text.call("var scenario = spec.scenario", beginning)
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

  /// What is the same in all permutations, as far as it is neither usual nor shared by the file.
  private var beginning: [String] {
    let scenario = template.first
    func list(_ texts: [String]) -> String {
      "[\(texts.map(SwiftText.literal).joined(separator: ", "))]"
    }
    var arguments = [SwiftText.literal(template.id.description)]
    if !template.axes.isEmpty { arguments.append("p") }
    if let reference = scenario.reference, reference != shared.reference {
      arguments.append("reference: \(SwiftText.literal(reference))")
    }
    if !scenario.covers.isEmpty { arguments.append("covers: \(list(scenario.covers))") }
    if let because = scenario.because {
      arguments.append("because: \(SwiftText.literal(because))")
    }
    if let condition = ownCondition {
      arguments.append("where: \(SwiftExpression.condition(condition))")
    }
    if let process = template.process.only, process != shared.process {
      arguments.append("process: \(SwiftExpression.process(process))")
    }
    return arguments + [
      "threads: \(list(scenario.threads))", "at: \(SwiftExpression.place(scenario.location))",
    ]
  }

  /// The condition by which the scenario differs from its file; `nil` if it has none, or several.
  private var ownCondition: Condition? {
    guard let only = template.whereCondition.only, only != shared.condition else { return nil }
    return only
  }

  /// Writes what differs between permutations, and what is seldom said.
  private func writeHead(to text: inout SwiftText) {
    if template.whereCondition != Choice(shared.condition), ownCondition == nil {
      let condition = matrix.choice(template.whereCondition) { condition in
        condition.map(SwiftExpression.condition) ?? "nil"
      }
      text.flow("scenario.whereCondition = \(condition)")
    }
    if template.process.only == nil {
      text.flow("scenario.process = \(matrix.choice(template.process, SwiftExpression.process))")
    }
    if template.requires != Choice([]) {
      let features = matrix.choice(template.requires) {
        SwiftExpression.cases($0.map { String(describing: $0) })
      }
      text.flow("scenario.requires = \(features)")
    }
    for part in shared.ownRulesets(of: template) {
      let name = SwiftText.literal(part.value.name)
      let ruleset = SwiftExpression.ruleset(part.value.ruleset)
      text.conditional(matrix.selection(part.when)) {
        $0.flow("scenario.rulesets[\(name)] = \(ruleset)")
      }
    }
    for part in template.knownIssues {
      text.conditional(matrix.selection(part.when)) { write(part.value, to: &$0) }
    }
  }

  private func write(_ issue: KnownIssue, to text: inout SwiftText) {
    var comparisons = issue.condition.comparisons.map(SwiftExpression.comparison)
    if let first = comparisons.first { comparisons[0] = "when: \(first)" }
    text.call(
      "scenario.knownIssue",
      [SwiftText.literal(issue.bug)] + comparisons + [
        "because: \(SwiftText.literal(issue.because))",
        "at: \(SwiftExpression.place(issue.location))",
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
      let selection = matrix.selection(step.when)
      // Where the step is missing there may be nothing to choose, so nothing of it may be looked at.
      let isWhole = template.permutations.allSatisfy(step.canBeChosen)
      text.conditional(isWhole ? nil : selection) {
        $0.call(
          "\(scenario).step", [thread] + arguments(step, when: isWhole ? selection : nil))
      }
    }
  }

  private func arguments(_ step: StepTemplate, when selection: String?) -> [String] {
    var arguments = [matrix.action(step.action)]
    if let selection { arguments.append("when: \(selection)") }
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
    let place =
      step.arms.isEmpty
      ? SwiftExpression.place(step.location)
      : matrix.choice(step.expectationLocation) {
        SwiftExpression.place(step.location, expectation: $0)
      }
    return arguments + ["at: \(place)"]
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

  /// Whether all that depends on axes has a value in a permutation.
  fileprivate func canBeChosen(in names: [String]) -> Bool {
    thread.value(in: names) != nil && action.value(in: names) != nil
      && times.value(in: names) != nil && mayBlock.value(in: names) != nil
      && failedAllocation.value(in: names) != nil && because.value(in: names) != nil
      && expectationLocation.value(in: names) != nil
      && arms.allSatisfy { $0.results.value(in: names) != nil }
  }
}
