// SPDX-License-Identifier: MIT

import Foundation

/// Programs that are run for the comparison.
enum Tool {
  /// How a program ended.
  struct Result {
    var status: Int32
    var output: String
    var seconds: Double
  }

  /// The longest that any program may run.
  static let deadline = Duration.seconds(1200)

  /// The path of an installed program, or `nil`.
  static func path(of name: String) -> String? {
    if name.contains("/") { return name }
    let folders = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return folders.split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs a program to its end, or until the deadline.
  static func run(_ name: String, _ arguments: [String], in folder: URL) throws -> Result {
    let output = folder.appending(path: "output")
    _ = FileManager.default.createFile(atPath: output.path, contents: nil)
    let file = try FileHandle(forWritingTo: output)
    defer { try? file.close() }
    let process = Process()
    process.executableURL = URL(filePath: path(of: name) ?? name)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardOutput = file
    process.standardError = file
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    let start = ContinuousClock.now
    try process.run()
    let nanoseconds = Int(deadline / .nanoseconds(1))
    if ended.wait(timeout: .now() + .nanoseconds(nanoseconds)) == .timedOut {
      process.terminate()
      ended.wait()
      let seconds = deadline / .seconds(1)
      return Result(status: -1, output: "no end within \(deadline)", seconds: seconds)
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let text = try String(decoding: Data(contentsOf: output), as: UTF8.self)
    return Result(status: process.terminationStatus, output: text, seconds: seconds)
  }
}
