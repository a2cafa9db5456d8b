// SPDX-License-Identifier: MIT

import ArgumentParser
import Conformance
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
    options.usesPartialOrderReduction = reduction
    options.workers = sharing.count
    options.runsLoneCallsInOneOrder = false
    options.bounds = Bounds(states: states ?? Simulator.mostStates, duration: .seconds(seconds))
    var isTruncated = false
    var breaksRules = false
    var pages: [ExplorationPage] = []
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
      if page.isAsked {
        pages.append(pageOfScenario(scenario, exploration))
      } else {
        report(exploration, of: scenario)
      }
      if exploration.truncation != nil { isTruncated = true }
      if !exploration.brokenRules.isEmpty { breaksRules = true }
      if interruption.isRequested {
        isTruncated = true
        break
      }
    }
    var isWritten = true
    if let first = pages.first {
      // Several permutations share one page, each run with the name of its own.
      let runs = pages.flatMap { page in
        page.runs.map { run in
          var run = run
          if pages.count > 1 { run.title = "\(page.title): \(run.title)" }
          return run
        }
      }
      let lines = pages.flatMap { page in
        pages.count > 1 ? page.lines.map { "\(page.title): \($0)" } : page.lines
      }
      isWritten = page.write(
        ExplorationPage(
          title: pages.count > 1 ? pattern : first.title, lines: lines, runs: runs,
          isComplete: !isTruncated))
    }
    if breaksRules { throw ExitStatus.diverges }
    if isTruncated || !isWritten { throw ExitStatus.couldNotRun }
  }

  /// A page with a picture of a run to each outcome and of each violation.
  private func pageOfScenario(
    _ scenario: Scenario, _ exploration: ProgramExploration
  ) -> ExplorationPage {
    let outcomes = exploration.endings.enumerated().map { number, ending in
      ExplorationPage.Run(
        title: "outcome \(number + 1)", isViolation: false,
        lines: [ending.outcome.results.map(\.description).joined(separator: ", ")],
        schedule: ending.schedule)
    }
    let violations = exploration.brokenRules.map { broken in
      ExplorationPage.Run(
        title: "violated: \(broken.rule.rule.name)", isViolation: true,
        lines: [broken.rule.rule.summary], schedule: broken.schedule,
        rule: broken.rule.rule.name)
    }
    return ExplorationPage(
      title: "\(scenario.id) on the simulator (edition \(edition.name))",
      lines: [scenario.name, extent(of: exploration)], runs: violations + outcomes,
      isComplete: exploration.truncation == nil)
  }

  /// How much was seen.
  private func extent(of exploration: ProgramExploration) -> String {
    let seconds = String(format: "%.3f", exploration.duration / .seconds(1))
    let extent =
      exploration.truncation.map { truncation in
        let place = exploration.truncatedInstruction.map { " (at step \($0 + 1))" } ?? ""
        return "not everything was seen: \(truncation)\(place)"
      } ?? "everything was seen"
    return "\(extent): \(exploration.states) states, \(exploration.steps) steps, \(seconds) s"
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
    StandardOutput.write(line: "  " + extent(of: exploration))
    if exploration.brokenRules.isEmpty { StandardOutput.write(line: "  no rule is violated") }
  }
}
