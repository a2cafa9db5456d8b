// SPDX-License-Identifier: MIT

/// A line of a console, taken apart.
struct ConsoleLine: Hashable {
  /// The message, without the marks that the kernel puts before it.
  let message: Substring
  /// Whether the line bears a time after the kernel's clock has started: one that is not zero.
  let isTimed: Bool

  /// The most marks in brackets before a message: the time, and with CONFIG_PRINTK_CALLER who writes.
  private static let mostMarks = 2

  /// Takes a line apart: `<4>[    1.234567][   T12] message`.
  init(_ line: String) {
    var rest = line[...].drop { $0 == " " }
    if rest.hasPrefix("<"), let end = rest.firstIndex(of: ">"),
      rest[..<end].dropFirst().allSatisfy(\.isNumber)
    {
      rest = rest[rest.index(after: end)...]
    }
    var isTimed = false
    for _ in 0..<Self.mostMarks {
      rest = rest.drop { $0 == " " }
      guard rest.hasPrefix("["), let end = rest.firstIndex(of: "]") else { break }
      let inside = rest[..<end].dropFirst().drop { $0 == " " }
      let isTime = Self.isTime(inside)
      guard isTime || Self.isCaller(inside) else { break }
      if isTime {
        isTimed = isTimed || inside.prefix { $0.isNumber || $0 == "." }.contains { "1"..."9" ~= $0 }
      }
      rest = rest[rest.index(after: end)...]
    }
    message = rest.drop { $0 == " " }
    self.isTimed = isTimed
  }

  /// Seconds since the boot, perhaps with the number of the CPU behind them, as some vendors' kernels write it:
  /// `1.234567`, `1.234567@0`, `1.234567,1`.
  private static func isTime(_ mark: Substring) -> Bool {
    let rest = mark.drop { $0.isNumber || $0 == "." }
    guard mark.first?.isNumber == true else { return false }
    return rest.isEmpty || (",@".contains(rest.first!) && isNumber(rest.dropFirst()))
  }

  /// Who writes: `T12` is a task, `C0` a CPU in an interrupt, `T12@C0` a task and its CPU.
  private static func isCaller(_ mark: Substring) -> Bool {
    let parts = mark.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      (part.hasPrefix("T") || part.hasPrefix("C")) && isNumber(part.dropFirst())
    }
  }

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy(\.isNumber)
  }
}
