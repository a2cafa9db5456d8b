// Specs/signal-scoping/processes.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/signal-scoping/processes.yaml",
  reference: "landlock(7), Signal scoping; commit 54a6e6bbf3be", where: Condition(.edition(.greaterOrEqual, .v2)),
  process: ProcessSetup(noNewPrivs: true), rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE]),
  "scoped": Ruleset(scoped: [.SIGNAL])])

/// A process in a scoped domain may signal only processes inside that domain: itself and what it has forked since.
@Suite("signals between processes", .tags(.signalScoping))
struct SignalScopingProcessesTests {
  @Test("a scoped child may not signal its unrestricted parent")
  func childToParent() async throws {
    var scenario = spec.scenario("signal-scoping/child-to-parent", covers: ["cover-letter/signal-scoping"],
      where: Condition(.abi(.greaterOrEqual, 6)), threads: ["main", "worker"], at: "11:9")
    scenario.step("main", ["fork": "child"], expect: .ok, at: "18:9-38")
    scenario.step("child", ["restrict_self": "scoped"], expect: .ok, at: "19:9-48")
    scenario.step("child", ["tgkill": "main"], expect: .EPERM, at: "20:9-39")
    scenario.step("child", ["tgkill": "worker"], expect: .EPERM, at: "21:9-41")
    scenario.step("child", ["kill": "main"], expect: .EPERM, at: "22:9-37")
    scenario.step("child", ["pidfd_send_signal": "main"], expect: .EPERM, at: "23:9-50")
    scenario.step("main", ["kill": "child"], expect: .ok, at: "24:9-38")
    try await verify(scenario)
  }

  @Test("TSYNC in a child scopes the child's threads and nobody else")
  func childToParentTsync() async throws {
    var scenario = spec.scenario("signal-scoping/child-to-parent-tsync", threads: ["main"], at: "26:9")
    scenario.step("main", ["fork": "child"], expect: .ok, at: "31:9-38")
    scenario.step("child", ["spawn": "helper"], expect: .ok, at: "32:9-40")
    scenario.step("child", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: "33:9-64")
    scenario.step("helper", ["kill": "main"], expect: .EPERM, at: "34:9-38")
    scenario.step("helper", ["tgkill": "child"], expect: .ok, at: "35:9-41")
    scenario.step("main", ["kill": "child"], expect: .ok, at: "36:9-38")
    scenario.step("main", ["tgkill": "helper"], expect: .ok, at: "37:9-41")
    try await verify(scenario)
  }

