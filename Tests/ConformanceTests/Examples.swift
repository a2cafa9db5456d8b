// SPDX-License-Identifier: MIT

import Conformance
import Scenarios

/// The scenario that most tests of this module judge, with what the simulator says of it.
enum Example {
  static let path = "Specs/diverging-domains/override.yaml"

  static let engine = EngineIdentity.kernel("debian:7.3.4", title: "7.3.4 (debian, qemu/tcg)")

  static let profile = Profile.assumed(for: .linux7_3)

  static let results: [StepResult] = [.ok, .errno(.EACCES), .ok, .ok, .errno(.EACCES)]

  static let allowed = AllowedOutcomes([Outcome(results)])

  /// Five steps; the last one is left to the simulator.
  static var scenario: Scenario {
    Scenario(
      id: ScenarioID(topic: "diverging-domains", slug: "sibling-domain-is-replaced"),
      name: "a sibling's own domain is replaced, even a stricter one",
      reference: "cover letter v2, change log",
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"],
      rulesets: [
        "no-read": Ruleset(handledAccessFS: [.READ_FILE]),
        "no-write": Ruleset(handledAccessFS: [.WRITE_FILE]),
      ],
      steps: [
        step(21, "worker", restrict("no-read"), .ok),
        step(22, "worker", .open(path: "file", mode: .reading), .errno(.EACCES)),
        step(23, "main", restrict("no-write", [.TSYNC]), .ok),
        step(
          24, "worker", .open(path: "file", mode: .reading), .ok,
          because: "the sibling kept its own domain; the caller's must replace it"),
        step(25, "worker", .open(path: "file", mode: .writing)),
      ],
      location: SpecLocation(path: path, line: 14, column: 5))
  }

  static func restrict(_ ruleset: String, _ flags: Set<RestrictFlag> = []) -> Action {
    .restrictSelf(ruleset: .ruleset(name: ruleset), flags: RestrictFlags(flags))
  }

  /// A step at column 9 whose expectation stands at column 40.
  static func step(
    _ line: Int, _ thread: String, _ action: Action, _ results: StepResult...,
    because: String? = nil
  ) -> Step {
    let expectation = Expectation(
      [Expectation.Arm(nil, results)], at: SpecLocation(path: path, line: line, column: 40))
    return Step(
      thread: thread, action: action, expectation: results.isEmpty ? nil : expectation,
      because: because, location: SpecLocation(path: path, line: line, column: 9))
  }

  static func judge(
    _ scenario: Scenario = scenario, engine: EngineIdentity = engine,
    profile: Profile = profile, allowed: AllowedOutcomes = allowed
  ) -> Judge {
    Judge(scenario, on: engine, profile: profile, allowed: allowed)
  }

  /// A run that ended with an outcome: the usual one with some results replaced, by index.
  static func run(replacing replacements: [Int: StepResult] = [:]) -> EngineRun {
    var results = results
    for (index, result) in replacements { results[index] = result }
    return EngineRun(.outcome(Outcome(results)), duration: .milliseconds(1234))
  }

  static func issue(
    _ condition: Condition.Subject, _ comparison: Condition.Operator
  ) -> KnownIssue {
    KnownIssue(
      condition: Condition([Condition.Comparison(condition, comparison)]), bug: "CVE-2026-1",
      because: "the sibling is forgotten", location: SpecLocation(path: path, line: 18, column: 7))
  }
}
