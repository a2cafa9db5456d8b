// SPDX-License-Identifier: MIT

import Conformance
import Foundation
import KernelModel
import ScenarioYAML
import Scenarios
import Testing

/// What the simulator allows must not change by accident, whatever specs expect.
@Suite("What the simulator allows is what was recorded")
struct AllowedOutcomesTests {
  /// Where the record is kept. `LOCKSTEP_RECORD=1 swift test --filter AllowedOutcomesTests` writes it anew.
  static let path = "Tests/RepositoryTests/allowed-outcomes.txt"
  /// Without the record of most of the library the comparison would say little.
  static let leastCompared = 1000

  /// The kernels by the names that the record has for them.
  static let kernels: [(name: String, profile: Profile)] =
    Edition.allCases.map { ($0.rawValue, .assumed(for: $0)) }
    + AssumedKernel.abisWithoutTSYNC.map { ("ABI \($0)", .assumed(forABIWithoutTSYNC: $0)) }

  /// Simulates a permutation on all kernels.
  static func entry(of scenario: Scenario) -> RecordedOutcomes.Entry {
    let program = scenario.program
    var entry = RecordedOutcomes.Entry(fingerprint: program.fingerprint, outcomes: [:])
    for kernel in kernels where scenario.unmetRequirement(on: kernel.profile) == nil {
      let allowed = Simulator(profile: kernel.profile).allowedOutcomes(of: program)
      entry.outcomes[kernel.name] = RecordedOutcomes.text(of: allowed)
    }
    return entry
  }

  @Test("on every kernel, for every permutation whose program is the recorded one")
  func equalsTheRecord() async throws {
    let scenarios = try Repository.compiledSpecs.get().scenarios
    let recorded = RecordedOutcomes(text: try Repository.text(of: Self.path))
    let entries = await withTaskGroup(of: (String, RecordedOutcomes.Entry).self) { group in
      for scenario in scenarios {
        group.addTask { (scenario.id.description, Self.entry(of: scenario)) }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    if ProcessInfo.processInfo.environment["LOCKSTEP_RECORD"] == "1" {
      var record = RecordedOutcomes()
      record.entries = entries
      try Data(record.text(kernels: Self.kernels.map(\.name)).utf8)
        .write(to: Repository.root.appending(path: Self.path), options: .atomic)
      return
    }
    var compared = 0
    for (name, entry) in entries.sorted(by: { $0.key < $1.key }) {
      // A scenario that was added or changed since has nothing to be compared with.
      guard let old = recorded.entries[name], old.fingerprint == entry.fingerprint else { continue }
      compared += 1
      for kernel in Self.kernels {
        let (before, now) = (old.outcomes[kernel.name], entry.outcomes[kernel.name])
        #expect(before == now, "\(name) on \(kernel.name)")
      }
    }
    #expect(compared >= Self.leastCompared)
  }

  @Test("and the record reads as it was written, and tells sets apart")
  func roundTrip() {
    let short = AllowedOutcomes([Outcome([.ok, .errno(.EPERM)]), Outcome([.hung])])
    let long = AllowedOutcomes([Outcome(Array(repeating: .errno(.EACCES), count: 40))])
    let other = AllowedOutcomes([Outcome(Array(repeating: .errno(.EACCES), count: 41))])
    #expect(RecordedOutcomes.text(of: short) == "hung | ok EPERM")
    #expect(RecordedOutcomes.text(of: long).hasPrefix("#"))
    #expect(RecordedOutcomes.text(of: long) != RecordedOutcomes.text(of: other))
    #expect(
      RecordedOutcomes.text(
        of: AllowedOutcomes(short.outcomes, limit: AllowedOutcomes.Limit("a bound was reached")))
        != RecordedOutcomes.text(of: short))
    var record = RecordedOutcomes()
    record.entries["topic/slug/a"] = .init(
      fingerprint: "f", outcomes: ["v2": "hung", "7.0": "ok", "7.3": "ok"])
    let text = record.text(kernels: ["v2", "7.0", "7.3"])
    #expect(text == "topic/slug/a\tf\tv2=hung\t7.0,7.3=ok\n")
    #expect(RecordedOutcomes(text: text) == record)
  }
}
