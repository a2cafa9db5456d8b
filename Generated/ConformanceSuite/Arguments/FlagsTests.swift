// Specs/arguments/flags.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/arguments/flags.yaml", reference: "landlock_restrict_self(2), EINVAL",
  process: ProcessSetup(noNewPrivs: true), rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE])])

/// Each kernel knows the flags of its ABI version, and refuses every other bit.
@Suite("flags of restrict_self", .tags(.arguments))
struct ArgumentsFlagsTests {
  @Test("every flag is accepted from the ABI version on that brought it",
    arguments: permutations(of: ["flags": ["none", "same-exec-off", "new-exec-on", "subdomains-off", "all-log-flags"]]))
  func knownFlags(_ p: Permutation) async throws {
    var scenario = spec.scenario("arguments/known-flags", p,
      covers: ["man/LOG_SAME_EXEC_OFF", "man/LOG_NEW_EXEC_ON", "man/LOG_SUBDOMAINS_OFF"], threads: ["main", "worker"],
      at: "7:9")
    scenario.step("main", p.choose("flags", ["none": ["restrict_self": "no-read"],
      "same-exec-off": ["restrict_self": "no-read", "flags": ["LOG_SAME_EXEC_OFF"]],
      "new-exec-on": ["restrict_self": "no-read", "flags": ["LOG_NEW_EXEC_ON"]],
      "subdomains-off": ["restrict_self": "no-read", "flags": ["LOG_SUBDOMAINS_OFF"]],
      "all-log-flags": ["restrict_self": "no-read", "flags": ["LOG_SAME_EXEC_OFF", "LOG_NEW_EXEC_ON", "LOG_SUBDOMAINS_OFF"]]]),
      expectBy: .when(p["flags", in: "none"], expect: .ok), .when(.abi(.less, 7), expect: .EINVAL), .otherwise(.ok),
      at: "21:9-65")
    scenario.step("worker", ["get": "layers"], expect: 0, at: "22:9-39")
    try await verify(scenario)
  }

  @Test("TSYNC goes together with every log flag",
    arguments: permutations(of: ["flags": ["none", "same-exec-off", "new-exec-on", "subdomains-off", "all-log-flags"]]))
  func tsyncWithLogFlags(_ p: Permutation) async throws {
    var scenario = spec.scenario("arguments/tsync-with-log-flags", p,
      covers: ["man/LOG_SAME_EXEC_OFF", "man/LOG_NEW_EXEC_ON", "man/LOG_SUBDOMAINS_OFF", "man/TSYNC"],
      where: Condition(.edition(.greaterOrEqual, .v2)), threads: ["main", "worker"], at: "24:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": p.choose("flags", ["none": ["TSYNC"],
      "same-exec-off": ["LOG_SAME_EXEC_OFF", "TSYNC"], "new-exec-on": ["LOG_NEW_EXEC_ON", "TSYNC"],
      "subdomains-off": ["LOG_SUBDOMAINS_OFF", "TSYNC"],
      "all-log-flags": ["LOG_SAME_EXEC_OFF", "LOG_NEW_EXEC_ON", "LOG_SUBDOMAINS_OFF", "TSYNC"]])], expect: .ok,
      at: "39:9-65")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 1, at: "40:9-39")
    scenario.step("worker", ["open": "file", "for": "reading"], expect: .EACCES, at: "41:9-52")
    try await verify(scenario)
  }

  @Test("a kernel without TSYNC refuses the flag and restricts nobody")
  func tsyncBeforeItExisted() async throws {
    var scenario = spec.scenario("arguments/tsync-before-it-existed", covers: ["cover-letter/new-flag", "man/TSYNC"],
      threads: ["main", "worker"], at: "43:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]],
      expectBy: .when(.edition(.greaterOrEqual, .v2), expect: .ok), .otherwise(.EINVAL), at: "49:9-64")
    scenario.step(["main", "worker"], ["get": "layers"], expectBy: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      .otherwise(0), at: "50:9-37")
    try await verify(scenario)
  }

  @Test("an unknown bit is refused, with TSYNC and without, and changes nothing",
    arguments: permutations(of: ["bit": ["b5", "b8", "b30", "b31"], "with": ["nothing", "tsync"]]))
  func unknownBits(_ p: Permutation) async throws {
    var scenario = spec.scenario("arguments/unknown-bits", p, covers: ["man/EINVAL"], threads: ["main", "worker"],
      at: "52:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": p.choose("bit,with", ["b5,nothing": ["1<<5"],
      "b5,tsync": ["TSYNC", "1<<5"], "b8,nothing": ["1<<8"], "b8,tsync": ["TSYNC", "1<<8"], "b30,nothing": ["1<<30"],
      "b30,tsync": ["TSYNC", "1<<30"], "b31,nothing": ["1<<31"], "b31,tsync": ["TSYNC", "1<<31"]])], expect: .EINVAL,
      at: "62:9-70")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: "63:9-37")
    scenario.step(["main", "worker"], ["open": "file", "for": "reading"], expect: .ok, at: "64:9-50")
    try await verify(scenario)
  }

  @Test("all 32 bits at once are refused")
  func allBits() async throws {
    var scenario = spec.scenario("arguments/all-bits", covers: ["man/EINVAL"], threads: ["main", "worker"], at: "66:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["0xffffffff"]], expect: .EINVAL, at: "72:9-69")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: "73:9-37")
    try await verify(scenario)
  }
}
