// SPDX-License-Identifier: MIT

import Conformance
import Foundation
import Scenarios
import Synchronization
import Testing

@testable import ConformanceTesting

@Suite("verifying a scenario in a test")
struct VerifyTests {
  /// Verifies a scenario and returns the issues that this records instead of letting them fail the test.
  private func issues(
    _ verification: Verification, scenario: Scenario = Example.scenario()
  ) async -> [Issue] {
    let recorded = Mutex<[Issue]>([])
    await withKnownIssue(isIntermittent: true) {
      do {
        try await Verification.$current.withValue(verification) { try await verify(scenario) }
      } catch {
        Issue.record(error)
      }
    } matching: { issue in
      recorded.withLock { $0.append(issue) }
      return true
    }
    return recorded.withLock { $0 }
  }

  private func text(_ issue: Issue?) -> String {
    issue?.comments.map(\.rawValue).joined(separator: "\n") ?? ""
  }

  @Test("where all agree, nothing is recorded, and every kernel has run the scenario")
  func conforms() async {
    let kernels = [ScriptedKernel("debian:7.3.4"), ScriptedKernel("host")]
    let recorded = await issues(Example.verification(kernels[0], kernels[1]))
    #expect(recorded.isEmpty)
    #expect(kernels.map { $0.runs.withLock { $0 } } == [1, 1])
  }