  @Test("a child forked before TSYNC is outside of the domain, for every thread")
  func childFromBeforeTsync() async throws {
    var scenario = spec.scenario("signal-scoping/child-from-before-tsync", threads: ["main", "worker"], at: "39:9")
    scenario.step("worker", ["fork": "child"], expect: .ok, at: "44:9-39")
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: "45:9-65")
    scenario.step("main", ["kill": "child"], expect: .EPERM, at: "46:9-39")
    scenario.step("worker", ["kill": "child"], expect: .EPERM, at: "47:9-39")
    scenario.step("worker", ["tgkill": "child"], expect: .EPERM, at: "48:9-41")
    scenario.step("worker", ["pidfd_send_signal": "child"], expect: .EPERM, at: "49:9-52")
    scenario.step("child", ["kill": "main"], expect: .ok, at: "50:9-38")
    scenario.step("child", ["tgkill": "worker"], expect: .ok, at: "51:9-42")
    try await verify(scenario)
  }

  @Test("a child forked after TSYNC is inside, in both directions",
    arguments: permutations(of: ["parent": ["main", "worker"]]))
  func childFromAfterTsync(_ p: Permutation) async throws {
    var scenario = spec.scenario("signal-scoping/child-from-after-tsync", p, threads: ["main", "worker"], at: "53:9")
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: "61:9-66")
    scenario.step(p["parent"], ["fork": "child"], expect: .ok, at: "62:9-40")
    scenario.step("child", ["kill": "main"], expect: .ok, at: "63:9-39")
    scenario.step("child", ["tgkill": "worker"], expect: .ok, at: "64:9-43")
    scenario.step(["main", "worker"], ["kill": "child"], expect: .ok, at: "65:9-40")
    try await verify(scenario)
  }

  @Test("children of different threads can signal each other only if the threads shared a domain",
    arguments: permutations(of: ["enforced": ["thread-by-thread", "together"]]))
  func childrenOfDifferentThreads(_ p: Permutation) async throws {
    var scenario = spec.scenario("signal-scoping/children-of-different-threads", p,
      reference: "cover letter v2, motivation (1)", threads: ["main", "worker"], at: "67:9")
    scenario.step(["main", "worker"], ["restrict_self": "scoped"], when: p["enforced", in: "thread-by-thread"],
      expect: .ok, at: "76:9-85")
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], when: p["enforced", in: "together"],
      expect: .ok, at: "77:9-93")
    scenario.step("main", ["fork": "one"], expect: .ok, at: "78:9-37")
    scenario.step("worker", ["fork": "other"], expect: .ok, at: "79:9-39")
    scenario.step("one", ["kill": "other"], expectBy: .when(p["enforced", in: "together"], expect: .ok),
      .otherwise(.EPERM), at: "80:9-39")
    scenario.step("other", ["kill": "one"], expectBy: .when(p["enforced", in: "together"], expect: .ok),
      .otherwise(.EPERM), at: "81:9-37")
    scenario.step("one", ["same_domain_as": "other"], expectBy: .when(p["enforced", in: "together"], expect: true),
      .otherwise(false), at: "82:9-49")
    try await verify(scenario)
  }

  @Test("a child in a deeper scope cannot signal upwards, and can be signalled from above",
    arguments: permutations(of: ["deeper": ["scoped", "no-read"]]))
  func deeperChild(_ p: Permutation) async throws {
    var scenario = spec.scenario("signal-scoping/deeper-child", p, threads: ["main", "worker"], at: "84:9")
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: "92:9-65")
    scenario.step("worker", ["fork": "child"], expect: .ok, at: "93:9-39")
    scenario.step("child", ["restrict_self": p["deeper"], "flags": ["TSYNC"]], expect: .ok, at: "94:9-66")
    scenario.step("child", ["kill": "main"], expectBy: .when(p["deeper", in: "scoped"], expect: .EPERM),
      .otherwise(.ok), at: "95:9-38")
    scenario.step("child", ["tgkill": "worker"], expectBy: .when(p["deeper", in: "scoped"], expect: .EPERM),
      .otherwise(.ok), at: "96:9-42")
    scenario.step("worker", ["kill": "child"], expect: .ok, at: "97:9-39")
    try await verify(scenario)
  }

  @Test("two children with domains of their own cannot signal each other",
    arguments: permutations(of: ["first-is": ["scoped", "no-read"], "second-is": ["scoped", "no-read"]]))
  func strangerOfAnotherDomain(_ p: Permutation) async throws {
    var scenario = spec.scenario("signal-scoping/stranger-of-another-domain", p,
      where: Condition(.abi(.greaterOrEqual, 6)), threads: ["main"], at: "99:9")
    scenario.step("main", ["fork": "first"], expect: .ok, at: "109:9-39")
    scenario.step("main", ["fork": "second"], expect: .ok, at: "110:9-40")
    scenario.step("first", ["restrict_self": p["first-is"]], expect: .ok, at: "111:9-52")
    scenario.step("second", ["restrict_self": p["second-is"]], expect: .ok, at: "112:9-53")
    scenario.step("first", ["kill": "second"], expectBy: .when(p["first-is", in: "scoped"], expect: .EPERM),
      .otherwise(.ok), at: "113:9-40")
    scenario.step("second", ["kill": "first"], expectBy: .when(p["second-is", in: "scoped"], expect: .EPERM),
      .otherwise(.ok), at: "114:9-39")
    try await verify(scenario)
  }

  @Test("a domain without a scope confines no signal")
  func unscopedDomain() async throws {
    var scenario = spec.scenario("signal-scoping/unscoped-domain", threads: ["main", "worker"], at: "116:9")
    scenario.step("main", ["fork": "child"], expect: .ok, at: "121:9-39")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "122:9-66")
    scenario.step("worker", ["kill": "child"], expect: .ok, at: "123:9-39")
    scenario.step("worker", ["tgkill": "child"], expect: .ok, at: "124:9-41")
    try await verify(scenario)
  }

  @Test("a later layer without the scope does not lift it")
  func scopeCannotBeUndone() async throws {
    var scenario = spec.scenario("signal-scoping/scope-cannot-be-undone", threads: ["main", "worker"], at: "126:9")
    scenario.step("main", ["fork": "child"], expect: .ok, at: "131:9-39")
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: "132:9-65")
    scenario.step("worker", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "133:9-66")
    scenario.step("main", ["kill": "child"], expect: .EPERM, at: "134:9-39")
    try await verify(scenario)
  }

  @Test("a sibling that had scoped itself is freed by the TSYNC of an unscoped caller")
  func scopeOfASiblingIsLifted() async throws {
    var scenario = spec.scenario("signal-scoping/scope-of-a-sibling-is-lifted", threads: ["main", "worker"],
      at: "136:9")
    scenario.step("main", ["fork": "child"], expect: .ok, at: "141:9-39")
    scenario.step("worker", ["restrict_self": "scoped"], expect: .ok, at: "142:9-49")
    scenario.step("worker", ["kill": "child"], expect: .EPERM, at: "143:9-39")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "144:9-66")
    scenario.step("worker", ["kill": "child"], expect: .ok, at: "145:9-39")
    try await verify(scenario)
  }

  @Test("kill(2) of a process looks at its leader, even if the leader has exited before TSYNC",
    arguments: permutations(of: ["leader": ["alive", "exited-before", "exited-after"]]))
  func exitedLeaderDecides(_ p: Permutation) async throws {
    var scenario = spec.scenario("signal-scoping/exited-leader-decides", p,
      because: "kill(2) resolves to the leader; a leader that exited before TSYNC is skipped and keeps the credentials that it had",
      threads: ["main", "worker"], at: "147:9")
    scenario.step("main", "exit", when: p["leader", in: "exited-before"], at: "158:9")
    scenario.step("worker", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: "159:9-65")
    scenario.step("main", "exit", when: p["leader", in: "exited-after"], at: "160:9")
    scenario.step("worker", ["fork": "child"], expect: .ok, at: "161:9-39")
    scenario.step("child", ["tgkill": "worker"], expect: .ok, at: "162:9-42")
    scenario.step("child", ["kill": "worker"], expectBy: .when(p["leader", in: "exited-before"], expect: .EPERM),
      .otherwise(.ok), at: "163:9-40")
    scenario.step("child", ["pidfd_send_signal": "worker"],
      expectBy: .when(p["leader", in: "exited-before"], expect: .EPERM), .otherwise(.ok), at: "164:9-53")
    try await verify(scenario)
  }

  @Test("the uid is asked before the domain")
  func otherUid() async throws {
    var scenario = spec.scenario("signal-scoping/other-uid", reference: "kill(2), EPERM",
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETUID], uid: 0), threads: ["main", "worker"],
      at: "166:9")
    scenario.step("main", ["fork": "child"], expect: .ok, at: "172:9-39")
    scenario.step("child", ["set_uid": 1000], expect: .ok, at: "173:9-41")
    scenario.step("child", ["kill": "main"], expect: .EPERM, at: "174:9-38")
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: "175:9-65")
    scenario.step("worker", ["kill": "child"], expect: .EPERM, at: "176:9-39")
    try await verify(scenario)
  }

  @Test("a descriptor of a process outside of the domain can be had, and no signal be sent by it")
  func descriptorIsNoReach() async throws {
    var scenario = spec.scenario("signal-scoping/descriptor-is-no-reach",
      reference: "pidfd_open(2); landlock(7), Signal scoping", threads: ["main", "worker"], at: "178:9")
    scenario.step("main", ["fork": "child"], expect: .ok, at: "184:9-39")
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: "185:9-65")
    scenario.step(["main", "worker"], ["pidfd_open": "child"], expect: .ok, at: "186:9-45")
    scenario.step(["main", "worker"], ["pidfd_send_signal": "child"], expect: .EPERM, at: "187:9-52")
    scenario.step("child", ["pidfd_open": "worker"], expect: .ok, at: "188:9-46")
    try await verify(scenario)
  }
}
