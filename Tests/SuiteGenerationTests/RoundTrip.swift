// SPDX-License-Identifier: MIT

import Scenarios

/// A spec that uses every word of the language once, for the round trip through generated Swift.
///
/// `Fixtures/RoundTripTests.swift` is what the generator makes of it. That file is compiled into this test
/// target, so its functions build the scenarios as a generated suite would.
enum RoundTrip {
  static let path = "Specs/round-trip/every-word.yaml"

  static var spec: Spec {
    Spec(
      path: path, topic: "round-trip", suite: "every \"word\" \\ of the language",
      about: "All actions,\nall results, and everything that a scenario can say.",
      templates: [
        ScenarioTemplate(actions), ScenarioTemplate(results), matrix, ScenarioTemplate(groups),
        depths,
      ])
  }

  /// All scenarios by their names.
  static let scenarios = Dictionary(
    uniqueKeysWithValues: spec.scenarios.map { ($0.id, $0) })

  private static func at(_ line: Int, _ column: Int = 9) -> SpecLocation {
    SpecLocation(path: path, line: line, column: column)
  }

  // What the scenarios share, but for one of them each time.
  private static let source = "a mail \u{7}"
  private static let condition = Condition([.init(.abi(6), .greaterOrEqual)])
  private static let process = ProcessSetup(noNewPrivs: true)
  private static let files = Ruleset(handledAccessFS: Set(FileRight.allCases), rules: rules)
  private static let rules: [Rule] = [
    .pathBeneath(path: "dir", allowed: [.READ_FILE, .READ_DIR]),
    .pathBeneath(path: "other", allowed: []),
    .netPort(port: .listeningToo, allowed: [.CONNECT_TCP]),
  ]

  /// Every action, with every enumeration that an action can hold, left to the simulator.
  private static var actions: Scenario {
    var all: [Action] = Attribute.allCases.map { .get(attribute: $0) }
    all += Capability.allCases.map { .hasCapability(capability: $0) }
    all += [
      .sameDomain(as: "main"), .setNoNewPrivs, .dropCapability(capability: .CAP_KILL),
      .setUID(uid: .max), .createRuleset(name: "files"),
    ]
    let references: [RulesetReference] = [
      .ruleset(name: "files"), .minusOne, .negative(-2), .closedDescriptor, .fileDescriptor,
    ]
    all += references.flatMap { reference in
      rules.map { Action.addRule(ruleset: reference, rule: $0) }
        + [0, 1 << 3, 0x1f, 1 << 20 | 1 << 3, .max].map {
          Action.restrictSelf(ruleset: reference, flags: RestrictFlags(bits: $0))
        }
    }
    all += [
      .openPidfd(thread: "new"), .spawn(thread: "new"), .fork(thread: "child"),
      .truncate(path: "file"),
    ]
    all += OpenMode.allCases.map { .open(path: "file", mode: $0) }
    all += EntryKind.allCases.map { .make(path: "dir/\($0)", kind: $0) }
    all += [
      .readDirectory(path: "."), .removeFile(path: "a \"b\""), .removeDirectory(path: "a\\(b)"),
      .rename(path: "file", to: "dir/\u{200b}é"), .listenAbstract(socket: "s"),
      .connectAbstract(socket: "s"),
    ]
    all += Port.allCases.flatMap { [Action.bindTCP(port: $0), .connectTCP(port: $0)] }
    all += Port.allCases.flatMap { [Action.bindUDP(port: $0), .connectUDP(port: $0)] }
    all += SignalCall.allCases.flatMap { call in
      SignalName.allCases.map { .signal(thread: "new", call: call, signal: $0) }
    }
    all += references.map { .psxRestrictSelf(ruleset: $0) }
    all += [
      .setGID(gid: 7), .setGroups(gid: 0), .setSecurebits(bits: 4), .release(thread: "new"),
      .finish(action: "restrict_self"), .execute, .listenUnix(path: "dir/s"),
      .connectUnix(path: "dir/s"), .writePipe(pipe: "p"), .ptrace(thread: "new"),
    ]
    all += [.hold(thread: "new"), .restarted(thread: "new"), .wake(thread: "new")]
    all += Property.allCases.map { .set(property: $0, to: 1) }
    all += [.setFSUID(uid: 5), .traceMe]
    all += [.churn, .signalAll(thread: "new")]
    all += SleepCall.allCases.map { .sleep(call: $0) }
    all += Gate.allCases.map { .park(gate: $0) }
    all += ProcFile.allCases.map { .readProc(file: $0) }
    all += TraceEvent.allCases.map { .countEvents(event: $0) }
    all += DenialFact.allCases.map { .lastDenial(fact: $0) }
    all += [.awaitFreedDomains(count: 2), .closeRuleset(name: "files")]
    all += SignalOwner.allCases.map { .watchIO(pipe: "p", owner: "new", as: $0) }
    all.append(.exit)
    return Scenario(
      id: ScenarioID(topic: "round-trip", slug: "default"), name: "every action",
      reference: source, process: process, threads: ["main", "worker"],
      rulesets: [
        "files": files,
        "net": Ruleset(
          handledAccessNet: Set(NetworkRight.allCases), scoped: Set(Scope.allCases)),
        "nothing": Ruleset(),
      ],
      steps: all.enumerated().map { index, action in
        Step(
          thread: index % 2 == 0 ? "main" : "worker", action: action,
          times: index == 3 ? 16 : 1, location: at(100 + index))
      },
      where: condition, location: at(10, 5))
  }

