import Conformance
import KernelHost
import Scenarios

/// Runs scenarios on one kernel and judges them.
struct KernelVerification: Sendable {
  /// How many runs a guest beyond the first must have to do on average: fewer are not worth its boot.
  static let runsWorthAGuest = 32

  /// The kernel.
  let image: KernelImage
  /// How it is run.
  let options: EngineOptions
  /// What is run on it, in this order.
  let scenarios: [Scenario]
  /// How often.
  var repetition = Repetition()
  /// Whether answers that are kept save a run.
  var usesKept = false
  /// How many guests of this kernel may run at the same time.
  var mostGuests = 1

  /// How many guests share the scenarios. The host is one kernel, whoever asks it.
  private var guests: Int {
    if case .host = image.kind { return 1 }
    let runs = scenarios.reduce(0) { $0 + repetition.limit(for: $1.program) }
    return max(1, min(mostGuests, scenarios.count, runs / Self.runsWorthAGuest))
  }

  /// Boots the kernel, runs the scenarios and shuts it down.
  ///
  /// An interruption ends the run after the scenarios at hand; what was judged by then is in the report.
  func run(progress: ProgressLine, interruption: Interruption) async -> RunReport.KernelReport {
    let started = ContinuousClock.now
    let answers = AnswerFile(of: image, options: options, reads: usesKept)
    let kernels = (0..<guests).map { _ in
      AskedKernel(image, options: options, answers: answers, usesKept: usesKept)
    }
    var report = RunReport.KernelReport(
      engine: .kernel(image.name, title: image.name), profile: nil, planned: scenarios.map(\.id))
    await progress.show("starting", of: image.name)
    let work = SharedWork(scenarios: scenarios.count)
    do {
      let identity = try await kernels[0].identify()
      report.profile = identity.profile
      report.engine = identity.engine
      if await kernels[0].isUp { await progress.say("\(identity.engine.title) is up") }
      await withTaskGroup(of: Void.self) { group in
        for kernel in kernels {
          group.addTask {
            await share(work, on: kernel, identity, progress: progress, interruption: interruption)
          }
        }
      }
      report.judgements = work.judgements
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
    _ work: SharedWork, on kernel: AskedKernel, _ identity: JudgedKernel, progress: ProgressLine,
    interruption: Interruption
  ) async {
    while !interruption.isRequested, let position = work.take() {
      let scenario = scenarios[position]
      await progress.show("\(position + 1)/\(scenarios.count)  \(scenario.id)", of: image.name)
      do {
        var judgement = try await Trial(of: scenario, on: identity).judge(
          repetition, isInterrupted: { interruption.isRequested }
        ) { variation in
          try await kernel.run(scenario, variation: variation)
        }
        if let edition = options.edition { judgement.again += " --edition \(edition)" }
        work.finish(position, judgement)
      } catch {
        work.fail(error)
      }
    }
  }

  /// Shuts the guests down and adds up what they say at the end.
  private func end(
    _ kernels: [AskedKernel], in report: inout RunReport.KernelReport, progress: ProgressLine
  ) async {
    // A fault that the kernel reports while it boots or between scenarios is nobody's verdict, and must be seen.
    var kept = 0
    for kernel in kernels {
      report.faultsOutsideScenarios += await kernel.shutDown()
      report.unwatched += await kernel.unwatched
      kept += await kernel.keptAnswers
      report.runs += await kernel.runs
    }
    if kept > 0 { await progress.say("\(report.engine.title): \(counted(kept, "kept answer"))") }
    await progress.end(of: image.name)
  }
}
