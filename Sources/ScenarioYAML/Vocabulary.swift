import Scenarios

/// The actions of the language.
///
/// The compiler, its suggestions and the JSON Schema read this one table: a new action is a new row,
/// and its operands are checked by their kinds.
enum Vocabulary {
  /// The actions, in the order of the documentation.
  static let actions: [ActionDefinition] =
    questions + privileges + enforcement + lives + files + sockets + signals

  /// The action with a name.
  static func action(_ name: String) -> ActionDefinition? { actionsByName[name] }

  private static let actionsByName = Dictionary(
    uniqueKeysWithValues: actions.map { ($0.name, $0) })

  /// The names of the actions.
  static let actionNames = actions.map(\.name)

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
  ]

  private static let enforcement = [
    ActionDefinition(
      "create_ruleset", .newRuleset,
      "Makes a ruleset without its rules, by landlock_create_ruleset(2).",
      make: Action.createRuleset(name:)),
    ActionDefinition(
      "add_rule", .ruleset, parameters: ruleForms,
      "Adds a rule to a ruleset, by landlock_add_rule(2)."
    ) { arguments in
      guard let ruleset = arguments.operand as? RulesetReference else { return nil }
      return rule(arguments).map { .addRule(ruleset: ruleset, rule: $0) }
    },
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
    },
  ]

  private static let lives = [
    ActionDefinition(
      "spawn", .newThread, "Creates a thread in the same process.", make: Action.spawn(thread:)),
    ActionDefinition(
      "fork", .newProcess, "Creates a process with one thread, by fork(2).",
      make: Action.fork(thread:)),
    ActionDefinition(
      "exit", results: [.none], "Ends this thread alone, by the raw exit(2).", .exit),
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
  ]

  private static let sockets = [
    ActionDefinition(
      "bind_tcp", .port, "Binds a new TCP socket to a port of the loopback address.",
      make: Action.bindTCP(port:)),
    ActionDefinition(
      "connect_tcp", .port, "Connects a new TCP socket to a port of the loopback address.",
      make: Action.connectTCP(port:)),
    ActionDefinition(
      "listen_abstract", .newSocket, "Makes a listening abstract UNIX socket.",
      make: Action.listenAbstract(socket:)),
    ActionDefinition(
      "connect_abstract", .socket, "Connects a new stream socket to an abstract UNIX socket.",
      make: Action.connectAbstract(socket:)),
  ]

  private static let signals = SignalCall.allCases.map { call in
    let target = call == .tgkill ? "a thread" : "the process of a thread"
    return ActionDefinition(
      call.rawValue, .bornThread, "Sends SIGUSR1 to \(target), by \(call.rawValue)(2)."
    ) { (thread: String) in .signal(thread: thread, call: call, signal: .USR1) }
  }

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
