// Specs/enomem/caller.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/enomem/caller.yaml",
  reference: "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth",
  where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
  rulesets: ["both": Ruleset(handledAccessFS: [.READ_FILE], handledAccessNet: [.BIND_TCP],
  rules: [.path("file", allow: .READ_FILE), .path("file", allow: .READ_FILE), .port(.free, allow: .BIND_TCP)]),
  "no-read": Ruleset(handledAccessFS: [.READ_FILE]), "no-write": Ruleset(handledAccessFS: [.WRITE_FILE]),
  "path": Ruleset(handledAccessFS: [.READ_FILE], rules: [.path("file", allow: .READ_FILE)]),
  "paths": Ruleset(handledAccessFS: [.READ_FILE], rules: [.path("file", allow: .READ_FILE),
  .path("dir", allow: .READ_FILE), .path("other", allow: .READ_FILE)]), "ports": Ruleset(handledAccessNet: [.BIND_TCP],
  rules: [.port(.free, allow: .BIND_TCP), .port(.freeToo, allow: .BIND_TCP)])])

/// landlock_restrict_self(2) asks for memory a number of times that follows from siblings, layers and rules. Each of
/// these allocations can fail; then the call gives ENOMEM, changes nothing in any thread, and works when it is tried
/// again.
@Suite("allocations of the caller", .tags(.enomem))
struct EnomemCallerTests {
  @Test("with siblings TSYNC asks for an array of works, and for one work for each of them",
    arguments: permutations(of: ["siblings": ["none", "one", "two", "three", "four"]]))
  func callerSweepBySiblings(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/caller-sweep-by-siblings", p, threads: ["main"], at: "33:9")
    scenario.step("main", ["spawn": "a"], when: p["siblings", in: "one", "two", "three", "four"], at: "41:9")
    scenario.step("main", ["spawn": "b"], when: p["siblings", in: "two", "three", "four"], at: "42:9")
    scenario.step("main", ["spawn": "c"], when: p["siblings", in: "three", "four"], at: "43:9")
    scenario.step("main", ["spawn": "d"], when: p["siblings", in: "four"], at: "44:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], failAllocation: .every,
      expectBy: .when(p["siblings", in: "none"], expect: 6), .when(p["siblings", in: "one"], expect: 8),
      .when(p["siblings", in: "two"], expect: 9), .when(p["siblings", in: "three"], expect: 10), .otherwise(11),
      at: "45:9-49:19")
    scenario.step("main", ["get": "layers"], expect: 1, at: "50:9-37")
    scenario.step("a", ["get": "layers"], when: p["siblings", in: "one", "two", "three", "four"], expect: 1,
      at: "50:9-37")
    scenario.step("b", ["get": "layers"], when: p["siblings", in: "two", "three", "four"], expect: 1, at: "50:9-37")
    scenario.step("c", ["get": "layers"], when: p["siblings", in: "three", "four"], expect: 1, at: "50:9-37")
    scenario.step("d", ["get": "layers"], when: p["siblings", in: "four"], expect: 1, at: "50:9-37")
    try await verify(scenario)
  }

  @Test("without TSYNC siblings cost no allocation", arguments: permutations(of: ["siblings": ["none", "two"]]))
  func callerSweepWithoutTsync(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/caller-sweep-without-tsync", p, threads: ["main"], at: "52:9")
    scenario.step("main", ["spawn": "a"], when: p["siblings", in: "two"], at: "60:9")
    scenario.step("main", ["spawn": "b"], when: p["siblings", in: "two"], at: "61:9")
    scenario.step("main", ["restrict_self": "no-write"], failAllocation: .every, expect: 6, at: "62:9-73")
    scenario.step("main", ["get": "layers"], expect: 1, at: "63:9-37")
    scenario.step("a", ["get": "layers"], when: p["siblings", in: "two"], expect: 0, at: "64:9-37")
    try await verify(scenario)
  }

