// SPDX-License-Identifier: MIT

/// A seeded bug: the algorithm of Linux 7.3 with one decision taken otherwise.
public struct TsyncMutant: Sendable {
  /// A short name that does not change.
  public var name: String
  /// What a user of the mutant would see.
  public var symptom: String
  /// The rule that the mutant violates in its configuration.
  public var rule: TsyncRule
  /// A small process in which it does, and in which Linux 7.3 violates no rule.
  public var configuration: TsyncConfiguration
  /// The decisions of the mutant.
  public var decisions: TsyncDecisions

  /// The interleavings of the mutant in its configuration.
  public var model: TsyncModel {
    TsyncModel(decisions: decisions, configuration: configuration)
  }

  init(
    _ name: String, _ symptom: String, breaks rule: TsyncRule, threads: Int, callers: Int = 1,
    _ configure: (inout TsyncConfiguration) -> Void = { _ in },
    _ mutate: (inout TsyncDecisions) -> Void
  ) {
    self.name = name
    self.symptom = symptom
    self.rule = rule
    configuration = TsyncConfiguration(threads: threads, callers: callers)
    configure(&configuration)
    decisions = TsyncEdition.linux7_3.decisions
    mutate(&decisions)
  }
}

extension TsyncMutant {
  /// All mutants, one for each decision that the rules can see.
  public static let all: [TsyncMutant] =
    apartness + discovery + barriers + interruption + credentials
}

/// Decisions about calls of several threads.
extension TsyncMutant {
  static let apartness: [TsyncMutant] = [
    TsyncMutant(
      "calls-not-kept-apart",
      "Two threads that call at the same time can hang, or undo each other's layer.",
      breaks: .callReturns, threads: 3, callers: 2
    ) { $0.serialisation = .none },
    TsyncMutant(
      "lock-waited-for",
      "Two threads that call at the same time hang; only SIGKILL helps.",
      breaks: .callReturns, threads: 2, callers: 2
    ) { $0.serialisation = .killableWait },
    TsyncMutant(
      "restart-without-signal",
      "One of two simultaneous calls returns errno 513.",
      breaks: .documentedErrors, threads: 2, callers: 2
    ) { $0.serialisation = .trylockOrPlainError },
    TsyncMutant(
      "lock-kept",
      "The second call of a process spins for ever.",
      breaks: .callReturns, threads: 2, callers: 2
    ) { $0.releasesLock = false },
  ]
}

/// Decisions about finding threads and giving them works.
extension TsyncMutant {
  static let discovery: [TsyncMutant] = [
    TsyncMutant(
      "single-pass",
      "A thread created during the call stays unrestricted.",
      breaks: .noThreadEscapes, threads: 2, { $0.spawns = 1 },
      { $0.rescans = false }),
    TsyncMutant(
      "exiting-threads-counted",
      "With a leader that has exited the call spins for ever.",
      breaks: .callReturns, threads: 2, callers: 2, { $0.exits = 1 },
      { $0.skipsExiting = false }),
    TsyncMutant(
      "known-threads-again",
      "Every call in a process with a second thread hangs.",
      breaks: .callReturns, threads: 2
    ) { $0.skipsKnown = false },
    TsyncMutant(
      "one-work-too-few",
      "Every call in a process with a second thread spins for ever.",
      breaks: .callReturns, threads: 2
    ) { $0.missingWorks = 1 },
    TsyncMutant(
      "target-not-woken",
      "A call hangs as long as a sibling sleeps.",
      breaks: .callReturns, threads: 2
    ) { $0.notifiesTarget = false },
    TsyncMutant(
      "exit-is-an-error",
      "The call fails with ESRCH when a sibling exits at the wrong moment.",
      breaks: .documentedErrors, threads: 3, { $0.exits = 1 },
      { $0.unqueuedIsError = true }),
    TsyncMutant(
      "slot-left-empty",
      "The kernel dereferences NULL when an exit and a signal meet.",
      breaks: .noKernelFault, threads: 3,
      {
        $0.exits = 1
        $0.signals = 1
      },
      { $0.unqueuedSlot = .leftEmpty }),
    TsyncMutant(
      "unqueued-still-preparing",
      "The call hangs when a sibling exits at the wrong moment.",
      breaks: .callReturns, threads: 2, { $0.exits = 1 },
      { $0.uncountsPreparing = false }),
    TsyncMutant(
      "unqueued-still-unfinished",
      "The call hangs when a sibling exits at the wrong moment.",
      breaks: .callReturns, threads: 2, { $0.exits = 1 },
      { $0.uncountsUnfinished = false }),
    TsyncMutant(
      "failed-array-unnoticed",
      "If memory runs out, the kernel dereferences NULL.",
      breaks: .noKernelFault, threads: 2, { $0.failedAllocations = 1 },
      { $0.noticesFailedAllocation = false }),
  ]
}

