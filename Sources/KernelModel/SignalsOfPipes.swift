// SPDX-License-Identifier: MIT

import Scenarios

/// A pipe whose reader gets `SIGIO` (`struct fown_struct` and Landlock's part of it).
struct WatchedPipe: Hashable, Sendable {
  /// The thread that the owner was named by.
  let owner: Identity<Task>
  /// What of it is the owner.
  let kind: SignalOwner
  /// The uid of the setter; 0 may signal everybody.
  let uid: UInt32
  /// The setter's domain at that time, if it was recorded.
  let domain: Identity<Domain>?
  /// The setter's process.
  let setter: Identity<ThreadGroup>
}

extension Machine {
  /// `pipe(2)`, `F_SETOWN_EX` and `O_ASYNC`: ESRCH.
  ///
  /// Source: fcntl(2).
  mutating func watchIO(
    _ name: String, owner: String, as kind: SignalOwner, by thread: Identity<Task>
  ) throws(Failure) {
    guard let named = self.thread(named: owner),
      kind != .thread || threads[named].life != .gone
    else { throw Failure(.ESRCH) }
    let process = threads[thread].process
    pipes[name] = WatchedPipe(
      owner: named, kind: kind, uid: credentials(of: thread).uid,
      domain: recordsDomain(of: process, owner: named, as: kind) ? domain(of: thread) : nil,
      setter: process)
  }

  /// Whether Landlock keeps the domain of whoever names an owner, to check each signal against it.
  ///
  /// It need not where the owner is the setter's own process, or a thread of it. A group can have members in other
  /// processes. Landlock's erratum 4 is that releases before its fix were too generous there; the simulator has no
  /// model of that, so that such a kernel diverges.
  ///
  /// Source: `hook_file_set_fowner()`.
  private func recordsDomain(
    of setter: Identity<ThreadGroup>, owner: Identity<Task>, as kind: SignalOwner
  ) -> Bool {
    guard kernel.exemptsOwnProcessFromScope else { return true }
    return kind == .group || threads[owner].process != setter
  }

  /// `write(2)` of one byte, which sends `SIGIO` to the owner; every process has every pipe.
  ///
  /// The writer plays no part in who may be signalled, and learns nothing of it.
  mutating func writePipe(_ name: String) {
    guard let pipe = pipes[name] else { return }
    let ownProcess = threads[pipe.owner].process
    switch pipe.kind {
    case .thread:
      if maySend(pipe, to: pipe.owner) { deliver(.io, to: ownProcess, thread: pipe.owner) }
    case .process:
      if maySend(pipe, to: processes[ownProcess].leader) {
        deliver(.io, to: ownProcess, thread: nil)
      }
    case .group:
      for member in processes.identities where processes[member].isInScenario {
        if maySend(pipe, to: processes[member].leader) { deliver(.io, to: member, thread: nil) }
      }
    }
  }

  /// Whether a signal from a pipe reaches a thread: the setter's uid and its recorded domain decide.
  ///
  /// Source: `sigio_perm()`, `hook_file_send_sigiotask()`.
  private func maySend(_ pipe: WatchedPipe, to target: Identity<Task>) -> Bool {
    let uid = credentials(of: target).uid
    guard pipe.uid == 0 || pipe.uid == uid || !kernel.checksSendersUID else { return false }
    guard let recorded = pipe.domain else { return true }
    // A group's domain is recorded, and the setter's process may be a member.
    if kernel.exemptsOwnProcessFromScope && threads[target].process == pipe.setter { return true }
    return !isScoped(client: recorded, server: domain(of: target), scope: .SIGNAL)
  }
}
