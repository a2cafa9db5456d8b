// SPDX-License-Identifier: MIT

import Conformance
import Foundation
import KernelModel
import ScenarioYAML
import Scenarios
import Testing

/// What this project ships must do no harm to released kernels, which people run it on.
@Suite("Nothing here hangs a released kernel")
struct HarmlessnessTests {
  /// The oldest and the newest released edition whose calls can deadlock with a reader of `exec_update_lock`.
  private static let released: [Edition] = [.linux7_0, .linux7_3]

  @Test(
    "the simulator lets no scenario of the library hang on a released kernel", arguments: released)
  func library(edition: Edition) throws {
    let scenarios = try Repository.compiledSpecs.get().scenarios
    let simulator = Simulator(profile: .assumed(for: edition))
    #expect(scenarios.count > 1000)
    for scenario in scenarios where scenario.races {
      let hangs = simulator.allowedOutcomes(of: scenario.program).outcomes
        .contains { $0.results.contains(.hung) }
      #expect(!hangs, "\(scenario.id)")
    }
  }

  @Test("the language reads no file of a process that a lock of the process guards")
  func language() {
    #expect(ProcFile.allCases.map(\.rawValue) == ["status"])
    let words = SpecSchema.json()
    #expect(!words.contains("read_maps") && !words.contains("/proc/PID"))
  }

  @Test("no spec and no page of the documentation names a file of /proc but 'status'")
  func texts() throws {
    let paths = try Repository.files(under: "Specs", suffix: ".yaml") + ["README.md"]
    #expect(paths.count > 30)
    for path in paths {
      for match in try Repository.text(of: path).matches(
        of: /\/proc\/[\w-]+\/(?:task\/\w+\/)?(\w+)/)
      {
        #expect(match.1 == "status", "\(path): \(match.0)")
      }
    }
  }
}

extension Scenario {
  /// Whether some of its threads act at the same time.
  fileprivate var races: Bool { steps.contains { $0.timing != .after } }
}
