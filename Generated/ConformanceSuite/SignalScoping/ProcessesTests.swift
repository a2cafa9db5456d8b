// Specs/signal-scoping/processes.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/signal-scoping/processes.yaml"

/// A process in a scoped domain may signal only processes inside that domain: itself and what it has forked since.
@Suite("signals between processes", .tags(.signalScoping))
struct SignalScopingProcessesTests {
  // Specs/signal-scoping/processes.yaml:11:9
  @Test("a scoped child may not signal its unrestricted parent")
  func childToParent() async throws {
    var scenario = Scenario("signal-scoping/child-to-parent", "a scoped child may not signal its unrestricted parent",
      reference: "landlock(7), Signal scoping; commit 54a6e6bbf3be", covers: ["cover-letter/signal-scoping"],
      where: Condition(.abi(.greaterOrEqual, 6)), process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"],
      in: spec, at: (11, 9))
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step("main", ["fork": "child"], expect: .ok, at: (18, 9), (18, 38))
    scenario.step("child", ["restrict_self": "scoped"], expect: .ok, at: (19, 9), (19, 48))
    scenario.step("child", ["tgkill": "main"], expect: .EPERM, at: (20, 9), (20, 39))
    scenario.step("child", ["tgkill": "worker"], expect: .EPERM, at: (21, 9), (21, 41))
    scenario.step("child", ["kill": "main"], expect: .EPERM, at: (22, 9), (22, 37))
    scenario.step("child", ["pidfd_send_signal": "main"], expect: .EPERM, at: (23, 9), (23, 50))
    scenario.step("main", ["kill": "child"], expect: .ok, at: (24, 9), (24, 38))
    try await verify(scenario)
  }

  // Specs/signal-scoping/processes.yaml:26:9
  @Test("TSYNC in a child scopes the child's threads and nobody else")
  func childToParentTsync() async throws {
    var scenario = Scenario("signal-scoping/child-to-parent-tsync",
      "TSYNC in a child scopes the child's threads and nobody else",
      reference: "landlock(7), Signal scoping; commit 54a6e6bbf3be", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main"], in: spec, at: (26, 9))
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step("main", ["fork": "child"], expect: .ok, at: (31, 9), (31, 38))
    scenario.step("child", ["spawn": "helper"], expect: .ok, at: (32, 9), (32, 40))
    scenario.step("child", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: (33, 9), (33, 64))
    scenario.step("helper", ["kill": "main"], expect: .EPERM, at: (34, 9), (34, 38))
    scenario.step("helper", ["tgkill": "child"], expect: .ok, at: (35, 9), (35, 41))
    scenario.step("main", ["kill": "child"], expect: .ok, at: (36, 9), (36, 38))
    scenario.step("main", ["tgkill": "helper"], expect: .ok, at: (37, 9), (37, 41))
    try await verify(scenario)
  }

  // Specs/signal-scoping/processes.yaml:39:9
  @Test("a child forked before TSYNC is outside of the domain, for every thread")
  func childFromBeforeTsync() async throws {
    var scenario = Scenario("signal-scoping/child-from-before-tsync",
      "a child forked before TSYNC is outside of the domain, for every thread",
      reference: "landlock(7), Signal scoping; commit 54a6e6bbf3be", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (39, 9))
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step("worker", ["fork": "child"], expect: .ok, at: (44, 9), (44, 39))
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: (45, 9), (45, 65))
    scenario.step("main", ["kill": "child"], expect: .EPERM, at: (46, 9), (46, 39))
    scenario.step("worker", ["kill": "child"], expect: .EPERM, at: (47, 9), (47, 39))
    scenario.step("worker", ["tgkill": "child"], expect: .EPERM, at: (48, 9), (48, 41))
    scenario.step("worker", ["pidfd_send_signal": "child"], expect: .EPERM, at: (49, 9), (49, 52))
    scenario.step("child", ["kill": "main"], expect: .ok, at: (50, 9), (50, 38))
    scenario.step("child", ["tgkill": "worker"], expect: .ok, at: (51, 9), (51, 42))
    try await verify(scenario)
  }

