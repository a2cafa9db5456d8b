import ArgumentParser
import Conformance
import Foundation

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
  }

  @Option(help: "The form of the report: human, ktap, tap, json, junit or html.")
  var format = Format.human

  @Option(
    name: [.short, .long], help: "Write the report to a file; '-' is standard output.",
    completion: .file())
  var output = "-"

  @Option(name: .customLong("colour"), help: "When to use colours: automatic, always or never.")
  var colour = ColourChoice.automatic

  /// The text of a report.
  ///
  /// - Parameter matrix: whether people get a table of scenarios and kernels.
  func text(of report: RunReport, matrix: Bool = false) -> String {
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
    case .html: return report.htmlText()
    }
  }

  /// Writes a report; a file is written whole or not at all.
  func write(_ report: RunReport, matrix: Bool = false) throws {
    let data = Data(text(of: report, matrix: matrix).utf8)
    if output == "-" {
      FileHandle.standardOutput.write(data)
      return
    }
    do {
      try data.write(to: URL(filePath: output), options: .atomic)
    } catch {
      throw ValidationError("cannot write the report to \(output): \(error.localizedDescription)")
    }
    StandardError.write(report.summary())
    StandardError.write("report: \(output)")
  }

  /// Checks before a long run that the report can be written after it.
  func validate() throws {
    guard output != "-" else { return }
    let folder = URL(filePath: output).deletingLastPathComponent().path
    guard FileManager.default.isWritableFile(atPath: folder) else {
      throw ValidationError(
        "cannot write a report to \(output): the folder is not there or not writable")
    }
  }
}
