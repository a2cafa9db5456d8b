// Specs/arguments/descriptors.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/arguments/descriptors.yaml",
  reference: "landlock_restrict_self(2), EBADF and EBADFD", process: ProcessSetup(noNewPrivs: true),
  rulesets: ["later": Ruleset(handledAccessFS: [.WRITE_FILE]), "no-read": Ruleset(handledAccessFS: [.READ_FILE])])

/// The descriptor must be that of a ruleset; -1 stands for none where only the log configuration changes.
@Suite("descriptors of restrict_self", .tags(.arguments))
struct ArgumentsDescriptorsTests {
  @Test("a descriptor that is none, or is no ruleset's, is refused",
    arguments: permutations(of: ["descriptor": ["minus-one", "closed", "file"], "flags": ["none", "tsync"]]))
  func notARuleset(_ p: Permutation) async throws {
    var scenario = spec.scenario("arguments/not-a-ruleset", p, covers: ["man/EBADF", "man/EBADFD"],
      threads: ["main", "worker"], at: "7:9")
    scenario.step("main", p.choose("descriptor,flags", ["minus-one,none": ["restrict_self": -1],
      "minus-one,tsync": ["restrict_self": -1, "flags": ["TSYNC"]],
      "closed,none": ["restrict_self": "closed_descriptor"],
      "closed,tsync": ["restrict_self": "closed_descriptor", "flags": ["TSYNC"]],
      "file,none": ["restrict_self": "file_descriptor"],
      "file,tsync": ["restrict_self": "file_descriptor", "flags": ["TSYNC"]]]),
      expectBy: .when(p["descriptor", in: "file"] && p["flags", in: "none"], expect: .EBADFD),
      .when(p["flags", in: "none"], expect: .EBADF),
      .when(p["descriptor", in: "file"], .edition(.greaterOrEqual, .v2), expect: .EBADFD),
      .when(.edition(.greaterOrEqual, .v2), expect: .EBADF), .otherwise(.EINVAL), at: "17:9-21:13")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: "26:9-36")
    try await verify(scenario)
  }

  @Test("-1 is accepted with LOG_SUBDOMAINS_OFF, and with TSYNC beside it since e75e38055b9d",
    arguments: permutations(of: ["flags": ["subdomains-off", "subdomains-off-tsync", "same-exec-off", "subdomains-and-same-exec", "subdomains-and-new-exec-tsync"]]))
  func minusOne(_ p: Permutation) async throws {
    var scenario = spec.scenario("arguments/minus-one", p, reference: "commit e75e38055b9d",
      covers: ["man/minus-one", "man/minus-one-TSYNC"], threads: ["main", "worker"], at: "28:9")
    scenario.step("main", ["restrict_self": -1, "flags": p.choose("flags", ["subdomains-off": ["LOG_SUBDOMAINS_OFF"],
      "subdomains-off-tsync": ["LOG_SUBDOMAINS_OFF", "TSYNC"], "same-exec-off": ["LOG_SAME_EXEC_OFF"],
      "subdomains-and-same-exec": ["LOG_SAME_EXEC_OFF", "LOG_SUBDOMAINS_OFF"],
      "subdomains-and-new-exec-tsync": ["LOG_NEW_EXEC_ON", "LOG_SUBDOMAINS_OFF", "TSYNC"]])],
      expectBy: .when(.abi(.less, 7), expect: .EINVAL), .when(p["flags", in: "subdomains-off"], expect: .ok),
      .when(p["flags", in: "same-exec-off", "subdomains-and-same-exec"], expect: .EBADF),
      .when(p["flags", in: "subdomains-off-tsync"], .edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      .when(.edition(.greaterOrEqual, .v2), expect: .EBADF), .otherwise(.EINVAL), at: "43:9-47:13")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: "54:9-36")
    try await verify(scenario)
  }

  @Test("-1 with NO_NEW_PRIVS is refused, because there is no domain to enforce",
    arguments: permutations(of: ["flags": ["alone", "subdomains-off", "subdomains-off-tsync"]]))
  func minusOneWithNoNewPrivs(_ p: Permutation) async throws {
    var scenario = spec.scenario("arguments/minus-one-with-no-new-privs", p,
      where: Condition(.abi(.greaterOrEqual, 11)), threads: ["main", "worker"], at: "56:9")
    scenario.step("main", ["restrict_self": -1, "flags": p.choose("flags", ["alone": ["NO_NEW_PRIVS"],
      "subdomains-off": ["LOG_SUBDOMAINS_OFF", "NO_NEW_PRIVS"],
      "subdomains-off-tsync": ["LOG_SUBDOMAINS_OFF", "TSYNC", "NO_NEW_PRIVS"]])], expect: .EBADF, at: "68:9-58")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: "69:9-37")
    try await verify(scenario)
  }

  @Test("a ruleset may be made by one thread, enforced by another, and enforced again")
  func sharedDescriptor() async throws {
    var scenario = spec.scenario("arguments/shared-descriptor", where: Condition(.edition(.greaterOrEqual, .v2)),
      threads: ["main", "worker"], at: "71:9")
    scenario.step("worker", ["create_ruleset": "later"], expect: .ok, at: "79:9-49")
    scenario.step("main", ["restrict_self": "later", "flags": ["TSYNC"]], expect: .ok, at: "80:9-64")
    scenario.step("worker", ["restrict_self": "later", "flags": ["TSYNC"]], expect: .ok, at: "81:9-64")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 2, at: "82:9-39")
    scenario.step(["main", "worker"], ["open": "file", "for": "writing"], expect: .EACCES, at: "83:9-52")
    try await verify(scenario)
  }

  @Test("a rule added after the enforcement counts for the next layer only")
  func rulesetChangedAfterwards() async throws {
    var scenario = spec.scenario("arguments/ruleset-changed-afterwards",
      where: Condition(.edition(.greaterOrEqual, .v2)), threads: ["main", "worker"], at: "85:9")
    scenario.step("main", ["add_rule": "no-read", "path": "dir", "allow": ["READ_FILE"]], expect: .ok, at: "91:9-76")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "92:9-66")
    scenario.step("main", ["add_rule": "no-read", "path": "other", "allow": ["READ_FILE"]], expect: .ok, at: "93:9-78")
    scenario.step(["main", "worker"], ["open": "dir/file", "for": "reading"], expect: .ok, at: "94:9-56")
    scenario.step(["main", "worker"], ["open": "other/file", "for": "reading"], expect: .EACCES, at: "95:9-58")
    try await verify(scenario)
  }

  @Test("add_rule wants a ruleset as well",
    arguments: permutations(of: ["descriptor": ["minus-one", "closed", "file"]]))
  func badDescriptorForAddRule(_ p: Permutation) async throws {
    var scenario = spec.scenario("arguments/bad-descriptor-for-add-rule", p,
      reference: "landlock_add_rule(2), EBADF and EBADFD", process: ProcessSetup(), threads: ["main"], at: "97:9")
    scenario.step("main", ["add_rule": p.choose("descriptor", ["minus-one": -1, "closed": "closed_descriptor",
      "file": "file_descriptor"]), "path": "dir", "allow": ["READ_FILE"]],
      expectBy: .when(p["descriptor", in: "file"], expect: .EBADFD), .otherwise(.EBADF), at: "105:9-78")
    try await verify(scenario)
  }
}
