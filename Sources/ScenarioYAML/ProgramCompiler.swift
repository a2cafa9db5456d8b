// SPDX-License-Identifier: MIT

public import Scenarios

/// Why a program in the words of specs cannot be read.
public struct ProgramProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The first mistakes, as a sentence without a capital letter and a full stop.
  public var description: String
}

extension SpecCompiler {
  /// How many mistakes of a program are told.
  private static let toldMistakes = 3

  /// Reads a program in the words of specs, as ``Scenarios/Program/json()`` writes it.
  ///
  /// JSON is YAML too, so the program is compiled as the scenario of a spec that expects nothing in particular.
  ///
  /// - Throws: ``ProgramProblem``.
  public static func program(from words: JSON) throws(ProgramProblem) -> Program {
    guard case .mapping(var members) = words else {
      throw ProgramProblem(description: "the program is no object")
    }
    let known: [ScenarioKey] = [.process, .rulesets, .threads, .steps]
    if let other = members.map(\.key).sorted().first(where: { name in
      !known.contains { $0.rawValue == name }
    }) {
      throw ProgramProblem(description: "unknown key \(FileReport.quoted(other)) in the program")
    }
    for place in members.indices where members[place].key == ScenarioKey.steps.rawValue {
      guard case .list(var steps) = members[place].value else { continue }
      _ = pinOne(of: &steps)
      members[place].value = .list(steps)
    }
    let isRulesets = { (member: JSON.Member) in member.key == ScenarioKey.rulesets.rawValue }
    let scenario = JSON.mapping(members.filter { !isRulesets($0) })
      .with("id", "program").with("name", "a program")
    let spec = JSON.mapping(members.filter(isRulesets))
      .with("suite", "program").with("about", "a program").with("scenarios", [scenario])
    let compilation = compile([
      SpecSource(path: "program/program.yaml", text: Array(spec.line.utf8))
    ])
    guard let scenario = compilation.scenarios.first, !compilation.hasErrors else {
      let errors = compilation.diagnostics.filter { $0.severity == .error }
      throw ProgramProblem(
        description: errors.prefix(toldMistakes).map(\.message).joined(separator: "; "))
    }
    return scenario.program
  }

  /// Lets one step expect something, as a scenario must; any action can fail.
  ///
  /// - Returns: whether there was a step that can expect anything.
  private static func pinOne(of steps: inout [JSON]) -> Bool {
    let failure = JSON.Member(StepKey.expect.rawValue, .text(Errno.EPERM.rawValue))
    for index in steps.indices {
      guard case .mapping(var step) = steps[index] else { continue }
      for place in step.indices {
        switch step[place].value {
        case .mapping(let keys) where !keys.contains(where: { $0.key == "exit" }):
          step[place].value = .mapping(keys.filter { $0.key != failure.key } + [failure])
        case .text(let word) where word != "exit":
          step[place].value = .mapping([JSON.Member(word, true), failure])
        case .list(var group):
          guard pinOne(of: &group) else { continue }
          step[place].value = .list(group)
        default: continue
        }
        steps[index] = .mapping(step)
        return true
      }
    }
    return false
  }
}
