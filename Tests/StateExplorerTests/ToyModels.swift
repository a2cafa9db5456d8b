// SPDX-License-Identifier: MIT

import StateExplorer

/// A state of one word.
struct Word: BitwiseCopyable, Sendable, Hashable {
  var bits: UInt64

  func digit(_ position: Int) -> UInt64 { bits >> UInt64(position * 4) & 15 }
  func with(_ position: Int, _ value: UInt64) -> Word {
    Word(bits: bits & ~(15 << UInt64(position * 4)) | value << UInt64(position * 4))
  }
}

/// A model whose states are one word each.
protocol WordModel: TransitionSystem where State == Word {}

extension WordModel {
  var wordCount: Int { 1 }
  func encode(_ state: Word, into words: UnsafeMutablePointer<UInt64>) { words[0] = state.bits }
  func decode(_ words: UnsafePointer<UInt64>) -> Word { Word(bits: words[0]) }
}

/// Threads that count to a bound, each for itself: nothing they do depends on the others.
struct Counters: WordModel {
  var count: Int
  var bound: UInt64
  /// The rule is violated in the state where all have reached the bound.
  var forbidsEnd = false
  /// Whether each thread's steps are declared to be independent.
  var declaresIndependence = true

  var actorNames: [String] { (0..<count).map { "thread \($0)" } }
  var rules: [CorrectnessRule] {
    [CorrectnessRule(name: "end", summary: "Not all reach the bound.")]
  }
  var livenessRule: Int? { nil }
  var initialState: Word { Word(bits: 0) }

  func visitSteps(from state: Word, _ visit: (Transition, Word) -> Void) {
    for actor in 0..<count where state.digit(actor) < bound {
      visit(Transition(actor: UInt8(actor), action: 0), state.with(actor, state.digit(actor) + 1))
    }
  }
  func violations(of state: Word) -> UInt64 {
    forbidsEnd && (0..<count).allSatisfy { state.digit($0) == bound } ? 1 : 0
  }
  func pendingGoals(in state: Word) -> UInt64 {
    (0..<count).contains { state.digit($0) < bound } ? 1 : 0
  }
  func representative(of state: Word) -> Word {
    let digits = (0..<count).map { state.digit($0) }.sorted()
    return digits.enumerated().reduce(Word(bits: 0)) { $0.with($1.offset, $1.element) }
  }
  func footprint(of actor: Int, in state: Word) -> Footprint? {
    guard declaresIndependence, state.digit(actor) < bound else { return nil }
    // The last step may be the one that the rule looks at.
    return Footprint(writes: 1 << UInt64(actor), isVisible: state.digit(actor) + 1 == bound)
  }
  func futureFootprint(of other: Int, while actor: Int, in state: Word) -> Footprint {
    Footprint(writes: 1 << UInt64(other))
  }
  func label(of step: Transition, in state: Word) -> String {
    "count to \(state.digit(Int(step.actor)) + 1)"
  }
}

/// Two threads that take two locks in opposite order: 0 begin, 1 has the first, 2 has both, 3 done.
struct LockOrder: WordModel {
  var sameOrder = false

  var actorNames: [String] { ["left", "right"] }
  var rules: [CorrectnessRule] { [CorrectnessRule(name: "ends", summary: "Both threads end.")] }
  var livenessRule: Int? { 0 }
  var initialState: Word { Word(bits: 0) }

