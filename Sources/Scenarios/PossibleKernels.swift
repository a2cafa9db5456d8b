// SPDX-License-Identifier: MIT

/// Every kernel that some conditions can tell apart, to find the conditions that no kernel comes to.
///
/// The ABI version and the edition go together as ``Edition/abi`` says. Releases and errata are taken to be
/// independent of both, because distributions port fixes back.
public struct PossibleKernels {
  /// An ABI version with an edition that reports it; newer kernels than every known one have the newest edition.
  private static let identities: [(abi: Int, edition: Edition?)] =
    (0...Profile.newestKnownABI + 1).flatMap { abi -> [(abi: Int, edition: Edition?)] in
      let editions = Edition.allCases.filter { $0.abi == min(abi, Profile.newestKnownABI) }
      // Version 2 of the patch set left the number of its base, which is a kernel without TSYNC as well.
      let isWithout = abi <= Edition.v2.abi
      return (isWithout ? [(abi: abi, edition: nil)] : [])
        + editions.map { (abi: abi, edition: $0) }
    }

  /// What a condition leaves of the kernels.
  private struct Extent {
    /// The identities, by their bits.
    var identities: UInt64
    /// The releases, by their bits.
    var releases: UInt64
    /// The errata that must be fixed, by their bits in `errata`.
    var fixed: UInt64 = 0
    /// The errata that must not be fixed.
    var open: UInt64 = 0

    func allows(_ identity: Int, _ errata: UInt64) -> Bool {
      identities & (1 << UInt64(identity)) != 0 && errata & fixed == fixed && errata & open == 0
    }
  }

  private let releases: [KernelRelease?]
  private let errata: [Int]

  /// The kernels that some conditions tell apart; `nil` if they name more releases or errata than
  /// ``Limits/releases`` and ``Limits/errata``.
  public init?(toldApartBy conditions: [Condition]) {
    var named: Set<KernelRelease> = []
    var errata: Set<Int> = []
    for comparison in conditions.lazy.flatMap({ $0.comparisons }) {
      switch comparison.subject {
      case .release(let release): named.insert(release)
      case .erratum(let number): errata.insert(number)
      case .abi, .edition: break
      }
    }
    guard named.count <= Limits.releases, errata.count <= Limits.errata else { return nil }
    self.errata = errata.sorted()
    releases = [nil] + Set(named.flatMap(Self.neighbours)).sorted().map { $0 }
  }

  /// The release itself, and one of each kind beside it: between two releases that conditions name there is
  /// always one of these, unless there is none at all.
  private static func neighbours(of release: KernelRelease) -> [KernelRelease] {
    let numbers = release.numbers + Array(repeating: 0, count: max(0, 3 - release.numbers.count))
    let (major, minor, patch) = (numbers[0], numbers[1], numbers[2])
    let before =
      if patch > 0 {
        "\(major).\(minor).\(patch - 1)"
      } else if minor > 0 {
        "\(major).\(minor - 1).999"
      } else {
        "\(max(0, major - 1)).999"
      }
    let candidates = release.candidate.map { [1, $0, $0 + 1] } ?? [1]
    // Two numbers stand for all releases that begin with them.
    let next =
      release.numbers.count > 2
      ? "\(major).\(minor).\(patch + 1)" : "\(major).\(minor + 1).0"
    let texts =
      [before, "\(major).\(minor).\(patch)", next]
      + candidates.map { "\(major).\(minor).\(patch)-rc\($0)" }
    return texts.compactMap { KernelRelease($0) }
  }

  /// The positions of the conditions that no kernel comes to: those that hold for none of the kernels that
  /// satisfy `scope` and none of the conditions before.
  public func unreachable(_ conditions: [Condition], in scope: Condition = Condition([])) -> [Int] {
    let scope = extent(scope)
    var before: [Extent] = []
    return conditions.indices.filter { index in
      let own = extent(conditions[index])
      defer { before.append(own) }
      return !isReached(own, in: scope, notBy: before)
    }
  }

  private func isReached(_ own: Extent, in scope: Extent, notBy before: [Extent]) -> Bool {
    for errata in 0..<UInt64(1) << UInt64(self.errata.count) {
      for identity in Self.identities.indices
      where own.allows(identity, errata) && scope.allows(identity, errata) {
        var left = own.releases & scope.releases
        for other in before where other.allows(identity, errata) { left &= ~other.releases }
        if left != 0 { return true }
      }
    }
    return false
  }

  /// What a condition leaves of the kernels.
  private func extent(_ condition: Condition) -> Extent {
    var extent = Extent(identities: .max, releases: .max >> UInt64(64 - releases.count))
    for comparison in condition.comparisons {
      let single = Condition([comparison])
      switch comparison.subject {
      case .abi, .edition:
        for (bit, identity) in Self.identities.enumerated()
        where !single.holds(for: Self.profile(identity.abi, identity.edition)) {
          extent.identities &= ~(1 << UInt64(bit))
        }
      case .release:
        for (bit, release) in releases.enumerated()
        where !single.holds(for: Self.profile(0, nil, release)) {
          extent.releases &= ~(1 << UInt64(bit))
        }
      case .erratum(let number):
        let bit = errata.firstIndex(of: number).map { UInt64(1) << UInt64($0) } ?? 0
        if comparison.comparison == .equal { extent.fixed |= bit } else { extent.open |= bit }
      }
    }
    return extent
  }

  private static func profile(_ abi: Int, _ edition: Edition?, _ release: KernelRelease? = nil)
    -> Profile
  {
    Profile(release: release, abi: abi, errata: 0, edition: edition, features: [], cpus: 1)
  }
}
