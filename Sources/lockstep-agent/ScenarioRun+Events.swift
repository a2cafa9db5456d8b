// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc
import Scenarios

extension PreparedAction {
  /// Whether it asks what Landlock's tracepoints have reported.
  var asksForEvents: Bool {
    switch self {
    case .countEvents, .awaitFreedDomains, .lastDenial: true
    default: false
    }
  }
}

// What Landlock's tracepoints have reported of the threads of a run.
extension ScenarioRun {
  /// The answer to an action that asks for it.
  ///
  /// - Throws: `RunFailure` if no events are recorded, or if some were lost.
  func reported(to instruction: PreparedInstruction) throws(RunFailure) -> StepResult {
    switch instruction.action {
    case .countEvents(let event): try count(event)
    case .awaitFreedDomains(let count): try awaitFreedDomains(count)
    case .lastDenial(let fact): try lastDenial(fact, of: instruction.thread)
    default: throw RunFailure.harness("this action asks for no events")
    }
  }

  /// How often a tracepoint has fired in the process under test since the first step.
  private func count(_ event: TraceEvent) throws(RunFailure) -> StepResult {
    guard let trace else { throw RunFailure.harness("no events are recorded") }
    trace.watch(threadsUnderTest)
    guard event == .freeDomain else { return .number(try trace.count(event)) }
    let attempts = blocked.count { thread in
      guard let place = awaited[thread] else { return false }
      if case .restrictSelf = prepared.instructions[place].action { return true }
      return false
    }
    return .number(try trace.countFreedDomains(besides: attempts))
  }

  /// How many domains of the process under test are freed, once it is so many or time is up.
  private func awaitFreedDomains(_ count: Int) throws(RunFailure) -> StepResult {
    guard let trace else { throw RunFailure.harness("no events are recorded") }
    trace.watch(threadsUnderTest)
    return .number(try trace.awaitFreedDomains(count))
  }

  /// What a tracepoint reported of the last access that was denied to a thread.
  private func lastDenial(_ fact: DenialFact, of thread: Int) throws(RunFailure) -> StepResult {
    guard let trace else { throw RunFailure.harness("no events are recorded") }
    guard let number = try trace.lastDenial(fact, of: mailbox(thread).pointee.thread) else {
      return .errno(.ENOENT)
    }
    return .number(number)
  }
}
