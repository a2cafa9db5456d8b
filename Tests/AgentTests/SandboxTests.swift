// SPDX-License-Identifier: MIT

import CSandbox
import EngineProtocol
import Foundation
import Glibc
import ProgramBuilding
import Scenarios
import Testing

/// What the agent says where something keeps Landlock from it.
@Suite struct SandboxTests {
  /// The numbers of `landlock_create_ruleset`, `landlock_add_rule` and `landlock_restrict_self`, the same everywhere.
  private static let first: Int32 = 444
  private static let last: Int32 = 446

  /// An agent that is started under a filter, or inside of domains.
  private final class Agent {
    private let input = Pipe()
    private let output = Pipe()
    private let child: pid_t

    init(denying first: Int32 = -1, error: Int32 = 0, layers: Int32 = 0) throws {
      let path = try AgentConnection.executable().path
      let arguments: [UnsafeMutablePointer<CChar>?] = [strdup(path), nil]
      defer { free(arguments[0]) }
      child = sandbox_start(
        path, arguments, input.fileHandleForReading.fileDescriptor,
        output.fileHandleForWriting.fileDescriptor, first, SandboxTests.last, error, layers)
      try #require(child > 0)
      try input.fileHandleForReading.close()
      try output.fileHandleForWriting.close()
    }

    deinit {
      kill(child, SIGKILL)
      waitpid(child, nil, 0)
    }

    /// The next message.
    func next() throws -> Response {
      var line = Data()
      while line.last != UInt8(ascii: "\n") {
        var watched = pollfd(
          fd: output.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
        try #require(poll(&watched, 1, AgentConnection.answerDeadline) > 0)
        guard let byte = try output.fileHandleForReading.read(upToCount: 1), !byte.isEmpty else {
          break
        }
        line += byte
      }
      return try MessageCoding.response(String(decoding: line.dropLast(), as: UTF8.self))
    }

    /// What becomes of a program.
    func run(_ program: Program) throws -> Response {
      let request = Request.run(id: 1, program: program, stepDeadline: 5000, variation: 0)
      let line = try MessageCoding.line(request) + "\n"
      try input.fileHandleForWriting.write(contentsOf: Data(line.utf8))
      return try next()
    }
  }

  /// The first message of an agent that is started under a filter.
  private func hello(denying first: Int32, error: Int32) throws -> Response {
    try Agent(denying: first, error: error).next()
  }

  private typealias Instruction = Program.Instruction

  /// Stacks layers and counts them.
  private func stacking(_ layers: Int) -> Program {
    Program(
      process: ProcessSetup(noNewPrivs: true), threads: ["main"],
      rulesets: ["r": Ruleset(handledAccessFS: [.MAKE_CHAR])],
      instructions: [
        Instruction(thread: "main", action: .get(attribute: .layers)),
        Instruction(
          thread: "main",
          action: .restrictSelf(ruleset: .ruleset(name: "r"), flags: RestrictFlags([])),
          times: layers),
        Instruction(thread: "main", action: .get(attribute: .layers)),
      ])
  }

  private func results(_ response: Response) -> [StepResult]? {
    if case .outcome(_, let outcome, _, _, _, _) = response { outcome.results } else { nil }
  }

  @Test(.enabled(if: RunningKernel.hasABI(1)))
  func `where the limit of layers is another one, depths are right all the same`() throws {
    let agent = try Agent(layers: 3)
    _ = try agent.next()
    let response = try agent.run(stacking(2))
    #expect(results(response) == [.number(0), .ok, .number(2)], "\(response)")
  }

  @Test(.enabled(if: RunningKernel.hasABI(1)))
  func `the step that meets a wrong limit is the one that fails`() throws {
    let agent = try Agent(layers: 3)
    _ = try agent.next()
    let response = try agent.run(stacking(14))
    #expect(results(response) == [.number(0), .errno(.E2BIG), .number(13)], "\(response)")
  }

  @Test(.enabled(if: RunningKernel.hasABI(1)))
  func `a wrong errno at the limit is the result of a step, and no fault of the harness`() throws {
    let agent = try Agent(denying: Self.last, error: ENOMEM)
    _ = try agent.next()
    let response = try agent.run(stacking(1))
    #expect(results(response) == [.number(0), .errno(.ENOMEM), .number(0)], "\(response)")
  }

  @Test(arguments: [EPERM, ENOSYS, EOPNOTSUPP])
  func `a filter in front of all calls of Landlock is told with its errno`(_ error: Int32) throws {
    guard case .hello(_, _, let profile, let found) = try hello(denying: Self.first, error: error)
    else {
      Issue.record("no hello")
      return
    }
    #expect(profile.abi == 0)
    #expect(found == error)
  }

  @Test(.enabled(if: RunningKernel.hasABI(1)))
  func `a filter that lets the question pass and not the calls is told as well`() throws {
    guard
      case .hello(_, _, let profile, let found) = try hello(denying: Self.last, error: EPERM)
    else {
      Issue.record("no hello")
      return
    }
    #expect(profile.abi == 0)
    #expect(found == EPERM)
  }
}
