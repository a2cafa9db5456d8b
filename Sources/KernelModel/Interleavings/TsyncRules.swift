// SPDX-License-Identifier: MIT

import StateExplorer

/// The rules that hold in every reachable state, or the edition has a bug.
public enum TsyncRule: Int, CaseIterable, Hashable, Sendable {
  /// When a call is over, all threads have its layer or none has.
  case allOrNothing
  /// When a call has returned 0, every living thread has its layer, those created meanwhile
  /// included.
  case noThreadEscapes
  /// Whatever has begun ends: calls return, works end, threads get back to user mode or die.
  case callReturns
  /// The call returns 0 or an error that its manual page lists, never a restart code.
  case documentedErrors
  /// no_new_privs is never cleared.
  case noNewPrivsKept
  /// no_new_privs is set only by a call that succeeds.
  case noNewPrivsOnlyBySuccess
  /// After a call by a caller with no_new_privs has returned 0, every living thread has it.
  case noNewPrivsFollowsCaller
  /// The uid and the capabilities of siblings stay theirs.
  case identityKept
  /// The context on the caller's stack is not touched after the caller has left it.
  case contextLifetime
  /// No step uses a slot without a task or a work that was not allocated.
  case noKernelFault

  /// The rule as the explorer knows it.
  public var rule: CorrectnessRule {
    switch self {
    case .allOrNothing:
      CorrectnessRule(
        name: "all-or-nothing",
        summary: "When a call is over, all living threads have its layer, or none has.")
    case .noThreadEscapes:
      CorrectnessRule(
        name: "no-thread-escapes",
        summary: "When a call has returned 0, every living thread has its layer.")
    case .callReturns:
      CorrectnessRule(
        name: "call-returns", summary: "Every call and every task work that has begun ends.")
    case .documentedErrors:
      CorrectnessRule(
        name: "documented-errors",
        summary: "A call returns 0 or a documented error, never a restart code.")
    case .noNewPrivsKept:
      CorrectnessRule(name: "no-new-privs-kept", summary: "no_new_privs is never cleared.")
    case .noNewPrivsOnlyBySuccess:
      CorrectnessRule(
        name: "no-new-privs-only-by-success",
        summary: "no_new_privs is set only by a call that succeeds.")
    case .noNewPrivsFollowsCaller:
      CorrectnessRule(
        name: "no-new-privs-follows-caller",
        summary: "After a successful call with no_new_privs every living thread has it.")
    case .identityKept:
      CorrectnessRule(
        name: "identity-kept",
        summary: "Siblings keep their uid and capabilities.")
    case .contextLifetime:
      CorrectnessRule(
        name: "context-lifetime",
        summary: "The context on the caller's stack is not touched after the caller has left it.")
    case .noKernelFault:
      CorrectnessRule(
        name: "no-kernel-fault",
        summary: "No step uses a slot without a task or memory that was not allocated.")
    }
  }

  /// The rule as a bit of a set.
  public var bit: UInt64 { 1 << UInt64(rawValue) }
}

extension TsyncModel {
  /// All rules, in the order of `TsyncRule`.
  public var rules: [CorrectnessRule] { TsyncRule.allCases.map(\.rule) }
  /// The rule that a hang violates.
  public var livenessRule: Int? { TsyncRule.callReturns.rawValue }

  /// The rules that a state violates.
  public func violations(of state: State) -> UInt64 {
    var violated: UInt64 = 0
    let faults = state.shared.faults
    if faults != 0 {
      if faults & Fault.contextTouchedAfterReturn.rawValue != 0 {
        violated |= TsyncRule.contextLifetime.bit
      }
      if faults & Fault.emptySlotUsed.rawValue != 0 { violated |= TsyncRule.noKernelFault.bit }
      if faults & Fault.identityChanged.rawValue != 0 { violated |= TsyncRule.identityKept.bit }
      if faults & Fault.noNewPrivsCleared.rawValue != 0 {
        violated |= TsyncRule.noNewPrivsKept.bit
      }
    }
    var some: UInt8 = 0
    var every: UInt8 = .max
    var allHaveNoNewPrivs = true
    for thread in 0..<slots where state.threads[thread].isLive {
      let word = state.threads[thread]
      some |= word.domain
      every &= word.domain
      if !word.noNewPrivs { allHaveNoNewPrivs = false }
      if word.noNewPrivs && !word.hadNoNewPrivs && state.shared.succeeded == 0 {
        violated |= TsyncRule.noNewPrivsOnlyBySuccess.bit
      }
    }
    for caller in 0..<callers where state.threads[caller].callState == .over {
      let layer = layer(ofCall: caller)
      let value = state.threads[caller].value
      if some & layer != 0 && every & layer == 0 { violated |= TsyncRule.allOrNothing.bit }
      if value == .none {
        if every & layer == 0 { violated |= TsyncRule.noThreadEscapes.bit }
        let follows = decisions.noNewPrivs == .likeCaller && state.threads[caller].noNewPrivs
        if follows && !allHaveNoNewPrivs { violated |= TsyncRule.noNewPrivsFollowsCaller.bit }
      } else {
        if some & layer != 0 { violated |= TsyncRule.allOrNothing.bit }
        if !value.isDocumented { violated |= TsyncRule.documentedErrors.bit }
      }
    }
    return violated
  }
}
