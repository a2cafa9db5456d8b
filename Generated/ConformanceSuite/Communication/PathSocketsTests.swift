// Specs/communication/path-sockets.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/communication/path-sockets.yaml",
  reference: "landlock(7), LANDLOCK_ACCESS_FS_RESOLVE_UNIX", where: Condition(.abi(.greaterOrEqual, 9)),
  process: ProcessSetup(noNewPrivs: true), rulesets: ["make-in-dir": Ruleset(handledAccessFS: [.MAKE_SOCK],
  rules: [.path("dir", allow: .MAKE_SOCK)]), "no-make": Ruleset(handledAccessFS: [.MAKE_SOCK]),
  "no-resolve": Ruleset(handledAccessFS: [.RESOLVE_UNIX]), "resolve-in-dir": Ruleset(handledAccessFS: [.RESOLVE_UNIX],
  rules: [.path("dir", allow: .RESOLVE_UNIX)])])

/// MAKE_SOCK decides who may make a socket at a path, RESOLVE_UNIX (ABI 9) who may connect to one. A layer lets a
/// connection through to what its rules allow and to sockets that were made in its own domain or in a nested one.
@Suite("UNIX sockets at a path", .tags(.communication))
struct CommunicationPathSocketsTests {
  @Test("listening at a new path takes MAKE_SOCK, an old path is taken whatever the domain")
  func makeTakesARight() async throws {
    var scenario = spec.scenario("communication/make-takes-a-right", where: Condition(), threads: ["main", "worker"],
      at: "18:9")
    scenario.step("main", ["listen_unix": "socket"], expect: .ok, at: "23:9-47")
    scenario.step("main", ["restrict_self": "make-in-dir"], expect: .ok, at: "24:9-54")
    scenario.step("main", ["listen_unix": "new"], expect: .EACCES, at: "25:9-44")
    scenario.step("main", ["listen_unix": "dir/new"], expect: .ok, at: "26:9-48")
    scenario.step("main", ["listen_unix": "socket"], expect: .EADDRINUSE, at: "27:9-47")
    scenario.step("worker", ["listen_unix": "other/new"], expect: .ok, at: "28:9-50")
    scenario.step("main", ["connect_unix": "other/new"], expect: .ok, at: "29:9-51")
    scenario.step("main", ["connect_unix": "file"], expect: .ECONNREFUSED, at: "30:9-46")
    try await verify(scenario)
  }

  @Test("after TSYNC no thread makes sockets")
  func tsyncTakesTheRightAway() async throws {
    var scenario = spec.scenario("communication/tsync-takes-the-right-away",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), threads: ["main", "worker"], at: "32:9")
    scenario.step("main", ["restrict_self": "no-make", "flags": ["TSYNC"]], expect: .ok, at: "38:9-64")
    scenario.step(["main", "worker"], ["listen_unix": "socket"], expect: .EACCES, at: "39:9-45")
    try await verify(scenario)
  }

  @Test("a socket that is older than the domain is outside of it, in every thread",
    arguments: permutations(of: ["maker": ["main", "worker"]]))
  func resolveOldSocket(_ p: Permutation) async throws {
    var scenario = spec.scenario("communication/resolve-old-socket", p,
      where: Condition(.edition(.greaterOrEqual, .linux7_1)), threads: ["main", "worker"], at: "41:9")
    scenario.step(p["maker"], ["listen_unix": "old"], expect: .ok, at: "50:9-44")
    scenario.step("main", ["restrict_self": "no-resolve", "flags": ["TSYNC"]], expect: .ok, at: "51:9-69")
    scenario.step(["main", "worker"], ["connect_unix": "old"], expect: .EACCES, at: "52:9-45")
    scenario.step(p["maker"], ["listen_unix": "new"], expect: .ok, at: "53:9-44")
    scenario.step(["main", "worker"], ["connect_unix": "new"], expect: .ok, at: "54:9-45")
    try await verify(scenario)
  }

  @Test("a rule lets connections through to old sockets beneath its path")
  func resolveAllowedPath() async throws {
    var scenario = spec.scenario("communication/resolve-allowed-path", threads: ["main"], at: "56:9")
    scenario.step("main", ["listen_unix": "dir/old"], expect: .ok, at: "62:9-46")
    scenario.step("main", ["listen_unix": "old"], expect: .ok, at: "63:9-42")
    scenario.step("main", ["restrict_self": "resolve-in-dir"], expect: .ok, at: "64:9-55")
    scenario.step("main", ["connect_unix": "dir/old"], expect: .ok, at: "65:9-47")
    scenario.step("main", ["connect_unix": "old"], expect: .EACCES, at: "66:9-43")
    scenario.step("main", ["rename": "old", "to": "moved"], expect: .ok, at: "67:9-48")
    scenario.step("main", ["connect_unix": "moved"], expect: .EACCES, at: "68:9-45")
    try await verify(scenario)
  }

  @Test("an outer domain reaches sockets of a nested one, and not the other way round")
  func resolveNestedDomain() async throws {
    var scenario = spec.scenario("communication/resolve-nested-domain", threads: ["main"], at: "70:9")
    scenario.step("main", ["restrict_self": "no-resolve"], expect: .ok, at: "76:9-52")
    scenario.step("main", ["listen_unix": "outer"], expect: .ok, at: "77:9-45")
    scenario.step("main", ["fork": "child"], at: "78:9")
    scenario.step("child", ["restrict_self": "no-resolve"], expect: .ok, at: "79:9-52")
    scenario.step("child", ["listen_unix": "inner"], expect: .ok, at: "80:9-45")
    scenario.step("child", ["connect_unix": "outer"], expect: .EACCES, at: "81:9-46")
    scenario.step("child", ["connect_unix": "inner"], expect: .ok, at: "82:9-46")
    scenario.step("main", ["connect_unix": "inner"], expect: .ok, at: "83:9-46")
    try await verify(scenario)
  }
}
