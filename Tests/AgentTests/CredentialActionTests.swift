// SPDX-License-Identifier: MIT

import EngineProtocol
import Glibc
import ProgramBuilding
import Scenarios
import Testing

/// Shows that gids, groups and securebits are each thread's own, and what happens without the capability.
@Suite(.enabled(if: RunningKernel.has(.privileged), "needs the feature privileged"))
struct CredentialActionTests {
  let agent: AgentConnection

  init() throws { agent = try AgentConnection() }

  @Test func `a gid and a supplementary group belong to one thread`() throws {
    let results = try agent.results(
      Program(
        ["main", "worker"], process: ProcessSetup(capabilities: [.CAP_SETGID]),
        [
          ("main", .get(attribute: .gid)), ("main", .get(attribute: .groups)),
          ("worker", .setGID(gid: 2001)), ("worker", .setGroups(gid: 2002)),
          ("worker", .get(attribute: .gid)), ("worker", .get(attribute: .groups)),
          ("main", .get(attribute: .gid)), ("main", .get(attribute: .groups)),
        ]))
    #expect(
      results == [
        .number(1000), .number(0), .ok, .ok, .number(2001), .number(2002), .number(1000),
        .number(0),
      ])
  }

  @Test func `securebits belong to one thread`() throws {
    let noRoot = 1
    let results = try agent.results(
      Program(
        ["main", "worker"], process: ProcessSetup(capabilities: [.CAP_SETPCAP]),
        [
          ("worker", .setSecurebits(bits: UInt32(noRoot))),
          ("worker", .get(attribute: .securebits)), ("main", .get(attribute: .securebits)),
        ]))
    #expect(results == [.ok, .number(noRoot), .number(0)])
  }

  @Test func `an ordinary thread may not change them`() throws {
    let results = try agent.results(
      Program(
        ["main"],
        [
          ("main", .setGID(gid: 2001)), ("main", .setGroups(gid: 2002)),
          ("main", .setSecurebits(bits: 1)), ("main", .get(attribute: .gid)),
          ("main", .get(attribute: .groups)), ("main", .get(attribute: .securebits)),
        ]))
    #expect(
      results == [
        .errno(.EPERM), .errno(.EPERM), .errno(.EPERM), .number(1000), .number(0), .number(0),
      ])
  }

  @Test func `a user namespace keeps its groups`() throws {
    let results = try agent.results(
      Program(
        ["main"], process: ProcessSetup(capabilities: [.CAP_SETGID], userNamespace: true),
        [("main", .setGroups(gid: 1000)), ("main", .setGID(gid: 5)), ("main", .setGID(gid: 1000))]))
    #expect(results == [.errno(.EPERM), .errno(.EINVAL), .ok])
  }
}
