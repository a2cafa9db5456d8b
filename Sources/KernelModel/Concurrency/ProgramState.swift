// SPDX-License-Identifier: MIT

import Scenarios
import StateExplorer

/// A state of a program in which several things may happen at once.
///
/// There are very many of them, so one is nothing but words of memory without padding.
struct ProgramState: BitwiseCopyable, Sendable {
  /// The number of the kernel's state, but for what is in the middle of something.
  var machine: Int32
  /// The number of how far the program has come.
  var counter: Int32
  /// What is in the middle of something: the threads of one process, in micro-steps.
  var tsync = TsyncModel.State()
}

/// Something that can happen next.
enum Move {
  /// A micro-step of TSYNC or of what threads do besides.
  case micro(Transition)
  /// An instruction begins, or begins anew; the number tells apart what may come of it.
  case begin(instruction: Int, choice: Int)
  /// It shows that a thread sleeps in an instruction.
  case observeBlocked(instruction: Int)
  /// The child of a parked thread ends.
  case unpark(slot: Int)
  /// A thread enforces a ruleset for itself, as the instruction of another asks.
  case enforce(pending: Int, thread: String)
  /// A thread asks for the result of the action in which it blocked.
  case finish(instruction: Int)
  /// A forked process appears.
  case appear(slot: Int)
}
