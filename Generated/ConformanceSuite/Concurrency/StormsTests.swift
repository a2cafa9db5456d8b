// Specs/concurrency/storms.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/concurrency/storms.yaml",
  reference: "cover letter v2; tsync_test.c, tsync_interrupt and competing_enablement",
  where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
  rulesets: ["no-dirs": Ruleset(handledAccessFS: [.READ_DIR]), "no-read": Ruleset(handledAccessFS: [.READ_FILE]),
  "no-write": Ruleset(handledAccessFS: [.WRITE_FILE])])

/// Whatever comes and goes while threads call TSYNC, all that live afterwards are restricted in the same way and keep
/// what is theirs.
@Suite("storms", .tags(.concurrency))
struct ConcurrencyStormsTests {
  @Test("threads that come and go all the time escape nothing and stop nobody")
  func stormBirths() async throws {
    var scenario = spec.scenario("concurrency/storm-births",
      because: "a call looks for new threads until it finds none, and passes over those that are about to end",
      threads: ["main", "churner", "second"], at: "19:9")
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], times: 8, expect: .ok, at: "26:13-78")
    } meanwhile: {
      $0.step("churner", "churn", expect: .ok, at: "28:13-44")
      $0.step("second", "churn", expect: .ok, at: "29:13-44")
    }
    scenario.step(["main", "churner", "second"], ["get": "layers"], expect: 8, at: "30:9-37")
    scenario.step(["main", "churner", "second"], ["open": "file", "for": "reading"], expect: .EACCES, at: "31:9-50")
    scenario.step(["main", "churner", "second"], ["get": "no_new_privs"], expect: true, at: "32:9-43")
    scenario.step("main", ["same_domain_as": "churner"], expect: true, at: "33:9-49")
    scenario.step("main", ["same_domain_as": "second"], expect: true, at: "34:9-48")
    try await verify(scenario)
  }

  @Test("signals to every thread all the time lead to no error and to no half-done work",
    arguments: permutations(of: ["restarts": ["true", "false"]]))
  func stormSignals(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/storm-signals", p,
      because: "an interrupted call takes back what it has prepared, and starts anew",
      threads: ["main", "worker", "third"], at: "36:9")
    scenario.process = p.choose("restarts", ["true": ProcessSetup(noNewPrivs: true),
      "false": ProcessSetup(noNewPrivs: true, restartsCalls: false)])
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], times: 8, expect: .ok, at: "46:13-78")
    } meanwhile: {
      $0.step("outside", ["tgkill_all": "main"], expect: .ok, at: "48:13-49")
    }
    scenario.step(["main", "worker", "third"], ["get": "layers"], expect: 8, at: "49:9-37")
    scenario.step(["main", "worker", "third"], ["open": "file", "for": "reading"], expect: .EACCES, at: "50:9-50")
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: "51:9-48")
    scenario.step("main", ["same_domain_as": "third"], expect: true, at: "52:9-47")
    try await verify(scenario)
  }

  @Test("several callers, signals, births and readers at the same time leave all threads with one domain")
  func stormCallers() async throws {
    var scenario = spec.scenario("concurrency/storm-callers", because: "callers take turns, whatever interrupts them",
      threads: ["main", "caller", "churner", "reader"], at: "54:9")
    scenario.together {
      $0.step("main", ["restrict_self": "no-dirs", "flags": ["TSYNC"]], expect: .ok, at: "61:13-70")
      $0.step("caller", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "62:13-71")
    } meanwhile: {
      $0.step("churner", "churn", expect: .ok, at: "64:13-44")
      $0.step("reader", ["read_proc": "status"], expect: .ok, at: "65:13-50")
      $0.step("outside", ["tgkill_all": "main"], expect: .ok, at: "66:13-49")
    }
    scenario.step(["main", "caller", "churner", "reader"], ["get": "layers"], expect: 2, at: "67:9-37")
    scenario.step(["main", "caller", "churner", "reader"], ["read_dir": "dir"], expect: .EACCES, at: "68:9-39")
    scenario.step(["main", "caller", "churner", "reader"], ["open": "file", "for": "writing"], expect: .EACCES,
      at: "69:9-50")
    scenario.step(["main", "caller", "churner", "reader"], ["get": "no_new_privs"], expect: true, at: "70:9-43")
    scenario.step("main", ["same_domain_as": "caller"], expect: true, at: "71:9-48")
    scenario.step("main", ["same_domain_as": "churner"], expect: true, at: "72:9-49")
    scenario.step("main", ["same_domain_as": "reader"], expect: true, at: "73:9-48")
    try await verify(scenario)
  }

  @Test("in a storm every thread keeps its own uid, capabilities and no_new_privs")
  func stormIdentities() async throws {
    var scenario = spec.scenario("concurrency/storm-identities",
      because: "only the domain is the caller's; a caller without no_new_privs gives none to the others",
      process: ProcessSetup(capabilities: [.CAP_SETUID, .CAP_SYS_ADMIN], uid: 0),
      threads: ["main", "other", "weak", "churner"], at: "75:9")
    scenario.step("other", ["set_uid": 2000], expect: .ok, at: "81:9-40")
    scenario.step("weak", ["drop_capability": "CAP_SYS_ADMIN"], expect: .ok, at: "82:9-57")
    scenario.step("weak", "set_no_new_privs", expect: .ok, at: "83:9-49")
    scenario.together {
      $0.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], times: 8, expect: .ok, at: "85:13-78")
    } meanwhile: {
      $0.step("churner", "churn", expect: .ok, at: "87:13-44")
      $0.step("outside", ["tgkill_all": "main"], expect: .ok, at: "88:13-49")
    }
    scenario.step(["main", "other", "weak", "churner"], ["get": "layers"], expect: 8, at: "89:9-40")
    scenario.step("main", ["get": "uid"], expect: 0, at: "90:9-37")
    scenario.step("other", ["get": "uid"], expect: 2000, at: "91:9-37")
    scenario.step("weak", ["get": "uid"], expect: 0, at: "92:9-37")
    scenario.step("churner", ["get": "uid"], expect: 0, at: "93:9-37")
    scenario.step("main", ["has_capability": "CAP_SYS_ADMIN"], expect: true, at: "94:9-58")
    scenario.step("other", ["has_capability": "CAP_SYS_ADMIN"], expect: false, at: "95:9-58")
    scenario.step("weak", ["has_capability": "CAP_SYS_ADMIN"], expect: false, at: "96:9-58")
    scenario.step("churner", ["has_capability": "CAP_SYS_ADMIN"], expect: true, at: "97:9-58")
    scenario.step("main", ["get": "no_new_privs"], expect: false, at: "98:9-46")
    scenario.step("other", ["get": "no_new_privs"], expect: false, at: "99:9-46")
    scenario.step("weak", ["get": "no_new_privs"], expect: true, at: "100:9-46")
    scenario.step("churner", ["get": "no_new_privs"], expect: false, at: "101:9-46")
    scenario.step("main", ["same_domain_as": "churner"], expect: true, at: "102:9-52")
    try await verify(scenario)
  }
}
