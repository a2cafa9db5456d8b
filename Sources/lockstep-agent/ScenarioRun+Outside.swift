import CKernelInterface
import Glibc
import Scenarios

// What the controller carries out itself. It may be root, so it takes no number of a process from the board without asking
// the kernel whose that is.

extension ScenarioRun {
  /// Carries out the instruction at a place, as often as it says or until it fails.
  func performOutside(at place: Int) throws -> StepResult {
    let instruction = prepared.instructions[place]
    var performance = try performOutside(instruction.action, at: place)
    var count = 1
    while count < instruction.times && !performance.isFailure {
      performance = try performOutside(instruction.action, at: place)
      count += 1
    }
    return try result(of: performance, by: .outside, for: program.instructions[place].action)
  }

  /// The call at which the thread of a debugger is held: that of the thread's next action that can be held.
  private func callToHold(of thread: Int, behind place: Int) -> lki_held_call {
    if let heldCall { return heldCall }
    let name = prepared.threads[thread]
    for instruction in program.instructions[(place + 1)...] where instruction.thread == name {
      switch instruction.action {
      case .restrictSelf: return LKI_HELD_RESTRICT_SELF
      case .spawn: return LKI_HELD_CLONE3
      default: continue
      }
    }
    return LKI_HELD_RESTRICT_SELF
  }

  private func performOutside(_ action: PreparedAction, at place: Int) throws -> Performance {
    switch action {
    case .signalAll(let thread):
      return try signal(thread) { lki_signal_all($0.process, SIGUSR1) }
    case .signalThread(let thread, let signal):
      return try self.signal(thread) { lki_tgkill($0.process, $0.thread, signal) }
    case .signalProcess(let thread, let signal):
      return try self.signal(thread) { lki_kill($0.process, signal) }
    case .signalDescriptor(let thread, let signal):
      return try self.signal(thread) { lki_pidfd_signal($0.process, signal) }
    case .hold(let thread):
      mailbox(thread).pointee.held_call = callToHold(of: thread, behind: place).rawValue
      let returned = lki_hold(board, mailbox(thread), try target(thread).thread)
      if returned == -ETIMEDOUT { throw RunFailure.overtaken(HarnessFault.threadNotHeld.text) }
      return Performance(returned, orFault: .threadNotHeld)
    default: return memory.pointee.perform(action)
    }
  }

  private func signal(_ thread: Int, by call: ((process: pid_t, thread: pid_t)) -> Int32) throws
    -> Performance
  {
    // A process 0 would be the sender's own group.
    guard mailbox(thread).pointee.process > 0 else {
      return Performance(0, fault: .signalToNobody)
    }
    return Performance(call(try target(thread)))
  }

  /// The numbers of a thread, each of which belongs to this run or to nobody any more.
  ///
  /// - Throws: `RunFailure` if the mailbox names a process that the run does not have.
  func target(_ thread: Int) throws -> (process: pid_t, thread: pid_t) {
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
