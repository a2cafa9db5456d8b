// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc

/// The orders that a thread of the process under test understands.
enum Order: UInt32 {
  /// Carry out the instruction whose place is the operand.
  case instruction = 1
  /// Do this thread's half of the question whether it shares a domain with the thread of the operand.
  case probeDomain = 2
  /// Fork a witness of the thread's own domain.
  case takeWitness = 3
  /// Find out whether the domain is still that of the witness, and what the credentials are.
  case inspect = 4
  /// End the witness.
  case dismissWitness = 5
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
  let tables: UnsafeMutablePointer<ProgramTables>
  /// The descriptors of the rulesets, in the same order.
  let descriptors: UnsafeMutablePointer<Int32>
  /// One for each thread.
  let contexts: UnsafeMutablePointer<ThreadContext>
  /// The pipes that actions watch; the controller makes them, so that every process has them.
  let pipes: UnsafeMutableBufferPointer<lki_pipe>
  /// For each thread how it makes its own allocations fail.
  let failures: UnsafeMutablePointer<lki_failures>
  /// A descriptor of a regular file.
  var fileDescriptor: Int32 = -1

  var instructions: UnsafeMutableBufferPointer<PreparedInstruction> { tables.pointee.instructions }
  var rulesets: UnsafeMutableBufferPointer<PreparedRuleset> { tables.pointee.rulesets }

  /// The memory of a process that has no rulesets yet.
  static func allocate(
    on board: UnsafeMutablePointer<lki_board>, tables: UnsafeMutablePointer<ProgramTables>
  ) -> UnsafeMutablePointer<ProcessMemory> {
    let memory = UnsafeMutablePointer<ProcessMemory>.allocate(capacity: 1)
    let contexts = UnsafeMutablePointer<ThreadContext>.allocate(capacity: tables.pointee.threads)
    for thread in 0..<tables.pointee.threads {
      (contexts + thread).initialize(to: ThreadContext(memory: memory, thread: thread))
    }
    let rulesets = tables.pointee.rulesets.count
    let descriptors = UnsafeMutablePointer<Int32>.allocate(capacity: rulesets)
    descriptors.initialize(repeating: noRuleset, count: rulesets)
    let pipes = UnsafeMutableBufferPointer<lki_pipe>.allocate(capacity: tables.pointee.pipes)
    pipes.initialize(repeating: lki_pipe(reading: -1, writing: -1))
    let failures = UnsafeMutablePointer<lki_failures>.allocate(capacity: tables.pointee.threads)
    failures.initialize(repeating: lki_failures(), count: tables.pointee.threads)
    memory.initialize(
      to: ProcessMemory(
        board: board, tables: tables, descriptors: descriptors, contexts: contexts, pipes: pipes,
        failures: failures))
    return memory
  }

  /// Gives the memory of a process back.
  static func deallocate(_ memory: UnsafeMutablePointer<ProcessMemory>) {
    memory.pointee.contexts.deallocate()
    memory.pointee.descriptors.deallocate()
    memory.pointee.pipes.deallocate()
    memory.pointee.failures.deallocate()
    memory.deallocate()
  }

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
  let board = context.pointee.memory.pointee.board
  let mailbox = lki_board_mailbox(board, Int32(context.pointee.thread))!
  lki_mailbox_occupy(board, mailbox)
  serve(context, mailbox, after: 0)
}

/// Carries out the orders after the one with number `last`.
func serve(
  _ context: UnsafeMutablePointer<ThreadContext>, _ mailbox: UnsafeMutablePointer<lki_mailbox>,
  after last: UInt32
) -> Never {
  let board = context.pointee.memory.pointee.board
  var ordered = last
  while true {
    ordered = lki_mailbox_await(board, mailbox, ordered)
    // Before the start, which is to be that of the call itself.
    let isReady = context.pointee.memory.pointee.readyFailures(of: context.pointee.thread)
    var callResult = CallResult(0, fault: isReady ? .gateStayedShut : .failureNotArmed)
    if isReady, lki_start(board, &mailbox.pointee.start) {
      callResult = carryOut(mailbox, context)
      while mailbox.pointee.start.repeats != 0,
        !lki_is_called_off(board, mailbox.pointee.start.group)
      {
        let next = carryOut(mailbox, context)
        // The first failure is the result; the others go on to be disturbed.
        if !callResult.isFailure { callResult = next }
      }
    }
    while context.handOff(callResult, mailbox, ordered) {
      callResult = carryOut(mailbox, context)
    }
  }
}

/// Carries out the order in a mailbox, once.
private func carryOut(
  _ mailbox: UnsafeMutablePointer<lki_mailbox>, _ context: UnsafeMutablePointer<ThreadContext>
) -> CallResult {
  let memory = context.pointee.memory
  let operand = Int(mailbox.pointee.operand)
  switch Order(rawValue: mailbox.pointee.order) {
  case .instruction:
    let instruction = memory.pointee.instructions[operand]
    if case .exit = instruction.action { lki_mailbox_leave(mailbox) }
    if mailbox.pointee.failing_site != 0 {
      return memory.pointee.perform(instruction.action, failingFor: context.pointee.thread)
    }
    return memory.pointee.perform(instruction)
  case .probeDomain:
    return CallResult(
      lki_probe_domain(memory.pointee.board, Int32(context.pointee.thread), Int32(operand)),
      orFault: .domainNotProbed)
  case .takeWitness:
    return CallResult(
      lki_take_witness(memory.pointee.board, Int32(context.pointee.thread)),
      orFault: .threadNotInspected)
  case .inspect:
    return CallResult(
      lki_inspect(memory.pointee.board, Int32(context.pointee.thread)),
      orFault: .threadNotInspected)
  case .dismissWitness:
    return CallResult(
      lki_dismiss_witness(memory.pointee.board, Int32(context.pointee.thread)),
      orFault: .threadNotInspected)
  case nil:
    return CallResult(0, fault: .unknownOrder)
  }
}

extension ProcessMemory {
  /// Repeats an action as often as its instruction says, or until it fails.
  func perform(_ instruction: PreparedInstruction) -> CallResult {
    var callResult = perform(instruction.action)
    var count = 1
    while count < instruction.times && !callResult.isFailure {
      callResult = perform(instruction.action)
      count += 1
    }
    return callResult
  }
}
