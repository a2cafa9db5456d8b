// SPDX-License-Identifier: MIT

import Glibc

/// The parameters of the kernel's command line that are for the agent.
enum KernelParameter {
  /// The value of a parameter, whose name ends with its equals sign: the last one counts; `nil` if there is none.
  static func value(of name: String) -> String? {
    guard let text = TextFile.read("/proc/cmdline") else {
      Agent.say("cannot read /proc/cmdline: \(errorText()); '\(name)' is left at its default")
      return nil
    }
    let words = text.split(whereSeparator: { $0.isWhitespace })
    return words.last { $0.hasPrefix(name) }.map { String($0.dropFirst(name.count)) }
  }
}
