// SPDX-License-Identifier: MIT

import ArgumentParser
import KernelModel
import Scenarios
import StateExplorer

/// One run of a scenario on the simulator, as a text: which scenario, what it was, and who does what when.
struct ReplayToken: CustomStringConvertible {
  /// The name of the scenario.
  let scenario: String
  /// The fingerprint of its program.
  let fingerprint: String
  /// The edition that is simulated.
  let edition: Edition
  /// The steps as `thread@label`.
  let steps: [String]

  /// Describes a run.
  init(_ scenario: Scenario, _ edition: Edition, _ schedule: Schedule) {
    self.scenario = scenario.id.description
    fingerprint = scenario.program.fingerprint
    self.edition = edition
    steps = schedule.tokens
  }

  /// Reads a token; `nil` if it is none.
  init?(_ text: String) {
    let parts = text.split(separator: "#", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, let edition = Edition(rawValue: String(parts[2])) else { return nil }
    scenario = String(parts[0])
    fingerprint = String(parts[1])
    self.edition = edition
    steps = parts[3].split(separator: ",").map { String($0).replacing("+", with: " ") }
  }

  /// The text, without spaces.
  var description: String {
    let steps = steps.map { $0.replacing(" ", with: "+") }.joined(separator: ",")
    return "\(scenario)#\(fingerprint)#\(edition)#\(steps)"
  }
}

/// `lockstep replay`
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Repeats a run of a scenario on the simulator, step by step.",
    discussion: """
      'lockstep run' and 'lockstep explore --schedules' print tokens. A token outlives edits elsewhere; it is refused \
      if its scenario has changed.
      """)

  @Argument(help: "The token, in quotes.")
  var token: String

  @OptionGroup var specs: SpecOptions

  func run() throws {
    guard let token = ReplayToken(token) else {
      throw ValidationError("this is no token; 'lockstep run SCENARIO' prints one")
    }
    let all = try specs.compile().flatMap(\.scenarios)
    guard let scenario = all.first(where: { $0.id.description == token.scenario }) else {
      throw ValidationError("the token is for '\(token.scenario)', and there is no such scenario")
    }
    guard scenario.program.fingerprint == token.fingerprint else {
      throw ValidationError(
        "'\(token.scenario)' has changed since the token was made (then \(token.fingerprint), now "
          + "\(scenario.program.fingerprint)); make a new one with 'lockstep run \(token.scenario)'"
      )
    }
    let simulator = Simulator(profile: .assumed(for: token.edition))
    do {
      let replay = try simulator.replay(scenario.program, tokens: token.steps)
      StandardOutput.write(
        line: "\(scenario.id)      on the simulator (edition \(token.edition))")
      StandardOutput.write(text: replay.schedule.table.printableLines)
      let results = replay.outcome.results.map(\.description).joined(separator: ", ")
      StandardOutput.write(line: (replay.isWhole ? "outcome: " : "so far: ") + results)
    } catch {
      throw ValidationError("\(error)")
    }
  }
}