  /// The locks that a thread holds at a stage: its first, then both.
  private func holds(_ actor: Int, _ lock: Int, _ stage: UInt64) -> Bool {
    let first = sameOrder ? 0 : actor
    return stage == 2 || stage == 1 && lock == first
  }
  func visitSteps(from state: Word, _ visit: (Transition, Word) -> Void) {
    for actor in 0..<2 {
      let stage = state.digit(actor)
      let first = sameOrder ? 0 : actor
      let other = 1 - actor
      let wanted: Int? = stage == 0 ? first : stage == 1 ? 1 - first : nil
      if stage == 3 { continue }
      if let wanted, holds(other, wanted, state.digit(other)) { continue }
      visit(
        Transition(actor: UInt8(actor), action: UInt8(stage), isOptional: stage == 0),
        state.with(actor, stage + 1))
    }
  }
  func violations(of state: Word) -> UInt64 { 0 }
  func pendingGoals(in state: Word) -> UInt64 {
    (0..<2).reduce(0) { $0 | ((1...2).contains(state.digit($1)) ? 1 << UInt64($1) : 0) }
  }
  func label(of step: Transition, in state: Word) -> String {
    ["lock", "lock the other", "unlock"][Int(step.action)]
  }
}

/// A waiter that spins until a worker has finished; the worker may be made to fail, or to give way
/// to the waiter.
struct Spinning: WordModel {
  enum Worker { case finishes, neverFinishes, givesWay }
  var worker: Worker

  var actorNames: [String] { ["waiter", "worker"] }
  var rules: [CorrectnessRule] {
    [CorrectnessRule(name: "waiter ends", summary: "The waiter ends.")]
  }
  var livenessRule: Int? { 0 }
  var initialState: Word { Word(bits: 0) }

  // Digit 0: the waiter looks (0), has looked in vain (1), is done (2). Digit 1: the worker works
  // (0), is done (1).
  func visitSteps(from state: Word, _ visit: (Transition, Word) -> Void) {
    switch state.digit(0) {
    case 0:
      let isFree = state.digit(1) == 1
      visit(Transition(actor: 0, action: isFree ? 2 : 0), state.with(0, isFree ? 2 : 1))
    case 1: visit(Transition(actor: 0, action: 1), state.with(0, 0))
    default: break
    }
    guard state.digit(1) == 0 else {
      // A worker that gives way takes up its work again, but only while the waiter rests.
      if worker == .givesWay && state.digit(0) == 1 {
        visit(Transition(actor: 1, action: 1), state.with(1, 0))
      }
      return
    }
    switch worker {
    case .finishes: visit(Transition(actor: 1, action: 0), state.with(1, 1))
    case .neverFinishes: break
    case .givesWay:
      if state.digit(0) == 1 { visit(Transition(actor: 1, action: 0), state.with(1, 1)) }
    }
  }
  func violations(of state: Word) -> UInt64 { 0 }
  func pendingGoals(in state: Word) -> UInt64 { state.digit(0) == 2 ? 0 : 1 }
  func label(of step: Transition, in state: Word) -> String {
    step.actor == 0
      ? ["look", "rest", "see"][Int(step.action)] : ["finish", "begin again"][Int(step.action)]
  }
}

/// Two threads that each read a number, then write it back raised by one; the rule is that no raise
/// is lost.
struct LostUpdate: WordModel {
  var actorNames: [String] { ["A", "B"] }
  var rules: [CorrectnessRule] {
    [CorrectnessRule(name: "no lost update", summary: "Two raises give two.")]
  }
  var livenessRule: Int? { nil }
  var initialState: Word { Word(bits: 0) }

  // Digits: shared number, stage of A, what A read, stage of B, what B read.
  func visitSteps(from state: Word, _ visit: (Transition, Word) -> Void) {
    for actor in 0..<2 {
      let stage = state.digit(1 + 2 * actor)
      let next = state.with(1 + 2 * actor, stage + 1)
      let step = Transition(actor: UInt8(actor), action: UInt8(truncatingIfNeeded: stage))
      if stage == 0 { visit(step, next.with(2 + 2 * actor, state.digit(0))) }
      if stage == 1 { visit(step, next.with(0, state.digit(2 + 2 * actor) + 1)) }
    }
  }
  func violations(of state: Word) -> UInt64 {
    state.digit(1) == 2 && state.digit(3) == 2 && state.digit(0) != 2 ? 1 : 0
  }
  func pendingGoals(in state: Word) -> UInt64 { 0 }
  func label(of step: Transition, in state: Word) -> String { step.action == 0 ? "read" : "write" }
}
