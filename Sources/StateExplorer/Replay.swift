// SPDX-License-Identifier: MIT

/// Why a schedule could not be replayed.
public struct ReplayError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The position of the step that is not possible, from 0.
  public var position: Int
  /// The step.
  public var token: String
  /// What is possible instead, as tokens.
  public var possible: [String]

  /// Describes a step that is not possible.
  public init(position: Int, token: String, possible: [String]) {
    self.position = position
    self.token = token
    self.possible = possible
  }

  /// One sentence for a report.
  public var description: String {
    "step \(position + 1), '\(token)', is not possible here; possible: "
      + (possible.isEmpty ? "nothing" : possible.joined(separator: ", "))
  }
}

/// What a replayed schedule leads to.
public struct Replay<State: Sendable>: Sendable {
  /// The state after each step; the first element is the initial state.
  public var states: [State]
  /// The schedule, as the model names it.
  public var schedule: Schedule
  /// The rules that are violated somewhere on the way, each with the number of steps before it.
  public var violations: [(rule: CorrectnessRule, position: Int)]
  /// Whether something has begun that cannot go on in the last state.
  public var isStuck: Bool
}

extension TransitionSystem {
  /// Takes the steps with these tokens (`actor@label`), one after the other, from the initial
  /// state.
  ///
  /// - Throws: `ReplayError` at the first step that is not possible.
  public func replay(_ tokens: [String]) throws(ReplayError) -> Replay<State> {
    var states = [initialState]
    var steps: [NamedStep] = []
    var violations: [(rule: CorrectnessRule, position: Int)] = []
    var seen: UInt64 = 0
    func judge(_ state: State) {
      let violated = self.violations(of: state) & ~seen
      for rule in rules.indices where violated >> UInt64(rule) & 1 == 1 {
        violations.append((rules[rule], steps.count))
      }
      seen |= violated
    }
    judge(states[0])
    for (position, token) in tokens.enumerated() {
      let state = states[states.count - 1]
      let possible = possibleSteps(in: state)
      guard let choice = possible.first(where: { $0.named.token == token }) else {
        throw ReplayError(position: position, token: token, possible: possible.map(\.named.token))
      }
      steps.append(choice.named)
      states.append(choice.next)
      judge(choice.next)
    }
    let last = states[states.count - 1]
    let isStuck =
      pendingGoals(in: last) != 0 && possibleSteps(in: last).allSatisfy(\.step.isOptional)
    return Replay(
      states: states, schedule: Schedule(steps: steps, actors: actorNames),
      violations: violations, isStuck: isStuck)
  }

  /// The steps that are possible in a state, with their names and results.
  public func possibleSteps(in state: State) -> [(step: Transition, named: NamedStep, next: State)]
  {
    var possible: [(step: Transition, named: NamedStep, next: State)] = []
    visitSteps(from: state) { step, next in possible.append((step, name(step, in: state), next)) }
    return possible
  }
}
