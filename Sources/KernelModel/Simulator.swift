public import Scenarios

/// A model of the kernel that says which outcomes of a program are allowed.
public struct Simulator: Sendable {
  /// The most states of one program that are looked at; beyond it the answer says that it is truncated.
  static let mostStates = 1_000_000

  let kernel: KernelVersion

  /// A simulator of the kernel that a profile describes.
  ///
  /// - Parameter mutants: seeded bugs, to test whether scenarios notice them; none for a verdict.
  public init(profile: Profile, mutants: Set<ModelMutant> = []) {
    kernel = KernelVersion(profile: profile, mutants: mutants)
  }

  /// The outcomes that the kernel may show.
  ///
  /// An outcome has one result for each instruction; that of `exit` is always `ok`. An instruction of a thread
  /// that does not live is `hung` and ends the outcome.
  public func allowedOutcomes(of program: Program) -> AllowedOutcomes {
    var pending = [ProgramRun(program, on: kernel)]
    var seen: Set<ProgramRun> = []
    var outcomes: Set<Outcome> = []
    while let run = pending.popLast() {
      let transitions = run.enabledTransitions(of: program)
      if transitions.isEmpty { outcomes.insert(Outcome(run.results)) }
      for transition in transitions {
        var next = run
        next.take(transition, of: program)
        // A state with a single predecessor on a single path cannot come again.
        if transitions.count > 1 && !seen.insert(next).inserted { continue }
        guard seen.count <= Self.mostStates else {
          return AllowedOutcomes(outcomes, isTruncated: true)
        }
        pending.append(next)
      }
    }
    return AllowedOutcomes(outcomes)
  }
}
