// SPDX-License-Identifier: MIT

/// What a compiler says about the user's file, as sentences that say what to do.
enum CompilerMessages {
  /// Where a missing name is added.
  static let advice =
    "add it to a header and give that with --shim; 'lockstep explore --names' lists what there is"

  /// What the explorer calls.
  static let entryPoint = "landlock_restrict_sibling_threads"
  /// What is said of code that lacks it.
  static let noEntryPoint = "the code does not define \(entryPoint), which the explorer calls"

  /// The sentences for the output of a compiler that failed.
  static func sentences(for output: String) -> [String] {
    var sentences: [String] = []
    for line in output.split(whereSeparator: \.isNewline) {
      guard let match = line.firstMatch(of: /^(.+?:\d+:\d+): (?:fatal )?error: (.*)$/) else {
        continue
      }
      let text = explained(String(match.output.2))
      let sentence = text == noEntryPoint ? "error: \(text)" : "\(match.output.1): error: \(text)"
      if !sentences.contains(sentence) { sentences.append(sentence) }
    }
    return sentences.isEmpty ? [output] : sentences
  }

  /// What is said of variables that are used before they are set.
  static func warnings(in output: String) -> [String] {
    output.split(whereSeparator: \.isNewline).compactMap { line in
      let warning = /^(.+?:\d+:\d+: warning: .*uninitiali[sz]ed.*?)(?: \[-W.*\])?$/
      guard let match = line.firstMatch(of: warning) else { return nil }
      return String(match.output.1.map { $0 == "‘" || $0 == "’" ? "'" : $0 })
    }
  }

  /// A missing name as what it means here; any other message as it is.
  private static func explained(_ message: String) -> String {
    let plain = String(message.map { $0 == "‘" || $0 == "’" ? "'" : $0 })
    // Only the line that is added behind the file asks for it.
    if plain.contains("'\(entryPoint)' undeclared")
      || plain.contains("undeclared identifier '\(entryPoint)'")
    {
      return noEntryPoint
    }
    let functions = /(?:implicit declaration of function|call to undeclared function) '(\w+)'/
    if let match = plain.firstMatch(of: functions) {
      return "the shim has no function '\(match.output.1)'; \(advice)"
    }
    if let match = plain.firstMatch(
      of: /'((?:const )?(?:struct )?\w+)' has no member named '(\w+)'/)
    {
      return "the shim's '\(match.output.1)' has no field '\(match.output.2)'"
        + "; if it matters to TSYNC, the shim must be taught it: see the documentation of 'explore --source'"
    }
    if let match = plain.firstMatch(of: /no member named '(\w+)' in '([^']+)'/) {
      return "the shim's '\(match.output.2)' has no field '\(match.output.1)'"
        + "; if it matters to TSYNC, the shim must be taught it: see the documentation of 'explore --source'"
    }
    let names = [
      /unknown type name '(\w+)'/, /'(\w+)' undeclared/, /use of undeclared identifier '(\w+)'/,
    ]
    for pattern in names {
      if let match = plain.firstMatch(of: pattern) {
        return "the shim has no name '\(match.output.1)'; \(advice)"
      }
    }
    // gcc names the variable, clang the type.
    if let match = plain.firstMatch(of: /storage size of '(\w+)' isn't known/) {
      return "the shim does not know the type of '\(match.output.1)'; \(advice)"
    }
    if let match = plain.firstMatch(of: /incomplete type '([^']+)'/) {
      return "the shim does not know '\(match.output.1)'; \(advice)"
    }
    let parameters = /too (?:many|few) arguments to function(?: '(\w+)'| call)/
    if let match = plain.firstMatch(of: parameters) {
      let name = match.output.1.map { "'\($0)'" } ?? "the function"
      return
        "\(message); if \(name) is the kernel's and has changed, the shim still has the old one: "
        + "see the documentation of 'explore --source'"
    }
    return message
  }
}
