// SPDX-License-Identifier: MIT

import ArgumentParser
import Conformance
import Foundation
import KernelModel
import Scenarios
import SourceExplorer
import StateExplorer

/// `lockstep explore`
struct ExploreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explore",
    abstract: "Explores all interleavings of the TSYNC algorithm in a process that you describe.",
    discussion: """
      The simulator takes TSYNC in micro-steps: task works, completions, signals, exits, births and failed \
      allocations in every order. A violated rule is shown with the schedule that leads to it, with a column for \
      each thread.

      Two callers of version 2 of the patch set:    lockstep explore --edition v2 --threads 2 --callers 2
      A reader of exec_update_lock in Linux 7.3:    lockstep explore --threads 2 --reads 1

      What is too large to be seen as a whole:      lockstep explore --threads 6 --exits 2 --walks 100000

      Your own tsync.c, in the usual processes:     lockstep explore --source ~/linux
      In one process, which you describe:           lockstep explore --source ~/linux --threads 3 --exits 1

      With SCENARIO: that scenario instead, for the edition that --edition names. The outcomes that the simulator \
      allows, and with --schedules the steps that lead to each.

      Exit status: 0 no rule is violated; 1 one is; 2 bad usage; 3 not everything could be seen.
      """)

  @Argument(help: "A scenario, or one of its permutations; without it the process is described.")
  var scenario: String?

  @OptionGroup(title: "Random walks") var walks: WalkOptions

  @Flag(help: "With SCENARIO: show how each outcome comes about.")
  var schedules = false

  @OptionGroup(title: "Report") var page: ExplorationOutput

  @OptionGroup var specs: SpecOptions

  @OptionGroup(title: "Your own code") var code: SourceOptions

  @OptionGroup var privileges: SourceProcessOptions

  @Flag(help: "List the names that the shim of --source has, as the C header that it is.")
  var names = false

  @Option(help: "The edition: one of specs, or one that no released kernel has.")
  var edition = ExploredEdition.newest

  @Option(help: "The threads at the start, 1 to \(TsyncConfiguration.mostThreads).")
  var threads = 2

  @Option(help: "How many of them call at the same time, 1 to \(TsyncConfiguration.mostCallers).")
  var callers = 1

  @Option(help: "How many threads may be created on the way.")
  var spawns = 0

  @Option(help: "How many threads may exit on the way.")
  var exits = 0

  @Option(help: "How many signals may arrive, at any thread.")
  var signals = 0

  @Option(name: .customLong("failed-allocations"), help: "How many allocations may fail.")
  var failedAllocations = 0

  @Option(help: "How often a sibling may take exec_update_lock for reading.")
  var reads = 0

  @Option(help: "How often a sibling may wait in vfork(2).")
  var parks = 0

  @Flag(help: "SIGKILL may arrive.")
  var kill = false

  @Flag(help: "A sibling may execute another program.")
  var exec = false

  @Flag(inversion: .prefixedNo, help: "Count states that differ by exchanged siblings as one.")
  var symmetry = true

  @Flag(inversion: .prefixedNo, help: "Leave out orders of independent steps.")
  var reduction = true

  @Option(
    help:
      "The most states; default: \(Bounds().states), with SCENARIO \(Simulator.mostStates).")
  var states: Int?

  @OptionGroup var sharing: WorkerOptions

  @Option(help: ArgumentHelp("The most time.", valueName: "s"))
  var seconds = Int(Bounds().duration.components.seconds)

  func validate() throws {
    func check(_ value: Int, _ range: ClosedRange<Int>, _ option: String) throws {
      guard range.contains(value) else {
        throw ValidationError("--\(option) must be from \(range.lowerBound) to \(range.upperBound)")
      }
    }
    try check(threads, 1...TsyncConfiguration.mostThreads, "threads")
    try check(callers, 1...min(threads, TsyncConfiguration.mostCallers), "callers")
    let events = [
      (spawns, "spawns"), (exits, "exits"), (signals, "signals"),
      (failedAllocations, "failed-allocations"), (reads, "reads"), (parks, "parks"),
    ]
    for (count, option) in events { try check(count, 0...TsyncConfiguration.mostEvents, option) }
    try check(states ?? 1, 1...ExplorerLimits.states, "states")
    try check(privileges.ownCredentials, 0...threads, "own-credentials")
    try check(privileges.ownDomains, 0...threads, "own-domains")
    if privileges.isUsed && !code.isAsked {
      throw ValidationError(
        "credentials and privileges can be chosen with --source or --object only")
    }
    try check(seconds, 1...Int(Int32.max), "seconds")
    guard scenario == nil || isPlain else {
      throw ValidationError(
        "a scenario says itself what happens; with SCENARIO there are --edition, --schedules, --format, --specs, "
          + "--no-reduction, --workers, --states and --seconds"
      )
    }
    guard walks.count == nil || (scenario == nil && !code.isAsked) else {
      throw ValidationError("--walks goes with a process that the options describe")
    }
    guard sharing.workers == nil || walks.count == nil else {
      throw ValidationError("--workers does not go with --walks")
    }
    guard scenario != nil || !schedules else {
      throw ValidationError("--schedules goes with a SCENARIO")
    }
  }

  /// Whether nothing was said of the process, or of how its siblings count.
  var isPlain: Bool {
    process.summary == TsyncConfiguration(threads: 2, callers: 1).summary && symmetry
  }

  /// The process that the options describe.
  var process: TsyncConfiguration {
    var process = TsyncConfiguration(threads: threads, callers: callers)
    process.spawns = spawns
    process.exits = exits
    process.signals = signals
    process.failedAllocations = failedAllocations
    process.reads = reads
    process.parks = parks
    process.mayBeKilled = kill
    process.mayExecute = exec
    return process
  }

  @MainActor
  func run() async throws {
    if names { return StandardOutput.write(text: SourceShim.header) }
    if code.isAsked { return try await exploreSource() }
    if let scenario { return try exploreScenarios(named: scenario) }
    if let count = walks.count { return try walk(count) }
    let model = TsyncModel(edition: edition.algorithm, configuration: process)
    let options = ExplorationOptions(
      usesSymmetry: symmetry, usesPartialOrderReduction: reduction,
      workers: sharing.count,
      bounds: Bounds(states: states ?? Bounds().states, duration: .seconds(seconds)))
    let line = ProgressLine()
    let interruption = Interruption()
    let exploration = model.exploreInterleavings(options) { progress in
      line.show(
        "\(progress.states) \(progress.estimatedStates.map { "of perhaps \($0) " } ?? "")states, "
          + "\(progress.waiting) waiting, depth \(progress.depth), "
          + "\(Int(progress.statesPerSecond)) states/s")
      return interruption.isRequested ? .stop : .goOn
    }
    line.clear()
    var isWritten = true
    if page.isAsked {
      isWritten = page.write(pageOfProcess(exploration))
    } else {
      report(exploration)
    }
    if !exploration.violations.isEmpty { throw ExitStatus.diverges }
    if !exploration.coverage.isComplete || !isWritten { throw ExitStatus.couldNotRun }
  }

  private func report(_ exploration: Exploration) {
    StandardOutput.write(line: "edition \(edition.name): \(process.summary)")
    for violation in exploration.violations {
      StandardOutput.write(line: "")
      StandardOutput.write(line: "VIOLATED  \(violation.rule.name): \(violation.rule.summary)")
      StandardOutput.write(line: Self.text(of: violation.kind))
      StandardOutput.write(text: violation.schedule.table.printableLines)
    }
    if !exploration.violations.isEmpty { StandardOutput.write(line: "") }
    let coverage = exploration.coverage
    StandardOutput.write(line: coverage.statement)
    let seconds = coverage.duration / .seconds(1)
    StandardOutput.write(
      line: String(
        format: "%.2f s, %.2f million states/s, %d bytes a state", seconds,
        coverage.statesPerSecond / 1_000_000, coverage.bytesPerState))
    if exploration.passes { StandardOutput.write(line: "no rule is violated") }
  }

  /// A page with a picture of each violation.
  private func pageOfProcess(_ exploration: Exploration) -> ExplorationPage {
    ExplorationPage(
      title: "edition \(edition.name): \(process.summary)",
      lines: [exploration.coverage.statement]
        + (exploration.passes ? ["no rule is violated"] : []),
      runs: exploration.violations.map { violation in
        ExplorationPage.Run(
          title: "violated: \(violation.rule.name)", isViolation: true,
          lines: [violation.rule.summary, Self.text(of: violation.kind)],
          schedule: violation.schedule, rule: violation.rule.name)
      }, isComplete: exploration.coverage.isComplete)
  }

  /// How a rule is violated, before the schedule.
  static func text(of kind: Violation.Kind) -> String {
    switch kind {
    case .safety: "after this schedule:"
    case .stuck: "after this schedule nothing that must happen is possible any more:"
    case .hang: "after this schedule nothing ends what has begun:"
    case .fairCycle(let start): "the steps from \(start + 1) on can be repeated for ever:"
    }
  }
}