  /// Every result, every condition, and everything that stands in the head of a scenario.
  private static var results: Scenario {
    let simple: [StepResult] =
      [
        .ok, .hung, .blocked, .notReached, .changed, .ended, .kernelFault, .truth(true),
        .truth(false),
        .number(0), .number(-3), .unknownErrno(524),
      ]
      + Errno.allCases.map { .errno($0) }
    let comparisons: [Condition.Comparison] =
      Condition.Operator.allCases.map { Condition.Comparison(.abi(8), $0) }
      + Edition.allCases.map { Condition.Comparison(.edition($0), .less) }
      + [
        Condition.Comparison(.release(KernelRelease("7.0.0-rc3+deb \"x\"")!), .greaterOrEqual),
        Condition.Comparison(.erratum(2), .notEqual),
      ]
    let arms = comparisons.map { Expectation.Arm(Condition([$0]), [.ok, .errno(.EINTR)]) }
    let both = Expectation.Arm(Condition(Array(comparisons.prefix(2))), [.number(1)])
    let expectations =
      simple.map { [Expectation.Arm(nil, [$0])] }
      + [[Expectation.Arm(nil, [.ok, .errno(.EAGAIN)])], arms + [Expectation.Arm(nil, [.hung])]]
      + [[both]]
    return Scenario(
      id: ScenarioID(topic: "round-trip", slug: "every-result"), name: "every result",
      reference: source, because: "line one\nline two",
      process: ProcessSetup(
        noNewPrivs: true, capabilities: [.CAP_SYS_ADMIN, .CAP_KILL], uid: 0, userNamespace: true,
        restartsCalls: false),
      threads: ["main"],
      steps: expectations.enumerated().map { index, arms in
        // A location of its own, or that of the step: both ways of writing it come back.
        let location = at(200 + index)
        return Step(
          thread: "main", action: .setNoNewPrivs,
          expectation: Expectation(arms, at: index % 2 == 0 ? at(200 + index, 40) : location),
          because: index % 3 == 0 ? "because \(index)" : nil, location: location)
      },
      requires: Set(Feature.allCases),
      knownIssues: [
        KnownIssue(
          condition: Condition(Array(comparisons.prefix(2))), bug: "CVE-2026-1",
          because: "it is \"so\"", location: at(30)),
        KnownIssue(
          condition: Condition([]), bug: "a report", because: "everywhere", location: at(31)),
      ],
      location: at(20, 5))
  }

  /// The axes of the scenario with a matrix.
  static let axes = [Axis("kind", ["plain", "-1", "1.5+x"]), Axis("caller", ["main", "worker"])]

  /// Permutations in which everything that can depend on an axis does: on one, on both, or not at all.
  private static var matrix: ScenarioTemplate {
    let names = axes[0].values.flatMap { kind in axes[1].values.map { [kind, $0] } }
    let kept = names.filter { $0 != ["1.5+x", "worker"] }
    return ScenarioTemplate(kept.map { .init(permutation($0)) }, axes: axes)
  }

