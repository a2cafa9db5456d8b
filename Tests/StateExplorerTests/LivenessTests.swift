// SPDX-License-Identifier: MIT

import StateExplorer
import Testing

@Suite("Deadlocks, hangs and fair cycles")
struct LivenessTests {
  static let plain = ExplorationOptions(usesSymmetry: false, usesPartialOrderReduction: false)

  @Test("two locks in opposite order can get stuck; in the same order they cannot")
  func lockOrder() throws {
    let result = LockOrder().explore(Self.plain)
    let violation = try #require(result.violations.first)
    #expect(violation.kind == .stuck)
    #expect(violation.schedule.tokens == ["left@lock", "right@lock"])
    #expect(LockOrder(sameOrder: true).explore(Self.plain).passes)
  }

  @Test(
    "a waiter that spins for something that never comes hangs, although it takes steps for ever")
  func hang() throws {
    let result = Spinning(worker: .neverFinishes).explore(Self.plain)
    #expect(result.violations.map(\.kind) == [.hang])
    #expect(Spinning(worker: .finishes).explore(Self.plain).passes)
  }

  @Test(
    "a waiter that always looks at the wrong moment is starved by a fair cycle, but does not hang")
  func fairCycle() throws {
    let model = Spinning(worker: .givesWay)
    #expect(model.explore(Self.plain).passes)
    var options = Self.plain
    options.findsFairCycles = true
    let result = model.explore(options)
    let violation = try #require(result.violations.first)
    guard case .fairCycle(let start) = violation.kind else {
      Issue.record("expected a fair cycle")
      return
    }
    let replay = try model.replay(violation.schedule.tokens)
    #expect(replay.states[start] == replay.states.last)
    #expect(start < violation.schedule.steps.count)
    #expect(Set(violation.schedule.steps.dropFirst(start).map(\.actor)) == ["waiter", "worker"])
  }

  @Test("a cycle that only an actor's idleness makes possible is not fair")
  func unfairCycle() {
    var options = Self.plain
    options.findsFairCycles = true
    #expect(Spinning(worker: .finishes).explore(options).passes)
  }

  @Test("fair cycles are sought without reductions, and the coverage says so")
  func noReductions() {
    let result = LockOrder(sameOrder: true).explore(ExplorationOptions(findsFairCycles: true))
    #expect(!result.coverage.usedSymmetry)
    #expect(!result.coverage.usedPartialOrderReduction)
    #expect(result.coverage.soughtFairCycles)
  }
}
