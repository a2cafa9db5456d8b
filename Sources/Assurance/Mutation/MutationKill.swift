// SPDX-License-Identifier: MIT

public import Conformance
public import KernelModel
public import Scenarios

/// How a scenario notices a seeded bug.
public struct MutationKill: Hashable, Sendable {
  /// What gives the bug away.
  public enum Evidence: Hashable, Sendable {
    /// The simulator with the bug contradicts what the spec says of a step.
    case contradiction(step: Int, text: String)
    /// The kernel would touch memory that is not there any more, or never was, where without the bug it does not.
    case kernelFault(TsyncRule)
  }

  /// The scenario.
  public var scenario: ScenarioID
  /// The kernel that was simulated.
  public var kernel: JudgedKernel
  /// What gives the bug away.
  public var evidence: Evidence

  /// The evidence in one line.
  public var text: String {
    switch evidence {
    case .contradiction(let step, let text): "step \(step), \(text)"
    case .kernelFault(let rule): "kernel fault: \(rule.name) is broken"
    }
  }
}

/// What a library makes of one seeded bug.
public struct MutationResult: Sendable {
  /// The bug.
  public var bug: SeededBug
  /// The scenarios that notice it: the first one, or all if all were asked for.
  public var kills: [MutationKill]
  /// How many scenarios were simulated with the bug.
  public var examined: Int
  /// The scenarios that were given up because the bug makes them larger than the bound.
  public var skipped: [ScenarioID]
  /// Whether the search was stopped before its end, so that nothing is said of the bug.
  public var wasStopped = false

  /// How many scenarios notice the bug, permutations of one counted once; those that were looked for.
  public var scenarios: Int { Set(kills.map { [$0.scenario.topic, $0.scenario.slug] }).count }

  /// Whether at most one scenario notices the bug.
  public var isThin: Bool { scenarios < 2 }

  /// Whether no scenario notices the bug.
  public var survives: Bool { kills.isEmpty }
}
