// SPDX-License-Identifier: MIT

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

  let kernel: KernelDecisions
  /// Whether the algorithm is one of an edition, so that the orders of a lone call's micro-steps come to the same.
  private let isOfEdition: Bool

  /// A simulator of the kernel that a profile describes.
  ///
  /// - Parameters:
  ///   - mutants: seeded bugs, to test whether scenarios notice them; none for a verdict.
  ///   - decisions: what the TSYNC algorithm decides; `nil` for the decisions of the profile's edition.
  public init(
    profile: Profile, mutants: Set<ModelMutant> = [], decisions: TsyncDecisions? = nil
  ) {
    var kernel = KernelDecisions(profile: profile, mutants: mutants)
    isOfEdition =
      decisions == nil || decisions == profile.edition.map { TsyncEdition($0).decisions }
    if let decisions { kernel.tsync = decisions }
    self.kernel = kernel
  }

  /// The outcomes that the kernel may show.
  ///
  /// An outcome has one result for each instruction; that of `exit` is `ok`. Whatever cannot end is `hung` and
  /// ends the outcome. Background loads are taken to have no effect: ``ProgramWithoutLoad``.
  ///
  /// - Parameters:
  ///   - bounds: how much is looked at: states and time count.
  ///   - progress: called now and then with how far the search has come; may stop it.
  public func allowedOutcomes(
    of program: Program, bounds: Bounds = usualBounds,
    progress: (Progress) -> Continuation = { _ in .goOn }
  ) -> AllowedOutcomes {
    if let withoutLoad = ProgramWithoutLoad(program) {
      let allowed = allowedOutcomes(of: withoutLoad.program, bounds: bounds, progress: progress)
      let limit = allowed.limit.map {
        AllowedOutcomes.Limit($0.reason, step: $0.step.map(withoutLoad.placeInWhole))
      }
      return AllowedOutcomes(Set(allowed.outcomes.map(withoutLoad.whole)), limit: limit)
    }
    let model = KernelProgram(context(of: program))
    // Most programs run to their end in one order, which leaves nothing to explore.
    if let outcome = model.soleOutcome {
      let limit = model.context.omission.map {
        AllowedOutcomes.Limit($0.sentence, step: $0.instruction)
      }
      return AllowedOutcomes([outcome], limit: limit)
    }
    var options = ProgramOptions()
    options.bounds = bounds
    return model.explore(options, progress: progress).allowedOutcomes
  }

  /// Everything that a program may come to, with a schedule for each outcome and for each violated rule of TSYNC.
  ///
  /// - Parameters:
  ///   - options: the order, the reductions and the bounds.
  ///   - progress: called now and then with how far it has come; may stop the exploration.
  public func explore(
    _ program: Program, _ options: ProgramOptions = ProgramOptions(),
    progress: (Progress) -> Continuation = { _ in .goOn }
  ) -> ProgramExploration {
    KernelProgram(
      context(of: program, runsLoneCallsInOneOrder: options.runsLoneCallsInOneOrder)
    ).explore(options, progress: progress)
  }

  func context(
    of program: Program, runsLoneCallsInOneOrder: Bool = true, recordsSites: Bool = false
  ) -> ProgramContext {
    ProgramContext(
      program, on: kernel,
      runsLoneCallsInOneOrder: runsLoneCallsInOneOrder && isOfEdition, recordsSites: recordsSites)
  }
}
