import ArgumentParser
import Foundation
import KernelModel
import Scenarios
import StateExplorer

extension ExploreCommand {
  /// Explores all that the scenarios of a name may come to.
  @MainActor
  func exploreScenarios(named pattern: String) throws {
    let all = try specs.compile().flatMap(\.scenarios)
    let line = ProgressLine()
    let interruption = Interruption()
    var options = ProgramOptions()
    options.usesSymmetry = symmetry
    options.usesPartialOrderReduction = reduction
    options.runsLoneCallsInOneOrder = false
    options.bounds = Bounds(states: states, duration: .seconds(seconds))
    var isTruncated = false
    var breaksRules = false
    for scenario in try ScenarioSelection(patterns: [pattern]).select(from: all) {
      let exploration = edition.simulator.explore(
        scenario.program, options
      ) { progress in
        line.show(
          "\(scenario.id)  \(progress.states) states, \(progress.waiting) waiting, "
            + "\(Int(progress.statesPerSecond)) states/s")
        return interruption.isRequested ? .stop : .goOn
      }
      line.clear()
      report(exploration, of: scenario)
      if exploration.truncation != nil { isTruncated = true }
      if !exploration.brokenRules.isEmpty { breaksRules = true }
    }
    if breaksRules { throw ExitStatus.diverges }
    if isTruncated { throw ExitStatus.engineCouldNotRun }
  }

  private func report(
    _ exploration: ProgramExploration, of scenario: Scenario
  ) {
    print("\(scenario.id)      on the simulator (edition \(edition.name))")
    for (number, ending) in exploration.endings.enumerated() {
      let results = ending.outcome.results.map(\.description).joined(separator: ", ")
      print("  outcome \(number + 1): \(results)")
      guard schedules else { continue }
      print(ending.schedule.table, terminator: "")
      // A run of an algorithm that is no edition of specs has no name to be asked for by.
      guard let released = edition.edition else { continue }
      print("again: lockstep replay '\(ReplayToken(scenario, released, ending.schedule))'\n")
    }
    for broken in exploration.brokenRules {
      print("\nVIOLATED  \(broken.rule.rule.name): \(broken.rule.rule.summary)")
      print(broken.schedule.table, terminator: "")
    }
    let seconds = String(format: "%.3f", exploration.duration / .seconds(1))
    let extent =
      exploration.truncation.map { "not everything was seen: \($0)" } ?? "everything was seen"
    print("  \(extent): \(exploration.states) states, \(exploration.steps) steps, \(seconds) s")
    if exploration.brokenRules.isEmpty { print("  no rule is violated") }
  }
}
