// SPDX-License-Identifier: MIT

public import Scenarios

/// A package with the source of a kernel in Debian's archive.
public struct DebianSource: Hashable, Sendable, Codable {
  /// The upstream release, such as `7.3.4`.
  public var release: KernelRelease
  /// The package, such as `linux-source-7.3`.
  public var package: String
  /// The version of the package.
  public var packageVersion: String
  /// The size of the package in bytes.
  public var size: Int
  /// The SHA-256 of the package, from the signed index.
  public var sha256: String

  /// How the packages begin; what follows is a series, and nothing else: `linux-source` alone is a
  /// metapackage.
  private static let beginning = "linux-source-"

  /// Whether a package holds the source of a kernel.
  static func isSourcePackage(_ name: String) -> Bool {
    guard name.hasPrefix(beginning) else { return false }
    let numbers = name.dropFirst(beginning.count)
      .split(separator: ".", omittingEmptySubsequences: false)
    return numbers.count == 2 && numbers.allSatisfy { Int($0) != nil }
  }

  /// The sources in the output of `apt-cache show`, the newest first, one for each release.
  static func parse(_ text: String) -> [DebianSource] {
    let candidates = ControlFile.stanzas(text).compactMap { fields -> DebianSource? in
      guard let package = fields["package"], isSourcePackage(package),
        let version = fields["version"],
        let release = DebianKernels.upstreamRelease(of: version),
        let size = fields["size"].flatMap({ Int($0) }), let sha256 = fields["sha256"]
      else { return nil }
      return DebianSource(
        release: release, package: package, packageVersion: version, size: size, sha256: sha256)
    }
    // The same release may be in several suites; the choice must not depend on their order.
    var best: [KernelRelease: DebianSource] = [:]
    for source in candidates {
      let other = best[source.release]
      if other.map({ source.packageVersion < $0.packageVersion }) ?? true {
        best[source.release] = source
      }
    }
    return best.values.sorted { $0.release > $1.release }
  }
}
