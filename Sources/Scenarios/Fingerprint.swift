extension Program {
  /// A short text that stands for this program: 16 hexadecimal digits, the same on every machine.
  ///
  /// Two programs that differ in anything an engine would do differ in it, but for one chance in 2^64. What a
  /// spec says beyond the program, such as names, reasons and expected results, is no part of it. The text is
  /// the FNV-1a hash of the program's parts, each behind its length, so that no two programs have the same
  /// parts; what has its ordinary value is left out, so that a new word of the language changes no
  /// fingerprint of an old program.
  public var fingerprint: String {
    var hash = FingerprintHash()
    hash.add("process", process.parts)
    hash.add("threads", threads)
    for (name, ruleset) in rulesets.sorted(by: { $0.key < $1.key }) {
      hash.add("ruleset", [name])
      for (handled, names) in ruleset.handled { hash.add(handled, names) }
      for rule in ruleset.rules { hash.add("rule", rule.parts) }
    }
    for instruction in instructions {
      hash.add("instruction", [instruction.thread] + instruction.action.parts)
      hash.add("circumstances", instruction.circumstances)
    }
    return hash.text
  }
}

/// The FNV-1a hash of 64 bits, over parts that cannot run into each other.
private struct FingerprintHash {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The hash as 16 hexadecimal digits.
  var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Adds a list under a name, with the number of its parts; an empty one adds nothing.
  mutating func add(_ name: String, _ parts: [String]) {
    guard !parts.isEmpty else { return }
    add(name)
    add(String(parts.count))
    for part in parts { add(part) }
  }

  private mutating func add(_ part: String) {
    for byte in String(part.utf8.count).utf8 { add(byte) }
    add(UInt8(ascii: ":"))
    for byte in part.utf8 { add(byte) }
  }

  private mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
}

extension ProcessSetup {
  /// What is not ordinary about the process.
  fileprivate var parts: [String] {
    var parts: [String] = []
    if noNewPrivs { parts.append("no_new_privs") }
    parts += capabilities.map(\.rawValue).sorted()
    if let uid { parts.append("uid \(uid)") }
    if userNamespace { parts.append("user_namespace") }
    if !restartsCalls { parts.append("interrupts_calls") }
    return parts
  }
}

extension Ruleset {
  /// What the ruleset handles, in a fixed order.
  fileprivate var handled: [(String, [String])] {
    [
      ("fs", handledAccessFS.map(\.rawValue).sorted()),
      ("net", handledAccessNet.map(\.rawValue).sorted()),
      ("scoped", scoped.map(\.rawValue).sorted()),
    ]
  }
}

extension Rule {
  fileprivate var parts: [String] {
    switch self {
    case .pathBeneath(let path, let rights): ["path", path] + rights.map(\.rawValue).sorted()
    case .netPort(let port, let rights):
      ["port", port.rawValue] + rights.map(\.rawValue).sorted()
    }
  }
}

extension RulesetReference {
  fileprivate var parts: [String] {
    switch self {
    case .ruleset(let name): ["ruleset", name]
    case .minusOne, .negative, .closedDescriptor, .fileDescriptor: ["descriptor", description]
    }
  }
}

extension Program.Instruction {
  /// What is not ordinary about the instruction beside its action.
  fileprivate var circumstances: [String] {
    var parts: [String] = []
    if times != 1 { parts.append("times \(times)") }
    if timing != .after { parts.append(timing.rawValue) }
    if mayBlock { parts.append("blocks") }
    if let failedAllocation {
      switch failedAllocation.site {
      case .nth(let number): parts.append("site \(number)")
      case .every: parts.append("site every")
      }
      if let thread = failedAllocation.thread { parts.append("in \(thread)") }
    }
    return parts
  }
}

extension Action {
  /// The action's word and its arguments. Changing any of these words changes fingerprints, and with them
  /// every token that somebody has kept.
  fileprivate var parts: [String] {
    switch self {
    case .get(let attribute): ["get", attribute.rawValue]
    case .hasCapability(let capability): ["has_capability", capability.rawValue]
    case .sameDomain(let thread): ["same_domain_as", thread]
    case .setNoNewPrivs: ["set_no_new_privs"]
    case .dropCapability(let capability): ["drop_capability", capability.rawValue]
    case .setUID(let uid): ["set_uid", String(uid)]
    case .setGID(let gid): ["set_gid", String(gid)]
    case .setGroups(let gid): ["set_groups", String(gid)]
    case .setSecurebits(let bits): ["set_securebits", String(bits)]
    case .createRuleset(let name): ["create_ruleset", name]
    case .addRule(let ruleset, let rule): ["add_rule"] + ruleset.parts + rule.parts
    case .restrictSelf(let ruleset, let flags):
      ["restrict_self", String(flags.bits)] + ruleset.parts
    case .psxRestrictSelf(let ruleset): ["psx_restrict_self"] + ruleset.parts
    case .park(let gate): ["park", gate.rawValue]
    case .release(let thread): ["release", thread]
    case .hold(let thread): ["hold", thread]
    case .sleep(let call): ["sleep_in", call.rawValue]
    case .wake(let thread): ["wake", thread]
    case .restarted(let thread): ["restarted", thread]
    case .finish(let action): ["finish", action]
    case .readProc(let file): ["read_proc", file.rawValue]
    case .execute: ["execute"]
    case .spawn(let thread): ["spawn", thread]
    case .fork(let thread): ["fork", thread]
    case .churn: ["churn"]
    case .exit: ["exit"]
    case .open, .truncate, .readDirectory, .make, .removeFile, .removeDirectory, .rename: fileParts
    case .bindTCP(let port): ["bind_tcp", port.rawValue]
    case .connectTCP(let port): ["connect_tcp", port.rawValue]
    case .bindUDP(let port): ["bind_udp", port.rawValue]
    case .connectUDP(let port): ["connect_udp", port.rawValue]
    case .listenAbstract(let socket): ["listen_abstract", socket]
    case .connectAbstract(let socket): ["connect_abstract", socket]
    case .listenUnix(let path): ["listen_unix", path]
    case .connectUnix(let path): ["connect_unix", path]
    case .signal(let thread, let call, let signal): [call.rawValue, thread, signal.rawValue]
    case .signalAll(let thread): ["tgkill_all", thread]
    case .watchIO(let pipe, let owner, let kind): ["watch_io", pipe, owner, kind.rawValue]
    case .writePipe(let pipe): ["write_pipe", pipe]
    case .ptrace(let thread): ["ptrace", thread]
    case .countEvents(let event): ["count_events", event.rawValue]
    }
  }

  private var fileParts: [String] {
    switch self {
    case .open(let path, let mode): ["open", path, mode.rawValue]
    case .truncate(let path): ["truncate", path]
    case .readDirectory(let path): ["read_dir", path]
    case .make(let path, let kind): ["make", path, kind.rawValue]
    case .removeFile(let path): ["remove_file", path]
    case .removeDirectory(let path): ["remove_dir", path]
    case .rename(let path, let target): ["rename", path, target]
    default: []
    }
  }
}
