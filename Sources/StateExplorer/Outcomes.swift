// SPDX-License-Identifier: MIT

/// Something that runs of a model come to, as ``TransitionSystem/outcome(of:)`` numbers it.
public struct ReachedOutcome: Sendable {
  /// The number that the model gave it.
  public var number: Int
  /// A schedule that leads to it; in an exploration without reductions none has fewer steps.
  public var schedule: Schedule
}

extension TransitionSystem {
  /// A model whose runs come to nothing in particular.
  public func outcome(of state: State) -> Int? { nil }
  /// A model whose invariants are judged state by state alone.
  public func violations(ofEnd state: State) -> UInt64 { 0 }

  /// Explores the states of the model and then calls `visit` once for each of those that were expanded, in the order
  /// of their discovery.
  ///
  /// - Parameters:
  ///   - options: the reductions and the bounds.
  ///   - visit: gets the state; with symmetry reduction it stands for its orbit.
  @inlinable
  public func visitReachableStates(
    _ options: ExplorationOptions, _ visit: (State) -> Void
  ) {
    var space = StateSpace(model: self, options: options)
    _ = space.fill(since: .now) { _ in .goOn }
    for index in 0..<space.expandedCount { visit(space.model.decode(space.table.row(index))) }
  }
}

extension StateSpace {
  /// The first state of each outcome, in the order of discovery, and what is wrong with ends.
  ///
  /// A run ends where no step is possible, or it goes round for ever in a set of states that no step leaves. Most states
  /// lead to one without steps; those that do not are searched for such sets.
  ///
  /// - Parameter isWhole: whether every state was expanded; otherwise only states without steps count, for nobody knows
  ///   what the others lead to.
  @usableFromInline
  mutating func findOutcomes(isWhole: Bool) -> [(number: Int, state: Int)] {
    var isEnd = ContiguousArray<Bool>(repeating: false, count: table.count)
    for state in 0..<table.count {
      edges.clearMarks(of: state)
      guard edges.isExpanded(state) && edges.edges(of: state).isEmpty else { continue }
      isEnd[state] = true
      edges.markCanEnd(state)
    }
    if isWhole, edges.firstHang(stateCount: table.count, isAided: true) != nil {
      let isLost = (0..<table.count).map { !edges.canEnd($0) }
      var components = Components(isMember: isLost)
      while let component = components.next(edges: edges) {
        let number = components.number[component[0]]
        let staysInside = component.allSatisfy { state in
          edges.edges(of: state).allSatisfy { components.number[edges.target($0)] == number }
        }
        if staysInside { for state in component { isEnd[state] = true } }
      }
    }
    var seen: Set<Int> = []
    var outcomes: [(number: Int, state: Int)] = []
    for index in 0..<table.count where isEnd[index] {
      let state = model.decode(table.row(index))
      if isWhole { note(model.violations(ofEnd: state) & options.rules, state: index) }
      if let number = model.outcome(of: state), seen.insert(number).inserted {
        outcomes.append((number, index))
      }
    }
    return outcomes
  }
}
