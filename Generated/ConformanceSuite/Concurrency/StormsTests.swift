// Specs/concurrency/storms.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/concurrency/storms.yaml"

/// Whatever comes and goes while threads call TSYNC, all that live afterwards are restricted in the same way and keep
/// what is theirs.
@Suite("storms", .tags(.concurrency))
struct ConcurrencyStormsTests {
  // Specs/concurrency/storms.yaml:19:9
  @Test("threads that come and go all the time escape nothing and stop nobody")
  func stormBirths() async throws {
    var scenario = Scenario("concurrency/storm-births",
      "threads that come and go all the time escape nothing and stop nobody",
      reference: "cover letter v2; tsync_test.c, tsync_interrupt and competing_enablement",
      because: "a call looks for new threads until it finds none, and passes over those that are about to end",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "churner", "second"], in: spec, at: (19, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], times: 8, expect: .ok, at: (26, 13), (26, 78))
    } meanwhile: {
      $0.step("churner", "churn", expect: .ok, at: (28, 13), (28, 44))
      $0.step("second", "churn", expect: .ok, at: (29, 13), (29, 44))
    }
    scenario.step(["main", "churner", "second"], ["get": "layers"], expect: 8, at: (30, 9), (30, 37))
    scenario.step(["main", "churner", "second"], ["open": "file", "for": "reading"], expect: .EACCES, at: (31, 9),
      (31, 50))
    scenario.step(["main", "churner", "second"], ["get": "no_new_privs"], expect: true, at: (32, 9), (32, 43))
    scenario.step("main", ["same_domain_as": "churner"], expect: true, at: (33, 9), (33, 49))
    scenario.step("main", ["same_domain_as": "second"], expect: true, at: (34, 9), (34, 48))
    try await verify(scenario)
  }

  // Specs/concurrency/storms.yaml:36:9
  @Test("signals to every thread all the time lead to no error and to no half-done work",
    arguments: permutations(of: ["restarts": ["true", "false"]]))
  func stormSignals(_ p: Permutation) async throws {
    var scenario = Scenario("concurrency/storm-signals",
      "signals to every thread all the time lead to no error and to no half-done work", p,
      reference: "cover letter v2; tsync_test.c, tsync_interrupt and competing_enablement",
      because: "an interrupted call takes back what it has prepared, and starts anew",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), threads: ["main", "worker", "third"], in: spec,
      at: (36, 9))
    scenario.process = p.choose("restarts", ["true": ProcessSetup(noNewPrivs: true),
      "false": ProcessSetup(noNewPrivs: true, restartsCalls: false)])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], times: 8, expect: .ok, at: (46, 13), (46, 78))
    } meanwhile: {
      $0.step("outside", ["tgkill_all": "main"], expect: .ok, at: (48, 13), (48, 49))
    }
    scenario.step(["main", "worker", "third"], ["get": "layers"], expect: 8, at: (49, 9), (49, 37))
    scenario.step(["main", "worker", "third"], ["open": "file", "for": "reading"], expect: .EACCES, at: (50, 9),
      (50, 50))
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: (51, 9), (51, 48))
    scenario.step("main", ["same_domain_as": "third"], expect: true, at: (52, 9), (52, 47))
    try await verify(scenario)
  }

  // Specs/concurrency/storms.yaml:54:9
  @Test("several callers, signals, births and readers at the same time leave all threads with one domain")
  func stormCallers() async throws {
    var scenario = Scenario("concurrency/storm-callers",
      "several callers, signals, births and readers at the same time leave all threads with one domain",
      reference: "cover letter v2; tsync_test.c, tsync_interrupt and competing_enablement",
      because: "callers take turns, whatever interrupts them", where: Condition(.edition(.greaterOrEqual, .linux7_0)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "caller", "churner", "reader"], in: spec, at: (54, 9))
    scenario.rulesets["no-dirs"] = Ruleset(handledAccessFS: [.READ_DIR])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.together {
      $0.step("main", ["restrict_self": "no-dirs", "flags": ["TSYNC"]], expect: .ok, at: (61, 13), (61, 70))
      $0.step("caller", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (62, 13), (62, 71))
    } meanwhile: {
      $0.step("churner", "churn", expect: .ok, at: (64, 13), (64, 44))
      $0.step("reader", ["read_proc": "status"], expect: .ok, at: (65, 13), (65, 50))
      $0.step("outside", ["tgkill_all": "main"], expect: .ok, at: (66, 13), (66, 49))
    }
    scenario.step(["main", "caller", "churner", "reader"], ["get": "layers"], expect: 2, at: (67, 9), (67, 37))
    scenario.step(["main", "caller", "churner", "reader"], ["read_dir": "dir"], expect: .EACCES, at: (68, 9), (68, 39))
    scenario.step(["main", "caller", "churner", "reader"], ["open": "file", "for": "writing"], expect: .EACCES,
      at: (69, 9), (69, 50))
    scenario.step(["main", "caller", "churner", "reader"], ["get": "no_new_privs"], expect: true, at: (70, 9), (70, 43))
    scenario.step("main", ["same_domain_as": "caller"], expect: true, at: (71, 9), (71, 48))
    scenario.step("main", ["same_domain_as": "churner"], expect: true, at: (72, 9), (72, 49))
    scenario.step("main", ["same_domain_as": "reader"], expect: true, at: (73, 9), (73, 48))
    try await verify(scenario)
  }

  // Specs/concurrency/storms.yaml:75:9
  @Test("in a storm every thread keeps its own uid, capabilities and no_new_privs")
  func stormIdentities() async throws {
    var scenario = Scenario("concurrency/storm-identities",
      "in a storm every thread keeps its own uid, capabilities and no_new_privs",
      reference: "cover letter v2; tsync_test.c, tsync_interrupt and competing_enablement",
      because: "only the domain is the caller's; a caller without no_new_privs gives none to the others",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)),
      process: ProcessSetup(capabilities: [.CAP_SETUID, .CAP_SYS_ADMIN], uid: 0),
      threads: ["main", "other", "weak", "churner"], in: spec, at: (75, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("other", ["set_uid": 2000], expect: .ok, at: (81, 9), (81, 40))
    scenario.step("weak", ["drop_capability": "CAP_SYS_ADMIN"], expect: .ok, at: (82, 9), (82, 57))
    scenario.step("weak", "set_no_new_privs", expect: .ok, at: (83, 9), (83, 49))
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], times: 8, expect: .ok, at: (85, 13), (85, 78))
    } meanwhile: {
      $0.step("churner", "churn", expect: .ok, at: (87, 13), (87, 44))
      $0.step("outside", ["tgkill_all": "main"], expect: .ok, at: (88, 13), (88, 49))
    }
    scenario.step(["main", "other", "weak", "churner"], ["get": "layers"], expect: 8, at: (89, 9), (89, 40))
    scenario.step("main", ["get": "uid"], expect: 0, at: (90, 9), (90, 37))
    scenario.step("other", ["get": "uid"], expect: 2000, at: (91, 9), (91, 37))
    scenario.step("weak", ["get": "uid"], expect: 0, at: (92, 9), (92, 37))
    scenario.step("churner", ["get": "uid"], expect: 0, at: (93, 9), (93, 37))
    scenario.step("main", ["has_capability": "CAP_SYS_ADMIN"], expect: true, at: (94, 9), (94, 58))
    scenario.step("other", ["has_capability": "CAP_SYS_ADMIN"], expect: false, at: (95, 9), (95, 58))
    scenario.step("weak", ["has_capability": "CAP_SYS_ADMIN"], expect: false, at: (96, 9), (96, 58))
    scenario.step("churner", ["has_capability": "CAP_SYS_ADMIN"], expect: true, at: (97, 9), (97, 58))
    scenario.step("main", ["get": "no_new_privs"], expect: false, at: (98, 9), (98, 46))
    scenario.step("other", ["get": "no_new_privs"], expect: false, at: (99, 9), (99, 46))
    scenario.step("weak", ["get": "no_new_privs"], expect: true, at: (100, 9), (100, 46))
    scenario.step("churner", ["get": "no_new_privs"], expect: false, at: (101, 9), (101, 46))
    scenario.step("main", ["same_domain_as": "churner"], expect: true, at: (102, 9), (102, 52))
    try await verify(scenario)
  }
}
