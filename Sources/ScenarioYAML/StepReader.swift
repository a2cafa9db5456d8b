// SPDX-License-Identifier: MIT

import Scenarios

/// Reads the steps of one permutation, one after the other.
///
/// A step that is wrong still has its effect on the symbols as far as it is understood, so that its
/// mistake is reported once and not again in every step that builds on it.
struct StepReader {
  let context: ScenarioContext
  var nodes: NodeReader { context.nodes }
  var report: FileReport { context.nodes.report }
  var result = PermutationSteps()
  var symbols: SymbolTable

  /// The action of a step with everything that belongs to it.
  struct ActionEntry {
    var definition: ActionRow
    var entry: Node.Entry
    /// The keys that are neither the action nor common to all steps.
    var otherEntries: [Node.Entry]
  }

  /// The thread of a step, or the threads that a word stands for.
  struct Actor {
    /// What stands in the place of the thread.
    var key: Node
    /// The threads; none if that was wrong.
    var threads: [String]
    /// How the step lies in time beside the one before it.
    var timing: Timing

    /// Whether Lockstep itself acts.
    var isOutside: Bool { threads == [.outside] }
  }

  /// Starts before the first step.
  init(_ context: ScenarioContext) {
    self.context = context
    symbols = SymbolTable(unknown: context.unknownNames)
    for thread in context.threads {
      symbols.addThread(thread.name, process: context.threads.first?.name, at: thread.place)
    }
  }

  /// Reads all steps.
  mutating func read(_ items: [Node]) -> PermutationSteps {
    let stepNodes = items.map { self.stepNodes(of: $0) }
    for stepNode in stepNodes.joined() { announce(stepNode.step) }
    for group in stepNodes { read(group) }
    return result
  }

  // MARK: Which steps there are

  /// A step with the axes replaced, or `nil` if this permutation leaves it out.
  mutating func selected(_ item: Node) -> Node? {
    let when = Self.commonEntry(.when, of: item)
    if let when {
      let reader = MatrixReader(nodes)
      guard !context.matrix.isBroken, !when.value.isUnusable,
        let selection = reader.selection(when.value, of: context.matrix, owner: "'when'")
      else {
        // It is not known in which permutations the step is done.
        symbols.markUnknown(item.allTexts)
        return nil
      }
      let isSelected = context.permutation.matches(selection)
      report.claim("no permutation has these axis values", at: when.key.place, holds: isSelected)
      if !isSelected { return nil }
    }
    let step = Substitution(permutation: context.permutation, report: report).applied(to: item)
    if let times = Self.commonEntry(.times, of: step)?.value, times.use != nil, times.text == "0" {
      return nil
    }
    return step
  }

  /// An entry of the mapping behind the thread of a step.
  private static func commonEntry(_ key: StepKey, of item: Node) -> Node.Entry? {
    guard case .mapping(let steps) = item.content, let step = steps.first,
      case .mapping(let entries) = step.value.content
    else { return nil }
    return entries.first { $0.name == key.rawValue }
  }

  /// Notes what a step will make, for messages about steps that come too early.
  private mutating func announce(_ item: Node) {
    guard case .mapping(let steps) = item.content, let step = steps.first,
      case .mapping(let entries) = step.value.content
    else { return }
    for entry in entries {
      guard let definition = Vocabulary.action(entry.name), let name = entry.value.text else {
        continue
      }
      if definition.operand.isNewThread {
        symbols.announceThread(name, at: entry.value.origin)
      } else if definition.operand == .newRuleset {
        symbols.announceRuleset(name, at: entry.value.origin)
      }
    }
  }

  // MARK: One step

  mutating func read(_ stepNode: StepNode) {
    let item = stepNode.step
    guard let entries = nodes.mapping(item, "a step") else { return }
    guard let step = entries.first else {
      report.error("a step needs a thread", at: item)
      return
    }
    for extra in entries.dropFirst() {
      report.error(
        "a step has one thread; \(FileReport.quoted(extra.name)) is a second key", at: extra.key,
        notes: [.init("the step begins here", at: step.key.place)])
    }
    if stepNode.isInGroup, GroupKey(rawValue: step.name) != nil {
      report.error("a group cannot be part of another group", at: step.key)
      return
    }
    let actor = Actor(
      key: step.key, threads: threads(step.key, isInGroup: stepNode.isInGroup),
      timing: stepNode.timing)
    switch step.value.content {
    case .scalar(let text, _): readBare(text, step, actor)
    case .mapping(let entries): readAction(entries, step, actor)
    case .sequence: _ = nodes.mapping(step.value, "an action")
    case .unusable: break
    }
  }

