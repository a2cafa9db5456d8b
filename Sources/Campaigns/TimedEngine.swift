// SPDX-License-Identifier: MIT

import Conformance
import Scenarios
import Synchronization

/// An engine whose time is taken.
final class TimedEngine: Engine {
  private let engine: any Engine
  private let time = Mutex(Duration.zero)

  init(_ engine: any Engine) { self.engine = engine }

  /// How long it has been asked to run scenarios.
  var running: Duration { time.withLock(\.self) }

  var name: String { engine.name }

  func identify() async throws -> JudgedKernel { try await engine.identify() }

  func run(_ scenario: Scenario, variation: Int) async throws -> EngineRun {
    let asked = ContinuousClock.now
    defer { time.withLock { $0 += .now - asked } }
    return try await engine.run(scenario, variation: variation)
  }

  func newFaultsOutsideRuns() async -> [String] { await engine.newFaultsOutsideRuns() }
}
