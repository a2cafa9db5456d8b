import Scenarios

/// Everything that the actions of a scenario can see or change: the modelled kernel's state.
///
/// Each kind of object has a table here and its rules in a file of its own. An action runs in one go; the
/// one system call that does not, `landlock_restrict_self(2)` with `TSYNC`, is split up in ``ThreadSync``.
struct Machine: Hashable, Sendable {
  /// What kernel this is.
  let kernel: KernelVersion
  /// Whether all processes live in a user namespace that the first of them made.
  let hasOwnUserNamespace: Bool
  /// The uid that the first process started with.
  let initialUID: UInt32
  /// All threads there have ever been.
  var threads = Table<Thread>()
  /// All processes there have ever been.
  var processes = Table<Process>()
  /// All credentials that a thread has held.
  var credentials = Table<Credentials>()
  /// All domains.
  var domains = Table<Domain>()
  /// All rulesets.
  var rulesets = Table<RulesetObject>()
  /// The files of the scenario.
  var files = FileTree()
  /// The abstract UNIX sockets.
  var sockets = AbstractSockets()

  /// The state in which a program starts: its threads share one credentials object, its rulesets exist.
  init(kernel: KernelVersion, program: Program) {
    self.kernel = kernel
    hasOwnUserNamespace = program.process.userNamespace
    initialUID = program.process.uid ?? ProcessSetup.defaultUID
    let shared = credentials.add(
      Credentials(
        uid: initialUID, capabilities: program.process.capabilities, domain: nil,
        logSubdomainsOff: false))
    let first = Identity<Thread>(index: 0)
    let process = processes.add(Process(leader: first, liveThreads: [], rulesets: [:]))
    for name in program.threads {
      let thread = threads.add(
        Thread(
          name: name, process: process, credentials: shared,
          noNewPrivs: program.process.noNewPrivs, life: .live))
      processes[process].liveThreads.append(thread)
    }
    let ready = Set(program.rulesets.keys).subtracting(program.explicitlyCreatedRulesets)
    for name in ready.sorted() {
      processes[process].rulesets[name] = try? makeRuleset(program.rulesets[name]!)
    }
  }

  /// Lets a live thread act, and returns what user space sees.
  ///
  /// - Parameter definitions: the rulesets of the program, for `create_ruleset`.
  mutating func perform(
    _ action: Action, by thread: Identity<Thread>, definitions: [String: Ruleset]
  ) -> StepResult {
    do throws(Failure) {
      return try call(action, by: thread, definitions: definitions)
    } catch {
      return .errno(error.errno)
    }
  }

  private mutating func call(
    _ action: Action, by thread: Identity<Thread>, definitions: [String: Ruleset]
  ) throws(Failure) -> StepResult {
    switch action {
    case .get(.noNewPrivs): return .truth(threads[thread].noNewPrivs)
    case .get(.layers): return .number(depth(of: domain(of: thread)))
    case .get(.uid): return .number(Int(credentials(of: thread).uid))
    case .hasCapability(let capability):
      return .truth(credentials(of: thread).capabilities.contains(capability))
    case .sameDomain(let peer): return .truth(try sharesDomain(thread, with: peer))
    case .setNoNewPrivs: threads[thread].noNewPrivs = true
    case .dropCapability(let capability): dropCapability(capability, by: thread)
    case .setUID(let uid): try setUID(uid, by: thread)
    case .createRuleset, .addRule, .restrictSelf:
      try callLandlock(action, by: thread, definitions: definitions)
    case .spawn(let name): spawn(name, by: thread)
    case .fork(let name): fork(name, by: thread)
    case .exit: exit(thread)
    case .open, .truncate, .readDirectory, .make, .removeFile, .removeDirectory, .rename:
      return try access(action, by: thread)
    case .bindTCP(let port): try bindTCP(to: port, by: thread)
    case .connectTCP(let port): try connectTCP(to: port, by: thread)
    case .listenAbstract(let name): try listenAbstract(name, by: thread)
    case .connectAbstract(let name): try connectAbstract(name, by: thread)
    case .signal(let peer, let call, .USR1): try signal(peer, call: call, by: thread)
    case .setGID, .setGroups, .setSecurebits, .psxRestrictSelf, .park, .release, .finish, .readProc,
      .execute, .bindUDP, .connectUDP, .listenUnix, .connectUnix, .signal, .watchIO, .writePipe,
      .ptrace, .countEvents, .get(.gid), .get(.groups), .get(.securebits), .get(.handledSignals):
      preconditionFailure("the language has no word for '\(action)' yet")
    }
    return .ok
  }

  /// Whether two threads hold the same domain, or none.
  private func sharesDomain(
    _ thread: Identity<Thread>, with name: String
  ) throws(Failure) -> Bool {
    // The probe needs a child of each thread, so a thread that does not live has no answer.
    guard let peer = self.thread(named: name), threads[peer].life == .live else {
      throw Failure(.ESRCH)
    }
    return domain(of: thread) == domain(of: peer)
  }
}
