// SPDX-License-Identifier: MIT

import Foundation
import Testing

@Suite("An end before the end")
struct InterruptionTests {
  let command: LockstepCommand

  init() throws {
    command = try LockstepCommand()
    try command.writeManyScenarios()
  }

  private func run() throws -> LockstepCommand.Result {
    try command.lockstep(
      "verify", "--kernel", "host",
      environment: command.scriptedAgent.merging(["TMPDIR": command.folder.path]) { $1 })
  }

  @Test("two signals that come together are one", arguments: ["TERM", "INT", "HUP"])
  func twoSignals(name: String) throws {
    try command.writeAgent("if [ $n = 2 ]; then kill -\(name) $PPID; kill -\(name) $PPID; fi")
    let result = try run()
    #expect(result.status == 3)
    #expect(result.output.contains("INTERRUPTED"))
    #expect(result.output.contains("not run"))
  }

  @Test(
    "a second signal after half a second ends at once, and what it leaves goes at the next start")
  func secondSignal() throws {
    // The pause is the subject: what comes within half a second is the same request.
    try command.writeAgent(
      "if [ $n = 2 ]; then kill -INT $PPID; sleep 0.6; kill -INT $PPID; exec sleep 60; fi")
    #expect(try run().status == 130)
    let place = command.folder.appending(path: "lockstep-\(geteuid())")
    try command.writeAgent("exit 0")
    _ = try run()
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == [])
  }

  @Test("a signal during a boot ends within two seconds, with a report")
  func boot() throws {
    try command.writeAgent(hello: false, "date +%s%N > asked; kill -INT $PPID; exec sleep 60")
    let result = try run()
    let ended = Date().timeIntervalSince1970
    let asked = Double(command.text(of: "asked")?.trimmingCharacters(in: .newlines) ?? "") ?? 0
    #expect(ended - asked / 1e9 < 2)
    #expect(result.status == 3)
    #expect(result.output.contains("INTERRUPTED"))
    #expect(result.output.contains("400 not run"))
  }

  @Test(
    "an engine that is checked ends with the check, whatever ends that",
    arguments: [("HUP", 3), ("TERM", 3), ("KILL", 128 + 9)])
  func engineCheck(name: String, status: Int32) throws {
    // The engine alone holds the pipe, so that its end can be read from it.
    let result = try command.shell(
      """
      mkfifo engine
      $lockstep engine check 'exec 3>engine; echo ready >&3; exec sleep 600' --seconds 60 &
      exec 3<engine; read -r word <&3; echo "$word"
      kill -\(name) $!; cat <&3; wait $!; echo "status $?"
      """)
    #expect(result.output.contains("ready\n"), "\(result.errors)")
    #expect(result.output.hasSuffix("status \(status)\n"), "\(result.output)")
    #expect(!result.output.contains("FAILED"), "\(result.output)")
  }

  @Test("a kernel that ends every run in the same way is given up, and the report says so")
  func repeatedFaults() throws {
    try command.writeAgent("exit 3")
    let result = try run()
    #expect(result.status == 3)
    #expect(
      result.output.contains(
        "8 runs in a row ended in the same way, and the rest was left out: the agent ended with status 3"
      ))
    #expect(result.output.contains("8 harness faults, 392 not run"))
  }
}
