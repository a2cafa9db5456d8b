// SPDX-License-Identifier: MIT

import EngineProtocol
import Glibc
import ProgramBuilding
import Scenarios
import Testing

/// Runs every action at least once on the running kernel.
@Suite struct ActionTests {
  let agent: AgentConnection

  init() throws { agent = try AgentConnection() }

  static let confined = ProcessSetup(noNewPrivs: true)

  @Test func `attributes of an ordinary process`() throws {
    let results = try agent.results(
      Program(
        ["main"],
        [
          ("main", .get(attribute: .noNewPrivs)), ("main", .setNoNewPrivs),
          ("main", .get(attribute: .noNewPrivs)), ("main", .get(attribute: .layers)),
          ("main", .hasCapability(capability: .CAP_SYS_ADMIN)),
        ]))
    #expect(results == [.truth(false), .ok, .truth(true), .number(0), .truth(false)])
  }

  @Test func `accesses to files succeed without a domain`() throws {
    let results = try agent.results(
      Program(
        ["main"],
        [
          ("main", .open(path: "file", mode: .reading)),
          ("main", .open(path: "file", mode: .writing)),
          ("main", .truncate(path: "dir/file")), ("main", .readDirectory(path: "dir")),
          ("main", .make(path: "other/d", kind: .directory)),
          ("main", .make(path: "other/r", kind: .regular)),
          ("main", .make(path: "other/f", kind: .fifo)),
          ("main", .make(path: "other/s", kind: .socket)),
          ("main", .make(path: "other/l", kind: .symlink)),
          ("main", .rename(path: "other/r", to: "other/renamed")),
          ("main", .removeFile(path: "other/renamed")),
          ("main", .removeDirectory(path: "other/d")),
        ]))
    #expect(results == Array(repeating: .ok, count: 12))
  }

  @Test(arguments: [
    Action.truncate(path: "file"), .make(path: "new", kind: .regular),
    .removeFile(path: "other/file"),
    .removeDirectory(path: "empty"), .rename(path: "file", to: "new"), .listenUnix(path: "new"),
  ])
  func `what a scenario does to files is gone in the next one`(action: Action) throws {
    #expect(try agent.results(Program(["main"], [("main", action)])) == [.ok])
    let results = try agent.results(
      Program(
        ["main"],
        [
          ("main", .open(path: "new", mode: .reading)),
          ("main", .open(path: "file", mode: .reading)),
          ("main", .open(path: "other/file", mode: .reading)),
          ("main", .readDirectory(path: "empty")),
        ]))
    #expect(results == [.errno(.ENOENT), .ok, .ok, .ok])
  }

