import Scenarios

/// The actions of the language.
///
/// The compiler, its suggestions and the JSON Schema read this one table: a new action is a new row,
/// and its operands are checked by their kinds.
enum Vocabulary {
  /// The actions, in the order of the documentation.
  static let actions: [ActionDefinition] =
    questions + privileges + enforcement + lives + gates + files + sockets + signals + pipes

  /// The action with a name.
  static func action(_ name: String) -> ActionDefinition? { actionsByName[name] }

  private static let actionsByName = Dictionary(
    uniqueKeysWithValues: actions.map { ($0.name, $0) })

  /// The names of the actions.
  static let actionNames = actions.map(\.name)

  /// The names of the actions in which a thread may block.
  static let blockingNames = actions.filter(\.canBlock).map(\.name)

  /// The names of the actions that can be done from outside of the scenario.
  static let outsideNames = actions.filter { $0.traits.contains(.outside) }.map(\.name)

  /// The names of the actions whose allocations can be made to fail.
  static let allocatingNames = actions.filter { $0.traits.contains(.allocates) }.map(\.name)

  /// The names of the parameters of all actions.
  static let parameterNames = Set(actions.flatMap(\.parameterNames))

  /// The two forms of a rule, in a ruleset and in `add_rule`.
  static let ruleForms: [[Parameter]] = [
    [
      Parameter("path", .path, "The entry beneath which the rights are granted."),
      Parameter("allow", .fileRights, "The rights that are granted."),
    ],
    [
      Parameter("port", .port, "The port for which the rights are granted."),
      Parameter("allow", .networkRights, "The rights that are granted."),
    ],
  ]

  private static let questions = [
    ActionDefinition(
      "get", .attribute, results: [.truth, .number], "Reads a property of the thread.",
      make: Action.get(attribute:)),
    ActionDefinition(
      "has_capability", .capability, results: [.truth],
      "Asks whether the effective set of the thread holds a capability.",
      make: Action.hasCapability(capability:)),
    ActionDefinition(
      "same_domain_as", .livingThread, results: [.truth],
      "Asks whether another thread holds the same Landlock domain.", make: Action.sameDomain(as:)),
    ActionDefinition(
      "count_events", .traceEvent, results: [.number],
      "Counts how often a tracepoint has fired in the process since the first step; free_domain counts only domains "
        + "that no thread has enforced: those of attempts that failed or were begun anew.",
      make: Action.countEvents(event:)
    ).with(.outside),
  ]

  private static let privileges = [
    ActionDefinition(
      "set_no_new_privs", "Sets no_new_privs in this thread, by prctl(2).", .setNoNewPrivs),
    ActionDefinition(
      "drop_capability", .capability,
      "Removes a capability from the effective, permitted and inheritable sets of this thread.",
      make: Action.dropCapability(capability:)),
    ActionDefinition(
      "set_uid", .uid, "Sets the three uids of this thread alone, by the raw setresuid(2).",
      make: Action.setUID(uid:)),
    ActionDefinition(
      "set_gid", .gid, "Sets the three gids of this thread alone, by the raw setresgid(2).",
      make: Action.setGID(gid:)),
    ActionDefinition(
      "set_groups", .gid,
      "Sets one supplementary group in this thread alone, by the raw setgroups(2).",
      make: Action.setGroups(gid:)),
    ActionDefinition(
      "set_securebits", .bits, "Sets the securebits of this thread, by prctl(2).",
      make: Action.setSecurebits(bits:)),
  ]

