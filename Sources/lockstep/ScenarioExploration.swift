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
    options.bounds = Bounds(states: states ?? Simulator.mostStates, duration: .seconds(seconds))
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
    if isTruncated { throw ExitStatus.couldNotRun }
  }

  private func report(
    _ exploration: ProgramExploration, of scenario: Scenario
  ) {
    StandardOutput.write(
      line: "\(scenario.id)      on the simulator (edition \(edition.name))")
    for (number, ending) in exploration.endings.enumerated() {
      let results = ending.outcome.results.map(\.description).joined(separator: ", ")
      StandardOutput.write(line: "  outcome \(number + 1): \(results)")
      guard schedules else { continue }
      StandardOutput.write(text: ending.schedule.table.printableLines)
      // A run of an algorithm that is no edition of specs has no name to be asked for by.
      guard let released = edition.edition else { continue }
      StandardOutput.write(
        line: "again: lockstep replay '\(ReplayToken(scenario, released, ending.schedule))'")
      StandardOutput.write(line: "")
    }
    for broken in exploration.brokenRules {
      StandardOutput.write(line: "")
      StandardOutput.write(
        line: "VIOLATED  \(broken.rule.rule.name): \(broken.rule.rule.summary)")
      StandardOutput.write(text: broken.schedule.table.printableLines)
    }
    let seconds = String(format: "%.3f", exploration.duration / .seconds(1))
    let extent =
      exploration.truncation.map { truncation in
        let place = exploration.truncatedInstruction.map { " (at step \($0 + 1))" } ?? ""
        return "not everything was seen: \(truncation)\(place)"
      } ?? "everything was seen"
    StandardOutput.write(
      line:
        "  \(extent): \(exploration.states) states, \(exploration.steps) steps, \(seconds) s")
    if exploration.brokenRules.isEmpty { StandardOutput.write(line: "  no rule is violated") }
  }
}
