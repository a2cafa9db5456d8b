// SPDX-License-Identifier: MIT

import StateExplorer
import Testing

/// What an exploration found, in a form that can be compared.
private struct Account: Equatable {
  var states: Int
  var expanded: Int
  var steps: Int
  var depth: Int
  var reducedStates: Int
  var truncation: Truncation?
  var kinds: [Violation.Kind]
  var schedules: [Schedule]

  init(_ exploration: Exploration) {
    let coverage = exploration.coverage
    states = coverage.states
    expanded = coverage.expanded
    steps = coverage.steps
    depth = coverage.depth
    reducedStates = coverage.reducedStates
    truncation = coverage.truncation
    kinds = exploration.violations.map(\.kind)
    schedules = exploration.violations.map(\.schedule)
  }
}

/// Counters of which each may also be set back, and which must not all be equal but at zero: states
/// are found again on many ways, in the same round and in others.
private struct Wheels: WordModel {
  var count: Int
  var bound: UInt64

  var actorNames: [String] { (0..<count).map { "wheel \($0)" } }
  var rules: [CorrectnessRule] {
    [CorrectnessRule(name: "top", summary: "Not all are at the top.")]
  }
  var livenessRule: Int? { nil }
  var initialState: Word { Word(bits: 0) }

  func visitSteps(from state: Word, _ visit: (Transition, Word) -> Void) {
    for actor in 0..<count {
      let digit = state.digit(actor)
      let next = digit == bound ? 0 : digit + 1
      visit(Transition(actor: UInt8(actor), action: 0), state.with(actor, next))
      if digit > 0 {
        visit(Transition(actor: UInt8(actor), action: 1), state.with(actor, 0))
      }
    }
  }
  func violations(of state: Word) -> UInt64 {
    (0..<count).allSatisfy { state.digit($0) == bound } ? 1 : 0
  }
  func pendingGoals(in state: Word) -> UInt64 { 0 }
  func label(of step: Transition, in state: Word) -> String { step.action == 0 ? "turn" : "reset" }
}

/// A wheel of three positions that nobody looks at, and a counter that must not reach its end.
private struct Distraction: WordModel {
  var actorNames: [String] { ["wheel", "counter"] }
  var rules: [CorrectnessRule] {
    [CorrectnessRule(name: "end", summary: "The counter does not reach its end.")]
  }
  var livenessRule: Int? { nil }
  var initialState: Word { Word(bits: 0) }

  func visitSteps(from state: Word, _ visit: (Transition, Word) -> Void) {
    visit(Transition(actor: 0, action: 0), state.with(0, (state.digit(0) + 1) % 3))
    if state.digit(1) < 5 {
      visit(Transition(actor: 1, action: 0), state.with(1, state.digit(1) + 1))
    }
  }
  func violations(of state: Word) -> UInt64 { state.digit(1) == 5 ? 1 : 0 }
  func pendingGoals(in state: Word) -> UInt64 { 0 }
  func footprint(of actor: Int, in state: Word) -> Footprint? {
    actor == 0 ? Footprint(writes: 1) : nil
  }
  func futureFootprint(of other: Int, while actor: Int, in state: Word) -> Footprint {
    Footprint(writes: 1 << UInt64(other))
  }
  func label(of step: Transition, in state: Word) -> String { "turn" }
}

@Suite("The same question has the same answer")
struct RepetitionTests {
  private func account(
    _ model: some TransitionSystem, _ options: ExplorationOptions, workers: Int
  ) -> Account {
    var options = options
    options.workers = workers
    return Account(model.explore(options))
  }

