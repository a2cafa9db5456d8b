// SPDX-License-Identifier: MIT

import Scenarios

/// A seeded bug of the simulator, which a library of scenarios must notice. Its raw value says what a user would see.
///
/// Each one changes a single decision of the modelled kernel. A scenario that tells the changed simulator
/// from the right one kills the mutant; a mutant that survives shows a rule that no scenario checks.
public enum ModelMutant: String, CaseIterable, Hashable, Sendable {
  // Arguments and privileges.
  case privilegesNotChecked = "restrict_self succeeds without no_new_privs and CAP_SYS_ADMIN"
  case checkOrderSwapped = "EPERM and EINVAL of restrict_self come in the other kernels' order"
  case unknownFlagsIgnored = "restrict_self accepts flags that the kernel does not know"
  case minusOneWithTSYNCRefused = "-1 with LOG_SUBDOMAINS_OFF and TSYNC is EBADF on every kernel"
  case minusOneWithTSYNCKeepsSiblings =
    "-1 with LOG_SUBDOMAINS_OFF and TSYNC succeeds and leaves the siblings alone"
  case minusOneAcceptedWithAnyFlags = "-1 is accepted as a ruleset with any flags"
  case everyNegativeDescriptorIsMinusOne = "-2 is taken for -1, which stands for no ruleset"
  case wrongDescriptorIsClosed = "a descriptor that is no ruleset gives EBADF, not EBADFD"
  case emptyRulesetAccepted = "create_ruleset accepts a ruleset that handles nothing"
  case unknownRightsAccepted = "create_ruleset accepts rights that the kernel does not know"
  case emptyRuleAccepted = "add_rule accepts a rule that allows nothing"
  case unhandledRightsInRuleAccepted = "add_rule accepts rights that the ruleset does not handle"
  case directoryRightsOnFileAccepted = "add_rule accepts a right over directories on a file"

  // Layers and domains.
  case oneLayerTooMany = "the 17th layer is accepted"
  case siblingLayersCount = "TSYNC fails with E2BIG because a sibling has 16 layers"
  case innerRulesLoosen = "a nested layer allows again what an outer one denies"
  case rulesetStaysAttached = "a rule added after enforcement changes what is allowed"
  case spawnedThreadIsFree = "a new thread starts without the domain of its maker"
  case forkedProcessIsFree = "a forked process starts without the domain of its maker"

  // TSYNC.
  case siblingKeepsItsLayers = "TSYNC stacks the ruleset on a sibling's own domain"
  case divergingSiblingSkipped = "TSYNC leaves siblings alone whose credentials had diverged"
  case siblingsGetOwnDomains = "after TSYNC the threads hold equal but different domains"
  case forkedProcessRestricted = "TSYNC restricts processes that were forked before"
  case noNewPrivsAlwaysPassedOn = "TSYNC sets no_new_privs on siblings of any caller"
  case noNewPrivsSetByFailedCall = "a call with NO_NEW_PRIVS that fails sets no_new_privs"

  // What TSYNC leaves alone in siblings.
  case siblingTakesAllCredentials =
    "TSYNC gives a sibling the caller's uid and capabilities with its domain"
  case siblingLosesDeathSignal = "TSYNC clears the parent-death signal of siblings"
  case siblingLosesPendingSignals = "TSYNC drops the signals that wait for siblings"
  case processIsUndumpable = "TSYNC closes the process to others of its user"
  case descriptorsAreClosed = "TSYNC closes descriptors and mappings"
  case siblingLosesAmbient = "TSYNC clears the ambient set of a diverged sibling"
  case siblingRegainsBounds = "TSYNC fills the bounding set of a diverged sibling"
  case siblingGetsKeyring = "TSYNC gives a diverged sibling the caller's session keyring"
  case siblingLosesFSUID = "TSYNC resets the file-system uid of a diverged sibling"
  case siblingLosesSecurebits = "TSYNC gives a diverged sibling the caller's securebits"

  // What Landlock reports, and what is freed.
  case siblingKeepsLogConfiguration = "TSYNC leaves a diverged sibling's log configuration alone"
  case siblingKeepsExecBoundary =
    "TSYNC leaves a diverged sibling its own record of what it has enforced since execve"
  case execKeepsBoundary = "execve does not count as a boundary for what is logged"
  case logFlagsSwapped = "LOG_SAME_EXEC_OFF and LOG_NEW_EXEC_ON are each other's"
  case subdomainsOffForgotten = "a later call without LOG_SUBDOMAINS_OFF takes the flag back"
  case denialOfOuterDomain = "a denial is reported of the outermost domain that denies"
  case replacedDomainKept = "a sibling's domain that TSYNC replaces is never freed"
  case execKeepsDomains = "domains of threads that end with execve are never freed"
  case exitKeepsDomain = "the domain of a thread that exits is never freed"

