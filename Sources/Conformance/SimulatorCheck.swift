public import KernelModel
public import Scenarios

/// Compares specs with the simulator for every kernel that scenarios are meant for, without any kernel.
public enum SimulatorCheck {
  /// A kernel that a scenario is checked for.
  public struct AssumedKernel: Hashable, Sendable {
    /// How reports call it.
    public var engine: EngineIdentity
    /// What it is assumed to be.
    public var profile: Profile
  }

  /// The ABI versions without TSYNC that are checked: those of the kernels that are still around.
  ///
  /// Linux 6.12 has ABI 6; 6.15 to 6.19 have ABI 7.
  public static let abisWithoutTSYNC = [6, 7]

  /// Every edition, and kernels without TSYNC.
  public static let kernels: [AssumedKernel] =
    abisWithoutTSYNC.map {
      AssumedKernel(
        engine: .simulator(abiWithoutTSYNC: $0), profile: .assumed(forABIWithoutTSYNC: $0))
    }
    + Edition.allCases.map {
      AssumedKernel(engine: .simulator($0), profile: .assumed(for: $0))
    }

  /// Checks one scenario for every assumed kernel.
  ///
  /// - Parameter mutants: seeded bugs of the simulator, to test that they are noticed.
  public static func judgements(of scenario: Scenario, mutants: Set<ModelMutant> = []) -> [Judgement] {
    kernels.map { kernel in
      let simulator = Simulator(profile: kernel.profile, mutants: mutants)
      return Judge(
        scenario, on: kernel.engine, profile: kernel.profile,
        allowed: simulator.allowedOutcomes(of: scenario.program)
      ).check()
    }
  }
}
