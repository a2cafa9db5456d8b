// The actions as generated tests write them. The cases of `Action` have a label for every value, because
// messages to an engine spell them out; a test reads better without.

extension Action {
  /// Reads a property.
  public static func get(_ attribute: Attribute) -> Self { .get(attribute: attribute) }

  /// Asks whether the effective set holds a capability.
  public static func hasCapability(_ capability: Capability) -> Self {
    .hasCapability(capability: capability)
  }

  /// Gives up a capability in this thread.
  public static func dropCapability(_ capability: Capability) -> Self {
    .dropCapability(capability: capability)
  }

  /// Changes the uid of this thread alone. The corresponding C function is `setresuid`.
  public static func setUID(_ uid: UInt32) -> Self { .setUID(uid: uid) }

  /// Changes the gid of this thread alone. The corresponding C function is `setresgid`.
  public static func setGID(_ gid: UInt32) -> Self { .setGID(gid: gid) }

  /// Gives this thread alone one supplementary group. The corresponding C function is `setgroups`.
  public static func setGroups(_ gid: UInt32) -> Self { .setGroups(gid: gid) }

  /// Changes the securebits of this thread. The corresponding C function is `prctl`.
  public static func setSecurebits(_ bits: UInt32) -> Self { .setSecurebits(bits: bits) }

  /// Makes a ruleset without its rules. The corresponding C function is `landlock_create_ruleset`.
  public static func createRuleset(_ name: String) -> Self { .createRuleset(name: name) }

  /// Adds a rule to a ruleset. The corresponding C function is `landlock_add_rule`.
  public static func addRule(_ ruleset: RulesetReference, _ rule: Rule) -> Self {
    .addRule(ruleset: ruleset, rule: rule)
  }

  /// Enforces a ruleset. The corresponding C function is `landlock_restrict_self`.
  ///
  /// - Parameters:
  ///   - ruleset: the descriptor.
  ///   - flags: the flags that have names.
  ///   - plusBits: further bits of the flags argument.
  public static func restrictSelf(
    _ ruleset: RulesetReference, _ flags: RestrictFlag..., plusBits: UInt32 = 0
  ) -> Self {
    .restrictSelf(
      ruleset: ruleset, flags: RestrictFlags(bits: RestrictFlags(Set(flags)).bits | plusBits))
  }

  /// Lets every thread of the process enforce a ruleset for itself, as libpsx does.
  public static func psxRestrictSelf(_ ruleset: RulesetReference) -> Self {
    .psxRestrictSelf(ruleset: ruleset)
  }

  /// Lets the thread sleep at a gate.
  public static func park(_ gate: Gate) -> Self { .park(gate: gate) }

  /// Opens the gate of a parked thread.
  public static func release(_ thread: String) -> Self { .release(thread: thread) }

  /// Sleeps in a system call until another thread wakes this one.
  public static func sleepIn(_ call: SleepCall) -> Self { .sleep(call: call) }

  /// Wakes a thread that sleeps in a call.
  public static func wake(_ thread: String) -> Self { .wake(thread: thread) }

  /// Lets a debugger stop a thread at the entry of its next call.
  public static func hold(_ thread: String) -> Self { .hold(thread: thread) }

  /// Asks whether the kernel has begun the call of a held thread anew.
  public static func restarted(_ thread: String) -> Self { .restarted(thread: thread) }

  /// Awaits the action in which this thread blocked, by its word in the spec.
  public static func finish(_ action: String) -> Self { .finish(action: action) }

  /// Reads a file of `/proc/self`.
  public static func readProc(_ file: ProcFile) -> Self { .readProc(file: file) }

  /// Creates a thread in the same process.
  public static func spawn(_ thread: String) -> Self { .spawn(thread: thread) }

  /// Creates a process with one thread. The corresponding C function is `fork`.
  public static func fork(_ thread: String) -> Self { .fork(thread: thread) }

  /// Sends a signal to every thread of a process. The corresponding C function is `tgkill`.
  public static func signalAll(_ thread: String) -> Self { .signalAll(thread: thread) }

  /// Opens an entry. The corresponding C function is `openat`.
  public static func open(_ path: String, for mode: OpenMode) -> Self {
    .open(path: path, mode: mode)
  }

  /// Truncates a file. The corresponding C function is `truncate`.
  public static func truncate(_ path: String) -> Self { .truncate(path: path) }

  /// Opens a directory. The corresponding C function is `openat`, with `O_DIRECTORY`.
  public static func readDirectory(_ path: String) -> Self { .readDirectory(path: path) }