  @Test func `accesses to files fail as the kernel says`() throws {
    let results = try agent.results(
      Program(
        ["main"],
        [
          ("main", .open(path: "missing", mode: .reading)),
          ("main", .open(path: "dir", mode: .writing)),
          ("main", .readDirectory(path: "file")),
          ("main", .make(path: "dir", kind: .directory)),
          ("main", .removeDirectory(path: "dir")), ("main", .removeFile(path: "empty")),
          ("main", .rename(path: "missing", to: "x")),
        ]))
    #expect(
      results == [
        .errno(.ENOENT), .errno(.EISDIR), .errno(.ENOTDIR), .errno(.EEXIST), .errno(.ENOTEMPTY),
        .errno(.EISDIR), .errno(.ENOENT),
      ])
  }

  @Test func `rules decide beneath their path`() throws {
    let ruleset = Ruleset(
      handledAccessFS: [.READ_FILE, .WRITE_FILE, .MAKE_DIR],
      rules: [.pathBeneath(path: "dir", allowed: [.READ_FILE])])
    let results = try agent.results(
      Program(
        ["main"], process: Self.confined, rulesets: ["r": ruleset],
        [
          ("main", .restrict("r")), ("main", .open(path: "dir/file", mode: .reading)),
          ("main", .open(path: "dir/file", mode: .writing)),
          ("main", .open(path: "file", mode: .reading)),
          ("main", .make(path: "x", kind: .directory)),
        ]))
    #expect(
      results == [.ok, .ok, .errno(.EACCES), .errno(.EACCES), .errno(.EACCES)])
  }

  @Test func `a ruleset can be made by actions, rule by rule`() throws {
    let ruleset = Ruleset(
      handledAccessFS: [.READ_FILE],
      rules: [.pathBeneath(path: "other", allowed: [.READ_FILE])])
    let rule = Rule.pathBeneath(path: "dir", allowed: [.READ_FILE])
    let results = try agent.results(
      Program(
        ["main"], process: Self.confined, rulesets: ["r": ruleset],
        [
          ("main", .createRuleset(name: "r")),
          ("main", .addRule(ruleset: .ruleset(name: "r"), rule: rule)),
          ("main", .addRule(ruleset: .minusOne, rule: rule)),
          ("main", .addRule(ruleset: .closedDescriptor, rule: rule)),
          ("main", .addRule(ruleset: .fileDescriptor, rule: rule)),
          ("main", .restrict("r")), ("main", .open(path: "dir/file", mode: .reading)),
          ("main", .open(path: "other/file", mode: .reading)),
        ]))
    #expect(
      results == [
        .ok, .ok, .errno(.EBADF), .errno(.EBADF), .errno(.EBADFD), .ok, .ok, .errno(.EACCES),
      ])
  }

  @Test func `bad arguments of restrict_self`() throws {
    let none = RestrictFlags()
    let unknown = RestrictFlags(bits: 1 << 31)
    let results = try agent.results(
      Program(
        ["main"],
        [
          ("main", .restrictSelf(ruleset: .minusOne, flags: none)), ("main", .setNoNewPrivs),
          ("main", .restrictSelf(ruleset: .minusOne, flags: none)),
          ("main", .restrictSelf(ruleset: .closedDescriptor, flags: none)),
          ("main", .restrictSelf(ruleset: .fileDescriptor, flags: none)),
          ("main", .restrictSelf(ruleset: .minusOne, flags: unknown)),
        ]))
    #expect(
      results == [
        .errno(.EPERM), .ok, .errno(.EBADF), .errno(.EBADF), .errno(.EBADFD), .errno(.EINVAL),
      ])
  }

  @Test(
    .enabled(if: RunningKernel.hasABI(4), "needs Landlock ABI 4"),
    .enabled(if: RunningKernel.has(.loopback), "needs the feature loopback"))
  func `TCP ports, which a domain can deny`() throws {
    let ruleset = Ruleset(
      handledAccessNet: [.BIND_TCP, .CONNECT_TCP],
      rules: [
        .netPort(port: .listening, allowed: [.CONNECT_TCP]),
        .netPort(port: .free, allowed: [.BIND_TCP]),
      ])
    let results = try agent.results(
      Program(
        ["main"], process: Self.confined, rulesets: ["net": ruleset],
        [
          ("main", .connectTCP(port: .free)), ("main", .bindTCP(port: .listening)),
          ("main", .restrict("net")), ("main", .connectTCP(port: .listening)),
          ("main", .connectTCP(port: .listeningToo)), ("main", .bindTCP(port: .free)),
          ("main", .bindTCP(port: .freeToo)),
        ]))
    #expect(
      results == [
        .errno(.ECONNREFUSED), .errno(.EADDRINUSE), .ok, .ok, .errno(.EACCES), .ok, .errno(.EACCES),
      ])
  }

  @Test(.enabled(if: RunningKernel.hasABI(6), "needs Landlock ABI 6"))
  func `abstract sockets, which a scope closes`() throws {
    let scoped = Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET])
    let results = try agent.results(
      Program(
        ["main", "worker"], process: Self.confined, rulesets: ["scoped": scoped],
        [
          ("main", .listenAbstract(socket: "s")), ("worker", .connectAbstract(socket: "s")),
          ("worker", .restrict("scoped")), ("worker", .connectAbstract(socket: "s")),
          ("worker", .connectAbstract(socket: "nobody")),
        ]))
    #expect(results == [.ok, .ok, .ok, .errno(.EPERM), .errno(.ECONNREFUSED)])
  }

  @Test func `an action is repeated until it fails`() throws {
    var program = Program(
      ["main"], process: Self.confined, rulesets: ["r": Ruleset(handledAccessFS: [.EXECUTE])],
      [("main", .restrict("r")), ("main", .get(attribute: .layers)), ("main", .restrict("r"))])
    program.instructions[0].times = 7
    program.instructions[2].times = 64
    #expect(try agent.results(program) == [.ok, .number(7), .errno(.E2BIG)])
  }

  @Test(.enabled(if: RunningKernel.has(.privileged), "needs the feature privileged"))
  func `uids and capabilities are each thread's own`() throws {
    let results = try agent.results(
      Program(
        ["main", "worker"], process: ProcessSetup(capabilities: [.CAP_SETUID, .CAP_SYS_ADMIN]),
        [
          ("main", .get(attribute: .uid)), ("worker", .setUID(uid: 2000)),
          ("worker", .get(attribute: .uid)), ("main", .get(attribute: .uid)),
          ("worker", .dropCapability(capability: .CAP_SYS_ADMIN)),
          ("worker", .hasCapability(capability: .CAP_SYS_ADMIN)),
          ("main", .hasCapability(capability: .CAP_SYS_ADMIN)),
          ("main", .hasCapability(capability: .CAP_CHOWN)),
          ("main", .dropCapability(capability: .CAP_SETUID)),
          ("main", .setUID(uid: 2000)),
        ]))
    #expect(
      results == [
        .number(1000), .ok, .number(2000), .number(1000), .ok, .truth(false), .truth(true),
        .truth(false), .ok, .errno(.EPERM),
      ])
  }

  @Test(.enabled(if: RunningKernel.has(.userNamespaces), "needs the feature userNamespaces"))
  func `capabilities count in a user namespace`() throws {
    let setup = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    let results = try agent.results(
      Program(
        ["main"], process: setup, rulesets: ["r": Ruleset(handledAccessFS: [.READ_FILE])],
        [
          ("main", .get(attribute: .noNewPrivs)), ("main", .restrict("r")),
          ("main", .open(path: "file", mode: .reading)),
          ("main", .hasCapability(capability: .CAP_SETUID)),
        ]))
    #expect(results == [.truth(false), .ok, .errno(.EACCES), .truth(false)])
  }
}
