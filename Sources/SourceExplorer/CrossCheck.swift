// SPDX-License-Identifier: MIT

import StateExplorer

/// A comparison of the user's code with the simulator, process by process, for every edition.
public struct CrossCheck: Sendable {
  /// A process that is compared.
  public struct Case: Hashable, Sendable {
    /// Where it comes from: the name of a scenario, or `made up`.
    public var origin: String
    /// The process.
    public var process: ProcessDescription

    /// Names a process.
    public init(origin: String, process: ProcessDescription) {
      self.origin = origin
      self.process = process
    }
  }

  /// Where the code and an edition part.
  public struct Difference: Sendable {
    /// The process.
    public var example: Case
    /// The edition.
    public var edition: ModelSide
    /// What one side has and the other lacks, as a sentence without a full stop.
    public var sentence: String
    /// A schedule of the side that has it.
    public var run: SourceRun
  }

  /// What one process came to.
  public struct Result: Sendable {
    /// The position of the case.
    public var number: Int
    /// The differences, one for each edition that was still like the code.
    public var differences: [Difference]
    /// Why it was not compared, or `nil`.
    public var omission: String?
  }

  /// The most states of the simulator in one process.
  public static let mostModelStates = 1_500_000

  /// The cases, the smallest first.
  public let cases: [Case]
  private let build: ExplorerBuild
  private let bounds: SourceBounds

  /// Prepares a comparison.
  public init(_ build: ExplorerBuild, cases: [Case], secondsPerCase: Int) {
    self.build = build
    // Those of the same size keep their order, so that scenarios come before what is made up.
    self.cases = cases.enumerated().sorted {
      ($0.element.process.size, $0.offset) < ($1.element.process.size, $1.offset)
    }.map(\.element)
    var bounds = SourceBounds()
    bounds.processorSeconds = secondsPerCase
    // A busy machine only makes it longer.
    bounds.seconds = secondsPerCase * 20
    bounds.wantsSchedules = true
    self.bounds = bounds
  }

  /// Compares all cases with the editions that no smaller case has told from the code, several at a time.
  ///
  /// - Parameters:
  ///   - editions: the editions to compare with.
  ///   - workers: how many children run at a time.
  ///   - report: called for each case as it ends; returns whether to go on.
  /// - Returns: the editions that no case tells from the code.
  public func run(
    against editions: [ModelSide], workers: Int, report: @escaping @Sendable (Result) -> Bool
  ) async throws -> [ModelSide] {
    var alike = editions
    var next = 0
    try await withThrowingTaskGroup(of: Result.self) { group in
      func add() {
        let number = next
        let editions = alike
        next += 1
        group.addTask { try await compare(number, with: editions) }
      }
      while next < Swift.min(workers, cases.count) { add() }
      while var result = try await group.next() {
        // A case that ran beside another one may know an edition that is out by now.
        result.differences.removeAll { difference in !alike.contains(difference.edition) }
        alike.removeAll { edition in result.differences.contains { $0.edition == edition } }
        guard report(result), !alike.isEmpty else {
          group.cancelAll()
          break
        }
        if next < cases.count { add() }
      }
    }
    return alike
  }

  /// One case.
  func compare(_ number: Int, with editions: [ModelSide]) async throws -> Result {
    let example = cases[number]
    let found = try await build.explore(example.process, bounds)
    guard found.isComplete else {
      return Result(number: number, differences: [], omission: found.extent.truncation)
    }
    var differences: [Difference] = []
    for edition in editions {
      let model = edition.behaviour(of: example.process, mostStates: Self.mostModelStates)
      guard model.isComplete else {
        return Result(
          number: number, differences: differences,
          omission: "the simulator has more than \(Self.mostModelStates) states")
      }
      if let (sentence, run) = difference(of: found, and: model, edition.name) {
        differences.append(
          Difference(example: example, edition: edition, sentence: sentence, run: run))
      }
    }
    return Result(number: number, differences: differences, omission: nil)
  }

  /// The first thing in which both sides differ.
  private func difference(
    of code: SourceExploration, and model: ModelSide.Behaviour, _ edition: String
  ) -> (String, SourceRun)? {
    func run(_ steps: [SourceStep]) -> SourceRun { SourceRun(steps, threads: code.threads) }
    for violation in code.violations where model.violations[violation.rule] == nil {
      let detail = violation.detail.isEmpty ? "" : " (\(violation.detail))"
      return (
        "the code violates \(violation.rule)\(detail), edition \(edition) does not",
        run(violation.steps)
      )
    }
    for (rule, schedule) in model.violations.sorted(by: { $0.key < $1.key })
    where !code.violations.contains(where: { $0.rule == rule }) {
      return ("edition \(edition) violates \(rule), the code does not", SourceRun(schedule))
    }
    // Behind a violated rule the two sides may stop at different places.
    guard model.violations.keys.allSatisfy({ $0 == "call-returns" }) else { return nil }
    for outcome in code.outcomes where model.outcomes[outcome.text] == nil {
      return ("only the code comes to '\(outcome.text)'", run(outcome.steps))
    }
    for (text, schedule) in model.outcomes.sorted(by: { $0.key < $1.key })
    where !code.outcomes.contains(where: { $0.text == text }) {
      return ("only edition \(edition) comes to '\(text)'", SourceRun(schedule))
    }
    return nil
  }
}

extension CrossCheck {
  /// What tells one edition from the code, case by case, in all cases.
  public func differences(from edition: ModelSide) async throws -> [Difference] {
    var differences: [Difference] = []
    for number in cases.indices {
      differences += try await compare(number, with: [edition]).differences
    }
    return differences
  }
}
