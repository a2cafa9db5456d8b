// SPDX-License-Identifier: MIT

import Scenarios

/// Landlock's system calls as a thread makes them: descriptors, flags, privileges, enforcement.
extension Machine {
  /// `landlock_create_ruleset(2)`: the ruleset of this name is gone if it fails.
  mutating func createRuleset(
    _ name: String, as definition: Ruleset, by thread: Identity<Task>
  ) throws(Failure) {
    let process = threads[thread].process
    processes[process].rulesets[name] = nil
    let ruleset = try createRuleset(definition)
    try allocateRuleset(in: thread)
    rulesets[ruleset].maker = domain(of: thread)
    processes[process].rulesets[name] = ruleset
  }

  /// `landlock_add_rule(2)`, and before it `openat(2)` of the path of a rule: ENOENT, ENOTDIR, ELOOP.
  mutating func addRule(
    _ rule: Rule, to reference: RulesetReference, by thread: Identity<Task>
  ) throws(Failure) {
    if case .pathBeneath(let path, _) = rule { _ = try files.follow(path) }
    guard kernel.hasLandlock else { throw Failure(.EOPNOTSUPP) }
    if case .netPort = rule, kernel.checksRuleTypeFirst { throw Failure(.EINVAL) }
    try addRule(rule, to: try ruleset(reference, of: thread), by: thread)
  }

  /// `close(2)` of the descriptor of a ruleset: EBADF.
  mutating func closeRuleset(_ name: String, by thread: Identity<Task>) throws(Failure) {
    let process = threads[thread].process
    guard processes[process].rulesets.removeValue(forKey: name) != nil else {
      throw Failure(.EBADF)
    }
  }

  /// `landlock_restrict_self(2)` of the caller alone; with `TSYNC` it takes micro-steps instead once its checks are
  /// passed.
  ///
  /// Errors in the order of the kernel's checks: EOPNOTSUPP; EINVAL (unknown flags) and EPERM (no
  /// privileges), in the order of the version; EBADF and EBADFD (the descriptor); E2BIG (layers).
  /// `no_new_privs` of the caller is set after the last failure.
  ///
  /// Source: landlock_restrict_self(2), `sys_landlock_restrict_self()`.
  mutating func restrictSelf(
    _ reference: RulesetReference, flags: RestrictFlags, by caller: Identity<Task>
  ) throws(Failure) {
    let restriction = try prepareRestriction(reference, flags: flags, by: caller)
    let made = make(restriction, by: caller)
    if flags.contains(.NO_NEW_PRIVS) { threads[caller].noNewPrivs = true }
    threads[caller].credentials = made
    if restriction.domain != nil {
      traceCounts.count(.enforceDomain)
      traceCounts.count(.completeEnforcement)
    }
  }

  /// `landlock_restrict_self(2)` without flags in every living thread of a process, each for itself.
  ///
  /// As libpsx does it: if the caller fails, the others are left alone; else all of them try.
  ///
  /// - Throws: the failure of the caller, or of the oldest sibling that failed.
  mutating func restrictEachThread(
    of caller: Identity<Task>, _ ruleset: RulesetReference
  ) throws(Failure) {
    let siblings = processes[threads[caller].process].liveThreads.filter { $0 != caller }
    try restrictSelf(ruleset, flags: RestrictFlags(), by: caller)
    var first: Failure?
    for thread in siblings {
      credentials.space = threads[thread].space
      domains.space = threads[thread].space
      do throws(Failure) {
        try restrictSelf(ruleset, flags: RestrictFlags(), by: thread)
      } catch {
        first = first ?? error
      }
    }
    if let first { throw first }
  }

  /// The checks of `landlock_restrict_self(2)`, and what it is about to put in force.
  mutating func prepareRestriction(
    _ reference: RulesetReference, flags: RestrictFlags, by caller: Identity<Task>
  ) throws(Failure) -> Restriction {
    guard kernel.hasLandlock else { throw Failure(.EOPNOTSUPP) }
    if kernel.checksFlagsBeforePrivileges {
      try checkFlags(flags)
      try checkPrivileges(of: caller, flags: flags)
    } else {
      try checkPrivileges(of: caller, flags: flags)
      try checkFlags(flags)
    }
    let ruleset = try rulesetToEnforce(reference, flags: flags, of: caller)
    if !kernel.setsNoNewPrivsLast && flags.contains(.NO_NEW_PRIVS) {
      threads[caller].noNewPrivs = true
    }
    if flags.contains(.TSYNC) { try checkSiblingLayers(of: caller) }

    try allocateCredentials(in: caller)
    var new = credentials(of: caller)
    let wereSubdomainsOff = new.logSubdomainsOff
    if flags.contains(.LOG_SUBDOMAINS_OFF) { new.logSubdomainsOff = true }
    if !kernel.keepsSubdomainsOff, ruleset != nil {
      new.logSubdomainsOff = flags.contains(.LOG_SUBDOMAINS_OFF)
    }
    var domain: Domain?
    if let ruleset {
      let isLogged =
        !flags.contains(.LOG_SAME_EXEC_OFF) || flags.contains(.LOG_NEW_EXEC_ON)
      let parent = new.domain
      var made = try nested(
        ruleset, in: parent, isLoggingDisabled: !isLogged || wereSubdomainsOff, flags: flags)
      new.enforcedBySelf |= 1 << UInt16(made.depth - 1)
      try allocateDomain(merging: ruleset, with: parent, in: caller)
      if case .mergedRule = allocations?.failed { made.layer.pathRules = [:] }
      domain = made
      traceCounts.count(.createDomain)
    }
    return Restriction(
      oldCredentials: threads[caller].credentials, credentials: new, domain: domain, flags: flags)
  }

