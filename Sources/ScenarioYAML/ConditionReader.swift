// SPDX-License-Identifier: MIT

import Scenarios

/// Reads conditions such as `abi >= 8 and caller = plain`.
struct ConditionReader {
  /// What a condition comes to in one permutation.
  enum Resolution {
    /// It asks something of the kernel, or nothing at all, which is always true.
    case condition(Condition)
    /// An axis has another value, so it never holds.
    case never

    /// The condition, or `nil` if it never holds.
    var condition: Condition? {
      if case .condition(let condition) = self { condition } else { nil }
    }
  }

  /// One comparison in one permutation.
  private enum Part {
    case comparison(Condition.Comparison)
    case constant(Bool)
  }

  /// A word or an operator of a condition.
  private struct Token {
    var text: String
    var offset: Int
    var isOperator: Bool
  }

  /// Reads values and reports.
  let nodes: NodeReader
  /// The axes that a condition can name.
  let matrix: Matrix
  /// The values of the axes.
  let permutation: Permutation
  private var report: FileReport { nodes.report }

  /// Joins comparisons.
  static let conjunction = "and"
  /// The words that have a meaning in conditions, so that no axis can be called by them.
  static let words: Set<String> =
    Set(ConditionSubject.allCases.map(\.rawValue)).union([conjunction, ExpectationReader.otherwise])

  /// The numbers of errata, as many as the kernel's mask has bits.
  private static let errata = 1...32

  /// Reads a condition.
  ///
  /// - Returns: `nil` if it is wrong.
  func condition(_ node: Node) -> Resolution? {
    guard let text = nodes.scalar(node, "a condition") else { return nil }
    let tokens = Self.tokens(of: text)
    guard !tokens.isEmpty else {
      report.error("the condition is missing", at: node)
      return nil
    }
    var comparisons: [Condition.Comparison] = []
    var holds = true
    var isComplete = true
    let parts = tokens.split(separator: Self.conjunction, by: \.text)
    guard parts.count <= Limits.comparisons else {
      report.error(
        "too many comparisons; a condition has at most \(Limits.comparisons)", at: node)
      return nil
    }
    for words in parts {
      switch part(Array(words), node) {
      case .comparison(let comparison): comparisons.append(comparison)
      case .constant(let constant): holds = holds && constant
      case nil: isComplete = false
      }
    }
    guard isComplete else { return nil }
    return holds ? .condition(Condition(comparisons)) : .never
  }

  /// Notes that some kernel must satisfy a condition in some permutation.
  ///
  /// - Parameters:
  ///   - resolution: what the condition comes to in this permutation.
  ///   - place: where the condition is.
  func claimSatisfiable(_ resolution: Resolution, at place: SourceRange) {
    let message = "no kernel satisfies this condition"
    guard case .condition(let condition) = resolution else {
      report.claim(message, at: place, holds: false)
      return
    }
    switch report.reach.answer([condition], in: Condition([])) {
    case .tooMany: reportTooMany(at: place)
    case .unreached(let positions, _):
      report.claim(message, at: place, holds: positions.isEmpty)
    }
  }

  /// Reports conditions that name more than can be told apart.
  func reportTooMany(at place: SourceRange) {
    report.error(
      "too many releases or errata; the conditions of an expectation, 'where' included, name at most "
        + "\(Limits.releases) and \(Limits.errata)", at: place)
  }

  /// The names of axes that a text would name as subjects, if it is a condition.
  static func subjects(of text: String) -> Set<String> {
    Set(tokens(of: text).split(separator: conjunction, by: \.text).compactMap { $0.first?.text })
  }

