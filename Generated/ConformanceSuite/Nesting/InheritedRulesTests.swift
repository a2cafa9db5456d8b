// Specs/nesting/inherited-rules.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/nesting/inherited-rules.yaml"

/// Each layer keeps its rules when TSYNC nests another one inside of it. What is open is what every layer opens, in
/// each thread, whichever thread made each of the calls, and not only as a number of layers.
@Suite("rules that are inherited through generations", .tags(.nesting))
struct NestingInheritedRulesTests {
  // Specs/nesting/inherited-rules.yaml:31:9
  @Test("a file is open where the rules of both layers open it",
    arguments: permutations(of: ["first": ["main", "worker"], "second": ["main", "worker"],
    "order": ["wide-first", "narrow-first"]]))
  func filesOfTwoGenerations(_ p: Permutation) async throws {
    var scenario = Scenario("nesting/files-of-two-generations", "a file is open where the rules of both layers open it",
      p, reference: "landlock(7), Layers of file path access rights", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (31, 9))
    scenario.rulesets["narrow"] = Ruleset(handledAccessFS: [.READ_FILE, .WRITE_FILE],
      rules: [.path("dir/subdir", allow: .READ_FILE, .WRITE_FILE), .path("other", allow: .READ_FILE, .WRITE_FILE)])
    scenario.rulesets["wide"] = Ruleset(handledAccessFS: [.READ_DIR, .READ_FILE, .WRITE_FILE],
      rules: [.path("dir", allow: .READ_DIR, .READ_FILE, .WRITE_FILE), .path("other", allow: .READ_DIR, .READ_FILE)])
    if p["order", in: "wide-first"] {
      scenario.step(p.choose("first", ["main": "main", "worker": "worker"]),
        ["restrict_self": "wide", "flags": ["TSYNC"]], expect: .ok, at: (41, 9), (41, 91))
    }
    if p["order", in: "narrow-first"] {
      scenario.step(p.choose("first", ["main": "main", "worker": "worker"]),
        ["restrict_self": "narrow", "flags": ["TSYNC"]], expect: .ok, at: (42, 9), (42, 95))
    }
    if p["order", in: "wide-first"] {
      scenario.step(p.choose("second", ["main": "main", "worker": "worker"]),
        ["restrict_self": "narrow", "flags": ["TSYNC"]], expect: .ok, at: (43, 9), (43, 93))
    }
    if p["order", in: "narrow-first"] {
      scenario.step(p.choose("second", ["main": "main", "worker": "worker"]),
        ["restrict_self": "wide", "flags": ["TSYNC"]], expect: .ok, at: (44, 9), (44, 93))
    }
    scenario.step(["main", "worker"], ["get": "layers"], expect: 2, at: (45, 9), (45, 40))
    scenario.step(["main", "worker"], ["open": "dir/subdir/file", "for": "reading"], expect: .ok, at: (46, 9), (46, 64))
    scenario.step(["main", "worker"], ["open": "dir/subdir/file", "for": "writing"], expect: .ok, at: (47, 9), (47, 64))
    scenario.step(["main", "worker"], ["open": "dir/file", "for": "reading"], expect: .EACCES, at: (48, 9), (48, 57))
    scenario.step(["main", "worker"], ["open": "other/file", "for": "reading"], expect: .ok, at: (49, 9), (49, 59))
    scenario.step(["main", "worker"], ["open": "other/file", "for": "writing"], expect: .EACCES, at: (50, 9), (50, 59))
    scenario.step(["main", "worker"], ["open": "file", "for": "reading"], expect: .EACCES, at: (51, 9), (51, 53))
    scenario.step(["main", "worker"], ["read_dir": "dir"], expect: .ok, at: (52, 9), (52, 42))
    scenario.step(["main", "worker"], ["read_dir": "empty"], expect: .EACCES, at: (53, 9), (53, 44))
    try await verify(scenario)
  }

