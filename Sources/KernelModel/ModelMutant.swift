// SPDX-License-Identifier: MIT

import Scenarios

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
  public var summary: String { seed.summary }

  /// Takes the decision otherwise.
  var change: @Sendable (inout KernelDecisions) -> Void { seed.change }

  typealias Seed = (summary: String, change: @Sendable (inout KernelDecisions) -> Void)

  private var seed: Seed {
    seedOfArguments ?? seedOfDomains ?? seedOfThreadSync ?? seedOfSiblings ?? seedOfReports
      ?? seedOfAccess ?? seedOfAllocations ?? seedOfCredentials
  }
}

extension ModelMutant {
  private var seedOfArguments: Seed? {
    switch self {
    case .privilegesNotChecked:
      (
        "restrict_self succeeds without no_new_privs and CAP_SYS_ADMIN",
        { $0.checksPrivileges = false }
      )
    case .checkOrderSwapped:
      (
        "EPERM and EINVAL of restrict_self come in the other kernels' order",
        { $0.checksFlagsBeforePrivileges.toggle() }
      )
    case .unknownFlagsIgnored:
      (
        "restrict_self accepts flags that the kernel does not know",
        { $0.checksFlags = false }
      )
    case .minusOneWithTSYNCRefused:
      (
        "-1 with LOG_SUBDOMAINS_OFF and TSYNC is EBADF on every kernel",
        { $0.acceptsMinusOneWithTSYNC = false }
      )
    case .minusOneWithTSYNCKeepsSiblings:
      (
        "-1 with LOG_SUBDOMAINS_OFF and TSYNC succeeds and leaves the siblings alone",
        { $0.syncsWithoutRuleset = false }
      )
    case .everyNegativeDescriptorIsMinusOne:
      (
        "-2 is taken for -1, which stands for no ruleset",
        { $0.tellsNegativesApart = false }
      )
    case .minusOneAcceptedWithAnyFlags:
      (
        "-1 is accepted as a ruleset with any flags",
        { $0.checksFlagsOfMinusOne = false }
      )
    case .wrongDescriptorIsClosed:
      (
        "a descriptor that is no ruleset gives EBADF, not EBADFD",
        { $0.errorOfWrongDescriptor = .EBADF }
      )
    case .emptyRulesetAccepted:
      (
        "create_ruleset accepts a ruleset that handles nothing",
        { $0.refusesEmptyRulesets = false }
      )
    case .unknownRightsAccepted:
      (
        "create_ruleset accepts rights that the kernel does not know",
        { $0.checksHandledRights = false }
      )
    case .emptyRuleAccepted:
      (
        "add_rule accepts a rule that allows nothing",
        { $0.refusesEmptyRules = false }
      )
    case .unhandledRightsInRuleAccepted:
      (
        "add_rule accepts rights that the ruleset does not handle",
        { $0.checksRightsOfRules = false }
      )
    case .directoryRightsOnFileAccepted:
      (
        "add_rule accepts a right over directories on a file",
        { $0.checksRightsOnFiles = false }
      )
    default: nil
    }
  }

  private var seedOfDomains: Seed? {
    switch self {
    case .oneLayerTooMany: ("the 17th layer is accepted", { $0.mostLayers += 1 })
    case .siblingLayersCount:
      (
        "TSYNC fails with E2BIG because a sibling has 16 layers",
        { $0.countsLayersOfSiblings = true }
      )
    case .innerRulesLoosen:
      (
        "a nested layer allows again what an outer one denies",
        { $0.allLayersDeny = false }
      )
    case .rulesetStaysAttached:
      (
        "a rule added after enforcement changes what is allowed",
        { $0.copiesRulesets = false }
      )
    case .spawnedThreadIsFree:
      (
        "a new thread starts without the domain of its maker",
        { $0.threadsInheritDomains = false }
      )
    case .forkedProcessIsFree:
      (
        "a forked process starts without the domain of its maker",
        { $0.processesInheritDomains = false }
      )
    default: nil
    }
  }

  private var seedOfThreadSync: Seed? {
    switch self {
    case .siblingKeepsItsLayers:
      (
        "TSYNC stacks the ruleset on a sibling's own domain",
        { $0.replacesLayers = false }
      )
    case .divergingSiblingSkipped:
      (
        "TSYNC leaves siblings alone whose credentials had diverged",
        { $0.reachesDivergedSiblings = false }
      )
    case .siblingsGetOwnDomains:
      (
        "after TSYNC the threads hold equal but different domains",
        { $0.sharesDomain = false }
      )
    case .forkedProcessRestricted:
      (
        "TSYNC restricts processes that were forked before",
        { $0.keepsToProcess = false }
      )
    case .noNewPrivsAlwaysPassedOn:
      (
        "TSYNC sets no_new_privs on siblings of any caller",
        { $0.tsync?.noNewPrivs = .always }
      )
    case .disturbedCallsEnd:
      (
        "a call of a sibling that the kernel begins anew returns EINTR",
        { $0.disturbed[.sleepsOn] = .interrupted }
      )
    case .disturbedCallsAreBegunAnew:
      (
        "a call of a sibling that cannot be begun anew sleeps on",
        { $0.disturbed[.interrupted] = .sleepsOn }
      )
    case .disturbedCallsKeepNoPart:
      (
        "a call of a sibling that has done a part sleeps on",
        { $0.disturbed[.partial] = .sleepsOn }
      )
    case .noNewPrivsSetByFailedCall:
      (
        "a call with NO_NEW_PRIVS that fails sets no_new_privs",
        { $0.setsNoNewPrivsLast = false }
      )
    default: nil
    }
  }

