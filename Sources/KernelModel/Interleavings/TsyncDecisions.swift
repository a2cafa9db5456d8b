// SPDX-License-Identifier: MIT

/// Every decision that the TSYNC algorithm takes, one property each.
///
/// An edition is one choice of all of them; a mutant changes one. The defaults are those of Linux
/// 7.3, so that an edition or a mutant reads as what it does otherwise. Source of all facts:
/// `security/landlock/tsync.c` of Linux 7.3.4, and for older editions the mails and commits of the
/// patch series.
public struct TsyncDecisions: Hashable, Sendable {
  /// How calls of several threads are kept apart.
  public enum Serialisation: Hashable, Sendable {
    /// Not at all (until 7.0-rc5).
    case none
    /// `down_write_trylock()` of `exec_update_lock`, or else `restart_syscall()` (7.0).
    case trylockOrRestart
    /// The same, but the error is returned without marking a signal as pending (retracted).
    case trylockOrPlainError
    /// `down_write_killable()`: waiting for the lock without running task works (retracted).
    case killableWait
  }

  /// What happens after an interrupted caller has cancelled what it could.
  public enum AfterCancelling: Hashable, Sendable {
    /// It lets the others go and waits until they have finished (7.0).
    case finish
    /// It first waits, not interruptibly, until all that run have prepared (v3).
    case waitUntilPrepared
  }

  /// What happens to the slot of a work that could not be queued.
  public enum UnqueuedSlot: Hashable, Sendable {
    /// It is taken back (`tsync_works_trim()`, 7.0).
    case trimmed
    /// It stays, without a task (v2, v3).
    case leftEmpty
  }

  /// When siblings get no_new_privs.
  public enum NoNewPrivs: Hashable, Sendable {
    /// Never (v1).
    case untouched
    /// Unless the sibling has CAP_SYS_ADMIN, whatever the caller has (v2).
    case unlessAdmin
    /// If the caller has it, or asks for it by the flag of 7.3 (v3 and later).
    case likeCaller
    /// Always: a bug.
    case always
  }

  // MARK: Keeping calls apart

  /// How calls of several threads are kept apart.
  public var serialisation = Serialisation.trylockOrRestart
  /// Whether the lock is released at the end.
  public var releasesLock = true

  // MARK: Discovering threads

  /// Whether the caller looks for new threads until a round finds none.
  public var rescans = true
  /// Whether threads that are exiting are passed over.
  public var skipsExiting = true
  /// Whether threads that were found in an earlier round are passed over.
  public var skipsKnown = true
  /// Whether memory is allocated for each thread while the list is walked, not for a round
  /// beforehand (v1).
  public var allocatesWhileWalking = false
  /// Whether a failed allocation of works is noticed; v2 tested for the wrong value.
  public var noticesFailedAllocation = true
  /// How many works too few each round provides.
  public var missingWorks = 0

  // MARK: Queueing works

  /// Whether queueing wakes the target as a signal would (`TWA_SIGNAL`).
  public var notifiesTarget = true
  /// Whether failing to queue a work fails the whole call with ESRCH (v1, v2). In version 2 that error never reaches
  /// user space: the slot that is left empty makes the kernel fault first.
  public var unqueuedIsError = false
  /// What happens to the slot of a work that could not be queued.
  public var unqueuedSlot = UnqueuedSlot.trimmed
  /// Whether a work that could not be queued is taken back from the count of those that prepare.
  public var uncountsPreparing = true
  /// Whether a work that could not be queued is taken back from the count of those that are
  /// unfinished.
  public var uncountsUnfinished = true

  // MARK: The barriers

  /// Whether the caller counts itself among those that prepare while it queues works.
  public var callerCountsAsPreparing = true
  /// Whether the caller counts itself among the unfinished (since v3).
  public var callerCountsAsUnfinished = true
  /// Whether the first barrier is closed again before each round.
  public var closesBarrierEachRound = true
  /// Whether the caller waits until all have prepared.
  public var waitsUntilPrepared = true
  /// Whether the caller waits until all have finished.
  public var waitsUntilFinished = true
  /// Whether siblings wait until the caller lets them go.
  public var siblingsWait = true
  /// Whether a sibling's wait ends when a signal arrives.
  public var siblingsWaitInterruptibly = false
  /// Whether the caller lets siblings go after an error, too.
  public var letsGoAfterError = true

