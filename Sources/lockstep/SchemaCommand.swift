import ArgumentParser
import ScenarioYAML
import Scenarios

/// `lockstep schema`
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of specs, for editors.",
    discussion: """
      It is made from the same vocabulary as the compiler. With the YAML language server, put this line at the top \
      of a spec: # yaml-language-server: $schema=PATH
      """)

  func run() { StandardOutput.write(text: SpecSchema.json().printableJSON + "\n") }
}
