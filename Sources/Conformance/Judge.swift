// SPDX-License-Identifier: MIT

public import Scenarios

/// Compares what the spec says, what the simulator says and what a kernel did.
///
/// It does nothing but compare: all that it knows comes in as values.
public struct Judge: Sendable {
  let scenario: Scenario
  let engine: EngineIdentity
  let profile: Profile
  let allowed: AllowedOutcomes
  let comparison: Comparison

  /// Prepares the judgement of one scenario on one engine.
  ///
  /// - Parameters:
  ///   - scenario: the scenario, with what the spec says.
  ///   - engine: how reports call the engine.
  ///   - profile: what the engine's kernel is.
  ///   - allowed: what the simulator says of the scenario for that profile.
  public init(
    _ scenario: Scenario, on engine: EngineIdentity, profile: Profile, allowed: AllowedOutcomes
  ) {
    self.scenario = scenario
    self.engine = engine
    self.profile = profile
    self.allowed = allowed
    comparison = Comparison(scenario, profile: profile, allowed: allowed)
  }

  /// Compares the spec with the simulator, without any kernel.
  ///
  /// - Returns: a judgement that `conforms`, `disagrees`, is `unsupported` by such a kernel, or is a
  ///   `harness fault` because the simulator did not see all outcomes. Known issues excuse nothing here.
  public func check() -> Judgement {
    if let unsupported = unmetRequirement(asksKernel: false) { return unsupported }
    if let fault = simulatorFault(asksKernel: false) { return fault }
    if let disagreement = disagreement(nearest: nil, asksKernel: false) { return disagreement }
    if allowed.isTruncated { return truncation(asksKernel: false) }
    var judgement = start(.conforms, asksKernel: false)
    judgement.rows = comparison.rows(kernel: nil)
    return judgement
  }

  /// Judges one run on a kernel.
  public func judge(_ run: EngineRun) -> Judgement { judge([run]) }

  /// Judges several runs on the same kernel: the gravest of them decides.
  ///
  /// - Parameters:
  ///   - runs: the runs, at least one, each with the variation behind that of the one before.
  ///   - firstVariation: the variation of the first run.
  public func judge(_ runs: [EngineRun], firstVariation: Int = 0) -> Judgement {
    precondition(!runs.isEmpty, "without a run there is nothing to judge")
    let judgements = runs.map(judgeAlone)
    var decisive = 0
    for (index, judgement) in judgements.enumerated()
    where judgement.verdict.severity > judgements[decisive].verdict.severity {
      decisive = index
    }
    var gravest = judgements[decisive]
    gravest.runs = runs.count
    gravest.duration = runs.reduce(.zero) { $0 + $1.duration }
    gravest.injectedFailures = runs[decisive].injectedFailures
    gravest.failingAllocations = runs[decisive].failingAllocations
    let isFaulty = gravest.verdict == .kernelFault || !runs[decisive].consoleFaults.isEmpty
    if isFaulty, let loaded = gravest.failingAllocations?.loaded {
      gravest.reasons.append(
        "this kernel had something of Lockstep's in it, which may have a part in the fault: \(loaded)"
      )
    }
    if gravest.verdict == .conforms { noteUnseen(in: &gravest, runs: runs) }
    if gravest.verdict.isFailure {
      noteVariations(in: &gravest, judgements, decisive: decisive, firstVariation: firstVariation)
    }
    applyKnownIssues(to: &gravest)
    return gravest
  }

  /// Judges one run, known issues and unseen outcomes aside.
  private func judgeAlone(_ run: EngineRun) -> Judgement {
    if run.consoleFaults.isEmpty, let unsupported = unmetRequirement(asksKernel: true) {
      return unsupported
    }
    switch run.ending {
    case .unsupported(let reason):
      // What the kernel lacks does not unsay what it reported meanwhile.
      guard run.consoleFaults.isEmpty else {
        var judgement = fault(.kernelFault, run: run, reason: Self.consoleFault)
        judgement.reasons.append("the scenario itself could not run: needs \(reason)")
        return judgement
      }
      var judgement = start(.unsupported, asksKernel: true)
      judgement.reasons = ["needs \(reason)"]
      return judgement
    case .harnessFault(let reason):
      return fault(.harnessFault, run: run, reason: reason)
    case .kernelDied(let reason):
      if let expected = expectedDeath(run, reason: reason) { return expected }
      return fault(.kernelFault, run: run, reason: reason)
    case .outcome(let outcome):
      return judge(outcome, of: run)
    }
  }

