// Generated tests import this module and Testing alone, so it hands on the words they are written in.
@_exported public import Scenarios

/// A line and a column of a spec, both from 1.
public typealias SpecPosition = (line: Int, column: Int)

extension Scenario {
  /// Begins a scenario, which the following statements of a generated test fill.
  ///
  /// - Parameters:
  ///   - id: its name, `topic/slug` or `topic/slug/value,value`.
  ///   - name: what it shows, in one sentence.
  ///   - spec: the path of the spec.
  ///   - position: where the spec defines it.
  public init(_ id: String, _ name: String, in spec: String, at position: SpecPosition) {
    let parts = id.split(separator: "/").map(String.init)
    precondition((2...3).contains(parts.count), "'\(id)' is no name of a scenario")
    let permutation = parts.count == 3 ? parts[2].split(separator: ",").map(String.init) : []
    self.init(
      id: ScenarioID(topic: parts[0], slug: parts[1], permutation: permutation), name: name,
      threads: [], steps: [],
      location: SpecLocation(path: spec, line: position.line, column: position.column))
  }

  /// Adds a rule to a ruleset that has been described before.
  public mutating func rule(_ rule: Rule, of ruleset: String) {
    precondition(rulesets[ruleset] != nil, "there is no ruleset '\(ruleset)'")
    rulesets[ruleset]?.rules.append(rule)
  }

  /// Adds a step whose result is the same on every kernel, or left to the simulator.
  ///
  /// - Parameters:
  ///   - thread: the thread that acts.
  ///   - action: what it does.
  ///   - times: how often in a row.
  ///   - blocks: whether the step is over when the thread sleeps in it.
  ///   - failure: the allocation that fails meanwhile.
  ///   - results: the allowed results; none leaves the judgement to the simulator.
  ///   - because: why.
  ///   - position: where the spec says so.
  ///   - expectPosition: where the spec says what is expected; the same place if left out.
  public mutating func step(
    _ thread: String, _ action: Action, times: Int = 1, blocks: Bool = false,
    failAllocation failure: FailedAllocation? = nil, expect results: StepResult...,
    because: String? = nil, at position: SpecPosition, _ expectPosition: SpecPosition? = nil
  ) {
    let arms = results.isEmpty ? [] : [Expectation.Arm(nil, results)]
    let step = Step(
      thread: thread, action: action, times: times, mayBlock: blocks, failedAllocation: failure,
      because: because, location: place(position))
    add(step, arms, expectPosition)
  }

  /// Adds a step whose result depends on the kernel; the first arm that applies decides.
  public mutating func step(
    _ thread: String, _ action: Action, times: Int = 1, blocks: Bool = false,
    failAllocation failure: FailedAllocation? = nil, expectByKernel arm: Expectation.Arm,
    _ furtherArms: Expectation.Arm..., because: String? = nil,
    at position: SpecPosition, _ expectPosition: SpecPosition? = nil
  ) {
    let step = Step(
      thread: thread, action: action, times: times, mayBlock: blocks, failedAllocation: failure,
      because: because, location: place(position))
    add(step, [arm] + furtherArms, expectPosition)
  }

  /// Adds steps that begin at the same time.
  ///
  /// - Parameters:
  ///   - steps: adds the steps.
  ///   - repeated: adds steps that are repeated until the others have ended.
  public mutating func together(
    _ steps: (inout Scenario) -> Void, meanwhile repeated: (inout Scenario) -> Void = { _ in }
  ) {
    let start = self.steps.count
    steps(&self)
    for index in self.steps.indices.dropFirst(start + 1) { self.steps[index].timing = .together }
    let end = self.steps.count
    repeated(&self)
    for index in self.steps.indices.dropFirst(end) { self.steps[index].timing = .meanwhile }
  }

  /// Declares a bug that makes the scenario fail on the kernels that meet all comparisons.
  public mutating func knownIssue(
    _ bug: String, when comparisons: Condition.Comparison..., because: String,
    at position: SpecPosition
  ) {
    knownIssues.append(
      KnownIssue(
        condition: Condition(comparisons), bug: bug, because: because, location: place(position)))
  }

  private mutating func add(
    _ step: Step, _ arms: [Expectation.Arm], _ expectPosition: SpecPosition?
  ) {
    var step = step
    if !arms.isEmpty {
      step.expectation = Expectation(arms, at: expectPosition.map(place) ?? step.location)
    }
    steps.append(step)
  }

  private func place(_ position: SpecPosition) -> SpecLocation {
    SpecLocation(path: location.path, line: position.line, column: position.column)
  }
}

extension Expectation.Arm {
  /// The results that are allowed on the kernels that meet all comparisons.
  public static func when(
    _ comparisons: Condition.Comparison..., expect results: StepResult...
  ) -> Self {
    Self(Condition(comparisons), results)
  }

  /// The results that are allowed on all other kernels.
  public static func otherwise(_ results: StepResult...) -> Self { Self(nil, results) }
}

extension Condition.Comparison {
  /// Compares the ABI version.
  public static func abi(_ comparison: Condition.Operator, _ abi: Int) -> Self {
    Self(.abi(abi), comparison)
  }

  /// Compares the edition.
  public static func edition(_ comparison: Condition.Operator, _ edition: Edition) -> Self {
    Self(.edition(edition), comparison)
  }

  /// Compares the release.
  ///
  /// - Parameter release: a text that begins with two numbers, such as `7.0.4`.
  public static func release(_ comparison: Condition.Operator, _ release: String) -> Self {
    guard let number = KernelRelease(release) else {
      preconditionFailure("'\(release)' is no kernel release")
    }
    return Self(.release(number), comparison)
  }

  /// Asks whether an erratum is fixed.
  public static func erratum(_ comparison: Condition.Operator, _ number: Int) -> Self {
    Self(.erratum(number), comparison)
  }
}
