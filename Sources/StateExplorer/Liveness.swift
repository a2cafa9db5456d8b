// SPDX-License-Identifier: MIT

extension StateSpace {
  /// The states after a hung one on a shortest walk to a state in which nothing must happen, if
  /// there is one.
  ///
  /// A hang is found where it becomes inevitable; the walk shows what it looks like in the end.
  @usableFromInline
  func walkToEnd(from start: Int) -> [Int] {
    var origins = [start: start]
    var queue = [start]
    var position = 0
    while position < queue.count {
      let state = queue[position]
      position += 1
      let musts = edges.edges(of: state).filter { !edges.isOptional($0) }
      if musts.isEmpty {
        var walk = [state]
        while let origin = origins[walk[walk.count - 1]], walk[walk.count - 1] != start {
          walk.append(origin)
        }
        return walk.reversed().dropFirst().map(\.self)
      }
      for edge in musts {
        let next = edges.target(edge)
        guard origins[next] == nil else { continue }
        origins[next] = state
        queue.append(next)
      }
    }
    return []
  }

  /// Looks for a weakly fair cycle during which one goal stays pending, and notes it as a
  /// violation.
  @usableFromInline
  mutating func findFairCycle(rule: Int) {
    var goals = ContiguousArray<UInt64>(repeating: 0, count: table.count)
    var all: UInt64 = 0
    for state in 0..<table.count where !edges.isQuiet(state) {
      goals[state] = model.pendingGoals(in: model.decode(table.row(state)))
      all |= goals[state]
    }
    for goal in 0..<64 where all >> UInt64(goal) & 1 == 1 {
      var components = Components(isMember: goals.map { $0 >> UInt64(goal) & 1 == 1 })
      while let component = components.next(edges: edges) {
        guard let found = fairCycle(in: component, components: components) else { continue }
        cycle = Array(found.dropFirst())
        let start = path(to: found[0]).count - 1
        findings.append((rule, .fairCycle(start: start), found[0]))
        return
      }
    }
  }

  /// A closed walk through a component that is fair to every actor, if the component allows one.
  func fairCycle(in component: [Int], components: Components) -> [Int]? {
    let number = components.number[component[0]]
    func inside(_ edge: Int) -> Bool { components.number[edges.target(edge)] == number }
    guard component.contains(where: { edges.edges(of: $0).contains(where: inside) }) else {
      return nil
    }
    // For each actor: an edge that it takes inside, or a state where it has nothing that must
    // happen.
    var stops: [(from: Int, to: Int)] = []
    for actor in model.actorNames.indices {
      var stop: (from: Int, to: Int)?
      for state in component {
        var mustHappen = false
        for edge in edges.edges(of: state) where edges.actor(edge) == actor {
          if inside(edge) { stop = (state, edges.target(edge)) }
          if !edges.isOptional(edge) { mustHappen = true }
        }
        if !mustHappen && stop == nil { stop = (state, state) }
        if stop != nil { break }
      }
      guard let stop else { return nil }
      stops.append(stop)
    }
    var walk = [component.min()!]
    func go(to target: Int) {
      walk += walkInside(from: walk[walk.count - 1], to: target, inside: inside)
    }
    for stop in stops {
      go(to: stop.from)
      if stop.to != stop.from { walk.append(stop.to) }
    }
    if walk.count == 1, let edge = edges.edges(of: walk[0]).first(where: inside) {
      walk.append(edges.target(edge))
    }
    go(to: walk[0])
    return walk
  }

  /// The states after `start` on a shortest walk that stays inside a component.
  func walkInside(from start: Int, to target: Int, inside: (Int) -> Bool) -> [Int] {
    guard start != target else { return [] }
    var origins = [start: start]
    var queue = [start]
    var position = 0
    while position < queue.count, origins[target] == nil {
      let state = queue[position]
      position += 1
      for edge in edges.edges(of: state) where inside(edge) {
        let next = edges.target(edge)
        guard origins[next] == nil else { continue }
        origins[next] = state
        queue.append(next)
      }
    }
    var walk = [target]
    while let origin = origins[walk[walk.count - 1]], origin != start { walk.append(origin) }
    return walk.reversed()
  }
}

/// The strongly connected components of a part of a graph, one after the other (Tarjan's algorithm
/// without recursion).
@usableFromInline struct Components {
  /// The component of each state that has been assigned to one, from 1.
  private(set) var number: ContiguousArray<UInt32>

  private let isMember: ContiguousArray<Bool>
  private var order: ContiguousArray<UInt32>
  private var low: ContiguousArray<UInt32>
  private var open: [Int] = []
  private var calls: [(state: Int, edge: Int)] = []
  private var nextRoot = 0
  private var visited: UInt32 = 0
  private var count: UInt32 = 0

  init(isMember: some Sequence<Bool>) {
    self.isMember = ContiguousArray(isMember)
    let empty = ContiguousArray<UInt32>(repeating: 0, count: self.isMember.count)
    number = empty
    order = empty
    low = empty
  }

  /// The next component, or `nil` after the last.
  mutating func next(edges: borrowing EdgeList) -> [Int]? {
    while true {
      if calls.isEmpty {
        while nextRoot < isMember.count, !isMember[nextRoot] || order[nextRoot] != 0 {
          nextRoot += 1
        }
        guard nextRoot < isMember.count else { return nil }
        enter(nextRoot)
      }
      while let call = calls.last {
        let range = edges.edges(of: call.state)
        let edge = range.lowerBound + call.edge
        if edge < range.upperBound {
          calls[calls.count - 1].edge += 1
          let target = edges.target(edge)
          guard isMember[target] else { continue }
          if order[target] == 0 {
            enter(target)
          } else if number[target] == 0 {
            low[call.state] = min(low[call.state], order[target])
          }
          continue
        }
        calls.removeLast()
        if let parent = calls.last?.state {
          low[parent] = min(low[parent], low[call.state])
        }
        if low[call.state] == order[call.state] { return close(call.state) }
      }
    }
  }

  private mutating func enter(_ state: Int) {
    visited += 1
    order[state] = visited
    low[state] = visited
    open.append(state)
    calls.append((state, 0))
  }

  private mutating func close(_ root: Int) -> [Int] {
    count += 1
    var component: [Int] = []
    while let state = open.popLast() {
      number[state] = count
      component.append(state)
      if state == root { break }
    }
    return component
  }
}
