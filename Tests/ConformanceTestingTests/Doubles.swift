// SPDX-License-Identifier: MIT

import Conformance
import Scenarios
import Synchronization

@testable import ConformanceTesting

/// A kernel that does what a test wants.
final class ScriptedKernel: Engine {
  let name: String
  let profile: Profile
  let bootError: (any Error)?
  let ending: EngineRun
  /// What it reports while no scenario runs.
  let faults: Mutex<[String]>
  /// How often it was asked to run something.
  let runs = Mutex(0)

  init(
    _ name: String = "debian:7.3.4", profile: Profile = .assumed(for: .linux7_3),
    bootError: (any Error)? = nil, run: EngineRun = EngineRun(.outcome(Outcome([.ok, .ok]))),
    faults: [String] = []
  ) {
    self.faults = Mutex(faults)
    self.name = name
    self.profile = profile
    self.bootError = bootError
    ending = run
  }

  func identify() async throws -> JudgedKernel {
    if let bootError { throw bootError }
    return JudgedKernel(engine: .kernel(name, title: "\(name) (scripted)"), profile: profile)
  }

  func newFaultsOutsideRuns() async -> [String] {
    faults.withLock { faults in
      defer { faults = [] }
      return faults
    }
  }

  func run(_ scenario: Scenario, variation: Int) async -> EngineRun {
    runs.withLock { $0 += 1 }
    return ending
  }
}

/// The scenario that the tests of this module verify: two steps that succeed.
enum Example {
  static let path = "Specs/nesting/depth.yaml"

  static func scenario(knownIssues: [KnownIssue] = []) -> Scenario {
    var scenario = SpecHeader(path).scenario(
      "nesting/depth", because: "that is how it is", threads: ["main"], at: "3:5")
    scenario.step("main", .setNoNewPrivs, expect: .ok, at: "10:9-30")
    scenario.step("main", ["spawn": "worker"], expect: .ok, at: "11:9-33")
    scenario.knownIssues = knownIssues
    return scenario.scenario
  }

  static let knownIssue = KnownIssue(
    condition: Condition([.release(.equal, "7.3")]), bug: "CVE-2026-1", because: "it is broken",
    location: SpecLocation(path: path, line: 5, column: 7))

  /// A verification with a simulator that says what the spec says, and the given kernels.
  static func verification(
    _ kernels: ScriptedKernel...,
    simulate: AllowedOutcomes = AllowedOutcomes([Outcome([.ok, .ok])])
  ) -> Verification {
    Verification(simulate: { _, _ in simulate }, assumed: AssumedKernel.all, kernels: kernels)
  }
}
