public import Scenarios
public import StateExplorer

/// A model of the kernel that says which outcomes of a program are allowed.
public struct Simulator: Sendable {
  /// The most states of one program that are looked at; beyond it the answer says that it is truncated.
  public static let mostStates = 1_000_000

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
  public func allowedOutcomes(of program: Program) -> AllowedOutcomes {
    if let calm = CalmProgram(program) {
      let allowed = allowedOutcomes(of: calm.program)
      return AllowedOutcomes(
        Set(allowed.outcomes.map(calm.whole)), isTruncated: allowed.isTruncated)
    }
    guard program.isConcurrent || isMutated else {
      var run = ProgramRun(program, on: kernel)
      while let transition = run.enabledTransitions(of: program).first {
        run.take(transition, of: program)
      }
      return AllowedOutcomes([Outcome(run.results)])
    }
    return explore(program).allowedOutcomes
  }

  /// Everything that a program may come to, with a shortest schedule for each outcome and for each violated
  /// rule of TSYNC.
  ///
  /// - Parameters:
  ///   - takesMicroSteps: whether calls take micro-steps where nothing else happens meanwhile, too.
  ///   - progress: called now and then with the number of states; may stop the exploration.
  public func explore(
    _ program: Program, takesMicroSteps: Bool = false,
    progress: (Int) -> Continuation = { _ in .goOn }
  ) -> ProgramExploration {
    var search = ProgramSearch(
      stage(of: program, takesMicroSteps: takesMicroSteps), mostStates: Self.mostStates)
    return search.explore(progress: progress)
  }

  func stage(of program: Program, takesMicroSteps: Bool) -> Stage {
    Stage(
      program, on: kernel, decisions: decisions,
      alwaysTakesMicroSteps: (takesMicroSteps || isMutated) && decisions != nil)
  }
}
