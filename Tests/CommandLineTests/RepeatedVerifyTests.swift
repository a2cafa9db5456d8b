// SPDX-License-Identifier: MIT

import Foundation
import Testing

@Suite("verify: repeats, kept answers and the matrix")
struct RepeatedVerifyTests {
  let command: LockstepCommand

  init() throws {
    command = try LockstepCommand()
    try command.write(
      """
      suite: one
      about: A spec for tests.
      scenarios:
        - id: one
          name: one property is read
          threads: [main]
          steps:
            - main: {get: no_new_privs, expect: false}
        - id: two
          name: another property is read
          threads: [main]
          steps:
            - main: {get: layers, expect: 0}

      """, to: "Specs/topic/one.yaml")
  }

  /// An agent that writes down each request, and answers the one with this number wrongly.
  private func writeAgent(wrongAnswer: Int = 0) throws {
    try command.writeAgent(
      """
      echo "$line" >> requests
        case $line in *runAgain*) ;; *no_new_privs*) right=false;; *) right=0;; esac
        if [ $n = \(wrongAnswer) ]; then result=EPERM; else result=$right; fi
      """)
  }

  @Test("a hang that a known issue declares is known, and one that none declares is not")
  func knownHang() throws {
    let spec = """
      suite: known
      about: A spec for tests.
      scenarios:
        - id: hang
          name: a scripted agent lets this step hang
          threads: [main]
          ISSUE
          steps:
            - main: {get: no_new_privs, expect: false}

      """
    try command.writeAgent(result: "hung")
    let issue = "known_issues: [{when: abi >= 6, bug: a gate, because: nobody opens it}]"
    try command.write(spec.replacing("ISSUE", with: issue), to: "Specs/topic/one.yaml")
    let known = try verify()
    #expect(known.status == 0, "\(known.output)\(known.errors)")
    #expect(known.output.contains("1 known"))
    try command.write(spec.replacing("    ISSUE\n", with: ""), to: "Specs/topic/one.yaml")
    let hung = try verify()
    #expect(hung.status == 1)
    #expect(hung.output.contains("HUNG  topic/hang"))
  }

  private var requests: Int {
    command.text(of: "requests")?.split(separator: "\n").count ?? 0
  }

  private func verify(_ arguments: String...) throws -> LockstepCommand.Result {
    try command.lockstep(
      ["verify", "--kernel", "host"] + arguments, environment: command.scriptedAgent)
  }

  @Test("--resume asks only for what is not kept, and judges anew")
  func resume() throws {
    try writeAgent()
    #expect(try verify("topic/one").status == 0)
    #expect(requests == 1)
    #expect(try verify("--resume").status == 0)
    #expect(requests == 2)
    let kept = try verify("--resume")
    #expect(kept.status == 0, "\(kept.output)\(kept.errors)")
    #expect(requests == 2)
    #expect(kept.errors.contains("2 kept answers"))
    // A changed expectation is judged with the kept answer; verdicts are not kept.
    let spec = try #require(command.text(of: "Specs/topic/one.yaml"))
    try command.write(spec.replacing("expect: 0", with: "expect: 1"), to: "Specs/topic/one.yaml")
    #expect(try verify("--resume").status == 1)
    #expect(requests == 2)
    // Another way to start the kernel is another kernel, and without --resume everything is asked.
    _ = try verify("--resume", "--step-deadline", "4000")
    #expect(requests == 4)
    _ = try verify()
    #expect(requests == 6)
  }

  @Test("a budget that is over leaves scenarios out and says so; one that suffices leaves out none")
  func budget() throws {
    try writeAgent()
    let over = try verify("--budget", "0.000001")
    #expect(over.status == 3, "nothing was judged")
    #expect(over.errors.contains("s was over before 2 scenarios had a run"), "\(over.errors)")
    #expect(requests == 0)
    let enough = try verify("--budget", "600")
    #expect(enough.status == 0, "\(enough.output)\(enough.errors)")
    #expect(requests == 2)
    for wrong in [["--budget", "0"], ["--budget", "5", "--repeat", "3"]] {
      #expect(
        try command.lockstep(
          ["verify", "--kernel", "host"] + wrong, environment: command.scriptedAgent
        ).status == 2)
    }
  }

  @Test("a new build of the agent makes kept answers worthless")
  func otherAgent() throws {
    try writeAgent()
    #expect(try verify().status == 0)
    try writeAgent(wrongAnswer: 100)
    #expect(try verify("--resume").status == 0)
    #expect(requests == 4)
  }

  @Test("a file of answers that was cut in the middle of a line is used up to there")
  func tornFile() throws {
    try writeAgent()
    _ = try verify()
    let file = try #require(command.text(of: "cache/lockstep/results/host.jsonl"))
    try command.write(String(file.dropLast(20)), to: "cache/lockstep/results/host.jsonl")
    #expect(try verify("--resume").status == 0)
    #expect(requests == 3)
    // What was added behind the torn line is found again.
    #expect(try verify("--resume").status == 0)
    #expect(requests == 3)
  }

  @Test("--repeat runs everything so often, and names the variation of a failing run")
  func repeats() throws {
    try writeAgent(wrongAnswer: 3)
    let result = try verify("--repeat", "5", "topic/one")
    #expect(result.status == 1)
    #expect(requests == 5)
    #expect(result.output.contains("1 of 5 runs failed: variation 2\n"))
    #expect(
      result.output.contains(
        "again: lockstep run topic/one --kernel host --step-deadline 5000 --variation 2")
        || result.output.contains("again: lockstep run topic/one --kernel host --variation 2"))
    #expect(command.text(of: "requests")?.contains("\"variation\":4") == true)
    let again = try command.lockstep(
      "run", "topic/one", "--kernel", "host", "--variation", "2", environment: command.scriptedAgent
    )
    #expect(again.status == 0)
    #expect(command.text(of: "requests")?.hasSuffix("\"variation\":2}}\n") == true)
  }

  @Test("a scenario whose threads act one after the other is run once unless asked for more")
  func sequential() throws {
    try writeAgent()
    #expect(try verify("--seconds", "0.01").status == 0)
    #expect(requests == 2)
  }

  @Test("the matrix is a table, and a kernel that cannot be had is named and fails the run")
  func matrix() throws {
    try writeAgent()
    let result = try verify("--matrix", "--kernel", "./nothing", "--offline")
    #expect(result.status == 3)
    #expect(result.output.contains(/scenario +host +nothing\n/))
    #expect(result.output.contains(/conforms +2 +0\n/))
    #expect(result.output.contains("./nothing: could not run: ./nothing is not a kernel"))
  }

  @Test("JUnit and HTML reports can be written to a file")
  func markup() throws {
    try writeAgent()
    _ = try verify("--format", "junit", "--output", "report.xml")
    #expect(command.text(of: "report.xml")?.contains("<testcase name=\"two\"") == true)
    _ = try verify("--format", "html", "--output", "report.html")
    #expect(command.text(of: "report.html")?.contains("2 conform") == true)
  }

  @Test("bounds of the new options are checked")
  func badUsage() throws {
    for arguments in [
      ["--repeat", "0"], ["--repeat", "1000000"], ["--seconds", "0"], ["--variation", "-1"],
      ["--jobs", "0"],
    ] {
      #expect(try command.lockstep(["verify", "--kernel", "host"] + arguments).status == 2)
    }
    #expect(try command.lockstep("run", "topic/one", "--variation", "2").status == 2)
  }
}
