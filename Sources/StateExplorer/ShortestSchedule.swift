// SPDX-License-Identifier: MIT

extension TransitionSystem {
  /// A shortest run that violates a rule; among those of equal length the one with the fewest
  /// context switches.
  ///
  /// Searches breadth first without reductions, because partial-order reduction keeps some
  /// violating run but not the shortest. The run with the fewest switches is then found among all
  /// shortest runs, layer by layer; with more than `ExplorerLimits.statesForFewestSwitches` states
  /// this is left out, and `hasFewestSwitches` is false.
  ///
  /// - Parameters:
  ///   - rule: the position of the rule.
  ///   - bounds: where to give up.
  @inlinable
  public func shortestViolation(of rule: Int, bounds: Bounds = Bounds()) -> ShortestViolation {
    let seeksHang = rule == livenessRule
    let options = ExplorationOptions(
      usesSymmetry: false, usesPartialOrderReduction: false, hangs: .none,
      stopsAtFirstViolation: true, rules: 1 << UInt64(rule), bounds: bounds)
    var space = StateSpace(model: self, options: options)
    let start = ContinuousClock.now
    var truncation = space.fill(since: start) { _ in .goOn }
    if space.findings.isEmpty && seeksHang && truncation == nil {
      // Nothing is ever stuck, but something may spin for ever; that needs all steps.
      var whole = options
      whole.hangs = .unaided
      space = StateSpace(model: self, options: whole)
      truncation = space.fill(since: start) { _ in .goOn }
      return space.shortestHang(rule: rule, truncation: truncation, since: start)
    }
    space.finishLayer()
    let hasFewest = space.preferFewestSwitches(rule: rule)
    return ShortestViolation(
      exploration: space.report(truncation: truncation, since: start),
      hasFewestSwitches: hasFewest)
  }
}

/// A shortest violation, if there is one.
public struct ShortestViolation: Sendable {
  /// The search; `exploration.violations` holds at most one element.
  public var exploration: Exploration
  /// Whether no other shortest run has fewer context switches.
  public var hasFewestSwitches: Bool
  /// The violation.
  public var violation: Violation? { exploration.violations.first }

  @usableFromInline
  init(exploration: Exploration, hasFewestSwitches: Bool) {
    self.exploration = exploration
    self.hasFewestSwitches = hasFewestSwitches
  }
}

extension StateSpace {
  @usableFromInline
  mutating func shortestHang(
    rule: Int, truncation: Truncation?, since start: ContinuousClock.Instant
  ) -> ShortestViolation {
    ShortestViolation(
      exploration: report(truncation: truncation, since: start), hasFewestSwitches: false)
  }

  /// Expands the rest of a depth, so that all states of the next one are known.
  @inlinable
  mutating func finishLayer() {
    while expandedCount < layerEnd { expandNextStates(atMost: Self.roundStates) }
  }

  /// Makes the origins of states those of runs with the fewest context switches; `false` if that
  /// was not tried.
  ///
  /// The violating state that was found lies at some depth. Within each smaller depth the best run
  /// to each pair of state and last actor is computed from the depth before; then the best of the
  /// violating states is chosen.
  @inlinable
  mutating func preferFewestSwitches(rule: Int) -> Bool {
    guard let finding = findings.first, table.count <= ExplorerLimits.statesForFewestSwitches
    else { return false }
    let actorCount = model.actorNames.count
    let last = table.count
    var cost = ContiguousArray<UInt16>(repeating: .max, count: last * actorCount)
    var origin = ContiguousArray<UInt64>(repeating: 0, count: last * actorCount)
    var starts = layers
    if starts[starts.count - 1] < layerEnd { starts.append(layerEnd) }
    starts.append(last)
    let model = self.model
    let words = UnsafeMutablePointer<UInt64>.allocate(capacity: table.wordCount)
    defer { words.deallocate() }
    // The depth of the violating state: a state is stuck when it is expanded, one layer earlier
    // than new ones.
    guard let depth = starts.indices.last(where: { starts[$0] <= finding.state }) else {
      return false
    }
    for layer in 0..<depth {
      for index in starts[layer]..<starts[layer + 1] {
        let state = model.decode(table.row(index))
        model.visitSteps(from: state) { step, next in
          model.encode(next, into: words)
          guard let target = table.find(words), target >= starts[layer + 1],
            target < starts[layer + 2]
          else { return }
          let actor = Int(step.actor)
          let place = target * actorCount + actor
          for before in 0..<actorCount {
            let known = layer == 0 ? 0 : cost[index * actorCount + before]
            guard known != .max else { continue }
            let switches = known + (layer > 0 && before != actor ? 1 : 0)
            if switches < cost[place] {
              cost[place] = switches
              origin[place] = UInt64(index) << 8 | UInt64(before)
            }
          }
        }
      }
    }
    return adopt(
      rule: rule, finding: finding, range: starts[depth]..<starts[depth + 1], depth: depth,
      cost: cost, origin: origin)
  }

  /// Writes the best run to a violating state of one depth into the origins along it.
  @usableFromInline
  mutating func adopt(
    rule: Int, finding: (rule: Int, kind: Violation.Kind, state: Int), range: Range<Int>,
    depth: Int, cost: ContiguousArray<UInt16>, origin: ContiguousArray<UInt64>
  ) -> Bool {
    let actorCount = model.actorNames.count
    var best: (place: Int, cost: UInt16)?
    for state in range where isViolating(state, rule: rule, kind: finding.kind) {
      for actor in 0..<actorCount where cost[state * actorCount + actor] < best?.cost ?? .max {
        best = (state * actorCount + actor, cost[state * actorCount + actor])
      }
    }
    guard let best else { return depth == 0 }
    findings[0].state = best.place / actorCount
    var place = best.place
    for layer in stride(from: depth, to: 0, by: -1) {
      let state = place / actorCount
      let before = origin[place]
      let step = Transition(actor: UInt8(place % actorCount), action: 0)
      table.setOrigin(of: state, from: Int(before >> 8), step: step.packed)
      place = Int(before >> 8) * actorCount + Int(before & 0xff)
      if layer == 1 { break }
    }
    usesOriginActors = true
    return true
  }

  /// Whether a state violates a rule in the way that was found first.
  func isViolating(_ index: Int, rule: Int, kind: Violation.Kind) -> Bool {
    let state = model.decode(table.row(index))
    guard kind == .stuck else { return model.violations(of: state) >> UInt64(rule) & 1 == 1 }
    guard model.pendingGoals(in: state) != 0 else { return false }
    var mustHappen = false
    model.visitSteps(from: state) { step, _ in if !step.isOptional { mustHappen = true } }
    return !mustHappen
  }
}
