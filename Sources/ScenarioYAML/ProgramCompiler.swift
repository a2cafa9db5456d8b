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

  /// Reads a program in the words of specs, as ``Scenarios/Program/words`` writes it.
  ///
  /// JSON is YAML too, so the program is compiled as the scenario of a spec that expects nothing in particular.
  ///
  /// - Throws: ``ProgramProblem``.
  public static func program(from words: JSONValue) throws(ProgramProblem) -> Program {
    guard case .object(var members) = words else {
      throw ProgramProblem(description: "the program is no object")
    }
    let known: Set<ScenarioKey> = [.process, .rulesets, .threads, .steps]
    if let other = members.keys.sorted().first(where: { name in
      !known.contains { $0.rawValue == name }
    }) {
      throw ProgramProblem(description: "unknown key \(FileReport.quoted(other)) in the program")
    }
    if case .array(var steps)? = members["steps"] {
      _ = pinOne(of: &steps)
      members["steps"] = .array(steps)
    }
    let rulesets = members.removeValue(forKey: "rulesets") ?? [:]
    members["id"] = "program"
    members["name"] = "a program"
    var spec: JSONValue = [
      "suite": "program", "about": "a program", "scenarios": [.object(members)],
    ]
    if rulesets != [:] { spec = spec.with("rulesets", rulesets) }
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
  private static func pinOne(of steps: inout [JSONValue]) -> Bool {
    for index in steps.indices {
      guard case .object(var step) = steps[index] else { continue }
      for (name, value) in step {
        switch value {
        case .object(var keys) where keys["exit"] == nil:
          keys["expect"] = .string(Errno.EPERM.rawValue)
          step[name] = .object(keys)
        case .string(let word) where word != "exit":
          step[name] = [word: true, "expect": .string(Errno.EPERM.rawValue)]
        case .array(var group):
          guard pinOne(of: &group) else { continue }
          step[name] = .array(group)
        default: continue
        }
        steps[index] = .object(step)
        return true
      }
    }
    return false
  }
}
