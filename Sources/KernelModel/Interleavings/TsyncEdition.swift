// SPDX-License-Identifier: MIT

import Scenarios

/// A version of the TSYNC algorithm whose interleavings can be explored, released or not.
public enum TsyncEdition: String, CaseIterable, Hashable, Sendable {
  /// The first patch series, February 2025: one pass over the threads.
  case v1
  /// The second patch series, October 2025: rounds until no new thread is found.
  case v2
  /// The third patch series, as merged into 7.0-rc1: interruptible, but calls are not kept apart.
  case v3
  /// A retracted fix of March 2026: wait for `exec_update_lock`, ended by fatal signals only.
  case killableLock = "down_write_killable"
  /// A retracted fix of March 2026: try the lock and return -ERESTARTNOINTR, with no signal marked
  /// as pending.
  case plainRestart = "trylock_plain_error"
  /// Linux 7.0 to 7.0.3.
  case linux7_0 = "7.0"
  /// Linux 7.0.4 to 7.2; differs from 7.0 outside of what interleavings show.
  case linux7_0_4 = "7.0.4"
  /// Linux 7.3, with the flag `NO_NEW_PRIVS`.
  case linux7_3 = "7.3"

  /// The edition that a kernel has, for judging its scenarios.
  public init(_ edition: Edition) {
    switch edition {
    case .v2: self = .v2
    case .linux7_0: self = .linux7_0
    case .linux7_0_4, .linux7_1, .linux7_2: self = .linux7_0_4
    case .linux7_3: self = .linux7_3
    }
  }

  /// The edition of specs with the same checks and features, as far as one has them.
  public var nearestEdition: Edition {
    switch self {
    case .v1, .v2: .v2
    case .v3, .killableLock, .plainRestart, .linux7_0: .linux7_0
    case .linux7_0_4: .linux7_0_4
    case .linux7_3: .linux7_3
    }
  }

  /// What this edition decides.
  public var decisions: TsyncDecisions {
    var decisions = TsyncDecisions()
    switch self {
    case .linux7_0, .linux7_0_4, .linux7_3:
      break
    case .killableLock:
      // The fix came on top of v3 together with the trimmed slot.
      decisions.serialisation = .killableWait
      decisions.afterCancelling = .waitUntilPrepared
    case .plainRestart:
      decisions.serialisation = .trylockOrPlainError
    case .v3:
      decisions.serialisation = .none
      decisions.unqueuedSlot = .leftEmpty
      decisions.afterCancelling = .waitUntilPrepared
    case .v2:
      decisions.serialisation = .none
      decisions.unqueuedSlot = .leftEmpty
      decisions.unqueuedIsError = true
      decisions.isInterruptible = false
      decisions.callerCountsAsUnfinished = false
      decisions.noticesFailedAllocation = false
      decisions.noNewPrivs = .unlessAdmin
    case .v1:
      decisions.serialisation = .none
      decisions.rescans = false
      decisions.allocatesWhileWalking = true
      decisions.unqueuedIsError = true
      decisions.isInterruptible = false
      decisions.sharesCredentials = false
      decisions.checksSiblings = true
      decisions.noNewPrivs = .untouched
    }
    return decisions
  }

  /// Whether the flag `NO_NEW_PRIVS` exists.
  public var hasNoNewPrivsFlag: Bool { self == .linux7_3 }
}
