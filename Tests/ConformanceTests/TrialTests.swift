// SPDX-License-Identifier: MIT

import Conformance
import Scenarios
import Synchronization
import Testing

@Suite("running a scenario several times and judging all runs together")
struct TrialTests {
  /// The example with two steps at the same time, and two allowed outcomes.
  private static var racing: Scenario {
    var scenario = Example.scenario
    scenario.steps[4].timing = .together
    return scenario
  }

  private static let other = Example.run(replacing: [4: .ok])
  private static let both = AllowedOutcomes([Outcome(Example.results), Outcome(otherResults)])
  private static var otherResults: [StepResult] {
    var results = Example.results
    results[4] = .ok
    return results
  }

  /// Judges runs that a closure makes from their variation, and says which variations were run.
  private func judge(
    _ scenario: Scenario = racing, _ repetition: Repetition = Repetition(),
    allowed: AllowedOutcomes = both, profile: Profile = Example.profile,
    run: @Sendable (Int) -> EngineRun
  ) async -> (Judgement, variations: [Int]) {
    let kernel = JudgedKernel(engine: Example.engine, profile: profile)
    let trial = Trial(of: scenario, on: kernel) { _, _ in allowed }
    let variations = Mutex<[Int]>([])
    let judgement = await trial.judge(repetition) { variation in
      variations.withLock { $0.append(variation) }
      return run(variation)
    }
    return (judgement, variations.withLock { $0 })
  }

  @Test("a scenario that leaves nothing to chance is run once, one whose threads race ten times")
  func defaultRuns() async {
    let plain = Example.scenario
    let once = await judge(plain, allowed: Example.allowed) { _ in Example.run() }
    #expect(once.variations == [0])
    #expect(once.0.verdict == .conforms)
    let often = await judge { $0 == 7 ? Self.other : Example.run() }
    #expect(often.variations == Array(0..<Repetition.usualRaces))
    #expect(often.0.verdict == .conforms)
    #expect(often.0.runs == Repetition.usualRaces)
    let fewer = await judge(Self.racing, Repetition(races: 2)) { _ in Example.run() }
    #expect(fewer.variations == [0, 1])
  }

  @Test(
    "a number of runs is meant for every scenario, and begins with the variation that is asked for")
  func explicitRuns() async {
    let repetition = Repetition(runs: 3, firstVariation: 40)
    let plain = await judge(Example.scenario, repetition, allowed: Example.allowed) { _ in
      Example.run()
    }
    #expect(plain.variations == [40, 41, 42])
  }

  @Test("where all that is allowed has shown, three runs decide, and the others are spared")
  func sparedRuns() async {
    let spared = SparedRuns()
    var repetition = Repetition()
    repetition.spared = spared
    let early = await judge(Self.racing, repetition) { $0 == 1 ? Self.other : Example.run() }
    #expect(early.variations == [0, 1, 2])
    #expect(early.0.verdict == .conforms)
    // Two outcomes are allowed, and one never shows: it gets the seven runs that were spared.
    let unseen = await judge(Self.racing, repetition) { _ in Example.run() }
    #expect(unseen.variations == Array(0..<17))
    #expect(unseen.0.verdict == .unseen)
    #expect(!spared.take())
    let late = await judge(Self.racing, repetition) { $0 == 5 ? Self.other : Example.run() }
    #expect(late.variations == Array(0..<6))
    // A failure still ends the runs, and who asks for a number gets it.
    let failing = await judge(Self.racing, repetition) { _ in
      Example.run(replacing: [3: .errno(.EACCES)])
    }
    #expect(failing.variations == [0])
    repetition.runs = 5
    let asked = await judge(Self.racing, repetition) { $0 == 1 ? Self.other : Example.run() }
    #expect(asked.variations == Array(0..<5))
  }

  @Test("spared runs have an end for each scenario")
  func mostSpared() async {
    var repetition = Repetition()
    repetition.spared = SparedRuns()
    repetition.spared?.add(1000)
    let unseen = await judge(Self.racing, repetition) { _ in Example.run() }
    #expect(unseen.0.runs == Repetition.mostWithSpared)
  }

