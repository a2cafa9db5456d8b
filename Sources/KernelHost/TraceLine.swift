// SPDX-License-Identifier: MIT

import Scenarios

/// Why a text is not what a kernel's `trace_pipe` says of a run.
struct TraceFault: Error, Hashable, CustomStringConvertible {
  /// A sentence without a capital letter and a full stop.
  var description: String
}

/// A line of `trace_pipe`: `COMM-TID [CPU] FLAGS TIME: WORD...`.
struct TraceLine {
  /// What a line says.
  enum Content: Hashable {
    /// An event with its fields; those that are not `KEY=VALUE` are left out.
    case event(name: Substring, fields: [Substring: Substring])
    /// A probe at a function was hit, which the kernel tells by the address in brackets.
    case function(name: Substring, fields: [Substring: Substring])
    /// A mark of the agent's.
    case mark(words: [Substring])
    /// A system call begins.
    case call(name: Substring)
    /// A system call returns.
    case returned(Int)
    /// The kernel lost events before this line.
    case lost(Int)
  }

  /// The number of the thread.
  var thread: Int
  /// Whether an interrupt was served, so that the thread had no part in it.
  var isInterrupt: Bool
  /// Microseconds of the kernel's clock.
  var time: UInt64
  /// What it says.
  var content: Content

  /// The lines that the kernel puts in for events that it has lost.
  private nonisolated(unsafe) static let loss = /^CPU:\d+ \[LOST (\d+) EVENTS\]$/
  private nonisolated(unsafe) static let line =
    /^\s*.*?-(\d+)\s+\[\d+\]\s+(\S+)\s+(\d+)\.(\d{6}): (\w+)(.*)$/

  /// Reads a line.
  ///
  /// - Throws: ``TraceFault`` if it is none, as one that was cut off.
  init(_ text: String) throws(TraceFault) {
    if let loss = text.wholeMatch(of: Self.loss) {
      self.init(thread: 0, isInterrupt: false, time: 0, content: .lost(Int(loss.1) ?? 1))
      return
    }
    guard let match = text.wholeMatch(of: Self.line), let thread = Int(match.1),
      let seconds = UInt64(match.3), seconds <= Self.mostSeconds,
      let microseconds = UInt64(match.4)
    else { throw TraceFault(description: "it is no line of trace_pipe") }
    self.init(
      thread: thread, isInterrupt: match.2.contains { "hHsZz".contains($0) },
      time: seconds * 1_000_000 + microseconds,
      content: try Self.content(named: match.5, rest: match.6))
  }

  private init(thread: Int, isInterrupt: Bool, time: UInt64, content: Content) {
    self.thread = thread
    self.isInterrupt = isInterrupt
    self.time = time
    self.content = content
  }

  /// More than any machine has been up.
  private static let mostSeconds: UInt64 = 1 << 40

  private static func content(named name: Substring, rest: Substring) throws(TraceFault) -> Content
  {
    if rest.hasPrefix(":") {
      let words = rest.dropFirst().split(separator: " ")
      if name == "tracing_mark_write" {
        guard words.first == "lockstep:" else {
          throw TraceFault(description: "it is a mark of somebody else")
        }
        return .mark(words: Array(words.dropFirst()))
      }
      return words.first?.hasPrefix("(") == true
        ? .function(name: name, fields: fields(words)) : .event(name: name, fields: fields(words))
    }
    if name.hasPrefix("sys_") {
      if rest.hasPrefix("(") { return .call(name: name.dropFirst(4)) }
      if rest.hasPrefix(" -> 0x"), let bits = UInt64(rest.dropFirst(6), radix: 16) {
        return .returned(Int(truncatingIfNeeded: bits))
      }
    }
    throw TraceFault(description: "it has no event")
  }

  private static func fields(_ words: [Substring]) -> [Substring: Substring] {
    var fields: [Substring: Substring] = [:]
    for word in words {
      guard let sign = word.firstIndex(of: "=") else { continue }
      let key = word[..<sign]
      // A name of a program may hold such a word; what the kernel knows of a thread comes behind it.
      fields[key] = word[word.index(after: sign)...]
    }
    return fields
  }
}