  // What TSYNC does to siblings that sleep in a call.
  case disturbedCallsEnd = "a call of a sibling that the kernel begins anew returns EINTR"
  case disturbedCallsAreBegunAnew = "a call of a sibling that cannot be begun anew sleeps on"
  case disturbedCallsKeepNoPart = "a call of a sibling that has done a part sleeps on"
  case restartedCallsNotChecked = "an open that TSYNC makes begin anew is not checked again"
  case traceMeNotChecked = "a process may make a parent outside of its domain its tracer"

  // What a domain denies.
  case ownProcessNotExemptFromScope = "a thread may not signal a thread of its own process"
  case scopeConfinesToSameDomain = "a scoped process may not signal a process in a nested domain"
  case onlyNewestLayerScopes = "a nested layer without a scope lifts the scope of the outer one"
  case signalIgnoresUID = "processes of other users can be signalled"
  case zombieLeaderIgnored = "a signal to a process whose leader has exited meets no scope"
  case socketFollowsItsMaker =
    "an abstract socket belongs to its maker's present domain, not to the one it was made in"
  case portsNotTold = "a rule for one port allows all ports"
  case truncateNotChecked = "truncate is allowed although TRUNCATE is handled"
  case directoryReadAsFile = "listing a directory needs READ_FILE instead of READ_DIR"
  case referNotNeeded = "a rename to another directory needs no REFER"
  case referBeforeAccess = "a rename gives EXDEV where EACCES comes first"
  case rulesFollowPaths = "a rule stays with a path after the entry was renamed"
  case udpNotChecked = "UDP ports need no rights"
  case resolveUnixNotChecked = "connecting to a UNIX socket at a path needs no RESOLVE_UNIX"
  case resolveUnixWithinDomainDenied =
    "RESOLVE_UNIX denies a connection to a socket of the own domain"
  case ptraceNotChecked = "a process may trace another outside of its domain"

  // Allocations that fail.
  case failedLogDetailsIgnored = "restrict_self succeeds without memory for the details of the log"
  case failedRuleLost = "restrict_self loses a rule for which there is no memory, and succeeds"
  case failedRuleAdded = "add_rule fails with ENOMEM and has added the rule all the same"
  case failedCallRestrictsCaller = "TSYNC that fails with ENOMEM leaves the caller restricted"
  case failedCallKeepsNoNewPrivs = "TSYNC that fails with ENOMEM sets no_new_privs on siblings"
  case failedFileIsENFILE = "create_ruleset without memory for its file gives ENFILE"
  case failedDomainIsE2BIG = "restrict_self without memory for the domain gives E2BIG"
  case siblingNeedsNoMemory = "a sibling with credentials of its own cannot make TSYNC fail"

  // Credentials.
  case setUIDKeepsCapabilities = "a thread that gives up uid 0 keeps its capabilities"
  case setUIDActsOnProcess = "set_uid changes all threads of the process"

  /// A short name that does not change.
  public var name: String { "\(self)" }
}

