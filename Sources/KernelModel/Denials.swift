// SPDX-License-Identifier: MIT

import Scenarios

/// What Landlock reports of accesses that it denies, and of domains that are gone.
extension Machine {
  /// What is reported of an access that layers of a thread's domain deny.
  ///
  /// The innermost of them is reported. It is logged if its domain's log is not switched off, and the flag for a thread that
  /// has executed something since, or for one that has not, lets it.
  ///
  /// Source: `landlock_log_denial()`.
  ///
  /// - Parameters:
  ///   - layers: the layers that deny, the outermost being 0, with the rights that each denies, as bits.
  func denial(of thread: Identity<Task>, by layers: [(layer: Int, blockers: Int)]) -> Denial? {
    let domains = Array(hierarchy(of: domain(of: thread)).reversed())
    let denying = kernel.reportsInnermostDomain ? layers.last : layers.first
    guard let denying, denying.layer < domains.count else { return nil }
    let domain = self.domains[domains[denying.layer]]
    let isSame = credentials(of: thread).enforcedBySelf & 1 << UInt16(denying.layer) != 0
    let isWanted =
      isSame == kernel.tellsExecutionsApart
      ? domain.logsSameExecution : domain.logsNewExecution
    return Denial(
      isOfSameExecution: isSame, isLogged: isWanted && !domain.isLoggingDisabled,
      depth: denying.layer + 1, blockers: denying.blockers)
  }

  /// What is reported of an access that the innermost layer of a thread with a scope denies.
  func denial(of thread: Identity<Task>, byScope scope: Scope) -> Denial? {
    let layers = layers(of: domain(of: thread)).enumerated().filter {
      $0.element.scoped.contains(scope)
    }
    return denial(of: thread, by: layers.map { ($0.offset, 0) })
  }

  /// What is reported of tracing that the domain of a thread denies: the innermost one does.
  func denialOfTracing(by thread: Identity<Task>) -> Denial? {
    denial(of: thread, by: [(depth(of: domain(of: thread)) - 1, 0)])
  }

  /// Notes that a thread was denied something.
  mutating func note(_ denial: Denial, of thread: Identity<Task>) {
    if threads[thread].process.index == 0 { traceCounts.count(.denial) }
    if traceCounts.keepsDenials { traceCounts.lastDenials[thread] = denial }
  }

  /// What was reported of the last access that was denied to a thread: ENOENT if there was none.
  func lastDenial(_ fact: DenialFact, of thread: Identity<Task>) throws(Failure) -> Int {
    guard let denial = traceCounts.lastDenials[thread] else { throw Failure(.ENOENT) }
    return denial.number(of: fact)
  }

  /// How many of the domains that were made are freed: those that nobody enforced, and those that nothing holds any more.
  ///
  /// A domain is held by threads, zombies included, by sockets, rulesets, files and mappings that such threads made, by
  /// pipes whose owner they named, and by domains that are nested in it.
  var freedDomains: Int {
    var holders: [Identity<Domain>?] = threads.identities.filter { threads[$0].life != .gone }
      .map { domain(of: $0) }
    holders += sockets.credentials.map { credentials[$0].domain }
    holders += pathSockets.credentials.map { credentials[$0].domain }
    holders += pipes.values.map(\.domain)
    for process in processes.identities where !processes[process].liveThreads.isEmpty {
      let process = processes[process]
      holders += process.rulesets.values.map { rulesets[$0].maker }
      holders += [process.descriptorHolds, process.mappingHolds]
    }
    holders += traceCounts.leaked.map { $0 }
    let held = Set(holders.flatMap { hierarchy(of: $0) })
    return traceCounts[.freeDomain] + traceCounts[.completeEnforcement] - held.count
  }

  /// What a seeded bug never gives back.
  mutating func leak(_ domain: Identity<Domain>?) {
    if traceCounts.countsFreedDomains, let domain { traceCounts.leaked.insert(domain) }
  }
}
