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
  func ptrace(_ name: String, by tracer: Identity<Thread>) throws(Failure) {
    guard let named = thread(named: name) else { throw Failure(.ESRCH) }
    let process = threads[named].process
    let tracee = processes[process].leader
    guard process != threads[tracer].process, threads[tracee].life == .live else {
      throw Failure(.EPERM)
    }
    guard mayLook(into: tracee, by: tracer) else { throw Failure(.EPERM) }
  }

  /// Whether the rules of ptrace(2) and of Landlock let a thread look into another process.
  private func mayLook(into other: Identity<Thread>, by thread: Identity<Thread>) -> Bool {
    let own = credentials(of: thread)
    let others = credentials(of: other)
    if !own.capabilities.contains(.CAP_SYS_PTRACE) {
      guard own.uid == others.uid, own.gid == others.gid,
        processes[threads[other].process].isDumpable,
        others.capabilities.isSubset(of: own.capabilities)
      else { return false }
    }
    guard let domain = own.domain, kernel.checksPtrace else { return true }
    return hierarchy(of: others.domain).contains(domain)
  }
}
