// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc

/// The uids and gids of the processes under test, where the engine may choose them.
///
/// A uid that a scenario names, such as 1000, is a real person's on most machines, who could look into the process. So it
/// is moved to a range in which nobody lives, and moved back where an action reads it. 0 stays 0: that is root's own.
struct Identities {
  /// The number of ids that are moved: from 1 to this.
  private static let count: UInt32 = 65_535

  /// Where the first range begins.
  ///
  /// Above what systemd gives to containers (up to 1,879,048,191, "Users, Groups, UIDs and GIDs on systemd Systems") and
  /// what SSSD gives to the users of a directory (up to 2,000,199,999, sssd-ldap(5)), and below 2^31, where some programs
  /// take a uid for negative.
  private static let firstBase: UInt32 = 2_100_000_000

  /// How far apart the ranges are that are tried, and how many.
  private static let distance: UInt32 = 100_000
  private static let ranges: UInt32 = 400

  /// What is added to the ids of a scenario.
  let base: UInt32

  /// A range that no account, no delegated range and no process of this system has, nor another engine that runs at the
  /// same time: the kernel counts the processes of a user, which is not to be two engines.
  ///
  /// The first free one if all are kept by others, and the first of all if the system does not say who has which.
  static let ofNobody: Identities = {
    let taken = Self.taken()
    let bases = (0..<ranges).map { firstBase + $0 * distance }
    let free = bases.filter { base in
      !taken.contains { $0.overlaps(base...(base + count)) }
    }
    return Identities(base: free.first(where: reserve) ?? free.first ?? firstBase)
  }()

  /// Keeps a range from other engines as long as this one runs; false if one of them has it.
  ///
  /// Who begins at the same time has no process yet by which it could be noticed.
  private static func reserve(_ base: UInt32) -> Bool {
    lki_reserve_name("lockstep-ids-\(base)") != -EADDRINUSE
  }

  /// The id in the kernel for one in a scenario.
  func kernelID(_ id: UInt32) -> UInt32 { (1...Self.count).contains(id) ? base + id : id }

  /// The id in a scenario for one in the kernel.
  func scenarioID(_ id: UInt32) -> UInt32 {
    id > base && id - base <= Self.count ? id - base : id
  }

  /// The ids that somebody has: accounts, groups, ranges for the user namespaces of accounts, and processes.
  private static func taken() -> [ClosedRange<UInt32>] {
    var taken: [ClosedRange<UInt32>] = []
    for path in ["/etc/passwd", "/etc/group"] {
      taken += TextFile.lines(of: path).compactMap { line in
        let fields = line.split(separator: ":", omittingEmptySubsequences: false)
        return fields.count > 2 ? UInt32(fields[2]).map { $0...$0 } : nil
      }
    }
    for path in ["/etc/subuid", "/etc/subgid"] {
      taken += TextFile.lines(of: path).compactMap { line in
        let fields = line.split(separator: ":", omittingEmptySubsequences: false)
        guard fields.count > 2, let first = UInt32(fields[1]), let count = UInt32(fields[2]),
          count > 0
        else { return nil }
        return first...(first &+ (count - 1) >= first ? first + (count - 1) : .max)
      }
    }
    return taken + processes().map { $0...$0 }
  }

  /// The ids of all processes.
  private static func processes() -> Set<UInt32> {
    var ids: Set<UInt32> = []
    for name in Directory.names(in: "/proc") {
      guard pid_t(name) != nil, let status = TextFile.read("/proc/\(name)/status") else { continue }
      for line in status.split(separator: "\n")
      where line.hasPrefix("Uid:") || line.hasPrefix("Gid:") {
        ids.formUnion(line.split(whereSeparator: { $0.isWhitespace }).compactMap { UInt32($0) })
      }
    }
    return ids
  }
}
