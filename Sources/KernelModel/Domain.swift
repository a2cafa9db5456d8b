// SPDX-License-Identifier: MIT

import Scenarios

/// What one enforced ruleset denies.
struct Layer: Hashable, Sendable {
  /// The rights over files that are denied unless a rule allows them.
  var handledFS: Set<FileRight>
  /// The rights over the network that are denied unless a rule allows them.
  var handledNet: Set<NetworkRight>
  /// The interactions that are confined to the domain.
  var scoped: Set<Scope>
  /// The rights that rules allow beneath an entry.
  var pathRules: [Identity<Inode>: Set<FileRight>]
  /// The rights that rules allow on a port.
  var portRules: [Port: Set<NetworkRight>]
}

/// A Landlock domain: a node in the hierarchy of domains, which adds one layer to those of its parent.
///
/// Source: `struct landlock_domain` and `struct landlock_hierarchy`. Two threads hold the same domain if
/// and only if they refer to the same node.
struct Domain: Hashable, Sendable {
  /// The domain in which this one is nested.
  var parent: Identity<Domain>?
  /// The number of layers, 1 to 16.
  var depth: Int
  /// What this domain adds.
  var layer: Layer
  /// The ruleset that it was made from; only a mutant looks at it again.
  var origin: Identity<RulesetObject>
  /// Whether denials by this domain are never logged (`LANDLOCK_LOG_DISABLED`).
  var isLoggingDisabled: Bool
  /// Whether denials to threads that have executed nothing since are logged.
  var logsSameExecution: Bool
  /// Whether denials to threads that have executed something since are logged.
  var logsNewExecution: Bool
}

extension Machine {
  /// The domain of a thread; a zombie has that of its last credentials.
  func domain(of thread: Identity<Task>) -> Identity<Domain>? {
    credentials(of: thread).domain
  }

  /// The number of layers of a domain, 0 for none.
  func depth(of domain: Identity<Domain>?) -> Int { domain.map { domains[$0].depth } ?? 0 }

  /// The domain and those it is nested in, innermost first.
  func hierarchy(of domain: Identity<Domain>?) -> [Identity<Domain>] {
    Array(sequence(first: domain) { $0.flatMap { domains[$0].parent } }.prefix { $0 != nil })
      .compactMap(\.self)
  }

  /// The layers of a domain, outermost first.
  func layers(of domain: Identity<Domain>?) -> [Layer] {
    let layers = hierarchy(of: domain).reversed().map { domain in
      kernel.copiesRulesets
        ? domains[domain].layer : rulesets[domains[domain].origin].layer
    }
    if !kernel.allLayersDeny, let newest = layers.last { return [newest] }
    return layers
  }

  /// Whether a scope keeps a client in one domain from a server in another.
  ///
  /// The innermost of the client's layers that has the scope decides alone: the server must be in the
  /// domain of that layer, or in one nested in it.
  ///
  /// Source: `domain_is_scoped()`, which finds the same by walking both hierarchies level by level.
  func isScoped(
    client: Identity<Domain>?, server: Identity<Domain>?, scope: Scope
  ) -> Bool {
    let servers = hierarchy(of: server)
    if !kernel.scopesReachNestedDomains {
      return client != server && hierarchy(of: client).contains { scopes($0, scope) }
    }
    let clients = hierarchy(of: client)
    let considered = kernel.allLayersScope ? clients : Array(clients.prefix(1))
    guard let innermost = considered.first(where: { scopes($0, scope) }) else { return false }
    return !servers.contains(innermost)
  }

  private func scopes(_ domain: Identity<Domain>, _ scope: Scope) -> Bool {
    domains[domain].layer.scoped.contains(scope)
  }
}
