import KernelModel
import StateExplorer
import Testing

/// Linux 7.3 without readers of `exec_update_lock` violates no rule, whatever happens.
///
/// Each case is explored to the end in a debug build. The case that has everything at once (two callers, four threads, one
/// spawn, one exit, one signal, one failed allocation) needs a release build; its numbers are in the README.
@Suite("Linux 7.3 violates no rule")
struct ExhaustiveTests {
  static let configurations: [TsyncConfiguration] = {
    func process(
      _ threads: Int, _ callers: Int, _ change: (inout TsyncConfiguration) -> Void
    ) -> TsyncConfiguration {
      var configuration = TsyncConfiguration(threads: threads, callers: callers)
      change(&configuration)
      return configuration
    }
    return [
      process(4, 2) { _ in },
      process(3, 2) { $0.spawns = 1 },
      process(3, 2) { $0.exits = 1 },
      process(3, 2) { $0.signals = 1 },
      process(3, 2) { $0.failedAllocations = 1 },
      process(3, 1) {
        $0.spawns = 1
        $0.exits = 1
        $0.signals = 1
      },
      process(3, 1) {
        $0.ownCredentials = [1, 2]
        $0.failedAllocations = 2
        $0.hasNoNewPrivs = false
        $0.passesNoNewPrivs = true
      },
      process(3, 1) {
        $0.parks = 1
        $0.signals = 1
      },
      process(3, 1) {
        $0.mayExecute = true
        $0.exits = 1
      },
      process(2, 2) {
        $0.mayBeKilled = true
        $0.exits = 1
        $0.spawns = 1
      },
    ]
  }()

  @Test("exhaustively", arguments: configurations)
  func everything(configuration: TsyncConfiguration) {
    let model = TsyncModel(edition: .linux7_3, configuration: configuration)
    let result = model.exploreInterleavings(
      ExplorationOptions(usesPartialOrderReduction: false))
    #expect(result.passes, "\(configuration.summary): \(result.coverage.statement)")
  }

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
