// Specs/privileges/what-stays.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/privileges/what-stays.yaml", reference: "cover letter v2, Use of credentials API",
  where: Condition(.edition(.greaterOrEqual, .v2)), rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE])])

/// TSYNC replaces the Landlock domain of each sibling. Its uid and its capabilities stay its own.
@Suite("what TSYNC leaves alone", .tags(.privileges))
struct PrivilegesWhatStaysTests {
  @Test("a sibling with another uid keeps it", arguments: permutations(of: ["uid": ["1000", "2000"],
    "caller": ["main", "worker"]]))
  func siblingUidStays(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/sibling-uid-stays", p,
      covers: ["cover-letter/own-credentials", "cover-letter/per-thread-setuid"],
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETUID], uid: 0),
      threads: ["main", "worker", "bystander"], at: "8:9")
    scenario.step("worker", ["set_uid": p.number("uid")], expect: .ok, at: "18:9-41")
    scenario.step(p["caller"], ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "19:9-67")
    scenario.step("main", ["get": "uid"], expect: 0, at: "20:9-36")
    scenario.step("worker", ["get": "uid"], expect: p.number("uid"), at: "21:9-36")
    scenario.step("bystander", ["get": "uid"], expect: 0, at: "22:9-39")
    scenario.step(["main", "worker", "bystander"], ["get": "layers"], expect: 1, at: "23:9-39")
    try await verify(scenario)
  }

  @Test("a sibling keeps the capabilities that the caller lacks, and gets none that it lacks")
  func siblingCapabilitiesStay() async throws {
    var scenario = spec.scenario("privileges/sibling-capabilities-stay", covers: ["cover-letter/own-credentials"],
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_NET_ADMIN, .CAP_SYS_ADMIN]),
      threads: ["main", "worker"], at: "25:9")
    scenario.step("main", ["drop_capability": "CAP_NET_ADMIN"], expect: .ok, at: "31:9-58")
    scenario.step("worker", ["drop_capability": "CAP_SYS_ADMIN"], expect: .ok, at: "32:9-58")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "33:9-66")
    scenario.step("main", ["has_capability": "CAP_NET_ADMIN"], expect: false, at: "34:9-57")
    scenario.step("main", ["has_capability": "CAP_SYS_ADMIN"], expect: true, at: "35:9-57")
    scenario.step("worker", ["has_capability": "CAP_NET_ADMIN"], expect: true, at: "36:9-57")
    scenario.step("worker", ["has_capability": "CAP_SYS_ADMIN"], expect: false, at: "37:9-57")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 1, at: "38:9-39")
    try await verify(scenario)
  }

  @Test("a caller without no_new_privs does not clear it in a sibling",
    arguments: permutations(of: ["calls": ["1", "3"]]))
  func noNewPrivsIsNeverCleared(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/no-new-privs-is-never-cleared", p,
      process: ProcessSetup(capabilities: [.CAP_SYS_ADMIN]), threads: ["main", "worker"], at: "40:9")
    scenario.step("worker", "set_no_new_privs", expect: .ok, at: "48:9-50")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], times: p.number("calls"), expect: .ok,
      at: "49:9-81")
    scenario.step("worker", ["get": "no_new_privs"], expect: true, at: "50:9-45")
    scenario.step("main", ["get": "no_new_privs"], expect: false, at: "51:9-45")
    try await verify(scenario)
  }

  @Test("a caller without either privilege is refused, whatever its siblings have",
    arguments: permutations(of: ["flags": ["none", "tsync"]]))
  func unprivilegedCallerChangesNothing(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/unprivileged-caller-changes-nothing", p, threads: ["main", "worker"],
      at: "53:9")
    scenario.step("worker", "set_no_new_privs", expect: .ok, at: "60:9-50")
    scenario.step("main", p.choose("flags", ["none": ["restrict_self": "no-read"],
      "tsync": ["restrict_self": "no-read", "flags": ["TSYNC"]]]), expect: .EPERM, at: "61:9-65")
    scenario.step("main", ["get": "no_new_privs"], expect: false, at: "62:9-45")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: "63:9-39")
    try await verify(scenario)
  }

  @Test("no_new_privs of one thread says nothing of the others, until it is inherited")
  func noNewPrivsIsPerThread() async throws {
    var scenario = spec.scenario("privileges/no-new-privs-is-per-thread", reference: "prctl(2), PR_SET_NO_NEW_PRIVS",
      where: Condition(.abi(.greaterOrEqual, 1)), threads: ["main", "worker"], at: "65:9")
    scenario.step("main", "set_no_new_privs", expect: .ok, at: "71:9-50")
    scenario.step("main", ["get": "no_new_privs"], expect: true, at: "72:9-45")
    scenario.step("worker", ["get": "no_new_privs"], expect: false, at: "73:9-45")
    scenario.step("main", ["spawn": "late"], expect: .ok, at: "74:9-39")
    scenario.step("late", ["get": "no_new_privs"], expect: true, at: "75:9-45")
    scenario.step("worker", ["restrict_self": "no-read"], expect: .EPERM, at: "76:9-50")
    scenario.step("late", ["restrict_self": "no-read"], expect: .ok, at: "77:9-50")
    try await verify(scenario)
  }

  @Test("a thread that gives up uid 0 loses its capabilities, and TSYNC gives it none back")
  func uidZeroGivenUp() async throws {
    var scenario = spec.scenario("privileges/uid-zero-given-up",
      reference: "capabilities(7), Effect of user ID changes on capabilities",
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETUID, .CAP_SYS_ADMIN], uid: 0),
      threads: ["main", "worker"], at: "79:9")
    scenario.step("worker", ["set_uid": 1000], expect: .ok, at: "85:9-41")
    scenario.step("worker", ["has_capability": "CAP_SYS_ADMIN"], expect: false, at: "86:9-57")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "87:9-66")
    scenario.step("worker", ["has_capability": "CAP_SYS_ADMIN"], expect: false, at: "88:9-57")
    scenario.step("main", ["has_capability": "CAP_SYS_ADMIN"], expect: true, at: "89:9-57")
    scenario.step("worker", ["set_uid": 0], expect: .EPERM, at: "90:9-38")
    try await verify(scenario)
  }
}
