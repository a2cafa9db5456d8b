// SPDX-License-Identifier: MIT

import KernelModel
import StateExplorer
import Testing

/// The reductions change how much is looked at, never what is found.
@Suite("Reductions of TSYNC's state space")
struct ReductionTests {
  static func options(symmetry: Bool, partialOrder: Bool) -> ExplorationOptions {
    ExplorationOptions(usesSymmetry: symmetry, usesPartialOrderReduction: partialOrder)
  }

  /// Processes that are small enough for a debug build, each with another source of interleavings.
  static let configurations: [TsyncConfiguration] = [
    .process(3, 2) { _ in },
    .process(3, 1) {
      $0.exits = 1
      $0.signals = 1
    },
    .process(3, 1) {
      $0.spawns = 1
      $0.failedAllocations = 1
    },
    .process(3, 1) {
      $0.ownCredentials = [1]
      $0.failedAllocations = 1
      $0.spawns = 1
    },
    .process(3, 1) {
      $0.reads = 2
      $0.signals = 1
    },
    .process(3, 1) {
      $0.mayExecute = true
      $0.parks = 1
    },
    .process(3, 1) { $0.mayBeKilled = true },
  ]

  @Test("find the same in every edition", arguments: TsyncEdition.allCases, configurations)
  func editions(edition: TsyncEdition, configuration: TsyncConfiguration) {
    let model = TsyncModel(edition: edition, configuration: configuration)
    compare(model, "\(edition), \(configuration.summary)")
  }

  @Test("find the same in every mutant", arguments: TsyncMutant.all.map(\.name))
  func mutants(name: String) throws {
    let mutant = try #require(TsyncMutant.all.first { $0.name == name })
    compare(mutant.model, name)
  }

  func compare(_ model: TsyncModel, _ what: String) {
    let full = model.exploreInterleavings(Self.options(symmetry: false, partialOrder: false))
    #expect(full.coverage.isComplete)
    for (symmetry, partialOrder) in [(true, false), (false, true), (true, true)] {
      let options = Self.options(symmetry: symmetry, partialOrder: partialOrder)
      let reduced = model.exploreInterleavings(options)
      #expect(
        reduced.violatedRules == full.violatedRules,
        "\(what), symmetry \(symmetry), partial order \(partialOrder)")
      #expect(reduced.coverage.states <= full.coverage.states)
    }
    var options = Self.options(symmetry: true, partialOrder: true)
    options.order = .depthFirst
    #expect(model.exploreInterleavings(options).violatedRules == full.violatedRules, "\(what)")
  }

  @Test("save states where threads are interchangeable and steps independent")
  func savings() {
    let model = TsyncModel(
      edition: .linux7_3, configuration: TsyncConfiguration(threads: 4, callers: 1))
    let full = model.exploreInterleavings(Self.options(symmetry: false, partialOrder: false))
    let symmetric = model.exploreInterleavings(Self.options(symmetry: true, partialOrder: false))
    let both = model.exploreInterleavings(Self.options(symmetry: true, partialOrder: true))
    #expect(symmetric.coverage.states * 2 < full.coverage.states)
    #expect(both.coverage.steps < symmetric.coverage.steps)
  }

  @Test("symmetry exchanges threads without changing what can follow")
  func symmetryIsSound() throws {
    var configuration = TsyncConfiguration(threads: 3, callers: 1)
    configuration.ownCredentials = [1]
    configuration.spawns = 1
    configuration.failedAllocations = 1
    let model = TsyncModel(edition: .linux7_3, configuration: configuration)
    func words(_ state: TsyncModel.State) -> [UInt64] {
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: model.wordCount) { buffer in
        model.encode(state, into: buffer.baseAddress!)
        return Array(buffer)
      }
    }
    func followers(_ state: TsyncModel.State) -> Set<[UInt64]> {
      Set(model.possibleSteps(in: state).map { words(model.representative(of: $0.next)) })
    }
    var seen: Set = [words(model.initialState)]
    var waiting = [model.initialState]
    var exchanged = 0
    while let state = waiting.popLast() {
      let representative = model.representative(of: state)
      if words(representative) != words(state) { exchanged += 1 }
      try #require(words(model.representative(of: representative)) == words(representative))
      try #require(followers(state) == followers(representative))
      try #require(model.violations(of: state) == model.violations(of: representative))
      for step in model.possibleSteps(in: state) where seen.insert(words(step.next)).inserted {
        waiting.append(step.next)
      }
    }
    #expect(exchanged > 1000)
  }
}