  /// The reason of a kernel fault that shows on the console alone.
  private static let consoleFault = "the kernel reported a fault on its console"

  private func judge(_ outcome: Outcome, of run: EngineRun) -> Judgement {
    if let malformation = comparison.malformation(of: outcome) {
      return fault(.harnessFault, run: run, reason: "the engine sent \(malformation)")
    }
    if var fault = simulatorFault(asksKernel: true) {
      guard !run.consoleFaults.isEmpty else { return fault }
      let reason = fault.reasons.joined(separator: "; ")
      fault = self.fault(.kernelFault, run: run, reason: Self.consoleFault)
      fault.reasons.append(reason)
      return fault
    }
    let mismatch = mismatch(of: outcome, in: run)
    if !run.consoleFaults.isEmpty, !expectsFaults(of: run, with: outcome) {
      var judgement = compared(.kernelFault, outcome: outcome, mismatch: mismatch, run: run)
      judgement.reasons.insert(Self.consoleFault, at: 0)
      return judgement
    }
    if var disagreement = disagreement(nearest: outcome, asksKernel: true) {
      disagreement.threadStates = run.threadStates
      return disagreement
    }
    if let mismatch, mismatch.isCertain || !allowed.isTruncated {
      let verdict: Verdict = outcome.results.last == .hung ? .hung : .diverges
      return compared(verdict, outcome: outcome, mismatch: mismatch, run: run)
    }
    if allowed.isTruncated { return truncation(asksKernel: true) }
    var judgement = compared(.conforms, outcome: outcome, mismatch: nil, run: run)
    if !run.consoleFaults.isEmpty {
      judgement.reasons.append("the kernel reported the fault that the spec expects")
    }
    return judgement
  }
}

extension Judge {
  /// Where an outcome leaves what is allowed.
  struct Mismatch {
    /// The index of the step.
    var step: Int
    /// Whether the spec forbids it there.
    var fromSpec: Bool
    /// Whether the simulator forbids it there.
    var fromSimulator: Bool
    /// Whether it stays one even if the simulator has not seen all outcomes.
    var isCertain: Bool
  }

  private func mismatch(of outcome: Outcome, in run: EngineRun) -> Mismatch? {
    let fromSpec = [comparison.specMismatch(of: outcome), silentFault(in: outcome, of: run)]
      .compactMap(\.self).min()
    let fromSimulator = comparison.simulatorMismatch(of: outcome)
    guard let step = [fromSpec, fromSimulator].compactMap(\.self).min() else { return nil }
    return Mismatch(
      step: step, fromSpec: fromSpec == step, fromSimulator: fromSimulator == step,
      isCertain: fromSpec != nil)
  }

  func start(_ verdict: Verdict, asksKernel: Bool) -> Judgement {
    Judgement(verdict, of: scenario, on: engine, profile: profile, askedKernel: asksKernel)
  }

  /// A judgement with the three columns, the arrow and the reason of the step that decided.
  private func compared(
    _ verdict: Verdict, outcome: Outcome, mismatch: Mismatch?, run: EngineRun
  ) -> Judgement {
    var judgement = start(verdict, asksKernel: true)
    judgement.rows = comparison.rows(kernel: outcome)
    judgement.threadStates = run.threadStates
    judgement.consoleLines = run.consoleFaults
    guard let mismatch else { return judgement }
    let hungStep = verdict == .hung ? outcome.results.count - 1 : nil
    judgement.rows[mismatch.step].marker = mismatch.step == hungStep ? .hung : .diverges
    if let hungStep {
      judgement.rows[hungStep].marker = .hung
      judgement.reasons.append("step \(hungStep + 1) did not end")
    }
    judgement.location = location(ofStep: mismatch.step)
    judgement.reasons += reasons(forStep: mismatch.step)
    if silentFault(in: outcome, of: run) == mismatch.step {
      judgement.reasons.append(
        "step \(mismatch.step + 1) ended, and the kernel reported no fault on its console")
    }
    if let reason = allocationReason(forStep: mismatch.step, of: run) {
      judgement.reasons.append(reason)
    }
    if !mismatch.fromSpec {
      let silent = comparison.expected[mismatch.step] == nil
      judgement.reasons.append(
        silent
          ? "the spec says nothing of step \(mismatch.step + 1); the simulator forbids what the kernel did"
          : "the spec allows step \(mismatch.step + 1) as it was; the simulator forbids it")
    }
    return judgement
  }

