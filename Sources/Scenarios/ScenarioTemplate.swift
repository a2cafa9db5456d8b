// SPDX-License-Identifier: MIT

/// A scenario with its matrix: everything that permutations share is there once, and what differs says on which axes.
///
/// The compiler makes templates, the generator writes them, and `scenarios` spells them out.
public struct ScenarioTemplate: Hashable, Sendable {
  /// Something that some permutations have.
  public struct Part<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The permutations that have it.
    public var when: Selection
    /// What they have.
    public var value: Value
  }

  /// A ruleset under its name.
  public struct NamedRuleset: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The ruleset.
    public var ruleset: Ruleset
  }

  /// What all permutations have alike: the first permutation, of which the steps and other parts are not looked at.
  public var first: Scenario
  /// The axes, in the order of the spec; none if the scenario has no matrix.
  public var axes: [Axis]
  /// The names of the values of each permutation, in the order of the axes; one empty list if there is no matrix.
  public var permutations: [[String]]
  /// The kernels for which the expected results hold; `nil` for none.
  public var whereCondition: Choice<Condition?>
  /// What the process under test is before its first step.
  public var process: Choice<ProcessSetup>
  /// Features that the spec asks for beyond those that its actions need.
  public var requires: Choice<Set<Feature>>
  /// The rulesets that the steps name, in the order of their names.
  public var rulesets: [Part<NamedRuleset>]
  /// Known bugs.
  public var knownIssues: [Part<KnownIssue>]
  /// What happens.
  public var steps: [StepTemplate]

  /// The scenario's name without a permutation, such as `nesting/caller-layers-count`.
  public var id: ScenarioID { ScenarioID(topic: first.id.topic, slug: first.id.slug) }
}

extension ScenarioTemplate {
  /// A scenario without a matrix, as its only permutation.
  public init(_ scenario: Scenario) {
    self.init([Permutation(scenario)], axes: [])
  }

  /// One permutation, and where its arms are.
  public struct Permutation {
    /// The permutation.
    public var scenario: Scenario
    /// For each step and each arm of its expectation, the place of the arm in the spec.
    ///
    /// Arms of different permutations that lie at the same place are the same arm.
    public var armPlaces: [[SpecLocation]]

    /// Describes a permutation.
    public init(_ scenario: Scenario, armPlaces: [[SpecLocation]]) {
      self.scenario = scenario
      self.armPlaces = armPlaces
    }

    /// A permutation whose arms lie where their expectation does, one behind the other.
    public init(_ scenario: Scenario) {
      self.scenario = scenario
      armPlaces = scenario.steps.map { step in
        guard let expectation = step.expectation else { return [] }
        return expectation.arms.indices.map { index in
          var place = expectation.location
          place.column += index
          return place
        }
      }
    }

    var names: [String] { scenario.id.permutation }
  }

  /// Brings permutations of one scenario together.
  ///
  /// - Parameters:
  ///   - permutations: the permutations, at least one. Each has a name for each axis.
  ///   - axes: the axes.
  public init(_ permutations: [Permutation], axes: [Axis]) {
    func choice<Value>(_ value: (Scenario) -> Value) -> Choice<Value> {
      Choice(permutations.map { ($0.names, value($0.scenario)) }, axes: axes)
    }
    let all = permutations.map { $0.names }
    first = permutations[0].scenario
    self.axes = axes
    self.permutations = all
    whereCondition = choice { $0.whereCondition }
    process = choice { $0.process }
    requires = choice { $0.requires }
    rulesets = Self.parts(permutations, axes) {
      $0.rulesets.map { NamedRuleset(name: $0.key, ruleset: $0.value) }
    }.sorted { $0.value.name < $1.value.name }
    knownIssues = Self.parts(permutations, axes) { $0.knownIssues }
    steps = StepAlignment(permutations.map { $0.scenario }).slots.map { slot in
      StepTemplate(slot.compactMap { $0 }, of: permutations, axes: axes)
    }
  }

  /// All permutations, spelled out.
  public var scenarios: [Scenario] { permutations.map(scenario) }

  /// One permutation, spelled out.
  public func scenario(_ names: [String]) -> Scenario {
    var scenario = first
    scenario.id.permutation = names
    // A template has a value for each of its own permutations.
    scenario.whereCondition = whereCondition.value(in: names) ?? nil
    scenario.process = process.value(in: names) ?? ProcessSetup()
    scenario.requires = requires.value(in: names) ?? []
    let rulesets = rulesets.filter { $0.when.contains(names) }.map { $0.value }
    scenario.rulesets = Dictionary(first: rulesets.map { ($0.name, $0.ruleset) })
    scenario.knownIssues = knownIssues.filter { $0.when.contains(names) }.map { $0.value }
    scenario.steps = steps.filter { $0.when.contains(names) }.compactMap { $0.step(names) }
    return scenario
  }

  /// The parts that some permutations have, in an order that all of them agree with.
  private static func parts<Value: Hashable>(
    _ permutations: [Permutation], _ axes: [Axis], _ values: (Scenario) -> [Value]
  ) -> [Part<Value>] {
    let lists = permutations.map { values($0.scenario) }
    var seen: Set<Value> = []
    let all = lists.joined().filter { seen.insert($0).inserted }
    return all.map { value in
      let has = zip(permutations, lists).map { (names: $0.names, isSelected: $1.contains(value)) }
      return Part(when: Selection(has, axes: axes), value: value)
    }
  }
}
