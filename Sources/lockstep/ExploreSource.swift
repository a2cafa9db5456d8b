// SPDX-License-Identifier: MIT

import ArgumentParser
import Conformance
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
    bounds.wantsSchedules = page.isAsked
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
      let isDescribed = !isPlain || privileges.isUsed
      let processes =
        isDescribed
        ? [sourceProcess]
        : code.fine ? ProcessDescription.usualWithEveryAccess : ProcessDescription.usual
      let seen = try await explore(processes, build, line)
      var isWritten = true
      if page.isAsked {
        isWritten = page.write(pageOf(seen, explored, build.warnings))
      } else {
        report(seen, of: processes.count, explored, warnings: build.warnings, compiling: compiling)
      }
      if seen.contains(where: { !$0.found.violations.isEmpty }) { throw ExitStatus.diverges }
      let isComplete = seen.count == processes.count && seen.allSatisfy(\.found.isComplete)
      if !isComplete || !isWritten { throw ExitStatus.couldNotRun }
    }
  }

  /// A process and what was found in it.
  private struct Seen {
    var process: ProcessDescription
    var found: SourceExploration
  }

  /// Explores processes one after the other, until one violates a rule or the user asks for an end.
  @MainActor
  private func explore(
    _ processes: [ProcessDescription], _ build: ExplorerBuild, _ line: ProgressLine
  ) async throws -> [Seen] {
    let interruption = Interruption()
    var seen: [Seen] = []
    for process in processes {
      let exploration = try await build.explore(process, sourceBounds) { progress in
        if interruption.isRequested { build.stop() }
        Task { @MainActor in
          line.show(
            "\(progress.states) states, \(progress.waiting) waiting, \(progress.steps) steps")
        }
      }
      line.clear()
      seen.append(Seen(process: process, found: exploration))
      if !exploration.violations.isEmpty || interruption.isRequested { break }
    }
    return seen
  }

  private func report(
    _ seen: [Seen], of count: Int, _ explored: ExploredCode, warnings: [String], compiling: Double
  ) {
    guard let last = seen.last else { return }
    guard count > 1 else {
      report(last.found, of: explored, last.process, warnings: warnings, compiling: compiling)
      return
    }
    StandardOutput.write(
      line: "\(explored.path): \(count) usual processes, until one violates a rule")
    for one in seen where one.found.violations.isEmpty {
      let extent = one.found.extent
      let rest =
        extent.truncation.isEmpty ? "" : "; not everything was seen: \(extent.truncation)"
      StandardOutput.write(
        line: "  \(one.process.summary): \(counted(one.found.outcomes.count, "outcome")), "
          + "\(counted(extent.states, "state"))\(rest)")
    }
    guard last.found.violations.isEmpty else {
      StandardOutput.write(line: "")
      report(last.found, of: explored, last.process, warnings: warnings, compiling: compiling)
      return
    }
    for warning in warnings { StandardOutput.write(text: "\(warning)\n".printableLines) }
    let seconds = seen.map(\.found.extent.seconds).reduce(0, +)
    StandardOutput.write(
      line: String(format: "%.2f s, after %.2f s of compiling", seconds, compiling))
    guard seen.count == count, seen.allSatisfy(\.found.passes) else { return }
    StandardOutput.write(line: "no rule is violated")
  }

  /// A page with a picture of each violation and each outcome.
  private func pageOf(_ seen: [Seen], _ explored: ExploredCode, _ warnings: [String])
    -> ExplorationPage
  {
    let isComplete = seen.allSatisfy(\.found.isComplete)
    guard seen.count > 1 else {
      let one = seen[0]
      return ExplorationPage(
        title: title(explored, one.process), lines: one.found.lines(warnings),
        runs: one.found.runs, isComplete: isComplete)
    }
    // What is violated is what is looked for: it comes first.
    let named = seen.reversed().map { one in one.found.runs.map { $0.of(one.process.summary) } }
    return ExplorationPage(
      title: "\(explored.path): \(seen.count) usual processes",
      lines: warnings
        + seen.flatMap { one in one.found.lines([]).map { "\(one.process.summary): \($0)" } },
      runs: named.flatMap(\.self), isComplete: isComplete)
  }

  private func title(_ explored: ExploredCode, _ process: ProcessDescription) -> String {
    "\(explored.path): \(process.summary)" + (code.fine ? ", every access is a step" : "")
  }

  private func report(
    _ exploration: SourceExploration, of explored: ExploredCode, _ process: ProcessDescription,
    warnings: [String], compiling: Double
  ) {
    StandardOutput.write(line: title(explored, process))
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
    var isTruncated = false
    var lines: [String] = []
    var runs: [ExplorationPage.Run] = []
    for example in check.cases {
      let exploration = try await build.explore(example.process, sourceBounds)
      let name = "\(example.origin): \(example.process.summary)"
      if page.isAsked {
        lines += exploration.lines(build.warnings).map { "\(name): \($0)" }
        runs += exploration.runs.map { $0.of(name) }
      } else {
        report(exploration, of: name)
      }
      isTruncated = isTruncated || !exploration.isComplete
    }
    let differences = try await check.differences(from: model)
    if differences.isEmpty {
      lines.append("edition \(model.name) of the simulator comes to the same")
    }
    var isWritten = true
    if page.isAsked {
      isWritten = page.write(
        ExplorationPage(
          title: "\(build.code.path) in the processes of \(pattern)", lines: lines,
          runs: differences.map(\.shown) + runs, isComplete: !isTruncated))
    } else {
      for difference in differences {
        StandardOutput.write(
          text: "\nDIFFERS  \(difference.example.origin): \(difference.sentence)\n".printableLines
            + "\(difference.run.table)\n".printableLines)
      }
      for line in lines { StandardOutput.write(line: line) }
    }
    if !differences.isEmpty { throw ExitStatus.diverges }
    if isTruncated || !isWritten { throw ExitStatus.couldNotRun }
  }

  /// What was found in the process of a scenario.
  private func report(_ exploration: SourceExploration, of name: String) {
    StandardOutput.write(line: name)
    for violation in exploration.violations {
      let report = violation.report(threads: exploration.threads)
      StandardOutput.write(text: "\n\(report)\n".printableLines)
    }
    for (number, outcome) in exploration.outcomes.enumerated() {
      StandardOutput.write(line: "  outcome \(number + 1): \(outcome.text)")
    }
    StandardOutput.write(line: "  \(exploration.extent.statement)")
  }
}

