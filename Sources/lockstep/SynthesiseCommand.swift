// SPDX-License-Identifier: MIT

import ArgumentParser
import Conformance
import Foundation
import KernelHost
import KernelModel
import Scenarios

/// `lockstep synthesise`
struct SynthesiseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "synthesise",
    abstract:
      "Makes up small scenarios, and looks for one in which a kernel and the simulator differ.",
    discussion: """
      The same seed makes the same scenarios. Those that the simulator cannot tell apart, even with any seeded bug, \
      are run once. A divergence is made as small as it can be, by running smaller scenarios, and printed as a spec.

      With --kill, no kernel is asked: the search is for a scenario that notices a seeded bug of the simulator.

      What the kernel does is kept; --resume goes on where a run has ended.

      Exit status: 0 nothing diverges (with --kill: a scenario was found); 1 something does (none was found); 2 bad \
      usage; 3 the kernel could not run.
      """)

  @Option(
    help: ArgumentHelp("How many scenarios are run, or looked at with --kill.", valueName: "n"))
  var count = 1000

  @Option(help: "The seed.")
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      "The seeded bug to notice; 'lockstep mutants' lists them.", valueName: "mutant"))
  var kill: String?

  @Flag(help: "Use kept answers of the kernel instead of asking again.")
  var resume = false

  @OptionGroup(title: "Parts") var shards: ShardOptions
  @OptionGroup(title: "Kernels") var engine: EngineFlags

  /// The most scenarios of one run.
  private static let mostScenarios = 1_000_000

  func validate() throws {
    guard (1...Self.mostScenarios).contains(count) else {
      throw ValidationError("--count must be from 1 to \(Self.mostScenarios)")
    }
    if let kill, SeededBug.named(kill) == nil {
      throw ValidationError("'\(kill)' is no seeded bug; 'lockstep mutants' lists them")
    }
    guard kill == nil || shards.choice == nil else {
      throw ValidationError("--kill ends with the first scenario that it finds; leave --shard away")
    }
    guard engine.kernels.count + engine.engines.count <= 1 else {
      throw ValidationError("scenarios are made up for one kernel at a time; give one --kernel")
    }
  }

  @MainActor
  func run() async throws {
    if let kill, let bug = SeededBug.named(kill) { return try await hunt(bug) }
    let progress = ProgressLine()
    let interruption = Interruption()
    guard
      let kernel = await engine.resolve(progress: progress, interruption: interruption).first
    else { throw ExitStatus.couldNotRun }
    let image: KernelImage
    switch kernel.result {
    case .success(let resolved):
      progress.say(resolved.explanation)
      image = resolved.image
    case .failure(let failure):
      StandardError.write("error: \(failure)")
      throw ExitStatus.couldNotRun
    }
    let options = engine.options(interruption: interruption, log: progress.log)
    let asked = AskedKernel(
      image, options: options, answers: AnswerFile(of: image, options: options, reads: resume),
      usesKept: resume, programs: [])
    let shard = try shards.shard()
    let campaign = SynthesisCampaign(
      kernel: asked, seed: seed, count: shard?.share(of: count) ?? count, shard: shard)
    do {
      let result = try await campaign.run(progress: progress, interruption: interruption)
      let faults = await asked.shutDown()
      let unwatched = await asked.unwatched
      progress.clear()
      StandardOutput.write(text: result.text.printableLines + "\n")
      for text in unwatched { StandardOutput.write(line: text) }
      if !faults.isEmpty {
        StandardOutput.write(
          line: "KERNEL FAULT  the kernel reported a fault while no scenario ran")
        for fault in faults { StandardOutput.write(line: "  console: \(fault)") }
        throw ExitStatus.diverges
      }
      if let status = result.status { throw status }
    } catch let error as EngineError {
      _ = await asked.shutDown()
      progress.clear()
      StandardError.write("error: \(image.name): \(error)")
      throw ExitStatus.couldNotRun
    }
  }

  private func hunt(_ bug: SeededBug) async throws {
    let hunt = MutantHunt(bug, on: .assumed(for: engine.edition ?? .linux7_3))
    let synthesis = ProgramSynthesis(seed: seed, failsAllocations: true)
    guard let (index, program) = await hunt.first(of: synthesis, count: count) else {
      StandardOutput.write(
        line: "\(bug.name): none of \(count) scenarios of seed \(seed) notices it")
      throw ExitStatus.diverges
    }
    let steps = counted(program.instructions.count, "step")
    StandardOutput.write(line: "# scenario \(index) of seed \(seed), minimised to \(steps)")
    let text =
      hunt.spec(of: program) ?? program.instructions.map { "\($0)" }.joined(separator: "\n")
    StandardOutput.write(text: text.printableLines + "\n")
  }
}

/// Runs made-up scenarios on one kernel until enough have run or one diverges.
struct SynthesisCampaign {
  /// What came of it.
  struct Result {
    /// For people.
    var text: String
    /// The exit status; `nil` if nothing is wrong.
    var status: ExitStatus?
  }