extension KernelDecisions {
  /// Takes the decision of a bug otherwise. One switch over all of them, so that none can be forgotten.
  mutating func seed(_ mutant: ModelMutant) {
    switch mutant {
    case .privilegesNotChecked: checksPrivileges = false
    case .checkOrderSwapped: checksFlagsBeforePrivileges.toggle()
    case .unknownFlagsIgnored: checksFlags = false
    case .minusOneWithTSYNCRefused: acceptsMinusOneWithTSYNC = false
    case .minusOneWithTSYNCKeepsSiblings: syncsWithoutRuleset = false
    case .minusOneAcceptedWithAnyFlags: checksFlagsOfMinusOne = false
    case .everyNegativeDescriptorIsMinusOne: tellsNegativesApart = false
    case .wrongDescriptorIsClosed: errorOfWrongDescriptor = .EBADF
    case .emptyRulesetAccepted: refusesEmptyRulesets = false
    case .unknownRightsAccepted: checksHandledRights = false
    case .emptyRuleAccepted: refusesEmptyRules = false
    case .unhandledRightsInRuleAccepted: checksRightsOfRules = false
    case .directoryRightsOnFileAccepted: checksRightsOnFiles = false
    case .oneLayerTooMany: mostLayers += 1
    case .siblingLayersCount: countsLayersOfSiblings = true
    case .innerRulesLoosen: allLayersDeny = false
    case .rulesetStaysAttached: copiesRulesets = false
    case .spawnedThreadIsFree: threadsInheritDomains = false
    case .forkedProcessIsFree: processesInheritDomains = false
    case .siblingKeepsItsLayers: replacesLayers = false
    case .divergingSiblingSkipped: reachesDivergedSiblings = false
    case .siblingsGetOwnDomains: sharesDomain = false
    case .forkedProcessRestricted: keepsToProcess = false
    case .noNewPrivsAlwaysPassedOn: tsync?.noNewPrivs = .always
    case .noNewPrivsSetByFailedCall: setsNoNewPrivsLast = false
    case .siblingTakesAllCredentials: siblingsKeepCredentials = false
    case .siblingLosesDeathSignal: siblingsKeepDeathSignal = false
    case .siblingLosesPendingSignals: siblingsKeepPendingSignals = false
    case .processIsUndumpable: processStaysDumpable = false
    case .descriptorsAreClosed: processKeepsFiles = false
    case .siblingLosesAmbient: siblingsKeepAmbient = false
    case .siblingRegainsBounds: siblingsKeepBounds = false
    case .siblingGetsKeyring: siblingsKeepKeyring = false
    case .siblingLosesFSUID: siblingsKeepFSUID = false
    case .siblingLosesSecurebits: siblingsKeepSecurebits = false
    case .siblingKeepsLogConfiguration: passesLogConfigurationOn = false
    case .siblingKeepsExecBoundary: passesExecBoundaryOn = false
    case .execKeepsBoundary: executionIsBoundary = false
    case .logFlagsSwapped: tellsExecutionsApart = false
    case .subdomainsOffForgotten: keepsSubdomainsOff = false
    case .denialOfOuterDomain: reportsInnermostDomain = false
    case .replacedDomainKept: freesReplacedDomains = false
    case .execKeepsDomains: executionFreesDomains = false
    case .exitKeepsDomain: exitFreesDomain = false
    case .disturbedCallsEnd: disturbed[.sleepsOn] = .interrupted
    case .disturbedCallsAreBegunAnew: disturbed[.interrupted] = .sleepsOn
    case .disturbedCallsKeepNoPart: disturbed[.partial] = .sleepsOn
    case .restartedCallsNotChecked: checksCallsBegunAnew = false
    case .traceMeNotChecked: checksTraceMe = false
    case .ownProcessNotExemptFromScope: exemptsOwnProcessFromScope = false
    case .scopeConfinesToSameDomain: scopesReachNestedDomains = false
    case .onlyNewestLayerScopes: allLayersScope = false
    case .signalIgnoresUID: checksSendersUID = false
    case .zombieLeaderIgnored: scopesZombies = false
    case .socketFollowsItsMaker: socketsKeepDomain = false
    case .portsNotTold: tellsPortsApart = false
    case .truncateNotChecked: checksTruncate = false
    case .directoryReadAsFile: rightToReadDirectory = .READ_FILE
    case .referNotNeeded: checksRefer = false
    case .referBeforeAccess: checksAccessBeforeRefer = false
    case .rulesFollowPaths: rulesFollowEntries = false
    case .udpNotChecked: checksUDP = false
    case .resolveUnixNotChecked: checksResolveUnix = false
    case .resolveUnixWithinDomainDenied: exemptsDomainFromResolveUnix = false
    case .ptraceNotChecked: checksPtrace = false
    case .failedLogDetailsIgnored: errorsOfAllocations[.logDetails] = .some(nil)
    case .failedRuleLost: errorsOfAllocations[.mergedRule] = .some(nil)
    case .failedRuleAdded: failedRuleIsNotAdded = false
    case .failedCallRestrictsCaller: failureFreesCaller = false
    case .failedCallKeepsNoNewPrivs: failureKeepsNoNewPrivs = false
    case .failedFileIsENFILE: errorsOfAllocations[.file] = .ENFILE
    case .failedDomainIsE2BIG: errorsOfAllocations[.domain] = .E2BIG
    case .siblingNeedsNoMemory: siblingsAllocate = false
    case .setUIDKeepsCapabilities: setUIDDropsCapabilities = false
    case .setUIDActsOnProcess: setUIDActsOnThread = false
    }
  }
}
