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
}
