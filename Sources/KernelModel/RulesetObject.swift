// SPDX-License-Identifier: MIT

import Scenarios

/// A ruleset that `landlock_create_ruleset(2)` has made; it can still grow.
struct RulesetObject: Hashable, Sendable {
  /// What enforcing the ruleset now would deny.
  var layer: Layer
  /// The domain of the thread that made it, which its descriptor holds.
  var maker: Identity<Domain>?
}

extension Machine {
  /// A ruleset with all its rules, as an engine makes it before the first action.
  ///
  /// - Throws: the failure of the first call that fails; the ruleset has no descriptor then.
  mutating func makeRuleset(
    _ definition: Ruleset
  ) throws(Failure) -> Identity<RulesetObject> {
    let ruleset = try createRuleset(definition)
    for rule in definition.rules { try addRule(rule, to: ruleset) }
    return ruleset
  }

  /// `landlock_create_ruleset(2)`.
  ///
  /// Errors in the order of the kernel's checks: EOPNOTSUPP, E2BIG (a part of the structure that this
  /// kernel does not know is not zero), EINVAL (unknown bits), ENOMSG (nothing handled).
  ///
  /// Source: landlock_create_ruleset(2) and `copy_struct_from_user()`.
  mutating func createRuleset(
    _ definition: Ruleset
  ) throws(Failure) -> Identity<RulesetObject> {
    guard kernel.hasLandlock else { throw Failure(.EOPNOTSUPP) }
    if kernel.checksHandledRights {
      if definition.attributeSize > kernel.rulesetAttributeSize { throw Failure(.E2BIG) }
      guard definition.handledAccessFS.isSubset(of: kernel.fileRights),
        definition.handledAccessNet.isSubset(of: kernel.networkRights)
      else { throw Failure(.EINVAL) }
    }
    let isEmpty =
      definition.handledAccessFS.isEmpty && definition.handledAccessNet.isEmpty
      && definition.scoped.isEmpty
    if isEmpty && kernel.refusesEmptyRulesets { throw Failure(.ENOMSG) }
    return rulesets.add(
      RulesetObject(
        layer: Layer(
          handledFS: definition.handledAccessFS, handledNet: definition.handledAccessNet,
          scoped: definition.scoped, pathRules: [:], portRules: [:])))
  }

  /// `landlock_add_rule(2)` of a known ruleset.
  ///
  /// Errors in the order of the kernel's checks: EINVAL (a type of rule that this kernel does not know),
  /// ENOMSG (nothing allowed), EINVAL (a right that the ruleset does not handle), EINVAL (a right over
  /// directories on something else), ENOMEM. A second rule for the same entry or port adds its rights.
  ///
  /// Source: landlock_add_rule(2); the order was measured on Linux 6.18 and read in 7.3.4.
  mutating func addRule(
    _ rule: Rule, to ruleset: Identity<RulesetObject>, by thread: Identity<Task>? = nil
  ) throws(Failure) {
    let layer = rulesets[ruleset].layer
    switch rule {
    case .pathBeneath(let path, let allowed):
      let inode = try files.follow(path)
      try checkRights(allowed, handled: layer.handledFS)
      if files[inode].kind != .directory && kernel.checksRightsOnFiles {
        guard allowed.allSatisfy(\.appliesToFiles) else { throw Failure(.EINVAL) }
      }
      do throws(Failure) {
        if let thread { try allocateRule(for: inode, in: ruleset, by: thread) }
      } catch {
        if !kernel.failedRuleIsNotAdded { rulesets[ruleset].layer.pathRules[inode] = allowed }
        throw error
      }
      rulesets[ruleset].layer.pathRules[inode, default: []].formUnion(allowed)
    case .netPort(let port, let allowed):
      guard !kernel.networkRights.isEmpty else { throw Failure(.EINVAL) }
      try checkRights(allowed, handled: layer.handledNet)
      if let thread, layer.portRules[port] == nil { try allocate(.rule, in: thread) }
      rulesets[ruleset].layer.portRules[port, default: []].formUnion(allowed)
    }
  }

  private func checkRights<Right>(
    _ allowed: Set<Right>, handled: Set<Right>
  ) throws(Failure) {
    if allowed.isEmpty && kernel.refusesEmptyRules { throw Failure(.ENOMSG) }
    if !allowed.isSubset(of: handled) && kernel.checksRightsOfRules {
      throw Failure(.EINVAL)
    }
  }
}

extension Ruleset {
  /// The number of leading bytes of `struct landlock_ruleset_attr` that are not all zero.
  fileprivate var attributeSize: Int {
    if !scoped.isEmpty { return 24 }
    return handledAccessNet.isEmpty ? 8 : 16
  }
}
