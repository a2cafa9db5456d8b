// SPDX-License-Identifier: MIT

// A program in the words of specs, for engines that others write: what a spec says of a scenario's process, threads,
// rulesets and steps, without names, reasons and expected results, with every axis spelled out.

extension Program {
  /// The program in the notation of specs: `{process, threads, rulesets, steps}`.
  ///
  /// What has its ordinary value is left out. Sets are sorted, so equal programs are equal texts.
  public var words: JSONValue {
    var members: [String: JSONValue] = [
      "threads": .strings(threads), "steps": .array(groups.map(step)),
    ]
    let process = process.words
    if !process.isEmpty { members["process"] = .object(process) }
    if !rulesets.isEmpty { members["rulesets"] = .object(rulesets.mapValues { $0.words }) }
    return .object(members)
  }

  /// One step, or the steps of a group.
  private func step(_ group: Range<Int>) -> JSONValue {
    let members = instructions[group]
    guard let first = members.first, members.count > 1 || first.timing != .after else {
      return members.first?.words ?? [:]
    }
    // The first of a group waits for the step before, the others begin with it.
    let repeated = members.filter { $0.timing == .meanwhile }
    var words: JSONValue = [
      "together": .array(members.filter { $0.timing != .meanwhile }.map { $0.words })
    ]
    if !repeated.isEmpty { words = words.with("meanwhile", .array(repeated.map { $0.words })) }
    return words
  }
}

extension Program.Instruction {
  /// The step as a spec has it: `{THREAD: {ACTION: OPERAND, ...}}`.
  fileprivate var words: JSONValue {
    var members = action.words
    if times != 1 { members["times"] = .integer(times) }
    // A gate always blocks, so the language takes no word for it.
    if mayBlock && !action.isPark { members["blocks"] = true }
    if let failedAllocation { members["fail_allocation"] = failedAllocation.words }
    return [thread: .object(members)]
  }
}

extension FailedAllocation {
  /// The number, `every`, or a mapping that names a thread as well.
  fileprivate var words: JSONValue {
    let site: JSONValue =
      switch site {
      case .nth(let number): .integer(number)
      case .every: "every"
      }
    return thread.map { ["in": .string($0), "site": site] } ?? site
  }
}

extension ProcessSetup {
  /// What is not ordinary about the process.
  fileprivate var words: [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    if noNewPrivs { members["no_new_privs"] = true }
    if !capabilities.isEmpty { members["capabilities"] = .words(capabilities) }
    if let uid { members["uid"] = .integer(Int(uid)) }
    if userNamespace { members["user_namespace"] = true }
    if !restartsCalls { members["restarts_calls"] = false }
    return members
  }
}

extension JSONValue {
  /// A sorted list of words.
  fileprivate static func words<Word: RawRepresentable<String>>(_ words: some Sequence<Word>)
    -> JSONValue
  {
    .strings(words.map { $0.rawValue }.sorted())
  }
}

extension Ruleset {
  /// What the ruleset handles, and its rules.
  fileprivate var words: JSONValue {
    var members: [String: JSONValue] = [:]
    if !handledAccessFS.isEmpty { members["handled_access_fs"] = .words(handledAccessFS) }
    if !handledAccessNet.isEmpty { members["handled_access_net"] = .words(handledAccessNet) }
    if !scoped.isEmpty { members["scoped"] = .words(scoped) }
    // An empty ruleset says so.
    if members.isEmpty { members["handled_access_fs"] = [] }
    if !rules.isEmpty { members["rules"] = .array(rules.map { .object($0.words) }) }
    return .object(members)
  }
}

extension Rule {
  fileprivate var words: [String: JSONValue] {
    switch self {
    case .pathBeneath(let path, let rights): ["path": .string(path), "allow": .words(rights)]
    case .netPort(let port, let rights):
      ["port": .string(port.rawValue), "allow": .words(rights)]
    }
  }
}

extension Action {
  /// The word of the action with its operand, and its further keys, as its row has them.
  fileprivate var words: [String: JSONValue] {
    if row.isBare { return [parts.word: true] }
    return entries.filter { !$0.isOrdinary }.reduce(into: [:]) { $0[$1.key] = $1.value.words }
  }
}

extension Operand {
  fileprivate var words: JSONValue {
    switch self {
    case .word(let text), .name(let text): .string(text)
    case .number(let number): .integer(Int(number))
    case .ruleset(let reference): .string(reference.description)
    case .flags(let flags): .strings(flags.names)
    case .fileRights(let rights): .words(rights)
    case .networkRights(let rights): .words(rights)
    }
  }
}
