// SPDX-License-Identifier: MIT

import Scenarios

extension RunReport {
  /// The report in the Test Anything Protocol, version 13, without any nesting.
  ///
  /// It is for readers that know no subtests: `prove` (TAP::Parser), tap.py, and those that make names of results out
  /// of lines, as LAVA's test definitions do. A name is that of the kernel, the topic, the scenario and the values of
  /// its permutation, joined by `__`; it is made of letters, digits, `-` and `_` alone, so that none of them has to
  /// change it, and it does not depend on what else is in the report. `KERNEL__runs` says whether the kernel could
  /// run all that it should; a fault that it reported while no scenario ran is a failed result of its own. A known issue is skipped, as is what a kernel cannot run. Reasons are diagnostics behind
  /// the result: some readers make a reason in the directive a part of the name. What did not run has no result, and
  /// the plan tells.
  ///
  /// - Returns: the text, which ends with a newline.
  public func tapText() -> String {
    let (checks, kernels) = (printable.checks, printable.kernels)
    var writer = TAPWriter()
    let faulty = kernels.count { !$0.faultsOutsideScenarios.isEmpty }
    writer.begin(
      count: checks.count + kernels.reduce(0) { $0 + $1.planned.count + 1 } + faulty)
    if wasInterrupted { writer.diagnostic("interrupted; what had been judged by then follows") }
    for judgement in checks {
      writer.write(judgement, of: TAPName.sanitised(judgement.engine.name))
    }
    for kernel in kernels { writer.write(kernel) }
    writer.diagnostic(summary())
    return writer.lines.joined(separator: "\n") + "\n"
  }
}

/// Names of results that every reader of TAP keeps as they are.
enum TAPName {
  /// What stands between two parts of a name.
  private static let separator = "__"

  /// The name of a scenario on a kernel.
  ///
  /// - Parameter kernel: the kernel's part, sanitised already.
  static func of(_ scenario: ScenarioID, on kernel: String) -> String {
    let parts = [scenario.topic, scenario.slug] + scenario.permutation
    return ([kernel] + parts.map(part)).joined(separator: separator)
  }

  /// The name of the result that says whether a kernel could run everything.
  static func running(of kernel: String) -> String { kernel + separator + "runs" }

  /// The name of the result that is there, and failed, if a kernel reported a fault while no scenario ran.
  static func soundness(of kernel: String) -> String {
    kernel + separator + "reports-no-fault-outside-of-scenarios"
  }

  /// A part of a name. Where sanitising loses something, a hash of the whole text tells it from other texts.
  static func part(_ text: String) -> String {
    let sanitised = sanitised(text)
    return sanitised == text ? text : "\(sanitised)-\(hash(of: text))"
  }

  /// A text of ASCII letters and digits with single `-` and `_` between them; what is anything else becomes `-`.
  ///
  /// Readers drop, replace or fold everything beyond that, and also marks that stand together or at an end.
  static func sanitised(_ text: String) -> String {
    var result = ""
    var marks = ""
    for character in text {
      if character.isASCII && (character.isLetter || character.isNumber) {
        if !marks.isEmpty && !result.isEmpty { result += marks == "_" ? "_" : "-" }
        marks = ""
        result.append(character)
      } else {
        marks.append(character)
      }
    }
    return result.isEmpty ? "x" : result
  }

  /// The FNV-1a hash with 32 bits, in eight hexadecimal digits.
  private static func hash(of text: String) -> String {
    let hash = text.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}

/// Writes the lines of a TAP document.
private struct TAPWriter {
  /// The lines so far.
  var lines: [String] = []
  private var number = 0
  private var kernels = UniqueNames()

  mutating func begin(count: Int) { lines += ["TAP version 13", "1..\(count)"] }

  /// One kernel: its scenarios, and whether it could run them.
  mutating func write(_ kernel: RunReport.KernelReport) {
    let label = label(of: kernel.engine)
    diagnostic("\(label) is \(kernel.engine.title)")
    if let note = kernel.allocationsNote { diagnostic("\(label): \(note)") }
    for judgement in kernel.judgements { write(judgement, of: label) }
    let isComplete = kernel.notRun.isEmpty || kernel.isOutOfTime
    result(kernel.failure == nil && isComplete, TAPName.running(of: label))
    if let failure = kernel.failure { diagnostic("could not run: \(failure)") }
    if !kernel.notRun.isEmpty { diagnostic("\(kernel.notRun.count) scenarios did not run") }
    for line in kernel.consoleExcerpt { diagnostic("console: \(line)") }
    if !kernel.faultsOutsideScenarios.isEmpty { result(false, TAPName.soundness(of: label)) }
    for line in kernel.outsideLines { diagnostic(line) }
  }

  /// One judgement with what a reader of it needs to know.
  mutating func write(_ judgement: Judgement, of kernel: String) {
    let isSkipped = judgement.verdict == .unsupported || judgement.verdict == .known
    result(
      !judgement.verdict.isFailure, TAPName.of(judgement.scenario, on: kernel), isSkipped: isSkipped
    )
    switch judgement.verdict {
    case .conforms, .unseen, .unsupported:
      if judgement.verdict != .conforms { judgement.reasons.forEach { diagnostic($0) } }
      judgement.failedAllocations.forEach { diagnostic($0) }
    case .diverges, .disagrees, .hung, .kernelFault, .known, .staleKnownIssue, .harnessFault:
      judgement.report().forEach { diagnostic($0) }
    }
  }

  /// The part of a name that stands for a kernel; a second kernel of one name gets a number.
  private mutating func label(of engine: EngineIdentity) -> String {
    kernels.unique(TAPName.sanitised(engine.name))
  }

  /// A result. The directive is written in small letters: one of the readers cuts it off in no other form.
  private mutating func result(_ passed: Bool, _ name: String, isSkipped: Bool = false) {
    number += 1
    lines.append("\(passed ? "ok" : "not ok") \(number) - \(name)\(isSkipped ? " # skip" : "")")
  }

  /// How lines of the protocol begin, in small letters.
  private static let words = [
    "ok", "not ok", "tap version", "ktap version", "bail out!", "pragma", "subtest", "1..",
  ]

  /// A text behind `#`. Some readers look for a nested document there, so none of its lines may look like one.
  mutating func diagnostic(_ text: String) {
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let start = line.drop { $0 == " " }.lowercased()
      let isAmbiguous = Self.words.contains { start.hasPrefix($0) }
      lines.append("# \(isAmbiguous ? "| " : "")\(line)")
    }
  }
}