  private static func permutation(_ names: [String]) -> Scenario {
    let (isPlain, caller) = (names[0] == "plain", names[1])
    let number = axes[0].values.firstIndex(of: names[0])!
    let enforced = Action.restrictSelf(ruleset: .ruleset(name: "files"), flags: RestrictFlags())
    func step(
      _ line: Int, _ thread: String, _ action: Action, _ arms: [Expectation.Arm] = [],
      when: Bool = true
    ) -> [Step] {
      guard when else { return [] }
      return [
        Step(
          thread: thread, action: action,
          expectation: arms.isEmpty ? nil : Expectation(arms, at: at(line, 40)), location: at(line))
      ]
    }
    var steps =
      step(41, caller, .exit, [.init(nil, [isPlain ? .ok : .errno(.EPERM)])])
      + step(42, "main", .setUID(uid: UInt32(number)), when: isPlain)
      + step(43, "main", .setNoNewPrivs, when: isPlain != (caller == "main"))
      + step(
        44, "worker", .open(path: names.joined(separator: "-"), mode: .reading),
        [.init(isPlain ? Condition([.init(.abi(8), .less)]) : nil, [.ok, .number(number)])])
      + step(
        45, "main", .execute,
        [.init(Condition([.init(.edition(.v2), .equal)]), [.ok])]
          + (isPlain ? [.init(nil, [.truth(true)])] : []))
    steps += ["main", "worker"].map {
      Step(thread: $0, action: .get(attribute: .uid), times: number + 1, location: at(46))
    }
    steps.append(
      Step(
        thread: "main", action: .execute, mayBlock: isPlain,
        failedAllocation: isPlain ? nil : FailedAllocation(.nth(number)),
        because: isPlain ? nil : names[0], location: at(47)))
    if caller == "main" {
      steps.append(Step(thread: "worker", action: .exit, timing: .together, location: at(48)))
    }
    steps += step(49, "main", enforced, when: isPlain)
    return Scenario(
      id: ScenarioID(topic: "round-trip", slug: "depth", permutation: names),
      name: "permutations", reference: "another mail", process: ProcessSetup(noNewPrivs: isPlain),
      threads: ["main", "worker"],
      rulesets: isPlain ? ["files": files] : ["unnamed": Ruleset(handledAccessFS: [.READ_FILE])],
      steps: steps,
      where: isPlain ? nil : Condition([.init(.abi(number), .greaterOrEqual)]),
      requires: isPlain ? [] : [.privileged],
      knownIssues: isPlain
        ? []
        : [KnownIssue(condition: Condition([]), bug: "bug", because: "so", location: at(38))],
      location: at(39, 5))
  }

  /// Groups of every kind, steps that block, and failing allocations.
  private static var groups: Scenario {
    let failures: [FailedAllocation?] = [
      nil, FailedAllocation(.nth(3)), FailedAllocation(in: "worker", .nth(64)),
      FailedAllocation(.every), FailedAllocation(in: "main", .every),
    ]
    let timings: [[Timing]] = [
      [.after, .together], [.after], [.after, .meanwhile], [.after],
      [.after, .together, .together, .meanwhile, .meanwhile], [.after, .together],
    ]
    return Scenario(
      id: ScenarioID(topic: "round-trip", slug: "groups"), name: "groups", reference: source,
      process: process, threads: ["main"],
      steps: timings.joined().enumerated().map { index, timing in
        Step(
          thread: index % 2 == 0 ? "main" : "worker", action: .setNoNewPrivs, timing: timing,
          mayBlock: index % 3 == 0, failedAllocation: failures[index % failures.count],
          expectation: index % 4 == 0 ? Expectation([.init(nil, [.ok])], at: at(60 + index)) : nil,
          location: at(60 + index))
      }, where: condition, location: at(59, 5))
  }

  /// Permutations whose names are words and numbers of their steps, with a ruleset that the file has otherwise.
  private static var depths: ScenarioTemplate {
    let axis = Axis("depth", ["0", "1", "2"])
    let permutations = axis.values.enumerated().map { number, name in
      var steps = [
        Step(
          thread: "main", action: .open(path: name, mode: .writing), times: number + 1,
          expectation: Expectation([.init(nil, [.number(number)])], at: at(82)), location: at(82)),
        Step(
          thread: "main", action: .setNoNewPrivs,
          expectation: Expectation([.init(nil, [.ok])], at: at(84 + number, 7)), location: at(83)),
        Step(thread: "main", action: .closeRuleset(name: "files"), location: at(90)),
      ]
      // Where the step is missing, there is no reason to choose either.
      if number > 0 {
        steps.append(
          Step(thread: "main", action: .exit, because: "so \(number)", location: at(91)))
      }
      return Scenario(
        id: ScenarioID(topic: "round-trip", slug: "depths", permutation: [name]), name: "depths",
        reference: source, threads: ["main"],
        rulesets: ["files": Ruleset(handledAccessFS: [.READ_FILE])], steps: steps,
        where: condition, location: at(80, 5))
    }
    return ScenarioTemplate(permutations.map { .init($0) }, axes: [axis])
  }
}
