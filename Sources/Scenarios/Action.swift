/// A flag of `landlock_restrict_self(2)`, `LANDLOCK_RESTRICT_SELF_*`.
public enum RestrictFlag: String, CaseIterable, Hashable, Sendable, Codable {
  case LOG_SAME_EXEC_OFF, LOG_NEW_EXEC_ON, LOG_SUBDOMAINS_OFF, TSYNC, NO_NEW_PRIVS

  /// The number of the bit, from 0.
  public var bit: Int { Self.allCases.firstIndex(of: self)! }

  /// The first ABI version that knows this flag.
  public var abi: Int {
    switch self {
    case .LOG_SAME_EXEC_OFF, .LOG_NEW_EXEC_ON, .LOG_SUBDOMAINS_OFF: 7
    case .TSYNC: 8
    case .NO_NEW_PRIVS: 11
    }
  }
}

/// The flags argument of a system call: 32 bits, some of which have names.
public struct RestrictFlags: Hashable, Sendable, Codable {
  /// The bits.
  public var bits: UInt32

  /// The flags with these bits.
  public init(bits: UInt32) { self.bits = bits }

  /// The flags with these names, and no other bits.
  public init(_ flags: Set<RestrictFlag> = []) {
    bits = flags.reduce(0) { $0 | 1 << UInt32($1.bit) }
  }

  /// Whether the bit of `flag` is set.
  public func contains(_ flag: RestrictFlag) -> Bool { bits & 1 << UInt32(flag.bit) != 0 }

  /// Whether the bit of any flag is set that ABI version `abi` does not know.
  public func hasUnknownBits(abi: Int) -> Bool {
    bits & ~RestrictFlags(Set(RestrictFlag.allCases.filter { $0.abi <= abi })).bits != 0
  }

  /// The names of the set bits in the order of the bits; a bit without a name is `1<<N`.
  public var names: [String] {
    if bits == .max { return ["0xffffffff"] }
    return (0..<32).filter { bits & 1 << UInt32($0) != 0 }.map { bit in
      RestrictFlag.allCases.first { $0.bit == bit }?.rawValue ?? "1<<\(bit)"
    }
  }
}

/// The descriptor argument of `landlock_restrict_self(2)` or `landlock_add_rule(2)`.
public enum RulesetReference: Hashable, Sendable, Codable {
  /// The descriptor of a ruleset of the scenario.
  case ruleset(name: String)
  /// The number -1.
  case minusOne
  /// A number below -1, which no call takes for "none".
  case negative(Int32)
  /// A number that is no open descriptor.
  case closedDescriptor
  /// A descriptor of a regular file.
  case fileDescriptor
}

/// What a thread asks for when it opens a file.
public enum OpenMode: String, CaseIterable, Hashable, Sendable, Codable {
  /// `O_RDONLY`
  case reading
  /// `O_WRONLY`
  case writing
}

/// The kind of a new directory entry.
public enum EntryKind: String, CaseIterable, Hashable, Sendable, Codable {
  /// A directory, by `mkdirat(2)`.
  case directory
  /// A regular file, by `mknodat(2)`.
  case regular
  /// A FIFO, by `mknodat(2)`.
  case fifo
  /// A UNIX socket, by `mknodat(2)`.
  case socket
  /// A symbolic link, by `symlinkat(2)`.
  case symlink

  /// The right that Landlock asks for.
  public var right: FileRight {
    switch self {
    case .directory: .MAKE_DIR
    case .regular: .MAKE_REG
    case .fifo: .MAKE_FIFO
    case .socket: .MAKE_SOCK
    case .symlink: .MAKE_SYM
    }
  }
}

/// The signals that a scenario sends, without `SIG`.
public enum SignalName: String, CaseIterable, Hashable, Sendable, Codable {
  /// Every process has a handler that does nothing but count.
  case USR1
  /// Ends the process; cannot be caught.
  case KILL
  /// Stops the process; cannot be caught.
  case STOP
  /// Lets a stopped process go on.
  case CONT
}

/// The system call that sends a signal.
public enum SignalCall: String, CaseIterable, Hashable, Sendable, Codable {
  /// `tgkill(2)`: to the named thread.
  case tgkill
  /// `kill(2)`: to the process of the named thread.
  case kill
  /// `pidfd_send_signal(2)`: to the process of the named thread.
  case pidfdSendSignal = "pidfd_send_signal"
}

