// SPDX-License-Identifier: MIT

/// Recognises reports of kernel faults among the lines of a console.
struct ConsoleFaults {
  /// The most lines that are kept of one report.
  static let linesPerReport = 40

  /// The most lines that are kept of one scenario; what is beyond is counted and said.
  static let linesPerRun = 200

  /// The lines found since the last `take`.
  private var found: [String] = []
  /// How many lines the report that is being read may still have.
  private var remaining = 0
  private var dropped = 0
  /// Failed allocations that were asked for, which are no faults of the kernel.
  private var injected = InjectedFaults()
  private var restarts = RestartWatch()

  /// Begins with nothing.
  init() {}

  /// Reads the next line, and gives the kind of the report that it begins.
  @discardableResult
  mutating func read(_ line: String) -> ConsoleFaultKind? {
    let parts = ConsoleLine(line)
    let message = parts.message
    if restarts.read(parts, isDeath: Self.isDeath(message)) {
      _ = injected.read(message, isFault: true)
      keep("(the kernel started anew, and had not said why)")
      keep(line)
      // What follows is a boot like any other.
      remaining = 0
      return .restart
    }
    // A fault ends the report of an injected one; nothing else of that report counts.
    let kind = ConsoleFaultKind(message)
    let isFault = kind != nil
    if injected.read(message, isFault: isFault) { return nil }
    keep(line, of: message, isFault: isFault)
    return kind
  }

  /// Keeps the lines of reports, and of each so many.
  private mutating func keep(_ line: String, of message: Substring, isFault: Bool) {
    if isFault {
      remaining = Self.linesPerReport
    } else if Self.endsReport(message) {
      // The line itself still belongs to the report.
      if remaining > 0 { keep(line) }
      remaining = 0
      return
    }
    guard remaining > 0 else { return }
    remaining -= 1
    keep(line)
  }

  /// The lines of the reports read since the last time, oldest first.
  mutating func take() -> [String] {
    defer {
      found = []
      dropped = 0
    }
    return dropped == 0 ? found : found + ["(\(dropped) more lines of reports are left out)"]
  }

  /// The injected faults that the kernel has reported since the last time, oldest first.
  mutating func takeInjected() -> [String] { injected.take() }

  private mutating func keep(_ line: String) {
    if found.count < Self.linesPerRun { found.append(line) } else { dropped += 1 }
  }

  /// The message of a line, without the level and the time that the kernel puts before it.
  static func message(of line: String) -> Substring { ConsoleLine(line).message }

  /// Whether a message reports a fault of the kernel.
  static func isFault(_ message: Substring) -> Bool { ConsoleFaultKind(message) != nil }

  /// Whether a report ends with this message.
  private static func endsReport(_ message: Substring) -> Bool {
    message.hasPrefix("---[ end ")
  }

  /// Whether a message says that the kernel has given up, and is not merely complaining.
  static func isDeath(_ message: Substring) -> Bool {
    [
      "Kernel panic", "Oops:", "BUG:", "kernel BUG at", "general protection fault", "double fault:",
      "PANIC:", "Unable to handle", "Kernel mode fault", "Internal error:",
      "Insufficient stack space to handle exception",
    ].contains { message.hasPrefix($0) } || ConsoleFaultKind.isDie(message)
  }
}
