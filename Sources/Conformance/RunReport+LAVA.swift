// SPDX-License-Identifier: MIT

import Scenarios

extension RunReport {
  /// The report as lines that LAVA finds on the console of a device: a signal for each result, in a test set for each
  /// kernel, and before it what a reader of the log needs to know.
  ///
  /// Names are those of ``tapText()``. `unknown` is what could not be judged.
  ///
  /// - Returns: the text, which ends with a newline.
  public func lavaText() -> String {
    var lines: [String] = []
    var names = UniqueNames()
    for kernel in printable.kernels {
      let label = names.unique(TAPName.sanitised(kernel.engine.name))
      lines += ["\(label) is \(kernel.engine.title)", "<LAVA_SIGNAL_TESTSET START \(label)>"]
      for judgement in kernel.judgements {
        if judgement.verdict.isFailure || judgement.verdict == .known {
          lines += judgement.report().map(Self.harmless)
        }
        lines.append(
          Self.signal(
            TAPName.of(judgement.scenario, on: label), judgement.verdict.lavaResult,
            seconds: judgement.duration))
      }
      for scenario in kernel.notRun {
        lines.append(Self.signal(TAPName.of(scenario, on: label), "unknown"))
      }
      if let failure = kernel.failure { lines.append(Self.harmless("could not run: \(failure)")) }
      lines += kernel.consoleExcerpt.map { Self.harmless("console: \($0)") }
      let isWhole = kernel.failure == nil && kernel.notRun.isEmpty
      lines += [
        Self.signal(TAPName.running(of: label), isWhole ? "pass" : "fail"),
        "<LAVA_SIGNAL_TESTSET STOP>",
      ]
    }
    lines.append(Self.harmless(summary()))
    return lines.joined(separator: "\n") + "\n"
  }

  private static func signal(_ name: String, _ result: String, seconds: Duration? = nil) -> String {
    let measurement = seconds.map { duration in
      let milliseconds = duration.milliseconds
      let fraction = String(milliseconds % 1000)
      let zeros = String(repeating: "0", count: 3 - fraction.count)
      return " MEASUREMENT=\(milliseconds / 1000).\(zeros)\(fraction) UNITS=seconds"
    }
    return
      "<LAVA_SIGNAL_TESTCASE TEST_CASE_ID=\(name) RESULT=\(result)\(measurement ?? "")>"
  }

  /// A line of text that cannot be taken for a signal, whatever a console has said.
  private static func harmless(_ line: String) -> String {
    line.replacing("<LAVA_", with: "< LAVA_")
  }

  /// The report as SQUAD takes the results of a test run: an object with a result for each name.
  ///
  /// SQUAD takes what is before the last slash of a name for its suite; here that is the kernel and the topic.
  ///
  /// - Returns: the text, which ends with a newline.
  public func squadText() -> String {
    var results: [String: JSON] = [:]
    var names = UniqueNames()
    for kernel in printable.kernels {
      let label = names.unique(TAPName.sanitised(kernel.engine.name))
      for judgement in kernel.judgements {
        let log = judgement.verdict.isFailure ? judgement.report().joined(separator: "\n") : ""
        results[Self.squadName(judgement.scenario, label)] =
          log.isEmpty
          ? .text(judgement.verdict.squadResult)
          : ["result": .text(judgement.verdict.squadResult), "log": .text(log)]
      }
      for scenario in kernel.notRun { results[Self.squadName(scenario, label)] = "skip" }
      let isWhole = kernel.failure == nil && kernel.notRun.isEmpty
      results["\(label)/runs"] = isWhole ? "pass" : "fail"
    }
    return JSON.mapping(results).pages.printableJSON
  }

  private static func squadName(_ scenario: ScenarioID, _ label: String) -> String {
    let parts = [scenario.slug] + scenario.permutation
    return "\(label)/\(TAPName.part(scenario.topic))/"
      + parts.map(TAPName.part).joined(separator: "__")
  }
}

extension Verdict {
  /// The result that LAVA knows for this verdict.
  fileprivate var lavaResult: String {
    switch self {
    case .conforms, .unseen: "pass"
    case .diverges, .disagrees, .hung, .kernelFault, .staleKnownIssue: "fail"
    case .known, .unsupported: "skip"
    case .harnessFault: "unknown"
    }
  }

  /// The result that SQUAD knows for this verdict.
  fileprivate var squadResult: String {
    switch self {
    case .conforms, .unseen: "pass"
    case .diverges, .disagrees, .hung, .kernelFault, .staleKnownIssue: "fail"
    case .known: "xfail"
    case .unsupported, .harnessFault: "skip"
    }
  }
}
