// SPDX-License-Identifier: MIT

import Conformance
import Scenarios
import Testing

@Suite("answers of kernels that are kept")
struct KeptAnswerTests {
  private let program = Example.scenario.program

  private func run(_ kernel: String, variation: Int, _ run: EngineRun = Example.run()) -> KeptAnswer
  {
    .run(
      kernel: kernel, program: program.fingerprint, scenario: "a/b", variation: variation, run: run)
  }

  @Test("an answer is one line, and reads back as it was")
  func roundTrip() throws {
    let answers: [KeptAnswer] = [
      .profile(kernel: "k", title: "7.3.4 (a, b)", profile: Example.profile),
      run("k", variation: 3),
      run("k", variation: 0, EngineRun(.kernelDied(reason: "a\nb"), consoleFaults: ["Oops\r\n"])),
      run("k", variation: 0, EngineRun(.unsupported(reason: "root"))),
      .faults(kernel: "k", lines: ["WARNING: \"x\"", "y"]),
    ]
    for answer in answers {
      #expect(!answer.line.contains { $0.isNewline })
      #expect(KeptAnswer(line: answer.line) == answer)
    }
    #expect(KeptAnswer(line: answers[1].line.dropLast(3)) == nil)
    #expect(KeptAnswer(line: "") == nil)
  }

  @Test("only answers of the same kernel and build are used, and the last of them")
  func lookUp() {
    let newer = Example.run(replacing: [4: .ok])
    let lines = [
      run("old build", variation: 0, newer), run("k", variation: 0), run("k", variation: 1),
      run("k", variation: 1, newer),
    ].map { Substring($0.line) }
    let kept = KeptAnswers(kernel: "k", lines: lines + ["{\"run\":{\"kernel\":\"k\""])
    #expect(kept.count == 2)
    #expect(kept.run(of: program, variation: 0) == Example.run())
    #expect(kept.run(of: program, variation: 1) == newer)
    #expect(kept.run(of: program, variation: 2) == nil)
    #expect(kept.profile == nil)
  }

  @Test("answers are found whatever the kernel's name holds, and by the whole of it")
  func names() {
    for name in ["a \"b\"; c/d", "größer\\\n", "k"] {
      let lines = [
        run(name + " newer", variation: 0), run(name, variation: 12),
        .profile(kernel: name, title: "t", profile: Example.profile),
      ].map { Substring($0.line) }
      let kept = KeptAnswers(kernel: name, lines: lines)
      #expect(kept.count == 1)
      #expect(kept.run(of: program, variation: 12) == Example.run())
      #expect(kept.title == "t")
      #expect(Set(kept.lines) == Set(lines.dropFirst()))
    }
  }

  @Test("a fault while no scenario ran stays with the answers of its kernel")
  func faults() {
    let lines = [
      KeptAnswer.faults(kernel: "other", lines: ["a"]), .faults(kernel: "k", lines: ["b"]),
      run("k", variation: 0),
    ].map { Substring($0.line) }
    let kept = KeptAnswers(kernel: "k", lines: lines)
    #expect(kept.faultsOutsideScenarios == ["b"])
    #expect(Set(kept.lines) == Set(lines.dropFirst()))
  }

  @Test("a fault of Lockstep is no answer")
  func worthKeeping() {
    #expect(Example.run().isAnswer)
    #expect(EngineRun(.kernelDied(reason: "")).isAnswer)
    #expect(!EngineRun(.harnessFault(reason: "")).isAnswer)
  }
}
