import ArgumentParser
import Foundation

/// The command line.
@main
struct Lockstep: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lockstep",
    abstract:
      "Shows what a Linux kernel does when a multithreaded process restricts itself with Landlock.",
    discussion: """
      Scenarios are written in YAML under Specs/. Each runs on a real kernel and on a simulator, and the two are \
      compared with what the spec says.

      Exit status: 0 all conform; 1 some do not; 2 bad usage or a bad spec; 3 an engine could not run.
      """,
    subcommands: [
      VerifyCommand.self, RunCommand.self, CoverageCommand.self, ExploreCommand.self,
      ReplayCommand.self,
      LintCommand.self,
      MutantsCommand.self, CrossCheckCommand.self, SynthesiseCommand.self,
      GenerateCommand.self, NewCommand.self, SchemaCommand.self, KernelCommand.self,
    ])

  /// Runs the command and turns every ending into one of the documented exit statuses.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let status as ExitStatus {
      Foundation.exit(status.rawValue)
    } catch {
      let code = exitCode(for: error)
      guard code != .success else { Self.exit(withError: error) }
      StandardError.write(fullMessage(for: error))
      // The parser's own status for bad usage is 64, which no reader of our documentation expects.
      Foundation.exit(code == .validationFailure ? ExitStatus.badUsage.rawValue : code.rawValue)
    }
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
  /// An engine could not run.
  case engineCouldNotRun = 3
}

/// Standard error, for everything that is not a result.
enum StandardError {
  /// Writes a text and a newline.
  static func write(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}
