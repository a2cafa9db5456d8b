// SPDX-License-Identifier: MIT

public import Randomness

extension TransitionSystem {
  /// Follows runs chosen at random. Walks find violations in spaces too large to explore; they
  /// prove nothing.
  ///
  /// - Parameters:
  ///   - count: how many walks, from 1.
  ///   - seed: the same seed gives the same walks.
  ///   - bounds: `depth` bounds the steps of a walk, `duration` the whole.
  @inlinable
  public func walkRandomly(count: Int, seed: UInt64, bounds: Bounds = Bounds()) -> RandomWalks {
    var random = SplitMix64(seed: seed)
    var result = RandomWalks(seed: seed)
    let start = ContinuousClock.now
    let actors = actorNames
    var found: UInt64 = 0
    for _ in 0..<count {
      if ContinuousClock.now - start > bounds.duration {
        result.truncation = .duration(bounds.duration)
        break
      }
      var state = initialState
      var steps: [NamedStep] = []
      var isCut = true
      while steps.count < bounds.depth {
        var possible: [(step: Transition, next: State)] = []
        visitSteps(from: state) { possible.append(($0, $1)) }
        if !possible.contains(where: { !$0.step.isOptional }), pendingGoals(in: state) != 0,
          let rule = livenessRule, found >> UInt64(rule) & 1 == 0
        {
          found |= 1 << UInt64(rule)
          result.note(rules[rule], .stuck, steps, actors)
        }
        guard let choice = possible.randomElement(using: &random) else {
          isCut = false
          break
        }
        steps.append(name(choice.step, in: state))
        state = choice.next
        result.steps += 1
        let violated = violations(of: state) & ~found
        for rule in rules.indices where violated >> UInt64(rule) & 1 == 1 {
          result.note(rules[rule], .safety, steps, actors)
        }
        found |= violated
      }
      if isCut { result.cutWalks += 1 }
      result.walks += 1
    }
    return result
  }
}

/// One run, step by step.
public struct Run<State: Sendable>: Sendable {
  /// The steps.
  public var schedule: Schedule
  /// The state behind the last step.
  public var state: State
  /// Whether no further step is possible; otherwise the run was cut short.
  public var isWhole: Bool

  @usableFromInline init(schedule: Schedule, state: State, isWhole: Bool) {
    self.schedule = schedule
    self.state = state
    self.isWhole = isWhole
  }
}

extension TransitionSystem {
  /// Follows one run in which each next step is chosen at random; the same seed gives the same run.
  ///
  /// - Parameter depth: after how many steps a run is cut short.
  @inlinable
  public func runRandomly(seed: UInt64, depth: Int) -> Run<State> {
    var random = SplitMix64(seed: seed)
    var state = initialState
    var steps: [NamedStep] = []
    while true {
      var possible: [(step: Transition, next: State)] = []
      visitSteps(from: state) { possible.append(($0, $1)) }
      let choice = steps.count < depth ? possible.randomElement(using: &random) : nil
      guard let choice else {
        return Run(
          schedule: Schedule(steps: steps, actors: actorNames), state: state,
          isWhole: possible.isEmpty)
      }
      steps.append(name(choice.step, in: state))
      state = choice.next
    }
  }
}

/// What random walks found.
public struct RandomWalks: Sendable {
  /// The seed.
  public var seed: UInt64
  /// The walks made.
  public var walks = 0
  /// The walks that ended at the bound on steps.
  public var cutWalks = 0
  /// The steps of all walks.
  public var steps = 0
  /// The first violation of each rule.
  public var violations: [Violation] = []
  /// Why fewer walks were made than asked for, or `nil`.
  public var truncation: Truncation?

  @usableFromInline init(seed: UInt64) { self.seed = seed }

  @usableFromInline
  mutating func note(
    _ rule: CorrectnessRule, _ kind: Violation.Kind, _ steps: [NamedStep], _ actors: [String]
  ) {
    violations.append(
      Violation(rule: rule, kind: kind, schedule: Schedule(steps: steps, actors: actors)))
  }
}
