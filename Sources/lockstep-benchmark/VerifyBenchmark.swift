// SPDX-License-Identifier: MIT

import ArgumentParser
import Foundation
import TemporaryFolders

/// `lockstep-benchmark verify`
struct VerifyBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Measures 'lockstep verify' on a kernel, and next to another build of Lockstep.",
    discussion: """
      Processor time is that of all processes, guests included, so it says the same on a machine that has other things \
      to do. With --against the two builds take turns. Their verdicts are compared, too.
      """)

  @Argument(help: "What is verified, as 'lockstep verify' takes it. Default: the whole library.")
  var scenarios: [String] = []

  @Option(help: ArgumentHelp("The kernel.", valueName: "name"))
  var kernel = "debian"

  @Option(help: ArgumentHelp("The build that is measured.", valueName: "lockstep"))
  var build = VerifyBenchmark.lockstepBesideThisProgram

  @Option(help: ArgumentHelp("Another build, measured in turns.", valueName: "lockstep"))
  var against: String?

  @Option(help: "How often each build is run; the least processor time and the least time count.")
  var rounds = 2

  @Option(
    name: .customLong("with"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A word for the command lines of all; may be given several times.", valueName: "option"))
  var options: [String] = []

  @Option(help: ArgumentHelp("Also write everything to a file, as JSON.", valueName: "file"))
  var json: String?

  static let lockstepBesideThisProgram = URL(filePath: CommandLine.arguments[0])
    .deletingLastPathComponent().appending(path: "lockstep").path

  func validate() throws {
    guard (1...100).contains(rounds) else {
      throw ValidationError("--rounds must be from 1 to 100")
    }
    try Self.checkBuilds([build] + [against].compactMap(\.self))
  }

  /// Refuses paths at which there is no program.
  static func checkBuilds(_ paths: [String]) throws {
    for path in paths where !FileManager.default.isExecutableFile(atPath: path) {
      throw ValidationError(
        "there is no program at \(path); build it: swift build -c release --product lockstep")
    }
  }

  func run() throws {
    let temporary = try TemporaryFolder()
    defer { temporary.remove() }
    let builds = [build] + [against].compactMap(\.self)
    var measured = builds.map { VerifyMeasurement(build: $0) }
    for _ in 0..<rounds {
      for place in builds.indices { try measure(&measured[place], in: temporary.path) }
    }
    for measurement in measured { print(measurement.lines.joined(separator: "\n")) }
    if measured.count == 2 { compare(measured[0], measured[1]) }
    if let json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      encoder.keyEncodingStrategy = .convertToSnakeCase
      try encoder.encode(measured).write(to: URL(filePath: json), options: .atomic)
    }
  }

  private func measure(_ measurement: inout VerifyMeasurement, in folder: String) throws {
    // What an earlier run has written says nothing about this one.
    let report = "\(folder)/report"
    try? FileManager.default.removeItem(atPath: report)
    let output = "\(folder)/output"
    let hasPhases = try Tool.run(
      measurement.build, ["verify", "--help"], in: URL(filePath: folder)
    ).output.contains("--phases")
    let process = try MeasuredProcess(
      measurement.build,
      ["verify", "--kernel", kernel, "--format", "json", "--output", report] + options
        + (hasPhases ? ["--phases"] : []) + scenarios, output: output)
    guard let data = FileManager.default.contents(atPath: report),
      let document = try? JSONDecoder.ofReports.decode(VerifyReport.self, from: data),
      let kernel = document.kernels.first, kernel.runs > 0
    else {
      let text = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
      throw MeasuredProcess.Failure(
        description: "\(measurement.build) verified nothing (status \(process.status)): "
          + text.suffix(300))
    }
    measurement.add(process, kernel)
  }

  /// Shows how many times as fast one build is as the other, and whose verdicts differ.
  private func compare(_ own: VerifyMeasurement, _ other: VerifyMeasurement) {
    func ratio(_ value: (VerifyMeasurement) -> Double) -> String {
      String(format: "%.2f", value(own) / value(other))
    }
    print("\nratios, the first build to the second:")
    print("  runs per processor second  \(ratio(\.runsPerProcessorSecond))")
    print("  runs per second            \(ratio(\.runsPerSecond))")
    print("  processor time of all      \(ratio(\.processorSeconds))")
    print("  time of all                \(ratio(\.seconds))")
    let different = own.verdicts.filter { other.verdicts[$0.key] != $0.value }
    print("different verdicts: \(different.count)")
    for (scenario, verdict) in different.sorted(by: { $0.key < $1.key }) {
      print("  \(scenario): \(verdict), \(other.verdicts[scenario] ?? "not judged")")
    }
  }
}

/// What is read of a report.
struct VerifyReport: Decodable {
  struct Judgement: Decodable {
    var scenario: String
    var verdict: String
  }

  struct Kernel: Decodable {
    var title: String
    var runs: Int
    var phasesMs: [String: Int]?
    var judgements: [Judgement]
  }

  var kernels: [Kernel]
}

extension JSONDecoder {
  /// Reads reports of `lockstep verify`.
  static var ofReports: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return decoder
  }
}

/// What a build took, at its best.
struct VerifyMeasurement: Encodable {
  /// The phases in their order.
  private static let phases = ["boot", "send", "run", "answer", "judge"]

  var build: String
  var title = ""
  var runs = 0
  var seconds = Double.infinity
  var processorSeconds = Double.infinity
  var runsPerSecond = 0.0
  var runsPerProcessorSecond = 0.0
  var peakMemoryMiB = 0
  var phasesMs: [String: Int]?
  var verdicts: [String: String] = [:]

  init(build: String) { self.build = build }

  /// Adds a run of the build.
  mutating func add(_ process: MeasuredProcess, _ kernel: VerifyReport.Kernel) {
    title = kernel.title
    runs = kernel.runs
    runsPerSecond = max(runsPerSecond, Double(runs) / process.seconds)
    runsPerProcessorSecond = max(
      runsPerProcessorSecond, Double(runs) / process.processorSeconds)
    if process.processorSeconds < processorSeconds { phasesMs = kernel.phasesMs }
    seconds = min(seconds, process.seconds)
    processorSeconds = min(processorSeconds, process.processorSeconds)
    peakMemoryMiB = max(peakMemoryMiB, process.peakMemory)
    verdicts = Dictionary(
      kernel.judgements.map { ($0.scenario, $0.verdict) }, uniquingKeysWith: { $1 })
  }

  /// The measurement for people.
  var lines: [String] {
    var lines = [
      "\(build), \(title)",
      String(
        format: "  %d runs, %.1f s, %.1f s of processor time, %d MiB at most in a process", runs,
        seconds, processorSeconds, peakMemoryMiB),
      String(
        format: "  %.1f runs per processor second, %.1f runs per second", runsPerProcessorSecond,
        runsPerSecond),
    ]
    if let phasesMs {
      let parts = Self.phases.map { phase in
        String(format: "\(phase) %.1f s", Double(phasesMs[phase] ?? 0) / 1000)
      }
      lines.append("  all guests together: " + parts.joined(separator: ", "))
    }
    return lines
  }
}
