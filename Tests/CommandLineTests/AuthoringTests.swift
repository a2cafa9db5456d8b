// SPDX-License-Identifier: MIT

import Foundation
import Testing

@Suite("lint, generate, new, schema")
struct AuthoringTests {
  let command: LockstepCommand

  init() throws { command = try LockstepCommand() }

  /// A spec with six mistakes, of six kinds, one on each of the lines 4, 9, 12, 13, 14 and 15.
  private let sixMistakes = """
    suite: six mistakes
    about: A spec for tests.
    rulesets:
      no-read: {handled_access_fs: [READ_FLIE]}
    scenarios:
      - id: six
        name: six mistakes
        # The next line is YAML's idea of a truth value, not ours.
        process: {no_new_privs: yes}
        threads: [main, worker]
        steps:
          - main:   {restrct_self: no-read, flags: [TSYNC], expect: ok}
          - wroker: {open: file, for: reading, expect: EACCES}
          - main:   {restrict_self: no-read, flags: [TSNYC], expect: ok}
          - worker: {open: file, for: reading, expect: EACESS}

    """

  @Test(
    "six mistakes give six located diagnostics and status 2, and nothing is generated",
    arguments: [["lint", "Specs"], ["verify", "--kernel", "host"], ["generate"]])
  func sixMistakesAtOnce(arguments: [String]) throws {
    try command.write(sixMistakes, to: "Specs/topic/six.yaml")
    let result = try command.lockstep(arguments)
    #expect(result.status == 2)
    let places = result.errors.matches(of: #/Specs/topic/six\.yaml:(\d+):\d+: error: /#)
      .map { Int($0.output.1) }
    #expect(places == [4, 9, 12, 13, 14, 15])
    #expect(result.errors.contains("unknown action 'restrct_self'; did you mean 'restrict_self'?"))
    #expect(command.text(of: "Generated/ConformanceSuite/Topics.swift") == nil)
  }

  @Test("lint compares the spec with the simulator and shows where they contradict each other")
  func disagreement() throws {
    try command.write(LockstepCommand.conforming, to: "Specs/topic/one.yaml")
    let agreeing = try command.lockstep("lint")
    #expect(agreeing.status == 0)
    #expect(agreeing.output.contains("spec and simulator agree"))

    let flipped = LockstepCommand.conforming.replacing("expect: EACCES", with: "expect: ok")
    try command.write(flipped, to: "Specs/topic/one.yaml")
    let disagreeing = try command.lockstep("lint")
    #expect(disagreeing.status == 1)
    #expect(disagreeing.output.contains("DISAGREES  topic/one"))
    #expect(disagreeing.output.contains("Specs/topic/one.yaml:12:"))
  }

  @Test("lint compares ABI versions 1 to 5 as well, as 'run --abi' does", arguments: 1...5)
  func oldKernels(abi: Int) throws {
    let wrong = LockstepCommand.conforming.replacing(
      "{restrict_self: no-read, expect: ok}",
      with: "{restrict_self: no-read, expect: {abi = \(abi): EPERM, otherwise: ok}}")
    try command.write(wrong, to: "Specs/topic/one.yaml")
    let result = try command.lockstep("lint")
    #expect(result.status == 1)
    #expect(result.output.contains("on the simulator (ABI \(abi), no TSYNC)"))
    #expect(try command.lockstep("run", "topic/one", "--abi", "\(abi)").status == 1)
  }

  @Test(
    "generate writes the suite; with --check a stale file is status 1, and the next run mends it")
  func generateAndCheck() throws {
    try command.write(LockstepCommand.conforming, to: "Specs/topic/one.yaml")
    #expect(try command.lockstep("generate", "--check").status == 1)
    #expect(try command.lockstep("generate").status == 0)
    #expect(try command.lockstep("generate", "--check").status == 0)
    let path = "Generated/ConformanceSuite/Topic/OneTests.swift"
    let written = try #require(command.text(of: path))
    try command.write(written + "// edited\n", to: path)
    #expect(try command.lockstep("generate", "--check").status == 1)
    #expect(try command.lockstep("generate").status == 0)
    #expect(command.text(of: path) == written)
  }

  @Test("a new spec conforms as it is, and an existing one is not overwritten")
  func newSpec() throws {
    #expect(try command.lockstep("new", "topic/my-question").status == 0)
    let spec = try #require(command.text(of: "Specs/topic/my-question.yaml"))
    #expect(try command.lockstep("lint").status == 0)
    let run = try command.lockstep("run", "topic/my-question")
    #expect(run.status == 0)
    #expect(run.output.contains("restrict_self no-read TSYNC"))

    let again = try command.lockstep("new", "topic/my-question")
    #expect(again.status == 2)
    #expect(again.errors.contains("exists already"))
    #expect(command.text(of: "Specs/topic/my-question.yaml") == spec)
    #expect(try command.lockstep("new", "Topic").status == 2)
  }

  @Test("the schema is JSON and knows the actions")
  func schema() throws {
    let result = try command.lockstep("schema")
    #expect(result.status == 0)
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    #expect(json is [String: Any])
    #expect(result.output.contains("\"restrict_self\""))
  }
}
