// SPDX-License-Identifier: MIT

import Scenarios

/// What the scenarios of a spec share: the generated file says it once, at its top.
struct SharedParts {
  /// The path of the spec.
  let path: String
  /// Where the claims come from; `nil` if scenarios name no source or a different one each.
  let reference: String?
  /// The kernels for which the expected results hold; `nil` for none.
  let condition: Condition?
  /// What the process under test is before the first step.
  let process: ProcessSetup
  /// The rulesets by their names, for every scenario whose steps name them.
  let rulesets: [String: Ruleset]

  /// Finds what the scenarios of a spec share.
  init(_ spec: Spec) {
    path = spec.path
    let references = spec.templates.compactMap { $0.first.reference }
    // A scenario can name another source, but not none.
    reference =
      references.count == spec.templates.count ? Self.mostCommon(references) : nil
    condition =
      Self.mostCommon(spec.templates.compactMap { $0.whereCondition.only }) ?? Condition([])
    process = Self.mostCommon(spec.templates.compactMap { $0.process.only }) ?? ProcessSetup()
    let scenarios = spec.scenarios
    // Names that some steps use, and that mean a ruleset wherever they do.
    let names = Set(scenarios.flatMap(\.namedRulesets))
      .subtracting(scenarios.flatMap { $0.namedRulesets.subtracting($0.rulesets.keys) })
    let named = spec.templates.flatMap { $0.rulesets.map(\.value) }
      .filter { names.contains($0.name) }
    rulesets = Dictionary(grouping: named, by: \.name).mapValues { all in
      let rulesets = all.map(\.ruleset)
      return Self.mostCommon(rulesets) ?? rulesets[0]
    }
  }

  /// The value that most scenarios have, and at least two; the first of those that as many have.
  private static func mostCommon<Value: Hashable>(_ values: [Value]) -> Value? {
    var counts: [Value: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    guard let highest = counts.values.max(), highest > 1 else { return nil }
    return values.first { counts[$0] == highest }
  }

  /// The rulesets that a scenario must declare by itself: those that the file has not, or not for the same permutations.
  func ownRulesets(
    of template: ScenarioTemplate
  ) -> [ScenarioTemplate.Part<ScenarioTemplate.NamedRuleset>] {
    let scenarios = template.scenarios
    return template.rulesets.filter { part in
      let name = part.value.name
      guard rulesets[name] == part.value.ruleset else { return true }
      return scenarios.contains {
        part.when.contains($0.id.permutation) != $0.namedRulesets.contains(name)
      }
    }
  }

  /// Writes the declaration of what is shared.
  func write(to text: inout SwiftText) {
    var arguments = [SwiftText.literal(path)]
    if let reference { arguments.append("reference: \(SwiftText.literal(reference))") }
    if condition != Condition([]) {
      arguments.append("where: \(condition.map(SwiftExpression.condition) ?? "nil")")
    }
    if process != ProcessSetup() {
      arguments.append("process: \(SwiftExpression.process(process))")
    }
    if !rulesets.isEmpty {
      let members = rulesets.sorted { $0.key < $1.key }.map { name, ruleset in
        "\(SwiftText.literal(name)): \(SwiftExpression.ruleset(ruleset))"
      }
      arguments.append("rulesets: [\(members.joined(separator: ",\(SwiftText.breakOrSpace)"))]")
    }
    text.call("private let spec = SpecHeader", arguments)
  }
}

extension Scenario {
  /// The rulesets that its steps make or use.
  fileprivate var namedRulesets: Set<String> { Set(steps.flatMap(\.action.namedRulesets)) }
}
