// SPDX-License-Identifier: MIT

public import Scenarios

extension KernelEngine {
  /// How allocations of this kernel can be made to fail: what the engine would load for that is loaded and tested.
  ///
  /// - Returns: what came of it; `nil` if the engine does not say, or died of it.
  /// - Throws: ``EngineError``.
  public func failingAllocations() async throws(EngineError) -> FailingAllocations? {
    let expected = try await profile().failingAllocations
    guard let way = expected?.way, way != .failNth else { return expected }
    let run = await run(Self.scenarioOfOneFailure)
    if case .unsupported(let reason) = run.ending {
      return run.failingAllocations ?? FailingAllocations(way: nil, obstacles: [reason])
    }
    return run.failingAllocations
  }

  /// The failure that every way reaches.
  private static let scenarioOfOneFailure: Scenario = {
    let location = SpecLocation(path: "", line: 1, column: 1)
    let action = Action.restrictSelf(ruleset: .ruleset(name: "r"), flags: RestrictFlags())
    return Scenario(
      id: ScenarioID(topic: "probe", slug: "failing-allocation"), name: "one allocation fails",
      process: ProcessSetup(noNewPrivs: true), threads: ["main"],
      rulesets: ["r": Ruleset(handledAccessFS: [.EXECUTE])],
      steps: [
        Step(
          thread: "main", action: action,
          failedAllocation: FailedAllocation(.nth(FailedAllocation.siteOfBPF)), location: location)
      ], location: location)
  }()
}