  @Test("the most telling order has a permutation of each scenario first, races before others")
  func tellingOrder() {
    func scenario(_ slug: String, _ permutation: String, isRacing: Bool = false) -> Scenario {
      var scenario = isRacing ? Self.racing : Example.scenario
      scenario.id = ScenarioID(topic: "t", slug: slug, permutation: [permutation])
      return scenario
    }
    let scenarios = [
      scenario("a", "1"), scenario("a", "2"), scenario("b", "1"),
      scenario("c", "1", isRacing: true), scenario("c", "2", isRacing: true), scenario("b", "2"),
    ]
    #expect(TellingOrder.positions(of: scenarios) == [3, 0, 2, 4, 1, 5])
  }

  @Test("a time ends the runs of a concurrent scenario, and lets others run once")
  func time() async {
    let over = Repetition(time: .zero)
    #expect(await judge(Self.racing, over) { _ in Example.run() }.variations == [0])
    #expect(Repetition(time: .seconds(1)).limit(for: Self.racing.program) == Repetition.mostRuns)
    #expect(Repetition(time: .seconds(1)).limit(for: Example.scenario.program) == 1)
  }

  @Test("the failing run is named with its variation, which the command line repeats")
  func failingRun() async {
    let (judgement, variations) = await judge { variation in
      variation == 4 ? Example.run(replacing: [3: .errno(.EACCES)]) : Example.run()
    }
    // Nobody asked for more runs than that.
    #expect(variations == [0, 1, 2, 3, 4])
    #expect(judgement.verdict == .diverges)
    #expect(judgement.failingVariations == [4])
    #expect(judgement.reasons.contains("1 of 5 runs failed: variation 4"))
    #expect(judgement.again.hasSuffix("--kernel debian:7.3.4 --variation 4"))
  }

