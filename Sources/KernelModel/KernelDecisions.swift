// SPDX-License-Identifier: MIT

import Scenarios

/// Every decision of a modelled kernel, one property each: those in which releases differ follow from its profile, the
/// others are those of every release. A seeded bug is one decision taken otherwise.
///
/// Every difference between kernels is a property here, so that the rules themselves read without version numbers.
struct KernelDecisions: Hashable, Sendable {
  /// What the TSYNC algorithm decides; `nil` where there is none.
  var tsync: TsyncDecisions?

  // MARK: Arguments and privileges

  /// Whether Landlock is there and switched on.
  var hasLandlock: Bool
  /// The bits of the flags argument of `landlock_restrict_self(2)` that are known.
  ///
  /// Sources: landlock(7) for the ABI versions; version 2 of the TSYNC patches added its flag without a new ABI version,
  /// so an edition, not the ABI version, decides about `TSYNC`.
  var restrictFlags: RestrictFlags
  /// Whether a call needs `no_new_privs`, `CAP_SYS_ADMIN` or the flag that stands for either.
  var checksPrivileges = true
  /// Whether `landlock_restrict_self(2)` looks at its flags before it looks at the caller's privileges.
  ///
  /// Source: commit c2fe8b60b8e4 in Linux 7.3; until 7.2 an unprivileged caller gets EPERM first.
  var checksFlagsBeforePrivileges: Bool
  /// Whether unknown flags are an error.
  var checksFlags = true
  /// Whether `LOG_SUBDOMAINS_OFF` may be given without a ruleset (descriptor -1).
  ///
  /// Source: landlock(7), since ABI version 7.
  var acceptsMinusOne: Bool
  /// Whether `LOG_SUBDOMAINS_OFF | TSYNC` may be given without a ruleset.
  ///
  /// Source: commit e75e38055b9d in Linux 7.1, backported to 7.0.4; before, the flags were compared for equality with
  /// `LOG_SUBDOMAINS_OFF` alone.
  var acceptsMinusOneWithTSYNC: Bool
  /// Whether that call reaches the siblings.
  var syncsWithoutRuleset = true
  /// Whether -1 asks for these flags.
  var checksFlagsOfMinusOne = true
  /// Whether -1 alone of the negative numbers stands for no ruleset.
  var tellsNegativesApart = true
  /// The error for a descriptor of something else.
  var errorOfWrongDescriptor = Errno.EBADFD
  /// Whether a ruleset must handle something, and a rule allow something.
  var refusesEmptyRulesets = true, refusesEmptyRules = true
  /// Whether rights that the kernel does not know are an error.
  var checksHandledRights = true
  /// Whether a rule may allow only what its ruleset handles.
  var checksRightsOfRules = true
  /// Whether a rule for a file may allow only what files have.
  var checksRightsOnFiles = true
  /// Whether `landlock_add_rule(2)` looks at the type of the rule before it looks at the ruleset.
  ///
  /// Source: only one type existed before ABI version 4, and it was checked first.
  var checksRuleTypeFirst: Bool
  /// The number of bytes of `struct landlock_ruleset_attr`; a longer one must end in zeros.
  ///
  /// Source: linux/landlock.h, which grew with ABI versions 4, 6 and 10.
  var rulesetAttributeSize: Int
  /// The rights over files that this kernel knows.
  var fileRights: Set<FileRight>
  /// The rights over the network that this kernel knows.
  var networkRights: Set<NetworkRight>

  // MARK: Layers and domains

  /// The most layers of a domain.
  ///
  /// Source: `LANDLOCK_MAX_NUM_LAYERS`, 16 since Linux 5.13.
  var mostLayers = Limits.layers
  /// Whether the layers of siblings count, too; they are replaced, so they do not.
  var countsLayersOfSiblings = false
  /// Whether every layer denies, not only the newest.
  var allLayersDeny = true
  /// Whether a domain keeps what its ruleset was when it was made.
  var copiesRulesets = true
  /// Whether a new thread, or a new process, has the domain of its maker.
  var threadsInheritDomains = true, processesInheritDomains = true

