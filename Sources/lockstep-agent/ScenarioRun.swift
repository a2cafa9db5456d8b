// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc
import Scenarios

/// One run of a program: the controller's side.
///
/// The controller is a process of its own and has a single thread: it must not be a sibling of the threads
/// under test.
final class ScenarioRun {
  /// How long the process under test may take to be ready, in nanoseconds.
  static let setUpDeadline: UInt64 = 10_000_000_000

  /// How long killed processes may take to be gone, in nanoseconds.
  static let killDeadline: UInt64 = 2_000_000_000

  /// The allocations that were made to fail.
  var injectedFailures: [InjectedFailure] = []
  /// How allocations are made to fail.
  let injector: FailureInjector
  /// The failures that the controller has armed, by the place of the instruction.
  var armed: [Int: lki_failures] = [:]
  /// The way of such files to the threads that make their own allocations fail; negative if none does.
  private(set) var failureChannel: (sender: Int32, receiver: Int32) = (-1, -1)
  /// The events of Landlock's tracepoints; `nil` if the program counts none.
  let trace: EventTrace?
  /// Records the run; `nil` if nobody wants that.
  let recorder: Recorder?
  /// What the threads were doing when a step hung; empty otherwise.
  var threadStates: [ThreadState] = []

  let program: Program
  private(set) var prepared: PreparedProgram
  let ports: ReservedPorts
  private let directory: ScenarioDirectory
  private let directories: ScenarioDirectoryKeeper
  private let boards: BoardKeeper
  let board: UnsafeMutablePointer<lki_board>
  /// What the controller itself carries actions out with.
  let memory: UnsafeMutablePointer<ProcessMemory>
  /// The tables that the controller itself finds the program by.
  private let tables: UnsafeMutablePointer<ProgramTables>
  /// Whose uids and gids the process under test has; `nil` if the engine may not choose.
  let identities: Identities?
  let variation: Variation
  /// How long a step may take, in nanoseconds; all steps that begin together have this time together.
  let stepDeadline: UInt64
  /// The process under test; 0 before it is started.
  private(set) var process: pid_t = 0
  /// Whether the zygote has been asked for the process under test.
  private var isForkAskedFor = false
  /// The threads that were told to exit, by mailbox.
  var exited: Set<Int> = []
  /// The threads whose process was killed, or executed a program by another thread.
  var ended: Set<Int> = []
  /// The processes that were sent SIGKILL.
  var doomed: Set<pid_t> = []
  /// At which call every debugger holds its thread; `nil` for the call of the thread's next action that can be held.
  var heldCall: lki_held_call?
  /// The threads that sleep in an action.
  var blocked: Set<Int> = []
  /// What `lki_noted_children` said when the death of the process under test was last looked for.
  var childrenNoted: UInt32
  /// The last instruction in which a thread could block, by mailbox: what `finish` waits for.
  var awaited: [Int: Int] = [:]

  /// What a process without any layer can stack here, and how it is refused then. The documented limit would do on a
  /// kernel that keeps to it; on one that does not, the depth of every thread would be wrong, and not the limit.
  private static let layerLimit: lki_layers = {
    let found = lki_free_layers()
    return found.fault == 0 ? found : lki_layers(accepted: documentedLimit, error: E2BIG, fault: 0)
  }()

  /// The most layers of a domain (`landlock(7)`, LIMITATIONS).
  private static let documentedLimit: Int32 = 16

  /// Prepares a run; `end` must follow.
  ///
  /// - Throws: `RunFailure` if something that the run needs cannot be had.
  init(
    _ program: Program, id: Int, profile: Profile, stepDeadline: Int, variation: Int,
    identities: Identities?, trace: EventTrace?, injector: FailureInjector,
    directories: ScenarioDirectoryKeeper,
    boards: BoardKeeper, recorder: Recorder?
  ) throws(RunFailure) {
    self.program = program
    self.injector = injector
    self.directories = directories
    self.boards = boards
    self.trace = trace
    self.recorder = recorder
    self.stepDeadline = UInt64(stepDeadline) * 1_000_000
    self.variation = Variation(number: variation, cpus: profile.cpus)
    self.identities = identities
    let board = try boards.take()
    let controller = getpid()
    var undo: [() -> Void] = [{ lki_board_destroy(board) }]
    do throws(RunFailure) {
      let ports = try ReservedPorts(for: program)
      undo.append { ports.close() }
      var prepared = try PreparedProgram(
        program, ports: ports, identities: identities,
        socketPrefix: "lockstep-\(controller)-\(id)-", arena: Arena(of: board))
      undo.append { [prepared] in prepared.deallocate() }
      let tables = try prepared.tables()
      undo.append { tables.own.deallocate() }
      board.pointee.tables = UInt32(tables.offset)
      self.tables = tables.own
      memory = ProcessMemory.allocate(on: board, tables: tables.own)
      undo.append { [memory] in ProcessMemory.deallocate(memory) }
      directory = try directories.take(
        for: ScenarioDirectory.Access(program, owner: Self.user(of: program, identities)))
      self.ports = ports
      self.prepared = prepared
    } catch {
      undo.forEach { $0() }
      throw error
    }
    board.pointee.controller = controller
    board.pointee.failure_way = injector.way.rawValue
    board.pointee.layer_limit = Self.layerLimit
    self.board = board
    childrenNoted = lki_noted_children()
    lki_watch_children(board)
  }

