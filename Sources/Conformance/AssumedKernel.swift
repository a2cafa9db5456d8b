public import KernelModel
public import Scenarios

/// A kernel that stands for all of its kind, to compare specs with the simulator where no kernel is at hand.
public struct AssumedKernel: Hashable, Sendable {
  /// How reports call it.
  public var engine: EngineIdentity
  /// What it is.
  public var profile: Profile

  /// Describes an assumed kernel.
  public init(engine: EngineIdentity, profile: Profile) {
    self.engine = engine
    self.profile = profile
  }

  /// The newest ABI versions without TSYNC, which every spec is checked for: 6 has scoping, 7 logging flags.
  public static let abisWithoutTSYNC = [6, 7]

  /// The kernels that every spec is checked for: each edition, and the newest kernels without TSYNC.
  public static let all: [AssumedKernel] =
    Edition.allCases.map {
      AssumedKernel(engine: .simulator($0), profile: .assumed(for: $0))
    }
    + abisWithoutTSYNC.map {
      AssumedKernel(
        engine: .simulator(abiWithoutTSYNC: $0), profile: .assumed(forABIWithoutTSYNC: $0))
    }
}

extension AssumedKernel {
  /// Compares a spec with the simulator for each of some assumed kernels, without any real one.
  ///
  /// - Parameters:
  ///   - scenario: what is compared.
  ///   - kernels: what is assumed; by default all.
  ///   - simulate: asks the simulator for the allowed outcomes of a scenario; a test may put another one here.
  /// - Returns: one judgement for each kernel, in their order.
  public static func checks(
    of scenario: Scenario, for kernels: [AssumedKernel] = all,
    simulate: (Scenario, Profile) -> AllowedOutcomes = {
      Simulator(profile: $1).allowedOutcomes(of: $0.program)
    }
  ) -> [Judgement] {
    kernels.map { kernel in
      // What such a kernel cannot run is not simulated either: nobody promised that it could be.
      let isRunnable = scenario.unmetRequirement(on: kernel.profile) == nil
      let allowed = isRunnable ? simulate(scenario, kernel.profile) : AllowedOutcomes([])
      return Judge(scenario, on: kernel.engine, profile: kernel.profile, allowed: allowed).check()
    }
  }
}
