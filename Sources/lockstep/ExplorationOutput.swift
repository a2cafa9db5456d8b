// SPDX-License-Identifier: MIT

import ArgumentParser
import Conformance

/// How an exploration is shown and where that goes.
struct ExplorationOutput: ParsableArguments {
  /// The form.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// Tables, for people at a terminal.
    case human
    /// One page for a browser, with a picture of each run.
    case html
    /// One document for a program, with the steps of each run.
    case json
  }

  @Option(help: "The form of the result: human, html or json.")
  var format = Format.human

  @Option(
    name: [.short, .long], help: "With --format html or json: the file; '-' is standard output.",
    completion: .file())
  var output = "-"

  /// Whether a page or a document is asked for.
  var isAsked: Bool { format != .human }

  /// Writes the page or the document.
  ///
  /// - Returns: whether it was written; if not, standard error says why.
  func write(_ page: ExplorationPage) -> Bool {
    let text = format == .json ? page.jsonText() : page.htmlText()
    guard output != "-" else {
      StandardOutput.write(text: text)
      return true
    }
    return ReportFile(path: output).save(text)
  }

  /// Checks before a long exploration that the page can be written after it.
  func validate() throws {
    guard output != "-" else { return }
    guard isAsked else { throw ValidationError("--output goes with --format html or json") }
    if let obstacle = ReportFile(path: output).obstacle { throw ValidationError(obstacle) }
  }
}
