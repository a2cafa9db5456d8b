import ArgumentParser
import ScenarioYAML
import Scenarios
import SuiteGeneration

/// `lockstep generate`
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Compiles the specs into Swift Testing cases under Generated/.",
    discussion: """
      Files that no spec asks for any more are removed. Nothing is written if any spec has an error.
      """)

  @OptionGroup var specs: SpecOptions

  @Option(help: "The folder to write.", completion: .directory)
  var output = "Generated/ConformanceSuite"

  @Flag(help: "Write nothing; exit 1 if a file is stale, missing or orphaned.")
  var check = false

  func run() throws {
    let files = SuiteGenerator.files(for: try specs.compile())
    let tree = GeneratedTree(folder: output)
    let differences = try tree.differences(from: files)
    if check {
      for difference in differences { print(difference) }
      guard differences.isEmpty else {
        print("run 'lockstep generate'")
        throw ExitStatus.diverges
      }
      print("\(output) is up to date: \(counted(files.count, "file"))")
      return
    }
    try tree.write(files)
    for difference in differences { print(difference) }
    print("\(output): \(counted(files.count, "file")), \(differences.count) changed")
  }
}
