// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc

/// The threads' share of failing allocations; the rules of `perform` hold here too.
extension ProcessMemory {
  /// Readies the calling thread to make its own allocations fail, if its order says that one is to; false if it cannot.
  ///
  /// If that takes a file the controller has opened it: a domain may deny that to the thread.
  func readyFailures(of thread: Int) -> Bool {
    let mailbox = lki_board_mailbox(board, Int32(thread))!
    guard mailbox.pointee.failing_site != 0, mailbox.pointee.fails_itself == 0 else { return true }
    let returned = lki_receive_failures(
      board.pointee.failure_way, Int32(LKI_FAILURES_DESCRIPTOR.rawValue), failures + thread)
    mailbox.pointee.fails_itself = returned < 0 ? 0 : 1
    return returned >= 0
  }

  /// Carries out an action in which an allocation of the calling thread fails: the one that the mailbox says.
  func perform(_ action: PreparedAction, failingFor thread: Int) -> CallResult {
    let mailbox = lki_board_mailbox(board, Int32(thread))!
    // The path of a rule is opened before: the allocations of another call are none of this one's.
    var parent: Int32 = -1
    if case .addRule(_, .path(_, let path)) = action {
      parent = lki_open_parent(path)
      if parent < 0 { return CallResult(parent) }
    }
    defer { if parent >= 0 { close(parent) } }
    let armed = lki_arm_failure(failures + thread, mailbox.pointee.failing_site)
    if armed < 0 { return CallResult(armed, orFault: .failureNotArmed) }
    let callResult =
      if case .addRule(let reference, .path(let allowed, _)) = action {
        addRule(toParent: parent, allowed, reference)
      } else {
        perform(action)
      }
    let failed = lki_disarm_failure(failures + thread)
    if failed < 0 { return CallResult(failed, orFault: .failureNotArmed) }
    mailbox.pointee.allocation_failed = UInt32(failed)
    return callResult
  }

  private func addRule(toParent parent: Int32, _ allowed: UInt64, _ reference: PreparedDescriptor)
    -> CallResult
  {
    guard let number = number(of: reference) else {
      return CallResult(0, fault: .rulesetOfAnotherProcess)
    }
    return CallResult(lki_add_parent_rule(number, allowed, parent))
  }
}
