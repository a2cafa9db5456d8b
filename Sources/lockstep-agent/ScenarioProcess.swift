import CKernelInterface
import Glibc
import Scenarios

/// What a child of the zygote is to be, to become the process under test.
///
/// It lies on the board, and so does all that it points at: the zygote's memory is older than the run. A forked process
/// has none of the pages of the program at first, and each group of 16 that it touches costs a page fault, which is
/// dear in a User-Mode Linux guest. So what allocates or makes texts is done by the controller, or only on failure.
struct ScenarioProcess {
  /// The uid that it takes, with its capabilities; `nil` if the engine may not choose.
  private let user: UInt32?
  private let capabilities: UInt64
  private let hasUserNamespace: Bool
  private let hasNoNewPrivs: Bool
  private let restartsCalls: Bool
  /// Its working directory.
  private let directory: Text
  /// How many threads it starts with.
  private let initialThreads: Int
  /// Whether it stays on one CPU, because allocations are counted: the first one of its kind on a CPU makes the kernel
  /// allocate the books of that CPU as well, whose failure nobody sees.
  private let keepsToOneCPU: Bool
  private let board: UnsafeMutablePointer<lki_board>
  private let tables: UnsafeMutablePointer<ProgramTables>
  /// The descriptors that it needs, also after `execve(2)`, in the order of `lki_kept_descriptor`; negative for none.
  private let keptDescriptors: UnsafeMutableBufferPointer<Int32>
  /// /dev/null, or a negated errno.
  private let null: Int32

  /// Says what a process is to be; to be called in the controller.
  ///
  /// - Parameters:
  ///   - isPrivileged: whether the engine may choose the uid and grant capabilities.
  ///   - directory: its working directory.
  ///   - failureChannel: where the files come by which allocations fail; negative if none does.
  ///   - arena: memory of the board.
  /// - Throws: `RunFailure` if the arena is full.
  init(
    of program: Program, isPrivileged: Bool, directory: Text, memory: ProcessMemory,
    failureChannel: Int32, arena: inout Arena
  ) throws {
    let setup = program.process
    user = isPrivileged ? setup.uid ?? ProcessSetup.defaultUID : nil
    capabilities = setup.capabilities.reduce(UInt64(0)) { $0 | 1 << UInt64($1.number) }
    hasUserNamespace = setup.userNamespace
    hasNoNewPrivs = setup.noNewPrivs
    restartsCalls = setup.restartsCalls
    self.directory = directory
    initialThreads = program.threads.count
    keepsToOneCPU =
      !program.isConcurrent && program.instructions.contains { $0.failedAllocation != nil }
    board = memory.board
    tables = memory.tables
    null = InheritedDescriptors.ofController.null
    let kept =
      [memory.board.pointee.memory, InheritedDescriptors.ofController.program, failureChannel]
      + memory.pipes.flatMap { [$0.reading, $0.writing] }
    keptDescriptors = try arena.buffer(of: kept.count)
    _ = keptDescriptors.initialize(fromContentsOf: kept)
  }

  /// Becomes the process that the board says; to be called in the child.
  static func run(on board: UnsafeMutablePointer<lki_board>) -> Never {
    // Without it the controller has given up waiting.
    guard let process = board.pointee.process?.assumingMemoryBound(to: ScenarioProcess.self) else {
      lki_exit_process(0)
    }
    process.pointee.run(
      with: ProcessMemory.allocate(on: board, tables: process.pointee.tables))
  }

  /// Becomes the process under test and its leader; to be called in the child.
  private func run(with memory: UnsafeMutablePointer<ProcessMemory>) -> Never {
    detach(memory)
    becomeUser()
    prepareForActions(memory)
    for thread in 1..<max(1, initialThreads) {
      require(
        "start a thread",
        lki_start_thread({ serve(context: $0) }, memory.pointee.contexts + thread))
    }
    serve(context: memory.pointee.contexts)
  }