  @Test("each entry and each port that a ruleset has a rule for costs one allocation",
    arguments: permutations(of: ["ruleset": ["no-read", "path", "paths", "ports", "both"]]))
  func callerSweepByRules(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/caller-sweep-by-rules", p, threads: ["main", "worker"], at: "66:9")
    scenario.step("main", ["restrict_self": p["ruleset"], "flags": ["TSYNC"]], failAllocation: .every,
      expectBy: .when(p["ruleset", in: "no-read"], expect: 8), .when(p["ruleset", in: "path"], expect: 9),
      .when(p["ruleset", in: "paths"], expect: 11), .when(p["ruleset", in: "ports"], expect: 10), .otherwise(10),
      at: "74:9-78:19")
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: "79:9-48")
    try await verify(scenario)
  }

  @Test("what outer layers have rules for is copied, once for each entry and each port",
    arguments: permutations(of: ["first": ["no-write", "path", "paths", "both"],
    "second": ["no-write", "path", "ports"]]))
  func callerSweepByInheritedRules(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/caller-sweep-by-inherited-rules", p, threads: ["main"], at: "81:9")
    scenario.step("main", ["restrict_self": p["first"]], expect: .ok, at: "90:9-47")
    scenario.step("main", ["restrict_self": p["second"]], expect: .ok, at: "91:9-48")
    scenario.step("main", ["restrict_self": "path"], failAllocation: .every, at: "92:9")
    scenario.step("main", ["get": "layers"], expect: 3, at: "93:9-37")
    try await verify(scenario)
  }

  @Test("layers without rules cost no allocation, however many they are",
    arguments: permutations(of: ["layers": ["one", "fourteen"]]))
  func callerSweepInDepth(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/caller-sweep-in-depth", p, threads: ["main", "worker"], at: "95:9")
    scenario.step("main", ["restrict_self": "no-write"], times: p.choose("layers", ["one": 1, "fourteen": 14]),
      expect: .ok, at: "103:9-65")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], failAllocation: .every, expect: 8,
      at: "104:9-89")
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: "105:9-48")
    try await verify(scenario)
  }

  @Test("another thread than the leader makes the same allocations")
  func callerIsNotTheLeader() async throws {
    var scenario = spec.scenario("enomem/caller-is-not-the-leader", threads: ["main", "worker", "third"], at: "107:9")
    scenario.step("worker", ["restrict_self": "no-write", "flags": ["TSYNC"]], failAllocation: .every, expect: 9,
      at: "112:9-91")
    scenario.step(["main", "worker", "third"], ["get": "layers"], expect: 1, at: "113:9-39")
    try await verify(scenario)
  }

  @Test("a leader that has exited costs no allocation")
  func callerPassesOverTheExited() async throws {
    var scenario = spec.scenario("enomem/caller-passes-over-the-exited", threads: ["main", "worker"], at: "115:9")
    scenario.step("main", "exit", at: "120:9")
    scenario.step("worker", ["restrict_self": "no-write", "flags": ["TSYNC"]], failAllocation: .every, expect: 6,
      at: "121:9-91")
    try await verify(scenario)
  }

  @Test("each allocation fails the call alone, and the next call succeeds",
    arguments: permutations(of: ["site": ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]]))
  func callerSiteBySite(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/caller-site-by-site", p, covers: ["man/ENOMEM", "cover-letter/all-or-nothing"],
      threads: ["main", "worker"], at: "123:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]],
      failAllocation: p.choose("site", ["first": .nth(1), "second": .nth(2), "third": .nth(3), "fourth": .nth(4),
      "fifth": .nth(5), "sixth": .nth(6), "seventh": .nth(7), "eighth": .nth(8), "ninth": .nth(9)]),
      expectBy: .when(p["site", in: "ninth"], expect: .notReached), .otherwise(.ENOMEM), at: "132:9-136:19")
    scenario.step(["main", "worker"], ["get": "layers"], expectBy: .when(p["site", in: "ninth"], expect: 1),
      .otherwise(0), at: "137:9-37")
    scenario.step(["main", "worker"], ["open": "file", "for": "reading"],
      expectBy: .when(p["site", in: "ninth"], expect: .EACCES), .otherwise(.ok), at: "138:9-50")
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: "139:9-48")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "140:9-65")
    scenario.step(["main", "worker"], ["open": "file", "for": "writing"], expect: .EACCES, at: "141:9-50")
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: "142:9-48")
    try await verify(scenario)
  }

  @Test("a call that fails between two rules leaves no half of a domain",
    arguments: permutations(of: ["site": ["domain", "hierarchy", "file", "dir", "other", "path", "details", "array", "work"]]))
  func callerSiteBySiteWithRules(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/caller-site-by-site-with-rules", p, threads: ["main", "worker"], at: "144:9")
    scenario.step("main", ["restrict_self": "paths", "flags": ["TSYNC"]],
      failAllocation: p.choose("site", ["domain": .nth(3), "hierarchy": .nth(4), "file": .nth(5), "dir": .nth(6),
      "other": .nth(7), "path": .nth(8), "details": .nth(9), "array": .nth(10), "work": .nth(11)]), expect: .ENOMEM,
      at: "152:9-86")
    scenario.step(["main", "worker"], ["open": "empty", "for": "reading"], expect: .ok, at: "153:9-51")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: "154:9-37")
    scenario.step("main", ["restrict_self": "paths", "flags": ["TSYNC"]], expect: .ok, at: "155:9-62")
    scenario.step(["main", "worker"], ["open": "dir/file", "for": "reading"], expect: .ok, at: "156:9-54")
    scenario.step(["main", "worker"], ["open": "other/file", "for": "reading"], expect: .ok, at: "157:9-56")
    scenario.step("main", ["make": "new", "as": "regular"], expect: .ok, at: "158:9-48")
    scenario.step(["main", "worker"], ["open": "new", "for": "reading"], expect: .EACCES, at: "159:9-49")
    try await verify(scenario)
  }

  @Test("a call that fails while it copies outer rules leaves the outer domain as it was",
    arguments: permutations(of: ["site": ["first", "second", "third", "merged"]]))
  func callerInheritsAndFails(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/caller-inherits-and-fails", p, threads: ["main", "worker"], at: "161:9")
    scenario.step("main", ["restrict_self": "paths", "flags": ["TSYNC"]], expect: .ok, at: "169:9-62")
    scenario.step("main", ["restrict_self": "path", "flags": ["TSYNC"]],
      failAllocation: p.choose("site", ["first": .nth(5), "second": .nth(6), "third": .nth(7), "merged": .nth(8)]),
      expect: .ENOMEM, at: "170:9-85")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 1, at: "171:9-37")
    scenario.step(["main", "worker"], ["open": "dir/file", "for": "reading"], expect: .ok, at: "172:9-54")
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: "173:9-48")
    scenario.step("main", ["restrict_self": "path", "flags": ["TSYNC"]], expect: .ok, at: "174:9-61")
    scenario.step(["main", "worker"], ["open": "file", "for": "reading"], expect: .ok, at: "175:9-50")
    scenario.step(["main", "worker"], ["open": "dir/file", "for": "reading"], expect: .EACCES, at: "176:9-54")
    try await verify(scenario)
  }

  @Test("a change of the log configuration takes credentials, and with TSYNC works",
    arguments: permutations(of: ["flags": ["alone", "with-tsync"]]))
  func callerWithoutARuleset(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/caller-without-a-ruleset", p,
      where: Condition(.edition(.greaterOrEqual, .linux7_0_4)), threads: ["main", "worker"], at: "178:9")
    scenario.step("main", ["restrict_self": -1, "flags": p.choose("flags", ["alone": ["LOG_SUBDOMAINS_OFF"],
      "with-tsync": ["LOG_SUBDOMAINS_OFF", "TSYNC"]])], failAllocation: .every,
      expectBy: .when(p["flags", in: "alone"], expect: 2), .otherwise(4), at: "187:9-82")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: "188:9-37")
    try await verify(scenario)
  }

  @Test("the 17th layer is refused after the credentials are there and before the domain is",
    arguments: permutations(of: ["site": ["first", "second", "third"]]))
  func callerAtTheLayerLimit(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/caller-at-the-layer-limit", p, threads: ["main", "worker"], at: "190:9")
    scenario.step("main", ["restrict_self": "no-write"], times: 16, expect: .ok, at: "198:9-60")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]],
      failAllocation: p.choose("site", ["first": .nth(1), "second": .nth(2), "third": .nth(3)]),
      expectBy: .when(p["site", in: "third"], expect: .E2BIG), .otherwise(.ENOMEM), at: "199:9-203:19")
    scenario.step("main", ["get": "layers"], expect: 16, at: "204:9-39")
    scenario.step("worker", ["get": "layers"], expect: 0, at: "205:9-39")
    try await verify(scenario)
  }

  @Test("what the call refuses for its arguments it refuses before any allocation",
    arguments: permutations(of: ["ruleset": ["closed", "file", "minus-one"]]))
  func callerIsRefusedFirst(_ p: Permutation) async throws {
    var scenario = spec.scenario("enomem/caller-is-refused-first", p, threads: ["main", "worker"], at: "207:9")
    scenario.step("main", ["restrict_self": p.choose("ruleset", ["closed": "closed_descriptor",
      "file": "file_descriptor", "minus-one": -1]), "flags": ["TSYNC"]], failAllocation: .nth(1),
      expectBy: .when(p["ruleset", in: "file"], expect: .EBADFD), .otherwise(.EBADF), at: "215:9-219:19")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: "220:9-36")
    try await verify(scenario)
  }
}