  /// Source: `LANDLOCK_MASK_RESTRICT_SELF`; before ABI version 7 no flag existed.
  private func checkFlags(_ flags: RestrictFlags) throws(Failure) {
    let unknown = flags.bits & ~kernel.restrictFlags.bits
    if unknown != 0 && kernel.checksFlags { throw Failure(.EINVAL) }
  }

  /// Source: landlock_restrict_self(2): `no_new_privs`, or `CAP_SYS_ADMIN` in the caller's own user
  /// namespace; since Linux 7.3 the flag `NO_NEW_PRIVS` stands for either. An older kernel does not know
  /// the flag, so there it counts for nothing.
  private func checkPrivileges(
    of thread: Identity<Task>, flags: RestrictFlags
  ) throws(Failure) {
    let promises = flags.contains(.NO_NEW_PRIVS) && kernel.restrictFlags.contains(.NO_NEW_PRIVS)
    let isPrivileged = credentials(of: thread).capabilities.contains(.CAP_SYS_ADMIN)
    if kernel.checksPrivileges && !promises && !threads[thread].noNewPrivs && !isPrivileged {
      throw Failure(.EPERM)
    }
  }

  /// The ruleset behind a descriptor, or `nil` for the one call that needs none: -1 with
  /// `LOG_SUBDOMAINS_OFF` and no other flag but, where the kernel has that fix, `TSYNC`.
  private func rulesetToEnforce(
    _ reference: RulesetReference, flags: RestrictFlags, of thread: Identity<Task>
  ) throws(Failure) -> Identity<RulesetObject>? {
    if isMinusOne(reference, of: thread) && kernel.acceptsMinusOne {
      var others = flags
      if kernel.acceptsMinusOneWithTSYNC { others.bits &= ~RestrictFlags([.TSYNC]).bits }
      let isAccepted = others == RestrictFlags([.LOG_SUBDOMAINS_OFF])
      if isAccepted || !kernel.checksFlagsOfMinusOne { return nil }
    }
    return try ruleset(reference, of: thread)
  }

  /// Whether the descriptor is the number -1: also in place of a ruleset that could not be made.
  private func isMinusOne(_ reference: RulesetReference, of thread: Identity<Task>) -> Bool {
    switch reference {
    case .ruleset(let name): processes[threads[thread].process].rulesets[name] == nil
    case .minusOne: true
    case .negative: !kernel.tellsNegativesApart
    case .closedDescriptor, .fileDescriptor: false
    }
  }

  /// The ruleset behind a descriptor.
  private func ruleset(
    _ reference: RulesetReference, of thread: Identity<Task>
  ) throws(Failure) -> Identity<RulesetObject> {
    switch reference {
    case .ruleset(let name):
      guard let ruleset = processes[threads[thread].process].rulesets[name] else {
        throw Failure(.EBADF)
      }
      return ruleset
    case .minusOne, .negative, .closedDescriptor:
      throw Failure(.EBADF)
    case .fileDescriptor:
      throw Failure(kernel.errorOfWrongDescriptor)
    }
  }

  /// A new domain: the layers of `parent` and one more, which is a copy of the ruleset as it is now.
  ///
  /// Source: `landlock_merge_ruleset()`.
  func nested(
    _ ruleset: Identity<RulesetObject>, in parent: Identity<Domain>?, isLoggingDisabled: Bool,
    flags: RestrictFlags
  ) throws(Failure) -> Domain {
    let depth = depth(of: parent) + 1
    guard depth <= kernel.mostLayers else { throw Failure(.E2BIG) }
    return Domain(
      parent: parent, depth: depth, layer: rulesets[ruleset].layer, origin: ruleset,
      isLoggingDisabled: isLoggingDisabled,
      logsSameExecution: !flags.contains(.LOG_SAME_EXEC_OFF),
      logsNewExecution: flags.contains(.LOG_NEW_EXEC_ON))
  }

  /// A mutant's rule: no edition looks at the layers of siblings, because the caller's domain replaces
  /// theirs.
  private func checkSiblingLayers(of caller: Identity<Task>) throws(Failure) {
    guard kernel.countsLayersOfSiblings else { return }
    for sibling in processes[threads[caller].process].liveThreads {
      guard depth(of: domain(of: sibling)) < kernel.mostLayers else { throw Failure(.E2BIG) }
    }
  }
}
