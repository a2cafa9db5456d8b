// SPDX-License-Identifier: MIT

import Scenarios

// What every format says of allocations that were made to fail: the way, what was loaded for it and how that taints the
// kernel, what keeps a better way away, and at which sites of which steps they failed.

extension RunReport.KernelReport {
  /// How allocations failed in this kernel; `nil` where there is nothing to say: none failed, nothing was loaded, and
  /// nothing kept a better way away.
  var allocationsNote: String? {
    guard let failingAllocations else { return nil }
    let isOfInterest =
      failingAllocations.loaded != nil || !failingAllocations.obstacles.isEmpty
      || judgements.contains { !$0.injectedFailures.isEmpty }
    return isOfInterest ? "failing allocations: \(failingAllocations)" : nil
  }

  /// The allocations that failed in scenarios of which the report shows no more than that, a line for each step.
  var failedAllocationsInShort: [String] {
    judgements.filter { !$0.isShownInFull }.flatMap { judgement in
      judgement.failedAllocations.map { "\(judgement.scenario): \($0)" }
    }
  }
}

extension Judgement {
  /// Whether reports show the whole of it, and not a line.
  var isShownInFull: Bool { verdict.isFailure || verdict == .known }

  /// The allocations that were made to fail, a sentence for each step.
  var failedAllocations: [String] {
    let steps = Dictionary(grouping: injectedFailures, by: \.instruction)
    return steps.sorted { $0.key < $1.key }.map { instruction, failures in
      let sites = failures.map { failure in
        let place = failure.function.map { " in \($0)" } ?? ""
        return "site \(failure.site) \(failure.result)\(place)"
      }
      return "failed allocations in step \(instruction + 1): " + sites.joined(separator: ", ")
    }
  }
}
