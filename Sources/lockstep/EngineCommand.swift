// SPDX-License-Identifier: MIT

import ArgumentParser
import Conformance
import EngineProtocol
import Foundation
import KernelHost
import KernelModel
import ScenarioYAML
import Scenarios

/// `lockstep engine`
struct EngineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "engine",
    abstract:
      "Engines that others write: checks whether they speak the protocol, and is one itself.",
    subcommands: [Check.self, SimulatorEngine.self])

  /// `lockstep engine check`
  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Checks whether a command speaks the protocol for engines.",
      discussion: """
        The protocol is described by 'lockstep schema --protocol' and 'lockstep help engines'. What the engine says \
        of Landlock is not looked at: 'lockstep verify --engine COMMAND' does that.

        Exit status: 0 it does; 1 it does not; 3 it was interrupted, or could not be started.
        """)

    /// The forms of the result.
    enum Format: String, ExpressibleByArgument, CaseIterable {
      case human, tap
    }

    @Argument(
      help: ArgumentHelp("The command, as for a shell.", valueName: "command"))
    var command: String

    @Option(help: "The form of the result: human or tap.")
    var format = Format.human

    @Option(
      help: ArgumentHelp("The most time for anything that an engine must do.", valueName: "s"))
    var seconds = 10

    func validate() throws {
      guard (1...Int(Int16.max)).contains(seconds) else {
        throw ValidationError("--seconds must be from 1 to \(Int16.max)")
      }
    }

    func run() async throws {
      let interruption = Interruption()
      let results: [EngineCheckup.Result]
      do throws(EngineError) {
        results = try await EngineCheckup(command: command, limit: .seconds(seconds))
          .results { interruption.isRequested }
      } catch {
        StandardError.write("error: \(error)")
        throw ExitStatus.couldNotRun
      }
      for line in format == .tap ? Self.tap(results) : Self.human(results) {
        StandardOutput.write(line: line)
      }
      if results.contains(where: { $0.fault != nil }) { throw ExitStatus.diverges }
      if results.count < EngineCheckup.names.count { throw ExitStatus.couldNotRun }
    }

    private static func tap(_ results: [EngineCheckup.Result]) -> [String] {
      var lines = ["TAP version 13", "1..\(EngineCheckup.names.count)"]
      for (index, result) in results.enumerated() {
        let isPassed = result.fault == nil
        let skip = result.omission.map { " # skip \($0)" } ?? ""
        lines.append("\(isPassed ? "ok" : "not ok") \(index + 1) - \(result.name)\(skip)")
        if let fault = result.fault { lines += ["# \(result.demand)", "# \(fault)"] }
      }
      return lines
    }

    private static func human(_ results: [EngineCheckup.Result]) -> [String] {
      let width = EngineCheckup.names.map(\.count).max() ?? 0
      var lines = results.map { result in
        let name = result.name.padding(toLength: width, withPad: " ", startingAt: 0)
        if let omission = result.omission { return "left out  \(name)  \(omission)" }
        guard let fault = result.fault else { return "passed    \(name)  \(result.demand)" }
        return "FAILED    \(name)  \(result.demand); but \(fault)"
      }
      let failed = results.count { $0.fault != nil }
      let verdict = failed == 0 ? "it speaks the protocol" : "\(failed) failed"
      lines.append(
        "\(counted(results.count, "check")): \(verdict) (version \(OpenProtocol.version))")
      return lines
    }
  }

  /// `lockstep engine simulator`
  struct SimulatorEngine: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "simulator",
      abstract: "Speaks the protocol for engines on standard input and output, with the simulator.",
      discussion: "It answers with one of the allowed outcomes, which the variation chooses.")

    @Option(help: "The edition that is simulated.")
    var edition = Edition.allCases.max() ?? .linux7_3

    @Option(help: "Simulate a kernel without TSYNC of this Landlock ABI version, 1 to 7, instead.")
    var abi: Int?

    func validate() throws {
      if let abi, !AssumedKernel.abisWithoutTSYNC.contains(abi) {
        throw ValidationError("--abi must be from 1 to 7")
      }
    }

    func run() throws {
      let profile = abi.map { Profile.assumed(forABIWithoutTSYNC: $0) } ?? .assumed(for: edition)
      var server = SimulatorServer(profile: profile)
      while let line = readLine(strippingNewline: true) {
        guard let answer = server.answer(to: line) else { return }
        if !answer.isEmpty { StandardOutput.write(text: answer + "\n") }
      }
    }
  }
}
