// SPDX-License-Identifier: MIT

/// The actions of the language: one row for each, in one file for each kind of kernel object.
///
/// Compiler, schema, messages to engines, tables, fingerprints, generated tests and the documentation all read these rows.
public enum Vocabulary {
  /// The actions, in the order of the documentation.
  public static let actions: [ActionRow] =
    credentials + landlock + threads + gates + files + sockets + processes

  private static let actionsByWord = Dictionary(
    distinct: actions.map { ($0.word, $0) })

  /// The action with a word.
  public static func action(_ word: String) -> ActionRow? { actionsByWord[word] }

  /// The words of the actions.
  public static let actionNames = actions.map { $0.word }

  /// The words of the actions in which a thread may block.
  public static let blockingNames = actions.filter { $0.canBlock }.map { $0.word }

  /// The words of the actions that can be done from outside of the scenario.
  public static let outsideNames = names(with: .outside)

  /// The words of the actions whose allocations can be made to fail.
  public static let allocatingNames = names(with: .allocates)

  /// The names of the parameters of all actions.
  public static let parameterNames = Set(actions.flatMap { $0.parameterNames })

  private static func names(with effect: Effects) -> [String] {
    actions.filter { $0.effects.contains(effect) }.map { $0.word }
  }
}

extension Action {
  /// The row of the action.
  public var row: ActionRow {
    let word = parts.word
    guard let row = Vocabulary.action(word) else {
      preconditionFailure("the action '\(word)' has no row in the vocabulary")
    }
    return row
  }

  /// What the action does beside its result.
  public var effects: Effects {
    if case .set(let property, _) = self, property.belongsToCredentials {
      return row.effects.union(.changesCredentials)
    }
    // What it is before anybody sets it is then the same with every engine.
    if case .set(.dumpable, _) = self { return row.effects.union(.looksIntoProcesses) }
    if case .get(.dumpable) = self { return row.effects.union(.looksIntoProcesses) }
    if case .signal(_, _, let signal) = self, signal.mayEndThreads {
      return row.effects.union(.ends)
    }
    return row.effects
  }

  /// The kind of result this action has when nothing fails.
  public var resultKind: ResultKind {
    if case .get(let attribute) = self { return attribute.resultKind }
    return row.results[0]
  }

  /// The features that an engine needs for this action.
  public var requiredFeatures: Set<Feature> {
    if case .get(let attribute) = self { return attribute.needs }
    if case .set(.keyring, _) = self { return [.keyrings] }
    return row.needs
  }

  /// The operands with their keys and kinds: the word itself is the key of the first.
  public var entries: [(key: String, kind: OperandKind, value: Operand, isOrdinary: Bool)] {
    let (word, operands) = parts
    let row = row
    let parameters = row.parameters(of: operands)
    let keys = (row.isBare ? [] : [word]) + parameters.map { $0.name }
    let ordinary = (row.isBare ? [] : [nil]) + parameters.map { $0.ordinary }
    let kinds = row.kinds(parameters)
    return operands.indices.map {
      (keys[$0], kinds[$0], operands[$0], ordinary[$0] == operands[$0])
    }
  }

  /// The names that stand for something of one of these kinds.
  public func names(where isWanted: (OperandKind) -> Bool) -> [String] {
    entries.compactMap { entry in
      guard isWanted(entry.kind) else { return nil }
      switch entry.value {
      case .name(let name), .ruleset(.ruleset(let name)): return name
      case .word, .number, .ruleset, .flags, .fileRights, .networkRights: return nil
      }
    }
  }

  /// The thread that this action makes.
  public var bornThread: String? { names { $0.isNewThread }.first }

  /// The threads that must have been born before.
  public var namedThreads: [String] { names { $0.isThread } }

  /// The rulesets that this action makes or uses.
  public var namedRulesets: [String] {
    names { [.newRuleset, .ownRuleset, .ruleset].contains($0) }
  }

  /// The ports that this action takes for a protocol, or names in a rule.
  ///
  /// - Parameter kind: `port` or `datagramPort`.
  public func ports(of kind: OperandKind) -> [Port] {
    entries.compactMap { $0.kind == kind ? Port($0.value) : nil }
  }

  /// Whether the action adds a rule for a path.
  public var addsRuleForPath: Bool {
    if case .addRule(_, .pathBeneath) = self { true } else { false }
  }

  /// The action with other names for the threads that it makes or names.
  public func renamingThreads(_ name: (String) -> String) -> Action {
    let row = row
    let operands = entries.map { entry in
      guard entry.kind.isThread || entry.kind.isNewThread, case .name(let old) = entry.value
      else { return entry.value }
      return Operand.name(name(old))
    }
    return row.make(operands) ?? self
  }
}

extension Attribute {
  /// The kind of result that reading it has.
  var resultKind: ResultKind {
    switch self {
    case .noNewPrivs: .truth
    case .layers, .uid, .gid, .groups, .securebits, .handledSignals, .fsuid, .processes,
      .pdeathSignal, .dumpable, .ambient, .bounding, .keyring, .pendingSignals, .descriptor,
      .mapping:
      .number
    }
  }

  /// What an engine must be able to do so that reading it says anything.
  var needs: Set<Feature> {
    switch self {
    case .uid, .gid, .groups, .fsuid: [.privileged]
    case .keyring: [.keyrings]
    case .noNewPrivs, .layers, .securebits, .handledSignals, .processes, .pdeathSignal, .dumpable,
      .ambient, .bounding, .pendingSignals, .descriptor, .mapping:
      []
    }
  }
}

extension SignalName {
  /// Whether it ends or stops the threads of a process.
  var mayEndThreads: Bool {
    switch self {
    case .KILL, .STOP: true
    case .USR1, .CONT: false
    }
  }
}
