// SPDX-License-Identifier: MIT

import Conformance
import Scenarios
import Testing

@Suite("comparing the spec with the simulator")
struct JudgeSpecTests {
  private func allowing(_ replacements: [Int: StepResult]...) -> AllowedOutcomes {
    AllowedOutcomes(
      Set(
        replacements.map { replacements in
          var results = Example.results
          for (index, result) in replacements { results[index] = result }
          return Outcome(results)
        }))
  }

  @Test("a spec and a simulator that say the same conform without any kernel")
  func agreement() {
    let judgement = Example.judge().check()
    #expect(judgement.verdict == .conforms)
    #expect(!judgement.askedKernel)
    #expect(judgement.runs == 0)
  }

  @Test("a flipped rule of the simulator is a disagreement at the step it changes")
  func flippedSimulator() {
    let judgement = Example.judge(allowed: allowing([3: .errno(.EACCES)])).check()
    #expect(judgement.verdict == .disagrees)
    #expect(judgement.rows.map(\.marker) == [nil, nil, nil, .disagrees, nil])
    #expect(judgement.rows[3].spec == [.ok])
    #expect(judgement.rows[3].simulator == [.errno(.EACCES)])
    #expect(judgement.location.line == 24)
  }

  @Test("a flipped expectation of the spec is a disagreement")
  func flippedExpectation() {
    var scenario = Example.scenario
    scenario.steps[1].expectation?.arms[0].results = [.ok]
    #expect(Example.judge(scenario).check().verdict == .disagrees)
    #expect(Example.judge(scenario).judge(Example.run()).verdict == .disagrees)
  }

  @Test("one forbidden outcome among allowed ones is a disagreement")
  func oneOfSeveral() {
    let judgement = Example.judge(allowed: allowing([:], [3: .errno(.EACCES)])).check()
    #expect(judgement.verdict == .disagrees)
  }

  @Test("a set of allowed results may be larger than what the simulator shows")
  func largerSet() {
    var scenario = Example.scenario
    scenario.steps[3].expectation?.arms[0].results = [.errno(.EINTR), .ok]
    #expect(Example.judge(scenario).check().verdict == .conforms)
  }

  @Test("the report of a disagreement says whom the kernel sides with")
  func sides() {
    let judge = Example.judge(allowed: allowing([3: .errno(.EACCES)]))
    let withSpec = judge.judge(Example.run())
    #expect(withSpec.verdict == .disagrees)
    #expect(withSpec.reasons.last == "the kernel sides with the spec")
    let withSimulator = judge.judge(Example.run(replacing: [3: .errno(.EACCES)]))
    #expect(withSimulator.reasons.last == "the kernel sides with the simulator")
    let withNeither = judge.judge(Example.run(replacing: [3: .errno(.EPERM)]))
    #expect(withNeither.verdict == .disagrees)
    #expect(withNeither.reasons.last == "the kernel sides with neither")

    let lenient = Example.judge(allowed: allowing([:], [3: .errno(.EACCES)]))
    #expect(lenient.judge(Example.run()).reasons.last == "what the kernel did is allowed by both")
  }

  @Test("expectations are those of the kernel that is judged")
  func expectationByKernel() {
    var scenario = Example.scenario
    let old = Condition([.init(.abi(8), .less)])
    scenario.steps[2].expectation?.arms = [.init(old, [.errno(.EINVAL)]), .init(nil, [.ok])]
    #expect(Example.judge(scenario).check().verdict == .conforms)
    let without = Profile.assumed(forABIWithoutTSYNC: 7)
    #expect(Example.judge(scenario, profile: without).check().verdict == .disagrees)
    let refusing = allowing([2: .errno(.EINVAL)])
    #expect(
      Example.judge(scenario, profile: without, allowed: refusing).check().verdict == .conforms)
  }

  @Test("a simulation that stopped at a bound never passes")
  func truncation() {
    var truncated = Example.allowed
    truncated.limit = AllowedOutcomes.Limit("the bound of 9 states was reached", step: 2)
    let judge = Example.judge(allowed: truncated)
    #expect(judge.check().verdict == .harnessFault)
    #expect(judge.judge(Example.run()).verdict == .harnessFault)
    // An outcome that was not seen might have come behind the bound ...
    #expect(judge.judge(Example.run(replacing: [4: .ok])).verdict == .harnessFault)
    // ... but what the spec forbids stays forbidden.
    #expect(judge.judge(Example.run(replacing: [3: .errno(.EPERM)])).verdict == .diverges)
    var scenario = Example.scenario
    scenario.knownIssues = [Example.issue(.abi(11), .equal)]
    #expect(
      Example.judge(scenario, allowed: truncated).judge(Example.run()).verdict == .harnessFault)
  }

  @Test("a limit is named with its step, even if no outcome was seen before it")
  func limit() {
    let limit = AllowedOutcomes.Limit("too many threads call", step: 2)
    for outcomes in [Set<Outcome>(), Example.allowed.outcomes] {
      let judge = Example.judge(allowed: AllowedOutcomes(outcomes, limit: limit))
      for judgement in [judge.check(), judge.judge(Example.run())] {
        #expect(judgement.verdict == .harnessFault)
        #expect(judgement.limit == limit)
        #expect(
          judgement.reasons.first == "a limit of the simulator at step 3: too many threads call")
        #expect(judgement.location.line == 23)
      }
    }
  }

  @Test("a simulator without an answer is a fault of Lockstep")
  func noOutcome() {
    let judge = Example.judge(allowed: AllowedOutcomes([]))
    #expect(judge.check().verdict == .harnessFault)
    #expect(judge.judge(Example.run()).verdict == .harnessFault)
  }

  @Test("what an assumed kernel lacks is unsupported without any kernel")
  func unsupported() {
    var scenario = Example.scenario
    scenario.rulesets["udp"] = Ruleset(handledAccessNet: [.BIND_UDP])
    let judge = Example.judge(scenario, profile: .assumed(for: .linux7_1))
    #expect(judge.check().verdict == .unsupported)
    #expect(judge.check().reasons == ["needs Landlock ABI 10; this kernel has 9"])
  }

  @Test("every edition and every ABI version without TSYNC are assumed")
  func assumedKernels() {
    let profiles = AssumedKernel.all.map(\.profile)
    #expect(profiles.compactMap(\.edition) == Edition.allCases)
    #expect(profiles.filter { $0.edition == nil }.map(\.abi) == [1, 2, 3, 4, 5, 6, 7])
    #expect(Set(AssumedKernel.all.map(\.engine.name)).count == AssumedKernel.all.count)
  }
}

