// SPDX-License-Identifier: MIT

// Generated tests import this module and Testing alone, so it hands on the words they are written in.
@_exported public import Scenarios

/// A line and a column of a spec, both from 1.
public typealias SpecPosition = (line: Int, column: Int)

extension Scenario {
  /// Begins a scenario, or one permutation of it, which the following statements of a generated test fill.
  ///
  /// - Parameters:
  ///   - id: its name, `topic/slug`.
  ///   - name: what it shows, in one sentence.
  ///   - permutation: which permutation it is; `nil` without a matrix.
  ///   - reference: where the claim comes from.
  ///   - covers: the ids of the statements that it checks.
  ///   - because: why the results must be so, for steps that give no reason of their own.
  ///   - condition: the kernels for which the expected results hold.
  ///   - process: what the process under test is before its first step.
  ///   - threads: the threads that exist before the first step; the first one is the leader.
  ///   - spec: the path of the spec.
  ///   - position: where the spec defines it.
  public init(
    _ id: String, _ name: String, _ permutation: Permutation? = nil, reference: String? = nil,
    covers: [String] = [], because: String? = nil, where condition: Condition? = Condition([]),
    process: ProcessSetup = ProcessSetup(), threads: [String] = [], in spec: String,
    at position: SpecPosition
  ) {
    let parts = id.split(separator: "/").map(String.init)
    precondition(parts.count == 2, "'\(id)' is no name of a scenario")
    self.init(
      id: ScenarioID(topic: parts[0], slug: parts[1], permutation: permutation?.names ?? []),
      name: name, reference: reference, covers: covers, because: because, process: process,
      threads: threads, steps: [], where: condition,
      location: SpecLocation(path: spec, line: position.line, column: position.column))
  }

  /// Adds a step whose result is the same on every kernel, or left to the simulator.
  ///
  /// - Parameters:
  ///   - actors: the thread that acts, or the threads that act one after the other.
  ///   - action: what it does.
  ///   - times: how often in a row.
  ///   - blocks: whether the step is over when the thread sleeps in it.
  ///   - failure: the allocation that fails meanwhile.
  ///   - results: the allowed results; none leaves the judgement to the simulator.
  ///   - because: why.
  ///   - position: where the spec says so.
  ///   - expectPosition: where the spec says what is expected; the same place if left out.
  public mutating func step(
    _ actors: Actors, _ action: Action, times: Int = 1, blocks: Bool = false,
    failAllocation failure: FailedAllocation? = nil, expect results: StepResult...,
    because: String? = nil, at position: SpecPosition, _ expectPosition: SpecPosition? = nil
  ) {
    let arms = results.isEmpty ? [] : [Expectation.Arm(nil, results)]
    let step = Step(
      thread: "", action: action, times: times, mayBlock: blocks, failedAllocation: failure,
      because: because, location: place(position))
    add(step, actors, arms, expectPosition)
  }

  /// Adds a step whose result depends on the kernel or the permutation; the first arm that applies decides.
  public mutating func step(
    _ actors: Actors, _ action: Action, times: Int = 1, blocks: Bool = false,
    failAllocation failure: FailedAllocation? = nil, expectBy first: ExpectedResults,
    _ others: ExpectedResults...,
    because: String? = nil, at position: SpecPosition, _ expectPosition: SpecPosition? = nil
  ) {
    let step = Step(
      thread: "", action: action, times: times, mayBlock: blocks, failedAllocation: failure,
      because: because, location: place(position))
    add(step, actors, ExpectedResults.reached([first] + others), expectPosition)
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
    _ step: Step, _ actors: Actors, _ arms: [Expectation.Arm], _ expectPosition: SpecPosition?
  ) {
    var step = step
    if !arms.isEmpty {
      step.expectation = Expectation(arms, at: expectPosition.map(place) ?? step.location)
    }
    for thread in actors.threads {
      step.thread = thread
      steps.append(step)
    }
  }

  private func place(_ position: SpecPosition) -> SpecLocation {
    SpecLocation(path: location.path, line: position.line, column: position.column)
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
  public static func whenever(
    _ isSelected: Bool, _ condition: Condition?, expect results: [StepResult]
  ) -> Self {
    Self(arm: isSelected ? .init(condition, results) : nil)
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
