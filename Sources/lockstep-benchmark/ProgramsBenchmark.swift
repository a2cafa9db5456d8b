// SPDX-License-Identifier: MIT

import ArgumentParser
import Foundation
import TemporaryFolders

/// `lockstep-benchmark programs`
struct ProgramsBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "programs",
    abstract:
      "Measures what the simulator does with scenarios, and next to another build of Lockstep.",
    discussion: """
      Measured are 'lint' and 'mutants' of the whole library and the explorations that take longest. With --against the \
      two builds take turns on one library, which both must be able to read, and the outcomes are compared, too.
      """)

  /// The scenarios whose explorations take longest, by what they took when this was written.
  static let slowest = [
    "concurrency/third-caller-waits", "concurrency/three-callers", "concurrency/storm/false",
    "concurrency/storm/true", "concurrency/signals-against-both", "concurrency/three-signalled",
    "concurrency/second-caller-waits", "concurrency/a-lost-attempt-enforces-nothing",
    "concurrency/killed-while-held", "concurrency/interruption-is-seen",
  ]

  @Argument(help: "The scenarios that are explored. Default: those that take longest.")
  var scenarios = ProgramsBenchmark.slowest

  @Option(help: ArgumentHelp("The build that is measured.", valueName: "lockstep"))
  var build = VerifyBenchmark.lockstepBesideThisProgram

  @Option(help: ArgumentHelp("Another build, measured in turns.", valueName: "lockstep"))
  var against: String?

  @Option(help: ArgumentHelp("The library.", valueName: "folder"))
  var specs = "Specs"

  @Option(help: "How often each is run; the least time counts.")
  var rounds = 1

  @Flag(inversion: .prefixedNo, help: "Measure 'lint' and 'mutants' of the whole library.")
  var library = true

  func validate() throws {
    guard (1...100).contains(rounds) else {
      throw ValidationError("--rounds must be from 1 to 100")
    }
    try VerifyBenchmark.checkBuilds([build] + [against].compactMap(\.self))
  }

  func run() throws {
    let temporary = try TemporaryFolder()
    defer { temporary.remove() }
    let builds = [build] + [against].compactMap(\.self)
    var tasks = library ? [["lint", specs], ["mutants", "--specs", specs]] : []
    tasks += scenarios.map { ["explore", "--specs", specs, $0] }
    print(
      "each: seconds on the clock, of all processors, MiB at most; \(builds.joined(separator: " | "))"
    )
    var differences = 0
    for task in tasks {
      var best = builds.map { _ in ProgramsMeasurement() }
      for _ in 0..<rounds {
        for place in builds.indices {
          try best[place].run(builds[place], task, in: temporary.path)
        }
      }
      var line = best.map(\.text).joined(separator: "  |")
      if best.count == 2 {
        line += String(
          format: "  | 1/%.1f of the time, 1/%.1f of the memory",
          best[1].seconds / best[0].seconds, Double(best[1].peakMemory) / Double(best[0].peakMemory)
        )
        if best[0].outcomes != best[1].outcomes {
          differences += 1
          line += "  OTHER OUTCOMES"
        }
      }
      print("\(line)  \(task[0]) \(task[0] == "explore" ? task[3] : "")")
    }
    if differences > 0 { throw ExitCode.failure }
  }
}

/// What a command took, at its best.
struct ProgramsMeasurement {
  var seconds = Double.infinity
  var processorSeconds = Double.infinity
  var peakMemory = 0
  /// What an exploration has come to, sorted; the order of discovery depends on the reductions.
  var outcomes: [Substring] = []

  /// Runs the command once more.
  ///
  /// A status of 1 says what was found; anything else but success is a failure of the command.
  mutating func run(_ build: String, _ arguments: [String], in folder: String) throws {
    let output = "\(folder)/output"
    let process = try MeasuredProcess(build, arguments, output: output)
    let text = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
    guard process.status <= 1 else {
      throw MeasuredProcess.Failure(
        description: "\(build) \(arguments.joined(separator: " ")): status \(process.status): "
          + text.suffix(300))
    }
    seconds = min(seconds, process.seconds)
    processorSeconds = min(processorSeconds, process.processorSeconds)
    peakMemory = max(peakMemory, process.peakMemory)
    outcomes = text.split(separator: "\n").filter { $0.contains("outcome ") }
      .map { $0.split(separator: ":", maxSplits: 1).last ?? $0 }.sorted()
  }

  /// The numbers in columns.
  var text: String {
    String(format: "%8.2f %8.2f %6d", seconds, processorSeconds, peakMemory)
  }
}
