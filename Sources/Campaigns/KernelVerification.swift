// SPDX-License-Identifier: MIT

import Assurance
public import Conformance
public import KernelHost
public import Scenarios

/// Runs scenarios on one kernel, which several guests may share, and judges them.
public struct KernelVerification: Sendable {
  /// How many runs a guest beyond the first must have to do on average: fewer are not worth its boot.
  private static let runsWorthAGuest = 32

  /// How many scenarios have a recorded run at most: each takes as long as several others, and is a part of the report.
  public static let mostRecorded = 50

  private let image: KernelImage
  private let options: EngineOptions
  private let scenarios: [Scenario]
  private let repetition: Repetition
  private let usesKept: Bool
  private let mostGuests: Int
  private let budget: Duration?
  private let records: Bool

  /// Says what is run, and how.
  ///
  /// - Parameters:
  ///   - image: the kernel.
  ///   - options: how it is run.
  ///   - scenarios: what is run on it, in this order.
  ///   - repetition: how often.
  ///   - usesKept: whether answers that are kept save a run.
  ///   - mostGuests: how many guests of this kernel may run at the same time, from 1.
  ///   - budget: the time for all of it, the boot included; `nil` for as long as it takes.
  ///   - records: whether scenarios have a further run each that the kernel records.
  public init(
    image: KernelImage, options: EngineOptions, scenarios: [Scenario],
    repetition: Repetition = Repetition(), usesKept: Bool = false, mostGuests: Int = 1,
    budget: Duration? = nil, records: Bool = false
  ) {
    self.image = image
    self.options = options
    self.scenarios = scenarios
    self.repetition = repetition
    self.usesKept = usesKept
    self.mostGuests = mostGuests
    self.budget = budget
    self.records = records
  }

  /// How many guests share the scenarios. The host is one kernel, whoever asks it.
  private var guests: Int {
    if case .host = image.kind { return 1 }
    let runs = scenarios.reduce(0) { $0 + repetition.limit(for: $1.program) }
    return max(1, min(mostGuests, scenarios.count, runs / Self.runsWorthAGuest))
  }

  /// Boots the kernel, runs the scenarios and shuts it down.
  ///
  /// An interruption ends the run after the scenarios at hand; what was judged by then is in the report.
  public func run(
    progress: some CampaignProgress, isInterrupted: @escaping @Sendable () -> Bool
  ) async -> RunReport.KernelReport {
    let started = ContinuousClock.now
    let answers = AnswerFile(of: image, options: options, reads: usesKept)
    let kernels = (0..<guests).map { _ in
      KeptEngine(
        image, options: options, answers: answers, usesKept: usesKept,
        programs: scenarios.map(\.program))
    }
    var report = RunReport.KernelReport(
      engine: image.identity(title: image.name), profile: nil, planned: scenarios.map(\.id))
    // A part may be empty, if there are more of them than scenarios: then nobody need know the kernel.
    if scenarios.isEmpty { return report }
    await progress.show("starting", of: image.name)
    let work = SharedWork(
      scenarios: scenarios.count, until: budget.map { started + $0 },
      order: budget == nil ? nil : TellingOrder.positions(of: scenarios))
    do {
      let identity = try await kernels[0].identify()
      report.profile = identity.profile
      report.engine = identity.engine
      if await kernels[0].guests.isUp { await progress.say("\(identity.engine.title) is up") }
      await withTaskGroup(of: Void.self) { group in
        for kernel in kernels {
          group.addTask {
            await share(
              work, on: kernel, identity, progress: progress, isInterrupted: isInterrupted)
          }
        }
      }
      report.judgements = work.judgements
      report.isOutOfTime = work.isOutOfTime
      if options.measuresPhases { report.phases = PhaseTimes(judge: work.judging) }
      if let failure = work.failure { throw failure }
    } catch EngineError.cancelled {
      // The report says that it was interrupted, and what was not run.
    } catch let error as EngineError {
      report.failure = error.description
      report.consoleExcerpt = error.consoleExcerpt
    } catch {
      report.failure = "\(error)"
    }
    await end(kernels, in: &report, progress: progress)
    report.duration = ContinuousClock.now - started
    return report
  }

  /// Does one guest's share of the work.
  private func share(
    _ work: SharedWork, on kernel: KeptEngine, _ identity: JudgedKernel,
    progress: some CampaignProgress, isInterrupted: @Sendable () -> Bool
  ) async {
    let clock = TimedEngine(kernel)
    let campaign = Campaign(on: clock, being: identity, simulate: Trial.simulation)
    while !isInterrupted(), let task = work.take() {
      let scenario = scenarios[task.position]
      await progress.show("\(task.position + 1)/\(scenarios.count)  \(scenario.id)", of: image.name)
      let begun = ContinuousClock.now
      let runningBefore = clock.running
      var runs = task.runs
      do {
        var judgement = try await campaign.judge(
          scenario, repetition(of: task), after: &runs,
          isInterrupted: { isInterrupted() || work.isOver })
        if let edition = options.edition { judgement.again += " --edition \(edition)" }
        if records, task.position < Self.mostRecorded, !isInterrupted() {
          try await kernel.guests.record(
            scenario, variation: repetition.firstVariation, for: &judgement, log: options.log)
        }
        // What was not seen is looked for when everything else has had its first run.
        let isOpen = budget != nil && judgement.verdict == .unseen
        work.finish(
          task.position, judgement, openRuns: isOpen ? runs : nil,
          judging: .now - begun - (clock.running - runningBefore))
      } catch {
        work.fail(error)
      }
    }
  }

  /// How often a scenario is run at a time: with a budget a few times more than before, up to what is usual at first.
  private func repetition(of task: SharedWork.Task) -> Repetition {
    guard budget != nil else { return repetition }
    var few = repetition
    few.spared = nil
    few.races = task.runs.count + Repetition.decidingRaces
    return few
  }

  /// Shuts the guests down and adds up what they say at the end.
  private func end(
    _ kernels: [KeptEngine], in report: inout RunReport.KernelReport,
    progress: some CampaignProgress
  ) async {
    // A fault that the kernel reports while it boots or between scenarios is nobody's verdict, and must be seen.
    var kept = 0
    for kernel in kernels {
      report.faultsOutsideScenarios += await kernel.shutDown()
      report.unwatched += await kernel.guests.unwatched
      kept += await kernel.keptAnswers
      report.runs += await kernel.runs
      if report.phases != nil { report.phases! += await kernel.guests.phases }
    }
    if report.isOutOfTime, let budget {
      await progress.say(
        "\(report.engine.title): the budget of \(budget / .seconds(1)) s was over before "
          + "\(counted(report.notRun.count, "scenario")) had a run")
    }
    if records, scenarios.count > Self.mostRecorded {
      await progress.say(
        "\(report.engine.title): only the first \(Self.mostRecorded) of "
          + "\(counted(scenarios.count, "scenario")) have a recorded run")
    }
    if kept > 0 { await progress.say("\(report.engine.title): \(counted(kept, "kept answer"))") }
    await progress.end(of: image.name)
  }
}
