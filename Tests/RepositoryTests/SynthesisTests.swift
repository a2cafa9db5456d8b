// SPDX-License-Identifier: MIT

import Assurance
import Conformance
import KernelModel
import ScenarioYAML
import Scenarios
import Testing

@Suite("Made-up scenarios")
struct SynthesisTests {
  private static let profile = Profile.assumed(for: .linux7_3)

  @Test("on version 2 a made-up failing allocation may make the kernel fault, and nothing else may")
  func faults() {
    let program = Program(
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"],
      rulesets: ["r": Ruleset(handledAccessFS: [.READ_FILE])],
      instructions: [
        Program.Instruction(thread: "main", action: .get(attribute: .noNewPrivs)),
        Program.Instruction(
          thread: "worker",
          action: .restrictSelf(ruleset: .ruleset(name: "r"), flags: RestrictFlags([.TSYNC])),
          failedAllocation: FailedAllocation(.nth(8))),
      ])
    for edition in [Edition.v2, .linux7_3] {
      let profile = Profile.assumed(for: edition)
      let plain = program.scenario(named: "x")
      let allowed = Trial.simulation(plain, profile)
      let scenario = plain.expectingFaults(in: allowed, on: profile)
      let kernel = JudgedKernel(engine: .kernel("k", title: "k"), profile: profile)
      let died = EngineRun(.kernelDied(reason: "Oops"), consoleFaults: ["Oops: 0002"])
      let judge = Judge(scenario, on: kernel.engine, profile: profile, allowed: allowed)
      #expect(judge.judge(died).verdict == (edition == .v2 ? .conforms : .kernelFault))
      #expect(scenario.steps[0].expectation == nil)
    }
  }

  /// How many programs a search looks at.
  private static let count = 1000

  /// The seeded bugs of TSYNC itself, which made-up scenarios are for.
  private static let mutants: [ModelMutant] = [
    .privilegesNotChecked, .unknownFlagsIgnored, .minusOneWithTSYNCRefused,
    .minusOneWithTSYNCKeepsSiblings, .minusOneAcceptedWithAnyFlags, .wrongDescriptorIsClosed,
    .oneLayerTooMany, .siblingLayersCount, .spawnedThreadIsFree, .forkedProcessIsFree,
    .siblingKeepsItsLayers, .divergingSiblingSkipped,
    .siblingsGetOwnDomains, .forkedProcessRestricted, .noNewPrivsAlwaysPassedOn,
    .noNewPrivsSetByFailedCall, .scopeConfinesToSameDomain, .onlyNewestLayerScopes,
  ]

  @Test(
    "a flipped rule of TSYNC is found within a thousand programs, in three threads and five steps",
    // One at a time, so that tests with deadlines get a turn between two of these long calculations.
    .serialized,
    arguments: mutants)
  func flippedRule(mutant: ModelMutant) async throws {
    let hunt = MutantHunt(.ofCall(mutant), on: Self.profile)
    let synthesis = ProgramSynthesis(seed: 1, failsAllocations: true)
    let (_, program) = try #require(await hunt.first(of: synthesis, count: Self.count))
    #expect(hunt.notices(program))
    expectSmall(program)
  }

