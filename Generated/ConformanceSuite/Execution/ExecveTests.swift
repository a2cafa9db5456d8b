// Specs/execution/execve.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/execution/execve.yaml", reference: "execve(2), landlock(7)",
  process: ProcessSetup(noNewPrivs: true), rulesets: ["no-execute": Ruleset(handledAccessFS: [.EXECUTE]),
  "no-read": Ruleset(handledAccessFS: [.READ_FILE]), "no-write": Ruleset(handledAccessFS: [.WRITE_FILE])])

/// execve(2) ends all other threads and keeps the domain and no_new_privs. Opening a program or a file of /proc takes
/// the rights that a domain handles.
@Suite("execve and /proc", .tags(.execution))
struct ExecutionExecveTests {
  @Test("the thread that executes goes on alone, as restricted as it was",
    arguments: permutations(of: ["thread": ["main", "worker"], "other": ["main", "worker"]],
    except: ["main,main", "worker,worker"]))
  func execveKeepsTheDomain(_ p: Permutation) async throws {
    var scenario = spec.scenario("execution/execve-keeps-the-domain", p,
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), threads: ["main", "worker"], at: "11:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "22:9-68")
    scenario.step(p["thread"], "execute", expect: .ok, at: "23:9-42")
    scenario.step(p.choose("thread", ["main": "worker", "worker": "main"]), ["get": "layers"], expect: .ended,
      at: "24:9-40")
    scenario.step(p["thread"], ["get": "layers"], expect: 1, at: "25:9-40")
    scenario.step(p["thread"], ["get": "no_new_privs"], expect: true, at: "26:9-46")
    scenario.step(p["thread"], ["open": "file", "for": "writing"], expect: .EACCES, at: "27:9-53")
    scenario.step(p["thread"], ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "28:9-67")
    try await verify(scenario)
  }

  @Test("a domain that handles EXECUTE or READ_FILE denies a program that no rule allows",
    arguments: permutations(of: ["ruleset": ["no-read", "no-execute"]]))
  func execveIsDenied(_ p: Permutation) async throws {
    var scenario = spec.scenario("execution/execve-is-denied", p, threads: ["main", "worker"], at: "30:9")
    scenario.step("main", ["restrict_self": p["ruleset"]], expect: .ok, at: "38:9-51")
    scenario.step("main", "execute", expect: .EACCES, at: "39:9-41")
    scenario.step("worker", ["get": "layers"], expect: 0, at: "40:9-39")
    try await verify(scenario)
  }

  @Test("a domain that handles READ_FILE denies the files of /proc")
  func procIsDenied() async throws {
    var scenario = spec.scenario("execution/proc-is-denied", threads: ["main"], at: "42:9")
    scenario.step("main", ["read_proc": "status"], expect: .ok, at: "47:9-43")
    scenario.step("main", ["restrict_self": "no-read"], expect: .ok, at: "48:9-48")
    scenario.step("main", ["read_proc": "status"], expect: .EACCES, at: "49:9-43")
    try await verify(scenario)
  }
}
