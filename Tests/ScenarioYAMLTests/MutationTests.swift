// SPDX-License-Identifier: MIT

import ScenarioYAML
import SpecMutation
import Testing

/// Whatever a slip makes of a spec, the compiler keeps its promises; 'lockstep-fuzz' tries many more.
@Suite struct MutationTests {
  @Test("mutated specs neither crash nor hang, and each message has its place", arguments: 0..<10)
  func mutants(hundred: Int) {
    let mutator = SpecMutator(of: OriginalSpecs.all, seed: 20_261_130)
    for number in hundred * 200..<(hundred + 1) * 200 {
      #expect(CompilerPromise.violation(compiling: mutator.mutant(number)) == nil, "\(number)")
    }
  }

  @Test("the originals are specs, so that their mutants are nearly specs")
  func originals() {
    for original in OriginalSpecs.all {
      let compilation = SpecCompiler.compile([SpecSource(path: "topic/name.yaml", text: original)])
      #expect(compilation.diagnostics.rendered == "")
      #expect(!compilation.specs.isEmpty)
    }
  }

  @Test("the same seed and number give the same mutant, and others another one")
  func determinism() {
    let mutator = SpecMutator(of: OriginalSpecs.all, seed: 1)
    for number in 0..<50 {
      #expect(mutator.mutant(number) == SpecMutator(of: OriginalSpecs.all, seed: 1).mutant(number))
    }
    #expect(mutator.mutant(3) != SpecMutator(of: OriginalSpecs.all, seed: 2).mutant(3))
    #expect(Set((0..<50).map { mutator.mutant($0) }).count > 40)
  }
}
