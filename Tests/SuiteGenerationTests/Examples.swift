// SPDX-License-Identifier: MIT

import Scenarios

/// Specs for the tests of the generator.
enum Example {
  static let path = "Specs/diverging-domains/override.yaml"

  static func at(_ line: Int, _ column: Int = 9) -> SpecLocation {
    SpecLocation(path: path, line: line, column: column)
  }

  static func step(
    _ line: Int, _ thread: String, _ action: Action, times: Int = 1,
    _ arms: [Expectation.Arm] = [], because: String? = nil
  ) -> Step {
    Step(
      thread: thread, action: action, times: times,
      expectation: arms.isEmpty ? nil : Expectation(arms, at: at(line, 40)), because: because,
      location: at(line))
  }

  static func restrict(_ ruleset: RulesetReference, _ flags: Set<RestrictFlag> = []) -> Action {
    .restrictSelf(ruleset: ruleset, flags: RestrictFlags(flags))
  }

  /// A spec whose topic and scenarios have the given names, with nothing in them.
  static func spec(
    _ topic: String, _ stem: String, _ slugs: [String] = ["a"]
  ) -> Spec {
    let path = "Specs/\(topic)/\(stem).yaml"
    let scenarios = slugs.enumerated().map { index, slug in
      Scenario(
        id: ScenarioID(topic: topic, slug: slug), name: "a name",
        threads: ["main"],
        steps: [
          Step(
            thread: "main", action: .setNoNewPrivs,
            location: SpecLocation(path: path, line: 9, column: 9))
        ], location: SpecLocation(path: path, line: 8 + index, column: 5))
    }
    return Spec(
      path: path, topic: topic, suite: stem, about: "About it.",
      templates: scenarios.map { ScenarioTemplate($0) })
  }

  /// The small spec of the snapshot.
  static var small: Spec {
    let scenario = Scenario(
      id: ScenarioID(topic: "diverging-domains", slug: "sibling-domain-is-replaced"),
      name: "a sibling's own domain is replaced, even a stricter one",
      reference: "cover letter v2, change log", process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"],
      rulesets: [
        "no-write": Ruleset(handledAccessFS: [.WRITE_FILE, .TRUNCATE]),
        "no-read": Ruleset(
          handledAccessFS: [.READ_FILE],
          rules: [.pathBeneath(path: "dir", allowed: [.READ_FILE])]),
      ],
      steps: [
        step(21, "worker", restrict(.ruleset(name: "no-read")), [.init(nil, [.ok])]),
        step(
          22, "worker", .open(path: "file", mode: .reading), [.init(nil, [.errno(.EACCES)])]),
        step(
          23, "main", restrict(.ruleset(name: "no-write"), [.TSYNC]),
          [.init(Condition([.init(.abi(8), .less)]), [.errno(.EINVAL)]), .init(nil, [.ok])]),
        step(24, "worker", .open(path: "file", mode: .reading)),
        step(
          25, "main", .sameDomain(as: "worker"), [.init(nil, [.truth(true)])],
          because: "they share one domain"),
      ],
      location: at(14, 5))
    return Spec(
      path: path, topic: "diverging-domains", suite: "diverging domains",
      about:
        "Threads may hold different domains when TSYNC starts; since v2 the caller's replaces them all.",
      templates: [ScenarioTemplate(scenario)])
  }
}