  @Test("runs that were asked for all happen, and each failing one is named")
  func allFailures() async {
    let (judgement, variations) = await judge(Self.racing, Repetition(runs: 30)) { variation in
      variation % 3 == 2 ? Example.run(replacing: [3: .errno(.EACCES)]) : Example.run()
    }
    #expect(variations.count == 30)
    #expect(judgement.failingVariations == Array(stride(from: 2, to: 30, by: 3)))
    #expect(
      judgement.reasons.contains(
        "10 of 30 runs failed: variation 2, 5, 8, 11, 14, 17, 20, 23 and 2 more"))
  }

  @Test("what no run showed is bounded by the rule of three, and is no failure")
  func unseen() async {
    let (judgement, _) = await judge(Self.racing, Repetition(runs: 1000)) { _ in Example.run() }
    #expect(judgement.verdict == .unseen)
    #expect(!judgement.verdict.isFailure)
    #expect(judgement.unseenOutcomes == [Outcome(Self.otherResults)])
    #expect(
      judgement.reasons == [
        "1 of 2 allowed outcomes not observed in 1000 runs, so each has a probability of at most "
          + "0.3 % (95 % confidence)"
      ])
    // The bound is never rounded below 3/n, and few runs bound nothing.
    let seven = await judge(Self.racing, Repetition(runs: 7)) { _ in Example.run() }
    #expect(seven.0.reasons[0].contains("at most 42.9 %"))
    let three = await judge(Self.racing, Repetition(runs: 3)) { _ in Example.run() }
    #expect(three.0.reasons == ["1 of 2 allowed outcomes not observed in 3 runs"])
  }

  @Test("runs end with the first that hangs, unless they were asked for")
  func hang() async {
    let hung = EngineRun(.outcome(Outcome([.ok, .errno(.EACCES), .hung])))
    let allowed = AllowedOutcomes([
      Outcome(Example.results), Outcome([.ok, .errno(.EACCES), .hung]),
    ])
    var scenario = Self.racing
    for index in 2..<5 { scenario.steps[index].expectation = nil }
    #expect(await judge(scenario, allowed: allowed) { _ in hung }.variations == [0])
    let asked = await judge(scenario, Repetition(runs: 2), allowed: allowed) { _ in hung }
    #expect(asked.variations == [0, 1])
    #expect(asked.0.verdict == .unseen)
  }

  @Test("what the kernel lacks is not run, and a fault of Lockstep is not repeated")
  func notRepeated() async {
    var poor = Example.profile
    poor.abi = 0
    var needy = Self.racing
    needy.requires = [.failingAllocations]
    poor.features = []
    #expect(await judge(needy, profile: poor) { _ in Example.run() }.variations == [])
    let broken = EngineRun(.harnessFault(reason: "QEMU was killed"))
    let fault = await judge(Self.racing, Repetition(runs: 5)) { _ in broken }
    #expect(fault.variations == [0])
    #expect(fault.0.verdict == .harnessFault)
  }

  @Test("a known issue that is left to chance is never stale, one that is forced is")
  func knownIssues() async {
    var left = Self.racing
    left.knownIssues = [Example.issue(.abi(11), .equal)]
    let chance = await judge(left) { $0 == 1 ? Self.other : Example.run() }
    #expect(chance.0.verdict == .conforms)
    #expect(
      chance.0.reasons == [
        "known issue CVE-2026-1 did not happen in 10 runs, so each has a probability of at most "
          + "30 % (95 % confidence)"
      ])
    let happened = await judge(left) { variation in
      variation == 3 ? Example.run(replacing: [3: .errno(.EACCES)]) : Example.run()
    }
    #expect(happened.0.verdict == .known)
    var forced = Example.scenario
    forced.knownIssues = left.knownIssues
    forced.steps[4].mayBlock = true
    let stale = await judge(forced, allowed: Example.allowed) { _ in Example.run() }
    #expect(stale.0.verdict == .staleKnownIssue)
  }

  @Test("failed allocations of the run that decided are listed, a line for each step")
  func injectedFailures() async {
    var run = Example.run()
    run.injectedFailures = [
      InjectedFailure(instruction: 2, site: 1, result: .errno(.ENOMEM)),
      InjectedFailure(instruction: 2, site: 2, result: .ok),
      InjectedFailure(instruction: 4, site: 1, result: .errno(.ENOMEM)),
    ]
    let (judgement, _) = await judge(Example.scenario, allowed: Example.allowed) { [run] _ in run }
    let report = RunReport(kernels: [Sample.kernel([judgement])])
    let lines = [
      "failed allocations in step 3: site 1 ENOMEM, site 2 ok",
      "failed allocations in step 5: site 1 ENOMEM",
    ]
    for line in lines {
      #expect(report.humanText().contains(": \(line)\n"))
      #expect(report.htmlText().contains(": \(line)</div>"))
      #expect(judgement.report().contains("  \(line)"))
    }
    #expect(report.jsonText().contains("\"site\" : 2"))
  }

  @Test("how allocations fail in a kernel is said once, with what was loaded and what was not")
  func failingAllocations() async {
    var run = Example.run()
    run.injectedFailures = [
      InjectedFailure(
        instruction: 2, site: 1, result: .errno(.ENOMEM), functions: ["krealloc", "grow", "call"])
    ]
    run.failingAllocations = FailingAllocations(
      way: .bpf, obstacles: ["no module: locked"], loaded: "a program; taint 0")
    let (judgement, _) = await judge(Example.scenario, allowed: Example.allowed) { [run] _ in run }
    let report = RunReport(kernels: [Sample.kernel([judgement, judgement])])
    let line =
      "  failing allocations: bpf (credentials only): a program; taint 0; no module: locked\n"
    #expect(report.humanText().ranges(of: line).count == 1)
    #expect(report.humanText().contains("site 1 ENOMEM in grow\n"))
    #expect(report.jsonText().contains("\"loaded\" : \"a program; taint 0\""))
    #expect(report.jsonText().contains("\"krealloc\""))
    // A kernel that could do it by itself, and was not asked to, is not worth a line.
    var plain = judgement
    plain.failingAllocations = FailingAllocations(way: .failNth)
    plain.injectedFailures = []
    let quiet = RunReport(kernels: [Sample.kernel([plain])])
    #expect(!quiet.humanText().contains("failing allocations:"))
  }
}
