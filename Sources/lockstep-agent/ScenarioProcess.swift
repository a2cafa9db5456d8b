// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc
import Scenarios

/// A child of the zygote that becomes the process under test.
///
/// The zygote's memory is older than the run, so the child finds on the board what it is to be. A forked process has none
/// of the pages of the program at first, and each group of 16 that it touches costs a page fault, which is dear in a
/// User-Mode Linux guest. So what allocates or makes texts is done by the controller, or only on failure.
struct ScenarioProcess {
  private let plan: lki_plan
  private let board: UnsafeMutablePointer<lki_board>

  /// Becomes the process that the board says; to be called in the child.
  static func run(on board: UnsafeMutablePointer<lki_board>) -> Never {
    // A copy that nobody else can change: the child is still what the controller is.
    let plan = board.pointee.plan
    // Otherwise the controller has given up waiting.
    guard plan.is_ready != 0 else { lki_exit_process(0) }
    ScenarioProcess(plan: plan, board: board).run()
  }

  /// Becomes the process under test and its leader; to be called in the child.
  private func run() -> Never {
    detach()
    becomeUser()
    // Only from here on does it follow what lies on the board.
    guard let tables = Self.tables(on: board) else { lki_exit_process(1) }
    let memory = ProcessMemory.allocate(on: board, tables: tables)
    Self.name(memory.pointee.pipes)
    prepareForActions(memory)
    for thread in 1..<max(1, min(Int(plan.threads), Int(LKI_THREADS))) {
      require(
        "start a thread",
        lki_start_thread({ serve(context: $0) }, memory.pointee.contexts + thread))
    }
    serve(context: memory.pointee.contexts)
  }

  /// What the processes of the scenario find the program by; `nil` if the board says nothing that could be right.
  private static func tables(on board: UnsafeMutablePointer<lki_board>)
    -> UnsafeMutablePointer<ProgramTables>?
  {
    Arena.element(ProgramTables.self, at: Int(board.pointee.tables), of: board)
  }

  /// Leaves what belongs to the controller.
  private func detach() {
    if plan.keeps_to_one_cpu != 0 { lki_keep_to_cpu(0) }
    if plan.uses_all_cpus != 0 { lki_use_all_cpus() }
    // Nothing that it does before its first order asks for its group.
    setpgid(0, 0)
    require("set the signals", lki_inherit_test_signals(board, plan.restarts_calls != 0))
    board.pointee.restarts_calls = plan.restarts_calls
    require("enter the scenario's directory", fchdir(plan.directory) < 0 ? -errno : 0)
    // Nothing of the scenario may hold the engine's own channel open.
    require("open /dev/null", plan.null)
    dup2(plan.null, STDIN_FILENO)
    dup2(plan.null, STDOUT_FILENO)
    var descriptors = plan.descriptors
    let count = min(plan.descriptor_count, UInt32(LKI_KEPT_DESCRIPTORS))
    let kept = withUnsafeMutableBytes(of: &descriptors) { bytes in
      let numbers = bytes.assumingMemoryBound(to: Int32.self)
      require("open its own program", numbers[1])
      return lki_keep_descriptors(numbers.baseAddress, Int32(count))
    }
    require("keep its descriptors", kept)
  }

  /// Gives the pipes the descriptors that they have in every process under test.
  private static func name(_ pipes: UnsafeMutableBufferPointer<lki_pipe>) {
    for place in pipes.indices {
      let reading = Int32(LKI_FIRST_PIPE.rawValue) + 2 * Int32(place)
      pipes[place] = lki_pipe(reading: reading, writing: reading + 1)
    }
  }

  private func becomeUser() {
    let user = plan.changes_user != 0 ? plan.uid : nil
    if let user {
      require("become uid \(user)", lki_become_user(user, user, plan.capabilities != 0))
    }
    board.pointee.uid = user ?? lki_get_uid()
    if plan.has_user_namespace != 0 {
      // A change of uid makes the files in /proc root's, which the maps of a user namespace must not be.
      require("own its files in /proc", lki_set_dumpable(true))
      require("enter a user namespace", lki_enter_user_namespace())
    }
    require("set its capabilities", lki_set_capabilities(plan.capabilities))
    // Changes of credentials would undo both. Who has no user of its own is as open as any process of its user.
    let isOpen = user == nil || plan.is_dumpable != 0
    require("close itself to others", lki_set_dumpable(isOpen))
    require("ask to die with the controller", lki_die_with_parent(board.pointee.controller))
    if plan.has_no_new_privs != 0 { require("set no_new_privs", lki_set_no_new_privs()) }
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
    guard let tables = tables(on: board) else { lki_exit_process(1) }
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
    // execve(2) lets others look into the process again.
    if board.pointee.plan.changes_user != 0, board.pointee.plan.is_dumpable == 0 {
      _ = lki_set_dumpable(false)
    }
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

extension lki_plan {
  /// Says what the process of a program is to be; to be called in the controller.
  ///
  /// - Parameters:
  ///   - user: the uid that it takes, with its capabilities; `nil` if the engine may not choose.
  ///   - directory: its working directory.
  ///   - descriptors: those that it keeps, in the order of `lki_kept_descriptor`.
  /// - Throws: `RunFailure` if there are too many of them.
  init(of program: Program, user: UInt32?, directory: Int32, descriptors kept: [Int32])
    throws(RunFailure)
  {
    let setup = program.process
    self.init()
    changes_user = user == nil ? 0 : 1
    uid = user ?? 0
    capabilities = setup.capabilities.reduce(UInt64(0)) { $0 | 1 << UInt64($1.number) }
    has_user_namespace = setup.userNamespace ? 1 : 0
    has_no_new_privs = setup.noNewPrivs ? 1 : 0
    restarts_calls = setup.restartsCalls ? 1 : 0
    let countsAllocations = program.instructions.contains { $0.failedAllocation != nil }
    keeps_to_one_cpu = !program.isConcurrent && countsAllocations ? 1 : 0
    uses_all_cpus = program.isLeftToChance ? 1 : 0
    is_dumpable =
      program.instructions.contains { $0.action.effects.contains(.looksIntoProcesses) } ? 1 : 0
    self.directory = directory
    null = InheritedDescriptors.ofController.null
    threads = UInt32(program.threads.count)
    guard kept.count <= Int(LKI_KEPT_DESCRIPTORS) else {
      throw RunFailure.harness("the program has more pipes than an engine has room for")
    }
    descriptor_count = UInt32(kept.count)
    withUnsafeMutableBytes(of: &descriptors) { bytes in
      let numbers = bytes.assumingMemoryBound(to: Int32.self)
      for (place, number) in kept.enumerated() { numbers[place] = number }
    }
    is_ready = 1
  }
}