  /// Makes a new entry.
  public static func make(_ path: String, as kind: EntryKind) -> Self {
    .make(path: path, kind: kind)
  }

  /// Removes a file. The corresponding C function is `unlinkat`.
  public static func removeFile(_ path: String) -> Self { .removeFile(path: path) }

  /// Removes an empty directory. The corresponding C function is `unlinkat`, with `AT_REMOVEDIR`.
  public static func removeDirectory(_ path: String) -> Self { .removeDirectory(path: path) }

  /// Moves an entry. The corresponding C function is `renameat2`.
  public static func rename(_ path: String, to target: String) -> Self {
    .rename(path: path, to: target)
  }

  /// Binds a TCP socket. The corresponding C function is `bind`.
  public static func bindTCP(_ port: Port) -> Self { .bindTCP(port: port) }

  /// Connects a TCP socket. The corresponding C function is `connect`.
  public static func connectTCP(_ port: Port) -> Self { .connectTCP(port: port) }

  /// Binds a UDP socket. The corresponding C function is `bind`.
  public static func bindUDP(_ port: Port) -> Self { .bindUDP(port: port) }

  /// Connects a UDP socket. The corresponding C function is `connect`.
  public static func connectUDP(_ port: Port) -> Self { .connectUDP(port: port) }

  /// Makes a listening UNIX socket at a path.
  public static func listenUnix(_ path: String) -> Self { .listenUnix(path: path) }

  /// Connects to a UNIX socket at a path. The corresponding C function is `connect`.
  public static func connectUnix(_ path: String) -> Self { .connectUnix(path: path) }

  /// Makes a listening abstract UNIX socket.
  public static func listenAbstract(_ socket: String) -> Self { .listenAbstract(socket: socket) }

  /// Connects to an abstract UNIX socket.
  public static func connectAbstract(_ socket: String) -> Self { .connectAbstract(socket: socket) }

  /// Signals a thread. The corresponding C function is `tgkill`.
  public static func tgkill(_ thread: String, _ signal: SignalName = .USR1) -> Self {
    .signal(thread: thread, call: .tgkill, signal: signal)
  }

  /// Signals the process of a thread. The corresponding C function is `kill`.
  public static func kill(_ thread: String, _ signal: SignalName = .USR1) -> Self {
    .signal(thread: thread, call: .kill, signal: signal)
  }

  /// Signals the process of a thread. The corresponding C function is `pidfd_send_signal`.
  public static func pidfdSendSignal(_ thread: String, _ signal: SignalName = .USR1) -> Self {
    .signal(thread: thread, call: .pidfdSendSignal, signal: signal)
  }

  /// Makes a pipe whose reader gets `SIGIO`. The corresponding C function is `fcntl`, with `F_SETOWN_EX`.
  public static func watchIO(_ pipe: String, owner: String, as kind: SignalOwner) -> Self {
    .watchIO(pipe: pipe, owner: owner, as: kind)
  }

  /// Writes a byte to a watched pipe. The corresponding C function is `write`.
  public static func writePipe(_ pipe: String) -> Self { .writePipe(pipe: pipe) }

  /// Attaches to the process of a thread and detaches again. The corresponding C function is `ptrace`.
  public static func ptrace(_ thread: String) -> Self { .ptrace(thread: thread) }

  /// Counts how often a tracepoint has fired.
  public static func countEvents(_ event: TraceEvent) -> Self { .countEvents(event: event) }
}

extension FailedAllocation {
  /// The allocation with this number fails, in the named thread or in the acting one.
  public static func nth(_ number: Int, in thread: String? = nil) -> Self {
    Self(in: thread, .nth(number))
  }

  /// Each allocation of the acting thread fails in turn.
  public static var every: Self { Self(.every) }

  /// Each allocation of the named thread fails in turn.
  public static func every(in thread: String) -> Self { Self(in: thread, .every) }
}

extension RulesetReference: ExpressibleByStringLiteral {
  /// The descriptor of the ruleset with this name.
  public init(stringLiteral name: String) { self = .ruleset(name: name) }
}

extension Rule {
  /// Allows rights beneath a path.
  public static func path(_ path: String, allow rights: FileRight...) -> Self {
    .pathBeneath(path: path, allowed: Set(rights))
  }

  /// Allows rights on a port.
  public static func port(_ port: Port, allow rights: NetworkRight...) -> Self {
    .netPort(port: port, allowed: Set(rights))
  }
}
