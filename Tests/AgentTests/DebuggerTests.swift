// SPDX-License-Identifier: MIT

import EngineProtocol
import Foundation
import Glibc
import ProgramBuilding
import Scenarios
import Testing

/// Shows that a thread on its way through its debugger's hands is not taken for one that sleeps.
@Suite struct DebuggerTests {
  private let directory = FileManager.default.temporaryDirectory
    .appendingPathComponent("agent-tests-\(UUID().uuidString)")

  @Test func `a thread whose debugger does not run has not blocked`() throws {
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: directory) }
    let agent = try AgentConnection(environment: ["TMPDIR": directory.path])
    try agent.start(
      Program(
        ["main", "second"], process: ProcessSetup(noNewPrivs: true),
        rulesets: ["r": Ruleset(handledAccessFS: [.READ_FILE])],
        instructions: [
          .step(.outside, .hold(thread: "second")),
          .step("main", .make(path: "fifo", kind: .fifo)),
          .step("main", .open(path: "fifo", mode: .reading)),
          .blocking("second", .restrict("r")),
        ]), stepDeadline: 2000)
    // While main waits for a writer, the debugger of the other thread is stopped for good.
    let fifo = try agent.soon("the FIFO") { try find("fifo") }
    let debugger = try agent.soon("the debugger") { try tracer(ofThreadsOf: agent) }
    kill(debugger, SIGSTOP)
    _ = try agent.soon("its stop") { try isStopped(debugger) ? true : nil }
    let writer = try agent.soon("the reader") {
      let descriptor = open(fifo, O_WRONLY | O_NONBLOCK)
      return descriptor >= 0 ? descriptor : nil
    }
    defer { close(writer) }
    let response = try agent.nextResponse()
    guard case .outcome(_, let outcome, let states, _, _, _) = response else {
      throw AgentConnection.Failure(description: "no outcome, but \(response)")
    }
    #expect(outcome.results == [.ok, .ok, .ok, .hung])
    #expect(states.first { $0.thread == "second" }?.state == "t (tracing stop)")
  }

  /// A file in the directory of the scenario.
  private func find(_ name: String) throws -> String? {
    try FileManager.default.subpathsOfDirectory(atPath: directory.path)
      .first { $0.hasSuffix("/\(name)") }.map { "\(directory.path)/\($0)" }
  }

  /// The process that debugs a thread of one of the agent's children.
  private func tracer(ofThreadsOf agent: AgentConnection) throws -> pid_t? {
    for child in try agent.children() {
      let threads = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(child)/task")
      for thread in threads {
        let tracer = try value("TracerPid:", of: "/proc/\(child)/task/\(thread)/status")
        if let number = pid_t(tracer), number != 0 { return number }
      }
    }
    return nil
  }

  private func isStopped(_ process: pid_t) throws -> Bool {
    try value("State:", of: "/proc/\(process)/status").hasPrefix("T")
  }

  private func value(_ key: String, of path: String) throws -> String {
    let line = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .first { $0.hasPrefix(key) }
    return line.map { $0.dropFirst(key.count).trimmingCharacters(in: .whitespaces) } ?? ""
  }
}
