// SPDX-License-Identifier: MIT

import KernelModel
import StateExplorer
import Testing

/// Linux 7.3 without readers of `exec_update_lock` violates no rule, whatever happens.
///
/// Each case is explored to the end in a debug build. The case that has everything at once (two
/// callers, four threads, one spawn, one exit, one signal, one failed allocation) is explored in
/// release builds alone: 5 million states, 7 seconds.
@Suite("Linux 7.3 violates no rule")
struct ExhaustiveTests {
  static let configurations: [TsyncConfiguration] = [
    .process(4, 2) { _ in },
    .process(3, 2) { $0.spawns = 1 },
    .process(3, 2) { $0.exits = 1 },
    .process(3, 2) { $0.signals = 1 },
    .process(3, 2) { $0.failedAllocations = 1 },
    .process(3, 1) {
      $0.spawns = 1
      $0.exits = 1
      $0.signals = 1
    },
    .process(3, 1) {
      $0.ownCredentials = [1, 2]
      $0.failedAllocations = 2
      $0.hasNoNewPrivs = false
      $0.passesNoNewPrivs = true
    },
    .process(3, 1) {
      $0.parks = 1
      $0.signals = 1
    },
    .process(3, 1) {
      $0.mayExecute = true
      $0.exits = 1
    },
    .process(2, 2) {
      $0.mayBeKilled = true
      $0.exits = 1
      $0.spawns = 1
    },
  ]

  @Test("exhaustively", arguments: configurations)
  func everything(configuration: TsyncConfiguration) {
    let model = TsyncModel(edition: .linux7_3, configuration: configuration)
    let result = model.exploreInterleavings(
      ExplorationOptions(usesPartialOrderReduction: false))
    #expect(result.passes, "\(configuration.summary): \(result.coverage.statement)")
  }

  #if !DEBUG
    @Test(
      "everything at once: 2 callers, 4 threads, 1 spawn, 1 exit, 1 signal, 1 failed allocation")
    func everythingAtOnce() {
      var configuration = TsyncConfiguration(threads: 4, callers: 2)
      configuration.spawns = 1
      configuration.exits = 1
      configuration.signals = 1
      configuration.failedAllocations = 1
      let model = TsyncModel(edition: .linux7_3, configuration: configuration)
      let result = model.exploreInterleavings()
      #expect(result.passes, "\(result.coverage.statement)")
      #expect(result.coverage.states > 1_000_000)
    }
  #endif

  @Test("a truncated exploration never passes and says what was left")
  func truncated() {
    var configuration = TsyncConfiguration(threads: 4, callers: 2)
    configuration.spawns = 1
    let model = TsyncModel(edition: .linux7_3, configuration: configuration)
    let result = model.exploreInterleavings(
      ExplorationOptions(bounds: Bounds(states: 1000)))
    #expect(result.violations.isEmpty)
    #expect(!result.passes)
    #expect(result.coverage.truncation == .states(1000))
    #expect(result.coverage.statement.hasPrefix("not everything was seen"))
  }
}
