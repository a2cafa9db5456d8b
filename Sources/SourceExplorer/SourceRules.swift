// SPDX-License-Identifier: MIT

import KernelModel
import StateExplorer

/// What each rule says, those of the model and those that only true code can break.
public enum SourceRules {
  private static let own = [
    "no-leaks":
      "When no thread is in the kernel, all memory is freed, and every reference and lock is dropped.",
    "no-warnings": "No WARN_ON of the code is reached.",
    "locking":
      "Locks and RCU read-side sections are left by who has entered them, and nobody sleeps in one that forbids it.",
    "bounds": "The code stays within what the explorer holds; this is no fault of the code.",
    "no-kernel-fault": "The code uses only memory, tasks and credentials that exist.",
  ]

  /// The sentence for a rule.
  public static func summary(of rule: String) -> String {
    own[rule] ?? TsyncRule.allCases.map(\.rule).first { $0.name == rule }?.summary ?? ""
  }
}
