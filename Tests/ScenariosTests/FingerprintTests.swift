// SPDX-License-Identifier: MIT

import Testing

@testable import Scenarios

/// The short text that stands for a program.
@Suite struct FingerprintTests {
  private static let place = SpecLocation(path: "Specs/topic/name.yaml", line: 7, column: 3)

  /// A scenario with something of everything.
  private static var scenario: Scenario {
    Scenario(
      id: ScenarioID(topic: "topic", slug: "one"), name: "one", threads: ["main", "worker"],
      rulesets: [
        "a": Ruleset(
          handledAccessFS: [.READ_FILE, .WRITE_FILE, .TRUNCATE], handledAccessNet: [.BIND_TCP],
          scoped: [.SIGNAL], rules: [.pathBeneath(path: "dir", allowed: [.READ_FILE])]),
        "b": Ruleset(scoped: [.SIGNAL]),
      ],
      steps: [
        Step(
          thread: "main",
          action: .restrictSelf(ruleset: .ruleset(name: "a"), flags: RestrictFlags([.TSYNC])),
          location: place),
        Step(
          thread: "worker", action: .open(path: "file", mode: .reading),
          expectation: Expectation([.init(nil, [.errno(.EACCES)])], at: place), because: "so",
          location: place),
      ],
      location: place)
  }

  @Test("a fingerprint stays what it was: tokens that somebody kept depend on it")
  func isStable() {
    #expect(Self.scenario.program.fingerprint == "dc88b87ccb053f3e")
    let empty = Program(process: ProcessSetup(), threads: [], rulesets: [:], instructions: [])
    // Nothing but the offset basis of FNV-1a.
    #expect(empty.fingerprint == "cbf29ce484222325")
  }

  @Test("what is no part of the program does not change it")
  func ignoresTheRest() {
    var other = Self.scenario
    other.id = ScenarioID(topic: "another", slug: "name", permutation: ["x"])
    other.name = "another name"
    other.reference = "a mail"
    other.because = "a reason"
    other.requires = [.failingAllocations]
    other.location.line = 99
    other.steps[0].location.column = 50
    other.steps[0].expectation = Expectation([.init(nil, [.ok])], at: Self.place)
    other.steps[1].expectation = nil
    other.steps[1].because = nil
    #expect(other.program.fingerprint == Self.scenario.program.fingerprint)
  }

  @Test("any change of the program changes it")
  func seesEveryChange() {
    typealias Change = (inout Program) -> Void
    let changes: [Change] = [
      { $0.process.noNewPrivs = true },
      { $0.process.capabilities = [.CAP_KILL] },
      { $0.process.uid = 0 },
      { $0.process.uid = 1000 },
      { $0.process.userNamespace = true },
      { $0.process.restartsCalls = false },
      { $0.threads = ["worker", "main"] },
      { $0.threads = ["main", "worker", "third"] },
      { $0.threads = ["mainworker"] },
      { $0.rulesets["c"] = Ruleset() },
      { $0.rulesets["b"] = nil },
      { $0.rulesets["b"]?.scoped = [.SIGNAL, .ABSTRACT_UNIX_SOCKET] },
      { $0.rulesets["b"]?.handledAccessFS = [.READ_FILE] },
      { $0.rulesets["b"]?.handledAccessNet = [.BIND_TCP] },
      { $0.rulesets["a"]?.rules = [] },
      { $0.rulesets["a"]?.rules = [.pathBeneath(path: "dir", allowed: [])] },
      { $0.rulesets["a"]?.rules = [.pathBeneath(path: "other", allowed: [.READ_FILE])] },
      { $0.rulesets["a"]?.rules.append(.netPort(port: .free, allowed: [.BIND_TCP])) },
      { $0.instructions.swapAt(0, 1) },
      { $0.instructions.removeLast() },
      { $0.instructions[0].thread = "worker" },
      { $0.instructions[0].times = 2 },
      { $0.instructions[0].mayBlock = true },
      { $0.instructions[1].mayBlock = true },
      { $0.instructions[1].timing = .together },
      { $0.instructions[1].timing = .meanwhile },
      { $0.instructions[0].failedAllocation = FailedAllocation(.every) },
      { $0.instructions[0].failedAllocation = FailedAllocation(.nth(1)) },
      { $0.instructions[0].failedAllocation = FailedAllocation(.nth(2)) },
      { $0.instructions[0].failedAllocation = FailedAllocation(in: "worker", .nth(1)) },
    ]
    let original = Self.scenario.program
    var seen: [String] = [original.fingerprint]
    for change in changes {
      var program = original
      change(&program)
      seen.append(program.fingerprint)
    }
    #expect(Set(seen).count == changes.count + 1)
  }

