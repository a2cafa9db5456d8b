import Scenarios

/// Reads the steps of one permutation, one after the other.
///
/// A step that is wrong still has its effect on the world as far as it is understood, so that its
/// mistake is reported once and not again in every step that builds on it.
struct StepReader {
  let context: ScenarioContext
  private var nodes: NodeReader { context.nodes }
  private var report: FileReport { context.nodes.report }
  private(set) var result = PermutationSteps()
  private var world = World()

  /// The action of a step with everything that belongs to it.
  private struct ActionEntry {
    var definition: ActionDefinition
    var entry: Node.Entry
    /// The keys that are neither the action nor common to all steps.
    var otherEntries: [Node.Entry]
  }

  /// Starts before the first step.
  init(_ context: ScenarioContext) {
    self.context = context
    world.doubt(context.doubtfulNames)
    for thread in context.threads {
      world.addThread(thread.name, process: context.threads.first?.name, at: thread.place)
    }
  }

  /// Reads all steps.
  mutating func read(_ items: [Node]) -> PermutationSteps {
    let steps = items.compactMap { selected($0) }
    for step in steps { announce(step) }
    for step in steps { read(step) }
    return result
  }

  // MARK: Which steps there are

  /// A step with the axes replaced, or `nil` if this permutation leaves it out.
  private mutating func selected(_ item: Node) -> Node? {
    let when = Self.commonEntry(.when, of: item)
    if let when {
      let reader = MatrixReader(nodes)
      guard !context.matrix.isBroken, !when.value.isUnusable,
        let selection = reader.selection(when.value, of: context.matrix, owner: "'when'")
      else {
        // It is not known in which permutations the step is done.
        world.doubt(item.allTexts)
        return nil
      }
      if !context.permutation.matches(selection) { return nil }
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
      switch definition.operand {
      case .newThread, .newProcess: world.announceThread(name, at: entry.value.standing)
      case .newRuleset: world.announceRuleset(name, at: entry.value.standing)
      default: break
      }
    }
  }

  // MARK: One step

  private mutating func read(_ item: Node) {
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
    let threads = threads(step.key)
    switch step.value.content {
    case .scalar(let text, _): readBare(text, step, threads)
    case .mapping(let entries): readAction(entries, step, threads)
    case .sequence: _ = nodes.mapping(step.value, "an action")
    case .unusable: break
    }
  }

  /// The threads that act; none if that is wrong.
  private func threads(_ key: Node) -> [String] {
    guard let name = key.text, !key.isUnusable else { return [] }
    if name == StepWord.all.rawValue {
      let threads = world.livingThreads(of: context.threads.first?.name)
      if threads.isEmpty && !context.threads.isEmpty {
        report.error("no thread of the process under test is alive here", at: key)
      }
      return threads
    }
    return checkLiving(name, key, words: StepWord.allCases.map(\.rawValue)) ? [name] : []
  }

  /// Reads a step whose action is a bare word.
  private mutating func readBare(_ word: String, _ step: Node.Entry, _ threads: [String]) {
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
    let value = definition.make(Arguments())
    finish(action, value, step, threads, common: [:])
  }

  private mutating func readAction(
    _ entries: [Node.Entry], _ step: Node.Entry, _ threads: [String]
  ) {
    var common: [StepKey: Node.Entry] = [:]
    for entry in entries {
      if let key = StepKey(rawValue: entry.name) { common[key] = entry }
    }
    let others = entries.filter { StepKey(rawValue: $0.name) == nil }
    guard let action = action(others, step) else {
      world.doubt(step.value.allTexts)
      // The action is not known; what the other keys say can still be wrong.
      if self.common(common, nil).isPinned { result.isPinned = true }
      return
    }
    let arguments = arguments(action, threads, actor: step.key)
    let value = arguments.flatMap { action.definition.make($0) }
    if arguments != nil && value == nil {
      report.error(
        "the action '\(action.definition.name)' has no meaning with these keys",
        at: action.entry.key)
    }
    finish(action, value, step, threads, common: common)
  }