extension SourceViolation {
  /// How the rule was violated, as lines before the schedule.
  private var introduction: String {
    switch kind {
    case "stuck": return "after this schedule nothing that must happen is possible any more:"
    case "hang": return "after this schedule nothing ends what has begun:"
    default:
      guard !detail.isEmpty else { return "after this schedule:" }
      let where_ = place.map { "\($0): " } ?? ""
      return where_ + (kind == "safety" ? "" : "the code ") + "\(detail), after this schedule:"
    }
  }

  /// Where the threads stand that cannot go on.
  private var ends: [String] {
    standing.map { stand in
      let name = SourceScheduleTable.names[stand.actor]
      return "\(name) stands at \(stand.text)" + (stand.place.map { "  (\($0))" } ?? "")
    }
  }

  /// The rule, how it was violated, and the schedule as a table.
  func report(threads: Int) -> String {
    var text = "VIOLATED  \(rule): \(SourceRules.summary(of: rule))\n\(introduction)\n"
    text += SourceScheduleTable(steps, threads: threads).text
    for end in ends { text += end + "\n" }
    return text
  }

  /// The same for a page.
  func shown(threads: Int) -> ExplorationPage.Run {
    ExplorationPage.Run(
      title: "violated: \(rule)", isViolation: true,
      lines: [SourceRules.summary(of: rule), introduction] + ends, rule: rule,
      SourceRun(steps, threads: threads))
  }
}

extension SourceExploration {
  /// The violated rules, then the outcomes, each with a schedule.
  var runs: [ExplorationPage.Run] {
    violations.map { $0.shown(threads: threads) }
      + outcomes.enumerated().map { number, outcome in
        ExplorationPage.Run(
          title: "outcome \(number + 1)", isViolation: false, lines: [outcome.text],
          SourceRun(outcome.steps, threads: threads))
      }
  }

  /// What is said of it all: warnings of the compiler, and how much was seen.
  func lines(_ warnings: [String]) -> [String] {
    warnings + [extent.statement] + (passes ? ["no rule is violated"] : [])
  }
}

extension CrossCheck.Difference {
  /// The difference for a page.
  var shown: ExplorationPage.Run {
    ExplorationPage.Run(
      title: "differs from edition \(edition.name): \(example.origin)", isViolation: true,
      lines: [sentence], run)
  }
}

extension ExplorationPage.Run {
  /// A run with the lines of the user's file.
  init(
    title: String, isViolation: Bool, lines: [String], rule: String? = nil, _ run: SourceRun
  ) {
    self.init(
      title: title, isViolation: isViolation, lines: lines, schedule: run.schedule, rule: rule,
      places: run.places.map { place in
        place.map { ExplorationPage.Place(path: $0.path, line: $0.line) }
      }, table: run.table)
  }

  /// The same with the name of what it is a run of.
  fileprivate func of(_ name: String) -> Self {
    var run = self
    run.title = "\(name): \(title)"
    return run
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
