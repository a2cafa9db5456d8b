// SPDX-License-Identifier: MIT

import Foundation
import Testing

@Suite("standard streams that are closed, full or not read")
struct StreamTests {
  let command: LockstepCommand

  init() throws {
    command = try LockstepCommand()
    try command.write(LockstepCommand.conforming, to: "Specs/topic/one.yaml")
  }

  /// A command line of each command that needs no network, and its status if its output can be written.
  static let commands: [(line: String, status: Int32)] = [
    ("verify --kernel host", 0), ("run topic/one", 0), ("run topic/one --kernel host", 0),
    ("coverage --offline", 1), ("explore", 0), ("explore topic/one", 0), ("lint", 0),
    ("lint --list", 0), ("mutants single-pass", 1), ("generate", 0),
    ("new topic/two", 0), ("schema", 0), ("kernel list --offline", 0),
    ("kernel probe --kernel host", 0), ("synthesise --kill single-pass --count 1", 1),
    ("--help", 0), ("verify --help", 0), ("help verify", 0), ("help language", 0),
    ("verify --kernel host --format tap", 0), ("lint --format sarif", 0),
    ("explore --format html", 0), ("explore --names", 0),
    ("explore --threads 3 --walks 10", 0),
    ("export topic/one", 0), ("export topic/one --format kselftest", 0),
    ("schema --protocol", 0), ("explain", 0), ("explain restrict_self", 0),
    ("measure --kernel host --threads 1 --calls 1", 3), ("completions print bash", 0),
    ("merge report.json", 0), ("engine check \"$lockstep engine simulator\"", 0),
    ("lava-job --kernel-url http://a/b --rootfs-url http://a/c --archive-url http://a/d", 0),
  ]

  /// Makes what a command line reads.
  private func prepare(_ line: String) throws {
    if line.hasPrefix("coverage") {
      // No scenario of the folder is behind it, so the status is 1.
      try command.write(
        """
        suite: a document
        about: What it says.
        statements:
          - {id: document/one, says: One thing., reference: a page}

        """, to: "Specs/statements/one.yaml")
    }
    guard line.hasPrefix("merge") else { return }
    let report = ["--format", "json", "--output", "report.json"]
    let result = try command.lockstep(["verify", "--kernel", "host"] + report)
    try #require(result.status == 0, "\(result.errors)")
  }

  @Test("a command whose result cannot be written says so and never succeeds", arguments: commands)
  func output(line: String, status: Int32) throws {
    try prepare(line)
    for (redirection, reason) in [
      (">/dev/full", "No space left on device"), (">&-", "it is closed"),
    ] {
      let result = try command.shell("$lockstep \(line) \(redirection)")
      #expect(result.status == (status == 0 ? 3 : status), "\(redirection): \(result.errors)")
      #expect(
        result.errors.contains("error: the result cannot be written to standard output: \(reason)"))
      try? FileManager.default.removeItem(
        at: command.folder.appending(path: "Specs/topic/two.yaml"))
      try? FileManager.default.removeItem(at: command.folder.appending(path: "Generated"))
    }
  }

  @Test("what goes to standard error can get lost without any harm", arguments: commands)
  func errors(line: String, status: Int32) throws {
    try prepare(line)
    for redirection in ["2>/dev/full", "2>&- <&-"] {
      let result = try command.shell("$lockstep \(line) \(redirection)")
      #expect(result.status == status, "\(redirection)")
      #expect(!result.output.isEmpty, "\(redirection)")
      try? FileManager.default.removeItem(
        at: command.folder.appending(path: "Specs/topic/two.yaml"))
      try? FileManager.default.removeItem(at: command.folder.appending(path: "Generated"))
    }
  }

  @Test(
    "with all streams closed a command still ends with a status of its own", arguments: commands)
  func everything(line: String, status: Int32) throws {
    try prepare(line)
    let result = try command.shell("$lockstep \(line) >&- 2>&- <&-")
    #expect(result.status == (status == 0 ? 3 : status))
  }

  @Test("a verification without a place for its report says at least what came of it")
  func summary() throws {
    let result = try command.shell("$lockstep verify --kernel host >/dev/full")
    #expect(result.errors.contains("1 judged on 1 kernel: 1 conforms"))
  }

  @Test("a reader that goes away is no error")
  func reader() throws {
    for line in [["schema"], ["verify", "--kernel", "host"], ["lint"], ["--help"], ["explore"]] {
      let pipe = Pipe()
      try pipe.fileHandleForReading.close()
      let result = try command.lockstep(line, standardOutput: pipe.fileHandleForWriting)
      try pipe.fileHandleForWriting.close()
      #expect(result.status == 0, "\(line)")
      #expect(!result.errors.contains("error"), "\(line): \(result.errors)")
    }
    // The status stays that of the verdict.
    let flipped = LockstepCommand.conforming.replacing("expect: EACCES", with: "expect: ok")
    try command.write(flipped, to: "Specs/topic/one.yaml")
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let result = try command.lockstep(["lint"], standardOutput: pipe.fileHandleForWriting)
    #expect(result.status == 1)
  }

  @Test(
    "too few files that can be opened are said, whatever the limit is",
    arguments: [4, 8, 16, 64, 255])
  func openFiles(limit: Int) throws {
    for (line, status) in [("schema", Int32(0)), ("explore", 0), ("lint", 0), ("mutants x", 2)] {
      let result = try command.shell("ulimit -n \(limit); $lockstep \(line)")
      if result.status != status {
        #expect(result.status == 3, "\(line)")
        #expect(result.errors.contains("raise it: ulimit -n 1024"), "\(line): \(result.errors)")
      } else {
        #expect(limit >= 12, "\(line)")
      }
    }
    for line in [
      "verify --kernel host", "kernel probe --kernel host", "run topic/one --kernel host",
      "engine check true", "measure --kernel host --threads 1 --calls 1",
    ] {
      let result = try command.shell("ulimit -n \(limit); $lockstep \(line)")
      #expect(result.status == 3, "\(line)")
      let said = result.output + result.errors
      #expect(said.contains("raise it: ulimit -n 1024"), "\(line): \(said)")
    }
  }

  @Test("with the least limit of open files that is asked for, everything runs")
  func enoughOpenFiles() throws {
    let result = try command.shell("ulimit -n 256; $lockstep verify --kernel host")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
  }

  @Test("only one file of the command line writes to the standard streams")
  func writers() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/lockstep")
    // Every Swift file, however deep: the folder holds the pages of the documentation as well.
    let names = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
      .filter { $0.hasSuffix(".swift") }
    #expect(names.count > 20)
    for name in names where name != "StandardStreams.swift" {
      let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
      let writer = text.firstMatch(
        of: /(?m)^[^\/]*(\bprint\(|FileHandle\.standard(Output|Error)|\bfputs\(|\bputs\()/)
      #expect(writer == nil, "\(name): \(writer.map { String($0.output.0) } ?? "")")
    }
  }
}