  /// Finds the action among the keys of a step.
  private func action(_ entries: [Node.Entry], _ step: Node.Entry) -> ActionEntry? {
    let known = entries.filter { Vocabulary.action($0.name) != nil }
    for second in known.dropFirst() {
      report.error(
        "a step has one action; '\(second.name)' is a second one", at: second.key,
        notes: [.init("the first one is here", at: known[0].key.standing)])
    }
    if let entry = known.first, let definition = Vocabulary.action(entry.name) {
      let others = entries.filter { Vocabulary.action($0.name) == nil }
      return ActionEntry(definition: definition, entry: entry, otherEntries: others)
    }
    let parameters = Set(Vocabulary.actions.flatMap(\.parameterNames))
    guard let entry = entries.first(where: { !parameters.contains($0.name) }) ?? entries.first
    else {
      report.error("the action is missing", at: step.key)
      return nil
    }
    if entry.key.isUnusable { return nil }
    nodes.reportUnknown("action", entry.name, among: Vocabulary.actionNames, at: entry.key)
    let near = Suggestion.nearest(to: entry.name, among: Vocabulary.actionNames)
    guard let definition = near.flatMap({ Vocabulary.action($0) }) else { return nil }
    let others = entries.filter { $0.name != entry.name }
    return ActionEntry(definition: definition, entry: entry, otherEntries: others)
  }

  /// Reads operand and parameters, checks them against the world, and changes the world.
  ///
  /// - Returns: `nil` if anything was wrong.
  private mutating func arguments(_ action: ActionEntry, _ threads: [String], actor: Node)
    -> Arguments?
  {
    let reader = ValueReader(nodes)
    let name = action.definition.name
    var arguments = Arguments()
    arguments.operand = reader.value(
      action.entry.value, of: action.definition.operand, what: "'\(name)'")
    var isComplete = arguments.operand != nil
    if let operand = arguments.operand {
      check(operand, action.definition.operand, action.entry.value, threads, actor: actor)
    }
    let form = ParameterReader(nodes).list(
      action.otherEntries, of: action.definition.parameterLists,
      otherKeys: StepKey.allCases.map(\.rawValue), owner: "'\(name)'",
      place: action.entry.key.standing)
    for (parameter, entry) in form?.given ?? [] {
      let value = reader.value(entry.value, of: parameter.kind, what: "'\(parameter.name)'")
      arguments.parameters[parameter.name] = value
      if let value {
        check(value, parameter.kind, entry.value, threads, actor: actor)
      } else {
        isComplete = false
      }
    }
    if let path = arguments.operand as? String, let target: String = arguments["to"] {
      world.movePath(path, to: target)
    }
    return isComplete && form?.isIncomplete == false ? arguments : nil
  }

  // MARK: Checks against the world

  /// Checks an argument against what exists, and adds what it makes.
  private mutating func check(
    _ value: any Sendable, _ kind: ValueKind, _ node: Node, _ threads: [String], actor: Node
  ) {
    switch (kind, value) {
    case (.livingThread, let name as String): _ = checkLiving(name, node)
    case (.bornThread, let name as String): _ = checkBorn(name, node)
    case (.newThread, let name as String), (.newProcess, let name as String):
      let parent = threads.first.flatMap { world.lives[$0]?.process } ?? context.threads.first?.name
      addThread(name, process: kind == .newThread ? parent : nil, node, actor: actor)
    case (.newRuleset, let name as String):
      checkRuleset(name, node, others: [])
      world.makeRuleset(name)
    case (.ruleset, RulesetReference.ruleset(let name) as RulesetReference):
      checkRuleset(name, node, others: ValueKind.descriptors.keys.sorted())
      if let place = world.unmadeRulesets[name] {
        report.error(
          "the ruleset '\(name)' is not made yet", at: node,
          notes: [.init("it is made here", at: place)])
      }
    case (.path, let path as String): checkPath(path, node)
    case (.newPath, let path as String):
      checkPath(World.parent(of: path), node, what: "directory")
      world.addPath(path)
    case (.newSocket, let name as String): world.addSocket(name, at: node.standing)
    case (.socket, let name as String):
      if world.sockets[name] == nil && !world.isDoubtful(name) {
        report.error(
          "nobody listens on the socket \(FileReport.quoted(name)) here"
            + FileReport.suggestion(for: name, among: world.sockets.keys.sorted()), at: node)
      }
    default: break
    }
  }

  /// Whether a thread has been born; if not, that is reported.
  ///
  /// - Parameters:
  ///   - name: the name of the thread.
  ///   - node: where it is named.
  ///   - words: words that could be meant instead of a thread.
  private func checkBorn(_ name: String, _ node: Node, words: [String] = []) -> Bool {
    if world.lives[name] != nil { return true }
    if let birth = world.unborn[name] {
      report.error(
        "the thread '\(name)' does not exist yet", at: node,
        notes: [.init("it is created here", at: birth)] + FileReport.useNotes(node))
    } else if !world.isDoubtful(name) {
      let names = world.threadNames + world.unborn.keys.sorted() + words
      nodes.reportUnknown("thread", name, among: names, at: node)
    }
    return false
  }

