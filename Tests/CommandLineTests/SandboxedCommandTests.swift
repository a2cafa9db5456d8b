// SPDX-License-Identifier: MIT

import CSandbox
import Foundation
import Testing

@Suite("the program in a sandbox that keeps back what it needs itself")
struct SandboxedCommandTests {
  /// The number of `clone3` on every architecture.
  private static let clone3: Int32 = 435

  @Test(
    "where no threads can be created a sentence says so, and nothing waits for them",
    arguments: [
      (EPERM, "by a seccomp filter that is older than clone3(2)"),
      (EAGAIN, "a limit of processes is reached; raise it (ulimit -u, or pids.max"),
    ])
  func threads(error: Int32, reason: String) throws {
    let command = try LockstepCommand()
    let script = command.folder.appending(path: "script")
    try command.write(
      "#!/bin/sh\nexec '\(try command.program().path)' schema 2>&1\n", to: "script",
      executable: true)
    let input = try #require(FileHandle(forReadingAtPath: "/dev/null"))
    let output = Pipe()
    let arguments: [UnsafeMutablePointer<CChar>?] = [strdup(script.path), nil]
    defer { free(arguments[0]) }
    let child = sandbox_start(
      script.path, arguments, input.fileDescriptor,
      output.fileHandleForWriting.fileDescriptor, Self.clone3, Self.clone3, error, 0)
    try #require(child > 0)
    try output.fileHandleForWriting.close()
    // What hangs would hold the pipe for ever.
    let watchdog = DispatchWorkItem { kill(child, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(60), execute: watchdog)
    let said = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    watchdog.cancel()
    var status: Int32 = 0
    waitpid(child, &status, 0)
    #expect(status == 3 << 8, "\(status)")
    #expect(said.hasPrefix("error: this process can create no threads"), "\(said)")
    #expect(said.contains(reason), "\(said)")
  }
}