  private static let enforcement = [
    ActionDefinition(
      "create_ruleset", .newRuleset,
      "Makes a ruleset without its rules, by landlock_create_ruleset(2).",
      make: Action.createRuleset(name:)
    ).with(.allocates),
    ActionDefinition(
      "add_rule", .ruleset, parameters: ruleForms,
      "Adds a rule to a ruleset, by landlock_add_rule(2)."
    ) { arguments in
      guard let ruleset = arguments.operand as? RulesetReference else { return nil }
      return rule(arguments).map { .addRule(ruleset: ruleset, rule: $0) }
    }.with(.allocates),
    ActionDefinition(
      "restrict_self", .ruleset,
      parameters: [
        [
          Parameter(
            "flags", .flags, isRequired: false, "The flags; without the key there are none.")
        ]
      ], "Enforces a ruleset, by landlock_restrict_self(2)."
    ) { arguments in
      guard let ruleset = arguments.operand as? RulesetReference else { return nil }
      return .restrictSelf(ruleset: ruleset, flags: arguments["flags"] ?? RestrictFlags())
    }.with(.allocates),
    ActionDefinition(
      "psx_restrict_self", .ruleset,
      "Lets every living thread of the process enforce a ruleset for itself, in a signal handler as libpsx does."
    ) { (ruleset: RulesetReference) in .psxRestrictSelf(ruleset: ruleset) }
    .with(.allocates),
  ]

  private static let lives = [
    ActionDefinition(
      "spawn", .newThread, "Creates a thread in the same process.", make: Action.spawn(thread:)),
    ActionDefinition(
      "fork", .newProcess, "Creates a process with one thread, by fork(2).",
      make: Action.fork(thread:)),
    ActionDefinition(
      "churn", "Starts a thread that ends at once, and waits for its end.", .churn),
    ActionDefinition(
      "exit", results: [.none], "Ends this thread alone, by the raw exit(2).", .exit),
    ActionDefinition(
      "execute", "Executes Lockstep's own program, by execve(2); this thread alone goes on.",
      .execute
    ).with(.once),
  ]

  private static let gates = [
    ActionDefinition(
      "park", .gate, "Lets the thread sleep at a gate until it is released.",
      make: Action.park(gate:)
    ).with(.once, .blocks),
    ActionDefinition(
      ActionDefinition.sleep, .sleepCall,
      "Sleeps in a system call until another thread wakes this one, or something disturbs the call.",
      make: Action.sleep(call:)
    ).with(.once),
    ActionDefinition(
      "wake", .sleepingThread, "Wakes a thread of the same process that sleeps in a call.",
      make: Action.wake(thread:)
    ).with(.once),
    ActionDefinition(
      "hold", .threadToHold,
      "Lets a debugger stop a thread at the entry of its next landlock_restrict_self(2) or, if it spawns a thread before "
        + "that, clone3(2), until it is released.",
      make: Action.hold(thread:)
    ).with(.once, .outside, .onlyOutside),
    ActionDefinition(
      "restarted", .bornThread, results: [.truth],
      "Asks whether the kernel has begun the call of a held thread anew, which user space never sees.",
      make: Action.restarted(thread:)
    ).with(.once, .outside, .onlyOutside),
    ActionDefinition(
      "release", .parkedThread,
      "Opens the gate of a parked or held thread, and does not wait for it.",
      make: Action.release(thread:)
    ).with(.once, .outside),
    ActionDefinition(
      ActionDefinition.finish, .actionWord,
      "Waits until the action in which this thread blocked has ended; the result is that of the action.",
      make: Action.finish(action:)
    ).with(.once),
  ]

  private static let files = [
    ActionDefinition(
      "open", .path,
      parameters: [[Parameter("for", .openMode, "What the file is opened for.")]],
      "Opens an existing entry, by openat(2)."
    ) { arguments in
      guard let path = arguments.operand as? String, let mode: OpenMode = arguments["for"] else {
        return nil
      }
      return .open(path: path, mode: mode)
    },
    ActionDefinition(
      "truncate", .path, "Truncates an existing file, by truncate(2).",
      make: Action.truncate(path:)),
    ActionDefinition(
      "read_dir", .path, "Opens a directory, by openat(2) with O_DIRECTORY.",
      make: Action.readDirectory(path:)),
    ActionDefinition(
      "make", .newPath, parameters: [[Parameter("as", .entryKind, "The kind of the new entry.")]],
      "Makes a new entry of a directory."
    ) { arguments in
      guard let path = arguments.operand as? String, let kind: EntryKind = arguments["as"] else {
        return nil
      }
      return .make(path: path, kind: kind)
    },
    ActionDefinition(
      "remove_file", .path, "Removes a file, by unlinkat(2).", make: Action.removeFile(path:)),
    ActionDefinition(
      "remove_dir", .path, "Removes an empty directory, by unlinkat(2).",
      make: Action.removeDirectory(path:)),
    ActionDefinition(
      "rename", .path, parameters: [[Parameter("to", .newPath, "The new path.")]],
      "Renames an entry, by renameat2(2)."
    ) { arguments in
      guard let path = arguments.operand as? String, let target: String = arguments["to"] else {
        return nil
      }
      return .rename(path: path, to: target)
    },
    ActionDefinition(
      "read_proc", .procFile, "Reads a file of /proc/self that no lock guards.",
      make: Action.readProc(file:)),
  ]

