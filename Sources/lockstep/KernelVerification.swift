import Conformance
import KernelHost
import Scenarios

/// Runs scenarios on one kernel and judges them.
struct KernelVerification: Sendable {
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

  /// Boots the kernel, runs the scenarios and shuts it down.
  ///
  /// An interruption ends the run after the scenario at hand; what was judged by then is in the report.
  func run(progress: ProgressLine, interruption: Interruption) async -> RunReport.KernelReport {
    let started = ContinuousClock.now
    let kernel = AskedKernel(image, options: options, usesKept: usesKept)
    var report = RunReport.KernelReport(
      engine: .kernel(image.name, title: image.name), profile: nil, planned: scenarios.map(\.id))
    await progress.show("starting", of: image.name)
    do {
      let identity = try await kernel.identify()
      report.profile = identity.profile
      report.engine = identity.engine
      if await kernel.isUp { await progress.say("\(identity.engine.title) is up") }
      for (index, scenario) in scenarios.enumerated() {
        guard !interruption.isRequested else { break }
        await progress.show("\(index + 1)/\(scenarios.count)  \(scenario.id)", of: image.name)
        let trial = Trial(of: scenario, on: identity)
        let judgement = try await trial.judge(
          repetition, isInterrupted: { interruption.isRequested }
        ) { variation in
          try await kernel.run(scenario, variation: variation)
        }
        report.judgements.append(judgement)
      }
    } catch let error as EngineError {
      report.failure = error.description
      report.consoleExcerpt = error.consoleExcerpt
    } catch {
      report.failure = "\(error)"
    }
    // A fault that the kernel reports while it boots or between scenarios is nobody's verdict, and must be seen.
    let faults = await kernel.shutDown()
    if !faults.isEmpty {
      report.consoleExcerpt += ["the kernel reported this while no scenario ran:"] + faults
    }
    let kept = await kernel.keptAnswers
    if kept > 0 { await progress.say("\(report.engine.title): \(counted(kept, "kept answer"))") }
    await progress.end(of: image.name)
    report.duration = ContinuousClock.now - started
    return report
  }
}
