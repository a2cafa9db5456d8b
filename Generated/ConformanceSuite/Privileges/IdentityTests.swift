// Specs/privileges/identity.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/privileges/identity.yaml",
  reference: "cover letter v2, Use of credentials API; credentials(7)",
  where: Condition(.edition(.greaterOrEqual, .v2)),
  process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID, .CAP_SETUID], uid: 0),
  rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE])])

/// TSYNC replaces the domain of each sibling and nothing else: uid, gid, groups, capabilities and securebits stay each
/// thread's own, although the credentials that hold them are exchanged.
@Suite("the identity of siblings", .tags(.privileges))
struct PrivilegesIdentityTests {
  @Test("a sibling with another gid keeps it", arguments: permutations(of: ["gid": ["1000", "2000"],
    "caller": ["main", "worker", "bystander"]]))
  func gidStays(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/gid-stays", p,
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID], uid: 0),
      threads: ["main", "worker", "bystander"], at: "10:9")
    scenario.step("worker", ["set_gid": p.number("gid")], expect: .ok, at: "19:9-42")
    scenario.step("bystander", ["get": "gid"], at: "20:9")
    scenario.step(p["caller"], ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "21:9-67")
    scenario.step("worker", ["get": "gid"], expect: p.number("gid"), at: "22:9-37")
    scenario.step("bystander", ["get": "gid"], at: "23:9")
    scenario.step(["main", "worker", "bystander"], ["get": "layers"], expect: 1, at: "24:9-40")
    scenario.step(["main", "worker", "bystander"], ["open": "file", "for": "reading"], expect: .EACCES, at: "25:9-53")
    try await verify(scenario)
  }

  @Test("a sibling with a supplementary group keeps it", arguments: permutations(of: ["group": ["1000", "2000"],
    "caller": ["main", "worker", "bystander"]]))
  func groupsStay(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/groups-stay", p,
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID], uid: 0),
      threads: ["main", "worker", "bystander"], at: "27:9")
    scenario.step("worker", ["set_groups": p.number("group")], expect: .ok, at: "36:9-47")
    scenario.step(p["caller"], ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "37:9-67")
    scenario.step("worker", ["get": "groups"], expect: p.number("group"), at: "38:9-40")
    scenario.step("bystander", ["get": "groups"], at: "39:9")
    scenario.step(["main", "worker", "bystander"], ["get": "layers"], expect: 1, at: "40:9-40")
    try await verify(scenario)
  }

  @Test("a sibling with securebits of its own keeps them",
    arguments: permutations(of: ["bits": ["noroot", "no-fixup", "keep-caps", "no-ambient", "locked"],
    "caller": ["main", "worker", "bystander"]]))
  func securebitsStay(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/securebits-stay", p, reference: "capabilities(7), The securebits flags",
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETPCAP]), threads: ["main", "worker", "bystander"],
      at: "42:9")
    scenario.step("worker", ["set_securebits": p.choose("bits", ["noroot": 1, "no-fixup": 4, "keep-caps": 16,
      "no-ambient": 64, "locked": 12])], expect: .ok, at: "52:9-50")
    scenario.step(p["caller"], ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "53:9-67")
    scenario.step("worker", ["get": "securebits"], expect: p.choose("bits", ["noroot": 1, "no-fixup": 4,
      "keep-caps": 16, "no-ambient": 64, "locked": 12]), at: "54:9-44")
    scenario.step("main", ["get": "securebits"], expect: 0, at: "55:9-44")
    scenario.step("bystander", ["get": "securebits"], expect: 0, at: "56:9-46")
    scenario.step(["main", "worker", "bystander"], ["get": "layers"], expect: 1, at: "57:9-40")
    try await verify(scenario)
  }

  @Test("a capability stays with the threads that hold it",
    arguments: permutations(of: ["capability": ["CAP_CHOWN", "CAP_DAC_OVERRIDE", "CAP_KILL", "CAP_SETGID", "CAP_SETUID", "CAP_SETPCAP", "CAP_NET_ADMIN", "CAP_SYS_PTRACE", "CAP_SYS_ADMIN", "CAP_SYS_RESOURCE", "CAP_MKNOD"],
    "without": ["caller", "sibling"]]))
  func capabilityStays(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/capability-stays", p, threads: ["main", "worker", "bystander"], at: "59:9")
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
    scenario.step("main", ["drop_capability": p["capability"]], when: p["without", in: "caller"], expect: .ok,
      at: "69:9-81")
    scenario.step("worker", ["drop_capability": p["capability"]], when: p["without", in: "sibling"], expect: .ok,
      at: "70:9-82")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "71:9-66")
    scenario.step("main", ["has_capability": p["capability"]],
      expectBy: .when(p["without", in: "caller"], expect: false), .otherwise(true), at: "72:9-55")
    scenario.step("worker", ["has_capability": p["capability"]],
      expectBy: .when(p["without", in: "sibling"], expect: false), .otherwise(true), at: "73:9-55")
    scenario.step("bystander", ["has_capability": p["capability"]], expect: true, at: "74:9-58")
    scenario.step(["main", "worker", "bystander"], ["get": "layers"], expect: 1, at: "75:9-39")
    try await verify(scenario)
  }

  @Test("siblings that differ in everything keep everything",
    arguments: permutations(of: ["caller": ["main", "first", "second"], "flags": ["tsync", "log"]]))
  func everythingStays(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/everything-stays", p,
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_NET_ADMIN, .CAP_SETGID, .CAP_SETPCAP, .CAP_SETUID], uid: 0),
      threads: ["main", "first", "second"], at: "77:9")
    scenario.step("first", ["set_securebits": 16], expect: .ok, at: "86:9-46")
    scenario.step("first", ["set_groups": 3000], expect: .ok, at: "87:9-44")
    scenario.step("first", ["set_gid": 2000], expect: .ok, at: "88:9-41")
    scenario.step("first", ["set_uid": 1000], expect: .ok, at: "89:9-41")
    scenario.step("second", ["drop_capability": "CAP_NET_ADMIN"], expect: .ok, at: "90:9-58")
    scenario.step("second", ["set_groups": 4000], expect: .ok, at: "91:9-44")
    scenario.step("second", ["set_gid": 5000], expect: .ok, at: "92:9-41")
    scenario.step(p["caller"], ["restrict_self": "no-read", "flags": p.choose("flags", ["tsync": ["TSYNC"],
      "log": ["LOG_SUBDOMAINS_OFF", "TSYNC"]])], expect: .ok, at: "93:9-66")
    scenario.step("first", ["get": "uid"], expect: 1000, at: "94:9-36")
    scenario.step("first", ["get": "gid"], expect: 2000, at: "95:9-36")
    scenario.step("first", ["get": "groups"], expect: 3000, at: "96:9-39")
    scenario.step("first", ["get": "securebits"], expect: 16, at: "97:9-43")
    scenario.step("second", ["get": "uid"], expect: 0, at: "98:9-36")
    scenario.step("second", ["get": "gid"], expect: 5000, at: "99:9-36")
    scenario.step("second", ["get": "groups"], expect: 4000, at: "100:9-39")
    scenario.step("second", ["get": "securebits"], expect: 0, at: "101:9-43")
    scenario.step("second", ["has_capability": "CAP_NET_ADMIN"], expect: false, at: "102:9-57")
    scenario.step("main", ["get": "uid"], expect: 0, at: "103:9-36")
    scenario.step("main", ["has_capability": "CAP_NET_ADMIN"], expect: true, at: "104:9-57")
    scenario.step(["main", "first", "second"], ["open": "file", "for": "reading"], expect: .EACCES, at: "105:9-52")
    try await verify(scenario)
  }

  @Test("a call that fails changes the identity of no thread either",
    arguments: permutations(of: ["failure": ["ebadf", "ebadfd", "e2big"]]))
  func identityAfterFailure(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/identity-after-failure", p, threads: ["main", "worker"], at: "107:9")
    scenario.step("worker", ["set_gid": 2000], expect: .ok, at: "115:9-41")
    scenario.step("worker", ["set_uid": 1000], expect: .ok, at: "116:9-41")
    scenario.step("main", ["restrict_self": "no-read"], when: p["failure", in: "e2big"], times: 16, expect: .ok,
      at: "117:9-85")
    scenario.step("main", ["restrict_self": p.choose("failure", ["ebadf": "closed_descriptor",
      "ebadfd": "file_descriptor", "e2big": "no-read"]), "flags": ["TSYNC"]],
      expectBy: .when(p["failure", in: "ebadf"], expect: .EBADF), .when(p["failure", in: "ebadfd"], expect: .EBADFD),
      .otherwise(.E2BIG), at: "118:9-67")
    scenario.step("worker", ["get": "uid"], expect: 1000, at: "119:9-36")
    scenario.step("worker", ["get": "gid"], expect: 2000, at: "120:9-36")
    scenario.step("main", ["get": "uid"], expect: 0, at: "121:9-36")
    scenario.step("worker", ["get": "layers"], expect: 0, at: "122:9-39")
    try await verify(scenario)
  }

  @Test("a call that changes the log configuration alone leaves every identity as it is")
  func identityWithoutARuleset() async throws {
    var scenario = spec.scenario("privileges/identity-without-a-ruleset", reference: "commit e75e38055b9d",
      where: Condition(.edition(.greaterOrEqual, .linux7_0_4)), threads: ["main", "worker"], at: "124:9")
    scenario.step("worker", ["set_gid": 2000], expect: .ok, at: "131:9-41")
    scenario.step("worker", ["set_uid": 1000], expect: .ok, at: "132:9-41")
    scenario.step("main", ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC"]], expect: .ok, at: "133:9-81")
    scenario.step("worker", ["get": "uid"], expect: 1000, at: "134:9-36")
    scenario.step("worker", ["get": "gid"], expect: 2000, at: "135:9-36")
    scenario.step("worker", ["has_capability": "CAP_SETUID"], expect: false, at: "136:9-54")
    scenario.step("main", ["has_capability": "CAP_SETUID"], expect: true, at: "137:9-54")
    try await verify(scenario)
  }

  @Test("after TSYNC a thread may still change its identity alone, and the domain stays common")
  func identityChangesAfterwards() async throws {
    var scenario = spec.scenario("privileges/identity-changes-afterwards", threads: ["main", "worker"], at: "139:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "144:9-66")
    scenario.step("worker", ["set_gid": 2000], expect: .ok, at: "145:9-41")
    scenario.step("worker", ["set_uid": 1000], expect: .ok, at: "146:9-41")
    scenario.step("main", ["get": "uid"], expect: 0, at: "147:9-36")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 1, at: "148:9-39")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "149:9-66")
    scenario.step("worker", ["get": "uid"], expect: 1000, at: "150:9-36")
    scenario.step("worker", ["get": "gid"], expect: 2000, at: "151:9-36")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 2, at: "152:9-39")
    try await verify(scenario)
  }
}