/// A property of a thread that a step can read.
public enum Attribute: String, CaseIterable, Hashable, Sendable, Codable {
  /// `PR_GET_NO_NEW_PRIVS` of prctl(2): `true` or `false`.
  case noNewPrivs = "no_new_privs"
  /// The number of Landlock layers, 0 to 16, found by stacking empty layers in a forked child.
  case layers
  /// The effective uid.
  case uid
  /// The effective gid.
  case gid
  /// The supplementary group, 0 if there is none; scenarios set one at most.
  case groups
  /// The securebits (capabilities(7)), a number of bits.
  case securebits
  /// How often a signal handler has run in the process of the thread.
  case handledSignals = "handled_signals"
}

/// A place where a thread sleeps so that neither signals nor task works reach it.
public enum Gate: String, CaseIterable, Hashable, Sendable, Codable {
  /// The thread waits in vfork(2) for its child, which waits for the release.
  case vfork
}

/// A file of the process's own `/proc/self`.
///
/// Only what no lock of the process guards: released kernels must come to no harm by any scenario.
public enum ProcFile: String, CaseIterable, Hashable, Sendable, Codable {
  /// Reading `/proc/self/status`.
  case status
}

/// Whom `F_SETOWN_EX` makes the receiver of `SIGIO` (fcntl(2)).
public enum SignalOwner: String, CaseIterable, Hashable, Sendable, Codable {
  /// `F_OWNER_TID`: the thread.
  case thread
  /// `F_OWNER_PID`: its process.
  case process
  /// `F_OWNER_PGRP`: its process group.
  case group
}

/// What Landlock's tracepoints of Linux 7.3 report, and a scenario counts.
public enum TraceEvent: String, CaseIterable, Hashable, Sendable, Codable {
  /// `landlock_create_domain`: once for each attempt, aborted and restarted ones included.
  case createDomain = "create_domain"
  /// `landlock_enforce_domain`: once for each thread that commits.
  case enforceDomain = "enforce_domain"
  /// `landlock_enforce_domain` with `complete=1`, if it is the last one of its domain.
  case completeEnforcement = "complete_enforcement"
  /// `landlock_free_domain` of a domain that no thread has enforced: once for each attempt that failed or was begun anew.
  ///
  /// The tracepoint fires for enforced domains as well, in a worker of the kernel, once the last thread that holds the
  /// domain and the last domain nested in it are gone (measured on 7.3.4: 20 to 30 ms later). When that is depends on who
  /// else looks at the threads, so those are left out.
  case freeDomain = "free_domain"
}

/// One thing that a thread does.
///
/// Every action has one result; that of `exit` is always `ok`. Paths are relative to the scenario's directory; threads, rulesets
/// and sockets go by their names in the scenario.
public enum Action: Hashable, Sendable, Codable {
  /// Reads a property. The result is a truth value or a number.
  case get(attribute: Attribute)
  /// Whether the effective set holds a capability. The result is a truth value.
  case hasCapability(capability: Capability)
  /// Whether two threads hold the same Landlock domain, found without changing either. A truth value.
  case sameDomain(as: String)

  /// `prctl(PR_SET_NO_NEW_PRIVS, 1)` in this thread.
  case setNoNewPrivs
  /// Removes a capability from the effective, permitted and inheritable sets of this thread.
  case dropCapability(capability: Capability)
  /// `setresuid(2)` with the same uid three times, in this thread alone: the raw system call.
  case setUID(uid: UInt32)

  /// `landlock_create_ruleset(2)`: makes a ruleset without its rules; `add_rule` follows as steps of their own.
  case createRuleset(name: String)
  /// `landlock_add_rule(2)`.
  case addRule(ruleset: RulesetReference, rule: Rule)
  /// `landlock_restrict_self(2)`.
  case restrictSelf(ruleset: RulesetReference, flags: RestrictFlags)

  /// `setresgid(2)` with the same gid three times, in this thread alone: the raw system call.
  case setGID(gid: UInt32)
  /// `setgroups(2)` with this one group, in this thread alone: the raw system call.
  case setGroups(gid: UInt32)
  /// `PR_SET_SECUREBITS` of prctl(2).
  case setSecurebits(bits: UInt32)

  /// What a program does without TSYNC: every living thread of the process enforces the ruleset for itself,
  /// in the handler of a signal, as libpsx does it. The result is the first failure of a thread.
  case psxRestrictSelf(ruleset: RulesetReference)

