// SPDX-License-Identifier: MIT

import ArgumentParser
import Conformance
import ScenarioYAML
import Scenarios

/// `lockstep explain`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains a verdict, a feature or an action.",
    discussion: "Without a word it lists them all.")

  @Argument(
    help: ArgumentHelp(
      "A verdict ('kernel fault'), a feature ('vfork_gate') or an action ('restrict_self').",
      valueName: "word"),
    completion: .list(Explanation.all.map(\.word)))
  var words: [String] = []

  func run() throws {
    guard !words.isEmpty else {
      for kind in Explanation.Kind.allCases {
        let names = Explanation.all.filter { $0.kind == kind }.map(\.word)
        StandardOutput.write(line: "\(kind.rawValue): \(names.joined(separator: ", "))")
      }
      return
    }
    let asked = words.joined(separator: " ")
    let found = Explanation.all.filter { $0.isMeant(by: asked) }
    guard !found.isEmpty else {
      let near = Explanation.all.map(\.word).filter { $0.hasPrefix(asked.prefix(3)) }.sorted()
      let hint =
        near.isEmpty
        ? "; 'lockstep explain' lists them all" : "; did you mean \(near.joined(separator: ", "))?"
      throw ValidationError("'\(asked)' is no verdict, no feature and no action\(hint)")
    }
    for explanation in found {
      for line in explanation.lines { StandardOutput.write(line: line) }
    }
  }
}

/// What there is to say of a word.
struct Explanation {
  /// What a word is.
  enum Kind: String, CaseIterable {
    case verdict = "verdicts"
    case feature = "features"
    case action = "actions"
  }

  /// What the word is.
  let kind: Kind
  /// The word.
  let word: String
  /// What there is to say.
  let lines: [String]

  /// Every word that can be explained.
  static let all: [Explanation] =
    Verdict.allCases.map { verdict in
      Explanation(
        kind: .verdict, word: verdict.rawValue,
        lines: [
          "\(verdict.rawValue) (a verdict, exit status \(verdict.exitStatus))",
          "  \(verdict.explanation)", "  See 'lockstep help verdicts'.",
        ])
    }
    + Feature.allCases.map { feature in
      Explanation(
        kind: .feature, word: feature.rawValue,
        lines: [
          "\(feature.rawValue) (a feature of a kernel, or of the way it runs)",
          "  Without it: unsupported, needs \(feature.requirement).",
          "  Actions that always need it: \(actions(needing: feature)).",
          "  'lockstep kernel probe' says which features a kernel has.",
        ])
    }
    + ActionReference.names.map { name in
      Explanation(kind: .action, word: name, lines: ActionReference.explanation(of: name))
    }

  private static func actions(needing feature: Feature) -> String {
    let names = ActionReference.names(needing: feature)
    return names.isEmpty ? "none by themselves" : names.joined(separator: ", ")
  }

  /// Whether a user means this word; in reports verdicts have capital letters, in JSON they have underscores.
  func isMeant(by asked: String) -> Bool {
    word == asked || (kind == .verdict && word == Self.spaced(asked))
  }

  /// A verdict as it is written here, however a report or a spec writes it.
  private static func spaced(_ word: String) -> String {
    word.lowercased().replacing("_", with: " ").replacing("-", with: " ")
  }
}
