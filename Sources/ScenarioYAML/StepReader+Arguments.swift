// SPDX-License-Identifier: MIT

import Scenarios

// Operands and parameters, and what they mean for the threads and things that exist.
extension StepReader {
  /// The value behind an action's word, and those of its parameters.
  typealias Arguments = (operand: Operand?, parameters: [String: Operand])

  /// Reads operand and parameters, checks them against the symbols, and changes the symbols.
  ///
  /// - Returns: `nil` if anything was wrong.
  mutating func arguments(_ action: ActionEntry, _ threads: [String], actor: Node)
    -> Arguments?
  {
    let reader = ValueReader(nodes)
    let name = action.definition.word
    let operand = reader.value(
      action.entry.value, of: action.definition.operand, what: "'\(name)'")
    var parameters: [String: Operand] = [:]
    var isComplete = operand != nil
    if let operand {
      check(operand, action.definition.operand, action.entry.value, threads, actor: actor)
    }
    let form = ParameterReader(nodes).list(
      action.otherEntries, of: action.definition.parameterLists,
      otherKeys: StepKey.allCases.map(\.rawValue), owner: "'\(name)'",
      place: action.entry.key.origin)
    for (parameter, entry) in form?.given ?? [] {
      let value = reader.value(entry.value, of: parameter.kind, what: "'\(parameter.name)'")
      parameters[parameter.name] = value
      if let value {
        check(value, parameter.kind, entry.value, threads, actor: actor)
      } else {
        isComplete = false
      }
    }
    if case .name(let path)? = operand, case .name(let target)? = parameters["to"] {
      checkCount(isBounded: symbols.movePath(path, to: target), action.entry.value)
    }
    return isComplete && form?.isIncomplete == false ? (operand, parameters) : nil
  }

  // MARK: Checks against the symbols

