// SPDX-License-Identifier: MIT

import ArgumentParser
import ScenarioYAML

/// `lockstep help`
struct HelpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "help",
    abstract: "Prints a page of the documentation, or the help of a command.",
    discussion: "Pages: \(HelpTopic.allCases.map(\.rawValue).joined(separator: ", ")).")

  @Argument(
    help: ArgumentHelp(
      "A page, or a command and its subcommand. Default: the commands.", valueName: "topic"))
  var words: [String] = []

  func run() throws {
    if words.count == 1, let topic = HelpTopic(rawValue: words[0]) {
      StandardOutput.write(text: topic.text)
    } else {
      StandardOutput.write(text: Lockstep.helpMessage(for: try Self.command(words)) + "\n")
    }
  }

  /// The command that words name.
  private static func command(_ words: [String]) throws -> any ParsableCommand.Type {
    var command: any ParsableCommand.Type = Lockstep.self
    for (depth, word) in words.enumerated() {
      let known = command.configuration.subcommands
      guard let next = known.first(where: { Self.name(of: $0) == word }) else {
        let names = known.map { Self.name(of: $0) }
        let pages = depth == 0 ? HelpTopic.allCases.map(\.rawValue) : []
        throw ValidationError(
          "there is no page and no command '\(word)'; possible: "
            + (pages + names).joined(separator: ", "))
      }
      command = next
    }
    return command
  }

  /// The word that stands for a command; one that declares none goes by its type, as the parser has it.
  private static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? String(describing: command).lowercased()
  }
}

/// A page of the documentation.
enum HelpTopic: String, CaseIterable {
  case language, actions, verdicts, kernels, engines, explorer, reproducers, tests, formats, scale
  case architecture, glossary, contributing, benchmarks
  case addingAnAction = "adding-an-action"

  /// The page as Markdown, as it stands in `Documentation.docc`; the actions come from the vocabulary itself.
  var text: String {
    switch self {
    case .actions: ActionReference.text
    case .language: Self.page(PackageResources.Language_md)
    case .verdicts: Self.page(PackageResources.Verdicts_md)
    case .kernels: Self.page(PackageResources.Kernels_md)
    case .engines: Self.page(PackageResources.Engines_md)
    case .formats: Self.page(PackageResources.Formats_md)
    case .scale: Self.page(PackageResources.Scale_md)
    case .explorer: Self.page(PackageResources.Explorer_md)
    case .reproducers: Self.page(PackageResources.Reproducers_md)
    case .tests: Self.page(PackageResources.Tests_md)
    case .architecture: Self.page(PackageResources.Architecture_md)
    case .glossary: Self.page(PackageResources.Glossary_md)
    case .contributing: Self.page(PackageResources.Contributing_md)
    case .benchmarks: Self.page(PackageResources.Benchmarks_md)
    case .addingAnAction: Self.page(PackageResources.AddingAnAction_md)
    }
  }

  private static func page(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
