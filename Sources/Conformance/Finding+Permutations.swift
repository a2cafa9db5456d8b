// SPDX-License-Identifier: MIT

public import Scenarios

extension Finding {
  /// The most permutations that are named one by one; of more it is said how many there are.
  private static let namedPermutations = 4

  /// Brings findings together that say the same of several permutations of one scenario, so that a mistake that concerns
  /// all of them is told once.
  ///
  /// - Parameters:
  ///   - findings: what was found, each in one permutation.
  ///   - templates: the scenarios with their matrices; with them it is said on which axes it depends.
  /// - Returns: the findings in the order in which they first show, each with where it holds.
  public static func acrossPermutations(
    _ findings: [Finding], of templates: [ScenarioTemplate] = []
  ) -> [Finding] {
    var groups: [[Finding]] = []
    for finding in findings {
      if let index = groups.firstIndex(where: { $0[0].saysTheSame(as: finding) }) {
        groups[index].append(finding)
      } else {
        groups.append([finding])
      }
    }
    return groups.map { group in
      var finding = group[0]
      finding.permutations = group.map(\.judgement.scenario.permutation)
      guard !finding.permutations[0].isEmpty else { return finding }
      let id = finding.judgement.scenario
      let template = templates.first { $0.id == ScenarioID(topic: id.topic, slug: id.slug) }
      finding.extent =
        template.map { extent(of: finding.permutations, in: $0) }
        ?? (group.count > 1 ? "the same in " + named(finding.permutations.dropFirst()) : nil)
      return finding
    }
  }

  /// Where something holds, as a sentence without a capital letter and a full stop.
  private static func extent(of selected: [[String]], in template: ScenarioTemplate) -> String {
    let all = template.permutations
    let others = Set(all).subtracting(selected)
    guard !others.isEmpty else {
      return all.count == 1 ? "in the only permutation" : "in all \(all.count) permutations"
    }
    let selection = Selection(selected, butNot: Array(others), axes: template.axes)
    return "in \(selected.count) of \(all.count) permutations, where "
      + selection.text(template.axes)
  }

  private static func named(_ permutations: ArraySlice<[String]>) -> String {
    let names = permutations.prefix(namedPermutations).map { $0.joined(separator: ",") }
    let rest = permutations.count - names.count
    return "permutation " + names.joined(separator: " and ")
      + (rest > 0 ? " and in \(rest) more" : "")
  }

  /// Whether this says the same of another permutation, on the same engines, at the same place of the spec.
  private func saysTheSame(as other: Finding) -> Bool {
    let (one, two) = (judgement, other.judgement)
    guard one.scenario.topic == two.scenario.topic, one.scenario.slug == two.scenario.slug,
      one.engine == two.engine, alsoOn == other.alsoOn
    else { return false }
    return (one.verdict, one.reasons, one.location, one.consoleLines)
      == (two.verdict, two.reasons, two.location, two.consoleLines)
      && one.decidingResults == two.decidingResults
  }
}

extension Judgement {
  /// The results of the step that decided: of spec, simulator and kernel.
  fileprivate var decidingResults: [[StepResult]]? {
    rows.first { $0.marker != nil }.map { row in
      [row.spec ?? [], row.simulator, row.kernel.map { [$0] } ?? []]
    }
  }
}

extension Selection {
  /// The selection in the names of axes and values: `caller = none or nnp, sibling = cap`.
  fileprivate func text(_ axes: [Axis]) -> String {
    func words(_ part: Part) -> String {
      "\(axes[part.axis].name) = \(part.names.joined(separator: " or "))"
    }
    switch self {
    case .product(let parts): return parts.map(words).joined(separator: ", ")
    case .union(let parts): return parts.map(words).joined(separator: ", or ")
    case .combinations(let positions, let names):
      let combinations = names.map { names in
        zip(positions, names).map { "\(axes[$0].name) = \($1)" }.joined(separator: ", ")
      }
      return combinations.joined(separator: "; or ")
    }
  }
}
