// SPDX-License-Identifier: MIT

import Conformance
import KernelModel
public import Scenarios

/// Finds the scenarios of a library that notice seeded bugs.
///
/// A scenario notices a bug if the simulator with the bug may do what the spec forbids. Where the only symptom is that
/// the kernel touches memory that is not its own, no expected result can show it; then a scenario notices the bug if such
/// a fault is possible in it with the bug and impossible without.
public struct MutationSearch: Sendable {
  /// The most states of one scenario that are looked at: a scenario that a bug makes larger is given up and named.
  ///
  /// The largest scenarios of the library have some ten thousand states without a bug.
  public static let mostStates = 30_000

  /// The rules that only a fault on the kernel's console shows.
  public static let faultRules: [TsyncRule] = [.contextLifetime, .noKernelFault]

  private let scenarios: [Scenario]
  private let mostStates: Int

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - scenarios: the library.
  ///   - mostStates: the bound on the states of one scenario.
  public init(_ scenarios: [Scenario], mostStates: Int = Self.mostStates) {
    // What is quick to simulate comes first, so that most bugs are noticed at once.
    self.scenarios = scenarios.enumerated()
      .sorted { ($0.element.simulationCost, $0.offset) < ($1.element.simulationCost, $1.offset) }
      .map(\.element)
    self.mostStates = mostStates
  }

  /// Looks for scenarios that notice a bug.
  ///
  /// - Parameters:
  ///   - enough: how many are looked for.
  ///   - isStopped: asked between scenarios; ends the search.
  public func result(
    for bug: SeededBug, enough: Enough = .scenarios(1), isStopped: () -> Bool = { false }
  ) -> MutationResult {
    var result = MutationResult(bug: bug, kills: [], examined: 0, skipped: [])
    // Nearly everything shows on the newest edition; the others are asked only if nothing does.
    for kernels in Self.kernels(for: bug) {
      for scenario in order(for: bug) {
        if isStopped() {
          result.wasStopped = true
          return result
        }
        if enough.isKnown(scenario.id, in: result) { continue }
        let examination = examine(scenario, with: bug, on: kernels)
        guard examination.isRelevant else { continue }
        result.examined += 1
        if examination.isTruncated { result.skipped.append(scenario.id) }
        if let kill = examination.kill { result.kills.append(kill) }
        if enough.isReached(by: result) { return result }
      }
      if enough == .everyScenario && !result.kills.isEmpty { break }
    }
    return result
  }

  /// When a search for scenarios ends.
  public enum Enough: Hashable, Sendable {
    /// When so many scenarios have noticed the bug; permutations of one count once, and one of them is looked for.
    case scenarios(Int)
    /// When every permutation of every scenario was asked, on the newest kernel that shows the bug.
    case everyScenario

    fileprivate func isReached(by result: MutationResult) -> Bool {
      if case .scenarios(let count) = self { result.scenarios >= count } else { false }
    }

    /// Whether a scenario that noticed the bug already has nothing to add with another permutation.
    fileprivate func isKnown(_ scenario: ScenarioID, in result: MutationResult) -> Bool {
      guard case .scenarios = self else { return false }
      return result.kills.contains {
        $0.scenario.topic == scenario.topic && $0.scenario.slug == scenario.slug
      }
    }
  }

  /// Looks for scenarios that notice bugs, several at a time; each result comes with the place of its bug, and none for a
  /// search that was stopped.
  public func results(
    for bugs: [SeededBug], enough: Enough = .scenarios(1),
    isStopped: @escaping @Sendable () -> Bool = { false }
  ) -> AsyncStream<(place: Int, result: MutationResult)> {
    AsyncStream { continuation in
      let task = Task {
        await withTaskGroup { group in
          for (place, bug) in bugs.enumerated() {
            group.addTask {
              let result = result(for: bug, enough: enough) { Task.isCancelled || isStopped() }
              if !result.wasStopped { continuation.yield((place, result)) }
            }
          }
        }
        continuation.finish()
      }
      continuation.onTermination = { _ in task.cancel() }
    }
  }

