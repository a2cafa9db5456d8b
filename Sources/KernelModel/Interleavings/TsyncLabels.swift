// SPDX-License-Identifier: MIT

import StateExplorer

extension TsyncModel {
  /// What a step does, in the words of the kernel.
  public func label(of step: Transition, in state: State) -> String {
    let isBusy =
      state.threads[min(Int(step.actor), slots - 1)].point == .callLock
      && Int(step.actor) < slots && step.action != MicroStep.lock.rawValue
    return (isBusy ? "lock is busy: " : "") + ownLabel(of: step, in: state)
  }

  private func ownLabel(of step: Transition, in state: State) -> String {
    guard let action = MicroStep(rawValue: step.action) else { return "step \(step.action)" }
    let argument = Int(step.argument)
    let thread = argument < slots ? actorNames[argument] : ""
    let number = argument & ~Int(Self.abort)
    let call = (1...callers).contains(number) ? actorNames[number - 1] : ""
    switch action {
    case .call:
      return state.threads[Int(step.actor)].callState == .possible ? "call" : "restart the call"
    case .callFailing:
      return state.threads[Int(step.actor)].callState == .possible
        ? "call: ENOMEM" : "restart the call: ENOMEM"
    case .lock: return "lock exec_update_lock"
    case .lockInterrupted: return "give up"
    case .count: return "count \(thread)"
    case .grow: return "allocate works"
    case .growFailing: return "allocate works: ENOMEM"
    case .look: return "look at \(thread)"
    case .lookFailing: return "look at \(thread): ENOMEM"
    case .queue: return "queue work to \(thread)"
    case .countDown: return "all works queued"
    case .goOn: return "go on"
    case .interrupted: return "interrupted"
    case .cancel: return "cancel work of \(thread)"
    case .release: return "unlock"
    case .letGo: return "let siblings go"
    case .finishCall: return "all let go"
    case .return_:
      return state.threads[Int(step.actor)].callState == .inProgress
        ? "return \(TsyncError(rawValue: step.argument)?.name ?? "?")" : "return"
    case .takeWorks: return "take works"
    case .dealWithSignals: return "signals"
    case .prepare: return "prepare for \(call)"
    case .prepareFailing: return "prepare for \(call): ENOMEM"
    case .decide: return number == argument ? "commit for \(call)" : "abort for \(call)"
    case .finish: return "finish for \(call)"
    case .announceFinished: return "all finished for \(call)"
    case .beginExit: return "exit"
    case .runExitWorks: return "take works in exit"
    case .end: return "gone"
    case .clone: return "clone"
    case .checkSignals: return "clone: signals?"
    case .link: return "clone: link child"
    case .read: return "read under exec_update_lock"
    case .lockForReading: return "lock for reading"
    case .unlockReading: return "unlock reading"
    case .lockingKilled: return "killed"
    case .park: return "vfork"
    case .unpark: return "child of \(thread) ends"
    case .execute: return "execve"
    case .killOthers: return "kill all others"
    case .waitForOthers: return "others are gone"
    case .lockForExec: return "lock for execve"
    case .unlockExec: return "unlock execve"
    case .signal: return "signal \(thread)"
    case .kill: return "SIGKILL"
    }
  }
}
