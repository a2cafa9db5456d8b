// SPDX-License-Identifier: MIT

import ArgumentParser
import Foundation
import KernelModel
import Scenarios
import SourceExplorer

extension ExploreCommand {
  /// The process that the options describe.
  private var sourceProcess: ProcessDescription {
    var process = ProcessDescription(self.process)
    process.ownDomains = Set((threads - min(privileges.ownDomains, threads))..<threads)
    process.ownCredentials = process.ownDomains.union(
      (threads - min(privileges.ownCredentials, threads))..<threads)
    process.hasNoNewPrivs = !privileges.privileged
    process.siblingsHaveNoNewPrivs = privileges.siblingsNoNewPrivs
    process.passesNoNewPrivs = privileges.flagNoNewPrivs
    return process
  }

  private var sourceBounds: SourceBounds {
    var bounds = SourceBounds()
    if let states { bounds.states = states }
    bounds.seconds = seconds
    bounds.workers = sharing.count
    return bounds
  }

  /// Explores the user's own code.
  @MainActor
  func exploreSource() async throws {
    try await code.explaining {
      let explored = try code.code()
      let line = ProgressLine()
      line.show("compiling \(explored.path)")
      let started = ContinuousClock.now
      let build = try await ExplorerBuild.make(explored, code.options)
      defer { build.remove() }
      let compiling = (ContinuousClock.now - started) / .seconds(1)
      line.clear()
      if let scenario { return try await compareScenarios(named: scenario, build) }
      let process = sourceProcess
      let interruption = Interruption()
      let bounds = sourceBounds
      let exploration = try await build.explore(process, bounds) { progress in
        if interruption.isRequested { build.stop() }
        Task { @MainActor in
          line.show(
            "\(progress.states) states, \(progress.waiting) waiting, \(progress.steps) steps")
        }
      }
      line.clear()
      report(exploration, of: explored, process, warnings: build.warnings, compiling: compiling)
      if !exploration.violations.isEmpty { throw ExitStatus.diverges }
      if !exploration.isComplete { throw ExitStatus.couldNotRun }
    }
  }

  private func report(
    _ exploration: SourceExploration, of explored: ExploredCode, _ process: ProcessDescription,
    warnings: [String], compiling: Double
  ) {
    StandardOutput.write(
      line: "\(explored.path): \(process.summary)" + (code.fine ? ", every access is a step" : ""))
    for warning in warnings { StandardOutput.write(text: "\(warning)\n".printableLines) }
    for violation in exploration.violations {
      let report = violation.report(threads: exploration.threads)
      StandardOutput.write(text: "\n\(report)\n".printableLines)
    }
    if !exploration.violations.isEmpty { StandardOutput.write(line: "") }
    for (number, outcome) in exploration.outcomes.enumerated() {
      StandardOutput.write(line: "outcome \(number + 1): \(outcome.text)")
    }
    StandardOutput.write(line: exploration.extent.statement)
    StandardOutput.write(
      line: String(
        format: "%.2f s, after %.2f s of compiling", exploration.extent.seconds, compiling))
    if exploration.passes { StandardOutput.write(line: "no rule is violated") }
  }

  /// Explores the processes of scenarios, and compares with the simulator.
  @MainActor
  private func compareScenarios(named pattern: String, _ build: ExplorerBuild) async throws {
    guard let model = ModelSide(named: edition.algorithm.rawValue) else {
      throw ExitStatus.badUsage
    }
    let all = try specs.compile().flatMap(\.scenarios)
    let selected = try ScenarioSelection(patterns: [pattern]).select(from: all)
    let processes = ScenarioProcesses(selected)
    guard !processes.found.isEmpty else {
      StandardError.write(
        "no scenario of '\(pattern)' takes TSYNC in a process that can be explored")
      for omitted in processes.omitted { StandardError.write(omitted) }
      throw ExitStatus.couldNotRun
    }
    let check = CrossCheck(
      build, cases: processes.found.map { .init(origin: $0.scenario, process: $0.process) },
      secondsPerCase: seconds)
    var differs = false
    var isTruncated = false
    for example in check.cases {
      let exploration = try await build.explore(example.process, sourceBounds)
      StandardOutput.write(line: "\(example.origin): \(example.process.summary)")
      for violation in exploration.violations {
        let report = violation.report(threads: exploration.threads)
        StandardOutput.write(text: "\n\(report)\n".printableLines)
      }
      for (number, outcome) in exploration.outcomes.enumerated() {
        StandardOutput.write(line: "  outcome \(number + 1): \(outcome.text)")
      }
      StandardOutput.write(line: "  \(exploration.extent.statement)")
      isTruncated = isTruncated || !exploration.isComplete
    }
    for difference in try await check.differences(from: model) {
      differs = true
      StandardOutput.write(
        text: "\nDIFFERS  \(difference.example.origin): \(difference.sentence)\n".printableLines
          + "\(difference.schedule)\n".printableLines)
    }
    if !differs {
      StandardOutput.write(line: "edition \(model.name) of the simulator comes to the same")
    }
    if differs { throw ExitStatus.diverges }
    if isTruncated { throw ExitStatus.couldNotRun }
  }
}

extension SourceViolation {
  /// The rule, how it was violated, and the schedule as a table.
  func report(threads: Int) -> String {
    var text = "VIOLATED  \(rule): \(SourceRules.summary(of: rule))\n"
    switch kind {
    case "stuck": text += "after this schedule nothing that must happen is possible any more:\n"
    case "hang": text += "after this schedule nothing ends what has begun:\n"
    default:
      let where_ = place.map { "\($0): " } ?? ""
      text +=
        detail.isEmpty
        ? "after this schedule:\n" : "\(where_)the code \(detail), after this schedule:\n"
      if kind == "safety", !detail.isEmpty {
        text = text.replacing("the code \(detail), after", with: "\(detail), after")
      }
    }
    text += SourceScheduleTable(steps, threads: threads).text
    for stand in standing {
      let name = SourceScheduleTable.names[stand.actor]
      text += "\(name) stands at \(stand.text)" + (stand.place.map { "  (\($0))" } ?? "") + "\n"
    }
    return text
  }
}

extension SourceExploration.Extent {
  /// How much was seen, as a sentence.
  var statement: String {
    let rate =
      seconds > 0 ? String(format: "%.2f million steps/s", Double(steps) / seconds / 1_000_000) : ""
    let numbers =
      "\(states) states, \(steps) steps (\(joined) more joined to them), depth \(depth), \(rate), "
      + "\(bytes >> 20) MiB"
    let blind =
      tracked ? "" : "; accesses of the code are not all seen, so use after free may be missed"
    return
      (truncation.isEmpty ? "everything was seen: " : "not everything was seen: \(truncation); ")
      + numbers + blind
  }
}
