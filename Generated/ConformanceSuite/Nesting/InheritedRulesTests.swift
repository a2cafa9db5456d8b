// Specs/nesting/inherited-rules.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/nesting/inherited-rules.yaml",
  reference: "landlock(7), Layers of file path access rights", where: Condition(.edition(.greaterOrEqual, .v2)),
  process: ProcessSetup(noNewPrivs: true), rulesets: ["binding": Ruleset(handledAccessNet: [.BIND_TCP, .CONNECT_TCP],
  rules: [.port(.free, allow: .BIND_TCP)]), "connecting": Ruleset(handledAccessNet: [.CONNECT_TCP],
  rules: [.port(.listening, allow: .CONNECT_TCP)]), "narrow": Ruleset(handledAccessFS: [.READ_FILE, .WRITE_FILE],
  rules: [.path("dir/subdir", allow: .READ_FILE, .WRITE_FILE), .path("other", allow: .READ_FILE, .WRITE_FILE)]),
  "reading": Ruleset(handledAccessFS: [.WRITE_FILE], rules: [.path("other", allow: .WRITE_FILE)]),
  "wide": Ruleset(handledAccessFS: [.READ_DIR, .READ_FILE, .WRITE_FILE],
  rules: [.path("dir", allow: .READ_DIR, .READ_FILE, .WRITE_FILE), .path("other", allow: .READ_DIR, .READ_FILE)])])

