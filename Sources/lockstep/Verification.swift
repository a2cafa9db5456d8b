import Conformance
import KernelHost
import KernelModel
import Scenarios

/// Runs scenarios on one kernel and judges them.
@MainActor
struct Verification {
  /// The kernel.
  let image: KernelImage
  /// How it is run.
  let options: EngineOptions
  /// What is run on it, in this order.
  let scenarios: [Scenario]

  /// Boots the kernel, runs the scenarios and shuts it down.
  ///
  /// An interruption ends the run after the scenario at hand; what was judged by then is in the report.
  func run(progress: ProgressLine, interruption: Interruption) async -> RunReport.KernelReport {
    let started = ContinuousClock.now
    let engine = KernelEngine(kernel: image, options: options)
    var report = RunReport.KernelReport(
      engine: .kernel(image.name, title: image.name), profile: nil, planned: scenarios.map(\.id))
    progress.show("\(image.name): starting")
    do {
      let profile = try await engine.profile()
      report.profile = profile
      report.engine = .kernel(image.name, title: engine.title)
      progress.say("\(report.engine.title) is up")
      for (index, scenario) in scenarios.enumerated() {
        guard !interruption.isRequested else { break }
        progress.show("\(report.engine.title)  \(index + 1)/\(scenarios.count)  \(scenario.id)")
        report.judgements.append(
          await judge(scenario, on: engine, as: report.engine, profile: profile))
      }
    } catch {
      report.failure = error.description
      report.consoleExcerpt = error.consoleExcerpt
    }
    await engine.shutDown()
    // A fault that the kernel reports while it boots or between scenarios is nobody's verdict, and must be seen.
    let faults = await engine.consoleFaultsOutsideRuns
    if !faults.isEmpty {
      report.consoleExcerpt += ["the kernel reported this while no scenario ran:"] + faults
    }
    report.duration = ContinuousClock.now - started
    return report
  }

  private func judge(
    _ scenario: Scenario, on engine: KernelEngine, as identity: EngineIdentity, profile: Profile
  ) async -> Judgement {
    let allowed = Simulator(profile: profile).allowedOutcomes(of: scenario.program)
    let run = await engine.run(scenario)
    return Judge(scenario, on: identity, profile: profile, allowed: allowed).judge(run)
  }
}
