// SPDX-License-Identifier: MIT

// Seeded bugs of what TSYNC leaves alone in siblings, and of what Landlock reports and frees.
extension ModelMutant {
  var seedOfSiblings: Seed? {
    switch self {
    case .siblingKeepsLogConfiguration:
      (
        "TSYNC leaves a diverged sibling's log configuration alone",
        { $0.passesLogConfigurationOn = false }
      )
    case .siblingKeepsExecBoundary:
      (
        "TSYNC leaves a diverged sibling its own record of what it has enforced since execve",
        { $0.passesExecBoundaryOn = false }
      )
    case .siblingTakesAllCredentials:
      (
        "TSYNC gives a sibling the caller's uid and capabilities with its domain",
        { $0.siblingsKeepCredentials = false }
      )
    case .siblingLosesDeathSignal:
      (
        "TSYNC clears the parent-death signal of siblings",
        { $0.siblingsKeepDeathSignal = false }
      )
    case .siblingLosesPendingSignals:
      (
        "TSYNC drops the signals that wait for siblings",
        { $0.siblingsKeepPendingSignals = false }
      )
    case .processIsUndumpable:
      (
        "TSYNC closes the process to others of its user",
        { $0.processStaysDumpable = false }
      )
    case .descriptorsAreClosed:
      (
        "TSYNC closes descriptors and mappings",
        { $0.processKeepsFiles = false }
      )
    case .siblingLosesAmbient:
      (
        "TSYNC clears the ambient set of a diverged sibling",
        { $0.siblingsKeepAmbient = false }
      )
    case .siblingRegainsBounds:
      (
        "TSYNC fills the bounding set of a diverged sibling",
        { $0.siblingsKeepBounds = false }
      )
    case .siblingGetsKeyring:
      (
        "TSYNC gives a diverged sibling the caller's session keyring",
        { $0.siblingsKeepKeyring = false }
      )
    case .siblingLosesFSUID:
      (
        "TSYNC resets the file-system uid of a diverged sibling",
        { $0.siblingsKeepFSUID = false }
      )
    case .siblingLosesSecurebits:
      (
        "TSYNC gives a diverged sibling the caller's securebits",
        { $0.siblingsKeepSecurebits = false }
      )
    default: nil
    }
  }

  var seedOfReports: Seed? {
    switch self {
    case .restartedCallsNotChecked:
      (
        "an open that TSYNC makes begin anew is not checked again",
        { $0.checksCallsBegunAnew = false }
      )
    case .traceMeNotChecked:
      (
        "a process may make a parent outside of its domain its tracer",
        { $0.checksTraceMe = false }
      )
    case .execKeepsBoundary:
      (
        "execve does not count as a boundary for what is logged",
        { $0.executionIsBoundary = false }
      )
    case .logFlagsSwapped:
      (
        "LOG_SAME_EXEC_OFF and LOG_NEW_EXEC_ON are each other's",
        { $0.tellsExecutionsApart = false }
      )
    case .subdomainsOffForgotten:
      (
        "a later call without LOG_SUBDOMAINS_OFF takes the flag back",
        { $0.keepsSubdomainsOff = false }
      )
    case .denialOfOuterDomain:
      (
        "a denial is reported of the outermost domain that denies",
        { $0.reportsInnermostDomain = false }
      )
    case .replacedDomainKept:
      (
        "a sibling's domain that TSYNC replaces is never freed",
        { $0.freesReplacedDomains = false }
      )
    case .execKeepsDomains:
      (
        "domains of threads that end with execve are never freed",
        { $0.executionFreesDomains = false }
      )
    case .exitKeepsDomain:
      (
        "the domain of a thread that exits is never freed",
        { $0.exitFreesDomain = false }
      )
    default: nil
    }
  }
}
