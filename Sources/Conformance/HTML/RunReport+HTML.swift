// SPDX-License-Identifier: MIT

import Mustache
import Scenarios

extension RunReport {
  /// The report as one HTML page with nothing to load: the kernels, every failure with its three columns, and an
  /// overview of all scenarios and kernels with filters, the spec and a picture of each run.
  ///
  /// Without scripts it still shows the kernels, the failures and the table of what does not conform.
  ///
  /// - Parameters:
  ///   - specs: the texts of spec files by their paths, as far as they can be shown.
  ///   - timelines: the pictures of the runs.
  /// - Returns: the text, which ends with a newline.
  public func htmlText(
    specs: [String: String] = [:], timelines: Timelines = Timelines()
  ) -> String {
    let printable = printable
    let data = ReportData(printable, specs: specs, timelines: timelines)
    return HTMLPage.report.render(Page(printable, data: data))
  }
}

// The template engine finds these properties by their names.

private struct Page {
  var style = HTMLPage.style
  var script = HTMLPage.script
  var data: String
  struct Cell {
    var sign: String
    var title: String
    var colour: String
  }

  struct Row {
    var name: String
    var cells: [Cell]
  }

  struct Item {
    var verdict: String
    var colour: String
    var scenario: String
    var name: String
    var text: String
    /// Whether it is unfolded from the beginning.
    var isOpen: Bool
  }

  /// A part of the bar that shows how many scenarios have a verdict.
  struct Part {
    var count: Int
    var title: String
    var colour: String
  }

  struct Kernel {
    var title: String
    var totals: String
    var parts: [Part]
    var failure: [String]
    var console: [String]
    var notes: [String]
    var hasNotes: Bool
  }

  /// The most findings that are unfolded from the beginning: more are a list first.
  private static let mostOpenFindings = 3

  var summary: String
  var interrupted: Bool
  var columns: [String]
  var rows: [Row]
  var findings: [Item]
  var kernels: [Kernel]
  var legend: [Cell]

  init(_ report: RunReport, data: ReportData) {
    self.data = data.json
    summary = report.summary()
    interrupted = report.wasInterrupted
    columns = report.kernels.map(\.shortName)
    rows = report.matrixRows.map { row in
      Row(name: row.name, cells: row.verdicts.map(Self.cell))
    }
    let notable = report.judgements.filter(\.isShownInFull)
    let gathered = Finding.gathered(from: notable, where: { _ in true })
    findings = gathered.map { finding in
      let judgement = finding.judgement
      return Item(
        verdict: judgement.verdict.rawValue, colour: judgement.verdict.colourClass,
        scenario: judgement.scenario.description, name: judgement.name,
        text: finding.report(style: ReportStyle(width: 120)).joined(separator: "\n"),
        isOpen: gathered.count <= Self.mostOpenFindings)
    }
    kernels = report.kernels.map { kernel in
      let console = kernel.consoleExcerpt + kernel.outsideLines
      let notes = kernel.notes
      return Kernel(
        title: kernel.engine.title,
        totals: "\(kernel.judgements.count) of \(kernel.planned.count) judged"
          + (kernel.judgements.isEmpty ? "" : ": \(kernel.totals.text())"),
        parts: Self.parts(of: kernel.judgements),
        failure: kernel.failure.map { [$0] } ?? [], console: console, notes: notes,
        hasNotes: !notes.isEmpty)
    }
    legend = Verdict.allCases.map(Self.cell)
  }

  private static func parts(of judgements: [Judgement]) -> [Part] {
    Verdict.allCases.compactMap { verdict in
      let count = judgements.count { $0.verdict == verdict }
      return count == 0
        ? nil
        : Part(count: count, title: "\(count) \(verdict.rawValue)", colour: verdict.colourClass)
    }
  }

  private static func cell(_ verdict: Verdict?) -> Cell {
    Cell(
      sign: verdict?.sign ?? "", title: verdict?.rawValue ?? "not run",
      colour: verdict?.colourClass ?? "none")
  }
}

extension RunReport.KernelReport {
  /// What is worth a line though nothing failed: outcomes never seen, allocations made to fail, what is lacking.
  fileprivate var notes: [String] {
    let unsupported = Dictionary(grouping: judgements.filter { $0.verdict == .unsupported }) {
      $0.reasons.joined(separator: "; ")
    }
    return judgements.filter { $0.verdict == .unseen }.map {
      "unseen: \($0.scenario): \($0.reasons.joined(separator: "; "))"
    }
      + failedAllocationsInShort + [allocationsNote].compactMap(\.self)
      + unsupported.sorted { $0.key < $1.key }.map { "unsupported: \($1.count): \($0)" }
  }
}

extension Verdict {
  /// The class of the style sheet; none of them comes from outside.
  var colourClass: String {
    switch self {
    case .conforms, .unseen: "good"
    case .known, .unsupported: "note"
    case .harnessFault: "fault"
    case .diverges, .disagrees, .hung, .kernelFault, .staleKnownIssue: "bad"
    }
  }
}
