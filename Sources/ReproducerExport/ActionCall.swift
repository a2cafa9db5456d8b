// SPDX-License-Identifier: MIT

import Scenarios

/// A call of the runtime that does what an action says.
struct ActionCall: Hashable {
  /// The function, which is also the name of its part.
  var function: String
  /// Its arguments, as initialisers of `struct arguments`.
  var arguments: [String] = []
  /// Other parts and features that it takes.
  var needs: Set<Need> = []
}

/// Something that only some programs have.
enum Need: Hashable {
  /// The directory with the scenario's files.
  case directory
  /// A descriptor of a regular file.
  case file
  /// Ports on the loopback interface.
  case ports
  /// Pipes that signal their reader.
  case pipes
  /// Handlers of signals.
  case signals
  /// The handler by which each thread restricts itself.
  case enforcement
  /// A part of the runtime.
  case part(String)
  /// Steps that begin together or fall asleep, and threads that end.
  case groups
  /// Allocations that fail.
  case failures
  /// That threads can be asked for their common domain.
  case domains
  /// That the program executes itself.
  case execution
  /// A debugger.
  case debugger
  /// A recording of Landlock's tracepoints.
  case events
}

/// Why a step cannot be exported, as the end of a sentence.
struct Obstacle: Error, Hashable {
  /// The reason.
  var reason: String
}

