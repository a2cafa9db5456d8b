// SPDX-License-Identifier: MIT

import EngineProtocol
import Scenarios

/// A test of whether an engine speaks ``OpenProtocol``; what it answers of Landlock is not looked at.
public struct EngineCheckup: Sendable {
  /// What came of one check.
  public struct Result: Hashable, Sendable {
    /// The name of the check.
    public var name: String
    /// What an engine must do, as a sentence without a capital letter and a full stop.
    public var demand: String
    /// What it did instead; `nil` if it passed.
    public var fault: String?
    /// Why the check says nothing of this engine; `nil` if it does.
    public var omission: String?
  }

  /// One check: what an engine must do, and how that is found out.
  struct Check: Sendable {
    var name: String
    var demand: String
    var examine: @Sendable (Examination) async throws -> Void
  }

  /// Why a check says nothing.
  struct Omission: Error {
    var reason: String
  }

  /// How often a check looks whether it is still wanted.
  private static let interval: Duration = .milliseconds(100)

  private let command: String
  private let limit: Duration

  /// Prepares the checks of an engine.
  ///
  /// - Parameters:
  ///   - command: the command of the shell.
  ///   - limit: the most time for any one thing that an engine must do.
  public init(command: String, limit: Duration = .seconds(10)) {
    self.command = command
    self.limit = limit
  }

  /// The names of all checks, in their order.
  public static let names = checks.map(\.name)

  /// Makes all checks, each with an engine of its own.
  ///
  /// - Parameter isInterrupted: asked all the time; ends the checks, and the one under way has no result.
  /// - Throws: `EngineError` if this machine cannot start any command, which says nothing of the engine.
  public func results(
    isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) async throws(EngineError) -> [Result] {
    var results: [Result] = []
    for check in Self.checks where !isInterrupted() {
      let session = try CommandSession(command)
      let watch = Task {
        while !isInterrupted() {
          guard (try? await Task.sleep(for: Self.interval)) != nil else { return }
        }
        session.kill()
      }
      let result = await result(of: check, in: session)
      watch.cancel()
      if !isInterrupted() { results.append(result) }
    }
    return results
  }

  private func result(of check: Check, in session: CommandSession) async -> Result {
    var result = Result(name: check.name, demand: check.demand)
    do {
      do {
        try await check.examine(Examination(session: session, limit: limit))
      } catch {
        await session.end(grace: .zero)
        throw error
      }
      await session.end(grace: .zero)
    } catch let omission as Omission {
      result.omission = omission.reason
    } catch let fault as ProtocolFault {
      result.fault = fault.description
    } catch {
      result.fault = "\(error)"
    }
    return result
  }
}

/// One check under way.
struct Examination: Sendable {
  let session: CommandSession
  let limit: Duration

  /// How long nothing must come for silence.
  static let silence: Duration = .milliseconds(300)

  /// A program that every engine may be asked to run.
  static let program: JSON = [
    "threads": ["main"],
    "steps": [["main": ["get": "no_new_privs"]]],
  ]

  /// Says hello.
  @discardableResult
  func greet() async throws -> CommandSession.Hello { try await session.greet(within: limit) }

  /// The request to run a program.
  func request(_ id: Int, program: JSON = program, variation: Int = 0) -> OpenRequest {
    .run(
      id: id, program: program, stepDeadline: 1000,
      deadline: Int(limit.components.seconds) * 1000, variation: variation)
  }

  /// The next message.
  func answer() async throws -> OpenAnswer { try await session.answer(within: limit) }

  /// Runs the usual program and looks whether it is answered.
  func isStillThere(_ id: Int) async throws {
    try session.send(request(id))
    try await expectAnswer(to: id)
  }

  /// Reads an answer to a request.
  @discardableResult
  func expectAnswer(to id: Int) async throws -> OpenAnswer {
    let answer = try await answer()
    switch answer {
    case .outcome(id, let results, _, _):
      guard results.count == 1 else {
        throw ProtocolFault("\(results.count) results for a program of one step")
      }
      if let bad = results.first(where: { StepResult(json: $0) == nil }) {
        throw ProtocolFault("'\(bad)' is no result")
      }
    case .unsupported(id, let reason), .failed(id, let reason):
      guard !reason.isEmpty else { throw ProtocolFault("the reason is empty") }
    case .outcome(let other, _, _, _), .unsupported(let other, _), .failed(let other, _):
      throw ProtocolFault("request \(id) was answered as request \(other)")
    case .hello, .error: throw ProtocolFault("request \(id) was answered by '\(answer.word)'")
    }
    return answer
  }

  /// Reads an answer that says that the message was none.
  func expectError() async throws {
    let answer = try await answer()
    guard case .error(let message) = answer else {
      throw ProtocolFault("it was answered by '\(answer.word)' and not by 'error'")
    }
    guard !message.isEmpty else { throw ProtocolFault("the message of the error is empty") }
  }

  /// Sees that nothing comes.
  func expectSilence() async throws {
    let event = await session.next(within: Self.silence)
    guard event == .deadline else {
      throw ProtocolFault("something came that nobody had asked for: \(event)")
    }
  }

  /// Waits for the end of the engine.
  func expectEnd() async throws {
    switch await session.next(within: limit) {
    case .end(.exited(0)): return
    case .end(let ending): throw ProtocolFault(CommandSession.description(of: ending))
    case .deadline: throw ProtocolFault("it still ran after \(limit.seconds) s")
    default: throw ProtocolFault("it wrote something instead of ending")
    }
  }
}

extension OpenAnswer {
  /// The word that stands for the message.
  var word: String {
    switch self {
    case .hello: "hello"
    case .outcome: "outcome"
    case .unsupported: "unsupported"
    case .failed: "failed"
    case .error: "error"
    }
  }
}
