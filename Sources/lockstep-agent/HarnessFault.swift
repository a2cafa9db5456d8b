// SPDX-License-Identifier: MIT

import CKernelInterface
import Scenarios

/// What can go wrong in a thread of the process under test that says nothing about the kernel.
///
/// The number travels through the mailbox, next to the errno that goes with it.
enum HarnessFault: UInt32 {
  /// No fault.
  case none = 0
  case layersNotCounted
  case domainNotProbed
  case backlogFull
  case rulesetOfAnotherProcess
  case unknownOrder
  case severalGroups
  case traceeNotStopped
  case failureNotArmed
  case threadNotInspected
  case signalToNobody
  case boardWithoutDescriptor
  case gateStayedShut
  case threadNotHeld

  /// Whether time was short, as on a busy machine, so that another attempt may end otherwise.
  var isOvertaken: Bool { self == .gateStayedShut || self == .traceeNotStopped }

  /// What went wrong, without the thread and the error number.
  var text: String {
    switch self {
    case .none: "nothing went wrong"
    case .layersNotCounted: "the child that counts the layers failed"
    case .domainNotProbed: "the child that compares the domains failed"
    case .backlogFull:
      "more connections wait on an abstract socket than the kernel keeps (net.core.somaxconn)"
    case .rulesetOfAnotherProcess: "the ruleset was not made in this thread's process"
    case .severalGroups: "the process has more than one supplementary group"
    case .traceeNotStopped:
      "the process under ptrace did not stop within \(LKI_STOP_DEADLINE) ms"
    case .failureNotArmed: "an allocation could not be made to fail"
    case .threadNotInspected: "the thread could not find out what it is"
    case .unknownOrder: "the controller gave an order that this thread does not know"
    case .signalToNobody: "the thread to be signalled does not exist yet"
    case .boardWithoutDescriptor:
      "execve(2) needs a kernel with memfd_create(2), or an address that is taken here"
    case .threadNotHeld: "the debugger could not have the thread that it was to hold"
    case .gateStayedShut: "a thread that was to begin at the same time did not come to the gate"
    }
  }
}

/// The end of a run that is no outcome.
enum RunFailure: Error {
  /// The engine lacks something; the reason completes `needs ...`.
  case unsupported(String)
  /// The harness failed.
  case harness(String)
  /// The harness failed for want of time, as on a busy machine; another attempt may end otherwise.
  case overtaken(String)
}
