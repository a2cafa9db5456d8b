// SPDX-License-Identifier: MIT

public import Conformance
public import KernelHost
public import Scenarios

/// A kernel whose answers are kept: one that is there saves a run, if that is wanted.
public actor KeptEngine: Engine {
  /// What `--kernel` takes to choose the kernel.
  public nonisolated let name: String
  /// The kernel itself.
  public let guests: GuestEngine
  private let image: KernelImage
  private let answers: AnswerFile
  private let usesKept: Bool
  /// How many answers came from what is kept.
  public private(set) var keptAnswers = 0
  /// How many answers the kernel gave.
  public private(set) var runs = 0

  /// Prepares a kernel; nothing is started yet.
  ///
  /// - Parameters:
  ///   - answers: what is kept of this kernel, which several guests share.
  ///   - usesKept: whether a kept answer saves a run.
  ///   - programs: what it is going to be asked.
  public init(
    _ image: KernelImage, options: EngineOptions, answers: AnswerFile, usesKept: Bool,
    programs: [Program]
  ) {
    name = image.name
    self.image = image
    guests = GuestEngine(image, options: options, programs: programs)
    self.answers = answers
    self.usesKept = usesKept
  }

  /// What the kernel is; boots it unless that is kept.
  public func identify() async throws(EngineError) -> JudgedKernel {
    let kept = answers.kept
    if usesKept, await !guests.isUp, let profile = kept.profile, let title = kept.title {
      return JudgedKernel(engine: image.identity(title: title), profile: profile)
    }
    return try await boot()
  }

  /// Runs a scenario; boots the kernel unless the answer is kept.
  public func run(_ scenario: Scenario, variation: Int) async throws(EngineError) -> EngineRun {
    if usesKept, let run = answers.run(of: scenario, variation: variation) {
      keptAnswers += 1
      return run
    }
    _ = try await boot()
    let run = try await guests.run(scenario, variation: variation)
    runs += 1
    answers.keep(run, of: scenario, variation: variation)
    return run
  }

  /// What the kernel has reported since this was asked last, if it runs.
  public func newFaultsOutsideRuns() async -> [String] { await guests.newFaultsOutsideRuns() }

  /// Ends the kernel, if it runs.
  ///
  /// - Returns: what it reported on its console while no scenario ran; what is kept of that if it was not asked anything.
  public func shutDown() async -> [String] {
    await guests.shutDown()
    guard await guests.isUp else { return usesKept ? answers.kept.faultsOutsideScenarios : [] }
    let faults = await guests.newFaultsOutsideRuns()
    answers.keep(faultsOutsideScenarios: faults)
    return faults
  }

  /// Boots the kernel unless that has been done, and keeps what it is.
  private func boot() async throws(EngineError) -> JudgedKernel {
    let isNew = await !guests.isUp
    let kernel = try await guests.identify()
    if isNew { answers.keep(kernel.profile, title: kernel.engine.title) }
    return kernel
  }
}
