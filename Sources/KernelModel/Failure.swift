// SPDX-License-Identifier: MIT

import Scenarios

/// The failure of a system call: the error number that user space sees.
struct Failure: Error, Hashable, Sendable {
  /// The error number.
  let errno: Errno
  /// What Landlock reports of it, if it is Landlock that denies.
  let denial: Denial?

  /// A failure with this error number.
  init(_ errno: Errno, _ denial: Denial? = nil) {
    self.errno = errno
    self.denial = denial
  }
}

/// What Landlock's tracepoints report of an access that is denied.
struct Denial: Hashable, Sendable {
  /// Whether the thread has executed nothing since it enforced the domain that denies.
  var isOfSameExecution: Bool
  /// Whether the flags of the domain let the log have it.
  var isLogged: Bool
  /// The number of layers of the domain that denies.
  var depth: Int
  /// The rights that it denies, as bits.
  var blockers: Int

  /// One of the facts, as a number.
  func number(of fact: DenialFact) -> Int {
    switch fact {
    case .sameExec: isOfSameExecution ? 1 : 0
    case .logged: isLogged ? 1 : 0
    case .depth: depth
    case .blockers: blockers
    }
  }
}
