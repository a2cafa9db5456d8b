// SPDX-License-Identifier: MIT

import EngineProtocol

extension Boot {
  /// What programs and answers have taken so far, as the agent says; `nil` if it does not answer, as one that is dead.
  func times(within limit: Duration) async -> (run: Duration, answer: Duration)? {
    guard let line = try? MessageCoding.line(Request.times) else { return nil }
    session.send(line)
    guard case .line(let answer) = await session.next(until: .now + limit),
      case .times(let run, let answer) = try? MessageCoding.response(answer)
    else { return nil }
    return (.nanoseconds(run), .nanoseconds(answer))
  }
}
