// SPDX-License-Identifier: MIT

import Scenarios

/// A ruleset of the spec, under its name.
struct DefinedRuleset {
  /// The ruleset, or `nil` if its definition is wrong and has been reported.
  var ruleset: Ruleset?
  /// Where its name is.
  var place: SourceRange
}

/// Reads rulesets and their rules.
struct RulesetReader {
  /// Reads values and reports.
  let nodes: NodeReader
  private var report: FileReport { nodes.report }

  /// Reads values with a node reader.
  init(_ nodes: NodeReader) { self.nodes = nodes }

  /// The rulesets of a `rulesets` mapping.
  ///
  /// - Parameters:
  ///   - node: the mapping.
  ///   - outer: rulesets whose names are taken.
  func rulesets(_ node: Node, besides outer: [String: DefinedRuleset] = [:])
    -> [String: DefinedRuleset]
  {
    guard let entries = nodes.mapping(node, "'rulesets'") else { return [:] }
    var rulesets: [String: DefinedRuleset] = [:]
    for entry in entries {
      guard let name = nodes.newName(entry.key, "the name of a ruleset") else {
        _ = ruleset(entry.value)
        continue
      }
      if let other = outer[name] {
        report.error(
          "the ruleset '\(name)' is already defined for the whole file", at: entry.key,
          notes: [.init("the other one is here", at: other.place)])
      }
      rulesets[name] = DefinedRuleset(ruleset: ruleset(entry.value), place: entry.key.place)
    }
    return rulesets
  }

  /// The names in a `rulesets` node that is no mapping of rulesets, or that cannot be names.
  static func unknownNames(_ node: Node) -> [String] {
    guard case .mapping(let entries) = node.content else { return node.allTexts }
    return entries.map(\.name).filter { NodeReader.problem(ofName: $0) != nil }
  }

  /// Reads one ruleset.
  private func ruleset(_ node: Node) -> Ruleset? {
    let count = report.count
    guard let fields = nodes.fields(node, RulesetKey.self) else { return nil }
    let files: Set<FileRight> = words(fields, .handledAccessFS, each: "right over files")
    let network: Set<NetworkRight> = words(
      fields, .handledAccessNet, each: "right over the network")
    let scoped: Set<Scope> = words(fields, .scoped, each: "scope")
    let isComplete = report.count == count
    // A scenario of what the kernel says to an empty ruleset writes the empty list.
    let isDeliberate = RulesetKey.allCases.contains { $0 != .rules && fields[$0] != nil }
    if isComplete && files.isEmpty && network.isEmpty && scoped.isEmpty && !isDeliberate {
      report.error(
        "the ruleset is empty: it handles nothing and scopes nothing; if that is meant, write "
          + "'handled_access_fs: []'", at: node.place)
      return nil
    }
    var rules: [Rule] = []
    for item in fields[.rules].flatMap({ nodes.list($0, "'rules'") }) ?? [] {
      guard let rule = rule(item) else { continue }
      // The rights that the ruleset handles are not known for sure after a mistake there.
      if isComplete { checkHandled(rule, files: files, network: network, fields: fields) }
      rules.append(rule.value)
    }
    guard report.count == count else { return nil }
    return Ruleset(
      handledAccessFS: files, handledAccessNet: network, scoped: scoped, rules: rules)
  }

  private func words<Word: RawRepresentable<String> & CaseIterable & Hashable>(
    _ fields: Fields<RulesetKey>, _ key: RulesetKey, each: String
  ) -> Set<Word> {
    fields[key].flatMap { nodes.words($0, "'\(key.rawValue)'", each: each) } ?? []
  }

  /// A rule with the places of its parts.
  private struct LocatedRule {
    var value: Rule
    var allow: Node
  }

  /// Reads one rule.
  private func rule(_ node: Node) -> LocatedRule? {
    guard let entries = nodes.mapping(node, "a rule") else { return nil }
    let form = ParameterReader(nodes).list(
      entries, of: Vocabulary.ruleForms, owner: "a rule", place: node.place)
    guard let form else { return nil }
    var operands: [String: Operand] = [:]
    let values = ValueReader(nodes)
    for (parameter, entry) in form.given {
      operands[parameter.name] = values.value(
        entry.value, of: parameter.kind, what: "'\(parameter.name)'")
      if case .name(let path)? = operands["path"], parameter.kind == .path {
        checkExists(entry.value, path)
      }
      if parameter.name == "allow", case .sequence(let items) = entry.value.content, items.isEmpty {
        report.error("a rule must allow something", at: entry.value)
        return nil
      }
    }
    guard let rule = Rule(["path", "port", "allow"].compactMap { operands[$0] }),
      let allow = form.given.first(where: { $0.0.name == "allow" })
    else { return nil }
    return LocatedRule(value: rule, allow: allow.1.value)
  }

  private func checkExists(_ node: Node, _ path: String) {
    guard ScenarioTree.kind(of: path) == nil else { return }
    nodes.reportUnknown(
      "path", path, among: [ScenarioTree.root] + ScenarioTree.entries.map(\.path), at: node)
  }

  /// Reports rights that the kernel would not accept in a rule.
  private func checkHandled(
    _ rule: LocatedRule, files: Set<FileRight>, network: Set<NetworkRight>,
    fields: Fields<RulesetKey>
  ) {
    switch rule.value {
    case .pathBeneath(let path, let allowed):
      for right in FileRight.allCases where allowed.contains(right) {
        let item = Self.item(right.rawValue, of: rule.allow)
        if !files.contains(right) {
          reportUnhandled(right.rawValue, .handledAccessFS, at: item, fields: fields)
        } else if ScenarioTree.kind(of: path) == .file && !right.appliesToFiles {
          report.error(
            "'\(right.rawValue)' is a right over directories; '\(path)' is a file", at: item)
        }
      }
    case .netPort(_, let allowed):
      for right in NetworkRight.allCases where allowed.contains(right) && !network.contains(right) {
        reportUnhandled(
          right.rawValue, .handledAccessNet, at: Self.item(right.rawValue, of: rule.allow),
          fields: fields)
      }
    }
  }

  private func reportUnhandled(
    _ right: String, _ key: RulesetKey, at item: Node, fields: Fields<RulesetKey>
  ) {
    let notes = fields.entries[key].map {
      [FileReport.Note("the handled rights are here", at: $0.key.place)]
    }
    report.error("the ruleset does not handle '\(right)'", at: item, notes: notes ?? [])
  }

  private static func item(_ text: String, of list: Node) -> Node {
    guard case .sequence(let items) = list.content else { return list }
    return items.first { $0.text == text } ?? list
  }
}
