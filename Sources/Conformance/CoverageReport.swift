// SPDX-License-Identifier: MIT

public import Scenarios

/// Which statements the scenarios check, and what kernels made of them.
public struct CoverageReport: Hashable, Sendable {
  /// A statement with the scenarios that claim it.
  public struct Entry: Hashable, Sendable {
    /// The statement.
    public var statement: Statement
    /// The scenarios, each permutation by itself, in the order of the specs.
    public var scenarios: [ScenarioID]

    /// Whether nothing checks a statement that can be checked.
    public var isMissing: Bool { statement.exemption == nil && scenarios.isEmpty }

    /// Whether something claims to check what cannot be checked.
    public var isContradictory: Bool { statement.exemption != nil && !scenarios.isEmpty }
  }

  /// A claim of a statement that does not exist.
  public struct UnknownClaim: Hashable, Sendable {
    /// The id.
    public var id: String
    /// The scenario that claims it.
    public var scenario: ScenarioID
    /// Where the spec defines the scenario.
    public var location: SpecLocation
    /// The id that is nearest to it, if any is near.
    public var suggestion: String?
  }

  /// The statements in their order.
  public var entries: [Entry]
  /// Claims of statements that do not exist, one for each scenario without its permutations.
  public var unknownClaims: [UnknownClaim]
  /// What kernels made of the scenarios.
  private var kernels: [KernelVerdicts]

  private struct KernelVerdicts: Hashable, Sendable {
    var kernel: String
    var verdicts: [ScenarioID: Verdict]
  }

  /// Collects the claims of scenarios.
  ///
  /// - Parameters:
  ///   - scenarios: all scenarios.
  ///   - statements: what can be claimed.
  ///   - kernels: what kernels made of the scenarios, if that is known.
  public init(
    of scenarios: [Scenario], statements: [Statement],
    kernels: [RunReport.KernelReport] = []
  ) {
    var claims: [String: [ScenarioID]] = [:]
    var unknown: [UnknownClaim] = []
    let known = Set(statements.map(\.id))
    for scenario in scenarios {
      for id in scenario.covers {
        claims[id, default: []].append(scenario.id)
        let isNew = !unknown.contains { $0.id == id && $0.location == scenario.location }
        if !known.contains(id), isNew {
          let last = id.split(separator: "/").last
          unknown.append(
            UnknownClaim(
              id: id, scenario: scenario.id, location: scenario.location,
              suggestion: statements.map(\.id).first { $0.split(separator: "/").last == last }))
        }
      }
    }
    entries = statements.map { Entry(statement: $0, scenarios: claims[$0.id] ?? []) }
    unknownClaims = unknown
    self.kernels = kernels.map { kernel in
      let verdicts = kernel.judgements.map { ($0.scenario, $0.verdict) }
      return KernelVerdicts(
        kernel: kernel.shortName.printable, verdicts: Dictionary(verdicts) { first, _ in first })
    }
  }

  /// Whether every statement is checked or exempt, and every claim is one of a statement.
  public var isComplete: Bool {
    unknownClaims.isEmpty && !entries.contains { $0.isMissing || $0.isContradictory }
  }

  /// The report for people: statements, the scenarios that check them, and the verdicts of kernels.
  ///
  /// - Parameter style: colours and width.
  /// - Returns: the text, which ends with a newline.
  public func text(style: ReportStyle = ReportStyle()) -> String {
    var lines = unknownClaims.map { claim in
      "\(claim.location): error: \(claim.scenario) covers '\(claim.id)', which is no statement"
        + (claim.suggestion.map { "; did you mean '\($0)'?" } ?? "")
    }
    for entry in entries { lines += self.lines(of: entry, style: style) }
    let missing = entries.count(where: \.isMissing)
    let exempt = entries.count { $0.statement.exemption != nil }
    lines.append(
      "\(entries.count) statements: \(entries.count - missing - exempt) checked, \(exempt) exempt, "
        + "\(missing) missing; \(unknownClaims.count) unknown claims")
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of entry: Entry, style: ReportStyle) -> [String] {
    let statement = entry.statement
    var lines = ["\(statement.id)  (\(statement.reference))"]
    lines += wrapped(statement.text, to: style.width - 2).map { "  " + $0 }
    if let exemption = statement.exemption {
      lines += wrapped("exempt: \(exemption)", to: style.width - 2).map { "  " + $0 }
    }
    if entry.isContradictory { lines.append("  CONTRADICTORY: exempt, and claimed by:") }
    if entry.isMissing {
      lines.append("  \(style.coloured("MISSING", as: .diverges)): no scenario")
    }
    for (name, permutations) in grouped(entry.scenarios) {
      let count = permutations.count == 1 ? "" : " (\(permutations.count) permutations)"
      lines.append("  - \(name)\(count)")
      let cells = kernels.compactMap { kernel in
        Self.gravest(permutations.compactMap { kernel.verdicts[$0] }).map { verdict in
          "\(kernel.kernel) \(style.coloured(verdict.rawValue, as: verdict))"
        }
      }
      if !cells.isEmpty {
        lines += wrapped(cells.joined(separator: ", "), to: style.width - 6).map { "      " + $0 }
      }
    }
    return lines
  }

  /// The verdict that stands for several permutations on one kernel.
  private static func gravest(_ verdicts: [Verdict]) -> Verdict? {
    verdicts.max { $0.severity < $1.severity }
  }

  /// Permutations of one scenario together, in the order of the specs.
  private func grouped(_ ids: [ScenarioID]) -> [(name: String, permutations: [ScenarioID])] {
    ids.reduce(into: []) { groups, id in
      let name = "\(id.topic)/\(id.slug)"
      if groups.last?.name == name {
        groups[groups.count - 1].permutations.append(id)
      } else {
        groups.append((name, [id]))
      }
    }
  }
}