  // MARK: Interruption

  /// Whether the caller's wait for preparation is interruptible (since v3).
  public var isInterruptible = true
  /// Whether an interruption fails the attempt.
  public var interruptionFails = true
  /// The error of an interrupted attempt.
  public var interruptionError = TsyncError.restart
  /// Whether an interrupted caller cancels works that are still queued.
  public var cancels = true
  /// Whether a cancelled work counts as finished.
  public var cancelledCountsAsFinished = true
  /// What follows.
  public var afterCancelling = AfterCancelling.finish

  // MARK: Credentials

  /// Whether a sibling with the caller's credentials takes over the caller's new ones (since v2).
  public var sharesCredentials = true
  /// Whether it does so even if its own credentials are others.
  public var sharesAlways = false
  /// Whether the domain is copied into credentials that a sibling prepared itself.
  public var copiesDomain = true
  /// Whether siblings must have the caller's domain (v1, where they also needed a privilege of
  /// their own; here all have one).
  public var checksSiblings = false
  /// Whether a sibling reports that it could not prepare.
  public var reportsFailedPreparation = true
  /// Whether a sibling that could not prepare still counts down those that prepare.
  public var countsDownAfterFailedPreparation = true
  /// Whether a sibling that could not prepare still counts down the unfinished.
  public var finishesAfterFailedPreparation = true
  /// Whether siblings look at the error before they commit.
  public var siblingsReadError = true
  /// Whether the caller looks at the error before it commits.
  public var callerReadsError = true
  /// Whether the caller commits its own new credentials.
  public var callerCommits = true

  // MARK: no_new_privs

  /// When siblings get no_new_privs.
  public var noNewPrivs = NoNewPrivs.likeCaller
  /// Whether a sibling sets it only when it commits, rather than when it prepares.
  public var setsNoNewPrivsOnCommit = true
  /// Whether siblings are given it at all when the caller has it.
  public var setsNoNewPrivs = true
  /// Whether the caller's flag takes effect only after the siblings have succeeded.
  public var setsCallersNoNewPrivsLast = true
  /// Whether no_new_privs is left alone in siblings that need not get it.
  public var keepsNoNewPrivs = true

  /// The decisions of Linux 7.3.
  public init() {}

  /// Whether siblings and caller keep to the barriers, so that the arguments for independence hold.
  var keepToBarriers: Bool {
    serialisation == .trylockOrRestart && siblingsWait
      && !siblingsWaitInterruptibly && siblingsReadError
      && setsNoNewPrivsOnCommit && keepsNoNewPrivs && !sharesAlways
      && sharesCredentials && waitsUntilPrepared && skipsKnown
      && waitsUntilFinished && callerCountsAsPreparing
      && callerCountsAsUnfinished && closesBarrierEachRound
      && countsDownAfterFailedPreparation && finishesAfterFailedPreparation
  }
}

/// An error inside the TSYNC algorithm.
public enum TsyncError: UInt8, Hashable, Sendable, CaseIterable {
  /// No error.
  case none = 0
  /// An allocation failed.
  case ENOMEM = 1
  /// A thread was about to exit, or its domain was another one (v1, v2).
  case ESRCH = 2
  /// A sibling lacked the privilege (v1).
  case EPERM = 3
  /// The call must be restarted. User space must never see it.
  case restart = 4
  /// The call was interrupted.
  case EINTR = 5

  /// What user space would see.
  public var name: String {
    switch self {
    case .none: "0"
    case .ENOMEM: "ENOMEM"
    case .ESRCH: "ESRCH"
    case .EPERM: "EPERM"
    case .restart: "errno 513"
    case .EINTR: "EINTR"
    }
  }

  /// Whether landlock_restrict_self(2) documents it.
  var isDocumented: Bool { self == .none || self == .ENOMEM || self == .EPERM }
}
