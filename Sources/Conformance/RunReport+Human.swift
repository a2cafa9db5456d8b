// SPDX-License-Identifier: MIT

import Scenarios

extension RunReport {
  /// The report for people: what went wrong in full, what is worth a note in short, and the totals.
  ///
  /// - Parameter style: colours and width.
  /// - Returns: the text, which ends with a newline.
  public func humanText(style: ReportStyle = ReportStyle()) -> String {
    var lines: [String] = []
    for finding in Finding.acrossPermutations(Finding.gathered(from: checks)) {
      lines += finding.report(style: style) + [""]
    }
    for kernel in printable.kernels { lines += kernel.humanLines(style: style) }
    lines.append(summary(style: style))
    return lines.joined(separator: "\n") + "\n"
  }

  /// One line that counts every class that occurs, over all kernels, and says the total.
  public func summary(style: ReportStyle = ReportStyle()) -> String {
    let totals = Totals(kernels.flatMap(\.judgements))
    let kernelCount = kernels.count == 1 ? "1 kernel" : "\(kernels.count) kernels"
    var text = "\(totals.total) judged on \(kernelCount)"
    if totals.total > 0 { text += ": \(totals.text(style: style))" }
    let notRun = kernels.reduce(0) { $0 + $1.notRun.count }
    if notRun > 0 { text += ", \(notRun) not run" }
    let failed = kernels.count { $0.failure != nil }
    if failed > 0 { text += "; \(failed == 1 ? "1 kernel" : "\(failed) kernels") could not run" }
    let faulty = kernels.count { !$0.faultsOutsideScenarios.isEmpty }
    if faulty > 0 {
      text +=
        "; \(faulty == 1 ? "1 kernel" : "\(faulty) kernels") reported a fault while no scenario ran"
    }
    if !checks.isEmpty {
      let checked = Totals(checks)
      text += "; \(checked.total) checked on the simulator: \(checked.text(style: style))"
    }
    text += " (\(duration.text))"
    return wasInterrupted ? "INTERRUPTED  \(text)" : text
  }
}

extension RunReport.KernelReport {
  fileprivate func humanLines(style: ReportStyle) -> [String] {
    var lines: [String] = []
    for judgement in judgements where judgement.isShownInFull {
      lines += judgement.report(style: style) + [""]
    }
    lines.append(headline(style: style))
    if let failure { lines.append("  could not run: \(failure)") }
    lines += consoleExcerpt.map { "  console: \($0)" }
    lines += outsideLines.map { "  \($0)" }
    for judgement in judgements where judgement.verdict == .unseen {
      lines.append("  unseen: \(judgement.scenario): " + judgement.reasons.joined(separator: "; "))
    }
    lines += failedAllocationsInShort.map { "  \($0)" }
    if let allocationsNote { lines.append("  \(allocationsNote)") }
    lines += unsupportedLines(style: style)
    return lines + [""]
  }

  private func headline(style: ReportStyle) -> String {
    var text = engine.title
    if let profile {
      let edition = profile.edition.map { "edition \($0)" } ?? "no TSYNC"
      text += ", ABI \(profile.abi), \(edition)"
    }
    text += ": \(judgements.count) of \(planned.count) judged"
    if !judgements.isEmpty { text += ": \(totals.text(style: style))" }
    if !notRun.isEmpty { text += ", \(notRun.count) not run" }
    return text + " (\(pace))"
  }

  /// How long it took, and how many runs that was: `36.0 s: 4012 runs, 111 a second`.
  private var pace: String {
    guard runs > 1 else { return duration.text }
    return "\(duration.text): \(runs) runs, \(duration.perSecond(runs)) a second"
  }

  /// What the kernel lacks, with the number of scenarios that need it.
  private func unsupportedLines(style: ReportStyle) -> [String] {
    let unsupported = judgements.filter { $0.verdict == .unsupported }
    let reasons = Dictionary(grouping: unsupported) { $0.reasons.joined(separator: "; ") }
    return reasons.sorted { $0.key < $1.key }.map { reason, judgements in
      "  unsupported: \(judgements.count) \(judgements.count == 1 ? "scenario" : "scenarios"): \(reason)"
    }
  }
}
