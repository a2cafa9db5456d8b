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
}

/// One thing that a thread does.
///
/// Every action except `exit` has one result. Paths are relative to the scenario's directory; threads, rulesets
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

  /// Creates a thread in the same process; the step ends when the new thread is ready.
  case spawn(thread: String)
  /// `fork(2)`: creates a process whose only thread goes by the given name.
  case fork(thread: String)
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

  /// Sends `SIGUSR1`, for which every process has a handler that does nothing.
  case signal(thread: String, call: SignalCall)
}
