// SPDX-License-Identifier: MIT

public import Scenarios

/// What a run of many scenarios on several kernels came to.
public struct RunReport: Hashable, Sendable {
  /// One kernel's part.
  public struct KernelReport: Hashable, Sendable {
    /// How reports call the kernel.
    public var engine: EngineIdentity
    /// What the kernel is; `nil` if it never came up.
    public var profile: Profile?
    /// The scenarios that were to be run, in order.
    public var planned: [ScenarioID]
    /// The judgements so far, in the order of `planned`.
    public var judgements: [Judgement]
    /// Why the engine could not run at all, or could not go on; `nil` if it could.
    public var failure: String?
    /// The last lines of the console of a kernel that did not come up.
    public var consoleExcerpt: [String]
    /// The console's lines of faults that the kernel reported while no scenario ran: at its boot, at a probe, between
    /// two scenarios. They fail the run as those of a scenario do.
    public var faultsOutsideScenarios: [String] = []
    /// What the kernel's own detectors have not watched, a sentence for each.
    public var unwatched: [String] = []
    /// How long the kernel took to boot and to run everything.
    public var duration: Duration
    /// How often the kernel was asked to run a scenario; kept answers do not count.
    public var runs: Int
    /// How long the parts of all runs took; `nil` if nobody has measured it.
    public var phases: PhaseTimes?
    /// Whether scenarios were left out because the time that they were given was over.
    public var isOutOfTime = false

    /// How allocations fail in this kernel: as the first run found that needed it, else as the kernel was when it came
    /// up; `nil` if nobody has looked.
    public var failingAllocations: FailingAllocations? {
      judgements.lazy.compactMap(\.failingAllocations).first ?? profile?.failingAllocations
    }

    /// Collects what one kernel did.
    public init(
      engine: EngineIdentity, profile: Profile?, planned: [ScenarioID],
      judgements: [Judgement] = [], failure: String? = nil, consoleExcerpt: [String] = [],
      duration: Duration = .zero, runs: Int = 0
    ) {
      self.engine = engine
      self.profile = profile
      self.planned = planned
      self.judgements = judgements
      self.failure = failure
      self.consoleExcerpt = consoleExcerpt
      self.duration = duration
      self.runs = runs
    }

    /// What is said above the lines of ``faultsOutsideScenarios``.
    static let faultOutside = "the kernel reported a fault while no scenario ran"

    /// The fault outside of scenarios in lines of text, and what was not watched; empty if there is neither.
    public var outsideLines: [String] {
      let head = faultsOutsideScenarios.isEmpty ? [] : ["KERNEL FAULT  \(Self.faultOutside)"]
      return head + faultsOutsideScenarios.map { "console: \($0)" } + unwatched
    }

    /// How many scenarios got each verdict.
    public var totals: Totals { Totals(judgements) }

    /// The planned scenarios without a judgement, in order.
    public var notRun: [ScenarioID] {
      let judged = Set(judgements.map(\.scenario))
      return planned.filter { !judged.contains($0) }
    }

    private var isIncomplete: Bool { !notRun.isEmpty && !isOutOfTime }

    /// The exit status that this kernel asks for: 0, 1 or 3, as for a verdict.
    ///
    /// It is 3 too if not one scenario could be judged: a kernel on which nothing runs has shown nothing.
    public var exitStatus: Int32 { exitStatus(isPart: false) }

    /// The exit status that this kernel asks for.
    ///
    /// - Parameter isPart: whether other machines run other scenarios on it, so that nothing need be judged here.
    func exitStatus(isPart: Bool) -> Int32 {
      let statuses = Set(judgements.map(\.verdict.exitStatus))
      if statuses.contains(1) || !faultsOutsideScenarios.isEmpty { return 1 }
      let nothingJudged = !isPart && judgements.allSatisfy { $0.verdict == .unsupported }
      return statuses.contains(3) || failure != nil || nothingJudged || isIncomplete ? 3 : 0
    }
  }

  /// The kernels in the order of the command line.
  public var kernels: [KernelReport]
  /// The specs compared with the simulator for assumed kernels, without any real one.
  public var checks: [Judgement]
  /// Whether the run was interrupted: what it had by then is in here.
  public var wasInterrupted: Bool
  /// How long the whole run took.
  public var duration: Duration
  /// Which parts of a run in shards these are; `nil` for a whole run.
  public var shards: ShardedRun?

  /// Collects the parts of a run.
  public init(
    kernels: [KernelReport], checks: [Judgement] = [], wasInterrupted: Bool = false,
    duration: Duration = .zero
  ) {
    self.kernels = kernels
    self.checks = checks
    self.wasInterrupted = wasInterrupted
    self.duration = duration
  }

  /// All judgements, checks first.
  public var judgements: [Judgement] { checks + kernels.flatMap(\.judgements) }

  /// The exit status of the run: 1 if anything does not conform, else 3 if an engine could not run
  /// everything, else 0.
  ///
  /// A divergence that was found stays found, whatever else went wrong; so 1 wins over 3.
  public var exitStatus: Int32 {
    let statuses = Set(
      checks.map(\.verdict.exitStatus) + kernels.map { $0.exitStatus(isPart: shards != nil) })
    if statuses.contains(1) { return 1 }
    return statuses.contains(3) || wasInterrupted || (kernels.isEmpty && checks.isEmpty) ? 3 : 0
  }
}

extension Duration {
  /// Whole milliseconds, rounded down.
  var milliseconds: Int64 {
    components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
  }

  /// How many of something go into a second, rounded down; 0 if no time has passed.
  func perSecond(_ count: Int) -> Int64 {
    milliseconds == 0 ? 0 : Int64(count) * 1000 / milliseconds
  }

  /// Seconds with one decimal: `12.3 s`.
  var text: String {
    let tenths = milliseconds / 100
    return "\(tenths / 10).\(tenths % 10) s"
  }
}
