// SPDX-License-Identifier: MIT

import Foundation
import ReproducerExport
import Testing

/// A folder in which programs are compiled and run, removed with the value.
final class Workshop {
  /// The folder.
  let folder: URL

  /// What a command printed and how it ended.
  struct Result {
    var status: Int32
    var output: String
  }

  /// As the Makefile of an export has them, and no warning that stays.
  static let flags = ["-std=gnu11", "-O2", "-Wall", "-Wextra", "-Werror", "-pthread"]

  /// How long a command may take.
  static let deadline = 280

  /// How many compilers run at the same time.
  private static let compilers = 2

  /// Whether there is a C compiler.
  static let hasCompiler = FileManager.default.isExecutableFile(atPath: "/usr/bin/cc")

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "lockstep-export-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "bin"), withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Runs a command in the folder, with both of its outputs together.
  ///
  /// - Parameter deadline: how long it may take, in seconds.
  func run(_ program: String, _ arguments: [String], deadline: Int = Workshop.deadline) throws
    -> Result
  {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // A file instead of a pipe: nobody has to read it for the command to go on.
    let file = folder.appending(path: "output-\(UUID().uuidString)")
    try Data().write(to: file)
    let output = try FileHandle(forWritingTo: file)
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    let hasEnded = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in hasEnded.signal() }
    try process.run()
    if hasEnded.wait(timeout: .now() + .seconds(deadline)) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      Issue.record("\(program) \(arguments.joined(separator: " ")) did not end")
    }
    process.waitUntilExit()
    let signal: Int32 = process.terminationReason == .uncaughtSignal ? 128 : 0
    return Result(
      status: signal + process.terminationStatus,
      output: (try? String(contentsOf: file, encoding: .utf8)) ?? "")
  }

  /// Compiles programs into `bin`; each complaint of the compiler is an issue.
  ///
  /// - Parameter more: flags beside the usual ones.
  func compile(_ programs: [Reproducer], _ more: [String] = []) throws {
    var script = ""
    for program in programs {
      let name = program.fileName.dropLast(2)
      try Data(program.text.utf8).write(to: folder.appending(path: program.fileName))
      let flags = Self.flags + more + (program.isStatic ? ["-static"] : [])
      script += "\(flags.joined(separator: " ")) -o bin/\(name) \(program.fileName)\n"
    }
    try Data(script.utf8).write(to: folder.appending(path: "flags"))
    let result = try run(
      "/bin/sh", ["-c", "xargs -P \(Self.compilers) -L 1 cc < flags"])
    #expect(result.status == 0, "\(result.output.prefix(4000))")
  }
}
