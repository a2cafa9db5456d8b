// SPDX-License-Identifier: MIT

import Scenarios

@testable import KernelModel

extension MutantTests {
  private static let rootLike = ProcessSetup(
    noNewPrivs: true, capabilities: [.CAP_SETUID, .CAP_SETPCAP, .CAP_CHOWN], uid: 0)

  /// A play in which the worker sets something that a call of the leader must not change.
  private static func keeps(_ property: Property, _ value: UInt32, _ attribute: Attribute) -> Play {
    Play(
      "\(property) stays", process: rootLike,
      [
        Line("worker", .set(property: property, to: value)), Line("main", .sync("no-read")),
        Line("worker", .get(attribute: attribute), .number(Int(value))),
      ])
  }

  /// Programs for the seeded bugs of what TSYNC leaves alone.
  static let properties: Killers = [
    .siblingTakesAllCredentials: (
      kernel(.linux7_3),
      Play(
        "uid stays", process: rootLike,
        [
          Line("worker", .setUID(uid: 7)), Line("main", .sync("no-read")),
          Line("worker", .uid, .number(7)),
        ])
    ),
    .siblingLosesDeathSignal: (kernel(.linux7_3), keeps(.pdeathSignal, 10, .pdeathSignal)),
    .siblingLosesPendingSignals: (kernel(.v2), keeps(.pendingSignals, 2, .pendingSignals)),
    .processIsUndumpable: (kernel(.linux7_0), keeps(.dumpable, 1, .dumpable)),
    .descriptorsAreClosed: (kernel(.linux7_3), keeps(.descriptor, 1, .descriptor)),
    .siblingLosesAmbient: (kernel(.linux7_3), keeps(.ambient, 1, .ambient)),
    .siblingRegainsBounds: (kernel(.linux7_3), keeps(.bounding, 0, .bounding)),
    .siblingGetsKeyring: (kernel(.linux7_3), keeps(.keyring, 3, .keyring)),
    .siblingLosesFSUID: (
      kernel(.linux7_3),
      Play(
        "fsuid stays", process: rootLike,
        [
          Line("worker", .setFSUID(uid: 9)), Line("main", .sync("no-read")),
          Line("worker", .get(attribute: .fsuid), .number(9)),
        ])
    ),
    .siblingLosesSecurebits: (
      kernel(.linux7_3),
      Play(
        "securebits stay", process: rootLike,
        [
          Line("worker", .setSecurebits(bits: 1)), Line("main", .sync("no-read")),
          Line("worker", .get(attribute: .securebits), .number(1)),
        ])
    ),
    .traceMeNotChecked: (
      kernel(.linux7_3),
      Play(
        "traceme",
        [
          Line("main", .fork(thread: "child")), Line("main", .restrict("no-read")),
          Line("child", .traceMe, .EPERM),
        ])
    ),
  ]

  private static func denied(_ fact: DenialFact, is number: Int) -> Line {
    Line("worker", .lastDenial(fact: fact), .number(number))
  }
  private static let subdomainsOff = Action.restrictSelf(
    ruleset: .minusOne, flags: RestrictFlags([.LOG_SUBDOMAINS_OFF]))

  /// Programs for the seeded bugs of what Landlock reports.
  static let reports: Killers = [
    .siblingKeepsLogConfiguration: (
      kernel(.linux7_3),
      Play(
        "log configuration",
        [
          Line("worker", subdomainsOff), Line("main", .sync("no-write")),
          Line("worker", .restrict("no-read")), Line("worker", .read(), .EACCES),
          denied(.logged, is: 1),
        ])
    ),
    .siblingKeepsExecBoundary: (
      kernel(.linux7_3),
      Play(
        "own record",
        [
          Line("worker", .drop(.CAP_CHOWN)), Line("main", .sync("no-read")),
          Line("worker", .read(), .EACCES), denied(.sameExec, is: 1),
        ])
    ),
    .execKeepsBoundary: (
      kernel(.linux7_3),
      Play(
        "execution",
        [
          Line("main", .sync("no-write")), Line("worker", .execute),
          Line("worker", .write(), .EACCES), denied(.sameExec, is: 0),
        ])
    ),
    .logFlagsSwapped: (
      kernel(.linux7_3),
      Play(
        "flags",
        [
          Line("worker", .restrict("no-read", [.TSYNC, .LOG_SAME_EXEC_OFF, .LOG_NEW_EXEC_ON])),
          Line("worker", .read(), .EACCES), denied(.logged, is: 0),
        ])
    ),
    .subdomainsOffForgotten: (
      kernel(.linux7_3),
      Play(
        "sticky",
        [
          Line("worker", subdomainsOff), Line("worker", .restrict("no-write"), times: 2),
          Line("worker", .write(), .EACCES), denied(.logged, is: 0),
        ])
    ),
    .denialOfOuterDomain: (
      kernel(.linux7_3),
      Play(
        "innermost",
        [
          Line("worker", .restrict("no-read"), times: 2), Line("worker", .read(), .EACCES),
          denied(.depth, is: 2),
        ])
    ),
    .replacedDomainKept: (
      kernel(.linux7_3),
      Play(
        "replaced",
        [
          Line("worker", .restrict("no-write")), Line("main", .sync("no-read")),
          Line("main", .awaitFreedDomains(count: 1), .number(1)),
        ])
    ),
    .execKeepsDomains: (
      kernel(.linux7_3),
      Play(
        "executed",
        [
          Line("main", .restrict("no-write")), Line("worker", .execute),
          Line("worker", .awaitFreedDomains(count: 1), .number(1)),
        ])
    ),
    .exitKeepsDomain: (
      kernel(.linux7_3),
      Play(
        "exited",
        [
          Line("worker", .restrict("no-write")), Line("worker", .exit),
          Line("main", .awaitFreedDomains(count: 1), .number(1)),
        ])
    ),
  ]
}
