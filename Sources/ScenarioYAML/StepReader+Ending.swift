// SPDX-License-Identifier: MIT

import Scenarios

// The keys that every step can have, and what a step leaves behind.
extension StepReader {
  /// The common keys of a step that could be read.
  struct CommonValues {
    var expectation: Expectation?
    /// Where the arms of the expectation are.
    var armPlaces: [SourceRange] = []
    /// Whether the step expects a result, or was meant to.
    var isPinned = false
    var times = 1
    var because: String?
    var mayBlock = false
    var failedAllocation: FailedAllocation?
  }

  /// Reads the common keys.
  ///
  /// - Parameters:
  ///   - entries: the keys.
  ///   - action: the action, or `nil` if it is not known.
  ///   - actor: the threads that act.
  func common(
    _ entries: [StepKey: Node.Entry], _ action: (ActionEntry, Action?)?, _ actor: Actor
  ) -> CommonValues {
    var values = CommonValues()
    let definition = action?.0.definition
    values.because = entries[.because].flatMap {
      nodes.text($0.value, "'because'", isOneLine: false)
    }
    if let times = entries[.times] {
      values.times = nodes.integer(times.value, "'times'", in: 1...Limits.times) ?? 1
      if let definition, values.times > 1, !definition.isRepeatable {
        report.error("'\(definition.word)' cannot be repeated", at: times.value)
      }
    }
    values.mayBlock = mayBlock(entries[.blocks], definition, actor)
    values.failedAllocation = failedAllocation(entries[.failAllocation], definition)
    checkTogether(entries, values, actor)
    if actor.timing == .meanwhile {
      // That has been reported; the steps behind the group should not suffer from it.
      values.mayBlock = false
      values.failedAllocation = nil
    }
    if let expect = entries[.expect] {
      let conditions = ConditionReader(
        nodes: nodes, matrix: context.matrix, permutation: context.permutation)
      let subject = subject(action, values, actor, hasReason: entries[.because] != nil)
      switch ExpectationReader(nodes: nodes, conditions: conditions, scope: context.scope)
        .expectation(expect.value, of: subject)
      {
      case .expectation(let expectation, let places):
        values.expectation = expectation
        values.armPlaces = places
        values.isPinned = true
      case .nothing: break
      case .wrong: values.isPinned = true
      }
    }
    return values
  }

  // MARK: Blocking and failing

  private func mayBlock(_ entry: Node.Entry?, _ definition: ActionRow?, _ actor: Actor)
    -> Bool
  {
    let alwaysBlocks = definition?.effects.contains(.blocks) ?? false
    guard let entry, let blocks = nodes.truth(entry.value, "'blocks'") else { return alwaysBlocks }
    guard let definition else { return blocks }
    if alwaysBlocks {
      report.error("'\(definition.word)' always blocks; leave 'blocks' out", at: entry.key)
    } else if !definition.canBlock {
      report.error(
        "'\(definition.word)' cannot block; only actions that result in 'ok' can", at: entry.key)
    } else if actor.isOutside {
      report.error("'outside' cannot block", at: entry.key)
    } else {
      return blocks
    }
    return alwaysBlocks
  }

  private func failedAllocation(_ entry: Node.Entry?, _ definition: ActionRow?)
    -> FailedAllocation?
  {
    guard let entry else { return nil }
    if let definition, !definition.effects.contains(.allocates) {
      report.error(
        "'fail_allocation' has no meaning for '\(definition.word)'; possible: "
          + Vocabulary.allocatingNames.joined(separator: ", "), at: entry.key)
    }
    guard case .mapping = entry.value.content else {
      return site(entry.value, "'fail_allocation'").map { FailedAllocation($0) }
    }
    guard let fields = nodes.fields(entry.value, FailedAllocationKey.self) else { return nil }
    let site = fields[.site].flatMap { self.site($0, "'site'") }
    let thread = fields[.thread].flatMap { node -> String? in
      guard let name = nodes.knownName(node, "'in'"), checkLiving(name, node) else { return nil }
      return name
    }
    guard let site, let thread else { return nil }
    return FailedAllocation(in: thread, site)
  }

  private func site(_ node: Node, _ what: String) -> FailedAllocation.Site? {
    if let text = node.text, YAMLType.other(of: text) != "a number" {
      if text == FailedAllocationKey.every { return .every }
      report.error(
        "\(what) must be a number or '\(FailedAllocationKey.every)', not \(FileReport.quoted(text))",
        at: node)
      return nil
    }
    return nodes.integer(node, what, in: 1...Limits.sweep).map { .nth($0) }
  }

