// Specs/diverging-domains/access.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/diverging-domains/access.yaml",
  reference: "landlock(7); cover letter v2, first paragraph", where: Condition(.edition(.greaterOrEqual, .v2)),
  process: ProcessSetup(noNewPrivs: true),
  rulesets: ["files": Ruleset(handledAccessFS: [.MAKE_DIR, .MAKE_FIFO, .MAKE_REG, .MAKE_SOCK, .MAKE_SYM, .READ_DIR, .READ_FILE, .REMOVE_DIR, .REMOVE_FILE, .TRUNCATE, .WRITE_FILE],
  rules: [.path("dir", allow: .MAKE_REG, .READ_DIR, .READ_FILE), .path("other/file", allow: .READ_FILE)]),
  "only-dir": Ruleset(handledAccessFS: [.READ_FILE], rules: [.path("dir", allow: .READ_FILE)]),
  "only-subdir": Ruleset(handledAccessFS: [.READ_FILE], rules: [.path("dir/subdir", allow: .READ_FILE),
  .path("other", allow: .READ_FILE)]), "ports": Ruleset(handledAccessNet: [.BIND_TCP, .CONNECT_TCP],
  rules: [.port(.listening, allow: .CONNECT_TCP), .port(.free, allow: .BIND_TCP)]),
  "sockets": Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET])])

/// After TSYNC every thread is held to the same rules, of every kind that a ruleset can hold.
@Suite("what the common domain denies", .tags(.divergingDomains))
struct DivergingDomainsAccessTests {
  @Test("what a rule allows and what it does not is the same in every thread",
    arguments: permutations(of: ["caller": ["main", "worker"], "sibling-domain": ["none", "own"]]))
  func rulesHoldInEveryThread(_ p: Permutation) async throws {
    var scenario = spec.scenario("diverging-domains/rules-hold-in-every-thread", p,
      covers: ["cover-letter/all-threads"], threads: ["main", "worker"], at: "18:9")
    scenario.step("main", ["restrict_self": "sockets"],
      when: p["caller", in: "worker"] && p["sibling-domain", in: "own"], expect: .ok, at: "29:9-95")
    scenario.step("worker", ["restrict_self": "sockets"],
      when: p["caller", in: "main"] && p["sibling-domain", in: "own"], expect: .ok, at: "30:9-93")
    scenario.step(p["caller"], ["restrict_self": "files", "flags": ["TSYNC"]], expect: .ok, at: "31:9-65")
    scenario.step(["main", "worker"], ["open": "dir/file", "for": "reading"], expect: .ok, at: "32:9-56")
    scenario.step(["main", "worker"], ["open": "dir/subdir/file", "for": "reading"], expect: .ok, at: "33:9-63")
    scenario.step(["main", "worker"], ["open": "dir/file", "for": "writing"], expect: .EACCES, at: "34:9-56")
    scenario.step(["main", "worker"], ["open": "other/file", "for": "reading"], expect: .ok, at: "35:9-58")
    scenario.step(["main", "worker"], ["open": "file", "for": "reading"], expect: .EACCES, at: "36:9-52")
    scenario.step(["main", "worker"], ["read_dir": "dir/subdir"], expect: .ok, at: "37:9-48")
    scenario.step(["main", "worker"], ["read_dir": "other"], expect: .EACCES, at: "38:9-43")
    scenario.step(["main", "worker"], ["truncate": "dir/file"], expect: .EACCES, at: "39:9-46")
    try await verify(scenario)
  }

  @Test("making an entry is denied in every thread unless a rule allows its kind",
    arguments: permutations(of: ["kind": ["directory", "regular", "fifo", "socket", "symlink"],
    "place": ["beneath-rule", "elsewhere"]]))
  func newEntries(_ p: Permutation) async throws {
    var scenario = spec.scenario("diverging-domains/new-entries", p, threads: ["main", "worker"], at: "41:9")
    scenario.step("main", ["restrict_self": "files", "flags": ["TSYNC"]], expect: .ok, at: "50:9-64")
    scenario.step("worker", ["make": p.choose("place", ["beneath-rule": "dir/subdir/new",
      "elsewhere": "other/new"]), "as": p["kind"]], expectBy: .when(p["place", in: "elsewhere"], expect: .EACCES),
      .when(p["kind", in: "regular"], expect: .ok), .otherwise(.EACCES), at: "51:9-51")
    scenario.step("main", ["make": "dir/mine", "as": p["kind"]], expectBy: .when(p["kind", in: "regular"], expect: .ok),
      .otherwise(.EACCES), at: "52:9-53")
    try await verify(scenario)
  }

  @Test("removing an entry is denied in every thread")
  func removal() async throws {
    var scenario = spec.scenario("diverging-domains/removal", threads: ["main", "worker"], at: "54:9")
    scenario.step("worker", ["remove_dir": "empty"], expect: .ok, because: "nothing is enforced yet", at: "59:9-45")
    scenario.step("main", ["restrict_self": "files", "flags": ["TSYNC"]], expect: .ok, at: "60:9-64")
    scenario.step(["main", "worker"], ["remove_file": "dir/file"], expect: .EACCES, at: "61:9-49")
    scenario.step(["main", "worker"], ["remove_dir": "dir/subdir"], expect: .EACCES, at: "62:9-50")
    try await verify(scenario)
  }

  @Test("TCP ports are denied in every thread unless a rule allows them")
  func ports() async throws {
    var scenario = spec.scenario("diverging-domains/ports", threads: ["main", "worker"], at: "64:9")
    scenario.step(["main", "worker"], ["connect_tcp": "listening_too"], expect: .ok, at: "69:9-54")
    scenario.step(["main", "worker"], ["bind_tcp": "free_too"], expect: .ok, at: "70:9-46")
    scenario.step("worker", ["restrict_self": "ports", "flags": ["TSYNC"]], expect: .ok, at: "71:9-64")
    scenario.step(["main", "worker"], ["connect_tcp": "listening"], expect: .ok, at: "72:9-50")
    scenario.step(["main", "worker"], ["connect_tcp": "listening_too"], expect: .EACCES, at: "73:9-54")
    scenario.step(["main", "worker"], ["bind_tcp": "free"], expect: .ok, at: "74:9-42")
    scenario.step(["main", "worker"], ["bind_tcp": "free_too"], expect: .EACCES, at: "75:9-46")
    try await verify(scenario)
  }

  @Test("of two TSYNC layers each must allow an access",
    arguments: permutations(of: ["first": ["only-dir", "only-subdir"], "second": ["only-dir", "only-subdir"]],
    except: ["only-dir,only-dir", "only-subdir,only-subdir"]))
  func layersIntersect(_ p: Permutation) async throws {
    var scenario = spec.scenario("diverging-domains/layers-intersect", p, threads: ["main", "worker"], at: "77:9")
    scenario.step("main", ["restrict_self": p["first"], "flags": ["TSYNC"]], expect: .ok, at: "94:9-65")
    scenario.step("worker", ["restrict_self": p.choose("first", ["only-dir": "only-subdir",
      "only-subdir": "only-dir"]), "flags": ["TSYNC"]], expect: .ok, at: "95:9-66")
    scenario.step(["main", "worker"], ["open": "dir/subdir/file", "for": "reading"], expect: .ok, at: "96:9-63")
    scenario.step(["main", "worker"], ["open": "dir/file", "for": "reading"], expect: .EACCES, at: "97:9-56")
    scenario.step(["main", "worker"], ["open": "other/file", "for": "reading"], expect: .EACCES, at: "98:9-58")
    try await verify(scenario)
  }
}