  /// Lets a debugger stop a thread at the entry of its next `landlock_restrict_self(2)`, until another step releases it.
  case hold(thread: String)
  /// Asks whether the kernel has begun the held call of a thread anew, which user space never sees.
  case restarted(thread: String)
  /// Lets the thread sleep at a gate; the result is `blocked` until another step releases it.
  case park(gate: Gate)
  /// Opens the gate of a parked thread, and does not wait for what it does then.
  case release(thread: String)
  /// Waits until the action in which this thread blocked has ended; the result is that of the action.
  ///
  /// `action` is the word of that action, such as `restrict_self`.
  case finish(action: String)
  /// Sleeps in a system call until another thread wakes this one.
  case sleep(call: SleepCall)
  /// Wakes a thread of the same process that sleeps in a call.
  case wake(thread: String)
  /// Reads a file of `/proc/self`.
  case readProc(file: ProcFile)
  /// `execve(2)` of the engine's own program, which goes on as the only thread of its process.
  case execute

  /// Creates a thread in the same process; the step ends when the new thread is ready.
  case spawn(thread: String)
  /// `fork(2)`: creates a process whose only thread goes by the given name.
  case fork(thread: String)
  /// Starts a thread that does nothing, and waits for its end. It has no name, and no step sees it.
  case churn
  /// Ends this thread alone, by the raw `exit(2)`; a leader that exits stays as a zombie while others live.
  case exit

  /// `openat(2)` of an existing entry.
  case open(path: String, mode: OpenMode)
  /// `truncate(2)` of an existing file.
  case truncate(path: String)
  /// `openat(2)` with `O_DIRECTORY`.
  case readDirectory(path: String)
  /// Makes a new entry.
  case make(path: String, kind: EntryKind)
  /// `unlinkat(2)` of a file.
  case removeFile(path: String)
  /// `unlinkat(2)` of an empty directory.
  case removeDirectory(path: String)
  /// `renameat2(2)`.
  case rename(path: String, to: String)

  /// `bind(2)` of a new TCP socket to the loopback address.
  case bindTCP(port: Port)
  /// `connect(2)` of a new TCP socket to the loopback address.
  case connectTCP(port: Port)
  /// Makes a listening abstract UNIX socket, which remembers the credentials of its maker.
  case listenAbstract(socket: String)
  /// `connect(2)` of a new stream socket to an abstract UNIX socket.
  case connectAbstract(socket: String)

  /// `bind(2)` of a new UDP socket to the loopback address.
  case bindUDP(port: Port)
  /// `connect(2)` of a new UDP socket to the loopback address.
  case connectUDP(port: Port)
  /// Makes a UNIX socket at a path that listens.
  case listenUnix(path: String)
  /// `connect(2)` of a new stream socket to a UNIX socket at a path.
  case connectUnix(path: String)

  /// Sends a signal.
  case signal(thread: String, call: SignalCall, signal: SignalName)
  /// Sends `SIGUSR1` to every thread of the process of a thread, those without a name included.
  case signalAll(thread: String)
  /// Makes a pipe whose reader gets `SIGIO`, by `F_SETOWN_EX` and `O_ASYNC`.
  case watchIO(pipe: String, owner: String, as: SignalOwner)
  /// Writes a byte to such a pipe.
  case writePipe(pipe: String)
  /// `PTRACE_ATTACH` to the process of a thread, then `PTRACE_DETACH`.
  case ptrace(thread: String)

  /// How often a tracepoint has fired since the first step, in this scenario. The result is a number.
  case countEvents(event: TraceEvent)
}

/// The allocation that a step makes fail, see ``FailureWay``.
public struct FailedAllocation: Hashable, Sendable, Codable {
  /// Which allocation fails.
  public enum Site: Hashable, Sendable, Codable {
    /// The one with this number, from 1.
    case nth(Int)
    /// Each in turn: the action is tried again until it gets through without a failure. The result is the
    /// number of attempts that failed with `ENOMEM` and changed nothing, or what an attempt did instead.
    case every
  }

  /// The thread whose allocation fails; `nil` for the acting one.
  public var thread: String?
  /// Which one.
  public var site: Site

  /// Describes a failure.
  public init(in thread: String? = nil, _ site: Site) {
    self.thread = thread
    self.site = site
  }
}

/// How a step lies in time beside the step before it.
public enum Timing: String, CaseIterable, Hashable, Sendable, Codable {
  /// It begins when all steps before it have ended or blocked.
  case after
  /// It begins at the same time as the step before it.
  case together
  /// It begins at the same time, and is repeated until those of its group that are not repeated have ended.
  /// The result is that of the first failure, or `ok`.
  case meanwhile
}

extension String {
  /// The name that stands for Lockstep itself where a step names its thread: a process without a domain that
  /// is no part of the scenario.
  public static let outside = "outside"
}