  /// Reports keys that contradict each other or the place of the step.
  private func checkTogether(
    _ entries: [StepKey: Node.Entry], _ values: CommonValues, _ actor: Actor
  ) {
    let repeated: [StepKey] = [.times, .blocks, .failAllocation]
    if actor.timing == .meanwhile {
      for key in repeated {
        guard let entry = entries[key] else { continue }
        report.error("a step of 'meanwhile' cannot have '\(key.rawValue)'", at: entry.key)
      }
      return
    }
    if values.times > 1, let entry = entries[.times] {
      if values.mayBlock, entries[.blocks] != nil {
        report.error("a step that blocks is done once", at: entry.value)
      }
      if values.failedAllocation != nil {
        report.error("a step with 'fail_allocation' is done once", at: entry.value)
      }
    }
    if values.failedAllocation?.site == .every, let entry = entries[.failAllocation] {
      if values.mayBlock {
        report.error("a step that fails every allocation in turn cannot block", at: entry.value)
      }
      if !symbols.groupActors.isEmpty {
        report.error(
          "a step that fails every allocation in turn cannot be in a group", at: entry.value)
      }
    }
  }

  // MARK: Results

  private func subject(
    _ action: (ActionEntry, Action?)?, _ values: CommonValues, _ actor: Actor, hasReason: Bool
  ) -> ExpectationReader.Subject {
    let definition = action?.0.definition
    let all: [ResultKind] = [.success, .number, .truth]
    var kinds = action.map { $0.1.map { [$0.resultKind] } ?? $0.0.definition.results } ?? all
    var numbers = Self.numbers(action?.1)
    let readsNothing = kinds == [.success] && values.failedAllocation?.site != .every
    var special: Set<StepResult> = [.ended, .kernelFault]
    if actor.timing == .meanwhile, kinds != [.none] { kinds = [.success] }
    if values.mayBlock { special.insert(.blocked) }
    let isPark = definition?.effects.contains(.blocks) ?? false
    switch values.failedAllocation?.site {
    case .nth: special.insert(.notReached)
    case .every:
      special.insert(.changed)
      kinds = [.number, .success]
      numbers = 0...Limits.sweep
    case nil: break
    }
    if definition?.word == ActionRow.finish,
      actor.threads.contains(where: {
        symbols.threadSymbols[$0]?.block?.hasFailedAllocation == true
      })
    {
      special.insert(.notReached)
    }
    if definition == nil { special.formUnion([.blocked, .notReached, .changed]) }
    return ExpectationReader.Subject(
      name: definition?.word ?? "", kinds: isPark ? [] : kinds, numbers: numbers,
      meansErrorsByNumbers: readsNothing, special: special,
      hasReason: context.hasReason || hasReason)
  }

  /// The numbers that an action can read.
  private static func numbers(_ action: Action?) -> ClosedRange<Int> {
    if action == .get(attribute: .layers) { return 0...Limits.layers }
    guard let action, action.resultKind == .number else { return Int.min...Int.max }
    return 0...Int(UInt32.max) - 1
  }

  // MARK: The end of a step

  /// Adds a step for each of its threads, and notes what it does to them.
  mutating func finish(
    _ action: ActionEntry, _ value: Action?, _ actor: Actor, common entries: [StepKey: Node.Entry]
  ) {
    let common = common(entries, (action, value), actor)
    if common.isPinned { result.isPinned = true }
    noteEffects(action, value, actor, common)
    guard let value else { return }
    for thread in actor.threads {
      if result.steps.count == Limits.steps {
        report.error(
          "too many steps; a permutation has at most \(Limits.steps)", at: actor.key)
        return
      }
      result.steps.append(
        Step(
          thread: thread, action: value, times: common.times, timing: actor.timing,
          mayBlock: common.mayBlock, failedAllocation: common.failedAllocation,
          expectation: common.expectation, because: common.because,
          location: report.location(actor.key.origin)))
      result.armPlaces.append(common.armPlaces)
    }
  }

  private mutating func noteEffects(
    _ action: ActionEntry, _ value: Action?, _ actor: Actor, _ common: CommonValues
  ) {
    let place = actor.key.origin
    for thread in actor.threads {
      if action.definition.results == [.none] { symbols.endThread(thread, at: place) }
      if action.definition.word == ActionRow.finish { symbols.unblock(thread) }
      let hold = canBeHeld(value) ? symbols.stopAtCall(thread) : nil
      if let hold, !common.mayBlock {
        report.error(
          "the thread '\(thread)' is held at this call, which needs 'blocks: true'", at: actor.key,
          notes: [.init("it is held by this step", at: hold)])
      }
      if common.mayBlock {
        symbols.block(
          thread,
          in: SymbolTable.Block(
            action: action.definition.word, place: place,
            isParked: hold != nil || action.definition.effects.contains(.blocks),
            hasFailedAllocation: common.failedAllocation != nil))
      }
      if value == .execute { symbols.markUnknown(processOf: thread, at: place) }
    }
    if case .signal(let target, _, .KILL)? = value {
      symbols.markUnknown(processOf: target, at: place)
    }
  }

  /// Whether a debugger that waits for the thread's next call of that kind stops it at this one.
  private func canBeHeld(_ value: Action?) -> Bool {
    switch value {
    case .restrictSelf, .spawn: true
    default: false
    }
  }
}
