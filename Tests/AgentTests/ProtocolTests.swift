// SPDX-License-Identifier: MIT

import EngineProtocol
import Foundation
import Glibc
import ProgramBuilding
import Scenarios
import Testing

/// Shows what the agent does when something is wrong, and that it leaves nothing behind.
@Suite struct ProtocolTests {
  @Test func `hello describes the running kernel`() throws {
    let profile = try AgentConnection().profile
    var names = utsname()
    uname(&names)
    let release = withUnsafeBytes(of: &names.release) {
      String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
    #expect(profile.release?.text == release)
    #expect(profile.cpus == sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    #expect(profile.abi >= 1, "these tests need a kernel with Landlock")
    #expect(profile.edition == Profile.edition(abi: profile.abi, release: profile.release))
  }

  @Test(arguments: ["quit", "the end of input"])
  func `the agent ends at`(_ reason: String) throws {
    let agent = try AgentConnection()
    if reason == "quit" {
      try agent.send(line: try MessageCoding.line(Request.quit))
    } else {
      try agent.closeInput()
    }
    #expect(try agent.endsOutput())
    agent.process.waitUntilExit()
    #expect(agent.process.terminationStatus == 0)
  }

  @Test func `a line that is no request gets a clear answer, and the next one is served`() throws {
    let agent = try AgentConnection()
    try agent.send(line: "not JSON")
    #expect(try failure(agent.nextResponse(), id: 0).contains("'not JSON'"))
    try agent.send(line: #"{"run":{"id":41,"program":7}}"#)
    #expect(try failure(agent.nextResponse(), id: 41).contains("no request"))
    try agent.send(line: String(repeating: "x", count: longestLine + 1))
    #expect(try failure(agent.nextResponse(), id: 0).contains("\(longestLine)"))
    try agent.send(line: "")
    #expect(
      try agent.results(Program(["main"], [("main", .get(attribute: .layers))])) == [.number(0)])
  }

  @Test func `a program that did not come with the agent is refused by its number`() throws {
    let agent = try AgentConnection()
    try agent.send(
      line: try MessageCoding.line(
        Request.runKept(id: 7, number: 3, stepDeadline: 5000, variation: 0)))
    #expect(try failure(agent.nextResponse(), id: 7) == "there is no program number 3")
    #expect(
      try agent.results(Program(["main"], [("main", .get(attribute: .layers))])) == [.number(0)])
  }

  @Test func `the agent says how long programs took, from the first question on`() throws {
    let agent = try AgentConnection()
    func times() throws -> (run: Int, answer: Int) {
      try agent.send(line: try MessageCoding.line(Request.times))
      guard case .times(let run, let answer) = try agent.nextResponse() else {
        throw AgentConnection.Failure(description: "no times")
      }
      return (run, answer)
    }
    let program = Program(["main"], [("main", .get(attribute: .layers))])
    _ = try agent.results(program)
    #expect(try times() == (0, 0))
    _ = try agent.results(program)
    let after = try times()
    #expect(after.run > 0 && after.answer > 0)
  }

  private func failure(_ response: Response, id: Int) throws -> String {
    guard case .failed(id, let reason, _) = response else {
      throw AgentConnection.Failure(description: "not failed with id \(id), but \(response)")
    }
    return reason
  }

  @Test func `a zygote that was killed is replaced`() throws {
    let agent = try AgentConnection()
    let program = Program(["main"], [("main", .setNoNewPrivs)])
    _ = try agent.results(program)
    let zygote = try #require(try agent.children().first)
    kill(zygote, SIGKILL)
    let stat = "/proc/\(zygote)/stat"
    _ = try agent.soon("its end") {
      try String(contentsOfFile: stat, encoding: .utf8).contains(") Z ") ? true : nil
    }
    #expect(try agent.results(program) == [.ok])
    #expect(try agent.children().count == 1)
    #expect(try agent.children() != [zygote])
  }

