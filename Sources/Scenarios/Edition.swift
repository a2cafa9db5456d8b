// SPDX-License-Identifier: MIT

/// One version of the TSYNC algorithm.
///
/// The editions are ordered by time. Two of them behave alike unless a fix or a new flag lies between
/// them: a kernel without TSYNC has no edition.
public enum Edition: String, CaseIterable, Hashable, Sendable, Codable {
  /// Version 2 of the patch set, October 2025. No released kernel contains it.
  case v2
  /// Linux 7.0 to 7.0.3.
  case linux7_0 = "7.0"
  /// Linux 7.0.4 and later 7.0 kernels, which accept `-1` with `LOG_SUBDOMAINS_OFF` and `TSYNC`.
  case linux7_0_4 = "7.0.4"
  /// Linux 7.1.
  case linux7_1 = "7.1"
  /// Linux 7.2.
  case linux7_2 = "7.2"
  /// Linux 7.3, which adds `NO_NEW_PRIVS` and checks flags before privileges.
  case linux7_3 = "7.3"

  /// The Landlock ABI version that a kernel of this edition reports.
  ///
  /// Measured on Debian's kernels; version 2 of the patch set left the number of its base, 7.
  public var abi: Int {
    switch self {
    case .v2: 7
    case .linux7_0, .linux7_0_4: 8
    case .linux7_1: 9
    case .linux7_2: 10
    case .linux7_3: 11
    }
  }
}

extension Edition: Comparable {
  /// Orders editions by time.
  public static func < (left: Self, right: Self) -> Bool { left.position < right.position }

  private var position: Int { Self.allCases.firstIndex(of: self)! }
}

extension Edition: CustomStringConvertible {
  /// The name used in specs and on the command line.
  public var description: String { rawValue }
}
