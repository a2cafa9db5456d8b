// SPDX-License-Identifier: MIT

/// How a state space is searched.
public struct ExplorationOptions: Sendable {
  /// The order in which states are expanded.
  public enum Order: String, Sendable, CaseIterable {
    /// States with fewer steps first: the first violation found has the fewest steps in what is
    /// explored.
    case breadthFirst
    /// The newest state first: often quicker to a violation, but its schedule is long.
    case depthFirst
  }

  /// Which states count as hung.
  public enum HangSearch: String, Sendable, CaseIterable {
    /// None is looked for; states in which nothing must happen are still reported as stuck.
    case none
    /// What has begun can never end by itself. A signal that may or may not arrive is no excuse.
    case unaided
    /// What has begun can never end, whatever optional steps help: not even SIGKILL, if the model
    /// offers it.
    case evenIfAided
  }

  /// The order of expansion.
  public var order: Order
  /// Whether states that differ only by exchanging interchangeable actors count as one.
  public var usesSymmetry: Bool
  /// Whether orders of independent steps are left out.
  public var usesPartialOrderReduction: Bool
  /// Which states to look for, after all have been seen, from which what has begun can never end.
  public var hangs: HangSearch
  /// Whether to look for fair cycles; needs every state and every step, so neither reduction may be
  /// on.
  public var findsFairCycles: Bool
  /// Whether to collect what runs come to, as ``TransitionSystem/outcome(of:)`` says.
  public var findsOutcomes: Bool
  /// Whether to stop at the first state that violates a rule.
  public var stopsAtFirstViolation: Bool
  /// The rules of interest, as a set of bits; others are not reported.
  public var rules: UInt64
  /// How many threads share the work, from 1; `nil` stands for one for each active processor.
  ///
  /// Each round of states is divided among them, and what is found, in which order and by which
  /// schedule, does not depend on their number. Short rounds are done by one thread; so is a
  /// search that goes depth first, for it has one state at a time.
  public var workers: Int?
  /// The bounds.
  public var bounds: Bounds

  /// Describes a search. The default finds every kind of violation that does not need every single
  /// step.
  public init(
    order: Order = .breadthFirst, usesSymmetry: Bool = true,
    usesPartialOrderReduction: Bool = true, hangs: HangSearch = .unaided,
    findsFairCycles: Bool = false, findsOutcomes: Bool = false,
    stopsAtFirstViolation: Bool = false, rules: UInt64 = .max, workers: Int? = nil,
    bounds: Bounds = Bounds()
  ) {
    self.order = order
    self.usesSymmetry = usesSymmetry
    self.usesPartialOrderReduction = usesPartialOrderReduction
    self.hangs = hangs
    self.findsFairCycles = findsFairCycles
    self.findsOutcomes = findsOutcomes
    self.stopsAtFirstViolation = stopsAtFirstViolation
    self.rules = rules
    self.workers = workers
    self.bounds = bounds
  }
}

/// Where an exploration stops even though it has not seen everything. Reaching a bound is part of
/// the report.
///
/// Memory and time are looked at between rounds, at most about every 2^14 states that are expanded,
/// so they may be exceeded by what one round takes.
public struct Bounds: Hashable, Sendable {
  /// The most states, 1 to `ExplorerLimits.states`. The successors of the last state expanded may
  /// exceed it.
  public var states: Int
  /// The most bytes for states, table and steps together. While the table doubles, which takes
  /// eight bytes a slot, the old one is there as well.
  public var bytes: Int
  /// The most time. It does not bound the search for hangs, which follows once everything has been
  /// seen and takes a small part of the time.
  public var duration: Duration
  /// The most steps of a run that is followed.
  public var depth: Int

  /// The default: what a laptop does in about a minute.
  public init(
    states: Int = 50_000_000, bytes: Int = 6 << 30, duration: Duration = .seconds(120),
    depth: Int = 100_000
  ) {
    self.states = max(1, min(states, ExplorerLimits.states))
    self.bytes = bytes
    self.duration = duration
    self.depth = depth
  }
}

/// Why an exploration ended before it had seen everything.
public enum Truncation: Hashable, Sendable {
  /// The bound on states was reached.
  case states(Int)
  /// The bound on memory was reached, in bytes.
  case bytes(Int)
  /// The bound on time was reached.
  case duration(Duration)
  /// Runs were cut at this many steps.
  case depth(Int)
  /// Whoever watches the progress asked to stop.
  case stopped
  /// The first violation was found, and no more was asked for.
  case firstViolation
}

extension Truncation: CustomStringConvertible {
  /// The end of the sentence "not everything was seen: ...".
  public var description: String {
    switch self {
    case .states(let count): "the bound of \(count) states was reached"
    case .bytes(let count): "the bound of \(count >> 20) MiB was reached"
    case .duration(let duration): "the bound of \(duration) was reached"
    case .depth(let depth): "runs were cut at \(depth) steps"
    case .stopped: "the exploration was stopped"
    case .firstViolation: "the exploration ended at the first violation"
    }
  }
}

/// How far an exploration has come.
public struct Progress: Sendable {
  /// The states seen.
  public var states: Int
  /// The states of which all steps have been taken.
  public var expanded: Int
  /// The steps taken.
  public var steps: Int
  /// The depth of the state that is being expanded.
  public var depth: Int
  /// The bytes in use.
  public var bytes: Int
  /// The time since the start.
  public var elapsed: Duration
  /// An estimate of how many states there are, or `nil` if none can be made; nothing bounds its
  /// error.
  ///
  /// It follows the bell curve on which the sizes of the layers of a breadth-first search seem to
  /// lie; `states` is the lower bound that is certain.
  public var estimatedStates: Int?

  /// The states that wait to be expanded; when it reaches zero, everything has been seen.
  public var waiting: Int { states - expanded }
  /// The states seen per second.
  public var statesPerSecond: Double {
    let seconds = elapsed / .seconds(1)
    return seconds > 0 ? Double(states) / seconds : 0
  }
}

/// Whether to go on.
public enum Continuation: Sendable {
  /// Go on.
  case goOn
  /// Stop and say what has been covered.
  case stop
}
