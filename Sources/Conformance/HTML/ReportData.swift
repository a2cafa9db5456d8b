// SPDX-License-Identifier: MIT

import FoundationEssentials
import Scenarios

/// What the script of the page shows, as JSON with each text once: 13 kernels and 1,500 permutations are a few
/// megabytes.
///
/// Arrays of numbers stand for records, because the names of keys would be most of the page; `report.js` reads them in
/// the order in which they are written here.
struct ReportData: Encodable {
  /// A verdict as the page shows it.
  struct VerdictEntry: Encodable {
    var name: String
    var sign: String
    var colour: String
    var explanation: String
  }

  /// A kernel as the page shows it.
  struct KernelEntry: Encodable {
    var name: String
    var title: String
    /// The command that runs a scenario there again, with `{scenario}` for its name.
    var again: String
  }

  /// A scenario, or one of its permutations.
  struct ScenarioEntry: Encodable {
    var topic: String
    var slug: String
    var permutation: [String]
    /// Its name, path, line and column: numbers of texts, and numbers.
    var place: [Int]
    /// For each kernel the number of the detail, how often it ran, the milliseconds, and the number of the picture of what
    /// it recorded or -1; empty where it did not run.
    var results: [[Int]]
  }

  /// What a judgement says, whatever the kernel.
  struct Detail: Encodable, Hashable {
    var verdict: Int
    /// The numbers of texts of each row: step, thread, action, spec, simulator, kernel; then that of the verdict in its
    /// marker. -1 is nothing.
    var rows: [[Int]]
    /// The numbers of the sentences below the table.
    var notes: [Int]
    /// The number of the picture, or -1.
    var timeline: Int
  }

  /// A picture: where it comes from; the numbers of the lanes' names; lane, label, phase and target of each step, and of
  /// one that was recorded its microseconds and the position of the step that ends it, or -1.
  struct Picture: Encodable, Hashable {
    var caption: Int
    var lanes: [Int]
    var steps: [[Int]]
  }

  var verdicts: [VerdictEntry]
  var phases = Timeline.Phase.allCases.map(\.rawValue)
  var kernels: [KernelEntry]
  var scenarios: [ScenarioEntry] = []
  var details: [Detail] = []
  var pictures: [Picture] = []
  var texts: [String] = []
  var specs: [String: String] = [:]

  /// The data as JSON that may stand in an element of HTML.
  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      let text = String(decoding: try encoder.encode(self), as: UTF8.self)
      // The end of the element, or the beginning of a comment, must not stand in a text.
      return text.printableJSON.replacing("<", with: "\\u003c")
    } catch {
      // The data holds nothing but texts and whole numbers.
      fatalError("a report cannot be written as JSON: \(error)")
    }
  }
}

/// Values that are written once and named by their numbers.
struct Numbered<Value: Hashable> {
  private(set) var values: [Value] = []
  private var numbers: [Value: Int] = [:]

  /// The number of a value, from 0.
  mutating func number(of value: Value) -> Int {
    if let number = numbers[value] { return number }
    numbers[value] = values.count
    values.append(value)
    return values.count - 1
  }
}

