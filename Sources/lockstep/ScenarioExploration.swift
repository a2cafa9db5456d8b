import ArgumentParser
import Foundation
import KernelModel
import Scenarios
import StateExplorer

extension ExploreCommand {
  /// Explores all that the scenarios of a name may come to.
  @MainActor
  func exploreScenarios(named pattern: String) throws {
    guard let edition = Edition(rawValue: edition.rawValue) else {
      throw ValidationError(
        "scenarios are explored for the editions "
          + Edition.allCases.map(\.rawValue).joined(separator: ", "))
    }
    let all = try specs.compile().flatMap(\.scenarios)
    let line = ProgressLine()
    let interruption = Interruption()
    var isTruncated = false
    var breaksRules = false
    for scenario in try ScenarioSelection(patterns: [pattern]).select(from: all) {
      let simulator = Simulator(profile: .assumed(for: edition))
      let exploration = simulator.explore(scenario.program, takesMicroSteps: true) { states in
        line.show("\(scenario.id)  \(states) states")
        return interruption.isRequested ? .stop : .goOn
      }
      line.clear()
      report(exploration, of: scenario, edition)
      if exploration.truncation != nil { isTruncated = true }
      if !exploration.brokenRules.isEmpty { breaksRules = true }
    }
    if breaksRules { throw ExitStatus.diverges }
    if isTruncated { throw ExitStatus.engineCouldNotRun }
  }

  private func report(
    _ exploration: ProgramExploration, of scenario: Scenario, _ edition: Edition
  ) {
    print("\(scenario.id)      on the simulator (edition \(edition))")
    for (number, ending) in exploration.endings.enumerated() {
      let results = ending.outcome.results.map(\.description).joined(separator: ", ")
      print("  outcome \(number + 1): \(results)")
      guard schedules else { continue }
      print(ending.schedule.table, terminator: "")
      let token = ReplayToken(scenario, edition, ending.schedule)
      print("again: lockstep replay '\(token)'\n")
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
