// SPDX-License-Identifier: MIT

import Scenarios

/// Finds the conditions that no kernel comes to; the same question is answered once although permutations repeat it.
struct ArmReach {
  private struct Question: Hashable {
    var scope: Condition
    var conditions: [Condition]
  }

  /// Which conditions are not reached.
  enum Answer {
    /// The positions of those that no kernel comes to, and of those among them that no kernel satisfies at all.
    case unreached(Set<Int>, unsatisfied: Set<Int>)
    /// They name more releases or errata than can be told apart.
    case tooMany
  }

  /// How many questions have been looked into, those that came again not counted.
  private(set) var foundCount = 0
  private var answers: [Question: Answer] = [:]

  /// Which of some conditions, of which the first that holds decides, no kernel in a scope comes to.
  mutating func answer(_ conditions: [Condition], in scope: Condition) -> Answer {
    let question = Question(scope: scope, conditions: conditions)
    if let answer = answers[question] { return answer }
    foundCount += 1
    let answer = Self.found(question)
    answers[question] = answer
    return answer
  }

  private static func found(_ question: Question) -> Answer {
    let all = question.conditions + [question.scope]
    guard let kernels = PossibleKernels(toldApartBy: all) else { return .tooMany }
    let unreached = kernels.unreachable(question.conditions, in: question.scope)
    let unsatisfied = unreached.filter {
      !kernels.unreachable([question.conditions[$0]]).isEmpty
    }
    return .unreached(Set(unreached), unsatisfied: Set(unsatisfied))
  }
}
