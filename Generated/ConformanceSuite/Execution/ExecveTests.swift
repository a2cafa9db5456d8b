// Specs/execution/execve.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/execution/execve.yaml"

/// execve(2) ends all other threads and keeps the domain and no_new_privs. Opening a program or a file of /proc takes
/// the rights that a domain handles.
@Suite("execve and /proc", .tags(.execution))
struct ExecutionExecveTests {
  // Specs/execution/execve.yaml:11:9
  @Test("the thread that executes goes on alone, as restricted as it was",
    arguments: permutations(of: ["thread": ["main", "worker"], "other": ["main", "worker"]],
    except: ["main,main", "worker,worker"]))
  func execveKeepsTheDomain(_ p: Permutation) async throws {
    var scenario = Scenario("execution/execve-keeps-the-domain",
      "the thread that executes goes on alone, as restricted as it was", p, reference: "execve(2), landlock(7)",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (11, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (22, 9), (22, 68))
    scenario.step(p.choose("thread", ["main": "main", "worker": "worker"]), "execute", expect: .ok, at: (23, 9),
      (23, 42))
    scenario.step(p.choose("thread", ["main": "worker", "worker": "main"]), ["get": "layers"], expect: .ended,
      at: (24, 9), (24, 40))
    scenario.step(p.choose("thread", ["main": "main", "worker": "worker"]), ["get": "layers"], expect: 1, at: (25, 9),
      (25, 40))
    scenario.step(p.choose("thread", ["main": "main", "worker": "worker"]), ["get": "no_new_privs"], expect: true,
      at: (26, 9), (26, 46))
    scenario.step(p.choose("thread", ["main": "main", "worker": "worker"]), ["open": "file", "for": "writing"],
      expect: .EACCES, at: (27, 9), (27, 53))
    scenario.step(p.choose("thread", ["main": "main", "worker": "worker"]),
      ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (28, 9), (28, 67))
    try await verify(scenario)
  }

  // Specs/execution/execve.yaml:30:9
  @Test("a domain that handles EXECUTE or READ_FILE denies a program that no rule allows",
    arguments: permutations(of: ["ruleset": ["no-read", "no-execute"]]))
  func execveIsDenied(_ p: Permutation) async throws {
    var scenario = Scenario("execution/execve-is-denied",
      "a domain that handles EXECUTE or READ_FILE denies a program that no rule allows", p,
      reference: "execve(2), landlock(7)", process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"],
      in: spec, at: (30, 9))
    if p["ruleset", in: "no-execute"] { scenario.rulesets["no-execute"] = Ruleset(handledAccessFS: [.EXECUTE]) }
    if p["ruleset", in: "no-read"] { scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE]) }
    scenario.step("main", p.choose("ruleset", ["no-read": ["restrict_self": "no-read"],
      "no-execute": ["restrict_self": "no-execute"]]), expect: .ok, at: (38, 9), (38, 51))
    scenario.step("main", "execute", expect: .EACCES, at: (39, 9), (39, 41))
    scenario.step("worker", ["get": "layers"], expect: 0, at: (40, 9), (40, 39))
    try await verify(scenario)
  }

  // Specs/execution/execve.yaml:42:9
  @Test("a domain that handles READ_FILE denies the files of /proc")
  func procIsDenied() async throws {
    var scenario = Scenario("execution/proc-is-denied", "a domain that handles READ_FILE denies the files of /proc",
      reference: "execve(2), landlock(7)", process: ProcessSetup(noNewPrivs: true), threads: ["main"], in: spec,
      at: (42, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", ["read_proc": "status"], expect: .ok, at: (47, 9), (47, 43))
    scenario.step("main", ["restrict_self": "no-read"], expect: .ok, at: (48, 9), (48, 48))
    scenario.step("main", ["read_proc": "status"], expect: .EACCES, at: (49, 9), (49, 43))
    try await verify(scenario)
  }
}
