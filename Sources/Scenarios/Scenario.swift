// SPDX-License-Identifier: MIT

/// The name of a scenario, and of one of its permutations.
///
/// Its text is `topic/slug`, or `topic/slug/value,value` for a permutation; it never changes once published.
public struct ScenarioID: Hashable, Sendable {
  /// The folder of the spec, such as `nesting`.
  public var topic: String
  /// The id in the spec, such as `caller-layers-count`.
  public var slug: String
  /// The names of the axis values, in the order of the axes; empty without a matrix.
  public var permutation: [String]

  /// Names a scenario.
  public init(topic: String, slug: String, permutation: [String] = []) {
    self.topic = topic
    self.slug = slug
    self.permutation = permutation
  }
}

extension ScenarioID: Comparable, CustomStringConvertible {
  /// The text of the name.
  public var description: String {
    let base = "\(topic)/\(slug)"
    return permutation.isEmpty ? base : base + "/" + permutation.joined(separator: ",")
  }

  /// Orders names by their text.
  public static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}

/// One action of one thread, and what the spec says of it.
public struct Step: Hashable, Sendable {
  /// The thread that acts.
  public var thread: String
  /// What it does.
  public var action: Action
  /// How often it does so in a row: the result is that of the first failure, or of the last time.
  public var times: Int
  /// How it lies in time beside the step before it.
  public var timing: Timing
  /// Whether the step is over, with the result `blocked`, when the thread sleeps in it.
  public var mayBlock: Bool
  /// The allocation that fails meanwhile.
  public var failedAllocation: FailedAllocation?
  /// What the spec says of the result; `nil` leaves the judgement to the simulator.
  public var expectation: Expectation?
  /// Why the result must be so, for the report of a failure.
  public var because: String?
  /// Where the spec says so.
  public var location: SpecLocation

  /// Describes a step.
  public init(
    thread: String, action: Action, times: Int = 1, timing: Timing = .after,
    mayBlock: Bool = false, failedAllocation: FailedAllocation? = nil,
    expectation: Expectation? = nil, because: String? = nil, location: SpecLocation
  ) {
    self.thread = thread
    self.action = action
    self.times = times
    self.timing = timing
    self.mayBlock = mayBlock
    self.failedAllocation = failedAllocation
    self.expectation = expectation
    self.because = because
    self.location = location
  }
}

/// A bug that is known to make a scenario fail on some kernels.
public struct KnownIssue: Hashable, Sendable {
  /// The kernels that have the bug.
  public var condition: Condition
  /// The name of the bug: a CVE, a commit, a report.
  public var bug: String
  /// Why the scenario fails there.
  public var because: String
  /// Where the spec says so.
  public var location: SpecLocation

  /// Describes a known bug.
  public init(condition: Condition, bug: String, because: String, location: SpecLocation) {
    self.condition = condition
    self.bug = bug
    self.because = because
    self.location = location
  }
}

/// One scenario, or one permutation of it, ready to be run.
public struct Scenario: Hashable, Sendable {
  /// Its name.
  public var id: ScenarioID
  /// What it shows, in one sentence.
  public var name: String
  /// Where the claim comes from: a man page, a commit, a mail.
  public var reference: String?
  /// The statements of Landlock's documents and tests that it checks, by their ids, in the order of the spec.
  public var covers: [String]
  /// Why the results must be so; for steps that give no reason of their own.
  public var because: String?
  /// What the process under test is before its first step.
  public var process: ProcessSetup
  /// The threads that exist before the first step; the first is the leader.
  public var threads: [String]
  /// The rulesets that the steps name.
  public var rulesets: [String: Ruleset]
  /// What happens.
  public var steps: [Step]
  /// The kernels for which the expected results hold, the `where` of the spec; `nil` for none.
  ///
  /// On other kernels the scenario runs as well, and the simulator alone judges.
  public var whereCondition: Condition?
  /// Features that the spec asks for beyond those that its actions need.
  public var requires: Set<Feature>
  /// Known bugs.
  public var knownIssues: [KnownIssue]
  /// Where the spec defines it.
  public var location: SpecLocation

  /// Describes a scenario.
  public init(
    id: ScenarioID, name: String, reference: String? = nil, covers: [String] = [],
    because: String? = nil, process: ProcessSetup = ProcessSetup(), threads: [String],
    rulesets: [String: Ruleset] = [:],
    steps: [Step], where whereCondition: Condition? = Condition([]),
    requires: Set<Feature> = [], knownIssues: [KnownIssue] = [], location: SpecLocation
  ) {
    self.id = id
    self.name = name
    self.reference = reference
    self.covers = covers
    self.because = because
    self.process = process
    self.threads = threads
    self.rulesets = rulesets
    self.steps = steps
    self.whereCondition = whereCondition
    self.requires = requires
    self.knownIssues = knownIssues
    self.location = location
  }

  /// All features that an engine needs to run this scenario.
  public var requiredFeatures: Set<Feature> { program.requiredFeatures.union(requires) }

  /// The results that the spec allows a step on a kernel; `nil` if it leaves them to the simulator.
  public func expectedResults(of step: Step, on profile: Profile) -> [StepResult]? {
    guard let whereCondition, whereCondition.holds(for: profile) else { return nil }
    return step.expectation?.results(for: profile)
  }

  /// Why a kernel cannot run this scenario, as the end of `unsupported: needs ...`; `nil` if it can.
  public func unmetRequirement(on profile: Profile) -> String? {
    program.unmetRequirement(on: profile, besides: requires)
  }
}

/// A spec: one file of scenarios that belong together, or of what a document says.
public struct Spec: Hashable, Sendable {
  /// The path of the file as the user named it.
  public var path: String
  /// The folder of the file, which is the first part of its scenarios' names.
  public var topic: String
  /// A few words that name the file's subject.
  public var suite: String
  /// What the scenarios are about, in a sentence or two.
  public var about: String
  /// What documents say, for scenarios of this file and of others to claim.
  public var statements: [Statement]
  /// The scenarios in the order of the file, each with its matrix.
  public var templates: [ScenarioTemplate]
  /// The scenarios in the order of the file, permutations in the order of the axes.
  public var scenarios: [Scenario] { templates.flatMap { $0.scenarios } }

  /// Collects the scenarios of a file.
  public init(
    path: String, topic: String, suite: String, about: String, statements: [Statement] = [],
    templates: [ScenarioTemplate]
  ) {
    self.path = path
    self.topic = topic
    self.suite = suite
    self.about = about
    self.statements = statements
    self.templates = templates
  }
}
