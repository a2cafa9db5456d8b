// SPDX-License-Identifier: MIT

import Foundation
import Glibc
import Testing

/// Shows that a guarded command ends with its parent, and that its status is passed on.
@Suite struct GuardTests {
  /// A command, for use between double quotes, that ignores what can be ignored and has a child; it prints
  /// the numbers of both.
  private static let stubborn = #"trap '' TERM INT HUP; sleep 1000 & echo \$\$ \$!; wait"#

  /// Waits until a process has ended, for at most ten seconds.
  private func hasEnded(_ process: pid_t) -> Bool {
    let deadline = Date(timeIntervalSinceNow: 10)
    while Date() < deadline {
      let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
      // A zombie has ended; who reaps it is not the guard's to say.
      if status == nil || status!.contains("State:\tZ") { return true }
      usleep(2000)
    }
    return false
  }

  /// Starts a shell command and gives the first line of its output.
  private func start(_ command: String) throws -> (process: Process, line: String) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.standardOutput = output
    process.environment = ["AGENT": try AgentConnection.executable().path, "PATH": "/usr/bin:/bin"]
    try process.run()
    var bytes: [UInt8] = []
    while bytes.last != UInt8(ascii: "\n") {
      var watched = pollfd(
        fd: output.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&watched, 1, 10_000) > 0 else {
        throw AgentConnection.Failure(description: "no line of output within 10 s")
      }
      var byte: UInt8 = 0
      guard read(watched.fd, &byte, 1) == 1 else { break }
      bytes.append(byte)
    }
    return (process, String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines))
  }

  @Test(arguments: [("exit 7", 7), ("kill -9 $$", 137), ("kill -15 $$", 143)])
  func `the status is passed on`(_ command: String, _ status: Int) throws {
    let process = Process()
    process.executableURL = try AgentConnection.executable()
    process.arguments = ["guard", "--", "/bin/sh", "-c", command]
    try process.run()
    process.waitUntilExit()
    #expect(Int(process.terminationStatus) == status)
    #expect(process.terminationReason == .exit)
  }

  @Test(arguments: [
    (["guard", "--", "/nonexistent/command"], 127), (["guard", "--", "/dev/null"], 126),
    (["guard"], 2), (["guard", "--"], 2), (["guard", "--parent", "1", "--", "true"], 2),
    (["nonsense"], 2), (["--help"], 0), (["--version"], 0),
  ])
  func `the status of what cannot be run, and of what can`(_ arguments: [String], _ status: Int)
    throws
  {
    let process = Process()
    process.executableURL = try AgentConnection.executable()
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(Int(process.terminationStatus) == status)
  }

  @Test func `the whole group dies when the parent is killed`() throws {
    // The shell is the guard's parent.
    let (parent, line) = try start(
      #""$AGENT" guard --parent $$ -- /bin/sh -c "\#(Self.stubborn)" & wait"#)
    let processes = line.split(separator: " ").compactMap { pid_t($0) }
    #expect(processes.count == 2)
    #expect(processes.allSatisfy { kill($0, 0) == 0 })
    kill(parent.processIdentifier, SIGKILL)
    parent.waitUntilExit()
    #expect(processes.allSatisfy(hasEnded))
  }

  @Test func `the temporary folder goes with a parent that is killed`() throws {
    let base = FileManager.default.temporaryDirectory.appending(
      path: "guard-tests-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: base) }
    let folder = base.appending(path: "lockstep-abcd1234")
    let other = base.appending(path: "notes")
    for name in [folder.appending(path: "deep"), other] {
      try FileManager.default.createDirectory(at: name, withIntermediateDirectories: true)
    }
    for name in [folder, other] {
      let (parent, line) = try start(
        #""$AGENT" guard --parent $$ --folder \#(name.path) -- /bin/sh -c "\#(Self.stubborn)" & wait"#
      )
      let processes = line.split(separator: " ").compactMap { pid_t($0) }
      kill(parent.processIdentifier, SIGKILL)
      parent.waitUntilExit()
      #expect(processes.allSatisfy(hasEnded))
    }
    let deadline = Date(timeIntervalSinceNow: 10)
    while FileManager.default.fileExists(atPath: folder.path), Date() < deadline { usleep(2000) }
    #expect(!FileManager.default.fileExists(atPath: folder.path))
    // Whoever names the folder, what is none of Lockstep's stays.
    #expect(FileManager.default.fileExists(atPath: other.path))
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
  func `the whole group dies when the guard is told to end`(_ signal: Int32) throws {
    let (guardian, line) = try start(
      #"exec "$AGENT" guard -- /bin/sh -c "\#(Self.stubborn)""#)
    let processes = line.split(separator: " ").compactMap { pid_t($0) }
    #expect(processes.count == 2)
    kill(guardian.processIdentifier, signal)
    #expect(processes.allSatisfy(hasEnded))
    guardian.waitUntilExit()
    #expect(guardian.terminationStatus == 128 + signal)
  }

  @Test func `the command dies even when the guard is killed`() throws {
    let (guardian, line) = try start(
      #"exec "$AGENT" guard -- /bin/sh -c 'echo $$; exec sleep 1000'"#)
    kill(guardian.processIdentifier, SIGKILL)
    guardian.waitUntilExit()
    #expect(hasEnded(try #require(pid_t(line))))
  }

  @Test func `a process that left the group dies as well`() throws {
    let (guardian, line) = try start(
      #"exec "$AGENT" guard -- /bin/sh -c 'setsid sh -c "echo \$\$; exec sleep 1000" & wait'"#)
    let fugitive = try #require(pid_t(line))
    #expect(kill(fugitive, 0) == 0)
    kill(guardian.processIdentifier, SIGTERM)
    #expect(hasEnded(fugitive))
    guardian.waitUntilExit()
    #expect(guardian.terminationStatus == 128 + SIGTERM)
  }
}
