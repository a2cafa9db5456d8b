import ArgumentParser
import Conformance
import KernelHost
import Scenarios

/// `lockstep verify`
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Boots each kernel, runs every scenario on it, compares and reports.",
    discussion: """
      Each scenario is judged in three columns: what the spec says, what the simulator says for a kernel like this \
      one, and what the kernel did.

      Exit status: 0 all conform; 1 some do not; 2 bad usage or a bad spec; 3 an engine could not run.
      """)

  @Argument(
    help: ArgumentHelp(
      "Topics, scenarios, permutations or specs; '*' stands for any characters. Default: all.",
      valueName: "scenario"))
  var scenarios: [String] = []

  @OptionGroup(title: "Kernels") var engine: EngineFlags
  @OptionGroup(title: "Report") var report: ReportOptions
  @OptionGroup var specs: SpecOptions

  @MainActor
  func run() async throws {
    let started = ContinuousClock.now
    let all = try specs.compile().flatMap(\.scenarios)
    let selected = try ScenarioSelection(patterns: scenarios).select(from: all)
    let progress = ProgressLine()
    let interruption = Interruption()
    var result = RunReport(kernels: [])
    result.checks = selected.flatMap { AssumedKernel.checks(of: $0) }

    for kernel in await engine.resolve(progress: progress, interruption: interruption) {
      guard !interruption.isRequested else { break }
      switch kernel.result {
      case .success(let resolved):
        progress.say(resolved.explanation)
        let verification = Verification(
          image: resolved.image, options: engine.options(log: progress.log), scenarios: selected)
        result.kernels.append(
          await verification.run(progress: progress, interruption: interruption))
      case .failure(let failure):
        result.kernels.append(
          RunReport.KernelReport(
            engine: .kernel(kernel.name, title: kernel.name), profile: nil,
            planned: selected.map(\.id), failure: failure.description))
      }
    }
    progress.clear()
    result.wasInterrupted = interruption.isRequested
    result.duration = ContinuousClock.now - started
    try report.write(result)
    if let status = ExitStatus(rawValue: result.exitStatus), status != .conforms { throw status }
  }
}
