// The actions as generated tests write them. The cases of `Action` have a label for every value, because
// messages to an engine spell them out; a test reads better without.

extension Action {
  /// Reads a property.
  public static func get(_ attribute: Attribute) -> Self { .get(attribute: attribute) }

  /// Asks whether the effective set holds a capability.
  public static func hasCapability(_ capability: Capability) -> Self {
    .hasCapability(capability: capability)
  }

  /// Gives up a capability in this thread.
  public static func dropCapability(_ capability: Capability) -> Self {
    .dropCapability(capability: capability)
  }

  /// Changes the uid of this thread alone. The corresponding C function is `setresuid`.
  public static func setUID(_ uid: UInt32) -> Self { .setUID(uid: uid) }

  /// Makes a ruleset without its rules. The corresponding C function is `landlock_create_ruleset`.
  public static func createRuleset(_ name: String) -> Self { .createRuleset(name: name) }

  /// Adds a rule to a ruleset. The corresponding C function is `landlock_add_rule`.
  public static func addRule(_ ruleset: RulesetReference, _ rule: Rule) -> Self {
    .addRule(ruleset: ruleset, rule: rule)
  }

  /// Enforces a ruleset. The corresponding C function is `landlock_restrict_self`.
  ///
  /// - Parameters:
  ///   - ruleset: the descriptor.
  ///   - flags: the flags that have names.
  ///   - plusBits: further bits of the flags argument.
  public static func restrictSelf(
    _ ruleset: RulesetReference, _ flags: RestrictFlag..., plusBits: UInt32 = 0
  ) -> Self {
    .restrictSelf(
      ruleset: ruleset, flags: RestrictFlags(bits: RestrictFlags(Set(flags)).bits | plusBits))
  }

  /// Creates a thread in the same process.
  public static func spawn(_ thread: String) -> Self { .spawn(thread: thread) }

  /// Creates a process with one thread. The corresponding C function is `fork`.
  public static func fork(_ thread: String) -> Self { .fork(thread: thread) }

  /// Opens an entry. The corresponding C function is `openat`.
  public static func open(_ path: String, for mode: OpenMode) -> Self {
    .open(path: path, mode: mode)
  }

  /// Truncates a file. The corresponding C function is `truncate`.
  public static func truncate(_ path: String) -> Self { .truncate(path: path) }

  /// Opens a directory. The corresponding C function is `openat`, with `O_DIRECTORY`.
  public static func readDirectory(_ path: String) -> Self { .readDirectory(path: path) }

  /// Makes a new entry.
  public static func make(_ path: String, as kind: EntryKind) -> Self {
    .make(path: path, kind: kind)
  }

  /// Removes a file. The corresponding C function is `unlinkat`.
  public static func removeFile(_ path: String) -> Self { .removeFile(path: path) }

  /// Removes an empty directory. The corresponding C function is `unlinkat`, with `AT_REMOVEDIR`.
  public static func removeDirectory(_ path: String) -> Self { .removeDirectory(path: path) }

  /// Moves an entry. The corresponding C function is `renameat2`.
  public static func rename(_ path: String, to target: String) -> Self {
    .rename(path: path, to: target)
  }

  /// Binds a TCP socket. The corresponding C function is `bind`.
  public static func bindTCP(_ port: Port) -> Self { .bindTCP(port: port) }

  /// Connects a TCP socket. The corresponding C function is `connect`.
  public static func connectTCP(_ port: Port) -> Self { .connectTCP(port: port) }

  /// Makes a listening abstract UNIX socket.
  public static func listenAbstract(_ socket: String) -> Self { .listenAbstract(socket: socket) }

  /// Connects to an abstract UNIX socket.
  public static func connectAbstract(_ socket: String) -> Self { .connectAbstract(socket: socket) }

  /// Signals a thread. The corresponding C function is `tgkill`.
  public static func tgkill(_ thread: String) -> Self {
    .signal(thread: thread, call: .tgkill, signal: .USR1)
  }

  /// Signals the process of a thread. The corresponding C function is `kill`.
  public static func kill(_ thread: String) -> Self {
    .signal(thread: thread, call: .kill, signal: .USR1)
  }

  /// Signals the process of a thread. The corresponding C function is `pidfd_send_signal`.
  public static func pidfdSendSignal(_ thread: String) -> Self {
    .signal(thread: thread, call: .pidfdSendSignal, signal: .USR1)
  }
}

extension RulesetReference: ExpressibleByStringLiteral {
  /// The descriptor of the ruleset with this name.
  public init(stringLiteral name: String) { self = .ruleset(name: name) }
}

extension Rule {
  /// Allows rights beneath a path.
  public static func path(_ path: String, allow rights: FileRight...) -> Self {
    .pathBeneath(path: path, allowed: Set(rights))
  }

  /// Allows rights on a port.
  public static func port(_ port: Port, allow rights: NetworkRight...) -> Self {
    .netPort(port: port, allowed: Set(rights))
  }
}
