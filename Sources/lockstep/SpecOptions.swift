// SPDX-License-Identifier: MIT

import ArgumentParser
import Conformance
import Foundation
import ScenarioYAML
import Scenarios

/// Which specs a command reads.
struct SpecOptions: ParsableArguments {
  @Option(
    name: .customLong("specs"), help: "The folder of the specs, or one spec.", completion: .file())
  var path = "Specs"

  /// Compiles the specs; diagnostics go to standard error.
  ///
  /// - Throws: `ExitStatus.badUsage` if any spec has an error, after all of them have been printed.
  func compile() throws -> [Spec] {
    try Self.compile([path])
  }

  /// Compiles specs at several places.
  static func compile(_ paths: [String]) throws -> [Spec] {
    let compilation = try compilation(of: paths)
    guard !compilation.hasErrors else { throw ExitStatus.badUsage }
    return compilation.specs
  }

  /// A path as reports give it: relative to the folder that Lockstep runs in, if it is in there. Build servers look for
  /// such paths in their copy of the project.
  private static func relative(_ path: String) -> String {
    let here = FileManager.default.currentDirectoryPath + "/"
    let rest = path.hasPrefix(here) ? path.dropFirst(here.count).drop { $0 == "/" } : path[...]
    return rest.isEmpty ? path : String(rest)
  }

  /// Reads and compiles, and prints every diagnostic and how many there are.
  static func compilation(of paths: [String]) throws -> Compilation {
    let sources: [SpecSource]
    do {
      sources = try SpecFiles.read(paths.map(relative))
    } catch {
      let hint = paths == ["Specs"] ? "; run it at the top of the repository, or give --specs" : ""
      throw ValidationError("\(error)\(hint)")
    }
    let compilation = SpecCompiler.compile(sources)
    for diagnostic in compilation.diagnostics {
      StandardError.write(text: diagnostic.description)
    }
    let errors = compilation.diagnostics.count { $0.severity == .error }
    let warnings = compilation.diagnostics.count { $0.severity == .warning }
    if errors + warnings > 0 {
      StandardError.write("\(counted(errors, "error")), \(counted(warnings, "warning"))")
    }
    return compilation
  }
}

/// Which scenarios a command is about.
struct ScenarioSelection {
  /// What the user wrote: topics, scenarios, permutations, `*` for any characters.
  var patterns: [String]

  /// The scenarios that at least one pattern names, in the order of the specs; all without a pattern.
  ///
  /// - Throws: `ValidationError` if a pattern names nothing.
  func select(from scenarios: [Scenario]) throws -> [Scenario] {
    guard !patterns.isEmpty else { return scenarios }
    var selected = Set<ScenarioID>()
    for pattern in patterns {
      let matches = scenarios.filter { Self.matches($0, pattern) }
      if matches.isEmpty {
        throw ValidationError(
          "no scenario matches '\(pattern)'\(Self.suggestion(for: pattern, in: scenarios))")
      }
      selected.formUnion(matches.map(\.id))
    }
    return scenarios.filter { selected.contains($0.id) }
  }

  /// Whether a pattern names a scenario, its topic, its spec, or all of its permutations.
  private static func matches(_ scenario: Scenario, _ pattern: String) -> Bool {
    let id = scenario.id
    let names = [id.topic, "\(id.topic)/\(id.slug)", id.description, scenario.location.path]
    return names.contains { glob(Array(pattern), Array($0)) }
  }

  /// Matches a text against a pattern in which `*` stands for any characters, none included.
  private static func glob(_ pattern: [Character], _ text: [Character]) -> Bool {
    // The classic two-pointer walk: on a mismatch the last star takes one character more.
    var patternIndex = 0
    var textIndex = 0
    var retry: (pattern: Int, text: Int)?
    while textIndex < text.count {
      if patternIndex < pattern.count, pattern[patternIndex] == "*" {
        retry = (patternIndex, textIndex)
        patternIndex += 1
      } else if patternIndex < pattern.count, pattern[patternIndex] == text[textIndex] {
        patternIndex += 1
        textIndex += 1
      } else if let last = retry {
        retry = (last.pattern, last.text + 1)
        patternIndex = last.pattern + 1
        textIndex = last.text + 1
      } else {
        return false
      }
    }
    return pattern[patternIndex...].allSatisfy { $0 == "*" }
  }

  private static func suggestion(for pattern: String, in scenarios: [Scenario]) -> String {
    let last = pattern.split(separator: "/").last.map(String.init) ?? pattern
    let near = scenarios.map { "\($0.id.topic)/\($0.id.slug)" }.first { $0.contains(last) }
    return near.map { "; did you mean '\($0)'?" } ?? "; 'lockstep lint --list' lists them"
  }
}