  /// Leaves what belongs to the controller.
  private func detach(_ memory: UnsafeMutablePointer<ProcessMemory>) {
    if keepsToOneCPU { lki_keep_to_cpu(0) }
    // Nothing that it does before its first order asks for its group.
    setpgid(0, 0)
    require("set the signals", lki_inherit_test_signals(board, restartsCalls))
    board.pointee.restarts_calls = restartsCalls ? 1 : 0
    require("enter the scenario's directory", chdir(directory) < 0 ? -errno : 0)
    // Nothing of the scenario may hold the engine's own channel open.
    require("open /dev/null", null)
    dup2(null, STDIN_FILENO)
    dup2(null, STDOUT_FILENO)
    require("open its own program", keptDescriptors[1])
    require(
      "keep its descriptors",
      lki_keep_descriptors(keptDescriptors.baseAddress, Int32(keptDescriptors.count)))
    Self.name(memory.pointee.pipes)
  }

  /// Gives the pipes the descriptors that they have in every process under test.
  private static func name(_ pipes: UnsafeMutableBufferPointer<lki_pipe>) {
    for place in pipes.indices {
      let reading = Int32(LKI_FIRST_PIPE.rawValue) + 2 * Int32(place)
      pipes[place] = lki_pipe(reading: reading, writing: reading + 1)
    }
  }

  private func becomeUser() {
    if let user {
      require("become uid \(user)", lki_become_user(user, user, capabilities != 0))
    }
    board.pointee.uid = user ?? lki_get_uid()
    if hasUserNamespace {
      // A change of uid makes the files in /proc root's, which the maps of a user namespace must not be.
      require("own its files in /proc", lki_set_dumpable())
      require("enter a user namespace", lki_enter_user_namespace())
    }
    require("set its capabilities", lki_set_capabilities(capabilities))
    // Changes of credentials would undo both.
    require("own its files in /proc", lki_set_dumpable())
    require("ask to die with the controller", lki_die_with_parent(board.pointee.controller))
    if hasNoNewPrivs { require("set no_new_privs", lki_set_no_new_privs()) }
  }

  private func prepareForActions(_ memory: UnsafeMutablePointer<ProcessMemory>) {
    memory.pointee.fileDescriptor = lki_open_file()
    require("open the scenario's file", memory.pointee.fileDescriptor)
    for place in memory.pointee.rulesets.indices {
      let ruleset = memory.pointee.rulesets[place]
      if ruleset.isMadeByAction { continue }
      let descriptor = lki_create_ruleset(
        ruleset.handledAccessFS, ruleset.handledAccessNet, ruleset.scoped)
      require("create a ruleset", descriptor)
      for rule in ruleset.rules {
        require("add a rule to a ruleset", memory.pointee.add(rule, to: descriptor))
      }
      memory.pointee.descriptors[place] = descriptor
    }
  }

  /// Goes on as the image that a thread of a process under test has executed.
  ///
  /// - Parameter thread: the number of the mailbox, whose order is now complete.
  static func `continue`(thread: Int) -> Never {
    guard let board = lki_board_attach(Int32(LKI_BOARD_DESCRIPTOR.rawValue)) else {
      lki_exit_process(1)
    }
    let tables = board.pointee.tables.assumingMemoryBound(to: ProgramTables.self)
    let memory = ProcessMemory.allocate(on: board, tables: tables)
    let handed = tables.pointee.handed(by: thread)
    for place in tables.pointee.rulesets.indices {
      memory.pointee.descriptors[place] = handed[place]
    }
    memory.pointee.fileDescriptor = handed[tables.pointee.rulesets.count]
    name(memory.pointee.pipes)
    let mailbox = lki_board_mailbox(board, Int32(thread))!
    lki_mailbox_continue(board, mailbox)
    let returned = lki_set_test_signals(board, board.pointee.restarts_calls != 0)
    if returned < 0 {
      lki_board_fail(board, "cannot set the signals after execve(2): \(errorName(-returned))")
      lki_exit_process(1)
    }
    let ordered = mailbox.pointee.ordered
    mailbox.pointee.fails_itself = 0
    lki_mailbox_complete(board, mailbox, ordered, 0, HarnessFault.none.rawValue)
    serve(memory.pointee.contexts + thread, mailbox, after: ordered)
  }

  /// Ends the process, with a word to the controller, if a call failed.
  private func require(_ what: @autoclosure () -> String, _ returned: Int32) {
    guard returned < 0 else { return }
    lki_board_fail(board, "cannot \(what()): \(errorName(-returned))")
    lki_exit_process(1)
  }
}
