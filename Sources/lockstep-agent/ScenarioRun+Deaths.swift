// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc
import Scenarios

extension ScenarioRun {
  /// Whether a thread is no longer there, or is a zombie: what a leader becomes.
  func isGone(_ thread: Int) -> Bool {
    let mailbox = mailbox(thread).pointee
    if lki_tgkill(mailbox.process, mailbox.thread, 0) == -ESRCH { return true }
    guard mailbox.process == mailbox.thread else { return false }
    let state = HangReport.state(process: mailbox.process, thread: mailbox.thread)
    return state == nil || state!.hasPrefix("Z") || state!.hasPrefix("X")
  }

  /// The threads that belong to a process, dead or alive.
  private func threads(of process: pid_t) -> [Int] {
    prepared.threads.indices.filter {
      lki_mailbox_is_occupied(mailbox($0)) && mailbox($0).pointee.process == process
    }
  }

  /// Whether the process of a thread was killed and is dead; then its threads have ended.
  func hasEnded(_ thread: Int) -> Bool {
    if ended.contains(thread) { return true }
    let process = mailbox(thread).pointee.process
    guard doomed.contains(process), lki_process_has_ended(process) else { return false }
    ended.formUnion(threads(of: process))
    return true
  }

  /// Notes that a thread has executed a program, which ends the other threads of its process.
  func noteExecution(by thread: Int) {
    ended.formUnion(threads(of: mailbox(thread).pointee.process))
    ended.remove(thread)
    exited.remove(thread)
  }

  // MARK: Waiting

  /// Waits until `condition` holds; false at the deadline.
  ///
  /// - Throws: `RunFailure` if a process of the scenario died or said that it failed.
  func wait(until deadline: UInt64, for condition: () -> Bool) throws(RunFailure) -> Bool {
    while true {
      let seen = lki_board_events(board)
      if condition() { return true }
      try checkForDeath()
      if !lki_board_wait(board, seen, deadline) { return condition() }
    }
  }

  func checkForDeath() throws(RunFailure) {
    let fault = String(cString: lki_board_fault(board))
    if !fault.isEmpty { throw RunFailure.harness("the process under test \(fault)") }
    let signal = board.pointee.crash_signal
    if signal != 0 {
      let thread = prepared.threads.indices.first {
        mailbox($0).pointee.thread == board.pointee.crash_thread
      }
      let name = thread.map { "thread '\(prepared.threads[$0])'" } ?? "a probing child"
      throw RunFailure.harness("\(name) of the process under test died of \(signalName(signal))")
    }
    // A process all of whose threads were told to exit is expected to be dead, and so is a killed one.
    let isExpected =
      doomed.contains(process)
      || prepared.threads.indices.allSatisfy {
        exited.contains($0) || ended.contains($0) || mailbox($0).pointee.process != process
      }
    if isExpected && mailbox(0).pointee.process != 0 { return }
    // Before it is there it has not died.
    if process <= 0 { return }
    // Most of what is waited for is no death, and then no system call is needed to know it.
    let noted = lki_noted_children()
    if noted == childrenNoted { return }
    childrenNoted = noted
    var information = siginfo_t()
    let returned = waitid(P_PID, UInt32(process), &information, WEXITED | WNOHANG | WNOWAIT)
    if returned == 0 && information.si_signo == SIGCHLD { throw death(information) }
  }

  /// The failure for a process under test that has ended; it stays a zombie until `end`.
  func death(_ information: siginfo_t) -> RunFailure {
    // What the process wrote before it died is here by now.
    let fault = String(cString: lki_board_fault(board))
    if !fault.isEmpty { return .harness("the process under test \(fault)") }
    let status = information._sifields._sigchld.si_status
    return .harness(
      information.si_code == CLD_EXITED
        ? "the process under test exited with status \(status)"
        : "the process under test died of \(signalName(status))")
  }

  /// The result of a step that missed its deadline, with the states of all threads.
  ///
  /// - Throws: `RunFailure` if an acting thread is no longer there, so that nothing hangs.
  func hang(of acting: [Int]) throws(RunFailure) -> StepResult {
    for thread in acting where isGone(thread) {
      throw RunFailure.harness("thread '\(prepared.threads[thread])' died in the middle of a step")
    }
    let born = prepared.threads.indices.filter { lki_mailbox_is_occupied(mailbox($0)) }
    threadStates = HangReport.states(
      of: born.map {
        (prepared.threads[$0], mailbox($0).pointee.process, mailbox($0).pointee.thread)
      })
    return .hung
  }

  /// Waits for the death of the processes that steps have killed, so that the next step finds them dead.
  ///
  /// One that does not die is no matter of the step that sent the signal.
  func awaitDoomed(by steps: [StepInFlight], until deadline: UInt64) {
    for step in steps {
      guard let victim = victim(of: step) else { continue }
      if step.result?.isFailure == true, !lki_process_has_ended(victim) {
        doomed.remove(victim)
        continue
      }
      var pause = Self.pauses.first
      while !lki_process_has_ended(victim), lki_now() < deadline {
        lki_pause(pause)
        pause = min(pause * 2, Self.pauses.longest)
      }
    }
  }
}