  /// Whether a thread is alive; if not, that is reported.
  private func checkLiving(_ name: String, _ node: Node, words: [String] = []) -> Bool {
    guard checkBorn(name, node, words: words) else { return false }
    guard let exit = world.lives[name]?.exit else { return true }
    report.error(
      "the thread '\(name)' has exited", at: node, notes: [.init("it exits here", at: exit)])
    return false
  }

  private mutating func addThread(_ name: String, process: String?, _ node: Node, actor: Node) {
    if let taken = world.lives[name] {
      report.error(
        "there is a thread '\(name)' already", at: node,
        notes: [.init("it comes into being here", at: taken.birth)])
      return
    }
    if world.threadNames.count == Limits.threads {
      report.error("too many threads; a scenario has at most \(Limits.threads)", at: node)
    }
    if actor.text == StepWord.all.rawValue {
      report.error("'all' cannot create a thread: each one needs a name of its own", at: actor)
    }
    world.addThread(name, process: process, at: node.standing)
  }

  private mutating func checkRuleset(_ name: String, _ node: Node, others: [String]) {
    result.rulesetNames.insert(name)
    if context.rulesets[name] == nil && !world.isDoubtful(name) {
      nodes.reportUnknown(
        "ruleset", name, among: context.rulesets.keys.sorted() + others, at: node)
    }
  }

  private func checkPath(_ path: String, _ node: Node, what: String = "path") {
    guard !world.paths.contains(path), !world.isDoubtful(path) else { return }
    nodes.reportUnknown(what, path, among: world.paths.sorted(), at: node)
  }

  // MARK: The end of a step

  /// The common keys of a step that could be read.
  private struct CommonValues {
    var expectation: Expectation?
    /// Whether the step pins a result, or was meant to.
    var isPinned = false
    var times = 1
    var because: String?
  }

  /// Reads the common keys.
  ///
  /// - Parameters:
  ///   - entries: the keys.
  ///   - action: the action, or `nil` if it is not known.
  private func common(_ entries: [StepKey: Node.Entry], _ action: (ActionEntry, Action?)?)
    -> CommonValues
  {
    var values = CommonValues()
    values.because = entries[.because].flatMap {
      nodes.text($0.value, "'because'", isOneLine: false)
    }
    if let times = entries[.times] {
      values.times = nodes.integer(times.value, "'times'", in: 1...Limits.times) ?? 1
      if let definition = action?.0.definition, values.times > 1,
        definition.operand.isUnique || definition.results == [.none]
      {
        report.error("'\(definition.name)' cannot be repeated", at: times.value)
      }
    }
    if let expect = entries[.expect] {
      let all: [ResultKind] = [.success, .number, .truth]
      let kinds = action.map { $0.1.map { [$0.resultKind] } ?? $0.0.definition.results } ?? all
      let subject = ExpectationReader.Subject(
        name: action?.0.definition.name ?? "", kinds: kinds, numbers: Self.numbers(action?.1),
        hasReason: context.hasReason || entries[.because] != nil)
      let conditions = ConditionReader(
        nodes: nodes, matrix: context.matrix, permutation: context.permutation)
      switch ExpectationReader(nodes: nodes, conditions: conditions)
        .expectation(expect.value, of: subject)
      {
      case .expectation(let expectation):
        values.expectation = expectation
        values.isPinned = true
      case .nothing: break
      case .wrong: values.isPinned = true
      }
    }
    return values
  }

  /// The numbers that an action can read.
  private static func numbers(_ action: Action?) -> ClosedRange<Int> {
    switch action {
    case .get(.layers): 0...Limits.layers
    case .get(.uid): 0...Int(UInt32.max) - 1
    default: Int.min...Int.max
    }
  }

  private mutating func finish(
    _ action: ActionEntry, _ value: Action?, _ step: Node.Entry, _ threads: [String],
    common entries: [StepKey: Node.Entry]
  ) {
    let common = common(entries, (action, value))
    if common.isPinned { result.isPinned = true }
    if action.definition.results == [.none] {
      for thread in threads { world.endThread(thread, at: step.key.standing) }
    }
    guard let value else { return }
    for thread in threads {
      if result.steps.count == Limits.steps {
        report.error("too many steps; a permutation has at most \(Limits.steps)", at: step.key)
        return
      }
      result.steps.append(
        Step(
          thread: thread, action: value, times: common.times, expectation: common.expectation,
          because: common.because, location: report.location(step.key.standing)))
    }
  }
}
