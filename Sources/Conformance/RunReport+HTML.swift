import Mustache
import Scenarios

extension RunReport {
  /// The report as one HTML page without scripts and without anything to load: the totals, the matrix of scenarios
  /// and kernels, and every failure with its three columns.
  ///
  /// - Returns: the text, which ends with a newline.
  public func htmlText() -> String { Self.template.render(Page(printable)) }

  private static let template: MustacheTemplate = {
    MustacheContentTypes.register(EscapedText(), named: EscapedText.name)
    do {
      return try MustacheTemplate(string: htmlTemplate)
    } catch {
      // The template is a constant, which a test renders.
      fatalError("the template of the HTML report is broken: \(error)")
    }
  }()
}

/// Texts in the template are escaped scalar by scalar; see ``XMLText``.
private struct EscapedText: MustacheContentType {
  static let name = "ESCAPED"

  func escapeText(_ text: String) -> String { XMLText.escaped(text) }
}

// The template engine finds these properties by their names.

private struct Page {
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
  }

  struct Kernel {
    var title: String
    var totals: String
    var failure: [String]
    var console: [String]
    var notes: [String]
  }

  var summary: String
  var interrupted: Bool
  var columns: [String]
  var rows: [Row]
  var hasRows: Bool
  var findings: [Item]
  var kernels: [Kernel]
  var legend: [Cell]

  init(_ report: RunReport) {
    summary = report.summary()
    interrupted = report.wasInterrupted
    columns = report.kernels.map(\.shortName)
    rows = report.matrixRows.map { row in
      Row(name: row.name, cells: row.verdicts.map(Self.cell))
    }
    hasRows = !rows.isEmpty
    let notable = report.judgements.filter { $0.verdict.isFailure || $0.verdict == .known }
    findings = Finding.gathered(from: notable, where: { _ in true }).map { finding in
      let judgement = finding.judgement
      return Item(
        verdict: judgement.verdict.rawValue, colour: judgement.verdict.colourClass,
        scenario: judgement.scenario.description, name: judgement.name,
        text: finding.report(style: ReportStyle(width: 120)).joined(separator: "\n"))
    }
    kernels = report.kernels.map { kernel in
      Kernel(
        title: kernel.engine.title,
        totals: "\(kernel.judgements.count) of \(kernel.planned.count) judged"
          + (kernel.judgements.isEmpty ? "" : ": \(kernel.totals.text())"),
        failure: kernel.failure.map { [$0] } ?? [],
        console: kernel.consoleExcerpt + kernel.outsideLines,
        notes: kernel.notes)
    }
    legend = Verdict.allCases.map(Self.cell)
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
      + judgements.filter { !$0.verdict.isFailure }.flatMap { judgement in
        judgement.failedAllocations.map { "\(judgement.scenario): \($0)" }
      }
      + unsupported.sorted { $0.key < $1.key }.map { "unsupported: \($1.count): \($0)" }
  }
}

extension Verdict {
  /// The class of the style sheet; none of them comes from outside.
  fileprivate var colourClass: String {
    switch self {
    case .conforms, .unseen: "good"
    case .known, .unsupported: "note"
    case .harnessFault: "fault"
    case .diverges, .disagrees, .hung, .kernelFault, .staleKnownIssue: "bad"
    }
  }
}