  private static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    var word = String.UnicodeScalarView()
    var start = 0
    var isOperator = false
    func endWord() {
      if !word.isEmpty {
        tokens.append(Token(text: String(word), offset: start, isOperator: isOperator))
      }
      word = String.UnicodeScalarView()
    }
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      let belongsToOperator: Bool
      switch scalar {
      case " ", "\t", "\n":
        endWord()
        continue
      case "<", ">", "=", "!", "&", "|": belongsToOperator = true
      default: belongsToOperator = false
      }
      if belongsToOperator != isOperator { endWord() }
      if word.isEmpty { start = offset }
      isOperator = belongsToOperator
      word.append(scalar)
    }
    endWord()
    return tokens
  }

  private func place(_ token: Token, _ node: Node) -> SourceRange {
    node.place(ofPartAt: token.offset, length: token.text.unicodeScalars.count)
  }

  private func part(_ tokens: [Token], _ node: Node) -> Part? {
    guard tokens.count >= 3, tokens[1].isOperator, !tokens[0].isOperator, !tokens[2].isOperator
    else {
      report.error(
        "a condition reads SUBJECT OPERATOR VALUE, such as 'abi >= 8'",
        at: tokens.first.map { place($0, node) } ?? node.place,
        notes: FileReport.useNotes(node))
      return nil
    }
    if tokens.count > 3 {
      report.error(
        "comparisons are joined by 'and', not by \(FileReport.quoted(tokens[3].text))",
        at: place(tokens[3], node))
      return nil
    }
    let known = Condition.Operator(rawValue: tokens[1].text)
    if known == nil {
      let suggestion =
        tokens[1].text == "=="
        ? "; did you mean '='?"
        : "; possible: " + Condition.Operator.allCases.map(\.rawValue).joined(separator: " ")
      report.error(
        "unknown operator \(FileReport.quoted(tokens[1].text))\(suggestion)",
        at: place(tokens[1], node))
    }
    // A wrong operator must not hide a wrong value.
    let part = comparison(tokens, known ?? .equal, node)
    return known == nil ? nil : part
  }

  private func comparison(_ tokens: [Token], _ compare: Condition.Operator, _ node: Node) -> Part? {
    guard let subject = ConditionSubject(rawValue: tokens[0].text) else {
      return axisComparison(tokens, compare, node)
    }
    let value = tokens[2].text
    let place = place(tokens[2], node)
    switch subject {
    case .abi:
      guard let abi = NodeReader.number(value), (0...Profile.newestKnownABI).contains(abi) else {
        return failure(
          "an ABI version must be 0 to \(Profile.newestKnownABI), not \(FileReport.quoted(value))",
          place)
      }
      return .comparison(.init(.abi(abi), compare))
    case .edition:
      guard let edition = Edition(rawValue: value) else {
        let names = Edition.allCases.map(\.rawValue)
        return failure(
          "unknown edition \(FileReport.quoted(value)); possible: \(names.joined(separator: ", "))",
          place)
      }
      return .comparison(.init(.edition(edition), compare))
    case .release:
      guard let release = Self.release(value) else {
        return failure(
          "a release reads like 7.0, 7.0.4 or 7.3-rc2, with numbers up to \(Limits.releaseNumber), not "
            + FileReport.quoted(value), place)
      }
      return .comparison(.init(.release(release), compare))
    case .erratum:
      guard isEquality(compare, "an erratum", tokens, node) else { return nil }
      guard let number = NodeReader.number(value), Self.errata.contains(number) else {
        return failure(
          "an erratum must be \(Self.errata.lowerBound) to \(Self.errata.upperBound), "
            + "not \(FileReport.quoted(value))", place)
      }
      return .comparison(.init(.erratum(number), compare))
    }
  }

  private func axisComparison(
    _ tokens: [Token], _ compare: Condition.Operator, _ node: Node
  ) -> Part? {
    let name = tokens[0].text
    guard let axis = matrix.axis(name) else {
      // Nothing is known about the axes of a broken matrix.
      guard !matrix.isBroken else { return nil }
      let names = ConditionSubject.allCases.map(\.rawValue) + matrix.axes.map(\.name)
      return failure(
        "unknown subject \(FileReport.quoted(name))"
          + report.suggestion(for: name, among: names), place(tokens[0], node))
    }
    guard isEquality(compare, "an axis", tokens, node) else { return nil }
    guard axis.value(tokens[2].text) != nil else {
      let names = axis.values.map(\.name)
      return failure(
        "unknown value of the axis '\(name)' \(FileReport.quoted(tokens[2].text))"
          + report.suggestion(for: tokens[2].text, among: names), place(tokens[2], node))
    }
    guard let value = permutation.values[name] else { return nil }
    return .constant((value.name == tokens[2].text) == (compare == .equal))
  }

  private func isEquality(
    _ compare: Condition.Operator, _ what: String, _ tokens: [Token], _ node: Node
  ) -> Bool {
    if compare == .equal || compare == .notEqual { return true }
    report.error("\(what) has no order; use '=' or '!='", at: place(tokens[1], node))
    return false
  }

  private func failure(_ message: String, _ place: SourceRange) -> Part? {
    report.error(message, at: place)
    return nil
  }

  /// Reads two or three numbers, and a release candidate; nothing of what distributions append.
  private static func release(_ text: String) -> KernelRelease? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard (2...3).contains(numbers.count), parts.count <= 2,
      numbers.allSatisfy({
        NodeReader.number(String($0)).map { (0...Limits.releaseNumber).contains($0) } ?? false
      })
    else { return nil }
    if parts.count == 2 {
      guard parts[1].hasPrefix("rc"),
        let candidate = NodeReader.number(String(parts[1].dropFirst(2))),
        (1...Limits.releaseNumber).contains(candidate)
      else { return nil }
    }
    return KernelRelease(text)
  }
}

extension Array {
  /// The stretches between elements whose text is `separator`, empty ones included.
  fileprivate func split(separator: String, by text: (Element) -> String) -> [ArraySlice<Element>] {
    split(omittingEmptySubsequences: false) { text($0) == separator }
  }
}
