// SPDX-License-Identifier: MIT

import Scenarios
import StateExplorer

/// What a program counter lets happen next, whatever the threads' micro-steps are.
///
/// It is looked up once for each counter, so that most of the states that share one are left without a look at the
/// program.
final class EnabledSet: Sendable {
  /// The process whose threads take micro-steps; `nil` where nothing can happen.
  let section: ConcurrentSection?
  /// The same, also where nothing can happen any more.
  let judgedSection: ConcurrentSection?
  /// Whether some instruction may begin, or go on, whatever the threads do.
  private let mayAlwaysBegin: Bool
  /// The places of the threads that begin something as soon as they are in user mode.
  private let beginners: UInt8
  /// The places of the threads whose sleep would end an instruction.
  private let sleepers: UInt8
  /// The places of the threads that have an action under way.
  private let pendingThreads: UInt8
  /// Whether all instructions of the group are over but for signals that are still to be handled.
  private let awaitsSignals: Bool
  /// The places of the threads that sleep in a call.
  private let sleepersInCalls: UInt8
  /// Whether an allocation is to fail.
  let isWatching: Bool
  /// A call with TSYNC that may begin.
  struct PlainCall: Sendable {
    /// Its instruction.
    let instruction: Int
    /// The place of its thread.
    let slot: Int
    /// Whether it passes the flag `NO_NEW_PRIVS`.
    let passesNoNewPrivs: Bool
  }

  /// The calls that may begin, if nothing else may; each is possible while its thread is in user mode.
  let plainCalls: [PlainCall]?
  /// Whether what a step of one thread means may depend on the words of the others.
  var dependsOnWords: Bool { isWatching || awaitsSignals || isBehindSection }
  /// What may still happen while what is under way lasts.
  let horizon: KernelProgram.Horizon
  /// The places of the threads that have no action under way, and none before them as long as that lasts.
  let passives: UInt8
  /// Whether steps that depend on nothing may be taken before others.
  let mayReduce: Bool
  /// Whether nothing but calls with TSYNC and gates is left, so that a call that is made anew finds nothing changed but by
  /// other calls.
  let hasOnlyCalls: Bool
  /// Whether threads stand for others, who have no place in the hot part.
  private let hasCrowds: Bool
  /// Whether the concurrent section ends as soon as no thread is on its way any more.
  private let isBehindSection: Bool

  init(_ counter: ProgramCounter, of program: Program, in groups: [Range<Int>]) {
    let isOver = counter.group >= groups.count || counter.isCut
    let section = isOver ? nil : counter.section
    func bit(_ name: String) -> UInt8? {
      section?.slot(of: name).map { 1 &<< UInt8(truncatingIfNeeded: $0) }
    }
    var mayAlwaysBegin = false
    var beginners: UInt8 = 0
    var sleepers: UInt8 = 0
    for (number, status) in zip(isOver ? 0..<0 : groups[counter.group], counter.statuses) {
      let instruction = program.instructions[number]
      if status.result == nil, instruction.mayBlock || instruction.action.isPark {
        sleepers |= bit(instruction.thread) ?? 0
      }
      switch status {
      case .waiting, .resting:
        switch (instruction.action, bit(instruction.thread)) {
        case (.finish, _), (.release, _), (_, nil): mayAlwaysBegin = true
        case (_, let bit?): beginners |= bit
        }
      case .underWay, .ended: break
      }
    }
    for pending in counter.pendingCalls {
      if !pending.hasBegun { beginners |= bit(pending.thread) ?? 0 }
      if !pending.remaining.isEmpty { mayAlwaysBegin = true }
    }
    self.section = section
    judgedSection = counter.section
    self.mayAlwaysBegin = mayAlwaysBegin
    self.beginners = beginners
    self.sleepers = sleepers
    pendingThreads = counter.pendingCalls.reduce(0) { $0 | (bit($1.thread) ?? 0) }
    awaitsSignals = counter.statuses.allSatisfy { status in
      switch status {
      case .ended, .resting: true
      default: false
      }
    }
    sleepersInCalls = counter.pendingCalls.reduce(0) {
      $1.sleep != nil && $1.result == nil ? $0 | (bit($1.thread) ?? 0) : $0
    }
    isBehindSection = counter.isBehindSection
    hasCrowds = section?.slots.crowds.contains { !$0.isEmpty } ?? false
    plainCalls = section.flatMap { counter.plainCalls(of: program, in: groups, $0) }
    isWatching = counter.pendingCalls.contains { $0.watch.map { $0.failed == nil } ?? false }
    let coming = isOver ? 0..<0 : counter.horizon(of: program, in: groups)
    // What has ended does no more.
    let instructions =
      coming.filter { !counter.hasEnded($0, in: groups) }.map { program.instructions[$0] }
      + counter.pendingCalls.map { program.instructions[$0.instruction] }
    horizon = KernelProgram.Horizon(of: instructions)
    let acting = Set(instructions.map(\.thread))
    passives = (section?.slots.names ?? []).enumerated().reduce(0) {
      acting.contains($1.element) ? $0 : $0 | 1 &<< UInt8($1.offset)
    }
    let isDisturbed =
      !horizon.isDisjoint(with: [.ends, .births, .signals, .others]) || isWatching
      || instructions.contains { $0.failedAllocation != nil }
    mayReduce = !isDisturbed && !counter.awaitsSleep(of: program, in: groups)
    hasOnlyCalls = instructions.allSatisfy { $0.action.isCallOrGate }
  }

