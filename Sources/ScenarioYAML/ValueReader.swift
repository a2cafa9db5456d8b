// SPDX-License-Identifier: MIT

import Scenarios

/// Reads operands and parameters of actions by their kinds.
///
/// What must be known of the scenario for a check, such as which threads live, is checked elsewhere.
struct ValueReader {
  /// The most components of a path.
  static let pathComponents = 4

  /// Reads values and reports.
  let nodes: NodeReader
  private var report: FileReport { nodes.report }

  /// Reads values with a node reader.
  init(_ nodes: NodeReader) { self.nodes = nodes }

  /// The value of a node as an operand, or `nil` if it is wrong.
  ///
  /// - Parameters:
  ///   - node: the value.
  ///   - kind: what it must be.
  ///   - what: the key in front of it, in quotes.
  func value(_ node: Node, of kind: OperandKind, what: String) -> Operand? {
    switch kind {
    case .attribute, .property, .capability, .openMode, .entryKind, .port, .datagramPort, .gate,
      .sleepCall,
      .procFile, .signalName, .signalOwner, .traceEvent, .denialFact:
      nodes.word(node, kind.nounWithoutArticle, among: kind.words ?? []).map { .word($0) }
    // What stands there says no more than that the step is done.
    case .nothing: nothing(node, what).map { .word(String($0)) }
    case .uid, .gid, .bits, .value:
      nodes.integer(node, what, in: 0...Int(UInt32.max) - 1).map { UInt32($0).operand }
    case .livingThread, .bornThread, .threadToHold, .parkedThread, .sleepingThread, .socket, .pipe,
      .newRuleset, .ownRuleset:
      nodes.knownName(node, what).map { .name($0) }
    case .newThread, .newProcess, .newSocket, .newPipe:
      nodes.newName(node, kind.noun).map { .name($0) }
    case .ruleset:
      ruleset(node, what).map { .ruleset($0) }
    case .flags: flags(node, what).map { .flags($0) }
    case .path, .newPath: path(node, what).map { .name($0) }
    case .actionWord: actionWord(node, what).map { .name($0) }
    case .fileRights:
      nodes.words(node, what, each: "right over files", of: FileRight.self).map { .fileRights($0) }
    case .networkRights:
      nodes.words(node, what, each: "right over the network", of: NetworkRight.self)
        .map { .networkRights($0) }
    }
  }

  private func nothing(_ node: Node, _ what: String) -> Bool? {
    guard let isOn = nodes.truth(node, what) else { return nil }
    if !isOn { report.error("\(what) can only be true; otherwise leave the step out", at: node) }
    return isOn ? true : nil
  }

  /// A ruleset, or the number of a descriptor that is none.
  private func ruleset(_ node: Node, _ what: String) -> RulesetReference? {
    guard let word = nodes.knownName(node, what) else { return nil }
    let reference = RulesetReference(word: word)
    switch reference {
    case .minusOne where node.plainText == nil, .negative where node.plainText == nil:
      report.error("\(what): a number has no quotes; remove them", at: node)
      return nil
    default: return reference
    }
  }

  /// The name of an action that can block.
  private func actionWord(_ node: Node, _ what: String) -> String? {
    guard let word = nodes.scalar(node, what) else { return nil }
    guard let definition = Vocabulary.action(word) else {
      nodes.reportUnknown("action", word, among: Vocabulary.blockingNames, at: node)
      return nil
    }
    guard definition.canBlock else {
      report.error("'\(word)' cannot block, so there is nothing to finish", at: node)
      return nil
    }
    return word
  }

  // MARK: Flags

  private func flags(_ node: Node, _ what: String) -> RestrictFlags? {
    guard let items = nodes.list(node, what) else { return nil }
    var bits: UInt32 = 0
    var first: [String: Node] = [:]
    var isComplete = true
    for item in items {
      guard let text = nodes.scalar(item, "a flag"), let flag = flag(text, item) else {
        isComplete = false
        continue
      }
      // To YAML, 0x8 and 8 are the same number.
      let name = item.plainText != nil && YAMLType.other(of: text) != nil ? "\(flag)" : text
      if let first = first[name] {
        nodes.reportRepetition(text, at: item, first: first)
        isComplete = false
      }
      first[name] = item
      bits |= flag
    }
    return isComplete ? RestrictFlags(bits: bits) : nil
  }

  /// The bits of a name, of `1<<N` or of `0xHEX`.
  private func flag(_ text: String, _ node: Node) -> UInt32? {
    if let flag = RestrictFlag(rawValue: text) { return 1 << UInt32(flag.bit) }
    if text.hasPrefix("1<<") {
      if let bit = NodeReader.number(String(text.dropFirst(3))), (0..<32).contains(bit) {
        return 1 << UInt32(bit)
      }
      report.error("the bit of \(FileReport.quoted(text)) must be 0 to 31", at: node)
      return nil
    }
    if text.hasPrefix("0x") {
      let digits = text.dropFirst(2)
      // UInt32 would take a sign as well.
      if (1...8).contains(digits.utf8.count), digits.first?.isHexDigit == true,
        let bits = UInt32(digits, radix: 16)
      {
        return bits
      }
      report.error("\(FileReport.quoted(text)) must be a hexadecimal number of 32 bits", at: node)
      return nil
    }
    // To YAML, 0x8 and 8 are the same number.
    if node.plainText != nil, YAMLType.other(of: text) == "a number" {
      return nodes.integer(node, "a flag", in: 0...Int(UInt32.max)).map { UInt32($0) }
    }
    nodes.reportUnknown("flag", text, among: RestrictFlag.allCases.map(\.rawValue), at: node)
    return nil
  }

  // MARK: Paths

  private func path(_ node: Node, _ what: String) -> String? {
    guard let path = nodes.scalar(node, what), !nodes.reportOtherType(node, what) else {
      return nil
    }
    if let problem = Self.problem(ofPath: path) {
      report.error("the path \(FileReport.quoted(path)) \(problem)", at: node)
      return nil
    }
    return path
  }

  /// What keeps a text from being a path, as the end of a sentence.
  private static func problem(ofPath path: String) -> String? {
    if path == ScenarioTree.root { return nil }
    if path.isEmpty { return "must not be empty" }
    if path.hasPrefix("/") { return "must be relative to the scenario's directory" }
    let components = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if components.contains("..") { return "must not leave the scenario's directory by '..'" }
    if components.contains("") { return "must not have an empty component" }
    if components.contains(".") { return "must not have the component '.'" }
    if components.contains(where: { $0.hasPrefix(".") }) {
      return "must not have a component that begins with '.'"
    }
    if !components.allSatisfy(Pattern.isPathComponent) {
      return "may only have letters, digits, '_', '-' and '.'"
    }
    if components.count > pathComponents { return "has more than \(pathComponents) components" }
    if components.contains(where: { $0.utf8.count > NodeReader.longestName }) {
      return "has a component of more than \(NodeReader.longestName) characters"
    }
    return nil
  }
}
