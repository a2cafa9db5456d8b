// SPDX-License-Identifier: MIT

public import KernelModel
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
    let model = TsyncModel(edition: edition, configuration: process.configuration)
    let found = model.outcomes(mostStates: mostStates)
    return Behaviour(
      outcomes: found.outcomes, violations: found.violations, isComplete: found.isComplete)
  }
}

extension ProcessDescription {
  /// A process of the simulator, in which nobody has credentials or privileges of their own.
  public init(_ configuration: TsyncConfiguration) {
    self.init()
    threads = configuration.threads
    callers = configuration.callers
    spawns = configuration.spawns
    exits = configuration.exits
    signals = configuration.signals
    failedAllocations = configuration.failedAllocations
    reads = configuration.reads
    parks = configuration.parks
    mayBeKilled = configuration.mayBeKilled
    mayExecute = configuration.mayExecute
  }

  /// The same process for the simulator.
  var configuration: TsyncConfiguration {
    var configuration = TsyncConfiguration(threads: threads, callers: callers)
    configuration.spawns = spawns
    configuration.exits = exits
    configuration.signals = signals
    configuration.failedAllocations = failedAllocations
    configuration.reads = reads
    configuration.parks = parks
    configuration.mayBeKilled = mayBeKilled
    configuration.mayExecute = mayExecute
    configuration.ownCredentials = ownCredentials
    configuration.ownDomains = ownDomains
    configuration.hasNoNewPrivs = hasNoNewPrivs
    configuration.siblingsHaveNoNewPrivs = siblingsHaveNoNewPrivs
    configuration.passesNoNewPrivs = passesNoNewPrivs
    configuration.walkOrder = .creation
    return configuration
  }
}
