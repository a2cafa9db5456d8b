// SPDX-License-Identifier: MIT

/// What a User-Mode Linux kernel is built with beyond the usual.
public enum UserModeOption: String, CaseIterable, Hashable, Comparable, Sendable, Codable {
  /// Reports accesses to freed memory and beyond its bounds (Documentation/dev-tools/kasan.rst).
  case kasan
  /// Finds memory that nothing refers to any more (Documentation/dev-tools/kmemleak.rst).
  case kmemleak
  /// Tells which lines a system call has run through (Documentation/dev-tools/kcov.rst).
  case kcov
  /// Leaves lockdep and the second processor out, which makes scenarios run several times as fast.
  ///
  /// With SMP, User-Mode Linux calls rt_sigprocmask(2) on the host whenever it masks interrupts: 8,000 times a
  /// scenario (measured on 7.3.4).
  case quick

  /// Alphabetical, so that a set of options has one text.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The lines of a kernel configuration that the option adds or changes.
  var configuration: String {
    switch self {
    case .kasan:
      """
      CONFIG_KASAN=y
      CONFIG_KASAN_GENERIC=y
      CONFIG_KASAN_VMALLOC=y
      CONFIG_FRAME_WARN=0
      """
    case .kmemleak:
      """
      CONFIG_DEBUG_KMEMLEAK=y
      CONFIG_DEBUG_KMEMLEAK_MEM_POOL_SIZE=40000
      """
    case .kcov: "CONFIG_KCOV=y"
    case .quick:
      """
      # CONFIG_PROVE_LOCKING is not set
      # CONFIG_DEBUG_LIST is not set
      # CONFIG_SMP is not set
      """
    }
  }
}

extension Set<UserModeOption> {
  /// The options as a part of a name: `+kasan+kcov`; empty without any.
  var suffix: String { sorted().map { "+\($0.rawValue)" }.joined() }
}
