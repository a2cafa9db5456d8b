// SPDX-License-Identifier: MIT

import KernelModel
public import Scenarios

/// Finds a small program that tells a seeded bug from the simulator as it is.
public struct MutantHunt: Sendable {
  /// How many programs are looked at side by side; the first of them that notices the bug is taken.
  private static let batch = 64

  private let bug: SeededBug
  private let profile: Profile

  /// Prepares a hunt on the kernel that a profile describes.
  ///
  /// - Parameters:
  ///   - bug: what is to be noticed; one of the algorithm is one of Linux 7.3.
  ///   - profile: the kernel.
  public init(_ bug: SeededBug, on profile: Profile) {
    self.bug = bug
    self.profile = profile
  }

  /// Whether a program is simulated differently with the bug.
  public func notices(_ program: Program) -> Bool {
    guard program.unmetRequirement(on: profile) == nil else { return false }
    switch bug {
    case .ofCall(let mutant): return notices(program, mutant)
    case .ofAlgorithm(let mutant):
      guard program.instructions.contains(where: { $0.action.isSync }) else { return false }
      let right = explore(program, on: Simulator(profile: profile))
      let wrong = explore(
        program, on: Simulator(profile: profile, decisions: mutant.decisions))
      guard let right, let wrong else { return false }
      let faults = Set(wrong.brokenRules.map(\.rule)).intersection(MutationSearch.faultRules)
      return right.allowedOutcomes.outcomes != wrong.allowedOutcomes.outcomes
        || !faults.isSubset(of: right.brokenRules.map(\.rule))
    }
  }

  private func notices(_ program: Program, _ mutant: ModelMutant) -> Bool {
    let right = Simulator(profile: profile)
    let wrong = Simulator(profile: profile, mutants: [mutant])
    guard program.isConcurrent else {
      return right.allowedOutcomes(of: program).outcomes
        != wrong.allowedOutcomes(of: program).outcomes
    }
    let bound = SynthesisedPrograms.mostStates
    let outcomes = [right, wrong].map { $0.explore(program, upTo: bound).allowedOutcomes }
    return !outcomes.contains(where: \.isTruncated) && outcomes[0] != outcomes[1]
  }

  private func explore(_ program: Program, on simulator: Simulator) -> ProgramExploration? {
    let exploration = simulator.explore(program, upTo: SynthesisedPrograms.mostStates)
    return exploration.truncation == nil ? exploration : nil
  }

  /// The first of some programs that notices the bug, made as small as it can be.
  ///
  /// - Parameters:
  ///   - synthesis: what makes the programs.
  ///   - count: how many are looked at.
  /// - Returns: its number and the small program; `nil` if none of them notices it.
  public func first(of synthesis: ProgramSynthesis, count: Int) async -> (index: Int, Program)? {
    for start in stride(from: 0, to: count, by: Self.batch) {
      let found = await withTaskGroup(of: Int?.self) { group in
        for index in start..<min(start + Self.batch, count) {
          group.addTask {
            let program = synthesis.program(index)
            return isWorthALook(program) && notices(program) ? index : nil
          }
        }
        return await group.reduce(into: nil as Int?) { first, index in
          if let index { first = min(first ?? index, index) }
        }
      }
      if let found { return (found, await minimised(synthesis.program(found))) }
    }
    return nil
  }

  /// Whether a program may be the answer: what single calls do shows in programs that wait for nothing.
  private func isWorthALook(_ program: Program) -> Bool {
    if case .ofCall = bug { !program.isConcurrent } else { true }
  }

  /// The smallest program that was found to notice the bug, from one that does.
  public func minimised(_ program: Program) async -> Program {
    var minimiser = ProgramMinimiser { notices($0) }
    return (try? await minimiser.minimise(program)) ?? program
  }

  /// A spec that a simulator with the bug contradicts; `nil` if the program may come to more than one outcome.
  public func spec(of program: Program) -> String? {
    let allowed = Simulator(profile: profile).allowedOutcomes(of: program)
    guard let outcome = allowed.outcomes.first, allowed.outcomes.count == 1 else { return nil }
    let slug = bug.name.flatMap { $0.isUppercase ? "-\($0.lowercased())" : "\($0)" }
    return SpecText.spec(
      of: program, expecting: outcome, slug: String(slug), name: "notices that \(bug.symptom)",
      condition: "abi = \(profile.abi)")
  }
}
