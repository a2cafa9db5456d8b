// SPDX-License-Identifier: MIT

import Scenarios

/// What becomes of a fault of the kernel that the spec expects: `kernel_fault`.
extension Judge {
  /// The steps that the spec lets end by a fault of the kernel, and the simulator by the end of their thread.
  private var faultySteps: [Int] {
    comparison.expected.indices.filter { step in
      comparison.expected[step]?.contains(.kernelFault) == true
        && comparison.allowed.contains { $0.endsThread(at: step) }
    }
  }

  /// Whether a run that gave no outcome is one in which the kernel died of what the spec expects, and said so.
  private func diedAsExpected(_ run: EngineRun) -> Bool {
    guard case .kernelDied = run.ending else { return false }
    return !run.consoleFaults.isEmpty && !faultySteps.isEmpty
  }

  /// The judgement of a kernel that died of what the spec expects; `nil` if it died of something else.
  ///
  /// What the steps came to is lost with such a kernel, so nothing but the fault can be compared.
  func expectedDeath(_ run: EngineRun, reason: String) -> Judgement? {
    guard diedAsExpected(run) else { return nil }
    let steps = faultySteps
    var judgement = start(.conforms, asksKernel: true)
    judgement.rows = comparison.rows(kernel: nil)
    if steps.count == 1 { judgement.rows[steps[0]].kernel = .kernelFault }
    judgement.consoleLines = run.consoleFaults
    judgement.reasons = ["the kernel died as the spec expects of \(Self.named(steps)): \(reason)"]
    return judgement
  }

  /// Whether the faults on the console of a run belong to a step that ended as the spec expects of a fault.
  func expectsFaults(of run: EngineRun, with outcome: Outcome) -> Bool {
    !run.consoleFaults.isEmpty && faultySteps.contains { outcome.endsThread(at: $0) }
  }

  /// The first step that ended, though the spec lets it do so only by a fault of which the kernel said nothing.
  func silentFault(in outcome: Outcome, of run: EngineRun) -> Int? {
    guard run.consoleFaults.isEmpty else { return nil }
    return comparison.expected.indices.first { step in
      guard let results = comparison.expected[step], outcome.endsThread(at: step)
      else { return false }
      return results.contains(.kernelFault) && !results.contains(.ended)
    }
  }

  /// The outcomes that nobody saw, without those of which a death that the spec expects may have been one.
  func withoutExpectedDeaths(_ unseen: [Outcome], in runs: [EngineRun]) -> [Outcome] {
    guard runs.contains(where: diedAsExpected) else { return unseen }
    let steps = faultySteps
    return unseen.filter { outcome in !steps.contains { outcome.endsThread(at: $0) } }
  }

  private static func named(_ steps: [Int]) -> String {
    (steps.count == 1 ? "step " : "steps ") + steps.map { "\($0 + 1)" }.joined(separator: ", ")
  }
}

extension Outcome {
  /// Whether a step ended with its process.
  fileprivate func endsThread(at step: Int) -> Bool {
    step < results.count && results[step] == .ended
  }
}
