// SPDX-License-Identifier: MIT

import Scenarios

/// Everything that the actions of a scenario can see or change: the modelled kernel's state.
///
/// Each kind of object has a table here and its rules in a file of its own. An action runs in one go; the
/// one system call that does not, `landlock_restrict_self(2)` with `TSYNC`, takes the micro-steps of ``TsyncModel``.
struct Machine: Hashable, Sendable {
  private let sharedKernel: Kernel
  /// Whether all processes live in a user namespace that the first of them made.
  let hasOwnUserNamespace: Bool
  /// The uid that the first process started with.
  let initialUID: UInt32
  /// All threads there have ever been.
  var threads = Table<Task>()
  /// All processes there have ever been.
  var processes = Table<ThreadGroup>()
  /// All credentials that a thread has held.
  var credentials = Table<Credentials>()
  /// What the micro-steps' numbers of credentials mean, while there are any.
  var numbers = CredentialNumbers()
  /// All domains.
  var domains = Table<Domain>()
  /// All rulesets.
  var rulesets = Table<RulesetObject>()
  /// The files of the scenario.
  var files = FileTree()
  /// The abstract UNIX sockets.
  var sockets = SocketTable<String>()
  /// The UNIX sockets that have a path, by their entries in the file tree.
  var pathSockets = SocketTable<Identity<Inode>>()
  /// The pipes that send `SIGIO`.
  var pipes: [String: WatchedPipe] = [:]
  /// What Landlock's tracepoints have reported.
  var traceCounts: TraceCounts
  /// Whether anybody asks how many signals were handled; else states need not be told apart by that.
  let countsHandledSignals: Bool
  /// The allocations of the call at hand, if one of them is to fail.
  var allocations: AllocationWatch?

  /// The process that is followed in micro-steps while an action is performed: what arrives at its threads
  /// is noted and takes effect there.
  var followed: Identity<ThreadGroup>?
  /// What has arrived at threads of the followed process.
  var arrivals: [Arrival] = []
  /// The names of all threads that the program ever speaks of, in the order of their appearance.
  let names: [String]

  /// The state in which a program starts: its threads share one credentials object, its rulesets exist.
  init(kernel: KernelDecisions, program: Program) {
    sharedKernel = Kernel(kernel)
    hasOwnUserNamespace = program.process.userNamespace
    initialUID = program.process.uid ?? ProcessSetup.defaultUID
    names = program.namesOfThreads
    traceCounts = TraceCounts(askedForIn: program)
    countsHandledSignals = program.instructions.contains {
      $0.action == .get(attribute: .handledSignals)
    }
    let shared = credentials.add(
      Credentials(
        uid: initialUID, gid: initialUID, capabilities: program.process.capabilities, domain: nil,
        logSubdomainsOff: false))
    let first = Identity<Task>(index: 0)
    let process = processes.add(ThreadGroup(leader: first, liveThreads: [], rulesets: [:]))
    for name in program.threads {
      let thread = threads.add(
        Task(
          name: name, space: space(of: name), process: process, credentials: shared,
          noNewPrivs: program.process.noNewPrivs, life: .live))
      processes[process].liveThreads.append(thread)
    }
    let ready = Set(program.rulesets.keys).subtracting(program.explicitlyCreatedRulesets)
    for name in ready.sorted() {
      processes[process].rulesets[name] = try? makeRuleset(program.rulesets[name]!)
    }
    if program.instructions.contains(where: { $0.thread == .outside }) { addOutside() }
  }

  /// What the kernel decides.
  var kernel: KernelDecisions { _read { yield sharedKernel.decisions } }

  // What tells most states apart: the rest is compared where this is equal.
  func hash(into hasher: inout Hasher) {
    hasher.combine(threads)
    hasher.combine(credentials)
    hasher.combine(numbers)
    hasher.combine(traceCounts)
  }

