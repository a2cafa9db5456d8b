// SPDX-License-Identifier: MIT

public import Scenarios

/// The verdict on one scenario on one engine, with everything that a report says about it.
public struct Judgement: Hashable, Sendable {
  /// One step in three columns.
  public struct Row: Hashable, Sendable {
    /// The number of the step, from 1.
    public var number: Int
    /// The thread that acts.
    public var thread: String
    /// What it does, in the words of the spec.
    public var action: String
    /// The results that the spec allows on this kernel; `nil` if it leaves the step to the simulator.
    public var spec: [StepResult]?
    /// The results that the simulator allows here, given the kernel's results before.
    public var simulator: [StepResult]
    /// What the kernel did; `nil` if the step did not run, or no kernel was asked.
    public var kernel: StepResult?
    /// The verdict that this step decided, for the arrow behind it.
    public var marker: Verdict?
  }

  /// The verdict.
  public var verdict: Verdict
  /// The verdict that a known issue excuses; only with the verdict `known`.
  public var excused: Verdict?
  /// The known issue that happened, or that should have happened.
  public var knownIssue: KnownIssue?
  /// The scenario's id.
  public var scenario: ScenarioID
  /// What the scenario shows.
  public var name: String
  /// The engine that was judged.
  public var engine: EngineIdentity
  /// What that engine's kernel is.
  public var profile: Profile
  /// Whether a kernel was asked; without one, the spec was compared with the simulator alone.
  public var askedKernel: Bool
  /// The threads that act, in the order in which the scenario names them.
  public var threads: [String]
  /// The steps in three columns; empty if nothing could be compared.
  public var rows: [Row]
  /// Why, in sentences without a capital letter and a full stop.
  public var reasons: [String]
  /// The place in the spec to look at: the expectation of the step that decided, else the scenario.
  public var location: SpecLocation
  /// What each thread did when a step hung.
  public var threadStates: [ThreadState]
  /// The limit of the simulator because of which nothing could be judged; `nil` if it met none.
  public var limit: AllowedOutcomes.Limit?
  /// Lines of the kernel's console.
  public var consoleLines: [String]
  /// The allocations that were made to fail in the run that decided.
  public var injectedFailures: [InjectedFailure]
  /// How allocations fail in the kernel as it was, and what was loaded into it for that; `nil` if no run needed any.
  public var failingAllocations: FailingAllocations?
  /// The allowed outcomes that no run showed; only with the verdict `unseen`.
  public var unseenOutcomes: [Outcome]
  /// How many runs were judged, from 0 (no kernel was asked).
  public var runs: Int
  /// The variations of the runs that failed, in their order; the first is the one that is shown.
  public var failingVariations: [Int]
  /// What the kernel recorded of a further run, the first failing one once more if there is one; `nil` if nobody asked for
  /// that, or it could not.
  public var recording: Recording?
  /// How long the runs took together.
  public var duration: Duration
  /// The command line that repeats this scenario on this engine.
  public var again: String

  /// A judgement with nothing in it but its verdict.
  init(
    _ verdict: Verdict, of scenario: Scenario, on engine: EngineIdentity, profile: Profile,
    askedKernel: Bool
  ) {
    // Spawned and forked threads come behind the declared ones, in the order of their first steps.
    let acting = scenario.steps.map(\.thread)
    let threads = (scenario.threads + acting).reduce(into: [String]()) { threads, thread in
      if acting.contains(thread) && !threads.contains(thread) { threads.append(thread) }
    }
    self.init(
      verdict, of: scenario.id, named: scenario.name, on: engine, profile: profile,
      askedKernel: askedKernel, at: scenario.location, threads: threads)
  }

  /// A judgement with nothing in it but its verdict, of a scenario of which no more is known.
  init(
    _ verdict: Verdict, of scenario: ScenarioID, named name: String, on engine: EngineIdentity,
    profile: Profile, askedKernel: Bool, at location: SpecLocation, threads: [String]
  ) {
    self.verdict = verdict
    self.scenario = scenario
    self.name = name
    self.engine = engine
    self.profile = profile
    self.askedKernel = askedKernel
    self.location = location
    self.threads = threads
    rows = []
    reasons = []
    threadStates = []
    consoleLines = []
    injectedFailures = []
    unseenOutcomes = []
    runs = 0
    failingVariations = []
    duration = .zero
    again = engine.commandLine(for: scenario)
  }
}

extension Step {
  /// What the step does, for tables.
  var text: String { times == 1 ? action.description : "\(action) (\(times) times)" }
}

extension Judgement {
  /// Makes a kernel fault of this, because of what the kernel reported while no scenario ran.
  ///
  /// - Parameter lines: the report, as the console has it.
  public mutating func note(faultsOutsideOfScenario lines: [String]) {
    verdict = .kernelFault
    reasons.insert(RunReport.KernelReport.faultOutside, at: 0)
    consoleLines = lines + consoleLines
  }
}
