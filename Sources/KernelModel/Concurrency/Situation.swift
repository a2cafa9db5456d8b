import Scenarios
import StateExplorer

/// A state of a program in which several things may happen at once.
struct Situation: Hashable {
  /// The state of the kernel, but for what is in the middle of something.
  var machine: Kept<Machine>
  /// How far the program has come.
  var course: Kept<Course>
  /// What is in the middle of something: the threads of one process, in micro-steps.
  var tsync = TsyncModel.State()
}

extension TsyncModel.State: Hashable {
  /// Whether both hold the same values.
  public static func == (left: Self, right: Self) -> Bool {
    left.shared.bits == right.shared.bits && left.calls[0].bits == right.calls[0].bits
      && left.calls[1].bits == right.calls[1].bits && left.calls[2].bits == right.calls[2].bits
      && left.threads[0].bits == right.threads[0].bits
      && left.threads[1].bits == right.threads[1].bits
      && left.threads[2].bits == right.threads[2].bits
      && left.threads[3].bits == right.threads[3].bits
      && left.threads[4].bits == right.threads[4].bits
      && left.threads[5].bits == right.threads[5].bits
  }

  /// Feeds the values that are compared.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(shared.bits)
    hasher.combine(calls[0].bits ^ calls[1].bits &* 31 ^ calls[2].bits &* 961)
    hasher.combine(threads[0].bits)
    hasher.combine(threads[1].bits)
    hasher.combine(threads[2].bits)
    hasher.combine(threads[3].bits)
    hasher.combine(threads[4].bits ^ threads[5].bits &* 31)
  }
}

/// Something that can happen next.
enum Move: Hashable {
  /// A micro-step of TSYNC or of what threads do besides.
  case micro(StateExplorer.Step)
  /// An instruction begins, or begins anew; the number tells apart what may come of it.
  case begin(instruction: Int, choice: Int)
  /// It shows that a thread sleeps in an instruction.
  case notice(instruction: Int)
  /// The child of a parked thread ends.
  case unpark(slot: Int)
  /// A thread enforces a ruleset for itself, as the instruction of another asks.
  case enforce(instruction: Int, thread: String)
  /// A thread asks for the result of the action in which it blocked.
  case finish(instruction: Int)
  /// A forked process appears.
  case appear(slot: Int)
}