  let kernel: AskedKernel
  let seed: UInt64
  let count: Int
  /// Which part of the scenarios of the seed is run; `nil` for all.
  var shard: Shard?

  /// How often a scenario that has diverged is run again before it is made smaller: what happens once in so many
  /// runs cannot be, for most smaller scenarios would not show it.
  private static let confirmations = 10

  /// Runs scenarios; an interruption ends it with what there is.
  func run(progress: ProgressLine, interruption: Interruption) async throws -> Result {
    let identity = try await kernel.identify()
    let canFail = identity.profile.features.contains(.failingAllocations)
    let synthesis = ProgramSynthesis(seed: seed, failsAllocations: canFail)
    let programs = SynthesisedPrograms(synthesis, on: identity.profile, shard: shard)
    let started = ContinuousClock.now
    var run = 0
    var made = 0
    var unrepeated: [String] = []
    for await member in programs.ahead(count) {
      if interruption.isRequested { break }
      made = member.index + 1
      await progress.show("\(identity.engine.title)  \(run + 1)/\(count)  seed \(seed)")
      let judgement = try await judge(
        member.program, named: "\(seed)-\(member.index)", on: identity, allowing: member.allowed)
      run += 1
      if judgement.verdict == .harnessFault {
        return Result(
          text: judgement.report().joined(separator: "\n"), status: .couldNotRun)
      }
      if judgement.verdict.isFailure {
        guard try await isRepeated(member, on: identity) else {
          await progress.say(
            "scenario \(member.index) \(judgement.verdict.rawValue), but not again")
          unrepeated += judgement.report() + [""]
          continue
        }
        let text = try await minimised(member, judgement, on: identity, progress: progress)
        return Result(text: text, status: .diverges)
      }
    }
    let seconds = (ContinuousClock.now - started).components.seconds
    let found =
      unrepeated.isEmpty
      ? "none diverges"
      : "those above diverged once, and in none of \(Self.confirmations) more runs"
    let text =
      unrepeated.map { $0 + "\n" }.joined()
      + (shard.map { "shard \($0): " } ?? "")
      + "\(identity.engine.title): \(run) scenarios of seed \(seed) ran, \(found); "
      + "\(made - run) others would have shown nothing new (\(seconds) s)"
    if run < count && interruption.isRequested {
      return Result(text: "INTERRUPTED  \(text)", status: .couldNotRun)
    }
    return Result(text: text, status: unrepeated.isEmpty ? nil : .diverges)
  }

  /// Whether a scenario that has failed does so again.
  private func isRepeated(_ member: SynthesisedPrograms.Member, on identity: JudgedKernel)
    async throws -> Bool
  {
    for variation in 1...Self.confirmations {
      let judgement = try await judge(
        member.program, named: "\(seed)-\(member.index)", on: identity, allowing: member.allowed,
        variation: variation)
      if judgement.verdict.isFailure { return true }
    }
    return false
  }

  private func judge(
    _ program: Program, named name: String, on identity: JudgedKernel,
    allowing allowed: AllowedOutcomes? = nil, variation: Int = 0
  ) async throws -> Judgement {
    let plain = program.scenario(named: name)
    let allowed = allowed ?? Trial.simulation(plain, identity.profile)
    let scenario = plain.expectingFaults(in: allowed, on: identity.profile)
    // Gates leave nothing to chance, so one run of each of many programs says more than many runs of one.
    let trial = Trial(of: scenario, on: identity) { _, _ in allowed }
    return try await trial.judge(Repetition(runs: 1, firstVariation: variation)) { variation in
      try await kernel.run(scenario, variation: variation)
    }
  }

  private func minimised(
    _ member: SynthesisedPrograms.Member, _ found: Judgement, on identity: JudgedKernel,
    progress: ProgressLine
  ) async throws -> String {
    await progress.say("scenario \(member.index) \(found.verdict.rawValue); making it smaller")
    var smallest = found
    var minimiser = ProgramMinimiser { program in
      let judgement = try await judge(program, named: "\(seed)-\(member.index)", on: identity)
      guard judgement.verdict == found.verdict else { return false }
      smallest = judgement
      return true
    }
    let program = try await minimiser.minimise(member.program)
    var lines = smallest.report().dropLast() + [""]
    if minimiser.isExhausted {
      lines.append(
        "the search ended after \(minimiser.attempts) scenarios; this may not be the smallest")
    }
    let allowed = Simulator(profile: identity.profile).allowedOutcomes(of: program)
    let observed = Outcome(smallest.rows.compactMap(\.kernel))
    if let expected = allowed.nearest(to: observed) {
      lines.append(
        SpecText.spec(
          of: program, expecting: expected, slug: "seed-\(seed)-\(member.index)",
          name: "what the simulator says and \(identity.engine.name) does not do",
          condition: "abi = \(identity.profile.abi)",
          comments: ["Scenario \(member.index) of seed \(seed), found on \(identity.engine.title)."]
        ))
    }
    return lines.joined(separator: "\n")
  }
}
