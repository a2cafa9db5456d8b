import CKernelInterface
import Glibc

/// The orders that a thread of the process under test understands.
///
/// Concurrent actions need no new order: the controller posts to several threads and waits for all.
enum Order: UInt32 {
  /// Carry out the instruction whose place is the operand.
  case instruction = 1
  /// Do this thread's half of the question whether it shares a domain with the thread of the operand.
  case probeDomain = 2
}

/// What a thread must know to find its place.
struct ThreadContext {
  /// The memory of the process; every process has its own copy at the same address.
  let memory: UnsafeMutablePointer<ProcessMemory>
  /// The number of the thread's mailbox.
  let thread: Int
}

/// What the threads of a process under test share: a table of plain memory, copied by fork as any other.
struct ProcessMemory {
  /// Stands for the descriptor of a ruleset that was never made in this process.
  static let noRuleset: Int32 = -2

  let board: UnsafeMutablePointer<lki_board>
  let instructions: UnsafeMutableBufferPointer<PreparedInstruction>
  let rulesets: UnsafeMutableBufferPointer<PreparedRuleset>
  /// The descriptors of the rulesets, in the same order.
  let descriptors: UnsafeMutablePointer<Int32>
  /// One for each thread.
  let contexts: UnsafeMutablePointer<ThreadContext>
  /// The pipes that actions watch, made before the first action so that every process has them.
  let pipes: UnsafeMutableBufferPointer<lki_pipe>
  /// A descriptor of a regular file.
  var fileDescriptor: Int32 = -1

  /// `landlock_add_rule(2)`.
  func add(_ rule: PreparedRule, to ruleset: Int32) -> Int32 {
    switch rule {
    case .path(let allowed, let path): lki_add_path_rule(ruleset, allowed, path)
    case .port(let allowed, let port): lki_add_port_rule(ruleset, allowed, port)
    }
  }
}

/// What a thread of the process under test does from its first moment to its last: it carries out orders.
///
/// - Parameter context: a `ThreadContext`.
func serve(context: UnsafeMutableRawPointer?) -> Never {
  let context = context!.assumingMemoryBound(to: ThreadContext.self)
  let memory = context.pointee.memory
  let board = memory.pointee.board
  let mailbox = lki_board_mailbox(board, Int32(context.pointee.thread))!
  lki_mailbox_occupy(board, mailbox)
  var ordered: UInt32 = 0
  while true {
    ordered = lki_mailbox_await(board, mailbox, ordered)
    let operand = Int(mailbox.pointee.operand)
    let performance: Performance
    switch Order(rawValue: mailbox.pointee.order) {
    case .instruction:
      performance = perform(memory.pointee.instructions[operand], in: memory)
    case .probeDomain:
      performance = Performance(
        lki_probe_domain(board, Int32(context.pointee.thread), Int32(operand)),
        orFault: .domainNotProbed)
    case nil:
      performance = Performance(0, fault: .unknownOrder)
    }
    lki_mailbox_complete(board, mailbox, ordered, performance.result, performance.fault.rawValue)
  }
}

/// Repeats an action as often as its instruction says, or until it fails.
private func perform(
  _ instruction: PreparedInstruction, in memory: UnsafeMutablePointer<ProcessMemory>
) -> Performance {
  var performance = memory.pointee.perform(instruction.action)
  var count = 1
  while count < instruction.times && !performance.isFailure {
    performance = memory.pointee.perform(instruction.action)
    count += 1
  }
  return performance
}