  /// Runs the program.
  ///
  /// - Throws: `RunFailure` if the harness failed.
  func results() throws(RunFailure) -> [StepResult] {
    try makePipes()
    try makeFailureChannel()
    try startProcess()
    try beginRecording()
    var results: [StepResult] = []
    let groups = program.groups
    var number = 0
    while number < groups.count && results.last != .hung {
      let chain = chain(of: groups[number...])
      results +=
        try chain.count > 1
        ? run(chain: chain) : runMarked(groups[number], number: UInt32(number + 1))
      number += max(1, chain.count)
      trace?.watch(threadsUnderTest)
    }
    return results
  }

  private func makePipes() throws(RunFailure) {
    for place in memory.pointee.pipes.indices {
      let returned = lki_make_pipe(&memory.pointee.pipes[place])
      if returned < 0 { throw RunFailure.harness("cannot make a pipe: \(errorName(-returned))") }
    }
  }

  private func makeFailureChannel() throws(RunFailure) {
    guard injector.way == LKI_FAIL_BY_NUMBER,
      program.instructions.contains(where: { $0.failedAllocation != nil })
    else { return }
    var ends: [Int32] = [-1, -1]
    let returned = lki_make_descriptor_channel(&ends)
    if returned < 0 { throw RunFailure.harness("cannot make a socket: \(errorName(-returned))") }
    failureChannel = (ends[0], ends[1])
  }

  /// The uid of the process under test; `nil` if the engine may not choose.
  private static func user(of program: Program, _ identities: Identities?) -> UInt32? {
    identities?.kernelID(program.process.uid ?? ProcessSetup.defaultUID)
  }

  private func startProcess() throws(RunFailure) {
    let kept =
      [
        lki_board_descriptor(board), InheritedDescriptors.ofController.program,
        failureChannel.receiver,
      ] + memory.pointee.pipes.flatMap { [$0.reading, $0.writing] }
    board.pointee.plan = try lki_plan(
      of: program, user: Self.user(of: program, identities), directory: directory.descriptor,
      descriptors: kept)
    let zygote = try boards.zygote(for: board)
    isForkAskedFor = true
    lki_zygote_fork(zygote)
    let isReady = try wait(until: lki_now() + Self.setUpDeadline) {
      // In this order: whoever has a mailbox had a number before.
      let isOccupied = program.threads.indices.allSatisfy { lki_mailbox_is_occupied(mailbox($0)) }
      process = lki_zygote_child(zygote)
      return process < 0 || isOccupied
    }
    guard process >= 0 else {
      throw RunFailure.harness("cannot fork the process under test: \(errorName(-process))")
    }
    if !isReady {
      // A child that comes now ends at once.
      board.pointee.plan.is_ready = 0
      throw RunFailure.overtaken(
        "the process under test was not ready after \(Self.setUpDeadline / 1_000_000) ms")
    }
  }

  /// The numbers of the threads of the process under test.
  var threadsUnderTest: [pid_t] {
    prepared.threads.indices.map { mailbox($0).pointee }.filter { $0.process == process }
      .map { $0.thread }
  }

  func mailbox(_ thread: Int) -> UnsafeMutablePointer<lki_mailbox> {
    lki_board_mailbox(board, Int32(thread))
  }

  // MARK: The end

  /// Kills what is left of the scenario and gives everything back.
  ///
  /// - Returns: what could not be killed, as a sentence; `nil` if all is gone.
  func end() -> String? {
    // A dead thread that is debugged cannot be reaped by anybody but its debugger.
    for thread in prepared.threads.indices { lki_let_go(board, mailbox(thread)) }
    let isGone = killProcesses()
    lki_watch_children(nil)
    Reaping.reapOrphans()
    directories.giveBack(directory, after: program, isFree: isGone)
    for var failures in armed.values {
      lki_disarm_failure(&failures)
      lki_close_failures(&failures)
    }
    for descriptor in [failureChannel.sender, failureChannel.receiver] where descriptor >= 0 {
      close(descriptor)
    }
    ports.close()
    for pipe in memory.pointee.pipes where pipe.reading >= 0 {
      close(pipe.reading)
      close(pipe.writing)
    }
    ProcessMemory.deallocate(memory)
    tables.deallocate()
    prepared.deallocate()
    boards.giveBack(board, bytesInArena: prepared.bytesInArena, isFree: isGone)
    if isGone { return nil }
    return process > 0
      ? "processes of the group \(process) cannot be killed and are left behind"
      : "the process under test may still come"
  }

  /// Kills the scenario's processes; false if some are still there at the deadline, or may still come.
  private func killProcesses() -> Bool {
    guard process > 0 else { return process < 0 || !isForkAskedFor }
    // It may not have got as far as to lead a group.
    if !lki_mailbox_is_occupied(mailbox(0)) { lki_kill(process, SIGKILL) }
    lki_kill(-process, SIGKILL)
    let deadline = lki_now() + Self.killDeadline
    return Reaping.waitForGroup(process, on: board, until: deadline)
  }
}
