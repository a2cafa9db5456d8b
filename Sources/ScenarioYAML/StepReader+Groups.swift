// SPDX-License-Identifier: MIT

import Scenarios

// Steps that begin at the same time.
extension StepReader {
  /// A step with its place in time.
  struct StepNode {
    /// The step, a mapping from its thread to its action.
    var step: Node
    /// How it lies in time beside the step before it.
    var timing: Timing = .after
    /// Whether it stands in a group.
    var isInGroup = false
  }

  /// The steps that an item of `steps` stands for; those of a group begin at the same time.
  mutating func stepNodes(of item: Node) -> [StepNode] {
    guard isGroup(item) else { return selected(item).map { [StepNode(step: $0)] } ?? [] }
    guard let fields = nodes.fields(item, GroupKey.self) else { return [] }
    for entry in fields.unknownEntries { symbols.markUnknown(entry.value.allTexts) }
    let together = steps(fields, .together)
    let meanwhile = steps(fields, .meanwhile)
    if together.isEmpty, !meanwhile.isEmpty, let key = fields.entries[.meanwhile]?.key,
      case .sequence(let items)? = fields[.together]?.content, !items.isEmpty
    {
      report.error("no step of 'together' is left, so 'meanwhile' has no end", at: key)
    }
    let stepNodes =
      together.enumerated().map {
        StepNode(step: $1, timing: $0 == 0 ? .after : .together, isInGroup: true)
      } + meanwhile.map { StepNode(step: $0, timing: .meanwhile, isInGroup: true) }
    return stepNodes
  }

  /// Reads the steps of one item.
  mutating func read(_ stepNodes: [StepNode]) {
    let isGroup = stepNodes.first?.isInGroup ?? false
    if isGroup { symbols.beginGroup() }
    for stepNode in stepNodes { read(stepNode) }
    if isGroup { symbols.endGroup() }
  }

  /// Whether an item is a group, or was meant to be one.
  private func isGroup(_ item: Node) -> Bool {
    guard case .mapping(let entries) = item.content, let first = entries.first else { return false }
    if GroupKey(rawValue: first.name) != nil { return true }
    guard case .sequence = first.value.content, symbols.threadSymbols[first.name] == nil else {
      return false
    }
    return report.nearest(to: first.name, among: GroupKey.allCases.map(\.rawValue)) != nil
  }

  private mutating func steps(_ fields: Fields<GroupKey>, _ key: GroupKey) -> [Node] {
    guard let node = fields[key], let items = nodes.list(node, "'\(key.rawValue)'") else {
      return []
    }
    if items.isEmpty { report.error("'\(key.rawValue)' needs at least one step", at: node) }
    return items.compactMap { selected($0) }
  }

  /// Checks that a thread is able to do something, and that Lockstep can if it is to do it.
  mutating func checkActor(_ actor: Actor, _ action: ActionEntry) {
    let definition = action.definition
    if actor.isOutside, !definition.effects.contains(.outside) {
      report.error(
        "'\(definition.word)' cannot be done from outside; possible: "
          + Vocabulary.outsideNames.joined(separator: ", "), at: action.entry.key)
    }
    if !actor.isOutside, definition.effects.contains(.onlyOutside) {
      report.error("'\(definition.word)' can be done from outside only", at: action.entry.key)
    }
    if actor.timing == .meanwhile, !definition.isRepeatable {
      report.error("'\(definition.word)' cannot be repeated", at: action.entry.key)
    }
    for thread in actor.threads {
      guard let block = symbols.threadSymbols[thread]?.block else {
        if definition.word == ActionRow.finish {
          report.error(
            "the thread '\(thread)' has not blocked, so there is nothing to finish", at: actor.key)
        }
        continue
      }
      let notes = [FileReport.Note("it blocks here", at: block.place)]
      if definition.word != ActionRow.finish {
        report.error(
          "the thread '\(thread)' is blocked in '\(block.action)' and can do nothing but finish",
          at: actor.key, notes: notes)
      } else if let word = action.entry.value.text, word != block.action,
        Vocabulary.action(word)?.canBlock == true
      {
        report.error(
          "the thread '\(thread)' is blocked in '\(block.action)', not in '\(word)'",
          at: action.entry.value, notes: notes)
      }
    }
  }
}
