// SPDX-License-Identifier: MIT

import Assurance
import Conformance
import Scenarios

/// Why a kernel cannot be asked.
struct KernelUnavailable: Error {
  /// Whether it merely lacks what Lockstep tests, which is no fault of anybody.
  var isUnsupported: Bool
  /// A sentence that says what is missing and how to get it.
  var reason: String
  /// The last lines of its console.
  var console: [String] = []
}

/// The way in which this process verifies scenarios.
struct Verification: Sendable {
  /// Asks the simulator for the allowed outcomes of a scenario.
  var simulate: Simulation
  /// The assumed kernels for which the spec is compared with the simulator.
  var assumed: [JudgedKernel]
  /// The kernels on which scenarios are run.
  var kernels: [any Engine]

  /// What generated tests use; a test of this module puts something else in its place.
  @TaskLocal static var current = Verification(
    simulate: Trial.simulation, assumed: AssumedKernel.all, kernels: SharedEngines.chosen)

  /// Compares the spec with the simulator for every assumed kernel.
  func checks(of scenario: Scenario) -> [Judgement] {
    AssumedKernel.checks(of: scenario, for: assumed, simulate: simulate)
  }

  /// Runs a scenario on every kernel and judges what they did.
  func judgements(of scenario: Scenario) async -> [Judgement] {
    var judgements: [Judgement] = []
    for kernel in kernels { judgements.append(await judgement(of: scenario, on: kernel)) }
    return judgements
  }

  private func judgement(of scenario: Scenario, on kernel: any Engine) async -> Judgement {
    do {
      var judgement = try await Campaign(on: kernel, simulate: simulate).judge(scenario)
      // No test is about what a kernel reports at its boot or at a probe; the first one to see it fails.
      let faults = await kernel.newFaultsOutsideRuns()
      if !faults.isEmpty { judgement.note(faultsOutsideOfScenario: faults) }
      return judgement
    } catch {
      return unavailable(kernel, for: scenario, because: error)
    }
  }

  /// The judgement on a kernel that could not be asked.
  private func unavailable(
    _ kernel: any Engine, for scenario: Scenario, because error: any Error
  ) -> Judgement {
    let reason = error as? KernelUnavailable
    let run = EngineRun(
      reason?.isUnsupported == true
        ? .unsupported(reason: reason?.reason ?? "")
        : .harnessFault(reason: reason?.reason ?? "\(error)"),
      consoleExcerpt: reason?.console ?? [])
    // Nothing is known about the kernel, so the profile is the widest one: nothing may look unsupported
    // that is really a kernel that never came up.
    var profile = Profile.assumed(for: Edition.allCases[Edition.allCases.count - 1])
    profile.release = nil
    let judge = Judge(
      scenario, on: .kernel(kernel.name, title: kernel.name), profile: profile,
      allowed: AllowedOutcomes([]))
    return judge.judge(run)
  }
}
