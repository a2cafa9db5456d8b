// SPDX-License-Identifier: MIT

import Scenarios

/// The failure of a system call: the error number that user space sees.
struct Failure: Error, Hashable, Sendable {
  /// The error number.
  let errno: Errno

  /// A failure with this error number.
  init(_ errno: Errno) { self.errno = errno }
}
