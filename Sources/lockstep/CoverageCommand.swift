// SPDX-License-Identifier: MIT

import ArgumentParser
import Assurance
import Campaigns
import Conformance
import KernelHost
import Scenarios

/// `lockstep coverage`
struct CoverageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Lists what documents and tests say of TSYNC, and which scenarios check it.",
    discussion: """
      The statements are those of the patch set's cover letter, of landlock_restrict_self(2) and of the kernel's own \
      tests, as the files in Specs/statements have them. A scenario claims them with 'covers'. Behind each scenario stand the verdicts of the kernels whose \
      answers are kept ('lockstep verify --matrix' keeps them); no kernel is started.

      With --model, the table is of the simulator instead: each micro-step of TSYNC, and each way it can go, with the \
      scenarios that reach it first.

      Exit status: 0 every statement is checked or exempt, or every place of the model reached; 1 some are not, or a \
      claim names none; 2 a bad spec.
      """)

  @Flag(help: "List the micro-steps and branches of the simulated TSYNC, and who reaches them.")
  var model = false

  @Option(
    help: "The folder of the statements, or one file; those of the specs count as well.",
    completion: .file())
  var statements = "Specs/statements"

  @OptionGroup(title: "Kernels") var engine: EngineFlags
  @Option(name: .customLong("colour"), help: "When to use colours: automatic, always or never.")
  var colour = ColourChoice.automatic
  @OptionGroup var specs: SpecOptions

  @MainActor
  func run() async throws {
    let progress = ProgressLine()
    if model { return try coverModel(by: try specs.compile().flatMap(\.scenarios), progress) }
    let compiled = try SpecOptions.compile([specs.path, statements])
    let scenarios = compiled.flatMap(\.scenarios)
    let claiming = scenarios.filter { !$0.covers.isEmpty }
    var offline = engine
    offline.offline = true
    let options = engine.options(log: progress.log)
    var kernels: [RunReport.KernelReport] = []
    for kernel in await offline.resolve(progress: progress, matrix: true) {
      guard case .success(let resolved) = kernel.result else { continue }
      let answers = AnswerFile(of: resolved.image, options: options, reads: true).kept
      if let report = await answers.report(of: claiming, name: resolved.image.name) {
        kernels.append(report)
      }
    }
    let report = CoverageReport(
      of: scenarios, statements: compiled.flatMap(\.statements), kernels: kernels)
    StandardOutput.write(
      text: report.text(style: Terminal.style(of: .standardOutput, colour: colour)))
    if !report.isComplete { throw ExitStatus.diverges }
  }

  @MainActor
  private func coverModel(by scenarios: [Scenario], _ progress: ProgressLine) throws {
    let interruption = Interruption()
    let coverage = ModelCoverage(of: scenarios, isThorough: true) { scenario in
      progress.show("\(scenario.id)")
      return !interruption.isRequested
    }
    progress.clear()
    let style = Terminal.style(of: .standardOutput, colour: colour)
    StandardOutput.write(text: coverage.text(style: style))
    if !coverage.isComplete { throw ExitStatus.diverges }
  }
}

extension KeptAnswers {
  /// What the kept answers come to now; `nil` if the kernel has never come up. Nothing is run.
  func report(of scenarios: [Scenario], name: String) async -> RunReport.KernelReport? {
    guard let profile, let title else { return nil }
    let kernel = JudgedKernel(engine: .kernel(name, title: title), profile: profile)
    var report = RunReport.KernelReport(
      engine: kernel.engine, profile: profile, planned: scenarios.map(\.id))
    for scenario in scenarios {
      // As many runs as are kept without a gap: those that a verification would have made.
      var runs = 0
      while run(of: scenario.program, variation: runs) != nil { runs += 1 }
      guard runs > 0 else { continue }
      let trial = Trial(of: scenario, on: kernel, simulate: Trial.simulation)
      let judgement = await trial.judge(Repetition(runs: runs)) {
        run(of: scenario.program, variation: $0) ?? EngineRun(.harnessFault(reason: "not kept"))
      }
      report.judgements.append(judgement)
    }
    return report
  }
}