  private var seedOfAccess: Seed? {
    switch self {
    case .ownProcessNotExemptFromScope:
      (
        "a thread may not signal a thread of its own process",
        { $0.exemptsOwnProcessFromScope = false }
      )
    case .scopeConfinesToSameDomain:
      (
        "a scoped process may not signal a process in a nested domain",
        { $0.scopesReachNestedDomains = false }
      )
    case .onlyNewestLayerScopes:
      (
        "a nested layer without a scope lifts the scope of the outer one",
        { $0.allLayersScope = false }
      )
    case .signalIgnoresUID:
      (
        "processes of other users can be signalled",
        { $0.checksSendersUID = false }
      )
    case .zombieLeaderIgnored:
      (
        "a signal to a process whose leader has exited meets no scope",
        { $0.scopesZombies = false }
      )
    case .socketFollowsItsMaker:
      (
        "an abstract socket belongs to its maker's present domain, not to the one it was made in",
        { $0.socketsKeepDomain = false }
      )
    case .portsNotTold: ("a rule for one port allows all ports", { $0.tellsPortsApart = false })
    case .truncateNotChecked:
      (
        "truncate is allowed although TRUNCATE is handled",
        { $0.checksTruncate = false }
      )
    case .directoryReadAsFile:
      (
        "listing a directory needs READ_FILE instead of READ_DIR",
        { $0.rightToReadDirectory = .READ_FILE }
      )
    case .referNotNeeded:
      (
        "a rename to another directory needs no REFER",
        { $0.checksRefer = false }
      )
    case .referBeforeAccess:
      (
        "a rename gives EXDEV where EACCES comes first",
        { $0.checksAccessBeforeRefer = false }
      )
    case .rulesFollowPaths:
      (
        "a rule stays with a path after the entry was renamed",
        { $0.rulesFollowEntries = false }
      )
    case .udpNotChecked: ("UDP ports need no rights", { $0.checksUDP = false })
    case .resolveUnixNotChecked:
      (
        "connecting to a UNIX socket at a path needs no RESOLVE_UNIX",
        { $0.checksResolveUnix = false }
      )
    case .resolveUnixWithinDomainDenied:
      (
        "RESOLVE_UNIX denies a connection to a socket of the own domain",
        { $0.exemptsDomainFromResolveUnix = false }
      )
    case .ptraceNotChecked:
      (
        "a process may trace another outside of its domain",
        { $0.checksPtrace = false }
      )
    default: nil
    }
  }

  private var seedOfAllocations: Seed? {
    switch self {
    case .failedLogDetailsIgnored:
      (
        "restrict_self succeeds without memory for the details of the log",
        { $0.errorsOfAllocations[.logDetails] = .some(nil) }
      )
    case .failedRuleLost:
      (
        "restrict_self loses a rule for which there is no memory, and succeeds",
        { $0.errorsOfAllocations[.mergedRule] = .some(nil) }
      )
    case .failedRuleAdded:
      (
        "add_rule fails with ENOMEM and has added the rule all the same",
        { $0.failedRuleIsNotAdded = false }
      )
    case .failedCallRestrictsCaller:
      (
        "TSYNC that fails with ENOMEM leaves the caller restricted",
        { $0.failureFreesCaller = false }
      )
    case .failedCallKeepsNoNewPrivs:
      (
        "TSYNC that fails with ENOMEM sets no_new_privs on siblings",
        { $0.failureKeepsNoNewPrivs = false }
      )
    case .failedFileIsENFILE:
      (
        "create_ruleset without memory for its file gives ENFILE",
        { $0.errorsOfAllocations[.file] = .ENFILE }
      )
    case .failedDomainIsE2BIG:
      (
        "restrict_self without memory for the domain gives E2BIG",
        { $0.errorsOfAllocations[.domain] = .E2BIG }
      )
    case .siblingNeedsNoMemory:
      (
        "a sibling with credentials of its own cannot make TSYNC fail",
        { $0.siblingsAllocate = false }
      )
    default: nil
    }
  }

  private var seedOfCredentials: Seed {
    switch self {
    case .setUIDKeepsCapabilities:
      (
        "a thread that gives up uid 0 keeps its capabilities",
        { $0.setUIDDropsCapabilities = false }
      )
    case .setUIDActsOnProcess:
      (
        "set_uid changes all threads of the process",
        { $0.setUIDActsOnThread = false }
      )
    default: (rawValue, { _ in })
    }
  }
}