  // MARK: What a call with TSYNC puts in force

  /// Whether a sibling's own layers are replaced by the caller's.
  var replacesLayers = true
  /// Whether siblings with credentials of their own are reached.
  var reachesDivergedSiblings = true
  /// Whether all threads get one and the same domain.
  var sharesDomain = true
  /// Whether other processes are left alone.
  var keepsToProcess = true
  /// Whether the flag `NO_NEW_PRIVS` has no effect if the call fails.
  var setsNoNewPrivsLast = true
  /// Whether a call that fails for lack of memory leaves the caller unrestricted.
  var failureFreesCaller = true
  /// Whether a call that fails for lack of memory leaves no_new_privs of siblings alone.
  var failureKeepsNoNewPrivs = true
  /// What becomes of a call of a sibling that is disturbed, if not what its class says.
  var disturbed: [SleepCall.Class: SleepCall.Class] = [:]

  // MARK: What a call with TSYNC leaves alone

  /// Whether a sibling with credentials of its own keeps its uid and capabilities.
  var siblingsKeepCredentials = true
  /// Whether it keeps its securebits, its file-system uid and its session keyring.
  var siblingsKeepSecurebits = true, siblingsKeepFSUID = true, siblingsKeepKeyring = true
  /// Whether it keeps its ambient and its bounding set.
  var siblingsKeepAmbient = true, siblingsKeepBounds = true
  /// Whether a sibling keeps its parent-death signal, and the signals that wait for it.
  var siblingsKeepDeathSignal = true, siblingsKeepPendingSignals = true
  /// Whether the process stays open to others of its user, and keeps its descriptors and mappings.
  var processStaysDumpable = true, processKeepsFiles = true

  // MARK: What is reported and freed

  /// Whether a sibling with credentials of its own takes over the caller's log configuration.
  var passesLogConfigurationOn = true
  /// Whether it takes over what the caller has enforced since execve(2).
  var passesExecBoundaryOn = true
  /// Whether execve(2) is a boundary for what is logged.
  var executionIsBoundary = true
  /// Whether `LOG_SAME_EXEC_OFF` is about the same execution, and `LOG_NEW_EXEC_ON` about a new one.
  var tellsExecutionsApart = true
  /// Whether `LOG_SUBDOMAINS_OFF` stays with a thread that enforces something without it.
  var keepsSubdomainsOff = true
  /// Whether a denial is reported of the innermost domain that denies.
  var reportsInnermostDomain = true
  /// Whether a domain is freed that TSYNC has replaced, whose threads ended with execve(2), or whose thread has exited.
  var freesReplacedDomains = true, executionFreesDomains = true, exitFreesDomain = true

  // MARK: What a domain denies

  /// Whether an open that begins anew is checked again.
  var checksCallsBegunAnew = true
  /// Whether `PTRACE_TRACEME` looks at the parent's domain.
  var checksTraceMe = true

  /// Whether signals between the threads of one process are exempt from `LANDLOCK_SCOPE_SIGNAL`.
  ///
  /// Source: commit 18eb75f3af40, which is Landlock's erratum 2.
  var exemptsOwnProcessFromScope: Bool
  /// Whether a scope lets through to nested domains.
  var scopesReachNestedDomains = true
  /// Whether all layers scope, not only the newest.
  var allLayersScope = true
  /// Whether the sender's uid counts.
  var checksSendersUID = true
  /// Whether the credentials of a leader that has exited count.
  var scopesZombies = true
  /// Whether a socket belongs to the domain in which it was made.
  var socketsKeepDomain = true
  /// Whether a rule for a port holds for that port alone.
  var tellsPortsApart = true
  /// Whether truncating takes a right of its own.
  var checksTruncate = true
  /// The right that listing a directory takes.
  var rightToReadDirectory = FileRight.READ_DIR
  /// Whether a rename to another directory takes `REFER`.
  var checksRefer = true
  /// Whether EACCES comes before EXDEV in a rename.
  var checksAccessBeforeRefer = true
  /// Whether a rule stays with an entry that is renamed.
  var rulesFollowEntries = true
  /// Whether UDP ports take rights.
  var checksUDP = true
  /// Whether a connection to a socket at a path takes `RESOLVE_UNIX`, and one within the domain does not.
  var checksResolveUnix = true, exemptsDomainFromResolveUnix = true
  /// Whether a tracer must be in the tracee's domain or in one around it.
  var checksPtrace = true
  /// Whether a rename may move an entry to another directory at all.
  ///
  /// Source: `LANDLOCK_ACCESS_FS_REFER` in landlock(7), since ABI version 2.
  var canAllowReparenting: Bool