extension ActionCall {
  /// The call for an action.
  ///
  /// This switch is the only place that knows all actions.
  ///
  /// - Parameters:
  ///   - action: the action.
  ///   - thread: who acts.
  ///   - rulesets: the rulesets of the permutation.
  /// - Throws: `Obstacle` for what no program of user space does.
  init(
    _ action: Action, by thread: String, names: CNames, rulesets: [String: Ruleset]
  ) throws(Obstacle) {
    let own = ".own = \(names.thread(thread))"
    func other(_ name: String) -> String { ".thread = \(names.thread(name))" }
    switch action {
    case .get(let attribute): self = Self.reading(attribute)
    case .hasCapability(let capability): self = Self("has_capability", number: "\(capability)")
    case .dropCapability(let capability): self = Self("drop_capability", number: "\(capability)")
    case .setNoNewPrivs: self.init(function: "set_no_new_privs")
    case .setUID(let uid): self = Self("set_uid", number: "\(uid)")
    case .setGID(let gid): self = Self("set_gid", number: "\(gid)")
    case .setGroups(let gid): self = Self("set_group", number: "\(gid)")
    case .setSecurebits(let bits): self = Self("set_securebits", number: "\(bits)")
    case .set(let property, let value):
      self = Self("set_\(property.rawValue)", number: "\(value)")
      if property == .descriptor || property == .mapping { needs = [.directory] }
    case .setFSUID(let uid): self = Self("set_fsuid", number: "\(uid)")
    case .createRuleset(let name):
      self = try Self.creating(name, rulesets[name], names)
    case .addRule(let reference, let rule):
      self = Self.adding(rule, to: reference, names)
    case .restrictSelf(let reference, let flags):
      self.init(
        function: "restrict_self",
        arguments: [Self.descriptor(reference, names)] + Self.flags(flags))
      needs = Self.needs(of: reference)
    case .psxRestrictSelf(let reference):
      self.init(
        function: "psx_restrict_self", arguments: [Self.descriptor(reference, names)],
        needs: Self.needs(of: reference).union([.enforcement]))
    case .spawn(let thread): self.init(function: "spawn", arguments: [other(thread)])
    case .fork(let thread): self.init(function: "fork_process", arguments: [other(thread)])
    case .churn: self.init(function: "churn")
    case .exit: self.init(function: "exit_thread", needs: [.groups])
    case .execute:
      self.init(
        function: "execute", arguments: [own],
        needs: [.groups, .execution, .signals, .part("note-execution")])
    case .hold(let thread):
      self.init(function: "hold_thread", arguments: [other(thread)], needs: [.groups, .debugger])
    case .restarted(let thread):
      self.init(function: "was_restarted", arguments: [other(thread)], needs: [.groups])
    case .park: self.init(function: "park", arguments: [own], needs: [.groups])
    case .release(let thread):
      self.init(function: "release_thread", arguments: [other(thread)], needs: [.groups])
    case .sleep(let call):
      self.init(
        function: "sleep_in_\(call.rawValue)", arguments: [own],
        needs: call == .openFIFO ? [.groups, .directory] : [.groups])
    case .wake(let thread): self.init(function: "wake_thread", arguments: [other(thread)])
    case .readProc(.status): self.init(function: "read_status")
    case .open, .truncate, .readDirectory, .make, .removeFile, .removeDirectory, .rename:
      self = try Self.onFile(action)
    case .bindTCP, .connectTCP, .bindUDP, .connectUDP, .listenAbstract, .connectAbstract,
      .listenUnix, .connectUnix:
      self = try Self.onSocket(action)
    case .signal(let thread, let call, let signal):
      self.init(
        function: Self.function(of: call), arguments: [other(thread), ".signal = SIG\(signal)"],
        needs: [.signals])
    case .signalAll(let thread):
      self.init(function: "tgkill_all", arguments: [other(thread)], needs: [.signals])
    case .openPidfd(let thread): self.init(function: "open_pidfd", arguments: [other(thread)])
    case .watchIO(let pipe, let owner, let kind):
      self.init(
        function: "watch_io",
        arguments: [".pipe = \(names.pipe(pipe))", other(owner), ".owner = \(Self.owner(kind))"],
        needs: [.signals, .pipes])
    case .writePipe(let pipe):
      self.init(
        function: "write_pipe", arguments: [".pipe = \(names.pipe(pipe))"],
        needs: [.signals, .pipes])
    case .ptrace(let thread): self.init(function: "attach_to", arguments: [other(thread)])
    case .traceMe: self.init(function: "trace_me")
    case .sameDomain(let thread):
      self.init(function: "same_domain", arguments: [names.thread(thread)], needs: [.domains])
    case .finish: self.init(function: "finish_step", needs: [.groups])
    case .closeRuleset(let name):
      self.init(
        function: "close_ruleset", arguments: [".ruleset = \(names.ruleset(name) ?? "0")"],
        needs: [.part("rulesets")])
    case .awaitFreedDomains(let count):
      self.init(function: "await_freed_domains", arguments: ["\(count)"], needs: [.events])
    case .lastDenial(let fact):
      self.init(
        function: "last_denial",
        arguments: [names.thread(thread), fact.rawValue.uppercased()], needs: [.events])
    case .countEvents(let event):
      self.init(
        function: "count_events", arguments: [event.rawValue.uppercased()], needs: [.events])
    }
  }

  private init(_ function: String, number: String) {
    self.init(function: function, arguments: [".number = \(number)"])
  }

  private static func reading(_ attribute: Attribute) -> Self {
    switch attribute {
    case .noNewPrivs: Self(function: "get_no_new_privs")
    case .layers: Self(function: "count_layers")
    case .uid: Self(function: "get_uid")
    case .gid: Self(function: "get_gid")
    case .groups: Self(function: "get_group")
    case .securebits: Self(function: "get_securebits")
    case .handledSignals: Self(function: "count_handled_signals", needs: [.signals])
    case .fsuid, .processes, .pdeathSignal, .dumpable, .ambient, .bounding, .keyring,
      .pendingSignals, .descriptor, .mapping:
      Self(function: "get_\(attribute.rawValue)")
    }
  }

  private static func function(of call: SignalCall) -> String {
    switch call {
    case .tgkill: "tgkill_thread"
    case .kill: "kill_process"
    case .pidfdSendSignal: "pidfd_signal"
    }
  }

