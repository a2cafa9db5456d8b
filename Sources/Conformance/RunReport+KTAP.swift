// SPDX-License-Identifier: MIT

import Scenarios

extension RunReport {
  /// The report in the Kernel Test Anything Protocol, version 1, as `kunit.py parse` reads it.
  ///
  /// The levels are kernel, topic, scenario; permutations are scenarios of their own. Every level prints
  /// its plan, so that a run that was cut short shows as one: the results that the plan promises are missing. A known
  /// issue that happened is skipped, because `kunit.py` counts an expected failure as passed.
  ///
  /// - Returns: the text, which ends with a newline.
  public func ktapText() -> String {
    var writer = KTAPWriter()
    let (checks, kernels) = (printable.checks, printable.kernels)
    let simulated = checks.isEmpty ? 0 : 1
    writer.begin(count: kernels.count + simulated)
    if wasInterrupted { writer.diagnostic("interrupted; what had been judged by then follows") }
    if !checks.isEmpty { writer.write(checks: checks) }
    for (index, kernel) in kernels.enumerated() {
      writer.write(kernel, number: index + 1 + simulated)
    }
    writer.diagnostic(summary())
    return writer.lines.joined(separator: "\n") + "\n"
  }
}

/// Writes the lines of a KTAP document.
private struct KTAPWriter {
  /// The lines so far.
  var lines: [String] = []
  private var depth = 0
  private var namesInUse: [Set<String>] = [[]]

  /// The first lines of a level.
  mutating func begin(name: String? = nil, count: Int) {
    write("KTAP version 1")
    if let name { write("# Subtest: \(name)") }
    write("1..\(count)")
  }

  /// A level below this one, then its result.
  mutating func nested(
    _ name: String, number: Int, count: Int, passed: Bool, directive: String? = nil,
    body: (inout KTAPWriter) -> Void
  ) {
    let name = uniqueName(name)
    depth += 1
    namesInUse.append([])
    begin(name: name, count: count)
    body(&self)
    namesInUse.removeLast()
    depth -= 1
    result(passed, number: number, uniqueName: name, directive: directive)
  }

  mutating func result(
    _ passed: Bool, number: Int, uniqueName: String, directive: String? = nil
  ) {
    let suffix = directive.map { " # " + Self.escaped($0) } ?? ""
    write("\(passed ? "ok" : "not ok") \(number) \(uniqueName)\(suffix)")
  }

  mutating func diagnostic(_ text: String) {
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      // What a console said may look like the head of a subtest, which is a diagnostic as well.
      write("# \(line.hasPrefix("Subtest:") ? "| " : "")\(line)")
    }
  }

  /// A name that this level has not used, and that holds nothing the protocol gives a meaning.
  mutating func uniqueName(_ name: String) -> String {
    let plain = Self.escaped(name)
    var candidate = plain
    var number = 2
    while !namesInUse[namesInUse.count - 1].insert(candidate).inserted {
      candidate = "\(plain) (\(number))"
      number += 1
    }
    return candidate
  }

  /// A text on one line without `#`, which begins a directive.
  private static func escaped(_ text: String) -> String {
    String(text.map { $0 == "#" || $0.isNewline ? "_" : $0 })
  }

  /// What `kunit.py` takes for the end of the log, wherever it stands in a line.
  private static let ends = [
    "List of all partitions:", "Kernel panic - not syncing: VFS:", "reboot: System halted",
  ]

  private mutating func write(_ line: String) {
    var line = line
    for end in Self.ends where line.contains(end) {
      line = line.replacing(end, with: end.replacing(" ", with: "_"))
    }
    lines.append(String(repeating: "  ", count: depth) + line)
  }
}

extension KTAPWriter {
  /// The specs compared with the simulator.
  mutating func write(checks: [Judgement]) {
    let engines = checks.reduce(into: [EngineIdentity]()) { engines, judgement in
      if !engines.contains(judgement.engine) { engines.append(judgement.engine) }
    }
    let passed = checks.allSatisfy { !$0.verdict.isFailure }
    nested("simulator", number: 1, count: engines.count, passed: passed) { writer in
      for (index, engine) in engines.enumerated() {
        let judgements = checks.filter { $0.engine == engine }
        let passed = judgements.allSatisfy { !$0.verdict.isFailure }
        writer.nested(engine.name, number: index + 1, count: judgements.count, passed: passed) {
          for (index, judgement) in judgements.enumerated() {
            $0.write(judgement, number: index + 1, name: judgement.scenario.description)
          }
        }
      }
    }
  }

