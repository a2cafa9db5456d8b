// SPDX-License-Identifier: MIT

import CKernelInterface
import Scenarios

/// On which CPUs of a guest the agent runs.
///
/// Where nothing is left to chance, the agent and the threads of a scenario take turns. On two emulated processors each turn
/// would be an interrupt to the other one, which wakes from its idleness for it.
final class AgentPlace {
  private var isOneCPU = true

  /// Keeps the agent, and what it starts, to one CPU.
  init() { lki_keep_to_cpu(0) }

  /// Sees to it that a program whose threads race can use all CPUs, and the agent beside it.
  func suit(_ program: Program) {
    let isOneCPU = !program.isLeftToChance
    guard isOneCPU != self.isOneCPU else { return }
    self.isOneCPU = isOneCPU
    if isOneCPU { lki_keep_to_cpu(0) } else { lki_use_all_cpus() }
  }
}
