// SPDX-License-Identifier: MIT

/// A seeded bug of the simulator, which a library of scenarios must notice.
///
/// Each one changes a single decision of the modelled kernel. A scenario that tells the changed simulator
/// from the right one kills the mutant; a mutant that survives shows a rule that no scenario checks.
public enum ModelMutant: String, CaseIterable, Hashable, Sendable {
  // Arguments and privileges.
  case privilegesNotChecked
  case checkOrderSwapped
  case unknownFlagsIgnored
  case minusOneWithTSYNCRefused
  case minusOneWithTSYNCKeepsSiblings
  case minusOneAcceptedWithAnyFlags
  case everyNegativeDescriptorIsMinusOne
  case wrongDescriptorIsClosed
  case emptyRulesetAccepted
  case unknownRightsAccepted
  case emptyRuleAccepted
  case unhandledRightsInRuleAccepted
  case directoryRightsOnFileAccepted

  // Layers and domains.
  case oneLayerTooMany
  case siblingLayersCount
  case innerRulesLoosen
  case rulesetStaysAttached
  case spawnedThreadIsFree
  case forkedProcessIsFree

  // TSYNC.
  case siblingKeepsItsLayers
  case divergingSiblingSkipped
  case siblingsGetOwnDomains
  case forkedProcessRestricted
  case noNewPrivsAlwaysPassedOn
  case noNewPrivsSetByFailedCall

  // What TSYNC leaves alone in siblings.
  case siblingTakesAllCredentials
  case siblingLosesDeathSignal
  case siblingLosesPendingSignals
  case processIsUndumpable
  case descriptorsAreClosed
  case siblingLosesAmbient
  case siblingRegainsBounds
  case siblingGetsKeyring
  case siblingLosesFSUID
  case siblingLosesSecurebits

  // What Landlock reports, and what is freed.
  case siblingKeepsLogConfiguration
  case siblingKeepsExecBoundary
  case execKeepsBoundary
  case logFlagsSwapped
  case subdomainsOffForgotten
  case denialOfOuterDomain
  case replacedDomainKept
  case execKeepsDomains
  case exitKeepsDomain

  // What TSYNC does to siblings that sleep in a call.
  case disturbedCallsEnd
  case disturbedCallsAreBegunAnew
  case disturbedCallsKeepNoPart
  case restartedCallsNotChecked
  case traceMeNotChecked

  // What a domain denies.
  case ownProcessNotExemptFromScope
  case scopeConfinesToSameDomain
  case onlyNewestLayerScopes
  case signalIgnoresUID
  case zombieLeaderIgnored
  case socketFollowsItsMaker
  case portsNotTold
  case truncateNotChecked
  case directoryReadAsFile
  case referNotNeeded
  case referBeforeAccess
  case rulesFollowPaths
  case udpNotChecked
  case resolveUnixNotChecked
  case resolveUnixWithinDomainDenied
  case ptraceNotChecked

  // Allocations that fail.
  case failedLogDetailsIgnored
  case failedRuleLost
  case failedRuleAdded
  case failedCallRestrictsCaller
  case failedCallKeepsNoNewPrivs
  case failedFileIsENFILE
  case failedDomainIsE2BIG
  case siblingNeedsNoMemory

  // Credentials.
  case setUIDKeepsCapabilities
  case setUIDActsOnProcess

  /// What a user would see.
  public var summary: String {
    argumentSummary ?? domainSummary ?? threadSyncSummary ?? accessSummary ?? allocationSummary
      ?? credentialsSummary
  }
}

extension ModelMutant {
  private var argumentSummary: String? {
    switch self {
    case .privilegesNotChecked: "restrict_self succeeds without no_new_privs and CAP_SYS_ADMIN"
    case .checkOrderSwapped: "EPERM and EINVAL of restrict_self come in the other kernels' order"
    case .unknownFlagsIgnored: "restrict_self accepts flags that the kernel does not know"
    case .minusOneWithTSYNCRefused: "-1 with LOG_SUBDOMAINS_OFF and TSYNC is EBADF on every kernel"
    case .minusOneWithTSYNCKeepsSiblings:
      "-1 with LOG_SUBDOMAINS_OFF and TSYNC succeeds and leaves the siblings alone"
    case .everyNegativeDescriptorIsMinusOne: "-2 is taken for -1, which stands for no ruleset"
    case .minusOneAcceptedWithAnyFlags: "-1 is accepted as a ruleset with any flags"
    case .wrongDescriptorIsClosed: "a descriptor that is no ruleset gives EBADF, not EBADFD"
    case .emptyRulesetAccepted: "create_ruleset accepts a ruleset that handles nothing"
    case .unknownRightsAccepted: "create_ruleset accepts rights that the kernel does not know"
    case .emptyRuleAccepted: "add_rule accepts a rule that allows nothing"
    case .unhandledRightsInRuleAccepted:
      "add_rule accepts rights that the ruleset does not handle"
    case .directoryRightsOnFileAccepted: "add_rule accepts a right over directories on a file"
    default: nil
    }
  }

  private var domainSummary: String? {
    switch self {
    case .oneLayerTooMany: "the 17th layer is accepted"
    case .siblingLayersCount: "TSYNC fails with E2BIG because a sibling has 16 layers"
    case .innerRulesLoosen: "a nested layer allows again what an outer one denies"
    case .rulesetStaysAttached: "a rule added after enforcement changes what is allowed"
    case .spawnedThreadIsFree: "a new thread starts without the domain of its maker"
    case .forkedProcessIsFree: "a forked process starts without the domain of its maker"
    default: nil
    }
  }

