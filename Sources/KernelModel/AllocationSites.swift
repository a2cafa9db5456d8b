// SPDX-License-Identifier: MIT

import Scenarios

/// A place at which a system call asks the kernel for memory, and may get none.
///
/// The order of the sites is the order of the calls in the kernel. Source: Linux 7.3.4 and 7.2.12,
/// security/landlock, kernel/cred.c, fs/file_table.c; counted on both with fail-nth, and on
/// Debian's 7.3.4 with the agent's module.
enum AllocationSite: Hashable, Sendable {
  /// `prepare_creds()`: `struct cred`.
  case credentials
  /// `prepare_creds()`: the part of it that belongs to the security modules.
  case securityBlob
  /// `landlock_merge_ruleset()`: the domain.
  case domain
  /// `landlock_merge_ruleset()`: the node in the hierarchy of domains.
  case hierarchy
  /// `inherit_ruleset()`: a rule of the domain around the new one.
  case inheritedRule(number: Int)
  /// `merge_ruleset()`: a rule of the ruleset.
  case mergedRule(number: Int)
  /// `get_current_exe()`: room for the path of the program, for the log.
  case programPath
  /// `get_current_details()`: what the log says of the maker.
  case logDetails
  /// `tsync_works_grow_by()`: the array of pointers to works.
  case workArray
  /// `tsync_works_grow_by()`: the work of a sibling.
  case work(number: Int)
  /// `landlock_create_ruleset()`: the ruleset.
  case ruleset
  /// `anon_inode_getfd()`: the name of the ruleset's file.
  case fileName
  /// `anon_inode_getfd()`: the file.
  case file
  /// `anon_inode_getfd()`: the part of it that belongs to the security modules.
  case fileSecurityBlob
  /// `get_inode_object()`: what ties rules to an entry of the file tree.
  case inodeObject
  /// `landlock_insert_rule()`: the rule.
  case rule
}

extension AllocationSite: CustomStringConvertible {
  /// What the memory is for, and the function that asks for it.
  var description: String {
    switch self {
    case .credentials: "the credentials (prepare_creds)"
    case .securityBlob: "the security blob of the credentials (prepare_creds)"
    case .domain: "the domain (landlock_merge_ruleset)"
    case .hierarchy: "the domain's node in the hierarchy (landlock_merge_ruleset)"
    case .inheritedRule(let number): "inherited rule \(number) (inherit_ruleset)"
    case .mergedRule(let number): "rule \(number) of the ruleset (merge_ruleset)"
    case .programPath: "the path of the program (get_current_exe)"
    case .logDetails: "the details for the log (get_current_details)"
    case .workArray: "the array of works (tsync_works_grow_by)"
    case .work(let number): "the work of sibling \(number) (tsync_works_grow_by)"
    case .ruleset: "the ruleset (landlock_create_ruleset)"
    case .fileName: "the name of the ruleset's file (anon_inode_getfd)"
    case .file: "the ruleset's file (anon_inode_getfd)"
    case .fileSecurityBlob: "the security blob of the ruleset's file (anon_inode_getfd)"
    case .inodeObject: "the object of the entry (get_inode_object)"
    case .rule: "the rule (landlock_insert_rule)"
    }
  }
}

extension AllocationSite {
  /// The sites that a decision speaks of; `other` stands for the rest.
  enum Kind: Hashable, Sendable { case domain, mergedRule, logDetails, file, other }

  /// Which of them it is.
  var kind: Kind {
    switch self {
    case .domain: .domain
    case .mergedRule: .mergedRule
    case .logDetails: .logDetails
    case .file: .file
    case .credentials, .securityBlob, .hierarchy, .inheritedRule, .programPath, .workArray, .work,
      .ruleset, .fileName, .fileSecurityBlob, .inodeObject, .rule:
      .other
    }
  }
}