/// Decisions about the two barriers.
extension TsyncMutant {
  static let barriers: [TsyncMutant] = [
    TsyncMutant(
      "first-barrier-without-caller",
      "If memory runs out, some threads are restricted although the call fails.",
      breaks: .allOrNothing, threads: 3,
      {
        $0.ownCredentials = [1, 2]
        $0.failedAllocations = 1
      },
      { $0.callerCountsAsPreparing = false }),
    TsyncMutant(
      "second-barrier-without-caller",
      "If memory runs out, a sibling writes to a stack frame that is gone.",
      breaks: .contextLifetime, threads: 3,
      {
        $0.ownCredentials = [1]
        $0.failedAllocations = 1
      },
      { $0.callerCountsAsUnfinished = false }),
    TsyncMutant(
      "barrier-stays-open",
      "If memory runs out for a thread created during the call, others are restricted although the call fails.",
      breaks: .allOrNothing, threads: 2,
      {
        $0.ownCredentials = [1]
        $0.failedAllocations = 1
        $0.spawns = 1
      },
      { $0.closesBarrierEachRound = false }),
    TsyncMutant(
      "preparation-not-awaited",
      "If memory runs out, the call fails although threads are restricted.",
      breaks: .allOrNothing, threads: 3,
      {
        $0.ownCredentials = [1, 2]
        $0.failedAllocations = 1
      },
      { $0.waitsUntilPrepared = false }),
    TsyncMutant(
      "end-not-awaited",
      "The call returns before all threads are restricted; siblings write to a stack frame that is gone.",
      breaks: .contextLifetime, threads: 2
    ) { $0.waitsUntilFinished = false },
    TsyncMutant(
      "siblings-do-not-wait",
      "If memory runs out, some threads are restricted although the call fails.",
      breaks: .allOrNothing, threads: 3,
      {
        $0.ownCredentials = [1]
        $0.failedAllocations = 1
      },
      { $0.siblingsWait = false }),
    TsyncMutant(
      "siblings-interruptible",
      "A signal to a sibling can leave it restricted although the call fails.",
      breaks: .allOrNothing, threads: 3,
      {
        $0.ownCredentials = [1]
        $0.failedAllocations = 1
        $0.signals = 1
      },
      { $0.siblingsWaitInterruptibly = true }),
    TsyncMutant(
      "not-let-go-after-error",
      "If memory runs out, the process hangs.",
      breaks: .callReturns, threads: 3,
      {
        $0.ownCredentials = [1]
        $0.failedAllocations = 1
      },
      { $0.letsGoAfterError = false }),
  ]
}

/// Decisions about signals to the caller.
extension TsyncMutant {
  static let interruption: [TsyncMutant] = [
    TsyncMutant(
      "not-interruptible",
      "A sibling that executes another program hangs the process.",
      breaks: .callReturns, threads: 2, { $0.mayExecute = true },
      { $0.isInterruptible = false }),
    TsyncMutant(
      "interruption-ignored",
      "A signal to the caller leaves threads unrestricted although the call succeeds.",
      breaks: .noThreadEscapes, threads: 2, { $0.signals = 1 },
      { $0.interruptionFails = false }),
    TsyncMutant(
      "interruption-visible",
      "A signal to the caller makes the call fail with EINTR.",
      breaks: .documentedErrors, threads: 2, { $0.signals = 1 },
      { $0.interruptionError = .EINTR }),
    TsyncMutant(
      "nothing-cancelled",
      "A sibling that executes another program hangs the process.",
      breaks: .callReturns, threads: 2, { $0.mayExecute = true },
      { $0.cancels = false }),
    TsyncMutant(
      "cancelled-still-unfinished",
      "A signal to the caller hangs the call.",
      breaks: .callReturns, threads: 2, { $0.signals = 1 },
      { $0.cancelledCountsAsFinished = false }),
  ]
}

