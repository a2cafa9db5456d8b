// SPDX-License-Identifier: MIT

import EngineProtocol
public import Scenarios

extension KernelEngine {
  /// How long a measurement may take, in milliseconds: ten thousand threads come to life one by one.
  private static let longestMeasurement = 600_000

  /// Times calls with TSYNC, after what was asked for before; boots the kernel if it does not run.
  ///
  /// - Throws: ``EngineError``: also where there is no TSYNC, and where so many threads cannot be had.
  public func measure(_ what: Measuring) async throws(EngineError) -> [MeasuredCall] {
    await mutex.lock()
    defer { mutex.unlock() }
    var boot = try await boot()
    lastID += 1
    guard
      let line = try? MessageCoding.line(
        Request.measure(id: lastID, what: what, deadline: Self.longestMeasurement))
    else { throw .environment(reason: "the measurement cannot be written as a message") }
    strayFaults += boot.console.look()
    boot.session.allowConsole()
    boot.session.send(line)
    let deadline =
      ContinuousClock.now + .milliseconds(Self.longestMeasurement) + options.answerMargin
    let answer = await answer(of: boot.session, until: deadline)
    strayFaults += boot.console.look()
    running = boot
    if case .measured(lastID, let calls) = answer { return calls }
    await stop()
    switch answer {
    case .unsupported(_, let reason, _): throw .environment(reason: "needs \(reason)")
    case .failed(_, let reason, _): throw .environment(reason: reason)
    case nil where options.isInterrupted(): throw .cancelled
    default:
      throw .environment(
        reason: "the kernel gave no answer\(boot.console.death.map { ": \($0)" } ?? "")")
    }
  }

  /// The next message; `nil` if none comes, or nobody wants it any more.
  private func answer(of session: AgentSession, until deadline: ContinuousClock.Instant) async
    -> Response?
  {
    while !options.isInterrupted(), ContinuousClock.now < deadline {
      switch await session.next(until: min(deadline, .now + Self.interval)) {
      case .line(let line): return try? MessageCoding.response(line)
      case .deadline: continue
      case .tooLongLine, .cancelled, .end: return nil
      }
    }
    return nil
  }

  /// How often a measurement is looked at to see whether it is still wanted.
  private static let interval: Duration = .milliseconds(200)
}
