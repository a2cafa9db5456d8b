// SPDX-License-Identifier: MIT

public import StateExplorer

/// All that a process may come to, for a comparison with another implementation of the algorithm.
public struct TsyncOutcomes: Sendable {
  /// The outcomes, each with a shortest schedule. An outcome says of each thread how its call ended (`.` if it did
  /// not call), its layers as hexadecimal bits and its no_new_privs: `ok:1:1 .:1:1`; `-` is a thread that was not
  /// created, `gone:ok` one that has exited.
  public var outcomes: [String: Schedule]
  /// The violated rules by name, each with a shortest schedule.
  public var violations: [String: Schedule]
  /// Whether everything was seen.
  public var isComplete: Bool
}

extension TsyncModel {
  /// Collects the outcomes of every order of steps. States that violate a rule lead to none.
  ///
  /// - Parameter mostStates: where the search ends although not everything was seen.
  public func outcomes(mostStates: Int) -> TsyncOutcomes {
    var result = TsyncOutcomes(outcomes: [:], violations: [:], isComplete: true)
    var numbers: [[UInt64]: Int32] = [:]
    var states: [State] = []
    var origins: [(state: Int32, step: Transition)] = []
    func schedule(to state: Int, _ last: String? = nil) -> Schedule {
      var steps: [NamedStep] = []
      var at = state
      while at != 0 {
        let (parent, step) = origins[at]
        steps.append(
          NamedStep(
            actor: actorNames[Int(step.actor)], label: label(of: step, in: states[Int(parent)]),
            column: Int(step.actor)))
        at = Int(parent)
      }
      return Schedule(steps: steps.reversed(), actors: actorNames)
    }
    func add(_ state: State, _ origin: (Int32, Transition)) {
      var key = [UInt64](repeating: 0, count: wordCount)
      key.withUnsafeMutableBufferPointer { encode(state, into: $0.baseAddress!) }
      guard numbers[key] == nil else { return }
      numbers[key] = Int32(states.count)
      states.append(state)
      origins.append(origin)
    }
    add(initialState, (0, Transition(actor: 0, action: 0)))
    var number = 0
    while number < states.count {
      guard number < mostStates else {
        result.isComplete = false
        break
      }
      let state = states[number]
      let violated = violations(of: state)
      for rule in TsyncRule.allCases where violated & rule.bit != 0 {
        let name = rule.rule.name
        if result.violations[name] == nil { result.violations[name] = schedule(to: number) }
      }
      if violated == 0 {
        let isQuiet = pendingGoals(in: state) == 0
        var mayGoOn = false
        visitSteps(from: state) { step, next in
          if !step.isOptional { mayGoOn = true }
          add(next, (Int32(number), step))
        }
        if isQuiet {
          let text = outcome(of: state)
          if result.outcomes[text] == nil { result.outcomes[text] = schedule(to: number) }
        } else if !mayGoOn {
          let name = TsyncRule.callReturns.rule.name
          if result.violations[name] == nil { result.violations[name] = schedule(to: number) }
        }
      }
      number += 1
    }
    return result
  }

  /// What is left when no thread is in the kernel.
  private func outcome(of state: State) -> String {
    (0..<slots).map { thread in
      let word = state.threads[thread]
      let value = word.callState == .over ? Self.name(of: word.value) : "."
      switch word.point {
      case .unused: return "-"
      case .gone: return "gone:\(value)"
      default: return "\(value):\(String(word.domain, radix: 16)):\(word.noNewPrivs ? 1 : 0)"
      }
    }.joined(separator: " ")
  }

  private static func name(of error: TsyncError) -> String {
    switch error {
    case .none: "ok"
    case .restart: "errno 513"
    default: "\(error)"
    }
  }
}