  private var threadSyncSummary: String? {
    switch self {
    case .siblingKeepsItsLayers: "TSYNC stacks the ruleset on a sibling's own domain"
    case .divergingSiblingSkipped: "TSYNC leaves siblings alone whose credentials had diverged"
    case .siblingsGetOwnDomains: "after TSYNC the threads hold equal but different domains"
    case .forkedProcessRestricted: "TSYNC restricts processes that were forked before"
    case .noNewPrivsAlwaysPassedOn: "TSYNC sets no_new_privs on siblings of any caller"
    case .disturbedCallsEnd: "a call of a sibling that the kernel begins anew returns EINTR"
    case .disturbedCallsAreBegunAnew: "a call of a sibling that cannot be begun anew sleeps on"
    case .disturbedCallsKeepNoPart: "a call of a sibling that has done a part sleeps on"
    case .noNewPrivsSetByFailedCall: "a call with NO_NEW_PRIVS that fails sets no_new_privs"
    default: nil
    }
  }

  private var accessSummary: String? {
    switch self {
    case .ownProcessNotExemptFromScope: "a thread may not signal a thread of its own process"
    case .scopeConfinesToSameDomain: "a scoped process may not signal a process in a nested domain"
    case .onlyNewestLayerScopes: "a nested layer without a scope lifts the scope of the outer one"
    case .signalIgnoresUID: "processes of other users can be signalled"
    case .zombieLeaderIgnored: "a signal to a process whose leader has exited meets no scope"
    case .socketFollowsItsMaker:
      "an abstract socket belongs to its maker's present domain, not to the one it was made in"
    case .portsNotTold: "a rule for one port allows all ports"
    case .truncateNotChecked: "truncate is allowed although TRUNCATE is handled"
    case .directoryReadAsFile: "listing a directory needs READ_FILE instead of READ_DIR"
    case .referNotNeeded: "a rename to another directory needs no REFER"
    case .referBeforeAccess: "a rename gives EXDEV where EACCES comes first"
    case .rulesFollowPaths: "a rule stays with a path after the entry was renamed"
    case .udpNotChecked: "UDP ports need no rights"
    case .resolveUnixNotChecked: "connecting to a UNIX socket at a path needs no RESOLVE_UNIX"
    case .resolveUnixWithinDomainDenied:
      "RESOLVE_UNIX denies a connection to a socket of the own domain"
    case .ptraceNotChecked: "a process may trace another outside of its domain"
    default: nil
    }
  }

  private var allocationSummary: String? {
    switch self {
    case .failedLogDetailsIgnored:
      "restrict_self succeeds without memory for the details of the log"
    case .failedRuleLost: "restrict_self loses a rule for which there is no memory, and succeeds"
    case .failedRuleAdded: "add_rule fails with ENOMEM and has added the rule all the same"
    case .failedCallRestrictsCaller: "TSYNC that fails with ENOMEM leaves the caller restricted"
    case .failedCallKeepsNoNewPrivs: "TSYNC that fails with ENOMEM sets no_new_privs on siblings"
    case .failedFileIsENFILE: "create_ruleset without memory for its file gives ENFILE"
    case .failedDomainIsE2BIG: "restrict_self without memory for the domain gives E2BIG"
    case .siblingNeedsNoMemory: "a sibling with credentials of its own cannot make TSYNC fail"
    default: nil
    }
  }

  private var credentialsSummary: String {
    switch self {
    case .setUIDKeepsCapabilities: "a thread that gives up uid 0 keeps its capabilities"
    case .setUIDActsOnProcess: "set_uid changes all threads of the process"
    case .restartedCallsNotChecked: "an open that TSYNC makes begin anew is not checked again"
    case .traceMeNotChecked: "a process may make a parent outside of its domain its tracer"
    case .siblingKeepsLogConfiguration: "TSYNC leaves a diverged sibling's log configuration alone"
    case .siblingKeepsExecBoundary:
      "TSYNC leaves a diverged sibling its own record of what it has enforced since execve"
    case .execKeepsBoundary: "execve does not count as a boundary for what is logged"
    case .logFlagsSwapped: "LOG_SAME_EXEC_OFF and LOG_NEW_EXEC_ON are each other's"
    case .subdomainsOffForgotten: "a later call without LOG_SUBDOMAINS_OFF takes the flag back"
    case .denialOfOuterDomain: "a denial is reported of the outermost domain that denies"
    case .replacedDomainKept: "a sibling's domain that TSYNC replaces is never freed"
    case .execKeepsDomains: "domains of threads that end with execve are never freed"
    case .exitKeepsDomain: "the domain of a thread that exits is never freed"
    case .siblingTakesAllCredentials:
      "TSYNC gives a sibling the caller's uid and capabilities with its domain"
    case .siblingLosesDeathSignal: "TSYNC clears the parent-death signal of siblings"
    case .siblingLosesPendingSignals: "TSYNC drops the signals that wait for siblings"
    case .processIsUndumpable: "TSYNC closes the process to others of its user"
    case .descriptorsAreClosed: "TSYNC closes descriptors and mappings"
    case .siblingLosesAmbient: "TSYNC clears the ambient set of a diverged sibling"
    case .siblingRegainsBounds: "TSYNC fills the bounding set of a diverged sibling"
    case .siblingGetsKeyring: "TSYNC gives a diverged sibling the caller's session keyring"
    case .siblingLosesFSUID: "TSYNC resets the file-system uid of a diverged sibling"
    case .siblingLosesSecurebits: "TSYNC gives a diverged sibling the caller's securebits"
    default: rawValue
    }
  }
}
