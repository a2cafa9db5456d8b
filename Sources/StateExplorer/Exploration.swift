// SPDX-License-Identifier: MIT

/// What an exploration found, and how much it saw.
public struct Exploration: Sendable {
  /// The violations, one for each rule and kind, in the order of discovery.
  public var violations: [Violation]
  /// How much was seen.
  public var coverage: Coverage
  /// What runs come to, if that was asked for, in the order of discovery.
  public var outcomes: [ReachedOutcome] = []

  /// Whether everything was seen and nothing is wrong. A truncated exploration never passes.
  public var passes: Bool { violations.isEmpty && coverage.isComplete }

  /// The names of the violated rules.
  public var violatedRules: Set<String> { Set(violations.map(\.rule.name)) }
}

/// How a rule was violated.
public struct Violation: Sendable {
  /// The kinds of violations.
  public enum Kind: Hashable, Sendable {
    /// The last state of the schedule violates the rule.
    case safety
    /// In the last state of the schedule something has begun that cannot go on: no step that must
    /// happen is possible.
    case stuck
    /// Somewhere along the schedule a state is reached from which nothing ends what has begun. The
    /// schedule goes on to a state in which nothing must happen, if one follows; otherwise some
    /// actor spins for ever.
    case hang
    /// The steps from this position of the schedule on can be repeated for ever although every
    /// actor that could go on does.
    case fairCycle(start: Int)
  }

  /// The rule.
  public var rule: CorrectnessRule
  /// The kind.
  public var kind: Kind
  /// The steps from the initial state.
  public var schedule: Schedule
}

/// How much of a state space an exploration saw.
public struct Coverage: Sendable {
  /// The states seen.
  public var states: Int
  /// The states of which all steps were taken, or all that the reduction asks for.
  public var expanded: Int
  /// The steps taken.
  public var steps: Int
  /// The most steps of a shortest run to a state that was seen (of any run, if depth first).
  public var depth: Int
  /// The states of which only some steps were taken, because the others are independent.
  public var reducedStates: Int
  /// The bytes in use at the end.
  public var bytes: Int
  /// The bytes of one encoded state with its origin.
  public var bytesPerState: Int
  /// The time taken.
  public var duration: Duration
  /// Whether symmetry reduction was on.
  public var usedSymmetry: Bool
  /// Whether partial-order reduction was on.
  public var usedPartialOrderReduction: Bool
  /// Whether hangs were looked for.
  public var soughtHangs: Bool
  /// Whether fair cycles were looked for.
  public var soughtFairCycles: Bool
  /// Why not everything was seen, or `nil`.
  public var truncation: Truncation?

  /// Whether every state was seen that the reductions ask for.
  public var isComplete: Bool { truncation == nil }

  /// The states seen per second.
  public var statesPerSecond: Double {
    let seconds = duration / .seconds(1)
    return seconds > 0 ? Double(states) / seconds : 0
  }

  /// One sentence for a report.
  public var statement: String {
    let reductions = [
      usedSymmetry ? "symmetry" : nil, usedPartialOrderReduction ? "partial order" : nil,
    ].compactMap(\.self)
    let how =
      reductions.isEmpty ? "no reduction" : "reduced by " + reductions.joined(separator: " and ")
    let sought = [soughtHangs ? nil : "hangs", soughtFairCycles ? nil : "fair cycles"].compactMap(
      \.self)
    let open = sought.isEmpty ? "" : "; not looked for: " + sought.joined(separator: ", ")
    let numbers = "\(states) states, \(steps) steps, depth \(depth), \(how)\(open)"
    guard let truncation else { return "everything was seen: \(numbers)" }
    return
      "not everything was seen: \(truncation); \(states - expanded) states were left unexpanded; "
      + numbers
  }
}

/// One step with the names of its actor and of what it does.
public struct NamedStep: Hashable, Sendable {
  /// The name of the actor.
  public var actor: String
  /// What it does.
  public var label: String
  /// The position of the actor among the model's actors.
  public var column: Int

  /// Names a step.
  public init(actor: String, label: String, column: Int) {
    self.actor = actor
    self.label = label
    self.column = column
  }

  /// The form that a replay token holds: `thread@label`.
  public var token: String { "\(actor)@\(label)" }
}

/// Steps in the order in which they happen, from the initial state.
public struct Schedule: Hashable, Sendable {
  /// The steps.
  public var steps: [NamedStep]
  /// The names of all actors: the columns of the table.
  public var actors: [String]

  /// Collects steps.
  public init(steps: [NamedStep], actors: [String]) {
    self.steps = steps
    self.actors = actors
  }

  /// The steps as tokens, for a replay.
  public var tokens: [String] { steps.map(\.token) }

  /// How often the next step belongs to another actor than the one before.
  public var contextSwitches: Int {
    zip(steps, steps.dropFirst()).count { $0.actor != $1.actor }
  }

  /// A table with a row for each step and a column for each actor that does anything.
  public var table: String {
    let columns = actors.indices.filter { column in steps.contains { $0.column == column } }
    let numberWidth = max(4, String(steps.count).count)
    let widths = columns.map { column in
      steps.filter { $0.column == column }.map(\.label.count).reduce(actors[column].count, max)
    }
    func line(_ first: String, _ cells: [String]) -> String {
      var text = first + String(repeating: " ", count: numberWidth - first.count)
      for (cell, width) in zip(cells, widths) {
        text += "  " + cell + String(repeating: " ", count: width - cell.count)
      }
      while text.last == " " { text.removeLast() }
      return text + "\n"
    }
    var text = line("step", columns.map { actors[$0] })
    for (number, step) in steps.enumerated() {
      text += line(String(number + 1), columns.map { $0 == step.column ? step.label : "" })
    }
    return text
  }
}
