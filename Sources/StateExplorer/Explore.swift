// SPDX-License-Identifier: MIT

extension TransitionSystem {
  /// Explores the states of the model.
  ///
  /// Safety is judged state by state. A state in which something has begun and no step must happen
  /// is *stuck*. With `hangs`, the steps between all states are kept, and afterwards every state is
  /// marked from which some run of steps (of steps that must happen, if unaided) leads to a quiet
  /// state; an unmarked state is a *hang*, even if some actor still spins. In a quiet state no step
  /// may be one that must happen. With `findsFairCycles`, strongly connected components are
  /// searched for a cycle that is weakly fair: each actor takes a step in it, or has none that must
  /// happen somewhere in it.
  ///
  /// Breadth first, states are expanded in rounds that several threads share. States are numbered,
  /// and violations chosen, in the order in which one thread alone would find them, so the result
  /// is the same for every number of threads and each time.
  ///
  /// - Parameters:
  ///   - options: what to look for, the reductions and the bounds.
  ///   - progress: called now and then (about every 2^14 expanded states) with how far it has come;
  ///     may stop it.
  ///   - unexpanded: called at the end with the state that would have been expanded next, if some were left
  ///     unexpanded; with symmetry reduction it stands for its orbit.
  @inlinable
  public func explore(
    _ options: ExplorationOptions = ExplorationOptions(),
    progress: (Progress) -> Continuation = { _ in .goOn },
    unexpanded: (State) -> Void = { _ in }
  ) -> Exploration {
    var options = options
    if options.findsFairCycles {
      options.usesSymmetry = false
      options.usesPartialOrderReduction = false
    }
    var space = StateSpace(model: self, options: options)
    let start = ContinuousClock.now
    let truncation = space.fill(since: start, progress: progress)
    if truncation != nil, let next = space.nextState {
      unexpanded(space.model.decode(space.table.row(next)))
    }
    return space.report(truncation: truncation, since: start)
  }
}

extension StateSpace {
  /// The states that are expanded between two looks at the clock and calls of the observer.
  @inlinable static var statesBetweenChecks: Int { 1 << 14 }

  /// Expands states until none waits or a bound is reached.
  @inlinable
  mutating func fill(
    since start: ContinuousClock.Instant, progress: (Progress) -> Continuation
  ) -> Truncation? {
    var truncation: Truncation?
    var nextCheck = Self.statesBetweenChecks
    while true {
      if options.stopsAtFirstViolation && !findings.isEmpty { return .firstViolation }
      if table.count >= options.bounds.states { return .states(options.bounds.states) }
      if expandedCount >= nextCheck {
        nextCheck = expandedCount + Self.statesBetweenChecks
        if let reached = checkBounds(since: start, progress: progress) { return reached }
      }
      // Near the bound rounds grow small, so that it is exceeded by little.
      let room = max(1, (options.bounds.states - table.count) / 8)
      guard beginRound(truncation: &truncation) else { return truncation }
      expandNextStates(atMost: min(Self.roundStates, room))
    }
  }

  /// The number of the state that is expanded next; `nil` if none waits.
  @usableFromInline var nextState: Int? {
    switch options.order {
    case .breadthFirst: expandedCount < table.count ? expandedCount : nil
    case .depthFirst: stack.last.map { Int($0.state) }
    }
  }

  /// Chooses the depth that is expanded next; `false` if no state waits.
  @usableFromInline
  mutating func beginRound(truncation: inout Truncation?) -> Bool {
    switch options.order {
    case .breadthFirst:
      guard expandedCount < table.count else { return false }
      // All states of smaller depth are expanded here, so those found until now end this layer.
      if expandedCount == layerEnd {
        depth += 1
        if depth >= options.bounds.depth {
          truncation = .depth(options.bounds.depth)
          return false
        }
        layers.append(layerEnd)
        layerEnd = table.count
      }
      deepest = depth
      return true
    case .depthFirst:
      while let top = stack.last, Int(top.depth) > options.bounds.depth {
        truncation = .depth(options.bounds.depth)
        stack.removeLast()
      }
      guard let top = stack.last else { return false }
      depth = Int(top.depth)
      deepest = max(deepest, depth)
      return true
    }
  }

  /// Expands the next states of the depth, or the newest state if depth first.
  @inlinable
  mutating func expandNextStates(atMost most: Int) {
    if options.order == .depthFirst {
      work[0] = stack.removeLast().state
      expandRound(1)
      return
    }
    let first = expandedCount
    let count = min(most, layerEnd - first)
    for offset in 0..<count { work[offset] = UInt32(truncatingIfNeeded: first + offset) }
    expandRound(count)
  }

  @usableFromInline
  func checkBounds(
    since start: ContinuousClock.Instant, progress: (Progress) -> Continuation
  ) -> Truncation? {
    let elapsed = ContinuousClock.now - start
    let now = Progress(
      states: table.count, expanded: expandedCount, steps: stepCount, depth: depth,
      bytes: byteCount, elapsed: elapsed, estimatedStates: estimatedStates)
    if byteCount > options.bounds.bytes { return .bytes(options.bounds.bytes) }
    if elapsed > options.bounds.duration { return .duration(options.bounds.duration) }
    return progress(now) == .stop ? .stopped : nil
  }

  /// How many states there may be, as far as whole layers tell.
  var estimatedStates: Int? {
    guard options.order == .breadthFirst else { return nil }
    return SizeEstimate.states(layerStarts: layers + [layerEnd])
  }

  /// Looks for violations that need the whole graph, and describes everything found.
  @usableFromInline
  mutating func report(
    truncation: Truncation?, since start: ContinuousClock.Instant
  ) -> Exploration {
    let isWhole = truncation == nil
    if isWhole, let rule = model.livenessRule, options.rules >> UInt64(rule) & 1 == 1,
      foundRules >> UInt64(rule) & 1 == 0
    {
      if options.hangs != .none,
        let state = edges.firstHang(
          stateCount: table.count, isAided: options.hangs == .evenIfAided)
      {
        findings.append((rule, .hang, state))
      } else if options.findsFairCycles {
        findFairCycle(rule: rule)
      }
    }
    let outcomes = options.findsOutcomes ? findOutcomes(isWhole: isWhole) : []
    var violations: [Violation] = []
    for finding in findings {
      var path = path(to: finding.state)
      if case .fairCycle = finding.kind { path += cycle }
      if finding.kind == .hang { path += walkToEnd(from: finding.state) }
      violations.append(
        Violation(
          rule: model.rules[finding.rule], kind: finding.kind, schedule: schedule(along: path)))
    }
    let coverage = Coverage(
      states: table.count, expanded: expandedCount, steps: stepCount, depth: deepest,
      reducedStates: reducedCount, bytes: byteCount, bytesPerState: (model.wordCount + 1) * 8,
      duration: ContinuousClock.now - start, usedSymmetry: options.usesSymmetry,
      usedPartialOrderReduction: options.usesPartialOrderReduction,
      soughtHangs: options.hangs != .none && isWhole,
      soughtFairCycles: options.findsFairCycles && isWhole, truncation: truncation)
    return Exploration(
      violations: violations, coverage: coverage,
      outcomes: outcomes.map {
        ReachedOutcome(number: $0.number, schedule: schedule(along: path(to: $0.state)))
      })
  }
}
