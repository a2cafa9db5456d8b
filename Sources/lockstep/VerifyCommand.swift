// SPDX-License-Identifier: MIT

import ArgumentParser
import Assurance
import Campaigns
import Conformance
import Foundation
import KernelHost
import Scenarios

/// `lockstep verify`
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Boots each kernel, runs every scenario on it, compares and reports.",
    discussion: """
      Each scenario is judged in three columns: what the spec says, what the simulator says for a kernel like this \
      one, and what the kernel did. What the simulator says for other kernels is left to 'lockstep lint'.

      What kernels do is kept, a line for each run, in results/ of the cache. --resume takes from there what is known \
      already: of the same kernel file, the same build of Lockstep, the same options and the same program. Verdicts \
      are never kept.

      Exit status: 0 all conform; 1 some do not; 2 bad usage or a bad spec; 3 an engine could not run. With --bisect: \
      0 good, 1 bad, 125 cannot tell, and no other.
      """)

  @Argument(
    help: ArgumentHelp(
      "Topics, scenarios, permutations or specs; '*' stands for any characters. Default: all.",
      valueName: "scenario"))
  var scenarios: [String] = []

  @Flag(
    help: ArgumentHelp(
      "Many kernels, and a table of scenarios and kernels.",
      discussion: """
        Without --kernel these are Debian's: the newest of Linux 6.12, 6.18 and 6.19, and the oldest and the newest \
        of each series since 7.0 that the archive has or that is kept; the newest of each other flavour and of each \
        architecture that this machine has the packages for; and the User-Mode Linux kernels that are kept.
        """))
  var matrix = false

  @Flag(help: "Use kept answers of kernels instead of asking again.")
  var resume = false

  @Flag(
    help: ArgumentHelp(
      "End with the statuses that 'git bisect run' knows.",
      discussion: """
        0: all scenarios conform. 1: some do not, or a known issue happened. 125: nothing is known, because the kernel \
        was not built, did not boot or lacks something, or because something else went wrong. Where the spec and the \
        simulator contradict each other, the spec alone counts. A source tree is built each time, whatever kernel lies in it.
        """))
  var bisect = false

  @Flag(help: "Also compare the specs with the simulator for every edition, as 'lint' does.")
  var lint = false

  @Option(
    help: ArgumentHelp(
      "How many guests run at the same time; default: as processors and memory allow.",
      discussion: "The kernels share them, and the guests of a kernel share its scenarios.",
      valueName: "n"))
  var jobs: Int?

  @OptionGroup(title: "Parts") var shards: ShardOptions
  @OptionGroup(title: "Parts") var durations: DurationOptions
  @Option(
    help: ArgumentHelp(
      "The time for the whole run on each kernel, its boot included.",
      discussion: """
        One permutation of each scenario is run first, then the others; what time is left goes to scenarios that have \
        not shown all that is allowed. Scenarios without any run are counted, and are no failure.
        """,
      valueName: "s"))
  var budget: Double?

  @Flag(
    help: ArgumentHelp(
      "Measure how long boots, channel, runs, answers and judging take; the JSON report has it."))
  var phases = false

  @Flag(
    help: ArgumentHelp(
      "Have the kernel record a further run of each scenario, for --format html and json.",
      discussion: """
        The picture of a run is then what the kernel's tracepoints said, with their times. At most \
        \(KernelVerification.mostRecorded) scenarios are recorded. Needs tracefs, which all kernels of Debian have, and root.
        """))
  var timeline = false

  @OptionGroup(title: "Repeats") var repeats: RepeatOptions
  @OptionGroup(title: "Kernels") var engine: EngineFlags
  @OptionGroup(title: "Report") var report: ReportOptions
  @OptionGroup var specs: SpecOptions

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
    if let budget, !(budget > 0 && budget <= RepeatOptions.mostSeconds) {
      throw ValidationError(
        "--budget must be more than 0 and at most \(Int(RepeatOptions.mostSeconds))")
    }
    guard budget == nil || repeats.runs == nil && repeats.seconds == nil else {
      throw ValidationError("--budget chooses how often scenarios are run; leave --repeat out")
    }
    guard !timeline || [.html, .json].contains(report.format) else {
      throw ValidationError("--timeline is for --format html or json; no other form shows it")
    }
    guard !timeline || budget == nil else {
      throw ValidationError("--timeline takes time of its own; leave --budget out")
    }
    guard !matrix || engine.edition == nil else {
      throw ValidationError(
        "--edition is for kernels that do not tell theirs; those of --matrix do")
    }
    if durations.path != nil && shards.choice == nil {
      throw ValidationError("--durations goes with --shard")
    }
    guard !bisect || !matrix && !lint else {
      throw ValidationError("--bisect asks one kernel; leave --matrix and --lint out")
    }
  }

  @MainActor
  func run() async throws {
    let started = ContinuousClock.now
    let all = try specs.compile().flatMap(\.scenarios)
    let chosen = try ScenarioSelection(patterns: scenarios).select(from: all)
    let repetition = repeats.repetition(
      races: matrix ? Repetition.racesInMatrix : Repetition.usualRaces)
    let (selected, part) = try share(of: chosen, repetition)
    let progress = ProgressLine()
    let interruption = Interruption()
    var result = RunReport(kernels: [])
    result.shards = part
    // The simulator has time while guests sleep.
    async let checks = AssumedKernel.checks(
      of: lint ? selected : [], simulate: Trial.simulation,
      isInterrupted: { interruption.isRequested })

    let kernels = await engine.resolve(
      progress: progress, matrix: matrix, buildsTrees: bisect, interruption: interruption)
    var options = engine.options(interruption: interruption, log: progress.log)
    options.measuresPhases = phases
    let width = jobs ?? Machine.guestsAtOnce(memory: engine.memory)
    let verifications = kernels.map { kernel -> KernelVerification? in
      guard case .success(let resolved) = kernel.result else { return nil }
      progress.say(resolved.explanation)
      var repetition = repeats.repetition(
        races: matrix ? Repetition.racesInMatrix : Repetition.usualRaces)
      repetition.spared = SparedRuns()
      return KernelVerification(
        image: resolved.image, options: options, scenarios: selected, repetition: repetition,
        usesKept: resume,
        mostGuests: (jobs ?? Machine.guestsAtOnce(memory: engine.memory, of: resolved.image))
          / max(1, kernels.count), budget: budget.map { .seconds($0) },
        records: timeline)
    }
    let reports = await inParallel(
      verifications, width: width, progress: progress, interruption: interruption)
    result.checks = await checks
    for (index, kernel) in kernels.enumerated() {
      if case .failure(let failure) = kernel.result {
        result.kernels.append(
          RunReport.KernelReport(
            engine: .kernel(kernel.name, title: kernel.name), profile: nil,
            planned: selected.map(\.id), failure: failure.description))
      } else if let report = reports[index] {
        result.kernels.append(report)
      }
    }
    progress.clear()
    result.wasInterrupted = interruption.isRequested
    result.duration = ContinuousClock.now - started
    let isWritten = report.write(result, matrix: matrix, scenarios: selected)
    let status = bisect ? result.bisectAnswer.rawValue : result.exitStatus
    if let status = ExitStatus(rawValue: status), status != .conforms { throw status }
    if !isWritten { throw ExitStatus.couldNotRun }
  }

  /// The scenarios of this machine's part, and what the report says of it.
  private func share(of scenarios: [Scenario], _ repetition: Repetition) throws
    -> ([Scenario], ShardedRun?)
  {
    guard let shard = try shards.shard() else { return (scenarios, nil) }
    let plan = ShardPlan(
      scenarios, count: shard.count, durations: try durations.durations(),
      runs: { repetition.limit(for: $0.program) })
    let own = plan.scenarios(of: shard)
    StandardError.write(
      "shard \(shard): \(own.count) of \(counted(scenarios.count, "scenario"))")
    return (own, plan.description(of: shard))
  }

  /// Runs several kernels at the same time.
  ///
  /// - Parameter width: how many guests may run at once; kernels that have several count once.
  /// - Returns: the reports by the positions of the kernels; an interruption leaves kernels out.
  private func inParallel(
    _ verifications: [KernelVerification?], width: Int, progress: ProgressLine,
    interruption: Interruption
  ) async -> [Int: RunReport.KernelReport] {
    var reports: [Int: RunReport.KernelReport] = [:]
    await withTaskGroup(of: (Int, RunReport.KernelReport).self) { group in
      var running = 0
      for case (let index, let verification?) in verifications.enumerated() {
        if running >= width, let (done, report) = await group.next() {
          reports[done] = report
          running -= 1
        }
        guard !interruption.isRequested else { break }
        group.addTask {
          (index, await verification.run(progress: progress) { interruption.isRequested })
        }
        running += 1
      }
      for await (index, report) in group { reports[index] = report }
    }
    return reports
  }
}

/// The machine that Lockstep runs on.
enum Machine {
  /// The memory that a guest's emulator needs beyond that of the guest, in MiB, with room to spare.
  private static let emulatorMemory = 256

  /// How many guests can run at the same time without starving each other: at least one.
  ///
  /// A guest is idle for most of a scenario, so each needs a processor of the machine and not as many as it has itself.
  static func guestsAtOnce(memory: Int, of image: KernelImage? = nil) -> Int {
    let processors = ProcessInfo.processInfo.activeProcessorCount
    let fitting = (availableMemory ?? Int.max) / (memory + emulatorMemory)
    return max(1, min(processors * guestsForEachProcessor(image), fitting))
  }

  /// A User-Mode Linux guest leaves its processor idle while it looks whether a thread sleeps for good.
  private static func guestsForEachProcessor(_ image: KernelImage?) -> Int {
    if case .userMode = image?.kind { 2 } else { 1 }
  }

  /// What `/proc/meminfo` says is available, in MiB.
  private static var availableMemory: Int? {
    let lines = (try? String(contentsOfFile: "/proc/meminfo", encoding: .utf8))?.split(
      separator: "\n")
    let line = lines?.first { $0.hasPrefix("MemAvailable:") }
    return line?.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 / 1024 }
  }
}