  // Specs/signal-scoping/processes.yaml:53:9
  @Test("a child forked after TSYNC is inside, in both directions",
    arguments: permutations(of: ["parent": ["main", "worker"]]))
  func childFromAfterTsync(_ p: Permutation) async throws {
    var scenario = Scenario("signal-scoping/child-from-after-tsync",
      "a child forked after TSYNC is inside, in both directions", p,
      reference: "landlock(7), Signal scoping; commit 54a6e6bbf3be", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (53, 9))
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: (61, 9), (61, 66))
    scenario.step(p.choose("parent", ["main": "main", "worker": "worker"]), ["fork": "child"], expect: .ok, at: (62, 9),
      (62, 40))
    scenario.step("child", ["kill": "main"], expect: .ok, at: (63, 9), (63, 39))
    scenario.step("child", ["tgkill": "worker"], expect: .ok, at: (64, 9), (64, 43))
    scenario.step(["main", "worker"], ["kill": "child"], expect: .ok, at: (65, 9), (65, 40))
    try await verify(scenario)
  }

  // Specs/signal-scoping/processes.yaml:67:9
  @Test("children of different threads can signal each other only if the threads shared a domain",
    arguments: permutations(of: ["enforced": ["thread-by-thread", "together"]]))
  func childrenOfDifferentThreads(_ p: Permutation) async throws {
    var scenario = Scenario("signal-scoping/children-of-different-threads",
      "children of different threads can signal each other only if the threads shared a domain", p,
      reference: "cover letter v2, motivation (1)", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (67, 9))
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    if p["enforced", in: "thread-by-thread"] {
      scenario.step(["main", "worker"], ["restrict_self": "scoped"], expect: .ok, at: (76, 9), (76, 85))
    }
    if p["enforced", in: "together"] {
      scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: (77, 9), (77, 93))
    }
    scenario.step("main", ["fork": "one"], expect: .ok, at: (78, 9), (78, 37))
    scenario.step("worker", ["fork": "other"], expect: .ok, at: (79, 9), (79, 39))
    scenario.step("one", ["kill": "other"], expectBy: .when(p["enforced", in: "together"], expect: .ok),
      .otherwise(.EPERM), at: (80, 9), (80, 39))
    scenario.step("other", ["kill": "one"], expectBy: .when(p["enforced", in: "together"], expect: .ok),
      .otherwise(.EPERM), at: (81, 9), (81, 37))
    scenario.step("one", ["same_domain_as": "other"], expectBy: .when(p["enforced", in: "together"], expect: true),
      .otherwise(false), at: (82, 9), (82, 49))
    try await verify(scenario)
  }

  // Specs/signal-scoping/processes.yaml:84:9
  @Test("a child in a deeper scope cannot signal upwards, and can be signalled from above",
    arguments: permutations(of: ["deeper": ["scoped", "no-read"]]))
  func deeperChild(_ p: Permutation) async throws {
    var scenario = Scenario("signal-scoping/deeper-child",
      "a child in a deeper scope cannot signal upwards, and can be signalled from above", p,
      reference: "landlock(7), Signal scoping; commit 54a6e6bbf3be", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (84, 9))
    if p["deeper", in: "no-read"] { scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE]) }
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: (92, 9), (92, 65))
    scenario.step("worker", ["fork": "child"], expect: .ok, at: (93, 9), (93, 39))
    scenario.step("child", p.choose("deeper", ["scoped": ["restrict_self": "scoped", "flags": ["TSYNC"]],
      "no-read": ["restrict_self": "no-read", "flags": ["TSYNC"]]]), expect: .ok, at: (94, 9), (94, 66))
    scenario.step("child", ["kill": "main"], expectBy: .when(p["deeper", in: "scoped"], expect: .EPERM),
      .otherwise(.ok), at: (95, 9), (95, 38))
    scenario.step("child", ["tgkill": "worker"], expectBy: .when(p["deeper", in: "scoped"], expect: .EPERM),
      .otherwise(.ok), at: (96, 9), (96, 42))
    scenario.step("worker", ["kill": "child"], expect: .ok, at: (97, 9), (97, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/processes.yaml:99:9
  @Test("two children with domains of their own cannot signal each other",
    arguments: permutations(of: ["first-is": ["scoped", "no-read"], "second-is": ["scoped", "no-read"]]))
  func strangerOfAnotherDomain(_ p: Permutation) async throws {
    var scenario = Scenario("signal-scoping/stranger-of-another-domain",
      "two children with domains of their own cannot signal each other", p,
      reference: "landlock(7), Signal scoping; commit 54a6e6bbf3be", where: Condition(.abi(.greaterOrEqual, 6)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main"], in: spec, at: (99, 9))
    if p["first-is", in: "no-read"] || p["second-is", in: "no-read"] {
      scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    }
    if p["first-is", in: "scoped"] || p["second-is", in: "scoped"] {
      scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    }
    scenario.step("main", ["fork": "first"], expect: .ok, at: (109, 9), (109, 39))
    scenario.step("main", ["fork": "second"], expect: .ok, at: (110, 9), (110, 40))
    scenario.step("first", p.choose("first-is", ["scoped": ["restrict_self": "scoped"],
      "no-read": ["restrict_self": "no-read"]]), expect: .ok, at: (111, 9), (111, 52))
    scenario.step("second", p.choose("second-is", ["scoped": ["restrict_self": "scoped"],
      "no-read": ["restrict_self": "no-read"]]), expect: .ok, at: (112, 9), (112, 53))
    scenario.step("first", ["kill": "second"], expectBy: .when(p["first-is", in: "scoped"], expect: .EPERM),
      .otherwise(.ok), at: (113, 9), (113, 40))
    scenario.step("second", ["kill": "first"], expectBy: .when(p["second-is", in: "scoped"], expect: .EPERM),
      .otherwise(.ok), at: (114, 9), (114, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/processes.yaml:116:9
  @Test("a domain without a scope confines no signal")
  func unscopedDomain() async throws {
    var scenario = Scenario("signal-scoping/unscoped-domain", "a domain without a scope confines no signal",
      reference: "landlock(7), Signal scoping; commit 54a6e6bbf3be", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (116, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", ["fork": "child"], expect: .ok, at: (121, 9), (121, 39))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (122, 9), (122, 66))
    scenario.step("worker", ["kill": "child"], expect: .ok, at: (123, 9), (123, 39))
    scenario.step("worker", ["tgkill": "child"], expect: .ok, at: (124, 9), (124, 41))
    try await verify(scenario)
  }

  // Specs/signal-scoping/processes.yaml:126:9
  @Test("a later layer without the scope does not lift it")
  func scopeCannotBeUndone() async throws {
    var scenario = Scenario("signal-scoping/scope-cannot-be-undone", "a later layer without the scope does not lift it",
      reference: "landlock(7), Signal scoping; commit 54a6e6bbf3be", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (126, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step("main", ["fork": "child"], expect: .ok, at: (131, 9), (131, 39))
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: (132, 9), (132, 65))
    scenario.step("worker", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (133, 9), (133, 66))
    scenario.step("main", ["kill": "child"], expect: .EPERM, at: (134, 9), (134, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/processes.yaml:136:9
  @Test("a sibling that had scoped itself is freed by the TSYNC of an unscoped caller")
  func scopeOfASiblingIsLifted() async throws {
    var scenario = Scenario("signal-scoping/scope-of-a-sibling-is-lifted",
      "a sibling that had scoped itself is freed by the TSYNC of an unscoped caller",
      reference: "landlock(7), Signal scoping; commit 54a6e6bbf3be", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (136, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step("main", ["fork": "child"], expect: .ok, at: (141, 9), (141, 39))
    scenario.step("worker", ["restrict_self": "scoped"], expect: .ok, at: (142, 9), (142, 49))
    scenario.step("worker", ["kill": "child"], expect: .EPERM, at: (143, 9), (143, 39))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (144, 9), (144, 66))
    scenario.step("worker", ["kill": "child"], expect: .ok, at: (145, 9), (145, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/processes.yaml:147:9
  @Test("kill(2) of a process looks at its leader, even if the leader has exited before TSYNC",
    arguments: permutations(of: ["leader": ["alive", "exited-before", "exited-after"]]))
  func exitedLeaderDecides(_ p: Permutation) async throws {
    var scenario = Scenario("signal-scoping/exited-leader-decides",
      "kill(2) of a process looks at its leader, even if the leader has exited before TSYNC", p,
      reference: "landlock(7), Signal scoping; commit 54a6e6bbf3be",
      because: "kill(2) resolves to the leader; a leader that exited before TSYNC is skipped and keeps the credentials that it had",
      where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (147, 9))
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    if p["leader", in: "exited-before"] { scenario.step("main", "exit", at: (158, 9)) }
    scenario.step("worker", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: (159, 9), (159, 65))
    if p["leader", in: "exited-after"] { scenario.step("main", "exit", at: (160, 9)) }
    scenario.step("worker", ["fork": "child"], expect: .ok, at: (161, 9), (161, 39))
    scenario.step("child", ["tgkill": "worker"], expect: .ok, at: (162, 9), (162, 42))
    scenario.step("child", ["kill": "worker"], expectBy: .when(p["leader", in: "exited-before"], expect: .EPERM),
      .otherwise(.ok), at: (163, 9), (163, 40))
    scenario.step("child", ["pidfd_send_signal": "worker"],
      expectBy: .when(p["leader", in: "exited-before"], expect: .EPERM), .otherwise(.ok), at: (164, 9), (164, 53))
    try await verify(scenario)
  }

  // Specs/signal-scoping/processes.yaml:166:9
  @Test("the uid is asked before the domain")
  func otherUid() async throws {
    var scenario = Scenario("signal-scoping/other-uid", "the uid is asked before the domain",
      reference: "kill(2), EPERM", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETUID], uid: 0), threads: ["main", "worker"],
      in: spec, at: (166, 9))
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step("main", ["fork": "child"], expect: .ok, at: (172, 9), (172, 39))
    scenario.step("child", ["set_uid": 1000], expect: .ok, at: (173, 9), (173, 41))
    scenario.step("child", ["kill": "main"], expect: .EPERM, at: (174, 9), (174, 38))
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: (175, 9), (175, 65))
    scenario.step("worker", ["kill": "child"], expect: .EPERM, at: (176, 9), (176, 39))
    try await verify(scenario)
  }

  // Specs/signal-scoping/processes.yaml:178:9
  @Test("a descriptor of a process outside of the domain can be had, and no signal be sent by it")
  func descriptorIsNoReach() async throws {
    var scenario = Scenario("signal-scoping/descriptor-is-no-reach",
      "a descriptor of a process outside of the domain can be had, and no signal be sent by it",
      reference: "pidfd_open(2); landlock(7), Signal scoping", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (178, 9))
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step("main", ["fork": "child"], expect: .ok, at: (184, 9), (184, 39))
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: (185, 9), (185, 65))
    scenario.step(["main", "worker"], ["pidfd_open": "child"], expect: .ok, at: (186, 9), (186, 45))
    scenario.step(["main", "worker"], ["pidfd_send_signal": "child"], expect: .EPERM, at: (187, 9), (187, 52))
    scenario.step("child", ["pidfd_open": "worker"], expect: .ok, at: (188, 9), (188, 46))
    try await verify(scenario)
  }
}
