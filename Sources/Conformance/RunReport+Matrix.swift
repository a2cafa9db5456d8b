// SPDX-License-Identifier: MIT

import Scenarios

extension RunReport {
  /// The report for people on many kernels: each failure once, then a table of scenarios and kernels.
  ///
  /// Scenarios that conform everywhere are counted and not listed; permutations with equal rows share one.
  ///
  /// - Parameter style: colours and width.
  /// - Returns: the text, which ends with a newline.
  public func matrixText(style: ReportStyle = ReportStyle()) -> String {
    var lines: [String] = []
    let notable = judgements.filter(\.isShownInFull)
    for finding in Finding.gathered(from: notable, where: { _ in true }) {
      lines += finding.report(style: style) + [""]
    }
    let printable = printable
    lines += printable.matrixTable(style: style) + [""]
    for kernel in printable.kernels {
      lines += kernel.failure.map { ["\(kernel.engine.title): could not run: \($0)"] } ?? []
      lines += kernel.consoleExcerpt.map { "\(kernel.engine.title): console: \($0)" }
      lines += kernel.allocationsNote.map { ["\(kernel.engine.title): \($0)"] } ?? []
      lines += kernel.outsideLines.map { "\(kernel.engine.title): \($0)" }
    }
    lines.append(summary(style: style))
    return lines.joined(separator: "\n") + "\n"
  }

  /// A row of the matrix: scenarios with the same verdict on every kernel.
  struct MatrixRow: Hashable {
    /// What the row is called.
    var name: String
    /// One verdict for each kernel; `nil` where the scenario did not run.
    var verdicts: [Verdict?]
  }

  /// The rows of all scenarios that do not conform everywhere, permutations with equal rows as one.
  var matrixRows: [MatrixRow] {
    let columns = kernels.map { kernel in
      Dictionary(kernel.judgements.map { ($0.scenario, $0.verdict) }) { first, _ in first }
    }
    var planned: [ScenarioID] = []
    var known = Set<ScenarioID>()
    for scenario in kernels.flatMap(\.planned) where known.insert(scenario).inserted {
      planned.append(scenario)
    }
    var rows: [(base: String, verdicts: [Verdict?], members: [ScenarioID])] = []
    for scenario in planned {
      let verdicts = columns.map { $0[scenario] }
      let base = "\(scenario.topic)/\(scenario.slug)"
      if let index = rows.lastIndex(where: { $0.base == base && $0.verdicts == verdicts }) {
        rows[index].members.append(scenario)
      } else {
        rows.append((base, verdicts, [scenario]))
      }
    }
    return rows.filter { $0.verdicts.contains { $0 != .conforms } }.map { row in
      let name =
        row.members.count == 1
        ? row.members[0].description : "\(row.base) (\(row.members.count) permutations)"
      return MatrixRow(name: name, verdicts: row.verdicts)
    }
  }

  private func matrixTable(style: ReportStyle) -> [String] {
    let rows = matrixRows
    let names = kernels.map(\.shortName)
    let widths = names.map { max($0.count, 2) }
    let nameWidth = min(
      max(rows.map(\.name.count).max() ?? 0, Verdict.allCases.map(\.rawValue.count).max() ?? 0, 8),
      style.width)
    func line(_ name: String, _ cells: [(text: String, verdict: Verdict?)]) -> String {
      let padded = zip(cells, widths).map { cell, width in
        let space = String(repeating: " ", count: width - cell.text.count)
        return space + (cell.verdict.map { style.coloured(cell.text, as: $0) } ?? cell.text)
      }
      let gap = String(repeating: " ", count: max(0, nameWidth - name.count))
      return name + gap + "  " + padded.joined(separator: "  ")
    }
    var lines = [line("scenario", names.map { ($0, nil) })]
    for row in rows {
      lines.append(line(row.name, row.verdicts.map { ($0?.sign ?? " ", $0) }))
    }
    let totals = kernels.map(\.totals)
    lines.append("")
    for verdict in Verdict.allCases where totals.contains(where: { $0[verdict] > 0 }) {
      lines.append(line(verdict.rawValue, totals.map { ("\($0[verdict])", nil) }))
    }
    if kernels.contains(where: { !$0.notRun.isEmpty }) {
      lines.append(line("not run", kernels.map { ("\($0.notRun.count)", nil) }))
    }
    let signs = Set(rows.flatMap { $0.verdicts.compactMap(\.self) })
    let legend = Verdict.allCases.filter(signs.contains).map { "\($0.sign) \($0.rawValue)" }
    if !legend.isEmpty { lines += ["", legend.joined(separator: ", ")] }
    return lines
  }
}

extension RunReport.KernelReport {
  /// What stands above the kernel's column: its name without the word before the colon or the folders before it.
  var shortName: String {
    let last = engine.name.split(separator: "/").last.map(String.init) ?? engine.name
    return last.hasPrefix("debian:") ? String(last.dropFirst("debian:".count)) : last
  }
}

extension Verdict {
  /// The verdict in a cell of the matrix.
  var sign: String {
    switch self {
    case .conforms: "."
    case .diverges: "D"
    case .disagrees: "X"
    case .hung: "H"
    case .kernelFault: "K"
    case .unseen: "u"
    case .known: "k"
    case .staleKnownIssue: "S"
    case .unsupported: "-"
    case .harnessFault: "!"
    }
  }
}