  /// Whether an instruction may begin or go on.
  func mayBegin(_ state: TsyncModel.State) -> Bool {
    mayAlwaysBegin || anyThread(of: beginners) { state.threads[$0].point == .user }
  }

  /// Whether an instruction may be over because its thread sleeps.
  func mayNotice(_ state: TsyncModel.State) -> Bool {
    guard sleepers != 0 else { return false }
    return mayAlwaysBegin || sleepersInCalls != 0
      || anyThread(of: sleepers) {
        state.threads[$0].point != .user && state.threads[$0].point != .gone
      }
  }

  /// Whether a micro-step of a thread changes nothing but the hot part, and ends no action.
  ///
  /// - Parameter commits: whether the thread's credentials behind the step are known, and nothing else of a commit shows.
  func isInternal(
    _ step: Transition, of slot: Int, from old: TsyncModel.State, to new: TsyncModel.State,
    commits: Bool
  ) -> Bool {
    guard !isWatching, !awaitsSignals, !isBehindSection, let section,
      let action = TsyncModel.MicroStep(rawValue: step.action)
    else { return false }
    let before = old.threads[slot]
    let after = new.threads[slot]
    guard action == .decide || action.concernsTsyncAlone, before.hasSignal == after.hasSignal,
      before.value == after.value
    else { return false }
    if before.credentials != after.credentials {
      let call = section.model.runningCall(before)
      guard commits, action == .decide, after.credentials == old.calls[call].newCredentials
      else { return false }
    }
    guard
      !hasCrowds
        || before.credentials == after.credentials
          && before.noNewPrivs == after.noNewPrivs
    else { return false }
    // Whatever makes the thread leave its call ends its sleep.
    if sleepersInCalls &>> UInt8(truncatingIfNeeded: slot) & 1 == 1 { return false }
    switch after.point {
    case .gone: return false
    case .user: return pendingThreads &>> UInt8(truncatingIfNeeded: slot) & 1 == 0
    default: return true
    }
  }

  private func anyThread(of set: UInt8, _ holds: (Int) -> Bool) -> Bool {
    var rest = set
    while rest != 0 {
      if holds(rest.trailingZeroBitCount) { return true }
      rest &= rest &- 1
    }
    return false
  }
}

extension TsyncModel.MicroStep {
  /// Whether the step never has an effect that other actions can see, credentials and signals aside.
  var concernsTsyncAlone: Bool {
    switch self {
    case .lock, .lockInterrupted, .count, .grow, .look, .queue, .countDown, .goOn, .interrupted,
      .cancel,
      .letGo, .finishCall, .takeWorks, .dealWithSignals, .prepare, .finish, .announceFinished,
      .runExitWorks, .lockForReading, .unlockReading, .waitForOthers, .lockForExec:
      true
    default: false
    }
  }
}
