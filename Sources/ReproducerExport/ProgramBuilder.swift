// SPDX-License-Identifier: MIT

import Scenarios

/// Makes one program of a scenario.
struct ProgramBuilder {
  /// The permutations.
  let scenarios: [Scenario]
  /// What keeps the scenario from being a program.
  private(set) var obstacles: [ExportObstacle] = []
  /// What the program takes.
  private(set) var needs: Set<Need> = []

  let template: ScenarioTemplate
  let format: ReproducerFormat
  let attempts: Int
  let names: CNames
  let variants: VariantText
  private(set) var functions: Set<String> = []

  /// The name of the fixture, in a source for the kernel's tree.
  var fixture: String { CNames.identifier(template.id.slug) }

  /// How often the steps of a group appear side by side at most.
  private(set) var mostSteps = 1

  /// Whether what comes of the scenario is left to chance.
  var races: Bool { scenarios.contains { $0.program.isLeftToChance } }

  /// Prepares a program.
  init(
    _ template: ScenarioTemplate, _ permutations: [[String]], format: ReproducerFormat,
    attempts: Int
  ) {
    self.template = template
    self.format = format
    self.attempts = max(1, attempts)
    scenarios = permutations.map(template.scenario)
    names = CNames(scenarios, axes: template.axes)
    variants = VariantText(axes: template.axes, names: names)
  }

  /// The program; worth nothing if there are obstacles.
  mutating func text() -> String {
    if scenarios.allSatisfy({ $0.whereCondition == nil }) {
      obstacles.append(
        ExportObstacle(
          id: template.id, location: template.first.location,
          reason: "its 'where' holds for no kernel, so the spec expects nothing"))
      return ""
    }
    let scenario = scenarioLines()
    let setUp = setUpLines()
    let unmet = unmetLines()
    guard obstacles.isEmpty else { return "" }
    return sourceText(scenario: scenario, setUp: setUp, unmet: unmet)
  }

  /// Notes what the program takes.
  mutating func add(_ more: Set<Need>) { needs.formUnion(more) }

  // MARK: Steps

  /// The steps, in groups that begin at the same time.
  private var groups: [[StepTemplate]] {
    template.steps.reduce(into: []) { groups, step in
      let timings = Set(step.timing.values.values)
      if groups.isEmpty || timings == [.after] {
        groups.append([step])
      } else {
        groups[groups.count - 1].append(step)
      }
    }
  }

  private mutating func scenarioLines() -> [String] {
    var text = StepText(names: names) { [format] place, expression, values in
      switch format {
      case .program:
        let list = ([expression] + values).joined(separator: ", ")
        return ["expect(\("\(place.line):\(place.column)".quotedForC), \(list));"]
      case .kselftest:
        return values.count == 1
          ? ["ASSERT_EQ(\(values[0]), \(expression));"]
          : ["ASSERT_TRUE(is_one_of(\(([expression] + values).joined(separator: ", "))));"]
      }
    }
    var lines: [String] = []
    for group in groups {
      let steps = statements(of: group, &text)
      lines += (lines.isEmpty ? [] : [""]) + steps
    }
    needs.formUnion(text.needs)
    functions.formUnion(text.functions)
    return lines
  }

  /// The statements of a group.
  private mutating func statements(of group: [StepTemplate], _ text: inout StepText) -> [String] {
    var comments: [String] = []
    var samples: [[VariantText.Sample]] = [[], [], [], []]
    let isAlone = group.count == 1
    var parts: [[[VariantText.Sample]]] = []
    for (number, template) in group.enumerated() {
      samples = [[], [], [], []]
      var found: [Step] = []
      for scenario in scenarios {
        guard template.when.contains(scenario.id.permutation),
          let step = template.step(scenario.id.permutation)
        else {
          for kind in samples.indices { samples[kind].append((scenario.id.permutation, [])) }
          continue
        }
        found.append(step)
        do throws(Obstacle) {
          let statements =
            try isAlone
            ? text.single(step, in: scenario) : text.grouped(step, number, in: scenario)
          let kinds = [statements.before, statements.call, statements.after, statements.check]
          for kind in samples.indices {
            samples[kind].append((scenario.id.permutation, kinds[kind]))
          }
        } catch {
          note(error, at: step)
        }
      }
      guard !found.isEmpty else { continue }
      comments += comment(on: found)
      parts.append(samples)
    }
    guard !parts.isEmpty else { return [] }
    mostSteps = max(mostSteps, group.count)
    if isAlone { return comments + alone(parts[0]) }
    let before = parts.flatMap { variants.lines($0[0]) }
    let calls = parts.flatMap { variants.lines($0[1]) }
    let after = parts.flatMap { variants.lines($0[2]) }
    let checks = parts.flatMap { variants.lines($0[3]) }
    return comments + calls + before + ["together();"] + after + checks
  }

  /// A step that is alone: its statements stand together where they depend on the same axes.
  private func alone(_ parts: [[VariantText.Sample]]) -> [String] {
    let whole = parts[0].indices.map { index -> VariantText.Sample in
      (parts[0][index].names, parts.flatMap { $0[index].lines })
    }
    let together = variants.lines(whole)
    let apart = parts.flatMap { variants.lines($0) }
    return together.count <= apart.count ? together : apart
  }

  private mutating func note(_ obstacle: Obstacle, at step: Step) {
    let new = ExportObstacle(id: template.id, location: step.location, reason: obstacle.reason)
    if !obstacles.contains(new) { obstacles.append(new) }
  }

  /// Where the spec has the step, what it says and why.
  private func comment(on steps: [Step]) -> [String] {
    let texts = Set(steps.map { "\($0.thread): \($0.action)" })
    let place = "\(steps[0].location.line):\(steps[0].location.column)"
    let what = texts.count == 1 ? "\(place): \(texts.first!)" : place
    let reasons = Set(steps.compactMap(\.because))
    let because = reasons.count == 1 ? [reasons.first!] : []
    return CComment.lines([what] + because)
  }
}

/// Comments in the kernel's style.
enum CComment {
  /// The longest line of a comment, in characters.
  private static let width = 92

  /// A comment of a few sentences, each of which begins a line.
  static func lines(_ sentences: [String]) -> [String] {
    let wrapped = sentences.flatMap { wrap($0.inComment) }
    if wrapped.count == 1 { return ["/* \(wrapped[0]) */"] }
    return ["/*"] + wrapped.map { $0.isEmpty ? " *" : " * \($0)" } + [" */"]
  }

  private static func wrap(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !line.isEmpty && line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return lines + [line]
  }
}
