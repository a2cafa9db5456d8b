public import Scenarios
public import StateExplorer

/// A model of the kernel that says which outcomes of a program are allowed.
public struct Simulator: Sendable {
  /// The most states of one program that are looked at; beyond it the answer says that it is truncated.
  public static let mostStates = 1_000_000

  /// The most time for one program; beyond it the answer says that it is truncated. The largest program of the
  /// library takes less than a hundredth of it on a machine that is idle, and must not meet it on one that is not.
  public static let longestSearch = Duration.seconds(600)

  /// The bounds of one program if nobody asks for others.
  public static let usualBounds = Bounds(states: mostStates, duration: longestSearch)

  let kernel: KernelVersion
  private let decisions: TsyncDecisions?
  private let isMutated: Bool

  /// A simulator of the kernel that a profile describes.
  ///
  /// - Parameters:
  ///   - mutants: seeded bugs, to test whether scenarios notice them; none for a verdict.
  ///   - decisions: what the TSYNC algorithm decides; `nil` for the decisions of the profile's edition.
  public init(
    profile: Profile, mutants: Set<ModelMutant> = [], decisions: TsyncDecisions? = nil
  ) {
    kernel = KernelVersion(profile: profile, mutants: mutants)
    let own = profile.edition.map { TsyncEdition($0).decisions }
    self.decisions = decisions ?? own
    isMutated = decisions != nil && decisions != own
  }

  /// The outcomes that the kernel may show.
  ///
  /// An outcome has one result for each instruction; that of `exit` is `ok`. Whatever cannot end is `hung` and
  /// ends the outcome. Storms are taken to have no effect: ``CalmProgram``.
  ///
  /// - Parameters:
  ///   - bounds: how much is looked at: states and time count.
  ///   - progress: called now and then with the number of states; may stop the search.
  public func allowedOutcomes(
    of program: Program, bounds: Bounds = usualBounds,
    progress: (Int) -> Continuation = { _ in .goOn }
  ) -> AllowedOutcomes {
    if let calm = CalmProgram(program) {
      let allowed = allowedOutcomes(of: calm.program, bounds: bounds, progress: progress)
      let limit = allowed.limit.map {
        AllowedOutcomes.Limit($0.reason, step: $0.step.map(calm.placeInWhole))
      }
      return AllowedOutcomes(Set(allowed.outcomes.map(calm.whole)), limit: limit)
    }
    guard program.isConcurrent || isMutated else {
      var run = ProgramRun(program, on: kernel)
      while let transition = run.enabledTransitions(of: program).first {
        run.take(transition, of: program)
      }
      return AllowedOutcomes([Outcome(run.results)])
    }
    return explore(program, bounds: bounds, progress: progress).allowedOutcomes
  }

  /// Everything that a program may come to, with a shortest schedule for each outcome and for each violated
  /// rule of TSYNC.
  ///
  /// - Parameters:
  ///   - takesMicroSteps: whether calls take micro-steps where nothing else happens meanwhile, too.
  ///   - bounds: how much is looked at: states and time count.
  ///   - progress: called now and then with the number of states; may stop the exploration.
  public func explore(
    _ program: Program, takesMicroSteps: Bool = false, bounds: Bounds = usualBounds,
    progress: (Int) -> Continuation = { _ in .goOn }
  ) -> ProgramExploration {
    var search = ProgramSearch(
      stage(of: program, takesMicroSteps: takesMicroSteps), bounds: bounds)
    return search.explore(progress: progress)
  }

  func stage(of program: Program, takesMicroSteps: Bool) -> Stage {
    Stage(
      program, on: kernel, decisions: decisions,
      alwaysTakesMicroSteps: (takesMicroSteps || isMutated) && decisions != nil)
  }
}