  private static func owner(_ kind: SignalOwner) -> String {
    switch kind {
    case .thread: "F_OWNER_TID"
    case .process: "F_OWNER_PID"
    case .group: "F_OWNER_PGRP"
    }
  }

  // MARK: Rulesets

  /// A number that is no open descriptor: descriptors are given out from below.
  private static let closedDescriptor = 1000

  private static func descriptor(_ reference: RulesetReference, _ names: CNames) -> String {
    switch reference {
    case .ruleset(let name): ".ruleset_of = &rulesets[\(names.ruleset(name) ?? "0")]"
    case .minusOne: ".descriptor = -1"
    case .negative(let number): ".descriptor = \(number)"
    case .closedDescriptor: ".descriptor = \(closedDescriptor)"
    case .fileDescriptor: ".ruleset_of = &file_descriptor"
    }
  }

  private static func needs(of reference: RulesetReference) -> Set<Need> {
    switch reference {
    case .ruleset: [.part("rulesets")]
    case .fileDescriptor: [.file, .directory]
    case .minusOne, .negative, .closedDescriptor: []
    }
  }

  private static func flags(_ flags: RestrictFlags) -> [String] {
    if flags.bits == 0 { return [] }
    if flags.bits == .max { return [".flags = 0xffffffff"] }
    let words = flags.names.map { name in
      RestrictFlag(rawValue: name).map { "LANDLOCK_RESTRICT_SELF_\($0)" }
        ?? "1U << \(name.dropFirst(3))"
    }
    return [".flags = \(words.joined(separator: " | "))"]
  }

  private static func creating(_ name: String, _ ruleset: Ruleset?, _ names: CNames)
    throws(Obstacle) -> Self
  {
    guard let ruleset, let constant = names.ruleset(name) else {
      throw Obstacle(reason: "it makes a ruleset that the permutation does not have")
    }
    return Self(
      function: "create_ruleset",
      arguments: [
        ".ruleset = \(constant)",
        ".attributes = { \(RulesetText.attributes(ruleset).joined(separator: ", ")) }",
      ])
  }

  private static func adding(_ rule: Rule, to reference: RulesetReference, _ names: CNames) -> Self
  {
    var needs = needs(of: reference)
    switch rule {
    case .pathBeneath(let path, let allowed):
      needs.insert(.directory)
      return Self(
        function: "add_path_rule",
        arguments: [
          descriptor(reference, names), ".path = \(path.quotedForC)",
          ".allowed = \(RulesetText.rights(allowed))",
        ], needs: needs)
    case .netPort(let port, let allowed):
      needs.insert(.ports)
      return Self(
        function: "add_port_rule",
        arguments: [
          descriptor(reference, names), ".port = \(port.constant)",
          ".allowed = \(RulesetText.rights(allowed))",
        ], needs: needs)
    }
  }

  // MARK: Files and sockets

  private static func onFile(_ action: Action) throws(Obstacle) -> Self {
    func call(_ function: String, _ path: String, _ more: String...) -> Self {
      Self(
        function: function, arguments: [".path = \(path.quotedForC)"] + more, needs: [.directory])
    }
    switch action {
    case .open(let path, .reading): return call("open_file", path, ".mode = O_RDONLY")
    case .open(let path, .writing): return call("open_file", path, ".mode = O_WRONLY")
    case .readDirectory(let path):
      return call("open_file", path, ".mode = O_RDONLY | O_DIRECTORY")
    case .truncate(let path): return call("truncate_file", path)
    case .make(let path, .directory): return call("make_directory", path)
    case .make(let path, .regular): return call("make_node", path, ".mode = S_IFREG | 0666")
    case .make(let path, .fifo): return call("make_node", path, ".mode = S_IFIFO | 0666")
    case .make(let path, .socket): return call("make_node", path, ".mode = S_IFSOCK | 0666")
    case .make(let path, .symlink): return call("make_symlink", path)
    case .removeFile(let path): return call("remove_file", path)
    case .removeDirectory(let path): return call("remove_directory", path)
    case .rename(let path, let target):
      return call("rename_file", path, ".to = \(target.quotedForC)")
    default: throw Obstacle(reason: "it is no action on a file")
    }
  }

