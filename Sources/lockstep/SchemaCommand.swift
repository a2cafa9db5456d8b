// SPDX-License-Identifier: MIT

import ArgumentParser
import KernelHost
import ScenarioYAML
import Scenarios

/// `lockstep schema`
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of specs, for editors, or of the protocol for engines.",
    discussion: """
      It is made from the same vocabulary as the compiler. With the YAML language server, put this line at the top \
      of a spec: # yaml-language-server: $schema=PATH
      """)

  @Flag(
    name: .customLong("protocol"),
    help: "Print the schema of the messages between Lockstep and engines that others write.")
  var ofProtocol = false

  func run() {
    let text =
      ofProtocol
      ? ProtocolSchema.json(
        version: OpenProtocol.version, longestRequest: OpenProtocol.longestRequest,
        longestAnswer: OpenProtocol.longestAnswer)
      : SpecSchema.json()
    StandardOutput.write(text: text.printableJSON + "\n")
  }
}
