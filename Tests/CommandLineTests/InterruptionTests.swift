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

  /// What takes minutes, and a word of what it has to say before.
  static let long: [(line: String, word: String)] = [
    ("lint --states 100000000 --seconds 600", "as far as they were compared"),
    ("explore crowded/callers --states 100000000 --seconds 600", "the exploration was stopped"),
    (
      "explore --threads 6 --callers 4 --states 100000000 --seconds 600",
      "the exploration was stopped"
    ),
    ("mutants --specs Specs", "not searched to the end"),
    ("explore --source tsync.c --threads 6 --callers 4 --seconds 600", "it was stopped"),
    ("mutants --source tsync.c", "INTERRUPTED  141 seeded bugs"),
  ]

  @Test(
    "what only calculates ends within two seconds, with what it has and without its folders",
    arguments: long, [1, 2])
  func calculation(_ long: (line: String, word: String), signals: Int) throws {
    try command.writeCrowd()
    let source = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "SourceExplorerTests/Protocols/tsync.c")
    try command.write(String(contentsOf: source, encoding: .utf8), to: "tsync.c")
    // It listens once it catches SIGTERM, whose bit is the third of the fourth digit from the end.
    let result = try command.shell(
      """
      export TMPDIR=$PWD
      $lockstep \(long.line) > said &
      while kill -0 $! && ! grep -q '^SigCgt:.*[4567cdef]...$' /proc/$!/status; do :; done
      begin=$(date +%s%N)
      kill -INT $!
      \(signals == 2 ? "sleep 0.6; kill -INT $!" : "")
      wait $!
      echo "status $? after $((($(date +%s%N) - begin) / 1000000)) ms"
      ls -A "lockstep-$(id -u)" 2>/dev/null
      """)
    let match = try #require(
      result.output.wholeMatch(of: #/status (\d+) after (\d+) ms\n/#), "\(result.output)")
    #expect((Int(match.2) ?? 0) < 2000)
    #expect(match.1 == "3" || signals == 2 && match.1 == "130")
    if match.1 == "3" { #expect(command.text(of: "said")?.contains(long.word) == true) }
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
