// SPDX-License-Identifier: MIT

import Campaigns
import Scenarios

/// Says on standard error how far a long run is.
///
/// On a terminal one line is drawn again and again; elsewhere only sentences are written, one line each.
@MainActor
final class ProgressLine: CampaignProgress {
  /// Whether there is a line to draw.
  let isTerminal: Bool
  private var isLineDrawn = false
  private var lastDrawn: ContinuousClock.Instant?
  private var parts: [String: String] = [:]

  /// The shortest time between two drawings: more often than the eye can follow only costs time.
  private static let drawingInterval = Duration.milliseconds(50)

  /// The line of standard error.
  init(isTerminal: Bool = Terminal.isTerminal(.standardError)) { self.isTerminal = isTerminal }

  /// Writes a sentence that stays.
  func say(_ sentence: String) {
    clear()
    StandardError.write(sentence)
  }

  /// Writes a sentence that stays, from any thread.
  nonisolated var log: @Sendable (String) -> Void {
    { sentence in Task { @MainActor in self.say(sentence) } }
  }

  /// Draws the line that shows how far the run is, unless it was drawn a moment ago.
  func show(_ line: @autoclosure () -> String) {
    guard isTerminal else { return }
    let now = ContinuousClock.now
    if let lastDrawn, now - lastDrawn < Self.drawingInterval { return }
    lastDrawn = now
    let width = Terminal.width(of: .standardError) ?? 80
    StandardError.draw(String(line().printable.prefix(width - 1)))
    isLineDrawn = true
  }

  /// Draws how far one of several kernels is that run at the same time.
  func show(_ text: String, of kernel: String) {
    guard isTerminal else { return }
    parts[kernel] = text
    let line = parts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    show(line.joined(separator: " | "))
  }

  /// Forgets a kernel that has ended.
  func end(of kernel: String) { parts[kernel] = nil }

  /// Removes the line.
  func clear() {
    guard isLineDrawn else { return }
    StandardError.draw("")
    isLineDrawn = false
  }
}
