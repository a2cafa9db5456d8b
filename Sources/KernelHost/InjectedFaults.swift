// SPDX-License-Identifier: MIT

/// Recognises what a kernel says of allocations that it was told to fail (lib/fault-inject.c).
///
/// With `verbose` 1 in /sys/kernel/debug/failslab it prints two lines for each, with 2 a stack behind them, and no
/// line that ends it: so every line is taken that can be a part of it.
struct InjectedFaults {
  /// The most injected faults that are kept of one scenario; what is beyond is counted and said.
  static let faultsPerRun = 200

  /// The most functions of a stack that are kept.
  static let functionsPerFault = 32

  /// How the report of an injected fault begins.
  private static let beginning = "FAULT_INJECTION: forcing a failure"

  /// How lines begin that may follow it, but for those of the stack.
  private static let headings = [
    "name ", "CPU: ", "Hardware name: ", "Tainted: ", "Stack:", "Call Trace:", "<TASK>", "</TASK>",
  ]

  private var found: [String] = []
  private var dropped = 0
  private var name: Substring?
  private var functions: [Substring] = []

  /// Begins with nothing.
  init() {}

  /// Reads the next message of the console; whether it is a part of such a report.
  ///
  /// - Parameter isFault: whether the message reports a fault of the kernel, which no part does.
  mutating func read(_ message: Substring, isFault: Bool) -> Bool {
    if !isFault, message.hasPrefix(Self.beginning) {
      finish()
      name = message
      return true
    }
    guard name != nil else { return false }
    guard !isFault else {
      finish()
      return false
    }
    if let function = Self.function(in: message) {
      if functions.count < Self.functionsPerFault { functions.append(function) }
      return true
    }
    if Self.headings.contains(where: { message.hasPrefix($0) }) || Self.isMemory(message) {
      return true
    }
    finish()
    return false
  }

  /// One text for each fault since the last time: its first line, and the functions of the stack, the innermost
  /// first, where the kernel has printed them.
  mutating func take() -> [String] {
    finish()
    defer {
      found = []
      dropped = 0
    }
    return dropped == 0 ? found : found + ["(\(dropped) more injected faults are left out)"]
  }

  private mutating func finish() {
    guard let name else { return }
    let stack = functions.isEmpty ? "" : " in " + functions.joined(separator: " < ")
    if found.count < Self.faultsPerRun { found.append(name + stack) } else { dropped += 1 }
    self.name = nil
    functions = []
  }

  /// The function in a line of a stack: `f+0x1/0x2` or `[<60036092>] ? f+0x1/0x2`.
  private static func function(in message: Substring) -> Substring? {
    var rest = message
    if rest.hasPrefix("[<"), let end = rest.firstIndex(of: "]") {
      rest = rest[rest.index(after: end)...].drop { $0 == " " }
    }
    if rest.hasPrefix("? ") { rest = rest.dropFirst(2) }
    guard let plus = rest.firstRange(of: "+0x"), rest[plus.upperBound...].contains("/0x") else {
      return nil
    }
    let function = rest[..<plus.lowerBound]
    let isName = function.allSatisfy { $0.isLetter || $0.isNumber || "_.".contains($0) }
    return isName && !function.isEmpty ? function : nil
  }

  /// Whether a line holds nothing but words of memory, as below `Stack:`.
  private static func isMemory(_ message: Substring) -> Bool {
    let words = message.split(separator: " ")
    return !words.isEmpty && words.allSatisfy { $0.count >= 8 && $0.allSatisfy(\.isHexDigit) }
  }
}
