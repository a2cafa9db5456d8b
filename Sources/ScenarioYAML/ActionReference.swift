// SPDX-License-Identifier: MIT

public import Scenarios

/// The actions of the language as a page of the documentation, made from the vocabulary.
public enum ActionReference {
  /// The page as Markdown: a table of all actions, in the order of the vocabulary.
  public static var text: String {
    var lines = [
      "# Actions", "", "What a thread can do in a step, one action a step.", "",
      "| action | behind it | further keys | what happens |", "|---|---|---|---|",
    ]
    for action in Vocabulary.actions {
      let operand = action.isBare ? "" : action.operand.noun
      let parameters = action.parameterLists.map { list in
        list.map { $0.isRequired ? "`\($0.name)`" : "[`\($0.name)`]" }.joined(separator: " ")
      }.filter { !$0.isEmpty }
      lines.append(
        "| `\(action.word)` | \(operand) | \(parameters.joined(separator: " or ")) | \(action.summary) |"
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The names of all actions, in the order of the vocabulary.
  public static var names: [String] { Vocabulary.actionNames }

  /// What there is to say of an action: its operand, its keys, its results.
  ///
  /// - Parameter name: one of ``names``; nothing is said of another word.
  public static func explanation(of name: String) -> [String] {
    guard let action = Vocabulary.action(name) else { return [] }
    var lines = ["\(name) (an action)", "  \(action.summary)"]
    lines.append("  Behind it: \(action.operand.noun).")
    for parameter in action.parameterLists.joined() {
      let need = parameter.isRequired ? "" : " (may be left out)"
      lines.append("  \(parameter.name): \(parameter.kind.noun)\(need). \(parameter.summary)")
    }
    let results = action.results.map(\.words).joined(separator: ", or ")
    lines.append("  Results: \(results), or an errno.")
    if action.effects.contains(.blocks) { lines.append("  It blocks; 'finish' awaits the rest.") }
    if action.canBlock && !action.effects.contains(.blocks) {
      lines.append("  With 'blocks: true' the thread may sleep in it.")
    }
    if action.effects.contains(.allocates) {
      lines.append("  With 'fail_allocation' an allocation of it fails.")
    }
    if action.effects.contains(.onlyOutside) {
      lines.append("  Only 'outside' can do it.")
    } else if action.effects.contains(.outside) {
      lines.append("  'outside' can do it too.")
    }
    return lines + ["  A step: - \(example(of: action))"]
  }

  /// A step with the action.
  private static func example(of action: ActionRow) -> String {
    let thread = action.effects.contains(.onlyOutside) ? "outside" : "worker"
    if action.isBare { return "\(thread): \(action.word)" }
    let keys =
      [(action.word, action.operand)]
      + (action.parameterLists.first ?? []).filter(\.isRequired).map { ($0.name, $0.kind) }
    let entries = keys.map { "\($0.0): \($0.1.example)" }
    return "\(thread): {\(entries.joined(separator: ", "))}"
  }

  /// The names of the actions that need a feature, whatever stands behind them.
  public static func names(needing feature: Feature) -> [String] {
    Vocabulary.actions.filter { $0.needs.contains(feature) }.map { $0.word }
  }
}

extension ResultKind {
  /// What a result of this kind is.
  fileprivate var words: String {
    switch self {
    case .success: "ok"
    case .number: "a number"
    case .truth: "true or false"
    case .none: "none"
    }
  }
}

extension OperandKind {
  /// A value as a spec has it.
  fileprivate var example: String {
    switch self {
    case .nothing: "true"
    case .attribute: Attribute.layers.rawValue
    case .capability: Capability.CAP_SYS_ADMIN.rawValue
    case .uid, .gid: String(ProcessSetup.defaultUID)
    case .bits, .value: "0"
    case .property: Property.descriptor.rawValue
    case .livingThread, .bornThread, .threadToHold, .parkedThread, .sleepingThread: "main"
    case .newThread, .newProcess: "child"
    case .newRuleset, .ownRuleset, .ruleset: "no-read"
    case .flags: "[\(RestrictFlag.TSYNC.rawValue)]"
    case .path: "file"
    case .newPath: "new"
    case .openMode: OpenMode.reading.rawValue
    case .entryKind: EntryKind.directory.rawValue
    case .port, .datagramPort: Port.free.rawValue
    case .newSocket, .socket: "socket"
    case .newPipe, .pipe: "pipe"
    case .gate: Gate.vfork.rawValue
    case .actionWord: "restrict_self"
    case .sleepCall: SleepCall.recv.rawValue
    case .procFile: ProcFile.status.rawValue
    case .signalName: SignalName.USR1.rawValue
    case .signalOwner: SignalOwner.thread.rawValue
    case .traceEvent: TraceEvent.enforceDomain.rawValue
    case .denialFact: DenialFact.logged.rawValue
    case .fileRights: "[\(FileRight.READ_FILE.rawValue)]"
    case .networkRights: "[\(NetworkRight.BIND_TCP.rawValue)]"
    }
  }
}
