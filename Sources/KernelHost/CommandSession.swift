// SPDX-License-Identifier: MIT

import EngineProtocol
import Glibc
import Scenarios
import TemporaryFolders

/// A running command that speaks ``OpenProtocol``.
final class CommandSession: Sendable {
  /// What an engine says of itself.
  struct Hello: Hashable, Sendable {
    /// Its name, with its version.
    var name: String
    /// What it is.
    var kind: OpenAnswer.Kind
    /// Whether the same program and variation always come to the same.
    var isDeterministic: Bool
    /// What the kernel behind it is.
    var profile: Profile
  }

  /// How much of a line is repeated in a message, in characters.
  private static let quotedCharacters = 160

  /// How many characters of standard error are repeated in a message.
  private static let errorBytes = 4096

  /// How often a wait is looked at to see whether it is still wanted.
  private static let interval: Duration = .milliseconds(100)

  private let process: AgentSession
  private let folder: TemporaryFolder

  /// Starts a command of the shell.
  init(_ command: String) throws(EngineError) {
    if let shortage = OpenFiles.shortageForEngine() { throw .environment(reason: shortage) }
    do {
      folder = try TemporaryFolder()
    } catch {
      throw .environment(reason: "no temporary folder can be made: \(error)")
    }
    process = AgentSession(Self.launch(["/bin/sh", "-c", command], in: folder))
  }

  /// A command under the agent's guard, which kills it and removes the folder if Lockstep is gone; alone if there is no
  /// agent, which nothing else here needs.
  private static func launch(_ command: [String], in folder: TemporaryFolder) -> AgentSession.Launch
  {
    let agent = EngineOptions.agentBesideThisProgram
    let hasGuard = access(agent, X_OK) == 0
    let guarding = [
      agent, "guard", "--parent", String(getpid()), "--folder", folder.path, "--",
    ]
    let whole = hasGuard ? guarding + command : command
    return AgentSession.Launch(
      program: whole[0], arguments: Array(whole.dropFirst()), errorFile: "\(folder.path)/errors",
      isGuarded: hasGuard)
  }

  deinit { folder.remove() }

  /// Whether the command is known to have ended.
  var hasEnded: Bool { process.hasEnded }

  /// Kills the command. Returns at once.
  func kill() { process.kill() }

  /// Ends the command: closes its input, and kills it after `grace`.
  func end(grace: Duration) async { await process.end(grace: grace) }

  /// Closes the input of the command.
  func closeInput() { process.closeInput() }

  /// Sends a line as it is.
  func send(line: String) { process.send(line) }

  /// Sends a message.
  func send(_ request: OpenRequest) throws(EngineError) {
    guard let line = try? OpenProtocol.line(request) else {
      throw .environment(reason: "the request cannot be written as a message")
    }
    guard line.utf8.count <= OpenProtocol.longestRequest else {
      throw .environment(
        reason: "the request has \(line.utf8.count) bytes, and \(OpenProtocol.longestRequest) is "
          + "the most")
    }
    process.send(line)
  }

  /// Waits for what comes next.
  func next(within limit: Duration) async -> AgentSession.Event {
    await process.next(until: .now + limit)
  }

  /// Waits for the next message.
  func answer(
    within limit: Duration, isInterrupted: () -> Bool = { false }
  ) async throws(EngineError) -> OpenAnswer {
    let deadline = ContinuousClock.now + limit
    while true {
      if isInterrupted() { throw .cancelled }
      switch await process.next(until: min(deadline, .now + Self.interval)) {
      case .line(""): continue
      case .line(let line):
        do throws(ProtocolFault) {
          return try OpenAnswer(line: line)
        } catch {
          throw fault("wrote what is no message ('\(quoted(line))'): \(error)")
        }
      case .tooLongLine:
        throw fault("wrote a line of more than \(OpenProtocol.longestAnswer) bytes")
      case .deadline where ContinuousClock.now < deadline: continue
      case .deadline: throw fault("did not answer within \(limit.seconds) s")
      case .cancelled: throw .cancelled
      case .end(let ending): throw fault(Self.description(of: ending))
      }
    }
  }

  /// Says hello and hears what the engine is.
  func greet(within limit: Duration, isInterrupted: () -> Bool = { false })
    async throws(EngineError) -> Hello
  {
    try send(.hello(protocol: OpenProtocol.version, client: "lockstep"))
    switch try await answer(within: limit, isInterrupted: isInterrupted) {
    case .hello(let version, let name, let kind, let isDeterministic, let profile):
      guard version == OpenProtocol.version else {
        throw fault(
          "speaks version \(version) of the protocol, Lockstep version \(OpenProtocol.version)")
      }
      do throws(ProtocolFault) {
        return Hello(
          name: name, kind: kind, isDeterministic: isDeterministic ?? false,
          profile: try profile.profile())
      } catch {
        throw fault("said hello, which cannot be read: \(error)")
      }
    case .error(let message): throw fault("refused to begin: \(message)")
    case .outcome, .unsupported, .failed: throw fault("answered before it was asked")
    }
  }

  private func fault(_ what: String) -> EngineError {
    let errors = errorLines
    return .neverCameUp(
      reason: "the engine " + what + (errors.last.map { " (\(quoted($0)))" } ?? ""),
      console: errors)
  }

  private func quoted(_ line: String) -> String { String(line.prefix(Self.quotedCharacters)) }

  /// The last lines of standard error.
  private var errorLines: [String] {
    guard let file = try? FileBytes("\(folder.path)/errors"), let size = try? file.size(),
      let bytes = try? file.read(upTo: Self.errorBytes, at: max(0, size - Self.errorBytes))
    else { return [] }
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    return lines.suffix(ConsoleWatch.excerptLines).map(String.init)
  }

  /// How a command ended, for a sentence about the engine.
  static func description(of ending: AgentSession.Ending) -> String {
    switch ending {
    // What sh(1) ends with if it cannot start a command (POSIX, 2.8.2 Exit status for commands).
    case .exited(126): "cannot be started: it is not executable"
    case .exited(127): "cannot be started: there is no such command"
    case .exited(let status): "ended with status \(status)"
    case .killed(let signal): "was killed by signal \(signal)"
    case .ended: "was ended"
    case .flooded(let how): how
    case .notStarted(let reason): "could not be started: \(reason)"
    }
  }
}
