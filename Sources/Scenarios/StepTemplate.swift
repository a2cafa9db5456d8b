// SPDX-License-Identifier: MIT

/// One step, with what becomes of it in each permutation.
public struct StepTemplate: Hashable, Sendable {
  /// The permutations that have this step.
  public var when: Selection
  /// The thread that acts.
  public var thread: Choice<String>
  /// What it does.
  public var action: Choice<Action>
  /// How often in a row, at least 1.
  public var times: Choice<Int>
  /// How it lies in time beside the step before it.
  public var timing: Choice<Timing>
  /// Whether the step is over when the thread sleeps in it.
  public var mayBlock: Choice<Bool>
  /// The allocation that fails meanwhile.
  public var failedAllocation: Choice<FailedAllocation?>
  /// The arms of the expectation, in the order of the spec; the first that is there and holds decides.
  public var arms: [ArmTemplate]
  /// Where the spec says what is expected; `nil` if it says nothing.
  public var expectationLocation: Choice<SpecLocation?>
  /// Why the result must be so.
  public var because: Choice<String?>
  /// Where the spec says so.
  public var location: SpecLocation
}

/// One arm of an expectation.
public struct ArmTemplate: Hashable, Sendable {
  /// The permutations that have this arm.
  public var when: Selection
  /// The kernels for which it holds; `nil` for all.
  public var condition: Choice<Condition?>
  /// The allowed results.
  public var results: Choice<[StepResult]>
}

/// Where a permutation has a step.
typealias Occurrence = (permutation: Int, step: Int)

extension StepTemplate {
  /// Brings the occurrences of one step together.
  init(
    _ occurrences: [Occurrence], of permutations: [ScenarioTemplate.Permutation], axes: [Axis]
  ) {
    func choice<Value>(_ value: (Step) -> Value) -> Choice<Value> {
      Choice(
        occurrences.map {
          let permutation = permutations[$0.permutation]
          return (permutation.names, value(permutation.scenario.steps[$0.step]))
        }, axes: axes)
    }
    let present = Set(occurrences.map { $0.permutation })
    let has = permutations.indices.map {
      (names: permutations[$0].names, isSelected: present.contains($0))
    }
    let first = permutations[occurrences[0].permutation].scenario.steps[occurrences[0].step]
    self.init(
      when: Selection(has, axes: axes), thread: choice { $0.thread }, action: choice { $0.action },
      times: choice { $0.times }, timing: choice { $0.timing }, mayBlock: choice { $0.mayBlock },
      failedAllocation: choice { $0.failedAllocation },
      arms: Self.arms(occurrences, of: permutations, axes: axes),
      expectationLocation: choice { $0.expectation?.location }, because: choice { $0.because },
      location: first.location)
  }

  /// Brings the arms of one step together, by their places.
  private static func arms(
    _ occurrences: [Occurrence], of permutations: [ScenarioTemplate.Permutation], axes: [Axis]
  ) -> [ArmTemplate] {
    var places: Set<SpecLocation> = []
    /// Of each permutation, its names, its arms by place, and the place behind which no arm is looked at.
    var read: [(names: [String], arms: [SpecLocation: Expectation.Arm], end: SpecLocation?)] = []
    for occurrence in occurrences {
      let permutation = permutations[occurrence.permutation]
      let arms = permutation.scenario.steps[occurrence.step].expectation?.arms ?? []
      let own = Array(zip(permutation.armPlaces[occurrence.step], arms))
      places.formUnion(own.map { $0.0 })
      read.append(
        (
          permutation.names, Dictionary(first: own),
          own.first { $0.1.condition == nil }?.0
        ))
    }
    let arms = places.sorted().map { place in
      let having = read.filter { $0.arms[place] != nil }
      // Behind an arm that always holds, it makes no difference whether there is another.
      let lacking = read.filter { $0.arms[place] == nil && !($0.end.map { $0 < place } ?? false) }
      return ArmTemplate(
        when: Selection(having.map { $0.names }, butNot: lacking.map { $0.names }, axes: axes),
        condition: Choice(having.map { ($0.names, $0.arms[place]?.condition) }, axes: axes),
        results: Choice(
          having.map { ($0.names, $0.arms[place]?.results ?? []) }, axes: axes))
    }
    return arms.reduce(into: []) { merged, arm in
      if let both = merged.last?.merged(with: arm, axes: axes) {
        merged[merged.count - 1] = both
      } else {
        merged.append(arm)
      }
    }
  }
}

