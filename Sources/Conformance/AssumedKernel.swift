// SPDX-License-Identifier: MIT

public import Scenarios

/// A kernel that scenarios are judged on: one that has booted, or one that is assumed.
public struct JudgedKernel: Hashable, Sendable {
  /// How reports call it.
  public var engine: EngineIdentity
  /// What it is.
  public var profile: Profile

  /// Describes a kernel.
  public init(engine: EngineIdentity, profile: Profile) {
    self.engine = engine
    self.profile = profile
  }
}

/// Asks a simulator for the allowed outcomes of a scenario on a kernel; a test may put another one in its place.
public typealias Simulation = @Sendable (Scenario, Profile) -> AllowedOutcomes

/// The kernels that stand for all of their kind, to compare specs with the simulator where no kernel is at hand.
public enum AssumedKernel {
  /// The ABI versions without TSYNC, all of which every spec is checked for.
  public static let abisWithoutTSYNC = 1...7

  /// The kernels that every spec is checked for: each edition, and each ABI version without TSYNC.
  public static let all: [JudgedKernel] =
    Edition.allCases.map { JudgedKernel(engine: .simulator($0), profile: .assumed(for: $0)) }
    + abisWithoutTSYNC.map {
      JudgedKernel(
        engine: .simulator(abiWithoutTSYNC: $0), profile: .assumed(forABIWithoutTSYNC: $0))
    }

  /// Compares a spec with the simulator for each of some assumed kernels, without any real one.
  ///
  /// A scenario that meets a limit of the simulator on one kernel would meet it on the others, at the same cost: they are
  /// left out then.
  ///
  /// - Parameters:
  ///   - scenario: what is compared.
  ///   - kernels: what is assumed; by default all.
  ///   - simulate: asks the simulator.
  ///   - isInterrupted: whether the kernels that are left are to be left out.
  /// - Returns: one judgement for each kernel, in their order, up to the first that met a limit.
  public static func checks(
    of scenario: Scenario, for kernels: [JudgedKernel] = all, simulate: Simulation,
    isInterrupted: () -> Bool = { false }
  ) -> [Judgement] {
    var judgements: [Judgement] = []
    for kernel in kernels where !isInterrupted() {
      let judgement = Trial(of: scenario, on: kernel, simulate: simulate).check()
      // What was stopped half-way has met no limit of its own.
      if judgement.limit != nil && isInterrupted() { break }
      judgements.append(judgement)
      if judgement.limit != nil { break }
    }
    return judgements
  }

  /// Compares several specs with the simulator for all assumed kernels, on all processors.
  ///
  /// - Parameters:
  ///   - scenarios: what is compared.
  ///   - simulate: asks the simulator.
  ///   - finished: called with the number of scenarios that were compared, each time when it has grown.
  ///   - isInterrupted: whether what has not been compared yet is to be left out.
  /// - Returns: the judgements, those of one scenario behind those of the scenario before.
  public static func checks(
    of scenarios: [Scenario], simulate: @escaping Simulation,
    finished: @Sendable (Int) -> Void = { _ in },
    isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) async -> [Judgement] {
    // Scenarios differ a thousandfold in what they cost, so each is a task of its own.
    await withTaskGroup(of: (Int, [Judgement]).self) { group in
      for (position, scenario) in scenarios.enumerated() {
        group.addTask {
          (position, checks(of: scenario, simulate: simulate, isInterrupted: isInterrupted))
        }
      }
      var judgements = [[Judgement]](repeating: [], count: scenarios.count)
      var count = 0
      for await (position, found) in group {
        judgements[position] = found
        count += 1
        finished(count)
      }
      return judgements.flatMap(\.self)
    }
  }
}
