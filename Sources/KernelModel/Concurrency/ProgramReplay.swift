// SPDX-License-Identifier: MIT

public import Scenarios
public import StateExplorer

/// One run of a program on a modelled kernel, step by step.
public struct ProgramReplay: Sendable {
  /// The steps.
  public var schedule: Schedule
  /// What the run came to; whatever can go no further, or was cut short, is `hung`.
  public var outcome: Outcome
  /// Whether the run ended, or can go no further; otherwise it was cut short.
  public var isWhole: Bool
}

extension Simulator {
  /// The most steps of a run that is chosen at random: one that only spins is cut short.
  public static let mostStepsOfRun = 20_000

  /// A run in which each next step is chosen at random; the same seed gives the same run.
  public func run(_ program: Program, seed: UInt64) -> ProgramReplay {
    let model = KernelProgram(context(of: program, runsLoneCallsInOneOrder: false))
    let run = model.runRandomly(seed: seed, depth: Self.mostStepsOfRun)
    return ProgramReplay(
      schedule: run.schedule, outcome: model.context.outcome(at: run.state), isWhole: run.isWhole)
  }

  /// How many random runs are compared for the one that is easiest to read.
  private static let readableRuns: UInt64 = 12

  /// The most random runs that are tried for an outcome before all runs are explored.
  private static let mostRuns: UInt64 = 64

  /// The most states of that exploration.
  private static let mostStatesForRun = 100_000

  /// A run that comes to an outcome, among a few the one with the fewest context switches.
  ///
  /// - Returns: the run; `nil` if the simulator has none, or did not find it among its first states, and for programs
  ///   with a background load, whose runs have no end.
  public func run(_ program: Program, comingTo outcome: Outcome) -> ProgramReplay? {
    guard ProgramWithoutLoad(program) == nil else { return nil }
    var best: ProgramReplay?
    for seed in 0..<Self.mostRuns {
      if seed >= Self.readableRuns && best != nil { break }
      let run = run(program, seed: seed)
      guard run.isWhole && run.outcome == outcome else { continue }
      if best.map({ run.schedule.contextSwitches < $0.schedule.contextSwitches }) ?? true {
        best = run
      }
    }
    if let best { return best }
    var options = ProgramOptions()
    options.runsLoneCallsInOneOrder = false
    options.bounds = Bounds(states: Self.mostStatesForRun)
    return explore(program, options).endings.first { $0.outcome == outcome }.map {
      ProgramReplay(schedule: $0.schedule, outcome: outcome, isWhole: true)
    }
  }

  /// Takes the steps with these tokens (`thread@label`), one after the other.
  ///
  /// - Throws: `ReplayError` at the first step that is not possible.
  public func replay(_ program: Program, tokens: [String]) throws(ReplayError) -> ProgramReplay {
    let model = KernelProgram(context(of: program, runsLoneCallsInOneOrder: false))
    let replay = try model.replay(tokens)
    let last = replay.states[replay.states.count - 1]
    return ProgramReplay(
      schedule: replay.schedule, outcome: model.context.outcome(at: last),
      isWhole: model.possibleSteps(in: last).isEmpty)
  }
}
