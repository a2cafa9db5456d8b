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
    let own = credentials(of: tracer)
    let others = credentials(of: tracee)
    if !own.capabilities.contains(.CAP_SYS_PTRACE) {
      guard own.uid == others.uid, own.gid == others.gid, processes[process].isDumpable,
        others.capabilities.isSubset(of: own.capabilities)
      else { throw Failure(.EPERM) }
    }
    guard let domain = own.domain, !kernel.has(.ptraceNotChecked) else { return }
    guard hierarchy(of: others.domain).contains(domain) else { throw Failure(.EPERM) }
  }
}
