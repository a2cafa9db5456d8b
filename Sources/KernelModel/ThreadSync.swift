import Scenarios

/// One `landlock_restrict_self(2)` with `TSYNC` on its way through the threads of its process.
///
/// The call is a protocol between the caller and its siblings. Its steps are separate here, so that a
/// sequential program runs them one after the other and a model checker can put other steps between them:
///
/// 1. The caller discovers siblings that it has not seen yet and queues a work item for each.
/// 2. Each of these siblings prepares its new credentials and then waits.
/// 3. When all have prepared, the caller looks again (1); when it finds nobody new, it opens the barrier.
/// 4. Each sibling commits its new credentials, or drops them if any of them failed.
/// 5. When all have finished, the call returns.
///
/// Source: the cover letter of version 2 and `landlock_restrict_sibling_threads()`.
struct ThreadSync: Hashable, Sendable {
  /// How far one sibling has come.
  enum Progress: Hashable, Sendable {
    /// Its work item is queued.
    case queued
    /// It waits at the barrier with these credentials.
    case prepared(Identity<Credentials>)
    /// It has left the barrier behind.
    case finished
  }

  /// What can happen next.
  enum Step: Hashable, Sendable {
    /// The caller looks for siblings that it has not seen yet.
    case discover
    /// A sibling takes its work item and prepares its credentials.
    case prepare(Identity<Thread>)
    /// A sibling takes its work item and has no memory for credentials of its own; never enabled where no
    /// allocation fails.
    case failToPrepare(Identity<Thread>)
    /// The caller lets the siblings go on: to commit, or to abort after an error.
    case openBarrier
    /// A sibling commits or aborts.
    case finish(Identity<Thread>)
  }

  /// What the caller is doing.
  enum Phase: Hashable, Sendable {
    /// It looks for siblings and waits for those found to prepare.
    case discovering
    /// It has seen that there are no more siblings.
    case complete
    /// It waits for all siblings to finish.
    case finishing
  }

  /// One sibling and its progress.
  struct Work: Hashable, Sendable {
    /// The sibling.
    let thread: Identity<Thread>
    /// How far it has come.
    var progress: Progress
  }

  /// The thread that makes the call.
  let caller: Identity<Thread>
  /// The credentials that the caller still holds; siblings that hold the same object share the new one.
  let oldCredentials: Identity<Credentials>
  /// The credentials that the caller is going to commit.
  let newCredentials: Identity<Credentials>
  /// Whether the caller asks for `no_new_privs` on all siblings.
  let setsNoNewPrivs: Bool
  /// The siblings in the order in which they were found.
  private(set) var works: [Work] = []
  /// What the caller is doing.
  private(set) var phase = Phase.discovering
  /// The failure of a sibling; all of them drop their credentials then.
  private(set) var error: Errno?

  /// A call that has just begun.
  ///
  /// `setsNoNewPrivs` is sampled here, before anything waits (security/landlock/tsync.c).
  init(
    caller: Identity<Thread>, newCredentials: Identity<Credentials>, flags: RestrictFlags,
    in machine: Machine
  ) {
    self.caller = caller
    self.newCredentials = newCredentials
    oldCredentials = machine.threads[caller].credentials
    setsNoNewPrivs = flags.contains(.NO_NEW_PRIVS) || machine.threads[caller].noNewPrivs
  }

  /// Whether the call can return.
  var isFinished: Bool {
    phase == .finishing && works.allSatisfy { $0.progress == .finished }
  }

  /// The steps that can happen next; none once the call can return.
  var enabledSteps: [Step] {
    switch phase {
    case .discovering:
      let queued = works.filter { $0.progress == .queued }
      if !queued.isEmpty { return queued.map { .prepare($0.thread) } }
      // After an error nobody new is drawn in; those who wait are let go.
      return error == nil ? [.discover] : [.openBarrier]
    case .complete: return [.openBarrier]
    case .finishing:
      return works.filter { $0.progress != .finished }.map { .finish($0.thread) }
    }
  }

  /// Takes one of the enabled steps.
  mutating func take(_ step: Step, in machine: inout Machine) {
    switch step {
    case .discover: discover(in: machine)
    case .prepare(let sibling): update(sibling, .prepared(prepare(sibling, in: &machine)))
    case .failToPrepare(let sibling):
      if !machine.kernel.has(.failedSiblingIgnored) { error = .ENOMEM }
      update(sibling, .finished)
    case .openBarrier: phase = .finishing
    case .finish(let sibling): finish(sibling, in: &machine)
    }
  }

