// SPDX-License-Identifier: MIT

import Scenarios

/// Reads what a step expects.
struct ExpectationReader {
  /// The last condition of a mapping: all other kernels.
  static let otherwise = "otherwise"

  /// What the one result means that no engine reports.
  static let kernelFaultSummary =
    "kernel_fault: the kernel reports a fault in this step (an oops, a panic, a warning), of which the thread ends, or "
    + "the kernel itself; a run in which that happens is no failure then."

  /// An action, as far as its results are concerned.
  struct Subject {
    /// The name of the action.
    var name: String
    /// The kinds of results, one unless the action is in doubt.
    var kinds: [ResultKind]
    /// The range of numbers, for an action that reads one.
    var numbers: ClosedRange<Int>
    /// Whether the action reads nothing, so that a number can only be meant as an error.
    var meansErrorsByNumbers: Bool
    /// The results beyond those kinds that the step can have.
    var special: Set<StepResult>
    /// Whether the step or the scenario gives a reason.
    var hasReason: Bool
  }

  /// Reads values and reports.
  let nodes: NodeReader
  /// Reads conditions.
  let conditions: ConditionReader
  /// The kernels for which the scenario's expectations hold.
  let scope: ConditionReader.Resolution
  private var report: FileReport { nodes.report }

  /// The errors that are shown as possible results in a list of words.
  private static let errnos = Errno.allCases.map(\.rawValue)

  /// What an expectation comes to in one permutation.
  enum Reading {
    /// It says something of some kernels; the places are those of its arms.
    case expectation(Expectation, places: [SourceRange])
    /// No arm can hold.
    case nothing
    /// It is wrong, and that has been reported.
    case wrong
  }

  /// Reads an expectation.
  func expectation(_ node: Node, of subject: Subject) -> Reading {
    if subject.kinds == [.none] {
      if !node.isUnusable { report.error("'\(subject.name)' has no result to expect", at: node) }
      return .wrong
    }
    let read: [PlacedArm]?
    if case .mapping(let entries) = node.content {
      read = arms(entries, node, subject)
    } else {
      read = results(node, subject).map { [(Expectation.Arm(nil, $0), node.origin)] }
    }
    guard let arms = read else { return .wrong }
    if arms.isEmpty { return .nothing }
    return .expectation(
      Expectation(arms.map(\.arm), at: report.location(node.origin)), places: arms.map(\.place))
  }

  /// An arm and where its condition is.
  private typealias PlacedArm = (arm: Expectation.Arm, place: SourceRange)

  private func arms(_ entries: [Node.Entry], _ node: Node, _ subject: Subject) -> [PlacedArm]? {
    if entries.isEmpty { report.error("the expectation is empty", at: node) }
    if entries.count > Limits.arms {
      report.error(
        "too many conditions; an expectation has at most \(Limits.arms)",
        at: entries[Limits.arms].key)
      return nil
    }
    var arms: [PlacedArm] = []
    var read: [(place: SourceRange, resolution: ConditionReader.Resolution)] = []
    var isComplete = !entries.isEmpty
    for (index, entry) in entries.enumerated() {
      let results = results(entry.value, subject)
      let resolution: ConditionReader.Resolution?
      if entry.name == Self.otherwise {
        resolution = .condition(Condition([]))
        if index != entries.count - 1 {
          report.error("'\(Self.otherwise)' must be the last condition", at: entry.key)
          isComplete = false
        }
      } else {
        resolution = condition(entry.key)
      }
      guard let results, let resolution else {
        isComplete = false
        continue
      }
      read.append((entry.key.place, resolution))
      guard case .condition(let condition) = resolution else { continue }
      let isAlways = condition.comparisons.isEmpty
      // An arm behind one that always holds is never reached.
      if !(arms.last.map { $0.arm.condition == nil } ?? false) {
        arms.append((Expectation.Arm(isAlways ? nil : condition, results), entry.key.place))
      }
    }
    if isComplete { claimReach(of: read, at: node) }
    return isComplete ? arms : nil
  }

  /// Notes that some kernel must come to each condition in some permutation.
  private func claimReach(
    of read: [(place: SourceRange, resolution: ConditionReader.Resolution)], at node: Node
  ) {
    var asked: [(place: SourceRange, condition: Condition)] = []
    for (place, resolution) in read {
      if case .condition(let condition) = resolution {
        asked.append((place, condition))
      } else {
        report.claim("no permutation comes to this condition", at: place, holds: false)
      }
    }
    guard case .condition(let scope) = scope else {
      for (place, _) in asked { report.claim(Self.unreached, at: place, holds: false) }
      return
    }
    switch report.reach.answer(asked.map(\.condition), in: scope) {
    case .tooMany: conditions.reportTooMany(at: node.place)
    case .unreached(let positions, let unsatisfied):
      for (position, arm) in asked.enumerated() {
        report.claim(
          unsatisfied.contains(position) ? "no kernel satisfies this condition" : Self.unreached,
          at: arm.place, holds: !positions.contains(position))
      }
    }
  }

