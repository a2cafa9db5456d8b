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
  var output = GeneratedSuite.folder

  @Flag(help: "Write nothing; exit 1 if a file is stale, missing or orphaned.")
  var check = false

  func run() throws {
    let tree = GeneratedTree(GeneratedSuite.files(for: try specs.compile()), in: output)
    let differences = check ? try tree.differences() : try tree.write()
    for difference in differences { print(check ? difference.description : difference.mending) }
    let files = counted(tree.files.count, "file")
    guard check else {
      print("\(output): \(files), \(differences.count) changed")
      return
    }
    guard differences.isEmpty else {
      print("run 'lockstep generate'")
      throw ExitStatus.diverges
    }
    print("\(output) is up to date: \(files)")
  }
}