  @Test func `a zygote that does not answer is replaced, and a late child of its ends`() throws {
    let agent = try AgentConnection()
    let program = Program(["main", "worker"], [("main", .setNoNewPrivs)])
    _ = try agent.results(program)
    let zygote = try #require(try agent.children().first)
    kill(zygote, SIGSTOP)
    let reason = try failure(agent.run(program), id: 2)
    #expect(reason == "the process under test was not ready after 10000 ms")
    // It forks now, for the run that was given up.
    kill(zygote, SIGCONT)
    let both = try agent.soon("the late child") {
      let children = try agent.children()
      return children.count > 1 ? children : nil
    }
    #expect(both.count == 2)
    #expect(try agent.results(program) == [.ok])
    let left = try agent.children()
    #expect(left.count == 1 && left != [zygote])
  }

  @Test func `the last program runs again, and no other`() throws {
    let agent = try AgentConnection()
    let again = { (id: Int, first: Int) in
      try MessageCoding.line(
        Request.runAgain(id: id, first: first, stepDeadline: 5000, variation: 0))
    }
    try agent.send(line: again(7, 1))
    #expect(try failure(agent.nextResponse(), id: 7).contains("not that of 1"))
    let program = Program(["main"], [("main", .setNoNewPrivs), ("main", .get(attribute: .uid))])
    let outcome = try agent.results(program)
    try agent.send(line: again(8, 1))
    guard case .outcome(8, Outcome(outcome), [], [], nil, nil) = try agent.nextResponse() else {
      throw AgentConnection.Failure(description: "not the same outcome")
    }
    try agent.send(line: again(9, 8))
    #expect(try failure(agent.nextResponse(), id: 9).contains("not that of 8"))
  }

