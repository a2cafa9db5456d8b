// Specs/diverging-domains/access.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/diverging-domains/access.yaml"

/// After TSYNC every thread is held to the same rules, of every kind that a ruleset can hold.
@Suite("what the common domain denies", .tags(.divergingDomains))
struct DivergingDomainsAccessTests {
  // Specs/diverging-domains/access.yaml:18:9
  @Test("what a rule allows and what it does not is the same in every thread",
    arguments: permutations(of: ["caller": ["main", "worker"], "sibling-domain": ["none", "own"]]))
  func rulesHoldInEveryThread(_ p: Permutation) async throws {
    var scenario = Scenario("diverging-domains/rules-hold-in-every-thread",
      "what a rule allows and what it does not is the same in every thread", p,
      reference: "landlock(7); cover letter v2, first paragraph", covers: ["cover-letter/all-threads"],
      where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (18, 9))
    scenario.rulesets["files"] = Ruleset(
      handledAccessFS: [.MAKE_DIR, .MAKE_FIFO, .MAKE_REG, .MAKE_SOCK, .MAKE_SYM, .READ_DIR, .READ_FILE, .REMOVE_DIR, .REMOVE_FILE, .TRUNCATE, .WRITE_FILE],
      rules: [.path("dir", allow: .MAKE_REG, .READ_DIR, .READ_FILE), .path("other/file", allow: .READ_FILE)])
    if p["sibling-domain", in: "own"] { scenario.rulesets["sockets"] = Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET]) }
    if p["caller", in: "worker"] && p["sibling-domain", in: "own"] {
      scenario.step("main", ["restrict_self": "sockets"], expect: .ok, at: (29, 9), (29, 95))
    }
    if p["caller", in: "main"] && p["sibling-domain", in: "own"] {
      scenario.step("worker", ["restrict_self": "sockets"], expect: .ok, at: (30, 9), (30, 93))
    }
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]),
      ["restrict_self": "files", "flags": ["TSYNC"]], expect: .ok, at: (31, 9), (31, 65))
    scenario.step(["main", "worker"], ["open": "dir/file", "for": "reading"], expect: .ok, at: (32, 9), (32, 56))
    scenario.step(["main", "worker"], ["open": "dir/subdir/file", "for": "reading"], expect: .ok, at: (33, 9), (33, 63))
    scenario.step(["main", "worker"], ["open": "dir/file", "for": "writing"], expect: .EACCES, at: (34, 9), (34, 56))
    scenario.step(["main", "worker"], ["open": "other/file", "for": "reading"], expect: .ok, at: (35, 9), (35, 58))
    scenario.step(["main", "worker"], ["open": "file", "for": "reading"], expect: .EACCES, at: (36, 9), (36, 52))
    scenario.step(["main", "worker"], ["read_dir": "dir/subdir"], expect: .ok, at: (37, 9), (37, 48))
    scenario.step(["main", "worker"], ["read_dir": "other"], expect: .EACCES, at: (38, 9), (38, 43))
    scenario.step(["main", "worker"], ["truncate": "dir/file"], expect: .EACCES, at: (39, 9), (39, 46))
    try await verify(scenario)
  }

  // Specs/diverging-domains/access.yaml:41:9
  @Test("making an entry is denied in every thread unless a rule allows its kind",
    arguments: permutations(of: ["kind": ["directory", "regular", "fifo", "socket", "symlink"],
    "place": ["beneath-rule", "elsewhere"]]))
  func newEntries(_ p: Permutation) async throws {
    var scenario = Scenario("diverging-domains/new-entries",
      "making an entry is denied in every thread unless a rule allows its kind", p,
      reference: "landlock(7); cover letter v2, first paragraph", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (41, 9))
    scenario.rulesets["files"] = Ruleset(
      handledAccessFS: [.MAKE_DIR, .MAKE_FIFO, .MAKE_REG, .MAKE_SOCK, .MAKE_SYM, .READ_DIR, .READ_FILE, .REMOVE_DIR, .REMOVE_FILE, .TRUNCATE, .WRITE_FILE],
      rules: [.path("dir", allow: .MAKE_REG, .READ_DIR, .READ_FILE), .path("other/file", allow: .READ_FILE)])
    scenario.step("main", ["restrict_self": "files", "flags": ["TSYNC"]], expect: .ok, at: (50, 9), (50, 64))
    scenario.step("worker",
      p.choose("kind,place", ["directory,beneath-rule": ["make": "dir/subdir/new", "as": "directory"],
      "directory,elsewhere": ["make": "other/new", "as": "directory"],
      "regular,beneath-rule": ["make": "dir/subdir/new", "as": "regular"],
      "regular,elsewhere": ["make": "other/new", "as": "regular"],
      "fifo,beneath-rule": ["make": "dir/subdir/new", "as": "fifo"],
      "fifo,elsewhere": ["make": "other/new", "as": "fifo"],
      "socket,beneath-rule": ["make": "dir/subdir/new", "as": "socket"],
      "socket,elsewhere": ["make": "other/new", "as": "socket"],
      "symlink,beneath-rule": ["make": "dir/subdir/new", "as": "symlink"],
      "symlink,elsewhere": ["make": "other/new", "as": "symlink"]]),
      expectBy: .when(p["place", in: "elsewhere"], expect: .EACCES), .when(p["kind", in: "regular"], expect: .ok),
      .otherwise(.EACCES), at: (51, 9), (51, 51))
    scenario.step("main", p.choose("kind", ["directory": ["make": "dir/mine", "as": "directory"],
      "regular": ["make": "dir/mine", "as": "regular"], "fifo": ["make": "dir/mine", "as": "fifo"],
      "socket": ["make": "dir/mine", "as": "socket"], "symlink": ["make": "dir/mine", "as": "symlink"]]),
      expectBy: .when(p["kind", in: "regular"], expect: .ok), .otherwise(.EACCES), at: (52, 9), (52, 53))
    try await verify(scenario)
  }

  // Specs/diverging-domains/access.yaml:54:9
  @Test("removing an entry is denied in every thread")
  func removal() async throws {
    var scenario = Scenario("diverging-domains/removal", "removing an entry is denied in every thread",
      reference: "landlock(7); cover letter v2, first paragraph", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (54, 9))
    scenario.rulesets["files"] = Ruleset(
      handledAccessFS: [.MAKE_DIR, .MAKE_FIFO, .MAKE_REG, .MAKE_SOCK, .MAKE_SYM, .READ_DIR, .READ_FILE, .REMOVE_DIR, .REMOVE_FILE, .TRUNCATE, .WRITE_FILE],
      rules: [.path("dir", allow: .MAKE_REG, .READ_DIR, .READ_FILE), .path("other/file", allow: .READ_FILE)])
    scenario.step("worker", ["remove_dir": "empty"], expect: .ok, because: "nothing is enforced yet", at: (59, 9),
      (59, 45))
    scenario.step("main", ["restrict_self": "files", "flags": ["TSYNC"]], expect: .ok, at: (60, 9), (60, 64))
    scenario.step(["main", "worker"], ["remove_file": "dir/file"], expect: .EACCES, at: (61, 9), (61, 49))
    scenario.step(["main", "worker"], ["remove_dir": "dir/subdir"], expect: .EACCES, at: (62, 9), (62, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/access.yaml:64:9
  @Test("TCP ports are denied in every thread unless a rule allows them")
  func ports() async throws {
    var scenario = Scenario("diverging-domains/ports", "TCP ports are denied in every thread unless a rule allows them",
      reference: "landlock(7); cover letter v2, first paragraph", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (64, 9))
    scenario.rulesets["ports"] = Ruleset(handledAccessNet: [.BIND_TCP, .CONNECT_TCP],
      rules: [.port(.listening, allow: .CONNECT_TCP), .port(.free, allow: .BIND_TCP)])
    scenario.step(["main", "worker"], ["connect_tcp": "listening_too"], expect: .ok, at: (69, 9), (69, 54))
    scenario.step(["main", "worker"], ["bind_tcp": "free_too"], expect: .ok, at: (70, 9), (70, 46))
    scenario.step("worker", ["restrict_self": "ports", "flags": ["TSYNC"]], expect: .ok, at: (71, 9), (71, 64))
    scenario.step(["main", "worker"], ["connect_tcp": "listening"], expect: .ok, at: (72, 9), (72, 50))
    scenario.step(["main", "worker"], ["connect_tcp": "listening_too"], expect: .EACCES, at: (73, 9), (73, 54))
    scenario.step(["main", "worker"], ["bind_tcp": "free"], expect: .ok, at: (74, 9), (74, 42))
    scenario.step(["main", "worker"], ["bind_tcp": "free_too"], expect: .EACCES, at: (75, 9), (75, 46))
    try await verify(scenario)
  }

  // Specs/diverging-domains/access.yaml:77:9
  @Test("of two TSYNC layers each must allow an access",
    arguments: permutations(of: ["first": ["only-dir", "only-subdir"], "second": ["only-dir", "only-subdir"]],
    except: ["only-dir,only-dir", "only-subdir,only-subdir"]))
  func layersIntersect(_ p: Permutation) async throws {
    var scenario = Scenario("diverging-domains/layers-intersect", "of two TSYNC layers each must allow an access", p,
      reference: "landlock(7); cover letter v2, first paragraph", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (77, 9))
    scenario.rulesets["only-dir"] = Ruleset(handledAccessFS: [.READ_FILE], rules: [.path("dir", allow: .READ_FILE)])
    scenario.rulesets["only-subdir"] = Ruleset(handledAccessFS: [.READ_FILE],
      rules: [.path("dir/subdir", allow: .READ_FILE), .path("other", allow: .READ_FILE)])
    scenario.step("main", p.choose("first", ["only-dir": ["restrict_self": "only-dir", "flags": ["TSYNC"]],
      "only-subdir": ["restrict_self": "only-subdir", "flags": ["TSYNC"]]]), expect: .ok, at: (94, 9), (94, 65))
    scenario.step("worker", p.choose("first", ["only-dir": ["restrict_self": "only-subdir", "flags": ["TSYNC"]],
      "only-subdir": ["restrict_self": "only-dir", "flags": ["TSYNC"]]]), expect: .ok, at: (95, 9), (95, 66))
    scenario.step(["main", "worker"], ["open": "dir/subdir/file", "for": "reading"], expect: .ok, at: (96, 9), (96, 63))
    scenario.step(["main", "worker"], ["open": "dir/file", "for": "reading"], expect: .EACCES, at: (97, 9), (97, 56))
    scenario.step(["main", "worker"], ["open": "other/file", "for": "reading"], expect: .EACCES, at: (98, 9), (98, 58))
    try await verify(scenario)
  }
}
