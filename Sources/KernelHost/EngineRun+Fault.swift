// SPDX-License-Identifier: MIT

import Scenarios

extension EngineRun {
  /// Why the kernel, or Lockstep, gave no answer; `nil` if there is one.
  var faultReason: String? {
    switch ending {
    case .outcome, .unsupported: nil
    case .kernelDied(let reason), .harnessFault(let reason): reason
    }
  }

  /// What two faults of one kind have in common: the words of the reason but for numbers and addresses.
  static func kind(ofFault reason: String) -> [Substring] {
    reason.split(separator: " ").filter { !$0.contains(where: \.isNumber) }
  }
}

/// Counts runs of a kernel that end in the same way without an answer.
struct RepeatedFaults: Sendable {
  /// How many in a row are enough: then the kernel is not asked any more. Each may cost a boot and a minute of silence.
  static let most = 8

  private var kind: [Substring] = []
  private var count = 0

  /// Counts a run.
  ///
  /// - Returns: why no further run is to be tried; `nil` as long as it is.
  mutating func note(_ run: EngineRun) -> EngineError? {
    guard let reason = run.faultReason else {
      // What a kernel lacks says nothing about whether it answers.
      if case .outcome = run.ending { self = RepeatedFaults() }
      return nil
    }
    if reason == EngineError.cancelled.description { return nil }
    let own = EngineRun.kind(ofFault: reason)
    count = kind == own ? count + 1 : 1
    kind = own
    return count >= Self.most ? .repeatedFaults(count: count, reason: reason) : nil
  }
}
