// SPDX-License-Identifier: MIT

import Scenarios

/// Who may look into whom.
extension Machine {
  /// `PTRACE_ATTACH` to a process and `PTRACE_DETACH`: ESRCH; EPERM.
  ///
  /// The leader of the process counts. A process may not trace itself, nor a zombie. The rest are the ordinary
  /// rules (uid, gid, capabilities, whether the process is dumpable) and Landlock's: the tracer's domain
  /// must be the tracee's, or one in which that is nested. All failures look alike.
  ///
  /// Source: ptrace(2), "Ptrace access mode checking"; `hook_ptrace_access_check()`.
  func ptrace(_ name: String, by tracer: Identity<Task>) throws(Failure) {
    guard let named = thread(named: name) else { throw Failure(.ESRCH) }
    let process = threads[named].process
    let tracee = processes[process].leader
    guard process != threads[tracer].process, threads[tracee].life == .live else {
      throw Failure(.EPERM)
    }
    guard mayLook(into: tracee, by: tracer) else { throw Failure(.EPERM) }
    guard isInDomain(tracee, of: tracer) else {
      throw Failure(.EPERM, denialOfTracing(by: tracer))
    }
  }

  /// `PTRACE_TRACEME`: EPERM.
  ///
  /// The thread that made the process is its parent, and another one of that process once it has exited. It needs the
  /// child's capabilities, or the one to trace, and its domain must be the child's, or one in which that is nested.
  ///
  /// Source: ptrace(2); `hook_ptrace_traceme()`, `cap_ptrace_traceme()`.
  func traceMe(by thread: Identity<Task>) throws(Failure) {
    guard let maker = processes[threads[thread].process].parent else { return }
    let heirs = processes[threads[maker].process].liveThreads
    guard let parent = threads[maker].life == .live ? maker : heirs.first else { return }
    let own = credentials(of: parent).capabilities
    guard
      own.contains(.CAP_SYS_PTRACE) || credentials(of: thread).capabilities.isSubset(of: own),
      isInDomain(thread, of: parent) || !kernel.checksTraceMe
    else { throw Failure(.EPERM) }
  }

  /// Whether the domain of a thread is that of another, or one in which that is nested.
  private func isInDomain(_ other: Identity<Task>, of thread: Identity<Task>) -> Bool {
    guard let domain = domain(of: thread), kernel.checksPtrace else { return true }
    return hierarchy(of: self.domain(of: other)).contains(domain)
  }

  /// Whether the ordinary rules of ptrace(2) let a thread look into another process.
  private func mayLook(into other: Identity<Task>, by thread: Identity<Task>) -> Bool {
    let own = credentials(of: thread)
    let others = credentials(of: other)
    if !own.capabilities.contains(.CAP_SYS_PTRACE) {
      guard own.uid == others.uid, own.gid == others.gid,
        processes[threads[other].process].isDumpable,
        others.capabilities.isSubset(of: own.capabilities)
      else { return false }
    }
    return true
  }
}
