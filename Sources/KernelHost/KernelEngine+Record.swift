// SPDX-License-Identifier: MIT

import EngineProtocol
import Scenarios

/// What an agent has sent of a run that it records, so far.
struct RecordedLines {
  /// The id of the request.
  let id: Int
  private(set) var lines: [String] = []
  private(set) var missing: [String] = []
  private(set) var leftOut = 0
  /// Whether the last part is here.
  private(set) var isWhole = false

  /// Begins without any line.
  init(id: Int) { self.id = id }

  /// Takes the next part; false if the event is something else.
  mutating func take(_ event: AgentSession.Event) -> Bool {
    guard case .line(let line) = event,
      case .recorded(id, let lines, let missing, let leftOut)? = try? MessageCoding.response(line)
    else { return false }
    self.lines += lines
    self.missing += missing
    self.leftOut += leftOut
    isWhole = lines.isEmpty
    return true
  }
}

extension KernelEngine {
  /// What the lines say; `nil`, with a sentence in the log, if they cannot be read. A run without an outcome has none.
  func recording(of recorded: RecordedLines, _ scenario: Scenario) -> Recording? {
    guard recorded.isWhole else { return nil }
    do throws(TraceFault) {
      return try TraceReading.recording(
        of: recorded.lines, missing: recorded.missing, leftOut: recorded.leftOut)
    } catch {
      options.log("\(scenario.id): what the kernel recorded cannot be read: \(error)")
      return nil
    }
  }
}