  /// One kernel with its topics.
  mutating func write(_ kernel: RunReport.KernelReport, number: Int) {
    let topics = kernel.planned.reduce(into: [String]()) { topics, scenario in
      if !topics.contains(scenario.topic) { topics.append(scenario.topic) }
    }
    let name = kernel.engine.name
    guard kernel.failure == nil || !kernel.judgements.isEmpty else {
      diagnostic("\(kernel.engine.title) could not run: \(kernel.failure ?? "")")
      for line in kernel.consoleExcerpt { diagnostic("console: \(line)") }
      for line in kernel.outsideLines { diagnostic(line) }
      let unique = uniqueName(name)
      return result(false, number: number, uniqueName: unique, directive: "ERROR could not run")
    }
    let isFaulty = !kernel.faultsOutsideScenarios.isEmpty
    nested(
      name, number: number, count: topics.count + (isFaulty ? 1 : 0),
      passed: kernel.exitStatus == 0
    ) { writer in
      writer.diagnostic(kernel.engine.title)
      if let note = kernel.allocationsNote { writer.diagnostic(note) }
      for (index, topic) in topics.enumerated() {
        writer.write(kernel, topic: topic, number: index + 1)
      }
      if let failure = kernel.failure { writer.diagnostic("could not go on: \(failure)") }
      for line in kernel.consoleExcerpt { writer.diagnostic("console: \(line)") }
      for line in kernel.outsideLines { writer.diagnostic(line) }
      if isFaulty {
        let unique = writer.uniqueName("no fault outside of scenarios")
        writer.result(false, number: topics.count + 1, uniqueName: unique)
      }
    }
  }

  private mutating func write(_ kernel: RunReport.KernelReport, topic: String, number: Int) {
    let planned = kernel.planned.filter { $0.topic == topic }
    let judgements = kernel.judgements.filter { $0.scenario.topic == topic }
    // The topic of a run that was cut short gets no result either, unless it has all of its own.
    guard !judgements.isEmpty else { return }
    let isComplete = judgements.count == planned.count
    let passed = isComplete && judgements.allSatisfy { !$0.verdict.isFailure }
    nested(
      topic, number: number, count: planned.count, passed: passed,
      directive: isComplete ? Self.skip(of: judgements) : nil
    ) { writer in
      for (index, judgement) in judgements.enumerated() {
        let permutation = judgement.scenario.permutation.joined(separator: ",")
        let slug = judgement.scenario.slug
        writer.write(
          judgement, number: index + 1, name: permutation.isEmpty ? slug : "\(slug)/\(permutation)")
      }
    }
  }

  /// The directive of a topic in which nothing passed and nothing failed.
  private static func skip(of judgements: [Judgement]) -> String? {
    if judgements.allSatisfy({ $0.verdict == .unsupported }) {
      return "SKIP no scenario of this topic can run"
    }
    let isSkipped = judgements.allSatisfy { [.unsupported, .known].contains($0.verdict) }
    return isSkipped ? "SKIP no scenario of this topic counts here" : nil
  }

  private mutating func write(_ judgement: Judgement, number: Int, name: String) {
    switch judgement.verdict {
    case .unsupported: break
    case .conforms: judgement.failedAllocations.forEach { diagnostic($0) }
    case .unseen: (judgement.reasons + judgement.failedAllocations).forEach { diagnostic($0) }
    case .diverges, .disagrees, .hung, .kernelFault, .known, .staleKnownIssue, .harnessFault:
      judgement.report().forEach { diagnostic($0) }
    }
    let directive: String? =
      switch judgement.verdict {
      case .unsupported: "SKIP \(judgement.reasons.joined(separator: "; "))"
      case .known: "SKIP \(judgement.reasons.first ?? "known issue")"
      case .harnessFault: "ERROR harness fault"
      case .hung: "TIMEOUT"
      default: nil
      }
    let unique = uniqueName(name)
    result(
      !judgement.verdict.isFailure, number: number, uniqueName: unique, directive: directive)
  }
}
