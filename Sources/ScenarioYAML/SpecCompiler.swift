// SPDX-License-Identifier: MIT

import Scenarios

/// Turns specs into scenarios.
public enum SpecCompiler {
  /// Compiles some spec files together.
  ///
  /// All mistakes of all files are reported. A file with an error yields no spec; a file with warnings
  /// does. The result depends on nothing but the arguments, and not on their order.
  public static func compile(_ sources: [SpecSource]) -> Compilation {
    let sorted = sources.sorted { $0.path < $1.path }
    let files = sorted.map { SpecReader.read($0) }
    let duplicates = duplicates(in: files)
    var specs: [Spec] = []
    var diagnostics: [Diagnostic] = []
    for (index, file) in files.enumerated() {
      let all = file.report.diagnostics() + (duplicates[index] ?? [])
      diagnostics += all.sorted { $0.location < $1.location }
      if let spec = file.spec, duplicates[index] == nil { specs.append(spec) }
    }
    return Compilation(specs: specs, diagnostics: diagnostics)
  }

  /// How much is looked at to compile a file: events, nodes, candidates, pairs of characters.
  ///
  /// It stands for the time, and is the same on every machine and under every load.
  package static func work(compiling source: SpecSource) -> Int {
    SpecReader.read(source).report.work
  }

  /// Errors for ids that an earlier scenario of the same topic or an earlier statement has, by the number of the file.
  private static func duplicates(in files: [ReadSpec]) -> [Int: [Diagnostic]] {
    var first: [String: (report: FileReport, place: SourceRange)] = [:]
    var duplicates: [Int: [Diagnostic]] = [:]
    for (index, file) in files.enumerated() {
      let scenarios = file.slugs.map { slug in
        (
          name: "scenario \(file.topic)/\(slug.name)", place: slug.place,
          message: "the topic '\(file.topic)' has a scenario '\(slug.name)' already"
        )
      }
      let statements = file.statements.map { statement in
        (
          name: "statement \(statement.name)", place: statement.place,
          message: "there is a statement '\(statement.name)' already"
        )
      }
      for (name, place, message) in scenarios + statements {
        guard let other = first[name] else {
          first[name] = (file.report, place)
          continue
        }
        let note = other.report.diagnostic(.note, "the first one is here", at: other.place)
        duplicates[index, default: []].append(
          file.report.diagnostic(.error, message, at: place, notes: [note]))
      }
    }
    return duplicates
  }
}
