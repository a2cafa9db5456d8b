import CKernelInterface
import Glibc
import Scenarios

/// Makes the process under test out of a child of the controller.
struct ScenarioProcess {
  /// What the process is to be.
  let setup: ProcessSetup
  /// Whether the engine may choose the uid and grant capabilities.
  let isPrivileged: Bool
  /// Its working directory.
  let directory: Text
  /// How many threads it starts with.
  let initialThreads: Int
  let controller: pid_t
  let memory: UnsafeMutablePointer<ProcessMemory>

  /// Becomes the process under test and its leader; to be called in the child.
  func run() -> Never {
    detach()
    becomeUser()
    prepareForActions()
    for thread in 1..<max(1, initialThreads) {
      require(
        "start a thread",
        lki_start_thread({ serve(context: $0) }, memory.pointee.contexts + thread))
    }
    serve(context: memory.pointee.contexts)
  }

  /// Leaves what belongs to the controller.
  private func detach() {
    require("ask to die with the controller", lki_die_with_parent(controller))
    // The controller does the same, so that the group exists whoever is first.
    setpgid(0, 0)
    require("set the signals", lki_set_test_signals(memory.pointee.board))
    require("enter the scenario's directory", chdir(directory) < 0 ? -errno : 0)
    // Nothing of the scenario may hold the engine's own channel open.
    let null = open("/dev/null", O_RDWR)
    require("open /dev/null", null < 0 ? -errno : 0)
    dup2(null, STDIN_FILENO)
    dup2(null, STDOUT_FILENO)
    require("close the engine's descriptors", lki_close_from(STDERR_FILENO + 1))
  }

  private func becomeUser() {
    if isPrivileged {
      let user = setup.uid ?? ProcessSetup.defaultUID
      require("become uid \(user)", lki_become_user(user, user))
    }
    memory.pointee.board.pointee.uid = lki_get_uid()
    // A change of uid makes the files in /proc root's, which the maps of a user namespace must not be.
    require("own its files in /proc", lki_set_dumpable())
    if setup.userNamespace { require("enter a user namespace", lki_enter_user_namespace()) }
    let capabilities = setup.capabilities.reduce(UInt64(0)) { $0 | 1 << UInt64($1.number) }
    require("set its capabilities", lki_set_capabilities(capabilities))
    // Changes of credentials undo both.
    require("own its files in /proc", lki_set_dumpable())
    require("ask to die with the controller", lki_die_with_parent(controller))
    if setup.noNewPrivs { require("set no_new_privs", lki_set_no_new_privs()) }
  }

  private func prepareForActions() {
    memory.pointee.fileDescriptor = open("file", O_RDONLY | O_CLOEXEC)
    require("open the scenario's file", memory.pointee.fileDescriptor < 0 ? -errno : 0)
    for place in memory.pointee.pipes.indices {
      require("make a pipe", lki_make_pipe(&memory.pointee.pipes[place]))
    }
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

  /// Ends the process, with a word to the controller, if a call failed.
  private func require(_ what: String, _ returned: Int32) {
    guard returned < 0 else { return }
    lki_board_fail(memory.pointee.board, "cannot \(what): \(errorName(-returned))")
    lki_exit_process(1)
  }
}
