// SPDX-License-Identifier: MIT

import FoundationEssentials
public import StateExplorer

/// A schedule as a table: a column for each thread, and the line of the user's file for each step.
public struct SourceScheduleTable {
  /// The most characters of a line of the file that are shown.
  private static let longestText = 60
  /// The names of threads, by number.
  public static let names = ["A", "B", "C", "D", "E", "F"]

  private let steps: [SourceStep]
  private let threads: Int

  /// The steps of a process with so many threads.
  public init(_ steps: [SourceStep], threads: Int) {
    self.steps = steps
    self.threads = threads
  }

  /// The table. Lines of the file are read from it when the table is made.
  public var text: String {
    var files: [String: [Substring]] = [:]
    func content(of place: SourcePlace) -> String {
      if files[place.path] == nil {
        let data = FileManager.default.contents(atPath: place.path) ?? Data()
        files[place.path] = String(decoding: data, as: UTF8.self).split(
          separator: "\n", omittingEmptySubsequences: false)
      }
      let lines = files[place.path]!
      guard lines.indices.contains(place.line - 1) else { return "" }
      let line = lines[place.line - 1].drop { $0 == " " || $0 == "\t" }
      return line.count > Self.longestText
        ? line.prefix(Self.longestText - 3) + "..." : String(line)
    }
    let actors = Self.names.prefix(threads) + ["outside"]
    let columns = actors.indices.filter { column in steps.contains { $0.actor == column } }
    var rows = [["step"] + columns.map { actors[$0] } + ["line", ""]]
    for (number, step) in steps.enumerated() {
      let cells = columns.map { $0 == step.actor ? step.text : "" }
      let line = step.place.map { "\($0.line)" } ?? ""
      rows.append(["\(number + 1)"] + cells + [line, step.place.map(content) ?? ""])
    }
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      var text = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
        .joined(separator: "  ")
      while text.last == " " { text.removeLast() }
      return text + "\n"
    }.joined()
  }
}

/// A schedule, of the user's code or of the simulator.
public struct SourceRun: Hashable, Sendable {
  /// The steps.
  public var schedule: Schedule
  /// For each step the line of the user's file, as far as it has one; empty for a schedule of the simulator.
  public var places: [SourcePlace?]
  /// The steps as a table, with the lines.
  public var table: String

  /// A schedule of the user's code in a process with so many threads.
  public init(_ steps: [SourceStep], threads: Int) {
    let actors = SourceScheduleTable.names.prefix(threads) + ["outside"]
    schedule = Schedule(
      steps: steps.map { NamedStep(actor: actors[$0.actor], label: $0.text, column: $0.actor) },
      actors: Array(actors))
    places = steps.map(\.place)
    table = SourceScheduleTable(steps, threads: threads).text
  }

  /// A schedule of the simulator.
  init(_ schedule: Schedule) {
    self.schedule = schedule
    places = []
    table = schedule.table
  }
}