  /// Lockstep's own process, which no permission and no domain keeps from anything.
  private mutating func addOutside() {
    let unrestricted = credentials.add(
      Credentials(
        uid: 0, gid: 0, capabilities: Set(Capability.allCases), domain: nil,
        logSubdomainsOff: false))
    let thread = Identity<Task>(index: threads.identities.count)
    let process = processes.add(
      ThreadGroup(leader: thread, liveThreads: [thread], rulesets: [:], isInScenario: false))
    _ = threads.add(
      Task(
        name: .outside, space: 0, process: process, credentials: unrestricted, noNewPrivs: false,
        life: .live)
    )
  }

  /// Lets a live thread act, and returns what user space sees.
  ///
  /// - Parameter definitions: the rulesets of the program, for `create_ruleset`.
  mutating func perform(
    _ action: Action, by thread: Identity<Task>, definitions: [String: Ruleset]
  ) -> StepResult {
    credentials.space = threads[thread].space
    domains.space = threads[thread].space
    do throws(Failure) {
      return try call(action, by: thread, definitions: definitions)
    } catch {
      if let denial = error.denial { note(denial, of: thread) }
      return .errno(error.errno)
    }
  }

  /// Lets a live thread carry out an instruction once.
  mutating func perform(
    _ instruction: Program.Instruction, by thread: Identity<Task>, definitions: [String: Ruleset]
  ) -> StepResult {
    guard let failure = instruction.failedAllocation else {
      return perform(instruction.action, by: thread, definitions: definitions)
    }
    return perform(instruction.action, by: thread, definitions: definitions, failing: failure)
  }

  private mutating func call(
    _ action: Action, by thread: Identity<Task>, definitions: [String: Ruleset]
  ) throws(Failure) -> StepResult {
    switch action {
    case .get(let attribute): return try get(attribute, of: thread)
    case .hasCapability(let capability):
      return .truth(hasCapability(capability, thread))
    case .sameDomain(let peer): return .truth(try sharesDomain(thread, with: peer))
    case .setNoNewPrivs: threads[thread].noNewPrivs = true
    case .dropCapability(let capability): dropCapability(capability, by: thread)
    case .set(let property, let value): try set(property, to: value, by: thread)
    case .setFSUID(let uid): try setFSUID(uid, by: thread)
    case .setUID(let uid): try setUID(uid, by: thread)
    case .restrictSelf where threads[thread].isToBeHeld, .spawn where threads[thread].isToBeHeld:
      return .hung
    case .createRuleset(let name):
      try createRuleset(name, as: definitions[name] ?? Ruleset(), by: thread)
    case .addRule(let ruleset, let rule): try addRule(rule, to: ruleset, by: thread)
    case .restrictSelf(let ruleset, let flags):
      try restrictSelf(ruleset, flags: flags, by: thread)
    case .psxRestrictSelf(let ruleset): try restrictEachThread(of: thread, ruleset)
    case .spawn(let name): spawn(name, by: thread)
    case .fork(let name): fork(name, by: thread)
    case .exit: exit(thread)
    case .execute: try execute(by: thread)
    // No step sees the thread that comes and goes. That calls bear with such threads is what explorations
    // with births and exits show; a program with a background load is not explored with all of them.
    case .churn: break
    case .signalAll(let peer): try signalAll(peer, by: thread)
    case .open(let path, let mode): return try open(path, for: mode, by: thread)
    case .truncate(let path): try truncate(path, by: thread)
    case .readDirectory(let path): try readDirectory(path, by: thread)
    case .make(let path, let kind): try make(path, kind: kind, by: thread)
    case .removeFile(let path): try removeFile(path, by: thread)
    case .removeDirectory(let path): try removeDirectory(path, by: thread)
    case .rename(let path, let target): try rename(path, to: target, by: thread)
    case .readProc(let file): try readProc(file, by: thread)
    case .bindTCP(let port): try bindTCP(to: port, by: thread)
    case .connectTCP(let port): try connectTCP(to: port, by: thread)
    case .bindUDP(let port): try bindUDP(to: port, by: thread)
    case .connectUDP(let port): try connectUDP(to: port, by: thread)
    case .listenAbstract(let name): try listenAbstract(name, by: thread)
    case .connectAbstract(let name): try connectAbstract(name, by: thread)
    case .listenUnix(let path): try listenUnix(path, by: thread)
    case .connectUnix(let path): try connectUnix(path, by: thread)
    case .signal(let peer, let call, let signal):
      return try self.signal(peer, signal, call: call, by: thread)
    case .openPidfd(let peer): try openPidfd(of: peer)
    case .watchIO(let pipe, let owner, let kind):
      try watchIO(pipe, owner: owner, as: kind, by: thread)
    case .writePipe(let pipe): writePipe(pipe)
    case .ptrace(let peer): try ptrace(peer, by: thread)
    case .traceMe: try traceMe(by: thread)
    case .setGID(let gid): try setGID(gid, by: thread)
    case .setGroups(let gid): try setGroups(gid, by: thread)
    case .setSecurebits(let bits): try setSecurebits(Securebits(rawValue: bits), by: thread)
    case .sleep: return threads[thread].isAwake ? .ok : .hung
    case .wake(let peer):
      guard let peer = self.thread(named: peer) else { throw Failure(.ESRCH) }
      if threads[peer].waitsAtFIFO { _ = try open("fifo", for: .writing, by: thread) }
      threads[peer].isAwake = true
    case .hold(let peer):
      guard let peer = self.thread(named: peer) else { throw Failure(.ESRCH) }
      threads[peer].gainDebugger()
    case .restarted(let peer):
      return .truth(self.thread(named: peer).map { threads[$0].wasRestarted } ?? false)
    case .countEvents(let event): return .number(traceCounts[event])
    case .awaitFreedDomains: return .number(freedDomains)
    case .lastDenial(let fact): return .number(try lastDenial(fact, of: thread))
    case .closeRuleset(let name): try closeRuleset(name, by: thread)
    case .park, .release, .finish:
      preconditionFailure(
        "'\(action)' is no single call: a program in which it stands is concurrent")
    }
    return .ok
  }

