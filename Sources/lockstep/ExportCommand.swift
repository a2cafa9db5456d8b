// SPDX-License-Identifier: MIT

import ArgumentParser
import Conformance
import Foundation
import KernelHost
import ReproducerExport
import ScenarioYAML
import Scenarios

/// `lockstep export`
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes scenarios as C programs that need nothing of Lockstep.",
    discussion: """
      A program runs each permutation of its scenario on the kernel that it stands on, prints KTAP, and ends with 0 (as \
      the spec says), 1 (not so) or 4 (it cannot be run here). --format kselftest makes a source for \
      tools/testing/selftests/landlock of the kernel's tree, with a variant for each permutation.

      One scenario goes to standard output, or to the file of --output; several go to the folder of --output, with a \
      Makefile. What cannot be exported is said, with its place in the spec. See 'lockstep help reproducers'.

      Exit status: 0 done; 2 bad usage or a bad spec; 3 a scenario that was asked for by name cannot be exported, or a \
      file cannot be written.
      """)

  @Argument(
    help: ArgumentHelp(
      "Topics, scenarios, permutations or specs; '*' stands for any characters.",
      valueName: "scenario"))
  var scenarios: [String] = []

  @Flag(help: "Export all scenarios that can be exported.")
  var all = false

  @Option(help: "What to write: program or kselftest.")
  var format = ReproducerFormat.program

  @Option(help: ArgumentHelp("A file, or a folder for several scenarios.", valueName: "path"))
  var output: String?

  @Option(help: ArgumentHelp("How often a program tries steps that race.", valueName: "n"))
  var attempts = ReproducerExport.usualAttempts

  @OptionGroup var specs: SpecOptions

  /// The most attempts that a program makes.
  private static let mostAttempts = 10_000

  func validate() throws {
    guard all == scenarios.isEmpty else {
      throw ValidationError(
        all
          ? "--all leaves no choice; name scenarios or give --all" : "name scenarios, or give --all"
      )
    }
    guard (1...Self.mostAttempts).contains(attempts) else {
      throw ValidationError("--attempts must be from 1 to \(Self.mostAttempts)")
    }
    guard output?.isEmpty != true else {
      throw ValidationError("--output needs a name; '-' is standard output")
    }
    guard !all || output != nil else {
      throw ValidationError("--all needs the folder to write to: --output FOLDER")
    }
  }

  func run() throws {
    let templates = try specs.compile().flatMap(\.templates)
    let chosen = try ScenarioSelection(patterns: scenarios).select(
      from: templates.flatMap(\.scenarios))
    let wanted = Set(chosen.map(\.id))
    var programs: [Reproducer] = []
    var obstacles: [ExportObstacle] = []
    var count = 0
    for template in templates {
      let permutations = template.scenarios.map(\.id).filter(wanted.contains).map(\.permutation)
      guard !permutations.isEmpty else { continue }
      count += 1
      switch ReproducerExport(
        template, permutations: permutations, format: format, attempts: attempts)
      {
      case .program(let program): programs.append(program)
      case .impossible(let reasons): obstacles += reasons
      }
    }
    for obstacle in obstacles { StandardError.write(obstacle.description) }
    if count == 1, programs.count == 1, !isFolder {
      try write(programs[0].text, to: output ?? "-")
    } else if !programs.isEmpty {
      try write(programs, of: count, wanted.count)
    }
    if !all && !obstacles.isEmpty { throw ExitStatus.couldNotRun }
  }

  /// Whether the output is a folder that is there, or named as one.
  private var isFolder: Bool {
    guard let output else { return false }
    var isDirectory: ObjCBool = false
    return output.hasSuffix("/")
      || FileManager.default.fileExists(atPath: output, isDirectory: &isDirectory)
        && isDirectory.boolValue
  }

  private func write(_ text: String, to path: String) throws {
    if path == "-" {
      StandardOutput.write(text: text)
      return
    }
    do {
      try ReportFile(path: path).write(Array(text.utf8))
    } catch {
      StandardError.write("error: cannot write \(path): \(error)")
      throw ExitStatus.couldNotRun
    }
  }

  /// Writes programs with a Makefile, and says how many there are.
  private func write(_ programs: [Reproducer], of count: Int, _ wanted: Int) throws {
    guard let output, output != "-" else {
      throw ValidationError(
        "\(counted(count, "scenario")) need a folder to be written to: --output FOLDER")
    }
    do {
      try FileManager.default.createDirectory(
        atPath: output, withIntermediateDirectories: true)
    } catch {
      let isThere = access(output, F_OK) == 0
      let why = isThere ? "it is no folder" : reason(of: error)
      StandardError.write("error: cannot make the folder \(output): \(why)")
      throw ExitStatus.couldNotRun
    }
    for program in programs {
      try write(program.text, to: "\(output)/\(program.fileName)")
    }
    try write(
      ReproducerExport.makefile(for: programs, format: format), to: "\(output)/Makefile")
    let permutations = programs.reduce(0) { $0 + $1.permutations.count }
    StandardOutput.write(
      line: "\(output): \(programs.count) of \(counted(count, "scenario")) exported, with "
        + "\(permutations) of \(counted(wanted, "permutation"))")
  }
}

extension ReproducerFormat: ExpressibleByArgument {}
