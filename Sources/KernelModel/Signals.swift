import Scenarios

/// Signals between threads and processes.
extension Machine {
  /// Sends `SIGUSR1`: ESRCH; EPERM (another user's process); EPERM (Landlock).
  ///
  /// A signal to a thread that has exited and still has its ID, a zombie, succeeds if it is permitted.
  ///
  /// Source: kill(2) and tgkill(2).
  func signal(
    _ name: String, call: SignalCall, by sender: Identity<Thread>
  ) throws(Failure) {
    guard let named = thread(named: name) else { throw Failure(.ESRCH) }
    let target = call == .tgkill ? named : processes[threads[named].process].leader
    guard threads[target].life != .gone else { throw Failure(.ESRCH) }
    try checkPermission(to: target, from: sender)
    try checkScope(to: target, from: sender)
  }

  /// Source: kill(2): threads of the sender's process, processes of the same user, or `CAP_KILL`.
  private func checkPermission(
    to target: Identity<Thread>, from sender: Identity<Thread>
  ) throws(Failure) {
    if threads[target].process == threads[sender].process || kernel.has(.signalIgnoresUID) {
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
    to target: Identity<Thread>, from sender: Identity<Thread>
  ) throws(Failure) {
    let isOwnProcess = threads[target].process == threads[sender].process
    if isOwnProcess && kernel.exemptsOwnProcessFromScope { return }
    if threads[target].life == .zombie && kernel.has(.zombieLeaderIgnored) { return }
    let isDenied = isScoped(
      client: domain(of: sender), server: domain(of: target), scope: .SIGNAL)
    if isDenied { throw Failure(.EPERM) }
  }
}
