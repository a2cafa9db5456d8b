// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc
import Scenarios

/// The C name of an error number, or the number itself if it has none here.
func errorName(_ number: Int32) -> String {
  Errno(number: number)?.rawValue ?? "errno \(number)"
}

/// The last error of the C library, by its C name.
func errorText() -> String { errorName(errno) }

/// The C name of a signal.
func signalName(_ number: Int32) -> String {
  guard let name = lki_signal_name(number) else { return "signal \(number)" }
  return "SIG" + String(cString: name)
}
