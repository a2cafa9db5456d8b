// SPDX-License-Identifier: MIT

import Synchronization

/// The runs that scenarios of one kernel did not need, for those that have not shown all that is allowed.
public final class SparedRuns: Sendable, Hashable {
  private let count = Mutex(0)

  /// Begins with none.
  public init() {}

  /// Adds runs that were not needed.
  public func add(_ runs: Int) { count.withLock { $0 += max(0, runs) } }

  /// Takes a run; false if there is none.
  public func take() -> Bool {
    count.withLock { count in
      guard count > 0 else { return false }
      count -= 1
      return true
    }
  }

  /// Whether both are the same store.
  public static func == (left: SparedRuns, right: SparedRuns) -> Bool { left === right }

  /// Feeds the identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
