// SPDX-License-Identifier: MIT

import Scenarios

/// What a `landlock_restrict_self(2)` that has passed all checks is about to put in force.
struct Restriction: Hashable, Sendable {
  /// The credentials that the caller still holds; siblings that hold the same object share the new one.
  let oldCredentials: Identity<Credentials>
  /// What the caller's credentials are going to be, but for the domain.
  let credentials: Credentials
  /// The domain that is going to be made; `nil` if the caller keeps the one it has.
  let domain: Domain?
  /// The flags of the call.
  let flags: RestrictFlags
}

extension Machine {
  /// The domain and the credentials of a restriction, which exist from now on.
  mutating func make(_ restriction: Restriction, by caller: Identity<Task>) -> Identity<
    Credentials
  > {
    credentials.space = threads[caller].space
    domains.space = threads[caller].space
    var new = restriction.credentials
    if let domain = restriction.domain { new.domain = domains.add(domain) }
    return credentials.add(new)
  }

  /// The credentials that a sibling commits.
  ///
  /// A sibling that holds the very object that the caller held takes the caller's new one. Any other
  /// sibling copies its own credentials, so that uid and capabilities stay its own, and takes over
  /// Landlock's part: the domain, whatever its own was, and the log configuration.
  ///
  /// Source: the cover letter's change log, `landlock_cred_copy()`.
  ///
  /// - Parameters:
  ///   - own: what the sibling holds.
  ///   - made: the caller's new credentials.
  ///   - shares: whether the sibling holds the very object that the caller held.
  mutating func credentials(
    of sibling: Identity<Task>, holding own: Identity<Credentials>,
    syncedWith made: Identity<Credentials>, shares: Bool
  ) -> Identity<Credentials> {
    credentials.space = threads[sibling].space
    domains.space = threads[sibling].space
    let source = credentials[made]
    mistreat(sibling)
    if !kernel.sharesDomain, let domain = source.domain {
      var new = credentials[own]
      new.domain = domains.add(domains[domain])
      return credentials.add(new)
    }
    if !kernel.freesReplacedDomains { leak(credentials[own].domain) }
    if shares || !kernel.siblingsKeepCredentials { return made }
    if !kernel.reachesDivergedSiblings { return own }
    var new = credentials[own]
    new.domain =
      kernel.replacesLayers ? source.domain : stacked(source.domain, on: new.domain)
    if kernel.passesLogConfigurationOn { new.logSubdomainsOff = source.logSubdomainsOff }
    if kernel.passesExecBoundaryOn { new.enforcedBySelf = source.enforcedBySelf }
    return credentials.add(mistreated(new, beside: source))
  }

  /// A mutant's rule: the newest layer of the caller goes on top of the sibling's own.
  private mutating func stacked(
    _ domain: Identity<Domain>?, on own: Identity<Domain>?
  ) -> Identity<Domain>? {
    guard let domain else { return own }
    let added = domains[domain]
    guard
      let nested = try? nested(
        added.origin, in: own, isLoggingDisabled: added.isLoggingDisabled,
        flags: RestrictFlags())
    else { return own }
    return domains.add(nested)
  }
}
