// SPDX-License-Identifier: MIT

/// How long the parts of many runs took together, on the clock.
public struct PhaseTimes: Hashable, Sendable {
  /// From the start of guests to their first messages.
  public var boot: Duration
  /// From requests to the moment at which the agent knew what to do, and back from its answers: the channel both ways,
  /// the decoding, and whatever kept the two sides from running.
  public var send: Duration
  /// What the agent did with the programs.
  public var run: Duration
  /// Making texts of what they came to, and writing these into the channel.
  public var answer: Duration
  /// Everything on this side beside that: simulating and judging.
  public var judge: Duration

  /// Times that add up to these.
  public init(
    boot: Duration = .zero, send: Duration = .zero, run: Duration = .zero,
    answer: Duration = .zero, judge: Duration = .zero
  ) {
    self.boot = boot
    self.send = send
    self.run = run
    self.answer = answer
    self.judge = judge
  }

  /// Adds what others took.
  public static func += (times: inout PhaseTimes, others: PhaseTimes) {
    times.boot += others.boot
    times.send += others.send
    times.run += others.run
    times.answer += others.answer
    times.judge += others.judge
  }
}