  /// A judgement of a run that gave no outcome.
  private func fault(_ verdict: Verdict, run: EngineRun, reason: String) -> Judgement {
    var judgement = start(verdict, asksKernel: true)
    judgement.reasons = [reason]
    judgement.threadStates = run.threadStates
    judgement.consoleLines = run.consoleFaults.isEmpty ? run.consoleExcerpt : run.consoleFaults
    // A kernel that died may have died of one of the steps; a fault of Lockstep has nothing to do with them.
    if verdict == .kernelFault { judgement.rows = comparison.rows(kernel: nil) }
    return judgement
  }

  private func unmetRequirement(asksKernel: Bool) -> Judgement? {
    guard let requirement = scenario.unmetRequirement(on: profile) else { return nil }
    var judgement = start(.unsupported, asksKernel: asksKernel)
    judgement.reasons = ["needs \(requirement)"]
    return judgement
  }

  /// A judgement that the simulator gave nothing to compare with; `nil` if it did.
  private func simulatorFault(asksKernel: Bool) -> Judgement? {
    let malformation = comparison.allowed.lazy.compactMap(comparison.malformation).first
    let reason: String? =
      if let malformation {
        "the simulator gave \(malformation)"
      } else if comparison.allowed.isEmpty && !allowed.isTruncated {
        "the simulator gave no outcome at all"
      } else {
        nil
      }
    guard let reason else { return nil }
    var judgement = start(.harnessFault, asksKernel: asksKernel)
    judgement.reasons = [reason]
    return judgement
  }

  /// What is left to say when the simulator met one of its limits: nothing that could count as a pass.
  private func truncation(asksKernel: Bool) -> Judgement {
    var judgement = start(.harnessFault, asksKernel: asksKernel)
    let step = allowed.limit?.step
    judgement.reasons = [
      "a limit of the simulator"
        + (step.map { " at step \($0 + 1)" } ?? "")
        + (allowed.limit.map { ": \($0.reason)" } ?? ""),
      "it has not seen all outcomes, so nothing can be judged; make the scenario smaller",
    ]
    judgement.limit = allowed.limit
    if let step { judgement.location = scenario.steps[step].location }
    return judgement
  }

  private func disagreement(nearest outcome: Outcome?, asksKernel: Bool) -> Judgement? {
    guard let (shown, step) = comparison.contradiction(nearest: outcome) else { return nil }
    // A simulator that may show the bug as well contradicts the spec for the very reason that it declares.
    let isDeclared = scenario.knownIssues.contains { $0.condition.holds(for: profile) }
    if isDeclared, comparison.allowed.contains(where: { comparison.specMismatch(of: $0) == nil }) {
      return nil
    }
    var judgement = start(.disagrees, asksKernel: asksKernel)
    judgement.rows = comparison.rows(simulator: shown, kernel: outcome)
    judgement.rows[step].marker = .disagrees
    judgement.location = location(ofStep: step)
    judgement.reasons = reasons(forStep: step)
    if comparison.expected[step] == nil {
      judgement.reasons.append(
        "the simulator lets step \(step + 1) hang; the spec says what happens after it")
    }
    if let outcome { judgement.reasons.append(side(of: outcome)) }
    return judgement
  }

  /// With whom a kernel sides when the spec and the simulator contradict each other.
  private func side(of outcome: Outcome) -> String {
    let withSpec = comparison.specMismatch(of: outcome) == nil
    let withSimulator = comparison.simulatorMismatch(of: outcome) == nil
    return switch (withSpec, withSimulator) {
    case (true, true): "what the kernel did is allowed by both"
    case (true, false): "the kernel sides with the spec"
    case (false, true): "the kernel sides with the simulator"
    case (false, false): "the kernel sides with neither"
    }
  }

  private func location(ofStep index: Int) -> SpecLocation {
    scenario.steps[index].expectation?.location ?? scenario.steps[index].location
  }

  /// Why a step must come out as the spec says, with the source of the claim.
  private func reasons(forStep index: Int) -> [String] {
    let because = (scenario.steps[index].because ?? scenario.because)?.unfolded
    return switch (because, scenario.reference?.unfolded) {
    case (let because?, let reference?): ["\(because) (\(reference))"]
    case (let because?, nil): [because]
    case (nil, let reference?): ["see \(reference)"]
    case (nil, nil): []
    }
  }
}
