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

  /// Begins with nothing.
  init() {}

  /// Reads the next line.
  mutating func read(_ line: String) {
    let message = Self.message(of: line)
    // A fault ends the report of an injected one; nothing else of that report counts.
    let isFault = Self.isFault(message)
    if injected.read(message, isFault: isFault) { return }
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
  static func message(of line: String) -> Substring {
    var rest = line[...].drop { $0 == " " }
    if rest.hasPrefix("<"), let end = rest.firstIndex(of: ">"),
      rest[..<end].dropFirst().allSatisfy(\.isNumber)
    {
      rest = rest[rest.index(after: end)...]
    }
    // `[    1.234567]`, and with CONFIG_PRINTK_CALLER `[   T12]` behind it.
    for _ in 0..<2 {
      rest = rest.drop { $0 == " " }
      guard rest.hasPrefix("["), let end = rest.firstIndex(of: "]") else { break }
      let inside = rest[..<end].dropFirst().drop { $0 == " " }
      let isTime = !inside.isEmpty && inside.allSatisfy { $0.isNumber || $0 == "." }
      let isCaller =
        (inside.hasPrefix("T") || inside.hasPrefix("C"))
        && !inside.dropFirst().isEmpty && inside.dropFirst().allSatisfy(\.isNumber)
      guard isTime || isCaller else { break }
      rest = rest[rest.index(after: end)...]
    }
    return rest.drop { $0 == " " }
  }

  /// How a message begins that reports a fault of the kernel.
  private static let beginnings = [
    "BUG:", "WARNING:", "Oops:", "general protection fault", "KASAN:", "UBSAN:", "KCSAN:", "KMSAN:",
    "Kernel panic", "kernel BUG at", "Unable to handle", "INFO: rcu", "[ BUG:", "Internal error:",
    "double fault:", "PANIC:", "Kernel mode fault", "Kernel stack is corrupted",
  ]

  /// What stands anywhere in a message that reports a fault of the kernel.
  private static let phrases = [
    ": BUG: ", "unable to handle kernel", "unable to handle page fault",
    "possible circular locking dependency", "possible recursive locking",
    "possible irq lock inversion", "inconsistent lock state", "bad unlock balance",
    "suspicious RCU usage", "detected stalls on CPUs", "self-detected stall",
    "detected expedited stalls", "stall on CPU", "hard LOCKUP", "new suspected memory leaks",
  ]

  /// Whether a message reports a fault of the kernel.
  ///
  /// The beginnings matter: programs and boot notes use the same words in the middle of their lines.
  static func isFault(_ message: Substring) -> Bool {
    if beginnings.contains(where: { message.hasPrefix($0) }) { return true }
    if phrases.contains(where: { message.contains($0) }) { return true }
    if let task = message.firstRange(of: "INFO: task "), message.contains(" blocked"),
      task.lowerBound == message.startIndex || message.hasPrefix("khungtaskd")
    {
      return true
    }
    return isDie(message)
  }

  /// Whether a message is the head of an oops of any trap: `divide error: 0000 [#1] SMP`.
  private static func isDie(_ message: Substring) -> Bool {
    guard let mark = message.firstRange(of: " [#") else { return false }
    let code = message[..<mark.lowerBound].suffix(6)
    return code.hasPrefix(": ") && code.dropFirst(2).count == 4
      && code.dropFirst(2).allSatisfy(\.isHexDigit)
      && message[mark.upperBound...].first?.isNumber == true
  }

  /// Whether a report ends with this message.
  private static func endsReport(_ message: Substring) -> Bool {
    message.hasPrefix("---[ end ")
  }

  /// Whether a message says that the kernel has given up, and is not merely complaining.
  static func isDeath(_ message: Substring) -> Bool {
    [
      "Kernel panic", "Oops:", "BUG:", "kernel BUG at", "general protection fault", "double fault:",
      "PANIC:", "Unable to handle", "Kernel mode fault",
    ].contains { message.hasPrefix($0) } || isDie(message)
  }
}
