// SPDX-License-Identifier: MIT

import FoundationEssentials
public import Scenarios

/// A kernel in Debian's archive.
public struct DebianKernel: Hashable, Sendable, Codable {
  /// The upstream release, such as `7.3.4` or `7.3-rc7`.
  public var release: KernelRelease
  /// The package that holds the kernel.
  public var package: String
  /// The version of the package.
  public var packageVersion: String
  /// The size of the package in bytes.
  public var size: Int
  /// The SHA-256 of the package, from the signed index.
  public var sha256: String
  /// How it is configured.
  public var flavour = DebianFlavour.cloud
}

/// Finds kernels in what `apt-cache` prints, and picks among them.
enum DebianKernels {
  /// The first release whose Landlock has TSYNC.
  static let firstWithTSYNC = KernelRelease("7.0")!

  /// How the packages begin that hold a signed kernel, the better first: since 6.19 `linux-image`
  /// holds nothing but dependencies where a `linux-binary` of the same version exists.
  private static let beginnings = ["linux-binary-", "linux-image-"]

  /// The flavour of the signed kernel that a package can hold; `nil` if it holds none: `-dbg`, `-unsigned`, a metapackage.
  static func flavour(ofPackage name: String, _ architecture: Architecture) -> DebianFlavour? {
    guard let beginning = beginnings.first(where: { name.hasPrefix($0) }) else { return nil }
    return DebianFlavour.allCases.first { flavour in
      guard let ending = DebianBuild(architecture, flavour).packageEnding, name.hasSuffix(ending)
      else { return false }
      let version = name.dropFirst(beginning.count).dropLast(ending.count)
      return version.first?.isNumber == true
    }
  }

  /// The kernels in the output of `apt-cache show`, the newest first, one for each release and flavour.
  static func parse(_ text: String, _ architecture: Architecture = .amd64) -> [DebianKernel] {
    let candidates = ControlFile.stanzas(text).compactMap { fields -> DebianKernel? in
      guard let package = fields["package"],
        let flavour = flavour(ofPackage: package, architecture),
        let version = fields["version"], let release = upstreamRelease(of: version),
        let size = fields["size"].flatMap({ Int($0) }), let sha256 = fields["sha256"]
      else { return nil }
      return DebianKernel(
        release: release, package: package, packageVersion: version, size: size, sha256: sha256,
        flavour: flavour)
    }
    var best: [[String]: DebianKernel] = [:]
    for kernel in candidates {
      let key = [kernel.release.text, kernel.flavour.rawValue]
      guard let other = best[key] else {
        best[key] = kernel
        continue
      }
      if rank(kernel) < rank(other) { best[key] = kernel }
    }
    return best.values.sorted { left, right in
      if left.release > right.release || right.release > left.release {
        return left.release > right.release
      }
      return left.package < right.package
    }
  }

  /// The order among packages of one release: the better kind of package, then the name and version,
  /// so that the choice does not depend on the order of the index.
  private static func rank(_ kernel: DebianKernel) -> (Int, String, String) {
    let kind = beginnings.firstIndex { kernel.package.hasPrefix($0) } ?? beginnings.count
    return (kind, kernel.package, kernel.packageVersion)
  }

  /// The upstream release in the version of a package: `7.3-rc7` for `7.3~rc7-1~exp1`.
  static func upstreamRelease(of version: String) -> KernelRelease? {
    let withoutEpoch = version.split(separator: ":", maxSplits: 1).last.map(String.init) ?? version
    let upstream = withoutEpoch.lastIndex(of: "-").map { withoutEpoch[..<$0] } ?? withoutEpoch[...]
    return KernelRelease(upstream.split(separator: "~").joined(separator: "-"))
  }

  /// The best of the releases for a selection; release candidates only if asked for by name.
  static func pick(_ selection: DebianSelection, from releases: [KernelRelease]) -> KernelRelease? {
    let finished = releases.filter { $0.candidate == nil }
    switch selection {
    case .newest:
      return finished.filter { $0 >= firstWithTSYNC }.max()
    case .series(let numbers):
      return finished.filter { $0.numbers.starts(with: numbers) }.max()
    case .exact(let release):
      return releases.first { isSame($0, release) }
    }
  }

  /// Whether two releases are the same one, whatever their texts say; 7.3 is 7.3.0.
  private static func isSame(_ left: KernelRelease, _ right: KernelRelease) -> Bool {
    !(left < right) && !(right < left)
  }

  /// Why nothing was picked, and what could be asked for instead.
  static func missing(_ selection: DebianSelection, from releases: [KernelRelease]) -> String {
    let finished = releases.filter { $0.candidate == nil }
    var series: [String] = []
    for release in finished.sorted() {
      let name = release.numbers.prefix(2).map(String.init).joined(separator: ".")
      if series.last != name { series.append(name) }
    }
    if case .series(let numbers) = selection,
      let candidate = releases.first(where: { $0.numbers.starts(with: numbers) })
    {
      return "only a release candidate is there; ask for 'debian:\(candidate)' to use it"
    }
    if case .exact(let wanted) = selection {
      let near = finished.filter { $0.numbers.prefix(2) == wanted.numbers.prefix(2) }.sorted()
      if !near.isEmpty {
        return "of that series it has \(near.map(\.text).joined(separator: ", "))"
      }
    }
    return series.isEmpty
      ? "it has none at all" : "it has kernels of \(series.joined(separator: ", "))"
  }
}
