// SPDX-License-Identifier: MIT

import StateExplorer

/// Which way a micro-step went.
extension TsyncModel {
  /// The branches that a step has taken.
  func branches(of step: Transition, from old: State, to new: State) -> [TsyncBranch] {
    guard let action = MicroStep(rawValue: step.action), Int(step.actor) < slots else { return [] }
    let me = Int(step.actor)
    let busy = branchesAtLock(action, me, old, new)
    switch action {
    case .call:
      return busy + [new.calls[me].isAlive ? .callAnew : .callAnewFails]
    case .count, .look, .queue, .grow, .growFailing:
      return branchesOfDiscovery(action, me, Int(step.argument), old, new)
    case .countDown, .goOn, .interrupted, .cancel:
      return branchesOfWait(action, me, Int(step.argument), old, new)
    case .letGo, .finishCall, .release: return branchesOfEnd(action, me, old, new)
    case .takeWorks, .prepare, .decide, .finish, .runExitWorks:
      return busy + branchesOfWork(action, me, old, new)
    default: return busy + branchesOfOthers(action, me, old, new)
    }
  }

  private func branchesAtLock(_ action: MicroStep, _ me: Int, _ old: State, _ new: State)
    -> [TsyncBranch]
  {
    guard old.threads[me].point == .callLock else { return [] }
    if action == .lock { return [.lockFree] }
    var branches: [TsyncBranch] = []
    if old.shared.writer != 0 { branches.append(.lockHeldByCaller) }
    if old.shared.readers != 0 { branches.append(.lockHeldByReader) }
    if action == .takeWorks { branches.append(.lockBusyTakesWorks) }
    if new.threads[me].isExiting { branches.append(.lockBusyKilled) }
    return branches
  }

  private func branchesOfDiscovery(
    _ action: MicroStep, _ me: Int, _ target: Int, _ old: State, _ new: State
  ) -> [TsyncBranch] {
    let call = old.calls[me]
    switch action {
    case .count:
      var branches: [TsyncBranch] = [
        !old.threads[target].isExiting
          ? .countsLiving : old.threads[target].point == .gone ? .countsZombie : .countsExiting
      ]
      if new.threads[me].point == .callReady { branches.append(.nothingNew) }
      return branches
    case .grow: return [call.known == 0 ? .firstWorks : .furtherWorks]
    case .growFailing: return [call.known == 0 ? .firstWorksFail : .furtherWorksFail]
    case .look:
      if old.threads[target].isExiting { return [.looksAtExiting] }
      return [new.threads[me].point == .callAdd ? .slotGiven : .noSlotLeft]
    default:
      if old.threads[target].point == .gone { return [.queuedTooLate] }
      var branches: [TsyncBranch] = [
        old.threads[target].isExiting ? .queuedToExiting : .queued
      ]
      if !old.threads[target].queue.isEmpty { branches.append(.queuedBehind) }
      return branches
    }
  }

  private func branchesOfWait(
    _ action: MicroStep, _ me: Int, _ target: Int, _ old: State, _ new: State
  ) -> [TsyncBranch] {
    switch action {
    case .countDown: return [new.threads[me].point == .callWaitPrepared ? .mustWait : .needNotWait]
    case .goOn:
      if old.threads[me].point == .callWaitFinished { return [.endAwaited] }
      return [old.calls[me].error == .none ? .nextRound : .roundFailed]
    case .interrupted:
      var branches: [TsyncBranch] = []
      if old.threads[me].isKilled { branches.append(.interruptedByKill) }
      if old.threads[me].hasSignal { branches.append(.interruptedBySignal) }
      if old.calls[me].error == .ENOMEM { branches.append(.interruptionHidesError) }
      return branches
    default:
      let isQueued = old.threads[target].queue.contains(UInt8(me + 1))
      return [isQueued ? .cancelled : .cancelledTooLate]
    }
  }

  private func branchesOfEnd(_ action: MicroStep, _ me: Int, _ old: State, _ new: State)
    -> [TsyncBranch]
  {
    let error = old.calls[me].error
    switch action {
    case .letGo:
      return switch error {
      case .none: [.letGoToCommit]
      case .restart: [.letGoAfterInterruption]
      case .ESRCH: [.letGoAfterExit]
      default: [.letGoAfterFailure]
      }
    case .finishCall:
      return [new.threads[me].point == .callWaitFinished ? .mustAwaitEnd : .endNotAwaited]
    default:
      guard error == .none else { return [.callerAborts] }
      let gets = new.threads[me].noNewPrivs && !old.threads[me].noNewPrivs
      return gets ? [.callerCommits, .callerGetsNoNewPrivs] : [.callerCommits]
    }
  }

  private func branchesOfWork(_ action: MicroStep, _ me: Int, _ old: State, _ new: State)
    -> [TsyncBranch]
  {
    switch action {
    case .takeWorks:
      var branches: [TsyncBranch] = [
        old.threads[me].point == .deliver ? .takesWorksAgain : .takesWorks
      ]
      if new.threads[me].taken.hasSeveral { branches.append(.takesSeveral) }
      return branches
    case .runExitWorks: return [.worksInExit]
    case .prepare:
      let call = old.calls[runningCall(old.threads[me])]
      guard call.isAlive, !new.threads[me].hasFailed else { return [] }
      let shares = new.threads[me].prepared == call.newCredentials
      return [shares ? .sharesCredentials : .ownCredentials]
    case .finish:
      return [new.threads[me].point == .announceFinished ? .lastToFinish : .notLastToFinish]
    default: return branchesOfDecision(me, old, new)
    }
  }

  private func branchesOfDecision(_ me: Int, _ old: State, _ new: State) -> [TsyncBranch] {
    let word = old.threads[me]
    let call = old.calls[runningCall(word)]
    guard call.isAlive else { return [] }
    var branches: [TsyncBranch] = [
      new.threads[me].point == .announceFinished ? .lastToFinish : .notLastToFinish
    ]
    switch call.error {
    case .none:
      branches.append(word.prepared == call.newCredentials ? .commitsShared : .commitsOwn)
      let gets = new.threads[me].noNewPrivs && !word.noNewPrivs
      branches.append(gets ? .commitsNoNewPrivs : .leavesNoNewPrivs)
    case .restart: branches.append(.abortsAfterInterruption)
    default: branches.append(.abortsAfterFailure)
    }
    return branches
  }

  private func branchesOfOthers(_ action: MicroStep, _ me: Int, _ old: State, _ new: State)
    -> [TsyncBranch]
  {
    let word = old.threads[me]
    switch action {
    case .dealWithSignals:
      if word.isKilled { return [.dies] }
      return [word.hasSignal ? .handlesSignal : .handlesNothing]
    case .end: return me == leader ? [.leaderExits] : []
    case .checkSignals: return [new.threads[me].point == .cloneLink ? .cloneGoesOn : .cloneAnew]
    case .lockingKilled: return [word.point == .readLock ? .readerKilled : .executionKilled]
    default: return []
    }
  }

  /// What a birth comes in the middle of.
  func branchOfBirth(in old: State) -> TsyncBranch {
    var branch = TsyncBranch.bornOutsideCall
    for caller in 0..<callers {
      switch old.threads[caller].point {
      case .callCount, .callGrow, .callSchedule, .callAdd: return .bornDuringWalk
      case .callCountDown, .callWaitPrepared, .callCancel, .callReady, .callFinish,
        .callWaitFinished, .callRelease:
        branch = .bornDuringWait
      default: break
      }
    }
    return branch
  }
}
