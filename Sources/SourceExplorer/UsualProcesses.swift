// SPDX-License-Identifier: MIT

extension ProcessDescription {
  /// The processes that are explored if nobody describes one, and with each seeded bug: those that show most for the
  /// least first. In released kernels none of them breaks a rule; a reader of `exec_update_lock` would.
  public static let usual: [Self] = [
    process(2, 1), process(1, 1), process(3, 1), process(2, 2),
    process(3, 1) { $0.exits = 1 },
    process(2, 1) { $0.spawns = 1 },
    process(2, 1) {
      $0.signals = 1; $0.failedAllocations = 1
    },
    process(3, 1) {
      $0.ownCredentials = [1, 2]; $0.ownDomains = [2]; $0.failedAllocations = 1
    },
    process(2, 1) { $0.hasNoNewPrivs = false },
    process(2, 1) {
      $0.hasNoNewPrivs = false; $0.callersHaveNoNewPrivs = true
    },
    process(3, 1) {
      $0.hasNoNewPrivs = false; $0.passesNoNewPrivs = true
    },
    process(3, 2) { $0.signals = 1 },
    process(3, 1) {
      $0.signals = 1; $0.exits = 1
    },
    process(2, 1) {
      $0.spawns = 2; $0.failedAllocations = 1
    },
    // A work that is not used because its thread has exited is there for one that is born later.
    process(3, 1) {
      $0.spawns = 1; $0.exits = 1
    },
    process(2, 2) {
      $0.spawns = 1; $0.exits = 1; $0.signals = 1
    },
    process(2, 1) {
      $0.spawns = 1; $0.exits = 1; $0.signals = 1; $0.failedAllocations = 1
    },
    process(3, 1) {
      $0.ownCredentials = [2]; $0.failedAllocations = 1; $0.signals = 1
    },
    process(3, 1) {
      $0.ownCredentials = [2]; $0.failedAllocations = 1
      $0.hasNoNewPrivs = false; $0.passesNoNewPrivs = true
    },
    process(2, 1) {
      $0.parks = 1; $0.signals = 1; $0.failedAllocations = 1
    },
    process(3, 1) { $0.mayBeKilled = true },
    process(3, 1) { $0.mayExecute = true },
  ]

  /// The same with every access as a step: the smallest, and those with failures and signals.
  public static let usualWithEveryAccess: [Self] = {
    // A sibling whose allocation fails ends its work early, while the caller still counts the others.
    let early = process(3, 1) {
      $0.ownCredentials = [1, 2]
      $0.failedAllocations = 1
    }
    var cancelled = early
    cancelled.signals = 1
    var exiting = early
    exiting.exits = 1
    return Array(usual.prefix(5)) + [usual[7], usual[6], cancelled, exiting]
  }()
}
