// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc
import Scenarios

// A run that is recorded. The controller marks where steps begin and end, so it gives every order itself.
extension ScenarioRun {
  /// Begins to record the process under test.
  ///
  /// - Throws: `RunFailure` if the kernel does not let it.
  func beginRecording() throws(RunFailure) {
    guard let recorder else { return }
    try recorder.begin(with: threadsUnderTest)
    recorder.mark(namedThreads)
  }

  /// Carries out the instructions of a group between marks, if the run is recorded.
  ///
  /// - Parameter number: the number of the group, from 1.
  /// - Returns: the results in the order of the program, up to the first that hung.
  /// - Throws: `RunFailure` if the harness failed.
  func runMarked(_ group: Range<Int>, number: UInt32) throws(RunFailure) -> [StepResult] {
    guard let recorder else { return try run(group, number: number) }
    for place in group {
      recorder.markBegin(of: place, by: program.instructions[place].thread)
    }
    let results = try run(group, number: number)
    for (place, result) in zip(group, results) {
      recorder.markEnd(of: place, by: program.instructions[place].thread, result)
    }
    recorder.mark(namedThreads)
    return results
  }

  /// The threads of the scenario that there are or have been, with their numbers.
  private var namedThreads: [(name: String, number: pid_t)] {
    prepared.threads.indices.map { (prepared.threads[$0], mailbox($0).pointee.thread) }
  }
}
