// Specs/privileges/identity.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/privileges/identity.yaml"

/// TSYNC replaces the domain of each sibling and nothing else: uid, gid, groups, capabilities and
/// securebits stay each thread's own, although the credentials that hold them are exchanged.
@Suite("the identity of siblings", .tags(.privileges))
struct PrivilegesIdentityTests {
  // Specs/privileges/identity.yaml:10:9
  @Test("a sibling with another gid keeps it (1000, main)")
  func gidStays_1000_main() async throws {
    var scenario = Scenario(
      "privileges/gid-stays/1000,main", "a sibling with another gid keeps it", in: spec,
      at: (10, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID], uid: 0)
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .setGID(1000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (19, 9), (19, 42))
    scenario.step("bystander", .get(.gid), at: (20, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (21, 9), (21, 67))
    scenario.step(
      "worker", .get(.gid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1000),
      at: (22, 9), (22, 37))
    scenario.step("bystander", .get(.gid), at: (23, 9))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (24, 9), (24, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (24, 9), (24, 40))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (24, 9), (24, 40))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (25, 9), (25, 53))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (25, 9), (25, 53))
    scenario.step(
      "bystander", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (25, 9), (25, 53))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:10:9
  @Test("a sibling with another gid keeps it (1000, worker)")
  func gidStays_1000_worker() async throws {
    var scenario = Scenario(
      "privileges/gid-stays/1000,worker", "a sibling with another gid keeps it", in: spec,
      at: (10, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID], uid: 0)
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .setGID(1000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (19, 9), (19, 42))
    scenario.step("bystander", .get(.gid), at: (20, 9))
    scenario.step(
      "worker", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (21, 9), (21, 67))
    scenario.step(
      "worker", .get(.gid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1000),
      at: (22, 9), (22, 37))
    scenario.step("bystander", .get(.gid), at: (23, 9))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (24, 9), (24, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (24, 9), (24, 40))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (24, 9), (24, 40))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (25, 9), (25, 53))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (25, 9), (25, 53))
    scenario.step(
      "bystander", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (25, 9), (25, 53))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:10:9
  @Test("a sibling with another gid keeps it (1000, bystander)")
  func gidStays_1000_bystander() async throws {
    var scenario = Scenario(
      "privileges/gid-stays/1000,bystander", "a sibling with another gid keeps it", in: spec,
      at: (10, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID], uid: 0)
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .setGID(1000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (19, 9), (19, 42))
    scenario.step("bystander", .get(.gid), at: (20, 9))
    scenario.step(
      "bystander", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (21, 9), (21, 67))
    scenario.step(
      "worker", .get(.gid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1000),
      at: (22, 9), (22, 37))
    scenario.step("bystander", .get(.gid), at: (23, 9))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (24, 9), (24, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (24, 9), (24, 40))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (24, 9), (24, 40))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (25, 9), (25, 53))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (25, 9), (25, 53))
    scenario.step(
      "bystander", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (25, 9), (25, 53))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:10:9
  @Test("a sibling with another gid keeps it (2000, main)")
  func gidStays_2000_main() async throws {
    var scenario = Scenario(
      "privileges/gid-stays/2000,main", "a sibling with another gid keeps it", in: spec,
      at: (10, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID], uid: 0)
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .setGID(2000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (19, 9), (19, 42))
    scenario.step("bystander", .get(.gid), at: (20, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (21, 9), (21, 67))
    scenario.step(
      "worker", .get(.gid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2000),
      at: (22, 9), (22, 37))
    scenario.step("bystander", .get(.gid), at: (23, 9))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (24, 9), (24, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (24, 9), (24, 40))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (24, 9), (24, 40))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (25, 9), (25, 53))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (25, 9), (25, 53))
    scenario.step(
      "bystander", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (25, 9), (25, 53))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:10:9
  @Test("a sibling with another gid keeps it (2000, worker)")
  func gidStays_2000_worker() async throws {
    var scenario = Scenario(
      "privileges/gid-stays/2000,worker", "a sibling with another gid keeps it", in: spec,
      at: (10, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID], uid: 0)
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .setGID(2000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (19, 9), (19, 42))
    scenario.step("bystander", .get(.gid), at: (20, 9))
    scenario.step(
      "worker", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (21, 9), (21, 67))
    scenario.step(
      "worker", .get(.gid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2000),
      at: (22, 9), (22, 37))
    scenario.step("bystander", .get(.gid), at: (23, 9))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (24, 9), (24, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (24, 9), (24, 40))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (24, 9), (24, 40))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (25, 9), (25, 53))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (25, 9), (25, 53))
    scenario.step(
      "bystander", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (25, 9), (25, 53))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:10:9
  @Test("a sibling with another gid keeps it (2000, bystander)")
  func gidStays_2000_bystander() async throws {
    var scenario = Scenario(
      "privileges/gid-stays/2000,bystander", "a sibling with another gid keeps it", in: spec,
      at: (10, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID], uid: 0)
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .setGID(2000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (19, 9), (19, 42))
    scenario.step("bystander", .get(.gid), at: (20, 9))
    scenario.step(
      "bystander", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (21, 9), (21, 67))
    scenario.step(
      "worker", .get(.gid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2000),
      at: (22, 9), (22, 37))
    scenario.step("bystander", .get(.gid), at: (23, 9))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (24, 9), (24, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (24, 9), (24, 40))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (24, 9), (24, 40))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (25, 9), (25, 53))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (25, 9), (25, 53))
    scenario.step(
      "bystander", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (25, 9), (25, 53))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:27:9
  @Test("a sibling with a supplementary group keeps it (1000, main)")
  func groupsStay_1000_main() async throws {
    var scenario = Scenario(
      "privileges/groups-stay/1000,main", "a sibling with a supplementary group keeps it", in: spec,
      at: (27, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID], uid: 0)
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .setGroups(1000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 47))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 67))
    scenario.step(
      "worker", .get(.groups), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1000),
      at: (38, 9), (38, 40))
    scenario.step("bystander", .get(.groups), at: (39, 9))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 40))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 40))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:27:9
  @Test("a sibling with a supplementary group keeps it (1000, worker)")
  func groupsStay_1000_worker() async throws {
    var scenario = Scenario(
      "privileges/groups-stay/1000,worker", "a sibling with a supplementary group keeps it",
      in: spec, at: (27, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID], uid: 0)
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .setGroups(1000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 47))
    scenario.step(
      "worker", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 67))
    scenario.step(
      "worker", .get(.groups), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1000),
      at: (38, 9), (38, 40))
    scenario.step("bystander", .get(.groups), at: (39, 9))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 40))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 40))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:27:9
  @Test("a sibling with a supplementary group keeps it (1000, bystander)")
  func groupsStay_1000_bystander() async throws {
    var scenario = Scenario(
      "privileges/groups-stay/1000,bystander", "a sibling with a supplementary group keeps it",
      in: spec, at: (27, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID], uid: 0)
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .setGroups(1000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 47))
    scenario.step(
      "bystander", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 67))
    scenario.step(
      "worker", .get(.groups), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1000),
      at: (38, 9), (38, 40))
    scenario.step("bystander", .get(.groups), at: (39, 9))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 40))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 40))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:27:9
  @Test("a sibling with a supplementary group keeps it (2000, main)")
  func groupsStay_2000_main() async throws {
    var scenario = Scenario(
      "privileges/groups-stay/2000,main", "a sibling with a supplementary group keeps it", in: spec,
      at: (27, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID], uid: 0)
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .setGroups(2000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 47))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 67))
    scenario.step(
      "worker", .get(.groups), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2000),
      at: (38, 9), (38, 40))
    scenario.step("bystander", .get(.groups), at: (39, 9))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 40))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 40))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:27:9
  @Test("a sibling with a supplementary group keeps it (2000, worker)")
  func groupsStay_2000_worker() async throws {
    var scenario = Scenario(
      "privileges/groups-stay/2000,worker", "a sibling with a supplementary group keeps it",
      in: spec, at: (27, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID], uid: 0)
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .setGroups(2000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 47))
    scenario.step(
      "worker", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 67))
    scenario.step(
      "worker", .get(.groups), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2000),
      at: (38, 9), (38, 40))
    scenario.step("bystander", .get(.groups), at: (39, 9))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 40))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 40))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:27:9
  @Test("a sibling with a supplementary group keeps it (2000, bystander)")
  func groupsStay_2000_bystander() async throws {
    var scenario = Scenario(
      "privileges/groups-stay/2000,bystander", "a sibling with a supplementary group keeps it",
      in: spec, at: (27, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID], uid: 0)
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .setGroups(2000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (36, 9), (36, 47))
    scenario.step(
      "bystander", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 67))
    scenario.step(
      "worker", .get(.groups), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2000),
      at: (38, 9), (38, 40))
    scenario.step("bystander", .get(.groups), at: (39, 9))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 40))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (40, 9), (40, 40))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:42:9
  @Test("a sibling with securebits of its own keeps them (noroot, main)")
  func securebitsStay_noroot_main() async throws {
    var scenario = Scenario(
      "privileges/securebits-stay/noroot,main", "a sibling with securebits of its own keeps them",
      in: spec, at: (42, 9))
    scenario.reference = "capabilities(7), The securebits flags"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETPCAP])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .setSecurebits(1),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 50))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 67))
    scenario.step(
      "worker", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (54, 9), (54, 44))
    scenario.step(
      "main", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (55, 9), (55, 44))
    scenario.step(
      "bystander", .get(.securebits),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0), at: (56, 9), (56, 46))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:42:9
  @Test("a sibling with securebits of its own keeps them (noroot, worker)")
  func securebitsStay_noroot_worker() async throws {
    var scenario = Scenario(
      "privileges/securebits-stay/noroot,worker", "a sibling with securebits of its own keeps them",
      in: spec, at: (42, 9))
    scenario.reference = "capabilities(7), The securebits flags"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETPCAP])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .setSecurebits(1),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 50))
    scenario.step(
      "worker", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 67))
    scenario.step(
      "worker", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (54, 9), (54, 44))
    scenario.step(
      "main", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (55, 9), (55, 44))
    scenario.step(
      "bystander", .get(.securebits),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0), at: (56, 9), (56, 46))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:42:9
  @Test("a sibling with securebits of its own keeps them (noroot, bystander)")
  func securebitsStay_noroot_bystander() async throws {
    var scenario = Scenario(
      "privileges/securebits-stay/noroot,bystander",
      "a sibling with securebits of its own keeps them", in: spec, at: (42, 9))
    scenario.reference = "capabilities(7), The securebits flags"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETPCAP])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .setSecurebits(1),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 50))
    scenario.step(
      "bystander", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 67))
    scenario.step(
      "worker", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (54, 9), (54, 44))
    scenario.step(
      "main", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (55, 9), (55, 44))
    scenario.step(
      "bystander", .get(.securebits),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0), at: (56, 9), (56, 46))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:42:9
  @Test("a sibling with securebits of its own keeps them (no-fixup, main)")
  func securebitsStay_noFixup_main() async throws {
    var scenario = Scenario(
      "privileges/securebits-stay/no-fixup,main", "a sibling with securebits of its own keeps them",
      in: spec, at: (42, 9))
    scenario.reference = "capabilities(7), The securebits flags"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETPCAP])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .setSecurebits(4),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 50))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 67))
    scenario.step(
      "worker", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 4),
      at: (54, 9), (54, 44))
    scenario.step(
      "main", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (55, 9), (55, 44))
    scenario.step(
      "bystander", .get(.securebits),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0), at: (56, 9), (56, 46))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:42:9
  @Test("a sibling with securebits of its own keeps them (no-fixup, worker)")
  func securebitsStay_noFixup_worker() async throws {
    var scenario = Scenario(
      "privileges/securebits-stay/no-fixup,worker",
      "a sibling with securebits of its own keeps them", in: spec, at: (42, 9))
    scenario.reference = "capabilities(7), The securebits flags"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETPCAP])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .setSecurebits(4),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 50))
    scenario.step(
      "worker", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 67))
    scenario.step(
      "worker", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 4),
      at: (54, 9), (54, 44))
    scenario.step(
      "main", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (55, 9), (55, 44))
    scenario.step(
      "bystander", .get(.securebits),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0), at: (56, 9), (56, 46))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:42:9
  @Test("a sibling with securebits of its own keeps them (no-fixup, bystander)")
  func securebitsStay_noFixup_bystander() async throws {
    var scenario = Scenario(
      "privileges/securebits-stay/no-fixup,bystander",
      "a sibling with securebits of its own keeps them", in: spec, at: (42, 9))
    scenario.reference = "capabilities(7), The securebits flags"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETPCAP])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .setSecurebits(4),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 50))
    scenario.step(
      "bystander", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 67))
    scenario.step(
      "worker", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 4),
      at: (54, 9), (54, 44))
    scenario.step(
      "main", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (55, 9), (55, 44))
    scenario.step(
      "bystander", .get(.securebits),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0), at: (56, 9), (56, 46))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:42:9
  @Test("a sibling with securebits of its own keeps them (keep-caps, main)")
  func securebitsStay_keepCaps_main() async throws {
    var scenario = Scenario(
      "privileges/securebits-stay/keep-caps,main",
      "a sibling with securebits of its own keeps them", in: spec, at: (42, 9))
    scenario.reference = "capabilities(7), The securebits flags"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETPCAP])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .setSecurebits(16),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 50))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 67))
    scenario.step(
      "worker", .get(.securebits),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16), at: (54, 9), (54, 44))
    scenario.step(
      "main", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (55, 9), (55, 44))
    scenario.step(
      "bystander", .get(.securebits),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0), at: (56, 9), (56, 46))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:42:9
  @Test("a sibling with securebits of its own keeps them (keep-caps, worker)")
  func securebitsStay_keepCaps_worker() async throws {
    var scenario = Scenario(
      "privileges/securebits-stay/keep-caps,worker",
      "a sibling with securebits of its own keeps them", in: spec, at: (42, 9))
    scenario.reference = "capabilities(7), The securebits flags"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETPCAP])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .setSecurebits(16),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 50))
    scenario.step(
      "worker", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 67))
    scenario.step(
      "worker", .get(.securebits),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16), at: (54, 9), (54, 44))
    scenario.step(
      "main", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (55, 9), (55, 44))
    scenario.step(
      "bystander", .get(.securebits),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0), at: (56, 9), (56, 46))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:42:9
  @Test("a sibling with securebits of its own keeps them (keep-caps, bystander)")
  func securebitsStay_keepCaps_bystander() async throws {
    var scenario = Scenario(
      "privileges/securebits-stay/keep-caps,bystander",
      "a sibling with securebits of its own keeps them", in: spec, at: (42, 9))
    scenario.reference = "capabilities(7), The securebits flags"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETPCAP])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .setSecurebits(16),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 50))
    scenario.step(
      "bystander", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 67))
    scenario.step(
      "worker", .get(.securebits),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16), at: (54, 9), (54, 44))
    scenario.step(
      "main", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (55, 9), (55, 44))
    scenario.step(
      "bystander", .get(.securebits),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0), at: (56, 9), (56, 46))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:42:9
  @Test("a sibling with securebits of its own keeps them (no-ambient, main)")
  func securebitsStay_noAmbient_main() async throws {
    var scenario = Scenario(
      "privileges/securebits-stay/no-ambient,main",
      "a sibling with securebits of its own keeps them", in: spec, at: (42, 9))
    scenario.reference = "capabilities(7), The securebits flags"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETPCAP])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .setSecurebits(64),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 50))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 67))
    scenario.step(
      "worker", .get(.securebits),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 64), at: (54, 9), (54, 44))
    scenario.step(
      "main", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (55, 9), (55, 44))
    scenario.step(
      "bystander", .get(.securebits),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0), at: (56, 9), (56, 46))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:42:9
  @Test("a sibling with securebits of its own keeps them (no-ambient, worker)")
  func securebitsStay_noAmbient_worker() async throws {
    var scenario = Scenario(
      "privileges/securebits-stay/no-ambient,worker",
      "a sibling with securebits of its own keeps them", in: spec, at: (42, 9))
    scenario.reference = "capabilities(7), The securebits flags"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETPCAP])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .setSecurebits(64),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 50))
    scenario.step(
      "worker", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 67))
    scenario.step(
      "worker", .get(.securebits),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 64), at: (54, 9), (54, 44))
    scenario.step(
      "main", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (55, 9), (55, 44))
    scenario.step(
      "bystander", .get(.securebits),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0), at: (56, 9), (56, 46))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:42:9
  @Test("a sibling with securebits of its own keeps them (no-ambient, bystander)")
  func securebitsStay_noAmbient_bystander() async throws {
    var scenario = Scenario(
      "privileges/securebits-stay/no-ambient,bystander",
      "a sibling with securebits of its own keeps them", in: spec, at: (42, 9))
    scenario.reference = "capabilities(7), The securebits flags"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETPCAP])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .setSecurebits(64),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 50))
    scenario.step(
      "bystander", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 67))
    scenario.step(
      "worker", .get(.securebits),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 64), at: (54, 9), (54, 44))
    scenario.step(
      "main", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (55, 9), (55, 44))
    scenario.step(
      "bystander", .get(.securebits),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0), at: (56, 9), (56, 46))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:42:9
  @Test("a sibling with securebits of its own keeps them (locked, main)")
  func securebitsStay_locked_main() async throws {
    var scenario = Scenario(
      "privileges/securebits-stay/locked,main", "a sibling with securebits of its own keeps them",
      in: spec, at: (42, 9))
    scenario.reference = "capabilities(7), The securebits flags"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETPCAP])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .setSecurebits(12),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 50))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 67))
    scenario.step(
      "worker", .get(.securebits),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 12), at: (54, 9), (54, 44))
    scenario.step(
      "main", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (55, 9), (55, 44))
    scenario.step(
      "bystander", .get(.securebits),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0), at: (56, 9), (56, 46))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:42:9
  @Test("a sibling with securebits of its own keeps them (locked, worker)")
  func securebitsStay_locked_worker() async throws {
    var scenario = Scenario(
      "privileges/securebits-stay/locked,worker", "a sibling with securebits of its own keeps them",
      in: spec, at: (42, 9))
    scenario.reference = "capabilities(7), The securebits flags"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETPCAP])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .setSecurebits(12),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 50))
    scenario.step(
      "worker", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 67))
    scenario.step(
      "worker", .get(.securebits),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 12), at: (54, 9), (54, 44))
    scenario.step(
      "main", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (55, 9), (55, 44))
    scenario.step(
      "bystander", .get(.securebits),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0), at: (56, 9), (56, 46))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:42:9
  @Test("a sibling with securebits of its own keeps them (locked, bystander)")
  func securebitsStay_locked_bystander() async throws {
    var scenario = Scenario(
      "privileges/securebits-stay/locked,bystander",
      "a sibling with securebits of its own keeps them", in: spec, at: (42, 9))
    scenario.reference = "capabilities(7), The securebits flags"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETPCAP])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .setSecurebits(12),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 50))
    scenario.step(
      "bystander", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (53, 9), (53, 67))
    scenario.step(
      "worker", .get(.securebits),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 12), at: (54, 9), (54, 44))
    scenario.step(
      "main", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (55, 9), (55, 44))
    scenario.step(
      "bystander", .get(.securebits),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0), at: (56, 9), (56, 46))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (57, 9), (57, 40))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:59:9
  @Test("a capability stays with the threads that hold it (CAP_CHOWN, caller)")
  func capabilityStays_CAP_CHOWN_caller() async throws {
    var scenario = Scenario(
      "privileges/capability-stays/CAP_CHOWN,caller",
      "a capability stays with the threads that hold it", in: spec, at: (59, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_CHOWN])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_CHOWN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (69, 9), (69, 81))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (71, 9), (71, 66))
    scenario.step(
      "main", .hasCapability(.CAP_CHOWN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (72, 9), (72, 55))
    scenario.step(
      "worker", .hasCapability(.CAP_CHOWN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (73, 9), (73, 55))
    scenario.step(
      "bystander", .hasCapability(.CAP_CHOWN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (74, 9), (74, 58))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:59:9
  @Test("a capability stays with the threads that hold it (CAP_CHOWN, sibling)")
  func capabilityStays_CAP_CHOWN_sibling() async throws {
    var scenario = Scenario(
      "privileges/capability-stays/CAP_CHOWN,sibling",
      "a capability stays with the threads that hold it", in: spec, at: (59, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_CHOWN])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .dropCapability(.CAP_CHOWN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (70, 9), (70, 82))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (71, 9), (71, 66))
    scenario.step(
      "main", .hasCapability(.CAP_CHOWN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (72, 9), (72, 55))
    scenario.step(
      "worker", .hasCapability(.CAP_CHOWN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (73, 9), (73, 55))
    scenario.step(
      "bystander", .hasCapability(.CAP_CHOWN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (74, 9), (74, 58))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:59:9
  @Test("a capability stays with the threads that hold it (CAP_DAC_OVERRIDE, caller)")
  func capabilityStays_CAP_DAC_OVERRIDE_caller() async throws {
    var scenario = Scenario(
      "privileges/capability-stays/CAP_DAC_OVERRIDE,caller",
      "a capability stays with the threads that hold it", in: spec, at: (59, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_DAC_OVERRIDE])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_DAC_OVERRIDE),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (69, 9), (69, 81))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (71, 9), (71, 66))
    scenario.step(
      "main", .hasCapability(.CAP_DAC_OVERRIDE),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (72, 9), (72, 55))
    scenario.step(
      "worker", .hasCapability(.CAP_DAC_OVERRIDE),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (73, 9), (73, 55))
    scenario.step(
      "bystander", .hasCapability(.CAP_DAC_OVERRIDE),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (74, 9), (74, 58))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:59:9
  @Test("a capability stays with the threads that hold it (CAP_DAC_OVERRIDE, sibling)")
  func capabilityStays_CAP_DAC_OVERRIDE_sibling() async throws {
    var scenario = Scenario(
      "privileges/capability-stays/CAP_DAC_OVERRIDE,sibling",
      "a capability stays with the threads that hold it", in: spec, at: (59, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_DAC_OVERRIDE])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .dropCapability(.CAP_DAC_OVERRIDE),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (70, 9), (70, 82))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (71, 9), (71, 66))
    scenario.step(
      "main", .hasCapability(.CAP_DAC_OVERRIDE),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (72, 9), (72, 55))
    scenario.step(
      "worker", .hasCapability(.CAP_DAC_OVERRIDE),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (73, 9), (73, 55))
    scenario.step(
      "bystander", .hasCapability(.CAP_DAC_OVERRIDE),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (74, 9), (74, 58))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:59:9
  @Test("a capability stays with the threads that hold it (CAP_KILL, caller)")
  func capabilityStays_CAP_KILL_caller() async throws {
    var scenario = Scenario(
      "privileges/capability-stays/CAP_KILL,caller",
      "a capability stays with the threads that hold it", in: spec, at: (59, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_KILL])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_KILL),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (69, 9), (69, 81))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (71, 9), (71, 66))
    scenario.step(
      "main", .hasCapability(.CAP_KILL),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (72, 9), (72, 55))
    scenario.step(
      "worker", .hasCapability(.CAP_KILL),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (73, 9), (73, 55))
    scenario.step(
      "bystander", .hasCapability(.CAP_KILL),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (74, 9), (74, 58))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:59:9
  @Test("a capability stays with the threads that hold it (CAP_KILL, sibling)")
  func capabilityStays_CAP_KILL_sibling() async throws {
    var scenario = Scenario(
      "privileges/capability-stays/CAP_KILL,sibling",
      "a capability stays with the threads that hold it", in: spec, at: (59, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_KILL])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .dropCapability(.CAP_KILL),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (70, 9), (70, 82))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (71, 9), (71, 66))
    scenario.step(
      "main", .hasCapability(.CAP_KILL),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (72, 9), (72, 55))
    scenario.step(
      "worker", .hasCapability(.CAP_KILL),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (73, 9), (73, 55))
    scenario.step(
      "bystander", .hasCapability(.CAP_KILL),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (74, 9), (74, 58))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:59:9
  @Test("a capability stays with the threads that hold it (CAP_SETGID, caller)")
  func capabilityStays_CAP_SETGID_caller() async throws {
    var scenario = Scenario(
      "privileges/capability-stays/CAP_SETGID,caller",
      "a capability stays with the threads that hold it", in: spec, at: (59, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_SETGID),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (69, 9), (69, 81))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (71, 9), (71, 66))
    scenario.step(
      "main", .hasCapability(.CAP_SETGID),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (72, 9), (72, 55))
    scenario.step(
      "worker", .hasCapability(.CAP_SETGID),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (73, 9), (73, 55))
    scenario.step(
      "bystander", .hasCapability(.CAP_SETGID),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (74, 9), (74, 58))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:59:9
  @Test("a capability stays with the threads that hold it (CAP_SETGID, sibling)")
  func capabilityStays_CAP_SETGID_sibling() async throws {
    var scenario = Scenario(
      "privileges/capability-stays/CAP_SETGID,sibling",
      "a capability stays with the threads that hold it", in: spec, at: (59, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .dropCapability(.CAP_SETGID),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (70, 9), (70, 82))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (71, 9), (71, 66))
    scenario.step(
      "main", .hasCapability(.CAP_SETGID),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (72, 9), (72, 55))
    scenario.step(
      "worker", .hasCapability(.CAP_SETGID),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (73, 9), (73, 55))
    scenario.step(
      "bystander", .hasCapability(.CAP_SETGID),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (74, 9), (74, 58))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:59:9
  @Test("a capability stays with the threads that hold it (CAP_SETUID, caller)")
  func capabilityStays_CAP_SETUID_caller() async throws {
    var scenario = Scenario(
      "privileges/capability-stays/CAP_SETUID,caller",
      "a capability stays with the threads that hold it", in: spec, at: (59, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETUID])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_SETUID),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (69, 9), (69, 81))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (71, 9), (71, 66))
    scenario.step(
      "main", .hasCapability(.CAP_SETUID),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (72, 9), (72, 55))
    scenario.step(
      "worker", .hasCapability(.CAP_SETUID),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (73, 9), (73, 55))
    scenario.step(
      "bystander", .hasCapability(.CAP_SETUID),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (74, 9), (74, 58))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:59:9
  @Test("a capability stays with the threads that hold it (CAP_SETUID, sibling)")
  func capabilityStays_CAP_SETUID_sibling() async throws {
    var scenario = Scenario(
      "privileges/capability-stays/CAP_SETUID,sibling",
      "a capability stays with the threads that hold it", in: spec, at: (59, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETUID])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .dropCapability(.CAP_SETUID),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (70, 9), (70, 82))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (71, 9), (71, 66))
    scenario.step(
      "main", .hasCapability(.CAP_SETUID),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (72, 9), (72, 55))
    scenario.step(
      "worker", .hasCapability(.CAP_SETUID),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (73, 9), (73, 55))
    scenario.step(
      "bystander", .hasCapability(.CAP_SETUID),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (74, 9), (74, 58))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:59:9
  @Test("a capability stays with the threads that hold it (CAP_SETPCAP, caller)")
  func capabilityStays_CAP_SETPCAP_caller() async throws {
    var scenario = Scenario(
      "privileges/capability-stays/CAP_SETPCAP,caller",
      "a capability stays with the threads that hold it", in: spec, at: (59, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETPCAP])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_SETPCAP),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (69, 9), (69, 81))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (71, 9), (71, 66))
    scenario.step(
      "main", .hasCapability(.CAP_SETPCAP),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (72, 9), (72, 55))
    scenario.step(
      "worker", .hasCapability(.CAP_SETPCAP),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (73, 9), (73, 55))
    scenario.step(
      "bystander", .hasCapability(.CAP_SETPCAP),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (74, 9), (74, 58))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:59:9
  @Test("a capability stays with the threads that hold it (CAP_SETPCAP, sibling)")
  func capabilityStays_CAP_SETPCAP_sibling() async throws {
    var scenario = Scenario(
      "privileges/capability-stays/CAP_SETPCAP,sibling",
      "a capability stays with the threads that hold it", in: spec, at: (59, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETPCAP])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .dropCapability(.CAP_SETPCAP),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (70, 9), (70, 82))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (71, 9), (71, 66))
    scenario.step(
      "main", .hasCapability(.CAP_SETPCAP),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (72, 9), (72, 55))
    scenario.step(
      "worker", .hasCapability(.CAP_SETPCAP),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (73, 9), (73, 55))
    scenario.step(
      "bystander", .hasCapability(.CAP_SETPCAP),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (74, 9), (74, 58))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:59:9
  @Test("a capability stays with the threads that hold it (CAP_NET_ADMIN, caller)")
  func capabilityStays_CAP_NET_ADMIN_caller() async throws {
    var scenario = Scenario(
      "privileges/capability-stays/CAP_NET_ADMIN,caller",
      "a capability stays with the threads that hold it", in: spec, at: (59, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_NET_ADMIN])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_NET_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (69, 9), (69, 81))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (71, 9), (71, 66))
    scenario.step(
      "main", .hasCapability(.CAP_NET_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (72, 9), (72, 55))
    scenario.step(
      "worker", .hasCapability(.CAP_NET_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (73, 9), (73, 55))
    scenario.step(
      "bystander", .hasCapability(.CAP_NET_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (74, 9), (74, 58))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:59:9
  @Test("a capability stays with the threads that hold it (CAP_NET_ADMIN, sibling)")
  func capabilityStays_CAP_NET_ADMIN_sibling() async throws {
    var scenario = Scenario(
      "privileges/capability-stays/CAP_NET_ADMIN,sibling",
      "a capability stays with the threads that hold it", in: spec, at: (59, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_NET_ADMIN])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .dropCapability(.CAP_NET_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (70, 9), (70, 82))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (71, 9), (71, 66))
    scenario.step(
      "main", .hasCapability(.CAP_NET_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (72, 9), (72, 55))
    scenario.step(
      "worker", .hasCapability(.CAP_NET_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (73, 9), (73, 55))
    scenario.step(
      "bystander", .hasCapability(.CAP_NET_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (74, 9), (74, 58))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:59:9
  @Test("a capability stays with the threads that hold it (CAP_SYS_PTRACE, caller)")
  func capabilityStays_CAP_SYS_PTRACE_caller() async throws {
    var scenario = Scenario(
      "privileges/capability-stays/CAP_SYS_PTRACE,caller",
      "a capability stays with the threads that hold it", in: spec, at: (59, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SYS_PTRACE])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_SYS_PTRACE),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (69, 9), (69, 81))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (71, 9), (71, 66))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_PTRACE),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (72, 9), (72, 55))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_PTRACE),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (73, 9), (73, 55))
    scenario.step(
      "bystander", .hasCapability(.CAP_SYS_PTRACE),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (74, 9), (74, 58))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:59:9
  @Test("a capability stays with the threads that hold it (CAP_SYS_PTRACE, sibling)")
  func capabilityStays_CAP_SYS_PTRACE_sibling() async throws {
    var scenario = Scenario(
      "privileges/capability-stays/CAP_SYS_PTRACE,sibling",
      "a capability stays with the threads that hold it", in: spec, at: (59, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SYS_PTRACE])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .dropCapability(.CAP_SYS_PTRACE),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (70, 9), (70, 82))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (71, 9), (71, 66))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_PTRACE),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (72, 9), (72, 55))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_PTRACE),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (73, 9), (73, 55))
    scenario.step(
      "bystander", .hasCapability(.CAP_SYS_PTRACE),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (74, 9), (74, 58))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:59:9
  @Test("a capability stays with the threads that hold it (CAP_SYS_ADMIN, caller)")
  func capabilityStays_CAP_SYS_ADMIN_caller() async throws {
    var scenario = Scenario(
      "privileges/capability-stays/CAP_SYS_ADMIN,caller",
      "a capability stays with the threads that hold it", in: spec, at: (59, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (69, 9), (69, 81))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (71, 9), (71, 66))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (72, 9), (72, 55))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (73, 9), (73, 55))
    scenario.step(
      "bystander", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (74, 9), (74, 58))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:59:9
  @Test("a capability stays with the threads that hold it (CAP_SYS_ADMIN, sibling)")
  func capabilityStays_CAP_SYS_ADMIN_sibling() async throws {
    var scenario = Scenario(
      "privileges/capability-stays/CAP_SYS_ADMIN,sibling",
      "a capability stays with the threads that hold it", in: spec, at: (59, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (70, 9), (70, 82))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (71, 9), (71, 66))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (72, 9), (72, 55))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (73, 9), (73, 55))
    scenario.step(
      "bystander", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (74, 9), (74, 58))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:59:9
  @Test("a capability stays with the threads that hold it (CAP_SYS_RESOURCE, caller)")
  func capabilityStays_CAP_SYS_RESOURCE_caller() async throws {
    var scenario = Scenario(
      "privileges/capability-stays/CAP_SYS_RESOURCE,caller",
      "a capability stays with the threads that hold it", in: spec, at: (59, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SYS_RESOURCE])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_SYS_RESOURCE),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (69, 9), (69, 81))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (71, 9), (71, 66))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_RESOURCE),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (72, 9), (72, 55))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_RESOURCE),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (73, 9), (73, 55))
    scenario.step(
      "bystander", .hasCapability(.CAP_SYS_RESOURCE),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (74, 9), (74, 58))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:59:9
  @Test("a capability stays with the threads that hold it (CAP_SYS_RESOURCE, sibling)")
  func capabilityStays_CAP_SYS_RESOURCE_sibling() async throws {
    var scenario = Scenario(
      "privileges/capability-stays/CAP_SYS_RESOURCE,sibling",
      "a capability stays with the threads that hold it", in: spec, at: (59, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SYS_RESOURCE])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .dropCapability(.CAP_SYS_RESOURCE),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (70, 9), (70, 82))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (71, 9), (71, 66))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_RESOURCE),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (72, 9), (72, 55))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_RESOURCE),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (73, 9), (73, 55))
    scenario.step(
      "bystander", .hasCapability(.CAP_SYS_RESOURCE),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (74, 9), (74, 58))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:59:9
  @Test("a capability stays with the threads that hold it (CAP_MKNOD, caller)")
  func capabilityStays_CAP_MKNOD_caller() async throws {
    var scenario = Scenario(
      "privileges/capability-stays/CAP_MKNOD,caller",
      "a capability stays with the threads that hold it", in: spec, at: (59, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_MKNOD])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_MKNOD),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (69, 9), (69, 81))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (71, 9), (71, 66))
    scenario.step(
      "main", .hasCapability(.CAP_MKNOD),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (72, 9), (72, 55))
    scenario.step(
      "worker", .hasCapability(.CAP_MKNOD),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (73, 9), (73, 55))
    scenario.step(
      "bystander", .hasCapability(.CAP_MKNOD),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (74, 9), (74, 58))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:59:9
  @Test("a capability stays with the threads that hold it (CAP_MKNOD, sibling)")
  func capabilityStays_CAP_MKNOD_sibling() async throws {
    var scenario = Scenario(
      "privileges/capability-stays/CAP_MKNOD,sibling",
      "a capability stays with the threads that hold it", in: spec, at: (59, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_MKNOD])
    scenario.threads = ["main", "worker", "bystander"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .dropCapability(.CAP_MKNOD),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (70, 9), (70, 82))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (71, 9), (71, 66))
    scenario.step(
      "main", .hasCapability(.CAP_MKNOD),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (72, 9), (72, 55))
    scenario.step(
      "worker", .hasCapability(.CAP_MKNOD),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (73, 9), (73, 55))
    scenario.step(
      "bystander", .hasCapability(.CAP_MKNOD),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (74, 9), (74, 58))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    scenario.step(
      "bystander", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (75, 9), (75, 39))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:77:9
  @Test("siblings that differ in everything keep everything (main, tsync)")
  func everythingStays_main_tsync() async throws {
    var scenario = Scenario(
      "privileges/everything-stays/main,tsync",
      "siblings that differ in everything keep everything", in: spec, at: (77, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(
      noNewPrivs: true, capabilities: [.CAP_NET_ADMIN, .CAP_SETGID, .CAP_SETPCAP, .CAP_SETUID],
      uid: 0)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "first", .setSecurebits(16),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (86, 9), (86, 46))
    scenario.step(
      "first", .setGroups(3000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (87, 9), (87, 44))
    scenario.step(
      "first", .setGID(2000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (88, 9), (88, 41))
    scenario.step(
      "first", .setUID(1000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (89, 9), (89, 41))
    scenario.step(
      "second", .dropCapability(.CAP_NET_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (90, 9), (90, 58))
    scenario.step(
      "second", .setGroups(4000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (91, 9), (91, 44))
    scenario.step(
      "second", .setGID(5000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (92, 9), (92, 41))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (93, 9), (93, 66))
    scenario.step(
      "first", .get(.uid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1000),
      at: (94, 9), (94, 36))
    scenario.step(
      "first", .get(.gid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2000),
      at: (95, 9), (95, 36))
    scenario.step(
      "first", .get(.groups), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 3000),
      at: (96, 9), (96, 39))
    scenario.step(
      "first", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (97, 9), (97, 43))
    scenario.step(
      "second", .get(.uid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (98, 9), (98, 36))
    scenario.step(
      "second", .get(.gid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 5000),
      at: (99, 9), (99, 36))
    scenario.step(
      "second", .get(.groups), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 4000),
      at: (100, 9), (100, 39))
    scenario.step(
      "second", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (101, 9), (101, 43))
    scenario.step(
      "second", .hasCapability(.CAP_NET_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (102, 9), (102, 57))
    scenario.step(
      "main", .get(.uid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (103, 9), (103, 36))
    scenario.step(
      "main", .hasCapability(.CAP_NET_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 57))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (105, 9), (105, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (105, 9), (105, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (105, 9), (105, 52))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:77:9
  @Test("siblings that differ in everything keep everything (main, log)")
  func everythingStays_main_log() async throws {
    var scenario = Scenario(
      "privileges/everything-stays/main,log", "siblings that differ in everything keep everything",
      in: spec, at: (77, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(
      noNewPrivs: true, capabilities: [.CAP_NET_ADMIN, .CAP_SETGID, .CAP_SETPCAP, .CAP_SETUID],
      uid: 0)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "first", .setSecurebits(16),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (86, 9), (86, 46))
    scenario.step(
      "first", .setGroups(3000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (87, 9), (87, 44))
    scenario.step(
      "first", .setGID(2000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (88, 9), (88, 41))
    scenario.step(
      "first", .setUID(1000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (89, 9), (89, 41))
    scenario.step(
      "second", .dropCapability(.CAP_NET_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (90, 9), (90, 58))
    scenario.step(
      "second", .setGroups(4000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (91, 9), (91, 44))
    scenario.step(
      "second", .setGID(5000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (92, 9), (92, 41))
    scenario.step(
      "main", .restrictSelf("no-read", .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (93, 9), (93, 66))
    scenario.step(
      "first", .get(.uid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1000),
      at: (94, 9), (94, 36))
    scenario.step(
      "first", .get(.gid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2000),
      at: (95, 9), (95, 36))
    scenario.step(
      "first", .get(.groups), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 3000),
      at: (96, 9), (96, 39))
    scenario.step(
      "first", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (97, 9), (97, 43))
    scenario.step(
      "second", .get(.uid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (98, 9), (98, 36))
    scenario.step(
      "second", .get(.gid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 5000),
      at: (99, 9), (99, 36))
    scenario.step(
      "second", .get(.groups), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 4000),
      at: (100, 9), (100, 39))
    scenario.step(
      "second", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (101, 9), (101, 43))
    scenario.step(
      "second", .hasCapability(.CAP_NET_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (102, 9), (102, 57))
    scenario.step(
      "main", .get(.uid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (103, 9), (103, 36))
    scenario.step(
      "main", .hasCapability(.CAP_NET_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 57))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (105, 9), (105, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (105, 9), (105, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (105, 9), (105, 52))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:77:9
  @Test("siblings that differ in everything keep everything (first, tsync)")
  func everythingStays_first_tsync() async throws {
    var scenario = Scenario(
      "privileges/everything-stays/first,tsync",
      "siblings that differ in everything keep everything", in: spec, at: (77, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(
      noNewPrivs: true, capabilities: [.CAP_NET_ADMIN, .CAP_SETGID, .CAP_SETPCAP, .CAP_SETUID],
      uid: 0)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "first", .setSecurebits(16),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (86, 9), (86, 46))
    scenario.step(
      "first", .setGroups(3000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (87, 9), (87, 44))
    scenario.step(
      "first", .setGID(2000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (88, 9), (88, 41))
    scenario.step(
      "first", .setUID(1000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (89, 9), (89, 41))
    scenario.step(
      "second", .dropCapability(.CAP_NET_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (90, 9), (90, 58))
    scenario.step(
      "second", .setGroups(4000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (91, 9), (91, 44))
    scenario.step(
      "second", .setGID(5000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (92, 9), (92, 41))
    scenario.step(
      "first", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (93, 9), (93, 66))
    scenario.step(
      "first", .get(.uid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1000),
      at: (94, 9), (94, 36))
    scenario.step(
      "first", .get(.gid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2000),
      at: (95, 9), (95, 36))
    scenario.step(
      "first", .get(.groups), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 3000),
      at: (96, 9), (96, 39))
    scenario.step(
      "first", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (97, 9), (97, 43))
    scenario.step(
      "second", .get(.uid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (98, 9), (98, 36))
    scenario.step(
      "second", .get(.gid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 5000),
      at: (99, 9), (99, 36))
    scenario.step(
      "second", .get(.groups), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 4000),
      at: (100, 9), (100, 39))
    scenario.step(
      "second", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (101, 9), (101, 43))
    scenario.step(
      "second", .hasCapability(.CAP_NET_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (102, 9), (102, 57))
    scenario.step(
      "main", .get(.uid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (103, 9), (103, 36))
    scenario.step(
      "main", .hasCapability(.CAP_NET_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 57))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (105, 9), (105, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (105, 9), (105, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (105, 9), (105, 52))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:77:9
  @Test("siblings that differ in everything keep everything (first, log)")
  func everythingStays_first_log() async throws {
    var scenario = Scenario(
      "privileges/everything-stays/first,log", "siblings that differ in everything keep everything",
      in: spec, at: (77, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(
      noNewPrivs: true, capabilities: [.CAP_NET_ADMIN, .CAP_SETGID, .CAP_SETPCAP, .CAP_SETUID],
      uid: 0)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "first", .setSecurebits(16),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (86, 9), (86, 46))
    scenario.step(
      "first", .setGroups(3000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (87, 9), (87, 44))
    scenario.step(
      "first", .setGID(2000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (88, 9), (88, 41))
    scenario.step(
      "first", .setUID(1000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (89, 9), (89, 41))
    scenario.step(
      "second", .dropCapability(.CAP_NET_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (90, 9), (90, 58))
    scenario.step(
      "second", .setGroups(4000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (91, 9), (91, 44))
    scenario.step(
      "second", .setGID(5000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (92, 9), (92, 41))
    scenario.step(
      "first", .restrictSelf("no-read", .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (93, 9), (93, 66))
    scenario.step(
      "first", .get(.uid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1000),
      at: (94, 9), (94, 36))
    scenario.step(
      "first", .get(.gid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2000),
      at: (95, 9), (95, 36))
    scenario.step(
      "first", .get(.groups), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 3000),
      at: (96, 9), (96, 39))
    scenario.step(
      "first", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (97, 9), (97, 43))
    scenario.step(
      "second", .get(.uid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (98, 9), (98, 36))
    scenario.step(
      "second", .get(.gid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 5000),
      at: (99, 9), (99, 36))
    scenario.step(
      "second", .get(.groups), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 4000),
      at: (100, 9), (100, 39))
    scenario.step(
      "second", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (101, 9), (101, 43))
    scenario.step(
      "second", .hasCapability(.CAP_NET_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (102, 9), (102, 57))
    scenario.step(
      "main", .get(.uid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (103, 9), (103, 36))
    scenario.step(
      "main", .hasCapability(.CAP_NET_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 57))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (105, 9), (105, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (105, 9), (105, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (105, 9), (105, 52))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:77:9
  @Test("siblings that differ in everything keep everything (second, tsync)")
  func everythingStays_second_tsync() async throws {
    var scenario = Scenario(
      "privileges/everything-stays/second,tsync",
      "siblings that differ in everything keep everything", in: spec, at: (77, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(
      noNewPrivs: true, capabilities: [.CAP_NET_ADMIN, .CAP_SETGID, .CAP_SETPCAP, .CAP_SETUID],
      uid: 0)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "first", .setSecurebits(16),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (86, 9), (86, 46))
    scenario.step(
      "first", .setGroups(3000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (87, 9), (87, 44))
    scenario.step(
      "first", .setGID(2000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (88, 9), (88, 41))
    scenario.step(
      "first", .setUID(1000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (89, 9), (89, 41))
    scenario.step(
      "second", .dropCapability(.CAP_NET_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (90, 9), (90, 58))
    scenario.step(
      "second", .setGroups(4000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (91, 9), (91, 44))
    scenario.step(
      "second", .setGID(5000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (92, 9), (92, 41))
    scenario.step(
      "second", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (93, 9), (93, 66))
    scenario.step(
      "first", .get(.uid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1000),
      at: (94, 9), (94, 36))
    scenario.step(
      "first", .get(.gid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2000),
      at: (95, 9), (95, 36))
    scenario.step(
      "first", .get(.groups), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 3000),
      at: (96, 9), (96, 39))
    scenario.step(
      "first", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (97, 9), (97, 43))
    scenario.step(
      "second", .get(.uid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (98, 9), (98, 36))
    scenario.step(
      "second", .get(.gid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 5000),
      at: (99, 9), (99, 36))
    scenario.step(
      "second", .get(.groups), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 4000),
      at: (100, 9), (100, 39))
    scenario.step(
      "second", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (101, 9), (101, 43))
    scenario.step(
      "second", .hasCapability(.CAP_NET_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (102, 9), (102, 57))
    scenario.step(
      "main", .get(.uid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (103, 9), (103, 36))
    scenario.step(
      "main", .hasCapability(.CAP_NET_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 57))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (105, 9), (105, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (105, 9), (105, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (105, 9), (105, 52))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:77:9
  @Test("siblings that differ in everything keep everything (second, log)")
  func everythingStays_second_log() async throws {
    var scenario = Scenario(
      "privileges/everything-stays/second,log",
      "siblings that differ in everything keep everything", in: spec, at: (77, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(
      noNewPrivs: true, capabilities: [.CAP_NET_ADMIN, .CAP_SETGID, .CAP_SETPCAP, .CAP_SETUID],
      uid: 0)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "first", .setSecurebits(16),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (86, 9), (86, 46))
    scenario.step(
      "first", .setGroups(3000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (87, 9), (87, 44))
    scenario.step(
      "first", .setGID(2000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (88, 9), (88, 41))
    scenario.step(
      "first", .setUID(1000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (89, 9), (89, 41))
    scenario.step(
      "second", .dropCapability(.CAP_NET_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (90, 9), (90, 58))
    scenario.step(
      "second", .setGroups(4000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (91, 9), (91, 44))
    scenario.step(
      "second", .setGID(5000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (92, 9), (92, 41))
    scenario.step(
      "second", .restrictSelf("no-read", .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (93, 9), (93, 66))
    scenario.step(
      "first", .get(.uid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1000),
      at: (94, 9), (94, 36))
    scenario.step(
      "first", .get(.gid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2000),
      at: (95, 9), (95, 36))
    scenario.step(
      "first", .get(.groups), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 3000),
      at: (96, 9), (96, 39))
    scenario.step(
      "first", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (97, 9), (97, 43))
    scenario.step(
      "second", .get(.uid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (98, 9), (98, 36))
    scenario.step(
      "second", .get(.gid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 5000),
      at: (99, 9), (99, 36))
    scenario.step(
      "second", .get(.groups), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 4000),
      at: (100, 9), (100, 39))
    scenario.step(
      "second", .get(.securebits), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (101, 9), (101, 43))
    scenario.step(
      "second", .hasCapability(.CAP_NET_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (102, 9), (102, 57))
    scenario.step(
      "main", .get(.uid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (103, 9), (103, 36))
    scenario.step(
      "main", .hasCapability(.CAP_NET_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 57))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (105, 9), (105, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (105, 9), (105, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (105, 9), (105, 52))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:107:9
  @Test("a call that fails changes the identity of no thread either (ebadf)")
  func identityAfterFailure_ebadf() async throws {
    var scenario = Scenario(
      "privileges/identity-after-failure/ebadf",
      "a call that fails changes the identity of no thread either", in: spec, at: (107, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(
      noNewPrivs: true, capabilities: [.CAP_SETGID, .CAP_SETUID], uid: 0)
    scenario.threads = ["main", "worker"]
    scenario.step(
      "worker", .setGID(2000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (115, 9), (115, 41))
    scenario.step(
      "worker", .setUID(1000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (116, 9), (116, 41))
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADF),
      at: (118, 9), (118, 67))
    scenario.step(
      "worker", .get(.uid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1000),
      at: (119, 9), (119, 36))
    scenario.step(
      "worker", .get(.gid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2000),
      at: (120, 9), (120, 36))
    scenario.step(
      "main", .get(.uid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (121, 9), (121, 36))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (122, 9), (122, 39))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:107:9
  @Test("a call that fails changes the identity of no thread either (ebadfd)")
  func identityAfterFailure_ebadfd() async throws {
    var scenario = Scenario(
      "privileges/identity-after-failure/ebadfd",
      "a call that fails changes the identity of no thread either", in: spec, at: (107, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(
      noNewPrivs: true, capabilities: [.CAP_SETGID, .CAP_SETUID], uid: 0)
    scenario.threads = ["main", "worker"]
    scenario.step(
      "worker", .setGID(2000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (115, 9), (115, 41))
    scenario.step(
      "worker", .setUID(1000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (116, 9), (116, 41))
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADFD),
      at: (118, 9), (118, 67))
    scenario.step(
      "worker", .get(.uid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1000),
      at: (119, 9), (119, 36))
    scenario.step(
      "worker", .get(.gid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2000),
      at: (120, 9), (120, 36))
    scenario.step(
      "main", .get(.uid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (121, 9), (121, 36))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (122, 9), (122, 39))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:107:9
  @Test("a call that fails changes the identity of no thread either (e2big)")
  func identityAfterFailure_e2big() async throws {
    var scenario = Scenario(
      "privileges/identity-after-failure/e2big",
      "a call that fails changes the identity of no thread either", in: spec, at: (107, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(
      noNewPrivs: true, capabilities: [.CAP_SETGID, .CAP_SETUID], uid: 0)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .setGID(2000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (115, 9), (115, 41))
    scenario.step(
      "worker", .setUID(1000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (116, 9), (116, 41))
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (117, 9), (117, 85))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG),
      at: (118, 9), (118, 67))
    scenario.step(
      "worker", .get(.uid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1000),
      at: (119, 9), (119, 36))
    scenario.step(
      "worker", .get(.gid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2000),
      at: (120, 9), (120, 36))
    scenario.step(
      "main", .get(.uid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (121, 9), (121, 36))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (122, 9), (122, 39))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:124:9
  @Test("a call that changes the log configuration alone leaves every identity as it is")
  func identityWithoutARuleset() async throws {
    var scenario = Scenario(
      "privileges/identity-without-a-ruleset",
      "a call that changes the log configuration alone leaves every identity as it is", in: spec,
      at: (124, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(
      noNewPrivs: true, capabilities: [.CAP_SETGID, .CAP_SETUID], uid: 0)
    scenario.threads = ["main", "worker"]
    scenario.step(
      "worker", .setGID(2000),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (131, 9), (131, 41))
    scenario.step(
      "worker", .setUID(1000),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (132, 9), (132, 41))
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (133, 9), (133, 81))
    scenario.step(
      "worker", .get(.uid),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 1000),
      at: (134, 9), (134, 36))
    scenario.step(
      "worker", .get(.gid),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 2000),
      at: (135, 9), (135, 36))
    scenario.step(
      "worker", .hasCapability(.CAP_SETUID),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: false),
      at: (136, 9), (136, 54))
    scenario.step(
      "main", .hasCapability(.CAP_SETUID),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: true),
      at: (137, 9), (137, 54))
    try await verify(scenario)
  }

  // Specs/privileges/identity.yaml:139:9
  @Test("after TSYNC a thread may still change its identity alone, and the domain stays common")
  func identityChangesAfterwards() async throws {
    var scenario = Scenario(
      "privileges/identity-changes-afterwards",
      "after TSYNC a thread may still change its identity alone, and the domain stays common",
      in: spec, at: (139, 9))
    scenario.reference = "cover letter v2, Use of credentials API; credentials(7)"
    scenario.process = ProcessSetup(
      noNewPrivs: true, capabilities: [.CAP_SETGID, .CAP_SETUID], uid: 0)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (144, 9), (144, 66))
    scenario.step(
      "worker", .setGID(2000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (145, 9), (145, 41))
    scenario.step(
      "worker", .setUID(1000), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (146, 9), (146, 41))
    scenario.step(
      "main", .get(.uid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (147, 9), (147, 36))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (148, 9), (148, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (148, 9), (148, 39))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (149, 9), (149, 66))
    scenario.step(
      "worker", .get(.uid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1000),
      at: (150, 9), (150, 36))
    scenario.step(
      "worker", .get(.gid), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2000),
      at: (151, 9), (151, 36))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (152, 9), (152, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (152, 9), (152, 39))
    try await verify(scenario)
  }
}
