// SPDX-License-Identifier: MIT

/// A way that a micro-step of TSYNC can go, where it can go more than one.
///
/// The raw value is how reports name it: the step, and what becomes of it.
enum TsyncBranch: String, CaseIterable, Hashable, Sendable {
  // The call and the lock.
  case callRefused = "call: refused, or without memory, before it looks at threads"
  case callAnew = "call: made anew"
  case callAnewFails = "call: made anew, and fails at its checks or allocations"
  case lockFree = "lock: free"
  case lockUsed = "lock: none in this edition"
  case lockHeldByCaller = "lock: held by another call or by execve"
  case lockHeldByReader = "lock: held by a reader"
  case lockBusyTakesWorks = "lock: busy, works of the other call are run before the next attempt"
  case lockBusyKilled = "lock: busy, SIGKILL ends the attempts"

  // Discovery.
  case countsLiving = "count: a living thread"
  case countsExiting = "count: an exiting thread is passed over"
  case countsZombie = "count: a leader that has exited is passed over"
  case nothingNew = "count: no new thread, the rounds end"
  case firstWorks = "allocate works: of the first round"
  case furtherWorks = "allocate works: of a further round"
  case firstWorksFail = "allocate works: fails in the first round"
  case furtherWorksFail = "allocate works: fails in a further round"
  case slotGiven = "look: the thread gets a work"
  case looksAtExiting = "look: an exiting thread is passed over"
  case noSlotLeft = "look: more threads than were counted, the rest is left to the next round"
  case queued = "queue: to a thread"
  case queuedToExiting = "queue: to an exiting thread that still runs works"
  case queuedTooLate = "queue: the thread has run its last works"
  case queuedBehind = "queue: behind the work of another call"

  // The caller's waits.
  case mustWait = "all queued: waits until all have prepared"
  case needNotWait = "all queued: all have prepared already"
  case nextRound = "go on: another round"
  case roundFailed = "go on: no further round after an error"
  case endAwaited = "go on: all have finished"
  case interruptedBySignal = "interrupted: by a signal"
  case interruptedByKill = "interrupted: by SIGKILL"
  case interruptionHidesError = "interrupted: after a sibling has failed"
  case cancelled = "cancel: a work that is queued"
  case cancelledTooLate = "cancel: a work that has been taken"
  case letGoToCommit = "let go: to commit"
  case letGoAfterFailure = "let go: after a failed allocation"
  case letGoAfterInterruption = "let go: after an interruption"
  case letGoAfterExit = "let go: after an exit, at which version 2 gives up"
  case mustAwaitEnd = "all let go: waits until all have finished"
  case endNotAwaited = "all let go: all have finished already"
  case callerCommits = "release: commit"
  case callerGetsNoNewPrivs = "release: commit, with no_new_privs by the flag"
  case callerAborts = "release: abort"

  // The works.
  case takesWorks = "take works: on the way to user mode"
  case takesWorksAgain = "take works: again before signals are dealt with"
  case takesSeveral = "take works: of several calls"
  case sharesCredentials = "prepare: the caller's new credentials"
  case ownCredentials = "prepare: credentials of its own"
  case commitsShared = "decide: commit the caller's credentials"
  case commitsOwn = "decide: commit credentials of its own"
  case commitsNoNewPrivs = "decide: commit, and get no_new_privs"
  case leavesNoNewPrivs = "decide: commit, and no_new_privs stays as it is"
  case abortsAfterFailure = "decide: abort after a failed allocation"
  case abortsAfterInterruption = "decide: abort after an interruption"
  case lastToFinish = "finish: the last one"
  case notLastToFinish = "finish: not the last one"

  // Signals, births, ends.
  case handlesSignal = "signals: a handler runs"
  case handlesNothing = "signals: none, the thread was only notified"
  case dies = "signals: SIGKILL ends the thread"
  case signalToWaitingCaller = "signal: to a caller that waits until all have prepared"
  case signalToPrepared = "signal: to a sibling that has prepared"
  case signalToIdle = "signal: to a thread in user mode"
  case killsParked = "SIGKILL: to a thread in vfork"
  case worksInExit = "exit: works are run in it"
  case leaderExits = "exit: of the leader, who stays in the list"
  case cloneGoesOn = "clone: no signal is pending"
  case cloneAnew = "clone: begins anew because a signal is pending"
  case birthAborted = "clone: the birth is given up because SIGKILL has come"
  case bornDuringWalk = "clone: the child is born while a call walks the list"
  case bornDuringWait = "clone: the child is born while a call waits"
  case bornOutsideCall = "clone: the child is born while nobody calls"
  case readerWaits = "read: waits for the lock"
  case readerKilled = "read: killed while it waits"
  case executionKilled = "execve: killed by another"

  /// Why no scenario can reach it; `nil` if one must.
  var exemption: String? {
    switch self {
    case .lockHeldByReader, .readerWaits, .readerKilled: noScenarioReads
    default: nil
    }
  }
}

/// Why no scenario has a reader: nothing that is run may hang a kernel, so the explorer alone knows one.
private let noScenarioReads =
  "no scenario takes exec_update_lock for reading, because that can hang kernels; 'explore --reads 1' shows it"

extension TsyncModel.MicroStep {
  /// How reports name the step.
  var name: String {
    switch self {
    case .callFailing: "call, failing"
    case .lockInterrupted: "give up waiting for the lock"
    case .grow: "allocate works"
    case .growFailing: "allocate works, failing"
    case .lookFailing: "look, failing"
    case .countDown: "all queued"
    case .goOn: "go on"
    case .letGo: "let go"
    case .finishCall: "all let go"
    case .return_: "return"
    case .takeWorks: "take works"
    case .dealWithSignals: "signals"
    case .prepareFailing: "prepare, failing"
    case .announceFinished: "announce the end"
    case .beginExit: "exit"
    case .runExitWorks: "take works in exit"
    case .checkSignals: "clone, signals"
    case .link: "clone, link"
    case .read: "read"
    case .lockForReading: "lock for reading"
    case .unlockReading: "unlock reading"
    case .lockingKilled: "killed at a lock"
    case .killOthers: "execve, kill others"
    case .waitForOthers: "execve, wait for others"
    case .lockForExec: "execve, lock"
    case .unlockExec: "execve, unlock"
    case .kill: "SIGKILL"
    case .park: "vfork"
    case .unpark: "vfork, the child ends"
    case .execute: "execve"
    case .call, .lock, .count, .look, .queue, .interrupted, .cancel, .release, .prepare, .decide,
      .finish, .end, .clone, .signal:
      "\(self)"
    }
  }

  /// Why no scenario can reach it; `nil` if one must.
  var exemption: String? {
    switch self {
    case .lockInterrupted: "only the two retracted fixes wait for the lock or give up"
    case .lookFailing: "only version 1 allocates while it walks the list"
    case .read, .lockForReading, .unlockReading: noScenarioReads
    default: nil
    }
  }
}
