// SPDX-License-Identifier: MIT

public import Scenarios

/// A kernel, or whatever answers for one, that runs scenarios.
///
/// What is kept of a kernel, or a pool of its guests, is an engine again that asks another one.
public protocol Engine: Sendable {
  /// What `--kernel` takes to choose it; known before it boots.
  var name: String { get }

  /// What the kernel is; boots it unless that is known.
  ///
  /// - Throws: why it cannot be asked; every error explains itself.
  func identify() async throws -> JudgedKernel

  /// Runs a scenario with a variation of what begins at the same time.
  ///
  /// - Throws: why it cannot be asked any more; what happens to a run is its ending.
  func run(_ scenario: Scenario, variation: Int) async throws -> EngineRun

  /// The console's lines of faults that the kernel has reported, since this was asked last, while no scenario ran.
  func newFaultsOutsideRuns() async -> [String]
}

extension Engine {
  /// None: a kernel whose console nobody reads.
  public func newFaultsOutsideRuns() async -> [String] { [] }
}

/// Scenarios on one engine, judged: the loop that verification, made-up scenarios and generated tests share.
public struct Campaign: Sendable {
  /// What runs the scenarios.
  public let engine: any Engine
  /// What the kernel is.
  public let kernel: JudgedKernel
  private let simulate: Simulation

  /// Begins on a kernel, which is booted unless it is known what it is.
  ///
  /// - Throws: why the kernel cannot be asked.
  public init(on engine: any Engine, simulate: @escaping Simulation) async throws {
    self.init(on: engine, being: try await engine.identify(), simulate: simulate)
  }

  /// Begins on a kernel of which it is known what it is; it boots with the first run.
  public init(on engine: any Engine, being kernel: JudgedKernel, simulate: @escaping Simulation) {
    self.engine = engine
    self.kernel = kernel
    self.simulate = simulate
  }

  /// Goes on with the runs of a scenario, and judges all of them together.
  ///
  /// - Parameters:
  ///   - scenario: what is run.
  ///   - allowed: what the simulator allows; `nil` to ask it.
  ///   - repetition: how often it is run in all.
  ///   - runs: those that there are already; those that are new are added.
  ///   - isInterrupted: whether to end after the run at hand.
  /// - Throws: why the kernel cannot be asked any more.
  public func judge(
    _ scenario: Scenario, allowing allowed: AllowedOutcomes? = nil,
    _ repetition: Repetition, after runs: inout [EngineRun],
    isInterrupted: () -> Bool = { false }
  ) async throws -> Judgement {
    let trial = Trial(of: scenario, on: kernel) { allowed ?? simulate($0, $1) }
    return try await trial.judge(repetition, after: &runs, isInterrupted: isInterrupted) {
      try await engine.run(scenario, variation: $0)
    }
  }

  /// Runs a scenario and judges all runs together.
  ///
  /// - Parameters: as for a scenario that has had runs before.
  /// - Throws: why the kernel cannot be asked any more.
  public func judge(
    _ scenario: Scenario, allowing allowed: AllowedOutcomes? = nil,
    _ repetition: Repetition = Repetition()
  ) async throws -> Judgement {
    var runs: [EngineRun] = []
    return try await judge(scenario, allowing: allowed, repetition, after: &runs)
  }
}
