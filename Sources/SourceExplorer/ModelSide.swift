// SPDX-License-Identifier: MIT

import KernelModel
import StateExplorer

/// The simulator's side of a comparison: the only place that knows how the model is asked.
public struct ModelSide: Hashable, Sendable {
  /// The algorithm of an edition.
  let edition: TsyncEdition
  /// Its name, as `--edition` has it.
  public var name: String { edition.rawValue }

  /// Every algorithm that is known, the released ones first, the newest first.
  public static let all: [Self] = TsyncEdition.allCases.reversed().map(Self.init)

  /// The algorithm of a name.
  public init?(named name: String) {
    guard let edition = TsyncEdition(rawValue: name) else { return nil }
    self.edition = edition
  }

  private init(_ edition: TsyncEdition) { self.edition = edition }

  /// What a process may come to.
  public struct Behaviour: Sendable {
    /// The outcomes, each with a schedule.
    public var outcomes: [String: Schedule]
    /// The rules that are violated, each with a schedule.
    public var violations: [String: Schedule]
    /// Whether everything was seen.
    public var isComplete: Bool
  }

  /// Explores a process.
  public func behaviour(of process: ProcessDescription, mostStates: Int) -> Behaviour {
    let model = TsyncModel(edition: edition, configuration: Self.configuration(process))
    let found = model.outcomes(mostStates: mostStates)
    return Behaviour(
      outcomes: found.outcomes, violations: found.violations, isComplete: found.isComplete)
  }

  private static func configuration(_ process: ProcessDescription) -> TsyncConfiguration {
    var configuration = TsyncConfiguration(threads: process.threads, callers: process.callers)
    configuration.spawns = process.spawns
    configuration.exits = process.exits
    configuration.signals = process.signals
    configuration.failedAllocations = process.failedAllocations
    configuration.reads = process.reads
    configuration.parks = process.parks
    configuration.mayBeKilled = process.mayBeKilled
    configuration.mayExecute = process.mayExecute
    configuration.ownCredentials = process.ownCredentials
    configuration.ownDomains = process.ownDomains
    configuration.hasNoNewPrivs = process.hasNoNewPrivs
    configuration.siblingsHaveNoNewPrivs = process.siblingsHaveNoNewPrivs
    configuration.passesNoNewPrivs = process.passesNoNewPrivs
    configuration.walkOrder = .creation
    return configuration
  }
}
