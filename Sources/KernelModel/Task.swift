// SPDX-License-Identifier: MIT

import Scenarios

/// A thread (`struct task_struct`).
struct Task: Hashable, Sendable {
  /// How far the life of a thread has come.
  enum Life: Hashable, Sendable {
    /// It runs.
    case live
    /// It has exited, and its process ID still names it: a leader.
    case zombie
    /// It has exited and nothing names it any more.
    case gone
  }

  /// The name in the scenario.
  var name: String
  /// The space of the tables in which it makes objects, from 1; no other thread has the same.
  var space: Int
  /// The process (thread group) that it belongs to.
  var process: Identity<ThreadGroup>
  /// Its credentials; a zombie keeps the last ones.
  var credentials: Identity<Credentials>
  /// Whether `no_new_privs` is set; a property of the thread, not of its credentials.
  var noNewPrivs: Bool
  /// How far its life has come.
  var life: Life
  /// The number of the signal that it gets when its parent dies, 0 for none.
  var pdeathSignal: UInt8 = 0
  /// How many signals wait that it has blocked and sent to itself.
  var waitingSignals: UInt8 = 0
  /// Whether what it waits for in a call is there.
  var isAwake = false
  /// Whether it waits until somebody opens a FIFO for writing.
  var waitsAtFIFO = false
  /// Whether a debugger will stop it at the entry of its next `landlock_restrict_self(2)`.
  var isToBeHeld = false
  /// Whether a debugger watches how its call returns.
  var isDebugged = false
  /// Whether the debugger has seen its call return only to be begun anew.
  var wasRestarted = false
}

extension Task {
  // The rest seldom differs where these are equal.
  func hash(into hasher: inout Hasher) {
    hasher.combine(credentials)
    hasher.combine(noNewPrivs)
    hasher.combine(life)
  }

  /// Whether nobody can tell the thread from another one of its process, but for the name.
  func isLike(_ other: Task) -> Bool {
    var named = self
    named.name = other.name
    named.space = other.space
    return named == other
  }

  /// What a new thread or process does not get from its maker.
  mutating func beginLife() {
    loseDebugger()
    pdeathSignal = 0
    waitingSignals = 0
    waitsAtFIFO = false
  }

  /// A debugger that is to stop the thread at its next call takes it over.
  mutating func gainDebugger() {
    isToBeHeld = true
    isDebugged = true
    wasRestarted = false
  }

  /// Nobody debugs the thread any more; nothing of it was ever seen.
  mutating func loseDebugger() {
    isToBeHeld = false
    isDebugged = false
    wasRestarted = false
  }
}

/// A process (a thread group with its descriptors).
struct ThreadGroup: Hashable, Sendable {
  /// The first thread, whose ID is the process ID.
  var leader: Identity<Task>
  /// The threads that live, oldest first.
  var liveThreads: [Identity<Task>]
  /// The ruleset descriptors by the names of the rulesets in the scenario.
  var rulesets: [String: Identity<RulesetObject>]
  /// The thread that made it by fork(2); `nil` for the first process, whose parent nothing keeps from anything.
  var parent: Identity<Task>?
  /// Whether it is part of the scenario, and so of its process group; Lockstep's own process is not.
  var isInScenario = true
  /// Whether others of the same user may look into it (`PR_GET_DUMPABLE`); a change of uid or gid takes
  /// that away from all its threads.
  var isDumpable = true
  /// Whether it keeps a file open that it opened before.
  var hasDescriptor = false
  /// Whether it keeps a file in its memory.
  var hasMapping = false
  /// The domain of the thread that opened that file.
  var descriptorHolds: Identity<Domain>?
  /// The domain of the thread that mapped that file.
  var mappingHolds: Identity<Domain>?
  /// Whether `SIGSTOP` keeps its threads from running.
  var isStopped = false
  /// The signals that wait for a stopped process to go on.
  var pendingSignals: Set<PendingSignal> = []
  /// How often a handler has run.
  var handledSignals = 0
}

extension Machine {
  /// The thread with this name, if there has ever been one.
  func thread(named name: String) -> Identity<Task>? {
    threads.identities.last { threads[$0].name == name }
  }

  /// The space of the tables in which a thread makes objects.
  func space(of name: String) -> Int { 1 + (names.firstIndex(of: name) ?? names.count) }

  /// `clone(2)` with `CLONE_THREAD`: the new thread shares the credentials object of its maker.
  ///
  /// Source: `copy_creds()`; `no_new_privs` is copied with the rest of the task.
  mutating func spawn(_ name: String, by maker: Identity<Task>) {
    var thread = threads[maker]
    thread.name = name
    thread.space = space(of: name)
    thread.beginLife()
    let process = thread.process
    if !kernel.threadsInheritDomains {
      thread.credentials = credentials.add(freed(credentials(of: maker)))
    }
    processes[process].liveThreads.append(threads.add(thread))
  }

  /// `fork(2)`: the new process gets a copy of the credentials and of the descriptors.
  mutating func fork(_ name: String, by maker: Identity<Task>) {
    var thread = threads[maker]
    let parent = thread.process
    thread.name = name
    thread.space = space(of: name)
    thread.beginLife()
    let copy = credentials(of: maker)
    thread.credentials = credentials.add(
      kernel.processesInheritDomains ? copy : freed(copy))
    let leader = threads.add(thread)
    let process = processes.add(
      ThreadGroup(
        leader: leader, liveThreads: [leader], rulesets: processes[parent].rulesets, parent: maker,
        isDumpable: processes[parent].isDumpable, hasDescriptor: processes[parent].hasDescriptor,
        hasMapping: processes[parent].hasMapping,
        descriptorHolds: processes[parent].descriptorHolds,
        mappingHolds: processes[parent].mappingHolds))
    threads[leader].process = process
    sockets.inherit(from: parent, to: process)
    pathSockets.inherit(from: parent, to: process)
  }

  /// `exit(2)` of one thread.
  ///
  /// A leader stays as a zombie: while other threads live (exit(2)), and after that until its parent
  /// waits for it, which no parent in a scenario does. Any other thread is gone at once.
  mutating func exit(_ thread: Identity<Task>) {
    let process = threads[thread].process
    threads[thread].life = processes[process].leader == thread ? .zombie : .gone
    if !kernel.exitFreesDomain { leak(domain(of: thread)) }
    processes[process].liveThreads.removeAll { $0 == thread }
    if processes[process].liveThreads.isEmpty { closeDescriptors(of: process) }
  }

  /// The end of a process with all its threads, as `SIGKILL` brings it about.
  mutating func end(_ process: Identity<ThreadGroup>) {
    for thread in processes[process].liveThreads { exit(thread) }
    processes[process].isStopped = false
  }

  private mutating func closeDescriptors(of process: Identity<ThreadGroup>) {
    sockets.close(by: process)
    pathSockets.close(by: process)
  }

  private func freed(_ credentials: Credentials) -> Credentials {
    var free = credentials
    free.domain = nil
    return free
  }
}
