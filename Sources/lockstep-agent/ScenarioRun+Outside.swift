// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc
import Scenarios

// What the controller carries out itself. It may be root, so it takes no number of a process from the board without asking
// the kernel whose that is.

extension ScenarioRun {
  /// Carries out the instruction at a place, as often as it says or until it fails.
  func performOutside(at place: Int) throws(RunFailure) -> StepResult {
    let instruction = prepared.instructions[place]
    var callResult = try performOutside(instruction.action, at: place)
    var count = 1
    while count < instruction.times && !callResult.isFailure {
      callResult = try performOutside(instruction.action, at: place)
      count += 1
    }
    return try result(of: callResult, by: .outside, for: program.instructions[place].action)
  }

  /// The call at which the thread of a debugger is held: that of the thread's next action that can be held.
  private func callToHold(of thread: Int, behind place: Int) -> lki_held_call {
    if let heldCall { return heldCall }
    let name = prepared.threads[thread]
    for instruction in program.instructions[(place + 1)...] where instruction.thread == name {
      if case .restrictSelf = instruction.action { return LKI_HELD_RESTRICT_SELF }
      if case .spawn = instruction.action { return LKI_HELD_CLONE3 }
    }
    return LKI_HELD_RESTRICT_SELF
  }

  private func performOutside(_ action: PreparedAction, at place: Int) throws(RunFailure)
    -> CallResult
  {
    if case .call(let call) = action, let thread = call.thread {
      // A thread that does not exist yet has no numbers.
      guard mailbox(thread).pointee.process > 0 else {
        return CallResult(0, fault: .signalToNobody)
      }
      return call.make(at: try target(thread))
    }
    guard case .hold(let thread) = action else { return memory.pointee.perform(action) }
    mailbox(thread).pointee.held_call = callToHold(of: thread, behind: place).rawValue
    let returned = lki_hold(board, mailbox(thread), try target(thread).thread)
    if returned == -ETIMEDOUT { throw RunFailure.overtaken(HarnessFault.threadNotHeld.text) }
    return CallResult(returned, orFault: .threadNotHeld)
  }

  /// The numbers of a thread, each of which belongs to this run or to nobody any more.
  ///
  /// - Throws: `RunFailure` if the mailbox names a process that the run does not have.
  func target(_ thread: Int) throws(RunFailure) -> (process: pid_t, thread: pid_t) {
    let mailbox = mailbox(thread).pointee
    for number in [mailbox.process, mailbox.thread] {
      guard number > 0, lki_is_in_group(number, process) else {
        throw RunFailure.harness(
          "the mailbox of thread '\(prepared.threads[thread])' names process \(number), which is "
            + "not of this run")
      }
    }
    return (mailbox.process, mailbox.thread)
  }
}
