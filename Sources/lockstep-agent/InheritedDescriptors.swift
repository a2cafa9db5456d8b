// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc

/// What the controller opens once, and every process under test has from it.
struct InheritedDescriptors {
  /// This program, for `execve(2)`; or a negated errno.
  let program = lki_open_program()
  /// /dev/null, or a negated errno.
  let null: Int32 = {
    let descriptor = open("/dev/null", O_RDWR | O_CLOEXEC)
    return descriptor < 0 ? -errno : lki_move_aside(descriptor)
  }()

  /// Those of this controller.
  static let ofController = InheritedDescriptors()
}