  // Specs/nesting/inherited-rules.yaml:55:9
  @Test("a third layer takes away and gives nothing back, for threads and children of every generation",
    arguments: permutations(of: ["caller": ["main", "worker"], "born": ["1", "2", "3"], "parent": ["main", "worker"]]))
  func filesOfThreeGenerations(_ p: Permutation) async throws {
    var scenario = Scenario("nesting/files-of-three-generations",
      "a third layer takes away and gives nothing back, for threads and children of every generation", p,
      reference: "landlock(7), Layers of file path access rights", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (55, 9))
    scenario.rulesets["narrow"] = Ruleset(handledAccessFS: [.READ_FILE, .WRITE_FILE],
      rules: [.path("dir/subdir", allow: .READ_FILE, .WRITE_FILE), .path("other", allow: .READ_FILE, .WRITE_FILE)])
    scenario.rulesets["reading"] = Ruleset(handledAccessFS: [.WRITE_FILE], rules: [.path("other", allow: .WRITE_FILE)])
    scenario.rulesets["wide"] = Ruleset(handledAccessFS: [.READ_DIR, .READ_FILE, .WRITE_FILE],
      rules: [.path("dir", allow: .READ_DIR, .READ_FILE, .WRITE_FILE), .path("other", allow: .READ_DIR, .READ_FILE)])
    scenario.step("worker", ["restrict_self": "wide", "flags": ["TSYNC"]], expect: .ok, at: (65, 9), (65, 64))
    if p["born", in: "1"] {
      scenario.step(p.choose("parent", ["main": "main", "worker": "worker"]), ["fork": "child"], expect: .ok,
        at: (66, 9), (66, 57))
    }
    scenario.step("main", ["restrict_self": "narrow", "flags": ["TSYNC"]], expect: .ok, at: (67, 9), (67, 66))
    if p["born", in: "2"] {
      scenario.step(p.choose("parent", ["main": "main", "worker": "worker"]), ["fork": "child"], expect: .ok,
        at: (68, 9), (68, 57))
    }
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]),
      ["restrict_self": "reading", "flags": ["TSYNC"]], expect: .ok, at: (69, 9), (69, 67))
    if p["born", in: "3"] {
      scenario.step(p.choose("parent", ["main": "main", "worker": "worker"]), ["fork": "child"], expect: .ok,
        at: (70, 9), (70, 57))
    }
    scenario.step(["main", "worker"], ["open": "dir/subdir/file", "for": "reading"], expect: .ok, at: (71, 9), (71, 64))
    scenario.step("main", ["open": "dir/subdir/file", "for": "writing"], expect: .EACCES, at: (72, 9), (72, 64))
    scenario.step("worker", ["open": "dir/subdir/file", "for": "writing"], expect: .EACCES, at: (73, 9), (73, 64))
    scenario.step("child", ["open": "dir/subdir/file", "for": "writing"],
      expectBy: .when(p["born", in: "3"], expect: .EACCES), .otherwise(.ok), at: (74, 9), (74, 64))
    scenario.step("child", ["open": "dir/file", "for": "writing"], expectBy: .when(p["born", in: "1"], expect: .ok),
      .otherwise(.EACCES), at: (75, 9), (75, 57))
    scenario.step(["main", "worker"], ["open": "other/file", "for": "writing"], expect: .EACCES, at: (76, 9), (76, 59))
    scenario.step(["main", "worker"], ["open": "other/file", "for": "reading"], expect: .ok, at: (77, 9), (77, 59))
    scenario.step(["main", "worker"], ["open": "file", "for": "reading"], expect: .EACCES, at: (78, 9), (78, 53))
    try await verify(scenario)
  }

  // Specs/nesting/inherited-rules.yaml:80:9
  @Test("a port is open where the rules of both layers open it",
    arguments: permutations(of: ["first": ["main", "worker"], "second": ["main", "worker"]]))
  func portsOfTwoGenerations(_ p: Permutation) async throws {
    var scenario = Scenario("nesting/ports-of-two-generations", "a port is open where the rules of both layers open it",
      p, reference: "landlock(7), Network", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (80, 9))
    scenario.rulesets["binding"] = Ruleset(handledAccessNet: [.BIND_TCP, .CONNECT_TCP],
      rules: [.port(.free, allow: .BIND_TCP)])
    scenario.rulesets["connecting"] = Ruleset(handledAccessNet: [.CONNECT_TCP],
      rules: [.port(.listening, allow: .CONNECT_TCP)])
    scenario.step(p.choose("first", ["main": "main", "worker": "worker"]),
      ["restrict_self": "connecting", "flags": ["TSYNC"]], expect: .ok, at: (90, 9), (90, 70))
    scenario.step(["main", "worker"], ["connect_tcp": "listening"], expect: .ok, at: (91, 9), (91, 51))
    scenario.step(["main", "worker"], ["bind_tcp": "free"], expect: .ok, at: (92, 9), (92, 43))
    scenario.step(p.choose("second", ["main": "main", "worker": "worker"]),
      ["restrict_self": "binding", "flags": ["TSYNC"]], expect: .ok, at: (93, 9), (93, 67))
    scenario.step(["main", "worker"], ["connect_tcp": "listening"], expect: .EACCES, at: (94, 9), (94, 51))
    scenario.step(["main", "worker"], ["bind_tcp": "free"], expect: .ok, at: (95, 9), (95, 43))
    scenario.step(p.choose("first", ["main": "main", "worker": "worker"]), ["spawn": "late"], expect: .ok, at: (96, 9),
      (96, 40))
    scenario.step("late", ["bind_tcp": "free"], expect: .ok, at: (97, 9), (97, 43))
    scenario.step("late", ["connect_tcp": "listening"], expect: .EACCES, at: (98, 9), (98, 51))
    scenario.step(p.choose("second", ["main": "main", "worker": "worker"]), ["fork": "child"], expect: .ok, at: (99, 9),
      (99, 40))
    scenario.step("child", ["connect_tcp": "listening"], expect: .EACCES, at: (100, 9), (100, 51))
    try await verify(scenario)
  }

  // Specs/nesting/inherited-rules.yaml:102:9
  @Test("rules of a domain that a sibling had for itself are gone with it, in every thread and later child",
    arguments: permutations(of: ["caller": ["main", "worker"], "again": ["none", "narrow"]]))
  func rulesThroughADroppedDomain(_ p: Permutation) async throws {
    var scenario = Scenario("nesting/rules-through-a-dropped-domain",
      "rules of a domain that a sibling had for itself are gone with it, in every thread and later child", p,
      reference: "landlock(7), Layers of file path access rights", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (102, 9))
    if p["again", in: "narrow"] {
      scenario.rulesets["narrow"] = Ruleset(handledAccessFS: [.READ_FILE, .WRITE_FILE],
        rules: [.path("dir/subdir", allow: .READ_FILE, .WRITE_FILE), .path("other", allow: .READ_FILE, .WRITE_FILE)])
    }
    scenario.rulesets["reading"] = Ruleset(handledAccessFS: [.WRITE_FILE], rules: [.path("other", allow: .WRITE_FILE)])
    scenario.rulesets["wide"] = Ruleset(handledAccessFS: [.READ_DIR, .READ_FILE, .WRITE_FILE],
      rules: [.path("dir", allow: .READ_DIR, .READ_FILE, .WRITE_FILE), .path("other", allow: .READ_DIR, .READ_FILE)])
    if p["caller", in: "main"] {
      scenario.step("worker", ["restrict_self": "reading"], expect: .ok, at: (111, 9), (111, 73))
    }
    if p["caller", in: "worker"] {
      scenario.step("main", ["restrict_self": "reading"], expect: .ok, at: (112, 9), (112, 75))
    }
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]),
      ["restrict_self": "wide", "flags": ["TSYNC"]], expect: .ok, at: (113, 9), (113, 64))
    scenario.step(["main", "worker"], ["open": "dir/file", "for": "writing"], expect: .ok, at: (114, 9), (114, 57))
    if p["again", in: "narrow"] {
      scenario.step("worker", ["restrict_self": "narrow", "flags": ["TSYNC"]], expect: .ok, at: (115, 9), (115, 89))
    }
    scenario.step("main", ["fork": "child"], expect: .ok, at: (116, 9), (116, 40))
    scenario.step(["main", "worker"], ["open": "dir/subdir/file", "for": "writing"], expect: .ok, at: (117, 9),
      (117, 64))
    scenario.step(["main", "worker"], ["open": "dir/file", "for": "writing"],
      expectBy: .when(p["again", in: "narrow"], expect: .EACCES), .otherwise(.ok), at: (118, 9), (118, 57))
    try await verify(scenario)
  }
}
