public import Scenarios

extension Program {
  /// A text that is the same for equal programs and different for others, in every process.
  ///
  /// It holds everything that an engine may know, sets in the order of their names.
  public var canonicalText: String {
    var lines = [process.canonicalText, "threads " + threads.joined(separator: " ")]
    for (name, ruleset) in rulesets.sorted(by: { $0.key < $1.key }) {
      lines.append("ruleset \(name) \(ruleset.canonicalText)")
    }
    return (lines + instructions.map(\.canonicalText)).joined(separator: "\n")
  }

  /// Sixteen hexadecimal digits that tell programs apart; kept answers of kernels are found by them.
  public var fingerprint: String { FNV1a.digits(of: canonicalText.utf8) }
}

/// The 64-bit FNV-1a hash (draft-eastlake-fnv): the same in every process, and no protection against malice.
public enum FNV1a {
  private static let basis: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3

  /// The hash of some bytes as sixteen hexadecimal digits.
  public static func digits(of bytes: some Sequence<UInt8>) -> String {
    let hash = bytes.reduce(basis) { ($0 ^ UInt64($1)) &* prime }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension ProcessSetup {
  fileprivate var canonicalText: String {
    let capabilities = capabilities.map(\.rawValue).sorted().joined(separator: " ")
    let uid = uid.map(String.init) ?? "default"
    return "process \(noNewPrivs) \(userNamespace) \(restartsCalls) \(uid) \(capabilities)"
  }
}

extension Ruleset {
  fileprivate var canonicalText: String {
    let rights =
      handledAccessFS.map(\.rawValue).sorted() + handledAccessNet.map(\.rawValue).sorted()
      + scoped.map(\.rawValue).sorted()
    return (rights + rules.map { "(\($0))" }).joined(separator: " ")
  }
}

extension Program.Instruction {
  fileprivate var canonicalText: String {
    var words = [thread, "\(action)"]
    if times != 1 { words.append("(\(times) times)") }
    if timing != .after { words.append("(\(timing.rawValue))") }
    if mayBlock { words.append("(may block)") }
    if let failedAllocation {
      let site =
        switch failedAllocation.site {
        case .nth(let number): String(number)
        case .every: "every"
        }
      words.append("(fail allocation \(site) in \(failedAllocation.thread ?? "itself"))")
    }
    return words.joined(separator: " ")
  }
}
