/// The kind of result an action has when nothing fails.
public enum ResultKind: String, Hashable, Sendable {
  /// `ok`
  case success
  /// A number.
  case number
  /// `true` or `false`.
  case truth
  /// No result: the thread is gone.
  case none
}

extension Action {
  /// The kind of result this action has when nothing fails.
  public var resultKind: ResultKind {
    switch self {
    case .get(.noNewPrivs), .hasCapability, .sameDomain, .restarted: .truth
    case .get, .countEvents: .number
    case .exit: .none
    default: .success
    }
  }

  /// The features that an engine needs for this action.
  public var requiredFeatures: Set<Feature> {
    switch self {
    case .sameDomain: [.ptraceAccess]
    case .bindTCP, .connectTCP: [.loopback]
    case .setUID, .get(.uid), .setGID, .setGroups, .setSecurebits, .get(.gid), .get(.groups):
      [.privileged]
    case .bindUDP, .connectUDP: [.loopback]
    case .park(.vfork): [.vforkGate]
    case .hold, .restarted: [.debuggerGate]
    case .countEvents: [.landlockTracepoints]
    default: []
    }
  }
}

extension Action {
  /// Whether the action lets a thread sleep at a gate.
  public var isPark: Bool { if case .park = self { true } else { false } }
}

extension RulesetReference: CustomStringConvertible {
  /// The word used in specs.
  public var description: String {
    switch self {
    case .ruleset(let name): name
    case .minusOne: "-1"
    case .closedDescriptor: "closed_descriptor"
    case .fileDescriptor: "file_descriptor"
    }
  }
}

extension Rule: CustomStringConvertible {
  /// The place and the rights.
  public var description: String {
    switch self {
    case .pathBeneath(let path, let rights):
      "\(path) \(rights.map(\.rawValue).sorted().joined(separator: "|"))"
    case .netPort(let port, let rights):
      "port \(port.rawValue) \(rights.map(\.rawValue).sorted().joined(separator: "|"))"
    }
  }
}

extension Action: CustomStringConvertible {
  /// A short text for tables: the words of the spec in the order of the spec, without punctuation.
  public var description: String {
    switch self {
    case .get(let attribute): "get \(attribute.rawValue)"
    case .hasCapability(let capability): "has_capability \(capability)"
    case .sameDomain(let thread): "same_domain_as \(thread)"
    case .setNoNewPrivs: "set_no_new_privs"
    case .dropCapability(let capability): "drop_capability \(capability)"
    case .setUID(let uid): "set_uid \(uid)"
    case .createRuleset(let name): "create_ruleset \(name)"
    case .addRule(let ruleset, let rule): "add_rule \(ruleset) \(rule)"
    case .restrictSelf(let ruleset, let flags):
      (["restrict_self \(ruleset)"] + flags.names).joined(separator: " ")
    case .spawn(let thread): "spawn \(thread)"
    case .fork(let thread): "fork \(thread)"
    case .churn: "churn"
    case .exit: "exit"
    case .open(let path, let mode): "open \(path) for \(mode)"
    case .truncate(let path): "truncate \(path)"
    case .readDirectory(let path): "read_dir \(path)"
    case .make(let path, let kind): "make \(path) as \(kind)"
    case .removeFile(let path): "remove_file \(path)"
    case .removeDirectory(let path): "remove_dir \(path)"
    case .rename(let path, let target): "rename \(path) to \(target)"
    case .bindTCP(let port): "bind_tcp \(port.rawValue)"
    case .connectTCP(let port): "connect_tcp \(port.rawValue)"
    case .listenAbstract(let socket): "listen_abstract \(socket)"
    case .connectAbstract(let socket): "connect_abstract \(socket)"
    case .setGID(let gid): "set_gid \(gid)"
    case .setGroups(let gid): "set_groups \(gid)"
    case .setSecurebits(let bits): "set_securebits \(bits)"
    case .psxRestrictSelf(let ruleset): "psx_restrict_self \(ruleset)"
    case .park(let gate): "park \(gate.rawValue)"
    case .release(let thread): "release \(thread)"
    case .hold(let thread): "hold \(thread)"
    case .sleep(let call): "sleep_in \(call.rawValue)"
    case .wake(let thread): "wake \(thread)"
    case .restarted(let thread): "restarted \(thread)"
    case .finish(let action): "finish \(action)"
    case .readProc(let file): "read_proc \(file.rawValue)"
    case .execute: "execute"
    case .bindUDP(let port): "bind_udp \(port.rawValue)"
    case .connectUDP(let port): "connect_udp \(port.rawValue)"
    case .listenUnix(let path): "listen_unix \(path)"
    case .connectUnix(let path): "connect_unix \(path)"
    case .signal(let thread, let call, .USR1): "\(call.rawValue) \(thread)"
    case .signal(let thread, let call, let signal):
      "\(call.rawValue) \(thread) signal \(signal.rawValue)"
    case .signalAll(let thread): "tgkill_all \(thread)"
    case .watchIO(let pipe, let owner, let kind):
      "watch_io \(pipe) owner \(owner) as \(kind.rawValue)"
    case .writePipe(let pipe): "write_pipe \(pipe)"
    case .ptrace(let thread): "ptrace \(thread)"
    case .countEvents(let event): "count_events \(event.rawValue)"
    }
  }
}