/// Decisions about credentials, errors and no_new_privs.
extension TsyncMutant {
  static let credentials: [TsyncMutant] = [
    TsyncMutant(
      "credentials-always-shared",
      "A sibling with another uid gets the caller's uid and capabilities.",
      breaks: .identityKept, threads: 2, { $0.ownCredentials = [1] },
      { $0.sharesAlways = true }),
    TsyncMutant(
      "domain-not-copied",
      "A sibling with credentials of its own stays unrestricted.",
      breaks: .noThreadEscapes, threads: 2, { $0.ownCredentials = [1] },
      { $0.copiesDomain = false }),
    TsyncMutant(
      "own-domain-refused",
      "The call fails with ESRCH if a sibling has a domain of its own.",
      breaks: .documentedErrors, threads: 2,
      {
        $0.ownCredentials = [1]
        $0.ownDomains = [1]
      },
      { $0.checksSiblings = true }),
    TsyncMutant(
      "failure-not-reported",
      "If memory runs out in a sibling, it stays unrestricted although the call succeeds.",
      breaks: .noThreadEscapes, threads: 2,
      {
        $0.ownCredentials = [1]
        $0.failedAllocations = 1
      },
      { $0.reportsFailedPreparation = false }),
    TsyncMutant(
      "failure-still-preparing",
      "If memory runs out in a sibling, the call hangs.",
      breaks: .callReturns, threads: 2,
      {
        $0.ownCredentials = [1]
        $0.failedAllocations = 1
      },
      { $0.countsDownAfterFailedPreparation = false }),
    TsyncMutant(
      "failure-still-unfinished",
      "If memory runs out in a sibling, the call hangs.",
      breaks: .callReturns, threads: 2,
      {
        $0.ownCredentials = [1]
        $0.failedAllocations = 1
      },
      { $0.finishesAfterFailedPreparation = false }),
    TsyncMutant(
      "siblings-ignore-error",
      "If memory runs out, siblings are restricted although the call fails.",
      breaks: .allOrNothing, threads: 3,
      {
        $0.ownCredentials = [1]
        $0.failedAllocations = 1
      },
      { $0.siblingsReadError = false }),
    TsyncMutant(
      "caller-ignores-error",
      "If memory runs out, the call succeeds although only the caller is restricted.",
      breaks: .noThreadEscapes, threads: 2, { $0.failedAllocations = 1 },
      { $0.callerReadsError = false }),
    TsyncMutant(
      "caller-not-committed",
      "The call succeeds and restricts all threads but the caller.",
      breaks: .noThreadEscapes, threads: 2
    ) { $0.callerCommits = false },
    TsyncMutant(
      "no-new-privs-too-early",
      "A call that fails leaves no_new_privs set in siblings.",
      breaks: .noNewPrivsOnlyBySuccess, threads: 3,
      {
        $0.hasNoNewPrivs = false
        $0.passesNoNewPrivs = true
        $0.ownCredentials = [1]
        $0.failedAllocations = 1
      },
      { $0.setsNoNewPrivsOnCommit = false }),
    TsyncMutant(
      "no-new-privs-forgotten",
      "After the call siblings lack no_new_privs.",
      breaks: .noNewPrivsFollowsCaller, threads: 2,
      {
        $0.hasNoNewPrivs = false
        $0.passesNoNewPrivs = true
      },
      { $0.setsNoNewPrivs = false }),
    TsyncMutant(
      "callers-no-new-privs-first",
      "A call that fails leaves no_new_privs set in the caller.",
      breaks: .noNewPrivsOnlyBySuccess, threads: 2,
      {
        $0.hasNoNewPrivs = false
        $0.passesNoNewPrivs = true
        $0.failedAllocations = 1
      },
      { $0.setsCallersNoNewPrivsLast = false }),
    TsyncMutant(
      "no-new-privs-copied",
      "A sibling loses no_new_privs if the caller has CAP_SYS_ADMIN instead.",
      breaks: .noNewPrivsKept, threads: 2,
      {
        $0.hasNoNewPrivs = false
        $0.siblingsHaveNoNewPrivs = true
      },
      { $0.keepsNoNewPrivs = false }),
  ]
}
