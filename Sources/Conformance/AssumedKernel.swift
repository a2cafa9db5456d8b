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
