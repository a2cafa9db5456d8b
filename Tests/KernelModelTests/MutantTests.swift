// SPDX-License-Identifier: MIT

import Scenarios
import Testing

@testable import KernelModel

/// Every seeded bug is noticed by a small program.
struct MutantTests {
  /// The bugs that need threads which act at the same time; see `HeldCallTests`.
  static let ofSleepers: [ModelMutant] = [
    .disturbedCallsEnd, .disturbedCallsAreBegunAnew, .disturbedCallsKeepNoPart,
  ]

  /// The others that a small program in one line of events cannot show.
  static let ofReopeners: [ModelMutant] = [.restartedCallsNotChecked]

  @Test(
    "A program tells each mutant from the kernel it is a mutant of",
    arguments: ModelMutant.allCases.filter { !(ofSleepers + ofReopeners).contains($0) }
  )
  func killed(mutant: ModelMutant) throws {
    let (profile, play) = try #require(Self.killers[mutant], "no program for \(mutant)")
    play.check(on: profile)
    let right = Simulator(profile: profile).allowedOutcomes(of: play.program)
    let wrong = Simulator(profile: profile, mutants: [mutant]).allowedOutcomes(of: play.program)
    #expect(right != wrong, "\(mutant) survives: \(mutant.rawValue)")
  }

