// SPDX-License-Identifier: MIT

import Foundation
import Testing

@Suite("verify and run")
struct VerifyTests {
  let command: LockstepCommand

  init() throws {
    command = try LockstepCommand()
    try command.write(LockstepCommand.conforming, to: "Specs/topic/one.yaml")
  }

  @Test("a scenario that conforms on this machine's kernel is status 0")
  func conforms() throws {
    let result = try command.lockstep("verify", "--kernel", "host")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(result.output.contains("1 judged on 1 kernel: 1 conforms"))
  }

  @Test("a flipped expectation is status 1, with the line of the spec and the three columns")
  func flippedExpectation() throws {
    let flipped = LockstepCommand.conforming.replacing("expect: EACCES", with: "expect: ok")
    try command.write(flipped, to: "Specs/topic/one.yaml")
    let result = try command.lockstep("verify", "--kernel", "host")
    #expect(result.status == 1)
    #expect(result.output.contains("Specs/topic/one.yaml:12:"))
    #expect(result.output.contains(/spec +simulator +kernel/))
    #expect(result.output.contains(/open file for reading +ok +EACCES +EACCES +<- disagrees/))
    #expect(result.output.contains("the kernel sides with the simulator"))
  }

  @Test("verify asks the simulator about its kernel alone; with --lint about all that it knows")
  func lint() throws {
    let disagreeing = LockstepCommand.conforming.replacing(
      "expect: EACCES", with: "expect: {edition >= v2: ok, otherwise: EACCES}")
    try command.write(disagreeing, to: "Specs/topic/one.yaml")
    let hasTSYNC = try command.lockstep("verify", "--kernel", "host").status == 1
    let result = try command.lockstep("verify", "--kernel", "host", "--lint")
    #expect(result.status == 1)
    #expect(result.output.contains("13 checked on the simulator: 7 conform, 6 disagree"))
    #expect(result.output.contains("the kernel sides") == hasTSYNC)
  }

  @Test(
    "a file that is no kernel is refused at once with status 3",
    arguments: [("", "it is empty"), ("hello\n", "it is a text file")])
  func noKernel(text: String, reason: String) throws {
    try command.write(text, to: "kernel")
    let result = try command.lockstep("verify", "--kernel", "./kernel")
    #expect(result.status == 3)
    #expect(result.output.contains("./kernel is not a kernel: \(reason)"))
  }

  @Test("bad usage is status 2 and says what to write instead")
  func badUsage() throws {
    let scenario = try command.lockstep("verify", "--kernel", "host", "one")
    #expect(scenario.status == 2)
    #expect(scenario.errors.contains("no scenario matches 'one'; did you mean 'topic/one'?"))
    let kernel = try command.lockstep("verify", "--kernel", "dbian")
    #expect(kernel.status == 2)
    #expect(kernel.errors.contains("did you mean 'debian'?"))
    #expect(try command.lockstep("verify", "--cpus", "0").status == 2)
    #expect(try command.lockstep("verify", "--timeline").status == 2)
    #expect(try command.lockstep("bogus").status == 2)
    #expect(try command.lockstep("verify", "--output", "no/such/folder/report").status == 2)
  }

  @Test("a scenario can be named by its topic, its id, a pattern or its spec")
  func selection() throws {
    for name in ["topic", "topic/one", "topic/*", "Specs/topic/one.yaml"] {
      let result = try command.lockstep("verify", "--kernel", "host", name)
      #expect(result.output.contains("1 judged on 1 kernel"), "\(name)")
    }
  }

  @Test("KTAP and JSON reports can be written to a file")
  func reports() throws {
    let ktap = try command.lockstep(
      "verify", "--kernel", "host", "--format", "ktap", "--output", "report")
    #expect(ktap.status == 0)
    #expect(command.text(of: "report")?.hasPrefix("KTAP version 1\n") == true)
    let tap = try command.lockstep("verify", "--kernel", "host", "--format", "tap")
    #expect(tap.output.hasPrefix("TAP version 13\n1..2\n"))
    #expect(tap.output.contains("ok 1 - host__topic__one\n"))
    let json = try command.lockstep("verify", "--kernel", "host", "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(object?["exit_status"] as? Int == 0)
  }

  @Test("paths in reports are relative to the folder of the project, however the specs are named")
  func relativePaths() throws {
    for format in ["junit", "json", "human"] {
      let flipped = LockstepCommand.conforming.replacing("expect: EACCES", with: "expect: ok")
      try command.write(flipped, to: "Specs/topic/one.yaml")
      let result = try command.lockstep(
        "verify", "--kernel", "host", "--format", format, "--specs",
        command.folder.appending(path: "Specs").path)
      #expect(result.output.contains("Specs/topic/one.yaml"))
      #expect(!result.output.contains("/Specs/topic"), "\(format)")
    }
  }

  @Test("a step that hangs where it must not is status 1, with what each thread was doing")
  func hang() throws {
    // Nobody writes to the FIFO, so opening it for reading waits for ever.
    let spec = """
      suite: hang
      about: A spec for tests.
      scenarios:
        - id: hang
          name: opening a FIFO that nobody writes to
          threads: [main, worker]
          steps:
            - main:   {make: dir/pipe, as: fifo, expect: ok}
            - worker: {open: dir/pipe, for: reading, expect: RESULT}
            - main:   {get: layers, expect: 0}

      """
    try command.write(spec.replacing("RESULT", with: "ok"), to: "Specs/topic/one.yaml")
    let arguments = ["verify", "--kernel", "host", "--step-deadline", "300"]
    let unexpected = try command.lockstep(arguments)
    #expect(unexpected.status == 1)
    #expect(unexpected.output.contains(/open dir\/pipe for reading +ok +hung +hung/))
    #expect(unexpected.output.contains(/threads: main S .*worker S/))

    let withoutRest = spec.replacing("RESULT", with: "hung")
      .replacing("- main:   {get: layers, expect: 0}", with: "")
    try command.write(withoutRest, to: "Specs/topic/one.yaml")
    let expected = try command.lockstep(arguments)
    #expect(expected.status == 0, "\(expected.output)\(expected.errors)")
  }

  @Test("an agent that ends is a harness fault, and the scenarios behind it still run")
  func agentEnds() throws {
    try command.writeManyScenarios()
    // It dies at the second request of its first life only: the file tells it that it has died before.
    try command.writeAgent("[ $n != 2 ] || [ -e died ] || { : > died; kill -9 $$; }")
    let result = try command.lockstep(
      "verify", "--kernel", "host", environment: command.scriptedAgent)
    #expect(result.status == 3)
    #expect(result.output.contains("HARNESS FAULT  topic/many/n1 "))
    #expect(result.output.contains("400 judged on 1 kernel: 399 conform, 1 harness fault"))
  }

  @Test("an interrupted run reports what it has")
  func interruption() throws {
    try command.writeManyScenarios()
    try command.writeAgent("if [ $n = 2 ]; then kill -INT $PPID; fi")
    let result = try command.lockstep(
      "verify", "--kernel", "host", environment: command.scriptedAgent)
    #expect(result.status == 3)
    #expect(result.output.contains("INTERRUPTED"))
    let judged = result.output.firstMatch(of: /(\d+) judged on 1 kernel: \1 conform, (\d+) not run/)
    let counts = try #require(judged)
    #expect((2..<400).contains(Int(counts.output.1) ?? 0))
    #expect((Int(counts.output.1) ?? 0) + (Int(counts.output.2) ?? 0) == 400)
  }
}
