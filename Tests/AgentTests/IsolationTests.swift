// SPDX-License-Identifier: MIT

import EngineProtocol
import Foundation
import Glibc
import ProgramBuilding
import Scenarios
import Testing

/// Nobody but the agent and the process under test has a way into a run.
@Suite(.serialized) struct IsolationTests {
  /// Where the board of every process lies.
  private static let boardAddress = "1000000000"

  /// Where the ids begin that nobody has.
  private static let firstID: UInt32 = 2_100_000_000

  /// A folder for temporary folders.
  private final class Base {
    let path: String

    init() throws {
      var template = Array("/tmp/isolation-tests-XXXXXX".utf8CString)
      try #require(mkdtemp(&template) != nil)
      path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// What lies below the folder.
    var contents: [String] {
      (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    }
  }

  private func status(of path: String) throws -> stat {
    var found = stat()
    try #require(lstat(path, &found) == 0, "\(path)")
    return found
  }

  /// A worker that waits for somebody to write to a FIFO.
  private static let waiting = Program(
    ["main", "worker"],
    [
      ("main", .make(path: "dir/pipe", kind: .fifo)),
      ("worker", .open(path: "dir/pipe", mode: .reading)),
    ])

  /// The process under test of a program that waits.
  private func processUnderTest(of agent: AgentConnection) throws -> pid_t {
    try agent.soon("the process under test") {
      try agent.children().first { child in
        let tasks = try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(child)/task")
        return tasks?.count == 2
      }
    }
  }

  private func value(of key: String, of process: pid_t) throws -> [UInt32] {
    let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix(key) }
    return (line ?? "").split(whereSeparator: \.isWhitespace).compactMap { UInt32($0) }
  }

  @Test func `the directory of a run lies where only the user can go, and belongs to the run`()
    throws
  {
    let base = try Base()
    let agent = try AgentConnection(environment: ["TMPDIR": base.path])
    // It changes nothing, so the directory stays for the next run.
    let program = Program(["main"], [("main", .open(path: "dir/file", mode: .writing))])
    #expect(try agent.results(program) == [.ok])
    let place = "\(base.path)/lockstep-\(geteuid())"
    #expect(try status(of: place).st_mode & 0o777 == 0o700)
    let entries = base.contents.filter { $0.contains("scenario-") }
    #expect(entries.count == 1 + ScenarioTree.entries.count)
    let isPrivileged = agent.profile.features.contains(.privileged)
    for entry in entries {
      let status = try status(of: "\(base.path)/\(entry)")
      #expect(status.st_mode & 0o007 == 0, "\(entry)")
      if isPrivileged { #expect(status.st_uid > Self.firstID, "\(entry)") }
    }
    try agent.closeInput()
    #expect(try agent.endsOutput())
    agent.process.waitUntilExit()
    #expect(base.contents == ["lockstep-\(geteuid())"])
  }

  @Test(.enabled(if: RunningKernel.has(.privileged)))
  func `the process under test is nobody, looks closed to others, and calls itself as ever`() throws
  {
    let agent = try AgentConnection()
    #expect(
      try agent.results(
        Program(
          ["main"],
          [
            ("main", .get(attribute: .uid)), ("main", .get(attribute: .gid)),
          ])) == [.number(1000), .number(1000)])
    try agent.start(Self.waiting)
    let process = try processUnderTest(of: agent)
    let ids = try agent.soon("another uid") {
      let ids = try value(of: "Uid:", of: process) + value(of: "Gid:", of: process)
      return ids.contains(0) ? nil : ids
    }
    #expect(ids.count == 8)
    #expect(ids.allSatisfy { $0 > Self.firstID && getpwuid($0) == nil })
    // The files of a process that nobody may look into are root's.
    #expect(try status(of: "/proc/\(process)/environ").st_uid == 0)
  }

  @Test(.enabled(if: RunningKernel.has(.privileged)))
  func `reading its own status opens no process to others, since everybody may read that`() throws {
    let agent = try AgentConnection()
    var program = Self.waiting
    program.instructions.insert(
      Program(["main"], [("main", .readProc(file: .status))]).instructions[0], at: 0)
    try agent.start(program)
    let process = try processUnderTest(of: agent)
    _ = try agent.soon("another uid") {
      try value(of: "Uid:", of: process).contains(0) ? nil : true
    }
    #expect(try status(of: "/proc/\(process)/environ").st_uid == 0)
    let reading = Program(["main"], [("main", .readProc(file: .status))])
    #expect(try AgentConnection().results(reading) == [.ok])
  }

  @Test(.enabled(if: RunningKernel.has(.privileged)))
  func `engines that begin at the same time run as different users, whose processes are counted`()
    throws
  {
    // None of them has a process yet by which the others could know it.
    let agents = try (0..<3).map { _ in try AgentConnection() }
    let users = try agents.map { agent in
      try agent.start(Self.waiting)
      let process = try processUnderTest(of: agent)
      return try agent.soon("another uid") {
        try value(of: "Uid:", of: process).first { $0 != 0 }
      }
    }
    #expect(Set(users).count == agents.count)
  }

  @Test(.enabled(if: RunningKernel.has(.privileged)))
  func `nothing that is written on the board leads the agent astray`() throws {
    let agent = try AgentConnection()
    for filling in [0x41, 0xff, 0x01] as [UInt8] {
      try agent.start(Self.waiting, stepDeadline: 1000)
      let process = try processUnderTest(of: agent)
      try fillBoard(of: process, with: filling)
      switch try agent.nextResponse() {
      case .failed, .outcome: break
      case let other: Issue.record("\(other)")
      }
      kill(process, SIGKILL)
    }
    let program = Program(["main"], [("main", .get(attribute: .noNewPrivs))])
    #expect(try agent.results(program) == [.truth(false)])
  }

  /// Overwrites all that the processes of a run share, as one of them could.
  private func fillBoard(of process: pid_t, with byte: UInt8) throws {
    let maps = try String(contentsOfFile: "/proc/\(process)/maps", encoding: .utf8)
    let line = try #require(maps.split(separator: "\n").first { $0.hasPrefix(Self.boardAddress) })
    let ends = line.prefix { $0 != " " }.split(separator: "-").map { Int($0, radix: 16)! }
    let memory = open("/proc/\(process)/mem", O_RDWR)
    try #require(memory >= 0)
    defer { close(memory) }
    let bytes = [UInt8](repeating: byte, count: ends[1] - ends[0])
    #expect(pwrite(memory, bytes, bytes.count, off_t(ends[0])) == bytes.count)
  }
}
