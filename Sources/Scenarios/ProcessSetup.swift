// SPDX-License-Identifier: MIT

/// A capability, by its C name (capabilities(7)).
///
/// These are the ones that decide something about Landlock or about the actions of a scenario.
public enum Capability: String, CaseIterable, Hashable, Sendable {
  case CAP_CHOWN, CAP_DAC_OVERRIDE, CAP_KILL, CAP_SETGID, CAP_SETUID, CAP_SETPCAP
  case CAP_NET_ADMIN, CAP_SYS_PTRACE, CAP_SYS_ADMIN, CAP_SYS_RESOURCE, CAP_MKNOD

  /// The number in `linux/capability.h`.
  public var number: Int {
    switch self {
    case .CAP_CHOWN: 0
    case .CAP_DAC_OVERRIDE: 1
    case .CAP_KILL: 5
    case .CAP_SETGID: 6
    case .CAP_SETUID: 7
    case .CAP_SETPCAP: 8
    case .CAP_NET_ADMIN: 12
    case .CAP_SYS_PTRACE: 19
    case .CAP_SYS_ADMIN: 21
    case .CAP_SYS_RESOURCE: 24
    case .CAP_MKNOD: 27
    }
  }
}

/// What the process under test is before its first step.
///
/// The default is an ordinary process: no privileges, no Landlock domain, no `no_new_privs`.
public struct ProcessSetup: Hashable, Sendable {
  /// Whether `no_new_privs` is set before any thread is created.
  public var noNewPrivs: Bool
  /// The capabilities, permitted and effective, that every thread starts with.
  public var capabilities: Set<Capability>
  /// The real, effective and saved uid; `nil` for the engine's ordinary user, `defaultUID` where it is root.
  public var uid: UInt32?
  /// Whether the process lives in a user namespace of its own, where its capabilities count.
  public var userNamespace: Bool

  /// Whether its signal handlers have `SA_RESTART` (sigaction(2)).
  public var restartsCalls: Bool

  /// The ordinary user that an engine with root's rights turns into.
  public static let defaultUID: UInt32 = 1000

  /// Describes the process under test.
  public init(
    noNewPrivs: Bool = false, capabilities: Set<Capability> = [], uid: UInt32? = nil,
    userNamespace: Bool = false, restartsCalls: Bool = true
  ) {
    self.noNewPrivs = noNewPrivs
    self.capabilities = capabilities
    self.uid = uid
    self.userNamespace = userNamespace
    self.restartsCalls = restartsCalls
  }
}
