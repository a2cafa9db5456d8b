// SPDX-License-Identifier: MIT

/// A right over a file hierarchy that a ruleset can handle.
///
/// The bits are those of `LANDLOCK_ACCESS_FS_*` in `linux/landlock.h`; the ABI versions are those of
/// landlock(7).
public enum FileRight: String, CaseIterable, Hashable, Sendable {
  case EXECUTE, WRITE_FILE, READ_FILE, READ_DIR, REMOVE_DIR, REMOVE_FILE, MAKE_CHAR, MAKE_DIR
  case MAKE_REG, MAKE_SOCK, MAKE_FIFO, MAKE_BLOCK, MAKE_SYM, REFER, TRUNCATE, IOCTL_DEV
  case RESOLVE_UNIX

  /// The number of the bit, from 0.
  public var bit: Int { Self.allCases.firstIndex(of: self)! }

  /// The first ABI version that knows this right.
  public var abi: Int {
    switch self {
    case .REFER: 2
    case .TRUNCATE: 3
    case .IOCTL_DEV: 5
    case .RESOLVE_UNIX: 9
    default: 1
    }
  }

  /// Whether a rule on a file that is no directory may grant this right.
  public var appliesToFiles: Bool {
    switch self {
    case .EXECUTE, .WRITE_FILE, .READ_FILE, .TRUNCATE, .IOCTL_DEV, .RESOLVE_UNIX: true
    default: false
    }
  }
}

/// A right over the network that a ruleset can handle (`LANDLOCK_ACCESS_NET_*`).
public enum NetworkRight: String, CaseIterable, Hashable, Sendable {
  case BIND_TCP, CONNECT_TCP, BIND_UDP, CONNECT_SEND_UDP

  /// The number of the bit, from 0.
  public var bit: Int { Self.allCases.firstIndex(of: self)! }

  /// The first ABI version that knows this right.
  public var abi: Int {
    switch self {
    case .BIND_TCP, .CONNECT_TCP: 4
    case .BIND_UDP, .CONNECT_SEND_UDP: 10
    }
  }
}

/// A kind of interaction that a ruleset can confine to its domain (`LANDLOCK_SCOPE_*`).
public enum Scope: String, CaseIterable, Hashable, Sendable {
  case ABSTRACT_UNIX_SOCKET, SIGNAL

  /// The number of the bit, from 0.
  public var bit: Int { Self.allCases.firstIndex(of: self)! }

  /// The first ABI version that knows this scope.
  public var abi: Int { 6 }
}
