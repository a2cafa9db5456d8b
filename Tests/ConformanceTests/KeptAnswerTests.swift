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

  @Test("a fault of Lockstep is no answer")
  func worthKeeping() {
    #expect(Example.run().isAnswer)
    #expect(EngineRun(.kernelDied(reason: "")).isAnswer)
    #expect(!EngineRun(.harnessFault(reason: "")).isAnswer)
  }

  @Test("every difference that an engine could see changes the fingerprint")
  func fingerprints() {
    var programs = [program]
    func vary(_ change: (inout Program) -> Void) {
      var other = program
      change(&other)
      programs.append(other)
    }
    vary { $0.process.noNewPrivs.toggle() }
    vary { $0.process.userNamespace = true }
    vary { $0.process.restartsCalls.toggle() }
    vary { $0.process.uid = 0 }
    vary { $0.process.capabilities = [.CAP_KILL] }
    vary { $0.threads.reverse() }
    vary { $0.rulesets["no-read"]?.handledAccessFS.insert(.EXECUTE) }
    vary { $0.rulesets["no-read"]?.scoped.insert(.SIGNAL) }
    vary { $0.rulesets["no-read"]?.rules = [.pathBeneath(path: "dir", allowed: [.READ_FILE])] }
    vary { $0.instructions[0].times = 2 }
    vary { $0.instructions[0].mayBlock = true }
    vary { $0.instructions[1].timing = .together }
    vary { $0.instructions[1].timing = .meanwhile }
    vary { $0.instructions[0].failedAllocation = FailedAllocation(.nth(1)) }
    vary { $0.instructions[0].failedAllocation = FailedAllocation(.every) }
    vary { $0.instructions[0].failedAllocation = FailedAllocation(in: "main", .nth(1)) }
    vary { $0.instructions[0].thread = "main" }
    vary { $0.instructions[4].action = .open(path: "file", mode: .reading) }
    vary { $0.instructions.removeLast() }
    #expect(Set(programs.map(\.fingerprint)).count == programs.count)
  }

  @Test("the fingerprint of a program is the same in every process")
  func stability() {
    // A set is written in another order in each process; the text must not show it.
    var wide = Program(
      process: ProcessSetup(), threads: ["main"],
      rulesets: ["r": Ruleset(handledAccessFS: Set(FileRight.allCases))], instructions: [])
    wide.process.capabilities = Set(Capability.allCases)
    #expect(wide.fingerprint == "74428e3fc9c42cd7")
    #expect(FNV1a.digits(of: "".utf8) == "cbf29ce484222325")
    #expect(FNV1a.digits(of: "a".utf8) == "af63dc4c8601ec8c")
  }
}