  private func get(
    _ attribute: Attribute, of thread: Identity<Task>
  ) throws(Failure) -> StepResult {
    let credentials = credentials(of: thread)
    switch attribute {
    case .noNewPrivs: return .truth(threads[thread].noNewPrivs)
    case .layers: return .number(depth(of: credentials.domain))
    case .uid: return .number(Int(credentials.uid))
    case .gid: return .number(Int(credentials.gid))
    case .groups: return .number(Int(credentials.group))
    case .securebits: return .number(Int(credentials.securebits.rawValue))
    case .handledSignals: return .number(processes[threads[thread].process].handledSignals)
    case .fsuid, .processes, .pdeathSignal, .dumpable, .ambient, .bounding, .keyring,
      .pendingSignals, .descriptor, .mapping:
      return .number(try getProperty(attribute, of: thread))
    }
  }

  /// Whether the effective set of a thread holds a capability.
  private func hasCapability(_ capability: Capability, _ thread: Identity<Task>) -> Bool {
    let own = credentials(of: thread)
    let isOff = own.lacksFileCapabilities && capability.isOfFileSystem
    return own.capabilities.contains(capability) && !isOff
  }

  /// Whether two threads hold the same domain, or none.
  private func sharesDomain(
    _ thread: Identity<Task>, with name: String
  ) throws(Failure) -> Bool {
    // The probe needs a child of each thread, so a thread that does not live has no answer.
    guard let peer = self.thread(named: name), threads[peer].life == .live else {
      throw Failure(.ESRCH)
    }
    return domain(of: thread) == domain(of: peer)
  }
}

extension Program {
  /// The names of all threads: those of the start, then those that are created.
  var namesOfThreads: [String] {
    threads
      + instructions.compactMap(\.action.bornThread)
  }
}
