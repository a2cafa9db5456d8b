// SPDX-License-Identifier: MIT

import ArgumentParser
import Assurance
import Campaigns
import Conformance
import KernelHost
import KernelModel
import Scenarios
import StateExplorer

/// `lockstep run`
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Runs one scenario step by step and prints it as a table with a column per thread.",
    discussion: "On the simulator, unless --engine or --kernel asks for something else.")

  @Argument(help: "A scenario, or one of its permutations.")
  var scenario: String

  @Option(help: "Simulate a kernel without TSYNC of this Landlock ABI version, 1 to 7.")
  var abi: Int?

  @Option(
    help: ArgumentHelp(
      "Repeat the run with this variation, as a report of 'lockstep verify' names it.",
      valueName: "n"))
  var variation = 0

  @Option(
    help: ArgumentHelp(
      "On the simulator: show a run chosen at random; the same seed gives the same run.",
      valueName: "n"))
  var seed: UInt64?

  @OptionGroup(title: "Parts") var shards: ShardOptions
  @OptionGroup(title: "Kernels") var engine: EngineFlags
  @Option(name: .customLong("colour"), help: "When to use colours: automatic, always or never.")
  var colour = ColourChoice.automatic
  @OptionGroup var specs: SpecOptions

  func validate() throws {
    if let abi, !(1...7).contains(abi) { throw ValidationError("--abi must be from 1 to 7") }
    let others = engine.engines.filter { $0 != EngineWord.simulator.rawValue }
    guard others.count == engine.engines.count || (others.isEmpty && engine.kernels.isEmpty) else {
      throw ValidationError(
        "--engine simulator stands alone; leave it away with --kernel or another --engine")
    }
    guard !runsOnKernel || abi == nil else {
      throw ValidationError("--abi chooses what is simulated; a kernel says its own ABI version")
    }
    guard variation >= 0 else { throw ValidationError("--variation must be at least 0") }
    guard runsOnKernel || variation == 0 else {
      throw ValidationError("--variation chooses delays on a kernel; add --engine kernel")
    }
    guard seed == nil || (!runsOnKernel && abi == nil) else {
      throw ValidationError("--seed chooses a run on the simulator of an edition")
    }
    guard engine.edition == nil || abi == nil else {
      throw ValidationError("--edition and --abi exclude each other")
    }
  }

  private var runsOnKernel: Bool {
    !engine.kernels.isEmpty || engine.engines.contains { $0 != EngineWord.simulator.rawValue }
  }

  @MainActor
  func run() async throws {
    let all = try specs.compile().flatMap(\.scenarios)
    let chosen = try ScenarioSelection(patterns: [scenario]).select(from: all)
    let selected =
      try shards.shard().map { ShardPlan(chosen, count: $0.count).scenarios(of: $0) } ?? chosen
    let (judgements, isFaulty) =
      runsOnKernel ? try await runOnKernels(selected) : (selected.map(simulate), false)
    let style = Terminal.style(of: .standardOutput, colour: colour)
    for judgement in judgements {
      StandardOutput.write(text: judgement.report(style: style).joined(separator: "\n") + "\n\n")
    }
    if !runsOnKernel && abi == nil {
      for scenario in selected where seed != nil || scenario.program.isConcurrent {
        showSchedule(of: scenario)
      }
    }
    let statuses =
      judgements.map(\.verdict.exitStatus) + (isFaulty ? [ExitStatus.diverges.rawValue] : [])
    let status = statuses.filter { $0 != 0 }.min()
    if let status, let exit = ExitStatus(rawValue: status) { throw exit }
  }

  /// Prints one run of a scenario, step by step, and how to see it again.
  private func showSchedule(of scenario: Scenario) {
    let edition = engine.edition ?? Edition.allCases.max() ?? .linux7_3
    let simulator = Simulator(profile: .assumed(for: edition))
    let schedule: Schedule
    let outcome: Outcome
    if let seed {
      let run = simulator.run(scenario.program, seed: seed)
      (schedule, outcome) = (run.schedule, run.outcome)
      StandardOutput.write(line: "\(scenario.id): a run chosen by seed \(seed)")
    } else {
      var options = ProgramOptions()
      options.usesPartialOrderReduction = false
      options.runsLoneCallsInOneOrder = false
      let exploration = simulator.explore(scenario.program, options)
      guard let ending = exploration.endings.first else { return }
      (schedule, outcome) = (ending.schedule, ending.outcome)
      StandardOutput.write(line: "\(scenario.id): a shortest run")
    }
    StandardOutput.write(text: schedule.table.printableLines)
    let results = outcome.results.map(\.description).joined(separator: ", ")
    StandardOutput.write(line: "outcome: \(results)")
    StandardOutput.write(
      line: "again: lockstep replay '\(ReplayToken(scenario, edition, schedule))'")
    StandardOutput.write(line: "")
  }

  private func simulate(_ scenario: Scenario) -> Judgement {
    let identity: EngineIdentity
    let profile: Profile
    if let abi {
      identity = .simulator(abiWithoutTSYNC: abi)
      profile = .assumed(forABIWithoutTSYNC: abi)
    } else {
      let edition = engine.edition ?? Edition.allCases.max() ?? .linux7_3
      identity = .simulator(edition)
      profile = .assumed(for: edition)
    }
    let kernel = JudgedKernel(engine: identity, profile: profile)
    return Trial(of: scenario, on: kernel, simulate: Trial.simulation).check()
  }

  /// Runs scenarios on the kernels; whether one of them reported a fault while no scenario ran.
  @MainActor
  private func runOnKernels(_ scenarios: [Scenario]) async throws -> ([Judgement], isFaulty: Bool) {
    let progress = ProgressLine()
    let interruption = Interruption()
    var judgements: [Judgement] = []
    var isFaulty = false
    for kernel in await engine.resolve(progress: progress, interruption: interruption) {
      let image: KernelImage
      switch kernel.result {
      case .success(let resolved): image = resolved.image
      case .failure(let failure):
        StandardError.write("error: \(failure)")
        throw ExitStatus.couldNotRun
      }
      let report = await KernelVerification(
        image: image, options: engine.options(interruption: interruption, log: progress.log),
        scenarios: scenarios,
        repetition: Repetition(runs: 1, firstVariation: variation)
      ).run(progress: progress) { interruption.isRequested }
      judgements += report.judgements
      isFaulty = isFaulty || !report.faultsOutsideScenarios.isEmpty
      StandardError.write(lines: report.outsideLines.map { "\(image.name): \($0)" })
      if let failure = report.failure {
        StandardError.write(
          lines: ["error: \(image.name): \(failure)"]
            + report.consoleExcerpt.map { "  console: \($0)" })
        throw ExitStatus.couldNotRun
      }
    }
    progress.clear()
    return (judgements, isFaulty)
  }
}

extension Edition: ExpressibleByArgument {}
