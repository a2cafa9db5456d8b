// SPDX-License-Identifier: MIT

import Assurance
import Conformance
import KernelModel
import ScenarioYAML
import Scenarios
import Testing

/// Seeded bugs of the simulator: the library must notice each.
@Suite("Every seeded bug is noticed by a named scenario")
struct MutationTests {
  @Test("the library notices every bug")
  func everyBugIsNoticed() async throws {
    let search = MutationSearch(try Repository.compiledSpecs.get().scenarios)
    var noticed = 0
    for await (_, result) in search.results(for: SeededBug.all) {
      #expect(!result.survives, "\(result.bug.name) survives: \(result.bug.symptom)")
      noticed += result.survives ? 0 : 1
    }
    #expect(noticed == ModelMutant.allCases.count + TsyncMutant.all.count)
  }

  @Test("a bug that changes nothing survives")
  func harmlessBugSurvives() throws {
    let scenarios = try Repository.compiledSpecs.get().scenarios.filter {
      $0.id.topic == "diverging-domains"
    }
    var mutant = try #require(TsyncMutant.all.first)
    mutant.decisions = TsyncEdition.linux7_3.decisions
    let result = MutationSearch(scenarios).result(for: .ofAlgorithm(mutant), enough: .everyScenario)
    #expect(result.survives, "\(result.kills)")
    #expect(result.examined > 50)
  }

  @Test("what shows in micro-steps without a bug as well is not held against the bug")
  func falseKill() throws {
    // A sweep over allocations is no sweep while other threads are still on their way out of a call, bug or not.
    let scenarios = try Repository.compiledSpecs.get().scenarios.filter {
      $0.id.slug == "sibling-shares-again"
    }
    #expect(scenarios.count == 1)
    let bug = try #require(SeededBug.named("exit-is-an-error"))
    #expect(MutationSearch(scenarios).result(for: bug).survives)
  }

  @Test("a bug survives where no scenario is about it")
  func bugSurvivesElsewhere() throws {
    let scenarios = try Repository.compiledSpecs.get().scenarios.filter {
      $0.id.topic == "communication"
    }
    let bug = try #require(SeededBug.named("interruption-visible"))
    #expect(MutationSearch(scenarios).result(for: bug).survives)
  }

  @Test("a scenario that a bug makes larger than the bound is named, and is no proof")
  func boundIsReported() throws {
    let scenarios = try Repository.compiledSpecs.get().scenarios.filter {
      $0.id.slug == "two-callers"
    }
    let bug = try #require(SeededBug.named("calls-not-kept-apart"))
    let result = MutationSearch(scenarios, mostStates: 1).result(for: bug, enough: .everyScenario)
    #expect(result.skipped.count == scenarios.count)
    #expect(result.survives)
  }

  @Test("what only harms the kernel's memory is noticed as a fault")
  func kernelFault() throws {
    let scenarios = try Repository.compiledSpecs.get().scenarios.filter {
      $0.id.slug == "at-any-moment"
    }
    let bug = try #require(SeededBug.named("slot-left-empty"))
    let kill = try #require(MutationSearch(scenarios).result(for: bug).kills.first)
    #expect(kill.evidence == .kernelFault(.noKernelFault))
    #expect(kill.text.contains("kernel fault"))
  }
}
