// SPDX-License-Identifier: MIT

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
      hash.add("instruction", [instruction.thread] + instruction.action.hashed)
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
    parts += capabilities.map { $0.rawValue }.sorted()
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
      ("fs", handledAccessFS.map { $0.rawValue }.sorted()),
      ("net", handledAccessNet.map { $0.rawValue }.sorted()),
      ("scoped", scoped.map { $0.rawValue }.sorted()),
    ]
  }
}

extension Rule {
  fileprivate var parts: [String] {
    switch self {
    case .pathBeneath(let path, let rights): ["path", path] + Operand.sorted(rights)
    case .netPort(let port, let rights): ["port", port.rawValue] + Operand.sorted(rights)
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
  fileprivate var hashed: [String] {
    let row = row
    let entries = entries
    var groups = entries.map { entry in entry.value.parts }
    // Of several forms, the key of the first parameter says which one it is.
    if row.parameterLists.count > 1, entries.count > 1 { groups[1].insert(entries[1].key, at: 0) }
    if row.fingerprintsParametersFirst { groups.append(groups.removeFirst()) }
    return [row.word] + groups.joined()
  }
}

extension Operand {
  /// The value as parts of a fingerprint.
  fileprivate var parts: [String] {
    switch self {
    case .word(let text), .name(let text): [text]
    case .number(let number): [String(number)]
    case .ruleset(let reference): reference.parts
    case .flags(let flags): [String(flags.bits)]
    case .fileRights(let rights): Self.sorted(rights)
    case .networkRights(let rights): Self.sorted(rights)
    }
  }
}