  @Test func `a program for another kernel is unsupported`() throws {
    let agent = try AgentConnection()
    let newest = Ruleset(handledAccessNet: [.BIND_UDP])
    let program = Program(
      ["main"], process: ProcessSetup(noNewPrivs: true), rulesets: ["r": newest],
      [("main", .restrict("r"))])
    let response = try agent.run(program)
    if agent.profile.abi < 10 {
      #expect(
        response
          == .unsupported(id: 1, reason: "Landlock ABI 10; this kernel has \(agent.profile.abi)"))
    } else {
      #expect(
        response
          == .outcome(id: 1, outcome: Outcome([.ok]), threadStates: [], injectedFailures: []))
    }
  }

  @Test func `a program that names what it lacks has failed`() throws {
    let agent = try AgentConnection()
    let response = try agent.run(Program(["main"], [("main", .restrict("nothing"))]))
    #expect(try failure(response, id: 1).contains("'nothing'"))
    let early = try agent.run(
      Program(["main"], [("late", .setNoNewPrivs), ("main", .spawn(thread: "late"))]))
    #expect(try failure(early, id: 2).contains("'late' cannot act"))
  }

  /// A FIFO that nobody writes to holds its reader for ever.
  private static let hanging = Program(
    ["main", "worker"],
    [
      ("main", .make(path: "fifo", kind: .fifo)),
      ("worker", .open(path: "fifo", mode: .reading)), ("main", .get(attribute: .layers)),
    ])

  @Test func `a step that hangs is an outcome with the states of the threads`() throws {
    let agent = try AgentConnection()
    // The zygote is there from the first run on.
    _ = try agent.results(Program(["main"], [("main", .setNoNewPrivs)]))
    let before = try agent.children()
    let response = try agent.run(Self.hanging, stepDeadline: 200)
    guard case .outcome(2, let outcome, let states, _, _, _) = response else {
      Issue.record("no outcome, but \(response)")
      return
    }
    #expect(outcome.results == [.ok, .hung])
    #expect(states.map(\.thread) == ["main", "worker"])
    #expect(states.allSatisfy { $0.state == "S (sleeping)" })
    // The hung process is gone and the engine goes on.
    #expect(try agent.children() == before)
    #expect(try agent.results(Program(["main"], [("main", .setNoNewPrivs)])) == [.ok])
  }

  @Test func `a step in which nothing moves has hung long before its deadline`() throws {
    let agent = try AgentConnection()
    let deadline = 10_000
    let start = ContinuousClock.now
    let response = try agent.run(Self.hanging, stepDeadline: deadline)
    guard case .outcome(_, let outcome, _, _, _, _) = response else {
      Issue.record("no outcome, but \(response)")
      return
    }
    #expect(outcome.results == [.ok, .hung])
    #expect(ContinuousClock.now - start < .milliseconds(deadline))
  }

  /// A deadline, in milliseconds, whose fifth a busy step exceeds.
  private static let busyDeadline = 1_000

  @Test func `a step in which something moves has its whole deadline`() throws {
    let agent = try AgentConnection()
    // Far longer than nothing may move.
    var busy = Program(["main", "worker"], [("main", .open(path: "file", mode: .reading))])
    busy.instructions[0].times = 1_000_000
    let start = ContinuousClock.now
    let response = try agent.run(busy, stepDeadline: Self.busyDeadline)
    let duration = ContinuousClock.now - start
    guard case .outcome(_, let outcome, _, _, _, _) = response else {
      Issue.record("no outcome")
      return
    }
    #expect(
      outcome.results == [.ok]
        || outcome.results == [.hung] && duration >= .milliseconds(Self.busyDeadline))
  }

  @Test func `a process that is killed is a failure that names the signal`() throws {
    let agent = try AgentConnection()
    for (signal, name) in [(SIGSEGV, "SIGSEGV"), (SIGKILL, "SIGKILL")] {
      try agent.start(Self.hanging, stepDeadline: 10_000)
      kill(try sleeper(of: agent), signal)
      guard case .failed(_, let reason, _) = try agent.nextResponse() else {
        Issue.record("not failed")
        return
      }
      #expect(reason.contains(name))
    }
  }

  /// The processes that an agent has started.
  /// The process under test, once its second thread is there.
  private func sleeper(of agent: AgentConnection) throws -> pid_t {
    try agent.soon("the process under test") {
      try agent.children().first { child in
        let threads = try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(child)/task")
        return threads?.count == 2
      }
    }
  }

  @Test func `an agent whose starter blocks SIGCHLD sees its children end`() throws {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["--block-signal=CHLD", try AgentConnection.executable().path]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.close()
    let line = try #require(
      String(data: output.fileHandleForReading.readDataToEndOfFile(), encoding: .utf8)?
        .split(separator: "\n").first)
    guard
      case .hello(_, _, let profile, _) = try MessageCoding.response(String(line))
    else {
      Issue.record("no hello, but \(line)")
      return
    }
    // The probe of this feature waits for two children; without SIGCHLD it would give them up.
    #expect(profile == (try AgentConnection().profile))
  }

  @Test func `nothing of a scenario is left behind`() throws {
    let directory = FileManager.default.temporaryDirectory
      .appendingPathComponent("agent-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: directory) }
    let agent = try AgentConnection(environment: ["TMPDIR": directory.path])
    let descriptors = "/proc/\(agent.process.processIdentifier)/fd"
    // What the agent keeps for all runs, it has after the first.
    _ = try agent.results(Program(["main"], [("main", .setNoNewPrivs)]))
    let before = try FileManager.default.contentsOfDirectory(atPath: descriptors).count
    let zygote = try agent.children()
    #expect(zygote.count == 1)
    for deadline in [300, 100] {
      _ = try agent.run(Self.hanging, stepDeadline: deadline)
      _ = try agent.results(
        Program(
          ["main"],
          [
            ("main", .fork(thread: "child")), ("child", .make(path: "dir/new", kind: .directory)),
            ("child", .fork(thread: "grandchild")), ("child", .connectTCP(port: .listening)),
            ("child", .exit),
          ]))
    }
    // After a run that changes nothing its directory is kept, as after the first one.
    _ = try agent.results(Program(["main"], [("main", .setNoNewPrivs)]))
    #expect(try agent.children() == zygote)
    let left = try FileManager.default.subpathsOfDirectory(atPath: directory.path)
    #expect(left.count { $0.split(separator: "/").last!.hasPrefix("scenario-") } == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: descriptors).count == before)
  }
}
