// SPDX-License-Identifier: MIT

import Scenarios

/// execve(2), and the files of a process in `/proc`.
extension Machine {
  /// `execve(2)` of the engine's own program: EACCES.
  ///
  /// The program lies outside of the scenario's directory, where no rule allows anything; opening it takes
  /// `EXECUTE` and `READ_FILE`. The thread goes on as the leader of its process, the others end. Domain and
  /// `no_new_privs` stay.
  ///
  /// Source: execve(2), `get_required_file_open_access()`.
  mutating func execute(by thread: Identity<Task>) throws(Failure) {
    try requireAccess([.EXECUTE, .READ_FILE], on: [], by: thread)
    let process = threads[thread].process
    for other in threads.identities where threads[other].process == process && other != thread {
      if !kernel.executionFreesDomains { leak(domain(of: other)) }
      threads[other].life = .gone
    }
    processes[process].leader = thread
    processes[process].liveThreads = [thread]
    let old = credentials(of: thread)
    var new = old
    new.capabilities = capabilitiesAfterExecution(of: thread)
    new.securebits.remove(.keepCaps)
    if kernel.executionIsBoundary { new.enforcedBySelf = 0 }
    new.fsuid = nil
    new.lacksFileCapabilities = false
    replaceCredentials(of: thread, with: new)
    let gainsNothing = new.capabilities.isSubset(of: old.capabilities)
    processes[process].isDumpable = gainsNothing
    if !gainsNothing { threads[thread].pdeathSignal = 0 }
    processes[process].hasDescriptor = false
    processes[process].hasMapping = false
    processes[process].descriptorHolds = nil
    processes[process].mappingHolds = nil
    // A descriptor that a system call of the scenario made is closed, but for the engine's rulesets.
    sockets.close(by: process)
    pathSockets.close(by: process)
  }

  /// What execve(2) of a file without capabilities leaves: the ambient ones, but for uid 0, to which it gives all within
  /// bounds.
  ///
  /// `no_new_privs` keeps uid 0 to what it has. Source: capabilities(7), "Transformation of capabilities during
  /// execve()".
  private func capabilitiesAfterExecution(of thread: Identity<Task>) -> Set<Capability> {
    let own = credentials(of: thread)
    let ambient: Set<Capability> = own.isAmbient ? [.CAP_CHOWN] : []
    if own.uid != 0 || own.securebits.contains(.noRoot) { return ambient }
    var kept = threads[thread].noNewPrivs ? own.capabilities : Set(Capability.allCases)
    if own.isOutOfBounds { kept.remove(.CAP_CHOWN) }
    return kept.union(ambient)
  }

  /// Reads a file of `/proc/self`: EACCES.
  ///
  /// No rule of a scenario reaches `/proc`, so a domain that handles `READ_FILE` denies the opening.
  ///
  /// Source: proc(5), landlock(7).
  func readProc(_ file: ProcFile, by thread: Identity<Task>) throws(Failure) {
    try requireAccess([.READ_FILE], on: [], by: thread)
  }
}
