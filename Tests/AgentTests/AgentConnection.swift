// SPDX-License-Identifier: MIT

import EngineProtocol
import Foundation
import Glibc
import Scenarios

/// A started agent, talked to over pipes, with a deadline for every answer.
final class AgentConnection {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// How long an answer may take, in milliseconds.
  static let answerDeadline: Int32 = 20_000

  /// The bytes of one read.
  private static let chunk = 4096

  let process = Process()
  let profile: Profile
  private let input = Pipe()
  private let output = Pipe()
  private var pending: [UInt8] = []
  private var lastID = 0

  /// The agent that was built with these tests.
  static func executable() throws -> URL {
    // The test executable lies in the folder of products, itself or in a bundle there.
    var folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    for candidate in [folder] + CommandLine.arguments.map({ URL(fileURLWithPath: $0) }) {
      folder = candidate
      for _ in 0..<6 {
        folder.deleteLastPathComponent()
        let agent = folder.appendingPathComponent("lockstep-agent")
        if FileManager.default.isExecutableFile(atPath: agent.path) { return agent }
      }
    }
    throw Failure(
      description:
        "there is no agent beside the tests; 'swift build --product lockstep-agent' builds it")
  }

  /// Starts an agent and reads its hello.
  init(environment: [String: String] = [:]) throws {
    process.executableURL = try Self.executable()
    process.standardInput = input
    process.standardOutput = output
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    try process.run()
    // Only the agent may hold these ends, or its end would go unnoticed.
    try input.fileHandleForReading.close()
    try output.fileHandleForWriting.close()
    let line = try Self.nextLine(from: output.fileHandleForReading.fileDescriptor, &pending)
    guard let line,
      case .hello(protocolVersion, "lockstep-agent", let profile, _) = try MessageCoding.response(
        line)
    else { throw Failure(description: "no hello, but \(line ?? "the end of output")") }
    self.profile = profile
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  /// The next line, or `nil` at the end of output.
  private static func nextLine(from descriptor: Int32, _ pending: inout [UInt8]) throws -> String? {
    while true {
      if let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
        defer { pending.removeSubrange(...end) }
        return String(decoding: pending[..<end], as: UTF8.self)
      }
      var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&watched, 1, answerDeadline) > 0 else {
        throw Failure(description: "the agent did not answer within \(answerDeadline) ms")
      }
      var bytes = [UInt8](repeating: 0, count: chunk)
      let count = read(descriptor, &bytes, bytes.count)
      guard count > 0 else { return nil }
      pending.append(contentsOf: bytes[..<count])
    }
  }

  /// Sends a line that need not be a request.
  func send(line: String) throws {
    try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
  }

  /// Closes the channel towards the agent.
  func closeInput() throws { try input.fileHandleForWriting.close() }

  func nextResponse() throws -> Response {
    let line = try Self.nextLine(from: output.fileHandleForReading.fileDescriptor, &pending)
    guard let line else { throw Failure(description: "the agent ended instead of answering") }
    return try MessageCoding.response(line)
  }

  /// Whether the agent ends its output within the deadline.
  func endsOutput() throws -> Bool {
    try Self.nextLine(from: output.fileHandleForReading.fileDescriptor, &pending) == nil
  }

  /// The agent's children, dead ones included that it has not reaped.
  func children() throws -> [pid_t] {
    let own = process.processIdentifier
    return try String(contentsOfFile: "/proc/\(own)/task/\(own)/children", encoding: .utf8)
      .split(separator: " ").compactMap { pid_t($0) }
  }

  /// What is found before ten seconds are over.
  func soon<Found>(_ what: String, _ look: () throws -> Found?) throws -> Found {
    let deadline = Date(timeIntervalSinceNow: 10)
    while Date() < deadline {
      if let found = try look() { return found }
      sched_yield()
    }
    throw Failure(description: "\(what) did not come within 10 s")
  }

  /// Sends a program; the answer is left to `nextResponse`.
  func start(_ program: Program, stepDeadline: Int = 5000, variation: Int = 0) throws {
    lastID += 1
    try send(
      line: try MessageCoding.line(
        Request.run(
          id: lastID, program: program, stepDeadline: stepDeadline, variation: variation)))
  }

  /// Runs a program.
  func run(_ program: Program, stepDeadline: Int = 5000, variation: Int = 0) throws -> Response {
    try start(program, stepDeadline: stepDeadline, variation: variation)
    return try nextResponse()
  }

  /// The results of a program that must have an outcome.
  func results(_ program: Program, stepDeadline: Int = 5000, variation: Int = 0) throws
    -> [StepResult]
  {
    let response = try run(program, stepDeadline: stepDeadline, variation: variation)
    guard case .outcome(lastID, let outcome, _, _, _, _) = response else {
      throw Failure(description: "no outcome, but \(response)")
    }
    return outcome.results
  }
}

/// What the tests may expect of the running kernel and the user who runs them.
enum RunningKernel {
  private static let profile = try? AgentConnection().profile

  /// Whether the agent finds a feature here; true without an agent, so that the test fails for that.
  static func has(_ feature: Feature) -> Bool { profile?.features.contains(feature) ?? true }

  /// Whether Landlock is at least this new; true without an agent.
  static func hasABI(_ abi: Int) -> Bool { (profile?.abi ?? abi) >= abi }
}

extension Action {
  /// `restrict_self` with a ruleset of the program.
  static func restrict(_ name: String, _ flags: Set<RestrictFlag> = []) -> Action {
    .restrictSelf(ruleset: .ruleset(name: name), flags: RestrictFlags(flags))
  }
}
