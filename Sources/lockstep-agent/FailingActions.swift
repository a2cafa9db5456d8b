import CKernelInterface
import Glibc

/// The threads' share of failing allocations; the rules of `perform` hold here too.
extension ProcessMemory {
  /// Takes the file by which the calling thread makes its own allocations fail.
  ///
  /// The controller has opened it: a domain may deny that to the thread.
  func receiveFailures(of thread: Int) -> Performance {
    let descriptor = lki_receive_failures(Int32(LKI_FAILURES_DESCRIPTOR.rawValue))
    if descriptor < 0 { return Performance(descriptor, orFault: .failureNotArmed) }
    failures[thread] = descriptor
    lki_board_mailbox(board, Int32(thread)).pointee.fails_itself = 1
    return Performance(Int64(0))
  }

  /// Carries out an action in which an allocation of the calling thread fails: the one that the mailbox says.
  func perform(_ action: PreparedAction, failingFor thread: Int) -> Performance {
    let mailbox = lki_board_mailbox(board, Int32(thread))!
    // The path of a rule is opened before: the allocations of another call are none of this one's.
    var parent: Int32 = -1
    if case .addRule(_, .path(_, let path)) = action {
      parent = lki_open_parent(path)
      if parent < 0 { return Performance(parent) }
    }
    defer { if parent >= 0 { close(parent) } }
    let armed = lki_arm_failure(failures[thread], mailbox.pointee.failing_site)
    if armed < 0 { return Performance(armed, orFault: .failureNotArmed) }
    let performance =
      if case .addRule(let reference, .path(let allowed, _)) = action {
        addRule(toParent: parent, allowed, reference)
      } else {
        perform(action)
      }
    let left = lki_disarm_failure(failures[thread])
    if left < 0 { return Performance(left, orFault: .failureNotArmed) }
    mailbox.pointee.sites_left = UInt32(left)
    return performance
  }

  private func addRule(toParent parent: Int32, _ allowed: UInt64, _ reference: PreparedDescriptor)
    -> Performance
  {
    guard let number = number(of: reference) else {
      return Performance(0, fault: .rulesetOfAnotherProcess)
    }
    return Performance(lki_add_parent_rule(number, allowed, parent))
  }
}