  private mutating func update(_ sibling: Identity<Thread>, _ progress: Progress) {
    guard let place = works.firstIndex(where: { $0.thread == sibling }) else { return }
    works[place].progress = progress
  }

  /// Exited threads are not found: a leader that has exited keeps its credentials (measured).
  private mutating func discover(in machine: Machine) {
    let process = machine.threads[caller].process
    var siblings = machine.processes[process].liveThreads.filter { $0 != caller }
    let kernel = machine.kernel
    if kernel.has(.newestSiblingForgotten) { _ = siblings.popLast() }
    if kernel.has(.zombieLeaderRestricted) {
      let leader = machine.processes[process].leader
      if machine.threads[leader].life == .zombie { siblings.append(leader) }
    }
    if kernel.has(.forkedProcessRestricted) {
      siblings += machine.threads.identities.filter { machine.threads[$0].process != process }
    }
    let seen = Set(works.map(\.thread))
    let found = siblings.filter { !seen.contains($0) }
    works += found.map { Work(thread: $0, progress: .queued) }
    if found.isEmpty { phase = .complete }
  }

  /// The credentials that a sibling is going to commit.
  private func prepare(
    _ sibling: Identity<Thread>, in machine: inout Machine
  ) -> Identity<Credentials> {
    machine.credentials(
      of: sibling, syncedWith: newCredentials,
      shares: machine.threads[sibling].credentials == oldCredentials)
  }

  /// A sibling leaves the barrier: `no_new_privs` first, then the credentials; nothing after an error.
  private mutating func finish(_ sibling: Identity<Thread>, in machine: inout Machine) {
    let progress = works.first { $0.thread == sibling }?.progress
    update(sibling, .finished)
    guard error == nil, case .prepared(let prepared) = progress else { return }
    if needsNoNewPrivs(sibling, in: machine) { machine.threads[sibling].noNewPrivs = true }
    if machine.kernel.has(.noNewPrivsCleared) && !setsNoNewPrivs {
      machine.threads[sibling].noNewPrivs = false
    }
    machine.threads[sibling].credentials = prepared
  }

  /// Whether the call sets `no_new_privs` on a sibling.
  ///
  /// Version 2 set it on siblings that could not have made the call themselves; since version 3 the rule is
  /// seccomp's: siblings get what the caller has or asks for. It is never cleared.
  ///
  /// Source: the cover letter of version 2; security/landlock/tsync.c.
  private func needsNoNewPrivs(_ sibling: Identity<Thread>, in machine: Machine) -> Bool {
    let kernel = machine.kernel
    if kernel.has(.noNewPrivsNotPassedOn) { return false }
    if kernel.has(.noNewPrivsAlwaysPassedOn) { return true }
    if kernel.judgesSiblingsByTheirOwnPrivileges {
      return !machine.credentials(of: sibling).capabilities.contains(.CAP_SYS_ADMIN)
    }
    return setsNoNewPrivs
  }
}

extension Machine {
  /// The part of `landlock_restrict_self(2)` that `TSYNC` adds, in one go: nothing else happens meanwhile.
  ///
  /// - Throws: the error of the call; no thread has changed then.
  mutating func restrictSiblings(
    of caller: Identity<Thread>, new: Identity<Credentials>, flags: RestrictFlags,
    hasRuleset: Bool
  ) throws(Failure) {
    if !hasRuleset && kernel.has(.minusOneWithTSYNCKeepsSiblings) { return }
    var call = ThreadSync(caller: caller, newCredentials: new, flags: flags, in: self)
    do throws(Failure) {
      // Without others that act meanwhile there is one round in which siblings are found.
      try allocateWorks(
        for: processes[threads[caller].process].liveThreads.count - 1, in: caller)
    } catch {
      leaveTraces(of: caller, new: new)
      if kernel.has(.failedWorksIgnored) { return }
      throw error
    }
    // The order of siblings makes no difference without others that act meanwhile.
    while let step = call.enabledSteps.first {
      if case .prepare(let sibling) = step, threads[sibling].credentials != call.oldCredentials,
        lacksMemoryForCredentials(in: sibling)
      {
        call.take(.failToPrepare(sibling), in: &self)
      } else {
        call.take(step, in: &self)
      }
    }
    if let error = call.error {
      leaveTraces(of: caller, new: new)
      throw Failure(error)
    }
    if hasRuleset { for _ in call.works { traceCounts.count(.enforceDomain) } }
  }
}