  @Test("a divergence is an issue at the line of the spec, with the three columns")
  func diverges() async throws {
    let kernel = ScriptedKernel(run: EngineRun(.outcome(Outcome([.ok, .errno(.EAGAIN)]))))
    let recorded = await issues(Example.verification(kernel))
    #expect(recorded.count == 1)
    let issue = try #require(recorded.first)
    #expect(issue.severity == .error)
    let location = try #require(issue.sourceLocation)
    #expect(location.fileID == Example.path)
    #expect(location.fileName == "depth.yaml")
    #expect((location.line, location.column) == (11, 33))
    // The path is that of a file which an editor can open, beside this package's own folders.
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    #expect(location.filePath == root.appending(path: Example.path).path)
    #expect(
      text(issue) == """
        DIVERGES  nesting/depth      on debian:7.3.4 (scripted)
                  Specs/nesting/depth.yaml:11:33
          step  main              spec  simulator  kernel
          1     set_no_new_privs  ok    ok         ok
          2     spawn worker      ok    ok         EAGAIN  <- diverges
          that is how it is
          again: lockstep run nesting/depth --kernel debian:7.3.4
        """)
  }

  @Test("a simulator that contradicts the spec is one issue for all editions, without any kernel")
  func disagrees() async {
    let flipped = AllowedOutcomes([Outcome([.errno(.EPERM), .ok])])
    let recorded = await issues(Example.verification(simulate: flipped))
    #expect(recorded.count == 1)
    #expect(text(recorded.first).hasPrefix("DISAGREES  nesting/depth      on the simulator"))
    #expect(text(recorded.first).contains("the same on the simulator (edition 7.0)"))
    #expect(recorded.first?.sourceLocation?.line == 10)
  }

  @Test("a simulation that stopped at a bound fails")
  func truncated() async {
    let truncated = AllowedOutcomes(
      [Outcome([.ok, .ok])],
      limit: AllowedOutcomes.Limit("the bound of 9 states was reached", step: 1))
    let recorded = await issues(Example.verification(simulate: truncated))
    #expect(text(recorded.first).hasPrefix("HARNESS FAULT"))
    #expect(
      text(recorded.first).contains(
        "a limit of the simulator at step 2: the bound of 9 states was reached"))
  }

  @Test("a harness fault fails in its own words")
  func harnessFault() async {
    let kernel = ScriptedKernel(run: EngineRun(.harnessFault(reason: "QEMU was killed")))
    let recorded = await issues(Example.verification(kernel))
    #expect(recorded.map(\.severity) == [.error])
    #expect(text(recorded.first).contains("HARNESS FAULT  nesting/depth      on debian:7.3.4"))
    #expect(text(recorded.first).contains("QEMU was killed"))
  }

  @Test("a kernel that never came up fails with its reason and its console")
  func neverCameUp() async {
    let error = KernelUnavailable(
      isUnsupported: false, reason: "it said nothing for 60 s", console: ["Oops"])
    let kernel = ScriptedKernel(bootError: error)
    let recorded = await issues(Example.verification(kernel))
    #expect(recorded.map(\.severity) == [.error])
    #expect(text(recorded.first).contains("it said nothing for 60 s"))
    #expect(text(recorded.first).contains("console: Oops"))
    #expect(kernel.runs.withLock { $0 } == 0)
  }

  @Test("what one kernel lacks is a warning, and the others are still judged")
  func unsupported() async {
    let poor = ScriptedKernel("host", run: EngineRun(.unsupported(reason: "root")))
    let wrong = ScriptedKernel(run: EngineRun(.outcome(Outcome([.ok, .hung]))))
    let recorded = await issues(Example.verification(poor, wrong))
    #expect(recorded.map(\.severity) == [.warning, .error])
    #expect(text(recorded.first) == "unsupported on host (scripted): needs root")
    #expect(text(recorded.last).hasPrefix("HUNG"))
  }

  @Test("a feature that the kernel's profile lacks is unsupported without running anything")
  func unmetRequirement() async {
    var profile = Profile.assumed(for: .linux7_3)
    profile.features = []
    let kernel = ScriptedKernel(profile: profile)
    var scenario = Example.scenario()
    scenario.requires = [.loopback]
    let recorded = await issues(Example.verification(kernel), scenario: scenario)
    #expect(recorded.map(\.severity) == [.warning])
    #expect(kernel.runs.withLock { $0 } == 0)
  }

  @Test("a known issue that happened is recorded as known and does not fail the test")
  func known() async {
    let kernel = ScriptedKernel(run: EngineRun(.outcome(Outcome([.ok, .errno(.EAGAIN)]))))
    let scenario = Example.scenario(knownIssues: [Example.knownIssue])
    // An issue that is known already does not reach the function around it.
    let recorded = await issues(Example.verification(kernel), scenario: scenario)
    #expect(recorded.isEmpty)
  }

  @Test("a known issue that did not happen fails at its line")
  func stale() async {
    let scenario = Example.scenario(knownIssues: [Example.knownIssue])
    let recorded = await issues(Example.verification(ScriptedKernel()), scenario: scenario)
    #expect(recorded.map(\.severity) == [.error])
    #expect(text(recorded.first).hasPrefix("STALE KNOWN ISSUE"))
    #expect(recorded.first?.sourceLocation?.line == 5)
  }

  @Test("every edition is simulated, and the newest kernels without TSYNC")
  func simulatedProfiles() async {
    let profiles = Mutex<[Profile]>([])
    let verification = Verification(
      simulate: { _, profile in
        profiles.withLock { $0.append(profile) }
        return AllowedOutcomes([Outcome([.ok, .ok])])
      }, assumed: AssumedKernel.all, kernels: [])
    #expect(await issues(verification).isEmpty)
    #expect(profiles.withLock { $0 } == AssumedKernel.all.map(\.profile))
  }

  @Test("a scenario that nothing could judge cancels its test")
  func cancelled() async throws {
    var scenario = Example.scenario()
    scenario.rulesets["nothing"] = Ruleset(handledAccessNet: [.BIND_UDP])
    let old = Profile.assumed(for: .linux7_1)
    let verification = Verification(
      simulate: { _, _ in AllowedOutcomes([Outcome([.ok, .ok])]) },
      assumed: [JudgedKernel(engine: .simulator(.linux7_1), profile: old)],
      kernels: [ScriptedKernel(profile: old)])
    let judgements = await verification.judgements(of: scenario)
    #expect(judgements.map(\.verdict) == [.unsupported])
    #expect(verification.checks(of: scenario).map(\.verdict) == [.unsupported])
    await Verification.$current.withValue(verification) {
      await #expect(throws: (any Error).self) { try await verify(scenario) }
    }
  }
}

@Suite("the kernels of LOCKSTEP_KERNELS")
struct SharedEnginesTests {
  @Test(
    "names are separated by commas",
    arguments: [
      ("", []), (" ", []), ("host", ["host"]),
      ("debian:7.3.4, ./my kernel ,,host", ["debian:7.3.4", "./my kernel", "host"]),
      ("host,host", ["host"]),
    ] as [(String, [String])])
  func names(value: String, names: [String]) {
    #expect(SharedEngines.names(from: value) == names)
  }

  @Test("without the variable the running kernel is among them")
  func defaults() {
    #expect(SharedEngines.names(from: nil).last == "host")
  }
}
