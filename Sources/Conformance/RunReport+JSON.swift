// SPDX-License-Identifier: MIT

import FoundationEssentials
import Scenarios

extension RunReport {
  /// The version of the JSON report. It grows by one when a key changes its meaning or goes away; new keys
  /// may appear without that.
  public static let jsonVersion = 1

  /// The report as JSON, with everything in it; keys are sorted, so equal reports are equal texts.
  ///
  /// The document is `{format: "lockstep-report", version, exit_status, interrupted, duration_ms, totals,
  /// kernels, checks}`, and `shard` of ``ShardedRun`` in a part of a run. Each kernel is `{name, title, profile,
  /// duration_ms, runs, phases_ms, out_of_time, exit_status, failure, console,
  /// faults_outside_scenarios, unwatched, totals, planned, not_run,
  /// judgements}`. Each judgement, also in `checks`, is `{scenario, name, verdict,
  /// failure, engine, location, steps, reasons, ...}`; each of its steps `{number, thread, action, spec,
  /// simulator, kernel, marker}`, where results are words of the spec language. A run that was recorded has `recording`
  /// of `{events, missing, left_out}`, where an event is `{time, thread, kind, what, target, step}` of
  /// ``Scenarios/Recording/Event``. `totals` has a key for every
  /// verdict and `total`. Keys without a value are left out.
  ///
  /// - Returns: the text, which ends with a newline.
  public func jsonText() -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    do {
      // A reader gets every text as it is; a terminal that shows the document is not commanded by it.
      return String(decoding: try encoder.encode(ReportDocument(self)), as: UTF8.self).printableJSON
        + "\n"
    } catch {
      // The document holds nothing but texts, whole numbers and truth values.
      fatalError("a report cannot be written as JSON: \(error)")
    }
  }
}
