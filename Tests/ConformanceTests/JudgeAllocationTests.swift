// SPDX-License-Identifier: MIT

import Assurance
import Conformance
import Scenarios
import Testing

@Suite("naming the allocation at which a kernel and the simulator part")
struct JudgeAllocationTests {
  /// The reasons for a run in which the allocations of the only step came to these results.
  private func reasons(
    _ site: FailedAllocation.Site, sites: Int, kernel: StepResult, failures: [StepResult] = []
  ) -> [String] {
    var step = Example.step(9, "main", Example.restrict("no-read", [.TSYNC]))
    step.failedAllocation = FailedAllocation(site)
    var scenario = Example.scenario
    scenario.steps = [step]
    scenario.reference = nil
    var allowed = AllowedOutcomes([Outcome([site == .every ? .number(sites) : .errno(.ENOMEM)])])
    allowed.allocationSites = [0: (1...sites).map { "purpose \($0)" }]
    let injected = failures.enumerated().map {
      InjectedFailure(instruction: 0, site: $0 + 1, result: $1)
    }
    let run = EngineRun(.outcome(Outcome([kernel])), injectedFailures: injected)
    let judgement = Example.judge(scenario, allowed: allowed).judge(run)
    #expect(judgement.verdict == .diverges)
    return judgement.reasons.dropLast()
  }

  private let noMemory = StepResult.errno(.ENOMEM)

  @Test("a single allocation is named by what it is for")
  func single() {
    #expect(
      reasons(.nth(2), sites: 3, kernel: .ok) == ["allocation 2 is for purpose 2"])
    #expect(
      reasons(.nth(4), sites: 3, kernel: .notReached) == [
        "there is no allocation 4: the simulator knows 3, the last of which is for purpose 3"
      ])
  }

  @Test("an allocation whose failure did not fail the call is named")
  func survived() {
    #expect(
      reasons(.every, sites: 3, kernel: .ok, failures: [noMemory, .ok]) == [
        "allocation 2, purpose 2, came to 'ok' instead of ENOMEM"
      ])
    #expect(
      reasons(.every, sites: 1, kernel: .ok, failures: [noMemory, .ok]) == [
        "allocation 2, which the simulator does not know, came to 'ok' instead of ENOMEM"
      ])
  }

  @Test("too many and too few allocations are told apart")
  func counts() {
    #expect(
      reasons(.every, sites: 1, kernel: .number(2), failures: [noMemory, noMemory]) == [
        "allocations that failed in the kernel: 2; the simulator knows 1, the last of which is for purpose 1"
      ])
    #expect(
      reasons(.every, sites: 3, kernel: .number(1), failures: [noMemory]) == [
        "allocations that failed in the kernel: 1; number 2 of the simulator is for purpose 2"
      ])
  }

  @Test("the project's own simulator names the allocations")
  func trial() async {
    var scenario = Example.scenario
    scenario.steps = [Example.step(9, "main", Example.restrict("no-read", [.TSYNC]), .number(8))]
    scenario.steps[0].failedAllocation = FailedAllocation(.every)
    let allowed = Trial.simulation(scenario, Example.profile)
    #expect(allowed.allocationSites[0]?.count == 8)
    #expect(allowed.outcomes == [Outcome([.number(8)])])
  }

  @Test("a fault of a kernel that has something of Lockstep's in it says so")
  func loadedIntoFaultyKernel() {
    var run = EngineRun(.kernelDied(reason: "the kernel died"))
    let sentence = "this kernel had something of Lockstep's in it"
    #expect(!Example.judge().judge(run).reasons.contains { $0.hasPrefix(sentence) })
    run.failingAllocations = FailingAllocations(way: .module, loaded: "x; taint 12288")
    let judgement = Example.judge().judge(run)
    #expect(judgement.verdict == .kernelFault)
    #expect(judgement.reasons.last?.hasPrefix(sentence) == true)
    #expect(judgement.reasons.last?.hasSuffix("the fault: x; taint 12288") == true)
    // A way that the kernel has of itself is no part of a fault.
    run.failingAllocations = FailingAllocations(way: .failNth)
    #expect(!Example.judge().judge(run).reasons.contains { $0.hasPrefix(sentence) })
  }
}
