// SPDX-License-Identifier: MIT

import CKernelInterface
import EngineProtocol
import Glibc
import ProgramBuilding
import Scenarios
import Testing

/// Runs the actions that look into processes, and the sockets that came with newer Landlock versions.
@Suite struct ProcessAccessTests {
  let agent: AgentConnection
  let confined = ProcessSetup(noNewPrivs: true)

  init() throws { agent = try AgentConnection() }

  @Test func `a process reads its own status, unless a domain handles READ_FILE`() throws {
    let read = ProcFile.allCases.map { Action.readProc(file: $0) }
    #expect(read.count == 1)
    let results = try agent.results(
      Program(
        ["main", "worker"], process: confined,
        rulesets: ["r": Ruleset(handledAccessFS: [.READ_FILE])],
        read.map { ("main", $0) } + [("main", .restrict("r"))] + read.map { ("main", $0) }
          + read.map { ("worker", $0) }))
    #expect(results == [.ok, .ok, .errno(.EACCES), .ok])
  }

  @Test func `a process can be traced and goes on behind it`() throws {
    let results = try agent.results(
      Program(
        ["main", "worker"],
        [
          ("main", .fork(thread: "child")), ("main", .fork(thread: "other")),
          ("worker", .ptrace(thread: "child")), ("main", .ptrace(thread: "child")),
          ("child", .get(attribute: .layers)), ("child", .get(attribute: .handledSignals)),
          ("main", .ptrace(thread: "worker")), ("main", .ptrace(thread: "main")),
          ("other", .exit), ("main", .ptrace(thread: "other")),
        ]))
    #expect(
      results == [
        .ok, .ok, .ok, .ok, .number(0), .number(0), .errno(.EPERM), .errno(.EPERM), .ok,
        .errno(.EPERM),
      ])
  }

  @Test func `a domain may trace what lies within it alone`() throws {
    let ruleset = Ruleset(handledAccessFS: [.EXECUTE])
    let results = try agent.results(
      Program(
        ["main"], process: confined, rulesets: ["r": ruleset],
        [
          ("main", .fork(thread: "child")), ("child", .restrict("r")),
          ("main", .ptrace(thread: "child")), ("child", .ptrace(thread: "main")),
          ("main", .restrict("r")), ("main", .ptrace(thread: "child")),
          ("main", .fork(thread: "late")), ("main", .ptrace(thread: "late")),
        ]))
    #expect(
      results == [.ok, .ok, .ok, .errno(.EPERM), .ok, .errno(.EPERM), .ok, .ok])
  }

  @Test func `sockets at paths`() throws {
    let results = try agent.results(
      Program(
        ["main", "worker"],
        [
          ("main", .connectUnix(path: "s")), ("main", .listenUnix(path: "s")),
          ("worker", .connectUnix(path: "s")), ("worker", .listenUnix(path: "s")),
          ("main", .connectUnix(path: "file")), ("main", .listenUnix(path: "missing/s")),
          ("main", .listenUnix(path: "dir/s")), ("main", .removeFile(path: "dir/s")),
        ]))
    #expect(
      results == [
        .errno(.ENOENT), .ok, .ok, .errno(.EADDRINUSE), .errno(.ECONNREFUSED), .errno(.ENOENT),
        .ok, .ok,
      ])
  }

  @Test func `a domain can deny to make a socket at a path`() throws {
    let results = try agent.results(
      Program(
        ["main"], process: confined, rulesets: ["r": Ruleset(handledAccessFS: [.MAKE_SOCK])],
        [
          ("main", .restrict("r")), ("main", .listenUnix(path: "s")),
        ]))
    #expect(results == [.ok, .errno(.EACCES)])
  }

  @Test(.enabled(if: RunningKernel.has(.loopback), "needs the feature loopback"))
  func `UDP ports`() throws {
    let results = try agent.results(
      Program(
        ["main", "worker"],
        [
          ("main", .bindUDP(port: .free)), ("worker", .bindUDP(port: .free)),
          ("main", .bindUDP(port: .listening)), ("main", .connectUDP(port: .freeToo)),
          ("main", .connectUDP(port: .listening)), ("main", .connectTCP(port: .listening)),
          ("main", .bindTCP(port: .free)),
        ]))
    #expect(results == Array(repeating: .ok, count: 7))
  }

  @Test(
    .enabled(if: RunningKernel.hasABI(10), "needs Landlock ABI 10"),
    .enabled(if: RunningKernel.has(.loopback), "needs the feature loopback"))
  func `UDP ports, which a domain can deny`() throws {
    let ruleset = Ruleset(
      handledAccessNet: [.BIND_UDP, .CONNECT_SEND_UDP],
      rules: [
        .netPort(port: .free, allowed: [.BIND_UDP]),
        .netPort(port: .listening, allowed: [.CONNECT_SEND_UDP]),
      ])
    let results = try agent.results(
      Program(
        ["main"], process: confined, rulesets: ["r": ruleset],
        [
          ("main", .restrict("r")), ("main", .bindUDP(port: .free)),
          ("main", .bindUDP(port: .freeToo)), ("main", .connectUDP(port: .freeToo)),
        ]))
    #expect(results == [.ok, .ok, .errno(.EACCES), .errno(.EACCES)])
  }

  @Test func `a descriptor of a process can be had as long as the process is there`() throws {
    let results = try agent.results(
      Program(
        ["main", "worker"],
        [
          ("main", .fork(thread: "child")), ("worker", .openPidfd(thread: "child")),
          ("child", .openPidfd(thread: "worker")), ("child", .openPidfd(thread: "child")),
        ]))
    #expect(results == Array(repeating: .ok, count: 4))
  }

  /// The actions that are more than a call, because they wait, make threads, or need the controller or the board.
  private static let moreThanCalls: Set<String> = [
    "get", "same_domain_as", "count_events", "await_freed_domains", "last_denial",
    "create_ruleset", "close_ruleset", "add_rule", "restrict_self", "psx_restrict_self", "spawn",
    "fork", "exit", "execute", "watch_io", "write_pipe", "ptrace",
    "park", "release", "sleep_in", "wake", "hold", "restarted", "finish",
  ]

  @Test func `every action is a call of the table, or one that the engine carries out otherwise`() {
    let words = Vocabulary.actionNames.filter { lki_find_call($0) >= 0 }
    #expect(Set(words).isDisjoint(with: Self.moreThanCalls))
    #expect(Set(words).union(Self.moreThanCalls) == Set(Vocabulary.actionNames))
    // Properties that only a call can read share one, which no action is named after.
    let calls = words + [LKI_GET_PROPERTY]
    #expect(Set(calls.map { lki_find_call($0) }) == Set(0..<Int32(calls.count)))
    var nothing = lki_arguments()
    // A number behind the last one, as a broken board may have it, is no call.
    #expect(lki_make_call(Int32(calls.count), &nothing) == LKI_NO_CALL)
    #expect(lki_make_call(-1, &nothing) == LKI_NO_CALL)
  }
}
