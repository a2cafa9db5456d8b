// SPDX-License-Identifier: MIT

import StateExplorer
import Testing

/// A model whose outcome is its last state, wherever runs end or go round for ever.
struct WithOutcomes<Model: WordModel>: WordModel {
  var model: Model
  /// The outcome that is of no interest.
  var ignored: Int?

  var actorNames: [String] { model.actorNames }
  var rules: [CorrectnessRule] { model.rules }
  var livenessRule: Int? { model.livenessRule }
  var initialState: Word { model.initialState }
  func visitSteps(from state: Word, _ visit: (Transition, Word) -> Void) {
    model.visitSteps(from: state, visit)
  }
  func violations(of state: Word) -> UInt64 { model.violations(of: state) }
  func violations(ofEnd state: Word) -> UInt64 { model.pendingGoals(in: state) == 0 ? 0 : 1 }
  func pendingGoals(in state: Word) -> UInt64 { model.pendingGoals(in: state) }
  func representative(of state: Word) -> Word { model.representative(of: state) }
  func footprint(of actor: Int, in state: Word) -> Footprint? {
    model.footprint(of: actor, in: state)
  }
  func futureFootprint(of other: Int, while actor: Int, in state: Word) -> Footprint {
    model.futureFootprint(of: other, while: actor, in: state)
  }
  func outcome(of state: Word) -> Int? {
    Int(state.bits) == ignored ? nil : Int(state.bits)
  }
  func label(of step: Transition, in state: Word) -> String { model.label(of: step, in: state) }
}

/// What runs come to, and single runs.
@Suite("outcomes of runs")
struct OutcomeTests {
  private func explore(
    _ model: some TransitionSystem, reduces: Bool = false, workers: Int? = nil,
    bounds: Bounds = Bounds()
  ) -> Exploration {
    model.explore(
      ExplorationOptions(
        usesSymmetry: reduces, usesPartialOrderReduction: reduces, hangs: .none,
        findsOutcomes: true, workers: workers, bounds: bounds))
  }

  @Test("runs that end, and a deadlock, each with a shortest schedule", arguments: [1, 2])
  func deadlock(workers: Int) {
    let exploration = explore(WithOutcomes(model: LockOrder()), workers: workers)
    #expect(Set(exploration.outcomes.map(\.number)) == [0x11, 0x33])
    let deadlock = exploration.outcomes.first { $0.number == 0x11 }
    #expect(deadlock?.schedule.steps.count == 2)
    // The model finds nothing wrong with an end unless a thread still holds a lock in it.
    #expect(exploration.violations.count == 1)
    let ordered = explore(WithOutcomes(model: LockOrder(sameOrder: true)))
    #expect(ordered.outcomes.map(\.number) == [0x33])
    #expect(ordered.violations.isEmpty)
  }

  @Test("what goes round for ever is an outcome only if nothing leads out of it")
  func spinning() {
    func numbers(_ worker: Spinning.Worker) -> Set<Int> {
      Set(explore(WithOutcomes(model: Spinning(worker: worker))).outcomes.map(\.number))
    }
    #expect(numbers(.finishes) == [0x12])
    #expect(numbers(.neverFinishes) == [0, 1])
    #expect(!explore(WithOutcomes(model: Spinning(worker: .neverFinishes))).violations.isEmpty)
  }

  @Test("an outcome without a number is left out, and nothing is collected unless asked for")
  func ignored() {
    let model = WithOutcomes(model: LockOrder(), ignored: 0x11)
    #expect(explore(model).outcomes.map(\.number) == [0x33])
    #expect(model.explore().outcomes.isEmpty)
  }

  @Test("reductions leave no outcome out")
  func reductions() {
    let model = WithOutcomes(model: Counters(count: 4, bound: 3))
    let full = explore(model)
    let reduced = explore(model, reduces: true)
    #expect(full.outcomes.map(\.number) == reduced.outcomes.map(\.number))
    #expect(reduced.coverage.states * 4 < full.coverage.states)
  }

  @Test("of a search that was cut short only ends that were reached count")
  func truncated() {
    let bounds = Bounds(states: 5)
    let exploration = explore(WithOutcomes(model: LockOrder()), bounds: bounds)
    #expect(exploration.coverage.truncation == .states(5))
    #expect(exploration.outcomes.allSatisfy { [0x11, 0x33].contains($0.number) })
    #expect(exploration.violations.isEmpty)
  }

  @Test("a run by chance is the same for the same seed, and says whether it ended")
  func runs() {
    let model = Counters(count: 3, bound: 3)
    let run = model.runRandomly(seed: 7, depth: 100)
    #expect(run.schedule == model.runRandomly(seed: 7, depth: 100).schedule)
    #expect(run.isWhole && run.schedule.steps.count == 9)
    #expect(run.state == Word(bits: 0x333))
    let cut = model.runRandomly(seed: 7, depth: 4)
    #expect(!cut.isWhole && cut.schedule.steps == Array(run.schedule.steps.prefix(4)))
  }

  @Test("every state that is reached is visited once")
  func visits() {
    var seen: [Word] = []
    let model = Counters(count: 2, bound: 3)
    model.visitReachableStates(
      ExplorationOptions(usesSymmetry: false, usesPartialOrderReduction: false, hangs: .none)
    ) { seen.append($0) }
    #expect(seen.count == 16 && Set(seen).count == 16)
  }
}
