// SPDX-License-Identifier: MIT

import KernelHost

/// Shows how far the build of a kernel is: one line that changes on a terminal, a few sentences elsewhere.
@MainActor
final class BuildProgressLines {
  private let line: ProgressLine
  private let isTerminal: Bool
  private var lastStage: String?
  private var lastSaid: ContinuousClock.Instant?

  /// How often a number is said where no line can be drawn again.
  private static let interval: Duration = .seconds(30)

  /// Shows on a line.
  init(_ line: ProgressLine, isTerminal: Bool = Terminal.isTerminal(.standardError)) {
    self.line = line
    self.isTerminal = isTerminal
  }

  /// Shows what is being done now.
  func show(_ progress: KernelBuildProgress) {
    guard !isTerminal else {
      line.show("kernel build: \(progress)")
      return
    }
    let now = ContinuousClock.now
    let stage = Self.stage(of: progress)
    let isDue = lastSaid.map { now - $0 >= Self.interval } ?? true
    guard stage != lastStage || isDue else { return }
    lastStage = stage
    lastSaid = now
    line.say("kernel build: \(progress)")
  }

  /// The progress without its numbers.
  private static func stage(of progress: KernelBuildProgress) -> String {
    switch progress {
    case .fetching: "fetching"
    case .compiling: "compiling"
    case .waiting, .unpacking, .configuring, .linking: progress.description
    }
  }
}
