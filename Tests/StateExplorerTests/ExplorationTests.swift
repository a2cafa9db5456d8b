// SPDX-License-Identifier: MIT

import StateExplorer
import Testing

@Suite("Exploration")
struct ExplorationTests {
  static let plain = ExplorationOptions(usesSymmetry: false, usesPartialOrderReduction: false)

  @Test("sees every state exactly once", arguments: ExplorationOptions.Order.allCases)
  func countsStates(order: ExplorationOptions.Order) {
    var options = Self.plain
    options.order = order
    let result = Counters(count: 4, bound: 6).explore(options)
    #expect(result.coverage.states == 7 * 7 * 7 * 7)
    #expect(result.coverage.steps == 4 * 6 * 7 * 7 * 7)
    #expect(result.coverage.isComplete)
    if order == .breadthFirst { #expect(result.coverage.depth == 24) }
  }

  @Test("grows its table past many collisions of positions without losing a state")
  func manyStates() {
    let result = Counters(count: 5, bound: 9).explore(Self.plain)
    #expect(result.coverage.states == 100_000)
  }

  @Test("counts interchangeable actors once")
  func symmetry() {
    var options = Self.plain
    options.usesSymmetry = true
    let result = Counters(count: 4, bound: 6).explore(options)
    // The ways to choose 4 of 7 values with repetition.
    #expect(result.coverage.states == 210)
  }

  @Test("leaves out orders of independent steps, and finds the same violation")
  func partialOrder() throws {
    var options = Self.plain
    options.usesPartialOrderReduction = true
    let model = Counters(count: 4, bound: 6, forbidsEnd: true)
    let reduced = model.explore(options)
    let full = model.explore(Self.plain)
    #expect(reduced.violatedRules == full.violatedRules)
    #expect(reduced.violatedRules == ["end"])
    #expect(reduced.coverage.states < full.coverage.states / 10)
    #expect(reduced.coverage.reducedStates > 0)
    var undeclared = model
    undeclared.declaresIndependence = false
    #expect(undeclared.explore(options).coverage.states == full.coverage.states)
  }

  @Test("reports each bound that it reaches, and never passes then")
  func truncation() {
    let model = Counters(count: 5, bound: 9)
    var options = Self.plain
    options.bounds = Bounds(states: 500)
    #expect(model.explore(options).coverage.truncation == .states(500))
    options.bounds = Bounds(depth: 7)
    let shallow = model.explore(options)
    #expect(shallow.coverage.truncation == .depth(7))
    #expect(!shallow.passes)
    options.bounds = Bounds(bytes: 1 << 20)
    #expect(model.explore(options).coverage.truncation == .bytes(1 << 20))
    options.bounds = Bounds(duration: .zero)
    #expect(model.explore(options).coverage.truncation == .duration(.zero))
    options.order = .depthFirst
    options.bounds = Bounds(depth: 7)
    #expect(model.explore(options).coverage.truncation == .depth(7))
  }

  @Test("stops when its observer asks, and says what is left")
  func stopping() {
    var calls = 0
    let result = Counters(count: 5, bound: 9).explore(Self.plain) { progress in
      calls += 1
      #expect(progress.expanded > 0)
      #expect(progress.waiting == progress.states - progress.expanded)
      return calls == 2 ? .stop : .goOn
    }
    #expect(calls == 2)
    #expect(result.coverage.truncation == .stopped)
    #expect(result.coverage.expanded < result.coverage.states)
    #expect(result.coverage.statement.contains("were left unexpanded"))
  }

  @Test("finds a lost update by a shortest run with the fewest context switches")
  func shortest() throws {
    let found = LostUpdate().shortestViolation(of: 0)
    let schedule = try #require(found.violation?.schedule)
    #expect(found.hasFewestSwitches)
    #expect(schedule.steps.count == 4)
    #expect(schedule.contextSwitches == 2)
    #expect(
      schedule.table == """
        step  A      B
        1     read
        2            read
        3            write
        4     write

        """)
  }

  @Test("repeats itself exactly")
  func determinism() {
    let model = Counters(count: 4, bound: 6, forbidsEnd: true)
    let first = model.explore()
    let second = model.explore()
    #expect(first.violations.map(\.schedule) == second.violations.map(\.schedule))
    #expect(first.coverage.states == second.coverage.states)
    #expect(first.coverage.steps == second.coverage.steps)
  }
}
