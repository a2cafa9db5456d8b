// SPDX-License-Identifier: MIT

import Scenarios

/// A signal that waits for a stopped process to go on; a second one of its kind is lost.
struct PendingSignal: Hashable, Sendable {
  /// What the handler is for.
  enum Kind: Hashable, Sendable { case user, io }

  /// What the handler is for.
  let kind: Kind
  /// The thread that it is sent to; `nil` for its process.
  let thread: Identity<Task>?
}

/// What arrives at a process that is followed in micro-steps.
enum Arrival: Hashable, Sendable {
  /// A signal with a handler, to a thread or, if `nil`, to the process.
  case signal(to: Identity<Task>?)
  /// `SIGKILL`.
  case kill
}

/// Signals between threads and processes.
extension Machine {
  /// Sends signals to all threads of a process, with the errors of a signal to one of them.
  ///
  /// What they do is left out: how often the handlers run is nobody's to say, and that a call bears with a signal at
  /// any moment is what explorations with signals show.
  mutating func signalAll(
    _ name: String, by sender: Identity<Task>
  ) throws(Failure) {
    guard let named = thread(named: name) else { throw Failure(.ESRCH) }
    guard threads[named].life != .gone else { throw Failure(.ESRCH) }
    try checkPermission(to: named, from: sender)
    try checkScope(to: named, from: sender)
  }

  /// Sends a signal: ESRCH; EPERM (another user's process); EPERM (Landlock).
  ///
  /// A signal to a thread that has exited and still has its ID, a zombie, succeeds if it is permitted.
  /// Whoever ends its own process is `ended`, and whoever stops it never gets to say so.
  ///
  /// Source: kill(2) and tgkill(2).
  mutating func signal(
    _ name: String, _ signal: SignalName, call: SignalCall, by sender: Identity<Task>
  ) throws(Failure) -> StepResult {
    guard let named = thread(named: name) else { throw Failure(.ESRCH) }
    let process = threads[named].process
    let target = call == .tgkill ? named : processes[process].leader
    guard threads[target].life != .gone else { throw Failure(.ESRCH) }
    // All processes of a scenario are in one session, in which SIGCONT asks for no permission.
    if signal != .CONT { try checkPermission(to: target, from: sender) }
    try checkScope(to: target, from: sender)
    let isOwnProcess = threads[sender].process == process
    switch signal {
    case .USR1:
      deliver(.user, to: process, thread: call == .tgkill ? target : nil)
    case .KILL:
      if process == followed { arrivals.append(.kill) } else { end(process) }
      if isOwnProcess { return .ended }
    case .STOP:
      guard !processes[process].liveThreads.isEmpty else { break }
      processes[process].isStopped = true
      if isOwnProcess { return .hung }
    case .CONT:
      processes[process].isStopped = false
      noteHandledSignals(processes[process].pendingSignals.count, in: process)
      processes[process].pendingSignals = []
    }
    return .ok
  }

  /// `pidfd_open(2)`: ESRCH (a process that is gone). No privilege and no scope keeps anybody from it.
  ///
  /// Source: pidfd_open(2).
  func openPidfd(of name: String) throws(Failure) {
    guard let named = thread(named: name) else { throw Failure(.ESRCH) }
    guard threads[processes[threads[named].process].leader].life != .gone else {
      throw Failure(.ESRCH)
    }
  }

  /// Runs the handler of a signal, or keeps the signal while the process is stopped.
  ///
  /// What is sent to a process is handled by any thread that lives; what is sent to a zombie stays pending.
  mutating func deliver(
    _ kind: PendingSignal.Kind, to process: Identity<ThreadGroup>, thread: Identity<Task>?
  ) {
    let isAlive =
      thread.map { threads[$0].life == .live } ?? !processes[process].liveThreads.isEmpty
    guard isAlive else { return }
    if process == followed {
      arrivals.append(.signal(to: thread))
    } else if processes[process].isStopped {
      processes[process].pendingSignals.insert(PendingSignal(kind: kind, thread: thread))
    } else {
      noteHandledSignals(1, in: process)
    }
  }

  /// Counts signals whose handlers have run.
  mutating func noteHandledSignals(_ count: Int, in process: Identity<ThreadGroup>) {
    if countsHandledSignals { processes[process].handledSignals += count }
  }

  /// Source: kill(2): threads of the sender's process, processes of the same user, or `CAP_KILL`.
  private func checkPermission(
    to target: Identity<Task>, from sender: Identity<Task>
  ) throws(Failure) {
    if threads[target].process == threads[sender].process || !kernel.checksSendersUID {
      return
    }
    let own = credentials(of: sender)
    let isPermitted =
      own.uid == credentials(of: target).uid || own.capabilities.contains(.CAP_KILL)
    guard isPermitted else { throw Failure(.EPERM) }
  }

  /// `LANDLOCK_SCOPE_SIGNAL`: a sender may reach only its scoped domain and those nested in it.
  ///
  /// kill(2) and pidfd_send_signal(2) look at the leader of the process, even if it has exited; then its last
  /// credentials count (measured on 7.0.4 to 7.3.4). Within a process nothing is denied since erratum 2 was fixed;
  /// before, each thread's own domain counted there too.
  ///
  /// Source: landlock(7), `hook_task_kill()` in security/landlock/task.c.
  private func checkScope(
    to target: Identity<Task>, from sender: Identity<Task>
  ) throws(Failure) {
    let isOwnProcess = threads[target].process == threads[sender].process
    if isOwnProcess && kernel.exemptsOwnProcessFromScope { return }
    if threads[target].life == .zombie && !kernel.scopesZombies { return }
    let isDenied = isScoped(
      client: domain(of: sender), server: domain(of: target), scope: .SIGNAL)
    if isDenied { throw Failure(.EPERM, denial(of: sender, byScope: .SIGNAL)) }
  }
}
