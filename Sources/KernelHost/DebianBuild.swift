// SPDX-License-Identifier: MIT

/// How Debian has configured a kernel.
public enum DebianFlavour: String, CaseIterable, Hashable, Sendable, Codable {
  /// For virtual machines: the smallest package, and what is meant where nothing is said.
  case cloud
  /// With PREEMPT_RT.
  case realTime = "rt"
  /// With pages of 16 KiB.
  case largePages = "16k"

  /// The flavours that a user names, behind a plus sign.
  static let named = allCases.filter { $0 != .cloud }
}

/// For which machine Debian has built a kernel, and how it is configured.
public struct DebianBuild: Hashable, Sendable, Codable {
  /// The processors that it is for.
  public var architecture: Architecture
  /// How it is configured.
  public var flavour: DebianFlavour

  /// Describes a build.
  public init(_ architecture: Architecture, _ flavour: DebianFlavour = .cloud) {
    self.architecture = architecture
    self.flavour = flavour
  }

  /// What is meant where nothing is said: the machine's own architecture, for virtual machines.
  public static let standard = DebianBuild(.ofThisMachine)

  /// All that Debian builds.
  public static let all = Architecture.allCases.flatMap { architecture in
    DebianFlavour.allCases.map { DebianBuild(architecture, $0) }
  }.filter { $0.packageEnding != nil }

  /// How the packages end that hold such a kernel; `nil` if Debian builds none.
  var packageEnding: String? {
    switch (architecture, flavour) {
    case (_, .cloud): "-cloud-\(architecture.rawValue)"
    case (_, .realTime): "-rt-\(architecture.rawValue)"
    case (.arm64, .largePages): "-arm64-16k"
    case (.amd64, .largePages): nil
    }
  }

  /// What stands behind `debian:7.3.4` in the name of such a kernel: `:arm64+16k`.
  public var suffix: String {
    (architecture.isForeign ? ":\(architecture.rawValue)" : "")
      + (flavour == .cloud ? "" : "+\(flavour.rawValue)")
  }

  /// The folder of the cache in which such kernels are kept, which has the name of Debian's alone for what was kept
  /// before there were others.
  var folder: String {
    let machine = architecture == .amd64 ? "" : "-\(architecture.rawValue)"
    return "debian" + machine + (flavour == .cloud ? "" : "+\(flavour.rawValue)")
  }
}
