// Specs/arguments/descriptors.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/arguments/descriptors.yaml"

/// The descriptor must be that of a ruleset; -1 stands for none where only the log configuration changes.
@Suite("descriptors of restrict_self", .tags(.arguments))
struct ArgumentsDescriptorsTests {
  // Specs/arguments/descriptors.yaml:7:9
  @Test("a descriptor that is none, or is no ruleset's, is refused",
    arguments: permutations(of: ["descriptor": ["minus-one", "closed", "file"], "flags": ["none", "tsync"]]))
  func notARuleset(_ p: Permutation) async throws {
    var scenario = Scenario("arguments/not-a-ruleset", "a descriptor that is none, or is no ruleset's, is refused", p,
      reference: "landlock_restrict_self(2), EBADF and EBADFD", covers: ["man/EBADF", "man/EBADFD"],
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (7, 9))
    scenario.step("main", p.choose("descriptor,flags", ["minus-one,none": ["restrict_self": -1],
      "minus-one,tsync": ["restrict_self": -1, "flags": ["TSYNC"]],
      "closed,none": ["restrict_self": "closed_descriptor"],
      "closed,tsync": ["restrict_self": "closed_descriptor", "flags": ["TSYNC"]],
      "file,none": ["restrict_self": "file_descriptor"],
      "file,tsync": ["restrict_self": "file_descriptor", "flags": ["TSYNC"]]]),
      expectBy: .when(p["descriptor", in: "file"] && p["flags", in: "none"], expect: .EBADFD),
      .when(p["flags", in: "none"], expect: .EBADF),
      .when(p["descriptor", in: "file"], .edition(.greaterOrEqual, .v2), expect: .EBADFD),
      .when(.edition(.greaterOrEqual, .v2), expect: .EBADF), .otherwise(.EINVAL), at: (17, 9), (21, 13))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: (26, 9), (26, 36))
    try await verify(scenario)
  }

  // Specs/arguments/descriptors.yaml:28:9
  @Test("-1 is accepted with LOG_SUBDOMAINS_OFF, and with TSYNC beside it since e75e38055b9d",
    arguments: permutations(of: ["flags": ["subdomains-off", "subdomains-off-tsync", "same-exec-off", "subdomains-and-same-exec", "subdomains-and-new-exec-tsync"]]))
  func minusOne(_ p: Permutation) async throws {
    var scenario = Scenario("arguments/minus-one",
      "-1 is accepted with LOG_SUBDOMAINS_OFF, and with TSYNC beside it since e75e38055b9d", p,
      reference: "commit e75e38055b9d", covers: ["man/minus-one", "man/minus-one-TSYNC"],
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (28, 9))
    scenario.step("main", p.choose("flags", ["subdomains-off": ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF"]],
      "subdomains-off-tsync": ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC"]],
      "same-exec-off": ["restrict_self": -1, "flags": ["LOG_SAME_EXEC_OFF"]],
      "subdomains-and-same-exec": ["restrict_self": -1, "flags": ["LOG_SAME_EXEC_OFF", "LOG_SUBDOMAINS_OFF"]],
      "subdomains-and-new-exec-tsync": ["restrict_self": -1, "flags": ["LOG_NEW_EXEC_ON", "LOG_SUBDOMAINS_OFF", "TSYNC"]]]),
      expectBy: .when(.abi(.less, 7), expect: .EINVAL), .when(p["flags", in: "subdomains-off"], expect: .ok),
      .when(p["flags", in: "same-exec-off", "subdomains-and-same-exec"], expect: .EBADF),
      .when(p["flags", in: "subdomains-off-tsync"], .edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      .when(.edition(.greaterOrEqual, .v2), expect: .EBADF), .otherwise(.EINVAL), at: (43, 9), (47, 13))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: (54, 9), (54, 36))
    try await verify(scenario)
  }

  // Specs/arguments/descriptors.yaml:56:9
  @Test("-1 with NO_NEW_PRIVS is refused, because there is no domain to enforce",
    arguments: permutations(of: ["flags": ["alone", "subdomains-off", "subdomains-off-tsync"]]))
  func minusOneWithNoNewPrivs(_ p: Permutation) async throws {
    var scenario = Scenario("arguments/minus-one-with-no-new-privs",
      "-1 with NO_NEW_PRIVS is refused, because there is no domain to enforce", p,
      reference: "landlock_restrict_self(2), EBADF and EBADFD", where: Condition(.abi(.greaterOrEqual, 11)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (56, 9))
    scenario.step("main", p.choose("flags", ["alone": ["restrict_self": -1, "flags": ["NO_NEW_PRIVS"]],
      "subdomains-off": ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF", "NO_NEW_PRIVS"]],
      "subdomains-off-tsync": ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC", "NO_NEW_PRIVS"]]]),
      expect: .EBADF, at: (68, 9), (68, 58))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: (69, 9), (69, 37))
    try await verify(scenario)
  }

  // Specs/arguments/descriptors.yaml:71:9
  @Test("a ruleset may be made by one thread, enforced by another, and enforced again")
  func sharedDescriptor() async throws {
    var scenario = Scenario("arguments/shared-descriptor",
      "a ruleset may be made by one thread, enforced by another, and enforced again",
      reference: "landlock_restrict_self(2), EBADF and EBADFD", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (71, 9))
    scenario.rulesets["later"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("worker", ["create_ruleset": "later"], expect: .ok, at: (79, 9), (79, 49))
    scenario.step("main", ["restrict_self": "later", "flags": ["TSYNC"]], expect: .ok, at: (80, 9), (80, 64))
    scenario.step("worker", ["restrict_self": "later", "flags": ["TSYNC"]], expect: .ok, at: (81, 9), (81, 64))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 2, at: (82, 9), (82, 39))
    scenario.step(["main", "worker"], ["open": "file", "for": "writing"], expect: .EACCES, at: (83, 9), (83, 52))
    try await verify(scenario)
  }

  // Specs/arguments/descriptors.yaml:85:9
  @Test("a rule added after the enforcement counts for the next layer only")
  func rulesetChangedAfterwards() async throws {
    var scenario = Scenario("arguments/ruleset-changed-afterwards",
      "a rule added after the enforcement counts for the next layer only",
      reference: "landlock_restrict_self(2), EBADF and EBADFD", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (85, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", ["add_rule": "no-read", "path": "dir", "allow": ["READ_FILE"]], expect: .ok, at: (91, 9),
      (91, 76))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (92, 9), (92, 66))
    scenario.step("main", ["add_rule": "no-read", "path": "other", "allow": ["READ_FILE"]], expect: .ok, at: (93, 9),
      (93, 78))
    scenario.step(["main", "worker"], ["open": "dir/file", "for": "reading"], expect: .ok, at: (94, 9), (94, 56))
    scenario.step(["main", "worker"], ["open": "other/file", "for": "reading"], expect: .EACCES, at: (95, 9), (95, 58))
    try await verify(scenario)
  }

  // Specs/arguments/descriptors.yaml:97:9
  @Test("add_rule wants a ruleset as well",
    arguments: permutations(of: ["descriptor": ["minus-one", "closed", "file"]]))
  func badDescriptorForAddRule(_ p: Permutation) async throws {
    var scenario = Scenario("arguments/bad-descriptor-for-add-rule", "add_rule wants a ruleset as well", p,
      reference: "landlock_add_rule(2), EBADF and EBADFD", threads: ["main"], in: spec, at: (97, 9))
    scenario.step("main", p.choose("descriptor", ["minus-one": ["add_rule": -1, "path": "dir", "allow": ["READ_FILE"]],
      "closed": ["add_rule": "closed_descriptor", "path": "dir", "allow": ["READ_FILE"]],
      "file": ["add_rule": "file_descriptor", "path": "dir", "allow": ["READ_FILE"]]]),
      expectBy: .when(p["descriptor", in: "file"], expect: .EBADFD), .otherwise(.EBADF), at: (105, 9), (105, 78))
    try await verify(scenario)
  }
}
