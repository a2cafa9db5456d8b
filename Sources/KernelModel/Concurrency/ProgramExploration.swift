// SPDX-License-Identifier: MIT

public import Scenarios
public import StateExplorer

/// All that a program may come to on a modelled kernel, and how.
public struct ProgramExploration: Sendable {
  /// An outcome that the kernel may show.
  public struct Ending: Sendable {
    /// The results.
    public var outcome: Outcome
    /// A schedule that leads to it; without reductions none has fewer steps.
    public var schedule: Schedule
  }

  /// A rule of TSYNC that some run violates.
  public struct BrokenRule: Sendable {
    /// The rule.
    public var rule: TsyncRule
    /// A schedule after which it is violated; without reductions none has fewer steps.
    public var schedule: Schedule
  }

  /// The outcomes, in the order in which they were found: those with fewer steps first.
  public var endings: [Ending]
  /// The violated rules.
  public var brokenRules: [BrokenRule]
  /// How much was seen.
  public var coverage: Coverage
  /// Why something was left out, as a sentence, or `nil` if everything was seen.
  public var truncation: String?
  /// The number of the instruction at which something was left out first; `nil` if everything was seen.
  public var truncatedInstruction: Int?

  /// The states seen.
  public var states: Int { coverage.states }
  /// The steps taken.
  public var steps: Int { coverage.steps }
  /// The time taken.
  public var duration: Duration { coverage.duration }

  /// The outcomes alone.
  public var allowedOutcomes: AllowedOutcomes {
    AllowedOutcomes(
      Set(endings.map(\.outcome)),
      limit: truncation.map { AllowedOutcomes.Limit($0, step: truncatedInstruction) })
  }
}

extension KernelProgram {
  /// Explores all that can happen.
  func explore(
    _ options: ProgramOptions, progress: (Progress) -> Continuation
  ) -> ProgramExploration {
    var unexpanded: Int?
    let exploration = explore(
      ExplorationOptions(
        order: options.order, usesSymmetry: false,
        usesPartialOrderReduction: options.usesPartialOrderReduction, hangs: .none,
        findsOutcomes: true, workers: options.workers, bounds: options.bounds),
      progress: progress, unexpanded: { unexpanded = firstInstruction(at: $0) })
    let endings = exploration.outcomes.map {
      ProgramExploration.Ending(
        outcome: context.outcomes[Int32($0.number)].value.value, schedule: $0.schedule)
    }
    let broken = exploration.violations.compactMap { violation in
      TsyncRule.allCases.first { $0.name == violation.rule.name }.map {
        ProgramExploration.BrokenRule(rule: $0, schedule: violation.schedule)
      }
    }
    return ProgramExploration(
      endings: endings, brokenRules: broken, coverage: exploration.coverage,
      truncation: exploration.coverage.truncation?.description ?? context.omission?.sentence,
      truncatedInstruction: exploration.coverage.truncation == nil
        ? context.omission?.instruction : unexpanded)
  }

  /// The first instruction of what a state is about; `nil` if nothing is left to do in it.
  private func firstInstruction(at state: ProgramState) -> Int? {
    let group = context.counters[state.counter].value.value.group
    return group < context.groups.count ? context.groups[group].lowerBound : nil
  }
}

/// How all that a program may come to is looked for.
public struct ProgramOptions: Sendable {
  /// The order in which states are looked at.
  public var order = ExplorationOptions.Order.breadthFirst
  /// Whether orders of independent steps are left out.
  public var usesPartialOrderReduction = true
  /// Whether a call beside which nothing happens is run in one order of its micro-steps. All orders come to the same if
  /// the kernel is right; schedules then leave it out.
  public var runsLoneCallsInOneOrder = true
  /// How many threads share the work; `nil` for one for each active processor.
  public var workers: Int?
  /// Where to stop.
  public var bounds = Simulator.usualBounds

  /// Everything is looked for, reduced, on all processors.
  public init() {}
}

extension ProgramContext.Omission {
  /// One sentence for a report, which names the place itself.
  var sentence: String {
    let reason =
      switch kind {
      case .threads:
        "more than \(TsyncConfiguration.mostThreads) threads of a process act beside each other"
      case .callers:
        "more than \(TsyncConfiguration.mostCallers) threads call with TSYNC beside each other"
      case .processes: "actions are under way in two processes at the same time"
      case .stop: "a process is stopped while an action is under way in it"
      case .domains: "more than \(ProgramContext.mostCountedDomains) domains are made and counted"
      case .signals:
        "more than \(ProgramContext.mostCountedSignals) signals are handled and counted"
      case .credentials: "the model has no number for more credentials"
      case .steps: "a call takes more than \(WorkingState.mostStepsAlone) steps"
      }
    return "some runs are left out: \(reason)"
  }
}
