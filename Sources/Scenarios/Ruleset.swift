// SPDX-License-Identifier: MIT

/// What a rule allows, and where.
public enum Rule: Hashable, Sendable {
  /// Rights beneath a path (`LANDLOCK_RULE_PATH_BENEATH`).
  case pathBeneath(path: String, allowed: Set<FileRight>)
  /// Rights on a TCP or UDP port (`LANDLOCK_RULE_NET_PORT`).
  case netPort(port: Port, allowed: Set<NetworkRight>)
}

/// A Landlock ruleset, as `landlock_create_ruleset(2)` and `landlock_add_rule(2)` build it.
public struct Ruleset: Hashable, Sendable {
  /// The rights over files that are denied unless a rule allows them.
  public var handledAccessFS: Set<FileRight>
  /// The rights over the network that are denied unless a rule allows them.
  public var handledAccessNet: Set<NetworkRight>
  /// The interactions that are confined to the domain.
  public var scoped: Set<Scope>
  /// The rules, in the order in which they are added.
  public var rules: [Rule]

  /// Describes a ruleset.
  public init(
    handledAccessFS: Set<FileRight> = [], handledAccessNet: Set<NetworkRight> = [],
    scoped: Set<Scope> = [], rules: [Rule] = []
  ) {
    self.handledAccessFS = handledAccessFS
    self.handledAccessNet = handledAccessNet
    self.scoped = scoped
    self.rules = rules
  }

  /// The first ABI version that can hold this ruleset.
  public var minimumABI: Int {
    let versions =
      handledAccessFS.map { $0.abi } + handledAccessNet.map { $0.abi } + scoped.map { $0.abi }
    return versions.max() ?? 1
  }
}

/// A port by its part in a scenario: the engine picks the number, so that runs cannot collide.
public enum Port: String, CaseIterable, Hashable, Sendable {
  /// A port on which the engine listens for TCP connections, outside of the process under test.
  case listening
  /// A second port on which the engine listens.
  case listeningToo = "listening_too"
  /// A port that nobody uses, for `bind_tcp`.
  case free
  /// A second port that nobody uses.
  case freeToo = "free_too"
}