  private func expectSmall(_ program: Program, sourceLocation: SourceLocation = #_sourceLocation) {
    let threads = Set(program.threads + program.instructions.map(\.thread)).subtracting([.outside])
    #expect(threads.count <= 3, "\(program.instructions)", sourceLocation: sourceLocation)
    #expect(
      program.instructions.count <= 5, "\(program.instructions)", sourceLocation: sourceLocation)
  }

  @Test(
    "a flipped rule, whichever it is, is found by the library, and comes down to three threads and five steps",
    // One at a time, so that tests with deadlines get a turn between two of these long calculations.
    .serialized,
    arguments: Set(ModelMutant.allCases).subtracting(ofSleepers).sorted { "\($0)" < "\($1)" })
  func anyFlippedRule(mutant: ModelMutant) async throws {
    let scenarios = try Repository.compiledSpecs.get().scenarios.filter { !$0.program.isConcurrent }
    let found = MutationSearch(scenarios).result(for: .ofCall(mutant))
    let kill = try #require(found.kills.first)
    let hunt = MutantHunt(.ofCall(mutant), on: kill.kernel.profile)
    let program = try #require(scenarios.first { $0.id == kill.scenario }).program
    #expect(hunt.notices(program))
    expectSmall(await hunt.minimised(program))
  }

  /// The rules of calls in which a thread sleeps meanwhile, which only steps beside each other show.
  private static let ofSleepers: [ModelMutant] = [
    .disturbedCallsEnd, .disturbedCallsAreBegunAnew, .disturbedCallsKeepNoPart,
    .restartedCallsNotChecked,
  ]

  @Test(
    "a flipped rule of sleeping calls is found by a scenario in which a thread sleeps", .serialized,
    arguments: ofSleepers)
  func flippedRuleOfSleepers(mutant: ModelMutant) throws {
    let scenarios = try Repository.compiledSpecs.get().scenarios.filter { scenario in
      scenario.program.instructions.contains { if case .sleep = $0.action { true } else { false } }
    }
    let found = MutationSearch(scenarios).result(for: .ofCall(mutant))
    let kill = try #require(found.kills.first)
    let program = try #require(scenarios.first { $0.id == kill.scenario }).program
    #expect(MutantHunt(.ofCall(mutant), on: kill.kernel.profile).notices(program))
  }

  @Test(
    "a bug of the algorithm is found by made-up programs, those that wait at gates included",
    arguments: [
      "lock-kept", "known-threads-again", "domain-not-copied", "no-new-privs-forgotten",
      "failure-not-reported", "interruption-ignored", "interruption-visible",
    ])
  func bugOfAlgorithm(name: String) async throws {
    let hunt = MutantHunt(try #require(SeededBug.named(name)), on: Self.profile)
    let synthesis = ProgramSynthesis(seed: 1, failsAllocations: true)
    let (_, program) = try #require(await hunt.first(of: synthesis, count: Self.count))
    #expect(hunt.notices(program))
    #expect(program.instructions.count <= 8, "\(program.instructions)")
  }

  @Test("what was found is a spec that compiles, agrees with the simulator, and notices the bug")
  func foundSpec() async throws {
    for mutant in Self.mutants.prefix(8) {
      let hunt = MutantHunt(.ofCall(mutant), on: Self.profile)
      let found = await hunt.first(of: ProgramSynthesis(seed: 7), count: Self.count)
      let program = try #require(found?.1)
      let text = try #require(hunt.spec(of: program))
      let compilation = SpecCompiler.compile([
        SpecSource(path: "Specs/found/one.yaml", text: Array(text.utf8))
      ])
      #expect(compilation.diagnostics.isEmpty, "\(compilation.diagnostics)\n\(text)")
      let scenario = try #require(compilation.specs.first?.scenarios.first)
      #expect(scenario.program == program)
      let plain = AssumedKernel.checks(of: scenario, simulate: Trial.simulation)
      #expect(plain.allSatisfy { !$0.verdict.isFailure })
      let checks = AssumedKernel.checks(of: scenario) { scenario, profile in
        Simulator(profile: profile, mutants: [mutant]).allowedOutcomes(of: scenario.program)
      }
      #expect(checks.contains { $0.verdict == .disagrees }, "\(text)")
    }
  }

  @Test("the same seed makes the same programs, another seed others")
  func determinism() {
    func fingerprints(_ seed: UInt64) -> [String] {
      (0..<50).map { ProgramSynthesis(seed: seed).program($0).fingerprint }
    }
    #expect(fingerprints(3) == fingerprints(3))
    #expect(fingerprints(3) != fingerprints(4))
    // A change of the generator makes kept answers and noted seeds worthless, so it must be meant.
    #expect(ProgramSynthesis(seed: 1).program(0).fingerprint == "56f15a8172a6721b")
  }

  @Test("every made-up program compiles as a spec and runs to its end in the simulator")
  func programsAreValid() throws {
    let simulator = Simulator(profile: Self.profile)
    for index in 0..<300 {
      let program = ProgramSynthesis(seed: 5, failsAllocations: true).program(index)
      let allowed = simulator.allowedOutcomes(of: program).outcomes
      let outcome = try #require(allowed.first)
      #expect(allowed.count == 1 || program.isConcurrent)
      #expect(program.isWellFormed)
      #expect(!allowed.contains { $0.results.contains(.hung) }, "program \(index)")
      let text = SpecText.spec(
        of: program, expecting: outcome, slug: "made-up", name: "a \"made-up\" program",
        condition: "abi = 11")
      let compilation = SpecCompiler.compile([
        SpecSource(path: "Specs/found/one.yaml", text: Array(text.utf8))
      ])
      #expect(!compilation.hasErrors, "\(compilation.diagnostics)\n\(text)")
      #expect(compilation.specs.first?.scenarios.first?.program == program, "\(text)")
    }
  }

  @Test("programs have gates, signals, births, executions and failures of every kind in them")
  func variety() {
    let programs = (0..<600).map { ProgramSynthesis(seed: 5, failsAllocations: true).program($0) }
    let instructions = programs.flatMap(\.instructions)
    func has(_ what: (Program.Instruction) -> Bool) -> Bool { instructions.contains(where: what) }
    #expect(has { $0.action == .execute })
    #expect(has { $0.action == .exit && $0.thread == "main" })
    #expect(has { if case .park = $0.action { true } else { false } })
    #expect(has { if case .psxRestrictSelf = $0.action { true } else { false } })
    #expect(has { $0.thread == .outside && $0.action.description.contains("KILL") })
    for word in ["spawn", "fork"] {
      #expect(has { $0.mayBlock && $0.action.description.hasPrefix(word) })
    }
    #expect(has { $0.failedAllocation?.site == .every && $0.failedAllocation?.thread != nil })
    #expect(has { $0.failedAllocation?.site == .every && $0.failedAllocation?.thread == nil })
    #expect(has { $0.failedAllocation != nil && $0.mayBlock })
    let waiting = programs.count(where: \.isConcurrent)
    #expect((60...240).contains(waiting), "\(waiting) of 600 programs wait")
  }

  @Test("programs that nothing tells apart are dropped, and the rest differ")
  func distinct() {
    var programs = SynthesisedPrograms(
      ProgramSynthesis(seed: 1), on: Self.profile, mutants: [.divergingSiblingSkipped])
    let members = (0..<200).compactMap { _ in programs.next() }
    #expect(members.count == 200)
    #expect(Set(members.map(\.program.fingerprint)).count == 200)
    #expect(programs.dropped > 0)
  }

  @Test("a program that shows what is asked for is minimised to nothing else")
  func minimisation() async throws {
    let large = ProgramSynthesis(seed: 1).program(0)
    let isShown = { (program: Program) in
      program.instructions.contains { $0.action == .get(attribute: .layers) }
    }
    #expect(isShown(large))
    var minimiser = ProgramMinimiser { isShown($0) }
    let small = try await minimiser.minimise(large)
    #expect(small.instructions.map(\.action) == [.get(attribute: .layers)])
    #expect(small.process == ProcessSetup())
    #expect(!minimiser.isExhausted)
  }
}
