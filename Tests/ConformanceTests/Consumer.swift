// SPDX-License-Identifier: MIT

import Foundation

/// Programs of others that read reports, run as they are.
enum Consumer {
  /// What a program made of a report.
  struct Answer {
    /// Its exit status.
    var status: Int32
    /// What it printed, errors included.
    var output: String
    /// The lines of that.
    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// How long a program may take; none needs a tenth of it.
  private static let deadline: TimeInterval = 60

  /// Runs a program of this machine on a file that holds the text.
  ///
  /// - Parameter arguments: the program, looked up in `PATH`, and its arguments; the path of the file comes behind them.
  static func read(_ text: String, named name: String = "report.tap", with arguments: [String])
    throws -> Answer
  {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "lockstep-consumer-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    // A file instead of a pipe: nobody has to read it for the program to go on.
    let output = folder.appending(path: "output")
    try Data().write(to: output)
    let handle = try FileHandle(forWritingTo: output)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments + [file.path]
    process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8"]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handle
    process.standardError = handle
    let hasEnded = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in hasEnded.signal() }
    try process.run()
    if hasEnded.wait(timeout: .now() + deadline) == .timedOut { process.terminate() }
    process.waitUntilExit()
    return Answer(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self))
  }

  /// Whether a program of this machine ends with status 0.
  private static func succeeds(_ arguments: [String]) -> Bool {
    (try? read("", with: arguments))?.status == 0
  }

  /// Whether Perl's `prove` and TAP::Parser are there.
  static let hasProve = succeeds(["perl", "-MTAP::Parser", "-e", "1"])

  /// The Python interpreter with tap.py: that of `LOCKSTEP_PYTHON`, else `python3`.
  static let python = ProcessInfo.processInfo.environment["LOCKSTEP_PYTHON"] ?? "python3"

  /// Whether that interpreter is there.
  static let hasPython = succeeds([python, "-c", "1"])

  /// Whether tap.py is there.
  static let hasTapPy = succeeds([python, "-c", "import tap.parser"])

  /// The folder with the kernel's `kunit_parser.py`, beside the newest kernel that `lockstep kernel build` has kept.
  static let kunitFolder: String? = {
    let environment = ProcessInfo.processInfo.environment
    let cache = environment["XDG_CACHE_HOME"] ?? "\(environment["HOME"] ?? "")/.cache"
    let kept = "\(cache)/lockstep/kernels/uml"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: kept)) ?? []
    return names.sorted().reversed().map { "\(kept)/\($0)/tools/testing/kunit" }
      .first { FileManager.default.fileExists(atPath: "\($0)/kunit_parser.py") }
  }()
}
