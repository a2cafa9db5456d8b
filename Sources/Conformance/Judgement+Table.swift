// SPDX-License-Identifier: MIT

import Scenarios

extension Judgement {
  /// The judgement for people: verdict, place, the three columns, reasons, and how to repeat it.
  ///
  /// - Parameter style: colours and width.
  /// - Returns: lines without newlines.
  public func report(style: ReportStyle = ReportStyle()) -> [String] {
    printable.lines(style: style)
  }

  private func lines(style: ReportStyle) -> [String] {
    let word = verdict.rawValue.uppercased()
    var lines = ["\(style.coloured(word, as: verdict))  \(scenario)      on \(engine.title)"]
    lines.append(String(repeating: " ", count: word.count + 2) + location.description)
    return lines + details(style: style)
  }

  /// Everything of the report but its first two lines, which say the verdict and the place.
  private func details(style: ReportStyle) -> [String] {
    var lines = rows.isEmpty ? [] : table(style: style)
    lines += sentences.flatMap { wrapped($0, to: style.width - 2) }
    lines += consoleLines.map { "console: \($0)" }
    lines.append("again: \(again)")
    return lines.map { "  " + $0 }
  }

  /// Why, what the threads did, what was never seen, and what was made to fail.
  private var sentences: [String] {
    var sentences = reasons
    if !threadStates.isEmpty {
      let states = threadStates.map { "\($0.thread) \($0.state)" }
      sentences.append("threads: " + states.joined(separator: ", "))
    }
    sentences += unseenOutcomes.map { "never seen: \($0.text)" }
    return sentences + failedAllocations
  }

  /// All that a report says below the table, but how to repeat it.
  var notes: [String] { sentences + consoleLines.map { "console: \($0)" } }

  /// The three columns behind a column for each thread, or behind the name of the thread where the
  /// threads are too many for that.
  ///
  /// - Returns: lines without indentation.
  func table(style: ReportStyle) -> [String] {
    let room = style.width - 2 - longestRemark
    let wide = columnPerThread(limit: nil, style: style)
    if wide.width <= room { return wide.lines() }
    let wrapped = columnPerThread(limit: Self.narrowestColumn, style: style)
    if wrapped.width <= room { return wrapped.lines() }
    let compact = threadAndAction(limit: nil, style: style)
    if compact.width <= room { return compact.lines() }
    let actions = rows.map(\.action.count).max() ?? 0
    let limit = max(Self.narrowestColumn, actions - (compact.width - room))
    return threadAndAction(limit: limit, style: style).lines()
  }

  /// The width to which a column of actions may be squeezed before another layout is tried.
  private static let narrowestColumn = 24

  private var longestRemark: Int {
    rows.compactMap { $0.marker?.remark.count }.max().map { $0 + TextTable.gap.count } ?? 0
  }

  private func columnPerThread(limit: Int?, style: ReportStyle) -> TextTable {
    let threadLimits = threads.map { _ in limit }
    var table = TextTable(limits: [nil] + threadLimits + [nil, nil] + kernelLimits)
    table.add(["step"] + threads + ["spec", "simulator"] + kernelHeader)
    for row in rows {
      let actions = threads.map { $0 == row.thread ? row.action : "" }
      let cells = ["\(row.number)"] + actions + row.results(asked: askedKernel)
      table.add(cells, remark: remark(row, style))
    }
    return table
  }

  private func threadAndAction(limit: Int?, style: ReportStyle) -> TextTable {
    var table = TextTable(limits: [nil, nil, limit, nil, nil] + kernelLimits)
    table.add(["step", "thread", "action", "spec", "simulator"] + kernelHeader)
    for row in rows {
      let cells = ["\(row.number)", row.thread, row.action] + row.results(asked: askedKernel)
      table.add(cells, remark: remark(row, style))
    }
    return table
  }

  private var kernelHeader: [String] { askedKernel ? ["kernel"] : [] }

  private var kernelLimits: [Int?] { askedKernel ? [nil] : [] }

  private func remark(_ row: Row, _ style: ReportStyle) -> String? {
    row.marker.map { style.coloured($0.remark, as: $0) }
  }
}

extension Judgement.Row {
  /// The cells of the columns spec, simulator and, if one was asked, kernel.
  fileprivate func results(asked: Bool) -> [String] {
    // A spec that says nothing must not look like a spec that says something.
    let said = spec.map(alternatives) ?? "-"
    return [said, alternatives(simulator)] + (asked ? [kernel?.description ?? ""] : [])
  }

  private func alternatives(_ results: [StepResult]) -> String {
    results.map(\.description).joined(separator: " or ")
  }
}

extension Verdict {
  /// The arrow behind the row that decided the verdict.
  fileprivate var remark: String { "<- \(rawValue)" }
}
