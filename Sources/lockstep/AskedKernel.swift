// SPDX-License-Identifier: MIT

import Conformance
import KernelHost
import Scenarios

/// A kernel that answers: from what is kept of it if that is wanted, else by running.
actor AskedKernel {
  private let image: KernelImage
  private let engine: KernelEngines
  private let answers: AnswerFile
  private let usesKept: Bool
  private var identity: JudgedKernel?
  /// How many answers came from what is kept.
  private(set) var keptAnswers = 0
  /// How many answers the kernel gave.
  private(set) var runs = 0

  /// Prepares a kernel; nothing is started yet.
  ///
  /// - Parameters:
  ///   - answers: what is kept of this kernel, which several guests share.
  ///   - usesKept: whether a kept answer saves a run.
  ///   - programs: what it is going to be asked.
  init(
    _ image: KernelImage, options: EngineOptions, answers: AnswerFile, usesKept: Bool,
    programs: [Program]
  ) {
    self.image = image
    engine = KernelEngines(kernel: image, options: options, programs: programs)
    self.answers = answers
    self.usesKept = usesKept
  }

  /// Whether the kernel has been booted.
  var isUp: Bool { identity != nil }

  /// What the kernel is; boots it unless that is kept.
  func identify() async throws(EngineError) -> JudgedKernel {
    if let identity { return identity }
    let kept = answers.kept
    if usesKept, let profile = kept.profile, let title = kept.title {
      return JudgedKernel(engine: image.identity(title: title), profile: profile)
    }
    return try await boot()
  }

  /// Runs a scenario; boots the kernel unless the answer is kept.
  func run(_ scenario: Scenario, variation: Int) async throws(EngineError) -> EngineRun {
    if usesKept, let run = answers.run(of: scenario, variation: variation) {
      keptAnswers += 1
      return run
    }
    _ = try await boot()
    if let reason = await engine.givenUp { throw reason }
    let run = await engine.run(scenario, variation: variation)
    // Nothing was run: the kernel had to be booted anew, and nobody wants that any more.
    if run.ending == .harnessFault(reason: EngineError.cancelled.description) { throw .cancelled }
    runs += 1
    answers.keep(run, of: scenario, variation: variation)
    return run
  }

  /// Ends the kernel, if it runs.
  ///
  /// - Returns: what it reported on its console while no scenario ran; what is kept of that if it was not asked anything.
  func shutDown() async -> [String] {
    await engine.shutDown()
    guard isUp else { return usesKept ? answers.kept.faultsOutsideScenarios : [] }
    let faults = await engine.consoleFaultsOutsideRuns
    answers.keep(faultsOutsideScenarios: faults)
    return faults
  }

  /// What the kernel's own detectors have not watched, a sentence for each.
  var unwatched: [String] {
    get async { await engine.unwatched }
  }

  /// How long the parts of all runs took, once the kernel has ended, if that is measured.
  var phases: PhaseTimes { get async { await engine.phases } }

  private func boot() async throws(EngineError) -> JudgedKernel {
    if let identity { return identity }
    let profile = try await engine.profile()
    let kernel = JudgedKernel(engine: image.identity(title: engine.title), profile: profile)
    answers.keep(profile, title: engine.title)
    identity = kernel
    return kernel
  }
}

extension KernelImage {
  /// How reports call the kernel.
  func identity(title: String) -> EngineIdentity {
    if case .command(let command) = kind { return .command(command, title: title) }
    return .kernel(name, title: title)
  }
}
