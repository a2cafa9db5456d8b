// SPDX-License-Identifier: MIT

import ArgumentParser
import Foundation
import ScenarioYAML
import Scenarios

/// `lockstep new`
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Starts a spec: writes Specs/TOPIC/NAME.yaml with a scenario that conforms.",
    discussion: """
      The schema of specs goes to Specs/\(schemaName), if it is not there, and the first line of the spec leads the \
      YAML language server to it: editors then complete keys, explain them and mark mistakes.
      """)

  /// The file with the schema, in the folder of the specs. Its dot keeps it from being taken for a topic.
  private static let schemaName = ".lockstep.schema.json"

  @Argument(help: "The topic and the name of the new spec, such as 'nesting/my-question'.")
  var name: String

  @OptionGroup var specs: SpecOptions

  func validate() throws {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let isName = { (part: Substring) in
      part.wholeMatch(of: /[a-z][a-z0-9-]*/) != nil
    }
    guard parts.count == 2, parts.allSatisfy(isName) else {
      throw ValidationError(
        "'\(name)' is not TOPIC/NAME in lower case, such as 'nesting/my-question'")
    }
  }

  func run() throws {
    let path = "\(specs.path)/\(name).yaml"
    guard !FileManager.default.fileExists(atPath: path) else {
      throw ValidationError("\(path) exists already")
    }
    let slug = name.split(separator: "/")[1]
    let text = Self.template(slug: String(slug))
    // If the folder cannot be made, the file cannot either, and that is what is said.
    try? FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    let schema = "\(specs.path)/\(Self.schemaName)"
    let schemaText = SpecSchema.json().printableJSON + "\n"
    do {
      try ReportFile(path: path).write(Array(text.utf8))
      if (try? String(contentsOfFile: schema, encoding: .utf8)) != schemaText {
        try ReportFile(path: schema).write(Array(schemaText.utf8))
      }
    } catch {
      StandardError.write("error: cannot write \(path): \(error)")
      throw ExitStatus.couldNotRun
    }
    StandardOutput.write(line: "wrote \(path)")
    StandardOutput.write(
      line: "next: edit it; 'lockstep lint'; 'lockstep run \(name)'; 'lockstep generate'")
  }

  /// A spec that compiles and conforms, with the parts that every author needs.
  static func template(slug: String) -> String {
    """
    # yaml-language-server: $schema=../\(schemaName)
    suite: \(slug.replacing("-", with: " "))
    about: What the scenarios of this file are about, in a sentence or two.
    reference: landlock_restrict_self(2)
    # The results below are expected of kernels that have TSYNC; on others the simulator alone judges.
    where: edition >= v2
    rulesets:
      no-read: {handled_access_fs: [READ_FILE]}
    scenarios:
      - id: \(slug)
        name: what this scenario shows, as a statement
        process: {no_new_privs: true}
        threads: [main, worker]
        steps:
          - main:   {restrict_self: no-read, flags: [TSYNC], expect: ok}
          - worker: {open: file, for: reading, expect: EACCES}

    """
  }
}
