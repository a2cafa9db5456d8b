// SPDX-License-Identifier: MIT

public import Scenarios

/// Writes a program as a spec that compiles.
public enum SpecText {
  /// A whole spec with one scenario, whose steps expect what is given.
  ///
  /// - Parameters:
  ///   - program: the program.
  ///   - outcome: the expected results; steps beyond them expect nothing.
  ///   - slug: the id of the scenario.
  ///   - name: what it shows, in one sentence.
  ///   - condition: the kernels for which the results hold, such as `abi = 11`.
  ///   - comments: lines for the top of the file.
  public static func spec(
    of program: Program, expecting outcome: Outcome, slug: String, name: String,
    condition: String, comments: [String] = []
  ) -> String {
    var lines = comments.map { "# \($0.printable)" }
    lines += [
      "suite: \(slug)", "about: A scenario that was made up and minimised.",
      "where: \(condition)",
    ]
    if !program.rulesets.isEmpty { lines.append("rulesets:") }
    for (name, ruleset) in program.rulesets.sorted(by: { $0.key < $1.key }) {
      lines.append("  \(name): \(ruleset.json.flowText)")
    }
    lines += ["scenarios:", "  - id: \(slug)", "    name: \(quoted(name))"]
    if program.process != ProcessSetup() {
      lines.append("    process: \(program.process.json.flowText)")
    }
    lines += ["    threads: [\(program.threads.joined(separator: ", "))]", "    steps:"]
    for (index, instruction) in program.instructions.enumerated() {
      guard case .mapping(let step) = instruction.json, case .mapping(var fields) = step[0].value
      else { continue }
      // An exit has no result that a spec could expect.
      if index < outcome.results.count, instruction.action.resultKind != .none {
        fields.append(JSON.Member("expect", .text(outcome.results[index].description)))
      }
      lines.append("      - \(instruction.thread): \(JSON.mapping(fields).flowText)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String {
    "\"\(text.printable.map { "\"\\".contains($0) ? "\\\($0)" : "\($0)" }.joined())\""
  }
}

extension JSON {
  /// The value as YAML writes it in one line; names and words of the language need no quotes.
  fileprivate var flowText: String {
    switch self {
    case .text(let text): text
    case .list(let items): "[\(items.map(\.flowText).joined(separator: ", "))]"
    case .mapping(let members):
      "{\(members.map { "\($0.key): \($0.value.flowText)" }.joined(separator: ", "))}"
    case .null, .truth, .number, .fraction: line
    }
  }
}
