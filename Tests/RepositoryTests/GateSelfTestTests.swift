import Testing

/// What tries out the gates must not depend on what the gates are for.
@Suite("The self-tests of gates")
struct GateSelfTestTests {
  @Test("they use nothing of Landlock: a kernel whose TSYNC is broken has its gates all the same")
  func independence() throws {
    let text = try Repository.text(of: "Sources/lockstep-agent/GateSelfTest.swift")
    let code = text.split(separator: "\n").filter {
      !$0.trimmingPrefix(while: \.isWhitespace).hasPrefix("//")
    }.joined(separator: "\n")
    #expect(code.contains("case .debuggerGate"))
    for word in [
      "restrictSelf", "TSYNC", "createRuleset", "addRule", "Ruleset(", ".layers", "sameDomain",
    ] {
      #expect(!code.contains(word), "\(word)")
    }
  }
}
