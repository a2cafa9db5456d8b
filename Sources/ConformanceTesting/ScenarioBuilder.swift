// SPDX-License-Identifier: MIT

public import Scenarios

/// A scenario that the statements of a generated test fill.
@dynamicMemberLookup
public struct ScenarioBuilder: Sendable {
  /// The scenario so far.
  public private(set) var scenario: Scenario
  private let header: SpecHeader

  /// Begins with a scenario without steps.
  init(_ scenario: Scenario, header: SpecHeader) {
    self.scenario = scenario
    self.header = header
  }

  /// What the scenario says beside its steps.
  public subscript<Value>(dynamicMember member: WritableKeyPath<Scenario, Value>) -> Value {
    get { scenario[keyPath: member] }
    set { scenario[keyPath: member] = newValue }
  }

  /// Adds a step whose result is the same on every kernel, or left to the simulator.
  ///
  /// - Parameters:
  ///   - actors: the thread that acts, or the threads that act one after the other.
  ///   - action: what it does.
  ///   - isThere: whether this permutation has the step.
  ///   - times: how often in a row.
  ///   - blocks: whether the step is over when the thread sleeps in it.
  ///   - failure: the allocation that fails meanwhile.
  ///   - results: the allowed results; none leaves the judgement to the simulator.
  ///   - because: why.
  ///   - place: where the spec says so, and what it expects.
  public mutating func step(
    _ actors: Actors, _ action: Action, when isThere: Bool = true, times: Int = 1,
    blocks: Bool = false, failAllocation failure: FailedAllocation? = nil,
    expect results: StepResult..., because: String? = nil, at place: SpecPlace
  ) {
    guard isThere else { return }
    let step = Step(
      thread: "", action: action, times: times, mayBlock: blocks, failedAllocation: failure,
      because: because, location: place.location(in: header.path))
    add(step, actors, results.isEmpty ? [] : [Expectation.Arm(nil, results)], place)
  }

  /// Adds a step whose result depends on the kernel or the permutation; the first arm that applies decides.
  public mutating func step(
    _ actors: Actors, _ action: Action, when isThere: Bool = true, times: Int = 1,
    blocks: Bool = false, failAllocation failure: FailedAllocation? = nil,
    expectBy first: ExpectedResults, _ others: ExpectedResults..., because: String? = nil,
    at place: SpecPlace
  ) {
    guard isThere else { return }
    let step = Step(
      thread: "", action: action, times: times, mayBlock: blocks, failedAllocation: failure,
      because: because, location: place.location(in: header.path))
    add(step, actors, ExpectedResults.reached([first] + others), place)
  }

  /// Adds steps that begin at the same time.
  ///
  /// - Parameters:
  ///   - steps: adds the steps.
  ///   - repeated: adds steps that are repeated until the others have ended.
  public mutating func together(
    _ steps: (inout Self) -> Void, meanwhile repeated: (inout Self) -> Void = { _ in }
  ) {
    let start = scenario.steps.count
    steps(&self)
    for index in scenario.steps.indices.dropFirst(start + 1) {
      scenario.steps[index].timing = .together
    }
    let end = scenario.steps.count
    repeated(&self)
    for index in scenario.steps.indices.dropFirst(end) {
      scenario.steps[index].timing = .meanwhile
    }
  }

  /// Declares a bug that makes the scenario fail on the kernels that meet all comparisons.
  public mutating func knownIssue(
    _ bug: String, when comparisons: Condition.Comparison..., because: String, at place: SpecPlace
  ) {
    scenario.knownIssues.append(
      KnownIssue(
        condition: Condition(comparisons), bug: bug, because: because,
        location: place.location(in: header.path)))
  }

  private mutating func add(
    _ step: Step, _ actors: Actors, _ arms: [Expectation.Arm], _ place: SpecPlace
  ) {
    var step = step
    if !arms.isEmpty {
      step.expectation = Expectation(arms, at: place.expectationLocation(in: header.path))
    }
    for name in step.action.namedRulesets where scenario.rulesets[name] == nil {
      scenario.rulesets[name] = header.rulesets[name]
    }
    for thread in actors.threads {
      step.thread = thread
      scenario.steps.append(step)
    }
  }
}

/// The thread that a step lets act, `"main"`, or several one after the other, `["main", "worker"]`.
public struct Actors: Sendable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  /// The names of the threads.
  public var threads: [String]

  /// One thread.
  public init(stringLiteral thread: String) { threads = [thread] }

  /// Several threads.
  public init(arrayLiteral threads: String...) { self.threads = threads }
}

/// One arm of an expectation: results, and the kernels and permutations for which they hold.
public struct ExpectedResults: Sendable {
  /// The arm, or `nil` if this permutation has none.
  var arm: Expectation.Arm?

  /// The arms of this permutation; one behind an arm that always holds is never reached.
  static func reached(_ arms: [Self]) -> [Expectation.Arm] {
    var reached: [Expectation.Arm] = []
    for arm in arms.compactMap(\.arm) where reached.last.map({ $0.condition != nil }) ?? true {
      reached.append(arm)
    }
    return reached
  }

  /// The results that are allowed on the kernels that meet all comparisons.
  public static func when(_ comparisons: Condition.Comparison..., expect results: StepResult...)
    -> Self
  {
    Self(arm: .init(Condition(comparisons), results))
  }

  /// The same, in the permutations that are selected.
  public static func when(
    _ isSelected: Bool, _ comparisons: Condition.Comparison..., expect results: StepResult...
  ) -> Self {
    let condition = comparisons.isEmpty ? nil : Condition(comparisons)
    return Self(arm: isSelected ? .init(condition, results) : nil)
  }

  /// The same, with a condition and results that depend on the permutation.
  ///
  /// Neither is looked at in another permutation, where there may be nothing to choose.
  public static func whenever(
    _ isSelected: Bool, _ condition: @autoclosure () -> Condition?,
    expect results: @autoclosure () -> [StepResult]
  ) -> Self {
    Self(arm: isSelected ? .init(condition(), results()) : nil)
  }

  /// The results that are allowed on all other kernels.
  public static func otherwise(_ results: StepResult...) -> Self { Self(arm: .init(nil, results)) }
}

extension Condition {
  /// The condition that all of `comparisons` hold.
  public init(_ comparisons: Comparison...) { self.init(comparisons) }
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
