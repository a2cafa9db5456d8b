import Scenarios
import StateExplorer

/// A state of a program in which several things may happen at once.
///
/// There are very many of them, so one is nothing but words of memory without padding.
struct Situation: BitwiseCopyable {
  /// The number of the kernel's state, but for what is in the middle of something.
  var machine: Int32
  /// The number of how far the program has come.
  var course: Int32
  /// What is in the middle of something: the threads of one process, in micro-steps.
  var tsync = TsyncModel.State()
}

extension Situation: Hashable {
  static func == (left: Self, right: Self) -> Bool {
    left.machine == right.machine && left.course == right.course
      && left.tsync.shared.bits == right.tsync.shared.bits
      && (0..<3).allSatisfy { left.tsync.calls[$0].bits == right.tsync.calls[$0].bits }
      && (0..<6).allSatisfy { left.tsync.threads[$0].bits == right.tsync.threads[$0].bits }
  }

  func hash(into hasher: inout Hasher) {
    withUnsafeBytes(of: self) { hasher.combine(bytes: $0) }
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
