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
    let model = KernelProgram(stage(of: program, runsLoneCallsInOneOrder: false))
    let run = model.runRandomly(seed: seed, depth: Self.mostStepsOfRun)
    return ProgramReplay(
      schedule: run.schedule, outcome: model.stage.outcome(at: run.state), isWhole: run.isWhole)
  }

  /// Takes the steps with these tokens (`thread@label`), one after the other.
  ///
  /// - Throws: `ReplayError` at the first step that is not possible.
  public func replay(_ program: Program, tokens: [String]) throws(ReplayError) -> ProgramReplay {
    let model = KernelProgram(stage(of: program, runsLoneCallsInOneOrder: false))
    let replay = try model.replay(tokens)
    let last = replay.states[replay.states.count - 1]
    return ProgramReplay(
      schedule: replay.schedule, outcome: model.stage.outcome(at: last),
      isWhole: model.possibleSteps(in: last).isEmpty)
  }
}
