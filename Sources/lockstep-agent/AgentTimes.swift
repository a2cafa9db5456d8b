// SPDX-License-Identifier: MIT

import CKernelInterface
import EngineProtocol

/// What the agent spends its time on, from the first time on that somebody asks: a clock is a system call in a User-Mode
/// Linux guest.
struct AgentTimes {
  /// The parts of what follows a request.
  enum Part: Int { case run, answer }

  private var isAsked = false
  private var start: UInt64 = 0
  private var sums: [UInt64] = [0, 0]

  /// Begins a part.
  mutating func begin() { if isAsked { start = lki_now() } }

  /// Ends a part, and begins the next one.
  mutating func end(_ part: Part) {
    guard isAsked else { return }
    let now = lki_now()
    sums[part.rawValue] += now - start
    start = now
  }

  /// The sums so far.
  mutating func response() -> Response {
    isAsked = true
    return .times(run: Int(sums[0]), answer: Int(sums[1]))
  }
}