/// The allocations of one call in one thread, one of which may fail: what fail-nth does.
struct AllocationWatch: Hashable, Sendable {
  /// The thread whose allocations count.
  let thread: Identity<Task>
  /// The number of the one that fails, from 1; `nil` for none.
  let failing: Int?
  /// The sites so far.
  private(set) var sites: [AllocationSite] = []

  /// Watches a thread.
  init(of thread: Identity<Task>, failing: Int?) {
    self.thread = thread
    self.failing = failing
  }

  /// The site that failed.
  var failed: AllocationSite? { failing.flatMap { $0 <= sites.count ? sites[$0 - 1] : nil } }

  /// Notes a site, and says whether it fails.
  mutating func note(_ site: AllocationSite) -> Bool {
    // What comes after the failure is of no interest, and would only tell states apart.
    if failed != nil { return false }
    sites.append(site)
    return sites.count == failing
  }
}

extension Machine {
  /// Asks for memory.
  ///
  /// - Returns: whether there is none.
  mutating func lacksMemory(for site: AllocationSite, in thread: Identity<Task>) -> Bool {
    guard allocations?.thread == thread else { return false }
    return allocations!.note(site)
  }

  /// Asks for memory.
  ///
  /// - Throws: ENOMEM, or what a mutant makes of it.
  mutating func allocate(
    _ site: AllocationSite, in thread: Identity<Task>
  ) throws(Failure) {
    guard lacksMemory(for: site, in: thread) else { return }
    if let error = kernel.errorsOfAllocations[site.kind, default: .ENOMEM] { throw Failure(error) }
  }

  /// `prepare_creds()`: two allocations.
  mutating func allocateCredentials(in thread: Identity<Task>) throws(Failure) {
    try allocate(.credentials, in: thread)
    try allocate(.securityBlob, in: thread)
  }

  /// `landlock_merge_ruleset()`: the domain, its rules one by one, and what the log says of its maker.
  ///
  /// A rule of the ruleset replaces that of an outer layer for the same entry or port, so it takes memory
  /// either way; what is inherited counts once for each entry or port.
  mutating func allocateDomain(
    merging ruleset: Identity<RulesetObject>, with parent: Identity<Domain>?,
    in thread: Identity<Task>
  ) throws(Failure) {
    try allocate(.domain, in: thread)
    try allocate(.hierarchy, in: thread)
    let outer = hierarchy(of: parent).map { domains[$0].layer }
    let paths = outer.reduce(into: Set()) { $0.formUnion($1.pathRules.keys) }
    let ports = outer.reduce(into: Set()) { $0.formUnion($1.portRules.keys) }
    for number in 0..<paths.count + ports.count {
      try allocate(.inheritedRule(number: number + 1), in: thread)
    }
    let layer = rulesets[ruleset].layer
    for number in 0..<layer.pathRules.count + layer.portRules.count {
      try allocate(.mergedRule(number: number + 1), in: thread)
    }
    guard kernel.logsDenials else { return }
    try allocate(.programPath, in: thread)
    try allocate(.logDetails, in: thread)
  }

  /// `landlock_create_ruleset(2)`: the ruleset and its file.
  mutating func allocateRuleset(in thread: Identity<Task>) throws(Failure) {
    for site: AllocationSite in [.ruleset, .fileName, .file, .fileSecurityBlob] {
      try allocate(site, in: thread)
    }
  }

  /// `landlock_add_rule(2)` for an entry: its object unless a rule somewhere refers to it already, and the rule
  /// unless the ruleset has one for it.
  mutating func allocateRule(
    for inode: Identity<Inode>, in ruleset: Identity<RulesetObject>, by thread: Identity<Task>
  ) throws(Failure) {
    let isTied =
      rulesets.identities.contains { rulesets[$0].layer.pathRules[inode] != nil }
      || domains.identities.contains { domains[$0].layer.pathRules[inode] != nil }
    if !isTied { try allocate(.inodeObject, in: thread) }
    if rulesets[ruleset].layer.pathRules[inode] == nil { try allocate(.rule, in: thread) }
  }
}