extension ArmTemplate {
  /// This arm and the next one as a single arm, if they say the same for different values of one axis.
  fileprivate func merged(with next: ArmTemplate, axes: [Axis]) -> ArmTemplate? {
    guard condition == next.condition, condition.only != nil, results == next.results,
      results.only != nil, case .product(let own) = when, case .product(let other) = next.when,
      own.count == 1, other.count == 1, own[0].axis == other[0].axis
    else { return nil }
    var part = own[0]
    part.names = axes[part.axis].values.filter {
      own[0].names.contains($0) || other[0].names.contains($0)
    }
    var merged = self
    merged.when = .product([part])
    return merged
  }
}

extension StepTemplate {
  /// The step in a permutation; `nil` in one that does not have it.
  public func step(_ names: [String]) -> Step? {
    guard let thread = thread.value(in: names), let action = action.value(in: names),
      let times = times.value(in: names), let timing = timing.value(in: names),
      let mayBlock = mayBlock.value(in: names)
    else { return nil }
    var expectation: Expectation?
    if let location = expectationLocation.value(in: names) ?? nil {
      expectation = Expectation(expectedArms(names), at: location)
    }
    return Step(
      thread: thread, action: action, times: times, timing: timing, mayBlock: mayBlock,
      failedAllocation: failedAllocation.value(in: names) ?? nil, expectation: expectation,
      because: because.value(in: names) ?? nil, location: location)
  }

  private func expectedArms(_ names: [String]) -> [Expectation.Arm] {
    var result: [Expectation.Arm] = []
    for arm in arms where arm.when.contains(names) {
      guard let results = arm.results.value(in: names) else { continue }
      result.append(Expectation.Arm(arm.condition.value(in: names) ?? nil, results))
      // An arm behind one that always holds is never reached.
      if result.last?.condition == nil { break }
    }
    return result
  }
}

/// Finds out which steps of different permutations are the same step of the spec.
struct StepAlignment {
  /// What tells steps of one permutation apart.
  private struct Key: Hashable, Comparable {
    var location: SpecLocation
    /// The number of steps at that place before it, for a step of several threads.
    var ordinal: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.location, left.ordinal) < (right.location, right.ordinal)
    }
  }

  /// For each step of the spec, where each permutation has it.
  let slots: [[Occurrence?]]

  /// Aligns the steps of permutations by their places, in an order that all permutations agree with.
  init(_ scenarios: [Scenario]) {
    var known: [Key: [Occurrence?]] = [:]
    var followers: [Key: Set<Key>] = [:]
    for (permutation, scenario) in scenarios.enumerated() {
      var counts: [SpecLocation: Int] = [:]
      var last: Key?
      for (index, step) in scenario.steps.enumerated() {
        let key = Key(location: step.location, ordinal: counts[step.location, default: 0])
        counts[step.location, default: 0] += 1
        known[key, default: Array(repeating: nil, count: scenarios.count)][permutation] =
          (permutation, index)
        if let last { followers[last, default: []].insert(key) }
        last = key
      }
    }
    slots = Self.sorted(Set(known.keys), followers).map { known[$0] ?? [] }
  }

  /// Puts each key before its followers, and keys that nothing orders in the order of the file.
  private static func sorted(_ keys: Set<Key>, _ followers: [Key: Set<Key>]) -> [Key] {
    var waitsFor: [Key: Int] = [:]
    for key in followers.values.joined() { waitsFor[key, default: 0] += 1 }
    var rest = keys
    var order: [Key] = []
    // Where permutations contradict each other no key is free, and the first one of the file is as good as any.
    while let next = rest.filter({ waitsFor[$0, default: 0] == 0 }).min() ?? rest.min() {
      rest.remove(next)
      order.append(next)
      for key in followers[next] ?? [] { waitsFor[key]? -= 1 }
    }
    return order
  }
}