extension ReportData {
  /// Gathers the data of a report whose texts are printable.
  ///
  /// - Parameters:
  ///   - report: the report.
  ///   - specs: the texts of spec files by their paths.
  ///   - timelines: the pictures.
  init(_ report: RunReport, specs: [String: String], timelines: Timelines) {
    verdicts = Verdict.allCases.map {
      VerdictEntry(
        name: $0.rawValue, sign: $0.sign, colour: $0.colourClass, explanation: $0.explanation)
    }
    var columns = report.kernels.map { ($0.shortName, $0.engine.title, $0.judgements) }
    // Checks are of one simulated kernel each, and several have the same scenarios.
    for (name, checks) in Dictionary(grouping: report.checks, by: \.engine.name)
      .sorted(by: { $0.key < $1.key })
    {
      columns.append((name, checks[0].engine.title, checks))
    }
    kernels = columns.map { name, title, judgements in
      let again = judgements.first.map {
        $0.again.replacing($0.scenario.description, with: "{scenario}")
      }
      return KernelEntry(name: name, title: title, again: again ?? "")
    }
    var gathering = Gathering(timelines: timelines)
    var positions: [ScenarioID: Int] = [:]
    for (column, (_, _, judgements)) in columns.enumerated() {
      for judgement in judgements {
        let position = positions[judgement.scenario] ?? scenarios.count
        if position == scenarios.count {
          positions[judgement.scenario] = position
          scenarios.append(gathering.entry(of: judgement, columns: columns.count))
        }
        scenarios[position].results[column] = [
          gathering.detail(of: judgement), judgement.runs, Int(judgement.duration.milliseconds),
          Timeline(recordedFor: judgement).map { gathering.number(of: $0) } ?? -1,
        ]
      }
    }
    details = gathering.details.values
    pictures = gathering.pictures.values
    texts = gathering.texts.values
    let shown = Set(report.judgements.map(\.location.path))
    self.specs = specs.filter { shown.contains($0.key) }.mapValues(\.printableLines)
  }
}

extension ReportData {
  /// Adds pictures that belong to no judgement.
  ///
  /// - Returns: their numbers.
  mutating func add(_ timelines: [Timeline]) -> [Int] {
    var gathering = Gathering(timelines: Timelines())
    let numbers = timelines.map { gathering.number(of: $0) }
    pictures = gathering.pictures.values
    texts = gathering.texts.values
    return numbers
  }
}

/// What has been gathered so far.
private struct Gathering {
  let timelines: Timelines
  var texts = Numbered<String>()
  var details = Numbered<ReportData.Detail>()
  var pictures = Numbered<ReportData.Picture>()

  init(timelines: Timelines) { self.timelines = timelines }

  mutating func entry(of judgement: Judgement, columns: Int) -> ReportData.ScenarioEntry {
    let place = judgement.location
    return ReportData.ScenarioEntry(
      topic: judgement.scenario.topic, slug: judgement.scenario.slug,
      permutation: judgement.scenario.permutation,
      place: [
        texts.number(of: judgement.name), texts.number(of: place.path), place.line, place.column,
      ],
      results: Array(repeating: [], count: columns))
  }

  mutating func detail(of judgement: Judgement) -> Int {
    let rows = judgement.rows.map { row in
      [
        row.number, texts.number(of: row.thread), texts.number(of: row.action),
        row.spec.map { alternatives($0) } ?? -1, alternatives(row.simulator),
        row.kernel.map { alternatives([$0]) } ?? -1,
        row.marker.flatMap { Verdict.allCases.firstIndex(of: $0) } ?? -1,
      ]
    }
    let notes = judgement.notes.map { texts.number(of: $0) }
    let picture = timelines[judgement].map { number(of: $0) } ?? -1
    return details.number(
      of: ReportData.Detail(
        verdict: Verdict.allCases.firstIndex(of: judgement.verdict) ?? 0, rows: rows, notes: notes,
        timeline: picture))
  }

  private mutating func alternatives(_ results: [StepResult]) -> Int {
    texts.number(of: results.map(\.description).joined(separator: " or "))
  }

  mutating func number(of timeline: Timeline) -> Int {
    let lanes = timeline.lanes.map { texts.number(of: $0.printable) }
    let steps = timeline.steps.map { step in
      [
        step.lane, texts.number(of: step.label.printable),
        Timeline.Phase.allCases.firstIndex(of: step.phase) ?? 0, step.target ?? -1,
      ] + (step.time.map { [Int($0), step.end ?? -1] } ?? [])
    }
    return pictures.number(
      of: ReportData.Picture(
        caption: texts.number(of: timeline.caption.printable), lanes: lanes, steps: steps))
  }
}