  // MARK: Allocations

  /// Whether the log of denials keeps details of whoever made a domain.
  ///
  /// Source: the log came with Linux 6.15, ABI version 7.
  var logsDenials: Bool
  /// What an allocation that fails comes to, where it is not ENOMEM; `nil` for nothing.
  var errorsOfAllocations: [AllocationSite.Kind: Errno?] = [:]
  /// Whether a rule for which there is no memory is not added.
  var failedRuleIsNotAdded = true
  /// Whether a sibling with credentials of its own needs memory.
  var siblingsAllocate = true

  // MARK: Credentials

  /// Whether giving up uid 0 gives up capabilities.
  var setUIDDropsCapabilities = true
  /// Whether a change of uid concerns the calling thread alone.
  var setUIDActsOnThread = true
  /// Whether a process without `CAP_SETPCAP` may change the securebits of exec checks.
  ///
  /// Source: capabilities(7), since Linux 6.14; ABI version 7 came with 6.15.
  var hasUnprivilegedSecurebits: Bool

  /// Whether what a step means may depend on siblings that it does not name: bugs alone let it.
  var looksAtSiblings: Bool {
    countsLayersOfSiblings || !failureFreesCaller || !failureKeepsNoNewPrivs
  }

  /// The decisions of the kernel that a profile describes, with seeded bugs.
  ///
  /// A kernel newer than every known one is treated as the newest known one.
  init(profile: Profile, mutants: Set<ModelMutant> = []) {
    let abi = min(profile.abi, Profile.newestKnownABI)
    let edition = profile.edition
    tsync = edition.map { TsyncEdition($0).decisions }
    hasLandlock = abi >= 1
    restrictFlags = RestrictFlags(
      Set(RestrictFlag.allCases.filter { $0 == .TSYNC ? edition != nil : $0.abi <= abi }))
    checksFlagsBeforePrivileges = abi >= 11
    acceptsMinusOne = abi >= 7
    acceptsMinusOneWithTSYNC = edition.map { $0 >= .linux7_0_4 } ?? false
    checksRuleTypeFirst = abi < 4
    rulesetAttributeSize =
      switch abi {
      case ..<4: 8
      case 4, 5: 16
      case 6...9: 24
      default: 48
      }
    fileRights = Set(FileRight.allCases.filter { $0.abi <= abi })
    networkRights = Set(NetworkRight.allCases.filter { $0.abi <= abi })
    exemptsOwnProcessFromScope = profile.errata & 1 << 1 != 0
    canAllowReparenting = abi >= 2
    logsDenials = abi >= 7
    hasUnprivilegedSecurebits =
      profile.release.map { $0 >= KernelRelease("6.14")! } ?? (abi >= 7)
    for mutant in mutants { seed(mutant) }
  }
}

/// The decisions of one kernel, which all states of a program share and which tell none apart.
final class Kernel: Hashable, Sendable {
  /// What it decides.
  let decisions: KernelDecisions

  init(_ decisions: KernelDecisions) { self.decisions = decisions }

  static func == (left: Kernel, right: Kernel) -> Bool {
    left === right || left.decisions == right.decisions
  }

  func hash(into hasher: inout Hasher) {}
}
