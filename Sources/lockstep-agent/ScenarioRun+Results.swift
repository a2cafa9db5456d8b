// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc
import Scenarios

extension ScenarioRun {
  /// What the last order of a thread came to.
  func result(of thread: Int, for action: Action) throws(RunFailure) -> StepResult {
    let mailbox = mailbox(thread).pointee
    let callResult = CallResult(
      mailbox.result, fault: HarnessFault(rawValue: mailbox.fault) ?? .unknownOrder)
    return try result(of: callResult, by: prepared.threads[thread], for: action)
  }

  /// What an action came to in the words of the spec language.
  ///
  /// - Throws: `RunFailure` if the harness failed.
  func result(of callResult: CallResult, by thread: String, for action: Action) throws(RunFailure)
    -> StepResult
  {
    let number = callResult.result < 0 ? Int32(-callResult.result) : 0
    if callResult.fault != .none {
      let cause = number == 0 ? "" : ": \(errorName(number))"
      let text = "thread '\(thread)': \(callResult.fault.text)\(cause)"
      throw callResult.fault.isOvertaken ? RunFailure.overtaken(text) : .harness(text)
    }
    if number != 0 { return Errno(number: number).map { .errno($0) } ?? .unknownErrno(number) }
    if case .get(.uid) = action { return .number(scenarioID(callResult.result)) }
    if case .get(.fsuid) = action { return .number(scenarioID(callResult.result)) }
    if case .get(.gid) = action { return .number(scenarioID(callResult.result)) }
    if case .get(.groups) = action { return .number(scenarioID(callResult.result)) }
    switch action.resultKind {
    case .number: return .number(Int(callResult.result))
    case .truth: return .truth(callResult.result != 0)
    case .success, .none: return .ok
    }
  }

  /// A uid or gid as the scenario calls it.
  private func scenarioID(_ result: Int64) -> Int {
    guard let id = UInt32(exactly: result), let identities else { return Int(result) }
    return Int(identities.scenarioID(id))
  }

  /// Whether two threads hold the same domain: children of both look into each other.
  func compareDomains(_ one: Int, _ other: Int, times: Int, until deadline: UInt64)
    throws(RunFailure)
    -> StepResult
  {
    if hasEnded(one) { return .ended }
    // Each thread shares its domain with itself.
    if one == other { return .truth(true) }
    guard lki_mailbox_is_occupied(mailbox(other)), !exited.contains(other), !hasEnded(other) else {
      throw RunFailure.harness(
        "thread '\(prepared.threads[other])' has no domain: it does not live")
    }
    var isSame = true
    for _ in 0..<times {
      // Both are cleared before either thread starts, or one could read what the other's last probe left.
      for thread in [one, other] { mailbox(thread).pointee.probe = lki_probe() }
      for (thread, peer) in [(one, other), (other, one)] {
        lki_mailbox_order(
          mailbox(thread), Order.probeDomain.rawValue, UInt32(peer), .atOnce)
      }
      let isDone = try wait(until: deadline) {
        lki_mailbox_is_complete(mailbox(one)) && lki_mailbox_is_complete(mailbox(other))
      }
      guard isDone else { return try hang(of: [one, other]) }
      for thread in [one, other] {
        _ = try result(of: thread, for: .sameDomain(as: prepared.threads[thread]))
      }
      isSame = try answer(mailbox(one).pointee.probe, mailbox(other).pointee.probe)
    }
    return .truth(isSame)
  }

  private func answer(_ one: lki_probe, _ other: lki_probe) throws(RunFailure) -> Bool {
    for probe in [one, other] where probe.error != 0 && probe.error != EPERM {
      throw RunFailure.harness("get_robust_list between children: \(errorName(probe.error))")
    }
    if one.error == 0 && other.error == 0 { return true }
    let haveEqualUsers = withUnsafeBytes(of: one.identity) { left in
      withUnsafeBytes(of: other.identity) { right in left.elementsEqual(right) }
    }
    guard haveEqualUsers else {
      throw RunFailure.harness(
        "cannot compare the domains of threads with different uids: the kernel denies access "
          + "before it asks Landlock, and a thread without CAP_SETUID cannot take the other's uid")
    }
    return false
  }
}

extension StepResult {
  /// Whether the kernel refused the action.
  var isFailure: Bool {
    switch self {
    case .errno, .unknownErrno: true
    default: false
    }
  }
}
