// SPDX-License-Identifier: MIT

import Scenarios

/// What the spec and the simulator say of the steps of one scenario on one kernel.
struct Comparison {
  /// The steps of the scenario.
  let steps: [Step]
  /// The results that the spec allows for each step on this kernel; `nil` where it says nothing.
  let expected: [[StepResult]?]
  /// The allowed outcomes in an order that does not change from run to run.
  let allowed: [Outcome]

  init(_ scenario: Scenario, profile: Profile, allowed: AllowedOutcomes) {
    steps = scenario.steps
    expected = scenario.steps.map { scenario.expectedResults(of: $0, on: profile) }
    self.allowed = allowed.outcomes.sorted { $0.text < $1.text }
  }

  /// Why an outcome cannot be one of this scenario; `nil` if it can.
  ///
  /// An outcome has one result for each step, and ends early only with `hung`.
  func malformation(of outcome: Outcome) -> String? {
    let results = outcome.results
    if results.count > steps.count || (results.count < steps.count && results.last != .hung) {
      return "\(results.count) results for \(steps.count) steps"
    }
    if let step = results.firstIndex(of: .kernelFault) {
      return "the result 'kernel_fault' for step \(step + 1), which only a spec may say"
    }
    if let early = results.dropLast().firstIndex(of: .hung) {
      return "results after step \(early + 1), which hung"
    }
    return nil
  }

  /// The first step at which the spec forbids an outcome.
  func specMismatch(of outcome: Outcome) -> Int? {
    outcome.results.indices.first { index in
      let result = outcome.results[index]
      if let results = expected[index] {
        // The thread of a step in which the kernel faults has ended.
        return !results.contains(result) && !(result == .ended && results.contains(.kernelFault))
      }
      // Nobody wrote down that this step may hang, and somebody wrote down what happens after it.
      return result == .hung && expected[(index + 1)...].contains { $0 != nil }
    }
  }

  /// The first step at which the simulator forbids an outcome.
  func simulatorMismatch(of outcome: Outcome) -> Int? {
    outcome.results.indices.first { index in
      !simulatorResults(at: index, after: outcome).contains(outcome.results[index])
    }
  }

  /// The results that the simulator allows for a step, given the results of an outcome before it.
  func simulatorResults(at index: Int, after outcome: Outcome) -> [StepResult] {
    let prefix = outcome.results.prefix(index)
    return results(at: index, in: allowed.filter { $0.results.prefix(index) == prefix })
  }

  /// The results of one step in several outcomes, in the order of their words.
  func results(at index: Int, in outcomes: [Outcome]) -> [StepResult] {
    let results = outcomes.compactMap { index < $0.results.count ? $0.results[index] : nil }
    return Set(results).sorted { $0.description < $1.description }
  }

  /// An allowed outcome that the spec forbids, and the step where it does.
  ///
  /// - Parameter outcome: what a kernel did, so that the contradiction nearest to it is found.
  func contradiction(nearest outcome: Outcome?) -> (outcome: Outcome, step: Int)? {
    let contradicting = allowed.filter { specMismatch(of: $0) != nil }
    let nearest = outcome.flatMap { AllowedOutcomes(Set(contradicting)).nearest(to: $0) }
    guard let found = nearest ?? contradicting.first, let step = specMismatch(of: found) else {
      return nil
    }
    return (found, step)
  }

  /// The rows of the table when the spec and the simulator agree.
  func rows(kernel outcome: Outcome?) -> [Judgement.Row] {
    let nearest = outcome.flatMap { AllowedOutcomes(Set(allowed)).nearest(to: $0) }
    return steps.indices.map { index in
      var simulator: [StepResult]
      if let outcome, index <= outcome.results.count {
        simulator = simulatorResults(at: index, after: outcome)
        // Behind a divergence no allowed outcome has the same past; the nearest one tells most.
        if simulator.isEmpty { simulator = results(at: index, in: nearest.map { [$0] } ?? []) }
      } else {
        simulator = results(at: index, in: nearest.map { [$0] } ?? allowed)
      }
      return row(index, simulator: simulator, kernel: outcome)
    }
  }

  /// The rows of the table that shows one allowed outcome beside the spec, which forbids it.
  func rows(simulator shown: Outcome, kernel outcome: Outcome?) -> [Judgement.Row] {
    steps.indices.map { index in
      row(index, simulator: results(at: index, in: [shown]), kernel: outcome)
    }
  }

  private func row(_ index: Int, simulator: [StepResult], kernel: Outcome?) -> Judgement.Row {
    Judgement.Row(
      number: index + 1, thread: steps[index].thread, action: steps[index].text,
      spec: expected[index],
      simulator: simulator,
      kernel: kernel.flatMap { index < $0.results.count ? $0.results[index] : nil })
  }
}

extension Outcome {
  /// The words of the results, to order outcomes by.
  var text: String { results.map(\.description).joined(separator: " ") }
}