@Suite("known issues")
struct KnownIssueTests {
  private func judge(_ issue: KnownIssue, allowed: AllowedOutcomes = Example.allowed) -> Judge {
    var scenario = Example.scenario
    scenario.knownIssues = [issue]
    return Example.judge(scenario, allowed: allowed)
  }

  private let named = Example.issue(.release(KernelRelease("7.3")!), .equal)

  @Test("a failure that the issue names is known, and what it excuses is kept")
  func known() {
    let diverged = judge(named).judge(Example.run(replacing: [3: .errno(.EACCES)]))
    #expect(diverged.verdict == .known)
    #expect(diverged.excused == .diverges)
    #expect(diverged.reasons.first == "known issue CVE-2026-1: the sibling is forgotten")
    #expect(!diverged.verdict.isFailure && !diverged.verdict.isPass)

    let hung = judge(named).judge(EngineRun(.outcome(Outcome([.hung]))))
    #expect((hung.verdict, hung.excused) == (.known, .hung))
    let died = judge(named).judge(EngineRun(.kernelDied(reason: "it died")))
    #expect((died.verdict, died.excused) == (.known, .kernelFault))
  }

  @Test("an issue that did not happen on a kernel it names is an error at its place")
  func stale() {
    let judgement = judge(named).judge(Example.run())
    #expect(judgement.verdict == .staleKnownIssue)
    #expect(judgement.verdict.isFailure)
    #expect(judgement.location.line == 18)
    #expect(
      judgement.reasons.first
        == "CVE-2026-1 is declared for kernels with 'release = 7.3', and did not happen")
  }

  @Test("an issue of other kernels excuses nothing and is not missed")
  func otherKernels() {
    let other = Example.issue(.release(KernelRelease("7.1")!), .lessOrEqual)
    #expect(judge(other).judge(Example.run()).verdict == .conforms)
    #expect(judge(other).judge(Example.run(replacing: [3: .ok, 1: .ok])).verdict == .diverges)
  }

  @Test("an issue excuses neither a disagreement nor a fault of Lockstep")
  func notExcused() {
    let harness = judge(named).judge(EngineRun(.harnessFault(reason: "x")))
    #expect(harness.verdict == .harnessFault)
    let unsupported = judge(named).judge(EngineRun(.unsupported(reason: "x")))
    #expect(unsupported.verdict == .unsupported)
    let contradicting = judge(named, allowed: AllowedOutcomes([Outcome([.hung])]))
    #expect(contradicting.judge(Example.run()).verdict == .disagrees)
    #expect(contradicting.check().verdict == .disagrees)
  }

  @Test("an issue that the simulator may show as well is no disagreement")
  func simulated() {
    let both = AllowedOutcomes(Example.allowed.outcomes.union([Outcome([.hung])]))
    #expect(judge(named, allowed: both).check().verdict == .conforms)
    #expect(
      judge(named, allowed: both).judge(EngineRun(.outcome(Outcome([.hung])))).verdict == .known)
    let other = Example.issue(.release(KernelRelease("7.1")!), .lessOrEqual)
    #expect(judge(other, allowed: both).check().verdict == .disagrees)
  }

  @Test("one run of several in which the issue happened is enough")
  func severalRuns() {
    let runs = [Example.run(), Example.run(replacing: [3: .errno(.EACCES)])]
    #expect(judge(named).judge(runs).verdict == .known)
  }
}
