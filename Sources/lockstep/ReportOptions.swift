// SPDX-License-Identifier: MIT

import ArgumentParser
import Assurance
import Conformance
import Foundation
import ScenarioYAML
import Scenarios

/// How a report looks and where it goes.
struct ReportOptions: ParsableArguments {
  /// The form of a report.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case human
    /// Kernel TAP version 1, for `kunit.py parse` and other readers.
    case ktap
    /// TAP version 13 without nesting, for prove, tap.py, LAVA and other readers.
    case tap
    /// Everything, for programs.
    case json
    /// JUnit XML, for build servers.
    case junit
    /// One page for a browser.
    case html
    /// KernelCI's common database, kcidb-io 5.3.
    case kcidb
    /// Signals for the console of a device in a LAVA lab.
    case lava
    /// The results of a test run, for SQUAD.
    case squad
  }

  @Option(
    help: ArgumentHelp(
      "The form of the report: \(Format.allCases.map(\.rawValue).joined(separator: ", ")).",
      discussion: "'lockstep help formats' says which to use where."))
  var format = Format.human

  @Option(
    name: [.short, .long], help: "Write the report to a file; '-' is standard output.",
    completion: .file())
  var output = "-"

  @Option(
    name: .customLong("kcidb-origin"),
    help: ArgumentHelp("With --format kcidb: the name of your CI system.", valueName: "name"))
  var kcidbOrigin = "lockstep"

  @Option(
    name: .customLong("kcidb-run"),
    help: ArgumentHelp(
      "With --format kcidb: what tells this run from all others; default: when it ended, and the process.",
      valueName: "text"))
  var kcidbRun: String?

  @Option(name: .customLong("colour"), help: "When to use colours: automatic, always or never.")
  var colour = ColourChoice.automatic

  /// The text of a report.
  ///
  /// - Parameters:
  ///   - report: the report.
  ///   - matrix: whether people get a table of scenarios and kernels.
  ///   - scenarios: what was judged, for the pictures of the page.
  func text(
    of report: RunReport, matrix: Bool = false, scenarios: [Scenario] = []
  ) -> String {
    switch format {
    case .human:
      let style =
        output == "-"
        ? Terminal.style(of: .standardOutput, colour: colour)
        : ReportStyle(usesColours: colour == .always)
      return matrix ? report.matrixText(style: style) : report.humanText(style: style)
    case .ktap: return report.ktapText()
    case .tap: return report.tapText()
    case .json: return report.jsonText()
    case .junit: return report.junitText()
    case .html: return page(of: report, scenarios: scenarios)
    case .kcidb:
      let run = kcidbRun ?? "\(Int(Date.now.timeIntervalSince1970))-\(getpid())"
      return report.kcidbText(KCIDBOptions(origin: kcidbOrigin, run: run))
    case .lava: return report.lavaText()
    case .squad: return report.squadText()
    }
  }

  /// The page for a browser, with the specs as they are now and a picture of each run.
  ///
  /// - Parameter scenarios: what was judged; where a report alone is there, the scenarios of the specs that it names.
  private func page(of report: RunReport, scenarios: [Scenario]) -> String {
    let paths = Set(report.judgements.map(\.location.path))
    let specs = paths.reduce(into: [String: String]()) { specs, path in
      // A spec that is gone by now is a page without its text.
      specs[path] = try? String(contentsOfFile: path, encoding: .utf8)
    }
    let judged =
      scenarios.isEmpty
      ? SpecCompiler.compile(
        specs.sorted { $0.key < $1.key }.map {
          SpecSource(path: $0.key, text: Array($0.value.utf8))
        }
      ).specs.flatMap(\.templates).flatMap(\.scenarios) : scenarios
    let timelines = Timelines.simulated(of: report, scenarios: judged)
    if timelines.missing > 0 {
      StandardError.write(
        "\(counted(timelines.missing, "picture")) of runs left out: \(Timelines.mostTime) are over")
    }
    return report.htmlText(specs: specs, timelines: timelines)
  }

  /// Writes a report; see ``ReportFile``. Where it does not come to standard output, standard error has its summary.
  ///
  /// - Returns: whether it was written; if not, standard error says why.
  func write(_ report: RunReport, matrix: Bool = false, scenarios: [Scenario] = []) -> Bool {
    let text = text(of: report, matrix: matrix, scenarios: scenarios)
    if output == "-" {
      StandardOutput.write(text: text)
      let isWritten = StandardOutput.failure == nil
      // What is wrong with standard output is said at the end, whatever was to be written there.
      if !isWritten { StandardError.write(report.summary()) }
      return isWritten
    }
    StandardError.write(report.summary())
    return ReportFile(path: output).save(text)
  }

  /// Checks before a long run that the report can be written after it.
  func validate() throws {
    guard KCIDBOptions.isOrigin(kcidbOrigin) else {
      throw ValidationError("--kcidb-origin has other characters than a to z, 0 to 9 and _")
    }
    if let kcidbRun, kcidbRun.isEmpty || kcidbRun.contains("\0") {
      throw ValidationError("--kcidb-run needs a text")
    }
    guard output != "-" else { return }
    if let obstacle = ReportFile(path: output).obstacle { throw ValidationError(obstacle) }
  }
}
