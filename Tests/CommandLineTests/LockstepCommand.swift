// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// The built executables, run as a user runs them.
final class LockstepCommand {
  /// What a run printed and how it ended.
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// A folder of its own for each test, removed with it.
  let folder: URL

  /// How long a command may take before the test fails; nothing here needs a tenth of it.
  private static let deadline: TimeInterval = 120

  /// The folder of the executables, which is that of the test bundle.
  private static let products = URL(filePath: CommandLine.arguments[0])
    .resolvingSymlinksInPath().deletingLastPathComponent()

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "lockstep-command-line-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file below the folder.
  func write(_ text: String, to path: String, executable: Bool = false) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    if executable {
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }
  }

  /// The text of a file below the folder, or `nil` if there is none.
  func text(of path: String) -> String? {
    try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// Runs `lockstep` in the folder.
  func lockstep(_ arguments: String..., environment: [String: String] = [:]) throws -> Result {
    try lockstep(arguments, environment: environment)
  }

  /// Runs `lockstep` in the folder.
  ///
  /// - Parameter standardOutput: where standard output goes; by default it is in the result.
  func lockstep(
    _ arguments: [String], environment: [String: String] = [:], standardOutput: FileHandle? = nil
  ) throws -> Result {
    try run(
      try program(), arguments, environment: environment, standardOutput: standardOutput)
  }

  /// Runs a script of sh(1) in the folder, in which `$lockstep` is the executable.
  ///
  /// - Parameter deadline: how long it may take, in seconds.
  func shell(_ script: String, deadline: TimeInterval = deadline) throws -> Result {
    try run(
      URL(filePath: "/bin/sh"), ["-c", script], environment: ["lockstep": try program().path],
      deadline: deadline)
  }

  /// Runs `lockstep-benchmark` in the folder.
  func benchmark(_ arguments: String...) throws -> Result {
    try run(try program("lockstep-benchmark"), arguments, environment: [:])
  }

  /// The path of an executable.
  func program(_ name: String = "lockstep") throws -> URL {
    let program = Self.products.appending(path: name)
    try #require(
      FileManager.default.isExecutableFile(atPath: program.path),
      "there is no \(program.path); build it: swift build")
    return program
  }

  private func run(
    _ program: URL, _ arguments: [String], environment: [String: String],
    standardOutput: FileHandle? = nil, deadline: TimeInterval = deadline
  ) throws -> Result {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment
      .merging(["XDG_CACHE_HOME": folder.appending(path: "cache").path]) { $1 }
      .merging(environment) { $1 }
    // Files instead of pipes: nobody has to read them for the command to go on.
    let output = try outputFile("output")
    let errors = try outputFile("errors")
    process.standardOutput = standardOutput ?? output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    let hasEnded = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in hasEnded.signal() }
    try process.run()
    if hasEnded.wait(timeout: .now() + deadline) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      Issue.record("\(program.lastPathComponent) \(arguments.joined(separator: " ")) did not end")
    }
    process.waitUntilExit()
    // As a shell says it, so that no signal is taken for a status.
    let signal: Int32 = process.terminationReason == .uncaughtSignal ? 128 : 0
    return Result(
      status: signal + process.terminationStatus, output: text(of: "output") ?? "",
      errors: text(of: "errors") ?? "")
  }

  private func outputFile(_ name: String) throws -> FileHandle {
    let file = folder.appending(path: name)
    try Data().write(to: file)
    return try FileHandle(forWritingTo: file)
  }
}

extension LockstepCommand {
  /// A spec whose scenario conforms on every kernel that has Landlock.
  static let conforming = """
    suite: one
    about: A spec for tests.
    rulesets:
      no-read: {handled_access_fs: [READ_FILE]}
    scenarios:
      - id: one
        name: a domain denies what it handles
        process: {no_new_privs: true}
        threads: [main, worker]
        steps:
          - main:   {restrict_self: no-read, expect: ok}
          - main:   {open: file, for: reading, expect: EACCES}
          - worker: {open: file, for: reading, expect: ok}

    """
}
