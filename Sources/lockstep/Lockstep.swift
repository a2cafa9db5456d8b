// SPDX-License-Identifier: MIT

import ArgumentParser
import Foundation
import Scenarios

/// The program: sets up what every command needs, runs one, and ends.
@main
enum Main {
  static func main() {
    // Before anything else can open a file: not in a task, because what runs tasks opens some.
    StandardStreams.prepare()
    Task { @MainActor in
      let status = await Lockstep.perform()
      Foundation.exit(StandardStreams.finish(with: status).reported)
    }
    dispatchMain()
  }
}

/// The command line.
struct Lockstep: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lockstep",
    abstract:
      "Shows what a Linux kernel does when a multithreaded process restricts itself with Landlock.",
    discussion: """
      Scenarios are written in YAML under Specs/. Each runs on a real kernel and on a simulator, and the two are \
      compared with what the spec says.

      Exit status: 0 all conform; 1 some do not; 2 bad usage or a bad spec; 3 an engine could not run, or something \
      else that is needed could not be done. A command whose result cannot be written never ends with 0: it ends \
      with 3, or with 1 or 2 if that was found. A reader that goes away, such as head(1), is no error.
      """,
    subcommands: [
      VerifyCommand.self, BisectCommand.self, RunCommand.self, CoverageCommand.self,
      ExploreCommand.self,
      ReplayCommand.self,
      LintCommand.self,
      MutantsCommand.self, CrossCheckCommand.self, SynthesiseCommand.self,
      MeasureCommand.self,
      GenerateCommand.self, ExportCommand.self, NewCommand.self, SchemaCommand.self,
      KernelCommand.self,
      EngineCommand.self, MergeCommand.self, LAVAJobCommand.self, ExplainCommand.self,
      CompletionsCommand.self,
      HelpCommand.self,
    ])

  /// Runs the command and turns every ending into one of the documented exit statuses.
  static func perform() async -> ExitStatus {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return .conforms
    } catch let status as ExitStatus {
      return status
    } catch {
      switch exitCode(for: error) {
      case .success:
        StandardOutput.write(text: fullMessage(for: error) + "\n")
        return .conforms
      // The parser's own status for bad usage is 64, which no reader of our documentation expects.
      case .validationFailure:
        StandardError.write(text: usage(for: error))
        return .badUsage
      default:
        StandardError.write("error: \(error)")
        return .couldNotRun
      }
    }
  }

  /// What is wrong with the command line, with its usage. An argument that is repeated in it stays on its line.
  private static func usage(for error: any Error) -> String {
    CommandLine.arguments.dropFirst()
      .flatMap { [$0] + $0.split(separator: "=", maxSplits: 1).dropFirst().map(String.init) }
      .filter { $0.contains(where: \.isNewline) }
      .reduce(fullMessage(for: error)) { $0.replacing($1, with: $1.printable) }
  }
}

/// The exit statuses of every command.
enum ExitStatus: Int32, Error {
  /// Everything conforms.
  case conforms = 0
  /// Some scenario does not conform.
  case diverges = 1
  /// The command line or a spec is wrong.
  case badUsage = 2
  /// An engine could not run, or something else could not be done that the command needs.
  case couldNotRun = 3
  /// `verify --bisect` cannot tell whether the kernel is good: what `git bisect run` passes over.
  case cannotTell = 125

  /// Whether this is `lockstep verify --bisect`, whose every ending must be one of those that `git bisect run` knows:
  /// it takes 2 and 3 for a bad kernel, and ends at 128 and more. Known before the command line is parsed, for that may
  /// fail as well.
  private static let isForBisecting =
    CommandLine.arguments.dropFirst().first == "verify"
    && CommandLine.arguments.prefix { $0 != "--" }.contains("--bisect")

  /// The number that the program ends with.
  var reported: Int32 {
    guard Self.isForBisecting else { return rawValue }
    return self == .conforms || self == .diverges ? rawValue : Self.cannotTell.rawValue
  }

  /// The number for a program that SIGINT ended, by the convention of shells.
  static var ofInterruption: Int32 { isForBisecting ? cannotTell.rawValue : 130 }
}
