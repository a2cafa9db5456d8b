// SPDX-License-Identifier: MIT

// Generated tests import this module and Testing alone, so it hands on the words they are written in.
@_exported public import Scenarios
import Testing

/// What the scenarios of one spec share: a generated file says it once, at its top.
public struct SpecHeader: Sendable {
  /// The path of the spec.
  let path: String
  /// Where the claims come from, unless a scenario names another source.
  let reference: String?
  /// The kernels for which the expected results hold, unless a scenario says otherwise; `nil` for none.
  let condition: Condition?
  /// What the process under test is before the first step, unless a scenario says otherwise.
  let process: ProcessSetup
  /// The rulesets by their names; a scenario has those that its steps name.
  let rulesets: [String: Ruleset]

  /// Describes what the scenarios of a spec share.
  public init(
    _ path: String, reference: String? = nil, where condition: Condition? = Condition([]),
    process: ProcessSetup = ProcessSetup(), rulesets: [String: Ruleset] = [:]
  ) {
    self.path = path
    self.reference = reference
    self.condition = condition
    self.process = process
    self.rulesets = rulesets
  }

  /// Begins a scenario, or one permutation of it. What it shows is the title of the test that is running.
  ///
  /// - Parameters:
  ///   - id: its name, `topic/slug`.
  ///   - permutation: which permutation it is; `nil` without a matrix.
  ///   - reference: where the claim comes from; `nil` for what the spec says.
  ///   - covers: the ids of the statements that it checks.
  ///   - because: why the results must be so, for steps that give no reason of their own.
  ///   - condition: the kernels for which the expected results hold; `nil` for those that the spec says.
  ///   - process: what the process under test is before its first step; `nil` for what the spec says.
  ///   - threads: the threads that exist before the first step; the first one is the leader.
  ///   - place: where the spec defines it.
  public func scenario(
    _ id: String, _ permutation: Permutation? = nil, reference: String? = nil,
    covers: [String] = [], because: String? = nil, where condition: Condition? = nil,
    process: ProcessSetup? = nil, threads: [String], at place: SpecPlace
  ) -> ScenarioBuilder {
    let parts = id.split(separator: "/").map(String.init)
    precondition(parts.count == 2, "'\(id)' is no name of a scenario")
    guard let title = Test.current?.displayName else {
      preconditionFailure("'\(id)' needs a test with a title, which says what it shows")
    }
    let scenario = Scenario(
      id: ScenarioID(topic: parts[0], slug: parts[1], permutation: permutation?.names ?? []),
      name: title, reference: reference ?? self.reference, covers: covers, because: because,
      process: process ?? self.process, threads: threads, steps: [],
      where: condition ?? self.condition, location: place.location(in: path))
    return ScenarioBuilder(scenario, header: self)
  }
}

/// A place in a spec, as tools print it: line and column, `19:9`.
///
/// What is expected of a step may stand elsewhere: behind a hyphen in another column of the line, `19:9-50`, or in
/// another line, `28:9-30:19`.
public struct SpecPlace: Sendable, ExpressibleByStringLiteral {
  /// The line and the column.
  let start: (line: Int, column: Int)
  /// Where the expectation stands, if that is elsewhere.
  let expectation: (line: Int, column: Int)?

  /// Reads a place; a text that is none ends the test run: generated code has none.
  public init(stringLiteral text: String) {
    let ends = text.split(separator: "-").map { $0.split(separator: ":").compactMap { Int($0) } }
    guard let first = ends.first, first.count == 2, ends.count <= 2,
      ends.allSatisfy({ 1...2 ~= $0.count })
    else { preconditionFailure("'\(text)' is no place in a spec") }
    start = (first[0], first[1])
    expectation = ends.dropFirst().first.map { end in
      end.count == 2 ? (end[0], end[1]) : (first[0], end[0])
    }
  }

  /// The place in a file.
  func location(in path: String) -> SpecLocation {
    SpecLocation(path: path, line: start.line, column: start.column)
  }

  /// Where the expectation stands in a file.
  func expectationLocation(in path: String) -> SpecLocation {
    let place = expectation ?? start
    return SpecLocation(path: path, line: place.line, column: place.column)
  }
}
