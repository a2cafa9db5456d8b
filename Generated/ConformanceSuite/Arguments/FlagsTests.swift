// Specs/arguments/flags.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/arguments/flags.yaml"

/// Each kernel knows the flags of its ABI version, and refuses every other bit.
@Suite("flags of restrict_self", .tags(.arguments))
struct ArgumentsFlagsTests {
  // Specs/arguments/flags.yaml:7:9
  @Test("every flag is accepted from the ABI version on that brought it",
    arguments: permutations(of: ["flags": ["none", "same-exec-off", "new-exec-on", "subdomains-off", "all-log-flags"]]))
  func knownFlags(_ p: Permutation) async throws {
    var scenario = Scenario("arguments/known-flags", "every flag is accepted from the ABI version on that brought it",
      p, reference: "landlock_restrict_self(2), EINVAL",
      covers: ["man/LOG_SAME_EXEC_OFF", "man/LOG_NEW_EXEC_ON", "man/LOG_SUBDOMAINS_OFF"],
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (7, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", p.choose("flags", ["none": ["restrict_self": "no-read"],
      "same-exec-off": ["restrict_self": "no-read", "flags": ["LOG_SAME_EXEC_OFF"]],
      "new-exec-on": ["restrict_self": "no-read", "flags": ["LOG_NEW_EXEC_ON"]],
      "subdomains-off": ["restrict_self": "no-read", "flags": ["LOG_SUBDOMAINS_OFF"]],
      "all-log-flags": ["restrict_self": "no-read", "flags": ["LOG_SAME_EXEC_OFF", "LOG_NEW_EXEC_ON", "LOG_SUBDOMAINS_OFF"]]]),
      expectBy: .when(p["flags", in: "none"], expect: .ok), .when(.abi(.less, 7), expect: .EINVAL), .otherwise(.ok),
      at: (21, 9), (21, 65))
    scenario.step("worker", ["get": "layers"], expect: 0, at: (22, 9), (22, 39))
    try await verify(scenario)
  }

  // Specs/arguments/flags.yaml:24:9
  @Test("TSYNC goes together with every log flag",
    arguments: permutations(of: ["flags": ["none", "same-exec-off", "new-exec-on", "subdomains-off", "all-log-flags"]]))
  func tsyncWithLogFlags(_ p: Permutation) async throws {
    var scenario = Scenario("arguments/tsync-with-log-flags", "TSYNC goes together with every log flag", p,
      reference: "landlock_restrict_self(2), EINVAL",
      covers: ["man/LOG_SAME_EXEC_OFF", "man/LOG_NEW_EXEC_ON", "man/LOG_SUBDOMAINS_OFF", "man/TSYNC"],
      where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (24, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", p.choose("flags", ["none": ["restrict_self": "no-read", "flags": ["TSYNC"]],
      "same-exec-off": ["restrict_self": "no-read", "flags": ["LOG_SAME_EXEC_OFF", "TSYNC"]],
      "new-exec-on": ["restrict_self": "no-read", "flags": ["LOG_NEW_EXEC_ON", "TSYNC"]],
      "subdomains-off": ["restrict_self": "no-read", "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC"]],
      "all-log-flags": ["restrict_self": "no-read", "flags": ["LOG_SAME_EXEC_OFF", "LOG_NEW_EXEC_ON", "LOG_SUBDOMAINS_OFF", "TSYNC"]]]),
      expect: .ok, at: (39, 9), (39, 65))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 1, at: (40, 9), (40, 39))
    scenario.step("worker", ["open": "file", "for": "reading"], expect: .EACCES, at: (41, 9), (41, 52))
    try await verify(scenario)
  }

  // Specs/arguments/flags.yaml:43:9
  @Test("a kernel without TSYNC refuses the flag and restricts nobody")
  func tsyncBeforeItExisted() async throws {
    var scenario = Scenario("arguments/tsync-before-it-existed",
      "a kernel without TSYNC refuses the flag and restricts nobody", reference: "landlock_restrict_self(2), EINVAL",
      covers: ["cover-letter/new-flag", "man/TSYNC"], process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (43, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]],
      expectBy: .when(.edition(.greaterOrEqual, .v2), expect: .ok), .otherwise(.EINVAL), at: (49, 9), (49, 64))
    scenario.step(["main", "worker"], ["get": "layers"], expectBy: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      .otherwise(0), at: (50, 9), (50, 37))
    try await verify(scenario)
  }

  // Specs/arguments/flags.yaml:52:9
  @Test("an unknown bit is refused, with TSYNC and without, and changes nothing",
    arguments: permutations(of: ["bit": ["b5", "b8", "b30", "b31"], "with": ["nothing", "tsync"]]))
  func unknownBits(_ p: Permutation) async throws {
    var scenario = Scenario("arguments/unknown-bits",
      "an unknown bit is refused, with TSYNC and without, and changes nothing", p,
      reference: "landlock_restrict_self(2), EINVAL", covers: ["man/EINVAL"], process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (52, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", p.choose("bit,with", ["b5,nothing": ["restrict_self": "no-read", "flags": ["1<<5"]],
      "b5,tsync": ["restrict_self": "no-read", "flags": ["TSYNC", "1<<5"]],
      "b8,nothing": ["restrict_self": "no-read", "flags": ["1<<8"]],
      "b8,tsync": ["restrict_self": "no-read", "flags": ["TSYNC", "1<<8"]],
      "b30,nothing": ["restrict_self": "no-read", "flags": ["1<<30"]],
      "b30,tsync": ["restrict_self": "no-read", "flags": ["TSYNC", "1<<30"]],
      "b31,nothing": ["restrict_self": "no-read", "flags": ["1<<31"]],
      "b31,tsync": ["restrict_self": "no-read", "flags": ["TSYNC", "1<<31"]]]), expect: .EINVAL, at: (62, 9), (62, 70))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: (63, 9), (63, 37))
    scenario.step(["main", "worker"], ["open": "file", "for": "reading"], expect: .ok, at: (64, 9), (64, 50))
    try await verify(scenario)
  }

  // Specs/arguments/flags.yaml:66:9
  @Test("all 32 bits at once are refused")
  func allBits() async throws {
    var scenario = Scenario("arguments/all-bits", "all 32 bits at once are refused",
      reference: "landlock_restrict_self(2), EINVAL", covers: ["man/EINVAL"], process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (66, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", ["restrict_self": "no-read", "flags": ["0xffffffff"]], expect: .EINVAL, at: (72, 9), (72, 69))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: (73, 9), (73, 37))
    try await verify(scenario)
  }
}
