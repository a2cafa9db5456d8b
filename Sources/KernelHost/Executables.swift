// SPDX-License-Identifier: MIT

import FoundationEssentials
import Glibc

/// Programs of this machine.
enum Executables {
  /// Where a program is, by its name, looked up in `PATH`, or its path; `nil` if it cannot be found.
  static func path(of program: String) -> String? {
    if program.contains("/") { return access(program, X_OK) == 0 ? program : nil }
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
  }
}