/// Each layer keeps its rules when TSYNC nests another one inside of it. What is open is what every layer opens, in
/// each thread, whichever thread made each of the calls, and not only as a number of layers.
@Suite("rules that are inherited through generations", .tags(.nesting))
struct NestingInheritedRulesTests {
  @Test("a file is open where the rules of both layers open it",
    arguments: permutations(of: ["first": ["main", "worker"], "second": ["main", "worker"],
    "order": ["wide-first", "narrow-first"]]))
  func filesOfTwoGenerations(_ p: Permutation) async throws {
    var scenario = spec.scenario("nesting/files-of-two-generations", p, threads: ["main", "worker"], at: "31:9")
    scenario.step(p["first"], ["restrict_self": "wide", "flags": ["TSYNC"]], when: p["order", in: "wide-first"],
      expect: .ok, at: "41:9-91")
    scenario.step(p["first"], ["restrict_self": "narrow", "flags": ["TSYNC"]], when: p["order", in: "narrow-first"],
      expect: .ok, at: "42:9-95")
    scenario.step(p["second"], ["restrict_self": "narrow", "flags": ["TSYNC"]], when: p["order", in: "wide-first"],
      expect: .ok, at: "43:9-93")
    scenario.step(p["second"], ["restrict_self": "wide", "flags": ["TSYNC"]], when: p["order", in: "narrow-first"],
      expect: .ok, at: "44:9-93")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 2, at: "45:9-40")
    scenario.step(["main", "worker"], ["open": "dir/subdir/file", "for": "reading"], expect: .ok, at: "46:9-64")
    scenario.step(["main", "worker"], ["open": "dir/subdir/file", "for": "writing"], expect: .ok, at: "47:9-64")
    scenario.step(["main", "worker"], ["open": "dir/file", "for": "reading"], expect: .EACCES, at: "48:9-57")
    scenario.step(["main", "worker"], ["open": "other/file", "for": "reading"], expect: .ok, at: "49:9-59")
    scenario.step(["main", "worker"], ["open": "other/file", "for": "writing"], expect: .EACCES, at: "50:9-59")
    scenario.step(["main", "worker"], ["open": "file", "for": "reading"], expect: .EACCES, at: "51:9-53")
    scenario.step(["main", "worker"], ["read_dir": "dir"], expect: .ok, at: "52:9-42")
    scenario.step(["main", "worker"], ["read_dir": "empty"], expect: .EACCES, at: "53:9-44")
    try await verify(scenario)
  }

  @Test("a third layer takes away and gives nothing back, for threads and children of every generation",
    arguments: permutations(of: ["caller": ["main", "worker"], "born": ["1", "2", "3"], "parent": ["main", "worker"]]))
  func filesOfThreeGenerations(_ p: Permutation) async throws {
    var scenario = spec.scenario("nesting/files-of-three-generations", p, threads: ["main", "worker"], at: "55:9")
    scenario.step("worker", ["restrict_self": "wide", "flags": ["TSYNC"]], expect: .ok, at: "65:9-64")
    scenario.step(p["parent"], ["fork": "child"], when: p["born", in: "1"], expect: .ok, at: "66:9-57")
    scenario.step("main", ["restrict_self": "narrow", "flags": ["TSYNC"]], expect: .ok, at: "67:9-66")
    scenario.step(p["parent"], ["fork": "child"], when: p["born", in: "2"], expect: .ok, at: "68:9-57")
    scenario.step(p["caller"], ["restrict_self": "reading", "flags": ["TSYNC"]], expect: .ok, at: "69:9-67")
    scenario.step(p["parent"], ["fork": "child"], when: p["born", in: "3"], expect: .ok, at: "70:9-57")
    scenario.step(["main", "worker"], ["open": "dir/subdir/file", "for": "reading"], expect: .ok, at: "71:9-64")
    scenario.step("main", ["open": "dir/subdir/file", "for": "writing"], expect: .EACCES, at: "72:9-64")
    scenario.step("worker", ["open": "dir/subdir/file", "for": "writing"], expect: .EACCES, at: "73:9-64")
    scenario.step("child", ["open": "dir/subdir/file", "for": "writing"],
      expectBy: .when(p["born", in: "3"], expect: .EACCES), .otherwise(.ok), at: "74:9-64")
    scenario.step("child", ["open": "dir/file", "for": "writing"], expectBy: .when(p["born", in: "1"], expect: .ok),
      .otherwise(.EACCES), at: "75:9-57")
    scenario.step(["main", "worker"], ["open": "other/file", "for": "writing"], expect: .EACCES, at: "76:9-59")
    scenario.step(["main", "worker"], ["open": "other/file", "for": "reading"], expect: .ok, at: "77:9-59")
    scenario.step(["main", "worker"], ["open": "file", "for": "reading"], expect: .EACCES, at: "78:9-53")
    try await verify(scenario)
  }

  @Test("a port is open where the rules of both layers open it",
    arguments: permutations(of: ["first": ["main", "worker"], "second": ["main", "worker"]]))
  func portsOfTwoGenerations(_ p: Permutation) async throws {
    var scenario = spec.scenario("nesting/ports-of-two-generations", p, reference: "landlock(7), Network",
      threads: ["main", "worker"], at: "80:9")
    scenario.step(p["first"], ["restrict_self": "connecting", "flags": ["TSYNC"]], expect: .ok, at: "90:9-70")
    scenario.step(["main", "worker"], ["connect_tcp": "listening"], expect: .ok, at: "91:9-51")
    scenario.step(["main", "worker"], ["bind_tcp": "free"], expect: .ok, at: "92:9-43")
    scenario.step(p["second"], ["restrict_self": "binding", "flags": ["TSYNC"]], expect: .ok, at: "93:9-67")
    scenario.step(["main", "worker"], ["connect_tcp": "listening"], expect: .EACCES, at: "94:9-51")
    scenario.step(["main", "worker"], ["bind_tcp": "free"], expect: .ok, at: "95:9-43")
    scenario.step(p["first"], ["spawn": "late"], expect: .ok, at: "96:9-40")
    scenario.step("late", ["bind_tcp": "free"], expect: .ok, at: "97:9-43")
    scenario.step("late", ["connect_tcp": "listening"], expect: .EACCES, at: "98:9-51")
    scenario.step(p["second"], ["fork": "child"], expect: .ok, at: "99:9-40")
    scenario.step("child", ["connect_tcp": "listening"], expect: .EACCES, at: "100:9-51")
    try await verify(scenario)
  }

  @Test("rules of a domain that a sibling had for itself are gone with it, in every thread and later child",
    arguments: permutations(of: ["caller": ["main", "worker"], "again": ["none", "narrow"]]))
  func rulesThroughADroppedDomain(_ p: Permutation) async throws {
    var scenario = spec.scenario("nesting/rules-through-a-dropped-domain", p, threads: ["main", "worker"], at: "102:9")
    scenario.step("worker", ["restrict_self": "reading"], when: p["caller", in: "main"], expect: .ok, at: "111:9-73")
    scenario.step("main", ["restrict_self": "reading"], when: p["caller", in: "worker"], expect: .ok, at: "112:9-75")
    scenario.step(p["caller"], ["restrict_self": "wide", "flags": ["TSYNC"]], expect: .ok, at: "113:9-64")
    scenario.step(["main", "worker"], ["open": "dir/file", "for": "writing"], expect: .ok, at: "114:9-57")
    scenario.step("worker", ["restrict_self": "narrow", "flags": ["TSYNC"]], when: p["again", in: "narrow"],
      expect: .ok, at: "115:9-89")
    scenario.step("main", ["fork": "child"], expect: .ok, at: "116:9-40")
    scenario.step(["main", "worker"], ["open": "dir/subdir/file", "for": "writing"], expect: .ok, at: "117:9-64")
    scenario.step(["main", "worker"], ["open": "dir/file", "for": "writing"],
      expectBy: .when(p["again", in: "narrow"], expect: .EACCES), .otherwise(.ok), at: "118:9-57")
    try await verify(scenario)
  }
}
