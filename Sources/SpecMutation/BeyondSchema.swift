// SPDX-License-Identifier: MIT

import Scenarios

/// The reasons to refuse a spec that no JSON Schema can know.
enum BeyondSchema {
  /// Whether an error of the compiler has one of them.
  static func explains(_ error: Diagnostic) -> Bool {
    // The value came through an axis, from a part of the file where nothing is known of its type.
    if error.notes.contains(where: { $0.message.hasPrefix("used here as '$") }) { return true }
    // A part of it came through one.
    if let text = excerpt(of: error), text.contains(#/\$[a-z]/#) { return true }
    // It is the value of one that stands for a condition, which is known only where it is used.
    if error.message.hasPrefix("an ABI version must be "), let line = error.sourceLine,
      line.contains(#/^ *axes:/#)
    {
      return true
    }
    // A key is one, so it is not known what the others belong to.
    if let line = error.sourceLine, line.contains(#/\$[a-z][a-z0-9-]*:/#) { return true }
    return isSpelling(error.message) || isResultOfOtherKeys(error.message)
      || reasons.contains { error.message.contains($0) }
  }

  /// What an error is about, as the file has it.
  private static func excerpt(of error: Diagnostic) -> String? {
    error.sourceLine.map { line in
      let start = line.unicodeScalars.dropFirst(error.location.column - 1)
      return String(String.UnicodeScalarView(start.prefix(error.length)))
    }
  }

  /// Whether a number is written in a way that not all readers of YAML understand alike, which a schema does not see.
  private static func isSpelling(_ message: String) -> Bool {
    message.contains(#/must be a whole number, not '[-+.0-9]/#) && !message.contains("quotes")
      || message.contains(#/unknown result '[-+.0-9]/#)
  }

  /// Whether a result does not go with an action because of its other keys, or is a number beyond what it reads.
  ///
  /// A schema knows whether an action reads a number, a truth value or neither.
  private static func isResultOfOtherKeys(_ message: String) -> Bool {
    guard let match = message.firstMatch(of: #/^'([a-z_]+)' results in .* not in '(.*?)'/#),
      let action = Vocabulary.action(String(match.1))
    else { return message.contains(" results in '") }
    let word = String(match.2)
    if Int(word) != nil { return action.results.contains(.number) }
    if word == "true" || word == "false" { return action.results.contains(.truth) }
    return true
  }

  private static let reasons = names + order + results + matrices + numbers

  /// What has a name elsewhere in the file, or has none.
  private static let names = [
    "unknown thread '", "unknown ruleset '", "unknown path '", "unknown directory '",
    "unknown pipe '", "unknown axis '", "unknown subject '", "unknown value of the axis '",
    "nobody listens on the socket '", "there is a thread '", "there is a pipe '",
    "is already defined for the whole file", "has a scenario '",
    "there is a statement '", "the scenario has no matrix",
    "nothing uses the axis '", "' stands inside of a text, and its value '",
    "the ruleset does not handle '", "is a right over directories; '", "duplicate key '",
  ]

  /// What earlier steps do.
  private static let order = [
    "' does not exist yet", "' has exited", "' is blocked in '", "' has not blocked, so",
    "' is not parked here", "' does not sleep in a call here", "' is woken from another process",
    "' is held already", "' is held at this call", "' is not made yet",
    "comes into being in the same group", "acts twice in a group", "'all' cannot",
    "no thread of the process under test is alive here", "cannot create a thread",
    "' cannot be done from outside", "' can be done from outside only", "' cannot be repeated",
    "cannot be in a group", "is done once", "a step of 'meanwhile' cannot have '",
    "a step that fails every allocation", "'outside' cannot block", "' always blocks",
    "cannot block", "has no meaning for '",
  ]

  /// What a step can result in, which other keys of the step and its operand decide.
  private static let results = [
    "only with 'blocks: true'", "only a step with", "several allowed results need a '",
    "success is written 'ok'",
    "a scenario expects at least one result", "no step is left",
    // Conditions that say nothing.
    "no kernel satisfies this condition", "no kernel comes to this condition",
    "no permutation comes to this condition", "no permutation has these axis values",
    "'otherwise' must be the last condition",
  ]

  /// What a matrix comes to.
  private static let matrices = [
    "this permutation is there already", "this excludes nothing", "an inclusion needs a value",
    "the matrix excludes all", "the axis has the value '", "an axis value cannot refer to an axis",
  ]

  /// How much there is of something that comes into being step by step.
  private static let numbers = [
    "too many threads; a scenario has", "too many steps", "too many entries",
    "too many permutations",
    "too much to read", "too many releases or errata",
    // Others of its kind are shown, and explained.
    "more problems from here on are not shown",
  ]
}
