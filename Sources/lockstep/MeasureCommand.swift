// SPDX-License-Identifier: MIT

import ArgumentParser
import Conformance
import KernelHost
import Scenarios

/// `lockstep measure`
struct MeasureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Measures how long a call with TSYNC takes, and how long siblings stand still.",
    discussion: """
      For each kernel and each number of threads a process makes calls while all its threads sleep but one, which reads \
      the clock: the first and the last sibling that was created, in turns. The exponent is that of the power of the \
      threads that fits the calls best over the last decade. With several kernels all are in one table and one chart.

      Time has no verdict: it depends on the machine, its emulation and what else runs there.

      Exit status: 0 everything was measured; 2 bad usage; 3 something could not be.
      """)

  /// The form of a report.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case human, json, html, svg
  }

  /// The memory, in MiB, that a guest has for each thread, and for everything else.
  private static let memoryOfGuest = 1024
  private static let threadsForEachMebibyte = 12

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("The numbers of siblings, from 1 to 10000.", valueName: "n"))
  var threads = [1, 10, 100, 1000, 10_000]

  @Option(
    help: ArgumentHelp(
      "Whose credentials siblings have: shared, diverged or both.", valueName: "which"))
  var credentials = "both"

  @Option(
    help: ArgumentHelp(
      "Whether threads are kept to one CPU each: yes, no or both.", valueName: "which"))
  var pinned = "no"

  @Option(
    help: ArgumentHelp(
      "How many calls each of the two observers sees, from 1 to 7.", valueName: "n"))
  var calls = 3

  @Option(
    help: "The form of the report: human, json, html or svg; default: as the file's name ends.")
  var format: Format?

  @Option(
    name: [.short, .long], help: "Write the report to a file; '-' is standard output.",
    completion: .file())
  var output = "-"

  @OptionGroup(title: "Kernels") var engine: EngineFlags

  private var allCredentials: [Measuring.Credentials] {
    credentials == "both"
      ? Measuring.Credentials.allCases
      : Measuring.Credentials(rawValue: credentials).map { [$0] } ?? []
  }

  private var allPinned: [Bool] {
    ["yes": [true], "no": [false], "both": [false, true]][pinned] ?? []
  }

  func validate() throws {
    guard !threads.isEmpty, threads.allSatisfy(Measuring.possibleThreads.contains) else {
      throw ValidationError(
        "--threads must be numbers from 1 to \(Measuring.possibleThreads.upperBound)")
    }
    guard !allCredentials.isEmpty else {
      throw ValidationError("--credentials must be shared, diverged or both")
    }
    guard !allPinned.isEmpty else { throw ValidationError("--pinned must be yes, no or both") }
    guard Measuring.possibleCalls.contains(2 * calls) else {
      throw ValidationError("--calls must be from 1 to \(Measuring.possibleCalls.upperBound / 2)")
    }
    if output != "-", let obstacle = ReportFile(path: output).obstacle {
      throw ValidationError(obstacle)
    }
  }

  @MainActor
  func run() async throws {
    let progress = ProgressLine()
    let interruption = Interruption()
    var report = MeasurementReport(series: [])
    for kernel in await engine.resolve(progress: progress, interruption: interruption) {
      switch kernel.result {
      case .success(let resolved):
        progress.say(resolved.explanation)
        report.series += await measure(resolved.image, progress, interruption)
      case .failure(let failure):
        progress.clear()
        StandardError.write("error: \(failure)")
        report.series.append(
          .init(kernel: kernel.name, credentials: allCredentials[0], isPinned: allPinned[0]))
      }
    }
    progress.clear()
    report.wasInterrupted = interruption.isRequested
    guard write(report), !report.isIncomplete else { throw ExitStatus.couldNotRun }
  }

  /// Measures everything on one kernel.
  @MainActor
  private func measure(
    _ image: KernelImage, _ progress: ProgressLine, _ interruption: Interruption
  ) async -> [MeasurementReport.Series] {
    var options = engine.options(interruption: interruption, log: progress.log)
    options.memory = max(
      options.memory, Self.memoryOfGuest + (threads.max() ?? 0) / Self.threadsForEachMebibyte)
    let kernel = KernelEngine(kernel: image, options: options)
    var all: [MeasurementReport.Series] = []
    for credentials in allCredentials {
      for isPinned in allPinned {
        var series = MeasurementReport.Series(
          kernel: image.name, credentials: credentials, isPinned: isPinned)
        for count in Set(threads).sorted() where !interruption.isRequested {
          progress.show("\(image.name)  \(credentials.rawValue)  \(counted(count, "thread"))")
          let what = Measuring(
            threads: count, credentials: credentials, isPinned: isPinned, calls: 2 * calls)
          do {
            series.points.append(.init(what, calls: try await kernel.measure(what)))
          } catch {
            series.points.append(.init(what, obstacle: error.description))
          }
        }
        series.kernel = kernel.title
        all.append(series)
      }
    }
    await kernel.shutDown()
    let faults = await kernel.consoleFaultsOutsideRuns
    if !faults.isEmpty {
      progress.clear()
      let title = "\(image.name): KERNEL FAULT  the kernel reported a fault while it was measured"
      StandardError.write(lines: [title] + faults.map { "  console: \($0)" })
    }
    return all
  }

  /// Writes the report; whether that was possible.
  private func write(_ report: MeasurementReport) -> Bool {
    let byName = output.split(separator: ".").last.flatMap { Format(rawValue: String($0)) }
    let text =
      switch format ?? byName ?? .human {
      case .human: report.humanText()
      case .json: report.jsonText()
      case .html: report.htmlText()
      case .svg: report.chartText()
      }
    guard output != "-" else {
      StandardOutput.write(text: text)
      return StandardOutput.failure == nil
    }
    StandardError.write(text: report.humanText())
    return ReportFile(path: output).save(text)
  }
}
