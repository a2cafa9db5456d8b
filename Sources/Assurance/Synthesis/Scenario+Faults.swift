// SPDX-License-Identifier: MIT

public import Scenarios

extension Scenario {
  /// The scenario with the faults of the kernel expected that missing memory leads to in version 2 of the patch set.
  ///
  /// Nobody writes down what made-up scenarios expect, so what the simulator says has to do: where a step with a failing
  /// allocation ends its thread, the kernel faults.
  ///
  /// - Parameters:
  ///   - allowed: what the simulator allows.
  ///   - profile: the kernel; only those of version 2 are expected to fault.
  public func expectingFaults(in allowed: AllowedOutcomes, on profile: Profile) -> Scenario {
    guard profile.edition == .v2 else { return self }
    var scenario = self
    for index in steps.indices where steps[index].failedAllocation != nil {
      let results = Set(
        allowed.outcomes.compactMap { index < $0.results.count ? $0.results[index] : nil })
      guard results.contains(.ended) else { continue }
      let words = results.sorted { $0.description < $1.description } + [.kernelFault]
      scenario.steps[index].expectation = Expectation(
        [Expectation.Arm(nil, words)], at: steps[index].location)
    }
    return scenario
  }
}