  @Test("every action has a fingerprint of its own, and so has every argument of it")
  func seesEveryAction() {
    let text = ["a", "b"]
    let references: [RulesetReference] = [
      .ruleset(name: "a"), .ruleset(name: "-1"), .minusOne, .closedDescriptor, .fileDescriptor,
    ]
    let rules: [Rule] = [
      .pathBeneath(path: "a", allowed: []), .pathBeneath(path: "a", allowed: [.EXECUTE]),
      .pathBeneath(path: "b", allowed: []), .netPort(port: .free, allowed: []),
      .netPort(port: .free, allowed: [.BIND_TCP]), .netPort(port: .freeToo, allowed: []),
    ]
    var all: [Action] = [.setNoNewPrivs, .execute, .exit, .traceMe]
    all += Attribute.allCases.map { .get(attribute: $0) }
    all += Capability.allCases.flatMap {
      [.hasCapability(capability: $0), .dropCapability(capability: $0)]
    }
    all += [1, 2].flatMap { (number: UInt32) -> [Action] in
      [.setUID(uid: number), .setGID(gid: number), .setGroups(gid: number)]
        + [.setSecurebits(bits: number), .setFSUID(uid: number)]
        + Property.allCases.map { .set(property: $0, to: number) }
    }
    all += text.flatMap { (name: String) -> [Action] in
      [
        .sameDomain(as: name), .createRuleset(name: name), .release(thread: name),
        .finish(action: name), .spawn(thread: name), .fork(thread: name), .truncate(path: name),
        .readDirectory(path: name), .removeFile(path: name), .removeDirectory(path: name),
        .listenAbstract(socket: name), .connectAbstract(socket: name), .listenUnix(path: name),
        .connectUnix(path: name), .writePipe(pipe: name), .ptrace(thread: name),
      ]
    }
    all += references.flatMap { (reference: RulesetReference) -> [Action] in
      rules.map { .addRule(ruleset: reference, rule: $0) }
        + [0, 8].map { .restrictSelf(ruleset: reference, flags: RestrictFlags(bits: $0)) }
        + [.psxRestrictSelf(ruleset: reference)]
    }
    all += Gate.allCases.map { .park(gate: $0) }
    all += ProcFile.allCases.map { .readProc(file: $0) }
    all += TraceEvent.allCases.map { .countEvents(event: $0) }
    all += DenialFact.allCases.map { .lastDenial(fact: $0) }
    all += [.awaitFreedDomains(count: 1), .awaitFreedDomains(count: 2), .closeRuleset(name: "a")]
    all += text.flatMap { (path: String) -> [Action] in
      OpenMode.allCases.map { .open(path: path, mode: $0) }
        + EntryKind.allCases.map { .make(path: path, kind: $0) }
        + text.map { .rename(path: path, to: $0) }
        + SignalOwner.allCases.flatMap { kind in
          text.map { .watchIO(pipe: path, owner: $0, as: kind) }
        }
        + SignalCall.allCases.flatMap { call in
          SignalName.allCases.map { .signal(thread: path, call: call, signal: $0) }
        }
    }
    all += Port.allCases.flatMap {
      [.bindTCP(port: $0), .connectTCP(port: $0), .bindUDP(port: $0), .connectUDP(port: $0)]
    }
    let programs = all.map {
      Program(
        process: ProcessSetup(), threads: [], rulesets: [:],
        instructions: [.init(thread: "main", action: $0)])
    }
    #expect(Set(all).count == all.count)
    #expect(Set(programs.map(\.fingerprint)).count == all.count)
  }
}
