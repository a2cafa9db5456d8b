import Scenarios

/// How far an instruction of the present group has come.
enum Standing: Hashable, Sendable {
  /// It has not begun.
  case waiting
  /// It has begun.
  case underWay
  /// A repeated instruction rests between two repetitions; the first failure so far.
  case resting(StepResult?)
  /// It is over.
  case ended(StepResult)

  /// The result, if the instruction is over.
  var result: StepResult? { if case .ended(let result) = self { result } else { nil } }
}

/// An action on its way through the kernel, or between two repetitions of it.
struct Flight: Hashable, Sendable {
  /// The thread that acts.
  let thread: String
  /// The position of its instruction in the program.
  let instruction: Int
  /// How many times it is still to be performed, the present time included.
  var repetitions: Int
  /// Whether the present time has begun; the kernel may make a thread begin anew.
  var hasBegun = false
  /// Whether the step is over because the thread slept, so that a later step awaits the result.
  var isBlocked = false
  /// The call in which the thread sleeps, which user mode stands for: both react to flags in the same way.
  var sleep: SleepCall?
  /// Whether a debugger keeps the thread at the entry of the call.
  var isHeld = false
  /// Whether the action sleeps until the process ends.
  var sleepsForEver = false
  /// What the present time comes to once the thread is back in user mode.
  var result: StepResult?
  /// The enforcement, if the action is one with TSYNC.
  var restriction: Restriction?
  /// The credentials that the enforcement has made, once somebody has committed them.
  var committed: Identity<Credentials>?
  /// The threads that have still to enforce a ruleset for themselves, if the action is that of libpsx.
  var remaining: [String] = []
  /// The first failure of a repeated instruction.
  var firstFailure: StepResult?
  /// The allocations that count, if one of them is to fail; those of attempts before this one are among them.
  var watch: AllocationWatch?
}

/// How far a program has come.
struct Course: Hashable {
  /// The results of all groups before the present one.
  var results: [StepResult] = []
  /// The number of the present group, from 0.
  var group = 0
  /// How far the instructions of the present group have come.
  var standings: [Standing] = []
  /// The actions that have begun and not ended, in the order of their threads' names.
  var flights: [Flight] = []
  /// The results of actions in which threads blocked, until a step asks for them.
  var landed: [String: StepResult] = [:]
  /// The threads whose gates are open.
  var openGates: Set<String> = []
  /// Whether the run goes on in a way that the model cannot follow.
  var isCut = false
  /// The process whose threads take micro-steps now; `nil` while everything happens one after the other.
  var phase: Phase?
  /// The number of the group at which the phase began; 0 without one.
  var firstGroupOfPhase = 0
  /// The place of the thread that is to handle a signal to its process; `nil` if no such signal is pending.
  var placeOfProcessSignal: Int?

  /// Whether nothing is under way any more in the phase that began with an earlier group, and the present group has
  /// not begun.
  var isBehindPhase: Bool {
    phase != nil && firstGroupOfPhase != group && flights.isEmpty
      && standings.allSatisfy { $0 == .waiting }
  }

  /// The flight of a thread.
  func flight(of thread: String) -> Int? { flights.firstIndex { $0.thread == thread } }

  /// Adds a flight.
  mutating func add(_ flight: Flight) {
    let place = flights.firstIndex { $0.thread > flight.thread } ?? flights.count
    flights.insert(flight, at: place)
  }
}

/// A time in which several things happen at once in one process: which thread takes which part in the model
/// of TSYNC.
final class Phase: Hashable, Sendable {
  /// What tells phases apart.
  struct Cast: Hashable, Sendable {
    /// The process.
    let process: Identity<Process>
    /// The names of its threads by their places in the model, those that are to be created included.
    let names: [String]
    /// How many of them, from the first, may call.
    let callers: Int
    /// The place of the thread whose exit leaves a zombie; `nil` if that thread has no place.
    let leader: Int?
    /// The places in the order in which the threads were created.
    let order: [Int]
    /// Whether a thread may execute another program.
    let mayExecute: Bool
  }

  /// What tells it apart.
  let cast: Cast
  /// The interleavings of TSYNC in this process.
  let model: TsyncModel

  init(_ cast: Cast, decisions: TsyncDecisions) {
    self.cast = cast
    model = TsyncModel(decisions: decisions, cast: cast)
  }

  /// The place of a thread.
  func slot(of name: String) -> Int? { cast.names.firstIndex(of: name) }

  static func == (left: Phase, right: Phase) -> Bool { left === right || left.cast == right.cast }

  func hash(into hasher: inout Hasher) { hasher.combine(cast) }
}
