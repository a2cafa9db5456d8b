// SPDX-License-Identifier: MIT

import ArgumentParser
import Conformance
import Foundation
import KernelModel
import ScenarioYAML
import Scenarios
import StateExplorer
import Synchronization

/// `lockstep lint`
struct LintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Checks specs: the language, and the expected results against the simulator.",
    discussion: """
      Needs no kernel. Every scenario is also run on the simulator for every edition of TSYNC and for kernels \
      without it; where spec and simulator contradict each other, the scenario is reported.

      A scenario that is too large for the simulator is reported with the limit and the step at which it was met.

      Exit status: 0 spec and simulator agree; 1 they contradict each other; 2 a bad spec; 3 a limit was met, or it was \
      interrupted.
      """)

  @Argument(help: "Specs or folders of specs.", completion: .file())
  var paths = ["Specs"]

  @Flag(help: "List the scenarios, one line each, and check nothing but the language.")
  var list = false

  @Option(help: "The most states of one scenario on one kernel.")
  var states = Simulator.usualBounds.states

  @Option(
    help: ArgumentHelp("The most time for one scenario on one kernel.", valueName: "s"))
  var seconds = 120

  /// The forms of what is found.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case human
    /// For editors and code hosts.
    case sarif
  }

  @Option(help: "The form of what is found: human, or sarif (SARIF 2.1.0).")
  var format = Format.human

  func validate() throws {
    guard !list || format == .human else {
      throw ValidationError("--list goes with the human form only")
    }
    guard (1...ExplorerLimits.states).contains(states) else {
      throw ValidationError("--states must be from 1 to \(ExplorerLimits.states)")
    }
    guard (1...Int(Int32.max)).contains(seconds) else {
      throw ValidationError("--seconds must be from 1 to \(Int32.max)")
    }
  }

  @MainActor
  func run() async throws {
    let compilation = try SpecOptions.compilation(of: paths)
    var log = SARIFLog()
    for diagnostic in compilation.diagnostics { log.add(diagnostic) }
    if compilation.hasErrors {
      if format == .sarif { StandardOutput.write(text: log.text) }
      throw ExitStatus.badUsage
    }
    let scenarios = compilation.scenarios
    if list {
      for scenario in scenarios {
        StandardOutput.write(line: "\(scenario.id)  \(scenario.name)")
      }
      return
    }
    let line = ProgressLine()
    let progress = LintProgress(scenarios: scenarios.count, line: line)
    let bounds = Bounds(states: states, duration: .seconds(seconds))
    let interruption = Interruption()
    let simulate: Simulation = { scenario, profile in
      let simulator = Simulator(profile: profile)
      var allowed = simulator.allowedOutcomes(of: scenario.program, bounds: bounds) {
        progress.show(scenario, profile, $0.states)
        return interruption.isRequested ? .stop : .goOn
      }
      allowed.allocationSites = simulator.allocationSites(of: scenario.program)
      return allowed
    }
    let judgements = await AssumedKernel.checks(
      of: scenarios, simulate: simulate, finished: progress.finish,
      isInterrupted: { interruption.isRequested })
    let isInterrupted = interruption.isRequested
    let findings = Finding.acrossPermutations(
      Finding.gathered(from: judgements), of: compilation.specs.flatMap(\.templates))
    line.clear()
    if format == .sarif {
      for finding in findings { log.add(finding) }
      StandardOutput.write(text: log.text)
      if let status = Self.status(of: findings, isInterrupted: isInterrupted) { throw status }
      return
    }
    let style = Terminal.style(of: .standardOutput, colour: .automatic)
    for finding in findings {
      StandardOutput.write(text: finding.report(style: style).joined(separator: "\n") + "\n\n")
    }
    let ids = Set(scenarios.map { "\($0.id.topic)/\($0.id.slug)" }).count
    StandardOutput.write(
      line: (isInterrupted ? "INTERRUPTED  " : "")
        + "\(counted(ids, "scenario")), \(counted(scenarios.count, "permutation")), "
        + "\(counted(AssumedKernel.all.count, "simulated kernel")): "
        + Self.verdict(on: findings, isInterrupted: isInterrupted))
    if let status = Self.status(of: findings, isInterrupted: isInterrupted) { throw status }
  }

  /// What the findings come to, as the end of a sentence.
  static func verdict(on findings: [Finding], isInterrupted: Bool) -> String {
    let limited = findings.filter { $0.judgement.limit != nil }
    let limits = limited.reduce(0) { $0 + $1.permutations.count }
    let others = findings.count - limited.count
    let agreement = others == 0 ? "spec and simulator agree" : counted(others, "disagreement")
    let extent = isInterrupted || limits > 0 ? ", as far as they were compared" : ""
    guard limits > 0 else { return agreement + extent }
    return agreement + extent + "; the simulator met a limit in " + counted(limits, "permutation")
  }

  /// The exit status; `nil` for success. A contradiction weighs more than a limit.
  static func status(of findings: [Finding], isInterrupted: Bool) -> ExitStatus? {
    if findings.contains(where: { $0.judgement.limit == nil }) { return .diverges }
    return findings.isEmpty && !isInterrupted ? nil : .couldNotRun
  }
}

/// Says how far `lint` is: on a terminal all the time, elsewhere now and then.
private final class LintProgress: Sendable {
  /// The time between two sentences where there is no terminal.
  private static let interval = Duration.seconds(10)

  private struct State {
    var finished = 0
    var lastSaid = ContinuousClock.now
  }

  private let scenarios: Int
  private let line: ProgressLine
  private let state = Mutex(State())

  init(scenarios: Int, line: ProgressLine) {
    self.scenarios = scenarios
    self.line = line
  }

  /// Notes how many scenarios are done.
  @Sendable func finish(_ count: Int) { state.withLock { $0.finished = count } }

  /// Shows at which scenario the simulator is.
  @Sendable func show(_ scenario: Scenario, _ profile: Profile, _ states: Int) {
    let (finished, isDue) = state.withLock { state in
      let isDue = ContinuousClock.now - state.lastSaid >= Self.interval
      if isDue { state.lastSaid = .now }
      return (state.finished, isDue)
    }
    let kernel = profile.edition.map { "edition \($0)" } ?? "ABI \(profile.abi)"
    let text =
      "\(finished)/\(scenarios)  \(scenario.id): \(states) states on the simulator (\(kernel))"
    Task { @MainActor [line] in
      if isDue && !line.isTerminal { line.say(text) } else { line.show(text) }
    }
  }
}