  /// The threads that act; none if that is wrong.
  private mutating func threads(_ key: Node, isInGroup: Bool) -> [String] {
    guard let name = key.text, !key.isUnusable else { return [] }
    switch StepWord(rawValue: name) {
    case .all: return allThreads(key, isInGroup: isInGroup)
    case .outside: break
    case nil:
      let words = StepWord.allCases.map(\.rawValue)
      guard checkLiving(name, key, words: words) else { return [] }
    }
    if isInGroup, let first = symbols.addGroupActor(name, at: key.origin) {
      report.error(
        "'\(name)' acts twice in a group, whose steps begin at the same time", at: key,
        notes: [.init("it acts here as well", at: first)])
    }
    return [name]
  }

  /// The threads that `all` stands for.
  private func allThreads(_ key: Node, isInGroup: Bool) -> [String] {
    let process = context.threads.first?.name
    let threads = symbols.livingThreads(of: process)
    if isInGroup {
      report.error("'all' cannot be in a group; give each thread a step of its own", at: key)
    } else if let place = process.flatMap({ symbols.unknownProcesses[$0] }) {
      report.error(
        "'all' cannot be used where it is not known which threads live; name them", at: key,
        notes: [.init("this step may have ended some", at: place)])
    } else if threads.isEmpty && !context.threads.isEmpty {
      report.error("no thread of the process under test is alive here", at: key)
    }
    return threads
  }

  /// Reads a step whose action is a bare word.
  private mutating func readBare(_ word: String, _ step: Node.Entry, _ actor: Actor) {
    guard let definition = Vocabulary.action(word) else {
      if word.isEmpty {
        report.error("the action is missing", at: step.key)
      } else {
        nodes.reportUnknown("action", word, among: Vocabulary.actionNames, at: step.value)
      }
      return
    }
    guard definition.isBare else {
      report.error(
        "'\(word)' needs \(definition.operand.noun): {\(word): ...}", at: step.value)
      return
    }
    let entry = Node.Entry(
      key: step.value, value: Node(content: .unusable, place: step.value.place))
    let action = ActionEntry(definition: definition, entry: entry, otherEntries: [])
    checkActor(actor, action)
    let value = definition.action(nil, [:])
    finish(action, value, actor, common: [:])
  }

  private mutating func readAction(
    _ entries: [Node.Entry], _ step: Node.Entry, _ actor: Actor
  ) {
    var common: [StepKey: Node.Entry] = [:]
    for entry in entries {
      if let key = StepKey(rawValue: entry.name) { common[key] = entry }
    }
    let others = entries.filter { StepKey(rawValue: $0.name) == nil }
    guard let action = action(others, step) else {
      symbols.markUnknown(step.value.allTexts)
      // The action is not known; what the other keys say can still be wrong.
      if self.common(common, nil, actor).isPinned { result.isPinned = true }
      return
    }
    checkActor(actor, action)
    let arguments = arguments(action, actor.threads, actor: step.key)
    let value = arguments.flatMap { action.definition.action($0.operand, $0.parameters) }
    if arguments != nil && value == nil {
      report.error(
        "the action '\(action.definition.word)' has no meaning with these keys",
        at: action.entry.key)
    }
    finish(action, value, actor, common: common)
  }

  /// Finds the action among the keys of a step.
  private func action(_ entries: [Node.Entry], _ step: Node.Entry) -> ActionEntry? {
    let known = entries.filter { Vocabulary.action($0.name) != nil }
    for second in known.dropFirst() {
      report.error(
        "a step has one action; '\(second.name)' is a second one", at: second.key,
        notes: [.init("the first one is here", at: known[0].key.origin)])
    }
    if let entry = known.first, let definition = Vocabulary.action(entry.name) {
      let others = entries.filter { Vocabulary.action($0.name) == nil }
      return ActionEntry(definition: definition, entry: entry, otherEntries: others)
    }
    guard
      let entry = entries.first(where: { !Vocabulary.parameterNames.contains($0.name) })
        ?? entries.first
    else {
      report.error("the action is missing", at: step.key)
      return nil
    }
    if entry.key.isUnusable { return nil }
    nodes.reportUnknown("action", entry.name, among: Vocabulary.actionNames, at: entry.key)
    let near = report.nearest(to: entry.name, among: Vocabulary.actionNames)
    guard let definition = near.flatMap({ Vocabulary.action($0) }) else { return nil }
    let others = entries.filter { $0.name != entry.name }
    return ActionEntry(definition: definition, entry: entry, otherEntries: others)
  }
}