  private static let unreached =
    "no kernel comes to this condition; those before it, or 'where', leave none of its kernels"

  private func condition(_ key: Node) -> ConditionReader.Resolution? {
    // A condition has an operator; a word alone may be a misspelled 'otherwise'.
    if let text = key.text, !text.utf8.contains(UInt8(ascii: " ")),
      report.nearest(to: text, among: [Self.otherwise]) != nil
    {
      nodes.reportUnknown("condition", text, among: [Self.otherwise], at: key)
      return nil
    }
    return conditions.condition(key)
  }

  /// Reads a result or a list of results.
  private func results(_ node: Node, _ subject: Subject) -> [StepResult]? {
    guard case .sequence(let items) = node.content else {
      if case .mapping = node.content {
        report.error("a result must be a single value or a list, not a mapping", at: node)
        return nil
      }
      return result(node, subject).map { [$0] }
    }
    if items.isEmpty { report.error("the list of allowed results is empty", at: node) }
    var results: [StepResult] = []
    var isComplete = !items.isEmpty
    var first: [StepResult: Node] = [:]
    for item in items {
      guard let result = result(item, subject) else {
        isComplete = false
        continue
      }
      if let first = first[result] {
        nodes.reportRepetition(result.description, at: item, first: first)
        isComplete = false
      }
      first[result] = item
      results.append(result)
    }
    if items.count > 1 && !subject.hasReason {
      report.error(
        "several allowed results need a '\(StepKey.because.rawValue)', in the step or the scenario",
        at: node)
      isComplete = false
    }
    return isComplete ? results : nil
  }

  /// Reads one result.
  private func result(_ node: Node, _ subject: Subject) -> StepResult? {
    guard let word = nodes.scalar(node, "a result") else { return nil }
    if word.isEmpty {
      report.error("the result is missing", at: node)
      return nil
    }
    if let type = YAMLType.other(of: word), type != "nothing" {
      if node.plainText == nil, subject.kinds != [.success] {
        report.error("a result that is \(type) has no quotes; remove them", at: node)
        return nil
      }
      if type == "a number", subject.kinds.contains(.number), NodeReader.number(word) == nil {
        report.error("a result must be a whole number, not \(FileReport.quoted(word))", at: node)
        return nil
      }
    }
    // `errno 97` is a word of messages, not of specs.
    guard let result = StepResult(word: word), !word.utf8.contains(UInt8(ascii: " ")) else {
      let words = words(of: subject)
      nodes.reportUnknown("result", word, among: words, at: node)
      return nil
    }
    if let problem = problem(of: result, word, subject) {
      report.error(problem, at: node)
      return nil
    }
    return result
  }

  private func words(of subject: Subject) -> [String] {
    let words: [ResultKind: [String]] = [.success: ["ok"], .truth: ["true", "false"]]
    return subject.kinds.flatMap { words[$0] ?? [] } + ["hung"]
      + subject.special.map(\.description).sorted() + Self.errnos
  }

  /// The end of a message about a number, where C would have one for an error.
  private static func errorName(of result: StepResult, _ subject: Subject) -> String {
    guard subject.meansErrorsByNumbers, case .number(let number) = result,
      let code = Int32(exactly: number.magnitude),
      let errno = Errno(number: code)
    else { return "" }
    return "; did you mean '\(errno.rawValue)'?"
  }

  /// What is wrong with a result of the wrong kind.
  private func problem(of result: StepResult, _ word: String, _ subject: Subject) -> String? {
    let expected: String
    if subject.special.contains(result) { return nil }
    switch (result, subject.kinds) {
    case (.blocked, _): return "'\(subject.name)' results in 'blocked' only with 'blocks: true'"
    case (.notReached, _):
      return "only a step with the number of a failing allocation results in 'not_reached'"
    case (.changed, _):
      return "only a step with 'fail_allocation: every' results in 'changed'"
    case (.errno, _), (.hung, _), (.unknownErrno, _): return nil
    case (.ok, let kinds) where kinds.contains(.success): return nil
    case (.truth, let kinds) where kinds.contains(.truth): return nil
    case (.number(let number), let kinds) where kinds.contains(.number):
      guard NodeReader.number(word) == nil || !subject.numbers.contains(number) else { return nil }
      expected = "a number from \(subject.numbers.lowerBound) to \(subject.numbers.upperBound)"
    case (.number(0), [.success]): return "success is written 'ok'"
    case (_, []): expected = "'blocked' or an errno"
    case (_, [.number, .success]) where subject.special.contains(.changed):
      expected = "a number, 'ok', 'changed' or an errno"
    case (_, [.success]): expected = "'ok' or an errno"
    case (_, [.number]): expected = "a number or an errno"
    case (_, [.truth]): expected = "true, false or an errno"
    default: return nil
    }
    return "'\(subject.name)' results in \(expected), not in \(FileReport.quoted(word))"
      + Self.errorName(of: result, subject)
  }
}