  /// The kernels that are simulated, in the order in which they are tried.
  private static func kernels(for bug: SeededBug) -> [[JudgedKernel]] {
    let newest = AssumedKernel.all.filter { $0.profile.edition == .linux7_3 }
    guard case .ofCall = bug else { return [newest] }
    return [newest, AssumedKernel.all.filter { $0.profile.edition != .linux7_3 }]
  }

  /// The scenarios that could notice a bug at all, those about what it needs first.
  private func order(for bug: SeededBug) -> [Scenario] {
    guard case .ofAlgorithm(let mutant) = bug else { return scenarios }
    let needed = Happenings(of: mutant.configuration)
    // The algorithm plays no part in a scenario without TSYNC.
    let concerned = scenarios.filter { $0.steps.contains { $0.action.isSync } }
    let missing = concerned.map { needed.subtracting(Happenings(in: $0)).count }
    // Equal scenarios stay in their order, the quick ones first.
    return concerned.indices.sorted { (missing[$0], $0) < (missing[$1], $1) }.map { concerned[$0] }
  }

  /// What a scenario says of a bug.
  private struct Examination {
    var kill: MutationKill?
    var isRelevant = false
    var isTruncated = false
  }

  private func examine(_ scenario: Scenario, with bug: SeededBug, on kernels: [JudgedKernel])
    -> Examination
  {
    var examination = Examination()
    for kernel in kernels where scenario.unmetRequirement(on: kernel.profile) == nil {
      examination.isRelevant = true
      let (allowed, faults) = simulate(scenario.program, with: bug, on: kernel.profile)
      if allowed.isTruncated { examination.isTruncated = true }
      let evidence =
        contradiction(in: scenario, on: kernel, allowed) ?? faults.first.map { .kernelFault($0) }
      if let evidence {
        examination.kill = MutationKill(
          scenario: scenario.id, kernel: kernel, evidence: evidence)
        return examination
      }
    }
    return examination
  }

  private func contradiction(
    in scenario: Scenario, on kernel: JudgedKernel, _ allowed: AllowedOutcomes
  ) -> MutationKill.Evidence? {
    let judge = Judge(scenario, on: kernel.engine, profile: kernel.profile, allowed: allowed)
    return contradiction(of: judge.check())
  }

  private func contradiction(of judgement: Judgement) -> MutationKill.Evidence? {
    guard judgement.verdict == .disagrees,
      let row = judgement.rows.first(where: { $0.marker == .disagrees })
    else { return nil }
    let results = row.simulator.map(\.description).joined(separator: ", ")
    let expected = row.spec.map { $0.map(\.description).joined(separator: " or ") }
    return .contradiction(
      step: row.number,
      text: "\(row.thread): \(row.action) gives \(results)"
        + (expected.map { " instead of \($0)" } ?? " before it is over"))
  }

  /// Simulates a program with a bug: what it allows, and the faults of the kernel that it makes possible.
  private func simulate(_ program: Program, with bug: SeededBug, on profile: Profile)
    -> (AllowedOutcomes, [TsyncRule])
  {
    switch bug {
    case .ofCall(let mutant):
      let simulator = Simulator(profile: profile, mutants: [mutant])
      guard program.isConcurrent else { return (simulator.allowedOutcomes(of: program), []) }
      return (bounded(program, on: simulator).allowedOutcomes, [])
    case .ofAlgorithm(let mutant):
      let simulator = Simulator(profile: profile, decisions: mutant.decisions)
      let exploration = bounded(program, on: simulator)
      let broken = exploration.brokenRules.map(\.rule)
      return (exploration.allowedOutcomes, broken.filter(Self.faultRules.contains))
    }
  }

  private func bounded(_ program: Program, on simulator: Simulator) -> ProgramExploration {
    simulator.explore(program, upTo: mostStates)
  }
}
