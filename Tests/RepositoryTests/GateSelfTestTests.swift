// SPDX-License-Identifier: MIT

import Testing

/// What tries out a gate, a tracepoint or an injector must not depend on what scenarios are to find out with it: a bug in
/// that would make them unsupported, and the run would pass.
@Suite("The self-tests of the agent")
struct GateSelfTestTests {
  /// The lines of a file that are no comments.
  private func code(of path: String) throws -> String {
    try Repository.text(of: path).split(separator: "\n").filter {
      !$0.trimmingPrefix(while: \.isWhitespace).hasPrefix("//")
    }.joined(separator: "\n")
  }

  private static let wordsOfLandlock = [
    "restrictSelf", "TSYNC", "createRuleset", "addRule", "Ruleset(", ".layers", "sameDomain",
    "lki_restrict_self", "lki_create_ruleset", "lki_add_",
  ]

  @Test("of gates use nothing of Landlock")
  func gates() throws {
    let code = try code(of: "Sources/lockstep-agent/GateSelfTest.swift")
    #expect(code.contains("case .debuggerGate"))
    for word in Self.wordsOfLandlock { #expect(!code.contains(word), "\(word)") }
  }

  @Test(
    "of failing allocations and of tracepoints use nothing of Landlock",
    arguments: [
      ("Sources/CKernelInterface/injector_test.c", "lki_make_file"),
      ("Sources/CKernelInterface/failures.c", "lki_make_file"),
      ("Sources/lockstep-agent/EventTrace.swift", "trace_marker"),
    ])
  func others(path: String, instead: String) throws {
    let code = try code(of: path)
    #expect(code.contains(instead))
    for word in Self.wordsOfLandlock { #expect(!code.contains(word), "\(word)") }
  }
}
