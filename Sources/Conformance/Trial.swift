// SPDX-License-Identifier: MIT

public import Scenarios

/// How often a scenario is run on one kernel.
public struct Repetition: Hashable, Sendable {
  /// How often a scenario whose threads race is run if nobody says otherwise.
  ///
  /// Ten runs bound the chance of what they did not show by 30 %, and keep a run over the whole library short. What a
  /// gate forces happens in one.
  public static let usualRaces = 10

  /// How often such a scenario is run on each of many kernels if nobody says otherwise.
  public static let racesInMatrix = 3

  /// How many runs decide where all that is allowed has been seen: with each further one the chance is smaller that a fault
  /// shows for the first time.
  public static let decidingRaces = 3

  /// The most runs of a scenario that come of those that others did not need.
  public static let mostWithSpared = 3 * usualRaces

  /// The most runs of one scenario, so that a run that only the clock ends has a bound of its own.
  public static let mostRuns = 100_000

  /// How often every scenario is run; `nil` for the default.
  public var runs: Int?
  /// After how much time no further run of a scenario begins; `nil` for no such bound.
  public var time: Duration?
  /// The variation of the first run; each further run has the next one.
  public var firstVariation: Int
  /// How often scenarios whose threads race are run where nothing else is said.
  public var races: Int
  /// The runs that scenarios did not need; `nil` if none is to be spared.
  public var spared: SparedRuns?

  /// Says how often scenarios are run.
  ///
  /// Without any value, those whose threads race are run `races` times and others once. With `runs` all are run that
  /// often. With `time` alone, those whose threads race are run until it is over.
  public init(
    runs: Int? = nil, time: Duration? = nil, firstVariation: Int = 0, races: Int = usualRaces
  ) {
    self.races = races
    self.runs = runs
    self.time = time
    self.firstVariation = firstVariation
  }

  /// Whether there is nothing to be seen any more.
  func isEnough(_ runs: Int, seesAll: @autoclosure () -> Bool) -> Bool {
    spared != nil && !isExplicit && runs >= Self.decidingRaces && seesAll()
  }

  /// The most runs of a program.
  public func limit(for program: Program) -> Int {
    if let runs { return min(runs, Self.mostRuns) }
    guard program.isLeftToChance else { return 1 }
    return time == nil ? races : Self.mostRuns
  }

  /// Whether somebody asked for these runs; then all of them happen, even if one has failed already.
  var isExplicit: Bool { runs != nil || time != nil }
}

/// One scenario on one kernel: simulated, run as often as asked for, and judged.
public struct Trial: Sendable {
  private let scenario: Scenario
  private let kernel: JudgedKernel
  private let allowed: AllowedOutcomes

  /// Asks the simulator, unless the kernel lacks what the scenario needs: nobody promised that this can be simulated.
  public init(
    of scenario: Scenario, on kernel: JudgedKernel, simulate: Simulation
  ) {
    self.scenario = scenario
    self.kernel = kernel
    let isRunnable = scenario.unmetRequirement(on: kernel.profile) == nil
    allowed = isRunnable ? simulate(scenario, kernel.profile) : AllowedOutcomes([])
  }

  private var judge: Judge {
    Judge(scenario, on: kernel.engine, profile: kernel.profile, allowed: allowed)
  }

  /// Compares the spec with the simulator, without any run.
  public func check() -> Judgement { judge.check() }

  /// Runs the scenario and judges all runs together.
  ///
  /// Runs that nobody asked for by number end with the first that fails or hangs: both cost time, and further ones
  /// would show nothing new. Where runs may be spared, a few decide if they show all that is allowed, and what they leave
  /// goes to those that have not.
  ///
  /// - Parameters:
  ///   - repetition: how often.
  ///   - isInterrupted: whether to end after the run at hand.
  ///   - run: runs the scenario once, with this variation.
  public func judge(
    _ repetition: Repetition = Repetition(), isInterrupted: () -> Bool = { false },
    run: (_ variation: Int) async throws -> EngineRun
  ) async rethrows -> Judgement {
    var runs: [EngineRun] = []
    return try await judge(repetition, after: &runs, isInterrupted: isInterrupted, run: run)
  }

  /// Goes on with the runs of a scenario, and judges all of them together.
  ///
  /// - Parameters:
  ///   - repetition: how often it is run in all.
  ///   - runs: those that there are already; those that are new are added.
  ///   - isInterrupted: whether to end after the run at hand.
  ///   - run: runs the scenario once, with this variation.
  public func judge(
    _ repetition: Repetition, after runs: inout [EngineRun], isInterrupted: () -> Bool,
    run: (_ variation: Int) async throws -> EngineRun
  ) async rethrows -> Judgement {
    if let requirement = scenario.unmetRequirement(on: kernel.profile) {
      return judge.judge(EngineRun(.unsupported(reason: requirement)))
    }
    let judge = judge
    let limit = max(1, repetition.limit(for: scenario.program))
    let started = ContinuousClock.now
    var judgement: Judgement { judge.judge(runs, firstVariation: repetition.firstVariation) }
    while runs.count < limit || canGoOn(repetition, after: runs, judgement) {
      let next = try await run(repetition.firstVariation + runs.count)
      runs.append(next)
      if isInterrupted() || !next.isWorthRepeating { break }
      if let time = repetition.time, ContinuousClock.now - started >= time { break }
      if !repetition.isExplicit && (next.isHung || judge.judge(next).verdict.isFailure) { break }
      if repetition.isEnough(runs.count, seesAll: judgement.verdict == .conforms) {
        repetition.spared?.add(limit - runs.count)
        break
      }
    }
    return judgement
  }

  /// Whether a further run beyond the usual ones is to be had, for what they have not shown.
  private func canGoOn(
    _ repetition: Repetition, after runs: [EngineRun], _ judgement: @autoclosure () -> Judgement
  ) -> Bool {
    guard let spared = repetition.spared, !repetition.isExplicit,
      scenario.program.isLeftToChance, runs.count < Repetition.mostWithSpared,
      judgement().verdict == .unseen
    else { return false }
    return spared.take()
  }
}

extension EngineRun {
  /// Whether a further run could say anything: what is missing, or Lockstep's own failure, will not change.
  fileprivate var isWorthRepeating: Bool {
    switch ending {
    case .outcome, .kernelDied: true
    case .unsupported, .harnessFault: false
    }
  }

  fileprivate var isHung: Bool {
    if case .outcome(let outcome) = ending { outcome.results.last == .hung } else { false }
  }
}
