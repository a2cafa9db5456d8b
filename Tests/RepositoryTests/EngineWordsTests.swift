// SPDX-License-Identifier: MIT

import Assurance
import Conformance
import ScenarioYAML
import Scenarios
import Testing

/// What engines that others write are sent: programs in the words of specs.
@Suite("The words of programs")
struct EngineWordsTests {
  @Test("every program of the library is read back as it was written")
  func library() throws {
    let scenarios = try Repository.compiledSpecs.get().scenarios
    #expect(scenarios.count > 1000)
    for scenario in scenarios {
      let program = try SpecCompiler.program(from: scenario.program.json())
      #expect(program == scenario.program, "\(scenario.id)")
    }
  }

  @Test("so is every program that is made up", arguments: [1, 2])
  func madeUp(seed: UInt64) throws {
    let synthesis = ProgramSynthesis(seed: seed, failsAllocations: true)
    for index in 0..<200 {
      let program = synthesis.program(index)
      #expect(try SpecCompiler.program(from: program.json()) == program, "\(seed) \(index)")
    }
  }

  @Test("what is no program says why")
  func mistakes() {
    let step: JSON = ["main": ["get": "no_new_privs"]]
    let cases: [(JSON, String)] = [
      ([], "the program is no object"),
      (["threads": ["main"], "steps": [step], "name": "x"], "unknown key 'name' in the program"),
      (["threads": ["main"], "steps": [["main": ["gte": "layers"]]]], "unknown action 'gte'"),
      (["threads": ["main"], "steps": [["worker": ["get": "layers"]]]], "worker"),
      (["steps": [step]], "threads"),
    ]
    for (words, sentence) in cases {
      let problem = #expect(throws: ProgramProblem.self) { try SpecCompiler.program(from: words) }
      #expect(problem?.description.contains(sentence) == true, "\(problem?.description ?? "")")
    }
  }
}
