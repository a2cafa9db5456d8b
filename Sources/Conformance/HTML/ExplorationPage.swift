// SPDX-License-Identifier: MIT

import Mustache
import Scenarios
public import StateExplorer

/// What an exploration found, as one HTML page with a picture of each run, or as JSON.
public struct ExplorationPage: Sendable {
  /// A line of a file.
  public struct Place: Hashable, Sendable {
    /// The path, as the user named it.
    public var path: String
    /// The number of the line, from 1.
    public var line: Int

    /// Names a line.
    public init(path: String, line: Int) {
      self.path = path
      self.line = line
    }
  }

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
    /// The name of the rule that it violates, if it does.
    public var rule: String?
    /// For each step the line of the user's file, as far as it has one; empty if there is no such file.
    public var places: [Place?]
    /// The steps as a table.
    public var table: String

    /// Describes a run.
    ///
    /// - Parameter table: the steps as a table, if it is not that of the schedule.
    public init(
      title: String, isViolation: Bool, lines: [String] = [], schedule: Schedule,
      rule: String? = nil, places: [Place?] = [], table: String? = nil
    ) {
      self.title = title
      self.isViolation = isViolation
      self.lines = lines
      self.schedule = schedule
      self.rule = rule
      self.places = places
      self.table = table ?? schedule.table
    }
  }

  /// What was explored.
  public var title: String
  /// Sentences below the title: how much was seen.
  public var lines: [String]
  /// The runs, in the order in which they are shown.
  public var runs: [Run]
  /// Whether everything was seen.
  public var isComplete: Bool

  /// Collects what was found.
  public init(title: String, lines: [String], runs: [Run], isComplete: Bool = true) {
    self.title = title
    self.lines = lines
    self.runs = runs
    self.isComplete = isComplete
  }

  /// The same for a program, as a JSON object with sorted keys:
  ///
  ///     {"title": TEXT, "complete": TRUTH, "lines": [TEXT], "runs": [RUN]}
  ///     RUN: {"title": TEXT, "rule": TEXT or null, "lines": [TEXT], "steps": [STEP]}
  ///     STEP: {"thread": TEXT, "does": TEXT, "file": TEXT, "line": NUMBER}, the last two for steps that have a line
  ///
  /// - Returns: the text, which ends with a newline.
  public func jsonText() -> String {
    JSON.mapping([
      .init("title", .text(title)), .init("complete", .truth(isComplete)),
      .init("lines", .texts(lines)), .init("runs", .list(runs.map(\.json))),
    ]).pages.printableJSON
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
            table: run.table.printableLines)
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

extension ExplorationPage.Run {
  fileprivate var json: JSON {
    let steps = schedule.steps.indices.map { number -> JSON in
      let step = schedule.steps[number]
      var members: [JSON.Member] = [
        .init("thread", .text(step.actor)), .init("does", .text(step.label)),
      ]
      if places.indices.contains(number), let place = places[number] {
        members += [.init("file", .text(place.path)), .init("line", .number(place.line))]
      }
      return .mapping(members)
    }
    return .mapping([
      .init("title", .text(title)), .init("rule", rule.map { .text($0) } ?? .null),
      .init("lines", .texts(lines)), .init("steps", .list(steps)),
    ])
  }
}