  static let options: [ExplorationOptions] = [
    ExplorationOptions(usesSymmetry: false, usesPartialOrderReduction: false),
    ExplorationOptions(usesSymmetry: false, usesPartialOrderReduction: false, hangs: .none),
    ExplorationOptions(),
    ExplorationOptions(order: .depthFirst),
    ExplorationOptions(
      usesSymmetry: false, usesPartialOrderReduction: false, stopsAtFirstViolation: true),
    ExplorationOptions(
      usesSymmetry: false, usesPartialOrderReduction: false, bounds: Bounds(states: 20_000)),
    ExplorationOptions(
      usesSymmetry: false, usesPartialOrderReduction: false, bounds: Bounds(depth: 12)),
  ]

  @Test("however many threads share the work, and however often", arguments: options)
  func workers(options: ExplorationOptions) {
    let alone = account(Wheels(count: 5, bound: 7), options, workers: 1)
    for workers in [2, 3, 8, 2] {
      #expect(account(Wheels(count: 5, bound: 7), options, workers: workers) == alone)
    }
  }

  @Test(
    "an actor that goes round for ever, independently of all others, does not put them off",
    arguments: ExplorationOptions.Order.allCases)
  func expandedAgain(order: ExplorationOptions.Order) {
    for workers in 1...3 {
      let result = account(Distraction(), ExplorationOptions(order: order), workers: workers)
      #expect(result.reducedStates > 0)
      #expect(result.kinds == [.safety])
    }
  }

  @Test("a model in which everything is found twice is explored like a set of words")
  func againstSimpleSearch() {
    let model = Wheels(count: 5, bound: 7)
    var seen: Set<UInt64> = [0]
    var waiting: [Word] = [Word(bits: 0)]
    var steps = 0
    while let state = waiting.popLast() {
      model.visitSteps(from: state) { _, next in
        steps += 1
        if seen.insert(next.bits).inserted { waiting.append(next) }
      }
    }
    let result = account(model, Self.options[0], workers: 2)
    #expect(result.states == seen.count)
    #expect(result.steps == steps)
    // The shortest way to the top turns each wheel seven times.
    #expect(result.schedules.map(\.steps.count) == [35])
  }

  @Test("truncated explorations stop near their bound and say so, with any number of threads")
  func truncated() {
    for workers in 1...3 {
      let result = account(Wheels(count: 5, bound: 7), Self.options[5], workers: workers)
      #expect(result.truncation == .states(20_000))
      // A single state may lead to more than there is room for.
      #expect(result.states < 20_000 + 16)
      #expect(result.expanded < result.states)
    }
  }

  @Test("walks of a seed are the same each time, those of another seed are not")
  func walks() {
    let model = Wheels(count: 3, bound: 2)
    func walk(_ seed: UInt64) -> RandomWalks {
      model.walkRandomly(count: 20, seed: seed, bounds: Bounds(depth: 200))
    }
    var lengths: Set<Int> = []
    for seed: UInt64 in 1...20 {
      let first = walk(seed)
      let second = walk(seed)
      #expect(first.violations.map(\.schedule) == second.violations.map(\.schedule))
      #expect(first.steps == second.steps)
      lengths.insert(first.violations.first?.schedule.steps.count ?? 0)
    }
    #expect(lengths.count > 1)
  }

  @Test("long explorations estimate how many states there are, once growth slows down")
  func estimate() {
    var estimates: [(share: Double, estimate: Int?)] = []
    let total = 10.0 * 10 * 10 * 10 * 10
    let options = ExplorationOptions(usesSymmetry: false, usesPartialOrderReduction: false)
    _ = Counters(count: 5, bound: 9).explore(options) { progress in
      estimates.append((Double(progress.states) / total, progress.estimatedStates))
      return .goOn
    }
    #expect(estimates.count >= 4)
    for (share, estimate) in estimates where share > 0.5 {
      #expect(estimate != nil)
      #expect(abs(Double(estimate ?? 0) / total - 1) < 0.35, "\(share): \(estimate ?? 0)")
    }
    var deep = options
    deep.order = .depthFirst
    _ = Counters(count: 5, bound: 9).explore(deep) { progress in
      #expect(progress.estimatedStates == nil)
      return .goOn
    }
  }
}
