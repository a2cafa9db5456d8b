// SPDX-License-Identifier: MIT

import ArgumentParser
import Conformance
import Foundation
import KernelModel
import Scenarios
import SourceExplorer
import Synchronization

/// `lockstep cross-check`
struct CrossCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cross-check",
    abstract:
      "Says which edition of the simulator your own tsync.c behaves like, or shows where they part.",
    discussion: """
      The file is compiled unmodified and explored in every interleaving, in the process of every scenario that takes \
      TSYNC and in processes made up by chance. What they come to is compared with the simulator, for every version of \
      the algorithm. The smallest process that tells the file from an edition is shown with a schedule.

      A kernel tree:             lockstep cross-check --source ~/linux
      A port in a language:      lockstep cross-check --object libtsync.a
      With one edition only:     lockstep cross-check --source ~/linux --edition 7.3

      Exit status: 0 it behaves like an edition; 1 it behaves like none; 2 bad usage or a bad spec; 3 it could not be \
      explored.
      """)

  @OptionGroup var code: SourceOptions

  @Option(help: "Compare with this edition alone.")
  var edition: ExploredEdition?

  @Option(help: "How many processes are made up.")
  var madeUp = 100

  @Option(help: "What the chance begins with.")
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("The most processor time for one process.", valueName: "s"))
  var seconds = 600

  @OptionGroup var sharing: WorkerOptions

  @OptionGroup var specs: SpecOptions

  func validate() throws {
    guard code.isAsked else { throw ValidationError("give --source PATH or --object FILE") }
    guard (0...10_000).contains(madeUp) else {
      throw ValidationError("--made-up must be from 0 to 10000")
    }
    guard (1...86_400).contains(seconds) else {
      throw ValidationError("--seconds must be from 1 to 86400")
    }
  }

  @MainActor
  func run() async throws {
    try await code.explaining {
      let processes = ScenarioProcesses(try specs.compile().flatMap(\.scenarios))
      let line = ProgressLine()
      let build = try await ExplorerBuild.make(try code.code(), code.options)
      defer { build.remove() }
      let chance = MadeUpProcesses(seed: seed).prefix(madeUp).map {
        CrossCheck.Case(origin: "made up", process: $0)
      }
      // Many small explorations at a time, each with one worker.
      let check = CrossCheck(
        build,
        cases: processes.found.map { .init(origin: $0.scenario, process: $0.process) } + chance,
        secondsPerCase: seconds)
      let editions =
        edition.flatMap { ModelSide(named: $0.algorithm.rawValue) }.map { [$0] } ?? ModelSide.all
      let results = CollectedResults()
      let interruption = Interruption()
      let started = ContinuousClock.now
      let alike = try await check.run(
        against: editions, workers: sharing.count
      ) { result in
        results.add(result)
        Task { @MainActor in
          line.show(
            "\(results.count)/\(check.cases.count)  \(check.cases[result.number].process.summary)")
        }
        return !interruption.isRequested
      }
      line.clear()
      let time = (ContinuousClock.now - started) / .seconds(1)
      try report(results, alike, check, processes, time, isInterrupted: interruption.isRequested)
    }
  }

  private func report(
    _ results: CollectedResults, _ alike: [ModelSide], _ check: CrossCheck,
    _ processes: ScenarioProcesses,
    _ time: Double, isInterrupted: Bool
  ) throws {
    let all = results.all
    for difference in all.flatMap(\.differences) {
      StandardOutput.write(
        line: "edition \(difference.edition.name) is something else: \(difference.sentence)")
      StandardOutput.write(
        line: "  in \(difference.example.process.summary) (\(difference.example.origin))")
    }
    for result in all {
      guard let omission = result.omission else { continue }
      let example = check.cases[result.number]
      StandardOutput.write(
        line: "not compared: \(example.process.summary) (\(example.origin)): \(omission)")
    }
    for omitted in processes.omitted { StandardOutput.write(line: "not compared: \(omitted)") }
    StandardOutput.write(
      line:
        "\(all.count { $0.omission == nil }) of \(check.cases.count) processes compared: those of "
        + "\(counted(processes.scenarios, "scenario")) that take TSYNC (\(processes.found.count) different ones), "
        + String(format: "and %d made up with seed %d; %.1f s", madeUp, Int(seed), time))
    if isInterrupted { throw ExitStatus.couldNotRun }
    if alike.isEmpty {
      // The edition that lasted longest is the nearest one.
      if let last = all.flatMap(\.differences).last {
        StandardOutput.write(line: "")
        StandardOutput.write(
          line:
            "BEHAVES LIKE NONE; the nearest, \(last.edition.name), parts here: \(last.sentence)")
        StandardOutput.write(text: last.run.table.printableLines)
      }
      throw ExitStatus.diverges
    }
    StandardOutput.write(line: "behaves like edition " + alike.map(\.name).joined(separator: ", "))
  }
}

/// Results in the order of their cases, whichever end first.
private final class CollectedResults: Sendable {
  private let results = Mutex<[Int: CrossCheck.Result]>([:])

  func add(_ result: CrossCheck.Result) { results.withLock { $0[result.number] = result } }
  var count: Int { results.withLock(\.count) }
  var all: [CrossCheck.Result] { results.withLock { $0.sorted { $0.key < $1.key }.map(\.value) } }
}
