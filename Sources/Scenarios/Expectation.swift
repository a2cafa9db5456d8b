// SPDX-License-Identifier: MIT

/// What a spec says of the result of a step.
public struct Expectation: Hashable, Sendable {
  /// The results that are allowed under one condition.
  public struct Arm: Hashable, Sendable {
    /// When the arm applies; `nil` for `otherwise`.
    public var condition: Condition?
    /// The allowed results; never empty.
    public var results: [StepResult]

    /// Allows results under a condition.
    public init(_ condition: Condition? = nil, _ results: [StepResult]) {
      self.condition = condition
      self.results = results
    }
  }

  /// The arms; the first whose condition holds decides.
  public var arms: [Arm]
  /// Where the spec says so.
  public var location: SpecLocation

  /// Says what is allowed.
  public init(_ arms: [Arm], at location: SpecLocation) {
    self.arms = arms
    self.location = location
  }

  /// The results allowed on a kernel, or `nil` if no arm applies and the simulator alone judges.
  public func results(for profile: Profile) -> [StepResult]? {
    arms.first { $0.condition?.holds(for: profile) ?? true }?.results
  }
}
