// SPDX-License-Identifier: MIT

/// A flag of `landlock_restrict_self(2)`, `LANDLOCK_RESTRICT_SELF_*`.
public enum RestrictFlag: String, CaseIterable, Hashable, Sendable {
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
public struct RestrictFlags: Hashable, Sendable {
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
public enum RulesetReference: Hashable, Sendable {
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
public enum OpenMode: String, CaseIterable, Hashable, Sendable {
  /// `O_RDONLY`
  case reading
  /// `O_WRONLY`
  case writing
}

/// The kind of a new directory entry.
public enum EntryKind: String, CaseIterable, Hashable, Sendable {
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
public enum SignalName: String, CaseIterable, Hashable, Sendable {
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
public enum SignalCall: String, CaseIterable, Hashable, Sendable {
  /// `tgkill(2)`: to the named thread.
  case tgkill
  /// `kill(2)`: to the process of the named thread.
  case kill
  /// `pidfd_send_signal(2)`: to the process of the named thread.
  case pidfdSendSignal = "pidfd_send_signal"
}

/// A property of a thread that a step can read.
public enum Attribute: String, CaseIterable, Hashable, Sendable {
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
  /// The uid that file systems go by (setfsuid(2)).
  case fsuid
  /// How many threads count as processes of the thread's user (`RLIMIT_NPROC`, getrlimit(2)), those of other scenarios
  /// included where they have the same uid. `EPERM` for a thread that no such limit holds.
  case processes
  /// The signal that the thread gets when its parent dies (`PR_GET_PDEATHSIG`), 0 for none.
  case pdeathSignal = "pdeath_signal"
  /// 1 if others of its user may look into the process (`PR_GET_DUMPABLE`), otherwise 0.
  case dumpable
  /// 1 if the ambient set holds `CAP_CHOWN`, otherwise 0.
  case ambient
  /// 1 if the bounding set holds `CAP_CHOWN`, otherwise 0.
  case bounding
  /// The number of the session keyring, 0 for one that no step has made (keyrings(7)).
  case keyring
  /// How many signals wait for this thread that it has blocked, 0 to 3.
  case pendingSignals = "pending_signals"
  /// 1 if the process can read a descriptor that it has opened before, otherwise 0.
  case descriptor
  /// 1 if the process still has the page of a file that it has mapped before, otherwise 0.
  case mapping
}

/// A property of a thread or of its process that a step can set; ``Attribute`` has the same words for reading it.
public enum Property: String, CaseIterable, Hashable, Sendable {
  /// `PR_SET_PDEATHSIG` of prctl(2): the number of a signal, 0 to 64. What it is before differs between engines.
  case pdeathSignal = "pdeath_signal"
  /// `PR_SET_DUMPABLE` of prctl(2): 0 or 1.
  case dumpable
  /// `PR_CAP_AMBIENT` of prctl(2) and the inheritable set, for `CAP_CHOWN`: 1 raises, 0 lowers.
  case ambient
  /// `PR_CAPBSET_DROP` of prctl(2), for `CAP_CHOWN`: 0 drops.
  case bounding
  /// `KEYCTL_JOIN_SESSION_KEYRING` of keyctl(2): a number from 1, which becomes a part of the keyring's name.
  case keyring
  /// How many signals this thread is to block and to send to itself, 0 to 3; it takes back those that are too many.
  case pendingSignals = "pending_signals"
  /// Whether the process has `file` open for reading: 0 or 1.
  case descriptor
  /// Whether the process has the first page of `file` in its memory, for reading: 0 or 1.
  case mapping

  /// Whether setting it gives the thread credentials of its own.
  public var belongsToCredentials: Bool {
    switch self {
    case .ambient, .bounding, .keyring: true
    case .pdeathSignal, .dumpable, .pendingSignals, .descriptor, .mapping: false
    }
  }
}

/// A place where a thread sleeps so that neither signals nor task works reach it.
public enum Gate: String, CaseIterable, Hashable, Sendable {
  /// The thread waits in vfork(2) for its child, which waits for the release.
  case vfork
}

/// A file of the process's own `/proc/self`.
///
/// Only what no lock of the process guards: released kernels must come to no harm by any scenario.
public enum ProcFile: String, CaseIterable, Hashable, Sendable {
  /// Reading `/proc/self/status`.
  case status
}

/// Whom `F_SETOWN_EX` makes the receiver of `SIGIO` (fcntl(2)).
public enum SignalOwner: String, CaseIterable, Hashable, Sendable {
  /// `F_OWNER_TID`: the thread.
  case thread
  /// `F_OWNER_PID`: its process.
  case process
  /// `F_OWNER_PGRP`: its process group.
  case group
}

/// What Landlock's tracepoints of Linux 7.3 report, and a scenario counts.
public enum TraceEvent: String, CaseIterable, Hashable, Sendable {
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
  /// `landlock_deny_*`: once for each access that the domain of a thread denies, logged or not.
  case denial
}

/// What Landlock's tracepoints report of an access that is denied.
public enum DenialFact: String, CaseIterable, Hashable, Sendable {
  /// 1 if the thread has executed nothing since it enforced the domain that denies, otherwise 0.
  case sameExec = "same_exec"
  /// 1 if the flags of the domain that denies let the log have it, otherwise 0.
  case logged
  /// The number of layers of the domain that denies: the innermost one that does.
  case depth
  /// The rights that this domain denies of those asked for, as a number of bits; 0 for scopes and for tracing.
  case blockers
}