  private static let sockets = [
    ActionDefinition(
      "bind_tcp", .port, "Binds a new TCP socket to a port of the loopback address.",
      make: Action.bindTCP(port:)),
    ActionDefinition(
      "connect_tcp", .port, "Connects a new TCP socket to a port of the loopback address.",
      make: Action.connectTCP(port:)),
    ActionDefinition(
      "bind_udp", .port, "Binds a new UDP socket to a port of the loopback address.",
      make: Action.bindUDP(port:)),
    ActionDefinition(
      "connect_udp", .port, "Connects a new UDP socket to a port of the loopback address.",
      make: Action.connectUDP(port:)),
    ActionDefinition(
      "listen_abstract", .newSocket, "Makes a listening abstract UNIX socket.",
      make: Action.listenAbstract(socket:)),
    ActionDefinition(
      "connect_abstract", .socket, "Connects a new stream socket to an abstract UNIX socket.",
      make: Action.connectAbstract(socket:)),
    ActionDefinition(
      "listen_unix", .newPath, "Makes a listening UNIX socket at a path.",
      make: Action.listenUnix(path:)),
    ActionDefinition(
      "connect_unix", .path, "Connects a new stream socket to a UNIX socket at a path.",
      make: Action.connectUnix(path:)),
  ]

  private static let signals =
    SignalCall.allCases.map { call in
      let target = call == .tgkill ? "a thread" : "the process of a thread"
      return ActionDefinition(
        call.rawValue, .bornThread,
        parameters: [
          [
            Parameter(
              "signal", .signalName, isRequired: false, "The signal; without the key it is USR1.")
          ]
        ], "Sends a signal to \(target), by \(call.rawValue)(2)."
      ) { arguments in
        guard let thread = arguments.operand as? String else { return nil }
        return .signal(thread: thread, call: call, signal: arguments["signal"] ?? .USR1)
      }.with(.outside)
    } + [
      ActionDefinition(
        "tgkill_all", .bornThread,
        "Sends USR1 to every thread of the process of a thread, by tgkill(2).",
        make: Action.signalAll(thread:)
      ).with(.outside, .onlyOutside)
    ]

  private static let pipes = [
    ActionDefinition(
      "watch_io", .newPipe,
      parameters: [
        [
          Parameter("owner", .bornThread, "The thread that gets SIGIO, itself or as one of many."),
          Parameter("as", .signalOwner, "Who gets SIGIO: the thread, its process or its group."),
        ]
      ], "Makes a pipe whose reader gets SIGIO, by F_SETOWN_EX and O_ASYNC of fcntl(2)."
    ) { arguments in
      guard let pipe = arguments.operand as? String, let owner: String = arguments["owner"],
        let kind: SignalOwner = arguments["as"]
      else { return nil }
      return .watchIO(pipe: pipe, owner: owner, as: kind)
    },
    ActionDefinition(
      "write_pipe", .pipe, "Writes a byte to a pipe that 'watch_io' has made.",
      make: Action.writePipe(pipe:)
    ).with(.outside),
    ActionDefinition(
      "ptrace", .bornThread,
      "Attaches to the process of a thread and detaches again, by ptrace(2).",
      make: Action.ptrace(thread:)),
  ]

  /// The rule that the arguments describe.
  static func rule(_ arguments: Arguments) -> Rule? {
    if let path: String = arguments["path"], let rights: Set<FileRight> = arguments["allow"] {
      return .pathBeneath(path: path, allowed: rights)
    }
    if let port: Port = arguments["port"], let rights: Set<NetworkRight> = arguments["allow"] {
      return .netPort(port: port, allowed: rights)
    }
    return nil
  }
}