  @Test("Each mutant says what a user would see")
  func summaries() {
    // A case without a text would have its name for one.
    for mutant in ModelMutant.allCases { #expect(mutant.rawValue != mutant.name) }
  }

  private static let killers = arguments.merging(domains) { $1 }.merging(threadSync) { $1 }
    .merging(accesses) { $1 }.merging(credentials) { $1 }.merging(communication) { $1 }
    .merging(failedAllocations) { $1 }.merging(properties) { $1 }.merging(reports) { $1 }

  typealias Killers = [ModelMutant: (Profile, Play)]

  private static let subdomainsOff = RestrictFlags([.LOG_SUBDOMAINS_OFF, .TSYNC])
  private static let minusOne = Action.restrictSelf(ruleset: .minusOne, flags: subdomainsOff)
  private static let privileged = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])

  private static func adds(_ rule: Rule, to ruleset: Ruleset, _ errno: Errno) -> Play {
    Play(
      "rule", rulesets: ["made": ruleset],
      [
        Line("main", .createRuleset(name: "made")),
        Line("main", .addRule(ruleset: .ruleset(name: "made"), rule: rule), errno),
      ])
  }

  private static let arguments: Killers = [
    .privilegesNotChecked: (
      oldKernel(7),
      Play("p", process: ProcessSetup(), [Line("main", .restrict("no-read"), .EPERM)])
    ),
    .checkOrderSwapped: (
      kernel(.linux7_3),
      Play(
        "order", process: ProcessSetup(),
        [Line("main", .restrict(.minusOne, bits: 1 << 30), .EINVAL)])
    ),
    .unknownFlagsIgnored: (
      oldKernel(7),
      Play("flag", [Line("main", .restrict(.ruleset(name: "no-read"), bits: 1 << 30), .EINVAL)])
    ),
    .minusOneWithTSYNCRefused: (kernel(.linux7_1), Play("-1", [Line("main", minusOne)])),
    .minusOneWithTSYNCKeepsSiblings: (
      kernel(.linux7_1),
      Play(
        "-1",
        [
          Line("worker", .restrict("no-read")), Line("main", minusOne), Line("worker", .read()),
        ])
    ),
    .minusOneAcceptedWithAnyFlags: (
      kernel(.linux7_3), Play("-1", [Line("main", .restrict(.minusOne, bits: 8), .EBADF)])
    ),
    .everyNegativeDescriptorIsMinusOne: (
      kernel(.linux7_3),
      Play(
        "-2", [Line("main", .restrictSelf(ruleset: .negative(-2), flags: subdomainsOff), .EBADF)])
    ),
    .wrongDescriptorIsClosed: (
      oldKernel(7), Play("fd", [Line("main", .restrict(.fileDescriptor, bits: 0), .EBADFD)])
    ),
    .emptyRulesetAccepted: (
      oldKernel(7),
      Play(
        "empty", rulesets: ["none": Ruleset()],
        [Line("main", .createRuleset(name: "none"), .ENOMSG)])
    ),
    .unknownRightsAccepted: (
      oldKernel(7),
      Play(
        "unknown", rulesets: ["new": Ruleset(handledAccessFS: [.RESOLVE_UNIX])],
        [Line("main", .createRuleset(name: "new"), .EINVAL)])
    ),
    .emptyRuleAccepted: (
      oldKernel(7),
      adds(.pathBeneath(path: "file", allowed: []), to: standardRulesets["no-read"]!, .ENOMSG)
    ),
    .unhandledRightsInRuleAccepted: (
      oldKernel(7),
      adds(
        .pathBeneath(path: "file", allowed: [.EXECUTE]), to: standardRulesets["no-read"]!, .EINVAL)
    ),
    .directoryRightsOnFileAccepted: (
      oldKernel(7),
      adds(
        .pathBeneath(path: "file", allowed: [.READ_DIR]),
        to: Ruleset(handledAccessFS: [.READ_DIR]), .EINVAL)
    ),
  ]

  private static let readBeneathDirectory = Ruleset(
    handledAccessFS: [.READ_FILE],
    rules: [.pathBeneath(path: "dir", allowed: [.READ_FILE])])

  private static let domains: Killers = [
    .oneLayerTooMany: (
      oldKernel(7), Play("17", [Line("main", .restrict("no-execute"), .E2BIG, times: 17)])
    ),
    .siblingLayersCount: (
      kernel(.linux7_0),
      Play(
        "full sibling",
        [Line("worker", .restrict("no-execute"), times: 16), Line("main", .sync("no-read"))])
    ),
    .innerRulesLoosen: (
      oldKernel(7),
      Play(
        "nested", rulesets: ["outer": standardRulesets["no-read"]!, "inner": readBeneathDirectory],
        [
          Line("main", .restrict("outer")), Line("main", .restrict("inner")),
          Line("main", .read("dir/file"), .EACCES),
        ])
    ),
    .rulesetStaysAttached: (
      oldKernel(7),
      Play(
        "late rule",
        [
          Line("main", .restrict("no-read")),
          Line(
            "main",
            .addRule(
              ruleset: .ruleset(name: "no-read"),
              rule: .pathBeneath(path: "file", allowed: [.READ_FILE]))),
          Line("main", .read(), .EACCES),
        ])
    ),
    .spawnedThreadIsFree: (
      oldKernel(7),
      Play(
        "spawn",
        [
          Line("main", .restrict("no-read")), Line("main", .spawn(thread: "new")),
          Line("new", .read(), .EACCES),
        ])
    ),
    .forkedProcessIsFree: (
      oldKernel(7),
      Play(
        "fork",
        [
          Line("main", .restrict("no-read")), Line("main", .fork(thread: "child")),
          Line("child", .layers, .number(1)),
        ])
    ),
  ]

  private static let threadSync: Killers = [
    .siblingKeepsItsLayers: (
      kernel(.v2),
      Play(
        "own layers",
        [
          Line("worker", .restrict("no-read")), Line("main", .sync("no-write")),
          Line("worker", .layers, .number(1)),
        ])
    ),
    .divergingSiblingSkipped: (
      kernel(.v2),
      Play(
        "diverging",
        [
          Line("worker", .restrict("no-read")), Line("main", .sync("no-write")),
          Line("worker", .write(), .EACCES),
        ])
    ),
    .siblingsGetOwnDomains: (
      kernel(.linux7_3),
      Play(
        "one domain",
        [Line("main", .sync("no-read")), Line("main", .sameDomain(as: "worker"), .yes)])
    ),
    .forkedProcessRestricted: (
      kernel(.linux7_3),
      Play(
        "fork",
        [
          Line("main", .fork(thread: "child")), Line("main", .sync("no-read")),
          Line("child", .read()),
        ])
    ),
    .noNewPrivsAlwaysPassedOn: (
      kernel(.linux7_3),
      Play(
        "not passed on", process: privileged,
        [Line("main", .sync("no-read")), Line("worker", .noNewPrivs, .no)])
    ),
    .noNewPrivsSetByFailedCall: (
      kernel(.linux7_3),
      Play(
        "failed", process: privileged,
        [
          Line("main", .restrict("no-execute"), times: 16),
          Line("main", .restrict("no-execute", [.NO_NEW_PRIVS]), .E2BIG),
          Line("main", .noNewPrivs, .no),
        ])
    ),
  ]

  private static let accesses: Killers = [
    .ownProcessNotExemptFromScope: (
      oldKernel(7),
      Play("own", [Line("main", .restrict("scoped")), Line("main", .tgkill("worker"))])
    ),
    .scopeConfinesToSameDomain: (
      oldKernel(7),
      Play(
        "nested",
        [
          Line("main", .restrict("scoped")), Line("main", .fork(thread: "child")),
          Line("child", .restrict("no-read")), Line("main", .kill("child")),
        ])
    ),
    .onlyNewestLayerScopes: (
      oldKernel(7),
      Play(
        "outer scope",
        [
          Line("main", .fork(thread: "child")), Line("child", .restrict("scoped")),
          Line("child", .restrict("no-read")), Line("child", .kill("main"), .EPERM),
        ])
    ),
    .signalIgnoresUID: (
      oldKernel(7),
      Play(
        "uid", process: ProcessSetup(capabilities: [.CAP_SETUID]),
        [
          Line("main", .fork(thread: "child")), Line("child", .setUID(uid: 1001)),
          Line("child", .kill("main"), .EPERM),
        ])
    ),
    .zombieLeaderIgnored: (
      oldKernel(7),
      Play(
        "zombie",
        [
          Line("main", .exit), Line("worker", .restrict("scoped")),
          Line("worker", .fork(thread: "child")), Line("child", .kill("worker"), .EPERM),
        ])
    ),
    .socketFollowsItsMaker: (
      oldKernel(7),
      Play(
        "old socket",
        [
          Line("main", .listenAbstract(socket: "old")), Line("main", .restrict("scoped-sockets")),
          Line("main", .connectAbstract(socket: "old"), .EPERM),
        ])
    ),
    .portsNotTold: (
      oldKernel(7),
      Play(
        "port",
        rulesets: [
          "one": Ruleset(
            handledAccessNet: [.BIND_TCP], rules: [.netPort(port: .free, allowed: [.BIND_TCP])])
        ],
        [Line("main", .restrict("one")), Line("main", .bindTCP(port: .freeToo), .EACCES)])
    ),
    .truncateNotChecked: (
      oldKernel(7),
      Play(
        "truncate", rulesets: ["one": Ruleset(handledAccessFS: [.TRUNCATE])],
        [Line("main", .restrict("one")), Line("main", .truncate(path: "file"), .EACCES)])
    ),
    .directoryReadAsFile: (
      oldKernel(7),
      Play(
        "directory",
        [Line("main", .restrict("no-read")), Line("main", .readDirectory(path: "dir"))])
    ),
    .referNotNeeded: (
      oldKernel(7),
      Play(
        "refer",
        [
          Line("main", .restrict("no-read")),
          Line("main", .rename(path: "file", to: "dir/new"), .EXDEV),
        ])
    ),
    .referBeforeAccess: (
      oldKernel(7),
      Play(
        "refer", rulesets: ["one": Ruleset(handledAccessFS: [.MAKE_REG])],
        [
          Line("main", .restrict("one")),
          Line("main", .rename(path: "file", to: "dir/new"), .EACCES),
        ])
    ),
    .rulesFollowPaths: (
      oldKernel(7),
      Play(
        "moved", rulesets: ["dir": readBeneathDirectory],
        [
          Line("main", .restrict("dir")), Line("main", .rename(path: "dir", to: "new")),
          Line("main", .read("new/file")),
        ])
    ),
  ]

  private static let credentials: Killers = [
    .setUIDKeepsCapabilities: (
      oldKernel(7),
      Play(
        "root", process: ProcessSetup(capabilities: [.CAP_SETUID], uid: 0),
        [Line("main", .setUID(uid: 1)), Line("main", .has(.CAP_SETUID), .no)])
    ),
    .setUIDActsOnProcess: (
      oldKernel(7),
      Play(
        "one thread", process: ProcessSetup(capabilities: [.CAP_SETUID]),
        [Line("main", .setUID(uid: 1)), Line("worker", .uid, .number(1000))])
    ),
  ]
}