  /// Checks an argument against what exists, and adds what it makes.
  mutating func check(
    _ value: Operand, _ kind: OperandKind, _ node: Node, _ threads: [String], actor: Node
  ) {
    switch (kind, value) {
    case (.livingThread, .name(let name)): checkAble(name, node)
    case (.threadToHold, .name(let name)):
      checkAble(name, node)
      if let place = symbols.holds[name] {
        report.error(
          "the thread '\(name)' is held already", at: node,
          notes: [.init("by this step", at: place)])
      }
      symbols.hold(name, at: node.origin)
    case (.parkedThread, .name(let name)): checkParked(name, node)
    case (.sleepingThread, .name(let name)): checkSleeping(name, node, by: threads)
    case (.bornThread, .name(let name)): _ = checkBorn(name, node)
    case (.newThread, .name(let name)), (.newProcess, .name(let name)):
      let parent =
        threads.first.flatMap { symbols.threadSymbols[$0]?.process } ?? context.threads.first?.name
      addThread(name, process: kind == .newThread ? parent : nil, node, actor: actor)
    case (.newRuleset, .name(let name)):
      checkRuleset(name, node, others: [])
      symbols.makeRuleset(name, at: node.origin)
    case (.ownRuleset, .name(let name)), (.ruleset, .ruleset(.ruleset(let name))):
      let others = kind == .ruleset ? RulesetReference.descriptors.keys.sorted() : []
      checkRuleset(name, node, others: others)
      if let place = symbols.unmadeRulesets[name] {
        report.error(
          "the ruleset '\(name)' is not made yet", at: node,
          notes: [.init("it is made here", at: place)])
      }
      checkNotNewborn("the ruleset", name, node)
    case (.path, .name(let path)): checkPath(path, node)
    case (.newPath, .name(let path)):
      checkPath(SymbolTable.parent(of: path), node, what: "directory")
      checkCount(isBounded: symbols.addPath(path), node)
    case (.newPipe, .name(let name)):
      if let place = symbols.pipes[name] {
        report.error(
          "there is a pipe '\(name)' already", at: node,
          notes: [.init("it is made here", at: place)])
      }
      symbols.addPipe(name, at: node.origin)
    case (.pipe, .name(let name)): checkPipe(name, node)
    case (.newSocket, .name(let name)): symbols.addSocket(name, at: node.origin)
    case (.socket, .name(let name)):
      if symbols.sockets[name] == nil && !symbols.isUnknown(name) {
        report.error(
          "nobody listens on the socket \(FileReport.quoted(name)) here"
            + report.suggestion(for: name, among: symbols.sockets.keys.sorted()), at: node)
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
  func checkBorn(_ name: String, _ node: Node, words: [String] = []) -> Bool {
    if symbols.threadSymbols[name] != nil {
      checkNotNewborn("the thread", name, node)
      return true
    }
    if let birth = symbols.definedLater[name] {
      report.error(
        "the thread '\(name)' does not exist yet", at: node,
        notes: [.init("it is created here", at: birth)] + FileReport.useNotes(node))
    } else if !symbols.isUnknown(name) {
      let names = symbols.threadNames + symbols.definedLater.keys.sorted() + words
      nodes.reportUnknown("thread", name, among: names, at: node)
    }
    return false
  }

  /// Whether a thread is alive; if not, that is reported.
  func checkLiving(_ name: String, _ node: Node, words: [String] = []) -> Bool {
    guard checkBorn(name, node, words: words) else { return false }
    guard let exit = symbols.threadSymbols[name]?.exit else { return true }
    report.error(
      "the thread '\(name)' has exited", at: node, notes: [.init("it exits here", at: exit)])
    return false
  }

  /// Checks that a thread lives and can take part in the action of another one.
  func checkAble(_ name: String, _ node: Node) {
    guard checkLiving(name, node), let block = symbols.threadSymbols[name]?.block else { return }
    report.error(
      "the thread '\(name)' is blocked in '\(block.action)' and cannot take part", at: node,
      notes: [.init("it blocks here", at: block.place)])
  }

  /// Checks that a thread is parked, and opens its gate.
  mutating func checkParked(_ name: String, _ node: Node) {
    guard checkLiving(name, node) else { return }
    if symbols.threadSymbols[name]?.block?.isParked != true {
      report.error("the thread '\(name)' is not parked here", at: node)
    }
    symbols.release(name)
  }

  /// Checks that a thread sleeps in a call of the same process as the threads that wake it.
  func checkSleeping(_ name: String, _ node: Node, by threads: [String]) {
    guard checkLiving(name, node), let life = symbols.threadSymbols[name] else { return }
    if life.block?.action != ActionRow.sleep {
      report.error("the thread '\(name)' does not sleep in a call here", at: node)
    }
    if let waker = threads.first, symbols.threadSymbols[waker]?.process != life.process {
      report.error("the thread '\(name)' is woken from another process", at: node)
    }
  }

  func checkPipe(_ name: String, _ node: Node) {
    if symbols.pipes[name] != nil {
      checkNotNewborn("the pipe", name, node)
    } else if !symbols.isUnknown(name) {
      nodes.reportUnknown("pipe", name, among: symbols.pipes.keys.sorted(), at: node)
    }
  }

  /// Reports the use of something that another step of the same group makes.
  func checkNotNewborn(_ what: String, _ name: String, _ node: Node) {
    guard let place = symbols.definedInGroup[name] else { return }
    report.error(
      "\(what) '\(name)' comes into being in the same group, perhaps too late", at: node,
      notes: [.init("it comes into being here", at: place)])
  }

  mutating func addThread(_ name: String, process: String?, _ node: Node, actor: Node) {
    if let taken = symbols.threadSymbols[name] {
      report.error(
        "there is a thread '\(name)' already", at: node,
        notes: [.init("it comes into being here", at: taken.birth)])
      return
    }
    if symbols.threadNames.count == Limits.threads {
      report.error("too many threads; a scenario has at most \(Limits.threads)", at: node)
    }
    if actor.text == StepWord.all.rawValue {
      report.error("'all' cannot create a thread: each one needs a name of its own", at: actor)
    }
    symbols.addThread(name, process: process, at: node.origin)
  }

  mutating func checkRuleset(_ name: String, _ node: Node, others: [String]) {
    result.rulesetNames.insert(name)
    if context.rulesets[name] == nil && !symbols.isUnknown(name) {
      nodes.reportUnknown(
        "ruleset", name, among: context.rulesets.keys.sorted() + others, at: node)
    }
  }

  /// Reports the entry that is one too many.
  private func checkCount(isBounded: Bool, _ node: Node) {
    guard !isBounded else { return }
    report.error(
      "too many entries; a permutation has at most \(Limits.paths), moved ones included", at: node)
  }

  func checkPath(_ path: String, _ node: Node, what: String = "path") {
    guard !symbols.paths.contains(path), !symbols.isUnknown(path) else { return }
    nodes.reportUnknown(what, path, among: symbols.paths.sorted(), at: node)
  }
}
