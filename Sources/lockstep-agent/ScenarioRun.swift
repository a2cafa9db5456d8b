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

  /// The first and the longest pause between two looks at a thread that is about to exit, in nanoseconds.
  private static let exitPauses: (first: UInt64, longest: UInt64) = (20_000, 2_000_000)

  /// What the threads were doing when a step hung; empty otherwise.
  private(set) var threadStates: [ThreadState] = []

  private let program: Program
  private let prepared: PreparedProgram
  private let ports: ReservedPorts
  private let directory: ScenarioDirectory
  private let board: UnsafeMutablePointer<lki_board>
  private let memory: UnsafeMutablePointer<ProcessMemory>
  private let isPrivileged: Bool
  /// How long a step may take, in nanoseconds.
  private let stepDeadline: UInt64
  /// The process under test; 0 before it is started.
  private var process: pid_t = 0
  /// The threads that were told to exit, by mailbox.
  private var exited: Set<Int> = []

  /// Prepares a run; `end` must follow.
  ///
  /// - Throws: `RunFailure` if something that the run needs cannot be had.
  init(_ program: Program, id: Int, profile: Profile, stepDeadline: Int) throws {
    self.program = program
    self.stepDeadline = UInt64(stepDeadline) * 1_000_000
    isPrivileged = profile.features.contains(.privileged)
    guard let board = lki_board_create() else {
      throw RunFailure.harness("no memory to share with the process under test")
    }
    var undo: [() -> Void] = [{ lki_board_destroy(board) }]
    do {
      let ports = try ReservedPorts(for: program)
      undo.append { ports.close() }
      let prepared = try PreparedProgram(
        program, ports: ports, socketPrefix: "lockstep-\(getpid())-\(id)-")
      undo.append { prepared.free() }
      directory = try ScenarioDirectory()
      self.ports = ports
      self.prepared = prepared
    } catch {
      undo.forEach { $0() }
      throw error
    }
    board.pointee.controller = getpid()
    self.board = board
    memory = Self.memory(for: prepared, board: board)
    lki_watch_children(board)
  }

  /// The memory of the process under test, as its leader will find it.
  private static func memory(
    for prepared: PreparedProgram, board: UnsafeMutablePointer<lki_board>
  ) -> UnsafeMutablePointer<ProcessMemory> {
    let memory = UnsafeMutablePointer<ProcessMemory>.allocate(capacity: 1)
    let contexts = UnsafeMutablePointer<ThreadContext>.allocate(capacity: prepared.threads.count)
    for thread in prepared.threads.indices {
      (contexts + thread).initialize(to: ThreadContext(memory: memory, thread: thread))
    }
    let descriptors = UnsafeMutablePointer<Int32>.allocate(capacity: prepared.rulesets.count)
    descriptors.initialize(repeating: ProcessMemory.noRuleset, count: prepared.rulesets.count)
    let pipes = UnsafeMutableBufferPointer<lki_pipe>.allocate(capacity: prepared.pipeNames.count)
    pipes.initialize(repeating: lki_pipe())
    memory.initialize(
      to: ProcessMemory(
        board: board, instructions: prepared.instructions, rulesets: prepared.rulesets,
        descriptors: descriptors, contexts: contexts, pipes: pipes))
    return memory
  }

  /// Runs the program.
  ///
  /// - Throws: `RunFailure` if the harness failed.
  func results() throws -> [StepResult] {
    try startProcess()
    var results: [StepResult] = []
    for (place, instruction) in program.instructions.enumerated() {
      let result = try perform(instruction, at: place)
      results.append(result)
      if result == .hung { break }
    }
    return results
  }

  private func startProcess() throws {
    let scenario = directory.path.withCString { path -> pid_t in
      let scenario = ScenarioProcess(
        setup: program.process, isPrivileged: isPrivileged, directory: path,
        initialThreads: program.threads.count, controller: getpid(), memory: memory)
      let child = lki_fork()
      if child == 0 { scenario.run() }
      return child
    }
    guard scenario > 0 else {
      throw RunFailure.harness("cannot fork the process under test: \(errorName(-scenario))")
    }
    process = scenario
    setpgid(process, process)
    let isReady = try wait(until: lki_now() + Self.setUpDeadline) {
      program.threads.indices.allSatisfy { lki_mailbox_is_occupied(mailbox($0)) }
    }
    if !isReady {
      throw RunFailure.harness(
        "the process under test was not ready after \(Self.setUpDeadline / 1_000_000) ms")
    }
  }

  private func mailbox(_ thread: Int) -> UnsafeMutablePointer<lki_mailbox> {
    lki_board_mailbox(board, Int32(thread))
  }

  // MARK: Steps

  /// Has a thread carry out an instruction.
  private func perform(_ instruction: Program.Instruction, at place: Int) throws -> StepResult {
    let acting = prepared.instructions[place].thread
    guard lki_mailbox_is_occupied(mailbox(acting)), !exited.contains(acting) else {
      throw RunFailure.harness("thread '\(instruction.thread)' cannot act: it does not live")
    }
    let deadline = lki_now() + stepDeadline
    switch prepared.instructions[place].action {
    case .exit:
      return try exitThread(acting, at: place, until: deadline)
    case .sameDomain(let peer):
      return try compareDomains(acting, peer, times: instruction.times, until: deadline)
    case .spawn(let born), .fork(let born):
      return try order(place, to: acting, instruction.action, until: deadline) {
        self.mailbox(acting).pointee.result < 0 || lki_mailbox_is_occupied(self.mailbox(born))
      }
    case .signalThread, .signalProcess, .signalDescriptor, .writePipe:
      let result = try order(place, to: acting, instruction.action, until: deadline)
      return result == .hung || settleSignals(until: deadline) ? result : try hang(of: [])
    case .connectTCP:
      defer { ports.dropConnections() }
      return try order(place, to: acting, instruction.action, until: deadline)
    default:
      return try order(place, to: acting, instruction.action, until: deadline)
    }
  }

  /// Gives an order and waits until it is carried out and `condition` holds.
  private func order(
    _ place: Int, to thread: Int, _ action: Action, until deadline: UInt64,
    and condition: () -> Bool = { true }
  ) throws -> StepResult {
    lki_mailbox_order(mailbox(thread), Order.instruction.rawValue, UInt32(place))
    let isDone = try wait(until: deadline) {
      lki_mailbox_is_complete(mailbox(thread)) && condition()
    }
    guard isDone else { return try hang(of: [thread]) }
    return try result(of: thread, for: action)
  }

  private func result(of thread: Int, for action: Action) throws -> StepResult {
    let mailbox = mailbox(thread).pointee
    let number = mailbox.result < 0 ? Int32(-mailbox.result) : 0
    let fault = HarnessFault(rawValue: mailbox.fault) ?? .unknownOrder
    if fault != .none {
      let cause = number == 0 ? "" : ": \(errorName(number))"
      throw RunFailure.harness("thread '\(prepared.threads[thread])': \(fault.text)\(cause)")
    }
    if number != 0 { return Errno(number: number).map { .errno($0) } ?? .unknownErrno(number) }
    switch action.resultKind {
    case .number: return .number(Int(mailbox.result))
    case .truth: return .truth(mailbox.result != 0)
    case .success, .none: return .ok
    }
  }

  /// Ends a thread and waits until the kernel agrees.
  ///
  /// The end of a single thread is no event that another process could wait for on every kernel: it is asked
  /// for, with pauses that grow.
  private func exitThread(_ thread: Int, at place: Int, until deadline: UInt64) throws
    -> StepResult
  {
    exited.insert(thread)
    lki_mailbox_order(mailbox(thread), Order.instruction.rawValue, UInt32(place))
    var pause = Self.exitPauses.first
    while !isGone(thread) {
      if lki_now() >= deadline { return try hang(of: []) }
      lki_pause(pause)
      pause = min(pause * 2, Self.exitPauses.longest)
    }
    return .ok
  }

  /// Whether a thread is no longer there, or is a zombie: what a leader becomes.
  private func isGone(_ thread: Int) -> Bool {
    let mailbox = mailbox(thread).pointee
    if lki_tgkill(mailbox.process, mailbox.thread, 0) == -ESRCH { return true }
    guard mailbox.process == mailbox.thread else { return false }
    let state = HangReport.state(process: mailbox.process, thread: mailbox.thread)
    return state == nil || state!.hasPrefix("Z") || state!.hasPrefix("X")
  }

  /// Waits until all threads have handled the signals that they were sent; false at the deadline.
  private func settleSignals(until deadline: UInt64) -> Bool {
    let born = prepared.threads.indices.filter { lki_mailbox_is_occupied(mailbox($0)) }
    return SignalSettling.wait(
      for: born.map { (mailbox($0).pointee.process, mailbox($0).pointee.thread) },
      until: deadline)
  }

  /// Whether two threads hold the same domain: children of both read each other's memory.
  private func compareDomains(_ one: Int, _ other: Int, times: Int, until deadline: UInt64) throws
    -> StepResult
  {
    // Each thread shares its domain with itself.
    if one == other { return .truth(true) }
    guard lki_mailbox_is_occupied(mailbox(other)), !exited.contains(other) else {
      throw RunFailure.harness(
        "thread '\(prepared.threads[other])' has no domain: it does not live")
    }
    var isSame = true
    for _ in 0..<times {
      // Both are cleared before either thread starts, or one could read what the other's last probe left.
      for thread in [one, other] { mailbox(thread).pointee.probe = lki_probe() }
      for (thread, peer) in [(one, other), (other, one)] {
        lki_mailbox_order(mailbox(thread), Order.probeDomain.rawValue, UInt32(peer))
      }
      let isDone = try wait(until: deadline) {
        lki_mailbox_is_complete(mailbox(one)) && lki_mailbox_is_complete(mailbox(other))
      }
      guard isDone else { return try hang(of: [one, other]) }
      for thread in [one, other] {
        _ = try result(of: thread, for: .sameDomain(as: prepared.threads[thread]))
      }
      isSame = try answer(mailbox(one).pointee.probe, mailbox(other).pointee.probe)
    }
    return .truth(isSame)
  }

  private func answer(_ one: lki_probe, _ other: lki_probe) throws -> Bool {
    for probe in [one, other] where probe.error != 0 && probe.error != EPERM {
      throw RunFailure.harness("process_vm_readv between children: \(errorName(probe.error))")
    }
    if one.error == 0 && other.error == 0 { return true }
    let haveEqualUsers = withUnsafeBytes(of: one.identity) { left in
      withUnsafeBytes(of: other.identity) { right in left.elementsEqual(right) }
    }
    guard haveEqualUsers else {
      throw RunFailure.harness(
        "cannot compare the domains of threads with different uids: the kernel denies access "
          + "before it asks Landlock, and a thread without CAP_SETUID cannot take the other's uid")
    }
    return false
  }

  // MARK: Waiting

  /// Waits until `condition` holds; false at the deadline.
  ///
  /// - Throws: `RunFailure` if a process of the scenario died or said that it failed.
  private func wait(until deadline: UInt64, for condition: () -> Bool) throws -> Bool {
    while true {
      let seen = lki_board_events(board)
      if condition() { return true }
      try checkForDeath()
      if !lki_board_wait(board, seen, deadline) { return condition() }
    }
  }

  private func checkForDeath() throws {
    let fault = String(cString: lki_board_fault(board))
    if !fault.isEmpty { throw RunFailure.harness("the process under test \(fault)") }
    let signal = board.pointee.crash_signal
    if signal != 0 {
      let thread = prepared.threads.indices.first {
        mailbox($0).pointee.thread == board.pointee.crash_thread
      }
      let name = thread.map { "thread '\(prepared.threads[$0])'" } ?? "a probing child"
      throw RunFailure.harness("\(name) of the process under test died of \(signalName(signal))")
    }
    // A process all of whose threads were told to exit is expected to be dead.
    let isExpected = prepared.threads.indices.allSatisfy {
      exited.contains($0) || mailbox($0).pointee.process != process
    }
    if isExpected && mailbox(0).pointee.process != 0 { return }
    var information = siginfo_t()
    let returned = waitid(P_PID, UInt32(process), &information, WEXITED | WNOHANG | WNOWAIT)
    if returned == 0 && information.si_signo == SIGCHLD { throw death(information) }
  }

  /// The failure for a process under test that has ended; it stays a zombie until `end`.
  private func death(_ information: siginfo_t) -> RunFailure {
    // What the process wrote before it died is here by now.
    let fault = String(cString: lki_board_fault(board))
    if !fault.isEmpty { return .harness("the process under test \(fault)") }
    let status = information._sifields._sigchld.si_status
    return .harness(
      information.si_code == CLD_EXITED
        ? "the process under test exited with status \(status)"
        : "the process under test died of \(signalName(status))")
  }

  /// The result of a step that missed its deadline, with the states of all threads.
  ///
  /// - Throws: `RunFailure` if an acting thread is no longer there, so that nothing hangs.
  private func hang(of acting: [Int]) throws -> StepResult {
    for thread in acting where isGone(thread) {
      throw RunFailure.harness("thread '\(prepared.threads[thread])' died in the middle of a step")
    }
    let born = prepared.threads.indices.filter { lki_mailbox_is_occupied(mailbox($0)) }
    threadStates = HangReport.states(
      of: born.map {
        (prepared.threads[$0], mailbox($0).pointee.process, mailbox($0).pointee.thread)
      })
    return .hung
  }

  // MARK: The end

  /// Kills what is left of the scenario and gives everything back.
  func end() {
    killProcesses()
    lki_watch_children(nil)
    Reaping.reapOrphans()
    directory.remove()
    ports.close()
    memory.pointee.contexts.deallocate()
    memory.pointee.descriptors.deallocate()
    memory.pointee.pipes.deallocate()
    memory.deallocate()
    prepared.free()
    lki_board_destroy(board)
  }

  private func killProcesses() {
    guard process > 0 else { return }
    // The leader may not have made the group yet; the children are in it from birth.
    lki_kill(process, SIGKILL)
    lki_kill(-process, SIGKILL)
    let deadline = lki_now() + Self.killDeadline
    if !Reaping.waitForGroup(process, on: board, until: deadline) {
      Agent.say("processes of the group \(process) cannot be killed and are left behind")
    }
  }
}
