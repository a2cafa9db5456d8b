// SPDX-License-Identifier: MIT

public import Conformance
public import KernelModel
public import Scenarios

/// Which scenarios reach which micro-steps and branches of the simulated TSYNC.
public struct ModelCoverage: Sendable {
  /// The most states of one scenario that are looked at: the rest of a large one would add nothing that a small one
  /// does not show.
  public static let mostStates = 20_000
  /// How many scenarios are named for each place.
  public static let namedScenarios = 3

  /// A place with the scenarios that reach it first.
  public struct Entry: Sendable {
    /// The place.
    public var place: TsyncPlace
    /// The scenarios, without the names of permutations, at most ``namedScenarios``.
    public var scenarios: [String]

    /// Whether no scenario reaches it though one must.
    public var isMissing: Bool { place.exemption == nil && scenarios.isEmpty }
    /// Whether a scenario reaches what is said to be out of reach.
    public var isContradictory: Bool { place.exemption != nil && !scenarios.isEmpty }
  }

  /// The places in their order.
  public var entries: [Entry]

  /// Looks for scenarios that reach each place, on every edition for which their specs say something.
  ///
  /// - Parameters:
  ///   - scenarios: the library.
  ///   - isThorough: whether to go on until each place has ``namedScenarios`` or all scenarios were looked at;
  ///     otherwise it ends with the first one for each place.
  ///   - progress: called before each scenario; may end the search.
  public init(
    of scenarios: [Scenario], isThorough: Bool = false, progress: (Scenario) -> Bool = { _ in true }
  ) {
    var reached: [TsyncPlace: [String]] = [:]
    let wanted = TsyncPlace.all.filter { $0.exemption == nil }
    let enough = isThorough ? Self.namedScenarios : 1
    for scenario in Self.order(scenarios) {
      if wanted.allSatisfy({ reached[$0, default: []].count >= enough }) { break }
      guard progress(scenario) else { break }
      let name = "\(scenario.id.topic)/\(scenario.id.slug)"
      for kernel in AssumedKernel.all where scenario.saysSomething(of: kernel.profile) {
        let places = Simulator(profile: kernel.profile)
          .places(reachedBy: scenario.program, upTo: Self.mostStates)
        for place in places where !reached[place, default: []].contains(name) {
          reached[place, default: []].append(name)
        }
      }
    }
    entries = TsyncPlace.all.map { place in
      Entry(place: place, scenarios: Array(reached[place, default: []].prefix(Self.namedScenarios)))
    }
  }

  /// The scenarios with TSYNC: those in which most happens beside each other first, one of each before its
  /// permutations.
  private static func order(_ scenarios: [Scenario]) -> [Scenario] {
    var permutations: [String: Int] = [:]
    let ranked = scenarios.filter { $0.steps.contains { $0.action.isSync } }.enumerated().map {
      (offset, scenario) in
      let number = permutations[scenario.id.slug, default: 0]
      permutations[scenario.id.slug] = number + 1
      return (scenario, [number, -Happenings(in: scenario).count, scenario.simulationCost, offset])
    }
    return ranked.sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
  }

  /// Whether every place is reached or exempt.
  public var isComplete: Bool { !entries.contains { $0.isMissing || $0.isContradictory } }

  /// The table for people; it ends with a newline.
  public func text(style: ReportStyle = ReportStyle()) -> String {
    var lines: [String] = []
    for entry in entries {
      lines.append(entry.place.name)
      if let exemption = entry.place.exemption {
        lines += wrapped("exempt: \(exemption)", to: style.width - 2).map { "  " + $0 }
      }
      if entry.isContradictory { lines.append("  CONTRADICTORY: exempt, and reached by:") }
      if entry.isMissing {
        lines.append("  \(style.coloured("MISSING", as: .diverges)): no scenario")
      }
      lines += entry.scenarios.map { "  - \($0)" }
    }
    let missing = entries.count(where: \.isMissing)
    let exempt = entries.count { $0.place.exemption != nil }
    lines.append(
      "\(entries.count) micro-steps and branches of TSYNC: \(entries.count - missing - exempt) reached, "
        + "\(exempt) exempt, \(missing) missing")
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Scenario {
  /// Whether the spec expects anything of a kernel with TSYNC on which the scenario can run.
  fileprivate func saysSomething(of profile: Profile) -> Bool {
    profile.edition != nil && unmetRequirement(on: profile) == nil
      && steps.contains { expectedResults(of: $0, on: profile) != nil }
  }
}
