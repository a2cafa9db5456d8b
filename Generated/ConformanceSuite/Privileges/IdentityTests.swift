// Specs/privileges/identity.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/privileges/identity.yaml"

/// TSYNC replaces the domain of each sibling and nothing else: uid, gid, groups, capabilities and securebits stay each
/// thread's own, although the credentials that hold them are exchanged.
@Suite("the identity of siblings", .tags(.privileges))
struct PrivilegesIdentityTests {
  // Specs/privileges/identity.yaml:10:9
  @Test("a sibling with another gid keeps it", arguments: permutations(of: ["gid": ["1000", "2000"],
    "caller": ["main", "worker", "bystander"]]))
  func gidStays(_ p: Permutation) async throws {
    var scenario = Scenario("privileges/gid-stays", "a sibling with another gid keeps it", p,
      reference: "cover letter v2, Use of credentials API; credentials(7)",
      where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID], uid: 0),
      threads: ["main", "worker", "bystander"], in: spec, at: (10, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("worker", p.choose("gid", ["1000": ["set_gid": 1000], "2000": ["set_gid": 2000]]), expect: .ok,
      at: (19, 9), (19, 42))
    scenario.step("bystander", ["get": "gid"], at: (20, 9))
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker", "bystander": "bystander"]),
      ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (21, 9), (21, 67))
    scenario.step("worker", ["get": "gid"], expect: p.choose("gid", ["1000": 1000, "2000": 2000]), at: (22, 9),
      (22, 37))
    scenario.step("bystander", ["get": "gid"], at: (23, 9))
    scenario.step(["main", "worker", "bystander"], ["get": "layers"], expect: 1, at: (24, 9), (24, 40))
    scenario.step(["main", "worker", "bystander"], ["open": "file", "for": "reading"], expect: .EACCES, at: (25, 9),
      (25, 53))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:27:9
  @Test("a sibling with a supplementary group keeps it", arguments: permutations(of: ["group": ["1000", "2000"],
    "caller": ["main", "worker", "bystander"]]))
  func groupsStay(_ p: Permutation) async throws {
    var scenario = Scenario("privileges/groups-stay", "a sibling with a supplementary group keeps it", p,
      reference: "cover letter v2, Use of credentials API; credentials(7)",
      where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID], uid: 0),
      threads: ["main", "worker", "bystander"], in: spec, at: (27, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("worker", p.choose("group", ["1000": ["set_groups": 1000], "2000": ["set_groups": 2000]]),
      expect: .ok, at: (36, 9), (36, 47))
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker", "bystander": "bystander"]),
      ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (37, 9), (37, 67))
    scenario.step("worker", ["get": "groups"], expect: p.choose("group", ["1000": 1000, "2000": 2000]), at: (38, 9),
      (38, 40))
    scenario.step("bystander", ["get": "groups"], at: (39, 9))
    scenario.step(["main", "worker", "bystander"], ["get": "layers"], expect: 1, at: (40, 9), (40, 40))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:42:9
  @Test("a sibling with securebits of its own keeps them",
    arguments: permutations(of: ["bits": ["noroot", "no-fixup", "keep-caps", "no-ambient", "locked"],
    "caller": ["main", "worker", "bystander"]]))
  func securebitsStay(_ p: Permutation) async throws {
    var scenario = Scenario("privileges/securebits-stay", "a sibling with securebits of its own keeps them", p,
      reference: "capabilities(7), The securebits flags", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETPCAP]), threads: ["main", "worker", "bystander"],
      in: spec, at: (42, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("worker", p.choose("bits", ["noroot": ["set_securebits": 1], "no-fixup": ["set_securebits": 4],
      "keep-caps": ["set_securebits": 16], "no-ambient": ["set_securebits": 64], "locked": ["set_securebits": 12]]),
      expect: .ok, at: (52, 9), (52, 50))
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker", "bystander": "bystander"]),
      ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (53, 9), (53, 67))
    scenario.step("worker", ["get": "securebits"], expect: p.choose("bits", ["noroot": 1, "no-fixup": 4,
      "keep-caps": 16, "no-ambient": 64, "locked": 12]), at: (54, 9), (54, 44))
    scenario.step("main", ["get": "securebits"], expect: 0, at: (55, 9), (55, 44))
    scenario.step("bystander", ["get": "securebits"], expect: 0, at: (56, 9), (56, 46))
    scenario.step(["main", "worker", "bystander"], ["get": "layers"], expect: 1, at: (57, 9), (57, 40))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:59:9
  @Test("a capability stays with the threads that hold it",
    arguments: permutations(of: ["capability": ["CAP_CHOWN", "CAP_DAC_OVERRIDE", "CAP_KILL", "CAP_SETGID", "CAP_SETUID", "CAP_SETPCAP", "CAP_NET_ADMIN", "CAP_SYS_PTRACE", "CAP_SYS_ADMIN", "CAP_SYS_RESOURCE", "CAP_MKNOD"],
    "without": ["caller", "sibling"]]))
  func capabilityStays(_ p: Permutation) async throws {
    var scenario = Scenario("privileges/capability-stays", "a capability stays with the threads that hold it", p,
      reference: "cover letter v2, Use of credentials API; credentials(7)",
      where: Condition(.edition(.greaterOrEqual, .v2)), threads: ["main", "worker", "bystander"], in: spec, at: (59, 9))
    scenario.process = p.choose("capability", ["CAP_CHOWN": ProcessSetup(noNewPrivs: true, capabilities: [.CAP_CHOWN]),
      "CAP_DAC_OVERRIDE": ProcessSetup(noNewPrivs: true, capabilities: [.CAP_DAC_OVERRIDE]),
      "CAP_KILL": ProcessSetup(noNewPrivs: true, capabilities: [.CAP_KILL]),
      "CAP_SETGID": ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID]),
      "CAP_SETUID": ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETUID]),
      "CAP_SETPCAP": ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETPCAP]),
      "CAP_NET_ADMIN": ProcessSetup(noNewPrivs: true, capabilities: [.CAP_NET_ADMIN]),
      "CAP_SYS_PTRACE": ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SYS_PTRACE]),
      "CAP_SYS_ADMIN": ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SYS_ADMIN]),
      "CAP_SYS_RESOURCE": ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SYS_RESOURCE]),
      "CAP_MKNOD": ProcessSetup(noNewPrivs: true, capabilities: [.CAP_MKNOD])])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    if p["without", in: "caller"] {
      scenario.step("main", p.choose("capability", ["CAP_CHOWN": ["drop_capability": "CAP_CHOWN"],
        "CAP_DAC_OVERRIDE": ["drop_capability": "CAP_DAC_OVERRIDE"], "CAP_KILL": ["drop_capability": "CAP_KILL"],
        "CAP_SETGID": ["drop_capability": "CAP_SETGID"], "CAP_SETUID": ["drop_capability": "CAP_SETUID"],
        "CAP_SETPCAP": ["drop_capability": "CAP_SETPCAP"], "CAP_NET_ADMIN": ["drop_capability": "CAP_NET_ADMIN"],
        "CAP_SYS_PTRACE": ["drop_capability": "CAP_SYS_PTRACE"], "CAP_SYS_ADMIN": ["drop_capability": "CAP_SYS_ADMIN"],
        "CAP_SYS_RESOURCE": ["drop_capability": "CAP_SYS_RESOURCE"], "CAP_MKNOD": ["drop_capability": "CAP_MKNOD"]]),
        expect: .ok, at: (69, 9), (69, 81))
    }
    if p["without", in: "sibling"] {
      scenario.step("worker", p.choose("capability", ["CAP_CHOWN": ["drop_capability": "CAP_CHOWN"],
        "CAP_DAC_OVERRIDE": ["drop_capability": "CAP_DAC_OVERRIDE"], "CAP_KILL": ["drop_capability": "CAP_KILL"],
        "CAP_SETGID": ["drop_capability": "CAP_SETGID"], "CAP_SETUID": ["drop_capability": "CAP_SETUID"],
        "CAP_SETPCAP": ["drop_capability": "CAP_SETPCAP"], "CAP_NET_ADMIN": ["drop_capability": "CAP_NET_ADMIN"],
        "CAP_SYS_PTRACE": ["drop_capability": "CAP_SYS_PTRACE"], "CAP_SYS_ADMIN": ["drop_capability": "CAP_SYS_ADMIN"],
        "CAP_SYS_RESOURCE": ["drop_capability": "CAP_SYS_RESOURCE"], "CAP_MKNOD": ["drop_capability": "CAP_MKNOD"]]),
        expect: .ok, at: (70, 9), (70, 82))
    }
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (71, 9), (71, 66))
    scenario.step("main", p.choose("capability", ["CAP_CHOWN": ["has_capability": "CAP_CHOWN"],
      "CAP_DAC_OVERRIDE": ["has_capability": "CAP_DAC_OVERRIDE"], "CAP_KILL": ["has_capability": "CAP_KILL"],
      "CAP_SETGID": ["has_capability": "CAP_SETGID"], "CAP_SETUID": ["has_capability": "CAP_SETUID"],
      "CAP_SETPCAP": ["has_capability": "CAP_SETPCAP"], "CAP_NET_ADMIN": ["has_capability": "CAP_NET_ADMIN"],
      "CAP_SYS_PTRACE": ["has_capability": "CAP_SYS_PTRACE"], "CAP_SYS_ADMIN": ["has_capability": "CAP_SYS_ADMIN"],
      "CAP_SYS_RESOURCE": ["has_capability": "CAP_SYS_RESOURCE"], "CAP_MKNOD": ["has_capability": "CAP_MKNOD"]]),
      expectBy: .when(p["without", in: "caller"], expect: false), .otherwise(true), at: (72, 9), (72, 55))
    scenario.step("worker", p.choose("capability", ["CAP_CHOWN": ["has_capability": "CAP_CHOWN"],
      "CAP_DAC_OVERRIDE": ["has_capability": "CAP_DAC_OVERRIDE"], "CAP_KILL": ["has_capability": "CAP_KILL"],
      "CAP_SETGID": ["has_capability": "CAP_SETGID"], "CAP_SETUID": ["has_capability": "CAP_SETUID"],
      "CAP_SETPCAP": ["has_capability": "CAP_SETPCAP"], "CAP_NET_ADMIN": ["has_capability": "CAP_NET_ADMIN"],
      "CAP_SYS_PTRACE": ["has_capability": "CAP_SYS_PTRACE"], "CAP_SYS_ADMIN": ["has_capability": "CAP_SYS_ADMIN"],
      "CAP_SYS_RESOURCE": ["has_capability": "CAP_SYS_RESOURCE"], "CAP_MKNOD": ["has_capability": "CAP_MKNOD"]]),
      expectBy: .when(p["without", in: "sibling"], expect: false), .otherwise(true), at: (73, 9), (73, 55))
    scenario.step("bystander", p.choose("capability", ["CAP_CHOWN": ["has_capability": "CAP_CHOWN"],
      "CAP_DAC_OVERRIDE": ["has_capability": "CAP_DAC_OVERRIDE"], "CAP_KILL": ["has_capability": "CAP_KILL"],
      "CAP_SETGID": ["has_capability": "CAP_SETGID"], "CAP_SETUID": ["has_capability": "CAP_SETUID"],
      "CAP_SETPCAP": ["has_capability": "CAP_SETPCAP"], "CAP_NET_ADMIN": ["has_capability": "CAP_NET_ADMIN"],
      "CAP_SYS_PTRACE": ["has_capability": "CAP_SYS_PTRACE"], "CAP_SYS_ADMIN": ["has_capability": "CAP_SYS_ADMIN"],
      "CAP_SYS_RESOURCE": ["has_capability": "CAP_SYS_RESOURCE"], "CAP_MKNOD": ["has_capability": "CAP_MKNOD"]]),
      expect: true, at: (74, 9), (74, 58))
    scenario.step(["main", "worker", "bystander"], ["get": "layers"], expect: 1, at: (75, 9), (75, 39))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:77:9
  @Test("siblings that differ in everything keep everything",
    arguments: permutations(of: ["caller": ["main", "first", "second"], "flags": ["tsync", "log"]]))
  func everythingStays(_ p: Permutation) async throws {
    var scenario = Scenario("privileges/everything-stays", "siblings that differ in everything keep everything", p,
      reference: "cover letter v2, Use of credentials API; credentials(7)",
      where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_NET_ADMIN, .CAP_SETGID, .CAP_SETPCAP, .CAP_SETUID], uid: 0),
      threads: ["main", "first", "second"], in: spec, at: (77, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", ["set_securebits": 16], expect: .ok, at: (86, 9), (86, 46))
    scenario.step("first", ["set_groups": 3000], expect: .ok, at: (87, 9), (87, 44))
    scenario.step("first", ["set_gid": 2000], expect: .ok, at: (88, 9), (88, 41))
    scenario.step("first", ["set_uid": 1000], expect: .ok, at: (89, 9), (89, 41))
    scenario.step("second", ["drop_capability": "CAP_NET_ADMIN"], expect: .ok, at: (90, 9), (90, 58))
    scenario.step("second", ["set_groups": 4000], expect: .ok, at: (91, 9), (91, 44))
    scenario.step("second", ["set_gid": 5000], expect: .ok, at: (92, 9), (92, 41))
    scenario.step(p.choose("caller", ["main": "main", "first": "first", "second": "second"]),
      p.choose("flags", ["tsync": ["restrict_self": "no-read", "flags": ["TSYNC"]],
      "log": ["restrict_self": "no-read", "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC"]]]), expect: .ok, at: (93, 9),
      (93, 66))
    scenario.step("first", ["get": "uid"], expect: 1000, at: (94, 9), (94, 36))
    scenario.step("first", ["get": "gid"], expect: 2000, at: (95, 9), (95, 36))
    scenario.step("first", ["get": "groups"], expect: 3000, at: (96, 9), (96, 39))
    scenario.step("first", ["get": "securebits"], expect: 16, at: (97, 9), (97, 43))
    scenario.step("second", ["get": "uid"], expect: 0, at: (98, 9), (98, 36))
    scenario.step("second", ["get": "gid"], expect: 5000, at: (99, 9), (99, 36))
    scenario.step("second", ["get": "groups"], expect: 4000, at: (100, 9), (100, 39))
    scenario.step("second", ["get": "securebits"], expect: 0, at: (101, 9), (101, 43))
    scenario.step("second", ["has_capability": "CAP_NET_ADMIN"], expect: false, at: (102, 9), (102, 57))
    scenario.step("main", ["get": "uid"], expect: 0, at: (103, 9), (103, 36))
    scenario.step("main", ["has_capability": "CAP_NET_ADMIN"], expect: true, at: (104, 9), (104, 57))
    scenario.step(["main", "first", "second"], ["open": "file", "for": "reading"], expect: .EACCES, at: (105, 9),
      (105, 52))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:107:9
  @Test("a call that fails changes the identity of no thread either",
    arguments: permutations(of: ["failure": ["ebadf", "ebadfd", "e2big"]]))
  func identityAfterFailure(_ p: Permutation) async throws {
    var scenario = Scenario("privileges/identity-after-failure",
      "a call that fails changes the identity of no thread either", p,
      reference: "cover letter v2, Use of credentials API; credentials(7)",
      where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID, .CAP_SETUID], uid: 0),
      threads: ["main", "worker"], in: spec, at: (107, 9))
    if p["failure", in: "e2big"] { scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE]) }
    scenario.step("worker", ["set_gid": 2000], expect: .ok, at: (115, 9), (115, 41))
    scenario.step("worker", ["set_uid": 1000], expect: .ok, at: (116, 9), (116, 41))
    if p["failure", in: "e2big"] {
      scenario.step("main", ["restrict_self": "no-read"], times: 16, expect: .ok, at: (117, 9), (117, 85))
    }
    scenario.step("main", p.choose("failure", ["ebadf": ["restrict_self": "closed_descriptor", "flags": ["TSYNC"]],
      "ebadfd": ["restrict_self": "file_descriptor", "flags": ["TSYNC"]],
      "e2big": ["restrict_self": "no-read", "flags": ["TSYNC"]]]),
      expectBy: .when(p["failure", in: "ebadf"], expect: .EBADF), .when(p["failure", in: "ebadfd"], expect: .EBADFD),
      .otherwise(.E2BIG), at: (118, 9), (118, 67))
    scenario.step("worker", ["get": "uid"], expect: 1000, at: (119, 9), (119, 36))
    scenario.step("worker", ["get": "gid"], expect: 2000, at: (120, 9), (120, 36))
    scenario.step("main", ["get": "uid"], expect: 0, at: (121, 9), (121, 36))
    scenario.step("worker", ["get": "layers"], expect: 0, at: (122, 9), (122, 39))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:124:9
  @Test("a call that changes the log configuration alone leaves every identity as it is")
  func identityWithoutARuleset() async throws {
    var scenario = Scenario("privileges/identity-without-a-ruleset",
      "a call that changes the log configuration alone leaves every identity as it is",
      reference: "commit e75e38055b9d", where: Condition(.edition(.greaterOrEqual, .linux7_0_4)),
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID, .CAP_SETUID], uid: 0),
      threads: ["main", "worker"], in: spec, at: (124, 9))
    scenario.step("worker", ["set_gid": 2000], expect: .ok, at: (131, 9), (131, 41))
    scenario.step("worker", ["set_uid": 1000], expect: .ok, at: (132, 9), (132, 41))
    scenario.step("main", ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC"]], expect: .ok, at: (133, 9),
      (133, 81))
    scenario.step("worker", ["get": "uid"], expect: 1000, at: (134, 9), (134, 36))
    scenario.step("worker", ["get": "gid"], expect: 2000, at: (135, 9), (135, 36))
    scenario.step("worker", ["has_capability": "CAP_SETUID"], expect: false, at: (136, 9), (136, 54))
    scenario.step("main", ["has_capability": "CAP_SETUID"], expect: true, at: (137, 9), (137, 54))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:139:9
  @Test("after TSYNC a thread may still change its identity alone, and the domain stays common")
  func identityChangesAfterwards() async throws {
    var scenario = Scenario("privileges/identity-changes-afterwards",
      "after TSYNC a thread may still change its identity alone, and the domain stays common",
      reference: "cover letter v2, Use of credentials API; credentials(7)",
      where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID, .CAP_SETUID], uid: 0),
      threads: ["main", "worker"], in: spec, at: (139, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (144, 9), (144, 66))
    scenario.step("worker", ["set_gid": 2000], expect: .ok, at: (145, 9), (145, 41))
    scenario.step("worker", ["set_uid": 1000], expect: .ok, at: (146, 9), (146, 41))
    scenario.step("main", ["get": "uid"], expect: 0, at: (147, 9), (147, 36))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 1, at: (148, 9), (148, 39))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (149, 9), (149, 66))
    scenario.step("worker", ["get": "uid"], expect: 1000, at: (150, 9), (150, 36))
    scenario.step("worker", ["get": "gid"], expect: 2000, at: (151, 9), (151, 36))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 2, at: (152, 9), (152, 39))
    try await verify(scenario)
  }
}
