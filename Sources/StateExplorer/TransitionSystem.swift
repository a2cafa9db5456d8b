// SPDX-License-Identifier: MIT

/// A finite model whose behaviour is explored: states, and steps that lead from one to the next.
///
/// The explorer knows nothing about what the states mean. It asks for the steps that are possible
/// in a state, for the rules that a state violates, and for the work that has begun and must end. A
/// step belongs to an *actor*, for example a thread.
///
/// Conforming types should mark `visitSteps(from:_:)`, `encode(_:into:)` and `decode(_:)` as
/// `@inlinable` or live in the module that calls the explorer; otherwise the compiler cannot
/// specialise the inner loop.
public protocol TransitionSystem: Sendable {
  /// A state while it is worked on. It is copied for each successor, so it must not own memory.
  associatedtype State: BitwiseCopyable & Sendable

  /// The names of the actors; an actor is addressed by its position. At most
  /// `ExplorerLimits.actors`.
  var actorNames: [String] { get }
  /// The rules that states are judged by; a rule is addressed by its position. At most
  /// `ExplorerLimits.rules`.
  var rules: [CorrectnessRule] { get }
  /// The position of the rule that is broken when something begun never ends, or `nil` if there is
  /// no such rule.
  var livenessRule: Int? { get }
  /// The number of 64-bit words of an encoded state, from 1.
  var wordCount: Int { get }
  /// The state in which every run begins.
  var initialState: State { get }

  /// Writes `wordCount` words that identify the state: equal states, and only those, give equal
  /// words.
  func encode(_ state: State, into words: UnsafeMutablePointer<UInt64>)
  /// Reads the words that `encode(_:into:)` wrote.
  func decode(_ words: UnsafePointer<UInt64>) -> State

  /// Calls `visit` once for each step that is possible in `state`, with the state it leads to.
  ///
  /// The order must be the same each time. Two steps of one actor in one state must differ in their
  /// labels.
  func visitSteps(from state: State, _ visit: (Transition, State) -> Void)

  /// The rules that `state` itself violates: bit N stands for `rules[N]`.
  func violations(of state: State) -> UInt64
  /// The things that have begun and must end, as a set of bits; each bit is one goal. Empty: the
  /// state is quiet.
  func pendingGoals(in state: State) -> UInt64

  /// What a run has come to that ends in `state`, or goes round for ever there: a number whose meaning is the model's.
  ///
  /// `nil` if that is of no interest, for example because the model could not follow the run to its end. Asked only if
  /// ``ExplorationOptions/findsOutcomes`` is on, once everything has been seen.
  func outcome(of state: State) -> Int?
  /// The rules that a run violates that ends in `state`, or goes round for ever there.
  func violations(ofEnd state: State) -> UInt64

  /// A state of the same orbit that stands for all states that differ only by exchanging
  /// interchangeable actors.
  ///
  /// Called only if symmetry reduction is on. Returning the state itself switches the reduction
  /// off.
  func representative(of state: State) -> State

  /// What the next steps of an actor touch, whether they are possible yet or not; `nil` if unknown.
  ///
  /// Called only if partial-order reduction is on. The set must include what decides whether those
  /// steps are possible.
  func footprint(of actor: Int, in state: State) -> Footprint?
  /// What `other` may touch from this state on, in any run in which `actor` takes no step.
  func futureFootprint(of other: Int, while actor: Int, in state: State) -> Footprint

  /// The name of a step in a state, unique among the steps of its actor there.
  func label(of step: Transition, in state: State) -> String
}

extension TransitionSystem {
  /// A model without declared symmetry: each state stands for itself.
  public func representative(of state: State) -> State { state }
  /// A model without declared independence: nothing is known, so nothing is left out.
  public func footprint(of actor: Int, in state: State) -> Footprint? { nil }
  /// A model without declared independence: an actor may touch everything.
  public func futureFootprint(of other: Int, while actor: Int, in state: State) -> Footprint {
    Footprint(reads: .max, writes: .max)
  }
}

/// One step of one actor.
@frozen public struct Transition: Hashable, Sendable, BitwiseCopyable {
  /// The position of the actor.
  public var actor: UInt8
  /// What the actor does; its meaning is the model's.
  public var action: UInt8
  /// A parameter of the action; its meaning is the model's.
  public var argument: UInt8
  /// Whether the step need not happen, such as the arrival of a signal. A run that stops before it
  /// is a fair run.
  public var isOptional: Bool

  /// Describes a step.
  @inlinable
  public init(actor: UInt8, action: UInt8, argument: UInt8 = 0, isOptional: Bool = false) {
    self.actor = actor
    self.action = action
    self.argument = argument
    self.isOptional = isOptional
  }

  /// The step as one number, for storage.
  @inlinable var packed: UInt32 {
    UInt32(actor) | UInt32(action) << 8 | UInt32(argument) << 16 | (isOptional ? 1 << 24 : 0)
  }

  @inlinable init(packed: UInt32) {
    self.init(
      actor: UInt8(truncatingIfNeeded: packed), action: UInt8(truncatingIfNeeded: packed >> 8),
      argument: UInt8(truncatingIfNeeded: packed >> 16), isOptional: packed >> 24 & 1 == 1)
  }
}

/// A statement that holds in every reachable state, or the model has a bug.
public struct CorrectnessRule: Hashable, Sendable {
  /// A short name, stable enough to be written in a specification.
  public var name: String
  /// One sentence that says what holds.
  public var summary: String

  /// Describes a rule.
  public init(name: String, summary: String) {
    self.name = name
    self.summary = summary
  }
}

/// Which objects steps read and write, each a set of bits whose meaning is the model's.
///
/// Two steps are independent if neither writes what the other reads or writes. A step that changes
/// what a rule or a goal looks at is visible; a visible step is never used to leave other steps
/// out.
@frozen public struct Footprint: Hashable, Sendable, BitwiseCopyable {
  /// The objects that are read.
  public var reads: UInt64
  /// The objects that are written.
  public var writes: UInt64
  /// Whether a rule can tell the state before from the state after.
  public var isVisible: Bool

  /// Describes a footprint.
  @inlinable
  public init(reads: UInt64 = 0, writes: UInt64 = 0, isVisible: Bool = false) {
    self.reads = reads
    self.writes = writes
    self.isVisible = isVisible
  }

  /// Whether the order of the two could matter.
  @inlinable
  public func conflicts(with other: Self) -> Bool {
    writes & (other.reads | other.writes) != 0 || reads & other.writes != 0
  }
}

/// The bounds of the explorer itself. Each is checked, and reaching one is reported.
public enum ExplorerLimits {
  /// The most actors of a model.
  public static let actors = 32
  /// The most rules of a model.
  public static let rules = 32
  /// The most states of one exploration, because a state is addressed by 32 bits, of which the
  /// highest sixteenth names states that are being added, and the last round may exceed a bound by
  /// one chunk.
  public static let states = 0xf000_0000 - (1 << 22)
  /// The most states that the steps of one state may lead to; a model with more is refused.
  public static let successors = 1 << 14
  /// The most states among which a shortest schedule is also made the one with the fewest context
  /// switches.
  public static let statesForFewestSwitches = 4_000_000
}
