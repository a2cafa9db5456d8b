// SPDX-License-Identifier: MIT

import ArgumentParser
import Assurance
import Campaigns
import Conformance
import Foundation
import KernelHost
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
    let asked = KeptEngine(
      image, options: options, answers: AnswerFile(of: image, options: options, reads: resume),
      usesKept: resume, programs: [])
    let shard = try shards.shard()
    do {
      let campaign = try await SynthesisCampaign(
        on: asked, seed: seed, count: shard?.share(of: count) ?? count, shard: shard)
      let result = try await campaign.run(progress: progress) { interruption.isRequested }
      let faults = await asked.shutDown()
      let unwatched = await asked.guests.unwatched
      progress.clear()
      StandardOutput.write(text: result.text.printableLines + "\n")
      for text in unwatched { StandardOutput.write(line: text) }
      if !faults.isEmpty {
        StandardOutput.write(
          line: "KERNEL FAULT  the kernel reported a fault while no scenario ran")
        for fault in faults { StandardOutput.write(line: "  console: \(fault)") }
        throw ExitStatus.diverges
      }
      switch result.ending {
      case .nothingDiverges: break
      case .diverges: throw ExitStatus.diverges
      case .isIncomplete: throw ExitStatus.couldNotRun
      }
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
