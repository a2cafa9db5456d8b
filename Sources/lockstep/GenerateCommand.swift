// SPDX-License-Identifier: MIT

import ArgumentParser
import Conformance
import ScenarioYAML
import Scenarios
import SuiteGeneration

/// `lockstep generate`
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Compiles the specs into Swift Testing cases under Generated/.",
    discussion: """
      Files that no spec asks for any more are removed, if 'lockstep generate' wrote them. Nothing is written if any \
      spec has an error, or if something else stands where a file should be.
      """)

  @OptionGroup var specs: SpecOptions

  @Option(help: "The folder to write.", completion: .directory)
  var output = GeneratedSuite.folder

  @Flag(help: "Write nothing; exit 1 if a file is stale, missing or orphaned.")
  var check = false

  func run() throws {
    let tree = GeneratedTree(GeneratedSuite.files(for: try specs.compile()), in: output)
    let differences = try tree.differences()
    let inTheWay = differences.filter(\.isInTheWay)
    guard check || inTheWay.isEmpty else {
      StandardError.write(lines: inTheWay.map { "error: \(output)/\($0)" } + ["nothing is written"])
      throw ExitStatus.badUsage
    }
    if !check { try tree.write() }
    for difference in differences {
      StandardOutput.write(line: check ? difference.description : difference.mending)
    }
    let files = counted(tree.files.count, "file")
    guard check else {
      StandardOutput.write(line: "\(output): \(files), \(differences.count) changed")
      return
    }
    guard differences.isEmpty else {
      StandardOutput.write(line: "run 'lockstep generate'")
      throw ExitStatus.diverges
    }
    StandardOutput.write(line: "\(output) is up to date: \(files)")
  }
}
