import ArgumentParser
import Conformance
import KernelModel
import Scenarios
import StateExplorer

/// `lockstep mutants`
struct MutantsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mutants",
    abstract: "Seeds bugs in the simulator, one at a time, and says what notices each.",
    discussion: """
      A bug of what single calls do must be noticed by a scenario: its spec and the simulator then contradict each \
      other. A bug of the TSYNC algorithm, which only some interleavings show, must be noticed by a rule.

      Exit status: 0 every bug is noticed; 1 some survive; 2 bad usage or a bad spec.
      """)

  @Flag(help: "List every scenario that notices a bug, not only the first.")
  var all = false

  @OptionGroup var specs: SpecOptions

  @MainActor
  func run() async throws {
    let scenarios = try specs.compile().flatMap(\.scenarios)
    let line = ProgressLine()
    var survivors: [String] = []
    for (index, mutant) in ModelMutant.allCases.enumerated() {
      line.show("\(index + 1)/\(ModelMutant.allCases.count)  \(mutant.rawValue)")
      let killers = killers(of: mutant, among: scenarios)
      if killers.isEmpty { survivors.append(mutant.rawValue) }
      line.clear()
      print("\(mutant.rawValue): \(mutant.summary)")
      print("  " + (killers.isEmpty ? "SURVIVES" : text(of: killers)))
    }
    for mutant in TsyncMutant.all {
      line.show(mutant.name)
      let exploration = mutant.model.exploreInterleavings()
      line.clear()
      print("\(mutant.name): \(mutant.symptom)")
      let killers = killers(of: mutant, among: scenarios)
      line.clear()
      print("  " + (killers.isEmpty ? "noticed by no scenario" : text(of: killers)))
      if let violation = exploration.violations.first {
        print(
          "  violates \(violation.rule.name) with \(mutant.configuration.summary), "
            + "in \(violation.schedule.steps.count) steps")
      } else {
        survivors.append(mutant.name)
        print("  SURVIVES")
      }
    }
    let count = ModelMutant.allCases.count + TsyncMutant.all.count
    print("\(count) seeded bugs: \(count - survivors.count) noticed, \(survivors.count) survive")
    if !survivors.isEmpty { throw ExitStatus.diverges }
  }

  /// The scenarios whose spec contradicts a simulator with this bug.
  private func killers(of mutant: ModelMutant, among scenarios: [Scenario]) -> [ScenarioID] {
    var killers: [ScenarioID] = []
    for scenario in scenarios {
      let checks = AssumedKernel.checks(of: scenario) { scenario, profile in
        Simulator(profile: profile, mutants: [mutant]).allowedOutcomes(of: scenario.program)
      }
      if checks.contains(where: { $0.verdict == .disagrees }) { killers.append(scenario.id) }
    }
    return killers
  }

  /// The scenarios whose spec contradicts Linux 7.3 with this bug in its algorithm.
  private func killers(of mutant: TsyncMutant, among scenarios: [Scenario]) -> [ScenarioID] {
    var killers: [ScenarioID] = []
    for scenario in scenarios {
      let checks = AssumedKernel.checks(of: scenario) { scenario, profile in
        let decisions = profile.edition == .linux7_3 ? mutant.decisions : nil
        return Simulator(profile: profile, decisions: decisions)
          .allowedOutcomes(of: scenario.program)
      }
      if checks.contains(where: { $0.verdict == .disagrees }) { killers.append(scenario.id) }
      if !all && !killers.isEmpty { break }
    }
    return killers
  }

  private func text(of killers: [ScenarioID]) -> String {
    if all { return "noticed by " + killers.map(\.description).joined(separator: ", ") }
    let rest = killers.count - 1
    return "noticed by \(killers[0])" + (rest > 0 ? " and \(rest) more" : "")
  }
}