  private static func onSocket(_ action: Action) throws(Obstacle) -> Self {
    func port(_ function: String, _ port: Port) -> Self {
      Self(function: function, arguments: [".port = \(port.constant)"], needs: [.ports])
    }
    func name(_ function: String, _ name: String, _ needs: Set<Need> = []) -> Self {
      Self(function: function, arguments: [".path = \(name.quotedForC)"], needs: needs)
    }
    switch action {
    case .bindTCP(let number): return port("bind_tcp", number)
    case .connectTCP(let number): return port("connect_tcp", number)
    case .bindUDP(let number): return port("bind_udp", number)
    case .connectUDP(let number): return port("connect_udp", number)
    case .listenAbstract(let socket): return name("listen_abstract", socket)
    case .connectAbstract(let socket): return name("connect_abstract", socket)
    case .listenUnix(let path): return name("listen_unix", path, [.directory])
    case .connectUnix(let path): return name("connect_unix", path, [.directory])
    default: throw Obstacle(reason: "it is no action on a socket")
    }
  }
}

extension Action {
  /// Whether the step is over only when the signals that it sends have been handled.
  var sendsSignals: Bool {
    switch self {
    case .signal, .signalAll, .writePipe: true
    default: false
    }
  }

  /// The thread that is born of the action.
  var newborn: String? {
    switch self {
    case .spawn(let thread), .fork(let thread): thread
    default: nil
    }
  }
}

extension Port {
  /// Its name in the runtime.
  var constant: String {
    switch self {
    case .listening: "LISTENING"
    case .listeningToo: "LISTENING_TOO"
    case .free: "FREE"
    case .freeToo: "FREE_TOO"
    }
  }
}

/// Rulesets in C.
enum RulesetText {
  /// The initialisers of `struct ruleset_attributes`.
  static func attributes(_ ruleset: Ruleset) -> [String] {
    var attributes: [String] = []
    if !ruleset.handledAccessFS.isEmpty {
      attributes.append(".handled_access_fs = \(rights(ruleset.handledAccessFS))")
    }
    if !ruleset.handledAccessNet.isEmpty {
      attributes.append(".handled_access_net = \(rights(ruleset.handledAccessNet))")
    }
    if !ruleset.scoped.isEmpty {
      let scopes = Scope.allCases.filter(ruleset.scoped.contains).map { "LANDLOCK_SCOPE_\($0)" }
      attributes.append(".scoped = \(scopes.joined(separator: " | "))")
    }
    return attributes
  }

  /// Rights over files.
  static func rights(_ rights: Set<FileRight>) -> String {
    let words = FileRight.allCases.filter(rights.contains).map { "LANDLOCK_ACCESS_FS_\($0)" }
    return words.isEmpty ? "0" : words.joined(separator: " | ")
  }

  /// Rights over the network.
  static func rights(_ rights: Set<NetworkRight>) -> String {
    let words = NetworkRight.allCases.filter(rights.contains).map { "LANDLOCK_ACCESS_NET_\($0)" }
    return words.isEmpty ? "0" : words.joined(separator: " | ")
  }

  /// The number of the bit of each word of Landlock's that a program may use.
  static let bits: [(word: String, bit: Int)] =
    RestrictFlag.allCases.map { ("LANDLOCK_RESTRICT_SELF_\($0)", $0.bit) }
    + FileRight.allCases.map { ("LANDLOCK_ACCESS_FS_\($0)", $0.bit) }
    + NetworkRight.allCases.map { ("LANDLOCK_ACCESS_NET_\($0)", $0.bit) }
    + Scope.allCases.map { ("LANDLOCK_SCOPE_\($0)", $0.bit) }
}
