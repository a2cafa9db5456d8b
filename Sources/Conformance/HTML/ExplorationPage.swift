// SPDX-License-Identifier: MIT

import Mustache
import Scenarios
public import StateExplorer

/// What an exploration found, as one HTML page with a picture of each run.
public struct ExplorationPage: Sendable {
  /// One run: of an outcome, or of a violated rule.
  public struct Run: Sendable {
    /// What it shows.
    public var title: String
    /// Whether it violates a rule.
    public var isViolation: Bool
    /// Sentences below the title.
    public var lines: [String]
    /// Its steps.
    public var schedule: Schedule

    /// Describes a run.
    public init(title: String, isViolation: Bool, lines: [String] = [], schedule: Schedule) {
      self.title = title
      self.isViolation = isViolation
      self.lines = lines
      self.schedule = schedule
    }
  }

  /// What was explored.
  public var title: String
  /// Sentences below the title: how much was seen.
  public var lines: [String]
  /// The runs, in the order in which they are shown.
  public var runs: [Run]

  /// Collects what was found.
  public init(title: String, lines: [String], runs: [Run]) {
    self.title = title
    self.lines = lines
    self.runs = runs
  }

  /// The page, which loads nothing.
  ///
  /// - Returns: the text, which ends with a newline.
  public func htmlText() -> String {
    var data = ReportData(RunReport(kernels: []), specs: [:], timelines: Timelines())
    let numbers = data.add(runs.map { Timeline($0.schedule) })
    return HTMLPage.exploration.render(
      Contents(
        title: title.printable, lines: lines.printable, data: data.json,
        runs: zip(runs, numbers).map { run, number in
          Contents.Run(
            title: run.title.printable, colour: run.isViolation ? "bad" : "good",
            lines: run.lines.printable, number: number,
            table: run.schedule.table.printableLines)
        }))
  }

  // The template engine finds these properties by their names.

  private struct Contents {
    struct Run {
      var title: String
      var colour: String
      var lines: [String]
      var number: Int
      var table: String
    }

    var style = HTMLPage.style
    var script = HTMLPage.script
    var title: String
    var lines: [String]
    var data: String
    var runs: [Run]
  }
}
