// SPDX-License-Identifier: MIT

import Scenarios

/// How far an instruction of the present group has come.
enum InstructionStatus: Hashable, Sendable {
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
struct PendingCall: Hashable, Sendable {
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
  /// Whether something has made the call begin anew, so that it is checked again.
  var isToBeChecked = false
  /// Whether a debugger keeps the thread at the entry of the call.
  var isHeld = false
  /// Whether the action sleeps until the process ends.
  var sleepsForEver = false
  /// What the present time comes to once the thread is back in user mode.
  var result: StepResult?
  /// The threads that have still to enforce a ruleset for themselves, if the action is that of libpsx.
  var remaining: [String] = []
  /// The first failure of a repeated instruction.
  var firstFailure: StepResult?
  /// How far a sweep over all allocations has come, if the action is one.
  var sweep: Sweep?
  /// The allocations that count, if one of them is to fail; those of attempts before this one are among them.
  var watch: AllocationWatch?
}

/// Attempts at an action, in each of which the next allocation fails.
struct Sweep: Hashable, Sendable {
  /// The number of the allocation that fails in the present attempt, from 1.
  var number = 1
  /// What a failed attempt must leave as it is.
  let before: [StateOfThread]
}

/// How far a program has come.
struct ProgramCounter: Hashable, Sendable {
  /// The results of all groups before the present one.
  var results: [StepResult] = []
  /// The number of the present group, from 0.
  var group = 0
  /// How far the instructions of the present group have come.
  var statuses: [InstructionStatus] = []
  /// The actions that have begun and not ended, in the order of their threads' names.
  var pendingCalls: [PendingCall] = []
  /// The results of actions in which threads blocked, until a step asks for them.
  var completed: [String: StepResult] = [:]
  /// The threads whose gates are open.
  var openGates: Set<String> = []
  /// Whether the run goes on in a way that the model cannot follow.
  var isCut = false
  /// The process whose threads take micro-steps now; `nil` while everything happens one after the other.
  var section: ConcurrentSection?
  /// Whether the concurrent section began with a lone call, which is run to its end at once, in one order of its
  /// micro-steps.
  var isAlone = false
  /// The number of the group at which the concurrent section began; 0 without one.
  var firstGroupOfSection = 0
  /// The place of the thread that is to handle a signal to its process; `nil` if no such signal is pending.
  var placeOfProcessSignal: Int?

  /// Whether nothing is under way any more in the concurrent section that began with an earlier group, and the present
  /// group has not begun.
  var isBehindSection: Bool {
    section != nil && firstGroupOfSection != group && pendingCalls.isEmpty
      && statuses.allSatisfy { $0 == .waiting }
  }

  /// The instructions that may begin while what is under way lasts: those of the present group, and where a step may be
  /// over before its action is, all that follow.
  func horizon(of program: Program, in groups: [Range<Int>]) -> Range<Int> {
    let present = groups[group]
    let mayOutlast = pendingCalls.contains { !present.contains($0.instruction) || $0.isBlocked }
    let mayBlock = program.instructions[present].contains { $0.mayBlock || $0.action.isPark }
    return mayOutlast || mayBlock ? present.lowerBound..<program.instructions.count : present
  }

  /// Whether an instruction of the present group has ended.
  func hasEnded(_ instruction: Int, in groups: [Range<Int>]) -> Bool {
    let place = instruction - groups[group].lowerBound
    return statuses.indices.contains(place) && statuses[place].result != nil
  }

  /// The calls with TSYNC that may begin; `nil` if anything else may begin or go on.
  func plainCalls(
    of program: Program, in groups: [Range<Int>], _ section: ConcurrentSection
  ) -> [EnabledSet.PlainCall]? {
    guard !isBehindSection, pendingCalls.allSatisfy({ $0.hasBegun && $0.remaining.isEmpty }) else {
      return nil
    }
    var calls: [EnabledSet.PlainCall] = []
    for (number, status) in zip(groups[group], statuses) {
      // What is repeated may begin or not; whoever wants to know looks at the whole group.
      if case .resting = status { return nil }
      guard status == .waiting else { continue }
      let instruction = program.instructions[number]
      // Nobody can ask yet for a result that is still to come.
      if case .finish = instruction.action, completed[instruction.thread] == nil { continue }
      guard case .restrictSelf(_, let flags) = instruction.action, instruction.action.isSync,
        instruction.failedAllocation == nil, let slot = section.slot(of: instruction.thread),
        pending(of: instruction.thread) == nil
      else { return nil }
      calls.append(
        EnabledSet.PlainCall(
          instruction: number, slot: slot, passesNoNewPrivs: flags.contains(.NO_NEW_PRIVS)))
    }
    return calls
  }

  /// Whether an instruction of the present group will be over as soon as its thread sleeps.
  func awaitsSleep(of program: Program, in groups: [Range<Int>]) -> Bool {
    guard group < groups.count else { return false }
    return zip(groups[group], statuses).contains { number, status in
      let instruction = program.instructions[number]
      guard instruction.mayBlock || instruction.action.isPark else { return false }
      if case .ended = status { return false }
      return true
    }
  }

  /// The pending call of a thread.
  func pending(of thread: String) -> Int? { pendingCalls.firstIndex { $0.thread == thread } }

  /// Adds a pending call.
  mutating func add(_ pending: PendingCall) {
    let place = pendingCalls.firstIndex { $0.thread > pending.thread } ?? pendingCalls.count
    pendingCalls.insert(pending, at: place)
  }
}

/// A time in which several things happen at once in one process: which thread takes which part in the model
/// of TSYNC.
final class ConcurrentSection: Hashable, Sendable {
  /// What tells concurrent sections apart.
  struct ThreadSlots: Hashable, Sendable {
    /// The process.
    let process: Identity<ThreadGroup>
    /// The names of its threads by their places in the model, those that are to be created included.
    let names: [String]
    /// The names of further threads for which each of them stands, because nobody can tell them apart.
    let crowds: [[String]]
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
  let slots: ThreadSlots
  /// The interleavings of TSYNC in this process.
  let model: TsyncModel
  /// The columns of its threads in schedules, by their places in the model.
  let columns: [UInt8]

  /// - Parameter actors: the names of all columns.
  init(_ slots: ThreadSlots, decisions: TsyncDecisions, actors: [String]) {
    self.slots = slots
    columns = slots.names.map { name in UInt8(actors.firstIndex(of: name) ?? actors.count - 1) }
    model = TsyncModel(decisions: decisions, slots: slots)
  }

  /// The place of the thread in a column; `nil` if it has no part.
  func slot(ofColumn column: UInt8) -> Int? { columns.firstIndex(of: column) }

  /// The place of a thread.
  func slot(of name: String) -> Int? { slots.names.firstIndex(of: name) }

  static func == (left: ConcurrentSection, right: ConcurrentSection) -> Bool {
    left === right || left.slots == right.slots
  }

  func hash(into hasher: inout Hasher) { hasher.combine(slots) }
}
